//! Which readings of files still count: a slow one must not come after a newer one.

use std::path::{Path, PathBuf};

/// The readings under way. The file that is open may be read again while another one is being opened.
#[derive(Debug, Default)]
pub(super) struct Reads {
    last: u64,
    open: Option<PathBuf>,
    again: Option<u64>,
    other: Option<u64>,
}

impl Reads {
    /// The number for a reading of `path` that begins now. It takes the place of an older one of the same sort.
    pub(super) fn begin(&mut self, path: &Path) -> u64 {
        self.last += 1;
        let sort = if self.open.as_deref() == Some(path) { &mut self.again } else { &mut self.other };
        *sort = Some(self.last);
        self.last
    }

    /// Whether the reading `number` still counts, now that it ends.
    pub(super) fn end(&mut self, number: u64) -> bool {
        for sort in [&mut self.again, &mut self.other] {
            if *sort == Some(number) {
                *sort = None;
                return true;
            }
        }
        false
    }

    /// Tells which file is open. Readings of the one before do not count any more; without a file, none does.
    pub(super) fn opened(&mut self, path: Option<&Path>) {
        if self.open.as_deref() == path && path.is_some() {
            return;
        }
        self.open = path.map(Path::to_owned);
        self.again = None;
        if path.is_none() {
            self.other = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_open(path: &str) -> Reads {
        let mut reads = Reads::default();
        reads.opened(Some(Path::new(path)));
        reads
    }

    #[test]
    fn only_the_last_of_two_openings_counts() {
        let mut reads = Reads::default();
        let slow = reads.begin(Path::new("a"));
        let quick = reads.begin(Path::new("b"));
        assert!(reads.end(quick));
        assert!(!reads.end(slow));
    }

    #[test]
    fn a_change_of_the_open_file_does_not_stop_the_opening_of_another() {
        let mut reads = with_open("a");
        let opening = reads.begin(Path::new("b"));
        let again = reads.begin(Path::new("a"));
        assert!(reads.end(again));
        reads.opened(Some(Path::new("a")));
        assert!(reads.end(opening));
    }

    #[test]
    fn once_another_file_is_open_the_one_before_does_not_come_back() {
        let mut reads = with_open("a");
        let again = reads.begin(Path::new("a"));
        let opening = reads.begin(Path::new("b"));
        assert!(reads.end(opening));
        reads.opened(Some(Path::new("b")));
        assert!(!reads.end(again));
    }

    #[test]
    fn what_is_built_in_is_not_replaced_by_a_file_asked_for_before() {
        let mut reads = Reads::default();
        let opening = reads.begin(Path::new("a"));
        reads.opened(None);
        assert!(!reads.end(opening));
    }
}

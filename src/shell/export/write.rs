//! Writing what was exported: one file, or several with numbers, all or none.

use std::io;
use std::path::{Path, PathBuf};

use crate::shell::files;

/// Writes the files that `path` stands for. Gives where the first one is; nothing if they were no longer wanted when they were about to appear.
///
/// # Errors
/// What the system says. Then none is there that was not there before.
pub(super) fn write(path: &Path, made: &[Vec<u8>], is_wanted: impl FnOnce() -> bool) -> io::Result<Option<PathBuf>> {
    let named: Vec<(PathBuf, &[u8])> = match made {
        [only] => vec![(path.to_owned(), only.as_slice())],
        several => several.iter().enumerate().map(|(at, bytes)| (numbered(path, at + 1, several.len()), bytes.as_slice())).collect(),
    };
    let is_there = files::replace_all(&named, is_wanted)?;
    let first = named.into_iter().next().map_or_else(|| path.to_owned(), |(path, _)| path);
    Ok(is_there.then_some(first))
}

/// "chart.svg" and 3 make "chart-03.svg": as many digits as the last one needs, and at least two.
fn numbered(path: &Path, number: usize, of: usize) -> PathBuf {
    let digits = of.to_string().len().max(2);
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!("-{number:0digits$}"));
    if let Some(extension) = path.extension() {
        name.push(".");
        name.push(extension);
    }
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_files_have_numbers_that_sort() {
        let named = |at| numbered(Path::new("folder/chart.v2.svg"), at, 120).display().to_string();
        assert_eq!([named(1), named(120)], ["folder/chart.v2-001.svg", "folder/chart.v2-120.svg"]);
        assert_eq!(numbered(Path::new("chart"), 3, 4), Path::new("chart-03"));
    }

    #[test]
    fn of_several_files_all_are_written_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.svg");
        let first = write(&path, &[b"1".to_vec(), b"2".to_vec()], || true).unwrap().unwrap();
        assert_eq!(std::fs::read(&first).unwrap(), b"1");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2);
        let other = tempfile::tempdir().unwrap();
        std::fs::create_dir(other.path().join("a-02.svg")).unwrap(); // no file can take its place
        assert!(write(&other.path().join("a.svg"), &[b"1".to_vec(), b"2".to_vec()], || true).is_err());
        assert_eq!(std::fs::read_dir(other.path()).unwrap().count(), 1, "something was left over");
    }

    #[test]
    fn what_is_no_longer_wanted_when_it_is_about_to_appear_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.svg");
        assert_eq!(write(&path, &[b"1".to_vec()], || false).unwrap(), None);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}

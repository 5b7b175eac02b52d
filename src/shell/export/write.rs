//! Writing what was exported: one file, or several with numbers, all or none.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::shell::files;

/// What was written.
#[derive(Debug)]
pub(super) struct Written {
    /// The files, in order.
    pub(super) files: Vec<PathBuf>,
    /// Files of the same name with other numbers, left from before.
    pub(super) left: Vec<PathBuf>,
}

impl Written {
    /// The first file.
    pub(super) fn first(&self) -> PathBuf {
        self.files.first().cloned().unwrap_or_default()
    }
}

/// Writes the files that `path` stands for; what is there already is replaced. At the last moment, before anything is where it is to be,
/// `goes_on` is asked: where it says no nothing is written, and what was there is there still.
///
/// # Errors
/// What the system says. Then none is there that was not there before.
pub(super) fn write(path: &Path, made: &[Vec<u8>], goes_on: impl FnOnce() -> bool) -> io::Result<Option<Written>> {
    let named: Vec<(PathBuf, &[u8])> = match made {
        [only] => vec![(path.to_owned(), only.as_slice())],
        several => several.iter().enumerate().map(|(at, bytes)| (numbered(path, at + 1, several.len()), bytes.as_slice())).collect(),
    };
    if !files::replace_all(&named, goes_on)? {
        return Ok(None);
    }
    let files: Vec<PathBuf> = named.into_iter().map(|(path, _)| path).collect();
    let left = if files.len() > 1 { with_numbers(path).into_iter().filter(|there| !files.contains(there)).collect() } else { Vec::new() };
    Ok(Some(Written { files, left }))
}

/// The one of `count` files that `path` stands for that is `source`, under whatever name: writing it would replace what it was made from.
pub(super) fn replaced(source: Option<&Path>, path: &Path, count: usize) -> Option<PathBuf> {
    let source = fs::canonicalize(source?).ok()?;
    let mut names = (1..=count).map(|at| if count == 1 { path.to_owned() } else { numbered(path, at, count) });
    names.find(|name| fs::canonicalize(name).is_ok_and(|name| name == source))
}

/// The name to write under so that no numbered file is replaced or mixed with others: `path`, or the same with " 2", " 3", … For one file it
/// is `path`: whoever chose it was asked.
pub(super) fn unmixed(path: &Path, count: usize) -> PathBuf {
    if count < 2 || with_numbers(path).is_empty() { path.to_owned() } else { another(path, |path| with_numbers(path).is_empty()) }
}

/// The first of "name 2", "name 3", … that is free.
pub(in crate::shell) fn another(path: &Path, is_free: impl Fn(&Path) -> bool) -> PathBuf {
    let names = (2..10_000).map(|number| with_stem(path, &format!(" {number}")));
    names.into_iter().find(|path| is_free(path)).unwrap_or_else(|| path.to_owned())
}

/// "chart.svg" and 3 make "chart-03.svg": as many digits as the last one needs, and at least two.
fn numbered(path: &Path, number: usize, of: usize) -> PathBuf {
    let digits = of.to_string().len().max(2);
    with_stem(path, &format!("-{number:0digits$}"))
}

/// `path` with more at the end of its name, before the ending.
fn with_stem(path: &Path, more: &str) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(more);
    if let Some(extension) = path.extension() {
        name.push(".");
        name.push(extension);
    }
    path.with_file_name(name)
}

/// The files beside `path` that have its name and a number, sorted.
fn with_numbers(path: &Path) -> Vec<PathBuf> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let Ok(there) = fs::read_dir(folder.unwrap_or(Path::new("."))) else { return Vec::new() };
    let named = there.filter_map(Result::ok).map(|entry| entry.file_name()).filter(|name| is_numbered(path, name));
    let mut found: Vec<PathBuf> = named.map(|name| path.with_file_name(name)).collect();
    found.sort();
    found
}

fn is_numbered(path: &Path, name: &OsString) -> bool {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let other = Path::new(name);
    let is_number = |number: &str| number.len() > 1 && number.bytes().all(|digit| digit.is_ascii_digit());
    let other_stem = other.file_stem().map(OsStr::to_string_lossy).unwrap_or_default();
    let number = other_stem.strip_prefix(&*stem).and_then(|rest| rest.strip_prefix('-'));
    other.extension() == path.extension() && number.is_some_and(is_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes, to the end.
    fn written(path: &Path, made: &[Vec<u8>]) -> io::Result<Written> {
        write(path, made, || true).map(|written| written.expect("nobody stops it"))
    }

    #[test]
    fn whoever_says_no_when_all_is_ready_finds_everything_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.svg");
        let there = || {
            let files = fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().path());
            files.map(|path| fs::read(path).unwrap()).collect::<Vec<_>>()
        };
        for made in [vec![b"new".to_vec()], vec![b"1".to_vec(), b"2".to_vec()]] {
            for before in [None, Some(b"old".as_slice())] {
                if let Some(before) = before {
                    fs::write(&path, before).unwrap();
                }
                let ready = before.map_or(0, |_| 1) + made.len();
                let asked = write(&path, &made, || {
                    assert_eq!(there().len(), ready, "all is on disk by now, and there is a last moment to speak of");
                    false
                });
                assert!(asked.unwrap().is_none());
                assert_eq!(there(), before.map(<[u8]>::to_vec).into_iter().collect::<Vec<_>>());
                let _ = fs::remove_file(&path); // it need not be there
            }
        }
    }

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
        let first = written(&path, &[b"1".to_vec(), b"2".to_vec()]).unwrap().first();
        assert_eq!(fs::read(&first).unwrap(), b"1");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
        let other = tempfile::tempdir().unwrap();
        fs::create_dir(other.path().join("a-02.svg")).unwrap(); // no file can take its place
        assert!(written(&other.path().join("a.svg"), &[b"1".to_vec(), b"2".to_vec()]).is_err());
        assert_eq!(fs::read_dir(other.path()).unwrap().count(), 1, "something was left over");
    }

    #[test]
    fn the_source_is_found_under_any_name_and_among_numbered_files() {
        let folder = tempfile::tempdir().unwrap();
        let [source, numbered, other] = ["a.ron", "b-02.svg", "c.svg"].map(|name| folder.path().join(name));
        for path in [&source, &numbered, &other] {
            fs::write(path, "x").unwrap();
        }
        assert_eq!(replaced(Some(&source), &folder.path().join(".").join("a.ron"), 1), Some(folder.path().join("./a.ron")));
        assert_eq!(replaced(Some(&numbered), &folder.path().join("b.svg"), 3), Some(numbered.clone()));
        assert_eq!(replaced(Some(&source), &folder.path().join("a.ron"), 3), None, "a-01.ron to a-03.ron are others");
        assert_eq!(replaced(Some(&source), &other, 1), None);
        assert_eq!(replaced(Some(&source), &folder.path().join("new.svg"), 1), None);
        assert_eq!(replaced(None, &other, 1), None);
    }

    #[test]
    fn what_is_left_of_a_longer_run_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.svg");
        let pages = |count: usize| vec![b"x".to_vec(); count];
        assert!(written(&path, &pages(4)).unwrap().left.is_empty());
        fs::write(folder.path().join("a-b.svg"), "another's").unwrap();
        fs::write(folder.path().join("a-03.png"), "another's").unwrap();
        assert_eq!(written(&path, &pages(2)).unwrap().left, [folder.path().join("a-03.svg"), folder.path().join("a-04.svg")]);
    }

    #[test]
    fn numbered_files_are_not_mixed_with_those_of_another_run() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.svg");
        assert_eq!(unmixed(&path, 3), path);
        fs::write(folder.path().join("a-07.svg"), "old").unwrap();
        assert_eq!(unmixed(&path, 3), folder.path().join("a 2.svg"));
        assert_eq!(unmixed(&path, 1), path, "one file was asked for by its name");
    }
}

//! Reading a file into a document.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::app::{Document, LoadError, Origin};
use crate::i18n::Language;
use crate::{data, tr};

/// The largest file that is read, in bytes. A file of 100 000 bodies has some 100 MB.
pub(super) const LARGEST: u64 = 512 << 20;

/// When a file was written and how long it is: enough to see that it has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    written: SystemTime,
    length: u64,
}

impl Stamp {
    /// The stamp that `path` has now; `None` if there is no such file.
    pub(super) fn of(path: &Path) -> Option<Self> {
        let metadata = fs::metadata(path).ok()?;
        Some(Self { written: metadata.modified().ok()?, length: metadata.len() })
    }
}

/// Reads `path`. What the disk refuses is told in `language`.
///
/// # Errors
/// [`LoadError::Disk`] if the file is not there, is not allowed to be read, is a folder or larger than 512 MB;
/// [`LoadError::Text`] if it is not UTF-8 or cannot be understood.
pub(super) fn read(path: &Path, language: &Language) -> Result<Document, LoadError> {
    read_up_to(LARGEST, path, language)
}

fn read_up_to(largest: u64, path: &Path, language: &Language) -> Result<Document, LoadError> {
    let bytes = bytes_of(largest, path, language).map_err(LoadError::Disk)?;
    match String::from_utf8(bytes) {
        Ok(text) => Document::read(text, Origin::File(path.to_owned())),
        Err(error) => match data::read_bytes(error.as_bytes()) {
            Err(error) => Err(LoadError::Text(error)),
            Ok(_) => Err(LoadError::Disk(tr!(language, "disk-not-text"))),
        },
    }
}

/// The bytes of `path`. What the disk refuses is told in `language`.
///
/// # Errors
/// If the file is not there, is not allowed to be read, is a folder or larger than 512 MB.
pub(super) fn bytes(path: &Path, language: &Language) -> Result<Vec<u8>, String> {
    bytes_of(LARGEST, path, language)
}

fn bytes_of(largest: u64, path: &Path, language: &Language) -> Result<Vec<u8>, String> {
    let refused = |error: io::Error| told(&error, language);
    if fs::metadata(path).map_err(refused)?.is_dir() {
        return Err(tr!(language, "disk-folder"));
    }
    let mut bytes = Vec::new();
    // The length that the system tells may be wrong (a pipe, a file that grows), so it is the reading that has the limit.
    File::open(path).and_then(|file| file.take(largest.saturating_add(1)).read_to_end(&mut bytes)).map_err(refused)?;
    if bytes.len() as u64 > largest {
        return Err(tr!(language, "disk-too-large", most = largest >> 20));
    }
    Ok(bytes)
}

/// Puts `bytes` in the place of the file `path`, or makes it: at every moment either the old or the new are on disk, whole. Its rights
/// stay, and where `path` is a link, it stays one. What is there and no file (`/dev/null`, a pipe) is written to instead.
///
/// # Errors
/// What the system says; [`ErrorKind::PermissionDenied`] for a file that is write-protected, though its folder would let another take its
/// place.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    Staged::new(path, bytes)?.put()
}

/// Makes several files as one makes one: none of them is there unless all of them are. A file that was there before is whole at every
/// moment, and may be the new one already if a later one fails. Whoever waits is asked at the last moment, when all is on disk under other
/// names: where `goes_on` says no, everything is as it was before. Whether it went on.
pub(super) fn replace_all(files: &[(PathBuf, &[u8])], goes_on: impl FnOnce() -> bool) -> io::Result<bool> {
    let staged: Vec<Staged> = files.iter().map(|(path, bytes)| Staged::new(path, bytes)).collect::<io::Result<_>>()?;
    if !goes_on() {
        return Ok(false);
    }
    let mut made: Vec<PathBuf> = Vec::new();
    for file in staged {
        let is_new = file.is_new();
        let path = file.path().to_owned();
        if let Err(error) = file.put() {
            for path in made {
                let _ = fs::remove_file(path); // the error is told; that something is left over besides is no more to say
            }
            return Err(error);
        }
        made.extend(is_new.then_some(path));
    }
    Ok(true)
}

/// What is ready to be put in its place.
enum Staged<'a> {
    /// A file that is whole on disk under another name.
    File(PathBuf, tempfile::NamedTempFile),
    /// What is written to and stays what it is.
    Through(PathBuf, &'a [u8]),
}

impl<'a> Staged<'a> {
    fn new(path: &Path, bytes: &'a [u8]) -> io::Result<Self> {
        let there = fs::metadata(path);
        if there.as_ref().is_ok_and(|there| !there.is_file() && !there.is_dir()) {
            return Ok(Self::Through(path.to_owned(), bytes));
        }
        if there.as_ref().is_ok_and(|there| there.is_file() && there.permissions().readonly()) {
            return Err(ErrorKind::PermissionDenied.into());
        }
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if path.is_dir() {
            return Err(ErrorKind::IsADirectory.into());
        }
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut builder = tempfile::Builder::new();
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666)); // what is not wished for by the system is taken away
        let mut file = builder.tempfile_in(folder)?;
        if let Ok(there) = there {
            file.as_file().set_permissions(there.permissions())?;
        }
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        Ok(Self::File(path, file))
    }

    fn path(&self) -> &Path {
        match self {
            Self::File(path, _) | Self::Through(path, _) => path,
        }
    }

    fn is_new(&self) -> bool {
        matches!(self, Self::File(path, _) if !path.exists())
    }

    fn put(self) -> io::Result<()> {
        match self {
            Self::File(path, file) => file.persist(path).map(drop).map_err(io::Error::from),
            Self::Through(path, bytes) => File::options().write(true).open(path)?.write_all(bytes),
        }
    }
}

/// What the system says, in the user's language where the reason is a common one.
pub(super) fn told(error: &io::Error, language: &Language) -> String {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => tr!(language, "disk-not-found"),
        ErrorKind::PermissionDenied => tr!(language, "disk-forbidden"),
        ErrorKind::IsADirectory => tr!(language, "disk-folder"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => tr!(language, "disk-full"),
        ErrorKind::ReadOnlyFilesystem => tr!(language, "disk-read-only"),
        _ => error.to_string(),
    }
}

/// What the system says to whoever writes a new file, and what to do.
pub(super) fn told_writing(error: &io::Error, language: &Language) -> String {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => tr!(language, "disk-no-place"),
        ErrorKind::PermissionDenied => tr!(language, "disk-locked"),
        ErrorKind::IsADirectory => tr!(language, "disk-is-folder"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => tr!(language, "disk-no-room"),
        ErrorKind::ReadOnlyFilesystem => tr!(language, "disk-unwritable"),
        _ => error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn swedish() -> Language {
        Language::for_tag("sv")
    }

    fn disk_error(outcome: Result<Document, LoadError>) -> String {
        match outcome {
            Err(LoadError::Disk(why)) => why,
            other => panic!("expected the disk to refuse: {other:?}"),
        }
    }

    #[test]
    fn a_file_that_is_not_there_is_told_in_the_users_language() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("nowhere.ron");
        assert_eq!(disk_error(read(&path, &swedish())), tr!(swedish(), "disk-not-found"));
    }

    #[test]
    fn a_folder_is_no_file() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(disk_error(read(folder.path(), &swedish())), tr!(swedish(), "disk-folder"));
    }

    #[test]
    fn a_file_larger_than_the_limit_is_refused_and_one_as_large_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("large.ron");
        fs::write(&path, vec![b' '; 65]).unwrap();
        assert_eq!(disk_error(read_up_to(64, &path, &swedish())), tr!(swedish(), "disk-too-large", most = 0));
        fs::write(&path, vec![b' '; 64]).unwrap();
        assert!(matches!(read_up_to(64, &path, &swedish()), Err(LoadError::Text(_))));
    }

    #[test]
    fn a_write_protected_file_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.pdf");
        fs::write(&path, b"old").unwrap();
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).unwrap();
        assert_eq!(replace(&path, b"new").unwrap_err().kind(), ErrorKind::PermissionDenied);
        assert_eq!(fs::read(&path).unwrap(), b"old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_file_is_written_to_and_stays_what_it_is() {
        use std::os::unix::fs::FileTypeExt as _;
        replace(Path::new("/dev/null"), b"new").unwrap();
        assert!(fs::metadata("/dev/null").unwrap().file_type().is_char_device());
    }

    #[test]
    fn bytes_that_are_not_utf8_are_told_with_their_place() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("latin1.ron");
        fs::write(&path, b"(version: 1,\n name: \"\xd6rebro\")").unwrap();
        let Err(LoadError::Text(error)) = read(&path, &swedish()) else { panic!("read what is not UTF-8") };
        assert_eq!((error.at.line, error.at.column), (2, 9));
    }
}

//! Text <-> Organisation, its saved views and its decks. The form of a file is told in `docs/format.md`; the disk is somebody else's.

mod diagnose;
mod entries;
mod error;
mod form;
mod lexer;
mod places;
mod pretty;
mod splice;
mod told;

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;

pub use error::{Bracket, BracketFault, ReadError, ReadErrorKind, Wanted};
pub use places::{Places, Position};
pub use splice::with_kept;

use crate::check::Path;
use crate::model::{Cell, Organisation};
use crate::view::{Camera, Deck, SavedView};

/// The version of the file form that is written, and the only one that is read so far.
pub const VERSION: u32 = 1;

/// What has been read from a text.
#[derive(Clone, Debug, Default)]
pub struct File {
    /// What it says.
    pub organisation: Organisation,
    /// The views that it keeps.
    pub views: Vec<SavedView>,
    /// The decks that it keeps.
    pub decks: Vec<Deck>,
    /// Where it says so.
    pub places: Places,
}

/// Reads the bytes of a file.
///
/// # Errors
/// As [`read`]; also if the bytes are not UTF-8.
pub fn read_bytes(bytes: &[u8]) -> Result<File, ReadError> {
    match std::str::from_utf8(bytes) {
        Ok(text) => read(text),
        Err(error) => {
            let (valid, _) = bytes.split_at(error.valid_up_to());
            let at = Places::new(String::from_utf8_lossy(valid).into_owned()).position(valid.len());
            Err(ReadError { at, kind: ReadErrorKind::NotUtf8, cause: None })
        }
    }
}

/// Reads a text. Whether what it says makes sense is for `check` to tell. Who has a `String` gives it away: the text is kept for
/// its places, and need not be there twice.
///
/// # Errors
/// [`ReadError`] if the text is not RON, does not begin with a known version, or has fields that are not known.
///
/// # Complexity
/// O(n) in the length of the text.
pub fn read(text: impl Into<String>) -> Result<File, ReadError> {
    let mut text = text.into();
    if text.starts_with('\u{feff}') {
        text.remove(0);
    }
    let places = Places::new(text);
    diagnose::check_version(&places)?;
    let form::Form(organisation, views, decks) = match options().from_str(places.text()) {
        Ok(form) => form,
        Err(error) => return Err(diagnose::explain(&places, error)),
    };
    match not_finite(&organisation).or_else(|| unseen(&views, &decks)) {
        None => Ok(File { organisation, views, decks, places }),
        Some(path) => {
            let offset = places.offset(places.find(&path));
            Err(diagnose::not_a_number(&places, offset))
        }
    }
}

/// Writes an organisation as a file that [`read`] reads back as the same. Same organisation, same bytes.
///
/// # Complexity
/// O(n) in the length of the text.
#[must_use]
pub fn write(organisation: &Organisation) -> String {
    let pretty = PrettyConfig::new().new_line("\n").indentor("    ");
    // Nothing in an organisation can fail to be written: it is made of texts, numbers, lists and records.
    let body = options().to_string_pretty(organisation, pretty).unwrap_or_default();
    let fields = body.strip_prefix('(').unwrap_or(&body);
    format!("(\n    version: {VERSION},{fields}\n")
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES)
}

/// The first number that is infinite or not a number. RON can say such; no source can.
fn not_finite(organisation: &Organisation) -> Option<Path> {
    let figure = organisation.figures.iter().position(|figure| !figure.value.is_finite());
    if let Some(place) = figure {
        return Some(Path::new("figures").at(place).field("value"));
    }
    let bad = |cell: &Cell| matches!(cell, Cell::Number(number) if !number.is_finite());
    organisation.tables.iter().enumerate().find_map(|(i, table)| {
        let path = Path::new("tables").at(i);
        let row = table.rows.iter().enumerate().find_map(|(r, row)| Some((r, row.iter().position(bad)?)));
        match row {
            Some((row, cell)) => Some(path.field("rows").at(row).at(cell)),
            None => table.totals.iter().position(bad).map(|cell| path.field("totals").at(cell)),
        }
    })
}

/// The first number of a camera that is infinite or not a number.
fn unseen(views: &[SavedView], decks: &[Deck]) -> Option<Path> {
    let saved = views.iter().enumerate().map(|(place, saved)| (Path::new(form::VIEWS).at(place), &saved.view));
    let slides = decks.iter().enumerate().flat_map(|(place, deck)| {
        let slides = Path::new(form::DECKS).at(place).field("slides");
        deck.slides.iter().enumerate().map(move |(place, slide)| (slides.at(place), &slide.view))
    });
    saved.chain(slides).find_map(|(path, view)| {
        let Camera::Free { centre, zoom } = view.camera else { return None };
        let camera = path.field("view").field("camera");
        match (centre.x.is_finite(), centre.y.is_finite(), zoom.is_finite()) {
            (false, ..) => Some(camera.field("centre").field("x")),
            (_, false, _) => Some(camera.field("centre").field("y")),
            (.., false) => Some(camera.field("zoom")),
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests;

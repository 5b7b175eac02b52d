//! Pictures on disk: saving one, and comparing with one that is known to be right.
#![allow(clippy::unwrap_used, reason = "a test that panics is a test that fails")]

use std::env;
use std::path::{Path, PathBuf};

use image::RgbaImage;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};

/// Set to anything, it makes [`check_picture`] write the pictures instead of comparing: `UPDATE_PICTURES=1 cargo test`.
const UPDATE: &str = "UPDATE_PICTURES";

/// How far a channel may be off: the difference that another rounding makes, and no eye sees.
const UNSEEN: u8 = 2;

/// How two pictures of one size differ.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Difference {
    /// The largest difference of a channel.
    pub(crate) largest: u8,
    /// How many pixels differ by more than no eye sees.
    pub(crate) pixels: usize,
}

/// Writes `picture` as PNG and makes the folders it needs.
pub(crate) fn save(picture: &RgbaImage, path: &Path) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    let file = std::fs::File::create(path).unwrap_or_else(|error| panic!("cannot write {}: {error}", path.display()));
    let encoder = PngEncoder::new_with_quality(file, CompressionType::Best, FilterType::Adaptive);
    picture.write_with_encoder(encoder).unwrap_or_else(|error| panic!("cannot write {}: {error}", path.display()));
}

/// `None` if the sizes differ.
pub(crate) fn difference(a: &RgbaImage, b: &RgbaImage) -> Option<Difference> {
    if a.dimensions() != b.dimensions() {
        return None;
    }
    let mut found = Difference::default();
    for (a, b) in a.pixels().zip(b.pixels()) {
        let off = a.0.iter().zip(b.0).map(|(a, b)| a.abs_diff(b)).max().unwrap_or(0);
        found.largest = found.largest.max(off);
        found.pixels += usize::from(off > UNSEEN);
    }
    Some(found)
}

/// Holds `picture` against `tests/pictures/<name>.png`. If they differ, what was drawn is left in `target/pictures`.
pub(crate) fn check_picture(name: &str, picture: &RgbaImage) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let known: PathBuf = root.join("tests/pictures").join(name).with_extension("png");
    if env::var_os(UPDATE).is_some() {
        save(picture, &known);
        return;
    }
    let expected = image::open(&known)
        .unwrap_or_else(|error| panic!("no picture tests/pictures/{name}.png ({error}); {UPDATE}=1 writes it"))
        .to_rgba8();
    let found = difference(picture, &expected);
    if found.as_ref().is_none_or(|found| found.pixels > 0) {
        save(picture, &root.join("target/pictures").join(name).with_extension("png"));
        panic!("{name} differs: {found:?}. See target/pictures/{name}.png; if it is right, {UPDATE}=1 accepts it");
    }
}

//! PDF and slides: what other programs open.

use samverkan::app::Document;
use samverkan::drawing::{Link, Page};
use samverkan::export::{self, Options, Work};
use samverkan::i18n::Language;
use samverkan::lens::LENSES;
use samverkan::theme::{Theme, ThemeId};

use crate::pages::{outline, page_of, state};

/// A file of pages of the built-in organisation.
fn write(extension: &str, pages: &[Page], tag: &str, theme: ThemeId) -> Vec<u8> {
    let language = Language::for_tag(tag);
    let outline = outline(&state(Document::built_in(), "chart", tag));
    let (title, theme, options) = ("Samverkan i länet", Theme::of(theme), Options::default());
    let work = Work { pages, outline: &outline, title, language: &language, theme, options, watch: &() };
    (export::find(extension).unwrap().write)(&work).unwrap()
}

fn pages(tag: &str) -> Vec<Page> {
    LENSES.iter().map(|lens| page_of(Document::built_in(), lens.id, tag)).collect()
}

#[test]
fn a_pdf_is_accessible_and_the_same_twice() {
    for (tag, theme) in [("sv", ThemeId::Light), ("en", ThemeId::Dark)] {
        let mut pages = pages(tag);
        pages[0].links.push(Link {
            rect: emath::Rect::from_min_size(emath::Pos2::ZERO, emath::Vec2::splat(90.0)),
            page: 2,
            name: "There".into(),
        });
        let file = write("pdf", &pages, tag, theme);
        assert!(file.starts_with(b"%PDF-1.7"));
        assert_eq!(file, write("pdf", &pages, tag, theme));
    }
}

#[test]
fn a_deck_is_the_same_twice() {
    let pages = pages("sv");
    let file = write("pptx", &pages, "sv", ThemeId::Light);
    assert_eq!(file, write("pptx", &pages, "sv", ThemeId::Light));
}

//! What stands around a view on paper, so that it can be read alone: its title, the legend of a chart, and the foot.

use emath::{Pos2, Rect, Vec2};

use super::legend::{self, Entry};
use super::paper::{FOOT, Sheet};
use super::pen::{Pen, Style};
use crate::app::Document;
use crate::drawing::{Ink, Layer, Page, Role};
use crate::i18n::Language;
use crate::theme::{Space, Type};
use crate::tr;

/// Points of paper for one point of the theme: paper is read from nearer than a window.
pub(super) const SCALE: f32 = 0.7;

const TITLE: Style = Style::new(Type::Heading, Ink::Plain).scaled(SCALE);
const UNDER: Style = Style::new(Type::Body, Ink::Quiet).scaled(SCALE);
const FOOTER: Style = Style::new(Type::Caption, Ink::Quiet).scaled(SCALE);

/// What a page says of itself.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    /// Its title.
    pub(super) title: String,
    /// What pages of a sheet are called, which have their title in them.
    pub(super) sheet: String,
    /// A few words under it.
    pub(super) under: String,
    /// The organisation, its period and the date of its data, for the foot.
    pub(super) foot: String,
    /// The language of the words.
    pub(super) tag: &'static str,
}

impl Told {
    pub(super) fn new(document: &Document, language: &Language, [title, sheet, under]: [String; 3]) -> Self {
        let organisation = &document.organisation;
        let tag = language.tag();
        let name = organisation.name.in_language(tag).to_owned();
        let dates = organisation.sources.iter().filter_map(|source| source.date);
        let newest = dates.max_by_key(|date| (date.year, date.month, date.day));
        let period = organisation.period.map(|period| tr!(language, "press-period", period = period.to_string()));
        let date = newest.map(|date| tr!(language, "press-data", date = date.to_string()));
        let parts = [Some(name).filter(|name| !name.is_empty()), period, date];
        Self { title, sheet, under, foot: parts.into_iter().flatten().collect::<Vec<_>>().join(" · "), tag }
    }
}

/// A frame around what is put on a page.
#[derive(Debug)]
pub(super) struct Frame<'a> {
    pub(super) told: &'a Told,
    pub(super) legend: &'a [Entry],
}

impl Frame<'_> {
    /// How high the title is on a page so wide, with the air below it.
    pub(super) fn head(&self, width: f32) -> f32 {
        if self.told.title.is_empty() {
            return 0.0;
        }
        let lines = |style: Style, text: &str| if text.is_empty() { 0.0 } else { height(style, width, self.told.tag, text) };
        (lines(TITLE, &self.told.title) + lines(UNDER, &self.told.under) + Space::Inside.pts() * SCALE).ceil()
    }

    /// How high the legend is on a page so wide, with the air above it.
    pub(super) fn key(&self, width: f32) -> f32 {
        if self.legend.is_empty() { 0.0 } else { (legend::height(self.legend, width) + Space::Inside.pts() * SCALE).ceil() }
    }

    /// What is left of a page for what is put in the frame.
    pub(super) fn room(&self, sheet: Sheet) -> Rect {
        let content = sheet.content();
        let width = content.width();
        Rect::from_min_max(content.min + Vec2::new(0.0, self.head(width)), content.max - Vec2::new(0.0, self.key(width)))
    }

    /// The frame on its page. The foot is written when it is known how many pages there are: see [`number`].
    pub(super) fn layer(&self, sheet: Sheet) -> Layer {
        let content = sheet.content();
        let mut pen = Pen::new();
        if !self.told.title.is_empty() {
            let (width, tag) = (content.width(), self.told.tag);
            let high = pen.para(content.min, width, TITLE, tag, &self.told.title);
            pen.text_spot(Rect::from_min_size(content.min, Vec2::new(width, high)), Role::Heading, &self.told.title);
            let at = content.min + Vec2::new(0.0, high);
            let high = pen.para(at, width, UNDER, tag, &self.told.under);
            pen.text_spot(Rect::from_min_size(at, Vec2::new(width, high)), Role::Text, &self.told.under);
        }
        if !self.legend.is_empty() {
            let top = content.bottom() - legend::height(self.legend, content.width());
            legend::write(&mut pen, self.legend, Pos2::new(content.left(), top), content.width());
        }
        pen.on_page(sheet.size)
    }
}

fn height(style: Style, width: f32, tag: &str, text: &str) -> f32 {
    style.lines(width, tag, text).iter().map(|_| style.line()).sum()
}

/// Writes the foot of every page: what it is about, which organisation and which time that is of, and which of how many it is.
pub(super) fn number(pages: &mut [Page], told: &Told, language: &Language) {
    let of = pages.len();
    for (at, page) in pages.iter_mut().enumerate() {
        let sheet = Sheet { size: page.size };
        let inside = sheet.inside();
        let top = inside.bottom() - FOOT + (FOOT - FOOTER.line());
        let mut pen = Pen::new();
        let count = tr!(language, "press-page", n = at + 1, of = of);
        let room = inside.width() - FOOTER.width(&count) - Space::Wide.pts();
        pen.rule(inside.left(), inside.right(), top - Space::Tight.pts());
        let foot = foot(&page.title, told);
        let shown = FOOTER.one_line(room, &foot);
        pen.line(Pos2::new(inside.left(), top), FOOTER, &shown);
        pen.line_to(Pos2::new(inside.right(), top), FOOTER, &count);
        let rect = Rect::from_min_max(Pos2::new(inside.left(), top), inside.max);
        pen.text_spot(rect, Role::Text, &format!("{foot}. {count}"));
        page.layers.push(pen.on_page(page.size));
    }
}

/// The foot of a page: a page that has come loose from the others tells by it what it goes on with.
fn foot(title: &str, told: &Told) -> String {
    let is_told = told.foot.contains(&told.title) && title.starts_with(&told.title);
    if title.is_empty() || is_told || told.foot == title { told.foot.clone() } else { format!("{title} · {}", told.foot) }
}

//! HTML: one page that needs nothing else, for an intranet. The pictures with links to what is said of each body, and all of it as text.
//!
//! What whoever presents wants to say is not in it: that is for nobody else. It has no script, and no fonts: the words of the pictures keep their places in whichever font is at hand, see [`svg`](super::svg).

use std::collections::BTreeMap;

use super::names::{Ids, Names, plain};
use super::said::{Block, blocks, columns, depths, known};
use super::svg::{FONTS, Picture, hex};
use super::xml::Xml;
use super::{Exporter, Fault, Holds, Part, Watch, Work};
use crate::drawing::{Entry, Ink, Page};
use crate::theme::{Theme, ThemeId};
use crate::{msg, tr};

/// The format.
pub(super) const HTML: Exporter =
    Exporter { extension: "html", name: msg!("export-format-html"), holds: Holds::Report, offers: &[], write };

const STYLE: &str = include_str!("../../assets/html/page.css");
/// Whoever waits is asked each time so many bodies are written.
const ASK: usize = 64;
/// HTML knows so many depths of headings.
const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
/// The contents are set in so many depths.
const DEEPEST: usize = 8;

fn write(work: &Work<'_>) -> Result<Vec<u8>, Fault> {
    let names = Names::new(work.outline);
    let mut ids = Ids::default();
    let sources = work.outline.sources.iter().map(|source| (&*source.id, ids.once(&format!("s-{}", plain(&source.id))))).collect();
    let depths = depths(&work.outline.entries);
    let mut document = Document { work, names: &names, depths, sources, xml: Xml::new(), ids, pictured: BTreeMap::new() };
    document.xml.raw("<!DOCTYPE html>\n");
    let language = work.language.tag();
    document.xml.start("html", &[("lang", language)]);
    document.head();
    document.xml.start("body", &[]);
    document.xml.element("a", &[("class", "skip"), ("href", "#bodies")], &tr!(work.language, "export-html-skip"));
    document.xml.start("header", &[]);
    document.xml.element("h1", &[], work.title);
    if !work.outline.line.is_empty() {
        document.xml.element("p", &[("class", "quiet")], &work.outline.line);
    }
    document.xml.end();
    document.xml.line();
    document.xml.start("main", &[]);
    document.list_of_pages();
    document.pages()?;
    document.bodies()?;
    document.list_of_sources();
    let mut file = document.xml.finish();
    file.push(b'\n');
    Ok(file)
}

/// A document that is being written.
struct Document<'a> {
    work: &'a Work<'a>,
    names: &'a Names<'a>,
    /// How deep each body is told.
    depths: Vec<usize>,
    /// The name of what is said of each source.
    sources: BTreeMap<&'a str, String>,
    xml: Xml,
    ids: Ids,
    /// The name of the card that a body is first seen on.
    pictured: BTreeMap<usize, String>,
}

impl Document<'_> {
    fn head(&mut self) {
        self.xml.start("head", &[]);
        self.xml.empty("meta", &[("charset", "utf-8")]);
        self.xml.empty("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
        self.xml.element("title", &[], self.work.title);
        self.xml.start("style", &[]);
        self.xml.raw(&style(self.work.theme));
        self.xml.end();
        self.xml.end();
        self.xml.line();
    }

    /// Where the pages are, if there are several.
    fn list_of_pages(&mut self) {
        if self.work.pages.len() < 2 {
            return;
        }
        let heading = tr!(self.work.language, "export-html-pages");
        self.xml.start("nav", &[("class", "pages"), ("aria-label", &heading)]);
        self.xml.element("h2", &[], &heading);
        self.xml.start("ul", &[]);
        for (at, page) in self.work.pages.iter().enumerate() {
            if self.begins(at) {
                self.xml.start("li", &[]);
                self.xml.element("a", &[("href", &format!("#page-{}", at + 1))], &title_of(page, at));
                self.xml.end();
            }
        }
        self.xml.end();
        self.xml.end();
        self.xml.line();
    }

    /// Where each body is told of: a list in the list of what is above it.
    fn contents(&mut self) {
        let heading = tr!(self.work.language, "export-html-contents");
        self.xml.start("nav", &[("id", "contents"), ("aria-label", &heading)]);
        let mut open = 0;
        for (entry, depth) in self.work.outline.entries.iter().zip(&self.depths) {
            let depth = (*depth).min(DEEPEST);
            if depth < open {
                self.xml.end();
                (depth + 1..open).for_each(|_| end_list(&mut self.xml));
            } else {
                self.xml.start("ul", &[]);
            }
            open = depth + 1;
            self.xml.start("li", &[]);
            self.xml.start("a", &[("href", &format!("#{}", id_of(&self.names.id(entry.body))))]);
            write_name(&mut self.xml, &entry.name);
            self.xml.end();
        }
        (0..open).for_each(|_| end_list(&mut self.xml));
        self.xml.end();
        self.xml.line();
    }

    /// Whether a page begins something, rather than show a further step of what the page before it showed.
    fn begins(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.work.pages.get(before));
        before.is_none_or(|before| self.work.pages.get(at).is_none_or(|page| (&page.title, &page.notes) != (&before.title, &before.notes)))
    }

    fn pages(&mut self) -> Result<(), Fault> {
        let parts = self.parts();
        for (at, page) in self.work.pages.iter().enumerate() {
            let (id, title) = (format!("page-{}", at + 1), title_of(page, at));
            self.xml.start("section", &[("class", "page"), ("id", &id), ("aria-label", &title)]);
            let begins = self.begins(at);
            if begins && (self.work.pages.len() > 1 || title != self.work.title) {
                self.xml.element("h2", &[], &title);
            }
            self.xml.start("figure", &[]);
            let prefix = prefix(at);
            let link = |id: &str| format!("#{}", id_of(id));
            let part = Part::new(self.work.watch, at, parts);
            let (work, names) = (&Work { watch: &part, ..*self.work }, self.names);
            let (ids, cards) = (&mut self.ids, BTreeMap::new());
            let mut picture = Picture { work, names, page, title: &title, prefix: &prefix, link: Some(link), ids, cards };
            picture.draw(&mut self.xml)?;
            for (body, card) in picture.cards {
                self.pictured.entry(body).or_insert(card);
            }
            self.xml.end();
            self.xml.end();
            self.xml.line();
        }
        Ok(())
    }

    /// How many parts are written: the pages, and what is said of bodies.
    fn parts(&self) -> usize {
        self.work.pages.len() + 1
    }

    /// What is said of every body.
    fn bodies(&mut self) -> Result<(), Fault> {
        let heading = tr!(self.work.language, "export-html-bodies");
        self.xml.start("section", &[("id", "bodies"), ("tabindex", "-1"), ("aria-label", &heading)]);
        self.xml.element("h2", &[], &heading);
        self.contents();
        self.xml.start("div", &[]);
        let entries = &self.work.outline.entries;
        let part = Part::new(self.work.watch, self.work.pages.len(), self.parts());
        for (at, entry) in entries.iter().enumerate() {
            if at.is_multiple_of(ASK) && !part.goes_on(at, entries.len()) {
                return Err(Fault::Stopped);
            }
            self.body(entry, self.depths.get(at).copied().unwrap_or(0));
        }
        self.xml.end();
        self.xml.end();
        self.xml.line();
        Ok(())
    }

    fn body(&mut self, entry: &Entry, depth: usize) {
        self.xml.start("article", &[("id", &id_of(&self.names.id(entry.body)))]);
        let depth = depth + 2;
        self.xml.start(heading(depth), &[]);
        write_name(&mut self.xml, &entry.name);
        self.xml.end();
        let known = known(entry);
        if !known.is_empty() {
            self.xml.element("p", &[("class", "quiet")], &known);
        }
        for section in entry.sections.iter().filter(|section| !section.said.is_empty()) {
            if !section.title.trim().is_empty() {
                self.xml.element(heading(depth + 1), &[("class", "part")], &section.title);
            }
            for block in blocks(&section.said) {
                self.block(&block);
            }
        }
        self.xml.start("p", &[("class", "ways")]);
        if let Some(card) = self.pictured.get(&entry.body) {
            let href = format!("#{card}");
            self.xml.element("a", &[("href", &href)], &tr!(self.work.language, "export-html-in-picture"));
        }
        self.xml.element("a", &[("href", "#contents")], &tr!(self.work.language, "export-html-to-contents"));
        self.xml.end();
        self.xml.end();
        self.xml.line();
    }

    fn block(&mut self, block: &Block<'_>) {
        match block {
            Block::Words(list) if list.len() == 1 => self.xml.element("p", &[], &list.concat()),
            Block::Words(list) => {
                self.xml.start("ul", &[]);
                for words in list {
                    self.xml.element("li", &[], words);
                }
                self.xml.end();
            }
            Block::Sources(list) => self.cited(list),
            Block::Bodies(list) => {
                self.xml.start("ul", &[("class", "names")]);
                for (body, name, note) in list {
                    self.xml.start("li", &[]);
                    self.link(*body, name);
                    if !note.is_empty() {
                        self.xml.text(&format!(" – {note}"));
                    }
                    self.xml.end();
                }
                self.xml.end();
            }
            Block::Table(head, rows) => self.table(*head, rows),
        }
    }

    /// Leads to what is said of a body, if anything is.
    fn link(&mut self, body: usize, name: &str) {
        if self.names.entry(body).is_some() {
            self.xml.element("a", &[("href", &format!("#{}", id_of(&self.names.id(body))))], name);
        } else {
            self.xml.text(name);
        }
    }

    /// What something is founded on, each leading to what it says.
    fn cited(&mut self, list: &[&str]) {
        self.xml.start("p", &[]);
        for (at, id) in list.iter().enumerate() {
            if at > 0 {
                self.xml.text(", ");
            }
            match self.sources.get(id) {
                Some(place) => self.xml.element("a", &[("href", &format!("#{place}"))], id),
                None => self.xml.text(id),
            }
        }
        self.xml.end();
    }

    /// What all is founded on, each once.
    fn list_of_sources(&mut self) {
        let sources = &self.work.outline.sources;
        if sources.is_empty() {
            return;
        }
        let heading = tr!(self.work.language, "export-sources");
        self.xml.start("section", &[("id", "sources"), ("aria-label", &heading)]);
        self.xml.element("h2", &[], &heading);
        self.xml.start("dl", &[]);
        for source in sources {
            let place = self.sources.get(&*source.id).map_or("", String::as_str);
            self.xml.element("dt", &[("id", place)], &source.id);
            self.xml.start("dd", &[]);
            self.xml.text(&source.text);
            if !source.origin.is_empty() {
                self.xml.text(" ");
                self.xml.element("span", &[("class", "quiet")], &source.origin);
            }
            self.xml.end();
            self.xml.line();
        }
        self.xml.end();
        self.xml.end();
    }

    fn table(&mut self, head: Option<&[String]>, rows: &[&[String]]) {
        let columns = columns(head, rows);
        self.xml.start("table", &[]);
        if let Some(head) = head {
            self.xml.start("thead", &[]);
            self.row("th", &[("scope", "col")], head, columns);
            self.xml.end();
        }
        self.xml.start("tbody", &[]);
        for row in rows {
            self.row("td", &[], row, columns);
        }
        self.xml.end();
        self.xml.end();
    }

    fn row(&mut self, cell: &'static str, attributes: &[(&str, &str)], cells: &[String], columns: usize) {
        self.xml.start("tr", &[]);
        for ix in 0..columns {
            self.xml.element(cell, attributes, cells.get(ix).map_or("", String::as_str));
        }
        self.xml.end();
    }
}

/// Ends a list and the entry that it is in, or an entry and the list around it.
fn end_list(xml: &mut Xml) {
    xml.end();
    xml.end();
}

/// A name, that may be divided after a slash; a dash where there is none.
fn write_name(xml: &mut Xml, name: &str) {
    if name.trim().is_empty() {
        return xml.text("–");
    }
    for (at, part) in name.split_inclusive('/').enumerate() {
        if at > 0 {
            xml.empty("wbr", &[]);
        }
        xml.text(part);
    }
}

fn title_of(page: &Page, at: usize) -> String {
    if page.title.trim().is_empty() { number_of(at) } else { page.title.clone() }
}

fn number_of(at: usize) -> String {
    (at + 1).to_string()
}

/// The name of what is said of a body. It begins as nothing else of the document does, whatever the file calls the body.
fn id_of(body: &str) -> String {
    format!("b-{body}")
}

/// What the names of the parts of a page begin with.
fn prefix(page: usize) -> String {
    format!("p{}-", page + 1)
}

/// The element of a heading so deep, counted from 0; beyond the deepest, that.
fn heading(depth: usize) -> &'static str {
    let [.., deepest] = HEADINGS;
    HEADINGS.get(depth).copied().unwrap_or(deepest)
}

/// The style, in the colours of the theme, and in those of the dark one where whoever reads it wants them.
fn style(theme: &Theme) -> String {
    let (light, dark) = if theme.is_dark() { (theme, theme) } else { (theme, Theme::of(ThemeId::Dark)) };
    let inks = [
        ("PAPER", Ink::Paper),
        ("RAISED", Ink::Raised),
        ("INK", Ink::Plain),
        ("QUIET", Ink::Quiet),
        ("LINE", Ink::Hairline),
        ("ACCENT", Ink::Accent),
    ];
    let mut style = STYLE.replace("$FONTS", FONTS).replace("$SCHEME", if theme.is_dark() { "dark" } else { "light dark" });
    for (theme, before) in [(dark, "$DARK_"), (light, "$")] {
        for (name, ink) in inks {
            style = style.replace(&format!("{before}{name}"), &hex(theme.ink(ink)));
        }
    }
    style
}

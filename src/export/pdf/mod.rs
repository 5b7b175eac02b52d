//! PDF: vector throughout, the built-in fonts embedded as far as they are used, every letter searched and copied as what it is.
//!
//! The file is a tagged PDF 1.7 that says it is PDF/UA-1 (ISO 14289-1), and the library refuses to write one that breaks what a program can
//! tell: a title and a language, tags for all that is not ornament, words for every figure and link, an outline, a letter for every glyph. A
//! chart is one figure that names its bodies; a sheet is headings, paragraphs, links and figures in the order they are drawn in. What only a
//! person can tell is not proven, and tables are told as paragraphs, each with all that a cell says.
//!
//! Links lead from page to page. Where what is said of bodies has no pages, as with a chart alone, its cards lead nowhere.
//!
//! Nothing in the file tells when it was written: same pages, same bytes.

mod page;
mod pen;
mod tags;

use egui::Color32;
use krilla::Document;
use krilla::SerializeSettings;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::configure::{Accessibility, ConfigurationBuilder, PdfVersion};
use krilla::destination::XyzDestination;
use krilla::error::KrillaError;
use krilla::geom::Point;
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::{Node, Tag, TagGroup, TagTree};

use super::course::Course;
use super::names::Names;
use super::{Exporter, Fault, Holds, Work};
use crate::drawing::{Ink, Page};
use crate::msg;
use page::Ground;
use pen::Pen;
use tags::Part;

/// The line of [`EXPORTERS`](super::EXPORTERS).
pub(super) const PDF: Exporter = Exporter { extension: "pdf", name: msg!("export-format-pdf"), holds: Holds::Pages, offers: &[], write };

fn write(work: &Work<'_>) -> Result<Vec<u8>, Fault> {
    let pen = Pen::new().ok_or_else(|| Fault::Other("a built-in font cannot be read".to_owned()))?;
    let names = Names::new(work.outline);
    let ground = Ground { pen: &pen, theme: work.theme, paper: paper(work), language: work.language, names: &names };
    let tag = work.language.tag();
    let mut document = Document::new_with(settings()?);
    let mut tree = TagTree::new().with_lang(Some(tag.to_owned()));
    // A file without any page would be no file.
    let blank = [Page::default()];
    let pages = if work.pages.is_empty() { &blank } else { work.pages };
    let course = Course::new(work.watch, pages.len());
    for (number, page) in pages.iter().enumerate() {
        tree.push(TagGroup::with_children(Tag::Section, draw(&mut document, &ground, page, (pages.len(), course.page(number)))?));
    }
    course.all_written()?;
    document.set_outline(outline(pages, work.title));
    document.set_tag_tree(tree);
    document.set_metadata(
        Metadata::new()
            .title(title(work).to_owned())
            .language(tag.to_owned())
            .creator("Samverkan".to_owned())
            .producer("krilla".to_owned()),
    );
    document.finish().map_err(|error| Fault::Other(told(&error)))
}

/// What is painted under everything.
fn paper(work: &Work<'_>) -> Option<Color32> {
    let paper = work.theme.ink(Ink::Paper);
    Some(paper).filter(|_| !work.options.transparent)
}

fn settings() -> Result<SerializeSettings, Fault> {
    let configuration =
        ConfigurationBuilder::new().with_version(PdfVersion::Pdf17).with_accessibility_validator(Accessibility::UA1).finish();
    let configuration = configuration.map_err(|error| Fault::Other(format!("{error:?}")))?;
    Ok(SerializeSettings { configuration, ..SerializeSettings::default() })
}

/// Draws a page, and puts what it says and where it leads to into the tree.
///
/// # Errors
/// [`Fault::Stopped`] if nobody waits for it any more.
fn draw(document: &mut Document, ground: &Ground<'_>, page: &Page, (pages, course): (usize, Course<'_>)) -> Result<Vec<Node>, Fault> {
    let size = |length: f32| if length.is_finite() { length.max(1.0) } else { 1.0 };
    let settings = PageSettings::from_wh(size(page.size.x), size(page.size.y)).unwrap_or_default();
    let mut on = document.start_page_with(settings);
    let mut parts = page::draw(ground, page, &mut on, course)?;
    let mut links = Vec::with_capacity(page.links.len());
    for (at, link) in page.links.iter().enumerate() {
        let rect = pen::rectangle(link.rect).filter(|_| link.page < pages);
        links.push(rect.map(|rect| {
            let target = Target::Destination(XyzDestination::new(link.page, Point::from_xy(0.0, 0.0)).into());
            on.add_tagged_annotation(Annotation::new_link(LinkAnnotation::new(rect, target), Some(link.name.clone())))
        }));
        // A link that no words stand in is told after the page; elsewhere it is already part of what is said.
        parts.push(Part::Link(at, Vec::new()));
    }
    on.finish();
    Ok(parts.into_iter().filter_map(|part| part.node(&mut links)).collect())
}

/// A bookmark for each page; one for several pages of the same title, which are steps of a slide or tiles of a drawing.
fn outline(pages: &[Page], title: &str) -> Outline {
    let mut outline = Outline::new();
    let mut last = None;
    for (number, page) in pages.iter().enumerate() {
        let name = if page.title.is_empty() { title } else { &page.title };
        if last.replace(name) != Some(name) {
            outline.push_child(OutlineNode::new(name.to_owned(), XyzDestination::new(number, Point::from_xy(0.0, 0.0))));
        }
    }
    outline
}

/// What the file is called: it has to be called something.
fn title<'a>(work: &'a Work<'_>) -> &'a str {
    let titles = [work.title, &work.outline.name, "Samverkan"];
    titles.into_iter().find(|title| !title.trim().is_empty()).unwrap_or_default()
}

/// What the library says is wrong with a file.
fn told(error: &KrillaError) -> String {
    match error {
        KrillaError::Validation(errors) => errors.iter().map(|(error, _)| format!("{error:?}")).collect::<Vec<_>>().join("; "),
        other => other.to_string(),
    }
}

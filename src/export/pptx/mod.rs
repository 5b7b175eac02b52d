//! PPTX: a deck of slides that slide programs edit as if it were made in them (ECMA-376, ISO/IEC 29500).
//!
//! One slide for each page, its title in the placeholder for it. A card is one shape with its text in it, together with its marks; a wire is
//! a connector that is glued to the sides of both cards. It is drawn as on screen as far as the preset elbows allow; as soon as a card is
//! moved, the slide program finds it a way of its own, and some do so at once. A wire to a card beyond the slide is only a line. Sheets are shapes and boxes of text. Notes are speaker notes.
//! Colours are those of the deck's theme where they are in it. Nothing is a picture of pixels, and nothing shrinks or grows by itself.

mod docks;
mod fit;
mod geometry;
mod glue;
mod heads;
mod ink;
mod layers;
mod package;
mod shape;
mod slide;
mod text;
mod theme;
mod things;

use super::course::Course;
use super::names::Names;
use super::xml::Xml;
use super::{Exporter, Fault, Holds, Work};
use crate::drawing::{Ink, Page};
use crate::msg;
use fit::Fit;
use package::Package;
use slide::{Desk, NAMES};
use text::Hand;

/// The line of [`EXPORTERS`](super::EXPORTERS).
pub(super) const PPTX: Exporter =
    Exporter { extension: "pptx", name: msg!("export-format-pptx"), holds: Holds::Slides, offers: &[], write };

const DECK: &str = "ppt/presentation.xml";
const MASTER: &str = "ppt/slideMasters/slideMaster1.xml";
const LAYOUT: &str = "ppt/slideLayouts/slideLayout1.xml";
const NOTES: &str = "ppt/notesMasters/notesMaster1.xml";
const THEME: &str = "application/vnd.openxmlformats-officedocument.theme+xml";

fn write(work: &Work<'_>) -> Result<Vec<u8>, Fault> {
    let blank = [Page::default()];
    let pages = if work.pages.is_empty() { &blank } else { work.pages };
    let fit = Fit::of(pages.first().map_or(emath::Vec2::ZERO, |page| page.size));
    let names = Names::new(work.outline);
    let hand = Hand { fit, theme: work.theme, language: text::with_country(work.language.tag()) };
    let title = if work.title.is_empty() { "Samverkan" } else { work.title };
    let mut package = Package::default();
    frame(&mut package, hand, title, pages.len());
    let course = Course::new(work.watch, pages.len());
    for (number, page) in pages.iter().enumerate() {
        let hand = Hand { fit: fit.page(page.size), ..hand };
        let desk = Desk { hand, words: work.language, names: &names, title };
        add_slide(&mut package, desk, page, (number, pages.len()), course.page(number))?;
    }
    course.all_written()?;
    package.file()
}

fn slide_part(number: usize) -> String {
    format!("ppt/slides/slide{}.xml", number + 1)
}

fn add_slide(package: &mut Package, desk: Desk<'_>, page: &Page, (number, of): (usize, usize), course: Course<'_>) -> Result<(), Fault> {
    let part = slide_part(number);
    package.relate(&part, "slideLayout", LAYOUT);
    let mut relation = |page: usize| (page < of).then(|| package.relate(&part, "slide", &slide_part(page)));
    let links: Vec<Option<String>> = page.links.iter().map(|link| relation(link.page)).collect();
    package.add(&part, "slide", slide::slide(desk, page, &links, course)?);
    if !page.notes.trim().is_empty() {
        let notes = format!("ppt/notesSlides/notesSlide{}.xml", number + 1);
        package.relate(&part, "notesSlide", &notes);
        package.relate(&notes, "notesMaster", NOTES);
        package.relate(&notes, "slide", &part);
        package.add(&notes, "notesSlide", notes_of(desk.hand, &page.notes));
    }
    Ok(())
}

/// The notes of a slide: its picture and what is said to it.
fn notes_of(hand: Hand<'_>, notes: &str) -> Vec<u8> {
    let mut xml = Xml::document();
    xml.start("p:notes", &NAMES);
    xml.start("p:cSld", &[]);
    slide::tree(&mut xml);
    heads::placeholder(&mut xml, (2, "Slide"), &[("type", "sldImg"), ("idx", "2")], |_| {});
    heads::placeholder(&mut xml, (3, "Notes"), &[("type", "body"), ("sz", "quarter"), ("idx", "3")], |xml| text::plain(xml, hand, notes));
    xml.end();
    xml.end();
    xml.within("p:clrMapOvr", &[], |xml| xml.empty("a:masterClrMapping", &[]));
    xml.finish()
}

/// A part that is the same in every deck but for what stands in braces.
fn filled(part: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(part.to_owned(), |part, (name, value)| part.replace(&format!("{{{name}}}"), value))
}

/// Puts in what is not a slide.
fn frame(package: &mut Package, hand: Hand<'_>, title: &str, slides: usize) {
    package.relate("", "officeDocument", DECK);
    package.relate("", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
    package.relate("", "extended-properties", "docProps/app.xml");
    package.add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core(hand, title));
    package.add("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", about(slides));

    let master = package.relate(DECK, "slideMaster", MASTER);
    let notes = package.relate(DECK, "notesMaster", NOTES);
    let slides: Vec<String> = (0..slides).map(|number| package.relate(DECK, "slide", &slide_part(number))).collect();
    package.add(DECK, "presentation.main", deck(hand, &master, &notes, &slides));
    for (kind, content) in [
        ("presProps", include_str!("../../../assets/pptx/presProps.xml")),
        ("viewProps", include_str!("../../../assets/pptx/viewProps.xml")),
        ("tableStyles", include_str!("../../../assets/pptx/tableStyles.xml")),
    ] {
        let part = format!("ppt/{kind}.xml");
        package.relate(DECK, kind, &part);
        package.add(&part, kind, content);
    }
    package.relate(DECK, "theme", "ppt/theme/theme1.xml");
    masters(package, hand);
}

fn masters(package: &mut Package, hand: Hand<'_>) {
    let lang = ("lang", hand.language);
    let layout = package.relate(MASTER, "slideLayout", LAYOUT);
    package.relate(MASTER, "theme", "ppt/theme/theme1.xml");
    package.relate(LAYOUT, "slideMaster", MASTER);
    package.relate(NOTES, "theme", "ppt/theme/theme2.xml");
    for theme in ["ppt/theme/theme1.xml", "ppt/theme/theme2.xml"] {
        package.add(theme, THEME, theme::part(hand.theme));
    }
    let named = |slot: &str| ink::scheme(hand.theme).into_iter().find(|(_, name, _)| *name == slot).map_or("", |(theme, ..)| theme);
    let (width, height) = hand.fit.slide;
    let part = |of: i64, hundredths: i64| (of * hundredths / 100).to_string();
    let places = [
        ("left", part(width, 4)),
        ("width", part(width, 92)),
        ("top", part(height, 3)),
        ("head", part(height, 10)),
        ("below", part(height, 16)),
        ("room", part(height, 78)),
    ];
    let mut values: Vec<(&str, &str)> = places.iter().map(|(name, value)| (*name, value.as_str())).collect();
    values.extend(["bg1", "tx1", "bg2", "tx2"].map(|slot| (slot, named(slot))));
    values.extend([lang, ("layout", layout.as_str())]);
    package.add(MASTER, "slideMaster", filled(include_str!("../../../assets/pptx/slideMaster.xml"), &values));
    package.add(LAYOUT, "slideLayout", filled(include_str!("../../../assets/pptx/slideLayout.xml"), &[lang, ("name", "Samverkan")]));
    package.add(NOTES, "notesMaster", filled(include_str!("../../../assets/pptx/notesMaster.xml"), &[lang]));
}

/// The deck: its masters, its slides, how large they are.
fn deck(hand: Hand<'_>, master: &str, notes: &str, slides: &[String]) -> Vec<u8> {
    let (width, height) = hand.fit.slide;
    let mut xml = Xml::document();
    xml.start("p:presentation", &NAMES);
    xml.within("p:sldMasterIdLst", &[], |xml| xml.empty("p:sldMasterId", &[("id", "2147483648"), ("r:id", master)]));
    xml.within("p:notesMasterIdLst", &[], |xml| xml.empty("p:notesMasterId", &[("r:id", notes)]));
    xml.within("p:sldIdLst", &[], |xml| {
        for (number, relation) in slides.iter().enumerate() {
            xml.empty("p:sldId", &[("id", &(256 + number).to_string()), ("r:id", relation)]);
        }
    });
    xml.empty("p:sldSz", &[("cx", &width.to_string()), ("cy", &height.to_string())]);
    xml.empty("p:notesSz", &[("cx", "6858000"), ("cy", "9144000")]);
    xml.within("p:defaultTextStyle", &[], |xml| letters(xml, hand));
    xml.finish()
}

/// How text looks that says nothing of it: as the theme has it.
fn letters(xml: &mut Xml, hand: Hand<'_>) {
    xml.within("a:defPPr", &[], |xml| xml.empty("a:defRPr", &[("lang", hand.language)]));
    xml.within("a:lvl1pPr", &[("marL", "0"), ("algn", "l"), ("defTabSz", "914400"), ("rtl", "0")], |xml| {
        xml.within("a:defRPr", &[("sz", "1800"), ("kern", "1200")], |xml| {
            ink::fill(xml, hand.theme, Some(hand.theme.ink(Ink::Plain)));
            for (name, font) in [("a:latin", "+mn-lt"), ("a:ea", "+mn-ea"), ("a:cs", "+mn-cs")] {
                xml.empty(name, &[("typeface", font)]);
            }
        });
    });
}

fn core(hand: Hand<'_>, title: &str) -> Vec<u8> {
    let names = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    let mut xml = Xml::document();
    xml.start("cp:coreProperties", &names);
    xml.element("dc:title", &[], title);
    xml.element("dc:creator", &[], "Samverkan");
    xml.element("dc:language", &[], hand.language);
    xml.finish()
}

fn about(slides: usize) -> Vec<u8> {
    let mut xml = Xml::document();
    xml.start("Properties", &[("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")]);
    xml.element("TotalTime", &[], "0");
    xml.element("Application", &[], "Samverkan");
    xml.element("Slides", &[], &slides.to_string());
    xml.finish()
}

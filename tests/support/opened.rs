//! Files for office programs, opened again: what is wrong in them is told by a panic.
#![allow(dead_code, reason = "tests and benches each use a part of it")]

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use quick_xml::events::{BytesStart, Event};

/// An element of a part: its name and its attributes, in the order they are written.
#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) name: String,
    /// How many elements it is in.
    pub(crate) depth: usize,
    pub(crate) attributes: BTreeMap<String, String>,
}

impl Element {
    /// An attribute; nothing where it has none of that name.
    pub(crate) fn get(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }
}

/// A deck of slides, taken apart.
pub(crate) struct Deck {
    pub(crate) parts: BTreeMap<String, String>,
}

impl Deck {
    /// Opens a file: every part is well-formed, has a type, and refers to parts that are there, by names that it gave them.
    pub(crate) fn open(file: &[u8], what: &str) -> Self {
        let mut zip = zip::ZipArchive::new(Cursor::new(file)).unwrap_or_else(|error| panic!("{what}: {error}"));
        let mut parts = BTreeMap::new();
        for at in 0..zip.len() {
            let mut part = zip.by_index(at).unwrap();
            assert_eq!(part.last_modified(), Some(zip::DateTime::DEFAULT), "{what}: part {at} tells the time");
            let name = part.name().unwrap().into_owned();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap_or_else(|error| panic!("{what}: {name}: {error}"));
            assert!(parts.insert(name, text).is_none(), "{what} has a part twice");
        }
        let deck = Self { parts };
        deck.check(what);
        deck
    }

    /// The elements of a part.
    pub(crate) fn elements(&self, part: &str) -> Vec<Element> {
        elements(self.parts.get(part).unwrap_or_else(|| panic!("there is no {part}")), part)
    }

    /// The names of the slides, in order.
    pub(crate) fn slides(&self) -> Vec<String> {
        (1..=self.parts.len())
            .map(|number| format!("ppt/slides/slide{number}.xml"))
            .take_while(|name| self.parts.contains_key(name))
            .collect()
    }

    /// What a part refers to, by the names it has for it.
    fn relations(&self, part: &str) -> BTreeMap<String, String> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let rels = if folder.is_empty() { format!("_rels/{name}.rels") } else { format!("{folder}/_rels/{name}.rels") };
        let Some(text) = self.parts.get(&rels) else { return BTreeMap::new() };
        let all = elements(text, &rels);
        let all = all.iter().filter(|element| element.name == "Relationship");
        all.map(|relation| (relation.get("Id").to_owned(), resolve(folder, relation.get("Target")))).collect()
    }

    fn check(&self, what: &str) {
        let kinds = self.elements("[Content_Types].xml");
        let of = |attribute: &str| kinds.iter().map(|kind| kind.get(attribute).to_owned()).collect::<BTreeSet<_>>();
        let (extensions, names) = (of("Extension"), of("PartName"));
        for (name, text) in &self.parts {
            let extension = name.rsplit('.').next().unwrap_or_default();
            let typed = names.contains(&format!("/{name}")) || extension == "rels" && extensions.contains("rels");
            assert!(typed || name == "[Content_Types].xml", "{what}: {name} is of no type");
            let relations = self.relations(name);
            for (id, target) in &relations {
                assert!(self.parts.contains_key(target), "{what}: {name} refers to {target} as {id}");
            }
            let elements = elements(text, name);
            for id in elements.iter().map(|element| element.get("r:id")).filter(|id| !id.is_empty()) {
                assert!(relations.contains_key(id), "{what}: {name} has no {id}");
            }
            let ids: Vec<&str> = elements.iter().filter(|element| element.name == "p:cNvPr").map(|element| element.get("id")).collect();
            assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{what}: two shapes of {name} have one number");
            for glued in elements.iter().filter(|element| ["a:stCxn", "a:endCxn"].contains(&element.name.as_str())) {
                assert!(ids.contains(&glued.get("id")), "{what}: a connector of {name} is glued to nothing");
            }
        }
        for name in names.iter().filter(|name| !name.is_empty()) {
            assert!(self.parts.contains_key(&name[1..]), "{what}: {name} has a type and is not there");
        }
        for part in ["_rels/.rels", "ppt/presentation.xml", "ppt/theme/theme1.xml", "docProps/core.xml", "docProps/app.xml"] {
            assert!(self.parts.contains_key(part), "{what} has no {part}");
        }
        let sizes = self.elements("ppt/presentation.xml");
        let size = sizes.iter().find(|element| element.name == "p:sldSz").unwrap_or_else(|| panic!("{what} has no size"));
        let size = ["cx", "cy"].map(|side| size.get(side).parse::<i64>().unwrap());
        for slide in self.slides() {
            check_places(&self.elements(&slide), size, &format!("{what}: {slide}"));
            let titles = self.elements(&slide).iter().filter(|element| element.name == "p:ph" && element.get("type") == "title").count();
            assert_eq!(titles, 1, "{what}: {slide} has {titles} titles");
        }
    }
}

/// No group is empty, and nothing is further from the slide than the slide is large.
fn check_places(elements: &[Element], size: [i64; 2], what: &str) {
    for (at, group) in elements.iter().enumerate().filter(|(_, element)| element.name == "p:grpSp") {
        let mut within = elements[at + 1..].iter().take_while(|element| element.depth > group.depth);
        let is_filled = within.any(|element| element.depth == group.depth + 1 && ["p:sp", "p:cxnSp", "p:grpSp"].contains(&&*element.name));
        assert!(is_filled, "{what}: the group {:?} is empty", elements.get(at + 2).map(|head| head.get("name")));
    }
    for place in elements.iter().filter(|element| element.name == "a:off") {
        let at = ["x", "y"].map(|side| place.get(side).parse::<i64>().unwrap());
        let is_near = at.iter().zip(size).all(|(at, size)| (-size..=2 * size).contains(at));
        assert!(is_near, "{what}: something is at {at:?}, far from a slide of {size:?}");
    }
}

fn elements(text: &str, what: &str) -> Vec<Element> {
    let mut reader = quick_xml::Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let mut elements = Vec::new();
    let element = |start: &BytesStart<'_>, depth: usize| Element {
        name: String::from_utf8(start.name().as_ref().to_vec()).unwrap(),
        depth,
        attributes: start
            .attributes()
            .map(|attribute| {
                let attribute = attribute.unwrap_or_else(|error| panic!("{what}: {error}"));
                let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).unwrap().into_owned();
                (String::from_utf8(attribute.key.as_ref().to_vec()).unwrap(), value)
            })
            .collect(),
    };
    let mut depth = 0;
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{what}: {error} at {}", reader.error_position())) {
            Event::Eof => break,
            Event::Start(start) => {
                elements.push(element(&start, depth));
                depth += 1;
            }
            Event::End(_) => depth -= 1,
            Event::Empty(start) => elements.push(element(&start, depth)),
            Event::Text(text) => assert!(text.xml10_content().is_ok(), "{what}"),
            _ => {}
        }
    }
    assert_eq!(depth, 0, "{what}");
    elements
}

/// A part that is told from a folder.
fn resolve(folder: &str, target: &str) -> String {
    let mut names: Vec<&str> = folder.split('/').filter(|name| !name.is_empty()).collect();
    for name in target.split('/') {
        if name == ".." {
            names.pop();
        } else {
            names.push(name);
        }
    }
    names.join("/")
}

/// Reads a PDF: it is whole, tagged, and in this language; every page can be reached, read in an order, and tells no time; every figure and
/// every link has words; every font is in it, and tells which letters its signs are.
pub(crate) fn pdf(file: &[u8], pages: usize, language: &str, what: &str) {
    let pdf = crate::pdf::File::read(file, what);
    let root = pdf.root();
    assert!(root.get("Lang").is_text(language), "{what} is in {:?}", root.get("Lang"));
    let (marked, shown) = (pdf.at(root, "MarkInfo"), pdf.at(root, "ViewerPreferences"));
    assert!(marked.get("Marked").is_word("true") && marked.get("Suspects").is_word("false"), "{what} is not tagged");
    assert!(shown.get("DisplayDocTitle").is_word("true"), "{what} shows its file's name instead of its title");
    for key in ["StructTreeRoot", "Outlines", "Metadata"] {
        assert!(root.has(key), "{what} has no {key}");
    }
    let all = pdf.pages();
    assert_eq!((all.len(), pdf.all("Type", "Page").len()), (pages, pages), "{what}");
    for page in all {
        assert_eq!(page.get("MediaBox").list().len(), 4, "{what}");
        assert!(page.has("Contents") && page.get("Tabs").is_name("S"), "{what}: a page without contents or without an order");
        for link in pdf.at(page, "Annots").list() {
            assert!(pdf.follow(link).has("Contents"), "{what}: a link has no words");
        }
    }
    assert!(pdf.all("S", "Figure").iter().all(|figure| figure.has("Alt")), "{what}: a figure has no words");
    for font in pdf.all("Type", "Font").iter().filter(|font| font.get("Subtype").is_name("Type0")) {
        assert!(font.has("ToUnicode"), "{what}: nobody can copy what is set in a font");
    }
    assert!(pdf.all("Type", "FontDescriptor").iter().all(|font| font.has("FontFile2") || font.has("FontFile3")), "{what} lacks a font");
    let text = String::from_utf8_lossy(file);
    assert!(text.contains("pdfuaid"), "{what} does not say that it is PDF/UA");
    for absent in ["/CreationDate", "/ModDate", "xmp:CreateDate"] {
        assert!(!text.contains(absent), "{what} tells the time");
    }
}

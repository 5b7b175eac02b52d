//! The package: named parts in a ZIP file, what type each is of, and which part refers to which (ECMA-376 part 2).

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::export::Fault;
use crate::export::xml::Xml;

const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
/// What begins the names of what parts are to each other.
pub(super) const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
/// What begins the types of the parts of a presentation.
pub(super) const DECK: &str = "application/vnd.openxmlformats-officedocument.presentationml.";

/// The parts, by their names.
#[derive(Default)]
pub(super) struct Package {
    parts: BTreeMap<String, (String, Vec<u8>)>,
    /// By the part that refers, the parts it refers to: what they are to it and where they are.
    relations: BTreeMap<String, Vec<(String, String)>>,
}

impl Package {
    /// Puts in a part: its name from the root on, without a slash before it; its type, whole or what follows [`DECK`].
    pub(super) fn add(&mut self, name: &str, kind: &str, content: impl Into<Vec<u8>>) {
        let kind = if kind.contains('/') { kind.to_owned() } else { format!("{DECK}{kind}+xml") };
        self.parts.insert(name.to_owned(), (kind, content.into()));
    }

    /// Says that a part refers to another ("" is the package); `kind` is whole or what follows [`OFFICE`]. What it is called there; the same
    /// where it was said before.
    pub(super) fn relate(&mut self, from: &str, kind: &str, to: &str) -> String {
        let kind = if kind.contains('/') { kind.to_owned() } else { format!("{OFFICE}{kind}") };
        let relations = self.relations.entry(from.to_owned()).or_default();
        let relation = (kind, to.to_owned());
        let at = relations.iter().position(|other| *other == relation).unwrap_or_else(|| {
            relations.push(relation);
            relations.len() - 1
        });
        format!("rId{}", at + 1)
    }

    /// The file. Its entries bear the earliest time that a ZIP file knows.
    ///
    /// # Errors
    /// [`Fault::Other`] with what the library says, for instance of more than 4 GB.
    pub(super) fn file(mut self) -> Result<Vec<u8>, Fault> {
        for (from, relations) in std::mem::take(&mut self.relations) {
            let (folder, name) = from.rsplit_once('/').unwrap_or(("", &from));
            let between = if folder.is_empty() { "" } else { "/" };
            self.add(
                &format!("{folder}{between}_rels/{name}.rels"),
                "application/vnd.openxmlformats-package.relationships+xml",
                relations_of(folder, &relations),
            );
        }
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).last_modified_time(DateTime::DEFAULT);
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let types = types(&self.parts);
        let all =
            std::iter::once(("[Content_Types].xml", &types)).chain(self.parts.iter().map(|(name, (_, content))| (name.as_str(), content)));
        for (name, content) in all {
            zip.start_file(name, options).map_err(|error| Fault::Other(error.to_string()))?;
            zip.write_all(content).map_err(|error| Fault::Other(error.to_string()))?;
        }
        zip.finish().map(Cursor::into_inner).map_err(|error| Fault::Other(error.to_string()))
    }
}

fn types(parts: &BTreeMap<String, (String, Vec<u8>)>) -> Vec<u8> {
    let mut xml = Xml::document();
    xml.within("Types", &[("xmlns", TYPES)], |xml| {
        xml.empty("Default", &[("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml")]);
        xml.empty("Default", &[("Extension", "xml"), ("ContentType", "application/xml")]);
        for (name, (kind, _)) in parts.iter().filter(|(name, _)| !name.contains("_rels/")) {
            xml.empty("Override", &[("PartName", &format!("/{name}")), ("ContentType", kind)]);
        }
    });
    xml.finish()
}

fn relations_of(folder: &str, relations: &[(String, String)]) -> Vec<u8> {
    let mut xml = Xml::document();
    xml.within("Relationships", &[("xmlns", RELATIONS)], |xml| {
        for (at, (kind, to)) in relations.iter().enumerate() {
            let id = format!("rId{}", at + 1);
            xml.empty("Relationship", &[("Id", &id), ("Type", kind), ("Target", &relative(folder, to))]);
        }
    });
    xml.finish()
}

/// The way from a folder to a part.
fn relative(folder: &str, part: &str) -> String {
    let folders: Vec<&str> = folder.split('/').filter(|name| !name.is_empty()).collect();
    let names: Vec<&str> = part.split('/').collect();
    let common = folders.iter().zip(&names).take_while(|(a, b)| a == b).count();
    let up = folders.iter().skip(common).map(|_| "..");
    up.chain(names.iter().skip(common).copied()).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_told_from_the_folder_of_the_one_that_refers_to_it() {
        assert_eq!(relative("", "ppt/presentation.xml"), "ppt/presentation.xml");
        assert_eq!(relative("ppt", "ppt/slides/slide1.xml"), "slides/slide1.xml");
        assert_eq!(relative("ppt/slides", "ppt/slideLayouts/slideLayout1.xml"), "../slideLayouts/slideLayout1.xml");
        assert_eq!(relative("ppt/slides", "ppt/slides/slide2.xml"), "slide2.xml");
    }

    #[test]
    fn a_part_that_is_referred_to_twice_has_one_name() {
        let mut package = Package::default();
        assert_eq!(package.relate("a.xml", "slide", "b.xml"), "rId1");
        assert_eq!(package.relate("a.xml", "slide", "c.xml"), "rId2");
        assert_eq!(package.relate("a.xml", "slide", "b.xml"), "rId1");
    }
}

//! Writing XML: elements are opened and closed in the order they stand in.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// A document that is being written. What is opened is closed: [`Xml::done`] sees to what was left open.
pub(super) struct Xml {
    writer: Writer<Vec<u8>>,
    open: Vec<&'static str>,
}

/// The attributes of an element.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Xml {
    /// The beginning of a document.
    pub(super) fn new() -> Self {
        let mut xml = Self { writer: Writer::new(Vec::new()), open: Vec::new() };
        xml.write(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))));
        xml
    }

    /// Opens an element.
    pub(super) fn open(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.write(Event::Start(
            BytesStart::new(name).with_attributes(clean(attributes).iter().map(|(key, value)| (*key, value.as_str()))),
        ));
        self.open.push(name);
    }

    /// Closes the element that was opened last.
    pub(super) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.write(Event::End(BytesEnd::new(name)));
        }
    }

    /// An element with nothing in it.
    pub(super) fn empty(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.write(Event::Empty(
            BytesStart::new(name).with_attributes(clean(attributes).iter().map(|(key, value)| (*key, value.as_str()))),
        ));
    }

    /// An element with words in it.
    pub(super) fn words(&mut self, name: &'static str, attributes: Attributes<'_>, words: &str) {
        self.open(name, attributes);
        self.write(Event::Text(BytesText::new(&sound(words))));
        self.close();
    }

    /// A piece that is well-formed already.
    pub(super) fn raw(&mut self, piece: &str) {
        self.write(Event::Text(BytesText::from_escaped(piece.trim())));
    }

    /// What `write` writes, in an element.
    pub(super) fn within(&mut self, name: &'static str, attributes: Attributes<'_>, write: impl FnOnce(&mut Self)) {
        let depth = self.open.len();
        self.open(name, attributes);
        write(self);
        while self.open.len() > depth {
            self.close();
        }
    }

    /// The document.
    pub(super) fn done(mut self) -> Vec<u8> {
        while !self.open.is_empty() {
            self.close();
        }
        self.writer.into_inner()
    }

    fn write(&mut self, event: Event<'_>) {
        // Writing into memory cannot fail.
        let _ = self.writer.write_event(event);
    }
}

fn clean<'a>(attributes: Attributes<'a>) -> Vec<(&'a str, String)> {
    attributes.iter().map(|(key, value)| (*key, sound(value))).collect()
}

/// A text without the characters that no XML document may contain.
fn sound(text: &str) -> String {
    let fits = |letter: &char| !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}');
    text.chars().map(|letter| if matches!(letter, '\n' | '\r' | '\t') { ' ' } else { letter }).filter(fits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_open_is_closed_and_what_means_something_is_escaped() {
        let mut xml = Xml::new();
        xml.open("a", &[("b", "\"<&>\"")]);
        xml.words("c", &[], "å & \u{0}\u{b}ä < ö");
        let text = String::from_utf8(xml.done()).unwrap();
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
        assert_eq!(text, format!("{head}<a b=\"&quot;&lt;&amp;&gt;&quot;\"><c>å &amp; ä &lt; ö</c></a>"));
    }
}

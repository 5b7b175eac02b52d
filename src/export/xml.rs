//! XML as it is written here: elements one after the other, everything escaped, numbers short.

use std::borrow::Cow;
use std::fmt::Write as _;

use quick_xml::Writer;
use quick_xml::escape::minimal_escape;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// XML that is being written.
pub(super) struct Xml {
    writer: Writer<Vec<u8>>,
    /// The elements that are open, the innermost last.
    open: Vec<&'static str>,
}

impl Xml {
    /// A part of a document, or a document without a declaration.
    pub(super) fn new() -> Self {
        Self { writer: Writer::new(Vec::new()), open: Vec::new() }
    }

    /// A document.
    pub(super) fn document() -> Self {
        let mut xml = Self::new();
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        xml.line();
        xml
    }

    pub(super) fn start(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.event(Event::Start(element(name, attributes)));
        self.open.push(name);
    }

    pub(super) fn empty(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.event(Event::Empty(element(name, attributes)));
    }

    /// Ends what was started last.
    pub(super) fn end(&mut self) {
        if let Some(name) = self.open.pop() {
            self.event(Event::End(BytesEnd::new(name)));
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        self.event(Event::Text(BytesText::from_escaped(minimal_escape(allowed(text)).replace("]]>", "]]&gt;"))));
    }

    /// An element that has nothing but text.
    pub(super) fn element(&mut self, name: &'static str, attributes: &[(&str, &str)], text: &str) {
        self.start(name, attributes);
        self.text(text);
        self.end();
    }

    /// An element with what `write` writes in it; it has an end even where that leaves something open.
    pub(super) fn within(&mut self, name: &'static str, attributes: &[(&str, &str)], write: impl FnOnce(&mut Self)) {
        let depth = self.open.len();
        self.start(name, attributes);
        write(self);
        while self.open.len() > depth {
            self.end();
        }
    }

    /// What is written as it is.
    pub(super) fn raw(&mut self, text: &str) {
        self.event(Event::Text(BytesText::from_escaped(text)));
    }

    pub(super) fn line(&mut self) {
        self.raw("\n");
    }

    /// The text, everything that is open ended.
    pub(super) fn finish(mut self) -> Vec<u8> {
        while !self.open.is_empty() {
            self.end();
        }
        self.writer.into_inner()
    }

    fn event(&mut self, event: Event<'_>) {
        let _ = self.writer.write_event(event); // writing to memory cannot fail
    }
}

fn element<'a>(name: &'static str, attributes: &[(&str, &str)]) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, &*allowed(value)));
    }
    start
}

/// A text without the characters that XML forbids.
pub(super) fn allowed(text: &str) -> Cow<'_, str> {
    let is_allowed =
        |letter: char| (!letter.is_control() || matches!(letter, '\t' | '\n' | '\r')) && !matches!(letter, '\u{fffe}' | '\u{ffff}');
    if text.chars().all(is_allowed) { Cow::Borrowed(text) } else { Cow::Owned(text.chars().filter(|letter| is_allowed(*letter)).collect()) }
}

/// A number with two decimals at most.
pub(super) fn number(value: f32) -> String {
    let mut out = String::new();
    push_number(&mut out, value);
    out
}

/// A number as it is written, in hundredths; what is no number is 0.
#[allow(clippy::cast_possible_truncation, reason = "what is too large for it is no place on a page")]
pub(super) fn hundredths(value: f32) -> i64 {
    (f64::from(value) * 100.0).round() as i64
}

/// Adds a number with two decimals at most.
pub(super) fn push_number(out: &mut String, value: f32) {
    let hundredths = hundredths(value);
    let (whole, part) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    if hundredths < 0 {
        out.push('-');
    }
    // Writing to a string cannot fail.
    let _ = match (part, part % 10) {
        (0, _) => write!(out, "{whole}"),
        (_, 0) => write!(out, "{whole}.{}", part / 10),
        _ => write!(out, "{whole}.{part:02}"),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        let check = |value: f32, expect: &str| assert_eq!(number(value), expect);
        check(0.0, "0");
        check(-0.001, "0");
        check(12.5, "12.5");
        check(-3.046, "-3.05");
        check(7.0, "7");
        check(0.07, "0.07");
        check(f32::NAN, "0");
    }

    #[test]
    fn whatever_a_text_holds_it_is_escaped_and_what_is_forbidden_is_gone() {
        let mut xml = Xml::new();
        xml.element("a", &[("b", "<\"&'\u{1}>\u{ffff}")], "<&\u{0}]]>\u{7f}\u{85}å\u{1f600}");
        let text = String::from_utf8(xml.finish()).unwrap_or_default();
        assert_eq!(text, "<a b=\"&lt;&quot;&amp;&apos;&gt;\">&lt;&amp;]]&gt;å\u{1f600}</a>");
    }

    #[test]
    fn what_is_left_open_is_ended() {
        let mut xml = Xml::new();
        xml.start("a", &[]);
        xml.start("b", &[]);
        assert_eq!(String::from_utf8(xml.finish()).unwrap_or_default(), "<a><b></b></a>");
    }
}

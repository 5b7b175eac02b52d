//! Texts in any number of languages.

use std::fmt;
use std::sync::Arc;

use serde::de::{MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::ids::Name;

/// One text in the languages it has been written in, in the order of the file.
///
/// In a file it is a map from language tag to text, `{"sv": "Kultur", "en": "Culture"}`, or a bare
/// string where every language says the same, `"RUS"`. A soft hyphen (`\u{ad}`) tells where a long word is best divided; it is
/// kept apart from the text, so that nothing but the breaking of lines meets it. Cheap to clone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Text {
    entries: Arc<[Entry]>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
struct Entry {
    tag: Name,
    said: Said,
}

/// What is said in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
struct Said {
    text: Box<str>,
    /// The places in `text` where a word is best divided, in bytes.
    joints: Box<[usize]>,
}

/// The sign that tells where a word is best divided.
const SOFT_HYPHEN: char = '\u{ad}';

impl Entry {
    fn new(tag: &str, written: &str) -> Self {
        Self { tag: tag.into(), said: written.into() }
    }
}

impl From<&str> for Said {
    fn from(written: &str) -> Self {
        if !written.contains(SOFT_HYPHEN) {
            return Self { text: written.into(), joints: Box::default() };
        }
        let mut text = String::with_capacity(written.len());
        let mut joints = Vec::new();
        for part in written.split_inclusive(SOFT_HYPHEN) {
            let (part, joint) = part.strip_suffix(SOFT_HYPHEN).map_or((part, false), |part| (part, true));
            text.push_str(part);
            if joint {
                joints.push(text.len());
            }
        }
        Self { text: text.into(), joints: joints.into() }
    }
}

impl Said {
    fn written(&self) -> String {
        let mut written = String::with_capacity(self.text.len());
        let mut from = 0;
        for joint in &self.joints {
            written.push_str(self.text.get(from..*joint).unwrap_or_default());
            written.push(SOFT_HYPHEN);
            from = *joint;
        }
        written + self.text.get(from..).unwrap_or_default()
    }
}

impl Text {
    /// A text that reads the same in every language.
    #[must_use]
    pub fn plain(text: &str) -> Self {
        Self { entries: Arc::new([Entry::new("", text)]) }
    }

    /// The same with another text in `language`. Where no language is named, and where nothing is written yet, it holds in every language.
    #[must_use]
    pub fn with(&self, language: &str, written: &str) -> Self {
        let names_none = self.entries.iter().all(|entry| entry.tag.0.is_empty());
        if names_none || self.is_empty() {
            return if written.is_empty() { Self::default() } else { Self::plain(written) };
        }
        let mut entries = self.entries.to_vec();
        match entries.iter_mut().find(|entry| entry.tag.0.eq_ignore_ascii_case(language)) {
            Some(entry) => entry.said = written.into(),
            None => entries.push(Entry::new(language, written)),
        }
        Self { entries: entries.into() }
    }

    /// The text in `language` (a BCP 47 tag): exactly that one, else the same language of another region, else the one
    /// that needs no language, else the first that was written. Empty only if nothing was.
    #[must_use]
    pub fn in_language(&self, language: &str) -> &str {
        self.entry(language).map_or("", |entry| &entry.said.text)
    }

    /// Where the words of [`Self::in_language`] are best divided, in bytes from its start.
    #[must_use]
    pub fn joints(&self, language: &str) -> &[usize] {
        self.entry(language).map_or(&[], |entry| &entry.said.joints)
    }

    fn entry(&self, language: &str) -> Option<&Entry> {
        fn primary(tag: &str) -> &str {
            tag.split(['-', '_']).next().unwrap_or("")
        }
        let wanted = primary(language);
        let exact = || self.entries.iter().find(|entry| entry.tag.0.eq_ignore_ascii_case(language));
        let related = || self.entries.iter().find(|entry| primary(&entry.tag.0).eq_ignore_ascii_case(wanted));
        let neutral = || self.entries.iter().find(|entry| entry.tag.0.is_empty());
        exact().or_else(related).or_else(neutral).or_else(|| self.entries.first())
    }

    /// Every language tag and its text, in the order of the file. The tag is empty where no language is named.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &str)> {
        self.entries.iter().map(|entry| (&*entry.tag.0, &*entry.said.text))
    }

    /// Whether nothing has been written in any language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.iter().all(|entry| entry.said.text.trim().is_empty())
    }
}

impl<'a> FromIterator<(&'a str, &'a str)> for Text {
    fn from_iter<I: IntoIterator<Item = (&'a str, &'a str)>>(entries: I) -> Self {
        Self { entries: entries.into_iter().map(|(tag, text)| Entry::new(tag, text)).collect() }
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let [entry] = &*self.entries
            && entry.tag.0.is_empty()
        {
            return serializer.serialize_str(&entry.said.written());
        }
        let mut map = serializer.serialize_map(Some(self.entries.len()))?;
        for entry in &*self.entries {
            map.serialize_entry(&*entry.tag.0, &entry.said.written())?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextVisitor)
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Text;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text: \"…\" or {\"sv\": \"…\", \"en\": \"…\"}")
    }

    fn visit_str<E>(self, text: &str) -> Result<Text, E> {
        Ok(Text::plain(text))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
        let mut entries = Vec::new();
        while let Some((tag, said)) = map.next_entry()? {
            entries.push(Entry { tag, said });
        }
        Ok(Text { entries: entries.into() })
    }
}

impl<'de> Deserialize<'de> for Said {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(SaidVisitor)
    }
}

struct SaidVisitor;

impl Visitor<'_> for SaidVisitor {
    type Value = Said;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E>(self, written: &str) -> Result<Said, E> {
        Ok(written.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(language: &str, expect: &str) {
        let text: Text = [("sv", "Kultur"), ("en", "Culture")].into_iter().collect();
        assert_eq!(text.in_language(language), expect, "in {language}");
    }

    #[test]
    fn a_soft_hyphen_is_a_joint_and_no_part_of_the_text() {
        let text = Text::plain("Hamn\u{ad}förvaltnings\u{ad}rådet");
        assert_eq!((text.in_language("sv"), text.joints("sv")), ("Hamnförvaltningsrådet", &[4_usize, 17][..]));
        assert_eq!(text.entries.first().map(|entry| entry.said.written()).as_deref(), Some("Hamn\u{ad}förvaltnings\u{ad}rådet"));
    }

    #[test]
    fn writing_in_one_language_leaves_the_others() {
        let text: Text = [("sv", "Kultur\u{ad}råd"), ("en", "Council")].into_iter().collect();
        let written = text.with("en", "Culture");
        assert_eq!((written.in_language("sv"), written.joints("sv"), written.in_language("en")), ("Kulturråd", &[6_usize][..], "Culture"));
        assert_eq!(text.with("fi", "Kulttuuri").in_language("fi"), "Kulttuuri");
        assert_eq!(Text::plain("RUS").with("sv", "RUP"), Text::plain("RUP"));
        assert_eq!(Text::default().with("sv", "Ny"), Text::plain("Ny"));
        assert_eq!(Text::plain("Ny").with("sv", ""), Text::default());
    }

    #[test]
    fn a_text_falls_back_to_its_own_language_and_then_to_the_first() {
        check("en", "Culture");
        check("en-GB", "Culture");
        check("sv_FI", "Kultur");
        check("de", "Kultur");
    }
}

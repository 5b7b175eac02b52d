//! Texts in any number of languages.

use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// One text in the languages it has been written in, in the order of the file.
///
/// In a file it is a map from language tag to text, `{"sv": "Kultur", "en": "Culture"}`, or a bare
/// string where every language says the same, `"RUS"`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Text {
    entries: Vec<(Box<str>, Box<str>)>,
}

impl Text {
    /// A text that reads the same in every language.
    #[must_use]
    pub fn plain(text: &str) -> Self {
        Self { entries: vec![("".into(), text.into())] }
    }

    /// The text in `language` (a BCP 47 tag): exactly that one, else the same language of another region, else the one
    /// that needs no language, else the first that was written. Empty only if nothing was.
    #[must_use]
    pub fn in_language(&self, language: &str) -> &str {
        let primary = |tag: &str| tag.split(['-', '_']).next().unwrap_or("").to_ascii_lowercase();
        let wanted = primary(language);
        let exact = || self.entries.iter().find(|(tag, _)| tag.eq_ignore_ascii_case(language));
        let related = || self.entries.iter().find(|(tag, _)| primary(tag) == wanted);
        let neutral = || self.entries.iter().find(|(tag, _)| tag.is_empty());
        exact().or_else(related).or_else(neutral).or_else(|| self.entries.first()).map_or("", |(_, text)| text)
    }

    /// Every language tag and its text, in the order of the file. The tag is empty where no language is named.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &str)> {
        self.entries.iter().map(|(tag, text)| (&**tag, &**text))
    }

    /// Whether nothing has been written in any language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.iter().all(|(_, text)| text.trim().is_empty())
    }
}

impl<'a> FromIterator<(&'a str, &'a str)> for Text {
    fn from_iter<I: IntoIterator<Item = (&'a str, &'a str)>>(entries: I) -> Self {
        Self { entries: entries.into_iter().map(|(tag, text)| (tag.into(), text.into())).collect() }
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let [(tag, text)] = self.entries.as_slice()
            && tag.is_empty()
        {
            return serializer.serialize_str(text);
        }
        let mut map = serializer.serialize_map(Some(self.entries.len()))?;
        for (tag, text) in &self.entries {
            map.serialize_entry(&**tag, &**text)?;
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
        while let Some((tag, text)) = map.next_entry::<String, String>()? {
            entries.push((tag.into(), text.into()));
        }
        Ok(Text { entries })
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
    fn a_text_falls_back_to_its_own_language_and_then_to_the_first() {
        check("en", "Culture");
        check("en-GB", "Culture");
        check("sv_FI", "Kultur");
        check("de", "Kultur");
    }
}

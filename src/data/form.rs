//! The form of a file: the version first, then in the same record the fields of the organisation, and among them the saved views.

use std::fmt;
use std::sync::OnceLock;

use serde::de::value::{MapAccessDeserializer, StringDeserializer};
use serde::de::{DeserializeSeed, Error, IntoDeserializer, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::model::Organisation;
use crate::view::{Deck, SavedView};

/// The name of the record, if a file gives it one.
pub(super) const RECORD: &str = "Organisation";

/// The field of the saved views.
pub(super) const VIEWS: &str = "views";
/// The field of the decks.
pub(super) const DECKS: &str = "decks";

/// An organisation, its views and its decks as a file holds them. The version has been looked at before: see `diagnose::check_version`.
pub(super) struct Form(pub(super) Organisation, pub(super) Vec<SavedView>, pub(super) Vec<Deck>);

/// All fields of a file, where `of_organisation` are those of the organisation.
pub(super) fn fields(of_organisation: &'static [&'static str]) -> &'static [&'static str] {
    static ALL: OnceLock<Vec<&'static str>> = OnceLock::new();
    ALL.get_or_init(|| of_organisation.iter().copied().chain([VIEWS, DECKS]).collect())
}

/// The name of a field.
struct Name(String);

impl<'de> Deserialize<'de> for Form {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct(RECORD, &[], FormVisitor)
    }
}

struct FormVisitor;

impl<'de> Visitor<'de> for FormVisitor {
    type Value = Form;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a record that begins with its version")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Form, A::Error> {
        match fields.next_key::<Name>()? {
            Some(Name(name)) if name == "version" => fields.next_value::<u32>()?,
            _ => return Err(A::Error::missing_field("version")),
        };
        let (mut views, mut decks) = (None, None);
        let fields = Fields { rest: fields, views: &mut views, decks: &mut decks };
        let organisation = Organisation::deserialize(MapAccessDeserializer::new(fields))?;
        Ok(Form(organisation, views.unwrap_or_default(), decks.unwrap_or_default()))
    }
}

/// The fields of the organisation; the views and decks that stand among them are put aside.
struct Fields<'v, A> {
    rest: A,
    views: &'v mut Option<Vec<SavedView>>,
    decks: &'v mut Option<Vec<Deck>>,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Fields<'_, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        while let Some(Name(name)) = self.rest.next_key()? {
            match name.as_str() {
                VIEWS if self.views.is_some() => return Err(A::Error::duplicate_field(VIEWS)),
                DECKS if self.decks.is_some() => return Err(A::Error::duplicate_field(DECKS)),
                VIEWS => *self.views = Some(self.rest.next_value()?),
                DECKS => *self.decks = Some(self.rest.next_value()?),
                _ => {
                    let name: StringDeserializer<A::Error> = name.into_deserializer();
                    return seed.deserialize(name).map(Some);
                }
            }
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.rest.next_value_seed(seed)
    }
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_identifier(NameVisitor)
    }
}

struct NameVisitor;

impl Visitor<'_> for NameVisitor {
    type Value = Name;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E>(self, name: &str) -> Result<Name, E> {
        Ok(Name(name.to_owned()))
    }
}

//! The form of a file: the version first, then in the same record the fields of the organisation, and among them the saved views.

use std::fmt;
use std::sync::OnceLock;

use serde::de::value::{MapAccessDeserializer, StringDeserializer};
use serde::de::{DeserializeSeed, Error, IntoDeserializer, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::model::Organisation;
use crate::view::SavedView;

/// The name of the record, if a file gives it one.
pub(super) const RECORD: &str = "Organisation";

/// The field of the saved views.
pub(super) const VIEWS: &str = "views";

/// An organisation and its views as a file holds them. The version has been looked at before: see `diagnose::check_version`.
pub(super) struct Form(pub(super) Organisation, pub(super) Vec<SavedView>);

/// All fields of a file, where `of_organisation` are those of the organisation.
pub(super) fn fields(of_organisation: &'static [&'static str]) -> &'static [&'static str] {
    static ALL: OnceLock<Vec<&'static str>> = OnceLock::new();
    ALL.get_or_init(|| of_organisation.iter().copied().chain([VIEWS]).collect())
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
        let mut views = None;
        let organisation = Organisation::deserialize(MapAccessDeserializer::new(Fields { fields, views: &mut views }))?;
        Ok(Form(organisation, views.unwrap_or_default()))
    }
}

/// The fields of the organisation; the views that stand among them are put aside.
struct Fields<'v, A> {
    fields: A,
    views: &'v mut Option<Vec<SavedView>>,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Fields<'_, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        while let Some(Name(name)) = self.fields.next_key()? {
            if name != VIEWS {
                let name: StringDeserializer<A::Error> = name.into_deserializer();
                return seed.deserialize(name).map(Some);
            }
            if self.views.is_some() {
                return Err(A::Error::duplicate_field(VIEWS));
            }
            *self.views = Some(self.fields.next_value()?);
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.fields.next_value_seed(seed)
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

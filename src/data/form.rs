//! The form of a file: the version first, then the fields of the organisation in the same record.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::model::Organisation;

/// An organisation as a file holds it. The version has been looked at before: see `diagnose::check_version`.
pub(super) struct Form(pub(super) Organisation);

/// The name of a field.
struct Name(String);

impl<'de> Deserialize<'de> for Form {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct("Organisation", &[], FormVisitor)
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
        Organisation::deserialize(MapAccessDeserializer::new(fields)).map(Form)
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

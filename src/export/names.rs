//! The names of things in what is written: the same whenever the same organisation is written, and each of them once.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::drawing::{Entry, Outline};

/// What the bodies are called.
pub(super) struct Names<'a> {
    entries: BTreeMap<usize, (String, &'a Entry)>,
    kinds: &'a [String],
}

impl<'a> Names<'a> {
    /// # Complexity
    /// O(n log n) in the number of bodies.
    pub(super) fn new(outline: &'a Outline) -> Self {
        let mut ids = Ids::default();
        let entry = |entry: &'a Entry| (entry.body, (ids.once(&plain(&entry.id)), entry));
        Self { entries: outline.entries.iter().map(entry).collect(), kinds: &outline.kinds }
    }

    pub(super) fn entry(&self, body: usize) -> Option<&'a Entry> {
        self.entries.get(&body).map(|(_, entry)| *entry)
    }

    /// The name of a body in what is written: letters, digits, hyphens, underscores and points. That of one of which nothing is said begins as
    /// no other does.
    pub(super) fn id(&self, body: usize) -> String {
        self.entries.get(&body).map_or_else(|| format!("_n{body}"), |(id, _)| id.clone())
    }

    /// What a body is called.
    pub(super) fn name(&self, body: usize) -> &'a str {
        self.entry(body).map_or("", |entry| &entry.name)
    }

    pub(super) fn kind(&self, kind: usize) -> &'a str {
        self.kinds.get(kind).map_or("", String::as_str)
    }

    /// What a wire says, in words.
    pub(super) fn wire(&self, kind: usize, from: usize, to: usize) -> String {
        let (kind, from, to) = (self.kind(kind), self.name(from), self.name(to));
        if kind.is_empty() { format!("{from} → {to}") } else { format!("{kind}: {from} → {to}") }
    }
}

/// Names that are given once.
#[derive(Debug, Default)]
pub(super) struct Ids {
    given: BTreeMap<String, usize>,
}

impl Ids {
    /// `id`, or where that is given `id-2`, `id-3` …
    pub(super) fn once(&mut self, id: &str) -> String {
        let mut free = id.to_owned();
        while self.given.contains_key(&free) {
            let count = self.given.entry(id.to_owned()).or_insert(1);
            *count += 1;
            free = format!("{id}-{count}");
        }
        self.given.insert(free.clone(), 1);
        free
    }
}

/// An id of a file in letters, digits, hyphens and points; whatever else is in it stands there as its number.
pub(super) fn plain(id: &str) -> String {
    let mut plain = String::with_capacity(id.len());
    for letter in id.chars() {
        if letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.') {
            plain.push(letter);
        } else {
            let _ = write!(plain, "_{:x}", u32::from(letter)); // writing to a string cannot fail
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_given_is_not_given_again() {
        let mut ids = Ids::default();
        let given: Vec<String> = ["a", "a", "a-2", "b", "a"].iter().map(|id| ids.once(id)).collect();
        assert_eq!(given, ["a", "a-2", "a-2-2", "b", "a-3"]);
    }

    #[test]
    fn any_id_of_a_file_becomes_a_name_and_none_becomes_that_of_another() {
        assert_eq!(plain("råd a_1"), "r_e5d_20a_5f1");
        assert_eq!(plain("<\">"), "_3c_22_3e");
    }
}

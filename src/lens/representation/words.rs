//! The words and the marks of seats.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::seats::{Count, Kind, Mark, Matrix, Row};
use crate::i18n::Language;
use crate::lens::Request;
use crate::lens::badge::{Badge, Coat, Form};
use crate::model::Icon;
use crate::tr;

/// The words of all marks of a matrix: said once and written in many cells.
pub(super) struct Words<'a> {
    language: &'a Language,
    letters: BTreeMap<Kind, String>,
    /// What is written in or beside a mark that does not stand for one.
    numbers: BTreeMap<Mark, String>,
    said: BTreeMap<Mark, String>,
    counts: RefCell<BTreeMap<Count, Rc<str>>>,
}

impl<'a> Words<'a> {
    pub(super) fn new(request: &Request<'a>, matrix: &Matrix<'_>) -> Self {
        let language = request.language;
        let marks: BTreeSet<Mark> = matrix.rows.iter().flat_map(Row::cells).flat_map(|(_, cell)| cell).map(|entry| entry.mark).collect();
        let letter = |kind: Kind| match kind {
            Kind::Member | Kind::Deputy => String::new(),
            _ => tr!(language, "representation-letter", kind = kind.key()),
        };
        let letters = marks.iter().map(|mark| (mark.kind, letter(mark.kind))).collect();
        let number = |mark: &Mark| mark.count.map_or_else(|| "?".to_owned(), |count| whole(language, count));
        let numbers = marks.iter().filter(|mark| mark.count != Some(1)).map(|mark| (*mark, number(mark))).collect();
        let said = marks.into_iter().map(|mark| (mark, said(language, mark))).collect();
        Self { language, letters, numbers, said, counts: RefCell::default() }
    }

    /// A mark as it is drawn, and what stands beside it.
    pub(super) fn mark(&self, mark: Mark, lane: u8) -> (Badge<'_>, &str) {
        let (form, filled) = match mark.kind {
            Kind::Chair => (Form::Icon(Icon::Square), true),
            Kind::ViceChair => (Form::Icon(Icon::Hexagon), true),
            Kind::Member => (Form::Icon(Icon::Circle), mark.count.is_some()),
            Kind::Deputy => (Form::Dot, false),
            Kind::CoOpted => (Form::Shield, false),
            Kind::Secretary => (Form::Icon(Icon::Square), false),
        };
        let letter = self.letters.get(&mark.kind).map_or("", String::as_str);
        let number = self.numbers.get(&mark).map_or("", String::as_str);
        // The number of members stands in their mark, that of others beside their letter.
        let (letter, beside) = if mark.kind == Kind::Member { (number, "") } else { (letter, number) };
        (Badge { form, coat: if filled { Coat::Filled(lane) } else { Coat::Outlined(lane) }, letter }, beside)
    }

    /// What a mark says, in words.
    pub(super) fn said(&self, mark: Mark) -> &str {
        self.said.get(&mark).map_or("", String::as_str)
    }

    /// A number of members as it is read aloud; each is said once.
    pub(super) fn count_said(&self, count: Count) -> Rc<str> {
        Rc::clone(self.counts.borrow_mut().entry(count).or_insert_with(|| count_said(self.language, count).into()))
    }

    /// What each mark means, for the marks that there are.
    pub(super) fn legend(&self) -> Vec<(Mark, String)> {
        let mut shown: Vec<Mark> = Vec::new();
        for mark in self.said.keys() {
            let is_alike = |known: &Mark| known.kind == mark.kind && known.count.is_some() == mark.count.is_some();
            match shown.iter_mut().find(|known| is_alike(known)) {
                Some(known) => known.count = known.count.min(mark.count),
                None => shown.push(*mark),
            }
        }
        // Members first; that a number is not stated is told of members, who have a mark of their own for it.
        shown.retain(|mark| mark.count.is_some() || mark.kind == Kind::Member);
        shown.sort_by_key(|mark| (mark.kind != Kind::Member, mark.kind, mark.count.is_none()));
        let words = |mark: Mark| match mark.count {
            Some(_) => tr!(self.language, "representation-kind", kind = mark.kind.key()),
            None => tr!(self.language, "representation-seats-open", kind = mark.kind.key()),
        };
        shown.into_iter().map(|mark| (mark, words(mark))).collect()
    }
}

fn said(language: &Language, mark: Mark) -> String {
    match mark.count {
        Some(count) => tr!(language, "representation-seats", kind = mark.kind.key(), count = count),
        None => tr!(language, "representation-seats-open", kind = mark.kind.key()),
    }
}

/// A whole number.
pub(super) fn whole(language: &Language, count: u64) -> String {
    #[allow(clippy::cast_precision_loss, reason = "no body has 2^53 seats")]
    language.number(count as f64, 0)
}

/// A number of seats: "13", "1 + ?" where there are more that are not stated.
pub(super) fn count(language: &Language, count: Count) -> String {
    match count {
        Count { known, open: false } => whole(language, known),
        Count { known: 0, open: true } => "?".to_owned(),
        Count { known, open: true } => format!("{} + ?", whole(language, known)),
    }
}

/// The same, as it is read aloud.
fn count_said(language: &Language, count: Count) -> String {
    match count {
        Count { known: 0, open: true } => tr!(language, "representation-open"),
        Count { known, open: true } => tr!(language, "representation-count-open", count = known),
        Count { known, open: false } => tr!(language, "representation-count", count = known),
    }
}

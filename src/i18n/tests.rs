//! Tests of the languages: choice, words, numbers, order.

use std::cmp::Ordering;

use super::Language;
use crate::{msg, tr};

fn swedish() -> Language {
    Language::for_tag("sv")
}

fn english() -> Language {
    Language::for_tag("en")
}

#[test]
fn the_tag_of_the_system_chooses_the_language() {
    let check = |tags: &[&str], expect: &str| assert_eq!(Language::preferred(tags.iter().copied()).tag(), expect, "{tags:?}");
    check(&["sv-SE"], "sv");
    check(&["sv_FI.UTF-8"], "sv");
    check(&["EN-gb"], "en");
    check(&["fi-FI", "sv-FI"], "sv"); // the first that is spoken, not the first that is wished
    check(&["C", "de-DE"], "en"); // a language the interface does not speak
    check(&["C.UTF-8"], "sv"); // none at all
    check(&[], "sv");
    check(&["svk"], "en"); // only whole subtags count
}

#[test]
fn each_language_names_itself() {
    let names: Vec<String> = Language::ALL.iter().map(|tag| Language::for_tag(tag).name()).collect();
    assert_eq!(names, ["Svenska", "English"]);
}

#[test]
fn messages_follow_the_number_and_carry_no_invisible_marks() {
    assert_eq!(tr!(swedish(), "bodies-shown", count = 1), "1 organ");
    assert_eq!(tr!(english(), "bodies-shown", count = 1), "1 body");
    assert_eq!(tr!(english(), "bodies-shown", count = 12_000_usize), "12,000 bodies");
    assert_eq!(tr!(swedish(), "bodies-shown", count = 12_000_usize), "12\u{a0}000 organ");
    assert_eq!(tr!(&english(), msg!("file-title"), name = "Östersund"), "Östersund – Samverkan");
}

#[test]
fn numbers_are_written_as_the_language_writes_them() {
    let check = |value: f64, decimals: u8, in_swedish: &str, in_english: &str| {
        assert_eq!(swedish().number(value, decimals), in_swedish);
        assert_eq!(english().number(value, decimals), in_english);
    };
    check(10_452_326.0, 0, "10\u{a0}452\u{a0}326", "10,452,326");
    check(4_662.0, 0, "4\u{a0}662", "4,662");
    check(36.05, 1, "36,1", "36.1");
    check(2.5, 0, "3", "3");
    check(25.0, 1, "25,0", "25.0");
    check(-0.04, 1, "0,0", "0.0");
    check(-7.0, 0, "\u{2212}7", "-7");
    check(f64::NAN, 1, "–", "–");
    check(f64::INFINITY, 0, "–", "–");
}

#[test]
fn shares_are_written_in_per_cent() {
    assert_eq!(swedish().percent(0.361, 1), "36,1\u{a0}%");
    assert_eq!(english().percent(0.361, 1), "36.1%");
    assert_eq!(swedish().percent(1.0, 0), "100\u{a0}%");
}

#[test]
fn swedish_letters_come_last_in_swedish_only() {
    let sorted = |language: &Language, names: &[&'static str]| {
        let mut names = names.to_vec();
        names.sort_by(|a, b| language.compare(a, b));
        names.join(" ")
    };
    assert_eq!(sorted(&swedish(), &["Östersund", "Ängelholm", "Åre", "Zinnwald", "arboga"]), "arboga Zinnwald Åre Ängelholm Östersund");
    assert_eq!(sorted(&english(), &["Östersund", "Zinnwald", "Åre", "arboga"]), "arboga Åre Östersund Zinnwald");
    assert_eq!(sorted(&swedish(), &["Steg 10", "Steg 2"]), "Steg 2 Steg 10");
}

#[test]
fn the_order_is_total() {
    assert_eq!(swedish().compare("Kultur", "Kultur"), Ordering::Equal);
    assert_ne!(swedish().compare("a\u{301}", "\u{e1}"), Ordering::Equal); // the same letter, other bytes
}

#[test]
fn a_language_may_cross_threads() {
    fn crosses<T: Send + Sync>() {}
    crosses::<Language>();
}

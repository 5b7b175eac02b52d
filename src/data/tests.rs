//! Tests of reading and writing.

use super::*;
use crate::i18n::Language;

const DATASET: &str = include_str!("../../assets/data/orebro.ron");

/// Reads `(version: 1, {fields})` and compares the error, its position counted from the first field.
#[track_caller]
fn check(fields: &str, expect: &str) {
    let start = "(version: 1, ";
    let error = read(format!("{start}{fields})")).expect_err(fields);
    let at = error.at.column - start.len();
    assert_eq!(format!("{at}: {}", error.kind), expect, "in {fields}");
    for tag in Language::ALL {
        let told = error.told(&Language::for_tag(tag));
        assert!(told.contains(&error.at.column.to_string()) && told.len() > 20, "{told}");
    }
}

#[track_caller]
fn check_whole(text: &str, expect: &str) {
    assert_eq!(read(text).expect_err(text).to_string(), expect, "in {text}");
}

#[test]
fn a_misspelled_name_is_told_with_the_one_that_was_meant() {
    check("nmae: \"x\"", "1: no field is called `nmae`; did you mean `name`?");
    check("bodies: [(id: \"a\", stading: Decides)]", "20: no field is called `stading`; did you mean `standing`?");
    check("bodies: [(standing: Decide)]", "21: no choice is called `Decide`; did you mean `Decides`?");
    check("road: [(from: Kind([\"a\"]))]", "15: no choice is called `Kind`; did you mean `Kinds`?");
    check("bodies: [(standing: Zzzz)]", "21: no choice is called `Zzzz`; there are Decides, Recommends, Advises, Serves");
}

#[test]
fn a_value_of_another_type_is_told_with_what_was_expected() {
    check("name: 5", "7: expected a text: \"…\" or {\"sv\": \"…\", \"en\": \"…\"}, found `5`");
    check("name: {sv: \"x\"}", "8: expected a text: \"…\", found `sv`");
    check("bodies: [(kind: 5)]", "17: expected a text: \"…\", found `5`");
    check("bodies: [(standing: \"Decides\")]", "21: expected one of the words for this field, found `\"Decides\"`");
    check("bodies: [(seats: (by: \"x\"))]", "18: expected a list: […], found `(`");
    check("bodies: [(seats: [(ordinary: \"1\")])]", "30: expected a whole number, found `\"1\"`");
    check("bodies: [(seats: [(ordinary: 1.5)])]", "30: expected a whole number, found `1.5`");
    check("bodies: [(seats: [(ordinary: -1)])]", "30: `-1` is not a number that can be used here");
    check("relation_kinds: [(quiet: 1)]", "26: expected true or false, found `1`");
    check("bodies: [(id: \"a\"), b]", "21: expected a record: (…), found `b`");
    check("period: (from: \"2021-6\")", "16: \"2021-6\" is not a date; expected \"2022\", \"2021-06\" or \"2021-12-31\"");
}

#[test]
fn a_missing_mark_is_told_where_it_is_missed() {
    check("bodies: [(id: \"a\" name: \"x\")]", "19: expected a comma, found `name`");
    check("bodies: [(id: \"a\", name \"x\")]", "25: expected a colon, found `\"x\"`");
    check("bodies: [(id: \"a\", id: \"b\")]", "20: the field `id` is given twice");
    check("bodies: [(id: \"a\\q\")]", "15: a backslash is followed by something unknown");
    check("bodies: [(id: \"a, name: [", "15: the text that begins here has no closing quote");
    check("/* name: \"a\"", "1: the comment that begins here has no end");
    check("figures: [(id: \"x\", value: 1, date: \"2022\")]", "43: the field `name` is missing");
    check_whole("(version: 1, bodies: [(id: \"a\"])", "1:31: expected a comma, found `]` (the `(` at 1:23 is not closed)");
    check_whole("(version: 1, bodies: [", "1:23: expected a record: (…), but the file ends (the `[` at 1:22 is not closed)");
    check_whole("(version: 1))", "1:13: expected the end of the file, found `)` (the `)` at 1:13 closes nothing)");
}

#[test]
fn a_number_that_is_none_is_refused() {
    check("figures: [(id: \"x\", name: \"\", value: NaN, date: \"2022\")]", "38: `NaN` is not a number that can be used here");
    let table = "tables: [(id: \"x\", name: \"\", date: \"2022\", columns: [], ";
    check(&format!("{table}rows: [[1, -inf]])]"), &format!("{}: `-inf` is not a number that can be used here", table.len() + 12));
    check(&format!("{table}rows: [], totals: [inf])]"), &format!("{}: `inf` is not a number that can be used here", table.len() + 20));
}

#[test]
fn what_is_wrong_in_a_view_is_told_like_anything_else() {
    check("veiws: []", "1: no field is called `veiws`; did you mean `views`?");
    check("views: [], views: []", "12: the field `views` is given twice");
    check("views: (name: \"x\")", "8: expected a list: […], found `(`");
    check("views: [(nmae: \"x\")]", "10: no field is called `nmae`; did you mean `name`?");
    check("views: [(view: (lense: \"chart\"))]", "17: no field is called `lense`; did you mean `lens`?");
    check("views: [(view: (focus: (steps: 1)))]", "33: the field `body` is missing");
    check("views: [(view: (camera: Fits))]", "25: no choice is called `Fits`; did you mean `Fit`?");
    check("views: [(view: (camera: Free(centre: (x: inf, y: 0), zoom: 1)))]", "42: `inf` is not a number that can be used here");
    check(
        "decks: [(slides: [(view: (camera: Free(centre: (x: 0, y: NaN), zoom: 1)))])]",
        "58: `NaN` is not a number that can be used here",
    );
    check("views: [(view: (filter: (lanes: \"x\")))]", "33: expected a list: […], found `\"x\"`");
}

#[test]
fn a_file_of_another_version_is_told_apart_from_a_faulty_one() {
    check_whole("(version: 2, new_field: 1)", "1:11: version 2 of the format is not known; this program reads 1");
    check_whole("(name: \"x\", version: 1)", "1:2: expected the file to begin with `(version: 1,`");
    check_whole("(version: \"1\")", "1:11: expected a whole number, found `\"1\"`");
    check_whole("hello", "1:1: expected a record: (…), found `hello`");
    check_whole(" // nothing\n", "1:1: the file is empty");
    assert!(read("Organisation(version: 1)").is_ok());
    assert!(read("#![enable(implicit_some)]\n(version: 1)").is_ok());
}

#[test]
fn a_byte_order_mark_is_passed_over_and_other_encodings_are_told() {
    assert!(read_bytes("\u{feff}(version: 1, name: \"å\")".as_bytes()).is_ok());
    let error = read_bytes(b"(version: 1,\n name: \"\xe5\")").expect_err("Latin-1");
    assert_eq!(error.to_string(), "2:9: not UTF-8");
}

#[test]
fn an_organisation_that_is_written_reads_back_the_same() {
    let organisation = read(DATASET).expect("the dataset").organisation;
    let text = write(&organisation);
    let again = read(&text).expect("what was written").organisation;
    assert_eq!(again, organisation);
    assert_eq!(write(&again), text, "same organisation, same bytes");
    assert!(text.starts_with("(\n    version: 1,\n    name: {"), "{}", &text[..60]);
}

#[test]
fn an_empty_organisation_reads_back_too() {
    let text = write(&Organisation::default());
    assert_eq!(read(&text).expect("what was written").organisation, Organisation::default(), "{text}");
}

#[test]
fn the_dataset_has_no_byte_order_mark_and_knows_its_places() {
    assert!(DATASET.starts_with("//"));
    let file = read(DATASET).expect("the dataset");
    let rsr = file.organisation.bodies.iter().position(|body| body.id.as_str() == "rsr").expect("rsr");
    let at = file.places.find(&Path::new("bodies").at(rsr).field("id"));
    assert_eq!(DATASET.lines().nth(at.line - 1).map(str::trim), Some("id: \"rsr\","));
}

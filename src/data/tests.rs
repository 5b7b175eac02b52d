//! Tests of reading and writing.
use super::*;

#[test]
fn probe() {
    let cases = [
        "(version: 1, nmae: \"x\")",
        "(version: 1, name: 5)",
        "(version: 1, bodies: [(id: \"a\", kind: 5)])",
        "(version: 1, bodies: [(id: \"a\", stading: Decides)])",
        "(version: 1, bodies: [(id: \"a\", standing: Decide)])",
        "(version: 1, bodies: [(id: \"a\", standing: \"Decides\")])",
        "(version: 1, bodies: [(id: \"a\", period: (from: \"2021-6\"))])",
        "(version: 1, bodies: [(id: \"a\", period: (from: 2021))])",
        "(version: 1, bodies: [(id: \"a\", seats: (by: 1))])",
        "(version: 1, bodies: [(id: \"a\", seats: [(by: \"x\", ordinary: \"1\")])])",
        "(version: 1, bodies: [(id: \"a\", seats: [(by: \"x\", ordinary: -1)])])",
        "(version: 1, bodies: [(id: \"a\", seats: [(by: \"x\", ordinary: 1.5)])])",
        "(version: 1, bodies: [(id: \"a\" name: \"x\")])",
        "(version: 1, bodies: [(id: \"a\", name: \"x\"])",
        "(version: 1, bodies: [(id: \"a\", name \"x\")])",
        "(version: 1, bodies: [(id: \"a\", id: \"b\")])",
        "(version: 1, bodies: [(id: \"a\", id: \"b)])",
        "(version: 1, bodies: [(id: \"a\\q\")])",
        "(version: 1, bodies: [",
        "(version: 1, bodies: [(id: \"a\"), b])",
        "(version: 1, name: {\"sv\": 5})",
        "(version: 1, name: {sv: \"x\"})",
        "(version: 1, figures: [(id: \"x\", value: 1, date: \"2022\")])",
        "(version: 1, figures: [(id: \"x\", name: \"\", value: NaN, date: \"2022\")])",
        "(version: 1, tables: [(id: \"x\", name: \"\", date: \"2022\", columns: [], rows: [[1, -inf, \"a\"]])])",
        "(version: 1, tables: [(id: \"x\", name: \"\", date: \"2022\", columns: [], rows: [[1, true, \"a\"]])])",
        "(version: 1, kinds: [(icon: Circel, quiet: 1)])",
        "(version: 1, relation_kinds: [(quiet: 1)])",
        "(version: 2, kinds: [(icon: Circel)])",
        "(version: 1) x",
        "",
        "(name: 1)",
        "hello",
        "(version: 1, road: [(from: Kind([\"a\"]), to: Kinds(5))])",
        "(version: 1, name: \"a\", )",
        "(version: 1, name: 'a', )",
        "(version: 1, /* name: \"a\", )",
        "version: 1, name: \"a\"",
    ];
    for case in cases {
        match options().from_str::<form::Form>(case) {
            Ok(_) => eprint!("ok "),
            Err(error) => eprint!("[{}] ", error),
        }
        match read(case) {
            Ok(_) => eprintln!("\n   {case} => read"),
            Err(error) => eprintln!("\n   {case}\n   {}^ {error}", " ".repeat(error.at.column - 1)),
        }
    }
}

#[test]
fn dataset() {
    let text = include_str!("../../assets/data/orebro.ron");
    let file = read(text).unwrap_or_else(|e| panic!("{e}"));
    let again = write(&file.organisation);
    assert_eq!(read(&again).unwrap_or_else(|e| panic!("{e}")).organisation, file.organisation);
    assert_eq!(file.organisation.bodies.len(), 82);
}

//! Tests of the picture of seats.

use crate::app::{Document, Origin};
use crate::i18n::Language;
use crate::model::BodyId;
use crate::panel::{Panel, Part, Verdict};

fn panel_of(document: &Document, body: &str, language: &str) -> Panel {
    let ix = document.graph.find(&BodyId::from(body)).unwrap();
    Panel::of(&document.graph, document.check(), ix, &Language::for_tag(language)).unwrap()
}

fn council_of(seats: u32) -> Document {
    let text = format!(
        r#"(version: 1, name: "x", levels: [(id: "l", name: "L")], lanes: [(id: "a", name: "A")],
        kinds: [(id: "k", name: "K", standing: Decides, icon: Circle)], relation_kinds: [],
        owners: [(id: "o", name: "O", lane: "a")],
        bodies: [(id: "b", name: "B", kind: "k", level: "l", lane: "a", seats: [(by: "o", ordinary: {seats})])])"#
    );
    Document::read(&text, Origin::BuiltIn).unwrap()
}

#[test]
fn three_hundred_seats_are_drawn_and_billions_are_told() {
    let marks = |seats: u32| {
        let panel = panel_of(&council_of(seats), "b", "en");
        panel.sections.iter().flat_map(|section| &section.parts).find_map(|part| match part {
            Part::Seats(seats) => {
                Some((seats.verdict, seats.groups.iter().map(|group| group.seats.len()).sum::<usize>(), seats.sum.ordinary.clone()))
            }
            _ => None,
        })
    };
    assert_eq!(marks(300), Some((Verdict::Open, 300, "300".to_owned())));
    assert_eq!(marks(4_000_000_000), Some((Verdict::Open, 0, "4,000,000,000".to_owned())));
}

//! Tests of what the panel says.

use super::content::Panel;
use crate::app::Document;
use crate::i18n::Language;
use crate::model::BodyId;

fn panel(body: &str, language: &str) -> Panel {
    let document = Document::built_in();
    let ix = document.graph.find(&BodyId::from(body)).unwrap();
    Panel::of(&document, ix, &Language::for_tag(language)).unwrap()
}

#[test]
fn dump() {
    for body in ["rsr", "kcrd", "rad-kultur", "partnerskap", "ks-orebro", "ks"] {
        eprintln!("{}\n{:?}\n\n", panel(body, "sv"), panel(body, "sv").cited());
    }
}

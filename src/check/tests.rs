//! Tests of the checks.
use super::*;

#[test]
fn probe() {
    let file = crate::data::read(include_str!("../../assets/data/orebro.ron")).unwrap();
    for finding in run(&file.organisation) {
        eprintln!("{} {}", file.places.find(&finding.path), finding.told(&crate::i18n::Language::for_tag("sv")));
    }
}

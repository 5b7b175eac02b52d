//! Tests of the checks.
use super::*;

#[test]
fn probe() {
    let file = crate::data::read(include_str!("../../assets/data/orebro.ron")).unwrap();
    for finding in run(&file.organisation) {
        eprintln!("{} {:?} {:?} {}", file.places.find(&finding.path), finding.severity, finding.kind, finding.path);
    }
}

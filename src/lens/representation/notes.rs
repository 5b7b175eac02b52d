//! What a body's notes say of its seats: of who leads it, and who appoints the one who does.

use std::collections::BTreeSet;

use crate::model::{Body, FactId, Role, Statement};

/// The notes that are founded on the same facts as a seat with a role of its own, such as that of the chair.
///
/// # Complexity
/// O((s + n) log s) for s facts of seats and n facts of notes.
pub(super) fn on_seats(body: &Body) -> impl Iterator<Item = &Statement> {
    let of_role = body.seats.iter().filter(|seat| seat.role != Role::Member);
    let facts: BTreeSet<&FactId> = of_role.flat_map(|seat| &seat.facts).collect();
    body.notes.iter().filter(move |note| note.facts.iter().any(|fact| facts.contains(fact)))
}

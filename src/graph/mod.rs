//! The bodies of an organisation joined by their relations, on petgraph.

mod kin;
mod org_graph;

pub use org_graph::{BodyIx, Link, OrgGraph, RelationIx};

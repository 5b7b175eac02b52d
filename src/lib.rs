//! Samverkan: the collaboration map.

pub mod model;
pub mod graph;
pub mod search;
pub mod view;
pub mod projection;

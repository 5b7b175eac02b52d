//! Samverkan: the collaboration map.

pub mod graph;
pub mod layout;
pub mod model;
pub mod projection;
pub mod view;

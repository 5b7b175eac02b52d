//! What does not add up, what is missing, what loops; and what was counted and does add up.

mod path;

pub use path::{Path, Step};

//! The window: panels that are given the state to read and a list to put their wishes in.

mod bar;
mod bar_plan;
mod keys;
pub mod look;
mod outline;
mod menus;
mod search_box;
pub mod widgets;

pub use keys::shortcuts;

//! The window: panels that are given the state to read and a list to put their wishes in.

pub mod inspector;
pub mod look;
pub mod widgets;

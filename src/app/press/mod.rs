//! The press: from a view or a deck to the pages that exporters write, and to the outline.

mod body;
mod desk;
mod frame;
mod handout;
mod headings;
mod job;
mod legend;
mod looks;
mod order;
mod outline;
mod paper;
mod pen;
mod queue;
mod sheet;
mod slide;
mod strip;
mod tiles;
mod view;

pub(in crate::app) use desk::press;
pub use desk::{Asked, Desk, Form, PressAction, Which};
pub use job::{Goal, Job, Outcome, percent};
pub use looks::{lit_cards, way_cards};
pub use order::{Made, Order, Shows, Waits};
pub use outline::outline;
pub use paper::{Format, Setup, Spread, Turn};
pub use slide::{Steps, deck_pages, slide_page, slide_picture, slide_strip};
pub use view::{Subject, view_pages};

//! The whole application without a window: what it knows, what can happen, and what then changes.
//!
//! `update(&mut State, Action) -> Vec<Effect>` is the only place where anything changes. Time, disk and
//! threads are outside: they come in as actions and go out as effects.

mod action;
mod camera;
mod command;
mod deck;
mod effect;
mod find;
mod findings;
mod history;
mod hold;
mod keep;
mod leave;
mod look;
mod narrow;
mod open;
mod opening;
mod palette;
mod pipeline;
mod press;
mod screens;
mod settings;
mod show;
mod sheet;
mod state;
mod steps;
mod update;
mod views;
mod waiting;
mod window;

pub use action::{Action, Dialog, Direction, End, FilterItem};
pub use camera::{Air, Room, Sight, ZOOM_LIMITS, sight};
pub use command::{COMMANDS, Command, Held, Key, Place, Shortcut};
pub use deck::DeckAction;
pub use effect::Effect;
pub use findings::Findings;
pub use history::History;
pub use palette::{Entry, Palette, What, entries};
pub use pipeline::Stage;
pub use press::{
    Asked, Desk as PressDesk, Form, Format, Goal as PressGoal, Job as PressJob, Made, Order, Outcome, PressAction, Setup, Shows, Spread,
    Steps, Subject, Turn, Waits, Which, deck_pages, lit_cards, outline, percent, slide_page, slide_picture, slide_strip, view_pages,
    way_cards,
};
pub use screens::{Places, Screen, Screens};
pub use settings::{RECENT_FILES, Settings, ThemeChoice};
pub use show::{Begin, Blank, Lectern, SCREEN, SHEETS, SHOW, STRIP, Show, ShowAction, Strip, Typed};
pub use state::{Banner, Document, LoadError, Offer, Origin, Pane, Panel, Picture, Search, State, Tone};
pub use update::update;

pub use crate::lens::{Lit, Reader};
pub use waiting::{Job, Waiting};

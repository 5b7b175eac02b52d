//! The window: panels that are given the state to read and a list to put their wishes in.

mod banners;
mod bar;
mod bar_plan;
mod counted;
mod deck;
mod dialogs;
mod drop;
pub mod inspector;
mod keys;
mod layout_menu;
mod legend;
mod lit_bar;
pub mod look;
mod menus;
mod option_list;
mod outline;
mod palette;
mod panes;
mod road_form;
pub mod presenter;
mod root;
mod screens_menu;
mod search_box;
pub mod shelf;
mod show;
mod side;
mod status;
mod tabs;
mod views_menu;
mod welcome;
pub mod widgets;

pub use keys::shortcuts;
pub use root::{Panes, root_ui};
pub use show::audience_ui;

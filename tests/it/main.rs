//! The integration tests: one binary, so that it links once.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test that panics is a test that fails")]

mod app;
mod architecture;
mod canvas;
mod checks;
mod crossing;
mod export_command;
mod export_web;
mod export_words;
mod exports;
mod facts;
mod format;
mod hand;
mod inspector;
mod inspector_says;
mod journey;
mod journey_deck;
mod journey_export;
mod journey_findings;
mod journey_ideas;
mod journey_keep;
mod journey_palette;
mod journey_presenter;
mod journey_representation;
mod journey_responsibility;
mod journey_road;
mod journey_show;
mod journey_statistics;
mod journey_survey;
mod journey_tabs;
mod journey_views;
mod journey_year;
mod large;
mod layout_command;
mod legible;
mod legible_charts;
mod lenses;
mod look;
mod marks;
mod mutants;
mod office;
mod press_pages;
mod roads;
mod sheet_state;
mod sheets;
mod shell;
mod tween;
mod ui;
mod waiting;
mod window;
mod words;

#[path = "../support/administration.rs"]
mod administration;
#[path = "../support/county.rs"]
mod county;
#[path = "../support/lectern.rs"]
mod lectern;
#[path = "../support/many.rs"]
mod many;
#[path = "../support/opened.rs"]
mod opened;
#[path = "../support/pages.rs"]
mod pages;
#[path = "../support/pdf.rs"]
mod pdf;
#[path = "../support/picture.rs"]
mod picture;
#[path = "../support/raster.rs"]
mod raster;
#[path = "../support/studio.rs"]
mod studio;

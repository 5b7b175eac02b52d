//! Writes the file of an invented administration, as large as is wanted.
//!
//! ```text
//! cargo run --release --example administration -- 100000 OUT.ron
//! ```
#![allow(clippy::unwrap_used, reason = "a file that cannot be written is told by a panic")]

#[path = "../tests/support/administration.rs"]
mod administration;

use std::path::PathBuf;

use administration::Administration;
use clap::Parser;

/// What is to be written.
#[derive(Parser)]
struct Line {
    /// How many bodies.
    bodies: usize,
    /// Relations across the tree, for every 1 000 bodies.
    #[arg(long, default_value_t = 100)]
    cross: usize,
    /// Bodies that answer to a second one, of every 1 000.
    #[arg(long, default_value_t = 20)]
    second_parents: usize,
    /// Faults: bodies that are below themselves.
    #[arg(long, default_value_t = 0)]
    loops: usize,
    /// Another number is another administration.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Where the file goes.
    out: PathBuf,
}

fn main() {
    let Line { bodies, cross, second_parents, loops, seed, out } = Line::parse();
    std::fs::write(out, Administration { bodies, cross, second_parents, loops, seed }.text()).unwrap();
}

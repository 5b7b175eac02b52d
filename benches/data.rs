//! How long it takes to read and to check a file.
#![allow(missing_docs, clippy::unwrap_used, reason = "a benchmark is no library")]

#[path = "../tests/support/administration.rs"]
mod administration;

use std::sync::Arc;

use administration::Administration;
use divan::{Bencher, black_box};
use samverkan::app::{Document, Origin, Settings, State};
use samverkan::{check, data};

const DATASET: &str = include_str!("../assets/data/orebro.ron");

fn main() {
    divan::main();
}

#[divan::bench]
fn read_the_dataset() -> data::File {
    data::read(black_box(DATASET)).unwrap()
}

#[divan::bench]
fn check_the_dataset(bencher: Bencher) {
    let file = data::read(DATASET).unwrap();
    bencher.bench_local(|| check::run(black_box(&file.organisation)));
}

#[divan::bench]
fn write_the_dataset(bencher: Bencher) {
    let file = data::read(DATASET).unwrap();
    bencher.bench_local(|| data::write(black_box(&file.organisation)));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn read_100_000_bodies(bencher: Bencher) {
    let text = Administration::of(100_000).text();
    bencher.with_inputs(|| text.clone()).bench_local_values(|text| data::read(black_box(text)).unwrap());
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn check_100_000_bodies(bencher: Bencher) {
    let organisation = Administration::of(100_000).organisation();
    bencher.bench_local(|| check::run(black_box(&organisation)));
}

/// All that the first picture waits for but the disk: from the text of a file to the drawing in which it opens.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn open_100_000(bencher: Bencher) {
    let text = Administration::of(100_000).text();
    bencher.with_inputs(|| text.clone()).bench_local_values(|text| {
        let document = Document::read(black_box(text), Origin::File("large.ron".into())).unwrap();
        State::new(Arc::new(document), Settings::default(), &[])
    });
}

/// A file with a fault near its end: the whole of it is read, and looked through for the cause.
#[divan::bench]
fn explain_a_damaged_file(bencher: Bencher) {
    let at = DATASET.rfind(')').unwrap();
    let text = &DATASET[..at];
    bencher.bench_local(|| data::read(black_box(text)).unwrap_err());
}

//! How long it takes to read and to check a file.
#![allow(missing_docs, clippy::unwrap_used, reason = "a benchmark is no library")]

use divan::{Bencher, black_box};
use samverkan::model::{Body, Organisation};
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

/// A state administration: each body below another, ten to each.
fn many(count: u32) -> Organisation {
    let mut organisation = data::read(
        "(version: 1, levels: [(id: \"v\", name: \"V\")], lanes: [(id: \"l\", name: \"L\")], kinds: [(id: \"k\", name: \"K\")])",
    )
    .unwrap()
    .organisation;
    let id = |n: u32| format!("body-{n}").as_str().into();
    organisation.bodies = (0..count)
        .map(|n| Body {
            id: id(n),
            name: samverkan::model::Text::plain(&format!("Body {n}")),
            kind: "k".into(),
            level: "v".into(),
            lane: "l".into(),
            parents: if n == 0 { Vec::new() } else { vec![id((n - 1) / 10)] },
            ..Body::default()
        })
        .collect();
    organisation
}

#[divan::bench(sample_count = 10)]
fn read_100_000_bodies(bencher: Bencher) {
    let text = data::write(&many(100_000));
    bencher.bench_local(|| data::read(black_box(&text)).unwrap());
}

#[divan::bench(sample_count = 10)]
fn check_100_000_bodies(bencher: Bencher) {
    let organisation = many(100_000);
    bencher.bench_local(|| check::run(black_box(&organisation)));
}

/// A file with a fault near its end: the whole of it is read, and looked through for the cause.
#[divan::bench]
fn explain_a_damaged_file(bencher: Bencher) {
    let at = DATASET.rfind(')').unwrap();
    let text = &DATASET[..at];
    bencher.bench_local(|| data::read(black_box(text)).unwrap_err());
}

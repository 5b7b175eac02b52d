//! Finding in an organisation of 100 000 bodies: making the index, and one keystroke of a search.
#![allow(clippy::indexing_slicing, reason = "a measurement that panics is a measurement that fails")]

use std::sync::LazyLock;

use divan::{Bencher, black_box};
use samverkan::model::{Body, BodyId, BodyKind, Organisation, Owner, Relation, RelationKind, Statement, Text};
use samverkan::search::Index;

const BODIES: usize = 100_000;

static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(&organisation()));

fn main() {
    divan::main();
}

fn both(word: &str) -> Text {
    let english = format!("the {word} of");
    [("sv", word), ("en", english.as_str())].into_iter().collect()
}

/// Words of three to five syllables: some 100 000 different ones, as the names of places and trades in a country.
fn word(number: usize) -> String {
    const SYLLABLES: [&str; 24] = [
        "re", "gi", "on", "kul", "tur", "sam", "ver", "kan", "häl", "sa", "vård", "nät", "verk", "råd", "by", "mo", "torp", "sund", "köp",
        "ing", "tra", "fik", "mil", "jö",
    ];
    let mut rest = number.wrapping_mul(2_654_435_761) % 7_900_000;
    let mut word = String::new();
    for _ in 0..3 + number % 3 {
        word.push_str(SYLLABLES[rest % SYLLABLES.len()]);
        rest /= SYLLABLES.len();
    }
    word
}

fn organisation() -> Organisation {
    let body = |ix: usize| Body {
        id: id(ix),
        name: both(&format!("{} {}", word(ix), word(ix % 977))),
        kind: ["råd", "nämnd", "nätverk"][ix % 3].into(),
        owner: Some(format!("o{}", ix % 290).as_str().into()),
        mandate: (0..3)
            .map(|point| Statement {
                text: both(&format!("samråd om {} och {} i {}", word(ix * 3 + point), word(ix % 5003), word(point))),
                ..Statement::default()
            })
            .collect(),
        ..Body::default()
    };
    let relation = |ix: usize| Relation { kind: "sets".into(), from: id(ix / 9), to: id(ix), ..Relation::default() };
    Organisation {
        kinds: ["råd", "nämnd", "nätverk"]
            .iter()
            .map(|kind| BodyKind { id: (*kind).into(), name: both(kind), ..BodyKind::default() })
            .collect(),
        relation_kinds: vec![RelationKind {
            id: "sets".into(),
            name: both("inrättar"),
            inverse: both("inrättas av"),
            ..RelationKind::default()
        }],
        owners: (0..290).map(|ix| Owner { id: format!("o{ix}").as_str().into(), name: both(&word(ix * 7)), ..Owner::default() }).collect(),
        bodies: (0..BODIES).map(body).collect(),
        relations: (1..BODIES).map(relation).collect(),
        ..Organisation::default()
    }
}

fn id(ix: usize) -> BodyId {
    format!("b{ix}").as_str().into()
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn making_the_index(bencher: Bencher) {
    let organisation = organisation();
    bencher.bench_local(|| Index::new(black_box(&organisation)));
}

/// What is typed on the way to a word, a part of a compound, words together, and errors.
#[divan::bench(args = ["s", "sa", "samråd", "samverkan", "torp", "samråd om kultur", "inrättas av region", "kulutr", "samvrekan hlsavård", "xyzzy"])]
fn a_keystroke(bencher: Bencher, query: &str) {
    LazyLock::force(&INDEX);
    bencher.bench_local(|| INDEX.find(black_box(query), "sv", 50));
}

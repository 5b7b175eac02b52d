//! Finding in an organisation of 100 000 bodies: making the index, and one keystroke of a search.

#[path = "../tests/support/administration.rs"]
mod administration;

use std::sync::LazyLock;

use administration::Administration;
use divan::{Bencher, black_box};
use samverkan::model::Organisation;
use samverkan::search::Index;

static ORGANISATION: LazyLock<Organisation> = LazyLock::new(|| Administration::of(100_000).organisation());
static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(&ORGANISATION));

fn main() {
    divan::main();
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn making_the_index(bencher: Bencher) {
    LazyLock::force(&ORGANISATION);
    bencher.bench_local(|| Index::new(black_box(&ORGANISATION)));
}

/// What is typed on the way to a word, words together, common words that stand nearly everywhere, and errors.
#[divan::bench(args = ["s", "sa", "vatten", "vattenvård", "råd om", "rådet för vatten", "i s", "och av för i", "i s a e", "kulutr", "vattenvrd nämnden", "xyzzy"])]
fn a_keystroke(bencher: Bencher, query: &str) {
    LazyLock::force(&INDEX);
    bencher.bench_local(|| INDEX.find(black_box(query), "sv", 50));
}

//! Finding in an organisation of 100 000 bodies: making the index, and one keystroke of a search; and asking for the road of a matter.

#[path = "../tests/support/administration.rs"]
mod administration;

use std::sync::{Arc, LazyLock};

use administration::Administration;
use divan::{Bencher, black_box};
use samverkan::graph::OrgGraph;
use samverkan::i18n::Language;
use samverkan::model::Organisation;
use samverkan::road::ask;
use samverkan::search::Index;
use samverkan::view::MatterAsked;

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

/// One keystroke in the form of the road of a matter, in an organisation of 300 bodies.
#[divan::bench(args = ["vatten", "kollektivtrafik och skolor", "xyzzy"])]
fn a_matter(bencher: Bencher, text: &str) {
    let graph = OrgGraph::new(Arc::new(Administration::of(300).organisation()));
    let asked = MatterAsked { text: text.to_owned(), ..MatterAsked::default() };
    bencher.bench_local(|| ask(black_box(&graph), &Language::for_tag("sv"), black_box(&asked)));
}

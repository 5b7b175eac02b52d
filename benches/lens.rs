//! What it costs to draw each lens of a county of 300 bodies in which 200 owners appoint seats, and, where there is such, with
//! something chosen and in another order. Each is to take less than 5 ms.
#![allow(missing_docs, clippy::indexing_slicing, reason = "a benchmark is no library")]

#[path = "../tests/support/county.rs"]
mod county;

use std::sync::{Arc, LazyLock};

use county::County;
use divan::{Bencher, black_box};
use emath::Vec2;
use samverkan::check::{self, Finding};
use samverkan::data::Places;
use samverkan::graph::OrgGraph;
use samverkan::i18n::Language;
use samverkan::lens::{self, LENSES, Reader, Request, chart};
use samverkan::projection::Projection;
use samverkan::view::{Asked, Chosen, Shape, Sort, View};

static GRAPH: LazyLock<OrgGraph> = LazyLock::new(|| OrgGraph::new(Arc::new(County::LARGE.organisation())));
static PROJECTION: LazyLock<Projection> = LazyLock::new(|| Projection::new(&GRAPH, &View::default()));
static FINDINGS: LazyLock<Vec<Finding>> = LazyLock::new(|| check::run(GRAPH.organisation()));

fn main() {
    LazyLock::force(&PROJECTION);
    LazyLock::force(&FINDINGS);
    divan::main();
}

/// Draws a lens as often as it takes.
fn draw(bencher: Bencher<'_, '_>, id: &str, asked: &Asked) {
    let (language, places, plan) = (Language::for_tag("sv"), Places::default(), chart::Plan::default());
    let request = Request {
        graph: &GRAPH,
        projection: &PROJECTION,
        language: &language,
        findings: &FINDINGS,
        is_checked: true,
        places: &places,
        asked,
        reader: Reader::Desk,
        room: Vec2::new(1280.0, 640.0),
        plan: &plan,
        before: None,
        shape: Shape::default(),
        watch: &(),
    };
    let lens = lens::find(&id.into());
    bencher.bench_local(|| lens::draw(lens, black_box(&request)));
}

#[divan::bench(args = LENSES.iter().map(|lens| lens.id))]
fn as_it_opens(bencher: Bencher<'_, '_>, id: &str) {
    draw(bencher, id, &Asked::default());
}

#[divan::bench]
fn representation_of_an_owner_by_name(bencher: Bencher<'_, '_>) {
    let by_name = Sort { by: "name".to_owned(), descending: true };
    let asked = Asked {
        chosen: Some(Chosen::Owner("o7".into())),
        sorts: [("representation".into(), by_name)].into_iter().collect(),
        ..Asked::default()
    };
    draw(bencher, "representation", &asked);
}

//! Pages as tests and benches make them: the whole drawing of a lens on a page of its own size.
#![allow(dead_code, reason = "tests and benches each use a part of it")]

use std::sync::Arc;

use emath::{Pos2, Rect, Vec2};
use samverkan::app::{Action, Document, Settings, State, update};
use samverkan::drawing::{Drawing, Entry, Layer, Looks, Outline, Page, Said, Section, Size, Source};
use samverkan::lens::{LENSES, Lens};
use samverkan::view::LensId;

/// The state with a lens shown.
pub(crate) fn state(document: Document, lens: &str, language: &str) -> State {
    let mut state = State::new(Arc::new(document), Settings::default(), &[language.to_owned()]);
    update(&mut state, Action::Viewport { size: Vec2::new(1200.0, 640.0), headings: Vec2::ZERO });
    update(&mut state, Action::SetLens(LensId::from(lens)));
    state
}

/// A drawing on a page of its size.
pub(crate) fn page(drawing: &Arc<Drawing>, looks: Looks) -> Page {
    let clip = Rect::from_min_size(Pos2::ZERO, drawing.size);
    let layer = Layer { drawing: Arc::clone(drawing), looks: Arc::new(looks), face: Size::Middle, at: Pos2::ZERO, zoom: 1.0, clip };
    Page { size: drawing.size, title: "A page".to_owned(), layers: vec![layer], ..Page::default() }
}

/// What a lens shows of a document, on a page.
pub(crate) fn page_of(document: Document, lens: &str, language: &str) -> Page {
    page(&state(document, lens, language).picture.drawing, Looks::default())
}

/// What each of the lenses shows of a document, in the order of [`LENSES`].
pub(crate) fn page_of_each(document: Document, language: &str) -> Vec<Page> {
    let mut state = state(document, LensId::CHART, language);
    let mut show = |lens: &Lens| {
        update(&mut state, Action::SetLens(LensId::from(lens.id)));
        page(&state.picture.drawing, Looks::default())
    };
    LENSES.iter().map(&mut show).collect()
}

/// The bodies of a document, in a few words.
pub(crate) fn outline(state: &State) -> Outline {
    let graph = state.graph();
    let tag = state.language.tag();
    let organisation = graph.organisation();
    let entry = |(ix, body): (usize, &samverkan::model::Body)| {
        let above = std::iter::successors(graph.above(ix), |above| graph.above(*above));
        let near = graph.above(ix).and_then(|above| Some((above, organisation.bodies.get(above)?)));
        let said = near.map(|(above, body)| Said::Body(above, body.name.in_language(tag).to_owned(), "above".to_owned()));
        let rows = [["Role", "Seats"], ["Chair", "1"]].map(|row| Said::Row(row.map(str::to_owned).into()));
        Entry {
            body: ix,
            id: body.id.to_string(),
            depth: above.take(organisation.bodies.len()).count(),
            name: body.name.in_language(tag).to_owned(),
            short: body.short.in_language(tag).to_owned(),
            kind: body.kind.to_string(),
            level: body.level.to_string(),
            lane: "lane".to_owned(),
            standing: "It may decide".to_owned(),
            sections: vec![
                Section { title: "Above".to_owned(), said: said.into_iter().collect() },
                Section { title: "Seats".to_owned(), said: rows.into() },
                Section { title: "Said".to_owned(), said: vec![Said::Words(body.name.in_language(tag).to_owned())] },
                Section { title: "Sources".to_owned(), said: ["F1", "F9"].map(|id| Said::Source(id.to_owned())).into() },
            ],
        }
    };
    Outline {
        name: organisation.name.in_language(tag).to_owned(),
        line: format!("{} bodies", organisation.bodies.len()),
        language: tag,
        entries: organisation.bodies.iter().enumerate().map(entry).collect(),
        kinds: organisation.relation_kinds.iter().map(|kind| kind.name.in_language(tag).to_owned()).collect(),
        sources: vec![Source { id: "F1".to_owned(), text: "It is so".to_owned(), origin: "A report · 2022".to_owned() }],
    }
}

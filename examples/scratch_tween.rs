#![allow(warnings)]
#[path = "../tests/support/raster.rs"]
mod raster;
use egui_kittest::Harness;
use samverkan::app::*;
use samverkan::canvas::{Canvas, canvas_ui};
use samverkan::deck::Place;
use samverkan::drawing::*;
use samverkan::i18n::Language;
use std::sync::Arc;
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let document = Arc::new(match args.get(1).map(String::as_str) {
        Some("-") | None => Document::built_in(),
        Some(path) => Document::read(std::fs::read_to_string(path).unwrap(), Origin::BuiltIn).unwrap(),
    });
    document.check();
    for lang in ["sv", "en"] {
        let language = Language::for_tag(lang);
        let mut decks = document.decks.to_vec();
        if decks.is_empty() {
            decks.push(Default::default());
        }
        if decks[0].slides.is_empty() {
            decks[0].slides.push(Default::default());
        }
        if let Some(deck) = decks.first() {
            for slide in 0..1 {
                let t = std::time::Instant::now();
                let page = slide_page(&document, &language, deck, Place::of(slide), &()).unwrap();
                let l = &page.layers[1];
                let names: Vec<f32> = l.drawing.cards().map(|c| c.middle.runs.first().map_or(0.0, |r| r.size)).collect();
                let min = names.iter().copied().fold(f32::MAX, f32::min);
                println!(
                    "{lang} {slide} {} size {:?} kept {:?} zoom {} name {min} on screen {} ({:?})",
                    page.title,
                    l.drawing.size,
                    l.drawing.kept(),
                    l.zoom * 2.0,
                    l.zoom * 2.0 * min,
                    t.elapsed()
                );
            }
        }
        if let Some(out) = args.get(2) {
            let mut state = State::new(Arc::clone(&document), Settings { reduced_motion: true, ..Settings::default() }, &[lang.to_owned()]);
            state.decks = Arc::new(decks.clone());
            let canvas = Canvas::default();
            let mut started = false;
            let frame = move |ui: &mut egui::Ui, (state, canvas): &mut (State, Canvas)| {
                if !std::mem::replace(&mut started, true) {
                    ui.ctx().set_fonts(samverkan::theme::fonts());
                    ui.ctx().request_repaint();
                    return;
                }
                ui.ctx().set_global_style(samverkan::theme::Theme::of(state.theme_id()).style(1.0));
                let mut actions = vec![];
                let whole = ui.ctx().content_rect();
                ui.painter().rect_filled(whole, 0.0, samverkan::theme::Theme::of(state.theme_id()).ink(Ink::Paper));
                ui.scope_builder(egui::UiBuilder::new().max_rect(whole), |ui| {
                    ui.set_clip_rect(whole);
                    canvas_ui(ui, state, canvas, &mut actions);
                });
                for a in actions {
                    let _ = update(state, a);
                }
            };
            let mut window = Harness::builder()
                .with_size(egui::vec2(1920.0, 996.0))
                .renderer(raster::Raster::default())
                .build_ui_state(frame, (state, canvas));
            window.run_steps(3);
            let _ = update(&mut window.state_mut().0, Action::Show(ShowAction::Begin(Begin::First)));
            let n: usize = args.get(3).and_then(|n| n.parse().ok()).unwrap_or(0);
            let _ = update(&mut window.state_mut().0, Action::Show(ShowAction::To(Place::of(n))));
            window.run_steps(6);
            window.render().unwrap().save(format!("{out}-{lang}.png")).unwrap();
        }
    }
}

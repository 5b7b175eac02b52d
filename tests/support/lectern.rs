//! The lectern: the window of whoever presents, drawn without a screen from what the audience's window knows.

use egui_kittest::Harness;
use samverkan::app::State;
use samverkan::shell::Desk;
use samverkan::ui::presenter::{Board, Clock, Presenter, Wish, presenter_ui};

use crate::raster::Raster;

/// What stands on the lectern.
pub(crate) struct Lectern {
    pub presenter: Presenter,
    pub clock: Clock,
    board: Board,
    /// What was wished for and is not carried out yet.
    pub wishes: Vec<Wish>,
}

impl Lectern {
    /// What whoever presents sees of `state`, twelve minutes and five seconds into the show.
    pub(crate) fn of(state: &State) -> Self {
        let mut lectern = Self::bare(state);
        lectern.fill();
        lectern
    }

    /// The same before there is any page: slides are their titles.
    pub(crate) fn bare(state: &State) -> Self {
        let presenter = Presenter::of(state).expect("a show goes on");
        let clock = Clock { hour: 14, minute: 32, elapsed: 725 };
        Self { presenter, clock, board: Board::default(), wishes: Vec::new() }
    }

    /// Takes what `desk` shows now.
    pub(crate) fn follow(&mut self, desk: &Desk) {
        self.presenter = Presenter::of(&desk.state).expect("a show goes on");
        self.fill();
    }

    /// Makes the pages that the window makes beside itself.
    fn fill(&mut self) {
        for leaf in self.presenter.leaves() {
            if self.board.shelf.lacks(leaf) {
                self.board.shelf.put(leaf, leaf.paint(&()));
            }
        }
    }

    /// The window.
    pub(crate) fn window(self, size: (u16, u16), scale: f32) -> Harness<'static, Self> {
        let mut started = false;
        let frame = move |ui: &mut egui::Ui, lectern: &mut Self| {
            if !std::mem::replace(&mut started, true) {
                Desk::prepare(ui.ctx()); // fonts hold from the next frame on
                ui.ctx().request_repaint();
                return;
            }
            let whole = ui.ctx().content_rect();
            ui.scope_builder(egui::UiBuilder::new().max_rect(whole), |ui| {
                ui.set_clip_rect(whole);
                let Self { presenter, clock, board, wishes } = lectern;
                presenter_ui(ui, presenter, *clock, board, wishes);
            });
        };
        let size = egui::vec2(f32::from(size.0), f32::from(size.1));
        let builder = Harness::builder().with_size(size).with_pixels_per_point(scale).renderer(Raster::default());
        let mut window = builder.build_ui_state(frame, self);
        window.run_steps(4);
        window
    }
}

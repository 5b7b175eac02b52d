//! Letters that act: N and P step, B and W darken the screen, as in any slide program. They are also how names begin. So such a letter acts
//! at once, and if another letter follows soon, what it did is taken back and both begin a question.

use std::sync::Arc;

use emath::Rect;

use super::ShowAction;
use super::aim::Aimed;
use crate::app::{Action, Command, State};
use crate::deck::Place;
use crate::graph::BodyIx;
use crate::model::BodyId;
use crate::view::{Camera, View};

/// A letter that has done something, and all that was before it.
#[derive(Clone, Debug)]
pub(super) struct Letter {
    sign: char,
    at: Place,
    strayed: bool,
    ended: bool,
    number: String,
    veiled: Arc<Vec<BodyIx>>,
    part: Rect,
    aimed: Option<Aimed>,
    view: View,
    spot: Option<usize>,
    held: Option<(Camera, Camera)>,
    walked: Option<BodyId>,
}

impl State {
    /// The letter that acted last, if nothing has been done since.
    #[must_use]
    pub fn acted(&self) -> Option<char> {
        self.show.as_ref()?.letter.as_ref().map(|letter| letter.sign)
    }

    /// Does what a letter stands for; over a screen without a picture any letter only brings that back.
    pub(super) fn act_by_letter(&mut self, sign: char) {
        let Some(show) = &self.show else { return };
        let letter = Letter {
            sign,
            at: show.at,
            strayed: show.strayed,
            ended: show.ended,
            number: show.number.clone(),
            veiled: Arc::clone(&show.veiled),
            part: show.part,
            aimed: show.aimed.clone(),
            view: self.view.clone(),
            spot: self.spot,
            held: self.held,
            walked: self.walked.clone(),
        };
        let acts = match Command::acting(sign).and_then(|command| (command.action)(self)) {
            _ if show.blank.is_some() => Some(ShowAction::See),
            Some(Action::Show(action)) => Some(action),
            _ => None,
        };
        if let Some(action) = acts {
            super::show(self, action);
        }
        if let Some(show) = &mut self.show {
            show.letter = Some(Box::new(letter));
        }
    }

    /// Takes back what the last letter did, and asks what begins with it and with `sign`.
    pub(super) fn ask_by_letters(&mut self, sign: char) {
        let Some(show) = &mut self.show else { return };
        let mut query = String::new();
        if let Some(letter) = show.letter.take() {
            query.push(letter.sign);
            (show.at, show.strayed, show.ended) = (letter.at, letter.strayed, letter.ended);
            (show.number, show.veiled, show.part, show.aimed) = (letter.number, letter.veiled, letter.part, letter.aimed);
            self.view = letter.view;
            (self.spot, self.held, self.walked) = (letter.spot, letter.held, letter.walked);
        }
        show.blank = None; // nobody asks in the dark
        query.push(sign);
        crate::app::find::find(self, Action::Query(query));
    }
}

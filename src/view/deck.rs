//! Decks: slides in the order of a talk. A slide is a view, what is said about it, and what of it appears step by step.

use serde::{Deserialize, Serialize};

use super::asked::is_default;
use super::{Chosen, View};
use crate::model::{BodyId, Text};

/// Slides in the order they are shown in, as the file of the organisation keeps them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Deck {
    /// What it is called.
    pub name: Text,
    /// How many minutes it is planned to take.
    #[serde(skip_serializing_if = "is_default")]
    pub minutes: Option<u16>,
    /// The slides.
    pub slides: Vec<Slide>,
}

/// A view that is shown to others.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Slide {
    /// What it says, in a few words: the audience reads it.
    pub title: Text,
    /// What whoever presents it wants to say: the audience never sees it.
    #[serde(skip_serializing_if = "is_default")]
    pub notes: Text,
    /// What it shows.
    pub view: View,
    /// On a chart, the bodies that are seen as large as fits, whatever the screen; without any, what the camera of the view sees.
    #[serde(skip_serializing_if = "is_default")]
    pub sees: Vec<BodyId>,
    /// What appears in it, step after step; a slide without steps is whole at once.
    #[serde(skip_serializing_if = "is_default")]
    pub appear: Vec<Appear>,
}

/// A step of a slide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Appear {
    /// These bodies appear on the chart, with their wires. Until their step they are not there.
    Bodies(Vec<BodyId>),
    /// This is chosen from here on: what it is about is lit.
    Choose(Chosen),
}

impl Slide {
    /// In how many steps it is shown: its first picture, and whatever appears in it.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.appear.len() + 1
    }

    /// What it shows at a step, counted from 0.
    #[must_use]
    pub fn view_at(&self, step: usize) -> View {
        let mut view = self.view.clone();
        for appear in self.appear.iter().take(step) {
            match appear {
                Appear::Choose(chosen) => view.asked.chosen = Some(chosen.clone()),
                Appear::Bodies(_) => {}
            }
        }
        view
    }

    /// The bodies that are not there yet at a step.
    pub fn veiled_at(&self, step: usize) -> impl Iterator<Item = &BodyId> {
        let later = self.appear.iter().skip(step);
        later.flat_map(|appear| match appear {
            Appear::Bodies(bodies) => bodies.as_slice(),
            Appear::Choose(_) => &[],
        })
    }
}

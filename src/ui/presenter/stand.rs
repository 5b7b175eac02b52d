//! What the window of whoever presents is drawn from: a copy of what it needs of the state.

use std::sync::Arc;

use emath::Vec2;

use super::question::Asked;
use crate::app::{Blank, State, ThemeChoice};
use crate::deck::Place;
use crate::i18n::Language;
use crate::theme::{Theme, ThemeId};
use crate::tr;
use crate::ui::look::Look;
use crate::ui::shelf::Leaf;

/// The window that the sizes of text are meant for, in points.
const USUAL: Vec2 = Vec2::new(1280.0, 720.0);
/// The smallest window in which text of usual size leaves room for slides and notes, in points.
const LEAST: Vec2 = Vec2::new(880.0, 540.0);
/// How much larger everything becomes in larger windows.
const LARGEST: f32 = 1.4;

/// All that the window of whoever presents shows, but for the time.
#[derive(Clone, Debug)]
pub struct Presenter {
    pub(super) look: Look,
    /// The size of what is read at length, as a factor.
    pub(super) reading: f32,
    pub(super) language: Language,
    /// What is shown, and what the next step shows.
    pub(super) now: Leaf,
    pub(super) next: Option<Leaf>,
    /// What may be shown soon: the step before, and the one after the next.
    soon: Vec<Leaf>,
    /// How many slides and how many steps of this one there are.
    pub(super) slides: usize,
    pub(super) steps: usize,
    pub(super) blank: Option<Blank>,
    /// Whether the audience sees something else than the slide.
    pub(super) strayed: bool,
    /// Whether it sees that the show is over.
    pub(super) ended: bool,
    /// The question that is being typed.
    pub(super) question: Option<Asked>,
    pub(super) notes: Arc<str>,
    pub(super) notes_size: u16,
    /// How many minutes are planned.
    pub(super) minutes: Option<u16>,
    /// The screens: what each is called, its name, and whether it is the audience's.
    pub(super) screens: Vec<(String, String, bool)>,
    /// Whether there is a second screen to change with.
    pub(super) can_swap: bool,
}

impl Presenter {
    /// What `state` has to show to whoever presents; `None` while nothing is presented.
    #[must_use]
    pub fn of(state: &State) -> Option<Self> {
        let show = state.show.as_ref()?;
        let deck = state.decks.get(show.deck)?;
        let slide = show.at.slide_in(deck)?;
        let leaf = |place: Place| Leaf::of(state, show.deck, place);
        let next = show.at.next(deck);
        let soon = [next.and_then(|next| next.next(deck)), show.at.previous(deck)];
        Some(Self {
            look: Look { theme: Theme::of(theme(state)), scale: state.settings.text_scale() },
            reading: state.settings.text_scale(),
            language: state.language.clone(),
            now: leaf(show.at),
            next: next.map(leaf),
            soon: soon.into_iter().flatten().map(leaf).collect(),
            slides: deck.slides.len(),
            steps: slide.steps(),
            blank: show.blank,
            strayed: show.strayed,
            ended: show.ended,
            question: state.has_question().then(|| Asked::of(state)),
            notes: Arc::from(slide.notes.in_language(state.language.tag()).trim()),
            notes_size: state.settings.notes_size,
            minutes: deck.minutes,
            screens: super::super::screens_menu::told(state),
            can_swap: state.places().is_some_and(|places| places.presenter.is_some()),
        })
    }

    /// The slides that it shows or soon may show, the most urgent first.
    pub fn leaves(&self) -> impl Iterator<Item = &Leaf> {
        [&self.now].into_iter().chain(&self.next).chain(&self.soon)
    }

    /// Whether the audience sees the same picture.
    #[must_use]
    pub fn has_picture_of(&self, other: &Self) -> bool {
        (self.strayed, self.ended) == (other.strayed, other.ended) && self.now.is(&other.now)
    }

    /// Whether both look the same.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        let small =
            |one: &Self| (one.look.theme.id(), one.look.scale.to_bits(), one.language.tag(), one.notes_size, one.blank, one.minutes);
        small(self) == small(other)
            && (self.slides, self.steps, self.can_swap) == (other.slides, other.steps, other.can_swap)
            && (self.strayed, self.ended) == (other.strayed, other.ended)
            && (&self.notes, &self.screens, &self.question) == (&other.notes, &other.screens, &other.question)
            && self.leaves().count() == other.leaves().count()
            && self.leaves().zip(other.leaves()).all(|(one, two)| one.is(two))
    }

    /// The same for a window of this size: all is larger in a large one, for nobody sits nearer to it, and what stands around the slides and
    /// the notes is no larger than leaves them room.
    pub(super) fn on(&self, window: Vec2) -> Self {
        let larger = (window / USUAL).min_elem().clamp(1.0, LARGEST);
        let roomy = (window / LEAST).min_elem().max(1.0);
        let reading = self.reading * larger;
        Self { look: Look { scale: (self.look.scale * larger).min(roomy), ..self.look }, reading, ..self.clone() }
    }

    /// What a slide is called, or that it has no title.
    pub(super) fn name_of(&self, leaf: &Leaf) -> String {
        Some(leaf.title()).filter(|title| !title.trim().is_empty()).map_or_else(|| tr!(self.language, "slide-no-title"), str::to_owned)
    }

    /// The number of the slide that is shown, counted from 1.
    pub(super) fn number(&self) -> usize {
        self.now.place().slide + 1
    }
}

/// Rooms where something is shown are dark, and so is this, unless it is wished for otherwise.
fn theme(state: &State) -> ThemeId {
    match state.settings.theme {
        ThemeChoice::System => ThemeId::Dark,
        chosen => chosen.id(true),
    }
}

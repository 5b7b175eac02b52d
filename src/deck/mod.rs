//! Showing a deck: where one is in it, and how one picture becomes the next.
//!
//! The data of a deck stands in [`crate::view`]: it is kept in the file.

pub mod tween;

use crate::model::Text;
use crate::view::{Deck, Slide};

/// Where one is in a deck.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The slide, counted from 0.
    pub slide: usize,
    /// The step of it, counted from 0.
    pub step: usize,
}

impl Place {
    /// The beginning of a slide.
    #[must_use]
    pub const fn of(slide: usize) -> Self {
        Self { slide, step: 0 }
    }

    /// The slide, if the deck still has it.
    #[must_use]
    pub fn slide_in(self, deck: &Deck) -> Option<&Slide> {
        deck.slides.get(self.slide)
    }

    /// The nearest place that the deck has: its file may have changed while it is shown. `None` in a deck without slides.
    #[must_use]
    pub fn within(self, deck: &Deck) -> Option<Self> {
        let last = deck.slides.len().checked_sub(1)?;
        if self.slide > last {
            return Self::at_end_of(deck, last);
        }
        let steps = self.slide_in(deck)?.steps();
        Some(Self { step: self.step.min(steps - 1), ..self })
    }

    /// The same place where a deck was changed: that of the slide it had `before`, or of one with the same title, or the nearest there is.
    /// `None` in a deck without slides.
    ///
    /// # Complexity
    /// O(slides).
    #[must_use]
    pub fn found_in(self, before: &Deck, deck: &Deck) -> Option<Self> {
        let found = self.slide_in(before).and_then(|slide| {
            let is_titled = slide.title != Text::default();
            let same = self.like(before, deck, |other| other == slide);
            same.or_else(|| self.like(before, deck, |other| is_titled && other.title == slide.title))
        });
        match found {
            Some(at) => Self { slide: at, ..self }.within(deck),
            None if before.slides.is_empty() => self.within(deck),
            None => Self::of(self.slide).within(deck),
        }
    }

    /// Where the slide is that is `like` the one of this place: of several like it the one with as many of them before it.
    fn like(self, before: &Deck, deck: &Deck, like: impl Fn(&Slide) -> bool) -> Option<usize> {
        let earlier = before.slides.iter().take(self.slide).filter(|slide| like(slide)).count();
        let alike = || deck.slides.iter().zip(0..).filter(|(slide, _)| like(slide)).map(|(_, at)| at);
        alike().nth(earlier).or_else(|| alike().last())
    }

    /// The step after it; `None` after the last.
    #[must_use]
    pub fn next(self, deck: &Deck) -> Option<Self> {
        let steps = self.slide_in(deck)?.steps();
        let next = if self.step + 1 < steps { Self { step: self.step + 1, ..self } } else { Self::of(self.slide + 1) };
        next.slide_in(deck).map(|_| next)
    }

    /// The step before it; a slide that one comes back to is whole. `None` before the first.
    #[must_use]
    pub fn previous(self, deck: &Deck) -> Option<Self> {
        match self.step.checked_sub(1) {
            Some(step) => Some(Self { step, ..self }),
            None => Self::at_end_of(deck, self.slide.checked_sub(1)?),
        }
    }

    /// The last step of a slide.
    #[must_use]
    pub fn at_end_of(deck: &Deck, slide: usize) -> Option<Self> {
        deck.slides.get(slide).map(|found| Self { slide, step: found.steps() - 1 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::Appear;

    /// Slides of one, three and two steps.
    fn deck() -> Deck {
        let slide = |steps: usize| Slide { appear: vec![Appear::Bodies(Vec::new()); steps - 1], ..Slide::default() };
        Deck { slides: [1, 3, 2].map(slide).into(), ..Deck::default() }
    }

    #[test]
    fn stepping_on_visits_every_step_and_stepping_back_visits_them_the_other_way_round() {
        let deck = deck();
        let on: Vec<Place> = std::iter::successors(Some(Place::of(0)), |place| place.next(&deck)).collect();
        let expect = [(0, 0), (1, 0), (1, 1), (1, 2), (2, 0), (2, 1)].map(|(slide, step)| Place { slide, step });
        assert_eq!(on, expect);
        let mut back: Vec<Place> = std::iter::successors(on.last().copied(), |place| place.previous(&deck)).collect();
        back.reverse();
        assert_eq!(back, expect);
    }

    #[test]
    fn a_slide_is_found_again_wherever_a_changed_deck_has_it() {
        let titled = |titles: &[&str]| {
            let slide = |title: &&str| Slide { title: Text::plain(title), appear: vec![Appear::Bodies(Vec::new())], ..Slide::default() };
            Deck { slides: titles.iter().map(slide).collect(), ..Deck::default() }
        };
        let before = titled(&["a", "b", "c", "b"]);
        let check = |slide: usize, after: &[&str], expect: (usize, usize)| {
            let found = Place { slide, step: 1 }.found_in(&before, &titled(after)).map(|place| (place.slide, place.step));
            assert_eq!(found, Some(expect), "{slide} in {after:?}");
        };
        check(2, &["new", "a", "b", "c", "b"], (3, 1));
        check(2, &["c", "b"], (0, 1));
        check(3, &["new", "a", "b", "c", "b"], (4, 1));
        check(3, &["b", "a"], (0, 1));
        check(1, &["a", "c", "d"], (1, 0));
        check(3, &["a"], (0, 1));
        let mut changed = titled(&["new", "c"]);
        changed.slides[1].appear.clear();
        assert_eq!(Place { slide: 2, step: 1 }.found_in(&before, &changed), Some(Place::of(1)), "by its title, with the steps it has now");
        assert_eq!(Place::of(2).found_in(&before, &Deck::default()), None);
    }

    #[test]
    fn a_place_that_a_changed_deck_lacks_is_the_nearest_one() {
        let deck = deck();
        assert_eq!(Place { slide: 1, step: 9 }.within(&deck), Some(Place { slide: 1, step: 2 }));
        assert_eq!(Place { slide: 9, step: 9 }.within(&deck), Some(Place { slide: 2, step: 1 }));
        assert_eq!(Place::of(0).within(&Deck::default()), None);
    }
}

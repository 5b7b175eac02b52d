//! What the program itself keeps in the file of an organisation: saved views and decks.

use std::sync::Arc;

use super::{Deck, SavedView, Slide};

/// What the program keeps in the file of an organisation. Copies share it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// The saved views.
    pub views: Arc<Vec<SavedView>>,
    /// The decks.
    pub decks: Arc<Vec<Deck>>,
}

impl Kept {
    /// What is to be in the file: this, and whatever of `others`, which is in it, is not among all that was `known` to be there. Someone
    /// else has put it there meanwhile: views after ours, slides after those they follow, decks after ours. What both have changed is
    /// there twice rather than lost.
    ///
    /// # Complexity
    /// O(views² + slides²) in all there are.
    #[must_use]
    pub fn with_others(&self, known: &Self, others: &Self) -> Self {
        let mut decks = (*self.decks).clone();
        for other in others.decks.iter() {
            let slides_known = || known.decks.iter().filter(|deck| deck.name == other.name).flat_map(|deck| &deck.slides);
            let is_new = |slide: &Slide| slides_known().all(|known| known != slide);
            let is_known = known.decks.iter().any(|deck| deck.name == other.name);
            match decks.iter_mut().find(|deck| deck.name == other.name) {
                Some(deck) => take_slides(&mut deck.slides, &other.slides, is_new),
                None if is_known && !other.slides.iter().any(is_new) => {} // it was removed or renamed here
                None => decks.push(other.clone()),
            }
        }
        Self { views: Arc::new(added(&self.views, &known.views, &others.views)), decks: Arc::new(decks) }
    }

    /// Remembers what the file has or is to have.
    pub fn learn(&mut self, more: &Self) {
        learn(&mut self.views, &more.views);
        learn(&mut self.decks, &more.decks);
    }
}

/// `own`, and after them those of `others` that are not among the `known` ones.
fn added<T: PartialEq + Clone>(own: &[T], known: &[T], others: &[T]) -> Vec<T> {
    let is_new = |one: &&T| !known.contains(one) && !own.contains(one);
    own.iter().chain(others.iter().filter(is_new)).cloned().collect()
}

/// Puts the new ones of `others` after those that they follow there.
fn take_slides(own: &mut Vec<Slide>, others: &[Slide], is_new: impl Fn(&Slide) -> bool) {
    let mut follows = None;
    for other in others {
        if let Some(at) = own.iter().position(|slide| slide == other) {
            follows = Some(at);
        } else if is_new(other) {
            let at = follows.map_or(own.len(), |at: usize| at + 1);
            own.insert(at, other.clone());
            follows = Some(at);
        }
    }
}

fn learn<T: PartialEq + Clone>(known: &mut Arc<Vec<T>>, more: &Arc<Vec<T>>) {
    if known.is_empty() {
        *known = Arc::clone(more);
        return;
    }
    let new: Vec<T> = more.iter().filter(|one| !known.contains(one)).cloned().collect();
    if !new.is_empty() {
        Arc::make_mut(known).extend(new);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Text;

    /// Decks as `talk: a b | other: c`.
    fn kept(decks: &str) -> Kept {
        let slide = |title: &str| Slide { title: Text::plain(title), ..Slide::default() };
        let deck = |deck: &str| {
            let (name, slides) = deck.split_once(':').expect("a name, a colon and titles");
            Deck { name: Text::plain(name.trim()), minutes: None, slides: slides.split_whitespace().map(slide).collect() }
        };
        let decks = if decks.is_empty() { Vec::new() } else { decks.split('|').map(deck).collect() };
        Kept { decks: Arc::new(decks), ..Kept::default() }
    }

    fn told(kept: &Kept) -> String {
        let title = |slide: &Slide| slide.title.in_language("en").to_owned();
        let told = |deck: &Deck| {
            let titles: Vec<String> = deck.slides.iter().map(title).collect();
            format!("{}: {}", deck.name.in_language("en"), titles.join(" ")).trim().to_owned()
        };
        kept.decks.iter().map(told).collect::<Vec<_>>().join(" | ")
    }

    #[track_caller]
    fn check(own: &str, known: &str, others: &str, expect: &str) {
        assert_eq!(told(&kept(own).with_others(&kept(known), &kept(others))), expect);
    }

    #[test]
    fn slides_that_someone_else_added_stand_where_they_stood() {
        check("talk: a b c", "talk: a b", "talk: a b", "talk: a b c");
        check("talk: b a", "talk: a b", "talk: a x b y", "talk: b y a x");
        check("talk: a b", "talk: a b", "talk: x a", "talk: a b x");
    }

    #[test]
    fn what_was_removed_here_stays_removed_and_what_both_changed_is_there_twice() {
        check("talk: a", "talk: a b", "talk: a b", "talk: a");
        check("talk: a b2", "talk: a b", "talk: a b3", "talk: a b3 b2");
        check("", "talk: a", "talk: a", "");
        check("", "talk: a", "talk: a x", "talk: a x");
    }

    #[test]
    fn decks_of_others_come_after_ours_and_a_renamed_one_does_not_come_back() {
        check("talk: a", "talk: a", "talk: a | new: x", "talk: a | new: x");
        check("speech: a", "talk: a | speech: a", "talk: a", "speech: a");
    }

    #[test]
    fn what_is_learned_is_known_once() {
        let mut known = kept("talk: a");
        known.learn(&kept("talk: a | talk: a b"));
        known.learn(&kept("talk: a b"));
        assert_eq!(told(&known), "talk: a | talk: a b");
    }
}

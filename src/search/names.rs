//! Names that are no part of an organisation, searched among as its texts are: commands, lenses, saved views.

use std::ops::Range;

use super::gather::{Gathered, Use};
use super::{Field, Index, Target};
use crate::model::Text;

/// Names, made ready for being searched.
#[derive(Debug, Default)]
pub struct Names(Index);

/// A name that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its place among the names.
    pub place: usize,
    /// What it says in the language that matched: the user's if that one matched as well as any.
    pub text: String,
    /// The bytes of `text` that matched.
    pub ranges: Vec<Range<usize>>,
    /// How good it is; comparable with the [`score`](super::Hit::score) of hits of the same words.
    pub score: u32,
}

impl Names {
    /// Makes `names` findable, in every language they have.
    ///
    /// # Complexity
    /// O(W log W) for W words.
    #[must_use]
    pub fn new<'a>(names: impl IntoIterator<Item = &'a Text>) -> Self {
        let mut gathered = Gathered::default();
        for (name, target) in names.into_iter().zip(0..) {
            gathered.targets.push(Target::Body(target));
            let (text, target) = (gathered.texts.insert_full(name.clone()).0, u32::try_from(target).unwrap_or(u32::MAX));
            gathered.uses.push(Use { text: u32::try_from(text).unwrap_or(u32::MAX), target, field: Field::Name });
        }
        gathered.uses.sort_unstable();
        Self(Index::of(gathered))
    }

    /// The names that `query` finds, the best first, as [`Index::find`] does.
    #[must_use]
    pub fn find(&self, query: &str, language: &str, most: usize) -> Vec<Found> {
        let hits = self.0.find(query, language, most).into_iter();
        let found = hits.filter_map(|hit| match hit.target {
            Target::Body(place) => Some(Found { place, text: hit.text, ranges: hit.ranges, score: hit.score }),
            _ => None,
        });
        found.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(query: &str, expect: &[(usize, &str)]) {
        let names: Vec<Text> = [("Zooma in", "Zoom in"), ("Fäll ihop allt", "Fold all"), ("Större text", "Larger text")]
            .into_iter()
            .map(|(swedish, english)| [("sv", swedish), ("en", english)].into_iter().collect())
            .collect();
        let found = Names::new(&names).find(query, "sv", 9);
        assert_eq!(found.iter().map(|found| (found.place, found.text.as_str())).collect::<Vec<_>>(), expect, "{query}");
    }

    #[test]
    fn names_are_found_in_every_language_and_without_their_dots_and_rings() {
        check("zoom", &[(0, "Zooma in")]);
        check("fold", &[(1, "Fold all")]);
        check("storre", &[(2, "Större text")]);
        check("text", &[(2, "Större text")]);
        check("", &[]);
    }
}

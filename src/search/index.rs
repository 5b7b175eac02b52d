//! The index: from words to the texts they stand in, and from texts to what they are said of.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use crate::model::{Organisation, Text};

use super::fold::{Word, distinct_words, each_word};
use super::gather::{Gathered, Use, gather};
use super::vocabulary::{Fit, Forgiving, Vocabulary};
use super::{Hit, Target};

/// Words beyond these in a search are not looked at; no one types as many.
const MOST_WORDS: usize = 12;

/// A text that is no more than the one word that was typed.
const ALONE: Fit = 10;

/// All words in one text outweigh the step from a mandate to a name, and not more: a name that has one of two words and a
/// relation that has the other still come before a fact that has both.
const TOGETHER: u32 = 150;

/// What an organisation says, made ready for being searched.
#[derive(Debug, Default)]
pub struct Index {
    vocabulary: Vocabulary,
    /// For each word the texts it stands in: text × 2, and 1 more where the word is all there is.
    postings: Lists<u32>,
    texts: Vec<Text>,
    /// For each text what it is said of.
    uses: Lists<Use>,
    targets: Vec<Target>,
}

/// A list for each of many numbers, one behind the other.
#[derive(Debug)]
struct Lists<T> {
    items: Vec<T>,
    ends: Vec<usize>,
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Self { items: Vec::new(), ends: Vec::new() }
    }
}

impl<T> Lists<T> {
    fn push(&mut self, list: impl IntoIterator<Item = T>) {
        self.items.extend(list);
        self.ends.push(self.items.len());
    }

    fn range(&self, ix: usize) -> Range<usize> {
        let start = ix.checked_sub(1).map_or(0, |before| self.ends.get(before).copied().unwrap_or(0));
        start..self.ends.get(ix).copied().unwrap_or(start)
    }

    fn get(&self, ix: usize) -> &[T] {
        self.items.get(self.range(ix)).unwrap_or(&[])
    }
}

/// What a typed word means: words of the vocabulary in order, each with how well it fits.
type Meaning = Vec<(u32, Fit)>;

/// The best that was found of a target.
#[derive(Clone, Copy, Default)]
struct Best {
    /// For one word; 0 for nothing.
    points: u32,
    /// The place of the use in which it was found.
    used: usize,
}

impl Best {
    fn improve(&mut self, points: u32, used: usize) {
        if (points, Reverse(used)) > (self.points, Reverse(self.used)) {
            *self = Self { points, used };
        }
    }
}

impl Index {
    /// Makes every text of `organisation` findable, in every language.
    ///
    /// # Complexity
    /// O(T log T) for T words of text.
    #[must_use]
    pub fn new(organisation: &Organisation) -> Self {
        let Gathered { texts, targets, uses: sorted } = gather(organisation);
        let mut found: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        for (text, place) in texts.iter().zip(0_u32..) {
            for (_, written) in text.entries() {
                let (mut count, mut last) = (0, String::new());
                each_word(written, |word| {
                    count += 1;
                    word.folded.clone_into(&mut last);
                    match found.get_mut(word.folded) {
                        Some(list) if list.last().is_some_and(|known| known / 2 == place) => {}
                        Some(list) => list.push(place * 2),
                        None => {
                            found.insert(word.folded.to_owned(), vec![place * 2]);
                        }
                    }
                });
                if count == 1
                    && let Some(posting) = found.get_mut(&last).and_then(|list| list.last_mut())
                {
                    *posting |= 1;
                }
            }
        }
        let vocabulary = Vocabulary::new(found.keys().map(String::as_str));
        let (mut postings, mut uses) = (Lists::default(), Lists::default());
        found.into_values().for_each(|list| postings.push(list));
        let mut rest = sorted.as_slice();
        for place in (0_u32..).take(texts.len()) {
            let (own, later) = rest.split_at(rest.partition_point(|used| used.text <= place));
            uses.push(own.iter().copied());
            rest = later;
        }
        Self { vocabulary, postings, texts, uses, targets }
    }

    /// The `most` best of what `query` finds, the best first; each target once, with the text that fits best, in `language` (a
    /// BCP 47 tag) if the words are found there as well as anywhere. Every word of the query has to be found in the target, as
    /// a word, the beginning of one or a part of one; typing errors are forgiven in words that are not found otherwise, and in
    /// all if nothing is found at all. Equals stand in the order of the file.
    ///
    /// # Complexity
    /// O(S + H + T log T): one scan of the vocabulary's text (S), the texts that have one of the words (H), the targets found (T).
    #[must_use]
    pub fn find(&self, query: &str, language: &str, most: usize) -> Vec<Hit> {
        let mut words = distinct_words(query);
        words.truncate(MOST_WORDS);
        for forgiving in [Forgiving::WhereNeeded, Forgiving::Always] {
            let meanings: Vec<Meaning> = words.iter().map(|word| self.vocabulary.meant_by(word, forgiving)).collect();
            let ranked = self.rank(&meanings, most);
            if !ranked.is_empty() {
                let hit = |best: &Best| self.hit(*best, &words, &meanings, language);
                return ranked.iter().filter_map(hit).collect();
            }
        }
        Vec::new()
    }

    fn rank(&self, meanings: &[Meaning], most: usize) -> Vec<Best> {
        if meanings.is_empty() || most == 0 || meanings.iter().any(Vec::is_empty) {
            return Vec::new();
        }
        let fits: Vec<Vec<Fit>> = meanings.iter().map(|meaning| self.fits(meaning, meanings.len() == 1)).collect();
        let mut totals: Vec<Option<Best>> = vec![Some(Best::default()); self.targets.len()];
        let mut shown: Vec<Best> = vec![Best::default(); self.targets.len()];
        for fits in &fits {
            for ((total, best), word) in totals.iter_mut().zip(&mut shown).zip(self.best_of_word(fits)) {
                *total = total.filter(|_| word.points > 0).map(|total| Best { points: total.points + word.points, used: 0 });
                best.improve(word.points, word.used);
            }
        }
        for (total, best) in totals.iter_mut().zip(&shown) {
            *total = total.map(|total| Best { points: total.points, used: best.used });
        }
        if meanings.len() > 1 {
            self.prefer_together(&fits, &mut totals);
        }
        let mut ranked: Vec<(Reverse<u32>, usize, usize)> = Vec::new();
        ranked.extend(totals.iter().enumerate().filter_map(|(target, best)| best.map(|best| (Reverse(best.points), target, best.used))));
        if ranked.len() > most {
            ranked.select_nth_unstable(most - 1);
            ranked.truncate(most);
        }
        ranked.sort_unstable();
        ranked.into_iter().map(|(Reverse(points), _, used)| Best { points, used }).collect()
    }

    /// For each text how well a word fits it; 0 for not at all.
    fn fits(&self, meaning: &Meaning, only_word: bool) -> Vec<Fit> {
        let mut fits = vec![0; self.texts.len()];
        for (word, fit) in meaning {
            for posting in self.postings.get(*word as usize) {
                let alone = if only_word && posting % 2 == 1 { ALONE } else { 0 };
                if let Some(best) = fits.get_mut((posting / 2) as usize) {
                    *best = (*best).max(fit + alone);
                }
            }
        }
        fits
    }

    /// For each target the text in which a word counts most.
    fn best_of_word(&self, fits: &[Fit]) -> Vec<Best> {
        let mut bests = vec![Best::default(); self.targets.len()];
        for (text, fit) in fits.iter().enumerate().filter(|(_, fit)| **fit > 0) {
            for (used, place) in self.uses.get(text).iter().zip(self.uses.range(text)) {
                if let Some(best) = bests.get_mut(used.target as usize) {
                    best.improve(used.field.weight() + u32::from(*fit), place);
                }
            }
        }
        bests
    }

    /// Where one text has all the words, it counts for more than the words apart.
    fn prefer_together(&self, fits: &[Vec<Fit>], totals: &mut [Option<Best>]) {
        let Some((first, others)) = fits.split_first() else { return };
        for (text, fit) in first.iter().enumerate().filter(|(_, fit)| **fit > 0) {
            let rest = others.iter().map(|fits| fits.get(text).copied().filter(|fit| *fit > 0).map(u32::from));
            let Some(sum) = rest.sum::<Option<u32>>().map(|rest| rest + u32::from(*fit)) else { continue };
            for (used, place) in self.uses.get(text).iter().zip(self.uses.range(text)) {
                if let Some(Some(best)) = totals.get_mut(used.target as usize) {
                    let weights = (0..fits.len()).map(|_| used.field.weight()).sum::<u32>();
                    best.improve(weights + sum + TOGETHER, place);
                }
            }
        }
    }

    fn hit(&self, best: Best, words: &[String], meanings: &[Meaning], language: &str) -> Option<Hit> {
        let used = self.uses.items.get(best.used)?;
        let text = self.texts.get(used.text as usize)?;
        let own = text.in_language(language);
        let candidates = std::iter::once(own).chain(text.entries().map(|(_, text)| text));
        let marked = candidates.map(|text| (text, self.mark(text, words, meanings)));
        // The first of equals: the user's own language.
        let (text, marks) = marked.reduce(|best, next| if next.1.words > best.1.words { next } else { best })?;
        let target = *self.targets.get(used.target as usize)?;
        Some(Hit { target, field: used.field, text: text.to_owned(), ranges: marks.ranges, score: best.points })
    }

    /// What `words` match in `text`.
    fn mark(&self, text: &str, words: &[String], meanings: &[Meaning]) -> Marks {
        let mut ranges: Vec<Range<usize>> = Vec::new();
        let mut found = vec![false; words.len()];
        each_word(text, |word| {
            let Some(place) = self.vocabulary.find(word.folded) else { return };
            for ((typed, meaning), found) in words.iter().zip(meanings).zip(&mut found) {
                if meaning.binary_search_by_key(&place, |(place, _)| *place).is_ok() {
                    *found = true;
                    ranges.extend(range_of(typed, word));
                }
            }
        });
        ranges.sort_unstable_by_key(|range| (range.start, range.end));
        let mut apart: Vec<Range<usize>> = Vec::new();
        for range in ranges {
            match apart.last_mut() {
                Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
                _ => apart.push(range),
            }
        }
        Marks { words: found.into_iter().filter(|found| *found).count(), ranges: apart }
    }
}

/// What a search matches in a text.
struct Marks {
    /// How many of the typed words.
    words: usize,
    ranges: Vec<Range<usize>>,
}

/// The part of `word` that was typed: the first place that says the same, or all of it where there was a typing error.
fn range_of(typed: &str, word: &Word) -> Option<Range<usize>> {
    let part = word.folded.find(typed).map_or(0..word.folded.len(), |at| at..at + typed.len());
    word.in_text(&part)
}

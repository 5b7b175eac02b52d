//! The index: from words to the texts they stand in, and from texts to what they are said of.

use std::cmp::Reverse;
use std::ops::Range;

use indexmap::IndexMap;

use crate::model::{Organisation, Text};

use super::fold::{Word, distinct_words, each_word};
use super::gather::{Gathered, Use, gather};
use super::vocabulary::{Fit, Forgiving, MOST_FIT, Vocabulary};
use super::{Field, Hit, Target};

/// Words beyond these in a search are not looked at; no one types as many.
const MOST_WORDS: usize = 12;

/// A text that is no more than the one word that was typed.
const ALONE: u32 = 10;

/// All words in one text outweigh the step from a mandate to a name, and not more: a name that has one of two words and a
/// relation that has the other still come before a fact that has both.
const TOGETHER: u32 = 150;

/// What an organisation says, made ready for being searched.
#[derive(Debug, Default)]
pub struct Index {
    vocabulary: Vocabulary,
    /// For each word the texts it stands in: text × 2, and 1 more where the word is all there is.
    postings: Lists<u32>,
    /// Those of most weight first: a search for one word need not look at the rest if they give enough.
    texts: Vec<Text>,
    /// Where in `texts` each weight ends, the greatest first.
    weights: Vec<(u32, usize)>,
    /// For each text what it is said of.
    uses: Lists<Said>,
    targets: Vec<Target>,
}

/// A list for each of many numbers, one behind the other.
#[derive(Debug)]
struct Lists<T> {
    items: Vec<T>,
    ends: Vec<u32>,
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Self { items: Vec::new(), ends: Vec::new() }
    }
}

impl<T> Lists<T> {
    fn push(&mut self, list: impl IntoIterator<Item = T>) {
        self.items.extend(list);
        self.ends.push(u32::try_from(self.items.len()).unwrap_or(u32::MAX));
    }

    fn list(&self, ix: usize) -> &[T] {
        let start = ix.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        let end = self.ends.get(ix).map_or(start, |end| *end as usize);
        self.items.get(start..end).unwrap_or(&[])
    }

    /// The list that the item at a place among all items is in.
    fn owner(&self, place: u32) -> usize {
        self.ends.partition_point(|end| *end <= place)
    }

    /// The items of a list, each with its place among all items.
    fn get(&self, ix: usize) -> impl Iterator<Item = (u32, &T)> {
        let start = ix.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        (start..).zip(self.list(ix))
    }
}

/// That a text says something of a target: the place of the target × 32, and that of the field. There are millions of them, and a
/// search for common words reads them all.
#[derive(Clone, Copy, Debug)]
struct Said(u32);

impl Said {
    fn new(used: &Use) -> Self {
        Self(used.target * 32 + used.field as u32)
    }

    fn target(self) -> usize {
        (self.0 / 32) as usize
    }

    fn field(self) -> Field {
        Field::ALL.get((self.0 % 32) as usize).copied().unwrap_or(Field::Content)
    }

    fn weight(self) -> u32 {
        #[allow(clippy::indexing_slicing, reason = "a constant that panics is not compiled")]
        const WEIGHTS: [u32; 32] = {
            let (mut weights, mut rest) = ([0; 32], Field::ALL.as_slice());
            while let [before @ .., field] = rest {
                weights[before.len()] = field.weight();
                rest = before;
            }
            weights
        };
        WEIGHTS.get((self.0 % 32) as usize).copied().unwrap_or(0)
    }
}

/// What a typed word means: words of the vocabulary in order, each with how well it fits.
type Meaning = Vec<(u32, Fit)>;

/// The best that was found of a target.
#[derive(Clone, Copy, Default)]
struct Best {
    /// 0 for nothing.
    points: u32,
    /// The place of the use in which it was found.
    used: u32,
}

impl Best {
    fn improve(&mut self, points: u32, used: u32) {
        if (points, Reverse(used)) > (self.points, Reverse(self.used)) {
            *self = Self { points, used };
        }
    }
}

/// For each of the `texts` how well a word fits it; 0 for not at all. They are the first in `lists`, and are taken from there.
fn fits(lists: &mut [(&[u32], Fit)], texts: Range<usize>) -> Vec<Fit> {
    let mut fits = vec![0; texts.len()];
    for (list, fit) in lists {
        let (now, later) = list.split_at(list.partition_point(|posting| ((posting / 2) as usize) < texts.end));
        *list = later;
        for posting in now {
            if let Some(best) = fits.get_mut((posting / 2) as usize - texts.start) {
                *best = (*best).max(*fit);
            }
        }
    }
    fits
}

/// Adds up the best of each word where all are found, unless they count for more together.
fn add(bests: &[Vec<Best>], together: &[Best], totals: &mut [Best]) {
    totals.fill(Best::default());
    let mut shown = totals.to_vec();
    for (nth, bests) in bests.iter().enumerate() {
        for ((total, shown), best) in totals.iter_mut().zip(&mut shown).zip(bests) {
            let so_far = if nth > 0 && total.points == 0 || best.points == 0 { 0 } else { total.points + best.points };
            shown.improve(best.points, best.used);
            *total = Best { points: so_far, used: shown.used };
        }
    }
    for (total, together) in totals.iter_mut().zip(together).filter(|(_, together)| together.points > 0) {
        total.improve(together.points, together.used);
    }
}

impl Index {
    /// Makes every text of `organisation` findable, in every language.
    ///
    /// # Complexity
    /// O(W log W) for W words of text.
    #[must_use]
    pub fn new(organisation: &Organisation) -> Self {
        Self::of(gather(organisation))
    }

    /// The same of texts that are gathered already.
    pub(super) fn of(gathered: Gathered) -> Self {
        let Gathered { texts: met, targets, uses: met_uses } = gathered;
        let mut of_text: Lists<Use> = Lists::default();
        let mut rest = met_uses.as_slice();
        for place in (0_u32..).take(met.len()) {
            let (own, later) = rest.split_at(rest.iter().take_while(|used| used.text == place).count());
            of_text.push(own.iter().copied());
            rest = later;
        }
        let weight = |place: usize| of_text.get(place).map(|(_, used)| used.field.weight()).max().unwrap_or(0);
        let mut order: Vec<(Reverse<u32>, usize, Text)> =
            met.into_iter().enumerate().map(|(place, text)| (Reverse(weight(place)), place, text)).collect();
        order.sort_unstable_by_key(|(weight, place, _)| (*weight, *place));

        let mut index = Self { targets, ..Self::default() };
        for (Reverse(weight), place, text) in order {
            index.uses.push(of_text.list(place).iter().map(Said::new));
            index.texts.push(text);
            match index.weights.last_mut() {
                Some((last, end)) if *last == weight => *end += 1,
                _ => index.weights.push((weight, index.texts.len())),
            }
        }
        index.read_words();
        index
    }

    /// Fills the vocabulary and the postings from the texts.
    fn read_words(&mut self) {
        let mut words: IndexMap<String, Vec<u32>> = IndexMap::new();
        for (text, place) in self.texts.iter().zip(0_u32..) {
            for (_, written) in text.entries() {
                let (mut count, mut last) = (0, 0);
                each_word(written, |word| {
                    count += 1;
                    last = match words.get_full_mut(word.folded) {
                        Some((ix, _, postings)) => {
                            if postings.last().is_none_or(|known| known / 2 != place) {
                                postings.push(place * 2);
                            }
                            ix
                        }
                        None => words.insert_full(word.folded.to_owned(), vec![place * 2]).0,
                    };
                });
                if count == 1
                    && let Some(posting) = words.get_index_mut(last).and_then(|(_, list)| list.last_mut())
                {
                    *posting |= 1;
                }
            }
        }
        words.sort_unstable_keys();
        self.vocabulary = Vocabulary::new(words.keys().map(String::as_str));
        words.into_values().for_each(|list| self.postings.push(list));
    }

    /// The `most` best of what `query` finds, the best first; each target once, with the text that fits best, in `language` (a
    /// BCP 47 tag) if the words are found there as well as anywhere. Every word of the query has to be found in the target, as
    /// a word, the beginning of one or a part of one; typing errors are forgiven in words that are not found otherwise, and in
    /// all if nothing is found at all. Equals stand in the order of the file.
    ///
    /// # Complexity
    /// O(S + H + T): one scan of the vocabulary's text (S), the texts that have one of the words (H), the targets (T). A search
    /// for one word ends with the texts of that weight that have given enough.
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
        let totals = match meanings {
            [only] => self.best_of_one(only, most),
            several => self.best_of_several(several, most),
        };
        let found = totals.iter().enumerate().filter(|(_, best)| best.points > 0);
        let mut ranked: Vec<(Reverse<u32>, usize, u32)> = found.map(|(target, best)| (Reverse(best.points), target, best.used)).collect();
        if ranked.len() > most {
            ranked.select_nth_unstable(most - 1);
            ranked.truncate(most);
        }
        ranked.sort_unstable();
        ranked.into_iter().map(|(Reverse(points), _, used)| Best { points, used }).collect()
    }

    /// For each target the text in which the only word counts most; not all of them if the best `most` are among those there.
    fn best_of_one(&self, meaning: &Meaning, most: usize) -> Vec<Best> {
        let mut bests = vec![Best::default(); self.targets.len()];
        let mut lists = self.lists(meaning);
        for (weight, end) in &self.weights {
            for (list, fit) in &mut lists {
                let (now, later) = list.split_at(list.partition_point(|posting| ((posting / 2) as usize) < *end));
                *list = later;
                for posting in now {
                    let fit = u32::from(*fit) + if posting % 2 == 1 { ALONE } else { 0 };
                    self.improve(&mut bests, (posting / 2) as usize, fit);
                }
            }
            // All that is left weighs less, however well it fits.
            if bests.iter().filter(|best| best.points >= *weight).count() >= most {
                break;
            }
        }
        bests
    }

    /// Where the words that are meant stand.
    fn lists(&self, meaning: &Meaning) -> Vec<(&[u32], Fit)> {
        meaning.iter().map(|(word, fit)| (self.postings.list(*word as usize), *fit)).collect()
    }

    fn improve(&self, bests: &mut [Best], text: usize, fit: u32) {
        for (place, said) in self.uses.get(text) {
            if let Some(best) = bests.get_mut(said.target()) {
                best.improve(said.weight() + fit, place);
            }
        }
    }

    /// For each target that has all the words the sum of what they count, and the text in which one counts most, or in
    /// which they stand together; not all of them if the best `most` are among those there.
    fn best_of_several(&self, meanings: &[Meaning], most: usize) -> Vec<Best> {
        let none = vec![Best::default(); self.targets.len()];
        let (mut totals, mut together, mut bests) = (none.clone(), none.clone(), vec![none; meanings.len()]);
        let mut lists: Vec<_> = meanings.iter().map(|meaning| self.lists(meaning)).collect();
        let words = u32::try_from(meanings.len()).unwrap_or(0);
        let (heaviest, mut from) = (self.weights.first().map_or(0, |(weight, _)| *weight), 0);
        for (nth, (_, end)) in self.weights.iter().enumerate() {
            let fits: Vec<Vec<Fit>> = lists.iter_mut().map(|lists| fits(lists, from..*end)).collect();
            for (bests, fits) in bests.iter_mut().zip(&fits) {
                for (text, fit) in (from..).zip(fits).filter(|(_, fit)| **fit > 0) {
                    self.improve(bests, text, u32::from(*fit));
                }
            }
            self.prefer_together(&fits, from, &mut together);
            add(&bests, &together, &mut totals);
            from = *end;
            // What a target can still reach that has not got all the words yet, or gets them in one text.
            let next = self.weights.get(nth + 1).map_or(0, |(weight, _)| *weight) + MOST_FIT;
            let rest = ((words - 1) * (heaviest + MOST_FIT) + next).max(words * next + TOGETHER);
            if totals.iter().filter(|total| total.points > rest).count() >= most {
                break;
            }
        }
        totals
    }

    /// Where one text has all the words, it counts for more than the words apart. The texts are those from `from` on.
    fn prefer_together(&self, fits: &[Vec<Fit>], from: usize, bests: &mut [Best]) {
        let Some((first, others)) = fits.split_first() else { return };
        let words = u32::try_from(fits.len()).unwrap_or(0);
        for (place, fit) in first.iter().enumerate().filter(|(_, fit)| **fit > 0) {
            let rest = others.iter().map(|fits| fits.get(place).copied().filter(|fit| *fit > 0).map(u32::from));
            let Some(sum) = rest.sum::<Option<u32>>().map(|rest| rest + u32::from(*fit)) else { continue };
            for (use_of, said) in self.uses.get(from + place) {
                if let Some(best) = bests.get_mut(said.target()) {
                    best.improve(words * said.weight() + sum + TOGETHER, use_of);
                }
            }
        }
    }

    fn hit(&self, best: Best, words: &[String], meanings: &[Meaning], language: &str) -> Option<Hit> {
        let said = self.uses.items.get(best.used as usize)?;
        let text = self.texts.get(self.uses.owner(best.used))?;
        let own = text.in_language(language);
        let candidates = std::iter::once(own).chain(text.entries().map(|(_, text)| text));
        let marked = candidates.map(|text| (text, self.mark(text, words, meanings)));
        // The first of equals: the user's own language.
        let (text, marks) = marked.reduce(|best, next| if next.1.words > best.1.words { next } else { best })?;
        let target = *self.targets.get(said.target())?;
        let is_own = text == own;
        Some(Hit { target, field: said.field(), text: text.to_owned(), is_own, ranges: marks.ranges, score: best.points })
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

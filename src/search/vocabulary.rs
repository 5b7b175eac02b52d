//! The vocabulary: every distinct folded word, and which of them a typed word may mean.

use std::ops::Range;

/// How well a typed word fits a word of the vocabulary; more is better. Below 100, the least step between fields.
pub(super) type Fit = u8;

const SAME: Fit = 60;
/// No word fits better.
pub(super) const MOST_FIT: u32 = SAME as u32;
const BEGINNING: Fit = 50;
const INSIDE: Fit = 40;

/// One error in a whole word, one in its beginning, two, two.
const MISTYPED: [[Fit; 2]; 2] = [[30, 20], [25, 15]];

/// Shorter parts stand inside too many words to mean anything.
const LEAST_INSIDE: usize = 3;

/// Longer words are typed by no one; they would only cost time.
const LONGEST_MISTYPED: usize = 48;

/// When typing errors are forgiven.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Forgiving {
    /// Where no word begins with what was typed.
    WhereNeeded,
    /// In every word.
    Always,
}

/// Distinct words in the order of their bytes, each ended by a line feed.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    text: String,
    starts: Vec<u32>,
}

impl Vocabulary {
    /// Takes distinct words in the order of their bytes. Words beyond 4 GiB of them are left out.
    pub(super) fn new<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        let mut vocabulary = Self::default();
        for word in words {
            let Ok(start) = u32::try_from(vocabulary.text.len()) else { break };
            vocabulary.starts.push(start);
            vocabulary.text.push_str(word);
            vocabulary.text.push('\n');
        }
        vocabulary
    }

    fn start(&self, ix: usize) -> usize {
        self.starts.get(ix).map_or(self.text.len(), |start| *start as usize)
    }

    fn word(&self, ix: usize) -> &str {
        self.text.get(self.start(ix)..self.start(ix + 1).saturating_sub(1)).unwrap_or("")
    }

    /// The first place from `from` on whose word is not `before`.
    fn skip(&self, from: usize, before: impl Fn(&str) -> bool) -> usize {
        let (mut low, mut high) = (from, self.starts.len());
        while low < high {
            let middle = low.midpoint(high);
            if before(self.word(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// The place of a folded word.
    pub(super) fn find(&self, word: &str) -> Option<u32> {
        let ix = self.skip(0, |known| known < word);
        (self.word(ix) == word && !word.is_empty()).then(|| u32::try_from(ix).ok()).flatten()
    }

    fn beginning_with(&self, part: &str) -> Range<usize> {
        let from = self.skip(0, |known| known < part);
        from..self.skip(from, |known| known.starts_with(part))
    }

    /// The words that `typed` may mean, in the order of their places, each with how well it fits.
    ///
    /// # Complexity
    /// O(log V + found) for words that begin with it, one scan of the text of the vocabulary for those that contain it; for
    /// typing errors see [`Self::mistyped`].
    pub(super) fn meant_by(&self, typed: &str, forgiving: Forgiving) -> Vec<(u32, Fit)> {
        let beginning = self.beginning_with(typed);
        let mut found: Vec<(usize, Fit)> = self.containing(typed).into_iter().map(|ix| (ix, INSIDE)).collect();
        if beginning.is_empty() || forgiving == Forgiving::Always {
            found.extend(self.mistyped(typed));
        }
        found.extend(beginning.map(|ix| (ix, if self.word(ix) == typed { SAME } else { BEGINNING })));
        found.sort_unstable_by_key(|(ix, fit)| (*ix, std::cmp::Reverse(*fit)));
        found.dedup_by_key(|(ix, _)| *ix);
        found.into_iter().filter_map(|(ix, fit)| Some((u32::try_from(ix).ok()?, fit))).collect()
    }

    fn containing(&self, part: &str) -> Vec<usize> {
        let mut found = Vec::new();
        if part.chars().count() < LEAST_INSIDE {
            return found;
        }
        let mut ix = 0;
        for (at, _) in self.text.match_indices(part) {
            while self.start(ix + 1) <= at {
                ix += 1;
            }
            if self.start(ix) != at {
                found.push(ix);
            }
        }
        found
    }

    /// The words that `typed` is close to, or to whose beginning: one error in four to seven letters, two from eight. An error is
    /// a letter too many, too few or wrong, or two neighbours changed round (the restricted Damerau–Levenshtein distance). Numbers
    /// are not forgiven: 2021 is not 2022.
    ///
    /// The words are walked as the tree of their beginnings, one row of the distance table for each letter: words with the
    /// same beginning share its rows, and a beginning whose row holds nothing small enough is left with all that follow.
    ///
    /// # Complexity
    /// O(typed letters × beginnings that are close to one of `typed`), a small part of the vocabulary.
    fn mistyped(&self, typed: &str) -> Vec<(usize, Fit)> {
        let letters: Vec<char> = typed.chars().collect();
        let errors = match letters.len() {
            _ if letters.iter().any(|letter| letter.is_numeric()) => return Vec::new(),
            4..=7 => 1,
            8..=LONGEST_MISTYPED => 2,
            _ => return Vec::new(),
        };
        let fit = |distance: u8, whole: usize| {
            MISTYPED.get(usize::from(distance).saturating_sub(1)).and_then(|fits| fits.get(whole)).copied().unwrap_or(BEGINNING)
        };
        let (mut found, mut rows, mut ix) = (Vec::new(), Rows::new(&letters), 0);
        while ix < self.starts.len() {
            let word = self.word(ix);
            let left = rows.walk(word, errors);
            let end = left.map_or(ix + 1, |bytes| {
                let beginning = word.get(..bytes).unwrap_or(word);
                self.skip(ix + 1, |known| known.starts_with(beginning))
            });
            if left.is_none() && rows.whole() <= errors {
                found.push((ix, fit(rows.whole(), 0)));
            } else if rows.beginning() <= errors {
                found.extend((ix..end).map(|ix| (ix, fit(rows.beginning(), 1))));
            }
            ix = end;
        }
        found
    }
}

/// The rows of a table of distances between what was typed and a word, one for each letter of the word.
struct Rows<'a> {
    typed: &'a [char],
    word: Vec<char>,
    /// Row after row, each one longer than `typed`.
    cells: Vec<u8>,
    /// For each row the least distance of all of `typed` to a beginning of the word up to there.
    nearest: Vec<u8>,
}

impl<'a> Rows<'a> {
    fn new(typed: &'a [char]) -> Self {
        let cells: Vec<u8> = (0..=u8::try_from(typed.len()).unwrap_or(u8::MAX)).collect();
        Self { typed, word: Vec::new(), nearest: cells.last().copied().into_iter().collect(), cells }
    }

    /// Takes the next word in order. Tells after how many of its bytes no word that goes on so can be near, if there.
    fn walk(&mut self, word: &str, errors: u8) -> Option<usize> {
        let shared = self.word.iter().zip(word.chars()).take_while(|(known, letter)| **known == *letter).count();
        self.word.truncate(shared);
        self.nearest.truncate(shared + 1);
        self.cells.truncate((shared + 1) * (self.typed.len() + 1));
        for (at, letter) in word.char_indices().skip(shared) {
            if self.push(letter) > errors {
                return Some(at + letter.len_utf8());
            }
        }
        None
    }

    fn cell(&self, row: usize, column: usize) -> u8 {
        self.cells.get(row * (self.typed.len() + 1) + column).copied().unwrap_or(u8::MAX)
    }

    /// Adds the row of one more letter and returns the least distance in it.
    fn push(&mut self, letter: char) -> u8 {
        let row = self.word.len() + 1;
        let mut left = self.cell(row - 1, 0).saturating_add(1);
        let mut least = left;
        self.cells.push(left);
        for (column, typed) in self.typed.iter().enumerate() {
            let changed = self.cell(row - 1, column).saturating_add(u8::from(*typed != letter));
            left = changed.min(left.saturating_add(1)).min(self.cell(row - 1, column + 1).saturating_add(1));
            let before = column.checked_sub(1).and_then(|before| self.typed.get(before));
            if before == Some(&letter) && self.word.last() == Some(typed) {
                left = left.min(self.cell(row - 2, column - 1).saturating_add(1));
            }
            least = least.min(left);
            self.cells.push(left);
        }
        self.word.push(letter);
        self.nearest.push(self.beginning().min(left));
        least
    }

    /// The distance to the whole word.
    fn whole(&self) -> u8 {
        self.cells.last().copied().unwrap_or(u8::MAX)
    }

    /// The least distance to a beginning of the word.
    fn beginning(&self) -> u8 {
        self.nearest.last().copied().unwrap_or(u8::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &str, expect: &str) {
        let mut words: Vec<&str> =
            "kultur kulturplan samverkan samverkansradet trafik vard 2021 2022 regionutveckling rad".split(' ').collect();
        words.sort_unstable();
        let vocabulary = Vocabulary::new(words.into_iter());
        let mut meant = vocabulary.meant_by(typed, Forgiving::WhereNeeded);
        meant.sort_by_key(|(ix, fit)| (std::cmp::Reverse(*fit), *ix));
        let words: Vec<&str> = meant.iter().map(|(ix, _)| vocabulary.word(*ix as usize)).collect();
        assert_eq!(words.join(" "), expect, "{typed:?}");
    }

    #[test]
    fn a_word_is_found_whole_then_by_its_beginning_then_inside() {
        check("kultur", "kultur kulturplan");
        check("rad", "rad samverkansradet");
        check("utveckling", "regionutveckling");
        check("", "2021 2022 kultur kulturplan rad regionutveckling samverkan samverkansradet trafik vard");
    }

    #[test]
    fn typing_errors_are_forgiven_in_words_and_beginnings_and_never_in_numbers() {
        check("kulutr", "kultur kulturplan");
        check("samverkn", "samverkan samverkansradet");
        check("ttrafik", "trafik");
        check("regoinutvekling", "regionutveckling");
        check("2023", "");
        check("vrd", "");
        check("kluttr", "");
    }

    #[test]
    fn the_walk_finds_what_comparing_every_word_finds() {
        let mut words: Vec<String> = (0..3000_u32).map(|n| word_of(n.wrapping_mul(2_654_435_761))).collect();
        words.sort_unstable();
        words.dedup();
        let vocabulary = Vocabulary::new(words.iter().map(String::as_str));
        for n in 0..60_u32 {
            let typed = word_of(n.wrapping_mul(1_597_334_677));
            let errors = if typed.len() < 8 { 1 } else { 2 };
            let near = |word: &str| {
                let ends = (0..=word.len()).filter_map(|end| word.get(..end));
                ends.map(|beginning| strsim::osa_distance(&typed, beginning)).min().is_some_and(|least| least <= errors)
            };
            let expect: Vec<usize> = words.iter().enumerate().filter(|(_, word)| near(word)).map(|(ix, _)| ix).collect();
            let found: Vec<usize> = vocabulary.mistyped(&typed).into_iter().map(|(ix, _)| ix).collect();
            assert_eq!(found, expect, "{typed}");
        }
    }

    fn word_of(mut number: u32) -> String {
        let length = 4 + number % 7;
        let mut word = String::new();
        for _ in 0..length {
            number = number.wrapping_mul(747_796_405).wrapping_add(2_891_336_453);
            word.push(char::from(b'a' + u8::try_from((number >> 24) % 4).unwrap()));
        }
        word
    }
}

//! Words: the stems of what is asked, and how well the words of a text fit them.
//!
//! A word is stemmed as its language is (Snowball), then folded: "kulturplanen" is "kulturplan", "vården" is "vard". In languages that write
//! compounds in one word a part at either end fits too: "skol" is in "skolresultat", "vard" in "sjukvard".

use std::collections::BTreeSet;

use frostem::Stemmer;
use unicode_normalization::UnicodeNormalization;

use crate::search::fold::{Word, each_word};

/// How well a word fits, in hundredths.
pub(super) type Fit = u32;

pub(super) const SAME: Fit = 100;
/// One begins with the other.
const BEGINNING: Fit = 60;
/// One ends with the other.
const ENDING: Fit = 55;

/// Shorter stems are parts of too many words to mean anything.
const LEAST_PART: usize = 4;
/// The letters at the beginning of two words that must agree before it is worth to stem one of them.
const HEAD: usize = 3;

/// Languages that write compounds in one word.
const COMPOUNDING: [&str; 12] = ["da", "de", "et", "fi", "fo", "is", "nb", "nl", "nn", "no", "sv", "hu"];

/// Which words of a compound count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Parts {
    /// The first and the last: what names something.
    Both,
    /// The first alone: running text, whose last parts ("-område", "-arbete") say little.
    First,
}

/// How the words of one language are stemmed.
struct Grammar {
    stemmer: Option<Stemmer>,
    compounds: bool,
    /// An ending that Snowball leaves: Swedish "hälsan" is "hälsa".
    ending: Option<&'static str>,
}

impl Grammar {
    fn of(tag: &str) -> Self {
        let primary = tag.split(['-', '_']).next().unwrap_or("").to_ascii_lowercase();
        // Snowball has one Norwegian.
        let name = if matches!(primary.as_str(), "nb" | "nn") { "no" } else { &primary };
        Self {
            stemmer: Stemmer::try_from_name(name).ok(),
            compounds: COMPOUNDING.contains(&primary.as_str()),
            ending: (primary == "sv").then_some("an"),
        }
    }

    /// The stem of a word of `text`, folded.
    fn stem(&self, text: &str, word: &Word<'_>) -> String {
        let Some(stemmer) = self.stemmer else { return word.folded.to_owned() };
        let lower: String = written(text, word).to_lowercase().nfc().collect();
        let mut folded = String::new();
        each_word(&stemmer.stem(&lower), |part| folded.push_str(part.folded));
        if folded.is_empty() { word.folded.to_owned() } else { folded }
    }

    /// How well the stem of a text fits a stem that is sought.
    fn fit(&self, sought: &str, stem: &str, parts: Parts) -> Fit {
        let shorter = |stem| self.ending.and_then(|ending| str::strip_suffix(stem, ending));
        let pairs =
            [(Some(sought), Some(stem)), (shorter(sought), Some(stem)), (Some(sought), shorter(stem)), (shorter(sought), shorter(stem))];
        pairs.into_iter().filter_map(|(sought, stem)| Some(self.fit_as_it_is(sought?, stem?, parts))).max().unwrap_or(0)
    }

    fn fit_as_it_is(&self, sought: &str, stem: &str, parts: Parts) -> Fit {
        let long = |part: &str| part.chars().nth(LEAST_PART - 1).is_some();
        let within = |whole: &str, part: &str| match (long(part), parts) {
            (true, _) if whole.starts_with(part) => BEGINNING,
            (true, Parts::Both) if self.compounds && whole.ends_with(part) => ENDING,
            _ => 0,
        };
        if sought == stem {
            SAME
        } else if sought.len() < stem.len() {
            // What is still being typed begins a word in any language.
            within(stem, sought)
        } else if self.compounds {
            within(sought, stem)
        } else {
            0
        }
    }
}

/// A word as it is written in its text.
fn written<'t>(text: &'t str, word: &Word<'t>) -> &'t str {
    word.in_text(&(0..word.folded.len())).and_then(|range| text.get(range)).unwrap_or(word.folded)
}

/// How a text fits the words that are sought.
#[derive(Clone, Debug, Default)]
pub(super) struct Hit {
    /// How well it fits each of them.
    pub(super) fits: Vec<Fit>,
    /// Whether each of its own words fits one.
    pub(super) whole: bool,
    /// The word that was asked and the one that it fits best.
    pub(super) pair: Pair,
}

/// A word that was asked and a word of the file that fits it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pair {
    /// The word that was asked, as it was written.
    pub asked: String,
    /// The word of the file.
    pub found: String,
    /// Whether they are the same word, in any form of it.
    pub same: bool,
}

/// A word that is sought.
struct Sought {
    /// As it was written.
    written: String,
    folded: String,
    stem: String,
    /// Whether it says something about the matter; otherwise it is said of everything.
    telling: bool,
}

/// The words that are sought.
pub(super) struct Words {
    grammar: Grammar,
    little: BTreeSet<String>,
    sought: Vec<Sought>,
}

impl Words {
    /// The words of `text` in a language, but for those whose stems are among the little words.
    pub(super) fn new(text: &str, tag: &str, little: &str) -> Self {
        let grammar = Grammar::of(tag);
        let mut little_stems = BTreeSet::new();
        each_word(little, |word| {
            little_stems.insert(grammar.stem(little, word));
        });
        let mut sought: Vec<Sought> = Vec::new();
        each_word(text, |word| {
            let stem = grammar.stem(text, word);
            let known = sought.iter().any(|known| known.stem == stem);
            if !known && !little_stems.contains(&stem) && word.folded.chars().nth(1).is_some() {
                let written = written(text, word).to_owned();
                sought.push(Sought { written, folded: word.folded.to_owned(), stem, telling: true });
            }
        });
        Self { grammar, little: little_stems, sought }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.sought.len()
    }

    /// Takes the words of `text` for such as are said of everything.
    pub(super) fn tell_nothing(&mut self, text: &str) {
        self.mark(text, false);
    }

    /// Takes the words of `text` for such as say something after all.
    pub(super) fn tell(&mut self, text: &str) {
        self.mark(text, true);
    }

    fn mark(&mut self, text: &str, telling: bool) {
        let grammar = &self.grammar;
        let mut marked = Vec::new();
        let sought: Vec<Outline<'_>> = self.sought.iter().map(|sought| Outline::of(&sought.folded)).collect();
        each_word(text, |word| {
            let outline = Outline::of(word.folded);
            if sought.iter().any(|sought| sought.is_like(&outline)) {
                marked.push(grammar.stem(text, word));
            }
        });
        for sought in self.sought.iter_mut().filter(|sought| marked.contains(&sought.stem)) {
            sought.telling = telling;
        }
    }

    /// How well `text` fits each of them; nothing where it fits none.
    ///
    /// # Complexity
    /// O(letters of `text` × words sought); only words that may fit are stemmed.
    pub(super) fn fit(&self, text: &str, parts: Parts) -> Option<Hit> {
        let (mut hit, mut best) = (Hit { whole: true, ..Hit::default() }, 0);
        let outlines: Vec<Outline<'_>> = self.sought.iter().map(|sought| Outline::of(&sought.folded)).collect();
        each_word(text, |word| {
            let (mut stem, outline, mut fits) = (None, Outline::of(word.folded), false);
            for (place, (sought, like)) in self.sought.iter().zip(&outlines).enumerate() {
                if !sought.telling || !like.is_like(&outline) {
                    continue;
                }
                let stem = stem.get_or_insert_with(|| self.grammar.stem(text, word));
                let fit = self.grammar.fit(&sought.stem, stem, parts);
                if fit > 0 {
                    fits = true;
                    hit.fits.resize(self.sought.len(), 0);
                    hit.fits.get_mut(place).into_iter().for_each(|best: &mut Fit| *best = (*best).max(fit));
                }
                if fit > best {
                    best = fit;
                    hit.pair = Pair { asked: sought.written.clone(), found: written(text, word).to_owned(), same: fit == SAME };
                }
            }
            hit.whole &= fits;
        });
        (!hit.fits.is_empty()).then_some(hit)
    }

    /// How many of them say something.
    pub(super) fn telling(&self) -> usize {
        self.sought.iter().filter(|sought| sought.telling).count()
    }

    /// Whether every word of `text`, but for little ones, is among those that are sought.
    pub(super) fn contain(&self, text: &str) -> bool {
        let mut all = true;
        let mut some = false;
        each_word(text, |word| {
            let stem = self.grammar.stem(text, word);
            if !self.little.contains(&stem) {
                some = true;
                all &= self.sought.iter().any(|sought| sought.stem == stem);
            }
        });
        all && some
    }
}

/// A folded word and what of it is compared first, so that few words need to be stemmed. Stems begin as their words do.
struct Outline<'a> {
    folded: &'a str,
    head: &'a str,
    /// The letters of the word and of its head, each a bit; several share one.
    letters: (u32, u32),
}

impl<'a> Outline<'a> {
    fn of(folded: &'a str) -> Self {
        let end = folded.char_indices().nth(HEAD).map_or(folded.len(), |(at, _)| at);
        let head = folded.get(..end).unwrap_or(folded);
        let bits = |part: &str| part.bytes().fold(0, |bits, byte| bits | 1 << (byte & 31));
        Self { folded, head, letters: (bits(folded), bits(head)) }
    }

    /// Whether the one may be a part of the other.
    fn is_like(&self, other: &Self) -> bool {
        let within = |head: u32, whole: u32| head & !whole == 0;
        within(self.letters.1, other.letters.0) && other.folded.contains(self.head)
            || within(other.letters.1, self.letters.0) && self.folded.contains(other.head)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How well `text` fits the words of `asked`, each in its place.
    fn check(tag: &str, asked: &str, text: &str, expect: &[Fit]) {
        let fits = Words::new(asked, tag, "och i på the of").fit(text, Parts::Both).unwrap_or_default().fits;
        assert_eq!(fits, expect, "{asked:?} in {text:?}");
    }

    #[test]
    fn a_word_is_found_in_every_form_of_its_language() {
        check("sv", "kulturplanen", "En kulturplan för länet", &[SAME]);
        check("sv", "tillväxten i regionen", "Tillväxt", &[SAME, 0]);
        check("sv", "vården", "Vård och omsorg", &[SAME]);
        check("en", "educational results", "Education", &[SAME, 0]);
        check("en", "schools", "School", &[SAME]);
        check("sv", "hälsan", "Folkhälsa", &[ENDING]);
        check("fi", "lautat", "Lautalla", &[SAME]);
    }

    #[test]
    fn case_and_diacritics_do_not_matter() {
        check("sv", "FOLKHALSA", "Folkhälsan", &[SAME]);
        check("sv", "va\u{30a}rd", "Vård", &[SAME]);
    }

    #[test]
    fn a_compound_is_found_by_its_first_and_its_last_part() {
        check("sv", "skolresultat", "Skola, utbildning och kompetensförsörjning", &[BEGINNING]);
        check("sv", "sjukvård", "Vård och omsorg", &[ENDING]);
        check("sv", "hälsa", "Folkhälsa", &[ENDING]);
        check("sv", "kompetens", "Kompetensförsörjning", &[BEGINNING]);
        check("sv", "parkeringsböter", "Bad, torg och park", &[BEGINNING]);
        check("sv", "parkeringsböter", "Skola, vård och omsorg", &[]);
        check("en", "career", "Health care", &[]);
        check("en", "ration", "Collaboration", &[]);
    }

    #[test]
    fn running_text_is_found_by_first_parts_alone() {
        let words = Words::new("grönområden", "sv", "");
        assert!(words.fit("Frågor inom sitt område", Parts::First).is_none());
    }

    #[test]
    fn what_is_said_of_everything_says_nothing() {
        let mut words = Words::new("kommunens kultur", "sv", "");
        words.tell_nothing("12 kommuner");
        assert!(words.fit("Kommun", Parts::Both).is_none() && words.fit("Kultur", Parts::Both).is_some());
        words.tell_nothing("Kultur");
        assert!(words.fit("Kultur", Parts::Both).is_none());
        words.tell("Kulturen");
        assert!(words.fit("Kultur", Parts::Both).is_some());
    }

    #[test]
    fn a_language_without_a_stemmer_is_folded_only() {
        check("is", "heilsa", "Heilsa", &[SAME]);
        check("", "heilsa", "Heilsa", &[SAME]);
    }
}

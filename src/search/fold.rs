//! Folding: the letters of a text without case and diacritics, in words, each letter knowing where it stands.

use std::ops::Range;

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// A word of a text, folded.
pub(crate) struct Word<'a> {
    /// Its letters and digits, folded: "Göteborg" is "goteborg".
    pub(crate) folded: &'a str,
    spans: &'a [Range<usize>],
}

impl Word<'_> {
    /// The bytes of the text that the folded bytes `part` were made of. Whole letters: half of an "æ" is all of it.
    pub(crate) fn in_text(&self, part: &Range<usize>) -> Option<Range<usize>> {
        let spans = self.spans.get(part.start..part.end)?;
        Some(spans.first()?.start..spans.last()?.end)
    }
}

/// Folds one character: lower case, taken apart (NFKD), marks left out, and the letters that Unicode does not take apart.
fn fold(character: char, mut put: impl FnMut(char)) {
    if character.is_ascii() {
        put(character.to_ascii_lowercase());
        return;
    }
    for lower in character.to_lowercase() {
        decompose_compatible(lower, |part| {
            for part in part.to_lowercase().filter(|part| !is_combining_mark(*part)) {
                match part {
                    'ø' => put('o'),
                    'đ' | 'ð' => put('d'),
                    'ł' => put('l'),
                    'ı' => put('i'),
                    'æ' => ['a', 'e'].into_iter().for_each(&mut put),
                    'œ' => ['o', 'e'].into_iter().for_each(&mut put),
                    'ß' => ['s', 's'].into_iter().for_each(&mut put),
                    'þ' => ['t', 'h'].into_iter().for_each(&mut put),
                    other => put(other),
                }
            }
        });
    }
}

/// What stands inside a word without being seen: marks on a letter, soft hyphens, joiners.
fn is_unseen(character: char) -> bool {
    is_combining_mark(character) || matches!(character, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// Hands every word of `text` to `take`: a longest run of letters and digits.
///
/// # Complexity
/// O(bytes of `text`); nothing is allocated for each word.
pub(crate) fn each_word(text: &str, mut take: impl FnMut(&Word)) {
    let (mut folded, mut spans) = (String::new(), Vec::<Range<usize>>::new());
    for (start, character) in text.char_indices() {
        let span = start..start + character.len_utf8();
        let before = folded.len();
        fold(character, |letter| {
            if letter.is_alphanumeric() {
                folded.push(letter);
            }
        });
        spans.extend((before..folded.len()).map(|_| span.clone()));
        if folded.len() > before {
            continue;
        }
        if is_unseen(character) {
            if let Some(last) = spans.last_mut() {
                last.end = span.end; // a mark belongs to the letter that it stands on
            }
        } else if !folded.is_empty() {
            take(&Word { folded: &folded, spans: &spans });
            folded.clear();
            spans.clear();
        }
    }
    if !folded.is_empty() {
        take(&Word { folded: &folded, spans: &spans });
    }
}

/// The folded words of `text`, each once, in their order.
pub(super) fn distinct_words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_word(text, |word| {
        if !words.iter().any(|known| known == word.folded) {
            words.push(word.folded.to_owned());
        }
    });
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[&str]) {
        assert_eq!(distinct_words(text), expect, "{text:?}");
    }

    #[test]
    fn case_and_diacritics_are_folded_and_words_are_runs_of_letters_and_digits() {
        check("Göteborg HÄLSA Ålborg", &["goteborg", "halsa", "alborg"]);
        check("Tromsø, Æbeltoft; STRASSE straße (Đuro)", &["tromso", "aebeltoft", "strasse", "duro"]);
        check("AB/CD 2019–2022", &["ab", "cd", "2019", "2022"]);
        check("12 km²", &["12", "km2"]);
        check("Go\u{308}teborg sam\u{ad}verkan", &["goteborg", "samverkan"]);
        check(" … – ", &[]);
    }

    #[test]
    fn a_part_of_a_word_knows_its_bytes_in_the_text() {
        let part_of = |text: &str, part: Range<usize>| {
            let mut found = None;
            each_word(text, |word| found = word.in_text(&part));
            found.map(|range| text[range].to_owned())
        };
        assert_eq!(part_of("Öst", 0..1).as_deref(), Some("Ö"));
        assert_eq!(part_of("O\u{308}st", 0..1).as_deref(), Some("O\u{308}"));
        assert_eq!(part_of("Hæl", 0..2).as_deref(), Some("Hæ"));
        assert_eq!(part_of("Öst", 1..9), None);
    }
}

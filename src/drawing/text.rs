//! Breaking text into lines: between words, after a hyphen or a slash, and inside a word only where its language allows
//! and nothing else helps. Nothing is ever cut off.

use hypher::Lang;

use crate::theme::{Face, measure};

/// How a text is set.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// Its typeface.
    pub face: Face,
    /// The height of its em, in points.
    pub size: f32,
    /// How wide a line may be, in points.
    pub width: f32,
    /// The language that words are divided by (a BCP 47 tag).
    pub language: &'a str,
    /// Where words are best divided, in bytes from the start of the text; syllables serve where these do not.
    pub joints: &'a [usize],
}

impl Setting<'_> {
    fn measure(&self, text: &str) -> f32 {
        measure::width(self.face, self.size, text)
    }

    fn fits(&self, text: &str) -> bool {
        self.measure(text) <= self.width
    }

    /// Whether a text of so many units of the font fits.
    fn units_fit(&self, units: f32) -> bool {
        measure::width_of_units(self.face, self.size, units) <= self.width
    }
}

/// The lines of `text`. A piece that no rule can divide stands on a line of its own, even if it is too wide.
///
/// # Complexity
/// O(n) in the length of the text.
#[must_use]
pub fn wrap(text: &str, setting: &Setting<'_>) -> Vec<String> {
    let units = |text: &str| measure::units(setting.face, text);
    let (space, hyphen) = (units(" "), units("-"));
    let mut lines = Vec::new();
    let mut line = String::new();
    // How wide the line is so far: no letter is measured twice.
    let mut wide = 0.0;
    for word in words(text) {
        let mut start = true;
        for piece in pieces(text, word, setting) {
            let glue = start && !line.is_empty();
            start = false;
            let own = units(piece.text);
            let longer = wide + own + if glue { space } else { 0.0 };
            if line.is_empty() || setting.units_fit(longer) && (piece.closes || setting.units_fit(longer + hyphen)) {
                if glue {
                    line.push(' ');
                }
                line.push_str(piece.text);
                wide = longer;
                continue;
            }
            if !glue && piece.hyphen_before {
                line.push('-');
            }
            lines.push(std::mem::replace(&mut line, piece.text.to_owned()));
            wide = own;
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// As much of `text` as one line holds; "…" stands for the rest.
///
/// # Complexity
/// O(letters of the line squared).
#[must_use]
pub fn one_line(text: &str, face: Face, size: f32, width: f32) -> String {
    let wide = |text: &str| measure::width(face, size, text);
    if wide(text) <= width {
        return text.to_owned();
    }
    let mut line = String::new();
    let room = width - wide("…");
    for letter in text.chars() {
        line.push(letter);
        if wide(&line) > room {
            line.pop();
            break;
        }
    }
    format!("{}…", line.trim_end())
}

/// The words of a text: what stands between spaces at which a line may end. No-break spaces hold together what is around them.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    let breaks = |letter: char| letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}' | '\u{2007}');
    text.split(breaks).filter(|word| !word.is_empty())
}

/// A part of a word that stays together.
struct Piece<'a> {
    text: &'a str,
    /// Whether a line that is broken before it ends with a hyphen.
    hyphen_before: bool,
    /// Whether it ends a word, or ends with a sign that a line can end with.
    closes: bool,
}

/// A word in one piece if it fits a line; else divided after signs; else at its joints; else between syllables as well.
fn pieces<'a>(text: &str, word: &'a str, setting: &Setting<'_>) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let mut at = word.as_ptr().addr().saturating_sub(text.as_ptr().addr());
    for part in parts(word) {
        let stems = if setting.fits(part) { vec![part] } else { jointed(part, at, setting) };
        at += part.len();
        let end = stems.len().saturating_sub(1);
        let whole = |ix: usize, stem: &str| if ix == end { setting.fits(stem) } else { setting.fits(&format!("{stem}-")) };
        let split = |(ix, stem): (usize, &'a str)| if whole(ix, stem) { vec![stem] } else { divided(stem, setting) };
        let syllables: Vec<&str> = stems.into_iter().enumerate().flat_map(split).collect();
        let last = syllables.len().saturating_sub(1);
        pieces.extend(syllables.into_iter().enumerate().map(|(ix, text)| Piece { text, hyphen_before: ix > 0, closes: ix == last }));
    }
    pieces
}

/// A word divided after its signs; signs in a row stay together.
fn parts(word: &str) -> impl Iterator<Item = &str> {
    let is_sign = |letter: char| matches!(letter, '-' | '/' | '–');
    let mut rest = word;
    std::iter::from_fn(move || {
        let sign = rest.find(is_sign).unwrap_or(rest.len());
        let end = rest.get(sign..).and_then(|signs| signs.find(|letter| !is_sign(letter))).map_or(rest.len(), |after| sign + after);
        let (part, after) = rest.split_at_checked(end)?;
        rest = after;
        (!part.is_empty()).then_some(part)
    })
}

/// A part of a word that begins at byte `at` of its text, divided at its joints.
fn jointed<'a>(part: &'a str, at: usize, setting: &Setting<'_>) -> Vec<&'a str> {
    let joints = setting.joints.iter().filter_map(|joint| joint.checked_sub(at)).filter(|joint| (1..part.len()).contains(joint));
    let mut from = 0;
    let mut stems = Vec::new();
    for joint in joints.chain([part.len()]) {
        stems.extend(part.get(from..joint));
        from = joint;
    }
    stems
}

/// The syllables of a word, joined so that no piece has fewer than three letters. A compound is best divided in its middle:
/// the caller fills lines, so the pieces stay small.
fn divided<'a>(word: &'a str, setting: &Setting<'_>) -> Vec<&'a str> {
    let code = setting.language.split(['-', '_']).next().unwrap_or("");
    let language = <[u8; 2]>::try_from(code.as_bytes()).ok().and_then(Lang::from_iso);
    let Some(language) = language else { return vec![word] };
    let mut ends: Vec<usize> = Vec::new();
    let mut at = 0;
    for syllable in hypher::hyphenate(word, language) {
        at += syllable.len();
        ends.push(at);
    }
    let mut pieces = Vec::new();
    let mut from = 0;
    for end in ends {
        let long_enough = |text: &str| text.chars().filter(|letter| letter.is_alphabetic()).count() >= 3;
        let (piece, rest) = (word.get(from..end).unwrap_or(""), word.get(end..).unwrap_or(""));
        if end == word.len() || long_enough(piece) && long_enough(rest) {
            pieces.push(piece);
            from = end;
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(width: f32, text: &str, expect: &[&str]) {
        let setting = Setting { face: Face::Regular, size: 12.0, width, language: "sv", joints: &[] };
        assert_eq!(wrap(text, &setting), expect, "{text} in {width}");
    }

    #[test]
    fn a_text_breaks_between_words_before_it_breaks_inside_one() {
        check(90.0, "Gemensamma förvaltningsrådet", &["Gemensamma", "förvaltnings-", "rådet"]);
        check(130.0, "Gemensamma förvaltningsrådet", &["Gemensamma", "förvaltningsrådet"]);
        check(110.0, "Avdelnings-/Enhetschefsgruppen", &["Avdelnings-/", "Enhetschefsgrup-", "pen"]);
    }

    #[test]
    fn a_word_is_divided_at_its_joints_before_its_syllables() {
        let setting =
            Setting { face: Face::Regular, size: 12.0, width: 90.0, language: "sv", joints: &["Hamn ".len() + "förvaltnings".len()] };
        assert_eq!(wrap("Hamn förvaltningsgruppen", &setting), ["Hamn", "förvaltnings-", "gruppen"]);
    }

    #[test]
    fn a_line_does_not_begin_with_a_sign() {
        check(120.0, "Avdelningschefs-/Enhetschef", &["Avdelningschefs-/", "Enhetschef"]);
    }

    #[test]
    fn a_word_that_just_fits_is_not_divided() {
        let width = measure::width(Face::Regular, 12.0, "vattenförsörjning");
        let setting = Setting { face: Face::Regular, size: 12.0, width, language: "sv", joints: &[] };
        assert_eq!(wrap("och vattenförsörjning", &setting), ["och", "vattenförsörjning"]);
    }

    #[test]
    fn a_number_is_not_divided_at_its_no_break_spaces() {
        check(70.0, "mer än 10\u{a0}000", &["mer än", "10\u{a0}000"]);
    }

    #[test]
    fn nothing_is_lost_however_narrow_the_lines() {
        let text = "Nämnden för samverkan kring vattenförsörjning och reningsverk (NSV)";
        for width in [10.0, 30.0, 60.0, 500.0] {
            let setting = Setting { face: Face::SemiBold, size: 13.0, width, language: "sv", joints: &[] };
            let letters = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
            assert_eq!(letters(&wrap(text, &setting).concat()), letters(text));
        }
    }
}

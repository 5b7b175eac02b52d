//! Lines of text that belong together: a drawing has them one by one, a document has paragraphs.

use crate::drawing::Words;

/// How far apart the baselines of two lines of a paragraph are at most, in sizes of their letters.
const LEADING: std::ops::RangeInclusive<f32> = 1.0..=1.6;
/// How far the beginnings of two lines of a paragraph are from each other at most, in sizes of their letters.
const INDENT: f32 = 0.08;

/// Whether a line goes on where the one before it ended: just below it, beginning where it began, in the same letters.
pub(super) fn goes_on(before: &Words, line: &Words) -> bool {
    let same = before.face == line.face && before.colour == line.colour && (before.size - line.size).abs() <= 0.01;
    let step = line.at - before.at;
    same && before.turn == 0.0 && line.turn == 0.0 && step.x.abs() <= INDENT * line.size && LEADING.contains(&(step.y / line.size))
}

/// What stands between a line and the one that goes on with it: a space, or nothing where a word is divided.
pub(super) fn between(line: &str) -> &'static str {
    if line.ends_with(['-', '/', '\u{2010}']) { "" } else { " " }
}

/// Whether a line of text is the title of its page, or as much of it as there was room for.
pub(super) fn is_title(line: &str, title: &str) -> bool {
    // A few letters are more likely something else that begins so.
    const LEAST: usize = 8;
    let line = line.trim_end_matches('…').trim();
    !line.is_empty() && (line == title.trim() || line.chars().count() >= LEAST && title.starts_with(line))
}

#[cfg(test)]
mod tests {
    use egui::Color32;
    use emath::Pos2;

    use super::*;
    use crate::drawing::Typeface;

    fn line(x: f32, y: f32, size: f32) -> Words {
        Words {
            at: Pos2::new(x, y),
            size,
            width: 40.0,
            face: Typeface::Regular,
            colour: Color32::default(),
            turn: 0.0,
            text: "words".into(),
        }
    }

    #[test]
    fn a_line_below_another_in_the_same_letters_goes_on_with_it() {
        assert!(goes_on(&line(10.0, 20.0, 12.0), &line(10.0, 36.25, 12.0)));
    }

    #[test]
    fn a_line_far_below_or_beside_or_in_other_letters_is_one_of_its_own() {
        for other in [line(10.0, 44.0, 12.0), line(60.0, 20.0, 12.0), line(14.0, 36.25, 12.0), line(10.0, 36.25, 11.0)] {
            assert!(!goes_on(&line(10.0, 20.0, 12.0), &other), "{other:?}");
        }
    }

    #[test]
    fn a_divided_word_has_no_gap() {
        assert_eq!([between("vattenförsörj-"), between("och"), between("KC/")], ["", " ", ""]);
    }

    #[test]
    fn the_title_of_a_page_is_known_even_where_it_is_cut() {
        let title = "Råden rekommenderar, kommunerna beslutar";
        assert!(
            ["Råden rekommenderar, kommunerna beslutar", "Råden rekommenderar,", "Råden rekomm…"].iter().all(|line| is_title(line, title))
        );
        assert!(!["R", "", "…", "kommunerna beslutar"].iter().any(|line| is_title(line, title)));
        assert!(is_title("RUS", "RUS") && !is_title("RUS", "RUS och mål"));
    }
}

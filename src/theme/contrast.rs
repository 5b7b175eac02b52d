//! What must be readable on what, and how well.

use egui::Color32;

use super::{Ink, LANES, Mood, Part, TONES, Theme, ThemeId, Tint};

/// Two roles that are seen together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// What is drawn.
    pub front: Ink,
    /// What it is drawn on, or beside.
    pub back: Ink,
    /// The contrast that it needs at least, as WCAG 2.2 counts it.
    pub least: f32,
}

const TEXT: f32 = 4.5;
const TEXT_IN_HIGH_CONTRAST: f32 = 7.0;
const LINE: f32 = 3.0;

/// The grounds that carry text and lines of every kind.
const PLAIN_GROUNDS: [Ink; 3] = [Ink::Paper, Ink::Raised, Ink::Sunken];
/// The grounds of things that can be chosen.
const LIVE_GROUNDS: [Ink; 3] = [Ink::Selection, Ink::Hover, Ink::Pressed];

impl Theme {
    /// Every pair that the program uses, in this theme. Whoever sets one role on another adds the pair here.
    #[must_use]
    pub fn pairs(&self) -> Vec<Pair> {
        let text = if self.id() == ThemeId::HighContrast { TEXT_IN_HIGH_CONTRAST } else { TEXT };
        let mut pairs = vec![Pair { front: Ink::OnAccent, back: Ink::Accent, least: text }];
        for back in PLAIN_GROUNDS.into_iter().chain(LIVE_GROUNDS) {
            pairs.extend([Ink::Plain, Ink::Quiet, Ink::Accent].map(|front| Pair { front, back, least: text }));
            pairs.push(Pair { front: Ink::Focus, back, least: LINE });
        }
        for back in PLAIN_GROUNDS {
            pairs.extend([Ink::Hairline, Ink::WireStrong, Ink::WireQuiet].map(|front| Pair { front, back, least: LINE }));
        }
        for mood in Mood::ALL {
            pairs.extend(pairs_of_mood(mood, text));
        }
        for lane in (0..).take(LANES) {
            pairs.extend(pairs_of_lane(lane, text));
        }
        pairs.extend((-TONES..=TONES).map(|tone| Pair { front: Ink::OnScale(tone), back: Ink::Scale(tone), least: text }));
        pairs
    }
}

fn pairs_of_mood(mood: Mood, text: f32) -> Vec<Pair> {
    let [fill, on_fill, soft, on_soft] = [Part::Fill, Part::OnFill, Part::Soft, Part::OnSoft].map(|part| Ink::Mood(mood, part));
    let mut pairs = vec![
        Pair { front: on_fill, back: fill, least: text },
        Pair { front: on_soft, back: soft, least: text },
        Pair { front: Ink::Plain, back: soft, least: text },
        Pair { front: Ink::Quiet, back: soft, least: text },
        Pair { front: fill, back: soft, least: LINE },
    ];
    for back in PLAIN_GROUNDS {
        pairs.push(Pair { front: on_soft, back, least: text });
        pairs.push(Pair { front: fill, back, least: LINE });
    }
    pairs
}

fn pairs_of_lane(lane: u8, text: f32) -> Vec<Pair> {
    let [band, fill, on_fill, mark, soft] =
        [Tint::Band, Tint::Strong, Tint::OnStrong, Tint::Line, Tint::Soft].map(|tint| Ink::Lane(lane, tint));
    let mut pairs = vec![
        Pair { front: on_fill, back: fill, least: text },
        Pair { front: mark, back: band, least: text },
        Pair { front: mark, back: soft, least: text },
        Pair { front: fill, back: soft, least: LINE },
        Pair { front: mark, back: Ink::Raised, least: text },
        Pair { front: mark, back: Ink::Paper, least: text },
    ];
    for ground in [band, soft] {
        pairs.extend([Ink::Plain, Ink::Quiet].map(|front| Pair { front, back: ground, least: text }));
        pairs.push(Pair { front: Ink::Focus, back: ground, least: LINE });
    }
    pairs.extend([Ink::Hairline, Ink::WireStrong, Ink::WireQuiet, Ink::Accent].map(|front| Pair { front, back: band, least: LINE }));
    // A filled card or a mark of a seat, on the lane, on a card and on the paper.
    pairs.extend([band, Ink::Raised, Ink::Paper].map(|back| Pair { front: fill, back, least: LINE }));
    pairs
}

/// The contrast of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio").
#[must_use]
pub fn contrast(a: Color32, b: Color32) -> f32 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The relative luminance of an opaque colour, 0 to 1 (WCAG 2.2).
#[must_use]
pub fn luminance(colour: Color32) -> f32 {
    let [red, green, blue, _] = egui::Rgba::from(colour).to_array();
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

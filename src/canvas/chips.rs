//! Chips: the small things at the edge of a card that can be clicked. Where they are; painting and pointer share it.

use egui::{Pos2, Rect, Vec2};

use super::brush::Brush;
use super::emphasis::Look;
use crate::app::Action;
use crate::drawing::{Card, CardKind};
use crate::model::BodyId;
use crate::theme::{Face, Space, measure};
use crate::view::LensId;

/// A chip of a card.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Chip {
    pub(super) kind: ChipKind,
    /// Where it is on screen.
    pub(super) rect: Rect,
    /// What it says.
    pub(super) text: String,
    /// The size of that, in points on screen.
    pub(super) size: f32,
}

/// What a chip is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum ChipKind {
    /// So many bodies are folded away below: shows them.
    Unfold(usize),
    /// Folds what is below.
    Fold,
    /// So many members stand in one card: opens the group.
    Open(usize),
    /// Closes an open group.
    Close,
    /// `check` has something to say.
    Notice,
}

impl ChipKind {
    /// What a click wishes for.
    pub(super) fn action(self, body: BodyId) -> Action {
        match self {
            Self::Unfold(_) | Self::Fold => Action::ToggleFold(body),
            Self::Open(_) | Self::Close => Action::ToggleGroup(body),
            Self::Notice => Action::SetLens(LensId::from(LensId::FINDINGS)),
        }
    }
}

/// Cards lower than this on screen have no room for chips, and below the second for nothing but what they hide.
const LEAST_CARD: f32 = 16.0;
const ROOMY_CARD: f32 = 28.0;
/// The text of a chip, in points of the drawing, and its limits on screen.
const TEXT: (f32, f32, f32) = (10.5, 8.5, 16.0);
/// The same before an audience.
const STAGE_TEXT: (f32, f32, f32) = (14.0, 18.0, 24.0);

/// The chips of `card`, whose place on screen is `rect`.
pub(super) fn chips(card: &Card, rect: Rect, look: Look, brush: &Brush) -> Vec<Chip> {
    if rect.height() < LEAST_CARD {
        return Vec::new();
    }
    let ((text, least, most), scale) = if brush.is_stage() { (STAGE_TEXT, brush.text_scale) } else { (TEXT, 1.0) };
    let size = (brush.scaled(text, least * scale, most * scale) * 4.0).floor() / 4.0;
    let chip = |kind: ChipKind, at: Pos2, text: String| {
        let height = size + Space::Tight.pts() * scale;
        let width = (measure::width(Face::SemiBold, size, &text) + Space::Close.pts() * scale).max(height);
        Chip { kind, rect: Rect::from_center_size(at, Vec2::new(width, height)), text, size }
    };
    let mut chips = Vec::new();
    let edge = brush.scaled(14.0, 8.0 * scale, 24.0);
    // At the corner, where it covers neither a name nor the line to what is below; that of a group is taken.
    let corner = if card.kind == CardKind::Single { rect.right_bottom() - Vec2::new(edge, 0.0) } else { rect.center_bottom() };
    if card.hidden > 0 {
        chips.push(chip(ChipKind::Unfold(card.hidden), corner, format!("+{}", brush.count(card.hidden))));
    } else if rect.height() >= ROOMY_CARD && card.folds && (look.hovered || look.selected) {
        chips.push(chip(ChipKind::Fold, corner, "\u{2212}".to_owned()));
    }
    match card.kind {
        CardKind::Stack(members) if rect.height() >= ROOMY_CARD => {
            chips.push(chip(ChipKind::Open(members), rect.right_bottom() - Vec2::new(edge, 0.0), brush.count(members)));
        }
        CardKind::Frame => chips.push(chip(ChipKind::Close, rect.right_top() + Vec2::new(-edge, edge), "\u{2212}".to_owned())),
        CardKind::Single | CardKind::Stack(_) => {}
    }
    if card.notice {
        chips.push(chip(ChipKind::Notice, rect.right_top() + Vec2::new(-Space::Tight.pts(), 0.0), "!".to_owned()));
    }
    chips
}

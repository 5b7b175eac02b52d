//! Layers are seen in a part of the page; slides show all that is on them. What reaches beyond is cut or covered.

use emath::{Pos2, Rect};

use super::geometry::{self, form};
use super::things::{Part, Thing};
use crate::drawing::{Group, Page};

/// The layers, those first of which something has to be covered: what covers them must not cover others.
pub(super) fn in_order(page: &Page, things: &[Thing<'_>]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..page.layers.len()).collect();
    order.sort_by_key(|layer| covers(page, things, *layer).is_empty());
    order
}

/// Where a layer is seen; beyond the page nobody looks.
pub(super) fn seen(page: &Page, layer: usize) -> Rect {
    let all = Rect::from_min_size(Pos2::ZERO, page.size);
    let mut seen = page.layers.get(layer).map_or(all, |layer| layer.clip);
    let far = page.size.x.max(page.size.y);
    let edge = |side: f32, page: f32, beyond: f32| if (side - page).abs() < 0.5 { page + beyond } else { side };
    seen.min = Pos2::new(edge(seen.left(), all.left(), -far), edge(seen.top(), all.top(), -far));
    seen.max = Pos2::new(edge(seen.right(), all.right(), far), edge(seen.bottom(), all.bottom(), far));
    seen
}

/// What covers that which reaches beyond the part of the page that a layer is seen in. Nothing has to be covered beside the page.
pub(super) fn covers(page: &Page, things: &[Thing<'_>], layer: usize) -> Vec<Rect> {
    let clip = seen(page, layer);
    let all = Rect::from_min_size(Pos2::ZERO, page.size);
    let part = |thing: &Thing<'_>, part: &Part<'_>| match (thing.group, part) {
        (Some(Group::Ornament) | None, Part::Shape(shape, lines)) if lines.is_empty() => {
            geometry::cut(shape, clip).map_or(Rect::NOTHING, |shape| form(&shape.outline).1)
        }
        (_, part) => part.rect(),
    };
    let parts = things.iter().filter(|thing| thing.layer == layer).flat_map(|thing| thing.parts.iter().map(move |part| (thing, part)));
    let reach = parts.fold(Rect::NOTHING, |rect, (thing, of)| rect.union(part(thing, of)));
    let sides = [
        (reach.top() < clip.top() - 1.0, Rect::from_min_max(all.min, Pos2::new(all.right(), clip.top()))),
        (reach.left() < clip.left() - 1.0, Rect::from_min_max(all.min, Pos2::new(clip.left(), all.bottom()))),
        (reach.bottom() > clip.bottom() + 1.0, Rect::from_min_max(Pos2::new(all.left(), clip.bottom()), all.max)),
        (reach.right() > clip.right() + 1.0, Rect::from_min_max(Pos2::new(clip.right(), all.top()), all.max)),
    ];
    let has_room = |side: Rect| side.width() > 0.5 && side.height() > 0.5;
    sides.into_iter().filter(|(reaches, side)| *reaches && has_room(*side)).map(|(_, side)| side).collect()
}

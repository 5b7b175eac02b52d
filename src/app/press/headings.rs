//! The headings of rows and lanes on a page, where those of the window are: [`drawing::Headings`](crate::drawing::Headings) says where.

use std::sync::Arc;

use emath::{Pos2, Rect};

use super::pen::{Pen, layer, snap};
use crate::drawing::{Heading, Headings, Ink, Item, Label, Layer, Placed, Role, Run};

/// The headings of a chart, as much of them as is seen in `clip`; none where it has none.
pub(super) fn headings(placed: &Placed<'_>, clip: Rect) -> Option<Layer> {
    let drawing = placed.drawing;
    if drawing.rows.is_empty() && drawing.lanes.is_empty() {
        return None;
    }
    let headings = Headings::new(placed, drawing.top_of_cards());
    let mut pen = Pen::new();
    if let Some(column) = headings.column() {
        pen.area(column, 0.0, Some(Ink::Paper), None);
    }
    for heading in drawing.rows.iter().filter_map(|band| headings.row(band, placed.rect(band.rect))) {
        write(&mut pen, heading);
    }
    for heading in drawing.lanes.iter().filter_map(|band| headings.lane(band, placed.rect(band.rect))) {
        write(&mut pen, heading);
    }
    pen.drawing.size = clip.max.to_vec2();
    Some(layer(Arc::new(pen.drawing), Pos2::ZERO, 1.0, clip))
}

fn write(pen: &mut Pen, heading: Heading) {
    if let Some((ground, corner)) = heading.ground {
        pen.area(heading.rect, corner, Some(ground), None);
    }
    pen.text_spot(heading.rect, Role::Heading, &heading.name);
    for run in heading.runs {
        let at = Pos2::new(snap(run.at.x), snap(run.at.y));
        pen.push(Item::Label(Label { run: Run { at, ..run }, turn: 0.0 }));
    }
}

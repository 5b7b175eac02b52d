//! Things of known sizes in lines, like words: where each stands and how high the whole is, before anything is drawn.

use emath::{Pos2, Rect, Vec2};

/// Things in lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// Where each thing stands, from the left upper corner of the whole; in the order given.
    pub places: Vec<Rect>,
    /// How high the whole is.
    pub height: f32,
}

/// Sets things of `sizes` in lines of at most `width` points, each in the middle of its line; `gap` is between things and lines.
/// A thing wider than a line has a line of its own.
///
/// # Complexity
/// O(n).
#[must_use]
pub fn flow(sizes: &[Vec2], width: f32, gap: Vec2) -> Flow {
    let mut places: Vec<Rect> = Vec::with_capacity(sizes.len());
    let (mut line_from, mut pen, mut line_height) = (0, Pos2::ZERO, 0.0_f32);
    for size in sizes {
        if pen.x > 0.0 && pen.x + size.x > width {
            centre(places.get_mut(line_from..), line_height);
            pen = Pos2::new(0.0, pen.y + line_height + gap.y);
            line_from = places.len();
            line_height = 0.0;
        }
        places.push(Rect::from_min_size(pen, *size));
        pen.x += size.x + gap.x;
        line_height = line_height.max(size.y);
    }
    centre(places.get_mut(line_from..), line_height);
    Flow { places, height: pen.y + line_height }
}

fn centre(line: Option<&mut [Rect]>, height: f32) {
    for place in line.into_iter().flatten() {
        *place = place.translate(Vec2::new(0.0, (height - place.height()) / 2.0));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_stand_in_lines_and_never_overlap() {
        let sizes: Vec<Vec2> = [(60.0, 20.0), (30.0, 10.0), (50.0, 20.0), (140.0, 20.0), (10.0, 10.0)].map(Vec2::from).to_vec();
        let flow = flow(&sizes, 100.0, Vec2::new(10.0, 5.0));
        assert_eq!(flow.places.iter().map(Rect::left).collect::<Vec<_>>(), [0.0, 70.0, 0.0, 0.0, 0.0]);
        assert!((flow.places[1].top() - 5.0).abs() < 1e-4, "in the middle of its line");
        assert!((flow.height - (20.0 + 5.0 + 20.0 + 5.0 + 20.0 + 5.0 + 10.0)).abs() < 1e-4);
        for (ix, place) in flow.places.iter().enumerate() {
            assert!(flow.places[ix + 1..].iter().all(|other| !place.shrink(0.1).intersects(other.shrink(0.1))));
        }
    }
}

use std::sync::Arc;

use emath::{Pos2, Rect, Vec2};

use super::*;
use crate::drawing::{Band, Card, CardKind, Drawing, Face, Ink, Item, LineLook, Wire, WireEnd};

fn card(body: BodyIx, left: f32, top: f32) -> Card {
    let face = Arc::new(Face::default());
    Card {
        body,
        rect: Rect::from_min_size(Pos2::new(left, top), Vec2::new(20.0, 10.0)),
        kind: CardKind::Single,
        lane: 0,
        fill: Ink::Raised,
        border: Ink::Hairline,
        far: Arc::clone(&face),
        middle: Arc::clone(&face),
        near: face,
        hidden: 0,
        folds: false,
        notice: false,
    }
}

fn wire(from: BodyIx, to: BodyIx, path: &[(f32, f32)]) -> Wire {
    Wire {
        from,
        to,
        kind: 0,
        relations: Vec::new(),
        path: path.iter().map(|(x, y)| Pos2::new(*x, *y)).collect(),
        own: 0..path.len(),
        corner: 0.0,
        look: LineLook::Solid,
        end: WireEnd::Plain,
        ink: Ink::WireQuiet,
    }
}

/// Two lanes, the first this wide.
fn drawing(first: f32, cards: &[Card], wires: &[Wire]) -> Drawing {
    let lane = |number: u8, left: f32, right: f32| Band {
        rect: Rect::from_min_max(Pos2::new(left, 0.0), Pos2::new(right, 100.0)),
        name: vec![Arc::from("A lane")],
        note: Arc::from(""),
        lane: Some(number),
    };
    let cards = cards.iter().cloned().map(|card| Item::Card(Arc::new(card)));
    let wires = wires.iter().cloned().map(|wire| Item::Wire(Arc::new(wire)));
    let lanes = vec![lane(0, 0.0, first), lane(1, first, first + 50.0)];
    Drawing { size: Vec2::new(first + 50.0, 100.0), lanes, items: wires.chain(cards).collect(), ..Drawing::default() }
}

fn picture(drawing: &Drawing) -> Picture {
    Picture::new(drawing, View { at: Pos2::ZERO, zoom: 2.0 }, |_| 1.0)
}

fn seen(picture: &Picture, body: BodyIx) -> Option<Seen> {
    picture.cards.get(&body).map(|place| place.seen)
}

#[test]
fn what_stays_glides_and_slows_down() {
    let (from, to) = (picture(&drawing(100.0, &[card(1, 0.0, 0.0)], &[])), picture(&drawing(100.0, &[card(1, 60.0, 0.0)], &[])));
    let left = |t: f32| seen(&between(&from, &to, t), 1).map_or(f32::NAN, |seen| seen.rect.left());
    let way = [0.0, 0.25, 0.5, 0.75, 1.0].map(left);
    assert!(way[0].abs() < 1e-3 && (way[4] - 120.0).abs() < 1e-3, "{way:?}");
    let steps: Vec<f32> = way.windows(2).map(|pair| pair[1] - pair[0]).collect();
    assert!(steps.windows(2).all(|pair| pair[0] > pair[1] && pair[1] > 0.0), "{steps:?}");
}

#[test]
fn what_leaves_is_gone_before_all_that_comes_is_there() {
    let (from, to) = (picture(&drawing(100.0, &[card(1, 0.0, 0.0)], &[])), picture(&drawing(100.0, &[card(2, 0.0, 0.0)], &[])));
    let alpha = |t: f32, body: BodyIx| seen(&between(&from, &to, t), body).map(|seen| seen.alpha);
    assert_eq!((alpha(0.0, 1), alpha(0.0, 2)), (Some(1.0), None));
    assert_eq!((alpha(0.25, 1), alpha(0.25, 2)), (Some(0.5), Some(0.0)));
    assert!(alpha(0.5, 1) == Some(0.0) && alpha(0.5, 2) < Some(1.0));
    assert_eq!((alpha(1.0, 1), alpha(1.0, 2)), (None, Some(1.0)));
}

#[test]
fn what_appears_rides_with_the_band_of_its_lane() {
    let from = picture(&drawing(100.0, &[], &[]));
    let to = picture(&drawing(40.0, &[card(7, 45.0, 10.0)], &[]));
    for t in [0.1, 0.3, 0.6, 0.9] {
        let now = between(&from, &to, t);
        let place = now.cards.get(&7).expect("it is on its way");
        let band = now.headings.get(place.lane.as_ref().expect("it has a lane")).expect("and the lane is there");
        assert!(band.rect.expand(0.01).contains_rect(place.seen.rect), "{t}: {:?} in {:?}", place.seen.rect, band.rect);
    }
}

#[test]
fn a_card_that_changes_its_lane_does_not_cross_the_lanes() {
    let (from, to) = (picture(&drawing(100.0, &[card(1, 0.0, 0.0)], &[])), picture(&drawing(100.0, &[card(1, 110.0, 0.0)], &[])));
    let at = |t: f32| seen(&between(&from, &to, t), 1).expect("it is in both");
    assert_eq!((at(0.4).rect, at(0.6).rect), (at(0.0).rect, at(1.0).rect));
    assert!(at(0.499).alpha < 0.01 && at(0.501).alpha < 0.01);
}

#[test]
fn a_body_whose_step_comes_appears_in_its_place() {
    let drawing = drawing(100.0, &[card(1, 0.0, 0.0)], &[]);
    let veiled = Picture::new(&drawing, View { at: Pos2::ZERO, zoom: 2.0 }, |_| 0.0);
    let half = seen(&between(&veiled, &picture(&drawing), 0.65), 1).expect("it is in both");
    assert!(half.alpha > 0.3 && half.alpha < 0.7, "{}", half.alpha);
    assert_eq!(Some(half.rect), seen(&veiled, 1).map(|seen| seen.rect));
}

#[test]
fn a_wire_with_the_same_corners_glides_and_any_other_appears_anew() {
    let of = |path: &[(f32, f32)]| picture(&drawing(100.0, &[], &[wire(1, 2, path)]));
    let from = of(&[(0.0, 0.0), (0.0, 10.0), (30.0, 10.0)]);
    let like = of(&[(8.0, 0.0), (8.0, 20.0), (50.0, 20.0)]);
    let unlike = of(&[(0.0, 0.0), (30.0, 0.0)]);
    let path = |to: &Picture, t: f32| between(&from, to, t).wires.into_values().next().expect("one wire");
    let gliding = path(&like, 0.5);
    assert!((gliding.alpha - 1.0).abs() < 1e-6 && gliding.points.windows(2).all(|run| (run[0] - run[1]).abs().min_elem() < 1e-4));
    assert_eq!((path(&unlike, 0.2).points.len(), path(&unlike, 0.7).points.len()), (3, 2));
}

#[test]
fn a_change_that_is_interrupted_goes_on_from_where_it_is() {
    let at = |left: f32| picture(&drawing(100.0, &[card(1, left, 0.0)], &[]));
    let now = between(&at(0.0), &at(60.0), 0.4);
    assert_eq!(between(&now, &at(10.0), 0.0), now);
    assert_eq!(between(&now, &at(10.0), 1.0), at(10.0));
}

#[test]
fn sheets_and_charts_fade_into_each_other() {
    let (chart, sheet) = (picture(&drawing(100.0, &[card(1, 0.0, 0.0)], &[])), picture(&Drawing { is_sheet: true, ..Drawing::default() }));
    let half = between(&chart, &sheet, 0.4);
    assert!(half.sheet > 0.0 && half.sheet < 1.0 && seen(&half, 1).is_some_and(|seen| seen.alpha < 1.0));
    assert_eq!(between(&sheet, &chart, 1.0), chart);
}

//! The movement between pictures: from every slide and step of a deck to every other one, nothing jumps and nothing leaves its lane's path.

use std::collections::BTreeMap;
use std::sync::Arc;

use emath::{Pos2, Rect};
use samverkan::app::{Document, Origin, Steps, deck_pages};
use samverkan::deck::tween::{Picture, Seen, View, between};
use samverkan::drawing::{Layer, Page};
use samverkan::i18n::Language;
use samverkan::view::{Deck, Folds, Slide};

use crate::administration::Administration;

/// The moments that are looked at: the four that are asked for, and others close enough to see a jump.
const MOMENTS: [f32; 19] = [0.0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.75, 0.85, 0.95, 1.0];
/// Nothing appears or leaves faster than this, as a share of itself in the whole time.
const QUICKEST: f32 = 3.05;
/// As much as this of something nobody sees.
const UNSEEN: f32 = 0.03;
/// Nothing that glides is ever faster than this many times its way in the whole time.
const FASTEST: f32 = 3.0;
const CLOSE: f32 = 0.05;

/// What lies below the strip.
fn content(page: &Page) -> &Layer {
    page.layers.iter().find(|layer| layer.drawing.cards().next().is_some()).unwrap_or(&page.layers[1])
}

fn picture(page: &Page) -> Picture {
    let layer = content(page);
    let seen = |body| if layer.looks.veiled.contains(&body) { 0.0 } else { 1.0 };
    Picture::new(&layer.drawing, View { at: layer.at, zoom: layer.zoom }, seen)
}

/// What every place of a deck shows.
fn pictures(document: &Arc<Document>, lang: &str, deck: &Deck) -> Vec<Picture> {
    let language = Language::for_tag(lang);
    deck_pages(document, &language, deck, Steps::Each, &()).iter().map(picture).collect()
}

fn check_all(pictures: &[Picture]) {
    assert!(pictures.len() > 1, "there is something to change");
    for (from, was) in pictures.iter().enumerate() {
        for (to, is) in pictures.iter().enumerate() {
            check(was, is, &format!("from {from} to {to}"));
        }
    }
}

fn check(from: &Picture, to: &Picture, what: &str) {
    let frames: Vec<(f32, Picture)> = MOMENTS.iter().map(|t| (*t, between(from, to, *t))).collect();
    assert_eq!(&frames[0].1, from, "{what}: it begins as it was");
    assert_eq!(&frames[MOMENTS.len() - 1].1, to, "{what}: it ends as it is to be");
    for (t, frame) in &frames {
        assert_eq!(*frame, between(from, to, *t), "{what} at {t}: the same again");
        check_lanes(frame, &format!("{what} at {t}"));
        let all = frame.cards.values().map(|place| place.seen.alpha).chain(frame.wires.values().map(|path| path.alpha));
        let all = all.chain(frame.grounds.values().map(|seen| seen.alpha)).chain(frame.trunks.values().copied()).chain([frame.sheet]);
        assert!(all.into_iter().all(|alpha| (0.0..=1.0).contains(&alpha)), "{what} at {t}: no opacity is beyond all or nothing");
    }
    for pair in frames.windows(2) {
        check_step(&pair[0], &pair[1], (from, to), what);
        check_riders(&pair[0], &pair[1], (from, to), what);
        check_shades(&pair[0], &pair[1], what);
    }
    let last = between(from, to, 0.999);
    let gone = last.cards.iter().filter(|(body, _)| !to.cards.contains_key(body)).map(|(_, place)| place.seen.alpha);
    assert!(gone.into_iter().all(|alpha| alpha <= 0.0), "{what}: what is gone is gone");
}

/// No card lies outside the band of its lane.
fn check_lanes(frame: &Picture, what: &str) {
    for (body, place) in &frame.cards {
        let Some(band) = place.lane.as_ref().and_then(|lane| frame.headings.get(lane)) else { continue };
        assert!(band.rect.expand(CLOSE).contains_rect(place.seen.rect), "{what}: card {body} {:?} is in {:?}", place.seen.rect, band.rect);
    }
}

/// How far the corners of a rectangle are from those of another one.
fn apart(one: Rect, other: Rect) -> f32 {
    let corners = |rect: Rect| [rect.left_top(), rect.right_top(), rect.left_bottom(), rect.right_bottom()];
    corners(one).into_iter().zip(corners(other)).map(|(one, other)| one.distance(other)).fold(0.0, f32::max)
}

/// What is seen of anything in a picture.
fn shades(picture: &Picture) -> impl Iterator<Item = (String, f32)> {
    let cards = picture.cards.iter().map(|(body, place)| (format!("card {body}"), place.seen.alpha));
    let wires = picture.wires.iter().map(|(tie, path)| (format!("{tie:?}"), path.alpha));
    let grounds = picture.grounds.iter().map(|(key, seen)| (format!("{key:?}"), seen.alpha));
    let headings = picture.headings.iter().map(|(key, seen)| (format!("{key:?}"), seen.alpha));
    let trunks = picture.trunks.iter().map(|(key, alpha)| (format!("trunk {key:?}"), *alpha));
    cards.chain(wires).chain(grounds).chain(headings).chain(trunks).chain([("the sheet".to_owned(), picture.sheet)])
}

/// Between two moments nothing flashes: what appears or leaves does so gradually, and whatever is in one of them only is not seen.
fn check_shades((t, before): &(f32, Picture), (next, after): &(f32, Picture), what: &str) {
    let was: BTreeMap<String, f32> = shades(before).collect();
    for (name, is) in shades(after) {
        let change = (is - was.get(&name).copied().unwrap_or(0.0)).abs();
        assert!(change <= QUICKEST * (next - t) + UNSEEN, "{what} at {t}: {name} changes by {change}");
    }
}

/// A card that appears or leaves moves with its lane, and not at all where that stays.
fn check_riders((t, before): &(f32, Picture), (next, after): &(f32, Picture), ends: (&Picture, &Picture), what: &str) {
    for (body, is) in &after.cards {
        let is_in_both = ends.0.cards.contains_key(body) && ends.1.cards.contains_key(body);
        let Some(was) = before.cards.get(body).filter(|_| !is_in_both) else { continue };
        let band = |picture: &Picture| is.lane.as_ref().and_then(|lane| picture.headings.get(lane)).map(|seen| seen.rect);
        let way = band(ends.0).zip(band(ends.1)).map_or(0.0, |(from, to)| apart(from, to));
        let step = apart(was.seen.rect, is.seen.rect);
        assert!(step <= FASTEST * way * (next - t) + CLOSE, "{what} at {t}: card {body} moves {step}, its lane {way}");
    }
}

/// Between two moments everything moves on, and not too far.
fn check_step((t, before): &(f32, Picture), (next, after): &(f32, Picture), ends: (&Picture, &Picture), what: &str) {
    let edges = |rect: Rect| [rect.min.x, rect.min.y, rect.max.x, rect.max.y];
    let moved = |name: &str, was: Seen, is: Seen, from: Seen, to: Seen| {
        let stays = from.rect.center().distance(to.rect.center()) < CLOSE;
        for ((was, is), (from, to)) in edges(was.rect).into_iter().zip(edges(is.rect)).zip(edges(from.rect).into_iter().zip(edges(to.rect)))
        {
            let (way, step) = (to - from, is - was);
            assert!(step * way >= -CLOSE * way.abs().max(1.0), "{what} at {t}: {name} goes back");
            assert!(step.abs() <= FASTEST * way.abs() * (next - t) + CLOSE, "{what} at {t}: {name} jumps {step} of {way} ({stays})");
        }
    };
    for (body, is) in &after.cards {
        let (Some(was), Some(from), Some(to)) = (before.cards.get(body), ends.0.cards.get(body), ends.1.cards.get(body)) else { continue };
        if from.lane == to.lane {
            moved(&format!("card {body}"), was.seen, is.seen, from.seen, to.seen);
        } else if was.seen.rect != is.seen.rect {
            assert!(was.seen.alpha.max(is.seen.alpha) < UNSEEN * 2.0, "{what} at {t}: card {body} is not seen where it changes lanes");
        }
    }
    for (heading, is) in &after.headings {
        let (Some(was), Some(from), Some(to)) = (before.headings.get(heading), ends.0.headings.get(heading), ends.1.headings.get(heading))
        else {
            continue;
        };
        moved("a lane", *was, *is, *from, *to);
    }
    for (ground, is) in &after.grounds {
        let ends = ends.0.grounds.get(ground).zip(ends.1.grounds.get(ground));
        let Some((was, (from, to))) = before.grounds.get(ground).zip(ends) else { continue };
        moved("a ground", *was, *is, *from, *to);
    }
    for (body, is) in &after.blocks {
        let ends = ends.0.blocks.get(body).zip(ends.1.blocks.get(body));
        let Some((was, (from, to))) = before.blocks.get(body).zip(ends) else { continue };
        moved("a room", *was, *is, *from, *to);
    }
    for (tie, is) in &after.wires {
        let Some(was) = before.wires.get(tie) else { continue };
        let far = |a: &[Pos2], b: &[Pos2]| a.iter().zip(b).map(|(a, b)| a.distance(*b)).fold(0.0, f32::max);
        let ends = ends.0.wires.get(tie).zip(ends.1.wires.get(tie)).map_or(0.0, |(from, to)| far(&from.points, &to.points));
        let step = far(&was.points, &is.points);
        let turns = was.alpha.max(is.alpha) < UNSEEN * 2.0;
        assert!(was.points.len() == is.points.len() || turns, "{what} at {t}: {tie:?} gets other corners while it is seen");
        assert!(turns || step <= FASTEST * ends * (next - t) + CLOSE, "{what} at {t}: {tie:?} jumps {step} of {ends}");
    }
}

#[test]
fn from_every_step_of_the_built_in_decks_to_every_other_nothing_jumps() {
    let document = Arc::new(Document::built_in());
    for lang in ["sv", "en"] {
        for deck in document.decks.iter() {
            check_all(&pictures(&document, lang, deck));
        }
    }
}

/// Slides that show an organisation whole, around some of its bodies, and folded.
fn invented(document: &Document) -> Deck {
    let ids: Vec<_> = document.organisation.bodies.iter().map(|body| body.id.clone()).collect();
    let focus = |nth: usize, steps: u8| {
        let mut slide = Slide::default();
        slide.view.focus = ids.get(nth * ids.len() / 4).map(|body| samverkan::view::Focus { body: body.clone(), steps });
        slide
    };
    let mut folded = Slide::default();
    folded.view.folded = ids.iter().step_by(5).cloned().collect::<Folds>();
    let mut near = Slide { sees: ids.iter().skip(3).take(2).cloned().collect(), ..Slide::default() };
    near.appear = vec![samverkan::view::Appear::Bodies(ids.iter().skip(4).take(3).cloned().collect())];
    Deck { slides: vec![Slide::default(), focus(1, 1), focus(3, 2), folded, near], ..Deck::default() }
}

#[test]
fn from_every_picture_of_invented_organisations_to_every_other_nothing_jumps() {
    let text = Administration::of(60).text();
    let document = Arc::new(Document::read(text, Origin::BuiltIn).expect("the file can be understood"));
    check_all(&pictures(&document, "sv", &invented(&document)));
    let fixture = std::fs::read_to_string("tests/fixtures/saaristo.ron").expect("the fixture can be read");
    let document = Arc::new(Document::read(fixture, Origin::BuiltIn).expect("the file can be understood"));
    check_all(&pictures(&document, "sv", &invented(&document)));
}

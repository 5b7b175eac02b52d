//! The map, tried on a small country: nine regions of nine rooms of six cards.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Context, Painter, Pos2, RawInput, Rect, Shape, Vec2};

use super::brush::Brush;
use super::emphasis::Emphasis;
use super::eye::Eye;
use super::map::Map;
use super::paint_room::{self, Sign};
use super::plots::plots;
use super::rooms::{Fades, From, Rooms};
use super::vista::Vista;
use crate::drawing::{Block, Card, CardKind, Drawing, Face, Ink, Item, Run, Size, Trunk, Typeface};
use crate::i18n::Language;
use crate::theme::{Theme, ThemeId};

const CANVAS: Vec2 = Vec2::new(1280.0, 720.0);
/// From one room, and from one region, to the next.
const ROOM: Vec2 = Vec2::new(300.0, 260.0);
const REGION: Vec2 = Vec2::new(920.0, 820.0);

fn card(body: usize, at: Pos2) -> Card {
    let rect = Rect::from_min_size(at, Vec2::new(130.0, 44.0));
    let run = Run { at: rect.min, size: 14.0, face: Typeface::SemiBold, ink: Ink::Plain, text: "Namn".into(), width: 40.0 };
    let face = Face { runs: vec![run], glyphs: Vec::new() };
    Card {
        body,
        rect,
        kind: CardKind::Single,
        lane: 0,
        fill: Ink::Raised,
        border: Ink::Hairline,
        far: std::sync::Arc::new(face.clone()),
        middle: std::sync::Arc::new(face.clone()),
        near: std::sync::Arc::new(face),
        hidden: 0,
        folds: false,
        notice: false,
    }
}

/// Three by three places at a distance from each other.
fn nine(step: Vec2) -> Vec<Vec2> {
    [0.0, 1.0, 2.0].into_iter().flat_map(|y| [0.0, 1.0, 2.0].map(|x| Vec2::new(x, y) * step)).collect()
}

fn country() -> Drawing {
    let mut drawing = Drawing { size: REGION * 3.0, ..Drawing::default() };
    let mut block = |name: String, min: Pos2, size: Vec2, depth: usize, body: usize| {
        drawing.blocks.push(Block { body, rect: Rect::from_min_size(min, size), name: name.as_str().into(), lane: 0, depth });
    };
    block("Landet".to_owned(), Pos2::ZERO, REGION * 3.0, 0, 0);
    let mut body = 0;
    for (region, corner) in nine(REGION).into_iter().enumerate() {
        block(format!("Region {region}"), corner.to_pos2(), REGION - Vec2::splat(20.0), 1, body);
        for (room, inner) in nine(ROOM).into_iter().enumerate() {
            let min = (corner + inner).to_pos2() + Vec2::splat(6.0);
            block(format!("Enheten för vatten {region}{room}"), min, ROOM - Vec2::splat(12.0), 2, body);
            for place in [(0, 0), (1, 0), (0, 1), (1, 1), (0, 2), (1, 2)] {
                let step = Vec2::new(f32::from(u8::from(place.0 > 0)) * 142.0, [0.0, 60.0, 120.0][place.1]);
                drawing.items.push(Item::Card(Arc::new(card(body, min + Vec2::splat(6.0) + step))));
                body += 1;
            }
            let lines = vec![vec![min, min + Vec2::new(0.0, 100.0), min + Vec2::new(90.0, 100.0)]];
            let rect = Rect::from_points(&lines[0]);
            drawing.items.push(Item::Trunk(Arc::new(Trunk { body, rect, lines, corner: 6.0, ink: Ink::Hairline })));
        }
    }
    drawing
}

fn brush(zoom: f32, origin: Vec2) -> Brush {
    let eye = Eye { canvas: Rect::from_min_size(Pos2::ZERO, CANVAS), origin, zoom };
    let theme = Theme::of(ThemeId::Light);
    Brush {
        language: crate::i18n::Language::for_tag("en"),
        theme,
        eye,
        reach: eye.canvas,
        size: Size::Far,
        pixels_per_point: 1.0,
        text_scale: 1.0,
        words: 0.0,
        wires: 1.0,
        atlas: 0,
    }
}

/// Does something with a painter that has our letters; returns what was painted.
fn painted(mut paint: impl FnMut(&Painter)) -> Vec<Shape> {
    let ctx = Context::default();
    ctx.set_fonts(crate::theme::fonts());
    let input = || RawInput { screen_rect: Some(Rect::from_min_size(Pos2::ZERO, CANVAS)), ..RawInput::default() };
    ctx.run_ui(input(), |_| {}).textures_delta.clear();
    let mut output = ctx.run_ui(input(), |ui| paint(ui.painter()));
    output.textures_delta.clear();
    output.shapes.into_iter().map(|clipped| clipped.shape).collect()
}

fn from(zoom: f32) -> From {
    From { zoom, canvas: CANVAS.x * CANVAS.y, text: 1.0 }
}

/// The rooms whose ground is seen, at rest.
fn on_show(rooms: &Rooms, zoom: f32, fades: &mut Fades) -> BTreeSet<usize> {
    fades.begin(0.0, false);
    let seen = rooms.on_show(Rect::EVERYTHING, from(zoom), fades);
    seen.into_iter().filter(|seen| seen.ground > 0.5).map(|seen| seen.room).collect()
}

fn signs(vista: &Vista, zoom: f32) -> Vec<Sign> {
    let brush = brush(zoom, -(REGION * 1.5) * zoom);
    let (language, mut fades, mut signs) = (Language::for_tag("sv"), Fades::default(), Vec::new());
    painted(|painter| {
        fades.begin(0.0, false);
        signs = paint_room::paint(painter, &brush, vista, &Emphasis::default(), &mut fades, &language);
    });
    signs
}

#[test]
fn every_body_is_counted_in_every_room_around_it() {
    let (rooms, homes) = Rooms::new(&country(), 0.5);
    let bodies = |ix: usize| rooms.get(ix).map(|room| room.bodies);
    assert_eq!((bodies(0), bodies(1), bodies(2)), (Some(486), Some(54), Some(6)));
    assert!(homes.iter().all(Option::is_some));
}

#[test]
fn a_country_gives_way_to_regions_and_these_to_their_rooms() {
    let (rooms, _) = Rooms::new(&country(), 0.5);
    let counts: Vec<usize> = [0.02, 0.2, 0.45, 0.6].map(|zoom| on_show(&rooms, zoom, &mut Fades::default()).len()).to_vec();
    assert_eq!(counts, [1, 9, 81, 0]);
}

#[test]
fn the_choice_of_rooms_is_stable_under_small_changes_of_the_zoom() {
    let (rooms, _) = Rooms::new(&country(), 0.5);
    let mut fades = Fades::default();
    let mut changes = 0;
    let mut last = on_show(&rooms, 0.02, &mut fades);
    let mut zoom = 0.02_f32;
    while zoom < 0.7 {
        zoom *= 1.01;
        for trembling in [zoom, zoom * 0.99, zoom * 1.005, zoom] {
            let now = on_show(&rooms, trembling, &mut fades);
            changes += usize::from(now != last);
            last = now;
        }
    }
    assert_eq!(changes, 3, "it changes once for each level, and never back");
}

#[test]
fn a_room_gives_way_in_time_and_its_name_is_gone_before_others_appear() {
    let (rooms, _) = Rooms::new(&country(), 0.5);
    let mut fades = Fades::default();
    on_show(&rooms, 0.2, &mut fades);
    let mut frames = 0;
    let mut at = 1.0;
    loop {
        fades.begin(at, true);
        let seen = rooms.on_show(Rect::EVERYTHING, from(0.45), &mut fades);
        let named =
            |depth: usize| seen.iter().any(|seen| seen.name > 0.0 && rooms.get(seen.room).is_some_and(|room| room.block.depth == depth));
        assert!(!(named(1) && named(2)), "the names of a room and of those in it are never seen at once");
        if !fades.moving() {
            break;
        }
        frames += 1;
        at += 1.0 / 60.0;
    }
    assert!((8..=15).contains(&frames), "{frames}");
}

#[test]
fn no_two_names_overlap_and_each_stays_in_its_room_at_every_zoom() {
    let vista = Vista::new(&Arc::new(country()));
    let mut zoom = 0.05;
    let mut most = 0;
    while zoom < 0.5 {
        let signs = signs(&vista, zoom);
        for (ix, sign) in signs.iter().enumerate() {
            assert!(sign.room.expand(1.0).contains_rect(sign.text), "at {zoom}: {sign:?}");
            assert!(signs.iter().skip(ix + 1).all(|other| !other.text.intersects(sign.text)), "at {zoom}");
        }
        most = most.max(signs.len());
        zoom *= 1.07;
    }
    assert!(most >= 9);
}

#[test]
fn a_room_on_show_is_a_target_and_so_is_no_other() {
    let vista = Vista::new(&Arc::new(country()));
    let middle = (REGION * 1.5).to_pos2();
    let depth = |zoom: f32| {
        let mut fades = Fades::default();
        on_show(&vista.rooms, zoom, &mut fades);
        vista.rooms.at(middle, from(zoom), &fades).map(|room| room.block.depth)
    };
    assert_eq!([0.02, 0.2, 0.45, 0.6].map(depth), [Some(0), Some(1), Some(2), None]);
}

#[test]
fn patches_hold_every_card_once_and_cover_little_that_is_none() {
    let drawing = country();
    let (_, homes) = Rooms::new(&drawing, 0.5);
    let cards: Vec<_> = drawing.cards().cloned().collect();
    let patches = plots(&cards, &homes);
    let mut places: Vec<usize> = patches.all.iter().flat_map(|plot| patches.cards(plot)).map(|card| card.at).collect();
    places.sort_unstable();
    assert_eq!(places, (0..cards.len()).collect::<Vec<_>>());
    assert!(patches.all.iter().all(|plot| plot.covered >= 0.5 && plot.covered <= 1.0));
    assert!(patches.all.len() * 4 < cards.len());
}

#[test]
fn the_mesh_is_made_for_a_zoom_and_only_moved_while_the_drawing_is_dragged() {
    let vista = Vista::new(&Arc::new(country()));
    let (mut map, emphasis) = (Map::default(), Emphasis::default());
    let start = -(REGION * 1.5) * 0.2;
    let mut made = Vec::new();
    for (zoom, origin) in [(0.2, start), (0.2, start), (0.2, start + Vec2::splat(9.3)), (0.2, start + Vec2::splat(40.0)), (0.21, start)] {
        painted(|painter| map.paint(painter, &brush(zoom, origin), &vista, &emphasis));
        made.push(map.made());
    }
    assert_eq!(made, [1, 1, 2, 2, 3], "the first move asks for more ground than is in sight, the next ones find it");
}

#[test]
fn a_map_shows_cards_and_from_near_enough_the_lines_between_them() {
    let vista = Vista::new(&Arc::new(country()));
    let corners = |zoom: f32| {
        let mut map = Map::default();
        let shapes = painted(|painter| map.paint(painter, &brush(zoom, -(REGION * 1.5) * zoom), &vista, &Emphasis::default()));
        shapes.iter().map(|shape| if let Shape::Mesh(mesh) = shape { mesh.vertices.len() } else { 0 }).sum::<usize>()
    };
    let cards = 486 * 4;
    assert!(corners(0.04) < cards, "patches");
    assert_eq!(corners(0.1), cards, "cards alone");
    assert_eq!(corners(0.13), cards + 81 * 2 * 4, "cards and lines");
}

#[test]
fn a_drawing_that_is_no_tree_of_rooms_is_none_and_nothing_panics() {
    let mut drawing = country();
    drawing.blocks.reverse();
    let (rooms, homes) = Rooms::new(&drawing, 0.5);
    assert_eq!(homes.len(), 486);
    on_show(&rooms, 0.2, &mut Fades::default());
    drawing.blocks.iter_mut().for_each(|block| block.depth = usize::MAX);
    drawing.blocks.truncate(3);
    drawing.blocks.extend([Block { body: 0, rect: Rect::NOTHING, name: "".into(), lane: 0, depth: 0 }]);
    on_show(&Rooms::new(&drawing, 0.5).0, 0.2, &mut Fades::default());
    let vista = Vista::new(&Arc::new(Drawing::default()));
    assert!(signs(&vista, 0.2).is_empty());
    assert!(vista.map_below(1e6) <= 0.0);
}

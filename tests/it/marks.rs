//! Pages taken apart into marks: nothing is missing, nothing is there that is not seen, and everything has its end.

use std::collections::BTreeSet;
use std::sync::Arc;

use emath::{Pos2, Rect};
use samverkan::app::Document;
use samverkan::drawing::marks::outline::bounds;
use samverkan::drawing::{CardKind, Group, Layer, Looks, Mark, Page};
use samverkan::lens::LENSES;
use samverkan::theme::{Theme, ThemeId};

use crate::pages::{page, page_of, state};

fn marks(page: &Page) -> Vec<Mark> {
    page.marks(Theme::of(ThemeId::Light))
}

fn groups(marks: &[Mark]) -> impl Iterator<Item = &Group> {
    marks.iter().filter_map(|mark| if let Mark::Begin(group) = mark { Some(group) } else { None })
}

fn cards(marks: &[Mark]) -> Vec<usize> {
    groups(marks).filter_map(|group| if let Group::Card(body, _) = group { Some(*body) } else { None }).collect()
}

fn wires(marks: &[Mark]) -> Vec<(usize, usize)> {
    groups(marks).filter_map(|group| if let Group::Wire { from, to, .. } = group { Some((*from, *to)) } else { None }).collect()
}

/// Every beginning has its end, nothing is empty, and all that is drawn lies in a layer.
fn is_nested(marks: &[Mark]) {
    let mut open = 0;
    for pair in marks.windows(2) {
        open += i32::from(matches!(pair[0], Mark::Begin(_))) - i32::from(pair[0] == Mark::End);
        assert!(open > 0 || matches!(pair[1], Mark::Begin(Group::Layer(_))), "{pair:?} lies in no layer");
        let is_empty = matches!(pair[0], Mark::Begin(_)) && pair[1] == Mark::End;
        assert!(!is_empty || matches!(pair[0], Mark::Begin(Group::Layer(_))), "{pair:?} is empty");
    }
    assert_eq!((open, marks.last()), (1, Some(&Mark::End)));
}

#[test]
fn every_card_and_every_wire_of_a_chart_is_a_thing_of_its_own() {
    let page = page_of(Document::built_in(), "chart", "sv");
    let (marks, drawing) = (marks(&page), &page.layers[0].drawing);
    is_nested(&marks);
    let found: BTreeSet<usize> = cards(&marks).into_iter().collect();
    assert_eq!(found.len(), cards(&marks).len(), "no body has two");
    assert_eq!(found, drawing.cards().map(|card| card.body).collect());
    // Of a wire that lies all in the trunks of others nothing is drawn.
    assert_eq!(wires(&marks).len(), drawing.wires().filter(|wire| wire.own.len() > 1).count());
    let stacks = drawing.cards().filter(|card| matches!(card.kind, CardKind::Stack(_))).count();
    assert!(groups(&marks).filter(|group| **group == Group::Ornament).count() >= stacks);
}

#[test]
fn every_word_of_every_lens_is_on_its_page_twice_the_same() {
    for lens in LENSES {
        let page = page_of(Document::built_in(), lens.id, "en");
        for theme in ThemeId::ALL {
            let marks = page.marks(Theme::of(theme));
            assert_eq!(page.marks(Theme::of(theme)), marks, "{}", lens.id);
            is_nested(&marks);
            let words = marks.iter().filter(|mark| matches!(mark, Mark::Words(_))).count();
            assert!(words > 20, "{} says {words} things", lens.id);
            for mark in &marks {
                if let Mark::Shape(shape) = mark {
                    let bounds = bounds(&shape.outline);
                    assert!(bounds.is_finite() && Rect::from_min_size(Pos2::ZERO, page.size).expand(24.0).contains_rect(bounds));
                }
            }
        }
    }
}

#[test]
fn no_words_are_there_that_are_not_seen_and_none_stand_on_both_pages_that_a_sheet_is_cut_into() {
    for lens in LENSES {
        let whole = page_of(Document::built_in(), lens.id, "sv");
        let layer = &whole.layers[0];
        let words = |clip: Rect| {
            let page = Page { layers: vec![Layer { clip, ..layer.clone() }], ..whole.clone() };
            let lines = marks(&page).into_iter().filter_map(|mark| if let Mark::Words(words) = mark { Some(words) } else { None });
            lines.collect::<Vec<_>>()
        };
        let all = words(layer.clip).len();
        // Through the letters of many lines.
        for at in [0.31, 0.503, 0.77] {
            let cut = layer.clip.top() + at * layer.clip.height();
            let (above, below) = layer.clip.split_top_bottom_at_y(cut);
            let (above, below) = (words(above), words(below));
            assert!(
                above.iter().all(|line| line.at.y - line.size < cut) && below.iter().all(|line| line.at.y + line.size > cut),
                "{}",
                lens.id
            );
            let both = above.len() + below.len();
            assert!(both >= all, "{} loses words", lens.id);
            assert!(both == all || !layer.drawing.is_sheet, "{}: {} words stand on both pages", lens.id, both - all);
        }
    }
}

#[test]
fn what_is_not_there_yet_has_neither_card_nor_wires() {
    let page_with = |looks: Looks| page(&state(Document::built_in(), "chart", "sv").picture.drawing, looks);
    let whole = marks(&page_with(Looks::default()));
    let (from, to) = wires(&whole)[0];
    let veiled = marks(&page_with(Looks { veiled: [to].into(), ..Looks::default() }));
    assert_eq!(cards(&veiled).len() + 1, cards(&whole).len());
    assert!(wires(&veiled).iter().all(|ends| ends.0 != to && ends.1 != to));
    // A way is drawn instead of wires.
    let way = Looks { lit: [from, to].into(), way: vec![vec![from], vec![to]], ..Looks::default() };
    let marks = marks(&page_with(way));
    assert_eq!((wires(&marks).len(), groups(&marks).filter(|group| **group == Group::Way).count()), (0, 1));
}

#[test]
fn a_small_part_of_a_chart_makes_few_marks() {
    let whole = page_of(Document::built_in(), "chart", "sv");
    let layer = &whole.layers[0];
    let card = layer.drawing.cards().next().unwrap();
    let part = Layer { clip: card.rect, ..layer.clone() };
    let part = marks(&Page { layers: vec![part], ..whole.clone() });
    assert!(cards(&part).contains(&card.body) && cards(&part).len() < 4, "{:?}", cards(&part));
    assert!(part.len() * 10 < marks(&whole).len(), "{} of {}", part.len(), marks(&whole).len());
}

#[test]
fn what_is_drawn_half_as_large_has_lines_half_as_wide_unless_it_is_the_picture_of_a_screen() {
    let whole = page_of(Document::built_in(), "chart", "sv");
    let layer = &whole.layers[0];
    let width = |zoom: f32, pen: Option<f32>| {
        let looks = Arc::new(Looks { pen, ..Looks::default() });
        let marks = marks(&Page { layers: vec![Layer { zoom, looks, ..layer.clone() }], ..whole.clone() });
        let from = marks.iter().position(|mark| matches!(mark, Mark::Begin(Group::Wire { .. }))).unwrap();
        let Mark::Shape(shape) = &marks[from + 1] else { panic!("a wire begins with its line") };
        shape.line.as_ref().unwrap().width
    };
    assert!((width(1.0, None) - 2.0 * width(0.5, None)).abs() < 1e-6);
    assert!((width(1.0, Some(0.5)) - width(0.5, Some(0.5))).abs() < 1e-6);
}

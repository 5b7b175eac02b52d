//! Who sits in a body: what is stated and counted, a picture with a mark for each seat, and a table.

use std::f32::consts::FRAC_1_SQRT_2;

use egui::{Pos2, Rect, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use super::marks::{text_ui, with_marks_ui};
use super::parts::{box_ui, sign_ui};
use super::table::table_ui;
use crate::app::{Action, State};
use crate::model::{Icon, Role};
use crate::panel::{Composition, Mark, SeatGroup, SeatMark, SeatPlace, Verdict};
use crate::theme::{CORNER_SMALL, Ink, Mood, Part, Space, Tint, Type};
use crate::ui::look::Look;
use crate::ui::widgets::flow::{Flow, flow};
use crate::ui::widgets::icon::icon_shape;
use crate::ui::widgets::symbol::Symbol;

/// A mark with letters, one without, and a dot: their sides in points at normal text size, and the gaps between them. So many
/// seats at most are drawn so large.
const SIZES: [(usize, f32, f32); 3] = [(40, 24.0, 4.0), (150, 14.0, 3.0), (usize::MAX, 9.0, 2.0)];
/// Marks of at least this side have letters.
const LETTERS_FROM: f32 = 24.0;
/// The side of a deputy's mark, in parts of an ordinary one's.
const DEPUTY: f32 = 0.58;
/// The width of the outline of a mark.
const OUTLINE: f32 = 1.5;

pub(super) fn seats_ui(ui: &mut Ui, state: &State, composition: &Composition, actions: &mut Vec<Action>) {
    let look = Look::of(state);
    with_marks_ui(ui, state, &composition.facts, actions, |ui, _| verdict_ui(ui, look, composition));
    ui.add_space(look.pts(Space::Tight));
    picture_ui(ui, look, composition);
    if !composition.rows.is_empty() {
        ui.add_space(look.pts(Space::Tight));
        table_ui(ui, state, composition, actions);
    }
}

fn verdict_ui(ui: &mut Ui, look: Look, composition: &Composition) {
    let words = |ui: &mut Ui, mood: Mood, symbol: Symbol| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = look.pts(Space::Tight) + 2.0;
            sign_ui(ui, look, symbol, Ink::Mood(mood, Part::Fill));
            text_ui(ui, look, &composition.words, Type::Strong, Ink::Mood(mood, Part::OnSoft));
        });
    };
    match composition.verdict {
        Verdict::Open if composition.words.is_empty() => {}
        Verdict::Open => _ = text_ui(ui, look, &composition.words, Type::Body, Ink::Plain),
        Verdict::AddsUp => words(ui, Mood::Ok, Symbol::Ok),
        Verdict::Differs => box_ui(ui, look, Mood::Notice, |ui| {
            words(ui, Mood::Notice, Symbol::Notice);
            if !composition.remark.is_empty() {
                text_ui(ui, look, &composition.remark, Type::Caption, Ink::Mood(Mood::Notice, Part::OnSoft));
            }
        }),
    }
    if composition.verdict != Verdict::Differs && !composition.remark.is_empty() {
        text_ui(ui, look, &composition.remark, Type::Caption, Ink::Quiet);
    }
}

/// The measures of a picture.
#[derive(Clone, Copy)]
struct Measure {
    side: f32,
    gap: f32,
}

impl Measure {
    fn of(look: Look, marks: usize) -> Self {
        let (_, side, gap) = SIZES.into_iter().find(|(most, ..)| marks <= *most).unwrap_or((0, 9.0, 2.0));
        Self { side: look.scaled(side), gap: look.scaled(gap) }
    }

    fn deputy(self) -> f32 {
        DEPUTY * self.side
    }

    /// How many marks of `side` stand in `width`.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of marks in a line")]
    fn abreast(self, side: f32, width: f32) -> usize {
        (((width + self.gap) / (side + self.gap)) as usize).max(1)
    }
}

/// Where the marks of one appointer stand, from the left upper corner of the group.
fn places(group: &SeatGroup, measure: Measure, width: f32) -> (Vec<Rect>, Vec2) {
    let count = |place: SeatPlace| group.seats.iter().filter(|seat| seat.place == place).count();
    let (ordinary, deputies) = (count(SeatPlace::Ordinary), count(SeatPlace::Deputy));
    let abreast = measure.abreast(measure.side, width).min(ordinary.max(1));
    #[allow(clippy::cast_precision_loss, reason = "a number of marks in a line")]
    let inner = (abreast as f32) * (measure.side + measure.gap) - measure.gap;
    let line = |count: usize, side: f32| flow(&vec![Vec2::splat(side); count], inner + 0.5, Vec2::splat(measure.gap));
    let upper = line(ordinary, measure.side);
    let lower = line(deputies, measure.deputy());
    let top = if ordinary > 0 { upper.height + measure.gap } else { 0.0 };
    // Few deputies stand in the middle below their ordinary members.
    let used = lower.places.iter().map(Rect::right).fold(0.0, f32::max);
    let shift = vec2(((inner - used) / 2.0).max(0.0), top);
    let height = if deputies > 0 { top + lower.height } else { upper.height };
    let all = upper.places.into_iter().chain(lower.places.into_iter().map(|place| place.translate(shift)));
    (all.collect(), vec2(inner, height))
}

/// Lines of about the same length: as narrow as the same number of lines allows.
fn balanced(sizes: &[Vec2], width: f32, gap: Vec2) -> Flow {
    const STEPS: usize = 24;
    let whole = flow(sizes, width, gap);
    if sizes.len() > SIZES.first().map_or(0, |(most, ..)| *most) {
        return whole;
    }
    let mut best = whole;
    let mut narrow = width;
    for _ in 0..STEPS {
        narrow -= width / 48.0;
        let next = flow(sizes, narrow, gap);
        if next.height > best.height {
            break;
        }
        best = next;
    }
    best
}

fn picture_ui(ui: &mut Ui, look: Look, composition: &Composition) {
    let marks: usize = composition.groups.iter().map(|group| group.seats.len()).sum();
    if marks == 0 {
        return;
    }
    let (measure, width) = (Measure::of(look, marks), ui.available_width());
    let groups: Vec<(Vec<Rect>, Vec2)> = composition.groups.iter().map(|group| places(group, measure, width)).collect();
    let sizes: Vec<Vec2> = groups.iter().map(|(_, size)| *size).collect();
    let gap = vec2(1.5 * measure.gap, 2.0 * measure.gap);
    let whole = balanced(&sizes, width, gap);
    let (_, ground) = ui.allocate_space(vec2(width, whole.height + measure.gap));
    for (at, (group, ((seats, _), place))) in composition.groups.iter().zip(groups.iter().zip(&whole.places)).enumerate() {
        let rect = place.translate(ground.min.to_vec2() + vec2(0.0, measure.gap / 2.0));
        let response = ui.interact(rect.expand(measure.gap / 2.0), ui.id().with(("seats", at)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &group.said));
        if ui.is_rect_visible(rect) {
            paint_group(ui, look, group, seats, rect, measure);
        }
        response.on_hover_text(&group.said);
    }
    key_ui(ui, look, composition);
}

/// The seats of one appointer; several stand together on the soft ground of its lane.
fn paint_group(ui: &Ui, look: Look, group: &SeatGroup, seats: &[Rect], rect: Rect, measure: Measure) {
    let ordinary = group.seats.iter().filter(|seat| seat.place == SeatPlace::Ordinary).count();
    if ordinary > 1 {
        let corner = (measure.side / 2.0 + measure.gap / 2.0).max(CORNER_SMALL / 2.0);
        ui.painter().rect_filled(rect.expand(measure.gap / 2.0), corner, look.ink(Ink::Lane(group.lane, Tint::Soft)));
    }
    for (seat, place) in group.seats.iter().zip(seats) {
        let place = place.translate(rect.min.to_vec2());
        let letters = measure.side >= look.scaled(LETTERS_FROM) && seat.place == SeatPlace::Ordinary;
        paint_seat(ui, look, *seat, group.lane, place, if letters { &group.letters } else { "" });
    }
}

fn paint_seat(ui: &Ui, look: Look, seat: SeatMark, lane: u8, place: Rect, letters: &str) {
    ui.painter().add(seat_shape(look, seat.mark, lane, place));
    if letters.is_empty() {
        return;
    }
    let ink = if is_filled(seat.mark) { Tint::OnStrong } else { Tint::Line };
    let galley = look.galley(ui, letters, Type::Caption, Ink::Lane(lane, ink), f32::INFINITY);
    if galley.size().x <= place.width() - look.scaled(OUTLINE) {
        ui.painter().galley(place.center() - galley.size() / 2.0, galley, look.ink(Ink::Lane(lane, ink)));
    }
}

fn is_filled(mark: Mark) -> bool {
    matches!(mark, Mark::Role(Role::Chair | Role::ViceChair | Role::Member))
}

/// Members are filled, others are outlines; the chair is square and the vice chair a hexagon, whatever the colour.
fn seat_shape(look: Look, mark: Mark, lane: u8, place: Rect) -> Shape {
    let outline = Stroke::new(OUTLINE.min(place.width() / 6.0), look.ink(Ink::Lane(lane, Tint::Line)));
    let strong = look.ink(Ink::Lane(lane, Tint::Strong));
    let fill = if is_filled(mark) { strong } else { look.ink(Ink::Raised) };
    let radius = (place.width() - outline.width) / 2.0;
    let stroke = if is_filled(mark) { Stroke::new(outline.width, strong) } else { outline };
    match mark {
        Mark::Role(Role::Chair | Role::Secretary) => icon_shape(Icon::Square, place.center(), radius * 1.06, fill, stroke),
        Mark::Role(Role::ViceChair) => icon_shape(Icon::Hexagon, place.center(), radius, fill, stroke),
        Mark::Role(Role::Member | Role::CoOpted) | Mark::Deputy => icon_shape(Icon::Circle, place.center(), radius, fill, stroke),
        Mark::NotStated => Shape::Vec(dashed_circle(place.center(), radius, outline)),
    }
}

/// Twelve dashes round a centre; the points by a table rather than by trigonometry, so that every machine paints the same.
fn dashed_circle(centre: Pos2, radius: f32, line: Stroke) -> Vec<Shape> {
    /// Cosine and sine of 0°, 15° … 75°.
    const SIXTH: [(f32, f32); 6] =
        [(1.0, 0.0), (0.965_926, 0.258_819), (0.866_025, 0.5), (FRAC_1_SQRT_2, FRAC_1_SQRT_2), (0.5, 0.866_025), (0.258_819, 0.965_926)];
    let turned = |quarter: usize, (x, y): (f32, f32)| match quarter {
        0 => (x, y),
        1 => (-y, x),
        2 => (-x, -y),
        _ => (y, -x),
    };
    let points: Vec<Pos2> = (0..4)
        .flat_map(|quarter| SIXTH.map(|point| turned(quarter, point)))
        .map(|(x, y)| pos2(centre.x + x * radius, centre.y + y * radius))
        .collect();
    points.chunks(2).filter_map(|dash| Some(Shape::line_segment([*dash.first()?, *dash.last()?], line))).collect()
}

/// What the marks mean.
fn key_ui(ui: &mut Ui, look: Look, composition: &Composition) {
    if composition.key.is_empty() {
        return;
    }
    let lane = composition.groups.first().map_or(0, |group| group.lane);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(look.pts(Space::Tight) + 1.0, 0.0);
        for (mark, words) in &composition.key {
            let side = look.scaled(if *mark == Mark::Deputy { 8.0 } else { 12.0 });
            let galley = look.galley(ui, words, Type::Caption, Ink::Quiet, f32::INFINITY);
            let height = galley.size().y;
            let room = look.scaled(12.0) + look.pts(Space::Tight);
            let (rect, response) = ui.allocate_exact_size(vec2(room + galley.size().x + look.pts(Space::Close), height), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, words));
            let at = Rect::from_center_size(pos2(rect.left() + look.scaled(6.0), rect.center().y), Vec2::splat(side));
            ui.painter().add(seat_shape(look, *mark, lane, at));
            ui.painter().galley(pos2(rect.left() + room, rect.top()), galley, look.ink(Ink::Quiet));
        }
    });
}

//! The legend: a strip below the chart that names every look on it; a click on a kind of wire draws it or leaves it out.

use egui::{
    Frame, Id, Margin, Panel as Strip, Rect, ScrollArea, Sense, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use super::bar::i8_of;
use super::counted::{Counted, Used};
use super::look::Look;
use super::outline::standing_name;
use super::widgets::Switch;
use super::widgets::chip::paint_check;
use super::widgets::flow::{Flow, flow};
use super::widgets::icon::{Mark, RADIUS, icon_shape};
use super::widgets::icon_button::{icon_button_side, icon_toggle_ui};
use super::widgets::ring::focus_ring_ui;
use super::widgets::symbol::Symbol;
use super::widgets::wire_sample::{self, paint_wire_sample};
use crate::app::{Action, Panel, State};
use crate::model::{Icon, Line, RelationKind, Standing};
use crate::projection;
use crate::theme::{CORNER_SMALL, Ink, Space, Tint, Type};
use crate::tr;

/// One entry of the legend.
enum Entry<'a> {
    /// A kind of wire, with whether it is drawn.
    Wire(&'a RelationKind, Switch),
    /// A kind of body.
    Kind(Icon, String),
    /// What it means that a mark is filled, or not.
    Standing(Standing, String),
    /// The marks of seats.
    Seats(String),
}

/// The part of the window's height beyond which the legend leaves out what can be read elsewhere.
const MOST: f32 = 0.12;
/// The largest part of the room below the bar that it takes; it scrolls.
const LARGEST: f32 = 0.25;
/// How many marks the sample of seats shows.
const SEATS: u8 = 7;
/// The side of a mark of a seat, and from one to the next.
const SEAT: (f32, f32) = (5.0, 7.0);
/// The side of the box that says whether a kind is drawn.
const BOX: f32 = 12.0;

impl Entry<'_> {
    fn label(&self, state: &State) -> String {
        match self {
            Self::Wire(kind, _) => kind.name.in_language(state.language.tag()).to_owned(),
            Self::Kind(_, label) | Self::Standing(_, label) | Self::Seats(label) => label.clone(),
        }
    }

    /// The width of what stands before the label.
    fn sample(&self, look: Look) -> f32 {
        look.scaled(match self {
            Self::Wire(..) => BOX + 6.0 + wire_sample::SIZE.x,
            Self::Kind(..) => 2.0 * RADIUS,
            Self::Standing(..) => 4.0 * RADIUS + 4.0,
            Self::Seats(_) => f32::from(SEATS) * SEAT.1,
        })
    }

    /// How large the entry is in a line of at most `room` points; a long name takes more lines.
    fn size(&self, ui: &Ui, look: Look, state: &State, room: f32) -> Vec2 {
        let label = look.galley(ui, &self.label(state), Type::Caption, Ink::Plain, self.label_room(look, room)).size();
        let width = self.sample(look) + look.scaled(6.0) + label.x + 2.0 * Space::Tight.pts();
        vec2(width, (label.y + Space::Tight.pts()).max(Space::Wide.pts()))
    }

    fn label_room(&self, look: Look, room: f32) -> f32 {
        (room - self.sample(look) - look.scaled(6.0) - 2.0 * Space::Tight.pts()).max(look.scaled(40.0))
    }
}

fn entries<'a>(state: &'a State, used: &Used) -> Vec<Entry<'a>> {
    let organisation = &state.document.organisation;
    let tag = state.language.tag();
    let wires = organisation.relation_kinds.iter().zip(&used.relation_kinds).filter(|(_, used)| **used);
    let wires = wires.map(|(kind, _)| Entry::Wire(kind, Switch::from(projection::is_drawn(&state.view, kind))));
    let standings = [Standing::Decides, Standing::Recommends].into_iter().filter(|standing| used.standings.contains(standing));
    let standings = standings.map(|standing| Entry::Standing(standing, standing_name(state, standing)));
    let mut kinds: Vec<(Icon, Vec<&str>)> = Vec::new();
    for (kind, _) in organisation.kinds.iter().zip(&used.kinds).filter(|(_, used)| **used) {
        let name = kind.name.in_language(tag);
        match kinds.iter_mut().find(|(icon, _)| *icon == kind.icon) {
            Some((_, names)) => names.push(name),
            None => kinds.push((kind.icon, vec![name])),
        }
    }
    let kinds = kinds.into_iter().map(|(icon, names)| Entry::Kind(icon, names.join(", ")));
    let seats = used.seats.then(|| Entry::Seats(tr!(state.language, "legend-seats")));
    wires.chain(standings).chain(kinds).chain(seats).collect()
}

/// Leaves what one line has room for: the wires that the chart draws from the start, and what tells deciding bodies apart.
fn shorten(entries: &mut Vec<Entry<'_>>, fits: impl Fn(&[Entry<'_>]) -> bool) {
    entries.retain(|entry| match entry {
        Entry::Wire(kind, switch) => switch.is_on() || !kind.quiet,
        Entry::Standing(..) => true,
        Entry::Kind(..) | Entry::Seats(_) => false,
    });
    while entries.len() > 1 && !fits(entries) {
        entries.pop();
    }
}

/// Draws the legend at the bottom of `ui`: all of it if it is open, one line of it if not. The chart has the rest.
pub(super) fn legend_ui(ui: &mut Ui, state: &State, counted: &Counted, actions: &mut Vec<Action>) {
    let look = Look::of(state);
    let open = Switch::from(state.is_open(Panel::Legend));
    let side = icon_button_side(look);
    let pad = Space::Close.pts();
    let mut entries = entries(state, &counted.used);
    let room = ui.available_width() - 2.0 * pad - side - pad;
    let set = |entries: &[Entry<'_>]| {
        let sizes: Vec<Vec2> = entries.iter().map(|entry| entry.size(ui, look, state, room)).collect();
        flow(&sizes, room, vec2(look.pts(Space::Close), 0.0))
    };
    if !open.is_on() {
        shorten(&mut entries, |entries| set(entries).height <= entries.first().map_or(0.0, |entry| entry.size(ui, look, state, room).y));
    }
    let mut places = set(&entries);
    if places.height > ui.ctx().content_rect().height() * MOST {
        // The chart comes first: the kinds of bodies are named in the filters too, and on every card's panel.
        entries.retain(|entry| !matches!(entry, Entry::Kind(..)));
        places = set(&entries);
    }
    let pads = 2.0 * Space::Tight.pts();
    let height = (places.height.max(side) + pads).min((ui.available_height() * LARGEST).max(side + pads));
    let margin = Margin::symmetric(i8_of(pad), i8_of(Space::Tight.pts()));
    let frame = Frame::new().fill(look.ink(Ink::Paper)).inner_margin(margin);
    let strip = Strip::bottom(Id::new("legend")).frame(frame).exact_size(height).show_separator_line(false);
    let shown = strip.show(ui, |ui| {
        let rect = ui.max_rect();
        button_ui(ui, look, state, rect, open, actions);
        let right = rect.with_min_x(rect.left() + side + pad);
        let mut child = ui.new_child(UiBuilder::new().max_rect(right));
        ScrollArea::vertical().id_salt("legend").auto_shrink(false).show(&mut child, |ui| {
            // A single line stands beside the middle of the button.
            let left = ui.max_rect().left_top() + vec2(0.0, ((side - places.height) / 2.0).max(0.0));
            ui.allocate_exact_size(vec2(room, places.height.max(side)), Sense::hover());
            entries_ui(ui, look, state, &entries, &places, left, actions);
        });
        ui.advance_cursor_after_rect(rect);
    });
    let rect = shown.response.rect;
    ui.painter().hline(rect.x_range(), rect.top(), look.line(Ink::Hairline));
}

fn button_ui(ui: &mut Ui, look: Look, state: &State, rect: Rect, open: Switch, actions: &mut Vec<Action>) {
    let side = icon_button_side(look);
    let place = Rect::from_min_size(rect.left_top(), Vec2::splat(side));
    let mut child = ui.new_child(UiBuilder::new().max_rect(place));
    let name = if open.is_on() { tr!(state.language, "legend-close") } else { tr!(state.language, "legend-open") };
    let symbol = if open.is_on() { Symbol::Down } else { Symbol::Up };
    if icon_toggle_ui(&mut child, look, symbol, &name, open).clicked() {
        actions.push(Action::TogglePanel(Panel::Legend));
    }
}

fn entries_ui(ui: &mut Ui, look: Look, state: &State, entries: &[Entry<'_>], places: &Flow, left: egui::Pos2, actions: &mut Vec<Action>) {
    for (ix, (entry, place)) in entries.iter().zip(&places.places).enumerate() {
        let rect = place.translate(left.to_vec2());
        let id = Id::new("legend").with(ix);
        let label = entry.label(state);
        match entry {
            Entry::Wire(kind, drawn) => {
                let response = ui.interact(rect, id, Sense::click());
                response.widget_info(|| {
                    let name = tr!(state.language, "legend-wire", name = label.as_str());
                    WidgetInfo::selected(WidgetType::Checkbox, true, drawn.is_on(), name)
                });
                if response.hovered() {
                    ui.painter().rect_filled(rect, CORNER_SMALL, look.ink(Ink::Hover));
                }
                focus_ring_ui(ui, look, &response, CORNER_SMALL);
                wire_ui(ui, look, rect, kind, *drawn);
                label_ui(ui, look, entry, &label, rect, if drawn.is_on() { Ink::Plain } else { Ink::Quiet });
                if response.clicked() {
                    actions.push(Action::ToggleRelation(kind.id.clone()));
                }
            }
            Entry::Kind(icon, _) => {
                let ink = look.ink(Ink::Plain);
                let at = pos2(rect.left() + Space::Tight.pts() + look.scaled(RADIUS), rect.center().y);
                ui.painter().add(icon_shape(*icon, at, look.scaled(RADIUS - 0.5), egui::Color32::TRANSPARENT, egui::Stroke::new(1.5, ink)));
                label_ui(ui, look, entry, &label, rect, Ink::Quiet);
                say(ui, id, rect, &label);
            }
            Entry::Standing(standing, _) => {
                standing_ui(ui, look, rect, *standing);
                label_ui(ui, look, entry, &label, rect, Ink::Quiet);
                say(ui, id, rect, &label);
            }
            Entry::Seats(_) => {
                seats_ui(ui, look, state, rect);
                label_ui(ui, look, entry, &label, rect, Ink::Quiet);
                say(ui, id, rect, &label);
            }
        }
    }
}

/// Tells screen readers what stands there in pictures.
fn say(ui: &Ui, id: Id, rect: Rect, label: &str) {
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, label));
}

fn label_ui(ui: &Ui, look: Look, entry: &Entry<'_>, label: &str, rect: Rect, ink: Ink) {
    // As wide as it was measured, and a breath more for rounding.
    let galley = look.galley(ui, label, Type::Caption, ink, entry.label_room(look, rect.width() + 1.0));
    let left = rect.left() + Space::Tight.pts() + entry.sample(look) + look.scaled(6.0);
    let at = pos2(left, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, look.ink(ink));
}

fn wire_ui(ui: &Ui, look: Look, rect: Rect, kind: &RelationKind, drawn: Switch) {
    let side = look.scaled(BOX);
    let left = rect.left() + Space::Tight.pts();
    let square = Rect::from_center_size(pos2(left + side / 2.0, rect.center().y), Vec2::splat(side));
    let (fill, line) = if drawn.is_on() { (Ink::Selection, Ink::Accent) } else { (Ink::Raised, Ink::Hairline) };
    ui.painter().rect(square, 3.0, look.ink(fill), look.line(line), StrokeKind::Inside);
    if drawn.is_on() {
        paint_check(ui, look, square.shrink(look.scaled(2.5)));
    }
    let sample = Rect::from_min_size(
        pos2(square.right() + look.scaled(6.0), rect.center().y - look.scaled(wire_sample::SIZE.y) / 2.0),
        wire_sample::SIZE * look.scale,
    );
    // As on the chart: what is mutual or thin stands back, all else has the colour of the lane it starts in; here the first accent.
    let stands_back = kind.mutual || kind.line == Line::Thin || !drawn.is_on();
    let colour = look.ink(if stands_back { Ink::WireQuiet } else { Ink::Accent });
    paint_wire_sample(ui.painter(), look, sample, kind.line, kind.end, colour);
}

/// A filled card and mark for what decides, outlined ones for what does not.
fn standing_ui(ui: &Ui, look: Look, rect: Rect, standing: Standing) {
    let size = vec2(4.0 * RADIUS + 4.0, 2.0 * RADIUS + 4.0) * look.scale;
    let card = Rect::from_min_size(pos2(rect.left() + Space::Tight.pts(), rect.center().y - size.y / 2.0), size);
    let decides = standing == Standing::Decides;
    let (fill, line, mark) = if decides { (Ink::Accent, Ink::Accent, Ink::OnAccent) } else { (Ink::Raised, Ink::Hairline, Ink::Accent) };
    ui.painter().rect(card, 3.0, look.ink(fill), look.line(line), StrokeKind::Inside);
    let icon = if decides { Icon::Diamond } else { Icon::Circle };
    Mark { icon, ink: mark, standing }.paint(ui.painter(), look, card.center(), look.scaled(3.5));
}

fn seats_ui(ui: &Ui, look: Look, state: &State, rect: Rect) {
    let owners = &state.document.organisation.owners;
    for ix in 0..SEATS {
        let lane = owners.get(usize::from(ix) * owners.len() / usize::from(SEATS)).map_or(0, |owner| state.graph().owner_lane(owner));
        let colour = u8::try_from(state.graph().lane_colour(lane)).unwrap_or(0);
        let left = rect.left() + Space::Tight.pts() + look.scaled(SEAT.1) * f32::from(ix);
        let mark = Rect::from_min_size(pos2(left, rect.center().y - look.scaled(SEAT.0) / 2.0), Vec2::splat(look.scaled(SEAT.0)));
        ui.painter().rect_filled(mark, 1.0, look.ink(Ink::Lane(colour, Tint::Strong)));
    }
}

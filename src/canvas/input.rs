//! The hand: dragging, wheel and pinch move the camera.
//!
//! A wheel zooms to the pointer, as on a map; with Shift it moves sideways. A trackpad, which scrolls in points, moves the
//! drawing; with Control, or by pinching, it zooms.

use egui::{CursorIcon, Event, MouseWheelUnit, PointerButton, Response, Ui, Vec2};

use crate::app::Action;

/// How much one notch of a wheel zooms: the logarithm of the factor.
const NOTCH: f32 = 0.16;
/// How far one notch of a wheel with Shift moves, in points on screen.
const SIDEWAYS: f32 = 60.0;
/// How many points of scrolling double the size e-fold with Control held.
const POINTS_PER_FOLD: f32 = 200.0;

/// How far one notch of a wheel scrolls a sheet, in points on screen.
const LINE: f32 = 60.0;

/// What a wheel does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wheel {
    /// It zooms to the pointer, as on a map.
    Zooms,
    /// It scrolls, as on a page; with Control it zooms.
    Scrolls,
}

/// What the hand did in one frame.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Gesture {
    /// The logarithm of the factor.
    zoom: f32,
    pan: Vec2,
}

impl Gesture {
    fn of(events: &[Event], wheel: Wheel) -> Self {
        let mut all = Self { zoom: 0.0, pan: Vec2::ZERO };
        for event in events {
            match event {
                Event::MouseWheel { unit, delta, modifiers, .. } => {
                    let scrolls = *unit == MouseWheelUnit::Point;
                    let wants_zoom = modifiers.ctrl || modifiers.command;
                    match (scrolls, wants_zoom) {
                        (true, true) => all.zoom += delta.y / POINTS_PER_FOLD,
                        (true, false) => all.pan += *delta,
                        (false, false) if wheel == Wheel::Scrolls && !modifiers.shift => all.pan += *delta * LINE,
                        (false, _) if modifiers.shift => all.pan.x += (delta.x + delta.y) * SIDEWAYS,
                        (false, _) => {
                            all.zoom += delta.y * NOTCH;
                            all.pan.x += delta.x * SIDEWAYS;
                        }
                    }
                }
                Event::Zoom(factor) if *factor > 0.0 => all.zoom += factor.ln(),
                _ => {}
            }
        }
        all
    }
}

/// Turns dragging and scrolling over the canvas into actions. `response` is that of the canvas.
pub(super) fn camera(ui: &Ui, response: &Response, wheel: Wheel, actions: &mut Vec<Action>) {
    let dragged = response.dragged_by(PointerButton::Primary) || response.dragged_by(PointerButton::Middle);
    if dragged {
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        if response.drag_delta() != Vec2::ZERO {
            actions.push(Action::Pan(response.drag_delta()));
        }
    }
    let Some(pointer) = ui.input(|input| input.pointer.hover_pos()).filter(|_| ui.rect_contains_pointer(response.rect)) else { return };
    let gesture = ui.input(|input| Gesture::of(&input.events, wheel));
    if gesture.pan != Vec2::ZERO {
        actions.push(Action::Pan(gesture.pan));
    }
    if gesture.zoom != 0.0 {
        actions.push(Action::Zoom { factor: gesture.zoom.clamp(-2.0, 2.0).exp(), at: pointer - response.rect.center() });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{Modifiers, TouchPhase};

    fn wheel(unit: MouseWheelUnit, delta: Vec2, modifiers: Modifiers) -> Gesture {
        Gesture::of(&[Event::MouseWheel { unit, delta, phase: TouchPhase::Move, modifiers }], Wheel::Zooms)
    }

    #[test]
    fn a_wheel_zooms_and_with_shift_moves_sideways() {
        let up = Vec2::new(0.0, 1.0);
        assert_eq!(wheel(MouseWheelUnit::Line, up, Modifiers::NONE), Gesture { zoom: NOTCH, pan: Vec2::ZERO });
        assert_eq!(wheel(MouseWheelUnit::Line, up, Modifiers::SHIFT), Gesture { zoom: 0.0, pan: Vec2::new(SIDEWAYS, 0.0) });
    }

    #[test]
    fn a_trackpad_moves_and_with_control_or_a_pinch_zooms() {
        let scroll = Vec2::new(3.0, 20.0);
        assert_eq!(wheel(MouseWheelUnit::Point, scroll, Modifiers::NONE), Gesture { zoom: 0.0, pan: scroll });
        assert!(wheel(MouseWheelUnit::Point, scroll, Modifiers::CTRL).zoom > 0.0);
        assert!(Gesture::of(&[Event::Zoom(1.1)], Wheel::Zooms).zoom > 0.0);
    }

    #[test]
    fn a_notch_back_undoes_a_notch() {
        let there = wheel(MouseWheelUnit::Line, Vec2::Y, Modifiers::NONE).zoom;
        assert!((there + wheel(MouseWheelUnit::Line, -Vec2::Y, Modifiers::NONE).zoom).abs() < 1e-6);
    }
}

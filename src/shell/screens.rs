//! The screens of the machine, and the audience's window on one of them: over all of it while a show goes on, and exactly as it was before
//! when the show has ended.

use std::time::Duration;

use eframe::Frame;
use egui::{Context, Pos2, Rect, Vec2, ViewportCommand};

use crate::app::{Action, Screen, Screens, State};

/// So long the window system is given for what it is asked for, before it is looked at again.
const PAUSE: Duration = Duration::from_millis(60);
/// So many times it is asked: then it has it its own way.
const TRIES: u8 = 12;
/// A screen that goes is told late: windows are moved before it, or after.
const LATER: Duration = Duration::from_millis(250);
const LOOKS: u8 = 6;

/// The audience's window, which is the program's own.
#[derive(Debug, Default)]
pub(super) struct Audience {
    /// What it was before the show.
    before: Option<Shape>,
    /// The screen it is to be on; nothing between shows.
    screen: Option<Screen>,
    /// What the window system still has to do.
    asked: Option<Asked>,
    /// What the window was in the last frame.
    last: Shape,
    /// How many times the screens are looked at again.
    looks: u8,
    /// What was known the last time that the window system was asked.
    seen: Option<Seen>,
}

/// What is known of the window without asking the window system, which has to be waited for, and what is wished for.
#[derive(Clone, Debug, PartialEq)]
struct Seen {
    outer: Option<Rect>,
    inner: Option<Rect>,
    monitor: Option<Vec2>,
    shows: bool,
    wish: Option<String>,
}

/// What the window system was asked for.
#[derive(Clone, Copy, Debug)]
struct Asked {
    what: Wish,
    tries: u8,
}

/// What is wished of the window system.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Wish {
    /// The window is over this screen.
    Over {
        /// The place in the system's list.
        index: usize,
        /// Its upper left corner, in pixels.
        at: (i32, i32),
    },
    /// The window is over the screen it is on.
    Large,
    /// The window is as it was.
    Back(Shape),
}

/// Where a window is and how large, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Shape {
    /// Where its frame begins; nothing where the window system does not say.
    at: Option<(i32, i32)>,
    /// How large it is within its frame.
    size: (u32, u32),
    maximized: bool,
    fullscreen: bool,
}

impl Audience {
    /// Puts the window where `state` wants it. Says which screens there are, if that has changed.
    pub(super) fn set(&mut self, ctx: &Context, frame: &Frame, state: &State) -> Option<Action> {
        if !self.has_news(ctx, state) {
            return None;
        }
        let now = Shape::of(frame)?;
        let screens = screens(frame, self.screen.is_some().then_some(&state.screens));
        if state.show.is_some() {
            let place = screens.places(state.settings.audience_screen.as_deref());
            let screen = place.and_then(|places| screens.all.get(places.audience)).cloned().unwrap_or_default();
            if self.screen.is_none() {
                self.before = Some(match self.asked {
                    // A show that begins while the last one is being left has the window as it was before that.
                    Some(Asked { what: Wish::Back(shape), .. }) => shape,
                    _ => now,
                });
            }
            if self.screen.as_ref() != Some(&screen) {
                let is_known = screen.size.0 > 0;
                self.ask(Some(if is_known { Wish::Over { index: screen.index, at: screen.at } } else { Wish::Large }));
                self.screen = Some(screen);
            }
        } else if self.screen.take().is_some() {
            let before = self.before.take();
            self.ask(before.map(Wish::Back));
        }
        if std::mem::replace(&mut self.last, now) != now && state.show.is_some() {
            self.look_again();
        }
        if self.looks > 0 {
            self.looks -= 1;
            ctx.request_repaint_after(LATER);
        }
        self.insist(ctx, now);
        (screens != state.screens).then_some(Action::Screens(screens))
    }

    /// Whether anything may be otherwise than it was, or is to be.
    fn has_news(&mut self, ctx: &Context, state: &State) -> bool {
        let shows = state.show.is_some();
        let seen = ctx.input(|input| {
            let window = input.viewport();
            let wish = state.settings.audience_screen.clone().filter(|_| shows);
            Seen { outer: window.outer_rect, inner: window.inner_rect, monitor: window.monitor_size, shows, wish }
        });
        let is_news = self.seen.as_ref() != Some(&seen);
        self.seen = Some(seen);
        is_news || self.asked.is_some() || self.looks > 0
    }

    /// Something has happened to windows, and so perhaps to screens.
    pub(super) fn look_again(&mut self) {
        self.looks = LOOKS;
    }

    fn ask(&mut self, what: Option<Wish>) {
        self.asked = what.map(|what| Asked { what, tries: 0 });
    }

    /// Asks the window system for what it has not done yet.
    fn insist(&mut self, ctx: &Context, now: Shape) {
        let Some(asked) = &mut self.asked else { return };
        let commands = asked.what.commands(now, asked.tries, ctx.pixels_per_point());
        if commands.is_empty() || asked.tries >= TRIES {
            self.asked = None;
            return;
        }
        asked.tries += 1;
        for command in commands {
            ctx.send_viewport_cmd(command);
        }
        ctx.request_repaint_after(PAUSE);
    }
}

impl Wish {
    /// What is to be asked for where the window is as it is `now`; nothing where all is as wished.
    fn commands(self, now: Shape, tries: u8, pixels_per_point: f32) -> Vec<ViewportCommand> {
        match self {
            Self::Large if now.fullscreen => Vec::new(),
            Self::Large => vec![ViewportCommand::Fullscreen(true)],
            Self::Over { at, .. } if now.fullscreen && now.at.is_none_or(|now| now == at) && tries > 0 => Vec::new(),
            // Some window systems leave a window that is over one screen there: it has to be made small first.
            Self::Over { .. } if now.fullscreen && tries % 4 == 2 => vec![ViewportCommand::Fullscreen(false)],
            Self::Over { index, .. } => vec![ViewportCommand::SetMonitor(index)],
            Self::Back(before) => before.back(now, pixels_per_point),
        }
    }
}

impl Shape {
    /// The window as it is now.
    fn of(frame: &Frame) -> Option<Self> {
        let window = frame.winit_window()?;
        let size = window.inner_size();
        Some(Self {
            at: window.outer_position().ok().map(|at| (at.x, at.y)),
            size: (size.width, size.height),
            maximized: window.is_maximized(),
            fullscreen: window.fullscreen().is_some(),
        })
    }

    /// What makes a window that is as it is `now` as this: one thing after the other, for window systems do one at a time.
    fn back(self, now: Self, pixels_per_point: f32) -> Vec<ViewportCommand> {
        let points = |pixels: (f64, f64)| {
            #[allow(clippy::cast_possible_truncation, reason = "no screen has so many pixels that a float cannot count them")]
            let (x, y) = (pixels.0 as f32, pixels.1 as f32);
            (x / pixels_per_point, y / pixels_per_point)
        };
        if now.fullscreen != self.fullscreen {
            return vec![ViewportCommand::Fullscreen(self.fullscreen)];
        }
        if now.maximized != self.maximized {
            return vec![ViewportCommand::Maximized(self.maximized)];
        }
        let mut commands = Vec::new();
        if !self.fullscreen && !self.maximized {
            if now.size != self.size {
                commands.push(ViewportCommand::InnerSize(Vec2::from(points((f64::from(self.size.0), f64::from(self.size.1))))));
            }
            if let Some(at) = self.at.filter(|_| now.at != self.at) {
                commands.push(ViewportCommand::OuterPosition(Pos2::from(points((f64::from(at.0), f64::from(at.1))))));
            }
        }
        commands
    }
}

/// The screens of the machine. While the audience's window is over one of them, `known` says on which it was before.
fn screens(frame: &Frame, known: Option<&Screens>) -> Screens {
    let Some(window) = frame.winit_window() else { return Screens::default() };
    let list: Vec<Screen> = window
        .available_monitors()
        .zip(0..)
        .map(|(monitor, index)| {
            let (at, size) = (monitor.position(), monitor.size());
            let name = monitor.name().unwrap_or_else(|| format!("{}", index + 1));
            Screen { name, index, at: (at.x, at.y), size: (size.width, size.height) }
        })
        .collect();
    let on = window.current_monitor().map(|monitor| (monitor.position().x, monitor.position().y));
    let desk = known.and_then(|known| known.all.get(known.here)).map(|screen| screen.at);
    let here = desk.or(on).and_then(|at| list.iter().find(|screen| screen.at == at)).map(|screen| screen.index);
    Screens::new(list, here)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: Shape = Shape { at: Some((100, 80)), size: (1280, 800), maximized: false, fullscreen: false };
    const LARGE: Shape = Shape { at: Some((1920, 0)), size: (1280, 720), maximized: false, fullscreen: true };

    #[test]
    fn a_window_comes_back_step_by_step_to_exactly_where_it_was() {
        assert_eq!(SMALL.back(LARGE, 1.0), [ViewportCommand::Fullscreen(false)]);
        let out = Shape { fullscreen: false, ..LARGE };
        let expect = [ViewportCommand::InnerSize(Vec2::new(640.0, 400.0)), ViewportCommand::OuterPosition(Pos2::new(50.0, 40.0))];
        assert_eq!(SMALL.back(out, 2.0), expect);
        assert!(SMALL.back(SMALL, 1.0).is_empty());
        let wide = Shape { maximized: true, ..SMALL };
        assert_eq!(wide.back(SMALL, 1.0), [ViewportCommand::Maximized(true)]);
        assert!(wide.back(Shape { size: (1, 1), ..wide }, 1.0).is_empty(), "how large it then is, is the window system's");
    }

    #[test]
    fn a_window_that_stays_on_its_screen_is_made_small_and_asked_again() {
        let over = Wish::Over { index: 1, at: (0, 0) };
        let commands = |tries| over.commands(LARGE, tries, 1.0);
        assert_eq!(commands(0), [ViewportCommand::SetMonitor(1)]);
        assert_eq!(commands(1), [ViewportCommand::SetMonitor(1)]);
        assert_eq!(commands(2), [ViewportCommand::Fullscreen(false)]);
        assert_eq!(commands(3), [ViewportCommand::SetMonitor(1)]);
        assert!(over.commands(Shape { at: Some((0, 0)), ..LARGE }, 1, 1.0).is_empty(), "it is there");
        assert!(over.commands(Shape { at: None, ..LARGE }, 1, 1.0).is_empty(), "nobody says where it is");
    }
}

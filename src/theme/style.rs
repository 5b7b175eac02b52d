//! The theme as a style of egui: calm widgets, thin outlines, a focus ring that is always seen.

use egui::style::{HandleShape, ScrollAnimation, ScrollStyle, Selection, Spacing, TextCursorStyle, WidgetVisuals, Widgets};
use egui::{Color32, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle, Visuals, vec2};

use super::{FOCUS, HAIRLINE, Ink, Mood, Part, Space, Theme, Type};

/// [`CORNER`](super::CORNER) and [`CORNER_SMALL`](super::CORNER_SMALL) as egui wants them; a test compares.
const ROUND: CornerRadius = CornerRadius::same(8);
const ROUND_SMALL: CornerRadius = CornerRadius::same(6);

impl Theme {
    /// The whole style of the window at the user's text size (1.0 is 100 %). Space grows with the text, lines do not.
    #[must_use]
    pub fn style(&self, text_scale: f32) -> Style {
        Style {
            text_styles: [
                (TextStyle::Small, self.font(Type::Caption, text_scale)),
                (TextStyle::Body, self.font(Type::Body, text_scale)),
                (TextStyle::Button, self.font(Type::Body, text_scale)),
                (TextStyle::Heading, self.font(Type::Heading, text_scale)),
                (TextStyle::Monospace, FontId::new(self.points(Type::Body) * text_scale, FontFamily::Monospace)),
            ]
            .into(),
            spacing: spacing(text_scale),
            visuals: self.visuals(),
            // Nothing moves unless it must: what glides is timed by the program itself.
            animation_time: 0.0,
            scroll_animation: ScrollAnimation::none(),
            ..Style::default()
        }
    }

    fn visuals(&self) -> Visuals {
        let base = if self.is_dark() { Visuals::dark() } else { Visuals::light() };
        Visuals {
            override_text_color: None,
            weak_text_color: Some(self.ink(Ink::Quiet)),
            widgets: self.widgets(),
            // The stroke is the text of what is selected, and the ring of a text field that has the keyboard.
            selection: Selection { bg_fill: self.ink(Ink::Selection), stroke: Stroke::new(FOCUS, self.ink(Ink::Accent)) },
            hyperlink_color: self.ink(Ink::Accent),
            faint_bg_color: self.ink(Ink::Sunken),
            extreme_bg_color: self.ink(Ink::Sunken),
            text_edit_bg_color: Some(self.ink(Ink::Sunken)),
            code_bg_color: self.ink(Ink::Sunken),
            warn_fg_color: self.ink(Ink::Mood(Mood::Notice, Part::OnSoft)),
            error_fg_color: self.ink(Ink::Mood(Mood::Error, Part::OnSoft)),
            window_corner_radius: ROUND,
            menu_corner_radius: ROUND,
            window_fill: self.ink(Ink::Raised),
            window_stroke: self.line(Ink::Hairline),
            window_shadow: self.shadow(),
            popup_shadow: self.shadow(),
            panel_fill: self.ink(Ink::Paper),
            // A blinking cursor would wake the program twice a second.
            text_cursor: TextCursorStyle { stroke: Stroke::new(FOCUS, self.ink(Ink::Accent)), blink: false, ..TextCursorStyle::default() },
            indent_has_left_vline: false,
            slider_trailing_fill: true,
            handle_shape: HandleShape::Circle,
            window_highlight_topmost: false,
            ..base
        }
    }

    fn widgets(&self) -> Widgets {
        let widget = |fill: Ink, weak: Color32, outline: Stroke, text: Ink| WidgetVisuals {
            bg_fill: self.ink(fill),
            weak_bg_fill: weak,
            bg_stroke: outline,
            corner_radius: ROUND_SMALL,
            fg_stroke: Stroke::new(HAIRLINE, self.ink(text)),
            expansion: 0.0,
        };
        let line = self.line(Ink::Hairline);
        let chosen = self.line(Ink::Accent);
        Widgets {
            noninteractive: widget(Ink::Raised, self.ink(Ink::Raised), line, Ink::Plain),
            inactive: widget(Ink::Sunken, self.ink(Ink::Raised), line, Ink::Plain),
            hovered: widget(Ink::Hover, self.ink(Ink::Hover), chosen, Ink::Plain),
            // Also the look of a widget that has the keyboard.
            active: widget(Ink::Pressed, self.ink(Ink::Pressed), Stroke::new(FOCUS, self.ink(Ink::Focus)), Ink::Plain),
            open: widget(Ink::Selection, self.ink(Ink::Selection), chosen, Ink::Plain),
        }
    }

    /// A breath under menus and dialogs.
    fn shadow(&self) -> Shadow {
        Shadow { offset: [0, 4], blur: 16, spread: 0, color: self.ink(Ink::Shadow) }
    }
}

fn spacing(text_scale: f32) -> Spacing {
    let scaled = |space: Space| space.pts() * text_scale.max(1.0);
    Spacing {
        item_spacing: vec2(scaled(Space::Close), scaled(Space::Close)),
        window_margin: Margin::same(12),
        menu_margin: Margin::same(8),
        button_padding: vec2(scaled(Space::Inside), scaled(Space::Tight)),
        indent: scaled(Space::Apart),
        // 24 points is the least size of a target that WCAG 2.2 allows.
        interact_size: vec2(scaled(Space::Broad), scaled(Space::Wide) + scaled(Space::Tight)),
        icon_width: scaled(Space::Apart),
        icon_width_inner: scaled(Space::Close),
        icon_spacing: scaled(Space::Close),
        scroll: ScrollStyle { bar_width: Space::Close.pts(), ..ScrollStyle::thin() },
        ..Spacing::default()
    }
}

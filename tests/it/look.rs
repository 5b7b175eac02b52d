//! The look: the rasteriser draws what egui means, and the themes look as they did when someone last looked.

use egui::{Align2, Color32, CornerRadius, Mesh, Pos2, Rect, RichText, Shape, StrokeKind, Ui, Vec2, pos2, vec2};
use egui_kittest::Harness;
use image::RgbaImage;
use samverkan::theme::{self, CORNER, Face, Ink, Mood, Part, Space, Theme, ThemeId, Tint, Type};

use crate::picture::{self, Difference};
use crate::raster::Raster;

/// Draws `content` in a window of `size` points with `scale` pixels to the point.
fn draw(size: Vec2, scale: f32, theme: &'static Theme, mut content: impl FnMut(&mut Ui)) -> RgbaImage {
    let frame = move |ui: &mut Ui| {
        if ui.ctx().cumulative_pass_nr() == 0 {
            // Fonts hold from the next frame on.
            ui.ctx().set_fonts(theme::fonts());
            ui.ctx().all_styles_mut(|style| *style = theme.style(1.0));
            return;
        }
        ui.painter().rect_filled(ui.ctx().content_rect(), 0.0, theme.ink(Ink::Paper));
        content(ui);
    };
    let mut harness = Harness::builder().with_size(size).with_pixels_per_point(scale).renderer(Raster::default()).build_ui(frame);
    harness.run_steps(2);
    harness.render().unwrap()
}

fn light() -> &'static Theme {
    Theme::of(ThemeId::Light)
}

fn pixel(picture: &RgbaImage, x: u32, y: u32) -> Color32 {
    let [red, green, blue, alpha] = picture.get_pixel(x, y).0;
    Color32::from_rgba_premultiplied(red, green, blue, alpha)
}

#[test]
fn a_card_has_its_fill_its_outline_and_soft_round_corners() {
    let card = Rect::from_min_size(pos2(20.0, 20.0), vec2(100.0, 60.0));
    let picture = draw(vec2(140.0, 100.0), 1.0, light(), |ui| {
        ui.painter().rect(card, CORNER, light().ink(Ink::Accent), light().line(Ink::Plain), StrokeKind::Inside);
    });
    assert_eq!(pixel(&picture, 70, 50), light().ink(Ink::Accent));
    assert_eq!(pixel(&picture, 5, 5), light().ink(Ink::Paper));
    assert_eq!(pixel(&picture, 70, 20), light().ink(Ink::Plain));
    assert_eq!(pixel(&picture, 119, 50), light().ink(Ink::Plain));
    assert_eq!(pixel(&picture, 20, 20), light().ink(Ink::Paper), "outside the rounding");
    let between = |x, y| {
        let red = pixel(&picture, x, y).r();
        red > light().ink(Ink::Plain).r() && red < light().ink(Ink::Paper).r()
    };
    assert!((20..28).any(|x| between(x, 22)), "the corner is feathered");
}

#[test]
fn triangles_that_share_a_side_neither_overlap_nor_leave_a_gap() {
    let glass = Color32::from_rgba_premultiplied(64, 0, 0, 64);
    let picture = draw(vec2(64.0, 64.0), 1.0, light(), |ui| {
        let mut mesh = Mesh::default();
        let rim = [(7.3, 3.1), (57.2, 9.9), (60.4, 50.2), (31.0, 61.7), (2.6, 44.4)];
        mesh.colored_vertex(pos2(29.37, 30.11), glass);
        rim.iter().for_each(|(x, y)| mesh.colored_vertex(pos2(*x, *y), glass));
        (0..5).for_each(|side| mesh.add_triangle(0, 1 + side, 1 + (side + 1) % 5));
        ui.painter().add(Shape::mesh(mesh));
    });
    let paper = light().ink(Ink::Paper);
    let inside = pixel(&picture, 30, 20);
    assert_ne!(inside, paper);
    for (x, y, _) in picture.enumerate_pixels() {
        let colour = pixel(&picture, x, y);
        assert!(colour == inside || colour == paper, "{x},{y} is {colour:?}, neither {inside:?} nor {paper:?}");
    }
    assert_eq!((15..50).map(|y| pixel(&picture, 30, y)).filter(|colour| *colour != inside).count(), 0);
}

#[test]
fn what_is_clipped_is_not_drawn() {
    let picture = draw(vec2(60.0, 40.0), 2.0, light(), |ui| {
        let clip = Rect::from_min_max(pos2(10.0, 10.0), pos2(30.0, 20.0));
        ui.painter().with_clip_rect(clip).rect_filled(Rect::EVERYTHING, 0.0, light().ink(Ink::Accent));
    });
    assert_eq!(picture.dimensions(), (120, 80));
    let filled = picture.enumerate_pixels().filter(|(x, y, _)| pixel(&picture, *x, *y) == light().ink(Ink::Accent)).count();
    assert_eq!(filled, 40 * 20);
    assert_eq!(pixel(&picture, 20, 20), light().ink(Ink::Accent));
    assert_eq!(pixel(&picture, 19, 20), light().ink(Ink::Paper));
}

#[test]
fn letters_are_as_dark_as_their_ink_and_in_their_place() {
    let picture = draw(vec2(200.0, 60.0), 1.0, light(), |ui| {
        ui.painter().text(pos2(20.0, 30.0), Align2::LEFT_CENTER, "Hållbar", light().font(Type::Display, 1.0), light().ink(Ink::Plain));
    });
    let dark: Vec<(u32, u32)> = picture.enumerate_pixels().filter(|(_, _, p)| p.0[0] < 40).map(|(x, y, _)| (x, y)).collect();
    let width = theme::measure::width(Face::Bold, 28.0, "Hållbar");
    assert!(dark.len() > 300, "{} dark pixels", dark.len());
    assert!(dark.iter().all(|(x, y)| (20..20 + width as u32).contains(x) && (10..50).contains(y)));
    assert!(dark.iter().map(|(x, _)| x).max().unwrap() + 4 > 20 + width as u32, "the last letter is where the measure says");
}

#[test]
fn the_same_window_gives_the_same_bytes() {
    let once = || draw(vec2(320.0, 120.0), 1.5, light(), widgets);
    assert_eq!(once().into_raw(), once().into_raw());
}

#[test]
fn pictures_are_compared_pixel_by_pixel() {
    let white = RgbaImage::from_pixel(4, 4, image::Rgba([255; 4]));
    let mut other = white.clone();
    other.put_pixel(1, 1, image::Rgba([254, 255, 255, 255]));
    assert_eq!(picture::difference(&white, &other), Some(Difference { largest: 1, pixels: 0 }));
    other.put_pixel(2, 1, image::Rgba([255, 200, 255, 255]));
    assert_eq!(picture::difference(&white, &other), Some(Difference { largest: 55, pixels: 1 }));
    assert_eq!(picture::difference(&white, &RgbaImage::new(4, 5)), None);
}

#[test]
fn the_themes_look_as_they_did() {
    for id in ThemeId::ALL {
        let theme = Theme::of(id);
        picture::check_picture(&format!("theme-{}", id.tag()), &draw(vec2(760.0, 440.0), 1.0, theme, |ui| specimen(ui, theme)));
    }
}

fn widgets(ui: &mut Ui) {
    ui.label("Sök organ, uppdrag, ort");
    ui.horizontal(|ui| {
        _ = ui.button("Visa i kartan").clicked();
        _ = ui.checkbox(&mut true, "Visa länkar");
        ui.add(egui::TextEdit::singleline(&mut String::from("kultur")).desired_width(120.0));
        _ = ui.selectable_label(true, "Organisation");
    });
}

/// Everything a theme has: lanes with cards of both kinds, type, messages, widgets.
fn specimen(ui: &mut Ui, theme: &Theme) {
    let painter = ui.painter().clone();
    let text = |at: Pos2, kind: Type, ink: Ink, words: &str| {
        painter.text(at, Align2::LEFT_TOP, words, theme.font(kind, 1.0), theme.ink(ink));
    };
    for lane in 0..6_u8 {
        let tint = |tint| Ink::Lane(lane, tint);
        let band = Rect::from_min_size(pos2(16.0 + 122.0 * f32::from(lane), 16.0), vec2(116.0, 216.0));
        painter.rect_filled(band, CORNER, theme.ink(tint(Tint::Band)));
        text(band.min + vec2(12.0, 10.0), Type::Strong, tint(Tint::Line), "Kommuner");
        let decides = Rect::from_min_size(band.min + vec2(8.0, 40.0), vec2(100.0, 56.0));
        painter.rect_filled(decides, CORNER, theme.ink(tint(Tint::Strong)));
        text(decides.min + vec2(12.0, 10.0), Type::Strong, tint(Tint::OnStrong), "Fullmäktige");
        let advises = Rect::from_min_size(band.min + vec2(8.0, 108.0), vec2(100.0, 64.0));
        painter.rect(advises, CORNER, theme.ink(Ink::Raised), theme.line(Ink::Hairline), StrokeKind::Inside);
        painter.rect_filled(Rect::from_min_size(advises.min + vec2(4.0, 8.0), vec2(3.0, 48.0)), 1.5, theme.ink(tint(Tint::Line)));
        text(advises.min + vec2(12.0, 8.0), Type::Strong, Ink::Plain, "Kultur");
        text(advises.min + vec2(12.0, 34.0), Type::Caption, Ink::Quiet, "≥ 13 ledamöter");
        let chip = Rect::from_min_size(band.min + vec2(8.0, 184.0), vec2(100.0, 24.0));
        painter.rect_filled(chip, CornerRadius::same(6), theme.ink(tint(Tint::Soft)));
        text(chip.min + vec2(8.0, 4.0), Type::Caption, tint(Tint::Line), "motsvarar");
    }
    text(pos2(16.0, 248.0), Type::Display, Ink::Plain, "Regionala samverkansrådet");
    text(pos2(16.0, 304.0), Type::Caption, Ink::Quiet, "Mandatperioden 2019–2022 · 61 organ · 10 452 326");
    for (row, mood) in (0_u8..).zip(Mood::ALL) {
        let at = pos2(520.0, 248.0 + 34.0 * f32::from(row));
        painter.rect_filled(Rect::from_min_size(at, vec2(224.0, 28.0)), 6.0, theme.ink(Ink::Mood(mood, Part::Soft)));
        painter.circle_filled(at + vec2(16.0, 14.0), 7.0, theme.ink(Ink::Mood(mood, Part::Fill)));
        text(at + vec2(32.0, 4.0), Type::Caption, Ink::Mood(mood, Part::OnSoft), "20 angivna, 19 räknade");
    }
    painter.line_segment([pos2(16.0, 332.0), pos2(500.0, 332.0)], theme.line(Ink::WireStrong));
    painter.line_segment([pos2(16.0, 337.0), pos2(500.0, 337.0)], theme.line(Ink::WireQuiet));
    painter.line_segment([pos2(16.0, 342.0), pos2(500.0, 342.0)], theme.line(Ink::Hairline));
    let place = Rect::from_min_size(pos2(16.0, 356.0), vec2(728.0, 72.0));
    ui.scope_builder(egui::UiBuilder::new().max_rect(place), |ui| {
        ui.horizontal(|ui| {
            _ = ui.button("Lägg till i bilder");
            _ = ui.add(egui::Button::new(RichText::new("Presentera").color(theme.ink(Ink::OnAccent))).fill(theme.ink(Ink::Accent)));
            _ = ui.selectable_label(true, "Organisation");
            _ = ui.checkbox(&mut true, "Länkar");
            _ = ui.radio(true, "Svenska");
            ui.add(egui::TextEdit::singleline(&mut String::from("kultur")).desired_width(90.0));
            ui.add_space(Space::Close.pts());
            ui.add(egui::Slider::new(&mut 1.0_f32, 0.8..=2.0).show_value(false));
        });
        ui.weak("Tips: skriv för att söka");
    });
}

//! The look: the rasteriser draws what egui means, and the themes look as they did when someone last looked.

use egui::{Align2, Color32, Mesh, Pos2, Rect, RichText, Shape, StrokeKind, Ui, Vec2, pos2, vec2};
use egui_kittest::Harness;
use image::RgbaImage;
use samverkan::theme::{self, CORNER, CORNER_SMALL, Face, Ink, Mood, Part, Space, Theme, ThemeId, Tint, Type};

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
        for (side, (x, y)) in (0..).zip(rim) {
            mesh.colored_vertex(pos2(x, y), glass);
            mesh.add_triangle(0, 1 + side, 1 + (side + 1) % 5);
        }
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
    let end = 20.0 + theme::measure::width(Face::Bold, 28.0, "Hållbar");
    let right_of = |(x, _): &(u32, u32)| f64::from(*x) >= f64::from(end);
    let near_end = |(x, _): &(u32, u32)| f64::from(*x) + 4.0 > f64::from(end);
    assert!(dark.len() > 300, "{} dark pixels", dark.len());
    assert!(dark.iter().all(|at| at.0 >= 20 && !right_of(at) && (10..50).contains(&at.1)));
    assert!(dark.iter().any(near_end), "the last letter is where the measure says");
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
        let size = vec2(760.0, 440.0) * grown(theme);
        picture::check_picture(&format!("theme-{}", id.tag()), &draw(size, 1.0, theme, |ui| specimen(ui, theme)));
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

/// How much larger the type of a theme is than that of the desk.
fn grown(theme: &Theme) -> f32 {
    theme.points(Type::Body) / light().points(Type::Body)
}

/// Everything a theme has: lanes with cards of both kinds, type, messages, lines, widgets.
fn specimen(ui: &mut Ui, theme: &Theme) {
    let at = |x: f32, y: f32| pos2(x, y) * grown(theme);
    let area = |x: f32, y: f32, width: f32, height: f32| Rect::from_min_max(at(x, y), at(x + width, y + height));
    for lane in 0..6 {
        specimen_lane(ui, theme, lane, &|x, y, width, height| area(16.0 + 122.0 * f32::from(lane) + x, 16.0 + y, width, height));
    }
    write(ui, theme, at(16.0, 248.0), Type::Display, Ink::Plain, "Regionala samverkansrådet");
    write(ui, theme, at(16.0, 304.0), Type::Caption, Ink::Quiet, "Mandatperioden 2019–2022 · 61 organ · 10 452 326");
    for (row, mood) in (0_u8..).zip(Mood::ALL) {
        let banner = area(520.0, 248.0 + 34.0 * f32::from(row), 224.0, 28.0);
        ui.painter().rect_filled(banner, CORNER_SMALL, theme.ink(Ink::Mood(mood, Part::Soft)));
        ui.painter().circle_filled(banner.left_center() + vec2(16.0, 0.0), 7.0, theme.ink(Ink::Mood(mood, Part::Fill)));
        write(ui, theme, banner.min + vec2(32.0, 6.0), Type::Caption, Ink::Mood(mood, Part::OnSoft), "20 angivna, 19 räknade");
    }
    for (y, ink) in [(332.0, Ink::WireStrong), (337.0, Ink::WireQuiet), (342.0, Ink::Hairline)] {
        ui.painter().line_segment([at(16.0, y), at(500.0, y)], theme.line(ink));
    }
    ui.scope_builder(egui::UiBuilder::new().max_rect(area(16.0, 356.0, 728.0, 72.0)), |ui| {
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

fn specimen_lane(ui: &Ui, theme: &Theme, lane: u8, area: &dyn Fn(f32, f32, f32, f32) -> Rect) {
    let painter = ui.painter();
    let tint = |tint| Ink::Lane(lane, tint);
    painter.rect_filled(area(0.0, 0.0, 116.0, 216.0), CORNER, theme.ink(tint(Tint::Band)));
    write(ui, theme, area(12.0, 10.0, 0.0, 0.0).min, Type::Strong, tint(Tint::Line), "Kommuner");
    painter.rect_filled(area(8.0, 40.0, 100.0, 56.0), CORNER, theme.ink(tint(Tint::Strong)));
    write(ui, theme, area(20.0, 50.0, 0.0, 0.0).min, Type::Strong, tint(Tint::OnStrong), "Fullmäktige");
    painter.rect(area(8.0, 108.0, 100.0, 64.0), CORNER, theme.ink(Ink::Raised), theme.line(Ink::Hairline), StrokeKind::Inside);
    painter.rect_filled(area(12.0, 116.0, 3.0, 48.0), 1.5, theme.ink(tint(Tint::Line)));
    write(ui, theme, area(22.0, 116.0, 0.0, 0.0).min, Type::Strong, Ink::Plain, "Kultur");
    write(ui, theme, area(22.0, 142.0, 0.0, 0.0).min, Type::Caption, Ink::Quiet, "13 ledamöter");
    painter.rect_filled(area(8.0, 184.0, 100.0, 24.0), CORNER_SMALL, theme.ink(tint(Tint::Soft)));
    write(ui, theme, area(16.0, 189.0, 0.0, 0.0).min, Type::Caption, tint(Tint::Line), "motsvarar");
}

fn write(ui: &Ui, theme: &Theme, at: Pos2, kind: Type, ink: Ink, words: &str) {
    ui.painter().text(at, Align2::LEFT_TOP, words, theme.font(kind, 1.0), theme.ink(ink));
}

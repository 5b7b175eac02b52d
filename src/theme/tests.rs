//! Tests of the themes: what must be readable is, what must be told apart can be, what is measured fits.
#![allow(clippy::float_cmp, reason = "sizes come from files and are compared as they were written")]

use egui::epaint::text::{Fonts, TextOptions};
use egui::{Color32, FontId, Rgba};

use super::{
    CORNER, CORNER_SMALL, Face, Ink, LANES, Mood, Part, Space, TONES, Theme, ThemeId, Tint, Type, contrast, fonts, luminance, measure,
};

fn themes() -> impl Iterator<Item = &'static Theme> {
    ThemeId::ALL.into_iter().map(Theme::of)
}

fn lane_inks() -> impl Iterator<Item = Ink> {
    (0..6).flat_map(|lane| [Tint::Band, Tint::Strong, Tint::OnStrong, Tint::Line, Tint::Soft].map(|tint| Ink::Lane(lane, tint)))
}

#[test]
fn all_four_files_can_be_read_and_keep_their_names() {
    for id in ThemeId::ALL {
        assert_eq!(ThemeId::for_tag(id.tag()), Some(id));
        assert_eq!(Theme::of(id).id(), id);
        assert!(Theme::of(id).points(Type::Body) >= 14.0, "{id:?} was not read");
    }
    assert_eq!(ThemeId::for_tag("sepia"), None);
}

#[test]
fn a_faulty_theme_file_says_where_and_why() {
    let file = include_str!("../../assets/theme/light.ron");
    let check = |from: &str, to: &str, expect: &str| {
        let error = Theme::read(ThemeId::Light, &file.replacen(from, to, 1)).unwrap_err().to_string();
        assert!(error.contains(expect), "{error}");
    };
    check("paper: \"#FBFAF7\"", "paper: \"cream\"", "\"cream\" is no colour");
    check("quiet:", "quite:", "quite");
    check("    hover: \"#E8F3F2\",\n", "", "hover");
}

#[test]
fn every_pair_has_the_contrast_it_needs() {
    let mut faults = Vec::new();
    for theme in themes() {
        for pair in theme.pairs() {
            let reached = contrast(theme.ink(pair.front), theme.ink(pair.back));
            if reached < pair.least {
                faults.push(format!("{:?}: {:?} on {:?} has {reached:.2}, needs {}", theme.id(), pair.front, pair.back, pair.least));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_role_is_in_a_pair() {
    let plain = [Ink::Paper, Ink::Raised, Ink::Sunken, Ink::Hairline, Ink::Plain, Ink::Quiet, Ink::Accent, Ink::OnAccent, Ink::Selection];
    let rest = [Ink::Hover, Ink::Pressed, Ink::Focus, Ink::WireStrong, Ink::WireQuiet];
    let moods =
        Mood::ALL.into_iter().flat_map(|mood| [Part::Fill, Part::OnFill, Part::Soft, Part::OnSoft].map(|part| Ink::Mood(mood, part)));
    let pairs = Theme::of(ThemeId::Light).pairs();
    let scale = (-TONES..=TONES).flat_map(|tone| [Ink::Scale(tone), Ink::OnScale(tone)]);
    for ink in plain.into_iter().chain(rest).chain(moods).chain(lane_inks()).chain(scale) {
        assert!(pairs.iter().any(|pair| pair.front == ink || pair.back == ink), "{ink:?}");
    }
}

#[test]
fn contrast_is_what_wcag_says() {
    assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.01);
    assert!((contrast(Color32::from_gray(0x76), Color32::WHITE) - 4.54).abs() < 0.01);
}

#[test]
fn lanes_are_told_apart_in_greyscale() {
    for theme in themes() {
        for (tint, least) in [(Tint::Strong, 3.5), (Tint::Band, 0.5)] {
            let mut greys: Vec<f32> = (0..6).map(|lane| lightness(theme.ink(Ink::Lane(lane, tint)))).collect();
            greys.sort_by(f32::total_cmp);
            for step in greys.windows(2) {
                assert!(step[1] - step[0] >= least, "{:?} {tint:?}: {greys:?}", theme.id());
            }
        }
    }
}

#[test]
fn lanes_are_told_apart_without_red_green_or_blue_sight() {
    for theme in themes() {
        for (kind, matrix) in SIGHTS {
            for a in 0..6 {
                for b in 0..a {
                    let [one, other] = [a, b].map(|lane| lab(seen(theme.ink(Ink::Lane(lane, Tint::Strong)), &matrix)));
                    let distance = one.iter().zip(other).map(|(x, y)| (x - y).powi(2)).sum::<f32>().sqrt();
                    assert!(distance >= 7.0, "{:?}: lanes {a} and {b} with {kind}: {distance}", theme.id());
                }
            }
        }
    }
}

#[test]
fn the_steps_of_a_scale_are_told_apart_in_greyscale_and_by_every_sight() {
    let tones: Vec<i8> = (-TONES..=TONES).collect();
    for theme in themes() {
        let mut greys: Vec<f32> = tones.iter().map(|tone| lightness(theme.ink(Ink::Scale(*tone)))).collect();
        greys.sort_by(f32::total_cmp);
        assert!(greys.windows(2).all(|step| step[1] - step[0] >= 8.0), "{:?}: {greys:?}", theme.id());
        for (kind, matrix) in SIGHTS {
            for (one, other) in tones.iter().zip(&tones[1..]) {
                let [one, other] = [one, other].map(|tone| lab(seen(theme.ink(Ink::Scale(*tone)), &matrix)));
                let distance = one.iter().zip(other).map(|(x, y)| (x - y).powi(2)).sum::<f32>().sqrt();
                assert!(distance >= 12.0, "{:?} with {kind}: {distance}", theme.id());
            }
        }
    }
}

#[test]
fn scales_of_every_length_run_from_one_end_over_the_middle_to_the_other() {
    let tones = |steps: usize| -> Vec<i8> {
        let tone = |step| if let [Ink::Scale(tone), Ink::OnScale(_)] = Ink::of_step(step, steps) { tone } else { panic!("no scale") };
        (0..steps).map(tone).collect()
    };
    assert_eq!(tones(1), [0]);
    assert_eq!(tones(2), [-2, 2]);
    assert_eq!(tones(3), [-2, 0, 2]);
    assert_eq!(tones(4), [-3, -1, 1, 3]);
    assert_eq!(tones(5), [-3, -1, 0, 1, 3]);
    assert_eq!(tones(7), [-3, -2, -1, 0, 1, 2, 3]);
    for steps in 2..14 {
        let tones = tones(steps);
        assert!(tones.is_sorted() && tones.iter().zip(tones.iter().rev()).all(|(low, high)| *low == -*high), "{steps}: {tones:?}");
    }
    assert_eq!(Theme::of(ThemeId::Light).ink(Ink::Scale(i8::MAX)), Theme::of(ThemeId::Light).ink(Ink::Scale(TONES)));
}

#[test]
fn a_seventh_lane_looks_like_the_first() {
    let theme = Theme::of(ThemeId::Dark);
    assert_eq!(theme.ink(Ink::Lane(6, Tint::Strong)), theme.ink(Ink::Lane(0, Tint::Strong)));
    assert_eq!(LANES, 6);
}

#[test]
fn space_stands_on_a_grid_of_four() {
    let mut last = 0.0;
    for space in Space::ALL {
        assert!(space.pts() % 4.0 == 0.0 && space.pts() > last, "{space:?}");
        last = space.pts();
    }
}

#[test]
fn the_type_scale_is_the_one_that_was_agreed() {
    let scale = |id| Type::ALL.map(|kind| Theme::of(id).points(kind));
    assert_eq!(scale(ThemeId::Light), [12.0, 14.0, 14.0, 16.0, 20.0, 28.0, 40.0]);
    assert_eq!(scale(ThemeId::Dark), scale(ThemeId::Light));
    assert!(scale(ThemeId::Projector).iter().all(|points| *points >= 18.0));
    for theme in themes() {
        for kind in Type::ALL {
            assert_eq!(theme.line_height(kind), measure::line_height(theme.points(kind)), "{:?} {kind:?}", theme.id());
        }
    }
}

#[test]
fn the_style_has_a_visible_focus_ring_and_lets_the_program_sleep() {
    for theme in themes() {
        let style = theme.style(2.0);
        for ring in [style.visuals.selection.stroke, style.visuals.widgets.active.bg_stroke] {
            assert_eq!(ring.width, 2.0);
            assert!(contrast(ring.color, style.visuals.panel_fill) >= 3.0);
        }
        assert!(!style.visuals.text_cursor.blink);
        assert_eq!(style.text_styles[&egui::TextStyle::Body].size, theme.points(Type::Body) * 2.0);
        assert_eq!(style.visuals.dark_mode, theme.is_dark());
        assert_eq!(f32::from(style.visuals.window_corner_radius.nw), CORNER);
        assert_eq!(f32::from(style.visuals.widgets.inactive.corner_radius.nw), CORNER_SMALL);
    }
}

#[test]
fn every_font_of_the_styles_is_there() {
    let fonts = fonts();
    for theme in themes() {
        for kind in Type::ALL {
            assert!(fonts.families.contains_key(&theme.font(kind, 1.0).family), "{kind:?}");
        }
    }
    assert!(fonts.families.values().flatten().all(|name| fonts.font_data.contains_key(name)));
}

#[test]
fn what_is_measured_is_never_much_wider_and_never_narrower_than_what_is_drawn() {
    let mut drawn = Fonts::new(TextOptions::default(), fonts());
    let texts = [
        "Gemensamma förvaltningsrådet",
        "Hamnar, farleder och vattenförsörjning",
        "10\u{a0}452\u{a0}326 invånare",
        "FC/RT",
        "Överenskommelsen om samverkan – “KS” → RS …",
        "Tvärgående AVATAR To Ty We",
    ];
    for face in Face::ALL {
        for size in [12.0, 14.0, 20.0, 40.0] {
            for text in texts {
                let measured = measure::width(face, size, text);
                let font = FontId::new(size, face.family());
                let galley = drawn.with_pixels_per_point(1.0).layout_no_wrap(text.to_owned(), font, Color32::BLACK);
                let width = galley.rect.width();
                assert!(measured >= width - 0.5, "{face:?} {size} {text}: measured {measured}, drawn {width}");
                assert!(measured <= width * 1.05 + 1.0, "{face:?} {size} {text}: measured {measured}, drawn {width}");
            }
        }
    }
}

#[test]
fn widths_are_steps_of_a_sixty_fourth_and_figures_are_of_one_width() {
    let width = measure::width(Face::Regular, 14.0, "Östersund");
    assert!(width > 30.0 && (width * 64.0).fract() == 0.0, "{width}");
    assert_eq!(measure::width(Face::SemiBold, 14.0, "1111"), measure::width(Face::SemiBold, 14.0, "8888"));
    assert_eq!(measure::width(Face::Bold, 14.0, ""), 0.0);
    assert!(measure::width(Face::Bold, 14.0, "RUS") > measure::width(Face::Regular, 14.0, "RUS"));
    assert!(measure::width(Face::Regular, 14.0, "漢") > 0.0, "a letter that the font lacks still takes room");
}

/// How the three kinds of colour blindness see linear light (Machado, Oliveira and Fernandes 2009, severity 1).
const SIGHTS: [(&str, [[f32; 3]; 3]); 3] = [
    ("protanopia", [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]]),
    ("deuteranopia", [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]]),
    ("tritanopia", [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_900]]),
];

fn seen(colour: Color32, matrix: &[[f32; 3]; 3]) -> [f32; 3] {
    let [red, green, blue, _] = Rgba::from(colour).to_array();
    matrix.map(|row| (row[0] * red + row[1] * green + row[2] * blue).clamp(0.0, 1.0))
}

/// CIE L*a*b* of linear sRGB.
fn lab([red, green, blue]: [f32; 3]) -> [f32; 3] {
    let curve = |t: f32| if t > 0.008_856 { t.cbrt() } else { t * 7.787 + 16.0 / 116.0 };
    let x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
    let y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    let z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn lightness(colour: Color32) -> f32 {
    let grey = luminance(colour);
    lab([grey, grey, grey])[0]
}

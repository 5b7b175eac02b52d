//! Colours of a slide. What has a colour of the deck's theme is told so: another theme colours it anew.

use egui::Color32;

use crate::export::xml::Xml;
use crate::theme::{Ink, Theme, Tint};

/// The colours of a deck's theme: what the theme calls them, what slides call them, and which role they play here.
///
/// The theme's dark and light colours are named for what they are; slides name them for what they do: `bg1` is the ground in either case.
pub(super) fn scheme(theme: &Theme) -> [(&'static str, &'static str, Ink); 12] {
    let lane = |lane: u8| Ink::Lane(lane, Tint::Strong);
    let [ground, text] = if theme.is_dark() { ["dk1", "lt1"] } else { ["lt1", "dk1"] };
    let [raised, quiet] = if theme.is_dark() { ["dk2", "lt2"] } else { ["lt2", "dk2"] };
    [
        (text, "tx1", Ink::Plain),
        (ground, "bg1", Ink::Paper),
        (quiet, "tx2", Ink::Quiet),
        (raised, "bg2", Ink::Raised),
        ("accent1", "accent1", lane(0)),
        ("accent2", "accent2", lane(1)),
        ("accent3", "accent3", lane(2)),
        ("accent4", "accent4", lane(3)),
        ("accent5", "accent5", lane(4)),
        ("accent6", "accent6", lane(5)),
        ("hlink", "hlink", Ink::Accent),
        ("folHlink", "folHlink", Ink::Quiet),
    ]
}

/// A colour as slides write it: `RRGGBB`.
pub(super) fn hex(colour: Color32) -> String {
    let [red, green, blue, _] = colour.to_srgba_unmultiplied();
    format!("{red:02X}{green:02X}{blue:02X}")
}

/// What fills a surface, a line or letters with a colour.
pub(super) fn fill(xml: &mut Xml, theme: &Theme, colour: Option<Color32>) {
    let Some(colour) = colour.filter(|colour| colour.a() > 0) else { return xml.empty("a:noFill", &[]) };
    let [red, green, blue, alpha] = colour.to_srgba_unmultiplied();
    let own = |ink: Ink| theme.ink(ink).to_srgba_unmultiplied() == [red, green, blue, 255];
    let named = scheme(theme).into_iter().find(|(.., ink)| own(*ink));
    let (element, value) = named.map_or_else(|| ("a:srgbClr", hex(colour)), |(_, name, _)| ("a:schemeClr", name.to_owned()));
    xml.within("a:solidFill", &[], |xml| {
        xml.within(element, &[("val", &value)], |xml| {
            if alpha < 255 {
                xml.empty("a:alpha", &[("val", &(u32::from(alpha) * 100_000 / 255).to_string())]);
            }
        });
    });
}

/// Fills a surface with a colour that is not seen.
pub(super) fn unseen(xml: &mut Xml, colour: Color32) {
    xml.within("a:solidFill", &[], |xml| {
        xml.within("a:srgbClr", &[("val", &hex(colour))], |xml| xml.empty("a:alpha", &[("val", "0")]));
    });
}

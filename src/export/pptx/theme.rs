//! The theme as that of the deck: its colours and its fonts.

use super::ink::{hex, scheme};
use super::slide::NAMES;
use crate::export::xml::Xml;
use crate::theme::Theme;

/// How shapes are filled and lined by default: plainly.
const FORMATS: &str = include_str!("../../../assets/pptx/formats.xml");
/// The family that text is set in. Machines that lack it take one of the same build: the numbers tell them that it is a grotesque.
const FAMILY: [(&str, &str); 2] = [("typeface", "Inter"), ("panose", "020B0604020202020204")];

/// The part that holds a theme.
pub(super) fn part(theme: &Theme) -> Vec<u8> {
    let mut xml = Xml::document();
    let [drawing, ..] = NAMES;
    xml.start("a:theme", &[drawing, ("name", "Samverkan")]);
    xml.within("a:themeElements", &[], |xml| {
        xml.within("a:clrScheme", &[("name", "Samverkan")], |xml| colours(xml, theme));
        xml.within("a:fontScheme", &[("name", "Samverkan")], |xml| {
            for kind in ["a:majorFont", "a:minorFont"] {
                xml.within(kind, &[], |xml| {
                    xml.empty("a:latin", &FAMILY);
                    xml.empty("a:ea", &[("typeface", "")]);
                    xml.empty("a:cs", &[("typeface", "")]);
                });
            }
        });
        xml.raw(FORMATS.trim());
    });
    xml.empty("a:objectDefaults", &[]);
    xml.empty("a:extraClrSchemeLst", &[]);
    xml.finish()
}

/// The colours in the order that themes have them in.
fn colours(xml: &mut Xml, theme: &Theme) {
    let all = scheme(theme);
    let names = [
        ("dk1", "a:dk1"),
        ("lt1", "a:lt1"),
        ("dk2", "a:dk2"),
        ("lt2", "a:lt2"),
        ("accent1", "a:accent1"),
        ("accent2", "a:accent2"),
        ("accent3", "a:accent3"),
        ("accent4", "a:accent4"),
        ("accent5", "a:accent5"),
        ("accent6", "a:accent6"),
        ("hlink", "a:hlink"),
        ("folHlink", "a:folHlink"),
    ];
    for (name, element) in names {
        if let Some((.., ink)) = all.iter().find(|(other, ..)| *other == name) {
            xml.within(element, &[], |xml| xml.empty("a:srgbClr", &[("val", &hex(theme.ink(*ink)))]));
        }
    }
}

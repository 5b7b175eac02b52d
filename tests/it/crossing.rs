//! Every exporter × every lens × every language × every theme: whole, and the same bytes when the file is opened and drawn anew.

use samverkan::app::{Action, Document, outline, update};
use samverkan::drawing::Looks;
use samverkan::export::{EXPORTERS, Exporter, Holds, Options};
use samverkan::lens::{LENSES, Lens};
use samverkan::theme::{Theme, ThemeId};
use samverkan::view::LensId;

use crate::exports::{Told, is_well_formed};
use crate::pages::{page, state};

/// Nobody looks at these pictures: they are small.
const SMALL: Options = Options { scale: 0.15, transparent: false };

/// Whether a lens makes a difference to what is written.
fn takes(exporter: &Exporter, lens: &str) -> bool {
    match exporter.holds {
        Holds::Page | Holds::Pages | Holds::Slides | Holds::Report => true,
        // Words are those of the organisation, a graph is that of the chart.
        Holds::Words | Holds::Graph => LensId::from(lens).is_chart(),
    }
}

/// What each of the lenses shows, in the order of [`LENSES`], of the file opened anew. Whatever was looked at before makes no difference.
fn told(tag: &str, backwards: bool) -> Vec<Told> {
    let mut state = state(Document::built_in(), LensId::CHART, tag);
    let outline = outline(&state.document, &state.language, &());
    let mut show = |lens: &Lens| {
        update(&mut state, Action::SetLens(LensId::from(lens.id)));
        let pages = vec![page(&state.picture.drawing, Looks::default())];
        let (outline, language) = (outline.clone(), state.language.clone());
        Told { pages, outline, language, theme: Theme::of(ThemeId::Light), options: SMALL }
    };
    if backwards {
        let mut told: Vec<Told> = LENSES.iter().rev().map(&mut show).collect();
        told.reverse();
        return told;
    }
    LENSES.iter().map(show).collect()
}

/// Everything in a language. Drawings know no colours: all themes and all exporters share them.
fn cross(tag: &str) {
    let mut files = 0;
    for ((lens, mut told), mut again) in LENSES.iter().zip(told(tag, false)).zip(told(tag, true)) {
        for theme in ThemeId::ALL {
            (told.theme, again.theme) = (Theme::of(theme), Theme::of(theme));
            for exporter in EXPORTERS.iter().filter(|exporter| takes(exporter, lens.id)) {
                let what = format!("{} in {tag} in {theme:?}", lens.id);
                let file = told.write(exporter);
                assert!(file == again.write(exporter), "{} of {what} is not the same twice", exporter.extension);
                is_well_formed(exporter, &file, &told, &what);
                files += 1;
            }
        }
    }
    let pictures = EXPORTERS.iter().filter(|exporter| exporter.holds.has_pages()).count();
    let rest = EXPORTERS.len() - pictures;
    assert_eq!(files, ThemeId::ALL.len() * (pictures * LENSES.len() + rest), "some were left out");
}

#[test]
fn every_exporter_writes_every_lens_in_every_theme_in_swedish() {
    cross("sv");
}

#[test]
fn every_exporter_writes_every_lens_in_every_theme_in_english() {
    cross("en");
}

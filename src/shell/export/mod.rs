//! `samverkan export`: writes a view or a deck as a document, without a window.

pub(super) mod job;
mod meter;
mod named;
pub(super) mod write;

pub use job::carry_out;

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::{ArgAction, Args};

use super::{CANNOT, files, say};
use crate::app::{Document, Format, LoadError, Made, Order, Setup, Shows, Spread, Steps, Subject, Turn};
use crate::check::Severity;
use crate::export::{Exporter, Fault, Holds, Options};
use crate::i18n::Language;
use crate::theme::ThemeId;
use crate::tr;
use crate::view::{Camera, View};
use meter::Meter;

/// What is wished for on the command line.
#[derive(Args, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "a switch on a command line is there or not")]
pub(super) struct Wish {
    /// The organisation; without it, the one that ships with the program
    file: Option<PathBuf>,
    /// Where to write; the ending says the format; "-" is standard output. Formats that hold one page (svg, png) write several as
    /// NAME-01, NAME-02, …, in the place of those that are there
    #[arg(short, long, value_name = "FILE")]
    out: PathBuf,
    /// The format, where the name of the file does not say it
    #[arg(long, value_name = "ENDING")]
    format: Option<String>,
    /// The tab to show: its name in any language, or its number; dot and graphml are of the chart alone
    #[arg(long, value_name = "NAME", conflicts_with = "deck")]
    lens: Option<String>,
    /// The saved view to show: its name in any language, or its number; in md and html a filter or a focus narrows what is told of
    #[arg(long, value_name = "NAME", conflicts_with = "deck")]
    view: Option<String>,
    /// Everything unfolded, however large that becomes
    #[arg(long, conflicts_with_all = ["deck", "view"])]
    whole: bool,
    /// The deck whose slides are written: its name in any language, or its number; without NAME, the only one
    #[arg(long, value_name = "NAME", num_args = 0..=1, default_missing_value = "")]
    deck: Option<String>,
    /// Of a deck, a page for each step
    #[arg(long, requires = "deck", overrides_with = "no_steps", action = ArgAction::SetTrue)]
    steps: bool,
    /// Of a deck, a page for each slide, with all that appears in it
    #[arg(long, requires = "deck", action = ArgAction::SetTrue)]
    no_steps: bool,
    /// The colours: light, dark, high-contrast or projector
    #[arg(long, value_name = "THEME")]
    theme: Option<String>,
    /// The paper: a4, a3, a2, a1, a0, letter, wide (a slide), or own (as large as what is on it)
    #[arg(long, value_name = "PAPER", conflicts_with = "deck")]
    page: Option<String>,
    /// Paper that is higher than wide
    #[arg(long, conflicts_with_all = ["landscape", "deck"])]
    portrait: bool,
    /// Paper that is wider than high
    #[arg(long, conflicts_with = "deck")]
    landscape: bool,
    /// A chart on one page (so it is unless something else is asked for)
    #[arg(long, conflicts_with_all = ["tile", "handout", "deck"])]
    fit: bool,
    /// A chart in letters that are read from near, over as many pages as it takes, with an overview
    #[arg(long, conflicts_with_all = ["handout", "deck"])]
    tile: bool,
    /// Contents, the view, and a page for each body with what is known about it
    #[arg(long, conflicts_with = "deck")]
    handout: bool,
    /// Pixels to the point, for formats made of pixels
    #[arg(long, value_name = "NUMBER", default_value = "2", hide_default_value = true, allow_negative_numbers = true)]
    scale: f32,
    /// No ground under what is drawn, for formats that can do without
    #[arg(long)]
    transparent: bool,
}

/// Why it cannot be done: where, and what is the matter.
struct Refusal {
    place: String,
    why: String,
}

/// Reads, draws, writes.
pub(super) fn run(wish: &Wish, language: &Language) -> ExitCode {
    match export(wish, language) {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => {
            let severity = Severity::Error.told(language).to_lowercase();
            say(&format!("{}: {severity}: {}", refusal.place, refusal.why));
            ExitCode::from(CANNOT)
        }
    }
}

fn export(wish: &Wish, language: &Language) -> Result<(), Refusal> {
    let at_out = |why: String| Refusal { place: wish.out.display().to_string(), why };
    let exporter = exporter(wish, language).map_err(at_out)?;
    let document = document(wish.file.as_deref(), language)?;
    let order = order(wish, language, exporter, document).map_err(|why| Refusal { place: "export".to_owned(), why })?;
    let meter = Meter::new(io::stderr().is_terminal(), language);
    let made = order.make(&meter);
    meter.end();
    let Made { files: made, pages } = made.map_err(|fault| at_out(told(&fault, language)))?;
    if wish.tile && pages == 1 {
        say(&tr!(language, "export-one-tile"));
    }
    if is_standard_output(&wish.out) {
        let [bytes] = made.as_slice() else {
            return Err(at_out(tr!(language, "export-one-file", count = made.len())));
        };
        // Whoever reads may have read enough (`| head`).
        let _ = io::stdout().lock().write_all(bytes);
        return Ok(());
    }
    if let Some(path) = write::replaced(wish.file.as_deref(), &wish.out, made.len()) {
        return Err(Refusal { place: path.display().to_string(), why: tr!(language, "export-replaces-source") });
    }
    let written = write::write(&wish.out, &made, || true).map_err(|error| at_out(files::told_writing(&error, language)))?;
    if let Some(written) = &written {
        tell(language, written);
    }
    Ok(())
}

/// Says what is not to be expected: that there are several files, that some are left from before.
fn tell(language: &Language, written: &write::Written) {
    let name = |path: Option<&PathBuf>| path.map_or_else(String::new, |path| path.display().to_string());
    let (count, left) = (written.files.len(), written.left.len());
    if count > 1 {
        let (first, last) = (name(written.files.first()), name(written.files.last()));
        say(&tr!(language, "export-numbered", count = count, first = first, last = last));
    }
    if left > 0 {
        let (first, last) = (name(written.left.first()), name(written.left.last()));
        say(&tr!(language, "export-left", count = left, first = first, last = last));
    }
}

fn is_standard_output(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// What is the matter, in the user's language.
pub(super) fn told(fault: &Fault, language: &Language) -> String {
    match fault {
        Fault::Stopped => tr!(language, "export-stopped"),
        Fault::TooLarge { width, height } => tr!(language, "export-too-large", width = *width, height = *height),
        Fault::Other(why) => tr!(language, "export-fault", why = why.as_str()),
    }
}

fn exporter(wish: &Wish, language: &Language) -> Result<&'static Exporter, String> {
    let ending = wish.out.extension().map(|ending| ending.to_string_lossy().into_owned());
    let ending = wish.format.clone().or(ending).unwrap_or_default();
    let known = || crate::export::EXPORTERS.iter().map(|exporter| exporter.extension).collect::<Vec<_>>().join(", ");
    if ending.is_empty() {
        return Err(tr!(language, "export-no-ending", known = known()));
    }
    crate::export::find(&ending).ok_or_else(|| tr!(language, "export-no-format", ending = ending.as_str(), known = known()))
}

fn document(file: Option<&Path>, language: &Language) -> Result<Arc<Document>, Refusal> {
    let Some(path) = file else { return Ok(Arc::new(Document::built_in())) };
    files::read(path, language).map(Arc::new).map_err(|error| match error {
        LoadError::Text(error) => Refusal { place: format!("{}:{}", path.display(), error.at), why: error.told(language) },
        LoadError::Disk(why) => Refusal { place: path.display().to_string(), why },
    })
}

fn order(wish: &Wish, language: &Language, exporter: &'static Exporter, document: Arc<Document>) -> Result<Order, String> {
    let what = match &wish.deck {
        Some(name) => deck(wish, language, name, &document)?,
        None => Shows::View(Box::new(subject(wish, language, &document)?)),
    };
    if !what.fits(exporter) {
        let format = tr!(language, exporter.name);
        return Err(match what {
            Shows::Deck(..) => tr!(language, "export-no-deck", format = format),
            Shows::View(_) => tr!(language, "export-only-chart", format = format),
        });
    }
    let usual = if matches!(what, Shows::Deck(..)) { ThemeId::Projector } else { ThemeId::Light };
    let theme = wish.theme.as_deref().map_or(Ok(usual), |tag| named::theme(language, tag))?;
    if !(wish.scale.is_finite() && wish.scale > 0.0) {
        return Err(tr!(language, "export-no-scale", scale = wish.scale.to_string()));
    }
    let options = Options { scale: wish.scale, transparent: wish.transparent };
    Ok(Order { language: language.clone(), theme, what, setup: setup(wish, language, exporter)?, exporter, options, document })
}

fn setup(wish: &Wish, language: &Language, exporter: &Exporter) -> Result<Setup, String> {
    let format = wish.page.as_deref().map(|tag| named::format(language, tag)).transpose()?;
    let turn = match (wish.portrait, wish.landscape) {
        (true, _) => Turn::Portrait,
        (_, true) => Turn::Landscape,
        _ => Turn::Fitting,
    };
    let spread = match (wish.tile, wish.handout) {
        (true, _) => Spread::Tiles,
        (_, true) => Spread::Handout,
        _ => Spread::Fit,
    };
    let usual = if exporter.holds == Holds::Page && spread == Spread::Fit { Format::Own } else { Format::usual(exporter) };
    Ok(Setup { format: format.unwrap_or(usual), turn, spread })
}

fn deck(wish: &Wish, language: &Language, name: &str, document: &Document) -> Result<Shows, String> {
    let deck = named::deck(language, name, &document.decks)?;
    if deck.slides.is_empty() {
        return Err(tr!(language, "export-no-slides", name = deck.name.in_language(language.tag())));
    }
    let steps = if wish.no_steps { Steps::Last } else { Steps::Each };
    Ok(Shows::Deck(Arc::new(deck.clone()), steps))
}

fn subject(wish: &Wish, language: &Language, document: &Document) -> Result<Subject, String> {
    let (mut view, name) = match &wish.view {
        Some(name) => {
            let saved = named::view(language, name, &document.views)?;
            (saved.view.clone(), saved.name.in_language(language.tag()).to_owned())
        }
        None if wish.whole => (View::default(), String::new()),
        None => (document.first_view(), String::new()),
    };
    if let Some(lens) = &wish.lens {
        view.lens = named::lens(language, lens)?;
    }
    view.camera = Camera::Fit;
    Ok(Subject { view, name })
}

//! Ways of looking at an organisation. A lens is one file (or folder) here and one line in [`LENSES`].
//!
//! The chart is looked at from far and near; all others are sheets ([`sheet`]): they are as wide as there is room, are read from the top,
//! and say with their spots what can be pointed at, reached by keyboard and read aloud. What is chosen in a sheet is [`lit`] on the chart.

mod badge;
pub mod chart;
mod chip;
mod findings;
mod ideas;
mod lit;
mod origin;
mod prose;
mod representation;
mod responsibility;
mod road;
mod sheet;
mod stage;
mod statistics;
mod survey;
mod year;

use emath::Vec2;

pub use lit::{Lit, chosen_in, lit};
pub use origin::origin;

use crate::check::Finding;
use crate::data::Places;
use crate::drawing::Drawing;
use crate::graph::OrgGraph;
use crate::i18n::{Language, Message};
use crate::layout;
use crate::model::Organisation;
use crate::projection::Projection;
use crate::view::{Asked, LensId, Shape};
use crate::{msg, tr};

/// A way of looking at an organisation.
#[derive(Clone, Copy, Debug)]
pub struct Lens {
    /// What it is called, in views that are saved.
    pub id: &'static str,
    /// What its tab says.
    pub name: Message,
    /// Why it has nothing to show of an organisation; `None` where it has.
    pub lacks: fn(&Organisation) -> Option<Message>,
    /// Draws what it shows.
    pub draw: fn(&Request<'_>) -> Drawing,
}

/// The lens that shows what there is.
const CHART: Lens = Lens { id: LensId::CHART, name: msg!("lens-chart"), lacks: |_| None, draw: chart::draw };

/// Every lens, in the order of the tabs. The first is shown at the start.
pub const LENSES: &[Lens] = &[
    CHART,
    Lens { id: "road", name: msg!("lens-road"), lacks: road::lacks, draw: road::draw },
    Lens { id: representation::ID, name: msg!("lens-representation"), lacks: representation::lacks, draw: representation::draw },
    Lens { id: responsibility::ID, name: msg!("lens-responsibility"), lacks: responsibility::lacks, draw: responsibility::draw },
    Lens { id: year::ID, name: msg!("lens-year"), lacks: year::lacks, draw: year::draw },
    Lens { id: statistics::ID, name: msg!("lens-statistics"), lacks: statistics::lacks, draw: statistics::draw },
    Lens { id: "survey", name: msg!("lens-survey"), lacks: survey::lacks, draw: survey::draw },
    Lens { id: "ideas", name: msg!("lens-ideas"), lacks: ideas::lacks, draw: ideas::draw },
    Lens { id: LensId::FINDINGS, name: msg!("lens-findings"), lacks: |_| None, draw: findings::draw },
];

/// The lens with this name; the chart where there is none.
#[must_use]
pub fn find(id: &LensId) -> &'static Lens {
    LENSES.iter().find(|lens| lens.id == id.as_str()).unwrap_or(&CHART)
}

/// Whether there is a lens with this name.
#[must_use]
pub fn is_known(id: &LensId) -> bool {
    LENSES.iter().any(|lens| lens.id == id.as_str())
}

/// What `lens` shows of an organisation; a sheet that says why where it has nothing to show.
#[must_use]
pub fn draw(lens: &Lens, request: &Request<'_>) -> Drawing {
    match (lens.lacks)(request.graph.organisation()) {
        None => (lens.draw)(request),
        Some(why) => {
            let mut sheet = sheet::Sheet::new(request);
            sheet.head(&tr!(request.language, lens.name), &tr!(request.language, why));
            sheet.finish()
        }
    }
}

/// Who reads a drawing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reader {
    /// One person, at a desk.
    #[default]
    Desk,
    /// A room full of people, eight metres away: nothing is said in small letters.
    Audience,
    /// One person, of a sheet of paper or a picture: nothing on it can be pressed.
    Paper,
}

/// What a lens is asked to draw.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The organisation.
    pub graph: &'a OrgGraph,
    /// What is shown of it.
    pub projection: &'a Projection,
    /// The language its words are in.
    pub language: &'a Language,
    /// What does not add up in it, and what was counted and does.
    pub findings: &'a [Finding],
    /// Whether it has been checked: before that there are no findings yet.
    pub is_checked: bool,
    /// Where in the file things stand.
    pub places: &'a Places,
    /// What was asked of the lenses.
    pub asked: &'a Asked,
    /// Who reads it.
    pub reader: Reader,
    /// The room there is for a sheet, in points of the drawing. Sheets are that wide and as high as it takes.
    pub room: Vec2,
    /// The plan of the chart. It holds for every view of a document, so that folding moves as little as can be.
    pub plan: &'a chart::Plan,
    /// What was drawn before of the same organisation in the same shape: what need not move stays where it is.
    pub before: Option<&'a Drawing>,
    /// How it is to be arranged.
    pub shape: Shape,
    /// Whoever waits for the drawing. It is worth nothing once they have said stop.
    pub watch: &'a dyn layout::Watch,
}

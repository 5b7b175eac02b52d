//! What is true: an organisation as its file tells it.
//!
//! The types are the file's own (see `docs/format.md`): flat lists, joined by ids. Nothing here looks an id up; a file
//! may be faulty and still be shown. `graph` joins the bodies, `check` tells what does not fit.

mod body;
mod date;
mod ids;
mod organisation;
mod record;
mod relation;
mod survey;
mod table;
mod text;

pub use body::{Body, Meeting, Occasion, Role, Seat, Size, Standing, Statement};
pub use date::{Date, NotADate, Period};
pub use ids::{
    BodyId, ConditionId, DocumentId, FactId, ItemId, KindId, LaneId, LevelId, MatterId, OwnerId, PhaseId, RelationKindId, SectionId,
    SourceId, StrategyId, SubjectId,
};
pub use organisation::{BodyKind, Fact, Icon, Lane, Level, Organisation, Owner, Section, Source, Subject};
pub use record::{
    Concern, Document, DocumentKind, Duty, Figure, Idea, IdeaKind, Matter, Part, Phase, Place, RoadCondition, RoadRule, Share, Stage,
    Strategy,
};
pub use relation::{End, Line, Relation, RelationKind};
pub use survey::{FEW_ANSWERS, Respondents, Score, Side, Stated, StatedOf, Survey, Tally};
pub use table::{Cell, Column, Table};
pub use text::Text;

//! What can happen: every wish of the user and every answer of the world is an `Action`.

use std::path::PathBuf;
use std::sync::Arc;

use emath::{Pos2, Vec2};

use super::{DeckAction, Document, LoadError, Pane, Panel, Picture, PressAction, Screens, ShowAction, ThemeChoice};
use crate::drawing::Target;
use crate::model::{BodyId, FactId, KindId, LaneId, RelationKindId, Standing, SubjectId};
use crate::view::{Chosen, Kept, LensId, MatterAsked, SavedView, Shape, View};

/// Something that happened or is wished for; `update` alone carries it out.
#[derive(Clone, Debug)]
pub enum Action {
    // What is looked at
    /// Select a body, or nothing.
    Select(Option<BodyId>),
    /// Show a body: open what hides it, select it, bring it to the middle.
    GoTo(BodyId),
    /// The same on the chart, whatever lens is shown.
    ShowOnChart(BodyId),
    /// Move the selection on the chart.
    Step(Direction),
    /// Select the first or the last card of the chart.
    StepToEnd(End),
    /// The pointer is over a body, or over none.
    Hover(Option<BodyId>),
    /// The pointer is over a wire (its place in the drawing's wires), or over none.
    HoverWire(Option<usize>),

    // What is shown
    /// Fold away, or show again, what is below a body.
    ToggleFold(BodyId),
    /// Open a group into its members, or close it.
    ToggleGroup(BodyId),
    /// Fold or open as the body asks: a group opens, anything else folds.
    ToggleBelow(BodyId),
    /// Unfold everything and close every group.
    UnfoldAll,
    /// Fold everything that can be folded.
    FoldAll,
    /// Show only the surroundings of a body.
    Focus(BodyId),
    /// Reach one step further, or one less.
    FocusSteps(i8),
    /// Show everything again.
    Unfocus,
    /// Arrange the chart otherwise.
    SetShape(Shape),
    /// Draw the wires of a kind, or leave them out.
    ToggleRelation(RelationKindId),
    /// Ask for something in the filter, or ask no more.
    ToggleFilter(FilterItem),
    /// Ask nothing of bodies.
    ClearFilter,
    /// Undo the last narrowing: a drawing that is being made, a dialog, the search, the focus, the filter, the selection.
    Escape,
    /// Go back to the view before.
    Back,
    /// Go forward again.
    Forward,
    /// Show this view.
    SetView(Box<View>),

    /// A drawing that was made beside the window has come.
    Drawn {
        /// Which one it is.
        number: u64,
        /// What came of it; nothing if it was given up or failed.
        picture: Option<Box<Picture>>,
    },
    /// Give up the drawing that is being made, and go back to the view that is shown.
    CancelDrawing,

    // The lenses
    /// Look at it in another way.
    SetLens(LensId),
    /// Activate a spot of a sheet.
    Touch(Target),
    /// Choose what is lit on the chart, or nothing.
    Choose(Option<Chosen>),
    /// Say something of the matter whose road is looked for.
    Ask(Box<MatterAsked>),
    /// The keyboard comes to a spot of the sheet (its place in the drawing's spots), or leaves them.
    PointAt(Option<usize>),
    /// Scroll a sheet by pages, down or up.
    ScrollPage(i8),

    // The camera
    /// Show everything, as large as fits.
    Fit,
    /// Show everything at the user's text size.
    FitReadable,
    /// Zoom by a factor; `at` stays where it is on the canvas (in points from the middle of the canvas).
    Zoom {
        /// Above 1 to come nearer.
        factor: f32,
        /// What stays, from the middle of the canvas.
        at: Vec2,
    },
    /// Move the drawing by this many points on screen.
    Pan(Vec2),
    /// Put a point of the drawing in the middle of the canvas.
    Centre(Pos2),
    /// The canvas has this size now, and its headings take so much of it at the left and at the top.
    Viewport {
        /// The size of the canvas, in points.
        size: Vec2,
        /// The width of the rows' headings and the height of the lanes'.
        headings: Vec2,
    },

    // Finding
    /// Open the search.
    OpenSearch,
    /// The search text changed.
    Query(String),
    /// Choose the next or the previous hit.
    ChooseHit(i32),
    /// Go to a hit.
    PickHit(usize),
    /// Close the search.
    CloseSearch,
    /// What a large document makes after its first picture is there: it can be searched now.
    Prepared,

    // The palette
    /// Open the palette, or close it.
    TogglePalette,
    /// What is typed in it changed.
    AskPalette(String),
    /// Choose another of its entries, so many further down or up.
    ChooseEntry(i32),
    /// Do what an entry stands for.
    RunEntry(usize),

    // Saved views
    /// Show a saved view.
    ShowView(usize),
    /// The name that is being typed changed.
    Draft(String),
    /// Save what is on screen under this name.
    SaveView(String),
    /// Call a saved view otherwise: its place, as long as it stands there, what it is, and the name.
    RenameView(usize, Box<SavedView>, String),
    /// Remove a saved view.
    RemoveView(usize),
    /// Bring back the one that was removed last.
    BringBackView,
    /// Move a saved view so many places down or up.
    MoveView(usize, isize),
    /// Views and decks were written into a file.
    Kept {
        /// The file.
        path: PathBuf,
        /// What is in it now.
        kept: Kept,
    },
    /// They were not written into this file: why, ready for the user.
    NotKept {
        /// The file.
        path: PathBuf,
        /// Why.
        why: String,
    },
    /// A copy was made where the user chose.
    Copied {
        /// The new file.
        path: PathBuf,
        /// The views and decks in it.
        kept: Kept,
    },
    /// No copy was made: why, ready for the user; nothing if the user did not want one.
    NotCopied(Option<String>),
    /// Choose where to keep a copy of what is open, with what was changed in it.
    KeepCopy,
    /// Go on with what was wished for though views and slides are in no file.
    LeaveUnkept,

    // Decks
    /// Something with the slides of a deck.
    Deck(DeckAction),

    // The show
    /// Something of the show.
    Show(ShowAction),
    /// The machine has these screens now.
    Screens(Screens),
    /// Shows are seen on the screen with this name.
    AudienceOn(String),
    /// The audience and whoever presents change screens.
    SwapScreens,
    /// Open or close the window of whoever presents.
    TogglePresenter,
    /// Make notes larger or smaller by so many per cent.
    StepNotes(i16),

    // Exporting
    /// Something is exported, printed or copied.
    Press(PressAction),

    // The window
    /// The findings of a large document are there, after its first picture.
    Checked,
    /// Show a dialog.
    OpenDialog(Dialog),
    /// Close the dialog.
    CloseDialog,
    /// Show where a statement comes from.
    ShowFact(FactId),
    /// Open or close a panel.
    TogglePanel(Panel),
    /// A panel has this width now.
    PanelWidth(Panel, f32),
    /// Go to the next pane, or to the previous one.
    StepPane(i32),
    /// The keyboard is in this pane now.
    InPane(Pane),
    /// Give the keyboard to a pane.
    ToPane(Pane),
    /// Speak this language (a tag).
    SetLanguage(String),
    /// Wear this theme.
    SetTheme(ThemeChoice),
    /// Show text at this many per cent.
    SetTextSize(u16),
    /// Make text larger or smaller by a step.
    StepTextSize(i16),
    /// Move things, or cut.
    ToggleMotion,
    /// The system prefers dark (or light) windows.
    SystemIsDark(bool),
    /// The window has this size, in points.
    WindowSize(Vec2),
    /// Take a message away.
    CloseBanner(usize),

    // Files
    /// Ask which file to open.
    AskOpen,
    /// Open a file.
    Open(PathBuf),
    /// Open what is built in.
    OpenBuiltIn,
    /// Read the file again.
    Reload,
    /// A file was read.
    Loaded {
        /// The file.
        path: PathBuf,
        /// What is in it, or why it cannot be read.
        outcome: Result<Arc<Document>, LoadError>,
    },
    /// The file changed on disk.
    FileChanged(PathBuf),
    /// Something went wrong in the world; the text is ready for the user.
    Failed(String),
    /// Leave the program.
    Quit,
}

/// A way to move on the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To a higher level.
    Up,
    /// To a lower level, or into an open group.
    Down,
    /// To the left along the row.
    Left,
    /// To the right along the row.
    Right,
}

/// An end of the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The first card.
    First,
    /// The last card.
    Last,
}

/// Something a filter can ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilterItem {
    /// A kind of body.
    Kind(KindId),
    /// A subject area.
    Subject(SubjectId),
    /// A lane.
    Lane(LaneId),
    /// What bodies may do.
    Standing(Standing),
}

/// Something shown above the window until it is closed.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    /// Every key.
    Help,
    /// Where in the file something was found: its place in the list of findings.
    Place(usize),
    /// Where a statement comes from.
    Fact(FactId),
    /// A name for what is on screen.
    SaveView,
    /// Another name for a saved view: where it stood when it was asked for, and what it is.
    RenameView(usize, Box<SavedView>),
    /// The saved views: their names and their order.
    Views,
    /// What is to be exported, and how.
    Export,
    /// Views and slides would be lost: save them first, go on without, or stay.
    Leave,
}

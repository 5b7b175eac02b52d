//! `samverkan layout`: places a graph from JSON, so that this program and others can be compared on the same ground.
//!
//! `docs/benchmarks.md` tells the two formats and how to compare.

mod graph;
mod times;

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::{CANNOT, files, say};
use crate::check::Severity;
use crate::i18n::Language;
use crate::layout::forest::{self, Arrangement, Direction, Options, Order, Placement, Rows};
use graph::{Fault, Graph};
use times::{Run, Times};

/// What is wished for on the command line.
#[derive(Args, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "a switch on a command line is there or not")]
pub(super) struct Wish {
    /// The graph: {"nodes": [{"id", "w", "h", "lane", "depth"}], "edges": [[above, below]], "kinds": ["tree", …]}
    file: PathBuf,
    /// Where to write the drawing: {"nodes": [{"id", "x", "y", "w", "h"}], "edges": [{"from", "to", "points"}]};
    /// without it, on standard output
    #[arg(short, long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Fold what stands below a node, so that the whole has the proportions of a window; without this and --spread, fold only what needs it
    #[arg(long, conflicts_with = "spread")]
    compact: bool,
    /// Everything below a node side by side, however wide that becomes
    #[arg(long)]
    spread: bool,
    /// Where those below a node stand
    #[arg(long, value_enum, default_value_t, value_name = "WAY")]
    direction: Way,
    /// What stands on one line, where all stand side by side
    #[arg(long, value_enum, default_value_t, requires = "spread")]
    rows: Line,
    /// A band of columns for each lane of the file
    #[arg(long)]
    lanes: bool,
    /// Reorder those below a node, so that few links cross; without it they stand as in the file
    #[arg(long)]
    untangle: bool,
    /// Place it so many times and tell the fastest and the median
    #[arg(long, value_name = "TIMES", default_value = "1", hide_default_value = true)]
    timing: NonZeroU32,
}

/// Where those below a node stand.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Way {
    #[default]
    Down,
    Up,
    Right,
    Left,
}

/// What stands on one line.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Line {
    /// Nothing has to
    #[default]
    Free,
    /// Those equally far from the top
    Depths,
    /// Those of the same "depth" in the file
    Levels,
}

impl Wish {
    fn options(&self) -> Options {
        Options {
            arrangement: match (self.compact, self.spread) {
                (true, _) => Arrangement::Compact,
                (_, true) => Arrangement::Spread,
                _ => Arrangement::Auto,
            },
            direction: match self.direction {
                Way::Down => Direction::Down,
                Way::Up => Direction::Up,
                Way::Right => Direction::Right,
                Way::Left => Direction::Left,
            },
            rows: match self.rows {
                Line::Free => Rows::Free,
                Line::Depths => Rows::Depths,
                Line::Levels => Rows::Levels,
            },
            order: if self.untangle { Order::Untangled } else { Order::Given },
            ..Options::default()
        }
    }
}

/// Reads, places, writes, and tells how long the placing took.
pub(super) fn run(wish: &Wish, language: &Language) -> ExitCode {
    let graph = match read(&wish.file, language) {
        Ok(graph) => graph,
        Err(why) => return refuse(&why, language),
    };
    let (placement, times) = place(&graph, wish);
    for line in times.told(language) {
        say(&line);
    }
    let written = match &wish.out {
        None => write_to(io::stdout().lock(), &graph, &placement),
        Some(path) => write(path, &graph, &placement),
    };
    match (written, &wish.out) {
        (Err(error), Some(path)) => refuse(&Refusal::of(path, files::told(&error, language)), language),
        _ => ExitCode::SUCCESS, // whoever reads standard output may have read enough (`| head`)
    }
}

/// Why it cannot be done: where, and what is the matter.
struct Refusal {
    place: String,
    why: String,
}

impl Refusal {
    fn of(path: &Path, why: String) -> Self {
        Self { place: path.display().to_string(), why }
    }
}

fn refuse(refusal: &Refusal, language: &Language) -> ExitCode {
    let severity = Severity::Error.told(language).to_lowercase();
    say(&format!("{}: {severity}: {}", refusal.place, refusal.why));
    ExitCode::from(CANNOT)
}

fn read(path: &Path, language: &Language) -> Result<Graph, Refusal> {
    let bytes = files::bytes(path, language).map_err(|why| Refusal::of(path, why))?;
    Graph::read(&bytes).map_err(|fault| {
        let place = match &fault {
            Fault::Json { line, column, .. } => format!("{}:{line}:{column}", path.display()),
            _ => path.display().to_string(),
        };
        Refusal { place, why: fault.told(language) }
    })
}

/// Places it as often as wished; what comes out is the same each time.
fn place(graph: &Graph, wish: &Wish) -> (Placement, Times) {
    let mut times = Times::default();
    let mut placement = Placement::default();
    for _ in 0..wish.timing.get() {
        let mut input = graph.input(wish.lanes, wish.options());
        drop(placement); // freeing the last one is no part of the time
        let run = Run::start();
        graph.stand(&mut input);
        placement = forest::place(&input, &run);
        times.ran(run);
    }
    (placement, times)
}

/// Writes the drawing so that at every moment either what was in `path` or the whole drawing is there.
fn write(path: &Path, graph: &Graph, placement: &Placement) -> io::Result<()> {
    // What is there and no file (`/dev/null`, a pipe) is written to; only a file is replaced.
    if fs::metadata(path).is_ok_and(|there| !there.is_file()) {
        return write_to(File::options().write(true).open(path)?, graph, placement);
    }
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned()); // a link stays a link
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new();
    #[cfg(unix)]
    let file = file.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666)); // less the umask, as any file
    let file = file.tempfile_in(folder)?;
    write_to(file.as_file(), graph, placement)?;
    file.persist(path)?;
    Ok(())
}

fn write_to(out: impl Write, graph: &Graph, placement: &Placement) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    serde_json::to_writer(&mut out, &graph.drawn(placement))?;
    writeln!(out)?;
    out.flush()
}

//! The headings of lanes and rows: what stands where, in which size, whole or shortened. The window paints what is said here and the press
//! marks it, so that what is on screen is what comes out.
//!
//! Lanes have theirs along the top, rows along the left. A heading stands in the room that the drawing keeps for it as long as that is in
//! sight and large enough; then it sticks to the edge of what the drawing is looked at through, on ground that hides what is under it.

mod lane_head;
mod print;

use std::sync::Arc;

use emath::{Pos2, Rect, Vec2};

use self::lane_head::LaneHead;
pub use self::print::Print;
use self::print::{LEAST_ALONE, Letters, SHRINK};
use super::{Band, Drawing, Ink, Run};
use crate::theme::{CORNER_SMALL, Space, Tint};

/// Where less than this is left of a lane, in points of the theme, its heading would say nothing.
const LEAST_LANE: f32 = 40.0;

/// A drawing on a page or a canvas, whose points all that follows is in.
#[derive(Clone, Copy, Debug)]
pub struct Placed<'a> {
    /// The drawing.
    pub drawing: &'a Drawing,
    /// Where its upper left corner is.
    pub at: Pos2,
    /// Points of the page for one point of the drawing.
    pub zoom: f32,
    /// What it is looked at through: headings stay in it.
    pub canvas: Rect,
    /// The type that headings are set in.
    pub print: Print,
}

impl Placed<'_> {
    /// Where something in the drawing is on the page.
    #[must_use]
    pub fn rect(&self, rect: Rect) -> Rect {
        let to = |pos: Pos2| self.at + pos.to_vec2() * self.zoom;
        Rect::from_min_max(to(rect.min), to(rect.max))
    }
}

/// A heading in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    /// All of it.
    pub rect: Rect,
    /// The surface it stands on and the radius of its corners, where it hides something.
    pub ground: Option<(Ink, f32)>,
    /// Its words: the name, and if it has room the note.
    pub runs: Vec<Run>,
    /// The whole name, in one line.
    pub name: String,
    /// A few words more, shown or not.
    pub note: Arc<str>,
    /// Whether not all of it is shown.
    pub shortened: bool,
}

/// The room that the headings of a drawing have, and the size of their words.
#[derive(Clone, Debug)]
pub struct Headings {
    print: Print,
    canvas: Rect,
    column: Rect,
    sticks: bool,
    rows: Letters,
    line: Rect,
    covers: bool,
    lanes: Letters,
}

impl Headings {
    /// The room for headings of a drawing whose highest card begins at `cards`, in points of the drawing.
    ///
    /// # Complexity
    /// O(letters of all names).
    #[must_use]
    pub fn new(placed: &Placed<'_>, cards: f32) -> Self {
        let Placed { drawing, at, zoom, canvas, print } = *placed;
        let kept = drawing.kept();
        let cards = at.y + zoom * cards;
        let below = if kept.y > 0.0 { at.y + kept.y * zoom } else { cards };
        let words = print.lanes().line();
        let line = LaneHead { lane: at.y, kept: below, cards, height: words + print.pts(Space::Close), words }.line();
        let (natural, height) = (*line.start(), line.end() - line.start());
        let top = natural.max(canvas.top());

        let widest = print.widest(&drawing.rows);
        let beside = at.x + kept.x * zoom - canvas.left();
        let sticks = !drawing.rows.is_empty() && beside < widest * SHRINK.max(print.least_share(print.rows())) + print.pads();
        let column = if sticks { (widest + print.pads()).min(canvas.width() / 4.0) } else { beside };
        let room = |lane: &Band| lane.rect.width() * zoom - 2.0 * print.pts(Space::Close);
        let shares = drawing.lanes.iter().map(|lane| room(lane) / print.lanes().width(&lane.name.join(" ")).max(1.0));
        Self {
            print,
            canvas,
            column: Rect::from_min_max(canvas.min, Pos2::new(canvas.left() + column, canvas.bottom())),
            sticks,
            rows: print.shrunk(print.rows(), (column - print.pads()) / widest.max(1.0)),
            line: Rect::from_min_max(Pos2::new(canvas.left(), top), Pos2::new(canvas.right(), top + height)),
            covers: top + height > cards.min(below.max(natural + height)) + 0.01,
            lanes: print.shrunk(print.lanes(), shares.fold(1.0, f32::min)),
        }
    }

    /// The column that the rows' headings stand on, where it hides a part of the drawing.
    #[must_use]
    pub fn column(&self) -> Option<Rect> {
        self.sticks.then_some(self.column)
    }

    /// The heading of a lane that is at `lane` on the page; `None` where it would say nothing.
    #[must_use]
    pub fn lane(&self, band: &Band, lane: Rect) -> Option<Heading> {
        let print = self.print;
        let left = lane.left().max(if self.sticks { self.column.right() } else { self.line.left() });
        let rect = Rect::from_x_y_ranges(left..=lane.right().min(self.line.right()), self.line.y_range());
        let pad = print.pts(Space::Close);
        let room = rect.width() - 2.0 * pad;
        let name = band.name.join(" ");
        let wide = self.lanes.width(&name);
        let is_short = wide * LEAST_ALONE > room;
        // An audience cannot ask what the rest of a name is: it sees names whole, or not at all.
        let is_cut = print.is_for_audience() && wide > room + 0.5;
        if room <= 0.0 || is_cut || is_short && room < LEAST_LANE * print.scale || rect.bottom() > lane.bottom() {
            return None;
        }
        // Rather small than shortened.
        let letters = print.at_share(self.lanes, (room / wide.max(1.0)).clamp(LEAST_ALONE, 1.0));
        let (ink, soft) = band.lane.map_or((Ink::Plain, Ink::Raised), |lane| (Ink::Lane(lane, Tint::Line), Ink::Lane(lane, Tint::Band)));
        let at = Pos2::new(rect.left() + pad, rect.center().y + letters.below_middle());
        let words = letters.run(at, ink, &letters.one_line(room, &name));
        let note = print.note_beside(letters);
        let note_at = Pos2::new(at.x + words.width + pad, at.y);
        let note_fits = !band.note.is_empty() && !is_short && words.width + pad + note.width(&band.note) <= room;
        let note_run = note_fits.then(|| note.run(note_at, Ink::Quiet, &band.note));
        Some(Heading {
            rect,
            ground: self.covers.then_some((soft, CORNER_SMALL * print.scale)),
            shortened: is_short || note_run.is_none() && !band.note.is_empty(),
            runs: std::iter::once(words).chain(note_run).collect(),
            name,
            note: Arc::clone(&band.note),
        })
    }

    /// The heading of a row that is at `row` on the page; `None` where there is no room for it.
    #[must_use]
    pub fn row(&self, band: &Band, row: Rect) -> Option<Heading> {
        let print = self.print;
        // Where the headings of lanes hide all of a row, its own would stand beside them and tell nothing.
        if self.covers && row.bottom() < self.line.bottom() + self.rows.leading() {
            return None;
        }
        let top = row.top().max(self.canvas.top()) + print.pts(Space::Close);
        let room = Vec2::new(self.column.width() - print.pads(), row.bottom().min(self.canvas.bottom()) - top);
        let name = joined(&band.name);
        let high = |lines: usize| f32::from(u16::try_from(lines).unwrap_or(u16::MAX)) * self.rows.leading();
        let in_lines = high(band.name.len()) <= room.y;
        let lines: Vec<&str> = if in_lines { band.name.iter().map(AsRef::as_ref).collect() } else { vec![&name] };
        if room.x <= 0.0 || high(lines.len()) > room.y {
            return None;
        }
        let note = print.note_below(self.rows);
        let note_fits = note.width(&band.note) <= room.x && high(lines.len()) + note.leading() <= room.y;
        let has_note = note_fits && !band.note.is_empty();
        let right = self.column.right() - print.pts(Space::Close);
        let mut y = top;
        let mut write = |letters: Letters, ink: Ink, text: &str| {
            let text = letters.one_line(room.x, text);
            let run = letters.run(Pos2::new(right - letters.width(&text), y + letters.ascent()), ink, &text);
            y += letters.leading();
            run
        };
        let mut runs: Vec<Run> = lines.iter().map(|line| write(self.rows, Ink::Plain, line)).collect();
        let is_whole = in_lines && lines.iter().zip(&runs).all(|(line, run)| *line == &*run.text);
        runs.extend(has_note.then(|| write(note, Ink::Quiet, &band.note)));
        Some(Heading {
            rect: Rect::from_x_y_ranges(self.column.x_range(), top..=y),
            ground: None,
            runs,
            name,
            shortened: !is_whole || !note_fits && !band.note.is_empty(),
            note: Arc::clone(&band.note),
        })
    }
}

impl Drawing {
    /// The upper edge of the highest card; the lower edge of a drawing without cards.
    ///
    /// # Complexity
    /// O(items).
    #[must_use]
    pub fn top_of_cards(&self) -> f32 {
        self.cards().map(|card| card.rect.top()).fold(self.size.y, f32::min)
    }
}

/// A name that was broken into lines, in one: a hyphen before a small letter was set where a word was broken.
fn joined(lines: &[Arc<str>]) -> String {
    let mut name = String::new();
    for line in lines {
        match name.strip_suffix('-').map(str::to_owned) {
            Some(start) if line.starts_with(char::is_lowercase) => name = start,
            Some(_) => {}
            None if name.is_empty() => {}
            None => name.push(' '),
        }
        name.push_str(line);
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::ThemeId;

    fn check(lines: &[&str], expect: &str) {
        let lines: Vec<Arc<str>> = lines.iter().map(|line| Arc::from(*line)).collect();
        assert_eq!(joined(&lines), expect);
    }

    #[test]
    fn a_name_in_lines_is_one_name_again() {
        check(&["Styrelser"], "Styrelser");
        check(&["Nätverk", "och team"], "Nätverk och team");
        check(&["Försam-", "lingar"], "Församlingar");
        check(&["KS-", "RS"], "KS-RS");
    }

    fn lane(width: f32, zoom: f32, theme: ThemeId) -> Option<Heading> {
        let rect = Rect::from_min_size(Pos2::ZERO, Vec2::new(width, 400.0));
        let band = Band { rect, name: vec!["Försörjningsberedningar".into()], note: "nio".into(), lane: Some(1) };
        let drawing = Drawing { size: rect.size(), margin: Some(Vec2::new(0.0, 40.0)), lanes: vec![band.clone()], ..Drawing::default() };
        let canvas = Rect::from_min_size(Pos2::ZERO, Vec2::splat(2_000.0));
        let placed = Placed { drawing: &drawing, at: Pos2::ZERO, zoom, canvas, print: Print { theme, scale: 1.0 } };
        Headings::new(&placed, 60.0).lane(&band, placed.rect(rect))
    }

    #[test]
    fn a_lane_loses_first_its_note_then_its_size_then_its_end() {
        let whole = lane(400.0, 1.0, ThemeId::Light).unwrap();
        assert_eq!((whole.runs.len(), whole.shortened), (2, false));
        let name = whole.runs[0].width;
        let narrow = lane(name * 0.8, 1.0, ThemeId::Light).unwrap();
        assert_eq!((narrow.runs.len(), &*narrow.runs[0].text), (1, "Försörjningsberedningar"));
        assert!(narrow.runs[0].size < whole.runs[0].size && narrow.shortened);
        let cut = lane(name * 0.45, 1.0, ThemeId::Light).unwrap();
        assert!(cut.runs[0].text.ends_with('…') && cut.shortened);
        assert_eq!(lane(30.0, 1.0, ThemeId::Light), None);
    }

    #[test]
    fn an_audience_sees_names_whole_or_not_at_all() {
        for width in 30..400_u16 {
            if let Some(heading) = lane(f32::from(width), 1.0, ThemeId::Projector) {
                assert_eq!(&*heading.runs[0].text, "Försörjningsberedningar", "{width}");
            }
        }
    }
}

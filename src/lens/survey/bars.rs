//! The bars of a survey: one for each group and one for all, all on one axis through the middle of the scale.

use emath::{Align, Pos2, Rect, Vec2};

use super::{Poll, Row, spot, words};
use crate::drawing::{Ink, Role};
use crate::lens::sheet::{CAPTION, HEADING, QUIET, STRONG, Sheet, Style, snap};
use crate::model::{Side, Tally};
use crate::theme::{CORNER_SMALL, Space, Type};
use crate::tr;

/// The height of a bar.
const BAR: f32 = 44.0;
/// The same before an audience, where bars have what height there is: at most.
const STAGE_BAR: f32 = 64.0;
/// From this width on the names stand beside the bars, in less room above them.
const BESIDE: f32 = 860.0;
/// The room of the share on one side of the scale.
const SUM: f32 = 68.0;
/// The room of the mean: its place on the scale, and its number.
const MEAN: f32 = 200.0;
const NUMBER: f32 = 48.0;
/// Between the parts of a bar.
const GAP: f32 = 1.0;
/// The height of the words above a bar that find no room in it.
const ABOVE: f32 = 22.0;
/// The side of a colour sample.
const SAMPLE: f32 = 14.0;

/// Where the columns of the chart stand, and how long a bar of all answers is.
struct Chart {
    left: f32,
    right: f32,
    name: f32,
    beside: bool,
    /// Where bars may be.
    bars: (f32, f32),
    /// The middle of the scale.
    centre: f32,
    whole: f32,
    /// Whether some shares stand above their bars.
    above: bool,
    /// The height of a bar.
    bar: f32,
}

/// Draws the bars, their upper left corner at `at`. Gives where they end.
pub(super) fn draw(sheet: &mut Sheet<'_>, poll: &Poll<'_>, at: Pos2, width: f32) -> f32 {
    let mut chart = chart(poll, at, width);
    let mut y = legend(sheet, poll, at, width) + Space::Apart.pts();
    y = heads(sheet, poll, &chart, y);
    if sheet.is_staged() {
        let rows = f32::from(u16::try_from(poll.rows.len().max(1)).unwrap_or(u16::MAX));
        let free = sheet.foot() - y - poll.rows.iter().map(|row| chart.height(row)).sum::<f32>();
        chart.bar = (BAR + free / rows).clamp(BAR, STAGE_BAR).floor();
    }
    let top = y;
    // The axis lies below the bars: it is laid down first, and its length is known when all rows are.
    let rows: Vec<f32> = poll.rows.iter().map(|row| chart.height(row)).collect();
    let bottom = top + rows.iter().sum::<f32>();
    sheet.stroke(vec![Pos2::new(chart.centre, top), Pos2::new(chart.centre, bottom)], 1.0, Ink::Hairline, Some(3.0));
    for (row, height) in poll.rows.iter().zip(rows) {
        if row.is_all && poll.rows.len() > 1 {
            sheet.rule(chart.left, chart.right, y);
        }
        draw_row(sheet, poll, &chart, row, Rect::from_min_max(Pos2::new(chart.left, y), Pos2::new(chart.right, y + height)));
        y += height;
    }
    bottom
}

fn chart(poll: &Poll<'_>, at: Pos2, width: f32) -> Chart {
    let beside = width >= BESIDE;
    let names = poll.rows.iter().map(|row| STRONG.width(&row.name)).fold(0.0, f32::max);
    let name = if beside { (names + Space::Apart.pts()).clamp(110.0, 220.0).ceil() } else { 0.0 };
    let right = at.x + width;
    let bars = (at.x + name + SUM, right - SUM - if beside { MEAN } else { 0.0 });
    let reach = |side: Side| poll.rows.iter().map(|row| half(&row.tally, side)).fold(0.0, f32::max);
    let (low, high) = (reach(Side::Low), reach(Side::High));
    let whole = (bars.1 - bars.0) / (low + high).max(0.1);
    let centre = snap(bars.0 + low * whole);
    let mut chart = Chart { left: at.x, right, name, beside, bars, centre, whole, above: false, bar: BAR };
    chart.above = poll.rows.iter().any(|row| chart.parts(poll, row).iter().any(|part| !part.fits));
    chart
}

/// How far a bar reaches to a side of the middle: the shares of that side, and half of those in the middle.
fn half(tally: &Tally, side: Side) -> f32 {
    narrow(tally.share_on(side) + tally.share_on(Side::Middle) / 2.0)
}

#[allow(clippy::cast_possible_truncation, reason = "a share")]
fn narrow(share: f64) -> f32 {
    share as f32
}

/// A part of a bar: those who chose one step.
struct Part {
    step: usize,
    from: f32,
    to: f32,
    share: String,
    /// Whether its share finds room in it.
    fits: bool,
}

impl Part {
    fn middle(&self) -> f32 {
        f32::midpoint(self.from, self.to)
    }
}

impl Chart {
    /// The parts of a bar that anyone chose, from the left.
    fn parts(&self, poll: &Poll<'_>, row: &Row<'_>) -> Vec<Part> {
        let mut from = self.centre - half(&row.tally, Side::Low) * self.whole;
        let mut parts = Vec::new();
        for (step, (_, count)) in row.tally.counts.iter().enumerate() {
            let to = from + narrow(row.tally.share(step)) * self.whole;
            if *count > 0 {
                let share = poll.language.percent(row.tally.share(step), 1);
                let fits = STRONG.width(&share) + Space::Close.pts() <= to - from;
                parts.push(Part { step, from: snap(from), to: snap(to), share, fits });
            }
            from = to;
        }
        parts
    }

    /// The height of a row.
    fn height(&self, row: &Row<'_>) -> f32 {
        let name = if self.beside || row.name.is_empty() { 0.0 } else { HEADING.line().ceil() + Space::Inside.pts() };
        let above = if self.above { ABOVE } else { 0.0 };
        Space::Inside.pts() + name + above + self.bar + Space::Inside.pts()
    }
}

/// The steps of the scale with their colours, in order. Gives where the legend ends.
fn legend(sheet: &mut Sheet<'_>, poll: &Poll<'_>, at: Pos2, width: f32) -> f32 {
    let steps = poll.survey.scale.len();
    let (mut x, mut y) = (at.x, at.y);
    for step in 0..steps {
        let words = poll.step(step);
        let long = SAMPLE + Space::Tight.pts() + CAPTION.width(&words) + Space::Apart.pts();
        if x > at.x && x + long > at.x + width {
            (x, y) = (at.x, y + CAPTION.line() + Space::Tight.pts());
        }
        let sample = Rect::from_min_size(Pos2::new(x, snap(y + (CAPTION.line() - SAMPLE) / 2.0)), Vec2::splat(SAMPLE));
        let [fill, _] = Ink::of_step(step, steps);
        sheet.area(sample, 2.0, Some(fill), Some(Ink::Hairline));
        sheet.line(Pos2::new(x + SAMPLE + Space::Tight.pts(), y), CAPTION, &words);
        x += long;
    }
    y + CAPTION.line()
}

/// What stands over the columns. Gives where the bars begin.
fn heads(sheet: &mut Sheet<'_>, poll: &Poll<'_>, chart: &Chart, y: f32) -> f32 {
    let [low, _, high] = Side::ALL.map(|side| words::steps(poll, side));
    let head = |left: f32, right: f32| Rect::from_min_max(Pos2::new(left, y), Pos2::new(right, y + CAPTION.line()));
    let before = head(chart.left + chart.name, chart.bars.0 - Space::Close.pts());
    sheet.line_in(before, Align::Max, CAPTION, &low);
    let after = head(chart.bars.1 + Space::Close.pts(), chart.bars.1 + SUM);
    sheet.line_in(after, Align::Min, CAPTION, &high);
    if chart.beside {
        sheet.line_in(
            head(chart.right - MEAN + Space::Apart.pts(), chart.right),
            Align::Min,
            CAPTION,
            &tr!(poll.language, "survey-mean-head"),
        );
    }
    snap(y + CAPTION.line())
}

fn draw_row(sheet: &mut Sheet<'_>, poll: &Poll<'_>, chart: &Chart, row: &Row<'_>, rect: Rect) {
    sheet.spot(spot(rect.shrink2(Vec2::new(0.0, Space::Tight.pts())), Role::ListItem, &said(poll, row)));
    let bar = Rect::from_min_max(
        Pos2::new(chart.bars.0, rect.bottom() - Space::Inside.pts() - chart.bar),
        Pos2::new(chart.bars.1, rect.bottom() - Space::Inside.pts()),
    );
    let answers = tr!(poll.language, "survey-n-is", count = row.tally.answers());
    let mean = if chart.beside {
        let y = bar.center().y - f32::midpoint(STRONG.line(), CAPTION.line());
        let lines = sheet.lines(chart.name - Space::Close.pts(), STRONG, &row.name);
        let mut at = Pos2::new(chart.left, snap(y - STRONG.line() * (f32::from(u16::try_from(lines.len()).unwrap_or(1)) - 1.0) / 2.0));
        at.y += sheet.para(at, chart.name - Space::Close.pts(), STRONG, &row.name);
        sheet.line(at, CAPTION, &answers);
        Rect::from_min_max(Pos2::new(chart.right - MEAN + Space::Apart.pts(), bar.top()), Pos2::new(chart.right, bar.bottom()))
    } else {
        let top = rect.top() + Space::Inside.pts();
        let name = Rect::from_min_max(Pos2::new(rect.left(), top), Pos2::new(rect.right(), top + HEADING.line().ceil()));
        sheet.line_in(name, Align::Min, STRONG, &row.name);
        let x = rect.left() + STRONG.width(&row.name) + Space::Close.pts();
        sheet.line_in(name.with_min_x(x), Align::Min, CAPTION, &answers);
        name.with_min_x(rect.right() - MEAN + Space::Apart.pts())
    };
    if row.tally.answers() == 0 {
        sheet.line_in(bar, Align::Center, QUIET, &tr!(poll.language, "inspector-survey-no-answers"));
        return;
    }
    draw_sums(sheet, poll, row, bar);
    draw_bar(sheet, poll, chart, row, bar);
    draw_mean(sheet, poll, row, mean);
}

/// The shares of both sides, at the ends of the axis: there they can be compared, as the outer parts of bars cannot.
fn draw_sums(sheet: &mut Sheet<'_>, poll: &Poll<'_>, row: &Row<'_>, bar: Rect) {
    if row.tally.counts.len() < 2 {
        return;
    }
    let [low, high] = [Side::Low, Side::High].map(|side| poll.language.percent(row.tally.share_on(side), 1));
    let room = Vec2::new(SUM - Space::Close.pts(), bar.height());
    sheet.line_in(Rect::from_min_size(bar.left_top() - Vec2::new(SUM, 0.0), room), Align::Max, STRONG, &low);
    sheet.line_in(Rect::from_min_size(bar.right_top() + Vec2::new(Space::Close.pts(), 0.0), room), Align::Min, STRONG, &high);
}

fn draw_bar(sheet: &mut Sheet<'_>, poll: &Poll<'_>, chart: &Chart, row: &Row<'_>, bar: Rect) {
    let parts = chart.parts(poll, row);
    for part in &parts {
        let [fill, ink] = Ink::of_step(part.step, row.tally.counts.len());
        let rect = Rect::from_min_max(Pos2::new(part.from + GAP / 2.0, bar.top()), Pos2::new(part.to - GAP / 2.0, bar.bottom()));
        sheet.area(rect, 2.0_f32.min(CORNER_SMALL), Some(fill), Some(Ink::Hairline));
        let count = row.tally.counts.get(part.step).map_or(0, |(_, count)| *count);
        let count = tr!(poll.language, "survey-answers", count = count);
        if part.fits {
            let both = CAPTION.width(&count) + Space::Close.pts() <= rect.width();
            // However high the bar is, the two stay together.
            let words = Rect::from_center_size(rect.center(), Vec2::new(rect.width(), BAR));
            let (upper, lower) = words.split_top_bottom_at_y(words.center().y + Space::Tight.pts() / 2.0);
            let share = if both { upper.with_min_y(words.top() + Space::Tight.pts()) } else { rect };
            sheet.line_in(share, Align::Center, STRONG.ink(ink), &part.share);
            if both {
                sheet.line_in(lower.with_max_y(words.bottom() - Space::Tight.pts()), Align::Center, CAPTION.ink(ink), &count);
            }
        }
    }
    for (part, left) in outside(&parts, chart.bars) {
        let label = Rect::from_min_size(Pos2::new(left, bar.top() - ABOVE), Vec2::new(CAPTION.width(&part.share), CAPTION.line()));
        sheet.line(label.min, CAPTION.ink(Ink::Plain), &part.share);
        let foot = Pos2::new(snap(label.center().x), bar.top() - ABOVE + CAPTION.line());
        sheet.stroke(vec![foot, Pos2::new(snap(part.middle()), bar.top())], 1.0, Ink::Hairline, None);
    }
}

/// Where the shares stand that find no room in their parts: as near to them as they can without touching each other. Where all cannot, the
/// largest do; the table has them all.
fn outside(parts: &[Part], (left, right): (f32, f32)) -> Vec<(&Part, f32)> {
    let gap = Space::Close.pts();
    let width = |part: &Part| CAPTION.width(&part.share).ceil();
    let mut chosen: Vec<&Part> = parts.iter().filter(|part| !part.fits).collect();
    chosen.sort_by(|a, b| (b.to - b.from).total_cmp(&(a.to - a.from)).then(a.step.cmp(&b.step)));
    let mut room = right - left + gap;
    chosen.retain(|part| {
        let needed = width(part) + gap;
        let fits = room >= needed;
        room -= if fits { needed } else { 0.0 };
        fits
    });
    chosen.sort_by_key(|part| part.step);
    let (left, right) = (left.ceil(), right.floor());
    let mut least = left;
    let mut placed: Vec<(&Part, f32)> = Vec::with_capacity(chosen.len());
    for part in chosen {
        let x = snap(part.middle() - width(part) / 2.0).max(least);
        least = x + width(part) + gap;
        placed.push((part, x));
    }
    let mut most = right;
    for (part, x) in placed.iter_mut().rev() {
        *x = x.min(most - width(part));
        most = *x - gap;
    }
    placed
}

/// The mean: a mark on the scale, and its number.
fn draw_mean(sheet: &mut Sheet<'_>, poll: &Poll<'_>, row: &Row<'_>, rect: Rect) {
    let Some(mean) = row.tally.mean() else { return };
    let values = || row.tally.counts.iter().map(|(value, _)| f64::from(*value));
    let (low, high) = (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max));
    let (left, right) = (rect.left() + Space::Close.pts(), rect.right() - NUMBER - Space::Apart.pts());
    let place = |value: f64| {
        let share = if high > low { (value - low) / (high - low) } else { 0.5 };
        snap(left + narrow(share) * (right - left))
    };
    let y = snap(rect.center().y);
    sheet.stroke(vec![Pos2::new(left, y), Pos2::new(right, y)], 1.0, Ink::Hairline, None);
    for value in values() {
        let tick = if (value - low).abs() < f64::EPSILON || (value - high).abs() < f64::EPSILON { 6.0 } else { 3.0 };
        sheet.stroke(vec![Pos2::new(place(value), y - tick), Pos2::new(place(value), y + tick)], 1.0, Ink::Hairline, None);
    }
    let last = row.tally.counts.len().saturating_sub(1);
    for (step, x) in [(0, left), (last, right)] {
        let under = Rect::from_center_size(Pos2::new(x, y + 6.0 + CAPTION.line() / 2.0), Vec2::new(0.0, CAPTION.line()));
        sheet.line_in(under, Align::Center, CAPTION, &poll.value(step));
    }
    let (at, side) = (Pos2::new(place(mean), y), 7.0);
    let corners = [Vec2::new(0.0, -side), Vec2::new(side, 0.0), Vec2::new(0.0, side), Vec2::new(-side, 0.0)];
    sheet.polygon(corners.map(|by| at + by).to_vec(), Some(Ink::Accent), None);
    let number = rect.with_min_x(rect.right() - NUMBER);
    sheet.line_in(number, Align::Max, Style(Type::Heading, Ink::Plain), &poll.language.number(mean, 1));
}

/// All that a bar says, in words.
fn said(poll: &Poll<'_>, row: &Row<'_>) -> String {
    let language = poll.language;
    let name = if row.name.is_empty() { "–" } else { &row.name };
    let Some(mean) = row.tally.mean() else {
        return format!("{name}: {}", tr!(language, "inspector-survey-no-answers"));
    };
    let step = |(step, (_, count)): (usize, &(i32, u32))| {
        let share = language.percent(row.tally.share(step), 1);
        tr!(language, "survey-part", step = poll.step(step), count = *count, share = share)
    };
    let steps = row.tally.counts.iter().enumerate().map(step).collect::<Vec<_>>().join("; ");
    tr!(language, "survey-row", name = name, count = row.tally.answers(), mean = language.number(mean, 1), steps = steps)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::model::{Respondents, Score, Survey};

    fn survey(steps: i32, groups: &[&[u32]]) -> Survey {
        let scale = (1..=steps).map(|value| Score { value, ..Score::default() }).collect();
        let groups = groups.iter().map(|counts| Respondents { counts: counts.to_vec(), ..Respondents::default() }).collect();
        Survey { scale, groups, ..Survey::default() }
    }

    /// Draws the axis for a survey and checks each bar against its counts.
    fn check(steps: i32, groups: &[&[u32]]) {
        let (survey, language) = (survey(steps, groups), Language::for_tag("sv"));
        let poll = Poll::new(&language, &survey);
        let chart = chart(&poll, Pos2::ZERO, 900.0);
        for row in poll.rows.iter().filter(|row| row.tally.answers() > 0) {
            let parts = chart.parts(&poll, row);
            let length: f32 = parts.iter().map(|part| part.to - part.from).sum();
            assert!((length - chart.whole).abs() < 1.0, "{steps} steps: a bar is {length}, all answers are {}", chart.whole);
            for part in &parts {
                assert!(part.from >= chart.bars.0 - 0.5 && part.to <= chart.bars.1 + 0.5, "{steps} steps: a part reaches out of its room");
                match Side::of(part.step, row.tally.counts.len()) {
                    Side::Low => assert!(part.to <= chart.centre + 0.5),
                    Side::Middle => assert!((part.middle() - chart.centre).abs() < 0.5),
                    Side::High => assert!(part.from >= chart.centre - 0.5),
                }
            }
            let mut least = chart.bars.0;
            for (part, x) in outside(&parts, chart.bars) {
                assert!(x >= least - 0.25, "{steps} steps: words over small parts touch");
                least = x + CAPTION.width(&part.share);
            }
            assert!(least <= chart.bars.1 + 0.25);
        }
    }

    #[test]
    fn bars_diverge_from_the_middle_of_the_scale_and_are_all_of_one_length() {
        check(5, &[&[1, 1, 8, 7, 0], &[0, 2, 4, 3, 1]]);
        check(4, &[&[5, 0, 0, 1], &[0, 0, 0, 9]]);
        check(2, &[&[5, 0]]);
        check(1, &[&[5]]);
        check(11, &[&[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], &[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30], &[]]);
        check(40, &[&[1; 40]]);
        check(3, &[&[0, 0, 0]]);
    }
}

//! Where in its year a date lies.

use std::ops::Range;

use crate::model::Date;

/// The days before each month, and those of the whole year.
fn days(year: u16) -> [u16; 13] {
    let leap = u16::from(Date { year, month: Some(2), day: Some(29) }.exists());
    let lengths = [31, 28 + leap, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let mut before = [0; 13];
    let mut sum = 0;
    for (slot, length) in before.iter_mut().skip(1).zip(lengths) {
        sum += length;
        *slot = sum;
    }
    before
}

/// The part of its year that a month is, 0 to 1. Months are counted from 1.
pub(super) fn month(year: u16, month: u8) -> Option<Range<f32>> {
    let days = days(year);
    let at = usize::from(month.checked_sub(1)?);
    let whole = f32::from(*days.last()?);
    Some(f32::from(*days.get(at)?) / whole..f32::from(*days.get(at + 1)?) / whole)
}

/// The part of its year that a day or a month is, 0 to 1; `None` for a whole year, and for what the calendar does not have.
pub(super) fn place(date: Date) -> Option<Range<f32>> {
    let of_month = month(date.year, date.month?).filter(|_| date.exists())?;
    let Some(day) = date.day else { return Some(of_month) };
    let whole = f32::from(*days(date.year).last()?);
    let from = of_month.start + f32::from(day.checked_sub(1)?) / whole;
    Some(from..from + 1.0 / whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(date: &str, expect: Option<(f32, f32)>) {
        let found = date.parse::<Date>().ok().and_then(place);
        match (found, expect) {
            (None, None) => {}
            (Some(found), Some((from, to))) => {
                assert!((found.start - from).abs() < 1e-5 && (found.end - to).abs() < 1e-5, "{date}: {found:?}, not {from}..{to}");
            }
            other => panic!("{date}: {other:?}"),
        }
    }

    #[test]
    fn a_day_lies_at_its_place_in_the_year() {
        check("2025-01-01", Some((0.0, 1.0 / 365.0)));
        check("2025-12-31", Some((364.0 / 365.0, 1.0)));
        check("2025-03-01", Some((59.0 / 365.0, 60.0 / 365.0)));
        check("2024-03-01", Some((60.0 / 366.0, 61.0 / 366.0)));
        check("2025-07", Some((181.0 / 365.0, 212.0 / 365.0)));
    }

    #[test]
    fn a_whole_year_and_an_impossible_day_lie_nowhere() {
        for date in ["2025", "2025-02-30", "2025-13-01", "2025-00"] {
            check(date, None);
        }
    }
}

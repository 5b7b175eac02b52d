//! Dates as public documents give them: a year, a month or a day.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A date that is exact to the year, the month or the day, written "2022", "2021-06" or "2021-12-31".
///
/// The parts are as written: "2021-02-30" can be read, and `check` reports it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    /// The year of the common era.
    pub year: u16,
    /// The month, 1 to 12, where it is known.
    pub month: Option<u8>,
    /// The day of the month, where it is known.
    pub day: Option<u8>,
}

/// A text is not a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotADate {
    /// What was written.
    pub text: String,
}

impl fmt::Display for NotADate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is not a date; expected \"2022\", \"2021-06\" or \"2021-12-31\"", self.text)
    }
}

impl std::error::Error for NotADate {}

impl Date {
    /// Whether the calendar has such a day.
    #[must_use]
    pub fn exists(self) -> bool {
        let leap = self.year.is_multiple_of(4) && !self.year.is_multiple_of(100) || self.year.is_multiple_of(400);
        let days = match self.month {
            None => return self.day.is_none(),
            Some(2) => 28 + u8::from(leap),
            Some(4 | 6 | 9 | 11) => 30,
            Some(1..=12) => 31,
            Some(_) => return false,
        };
        self.day.is_none_or(|day| (1..=days).contains(&day))
    }

    /// Whether `self` ends before `other` begins, as far as both are exact: "2021" is not before "2021-06".
    #[must_use]
    pub fn is_before(self, other: Self) -> bool {
        let last = (self.year, self.month.unwrap_or(12), self.day.unwrap_or(31));
        last < (other.year, other.month.unwrap_or(1), other.day.unwrap_or(1))
    }
}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let bad = || NotADate { text: text.to_owned() };
        let number = |part: &str, digits: usize| {
            let fits = part.len() == digits && part.bytes().all(|b| b.is_ascii_digit());
            fits.then(|| part.parse::<u16>().ok()).flatten()
        };
        let two = |part: Option<&str>| match part {
            None => Ok(None),
            Some(part) => number(part, 2).and_then(|n| u8::try_from(n).ok()).map(Some).ok_or_else(bad),
        };
        let mut parts = text.splitn(3, '-');
        let year = parts.next().and_then(|part| number(part, 4)).ok_or_else(bad)?;
        Ok(Self { year, month: two(parts.next())?, day: two(parts.next())? })
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

impl TryFrom<String> for Date {
    type Error = NotADate;

    fn try_from(text: String) -> Result<Self, NotADate> {
        text.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

/// A span of time; an open end is `None`. Both ends are included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Period {
    /// When it begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// When it ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(from) = self.from {
            write!(f, "{from}")?;
        }
        f.write_str("–")?;
        if let Some(to) = self.to {
            write!(f, "{to}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_reads_back_as_it_was_written() {
        for text in ["2022", "2021-06", "2021-12-31"] {
            assert_eq!(text.parse::<Date>().map(|date| date.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn what_is_no_date_is_refused_and_an_impossible_day_is_known() {
        for text in ["", "21", "2021-6", "2021-06-1x", "next year", "2021-12-31-1"] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
        assert_eq!("2021-02-30".parse::<Date>().map(Date::exists), Ok(false));
        assert_eq!("2020-02-29".parse::<Date>().map(Date::exists), Ok(true));
    }
}

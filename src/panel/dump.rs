//! The panel as stable text: what tests compare, and what a reader without the window sees.

use std::fmt::{Display, Formatter, Result};

use super::{Door, Panel, Part, Row};
use crate::check::Severity;
use crate::model::FactId;

/// " [F1 F2]", or nothing.
struct Marks<'a>(&'a [FactId]);

impl Display for Marks<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let all: Vec<&str> = self.0.iter().map(FactId::as_str).collect();
        if all.is_empty() { Ok(()) } else { write!(f, " [{}]", all.join(" ")) }
    }
}

/// "label: " or nothing.
fn label(label: &str) -> String {
    if label.is_empty() { String::new() } else { format!("{label}: ") }
}

impl Display for Panel {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let head = &self.head;
        writeln!(f, "{}\n{}{}", head.name, head.kind, Marks(&head.facts))?;
        writeln!(f, "{:?}: {}{}", head.standing, head.standing_means, Marks(&head.standing_facts))?;
        for (what, value) in &head.place {
            writeln!(f, "{what}: {value}")?;
        }
        for (_, subject) in &head.subjects {
            writeln!(f, "# {subject}")?;
        }
        for section in &self.sections {
            let aside = if section.aside.is_empty() { String::new() } else { format!(" ({})", section.aside) };
            writeln!(f, "\n== {}{aside}{}", section.title, Marks(&section.facts))?;
            section.parts.iter().try_for_each(|part| write!(f, "{part}"))?;
        }
        Ok(())
    }
}

impl Display for Part {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let marks = Marks(self.facts());
        match self {
            Self::Point(said) => {
                writeln!(f, "- {}{}{marks}", label(&said.label), said.text)?;
                if said.note.is_empty() { Ok(()) } else { writeln!(f, "    {}", said.note) }
            }
            Self::Seats(seats) => {
                writeln!(f, "{:?}: {}{marks}", seats.verdict, seats.words)?;
                label(&seats.remark).lines().try_for_each(|line| writeln!(f, "    {}", line.trim_end_matches(": ")))?;
                seats.groups.iter().try_for_each(|group| writeln!(f, "  {} {}", group.letters, group.said))?;
                seats.rows.iter().try_for_each(|row| write!(f, "{row}"))?;
                write!(f, "{}", seats.sum)
            }
            Self::Links(group) => {
                writeln!(f, "{}{}{marks}", label(&group.title), group.note)?;
                group.doors.iter().try_for_each(|door| write!(f, "{door}"))
            }
            Self::Rhythm(rhythm) => {
                writeln!(f, "- {}: {}{marks}", rhythm.how_often, rhythm.text)?;
                rhythm.doors.iter().try_for_each(|door| write!(f, "{door}"))
            }
            Self::Record(record) => {
                writeln!(f, "- {}{}{marks}", label(&record.label), record.title)?;
                record.lines.iter().try_for_each(|line| writeln!(f, "    {line}"))
            }
            Self::Poll(poll) => {
                writeln!(f, "- {} {}{marks}", poll.question, poll.date)?;
                poll.bars.iter().try_for_each(|bar| writeln!(f, "    {}: {} {:?}", bar.name, bar.summary, bar.tally.counts))?;
                writeln!(f, "    {} … {} {}", poll.low, poll.high, poll.caution)
            }
            Self::Found(found) => {
                let sign = if found.severity == Severity::Confirmed { '+' } else { '!' };
                writeln!(f, "{sign} {}", found.text)
            }
            Self::Source(source) => writeln!(f, "{} {} ({})", source.fact, source.text, source.origin),
        }
    }
}

impl Display for Door {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let members = if self.members > 0 { format!(" ({})", self.members) } else { String::new() };
        let note = if self.note.is_empty() { String::new() } else { format!(" – {}", self.note) };
        writeln!(f, "  > {}{members}{note}{}", self.name, Marks(&self.facts))
    }
}

impl Display for Row {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        writeln!(f, "  | {} | {} | {} | {} |{}", self.who, self.post, self.ordinary, self.deputies, Marks(&self.facts))?;
        self.each.iter().try_for_each(|row| write!(f, "  {row}"))
    }
}

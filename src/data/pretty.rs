//! Laying out a record that was written on one line, so that people can read it: what fits stays on its line, what does not gets a line
//! for each of its parts.

use super::lexer::{Kind, Token, Tokens};

/// What each level is set in by.
pub(super) const INDENT: &str = "    ";
/// A line has no more characters than this, if it can be broken: with the two levels that a list is set in by, 140.
const LONGEST: usize = 132;

#[cfg(test)]
fn lines(value: &str) -> Vec<String> {
    lines_at(value, 0)
}

/// The lines of a value of RON, without comments, that was written without a blank too many or too few, each set in by `depth` levels.
///
/// # Complexity
/// O(n) in its length.
pub(super) fn lines_at(value: &str, depth: usize) -> Vec<String> {
    let tokens: Vec<Token> = Tokens::new(value).collect();
    let partner = partners(&tokens);
    let ends = ends(value, &tokens);
    let mut lines = Lines { depth, ..Lines::default() };
    // The brackets that are open here, and whether their parts have lines of their own.
    let mut open: Vec<bool> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let text = value.get(token.start..token.end).unwrap_or_default();
        match token.kind {
            Kind::Open(_) => {
                let close = partner.get(at).copied().unwrap_or(at);
                let width = ends.get(close).zip(ends.get(at)).map_or(0, |(end, start)| end - start);
                // A comma may follow.
                let fits = lines.width() + 1 + width < LONGEST;
                let breaks = !fits && close > at + 1 && !is_around_one(&tokens, &partner, at, close);
                lines.put(text);
                open.push(breaks);
                if breaks {
                    lines.deeper();
                }
            }
            Kind::Close(_) => {
                if open.pop() == Some(true) {
                    lines.less_deep();
                }
                lines.put(text);
            }
            Kind::Comma if open.last() == Some(&true) => {
                lines.put(text);
                lines.end();
            }
            Kind::Comma | Kind::Colon => {
                lines.put(text);
                lines.put(" ");
            }
            Kind::Quoted => lines.put(&plain(text)),
            _ => lines.put(text),
        }
    }
    lines.end();
    lines.done
}

/// A quoted text in which `'` stands for itself: nobody would write a backslash before it.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match (letter, if letter == '\\' { letters.next() } else { None }) {
            (_, Some('\'')) => plain.push('\''),
            (_, Some(escaped)) => plain.extend(['\\', escaped]),
            (letter, None) => plain.push(letter),
        }
    }
    plain
}

/// Whether all there is in a bracket is another one: they are opened and closed on the same lines.
fn is_around_one(tokens: &[Token], partner: &[usize], open: usize, close: usize) -> bool {
    let inner = open + 1;
    tokens.get(inner).is_some_and(|token| matches!(token.kind, Kind::Open(_))) && partner.get(inner) == Some(&(close.saturating_sub(1)))
}

/// For each opening bracket the one that closes it.
fn partners(tokens: &[Token]) -> Vec<usize> {
    let mut partner: Vec<usize> = (0..tokens.len()).collect();
    let mut open = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        match token.kind {
            Kind::Open(_) => open.push(at),
            Kind::Close(_) => {
                if let Some(place) = open.pop().and_then(|opened: usize| partner.get_mut(opened)) {
                    *place = at;
                }
            }
            _ => {}
        }
    }
    partner
}

/// Where each token would end if all stood on one line, in characters.
fn ends(value: &str, tokens: &[Token]) -> Vec<usize> {
    let mut sum = 0;
    let width = |token: &Token| {
        let blank = usize::from(matches!(token.kind, Kind::Comma | Kind::Colon));
        value.get(token.start..token.end).map_or(0, |text| text.chars().count()) + blank
    };
    let end = |token| {
        sum += width(token);
        sum
    };
    tokens.iter().map(end).collect()
}

/// Lines that are being written.
#[derive(Default)]
struct Lines {
    done: Vec<String>,
    line: String,
    depth: usize,
}

impl Lines {
    fn put(&mut self, text: &str) {
        if self.line.is_empty() {
            self.line = INDENT.repeat(self.depth);
        }
        self.line.push_str(text);
    }

    fn width(&self) -> usize {
        if self.line.is_empty() { INDENT.len() * self.depth } else { self.line.chars().count() }
    }

    fn end(&mut self) {
        if !self.line.is_empty() {
            self.done.push(std::mem::take(&mut self.line));
        }
    }

    fn deeper(&mut self) {
        self.end();
        self.depth += 1;
    }

    /// The last part of what is closed ends with a comma too.
    fn less_deep(&mut self) {
        if !self.line.is_empty() {
            self.line.push(',');
        }
        self.end();
        self.depth = self.depth.saturating_sub(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: &str, expect: &str) {
        assert_eq!(lines(value).join("\n"), expect);
    }

    #[test]
    fn what_fits_stays_on_its_line() {
        check("(name:\"a, (b:c)\",view:(lens:\"ideas\",folded:[]))", "(name: \"a, (b:c)\", view: (lens: \"ideas\", folded: []))");
        check("()", "()");
        check(r#"("the officials\' \\\'s \"x\" \u{ad}")"#, r#"("the officials' \\'s \"x\" \u{ad}")"#);
    }

    #[test]
    fn what_does_not_fit_gets_a_line_for_each_part() {
        let long = "x".repeat(120);
        check(
            &format!("(title:{{\"sv\":\"{long}\",\"en\":\"b\"}},view:(lens:\"year\"),appear:[Choose(Step(0))])"),
            &format!(
                "(\n    title: {{\n        \"sv\": \"{long}\",\n        \"en\": \"b\",\n    }},\n    view: (lens: \"year\"),\n    appear: [Choose(Step(0))],\n)"
            ),
        );
    }

    #[test]
    fn a_bracket_around_a_bracket_is_opened_and_closed_with_it() {
        let (a, b) = ("a".repeat(70), "b".repeat(75));
        check(&format!("[Bodies([\"{a}\",\"{b}\"])]"), &format!("[\n    Bodies([\n        \"{a}\",\n        \"{b}\",\n    ]),\n]"));
    }

    #[test]
    fn a_line_that_fits_exactly_is_not_broken() {
        for (letters, count) in [(100, 1), (124, 1), (125, 4), (140, 4)] {
            let value = format!("[\"{}\",1]", "å".repeat(letters));
            assert_eq!(lines(&value).len(), count, "{value}");
        }
    }
}

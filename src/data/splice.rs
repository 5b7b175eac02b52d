//! Changing the saved views and decks in the text of a file, and nothing else in it.

use std::ops::Range;

use serde::Serialize;

use super::entries::{self, Form};
use super::error::{ReadError, ReadErrorKind};
use super::form::{DECKS, VIEWS};
use super::lexer::{Kind, Token, Tokens};
use super::{Position, options, pretty, read};
use crate::view::{Deck, Kept};

const INDENT: &str = pretty::INDENT;
const SLIDES: &str = "slides";
const MARK: char = '\u{feff}';

/// `text` with what is `kept` in the place of its own. Everything else stays as it is, byte for byte: comments, blanks, the ends of lines,
/// and of the views, decks and slides those that are as they were. A
/// file without views or decks gets the field as its last one, and only if there is something to keep. Same text and kept, same bytes.
///
/// # Errors
/// [`ReadError`] as [`read`], if the text cannot be read: then nothing can be said about where its views and decks are.
///
/// # Complexity
/// O(n) in the length of the text, which is read before and after, and O(old · new) comparisons of views and slides.
pub fn with_kept(text: &str, kept: &Kept) -> Result<String, ReadError> {
    let before = read(text)?;
    let (views, decks) = (before.views != *kept.views, before.decks != *kept.decks);
    if !views && !decks {
        return Ok(text.to_owned());
    }
    let mut spliced = text.to_owned();
    if views {
        spliced = with_field(&spliced, VIEWS, (&before.views, &kept.views), |_, _, _| None);
    }
    if decks {
        spliced = with_field(&spliced, DECKS, (&before.decks, &kept.decks), changed_deck);
    }
    // Whatever happens, nothing of the file gets lost.
    let after = read(spliced.as_str())?;
    if after.organisation == before.organisation && after.views == *kept.views && after.decks == *kept.decks {
        return Ok(spliced);
    }
    let message = "the views and decks cannot be told apart from the rest".to_owned();
    Err(ReadError { at: Position { line: 1, column: 1 }, kind: ReadErrorKind::Other { message }, cause: None })
}

/// `text` with the new values in the place of the old ones of a field; an empty text if that has no place.
fn with_field<T: PartialEq + Serialize>(
    text: &str,
    name: &'static str,
    values: (&[T], &[T]),
    change: impl Fn(&str, &T, &T) -> Option<String>,
) -> String {
    let mark = if text.starts_with(MARK) { MARK.len_utf8() } else { 0 };
    Seams::find(text, mark, name).map(|seams| seams.splice(text, name, values, change)).unwrap_or_default()
}

/// The text of a deck that has changed: its fields are changed where they are, and of its slides only those that are others. `None` where
/// that cannot be done.
fn changed_deck(text: &str, old: &Deck, new: &Deck) -> Option<String> {
    let mut changed = text.to_owned();
    if old.name != new.name {
        let place = Seams::find(&changed, 0, "name")?.value?;
        changed.replace_range(place, &options().to_string(&new.name).ok()?);
    }
    if old.minutes != new.minutes {
        let told = new.minutes.map_or_else(|| "None".to_owned(), |minutes| minutes.to_string());
        if let Some(place) = Seams::find(&changed, 0, "minutes")?.value {
            changed.replace_range(place, &told);
        } else {
            let key = Seams::find(&changed, 0, SLIDES)?.found()?;
            let after = indent_before(&changed, key).map_or(" ".to_owned(), |indent| format!("{}{indent}", newline_of(&changed)));
            changed.insert_str(key, &format!("minutes: {told},{after}"));
        }
    }
    if old.slides != new.slides {
        changed = with_field(&changed, SLIDES, (&old.slides, &new.slides), |_, _, _| None);
    }
    let is_it = options().from_str::<Deck>(&changed).is_ok_and(|deck| deck == *new);
    is_it.then_some(changed)
}

fn newline_of(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

/// Where in a text a field of the program's is, or can be put.
#[derive(Debug, Default)]
struct Seams {
    /// The key of the field.
    key: usize,
    /// Its value.
    value: Option<Range<usize>>,
    /// The end of the last token in the record, and whether that is a comma.
    last: (usize, bool),
    /// The parenthesis that closes the record.
    close: usize,
    /// The key of the last field that begins a line.
    lined_up: Option<usize>,
}

impl Seams {
    /// Looks through the tokens of `text` from byte `start` on for the field that is called so.
    fn find(text: &str, start: usize, name: &str) -> Option<Self> {
        let slice = |token: Token| text.get(token.start..token.end).unwrap_or("");
        let mut tokens = Tokens::from(text, start).peekable();
        if tokens.peek().is_some_and(|token| slice(*token) == "#") {
            tokens.by_ref().find(|token| token.kind == Kind::Close(b']'));
        }
        tokens.by_ref().find(|token| token.kind == Kind::Open(b'('))?;
        let mut seams = Self::default();
        // How deep within the record, whether a field is due, and whether this is the field.
        let (mut depth, mut due, mut within) = (0_usize, true, false);
        for token in tokens {
            match token.kind {
                Kind::Close(_) if depth == 0 => {
                    seams.close = token.start;
                    return Some(seams);
                }
                Kind::Close(_) => depth -= 1,
                Kind::Comma if depth == 0 => (due, within) = (true, false),
                Kind::Colon if depth == 0 => {}
                kind => {
                    if depth == 0 && std::mem::take(&mut due) {
                        within = slice(token) == name;
                        seams.lined_up = indent_before(text, token.start).map(|_| token.start).or(seams.lined_up);
                        seams.key = if within { token.start } else { seams.key };
                    } else if within && seams.value.is_none() {
                        seams.value = Some(token.start..token.end);
                    }
                    depth += usize::from(matches!(kind, Kind::Open(_)));
                }
            }
            seams.last = (token.end, token.kind == Kind::Comma && depth == 0);
            if within && let Some(value) = &mut seams.value {
                value.end = token.end;
            }
        }
        None
    }

    /// Where the key of the field begins, if it is there.
    fn found(&self) -> Option<usize> {
        self.value.as_ref().map(|_| self.key)
    }

    fn splice<T: PartialEq + Serialize>(
        &self,
        text: &str,
        name: &str,
        (old, new): (&[T], &[T]),
        change: impl Fn(&str, &T, &T) -> Option<String>,
    ) -> String {
        let newline = newline_of(text);
        let depth = if name == SLIDES { 2 } else { 0 };
        let part = |range: Range<usize>| text.get(range).unwrap_or_default();
        if let Some(value) = &self.value {
            let indent = indent_before(text, self.key).unwrap_or(INDENT);
            let form = Form { indent, newline, depth };
            let kept = entries::spliced(part(value.clone()), (old, new), form, change);
            let list = kept.unwrap_or_else(|| list(new, form));
            return [part(0..value.start), &list, part(value.end..text.len())].concat();
        }
        let indent = self.lined_up.and_then(|key| indent_before(text, key)).unwrap_or(INDENT);
        let field = format!("{indent}{name}: {},", list(new, Form { indent, newline, depth }));
        let comma = if self.last.1 { "" } else { "," };
        // Where the parenthesis has a line of its own, the field comes on the lines before it; whatever comments stand there stay.
        let (at, before, after) = match indent_before(text, self.close) {
            Some(blank) => (self.close - blank.len(), "", newline),
            None => (self.close, newline, newline),
        };
        [part(0..self.last.0), comma, part(self.last.0..at), before, &field, after, part(at..text.len())].concat()
    }
}

/// The blanks before byte `at`, if there is nothing else on its line.
fn indent_before(text: &str, at: usize) -> Option<&str> {
    let line = text.get(..at)?.rsplit('\n').next()?;
    line.chars().all(|letter| letter == ' ' || letter == '\t').then_some(line)
}

/// The list of all values; its lines after the first begin with the indent of its form.
fn list<T: PartialEq + Serialize>(values: &[T], form: Form<'_>) -> String {
    entries::spliced("[]", (&[], values), form, |_, _, _| None).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{BodyId, OwnerId, Text};
    use crate::view::{Appear, Asked, Camera, Chosen, Deck, Filter, Focus, Folds, LensId, SavedView, Shape, Slide, View};
    use std::sync::Arc;

    fn saved(name: &str, view: View) -> SavedView {
        SavedView { name: Text::plain(name), view }
    }

    fn focused() -> SavedView {
        saved("Runt \"rådet\"", View { focus: Some(Focus { body: "council".into(), steps: 1 }), ..View::default() })
    }

    fn keeping(views: &[SavedView]) -> Kept {
        Kept { views: Arc::new(views.to_vec()), ..Kept::default() }
    }

    #[track_caller]
    fn check(text: &str, views: &[SavedView], expect: &str) {
        assert_eq!(with_kept(text, &keeping(views)).unwrap_or_else(|error| panic!("{error} in {text}")), expect);
    }

    #[test]
    fn a_file_without_views_gets_them_before_its_last_parenthesis() {
        let line = r#"(name: "Runt \"rådet\"", view: (focus: (body: "council"))),"#;
        check(
            "// ours\n(\n  version: 1,\n  name: \"x\" // the last\n)\n// end",
            &[focused()],
            &format!("// ours\n(\n  version: 1,\n  name: \"x\", // the last\n  views: [\n      {line}\n  ],\n)\n// end"),
        );
        check(
            "(\r\n\tversion: 1,\r\n\t/* ) */ )",
            &[focused()],
            &format!("(\r\n\tversion: 1,\r\n\t/* ) */ \r\n\tviews: [\r\n\t    {line}\r\n\t],\r\n)"),
        );
        check("(version: 1)", &[focused()], &format!("(version: 1,\n    views: [\n        {line}\n    ],\n)"));
        check("(version: 1)", &[], "(version: 1)");
    }

    #[test]
    fn views_in_the_middle_are_changed_where_they_are() {
        let text = "(version: 1,\n views /* a */ : [ /* b */ (name: \"y, )\") ] /* c */ , // d\n name: \"z\")";
        check(text, &[], "(version: 1,\n views /* a */ : [ /* b */ ] /* c */ , // d\n name: \"z\")");
        let new = r#"(name: "Runt \"rådet\"", view: (focus: (body: "council")))"#;
        check(text, &[focused()], &format!("(version: 1,\n views /* a */ : [ /* b */ {new} ] /* c */ , // d\n name: \"z\")"));
    }

    #[test]
    fn views_that_are_as_they_were_leave_the_text_as_it_was() {
        let text = "\u{feff}(version: 1, views: [(view: (lens:\"ideas\"),name:\"y\")],)";
        let views = read(text).expect("it is a file").views;
        check(text, &views, text);
    }

    #[test]
    fn what_cannot_be_read_is_not_written() {
        for text in ["", "(version: 1, views: [)", "(version: 1, nmae: \"x\")", "(version: 1, r#views: [], views: [])"] {
            assert!(with_kept(text, &keeping(&[focused()])).is_err(), "{text}");
        }
    }

    #[test]
    fn a_deck_is_written_so_that_people_can_read_it_and_the_views_stay_as_they_were() {
        let title = |sv: &str, en: &str| [("sv", sv), ("en", en)].into_iter().collect::<Text>();
        let slide = Slide {
            title: title("Råden rekommenderar, kommunerna beslutar", "The councils recommend, the municipalities decide"),
            notes: Text::plain("Så här är det.\nOch sedan?"),
            view: View { lens: "year".into(), ..View::default() },
            sees: vec!["a".into(), "b".into()],
            appear: vec![Appear::Bodies(vec!["a".into()]), Appear::Choose(Chosen::Step(1))],
        };
        let short = Slide { title: Text::plain("Kort"), ..Slide::default() };
        let deck = Deck { name: Text::plain("Dragning"), minutes: Some(20), slides: vec![slide, short] };
        let text = "(\n    version: 1,\n    views: [ (name: \"x\") ], // ours\n)\n";
        let views = read(text).expect("it is a file").views;
        let kept = Kept { views: Arc::new(views), decks: Arc::new(vec![deck]) };
        let spliced = with_kept(text, &kept).expect("it can be read");
        let expect = r#"(
    version: 1,
    views: [ (name: "x") ], // ours
    decks: [
        (
            name: "Dragning",
            minutes: 20,
            slides: [
                (
                    title: {"sv": "Råden rekommenderar, kommunerna beslutar", "en": "The councils recommend, the municipalities decide"},
                    notes: "Så här är det.\nOch sedan?",
                    view: (lens: "year"),
                    sees: ["a", "b"],
                    appear: [Bodies(["a"]), Choose(Step(1))],
                ),
                (title: "Kort", view: ()),
            ],
        ),
    ],
)
"#;
        assert_eq!(spliced, expect);
        // Again, with another deck: the first list is replaced where it stands.
        let other = Kept { decks: Arc::default(), ..kept };
        assert!(with_kept(&spliced, &other).expect("it can be read").ends_with("// ours\n    decks: [],\n)\n"));
    }

    /// Numbers that look like chance and are the same every time.
    struct Dice(u64);

    impl Dice {
        fn roll(&mut self, sides: usize) -> usize {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(self.0 >> 33).unwrap_or(0) % sides
        }

        fn one_of<'a>(&mut self, all: &[&'a str]) -> &'a str {
            all.get(self.roll(all.len())).copied().unwrap_or("")
        }

        fn bodies(&mut self) -> Folds {
            let count = self.roll(30);
            (0..count).map(|n| BodyId::from(format!("body-{n}-{}", self.roll(9)).as_str())).collect()
        }

        fn view(&mut self) -> SavedView {
            const NAMES: [&str; 6] = ["Råden", "a \"b\" \\ c", "(], // {", "rad\nrad", "sam\u{ad}verkan", "\u{1f600} /* "];
            let name = if self.roll(2) == 0 {
                Text::plain(self.one_of(&NAMES))
            } else {
                [("sv", self.one_of(&NAMES)), ("en", self.one_of(&NAMES))].into_iter().collect()
            };
            let mut view = View { folded: self.bodies(), ..View::default() };
            if self.roll(2) == 0 {
                let chosen = Some(Chosen::Owner(OwnerId::from(self.one_of(&NAMES))));
                view.asked = Asked { chosen, ..Asked::default() };
                view.lens = LensId::from("representation");
            }
            if self.roll(2) == 0 {
                view.camera = Camera::Free { centre: emath::pos2(1.5, -300.25), zoom: 0.1 };
                view.filter = Filter { kinds: ["a".into(), "b".into()].into(), ..Filter::default() };
                view.shape = Shape { links: crate::view::Links::Stubs, ..Shape::default() };
            }
            view.open_groups = (*self.bodies()).clone();
            SavedView { name, view }
        }

        /// A file that is written in one of many ways.
        fn file(&mut self) -> String {
            let nl = self.one_of(&["\n", "\r\n", "\n\n\t"]);
            let mut fields = vec!["name: \"a ) // b\"".to_owned(), "bodies: [(id: \"x\", name: {\"sv\": \"Y\"})]".to_owned()];
            if self.roll(2) == 0 {
                let gap = self.one_of(&["", " ", "/* : [ */", "\n//)\n"]);
                let at = self.roll(3);
                fields.insert(at, format!("views{gap}:{gap}[{gap}(name: \"v ]\"{gap}, view: (lens: \"ideas\")){gap}]{gap}"));
            }
            let between = self.one_of(&[",", " , ", ", // ), [", " /* ] */ ,"]).to_owned() + nl;
            let end = self.one_of(&["", ",", " ", ", // end (", " /* ) */", ",   "]);
            let start = self.one_of(&["", "\u{feff}", "// (", "#![enable(implicit_some)]", "\u{feff}/* views: [] */ Organisation"]);
            let start = if start == "Organisation" || start.ends_with("Organisation") { start.to_owned() } else { start.to_owned() + nl };
            let after = self.one_of(&["", "\n", " // views: []", "\r\n/* ( */\r\n"]);
            format!("{start}({nl}version: 1,{nl}{}{end}{nl}){after}", fields.join(&between))
        }
    }

    #[test]
    fn whatever_the_file_looks_like_it_keeps_the_views_and_changes_nowhere_else() {
        let mut dice = Dice(7);
        for _ in 0..400 {
            let text = dice.file();
            let before = read(text.as_str()).unwrap_or_else(|error| panic!("{error} in\n{text}"));
            let count = dice.roll(4);
            let views: Vec<SavedView> = (0..count).map(|_| dice.view()).collect();
            let spliced = with_kept(&text, &keeping(&views)).unwrap_or_else(|error| panic!("{error} in\n{text}"));
            let after = read(spliced.as_str()).unwrap_or_else(|error| panic!("{error} in\n{spliced}"));
            assert_eq!((&after.organisation, &after.views), (&before.organisation, &views), "{spliced}");
            assert_eq!(with_kept(&text, &keeping(&views)), Ok(spliced.clone()), "same input, same bytes");
            let seams = Seams::find(&spliced, 0, VIEWS).expect("it has seams");
            let Some(value) = seams.value else {
                assert_eq!(spliced, text);
                continue;
            };
            let (head, tail) = (&spliced[..seams.key], &spliced[value.end..]);
            if Seams::find(&text, 0, VIEWS).is_some_and(|seams| seams.value.is_none()) {
                // All that came besides the field are blanks and commas around it.
                let bare = |text: &str| text.replace([' ', '\t', '\r', '\n', ','], "");
                assert_eq!(bare(&format!("{head}{tail}")), bare(&text));
            } else {
                assert!(text.starts_with(head) && text.ends_with(tail), "{text}\nhas become\n{spliced}");
            }
            // And with the views of before, it is again the file of before.
            let again = with_kept(&spliced, &keeping(&before.views)).expect("it can be read");
            assert_eq!(read(again).expect("it can be read").views, before.views);
        }
    }
}

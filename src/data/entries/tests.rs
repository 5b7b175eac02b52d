//! Which entries of a list keep their text and the comments beside them.

use std::sync::Arc;

use super::*;
use crate::data::{read, with_kept};
use crate::model::Text;
use crate::view::{Deck, Kept, SavedView, Slide};

fn slide(title: &str) -> Slide {
    Slide { title: Text::plain(title), ..Slide::default() }
}

/// A deck as someone wrote it by hand.
const FILE: &str = r##"(
  version: 1,
  decks: [
    // The one for the board
    (name: "Talk", slides: [
      // How it begins
      (
        title: r#"One"#,   // raw
        view: (),
      ), // stays short
      /* (title: "Commented out"), */
      (title: "Two",
       notes: "by hand"),
      (title: "Three") // the end
      // and so on
    ]),
    // Not ready
    (name: "Other"), // by Ann
  ],
)
"##;

/// The file after a change of its decks.
fn changed(change: impl Fn(&mut Vec<Deck>)) -> String {
    changed_in(FILE, change)
}

fn changed_in(text: &str, change: impl Fn(&mut Vec<Deck>)) -> String {
    let file = read(text).expect("it is a file");
    let mut decks = file.decks;
    change(&mut decks);
    let kept = Kept { views: Arc::new(file.views), decks: Arc::new(decks) };
    let spliced = with_kept(text, &kept).expect("it can be written");
    assert_eq!(read(spliced.as_str()).expect("it can be read").decks, *kept.decks, "{spliced}");
    spliced
}

#[test]
fn a_slide_that_changes_leaves_the_others_and_all_comments_as_they_are() {
    let spliced = changed(|decks| decks[0].slides[1].title = Text::plain("Zwei"));
    let expect = FILE.replace("(title: \"Two\",\n       notes: \"by hand\"),", "(title: \"Zwei\", notes: \"by hand\", view: ()),");
    assert_eq!(spliced, expect);
}

#[test]
fn a_new_slide_stands_on_lines_of_its_own() {
    let spliced = changed(|decks| decks[0].slides.insert(1, slide("New")));
    let expect = FILE.replace("// stays short\n", "// stays short\n        (title: \"New\", view: ()),\n");
    let bare = |text: &str| text.lines().map(str::trim).collect::<Vec<_>>().join("\n");
    assert_eq!(bare(&spliced), bare(&expect));
    assert_eq!(changed_in(&spliced, |decks| drop(decks[0].slides.remove(1))), FILE, "and when it goes nothing is left of it");
}

#[test]
fn a_slide_that_moves_takes_its_words_along_and_one_that_goes_leaves_its_comments() {
    let spliced = changed(|decks| decks[0].slides.swap(0, 2));
    for part in [
        "title: r#\"One\"#,   // raw",
        "/* (title: \"Commented out\"), */",
        "// the end",
        "// and so on",
        "// How it begins",
        "// stays short",
    ] {
        assert_eq!(spliced.matches(part).count(), 1, "{part} in {spliced}");
    }
    let spliced = changed(|decks| decks[0].slides.clear());
    for part in ["/* (title: \"Commented out\"), */", "// the end", "// and so on", "// How it begins", "// stays short"] {
        assert_eq!(spliced.matches(part).count(), 1, "{part} in {spliced}");
    }
}

#[test]
fn a_deck_that_is_renamed_or_planned_keeps_its_slides_as_they_are() {
    let spliced = changed(|decks| (decks[0].name, decks[0].minutes) = (Text::plain("Speech"), Some(7)));
    assert_eq!(spliced, FILE.replace("name: \"Talk\", slides", "name: \"Speech\", minutes: 7, slides"));
    let spliced = changed_in(&spliced, |decks| decks[0].minutes = None);
    assert!(spliced.contains("title: r#\"One\"#,   // raw"), "{spliced}");
    let spliced = changed(|decks| drop(decks.remove(0)));
    assert!(
        spliced.contains("// The one for the board") && spliced.contains("// Not ready\n    (name: \"Other\"), // by Ann"),
        "{spliced}"
    );
}

#[test]
fn views_keep_their_comments_too() {
    let text = "(version: 1, views: [ // mine\n (name: \"A\" /* a */), // first\n // second\n (name: \"B\"), (name: \"C\")])";
    let with = |change: fn(&mut Vec<SavedView>)| {
        let file = read(text).expect("it is a file");
        let mut views = file.views;
        change(&mut views);
        let kept = Kept { views: Arc::new(views), decks: Arc::new(file.decks) };
        let spliced = with_kept(text, &kept).expect("it can be written");
        assert_eq!(read(spliced.as_str()).expect("it can be read").views, *kept.views, "{spliced}");
        spliced
    };
    let spliced = with(|views| drop(views.remove(1)));
    assert_eq!(spliced, "(version: 1, views: [ // mine\n (name: \"A\" /* a */), // first\n // second\n         (name: \"C\")])");
    for change in [
        |views: &mut Vec<SavedView>| views.reverse(),
        |views: &mut Vec<SavedView>| views.swap(0, 2),
        |views: &mut Vec<SavedView>| views.rotate_left(1),
        |views: &mut Vec<SavedView>| views.clear(),
    ] {
        let spliced = with(change);
        for comment in ["// mine", "// first", "// second"] {
            assert_eq!(spliced.matches(comment).count(), 1, "{comment} in {spliced}");
        }
    }
}

#[test]
fn where_a_line_of_comments_ends_is_known() {
    assert_eq!(lines_of(" /* \n // */ // x"), (None, true));
    assert_eq!(lines_of(" // /* x\n"), (Some(8), false));
    assert_eq!(lines_of(" /* /* */ // */ \n //"), (Some(16), true));
}

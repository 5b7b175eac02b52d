//! `samverkan export` from outside: a file goes in, a document comes out, or a word of what is wrong and nothing on disk.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use samverkan::export::{EXPORTERS, Holds};

/// A file in which nothing is as it should be: ids that point nowhere, a ring, a body above itself, an empty deck.
const HOSTILE: &str = r#"(version: 1, name: "<&\">", levels: [], lanes: [], kinds: [], relation_kinds: [(id: "r", name: "")],
    bodies: [(id: "a", name: "", parents: ["b"]), (id: "b", name: "B", parents: ["a", "nobody"]), (id: "c", name: "C", parents: ["c"])],
    relations: [(kind: "r", from: "a", to: "nobody"), (kind: "x", from: "a", to: "b"), (kind: "r", from: "c", to: "c")],
    decks: [(name: "Tom", slides: []), (name: "En", slides: [(title: "", view: (lens: "nothing"), sees: ["nobody"])])])"#;

fn exported(folder: &Path, arguments: &[&str]) -> Output {
    exported_in("en", folder, arguments)
}

fn exported_in(tag: &str, folder: &Path, arguments: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_samverkan"));
    program.current_dir(folder).args(["export", "--lang", tag]).args(arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn check_done(folder: &Path, arguments: &[&str]) {
    let output = exported(folder, arguments);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", said(&output));
    assert_eq!(said(&output), "", "{arguments:?} says something where all went well");
}

/// Expects that it is done, and that these words are said of it.
fn check_told(folder: &Path, arguments: &[&str], words: &[&str]) {
    let output = exported(folder, arguments);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", said(&output));
    for word in words {
        assert!(said(&output).contains(word), "no {word:?} in {:?} for {arguments:?}", said(&output));
    }
}

/// Expects that it is refused with these words, and that nothing is written.
fn check_refused(arguments: &[&str], words: &[&str]) {
    let folder = tempfile::tempdir().unwrap();
    let output = exported(folder.path(), arguments);
    let said = said(&output);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
    for word in words {
        assert!(said.contains(word), "no {word:?} in {said:?} for {arguments:?}");
    }
    assert!(!said.contains("panicked"), "{said}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "{arguments:?} left something behind");
}

#[test]
fn every_format_is_written_and_twice_the_same() {
    let folder = tempfile::tempdir().unwrap();
    for exporter in EXPORTERS {
        let name = format!("chart.{}", exporter.extension);
        let bytes = || {
            check_done(folder.path(), &["-o", &name, "--scale", "0.5"]);
            fs::read(folder.path().join(&name)).unwrap()
        };
        let first = bytes();
        assert!(first.len() > 200, "{name} has {} bytes", first.len());
        assert!(first == bytes(), "{name} is not the same twice");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), EXPORTERS.len());
}

#[test]
fn a_deck_is_written_with_a_page_for_each_step_or_each_slide() {
    let folder = tempfile::tempdir().unwrap();
    for exporter in EXPORTERS.iter().filter(|exporter| exporter.holds == Holds::Page).take(1) {
        let name = format!("each.{}", exporter.extension);
        check_told(folder.path(), &["--deck", "-o", &name, "--scale", "0.2"], &["files: each-01"]);
        let steps = fs::read_dir(folder.path()).unwrap().count();
        let name = format!("slide.{}", exporter.extension);
        check_told(folder.path(), &["--deck", "1", "--no-steps", "-o", &name, "--scale", "0.2"], &["files: slide-01"]);
        let slides = fs::read_dir(folder.path()).unwrap().count() - steps;
        assert!(slides > 5 && steps > slides, "{steps} steps of {slides} slides");
        assert!(folder.path().join(format!("each-01.{}", exporter.extension)).exists());
    }
    check_done(folder.path(), &["--deck", "-o", "deck.pdf"]);
}

#[test]
fn what_is_not_known_is_answered_with_what_is() {
    check_refused(&["-o", "chart.doc"], &["doc", "pdf", "svg"]);
    check_refused(&["-o", "chart"], &["pdf"]);
    check_refused(&["-o", "a.pdf", "--lens", "nowhere"], &["nowhere", "chart", "statistics"]);
    check_refused(&["-o", "a.pdf", "--view", "nothing"], &["nothing"]);
    check_refused(&["-o", "a.pdf", "--deck", "nothing"], &["nothing", "1 "]);
    check_refused(&["-o", "a.pdf", "--theme", "pink"], &["pink", "high-contrast"]);
    check_refused(&["-o", "a.pdf", "--page", "b5"], &["b5", "a4"]);
    check_refused(&["--deck", "-o", "a.dot"], &["PDF"]);
    check_refused(&["--lens", "statistics", "-o", "a.dot"], &["chart", "PDF"]);
    for scale in ["0", "-3", "NaN", "inf"] {
        check_refused(&["-o", "a.png", "--scale", scale], &["above 0", scale]);
    }
    check_refused(&["nowhere.ron", "-o", "a.pdf"], &["nowhere.ron"]);
    check_refused(&["-o", "nowhere/a.svg"], &["nowhere"]);
}

#[test]
fn a_tab_is_found_by_its_name_in_any_language() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["statistics", "Statistik", "STATISTICS"] {
        check_done(folder.path(), &["--lens", name, "-o", "a.pdf"]);
    }
}

#[test]
fn standard_output_takes_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let output = exported(folder.path(), &["-o", "-", "--format", "svg"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(String::from_utf8(output.stdout).unwrap().contains("<svg"));
    check_refused(&["-o", "-", "--format", "svg", "--tile", "--page", "a4"], &["standard output"]);
}

#[test]
fn faulty_files_are_exported_too() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("hostile.ron"), HOSTILE).unwrap();
    for exporter in EXPORTERS {
        check_done(folder.path(), &["hostile.ron", "-o", &format!("a.{}", exporter.extension)]);
    }
    for spread in ["--tile", "--handout", "--whole"] {
        check_told(folder.path(), &["hostile.ron", spread, "-o", "b.pdf"], &[]);
    }
    check_done(folder.path(), &["hostile.ron", "--deck", "En", "-o", "c.pdf"]);
}

#[cfg(unix)]
#[test]
fn a_folder_that_takes_nothing_says_so() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("a.pdf")).unwrap();
    let output = exported(folder.path(), &["-o", "a.pdf"]);
    assert_eq!(output.status.code(), Some(2), "a folder stands where the file would");
    let locked = folder.path().join("locked");
    fs::create_dir(&locked).unwrap();
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o555)).unwrap();
    let output = exported(folder.path(), &["-o", "locked/b.pdf"]);
    // Whoever may do anything may write there too.
    let is_written = locked.join("b.pdf").exists();
    assert!(is_written || output.status.code() == Some(2) && said(&output).contains("locked/b.pdf"), "{}", said(&output));
}

#[test]
fn a_deck_that_shows_nothing_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("hostile.ron"), HOSTILE).unwrap();
    fs::write(folder.path().join("none.ron"), "(version: 1, name: \"x\")").unwrap();
    let refused = |arguments: &[&str]| {
        let output = exported(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        said(&output)
    };
    assert!(refused(&["hostile.ron", "--deck", "Tom", "-o", "a.pdf"]).contains("no slides"));
    let which = refused(&["hostile.ron", "--deck", "-o", "a.pdf"]);
    assert!(which.contains("2 En") && !which.contains("“”"), "{which}");
    assert!(refused(&["none.ron", "--deck", "-o", "a.pdf"]).contains("no decks"));
    assert!(!folder.path().join("a.pdf").exists());
}

#[test]
fn tiles_that_are_not_needed_and_files_that_are_left_over_are_told() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("small.ron"), "(version: 1, name: \"x\", bodies: [(id: \"a\", name: \"A\")])").unwrap();
    check_told(folder.path(), &["small.ron", "--tile", "-o", "a.pdf"], &["no tiles were needed"]);
    fs::write(folder.path().join("wall-99.svg"), "old").unwrap();
    check_told(folder.path(), &["--tile", "--page", "a4", "-o", "wall.svg"], &["wall-01.svg", "wall-99.svg", "left from before"]);
}

#[test]
fn a_write_protected_file_is_not_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.svg");
    fs::write(&path, "old").unwrap();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let output = exported(folder.path(), &["-o", "a.svg"]);
    assert!(output.status.code() == Some(2) && said(&output).contains("a.svg"), "{}", said(&output));
    assert_eq!(fs::read_to_string(&path).unwrap(), "old");
}

/// What cannot be done is told in both languages: where, what is the matter, and what to do.
#[test]
fn whatever_goes_wrong_is_told_with_its_place_and_a_way_out() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("a.svg")).unwrap();
    let locked = folder.path().join("locked.svg");
    fs::write(&locked, "old").unwrap();
    let mut permissions = fs::metadata(&locked).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&locked, permissions).unwrap();
    // A disk that is always full.
    let full = if Path::new("/dev/full").exists() { "/dev/full" } else { "nowhere/b.svg" };
    let is_full = full == "/dev/full";
    let cases: [(&[&str], [&str; 3], [&str; 3]); 8] = [
        (
            &["-o", "nowhere/a.svg"],
            ["nowhere/a.svg", "Mappen finns inte", "Skapa den"],
            ["nowhere/a.svg", "folder is not there", "Create it"],
        ),
        (&["-o", "a.svg"], ["a.svg", "En mapp heter redan så", "annat namn"], ["a.svg", "A folder has that name", "another name"]),
        (&["-o", "locked.svg"], ["locked.svg", "skyddad", "annat namn"], ["locked.svg", "protected", "another name"]),
        (
            &["-o", full, "--format", "svg"],
            if is_full { ["/dev/full", "Disken är full", "Gör plats"] } else { ["nowhere", "Mappen", "Skapa"] },
            if is_full { ["/dev/full", "disk is full", "Make room"] } else { ["nowhere", "folder", "Create"] },
        ),
        (&["-o", "chart"], ["chart: fel:", "ändelse", "pdf, pptx, svg"], ["chart: error:", "ending", "pdf, pptx, svg"]),
        (&["-o", "chart.doc"], ["chart.doc", "”doc”", "pdf, pptx, svg"], ["chart.doc", "“doc”", "pdf, pptx, svg"]),
        (
            &["-o", "b.pdf", "--view", "Översikten"],
            ["export: fel:", "”Översikten”", "De som finns"],
            ["export: error:", "“Översikten”", "There are"],
        ),
        (
            &["-o", "b.pdf", "--deck", "Mötet"],
            ["export: fel:", "”Mötet”", "De som finns: 1 "],
            ["export: error:", "“Mötet”", "There are: 1 "],
        ),
    ];
    let before = fs::read_dir(folder.path()).unwrap().count();
    for (arguments, swedish, english) in cases {
        for (tag, words) in [("sv", swedish), ("en", english)] {
            let output = exported_in(tag, folder.path(), arguments);
            let said = said(&output);
            assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
            assert!(words.iter().all(|word| said.contains(word)) && said.lines().count() == 1, "{words:?} in {said:?}");
        }
    }
    assert_eq!((fs::read_dir(folder.path()).unwrap().count(), fs::read_to_string(&locked).unwrap()), (before, "old".to_owned()));
}

#[test]
fn the_organisation_is_not_replaced_by_its_picture() {
    let folder = tempfile::tempdir().unwrap();
    let text =
        "(version: 1, name: \"x\", bodies: [(id: \"a\", name: \"A\")], decks: [(name: \"d\", slides: [(title: \"1\"), (title: \"2\")])])";
    let files = ["my.ron", "deck-02.svg"].map(|name| folder.path().join(name));
    for file in &files {
        fs::write(file, text).unwrap();
    }
    let mut cases: Vec<Vec<&str>> =
        vec![vec!["my.ron", "-o", "./my.ron", "--format", "svg"], vec!["deck-02.svg", "--deck", "-o", "deck.svg"]];
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("my.ron", folder.path().join("link.svg")).unwrap();
        cases.push(vec!["my.ron", "-o", "link.svg"]);
        cases.push(vec!["link.svg", "-o", "my.ron", "--format", "svg"]);
    }
    let before = fs::read_dir(folder.path()).unwrap().count();
    for arguments in &cases {
        for (tag, words) in [("sv", ["läses från", "Välj ett annat namn"]), ("en", ["read from", "Choose another name"])] {
            let output = exported_in(tag, folder.path(), arguments);
            let said = said(&output);
            assert!(output.status.code() == Some(2) && words.iter().all(|word| said.contains(word)), "{arguments:?}: {said}");
        }
    }
    assert!(files.iter().all(|file| fs::read_to_string(file).unwrap() == text));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), before);
}

/// On a disk of 64 kB, where there may be one: in a room of its own, which ends with the program.
#[cfg(target_os = "linux")]
#[test]
fn on_a_disk_that_fills_up_the_file_of_before_stays_whole() {
    let folder = tempfile::tempdir().unwrap();
    let script = r#"mount -t tmpfs -o size=64k none . && cd "$PWD" && printf old > a.pptx || exit 77
        "$0" export --lang en --deck -o a.pptx && exit 1
        printf '%s|%s' "$(cat a.pptx)" "$(ls -A)""#;
    let mut room = Command::new("unshare");
    let tried = room.args(["-rm", "sh", "-c", script, env!("CARGO_BIN_EXE_samverkan")]).current_dir(folder.path()).output();
    match tried {
        Ok(output) if output.status.success() => {
            assert_eq!(String::from_utf8_lossy(&output.stdout), "old|a.pptx");
            assert!(said(&output).contains("a.pptx: error: The disk is full"), "{}", said(&output));
        }
        Ok(output) if output.status.code() == Some(1) && output.stdout.is_empty() && !said(&output).contains("unshare") => {
            panic!("it was written: {}", said(&output));
        }
        _ => eprintln!("this machine gives no room for a small disk"),
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_written_to() {
    use std::os::unix::fs::FileTypeExt as _;
    check_done(Path::new("/"), &["-o", "/dev/null", "--format", "svg"]);
    assert!(fs::metadata("/dev/null").unwrap().file_type().is_char_device());
}

#[test]
fn text_tells_of_what_a_view_is_about() {
    let folder = tempfile::tempdir().unwrap();
    let file = r#"(version: 1, name: "x", kinds: [(id: "k", name: "K"), (id: "l", name: "L")],
        bodies: [(id: "a", name: "Alpha", kind: "k"), (id: "b", name: "Beta", kind: "l")],
        views: [(name: "Some", view: (filter: (kinds: ["k"])))])"#;
    fs::write(folder.path().join("x.ron"), file).unwrap();
    let told = |arguments: &[&str]| String::from_utf8(exported(folder.path(), arguments).stdout).unwrap();
    let all = told(&["x.ron", "--format", "md", "-o", "-"]);
    assert!(all.contains("Alpha") && all.contains("Beta"), "{all}");
    let some = told(&["x.ron", "--view", "Some", "--format", "md", "-o", "-"]);
    assert!(some.contains("Alpha") && !some.contains("Beta"), "{some}");
}

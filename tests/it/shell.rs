//! The program from outside: its command line, run as users run it, without a display.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// What makes a window, a language or settings of whoever runs the tests.
const SURROUNDINGS: [&str; 9] =
    ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "DBUS_SESSION_BUS_ADDRESS", "RUST_LOG"];

/// A file without faults.
const GOOD: &str = r#"(
    version: 1,
    name: {"sv": "Dalen", "en": "The valley"},
    levels: [(id: "boards", name: "Nämnder")],
    lanes: [(id: "valley", name: "Dalen")],
    owners: [(id: "town", name: "Staden", lane: "valley")],
    kinds: [(id: "board", name: "Nämnd")],
    relation_kinds: [],
    bodies: [
        (id: "parks", name: "Parknämnden", kind: "board", level: "boards", lane: "valley"),
        (id: "roads", name: "Vägnämnden", kind: "board", level: "boards", lane: "valley"),
    ],
    relations: [],
)
"#;

fn program(folder: &Path) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_samverkan"));
    for variable in SURROUNDINGS {
        program.env_remove(variable);
    }
    program.env("SAMVERKAN_CONFIG_DIR", folder.join("config")).current_dir(folder);
    program
}

/// A folder with `organisation.ron` in it.
fn with(text: impl AsRef<[u8]>) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("organisation.ron");
    fs::write(&path, text).unwrap();
    (folder, path)
}

fn checked(folder: &Path, arguments: &[&str]) -> Output {
    program(folder).arg("check").args(arguments).output().unwrap()
}

/// Checks `text` as a file, and expects this exit code, and these words on stdout and on stderr.
fn check(text: impl AsRef<[u8]>, code: i32, on_stdout: &[&str], on_stderr: &[&str]) {
    let (folder, _) = with(text);
    let output = checked(folder.path(), &["organisation.ron", "--lang", "en"]);
    expect(&output, code, on_stdout, on_stderr);
}

fn expect(output: &Output, code: i32, on_stdout: &[&str], on_stderr: &[&str]) {
    let stdout = String::from_utf8(output.stdout.clone()).unwrap();
    let stderr = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(output.status.code(), Some(code), "stdout:\n{stdout}\nstderr:\n{stderr}");
    for part in on_stdout {
        assert!(stdout.contains(part), "no {part:?} in\n{stdout}");
    }
    for part in on_stderr {
        assert!(stderr.contains(part), "no {part:?} in\n{stderr}");
    }
    assert_eq!(on_stderr.is_empty(), stderr.is_empty(), "stderr:\n{stderr}");
    assert!(!stderr.contains("panicked"), "{stderr}");
}

#[test]
fn a_clean_file_is_clean() {
    check(GOOD, 0, &["0 errors, 0 notices"], &[]);
}

#[test]
fn notices_alone_are_no_failure() {
    let seats = r#"level: "boards", lane: "valley", size: (members: 3, remark: "One is vacant."), seats: [(by: "town", ordinary: 2)]),"#;
    let text = GOOD.replacen(r#"level: "boards", lane: "valley"),"#, seats, 1);
    assert_ne!(text, GOOD);
    check(text, 0, &["organisation.ron:10:", ": notice: ", "0 errors, 1 notice, "], &[]);
}

#[test]
fn errors_fail_and_point_to_line_and_column() {
    let text = GOOD.replacen(r#"kind: "board", level: "boards", lane: "valley""#, r#"kind: "bord", level: "boards", lane: "valley""#, 1);
    assert_ne!(text, GOOD);
    check(text, 1, &["organisation.ron:10:50: error: ", "bord", "board", "1 error, "], &[]);
}

#[test]
fn a_text_that_cannot_be_understood_tells_where_and_what_was_expected() {
    let text = GOOD.replacen("name: {", "nam: {", 1);
    check(text, 2, &[], &["organisation.ron:3:5: error: ", "nam", "name"]);
}

#[test]
fn bytes_that_are_no_text_cannot_be_read() {
    check(b"(version: 1,\n name: \"\xd6rebro\")", 2, &[], &["organisation.ron:2:9: error: ", "UTF-8"]);
}

#[test]
fn a_file_that_is_not_there_cannot_be_read() {
    let (folder, _) = with(GOOD);
    let output = checked(folder.path(), &["other.ron", "--lang", "sv"]);
    expect(&output, 2, &[], &["other.ron: ", "Filen finns inte"]);
}

#[test]
fn a_folder_cannot_be_read() {
    let (folder, _) = with(GOOD);
    expect(&checked(folder.path(), &[".", "--lang", "en"]), 2, &[], &["It is a folder"]);
}

#[test]
fn the_built_in_organisation_has_its_known_notice_and_no_error() {
    let (folder, _) = with(GOOD);
    let output = checked(folder.path(), &["--lang", "sv"]);
    expect(&output, 0, &["(inbyggd):", ": anmärkning: ", "stämmer", "0 fel, "], &[]);
}

#[test]
fn the_system_chooses_the_language_and_the_command_line_overrides_it() {
    let (folder, _) = with(GOOD);
    let said = |language: &str, arguments: &[&str]| {
        let output = program(folder.path()).env("LANG", language).arg("check").args(arguments).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(said("sv_SE.UTF-8", &["organisation.ron"]).contains("0 fel"));
    assert!(said("en_GB.UTF-8", &["organisation.ron"]).contains("0 errors"));
    assert!(said("sv_SE.UTF-8", &["organisation.ron", "--lang", "en"]).contains("0 errors"));
    let before = program(folder.path()).args(["--lang", "en", "check", "organisation.ron"]).output().unwrap();
    expect(&before, 0, &["0 errors"], &[]);
}

#[test]
fn a_line_that_is_not_understood_is_refused() {
    let (folder, _) = with(GOOD);
    for line in [&["--lang", "xx"][..], &["check", "a", "b"], &["a", "b"], &["organisation.ron", "check"]] {
        let output = program(folder.path()).args(line).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{line:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{line:?}");
    }
}

#[test]
fn the_help_tells_what_there_is() {
    let (folder, _) = with(GOOD);
    let output = program(folder.path()).arg("--help").output().unwrap();
    expect(&output, 0, &["samverkan", "[FILE]", "check", "--lang"], &[]);
}

#[cfg(all(unix, not(target_os = "macos")))]
#[test]
fn without_a_display_it_says_what_to_do() {
    let (folder, _) = with(GOOD);
    let output = program(folder.path()).args(["organisation.ron", "--lang", "en"]).output().unwrap();
    expect(&output, 2, &[], &["DISPLAY", "desktop session", "samverkan check"]);
}

#[cfg(all(unix, not(target_os = "macos")))]
#[test]
fn a_display_that_does_not_answer_is_no_panic() {
    let (folder, _) = with(GOOD);
    for (variable, display) in [("DISPLAY", ":4711"), ("WAYLAND_DISPLAY", "wayland-4711")] {
        let run_dir = folder.path();
        let output = program(folder.path()).env(variable, display).env("XDG_RUNTIME_DIR", run_dir).args(["--lang", "en"]).output().unwrap();
        expect(&output, 2, &[], &["No window can be opened", "samverkan check"]);
        assert!(!String::from_utf8(output.stderr).unwrap().contains(".rs"), "no places in sources");
    }
}

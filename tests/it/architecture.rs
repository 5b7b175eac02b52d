//! The walls of the crate: one crate has no others, so this reads its sources.
//!
//! Who may import what, what is absent where, how long a file may be, and that the program knows nothing of the organisation
//! that it carries. Each is a function from a source to what is wrong in it, tried on small snippets as well as on `src`.

mod scan;

use std::collections::BTreeSet;
use std::fs;

use scan::{Path, paths, tokens};

/// All modules that stand above one in the map.
const ALL_ABOVE: &[&str] = &["*"];

/// The modules in the order of the map, each with what it may import: a module, or one name of it.
const MODULES: &[(&str, &[&str])] = &[
    ("i18n", &[]),
    ("theme", &[]),
    ("model", &["i18n"]),
    ("view", &["i18n", "model"]),
    ("data", &["i18n", "model", "view", "check"]),
    ("graph", &["model"]),
    ("check", &["i18n", "model", "graph", "view"]),
    ("search", &["i18n", "model"]),
    ("panel", &["i18n", "model", "graph", "check"]),
    ("road", &["i18n", "model", "graph", "search", "view"]),
    ("projection", &["model", "graph", "view"]),
    ("layout", &[]),
    ("drawing", &["i18n", "theme", "model", "view", "graph::BodyIx", "graph::RelationIx"]),
    ("lens", ALL_ABOVE),
    ("deck", &["i18n", "model", "view", "lens", "drawing", "graph::BodyIx"]),
    ("export", &["i18n", "theme", "drawing"]),
    ("app", ALL_ABOVE),
    ("canvas", &["i18n", "theme", "model", "view", "drawing", "deck", "app", "graph::BodyIx", "projection"]),
    ("ui", ALL_ABOVE),
    ("shell", ALL_ABOVE),
];

/// The macros that stand at the root of the crate, and the modules they belong to.
const MACROS: [(&str, &str); 2] = [("msg", "i18n"), ("tr", "i18n")];

/// Paths that may be named in some modules only. A path matches that has these segments one behind the other; `*` at the end of
/// a segment stands for any rest.
const ABSENCES: [(&[&str], &[&str]); 19] = [
    (&["egui", "Ui"], &["canvas", "ui", "shell"]),
    (&["egui", "Context"], &["canvas", "ui", "shell"]),
    (&["egui", "Painter"], &["canvas", "ui", "shell"]),
    (&["egui", "Response"], &["canvas", "ui", "shell"]),
    (&["egui", "\\*"], &[]),
    (&["eframe"], &["shell"]),
    (&["egui_graphs"], &["canvas"]),
    (&["petgraph"], &["graph", "layout", "canvas"]),
    (&["rfd"], &["shell"]),
    (&["notify"], &["shell"]),
    (&["tempfile"], &["shell"]),
    (&["std", "fs"], &["shell"]),
    (&["std", "thread"], &["shell"]),
    (&["Instant"], &["shell"]),
    (&["SystemTime"], &["shell"]),
    (&["std", "\\*"], &[]),
    (&["Color32", "from_*"], &["theme"]),
    (&["Rgba", "from_*"], &["theme"]),
    (&["hex_color"], &["theme"]),
];

/// Another name for one of these would hide it from this test.
const NEVER_RENAMED: [&str; 8] = ["crate", "samverkan", "std", "egui", "eframe", "egui_graphs", "petgraph", "Color32"];

const MOST_LINES: usize = 400;
const MOST_LINES_OF_MAIN: usize = 40;

/// A file of the crate: its path from the crate's folder, and its text.
struct File {
    path: String,
    text: String,
}

/// The Rust files below a folder of the crate, in order. A folder that is not there has none.
fn files(folder: &str) -> Vec<File> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let entry = entry.unwrap().path();
        let path = entry.to_str().unwrap().replace('\\', "/");
        if entry.extension().is_some_and(|extension| extension == "rs") {
            all.push(File { text: fs::read_to_string(&path).unwrap(), path });
        } else {
            all.extend(files(&path));
        }
    }
    all.sort_by(|a, b| a.path.cmp(&b.path));
    all
}

/// The module path of a file of `src`: `src/search/index.rs` is `[search, index]`, `src/lib.rs` is `[]`.
fn module_of(path: &str) -> Vec<&str> {
    let inner = path.strip_prefix("src/").unwrap_or(path);
    let stem = inner.strip_suffix(".rs").unwrap_or(inner);
    let stem = stem.strip_suffix("/mod").unwrap_or(stem);
    stem.split('/').filter(|part| *part != "lib").collect()
}

/// What a path names counted from the root of the crate, where it leaves the file's own module for it.
fn from_root<'a>(file: &[&str], path: &'a Path) -> Option<&'a [String]> {
    match path.segments.first().map(String::as_str) {
        Some("crate" | "samverkan") if path.segments.len() > 1 => Some(&path.segments[1..]),
        Some("super" | "self") => {
            let here = usize::from(path.segments[0] == "self");
            let up = path.segments[here..].iter().take_while(|segment| *segment == "super").count();
            (up > 0 && up >= file.len() + path.inside).then_some(&path.segments[here + up..])
        }
        _ => None,
    }
}

fn allows(own: &str, allowed: &[&str], wanted: &[String]) -> bool {
    let module = wanted.first().map(String::as_str).unwrap_or_default();
    let module = MACROS.iter().find(|(name, _)| *name == module).map_or(module, |(_, module)| module);
    let place = |name: &str| MODULES.iter().position(|(module, _)| *module == name);
    let names = |entry: &str| entry.split("::").eq(wanted.iter().map(String::as_str).take(entry.split("::").count()));
    module == own
        || allowed.contains(&module)
        || allowed.iter().any(|entry| names(entry))
        || (allowed == ALL_ABOVE && place(module).is_some_and(|above| Some(above) < place(own)))
}

/// The imports of a file of `src` that go through a wall.
fn imports(file: &File) -> Vec<String> {
    let module = module_of(&file.path);
    let (own, allowed): (&str, &[&str]) = match module.first() {
        None => return Vec::new(), // lib.rs: see `the_modules_are_declared_in_the_order_of_the_map`
        Some(&"main") => ("main", &["shell"]),
        Some(own) => (own, MODULES.iter().find(|(name, _)| name == own).map_or(&[], |(_, allowed)| allowed)),
    };
    let found = paths(&file.text);
    let wrong = found.iter().filter_map(|path| Some((path.line, from_root(&module, path)?)));
    let wrong = wrong.filter(|(_, wanted)| !allows(own, allowed, wanted));
    wrong.map(|(line, wanted)| format!("{}:{line}: {own} may not import {}", file.path, wanted.join("::"))).collect()
}

fn fits(pattern: &str, segment: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some("\\") => segment == "*",
        Some(beginning) => segment.starts_with(beginning),
        None => segment == pattern,
    }
}

/// A constant of a colour type is a raw colour; no colour at all, or none yet, is not.
fn is_raw_colour(segments: &[String]) -> bool {
    segments.windows(2).any(|pair| {
        let is_constant = pair[1].len() > 1 && pair[1].chars().all(|letter| letter.is_ascii_uppercase() || letter == '_');
        ["Color32", "Rgba", "Hsva"].contains(&pair[0].as_str())
            && is_constant
            && !["TRANSPARENT", "PLACEHOLDER"].contains(&pair[1].as_str())
    })
}

/// The paths in a file of `src` that are absent from its module on purpose.
fn presences(file: &File) -> Vec<String> {
    let module = module_of(&file.path);
    let own = module.first().copied().unwrap_or_default();
    let mut wrong = Vec::new();
    for path in paths(&file.text) {
        let matches = |pattern: &[&str]| {
            path.segments.windows(pattern.len()).any(|part| pattern.iter().zip(part).all(|(pattern, segment)| fits(pattern, segment)))
        };
        let is_absent = ABSENCES.iter().any(|(pattern, but)| matches(pattern) && !but.contains(&own));
        let is_window = own == "app" && path.segments[0].starts_with("egui");
        let is_hidden = path.is_renamed && path.segments.last().is_some_and(|last| NEVER_RENAMED.contains(&last.as_str()));
        if is_absent || is_window || is_hidden || (own != "theme" && is_raw_colour(&path.segments)) {
            wrong.push(format!("{}:{}: {} is absent from {own} on purpose", file.path, path.line, path.segments.join("::")));
        }
    }
    wrong
}

/// The proper names of the owners and bodies of a dataset: the places of owners such as "Åskby town" (in lower case, also as ids
/// write them), names of several words, and abbreviations of three letters or more. One ordinary word is no proper name:
/// "culture" belongs to everyone.
fn proper_names(dataset: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut places, mut names) = (BTreeSet::new(), BTreeSet::new());
    let tokens = tokens(dataset);
    let (mut depth, mut list, mut id) = (0_i32, "", "");
    for (at, token) in tokens.iter().enumerate() {
        depth += i32::from(["(", "[", "{"].contains(&token.text)) - i32::from([")", "]", "}"].contains(&token.text));
        let is_key = tokens.get(at + 1).is_some_and(|next| next.text == ":") && token.is_word();
        if is_key && depth == 1 {
            list = token.text;
        }
        if !is_key || depth != 3 || !["owners", "bodies"].contains(&list) {
            continue;
        }
        if token.text == "id" {
            id = tokens[at + 2].string().unwrap_or_default();
        }
        if !["name", "short"].contains(&token.text) {
            continue;
        }
        let after = &tokens[at + 2..];
        let text = if after[0].text == "{" { after.iter().take_while(|next| next.text != "}").skip(1).collect() } else { vec![&after[0]] };
        for name in text.iter().filter_map(|part| part.string()) {
            let first = name.split(' ').next().unwrap_or_default().to_lowercase();
            let plain = first.replace(['å', 'ä'], "a").replace('ö', "o"); // as ids are written
            if list == "owners" && plain == id && name.split(' ').count() == 2 {
                places.extend([first, plain]);
            }
            let is_short = name.len() > 2 && name.chars().all(|letter| letter.is_uppercase() || letter == '/');
            if is_short || name.contains(' ') {
                names.insert(name.to_owned());
            }
        }
    }
    (places, names)
}

/// Where a file of `src` names one of the proper names, in code, texts, comments or tests.
fn names_in(file: &File, (places, names): &(BTreeSet<String>, BTreeSet<String>)) -> Vec<String> {
    let is_whole = |line: &str, name: &str| {
        let edge = |letter: Option<char>| !letter.is_some_and(char::is_alphanumeric);
        line.match_indices(name).any(|(at, _)| edge(line[..at].chars().next_back()) && edge(line[at + name.len()..].chars().next()))
    };
    let mut wrong = Vec::new();
    for (line, number) in file.text.lines().zip(1..) {
        let line = line.replace("data/orebro.ron", ""); // the one place that may be named: the file that is embedded
        let lower = line.to_lowercase();
        let found = names.iter().find(|name| is_whole(&line, name)).or_else(|| places.iter().find(|place| is_whole(&lower, place)));
        wrong.extend(found.map(|name| format!("{}:{number}: names {name:?}, which only the dataset knows", file.path)));
    }
    wrong
}

fn none_of(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} walls broken:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_module_imports_only_what_the_map_allows() {
    none_of(&files("src").iter().flat_map(imports).collect::<Vec<_>>());
}

#[test]
fn what_is_absent_on_purpose_is_absent() {
    none_of(&files("src").iter().flat_map(presences).collect::<Vec<_>>());
}

#[test]
fn no_source_is_longer_than_it_can_be_read() {
    let all: Vec<File> = ["src", "tests", "benches", "examples"].into_iter().flat_map(files).collect();
    let limit = |path: &str| if path == "src/main.rs" { MOST_LINES_OF_MAIN } else { MOST_LINES };
    let long = all.iter().map(|file| (file, file.text.lines().count())).filter(|(file, lines)| *lines > limit(&file.path));
    none_of(&long.map(|(file, lines)| format!("{} has {lines} lines", file.path)).collect::<Vec<_>>());
}

#[test]
fn nothing_in_src_knows_the_organisation_that_it_carries() {
    let dataset = fs::read_to_string("assets/data/orebro.ron").expect("the program carries an organisation");
    let names = proper_names(&dataset);
    assert!(names.0.len() > 12 && names.1.len() > 60, "the names of the dataset were not found: {names:?}");
    none_of(&files("src").iter().flat_map(|file| names_in(file, &names)).collect::<Vec<_>>());
}

#[test]
fn the_modules_are_declared_in_the_order_of_the_map() {
    let text = fs::read_to_string("src/lib.rs").unwrap();
    let code = text.lines().filter(|line| !line.starts_with("//") && !line.trim().is_empty());
    let declared: Vec<&str> = code
        .map(|line| line.strip_prefix("pub mod ").and_then(|rest| rest.strip_suffix(';')).unwrap_or_else(|| panic!("{line:?} in lib.rs")))
        .collect();
    let in_order: Vec<&str> = MODULES.iter().map(|(name, _)| *name).filter(|name| declared.contains(name)).collect();
    assert_eq!(declared, in_order);
    let written: BTreeSet<String> = files("src").iter().filter_map(|file| module_of(&file.path).first().map(ToString::to_string)).collect();
    let known: BTreeSet<String> = declared.iter().copied().chain(["main"]).map(str::to_owned).collect();
    assert_eq!(written, known, "folders of src and modules of lib.rs");
}

#[test]
fn there_is_one_egui_and_nothing_that_reaches_the_network() {
    let lock = fs::read_to_string("Cargo.lock").unwrap();
    let crates: Vec<&str> = lock.lines().filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"')).collect();
    let count = |name: &str| crates.iter().filter(|known| **known == name).count();
    assert_eq!(["egui", "epaint", "emath", "egui_graphs"].map(count), [1; 4]);
    let network = ["openssl", "openssl-sys", "native-tls", "rustls", "curl", "curl-sys", "hyper", "reqwest", "ureq", "h2"];
    none_of(&network.into_iter().filter(|name| count(name) > 0).map(|name| format!("Cargo.lock: {name}")).collect::<Vec<_>>());
}

fn check(wrong: impl Fn(&File) -> Vec<String>, path: &str, text: &str, expect: &[&str]) {
    let found = wrong(&File { path: path.to_owned(), text: text.to_owned() });
    assert_eq!(found, expect, "{text}");
}

#[test]
fn a_forbidden_import_is_told_with_file_and_line() {
    let told = |line: &str| [format!("src/export/svg.rs:1: export may not import {line}")];
    let check_export =
        |text: &str, expect: &[String]| check(imports, "src/export/svg.rs", text, &expect.iter().map(String::as_str).collect::<Vec<_>>());
    check_export("use crate::model::Body;", &told("model::Body"));
    check_export("use crate::{theme, graph::{self}};", &told("graph::self"));
    check_export("fn f() { crate::app::update() }", &told("app::update"));
    check_export("use super::super::lens::LENSES;", &told("lens::LENSES"));
    check_export("mod tests { use super::super::super::view; }", &told("view"));
    check_export("use samverkan::shell::run;", &told("shell::run"));
    check_export("use crate::*;", &told("*"));
    check_export("use crate::drawing::Card; use super::page; use super::super::theme::Ink; crate::tr!(x)", &[]);
    check_export("// use crate::model::Body;\nmod tests { use super::super::page; }", &[]);
    check(
        imports,
        "src/drawing/item.rs",
        "use crate::graph::{BodyIx, OrgGraph};",
        &["src/drawing/item.rs:1: drawing may not import graph::OrgGraph"],
    );
    check(imports, "src/lens/chart.rs", "use crate::{drawing, app};", &["src/lens/chart.rs:1: lens may not import app"]);
    check(
        imports,
        "src/view/mod.rs",
        "use super::model::BodyId;\nuse super::graph::Link;",
        &["src/view/mod.rs:2: view may not import graph::Link"],
    );
    check(imports, "src/main.rs", "samverkan::shell::run(); samverkan::app::update()", &["src/main.rs:1: main may not import app::update"]);
}

#[test]
fn a_presence_is_told_with_file_and_line() {
    let check_lens = |text: &str, expect: &[&str]| {
        let told: Vec<String> = expect.iter().map(|path| format!("src/lens/chart.rs:1: {path} is absent from lens on purpose")).collect();
        check(presences, "src/lens/chart.rs", text, &told.iter().map(String::as_str).collect::<Vec<_>>());
    };
    check_lens("use egui::{Color32, Ui};", &["egui::Ui"]);
    check_lens("fn f(p: &eframe::egui::Painter)", &["eframe::egui::Painter"]);
    check_lens("use egui::*;", &["egui::*"]);
    check_lens("use egui_graphs::GraphView; use petgraph::Graph;", &["egui_graphs::GraphView", "petgraph::Graph"]);
    check_lens("std::fs::read(p); std::thread::sleep(d); Instant::now()", &["std::fs::read", "std::thread::sleep", "Instant::now"]);
    check_lens("use std::{fs, time::SystemTime};", &["std::fs", "std::time::SystemTime"]);
    check_lens("use egui as e;", &["egui"]);
    check_lens("Color32::from_rgb(1, 2, 3); egui::Color32::WHITE; Color32::TRANSPARENT", &["Color32::from_rgb", "egui::Color32::WHITE"]);
    check_lens("use emath::{Pos2, Rect}; use std::fmt; let ui = response; \"std::fs\"", &[]);
    check(presences, "src/shell/files.rs", "use std::fs; use rfd::FileDialog;", &[]);
    check(presences, "src/app/mod.rs", "use egui::Key;", &["src/app/mod.rs:1: egui::Key is absent from app on purpose"]);
}

#[test]
fn a_name_of_the_dataset_is_told_and_an_ordinary_word_is_not() {
    let dataset = r#"(version: 1, owners: [(id: "askby", name: {"sv": "Åskby kommun", "en": "Åskby town"}, short: "Ås")],
        bodies: [(id: "abc", name: "Culture", short: "ABC"), (id: "x", name: {"sv": "Rådet för bad"})], figures: [(id: "y", name: "Not this")])"#;
    let names = proper_names(dataset);
    let tell = |text: &str, expect: &[&str]| check(|file| names_in(file, &names), "src/a.rs", text, expect);
    tell("// the ABC\nlet culture = \"Culture\";", &["src/a.rs:1: names \"ABC\", which only the dataset knows"]);
    tell("\n--select askby", &["src/a.rs:2: names \"askby\", which only the dataset knows"]);
    tell("(\"Rådet för bad\")", &["src/a.rs:1: names \"Rådet för bad\", which only the dataset knows"]);
    tell("ABCD Not this include_str!(\"../data/orebro.ron\")", &[]);
}

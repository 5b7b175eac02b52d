//! The words of the interface: every message that the sources ask for exists in every language, with the same variables,
//! and none is left over. This takes the place of a check by the compiler, which no Fluent crate offers for several files.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast;
use samverkan::i18n::{Language, Message};

type Variables = BTreeSet<String>;

/// Messages of `app.ftl` may wait for the window that says them, until there is one.
const WINDOW: &str = "src/shell";

#[test]
fn the_languages_have_the_same_messages_with_the_same_variables() {
    let swedish = messages("sv");
    for tag in Language::ALL {
        let other = messages(tag);
        let missing: Vec<_> = swedish.keys().filter(|id| !other.contains_key(*id)).collect();
        let surplus: Vec<_> = other.keys().filter(|id| !swedish.contains_key(*id)).collect();
        assert!(missing.is_empty() && surplus.is_empty(), "{tag} lacks {missing:?}, and has {surplus:?} of its own");
        for (id, message) in &swedish {
            assert_eq!(message.variables, other[id].variables, "the variables of {id} in sv and {tag}");
            assert_eq!(message.file, other[id].file, "the file of {id} in sv and {tag}");
        }
    }
}

#[test]
fn every_language_file_is_part_of_the_program() {
    for tag in Language::ALL {
        let language = Language::for_tag(tag);
        for (id, message) in messages(tag) {
            let said = language.say(Message::named(id.clone().leak()), []);
            assert_ne!(said, id, "{}.ftl is not listed in src/i18n/files.rs", message.file);
        }
    }
}

#[test]
fn every_message_asked_for_exists_and_gets_its_variables() {
    let messages = messages("sv");
    let mut faults = Vec::new();
    for call in calls() {
        match (messages.get(&call.id), &call.variables) {
            (None, _) => faults.push(format!("{}: no message {:?}", call.place, call.id)),
            (Some(message), Some(given)) if message.variables != *given => {
                faults.push(format!("{}: {:?} wants {:?} and gets {given:?}", call.place, call.id, message.variables));
            }
            _ => {}
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_message_is_left_over() {
    let asked: BTreeSet<String> = calls().into_iter().filter(|call| !call.place.contains("tests.rs")).map(|call| call.id).collect();
    let messages = messages("sv");
    let referred: BTreeSet<&String> = messages.values().flat_map(|message| &message.refers_to).collect();
    let window_exists = root().join(WINDOW).exists();
    let left_over: Vec<_> = messages
        .iter()
        .filter(|(id, message)| !asked.contains(*id) && !referred.contains(id) && (window_exists || message.file != "app"))
        .map(|(id, message)| format!("{}.ftl: {id}", message.file))
        .collect();
    assert!(left_over.is_empty(), "said nowhere: {left_over:#?}");
}

#[test]
fn calls_are_found_however_they_are_written() {
    let check = |source: &str, expect: &str| {
        let found: Vec<String> = calls_in(source, "x").iter().map(|call| format!("{} {:?}", call.id, call.variables)).collect();
        assert_eq!(found.join(" | "), expect, "{source}");
    };
    check(r#"tr!(lang, "a")"#, r"a Some({})");
    check("tr!(\n    &self.language(1, 2),\n    \"a-b\",\n    count = f(x, \")\"),\n    name = y,\n)", r#"a-b Some({"count", "name"})"#);
    check(r#"f(tr!(l, "a", n = tr!(l, "b", m = 1)))"#, r#"a Some({"n"}) | b Some({"m"})"#);
    check(r#"tr!(l, row.words, n = 1); msg!("c")"#, "c None");
    check(r#"tr!(l, "a", n = if x == ',' { "=" } else { "é" })"#, r#"a Some({"n"})"#);
    check(r#"// tr!(l, "no")"#, "");
}

struct Described {
    file: String,
    variables: Variables,
    refers_to: BTreeSet<String>,
}

/// All messages of a language; panics on faults of syntax and on ids that come twice.
fn messages(tag: &str) -> BTreeMap<String, Described> {
    let mut all = BTreeMap::new();
    for path in files(&root().join("assets/i18n").join(tag), "ftl") {
        let file = path.file_stem().unwrap().to_string_lossy().into_owned();
        let resource = fluent_syntax::parser::parse(fs::read_to_string(&path).unwrap())
            .unwrap_or_else(|(_, faults)| panic!("{}: {faults:?}", path.display()));
        for entry in resource.body {
            let ast::Entry::Message(message) = entry else { continue };
            let mut found = Described { file: file.clone(), variables: Variables::new(), refers_to: BTreeSet::new() };
            let value = message.value.unwrap_or_else(|| panic!("{file}.ftl: {} says nothing", message.id.name));
            of_pattern(&value, &mut found);
            let id = message.id.name;
            assert!(all.insert(id.clone(), found).is_none(), "{tag}/{file}.ftl: {id} comes twice");
        }
    }
    assert!(!all.is_empty(), "no messages in {tag}");
    all
}

fn of_pattern(pattern: &ast::Pattern<String>, found: &mut Described) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            of_expression(expression, found);
        }
    }
}

fn of_expression(expression: &ast::Expression<String>, found: &mut Described) {
    match expression {
        ast::Expression::Inline(inline) => of_inline(inline, found),
        ast::Expression::Select { selector, variants } => {
            of_inline(selector, found);
            for variant in variants {
                of_pattern(&variant.value, found);
            }
        }
    }
}

fn of_inline(inline: &ast::InlineExpression<String>, found: &mut Described) {
    match inline {
        ast::InlineExpression::VariableReference { id } => _ = found.variables.insert(id.name.clone()),
        ast::InlineExpression::MessageReference { id, .. } => _ = found.refers_to.insert(id.name.clone()),
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| of_inline(argument, found));
        }
        ast::InlineExpression::Placeable { expression } => of_expression(expression, found),
        _ => {}
    }
}

/// One place in the sources that names a message; the variables are `None` where it is named and said elsewhere.
struct Call {
    place: String,
    id: String,
    variables: Option<Variables>,
}

fn calls() -> Vec<Call> {
    let sources = files(&root().join("src"), "rs");
    let found: Vec<Call> = sources
        .iter()
        .flat_map(|path| calls_in(&fs::read_to_string(path).unwrap(), &path.strip_prefix(root()).unwrap().display().to_string()))
        .collect();
    assert!(!found.is_empty());
    found
}

fn calls_in(source: &str, file: &str) -> Vec<Call> {
    let code: String =
        source.lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line }).collect::<Vec<_>>().join("\n");
    let mut found = Vec::new();
    for (name, id_at) in [("tr!(", 1), ("msg!(", 0)] {
        for (at, _) in code.match_indices(name) {
            let arguments = arguments(&code[at + name.len()..]);
            let Some(id) = arguments.get(id_at).and_then(|text| text.strip_prefix('"')?.strip_suffix('"')) else { continue };
            let given = arguments.iter().skip(2).filter_map(|text| text.split_once('=')).map(|(name, _)| name.trim().to_owned()).collect();
            let place = format!("{file}:{}", code[..at].lines().count());
            found.push(Call { place, id: id.to_owned(), variables: (id_at == 1).then_some(given) });
        }
    }
    found
}

/// The arguments of a macro call whose opening parenthesis has been read.
fn arguments(code: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut depth = 0;
    let mut characters = code.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' => {
                parts.last_mut().unwrap().push('"');
                while let Some(inner) = characters.next() {
                    parts.last_mut().unwrap().push(inner);
                    match inner {
                        '\\' => parts.last_mut().unwrap().extend(characters.next()),
                        '"' => break,
                        _ => {}
                    }
                }
                continue;
            }
            // A character literal like ',' or ')'; a lifetime has no second quote.
            '\'' if characters.clone().nth(1) == Some('\'') => {
                characters.nth(1);
                continue;
            }
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        parts.last_mut().unwrap().push(character);
    }
    parts.into_iter().map(|part| part.trim().to_owned()).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|ending| ending == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

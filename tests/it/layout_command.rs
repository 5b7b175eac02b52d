//! `samverkan layout` from outside: a graph in JSON goes in, its drawing in JSON comes out, or a word of what is wrong.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};

/// A council over two boards, one of which reports to the other and to the council twice; one body stands alone.
const GRAPH: &str = r#"{"meta": {"n": 4},
    "nodes": [{"id": 7, "w": 100.0, "h": 30.0, "lane": "political", "depth": 0},
              {"id": "parks", "w": 90, "h": 46.5, "lane": "officials", "depth": 1},
              {"id": 3, "w": 160, "h": 30, "lane": "political", "depth": 1},
              {"id": 4, "w": 0, "h": 0}],
    "edges": [["parks", 3], [7, "parks"], [7, 3], [3, 3], [7, "parks"], [3, 7]],
    "kinds": ["matrix", "tree", "tree", "matrix", "matrix", "back"]}"#;

/// A folder with `in.json` in it.
fn with(graph: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("in.json"), graph).unwrap();
    folder
}

fn laid_out(folder: &Path, arguments: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_samverkan"));
    program.current_dir(folder).args(["layout", "in.json", "--lang", "en"]).args(arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// The drawing of `graph`, and what was said.
fn drawn(graph: &str, arguments: &[&str]) -> (Value, String) {
    let folder = with(graph);
    let output = laid_out(folder.path(), &[&["-o", "out.json"], arguments].concat());
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let drawing = serde_json::from_slice(&fs::read(folder.path().join("out.json")).unwrap()).unwrap();
    (drawing, said(&output))
}

/// Expects that `graph` is refused with these words, and that nothing is written.
fn check_refused(graph: &str, words: &str) {
    let folder = with(graph);
    let output = laid_out(folder.path(), &["-o", "out.json"]);
    let said = said(&output);
    assert_eq!(output.status.code(), Some(2), "{graph}: {said}");
    assert!(said.contains(words), "no {words:?} in {said:?} for {graph}");
    assert!(!said.contains("panicked"), "{said}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "{graph} left something behind");
}

#[test]
fn every_node_and_every_edge_is_in_the_drawing_in_the_order_of_the_graph() {
    let (drawing, _) = drawn(GRAPH, &[]);
    let ids: Vec<&Value> = drawing["nodes"].as_array().unwrap().iter().map(|node| &node["id"]).collect();
    assert_eq!(ids, [&json!(7), &json!("parks"), &json!(3), &json!(4)]);
    let edges: Vec<[&Value; 2]> = drawing["edges"].as_array().unwrap().iter().map(|edge| [&edge["from"], &edge["to"]]).collect();
    let (top, parks) = (&json!(7), &json!("parks"));
    let roads = &json!(3);
    assert_eq!(edges, [[parks, roads], [top, parks], [top, roads], [roads, roads], [top, parks], [roads, top]]);
}

#[test]
fn sizes_stay_and_places_are_numbers() {
    // A card too small for a wire to meet it is drawn two wires' distance large.
    let (drawing, _) = drawn(GRAPH, &[]);
    let sizes: Vec<(f64, f64)> =
        drawing["nodes"].as_array().unwrap().iter().map(|node| (node["w"].as_f64().unwrap(), node["h"].as_f64().unwrap())).collect();
    assert_eq!(sizes, [(100.0, 30.0), (90.0, 46.5), (160.0, 30.0), (8.0, 8.0)]);
    for node in drawing["nodes"].as_array().unwrap() {
        assert!(node["x"].is_number() && node["y"].is_number(), "{node}");
    }
}

#[test]
fn the_way_from_a_parent_ends_at_the_child() {
    let (drawing, _) = drawn(GRAPH, &[]);
    let node = &drawing["nodes"][1];
    let (left, top) = (node["x"].as_f64().unwrap(), node["y"].as_f64().unwrap());
    let points = drawing["edges"][1]["points"].as_array().unwrap();
    let end = points.last().unwrap();
    assert!(points.len() > 1);
    assert!((left..=left + 90.0).contains(&end[0].as_f64().unwrap()), "{end} at {node}");
    assert!((top..=top + 46.5).contains(&end[1].as_f64().unwrap()), "{end} at {node}");
}

#[test]
fn a_link_to_itself_has_no_points() {
    let (drawing, _) = drawn(GRAPH, &[]);
    assert_eq!(drawing["edges"][3], json!({"from": 3, "to": 3}));
}

#[test]
fn every_wish_is_taken_and_the_same_wish_gives_the_same_bytes() {
    let wishes: [&[&str]; 9] = [
        &[],
        &["--compact"],
        &["--spread"],
        &["--direction", "up"],
        &["--direction", "left", "--lanes"],
        &["--spread", "--rows", "depths"],
        &["--spread", "--rows", "levels", "--lanes"],
        &["--untangle"],
        &["--timing", "3"],
    ];
    for wish in wishes {
        let folder = with(GRAPH);
        let bytes = |file: &str| {
            let output = laid_out(folder.path(), &[&["-o", file], wish].concat());
            assert_eq!(output.status.code(), Some(0), "{wish:?}: {}", said(&output));
            fs::read(folder.path().join(file)).unwrap()
        };
        assert_eq!(bytes("a.json"), bytes("b.json"), "{wish:?}");
    }
}

#[test]
fn without_a_file_the_drawing_goes_to_standard_output() {
    let folder = with(GRAPH);
    let output = laid_out(folder.path(), &[]);
    laid_out(folder.path(), &["-o", "out.json"]);
    assert_eq!(output.stdout, fs::read(folder.path().join("out.json")).unwrap());
}

#[test]
fn the_time_of_each_phase_and_in_total_is_told_a_line_each() {
    let (_, said) = drawn(GRAPH, &[]);
    let names: Vec<&str> = said.lines().map(|line| line.split(' ').next().unwrap()).collect();
    assert_eq!((names.first(), names.last()), (Some(&"tree"), Some(&"total")), "{said}");
    for line in said.lines() {
        let [_, time, "ms"] = line.split(' ').collect::<Vec<_>>()[..] else { panic!("{line:?}") };
        assert!(time.parse::<f64>().unwrap() >= 0.0, "{line}");
    }
}

#[test]
fn several_runs_tell_their_median() {
    let (_, said) = drawn(GRAPH, &["--timing", "5"]);
    assert!(said.lines().last().unwrap().starts_with("median of 5 "), "{said}");
}

#[test]
fn a_graph_without_nodes_is_drawn() {
    assert_eq!(drawn(r#"{"nodes": []}"#, &[]).0, json!({"nodes": [], "edges": []}));
}

#[test]
fn a_graph_that_is_faulty_is_refused_and_nothing_is_written() {
    let node = |rest: &str| format!(r#"{{"nodes": [{{"id": 1, {rest}}}], "edges": []}}"#);
    check_refused("", "in.json:1:0: error: ");
    check_refused("{\n  \"nodes\": [,]}", "in.json:2:13: error: This is not the JSON");
    check_refused(r#"{"edges": []}"#, "missing field `nodes`");
    check_refused(&node(r#""w": NaN, "h": 1"#), "in.json:1:");
    check_refused(&node(r#""w": -1, "h": 1"#), "The node 1 has a size");
    check_refused(&node(r#""w": 1e30, "h": 1"#), "The node 1 has a size");
    check_refused(&node(r#""w": 1e999, "h": 1"#), "number out of range");
    check_refused(&node(r#""w": "wide", "h": 1"#), "invalid type");
    check_refused(&node(r#""w": 1"#), "missing field `h`");
    check_refused(r#"{"nodes": [{"id": 1.5, "w": 1, "h": 1}]}"#, "an id is a whole number or a text");
    check_refused(r#"{"nodes": [{"id": 1, "w": 1, "h": 1}, {"id": 1, "w": 1, "h": 1}]}"#, "The node 1 is there twice");
    check_refused(r#"{"nodes": [{"id": 1, "w": 1, "h": 1}], "edges": [[1, 1], [1, 9]]}"#, "Edge number 2 goes to the node 9");
    check_refused(&"[".repeat(100_000), "error: ");
}

#[test]
fn a_fault_is_told_in_the_language_of_the_user() {
    let folder = with(r#"{"nodes": [{"id": "x", "w": -1, "h": 1}]}"#);
    let output = Command::new(env!("CARGO_BIN_EXE_samverkan"))
        .current_dir(folder.path())
        .args(["layout", "in.json", "--lang", "sv"])
        .output()
        .unwrap();
    assert!(said(&output).contains("in.json: fel: Noden x har en storlek"), "{}", said(&output));
}

#[test]
fn a_file_that_cannot_be_read_or_written_is_told_with_its_name() {
    let folder = with(GRAPH);
    let told = |output: &Output, words: &str| {
        assert_eq!(output.status.code(), Some(2));
        assert!(said(output).contains(words), "{}", said(output));
    };
    told(&laid_out(folder.path(), &["-o", "none/out.json"]), "none/out.json: error: The file is not there");
    told(&laid_out(folder.path(), &["-o", "."]), ".: error: It is a folder");
    fs::remove_file(folder.path().join("in.json")).unwrap();
    told(&laid_out(folder.path(), &["-o", "out.json"]), "in.json: error: The file is not there");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_written_to_and_never_replaced() {
    let folder = with(GRAPH);
    assert_eq!(laid_out(folder.path(), &["-o", "/dev/null"]).status.code(), Some(0));
    assert!(!fs::metadata("/dev/null").unwrap().is_file());
}

#[test]
fn a_drawing_that_is_there_is_replaced() {
    let folder = with(GRAPH);
    let path = folder.path().join("out.json");
    fs::write(&path, "older").unwrap();
    assert_eq!(laid_out(folder.path(), &["-o", "out.json"]).status.code(), Some(0));
    assert!(fs::read_to_string(path).unwrap().starts_with(r#"{"nodes":[{"id":7,"#));
}

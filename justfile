# What one does with the program while working on it. `just` alone lists it.

_list:
    @just --list

# Everything that has to hold before a commit
check:
    cargo fmt --check
    cargo clippy --all-targets -- -D warnings
    RUSTDOCFLAGS="-D warnings" cargo doc --no-deps
    cargo test

# The tests alone
test *filter:
    cargo test {{ filter }}

# The program, on the built-in organisation or on a file
run *file:
    cargo run --release -- {{ file }}

# A picture of the window in every language, theme and size, in target/shots
shots:
    #!/usr/bin/env bash
    set -euo pipefail
    cargo build --example shot
    mkdir -p target/shots
    for lang in sv en; do
        for theme in light dark; do
            for size in 1280x720 1920x1080; do
                target/debug/examples/shot --lang "$lang" --theme "$theme" --size "$size" "target/shots/$lang-$theme-$size.png"
            done
        done
    done
    target/debug/examples/shot --lang sv --theme light --size 1280x720 --text-size 200 target/shots/sv-light-1280x720-large.png
    ls target/shots

# The measurements; a name chooses one
bench *name:
    cargo bench {{ if name == "" { "--benches" } else { "--bench " + name } }}

# What comes into the tree: licences, bans, advisories (needs cargo-deny)
deny:
    cargo deny check

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

# What is written, opened by programs that people have; needs LibreOffice and poppler-utils, keeps its pictures in target/clients
clients:
    tests/real_clients.sh target/clients

# Pictures of the window in its usual states, in every language, theme and size, in target/shots
shots:
    cargo run --example shot -- --all target/shots

# The measurements; a name chooses one
bench *name:
    cargo bench {{ if name == "" { "--benches" } else { "--bench " + name } }}

# What comes into the tree: licences, bans, advisories (needs cargo-deny)
deny:
    cargo deny check

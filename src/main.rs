//! The program: everything is in the library, see `samverkan::shell`.

use std::process::ExitCode;

fn main() -> ExitCode {
    samverkan::shell::run()
}

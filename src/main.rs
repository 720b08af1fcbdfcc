//! The `naqhara` binary: parse, run, exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    naqhara::cli::main()
}

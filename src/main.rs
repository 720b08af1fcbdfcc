//! The `naqhara` binary: parse, run, exit code.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// A glossary is very many short strings: they are made and dropped a quarter faster than with the
/// allocator of the system (`benches/process.rs` measures the whole program).
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    naqhara::cli::main()
}

//! The `naqhara` binary: parse, run, exit code.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// A glossary is very many short strings: one of CSV is read in a fifth less time of the processor than with
/// the allocator of the system (glibc), one of TBX in a twentieth less.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    naqhara::cli::main()
}

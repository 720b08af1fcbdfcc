//! The `naqhara` binary: parse, run, exit code.

fn main() {}

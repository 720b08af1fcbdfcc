//! The program `naqhara`, run by the interpreter.

use std::ffi::OsString;
use std::io::Write;

use pyo3::prelude::*;

/// Runs the program with these arguments, the name of the program first, and gives its exit code.
#[pyfunction]
#[expect(
    clippy::needless_pass_by_value,
    reason = "nothing can be borrowed from a list of Python"
)]
pub(crate) fn main(py: Python<'_>, args: Vec<OsString>) -> u8 {
    py.detach(|| {
        let code = naqhara::cli::main_with(&args);
        // What a program of Rust does at its end.
        drop(std::io::stdout().flush());
        code
    })
}

//! The Rust side of the package `naqhara` for Python: the library behind plain functions over batches of
//! texts. What they give is the JSON of the command line; `naqhara/_results.py` makes objects of it.

mod answers;
mod batch;
mod engine;
mod errors;
mod given;
mod input;
mod program;
mod state;

use pyo3::prelude::*;

/// Names across Arabic and English: the compiled part.
#[pymodule]
mod _native {
    use super::{Bound, PyModule, PyModuleMethods, PyResult};

    #[pymodule_export]
    use super::engine::NativeEngine;
    #[pymodule_export]
    use super::program::main;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))
    }
}

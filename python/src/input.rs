//! Texts as Python has them.

use naqhara::document::Incoming;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::pybacked::{PyBackedBytes, PyBackedStr};
use pyo3::types::{PyBytes, PyString};

use crate::errors::{Kind, Problem};

/// A text that is not copied before it is needed.
pub(crate) enum Input {
    /// Of `str`.
    Text(PyBackedStr),
    /// Of `bytes`: a file as it comes.
    Bytes(PyBackedBytes),
    /// Of `str` that is no Unicode text.
    Broken(Problem),
}

impl Input {
    /// One text, or `None`.
    fn new(value: &Bound<'_, PyAny>, nth: usize) -> PyResult<Option<Input>> {
        if value.is_none() {
            return Ok(None);
        }
        if let Ok(text) = value.cast::<PyString>() {
            return Ok(Some(text_of(text)));
        }
        if let Ok(bytes) = value.cast::<PyBytes>() {
            return Ok(Some(Input::Bytes(bytes.clone().into())));
        }
        let kind = value.get_type().name()?;
        Err(PyTypeError::new_err(format!(
            "text {nth} is of type {kind}; it must be str, bytes or None"
        )))
    }

    /// All texts of a batch.
    pub(crate) fn all(values: &[Bound<'_, PyAny>]) -> PyResult<Vec<Option<Input>>> {
        let values = values.iter().enumerate();
        values.map(|(nth, it)| Input::new(it, nth)).collect()
    }

    pub(crate) fn len(&self) -> usize {
        match self {
            Input::Text(it) => it.len(),
            Input::Bytes(it) => it.len(),
            Input::Broken(_) => 0,
        }
    }

    /// As the content of a file.
    pub(crate) fn content(&self) -> Result<Incoming, Problem> {
        match self {
            Input::Text(it) => Ok(Incoming::Text(it.to_string())),
            Input::Bytes(it) => Ok(Incoming::Bytes(it.to_vec())),
            Input::Broken(it) => Err(it.clone()),
        }
    }

    /// As a line of text.
    pub(crate) fn text(&self) -> Result<&str, Problem> {
        match self {
            Input::Text(it) => Ok(it),
            Input::Bytes(it) => std::str::from_utf8(it)
                .map_err(|error| Problem::new(Kind::Text, format!("not UTF-8: {error}"))),
            Input::Broken(it) => Err(it.clone()),
        }
    }
}

fn text_of(text: &Bound<'_, PyString>) -> Input {
    match PyBackedStr::try_from(text.clone()) {
        Ok(it) => Input::Text(it),
        Err(error) => Input::Broken(Problem::new(
            Kind::Text,
            format!("not Unicode text: {}", error.value(text.py())),
        )),
    }
}

//! Errors of Python, made of what the library says went wrong.

use naqhara::l10n::{Isolation, Localizer};
use naqhara::project::{Failure, Notice};
use naqhara::text::Lang;
use pyo3::prelude::*;
use pyo3::types::PyType;

/// Which class of `naqhara` an error has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Config,
    Glossary,
    Text,
    Fault,
}

impl Kind {
    fn class(self) -> &'static str {
        match self {
            Kind::Config => "ConfigError",
            Kind::Glossary => "GlossaryError",
            Kind::Text => "TextError",
            Kind::Fault => "Fault",
        }
    }
}

/// What went wrong, in words.
#[derive(Clone, Debug)]
pub(crate) struct Problem {
    pub(crate) kind: Kind,
    pub(crate) words: String,
}

impl Problem {
    pub(crate) fn new(kind: Kind, words: impl Into<String>) -> Problem {
        let words = words.into();
        Problem { kind, words }
    }

    /// A failure in the words of `lang`: what led to it, what it is, what can be done about it.
    pub(crate) fn of(kind: Kind, failure: &Failure, lang: Lang) -> Problem {
        let words = Localizer::new(lang, Isolation::Off);
        let mut lines: Vec<String> = failure.notices.iter().map(|it| said(it, &words)).collect();
        lines.insert(0, words.text(&failure.message));
        lines.extend(failure.help.iter().map(|it| words.text(it)));
        Problem::new(kind, lines.join("\n"))
    }

    /// As an exception, which is not raised yet.
    pub(crate) fn exception<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let class = py.import("naqhara._errors")?.getattr(self.kind.class())?;
        class.cast_into::<PyType>()?.call1((self.words.as_str(),))
    }

    /// To be raised.
    pub(crate) fn raised(&self, py: Python<'_>) -> PyErr {
        match self.exception(py) {
            Ok(it) => PyErr::from_value(it),
            Err(error) => error,
        }
    }
}

fn said(notice: &Notice, words: &Localizer) -> String {
    let place = match notice.place {
        None => String::new(),
        Some((line, 0)) => format!(":{line}"),
        Some((line, column)) => format!(":{line}:{column}"),
    };
    format!("{}{place}: {}", notice.path, words.text(&notice.message))
}

//! The engine as Python sees it: each function takes a batch.

use naqhara::align::Kinds;
use naqhara::names::{Style, Wanted};
use naqhara::project::{NamesWanted, Unlisted};
use naqhara::text::Lang;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::answers::Asked;
use crate::batch::{self, Answered};
use crate::errors::Problem;
use crate::input::Input;
use crate::state::{NamedBytes, Recipe, State};

/// Glossaries, a configuration and dictionaries, ready for use.
#[pyclass(frozen, module = "naqhara._native")]
pub(crate) struct NativeEngine {
    state: State,
}

/// Texts, the translations of some of them, and how they are read.
#[derive(FromPyObject)]
struct Batch<'py> {
    texts: Vec<Bound<'py, PyAny>>,
    targets: Option<Vec<Bound<'py, PyAny>>>,
    names: [String; 2],
    threads: usize,
}

fn lang(code: &str) -> PyResult<Lang> {
    match code {
        "ar" => Ok(Lang::Ar),
        "en" => Ok(Lang::En),
        _ => Err(PyValueError::new_err(format!(
            "the language is \"ar\" or \"en\", not {code:?}"
        ))),
    }
}

/// What came of a batch: JSON, or an exception that is not raised yet, or `None` for no text.
fn told<'py>(py: Python<'py>, answered: Vec<Answered>) -> PyResult<Vec<Option<Bound<'py, PyAny>>>> {
    let one = |it: Result<String, Problem>| match it {
        Ok(json) => Ok(json.into_pyobject(py)?.into_any()),
        Err(problem) => problem.exception(py),
    };
    let all = answered.into_iter();
    all.map(|it| it.map(one).transpose()).collect()
}

impl Batch<'_> {
    fn answer<'py>(
        self,
        py: Python<'py>,
        state: &State,
        answer: impl Fn(&Asked<'_>) -> Result<String, Problem> + Sync,
    ) -> PyResult<Vec<Option<Bound<'py, PyAny>>>> {
        let texts = Input::all(&self.texts)?;
        let targets = self.targets.as_deref().map(Input::all).transpose()?;
        let names = [self.names[0].as_str(), self.names[1].as_str()];
        let plans = state.plans(names).map_err(|it| it.raised(py))?;
        let work = |nth: usize| {
            let target = targets.as_ref().map(|it| it[nth].as_ref());
            let asked = Asked {
                source: texts[nth].as_ref()?,
                // Of a pair that lacks a text, nothing can be said.
                target: match target {
                    Some(None) => return None,
                    Some(target) => target,
                    None => None,
                },
                names,
                plans: &plans,
            };
            Some(answer(&asked))
        };
        told(py, batch::run(py, texts.len(), self.threads, work)?)
    }
}

#[pymethods]
impl NativeEngine {
    #[new]
    #[pyo3(signature = (*, glossaries, config, disk, starter, dictionaries, language))]
    fn new(
        py: Python<'_>,
        glossaries: Option<Vec<NamedBytes>>,
        config: Vec<NamedBytes>,
        disk: bool,
        starter: bool,
        dictionaries: Option<Vec<String>>,
        language: &str,
    ) -> PyResult<NativeEngine> {
        let recipe = Recipe {
            glossaries,
            config,
            disk,
            starter,
            dictionaries,
            lang: lang(language)?,
        };
        let state = py.detach(|| State::new(recipe));
        let state = state.map_err(|it| it.raised(py))?;
        Ok(NativeEngine { state })
    }

    /// The glossaries that the configuration names, where none was given.
    #[getter]
    fn glossary_paths(&self) -> Vec<String> {
        self.state.glossary_paths.clone()
    }

    /// The files that the configuration consists of.
    #[getter]
    fn config_paths(&self) -> Vec<String> {
        self.state.config_paths.clone()
    }

    /// How many concepts there are.
    #[getter]
    fn concepts(&self) -> usize {
        self.state.engine.glossary().concepts().len()
    }

    fn lookup<'py>(
        &self,
        py: Python<'py>,
        batch: Batch<'py>,
        limit: usize,
    ) -> PyResult<Vec<Option<Bound<'py, PyAny>>>> {
        batch.answer(py, &self.state, |asked| {
            self.state.lookup(asked.source.text()?, limit)
        })
    }

    fn transliterate<'py>(
        &self,
        py: Python<'py>,
        batch: Batch<'py>,
        to: Option<&str>,
        limit: usize,
        styles: Vec<String>,
    ) -> PyResult<Vec<Option<Bound<'py, PyAny>>>> {
        let wanted = Wanted {
            to: to.map(lang).transpose()?,
            limit,
            style: style(styles)?,
        };
        batch.answer(py, &self.state, |asked| {
            Ok(self.state.transliterate(asked.source.text()?, &wanted))
        })
    }

    fn align<'py>(
        &self,
        py: Python<'py>,
        batch: Batch<'py>,
        all: bool,
        listed: bool,
        why: bool,
        described: bool,
    ) -> PyResult<Vec<Option<Bound<'py, PyAny>>>> {
        let kinds = if all { Kinds::All } else { Kinds::Names };
        let unlisted = match (listed, described) {
            (true, _) => Unlisted::LeftOut,
            (false, true) => Unlisted::Described,
            (false, false) => Unlisted::Found,
        };
        let wanted = NamesWanted {
            kinds,
            unlisted,
            why,
        };
        batch.answer(py, &self.state, |asked| self.state.align(asked, wanted))
    }

    fn lint<'py>(
        &self,
        py: Python<'py>,
        batch: Batch<'py>,
    ) -> PyResult<Vec<Option<Bound<'py, PyAny>>>> {
        batch.answer(py, &self.state, |asked| self.state.lint(asked))
    }

    fn summary<'py>(
        &self,
        py: Python<'py>,
        batch: Batch<'py>,
        sentences: Option<usize>,
    ) -> PyResult<Vec<Option<Bound<'py, PyAny>>>> {
        batch.answer(py, &self.state, |asked| {
            self.state.summary(asked, sentences)
        })
    }

    fn spellings<'py>(
        &self,
        py: Python<'py>,
        batch: Batch<'py>,
    ) -> PyResult<Vec<Option<Bound<'py, PyAny>>>> {
        batch.answer(py, &self.state, |asked| self.state.spellings(asked))
    }
}

/// All styles that were given, as one.
fn style(names: Vec<String>) -> PyResult<Style> {
    let mut all = Style::default();
    for name in names {
        let Some(style) = Style::parse(&name) else {
            let known: Vec<&str> = Style::names().collect();
            let known = known.join(", ");
            return Err(PyValueError::new_err(format!(
                "there is no style {name:?}; there are {known}"
            )));
        };
        all.add(style);
    }
    Ok(all)
}

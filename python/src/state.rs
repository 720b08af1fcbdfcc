//! What an engine of Python is made of.

use std::sync::Arc;

use naqhara::analysis::Engine;
use naqhara::dictionary::Dictionaries;
use naqhara::lint::Plan;
use naqhara::lint::config::CommandLineRules;
use naqhara::project::{Failure, Project, ProjectOptions};
use naqhara::render::{Audience, Medium};
use naqhara::text::Lang;

use crate::errors::{Kind, Problem};
use crate::given::{Given, World};

/// The name by which everything is resolved that no file decides.
const HERE: &str = "-";

/// A file that was read, or never was one.
pub(crate) type NamedBytes = (String, Vec<u8>);

/// What an engine is made of; nothing else is looked for.
pub(crate) struct Recipe {
    /// `None` where the configuration may name some.
    pub(crate) glossaries: Option<Vec<NamedBytes>>,
    /// A configuration, and the files that it goes on from where they are not on the disk.
    pub(crate) config: Vec<NamedBytes>,
    /// Whether files that the configuration names are read from the disk.
    pub(crate) disk: bool,
    pub(crate) starter: bool,
    pub(crate) dictionaries: Option<Vec<String>>,
    pub(crate) lang: Lang,
}

/// What every text is answered with.
pub(crate) struct State {
    pub(crate) engine: Engine,
    /// The same, with dictionaries for words that the lexicon does not know.
    pub(crate) glossing: Engine,
    pub(crate) dictionaries: Dictionaries,
    project: Project,
    /// The profile of style whose forms are preferred.
    pub(crate) profile: Option<&'static str>,
    pub(crate) audience: Audience,
    pub(crate) lang: Lang,
    /// The glossaries that the configuration names, and the files that it consists of.
    pub(crate) glossary_paths: Vec<String>,
    pub(crate) config_paths: Vec<String>,
    /// How many bytes a text may have.
    pub(crate) most: u64,
}

impl State {
    pub(crate) fn new(recipe: Recipe) -> Result<State, Problem> {
        let lang = recipe.lang;
        let failed = |kind| move |it: Failure| Problem::of(kind, &it, lang);
        let project = project(recipe);
        let rules = CommandLineRules::default();
        let held = project
            .resolve(HERE, &rules)
            .map_err(failed(Kind::Config))?;
        let engine = project.engine(HERE).map_err(failed(Kind::Glossary))?;
        let dictionaries = || project.dictionaries(HERE).map_err(failed(Kind::Config));
        let paths = project.glossary_paths(HERE);
        Ok(State {
            glossing: engine.clone().with_dictionaries(dictionaries()?),
            dictionaries: dictionaries()?,
            profile: held.style.profile,
            audience: Audience::new(lang, Medium::FILE),
            glossary_paths: paths.map_err(failed(Kind::Config))?,
            most: project.max_input(std::path::Path::new("")),
            config_paths: config_paths(&project),
            engine,
            lang,
            project,
        })
    }

    /// How texts by these names are checked.
    pub(crate) fn plans(&self, names: [&str; 2]) -> Result<[Arc<Plan>; 2], Problem> {
        let rules = CommandLineRules::default();
        let plan = |name| {
            let plan = self.project.plan(name, true, &rules);
            plan.map_err(|it| Problem::of(Kind::Config, &it, self.lang))
        };
        Ok([plan(names[0])?, plan(names[1])?])
    }
}

fn config_paths(project: &Project) -> Vec<String> {
    let loaded = project.configuration(HERE);
    let files = loaded.iter().flat_map(|it| &it.files);
    files
        .map(|(path, _)| path.to_string_lossy().into_owned())
        .collect()
}

fn project(recipe: Recipe) -> Project {
    let names = |it: &[NamedBytes]| it.iter().map(|(name, _)| name.clone()).collect();
    let config = recipe.config.first().map(|it| it.0.clone());
    let glossaries = match (&recipe.glossaries, &config) {
        (Some(given), _) => Some(names(given)),
        // Nothing names one, and none is looked for.
        (None, None) => Some(Vec::new()),
        (None, Some(_)) => None,
    };
    let world = World {
        disk: recipe.disk,
        configured: config.is_some(),
    };
    let options = ProjectOptions {
        config,
        glossaries,
        no_starter: !recipe.starter,
        dictionaries: recipe.dictionaries,
        ..ProjectOptions::default()
    };
    let files = recipe.glossaries.into_iter().flatten().chain(recipe.config);
    Project::new(Arc::new(Given::new(files, world)), options)
}

//! The project of a run: what the options and the environment say of it.

use std::sync::Arc;

use clap::ArgMatches;

#[cfg(feature = "postgres")]
use super::termbase;
use super::{Streams, indexes, system};
use crate::project::{Project, ProjectOptions};

/// The project that the options name.
pub(super) fn project(
    matches: &ArgMatches,
    streams: &Streams,
    system: system::WithInput,
) -> Project {
    let all = |name| {
        let paths = matches.get_many::<String>(name);
        paths.map(|it| it.cloned().collect())
    };
    let options = ProjectOptions {
        config: matches.get_one("config").cloned(),
        glossaries: all("glossary"),
        dictionaries: all("dictionary"),
        installed_dictionaries: streams.installed_dictionaries(),
        index: indexes::folder(streams),
        no_starter: matches.get_flag("no-starter"),
        no_glossary: matches.get_flag("no-glossary"),
        max_input: matches.get_one("max-input").copied(),
        #[cfg(feature = "postgres")]
        termbases: termbase::termbases(streams),
        #[cfg(not(feature = "postgres"))]
        termbases: None,
    };
    Project::new(Arc::new(system), options)
}

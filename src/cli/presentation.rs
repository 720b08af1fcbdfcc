//! How a report presents itself: the options that summaries and reports of names share.

use clap::{Arg, ArgMatches};

use super::args::{HelpText, option, switch};
use crate::render::Presentation;

/// `--title` and `--ids`.
pub(super) fn options(l10n: HelpText<'_>) -> [Arg; 2] {
    [title(l10n), switch(l10n, "ids", "arg-ids")]
}

/// `--title`.
pub(super) fn title(l10n: HelpText<'_>) -> Arg {
    option(l10n, "title", "TEXT", "arg-title")
}

/// What they say.
pub(super) fn chosen(matches: &ArgMatches) -> Presentation {
    Presentation {
        ids: matches.get_flag("ids"),
        ..titled(matches)
    }
}

/// What `--title` says; a title of nothing but spaces is none.
pub(super) fn titled(matches: &ArgMatches) -> Presentation {
    let title = matches.get_one::<String>("title").map(|it| it.trim());
    Presentation {
        title: title.filter(|it| !it.is_empty()).map(str::to_owned),
        ids: false,
    }
}

//! `naqhara drift --suggest`: names that are used often and listed nowhere, as drafts for a glossary.

use super::{Failure, Session, align_suggest};
use crate::analysis::{DraftRow, Drafts, Engine};
use crate::diag::Message;
use crate::drift::{Drift, UnlistedName};
use crate::names::{Style, Wanted};
use crate::text::{Lang, Script};

/// Sources that a row names.
const SOURCES: usize = 3;

/// Writes the drafts to `output`, and says how many there are.
pub(super) fn write(
    drift: &Drift,
    engine: &Engine,
    output: &str,
    session: &mut Session<'_>,
) -> Result<(), Failure> {
    let mut drafts = Drafts::default();
    for name in drift
        .unlisted
        .iter()
        .filter(|it| is_own(it, &drift.unlisted))
    {
        drafts.add(draft(name, drift, engine));
    }
    align_suggest::write(&drafts, output, session)?;
    let message = Message::new("drift-suggested").with("rows", drafts.rows().len());
    session.remark(&message.with("path", output));
    Ok(())
}

/// Whether a name is a row of its own: it is not the counterpart of an Arabic one, nor the last word of one
/// other name.
fn is_own(name: &UnlistedName, all: &[UnlistedName]) -> bool {
    let is_paired = script(name) == Script::Latin && name.counterpart.is_some();
    !is_paired && longer(name, all).is_none()
}

fn script(name: &UnlistedName) -> Script {
    Script::of(&name.spellings[0].form)
}

/// The only other name that ends in this one, where that is a single word.
fn longer<'a>(name: &UnlistedName, all: &'a [UnlistedName]) -> Option<&'a UnlistedName> {
    let form = &*name.spellings[0].form;
    if form.contains(' ') {
        return None;
    }
    let ends_in_it = |it: &&UnlistedName| {
        let words = it.spellings[0].form.rsplit_once(' ');
        it.language == name.language && words.is_some_and(|it| it.1 == form)
    };
    let mut found = all.iter().filter(ends_in_it);
    found.next().filter(|_| found.next().is_none())
}

fn draft(name: &UnlistedName, drift: &Drift, engine: &Engine) -> DraftRow {
    let lang = match script(name) {
        Script::Arabic => Lang::Ar,
        Script::Latin => Lang::En,
    };
    let most = &name.spellings[0].form;
    let other = name.counterpart.as_ref();
    let own = Some(most.clone());
    let counterpart = other.map(|it| it.form.clone());
    let proposed = match counterpart {
        Some(_) => None,
        None => proposed(most, engine).map(|it| (lang.other(), it)),
    };
    DraftRow {
        terms: match lang {
            Lang::En => [own, counterpart],
            Lang::Ar => [counterpart, own],
        },
        proposed,
        spellings: spellings(name, lang, drift),
        confidence: other.map_or(0.0, |it| it.probability),
        count: usize::try_from(name.used.count).unwrap_or(usize::MAX),
        paths: name
            .used
            .sources
            .iter()
            .take(SOURCES)
            .map(|it| it.0.clone())
            .collect(),
        ..DraftRow::default()
    }
}

/// The other spellings in its language, and its last word where texts call it so.
fn spellings(name: &UnlistedName, lang: Lang, drift: &Drift) -> Vec<(Lang, String, bool)> {
    let others = name.spellings[1..]
        .iter()
        .map(|it| (lang, it.form.clone(), false));
    let is_short = |it: &&UnlistedName| {
        let whole = longer(it, &drift.unlisted);
        whole.is_some_and(|whole| std::ptr::eq(whole, name))
    };
    let short = drift.unlisted.iter().filter(is_short);
    let short = short.map(|it| (lang, it.spellings[0].form.clone(), true));
    others.chain(short).collect()
}

/// How the other script may write it.
fn proposed(name: &str, engine: &Engine) -> Option<String> {
    let wanted = Wanted {
        to: None,
        limit: 1,
        style: Style::default(),
    };
    let found = engine.transliterate(name, &wanted).candidates;
    found.into_iter().next().map(|it| it.text)
}

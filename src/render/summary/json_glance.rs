//! Who somebody is and what happens, for programs.

use serde::Serialize;

use crate::summary::{Question, Summary};

/// What a person is; `name` is an index into `names`.
#[derive(Serialize)]
pub(super) struct NameRole<'a> {
    name: usize,
    en: &'a str,
    ar: &'a str,
}

pub(super) fn roles<'a>(summary: &'a Summary<'_>) -> impl Iterator<Item = NameRole<'a>> {
    let all = summary.roles.iter().enumerate();
    all.filter_map(|(name, role)| {
        let role = role.as_ref()?;
        Some(NameRole {
            name,
            en: &role.en,
            ar: &role.ar,
        })
    })
}

/// A verb with who does it: where it stands in the source, and as a draft says it.
#[derive(Serialize)]
pub(super) struct Event<'a> {
    start: usize,
    end: usize,
    en: &'a str,
    ar: &'a str,
}

pub(super) fn events<'a>(summary: &'a Summary<'_>) -> impl Iterator<Item = Event<'a>> {
    let all = summary.answers(Question::Happened).into_iter();
    let all = all.map(|it| &summary.events[it]);
    all.map(|it| Event {
        start: it.span.start,
        end: it.span.end,
        en: &it.en,
        ar: &it.text,
    })
}

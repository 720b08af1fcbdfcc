//! The table that says a text at a glance.

use crate::render::shared::labels::column_of;
use crate::render::summary::grid::{Cell, Grid};
use crate::render::summary::pairs::Figures;
use crate::summary::{Event, Question, Summary};
use crate::text::Lang;

/// Who, where, when and how much, in both languages.
pub(super) fn glance(summary: &Summary, figures: &Figures, lang: Lang) -> Grid {
    let answer = |question, at: usize, lang| match question {
        Question::Who => somebody(summary, at, lang),
        Question::Happened => happened(&summary.events[at], lang).to_owned(),
        Question::Where => summary.name_in(at, lang).0.to_owned(),
        Question::When | Question::HowMuch => figures.write(&summary.figures[at].value, lang),
    };
    let row = |question| {
        let answers = summary.answers(question);
        let cell = |lang| {
            let all = answers.iter().map(|&it| answer(question, it, lang));
            Cell::List(all.collect(), lang)
        };
        let cells = || vec![Cell::Word(asked(question)), cell(lang), cell(lang.other())];
        (!answers.is_empty()).then(cells)
    };
    Grid {
        columns: vec!["column-question", column_of(lang), column_of(lang.other())],
        rows: Question::ALL.into_iter().filter_map(row).collect(),
        names: Vec::new(),
    }
}

/// A name, and what the person is: by an Arabic text in both languages, by an English one in Arabic.
fn somebody(summary: &Summary, at: usize, lang: Lang) -> String {
    let name = summary.name_in(at, lang).0;
    let said = summary.roles.get(at).and_then(Option::as_ref);
    let known = || summary.names.get(at).and_then(|it| it.role.as_ref());
    let role = match lang {
        Lang::En => said.map(|it| &*it.en),
        Lang::Ar => said.map(|it| &*it.ar).or_else(|| known().map(|it| &*it.ar)),
    };
    match (role, lang) {
        (None, _) => name.to_owned(),
        (Some(role), Lang::En) => format!("{name}, {role}"),
        (Some(role), Lang::Ar) => format!("{name}، {role}"),
    }
}

fn happened(event: &Event, lang: Lang) -> &str {
    match lang {
        Lang::En => &event.en,
        Lang::Ar => &event.text,
    }
}

fn asked(question: Question) -> &'static str {
    match question {
        Question::Who => "glance-who",
        Question::Happened => "glance-happened",
        Question::Where => "glance-where",
        Question::When => "glance-when",
        Question::HowMuch => "glance-how-much",
    }
}

//! What is in a glossary, for people.

use super::Stats;
use crate::diag::Message;
use crate::glossary::{EntityType, TermStatus};
use crate::l10n::Localizer;
use crate::render::Medium;
use crate::render::shared::labels::{kind_id, status_id};
use crate::render::shared::table;
use crate::text::Lang;

const STATUSES: [TermStatus; 5] = [
    TermStatus::Preferred,
    TermStatus::Admitted,
    TermStatus::Short,
    TermStatus::Superseded,
    TermStatus::Deprecated,
];

/// The counts for people.
pub(super) fn render(stats: &Stats, localizer: &Localizer, medium: Medium) -> String {
    let say = |id: &'static str| localizer.text(&Message::new(id));
    let of = |lang: Lang, status: TermStatus| {
        let of_lang = stats.terms.get(lang.code());
        of_lang
            .and_then(|it| it.get(status.name()))
            .copied()
            .unwrap_or_default()
    };
    let total = |lang| STATUSES.iter().map(|&it| of(lang, it)).sum::<usize>();
    let concepts = Message::new("stats-concepts").with("count", stats.concepts);
    let mut out = format!("{}\n", localizer.text(&concepts));
    let kinds = EntityType::ALL.iter().filter_map(|kind| {
        let count = stats.kinds.get(kind.name())?;
        Some(vec![
            format!("  {}", say(kind_id(kind.name()))),
            count.to_string(),
        ])
    });
    let untyped = (stats.untyped > 0).then(|| {
        vec![
            format!("  {}", say("stats-untyped")),
            stats.untyped.to_string(),
        ]
    });
    out.push_str(&table::aligned(
        &kinds.chain(untyped).collect::<Vec<_>>(),
        medium,
    ));
    let standings = stats.status.iter().filter_map(|(status, count)| {
        let word = match status.as_str() {
            "draft" => "stats-draft",
            "approved" => "stats-approved",
            "retired" => "stats-retired",
            _ => return None,
        };
        Some(vec![format!("  {}", say(word)), count.to_string()])
    });
    let standings: Vec<Vec<String>> = standings.collect();
    if !standings.is_empty() {
        out.push_str(&format!(
            "\n{}\n{}",
            say("stats-standing"),
            table::aligned(&standings, medium)
        ));
    }
    let row = |head: String, en: usize, ar: usize| vec![head, en.to_string(), ar.to_string()];
    let mut rows = vec![vec![
        say("stats-terms"),
        say("column-english"),
        say("column-arabic"),
    ]];
    let filled = STATUSES
        .iter()
        .filter(|&&it| of(Lang::En, it) + of(Lang::Ar, it) > 0);
    rows.extend(filled.map(|&it| {
        let head = format!("  {}", say(status_id(it)));
        row(head, of(Lang::En, it), of(Lang::Ar, it))
    }));
    rows.push(row(
        format!("  {}", say("stats-all")),
        total(Lang::En),
        total(Lang::Ar),
    ));
    out.push_str(&format!("\n{}", table::aligned(&rows, medium)));
    medium.lay_out(out, localizer.lang())
}

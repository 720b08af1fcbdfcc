//! Targets that are not translated, or not all of them.

use super::prose_words::{Kind, Word, Words, translates};
use crate::diag::{Diagnostic, Message};
use crate::document::State;
use crate::lint::rule::declare_rule;
use crate::lint::translations::{Said, Translation};
use crate::lint::{Findings, UnitsContext};
use crate::text::{Lang, Span, is_arabic_letter, is_latin_letter};

declare_rule! {
    /// ## What it checks
    /// In files with units (PO, XLIFF, TMX, Qt), units whose state says that they are translated, and
    /// that are not: the target is empty, it is the same as the source, no word of it is in the
    /// language of the target, or several words of it are left as the source has them. Names, codes,
    /// numbers, addresses, acronyms, single letters and terms that stay Latin are no words that a
    /// translation renders; what stands in quotation marks or brackets may stay, too.
    ///
    /// ## Why
    /// Readers meet a sentence that they cannot read, and every report says that the file is done.
    ///
    /// ## Example
    /// `Open the file` ⇄ `افتح the file`
    ///
    /// ## When it is wrong
    /// Where a name is made of ordinary words and stays Latin: a product, a font, a mode.
    ///
    /// ## Fix safety
    /// No fix: it is to be translated.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// في الملفات ذات الوحدات (PO وXLIFF وTMX وQt): وحدات تقول حالتها إنها مترجمة وليست كذلك: ترجمتها
    /// فارغة، أو هي المصدر نفسه، أو ليس فيها كلمة بلغة الترجمة، أو بقيت فيها كلمات متتالية كما هي في
    /// المصدر. ولا يُعد مما يُترجم: الأسماء والرموز والأرقام والعناوين والاختصارات والحروف المفردة
    /// والمصطلحات التي تبقى لاتينية. وما كان بين علامتي اقتباس أو قوسين يجوز أن يبقى.
    ///
    /// ## السبب
    /// يلقى القارئ جملة لا يستطيع قراءتها، وكل تقرير يقول إن الملف مكتمل.
    ///
    /// ## مثال
    /// `Open the file` ⇄ `افتح the file`
    ///
    /// ## متى تخطئ
    /// إذا كان الاسم مؤلفًا من كلمات عادية ويبقى لاتينيًا: منتج أو خط أو وضع.
    ///
    /// ## سلامة الإصلاح
    /// لا إصلاح: يحتاج الموضع إلى ترجمة.
    BI_UNTRANSLATED = "bi-untranslated" {
        since: "0.2.0",
        group: Bilingual,
        severity: Warning,
        fix: None,
        units: check,
    }
}

/// Fewest words in a row that are a part which was left out.
const SHORTEST_RUN: usize = 2;

fn check(context: UnitsContext<'_>, out: &mut Findings<'_>) {
    let Some(wanted) = wanted(context) else {
        return;
    };
    out.extend(empty(context));
    let words = Words::new(context);
    for it in context.translations() {
        out.extend(untranslated(context, &words, &it, wanted));
    }
}

/// The language that targets are to be in, where the file is between our two.
fn wanted(context: UnitsContext<'_>) -> Option<Lang> {
    let target = context.speaks(1);
    let source = context.speaks(0)?;
    match target {
        Some(Lang::Ar) => Some(Lang::Ar),
        Some(Lang::En) if source == Lang::Ar => Some(Lang::En),
        _ => None,
    }
}

/// Units that are said to be translated and have an empty target.
fn empty(context: UnitsContext<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for unit in context.units() {
        let is_blank = |it: &&Span| it.of(context.target()).trim().is_empty();
        let source = unit.source.last().copied();
        let is_text =
            source.is_some_and(|it| it.of(context.source()).contains(char::is_alphabetic));
        let is_done =
            unit.state == State::Empty || unit.target.len() == 1 && unit.state.is_translated();
        if !is_done || !is_text {
            continue;
        }
        let message = || Message::new("bi-untranslated-empty");
        let places = unit.target.iter().filter(is_blank);
        found.extend(places.map(|it| BI_UNTRANSLATED.in_unit(*it, source, 0.98, message())));
        if unit.target.is_empty() {
            let mut whole =
                BI_UNTRANSLATED.in_unit(source.unwrap_or_default(), None, 0.98, message());
            whole.document = 0;
            found.push(whole);
        }
    }
    found
}

fn untranslated(
    context: UnitsContext<'_>,
    words: &Words<'_>,
    it: &Translation<'_>,
    wanted: Lang,
) -> Vec<Diagnostic> {
    let source = it.source();
    let from = words.of(0, source);
    let is_wanted = |(_, c): &(usize, char)| match wanted {
        Lang::Ar => is_arabic_letter(*c),
        Lang::En => is_latin_letter(*c),
    };
    let shown = it.target.shown();
    if shown.iter().any(is_wanted) {
        let to = words.of(1, it.target);
        let runs = runs(&to, &from, wanted);
        let finding = |span: Span| {
            let found = span.of(context.target()).to_owned();
            let message = Message::new("bi-untranslated-part").with("found", found);
            BI_UNTRANSLATED.in_unit(span, Some(source.span), 0.9, message)
        };
        return runs.into_iter().map(finding).collect();
    }
    let has_letters = shown.iter().any(|it| it.1.is_alphabetic());
    let is_prose = match wanted {
        Lang::Ar => translates(&from),
        Lang::En => from.iter().filter(|it| it.kind == Kind::Arabic).count() > 1,
    };
    let is_kept = || is_kept(context, source);
    if !is_prose || !has_letters && from.len() < SHORTEST_RUN || is_kept() {
        return Vec::new();
    }
    let is_same = plain(source) == plain(it.target);
    let message = Message::new(if is_same {
        "bi-untranslated"
    } else {
        "bi-untranslated-language"
    });
    vec![BI_UNTRANSLATED.in_unit(it.target.span, Some(source.span), 0.9, message)]
}

/// A text by its words: case, spaces and the marks around it say nothing.
fn plain(said: Said<'_>) -> String {
    let shown = said.shown_text().to_lowercase();
    let words: Vec<&str> = shown.split_whitespace().collect();
    words
        .join(" ")
        .trim_matches(|c: char| !c.is_alphanumeric())
        .to_owned()
}

/// Whether other targets hold the same words inside a translation: then they are a name that stays.
fn is_kept(context: UnitsContext<'_>, source: Said<'_>) -> bool {
    let (name, all) = (source.text().trim(), context.target());
    let is_in_arabic = |at: usize| {
        let start = all[..at].rfind('\n').map_or(0, |it| it + 1);
        let end = all[at..].find('\n').map_or(all.len(), |it| at + it);
        all[start..end].contains(is_arabic_letter)
    };
    name.starts_with(char::is_uppercase) && all.match_indices(name).any(|(at, _)| is_in_arabic(at))
}

/// Words in a row that the target has in the language of the source, as the source has them.
fn runs(target: &[Word], source: &[Word], wanted: Lang) -> Vec<Span> {
    let is_foreign = |it: &Word| match wanted {
        Lang::Ar => it.is_plain && it.text.starts_with(char::is_lowercase),
        Lang::En => it.kind == Kind::Arabic,
    };
    let is_known = |it: &Word| matches!(it.kind, Kind::Small | Kind::Arabic);
    let mut found = Vec::new();
    for part in target.chunk_by(|a, b| a.is_cited == b.is_cited) {
        // A citation has no words of the target; a remark in brackets has.
        if part[0].is_cited && part.iter().all(|it| is_foreign(it) || !it.is_of(wanted)) {
            continue;
        }
        let runs = part.chunk_by(|a, b| is_foreign(a) && is_foreign(b));
        let is_left = |run: &&[Word]| {
            run.len() >= SHORTEST_RUN && run.iter().any(is_known) && is_said(run, source)
        };
        let span = |run: &[Word]| Span::new(run[0].start, run[run.len() - 1].end);
        found.extend(runs.filter(is_left).map(span));
    }
    found
}

/// Whether a source has these words in this order, and not as a citation.
fn is_said(run: &[Word], source: &[Word]) -> bool {
    let is_same = |a: &Word, b: &Word| a.text.eq_ignore_ascii_case(&b.text) && !b.is_cited;
    let mut places = source.windows(run.len());
    places.any(|it| run.iter().zip(it).all(|(a, b)| is_same(a, b)))
}

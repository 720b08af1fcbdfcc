//! Prepositions joined to Latin names in several ways.

use crate::diag::{Diagnostic, Edit, Fix, Label, Message, Severity};
use crate::lint::rule::declare_rule;
use crate::lint::{Context, Findings};
use crate::style::LatinJoin;
use crate::text::{Joint, Proclitics, Span, TATWEEL, before_latin, clitic_letters};

declare_rule! {
    /// ## What it checks
    /// ب, ل and ك before a Latin word, joined in different ways: by a tatweel (`بـOpenAI`), a
    /// tatweel and a space (`بـ OpenAI`), or nothing (`بOpenAI`). A bare letter with a space (`ب
    /// OpenAI`) is always reported. و and ف are joined to the word and not checked.
    ///
    /// ## Why
    /// All joins occur in print; the W3C's Arabic layout requirements leave the choice open. A text
    /// should choose one, and a style guide may have chosen it (`latin_join` in `naqhara.toml`).
    /// The tatweel keeps the shape of the letter and shows that it is not a word.
    ///
    /// ## Example
    /// `لLancium … بـOpenAI` → `لـLancium … بـOpenAI`
    ///
    /// ## When it is wrong
    /// Where a quotation or a name has another join. A text with a single join is never reported.
    ///
    /// ## Fix safety
    /// Safe: the join of the style guide; where it has none, a tatweel if the text has it, else the
    /// most frequent one.
    ///
    /// # بالعربية
    ///
    /// ## ما تفحصه
    /// الباء واللام والكاف قبل كلمة لاتينية إذا وُصلت في النص بطرق شتى: بتطويلة (`بـOpenAI`) أو
    /// بتطويلة ومسافة (`بـ OpenAI`) أو بلا شيء (`بOpenAI`). أما الحرف المفرد تتلوه مسافة
    /// (`ب OpenAI`) فتُبلغ عنه دائمًا. والواو والفاء تُلصقان بالكلمة ولا تُفحصان.
    ///
    /// ## السبب
    /// الطرق كلها واردة في المطبوعات، وعلى النص أن يلتزم واحدة، وقد يحددها دليل الأسلوب
    /// (`latin_join` في `naqhara.toml`). والتطويلة تحفظ شكل الحرف وتُظهر أنه ليس كلمة.
    ///
    /// ## مثال
    /// `لLancium … بـOpenAI` ← `لـLancium … بـOpenAI`
    ///
    /// ## متى تخطئ
    /// إذا وردت طريقة أخرى في اقتباس أو اسم. ولا تُبلغ القاعدة عن نص التزم طريقة واحدة.
    ///
    /// ## سلامة الإصلاح
    /// آمن: طريقة دليل الأسلوب إن حددها، وإلا فالوصل بتطويلة إن كان في النص، وإلا فالطريقة الغالبة.
    CLITIC_LATIN_JOIN = "clitic-latin-join" {
        since: "0.1.0",
        group: Clitics,
        severity: Warning,
        only: Ar,
        fix: Safe,
        check: check,
    }
}

/// How a preposition and a Latin word meet; the order is that of preference among equals.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::lint) enum Join {
    /// `بـOpenAI`
    Tatweel,
    /// `بـ OpenAI`
    TatweelApart,
    /// `ب`, a zero width joiner, `OpenAI`
    Joiner,
    /// `بOpenAI`
    Bare,
    /// `ب OpenAI`
    Apart,
}

struct JoinPlace {
    join: Join,
    /// From the first letter of the clitic to the Latin word.
    clitic: Span,
}

fn check(context: &Context<'_>, out: &mut Findings<'_>) {
    let latin = context.scan.latin.iter();
    let mut places: Vec<JoinPlace> = latin
        .filter_map(|&at| place(context, at as usize))
        .collect();
    let of_house = context.style.latin_join.map(of_house);
    if of_house.is_none() {
        // A zero-width joiner keeps the shape as a tatweel does.
        places.retain(|it| it.join != Join::Joiner);
    }
    let Some(wanted) = of_house.or_else(|| wanted(&places)) else {
        return;
    };
    let model = places.iter().find(|it| it.join == wanted);
    let others = places.iter().filter(|it| it.join != wanted);
    out.extend(others.map(|it| finding(context, it, wanted, model)));
}

fn place(context: &Context<'_>, at: usize) -> Option<JoinPlace> {
    let (clitic, joint) = before_latin(context.text, at)?;
    let letters = clitic_letters(clitic.of(context.text));
    let clitics = Proclitics::parse(&letters)?;
    if clitics.preposition.is_none() || clitics.article {
        return None;
    }
    let tatweel = clitic.of(context.text).contains(TATWEEL);
    let join = match (joint, tatweel) {
        (Joint::Apart, true) => Join::TatweelApart,
        (Joint::Apart, false) => Join::Apart,
        (_, true) => Join::Tatweel,
        (_, false) if clitic.of(context.text).contains('\u{200D}') => Join::Joiner,
        (_, false) => Join::Bare,
    };
    Some(JoinPlace { join, clitic })
}

/// How a preposition meets the Latin word that begins at `at`, where there is one.
pub(in crate::lint) fn join_before(context: &Context<'_>, at: usize) -> Option<Join> {
    place(context, at).map(|it| it.join)
}

fn of_house(join: LatinJoin) -> Join {
    match join {
        LatinJoin::Tatweel => Join::Tatweel,
        LatinJoin::Joiner => Join::Joiner,
        LatinJoin::Bare => Join::Bare,
    }
}

/// The join that the text should have: with tatweel where it has that, else its most frequent one.
fn wanted(places: &[JoinPlace]) -> Option<Join> {
    let count = |join: Join| places.iter().filter(|it| it.join == join).count();
    if count(Join::Tatweel) > 0 || count(Join::Apart) == places.len() {
        return (!places.is_empty()).then_some(Join::Tatweel);
    }
    if count(Join::TatweelApart) >= count(Join::Bare) {
        Some(Join::TatweelApart)
    } else {
        Some(Join::Bare)
    }
}

fn finding(
    context: &Context<'_>,
    place: &JoinPlace,
    wanted: Join,
    model: Option<&JoinPlace>,
) -> Diagnostic {
    let text = context.text;
    let letters = clitic_letters(place.clitic.of(text));
    let join = match wanted {
        Join::Tatweel => "ـ",
        Join::TatweelApart => "ـ ",
        Join::Joiner => "\u{200D}",
        Join::Bare | Join::Apart => "",
    };
    let clitic = format!("{letters}{join}");
    let word = latin_word(&text[place.clitic.end..]);
    let by_house = context.style.latin_join.is_some();
    let id = if by_house {
        "clitic-latin-join-house"
    } else {
        "clitic-latin-join"
    };
    let message = Message::new(id)
        .with("found", format!("{}{word}", place.clitic.of(text)))
        .with("wanted", format!("{clitic}{word}"));
    let span = Span::new(place.clitic.start, place.clitic.end + word.len());
    let mut found = CLITIC_LATIN_JOIN.finding(context, span, 0.9, message);
    let tatweel = matches!(wanted, Join::Tatweel | Join::TatweelApart);
    if !(by_house || place.join == Join::Apart || place.join == Join::Bare && tatweel) {
        found.severity = Severity::Info;
    }
    found.related.extend(model.map(|it| Label {
        document: context.document,
        span: it.clitic,
        message: Message::new("related-other-join"),
    }));
    found.fix = Some(Fix {
        safe: true,
        edits: vec![Edit {
            span: place.clitic,
            text: clitic,
        }],
    });
    found
}

fn latin_word(text: &str) -> &str {
    let is_part = |c: char| crate::text::is_latin_letter(c) || c.is_ascii_digit();
    &text[..text.find(|c| !is_part(c)).unwrap_or(text.len())]
}

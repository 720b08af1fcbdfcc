//! `naqhara align`: which name is each mention, and where does it stand?

use std::io::Write;

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::args::{HelpText, choice, chosen, option, switch, text};
use super::{
    Failure, Outcome, Session, align_suggest, files, fit, lint_comments, model, presentation,
    progress,
};
use crate::align::segments::Fit;
use crate::align::{AlignReport, Kinds};
use crate::analysis::{Analysis, Drafts};
use crate::diag::Message;
use crate::project::{NamesWanted, Texts, Unlisted};
use crate::render::Format;
use crate::render::align::{self as names, AlignFormat, AlignedTexts, csv_rows};
use crate::render::segments::{self, SegmentsFormat};

/// Those of reports, and comments in a document.
const FORMATS: &[&str] = &[
    AlignFormat::NAMES[0],
    AlignFormat::NAMES[1],
    AlignFormat::NAMES[2],
    AlignFormat::NAMES[3],
    AlignFormat::NAMES[4],
    AlignFormat::NAMES[5],
    lint_comments::FORMAT,
];

pub(super) fn command(l10n: HelpText<'_>) -> Command {
    Command::new("align")
        .about(text(l10n, "cmd-align"))
        .after_help(text(l10n, "cmd-align-examples"))
        .arg(
            Arg::new("document")
                .value_name("DOC")
                .required_unless_present("source")
                .help(text(l10n, "arg-document")),
        )
        .arg(
            option(l10n, "source", "DOC", "arg-source")
                .requires("target")
                .conflicts_with("document"),
        )
        .arg(option(l10n, "target", "DOC", "arg-target").requires("source"))
        .arg(
            Arg::new("segments")
                .long("segments")
                .action(ArgAction::SetTrue)
                .help(text(l10n, "arg-segments")),
        )
        .arg(switch(l10n, "discover", "arg-discover").conflicts_with_all(["listed", "target"]))
        .arg(switch(l10n, "listed", "arg-listed"))
        .arg(switch(l10n, "why", "arg-why").conflicts_with("segments"))
        .arg(option(l10n, "suggest", "FILE", "arg-suggest"))
        .arg(choice(l10n, "kinds", &["names", "all"], "arg-kinds"))
        .arg(option(l10n, "model", "FILE", "arg-model"))
        .args(presentation::options(l10n))
        .arg(choice(l10n, "format", FORMATS, "arg-format"))
        .arg(option(l10n, "output", "FILE", "arg-output").short('o'))
}

pub(super) fn run(matches: &ArgMatches, session: &mut Session<'_>) -> Result<Outcome, Failure> {
    let path = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let kinds = match path("kinds") {
        Some("all") => Kinds::All,
        _ => Kinds::Names,
    };
    let shape = shape(matches)?;
    let first = path("source").or(path("document")).unwrap_or("-");
    if let Some(output) = path("suggest").filter(|_| files::is_folder(first, session)) {
        return align_suggest::of_folder(first, output, session);
    }
    let (engine, document) = files::document_meanwhile(first, session, |it| it.engine("-"))?;
    let engine = model::applied(engine, matches, session)?;
    let target = path("target").map(|path| files::document(path, session));
    let target = target.transpose()?;
    let discovers = !matches.get_flag("listed") || path("suggest").is_some();
    let texts = files::texts(&engine, document, target, session)?;
    let (source, pair) = (texts.source(), texts.pair());
    if let (Texts::One(_), false, Shape::Names(AlignFormat::Csv)) = (&texts, discovers, shape) {
        write_rows(source, kinds, matches, session)?;
        return Ok(Outcome::Clean);
    }
    if pair.is_none() && matches.get_flag("segments") {
        let message = Message::new("segments-one").with("path", first);
        return Err(Failure::new(message).with_help(Message::new("segments-one.help")));
    }
    let wanted = NamesWanted {
        kinds,
        unlisted: if discovers {
            Unlisted::Described
        } else {
            Unlisted::LeftOut
        },
        why: matches.get_flag("why"),
    };
    let report = progress::meanwhile("progress-working", first, session, || texts.names(wanted));
    if let Some(file) = path("suggest") {
        let mut drafts = Drafts::default();
        align_suggest::add(&mut drafts, &report, &texts, &engine);
        align_suggest::write(&drafts, file, session)?;
    }
    let fit = report.fit.unwrap_or(Fit::Good);
    if writes_comments(matches) {
        comment(&report, &texts, matches, session)?;
    } else {
        show(report, &texts, shape, matches, session)?;
    }
    let documents = texts.documents();
    let paths = [0, 1].map(|it| documents.get(it).map_or("", |it| it.path()));
    Ok(if fit::complain(fit, paths, session) {
        Outcome::Findings
    } else {
        Outcome::Clean
    })
}

/// What is shown of a report, and how.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Names(AlignFormat),
    Segments(SegmentsFormat),
}

impl Shape {
    /// Whether it tells places in bytes, and shows no text but what it has of each.
    fn is_of_bytes(self) -> bool {
        match self {
            Shape::Names(format) => matches!(format, AlignFormat::Json | AlignFormat::Csv),
            Shape::Segments(format) => format == SegmentsFormat::Json,
        }
    }
}

fn writes_comments(matches: &ArgMatches) -> bool {
    let format = matches.get_one::<String>("format");
    format.is_some_and(|it| it == lint_comments::FORMAT)
}

/// Writes the text, or the target, with its names as comments.
fn comment(
    report: &AlignReport<'_>,
    texts: &Texts,
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<(), Failure> {
    let output = matches.get_one::<String>("output");
    let documents = texts.documents();
    let own = documents.len() - 1;
    let remarks = names::remarks(report, own, &session.audience(output));
    lint_comments::deliver(documents[own], &remarks, output, session)
}

fn shape(matches: &ArgMatches) -> Result<Shape, Failure> {
    let format: AlignFormat = chosen(matches, "format");
    if matches.get_flag("why") && !matches!(format, AlignFormat::Text | AlignFormat::Json) {
        let message = Message::new("why-format").with("format", format.name());
        return Err(Failure::new(message).with_help(Message::new("why-format.help")));
    }
    if !matches.get_flag("segments") {
        return Ok(Shape::Names(format));
    }
    let shape = SegmentsFormat::like(format).map(Shape::Segments);
    shape.ok_or_else(|| {
        let message = Message::new("segments-format").with("format", format.name());
        Failure::new(message).with_help(Message::new("segments-format.help"))
    })
}

/// Mentions of listed names as CSV, row by row.
fn write_rows(
    source: &Analysis,
    kinds: Kinds,
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<(), Failure> {
    let output = matches.get_one::<String>("output");
    let path = source.document().path();
    let rows = progress::meanwhile("progress-working", path, session, || source.rows(kinds));
    if output.is_some_and(|path| path != "-") {
        return files::deliver(&csv_rows::render(&rows), output, session);
    }
    csv_rows::render_parts(&rows, |part| session.streams.print_bytes(part))?;
    Ok(())
}

fn show(
    mut report: AlignReport<'_>,
    texts: &Texts,
    shape: Shape,
    matches: &ArgMatches,
    session: &mut Session<'_>,
) -> Result<(), Failure> {
    if let Some(places) = texts.places() {
        report.place_in_file(&places);
        if shape.is_of_bytes() {
            report = report.in_bytes_of(&places);
        }
    }
    let output = matches.get_one::<String>("output");
    let audience = session.audience(output);
    let audience = audience.presented(presentation::chosen(matches));
    if shape == Shape::Names(AlignFormat::Json) {
        let write = |out: &mut dyn Write| names::write_json(&report, out);
        return files::stream(output, session, write);
    }
    let (documents, places) = (texts.documents(), texts.places());
    let aligned = AlignedTexts {
        report: &report,
        documents: &documents,
        places: places.as_ref(),
    };
    let shown = match shape {
        Shape::Names(format) => names::render(aligned, format, &audience).map_err(Failure::new)?,
        Shape::Segments(format) => segments::render(aligned, format, &audience),
    };
    files::deliver_rendered(shown, output, session)
}

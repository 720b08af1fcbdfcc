//! Progress of long work: on a terminal only, and gone before anything else is said.

use crate::program::{Run, naqhara, shown};

/// An engine that takes its time.
const SLOW: &str = r#"sh -c "sleep 1.3; sed -u -e 's/.source.:.[a-z]*.,.target.:.[a-z]*.,//' -e 's/أعلن NQ1 .*NQ2/NQ1 announced on Tuesday 5 billion dollars for NQ2/'""#;

const TEXT: &str = "أعلن إيلون ماسك يوم الثلاثاء استثمار 5 مليارات دولار في الولايات المتحدة.\n";

fn slowly<'a>(args: &[&'a str]) -> crate::program::Program<'a> {
    let args = [&["summary", "-", "--translate-with", SLOW], args].concat();
    naqhara(&args).input(TEXT)
}

/// What standard error holds besides hints about the terminal.
fn line(run: &Run) -> String {
    shown(&run.err)
}

#[test]
fn waiting_is_shown_on_a_terminal_and_taken_away() {
    let run = slowly(&[]).on_terminal().run();
    assert_eq!(run.code, 0, "{}", run.err);
    let said = line(&run);
    assert!(said.contains("{ESC}[Kwaiting for sh -c"), "{said}");
    assert!(said.contains(": 1 s"), "{said}");
    assert!(said.ends_with("\r{ESC}[K"), "{said}");
}

#[test]
fn in_the_language_of_the_reader() {
    let run = slowly(&["--ui-lang", "ar"]).on_terminal().run();
    assert!(run.err.contains("في انتظار sh"), "{}", run.err);
}

#[test]
fn nothing_is_shown_to_a_pipe_or_with_quiet() {
    let piped = slowly(&[]).run();
    assert_eq!((piped.code, &*piped.err), (0, ""));
    let quiet = slowly(&["--quiet"]).on_terminal().run();
    assert_eq!((quiet.code, &*quiet.err), (0, ""));
}

#[test]
fn a_complaint_takes_the_line_away() {
    let failing = r#"sh -c "sleep 1.3; exit 3""#;
    let run = naqhara(&["summary", "-", "--translate-with", failing]);
    let run = run.input(TEXT).on_terminal().run();
    assert_eq!(run.code, 2);
    let said = line(&run);
    let after = said.rsplit("{ESC}[K").next().unwrap_or_default();
    assert!(after.starts_with("naqhara: error"), "{said}");
}

#[test]
fn quick_work_shows_nothing() {
    let run = naqhara(&["align", "-"]).input("Elon Musk").on_terminal();
    assert!(!run.run().err.contains("{ESC}"));
}

//! The JSON that commands write is what the schemas in `docs/reference/schemas/` describe, and the
//! schemas describe every field.

use std::fs;

use naqhara::glossary::Proposal;
use naqhara::render::termbase::{self, History, TermbaseFormat, VersionRow};
use naqhara::render::{Audience, Medium};
use naqhara::text::Lang;
use serde_json::{Value, json};

use crate::program::{bare, naqhara};
use crate::source;

/// The schema of a report.
fn schema(name: &str) -> Value {
    let path = source::root().join(format!("docs/reference/schemas/{name}.json"));
    let text = fs::read_to_string(path).expect("there is a schema");
    serde_json::from_str(&text).expect("JSON")
}

/// The same schema, in which no object has a field that is not described.
///
/// What is published allows more fields, for later versions may add some.
pub(crate) fn closed(mut schema: Value) -> Value {
    match &mut schema {
        Value::Object(fields) => {
            let is_object = fields.get("properties").is_some_and(Value::is_object)
                && fields.contains_key("required");
            for (_, value) in fields.iter_mut() {
                *value = closed(value.take());
            }
            if is_object {
                fields.insert("additionalProperties".to_owned(), Value::Bool(false));
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|it| *it = closed(it.take())),
        _ => {}
    }
    schema
}

pub(crate) fn faults(schema: &Value, instance: &Value) -> Vec<String> {
    let validator = jsonschema::validator_for(schema).expect("a schema");
    let faults = validator.iter_errors(instance);
    faults
        .map(|it| format!("{}: {it}", it.instance_path()))
        .collect()
}

/// Holds the report of a command to the schema of that name.
#[track_caller]
fn holds(name: &str, args: &[&str]) -> Value {
    let out = bare(args).run().out;
    let report: Value = serde_json::from_str(&out).expect("JSON");
    let found = faults(&closed(schema(name)), &report);
    assert!(found.is_empty(), "{args:?}\n{}", found.join("\n"));
    report
}

const AR: &str = "seeds/energy.ar.txt";
const EN: &str = "seeds/energy.en.txt";

#[test]
fn concordances_are_as_described() {
    let report = holds(
        "find",
        &["find", "--format", "json", "Oracle", AR, EN, "seeds"],
    );
    assert!(report["count"].as_u64() > Some(2), "{report}");
    let pair = ["find", "Oracle", "--format", "json"];
    let stargate = [
        "--source",
        "seeds/stargate.en.txt",
        "--target",
        "seeds/stargate.ar.txt",
    ];
    let report = holds("find", &[&pair[..], &stargate].concat());
    assert!(report["files"][0]["places"][0]["counterpart"].is_object());
    holds(
        "find",
        &["find", "--spelling", "--format", "json", "السوق", AR],
    );
    let counted = [
        "find",
        "--count=year",
        "--format",
        "json",
        "Oracle",
        "seeds",
    ];
    let report = holds("find", &counted);
    assert!(report["files"][0].get("places").is_none());
}

#[test]
fn spellings_over_time_are_as_described() {
    let all = ["drift", "--format", "json", "--least", "1"];
    let report = holds("drift", &[&all[..], &["docs/examples/archive"]].concat());
    assert!(report["contests"][0]["leader"].is_object(), "{report}");
    assert!(
        report["unlisted"]
            .as_array()
            .is_some_and(|it| it.iter().any(|it| it["counterpart"].is_object()))
    );
    holds("drift", &[&all[..], &["tests/data/usage"]].concat());
}

#[test]
fn changes_of_style_are_as_described() {
    let args = [
        "restyle",
        "--to",
        "egypt",
        "--format",
        "json",
        "docs/examples/desk",
        "seeds",
    ];
    let report = holds("restyle", &args);
    assert!(report["changes"].as_u64() > Some(5), "{report}");
    assert!(report["left"].as_u64() > Some(1), "{report}");
    let units = "tests/data/units";
    holds(
        "restyle",
        &["restyle", "--to", "egypt", "--format", "json", units],
    );
}

#[test]
fn habits_are_as_described() {
    let report = holds("style", &["style", "learn", "--format", "json", "seeds"]);
    let keys = report["keys"].as_array().expect("a list");
    assert!(
        keys.iter()
            .any(|it| it["uses"][0]["count"].as_u64() > Some(5)),
        "{report}"
    );
}

#[test]
fn lookups_are_as_described() {
    let args = ["lookup", "--format", "json", "وكروزو", "Musk", "كان"];
    let report = holds("lookup", &args);
    assert_eq!(report["queries"].as_array().map(Vec::len), Some(3));
    // By sound among few names: among thousands it takes long without optimisation.
    let few = "docs/examples/names.csv";
    let args = [
        "lookup",
        "--format",
        "json",
        "--glossary",
        few,
        "--no-starter",
        "Handrik Aldus",
    ];
    let report = holds("lookup", &args);
    assert_eq!(report["queries"][0]["matches"][0]["via"], "sound");
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in [
        ("eng-ara.index", "quay\tA\tO\n"),
        ("eng-ara.dict", "Quay\nرصيف\n"),
    ] {
        fs::write(folder.path().join(name), text).expect("written");
    }
    let place = folder.path().join("eng-ara");
    let place = place.to_str().expect("a plain name");
    let args = ["lookup", "--format", "json", "quay", "--dictionary", place];
    let report = holds("lookup", &args);
    let found = report["queries"][0]["matches"].as_array().expect("matches");
    assert_eq!(
        found.last().map(|it| &it["senses"][0]),
        Some(&json!("رصيف"))
    );
    let lines = naqhara(&["lookup", "--batch", "-"]).input("Oracle\n").run();
    let line: Value = serde_json::from_str(&lines.out).expect("JSON");
    let report = json!({"schema": "naqhara/lookup@1", "queries": [line]});
    assert_eq!(faults(&closed(schema("lookup")), &report), [""; 0]);
}

#[test]
fn alignments_are_as_described() {
    let report = holds(
        "align",
        &["align", "--format", "json", "--kinds", "all", AR],
    );
    assert!(report["names"].as_array().is_some_and(|it| it.len() > 10));
    let report = holds("align", &["align", "--format", "json", "--why", AR]);
    assert!(report["readings"][0]["why"].is_string(), "{report}");
    let pair = ["align", "--format", "json", "--source", EN, "--target", AR];
    let report = holds("align", &[&pair[..], &["--segments"]].concat());
    assert!(
        report["segments"]
            .as_array()
            .is_some_and(|it| it.len() > 10)
    );
    let report = holds("align", &[&pair[..], &["--no-glossary"]].concat());
    assert_eq!(report["names"][0]["concept"], Value::Null);
}

#[test]
fn findings_are_as_described() {
    let args = ["lint", "--format", "json", "--source", EN, "--target", AR];
    let report = holds("lint", &args);
    let found = report["diagnostics"].as_array().expect("findings");
    assert!(found.iter().any(|it| it["fix"].is_object()));
    assert!(found.iter().any(|it| it["related"][0].is_object()));
    let folder = tempfile::tempdir().expect("a folder");
    let many = folder.path().join("a.txt");
    fs::write(&many, "قال, نعم.\n".repeat(10_001)).expect("written");
    let report = holds(
        "lint",
        &["lint", "--format", "json", crate::program::arg(&many)],
    );
    assert_eq!(report["truncated"][0]["count"], 1);
    let glossary = "docs/examples/client.csv";
    holds("lint", &["glossary", "check", "--format", "json", glossary]);
}

#[test]
fn summaries_are_as_described() {
    for text in ["football", "culture", "climate", "stargate"] {
        let texts = ["ar", "en"].map(|lang| format!("seeds/{text}.{lang}.txt"));
        let args = ["summary", "--format", "json", &texts[0]];
        holds("summary", &args);
        let target = ["--target", texts[1].as_str()];
        let report = holds("summary", &[&args[..], &target].concat());
        assert_eq!(report["fit"], "good");
    }
}

#[test]
fn files_with_units_are_as_described() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("ar.po");
    let text = "msgid \"Musk met her in Paris.\"\nmsgstr \"التقاها ماسك في باريس.\"\n\n\
                msgid \"It has 5 rooms.\"\nmsgstr \"فيه 7 غرف.\"\n";
    fs::write(&path, text).expect("written");
    for command in ["align", "summary"] {
        let args = [command, "--format", "json", crate::program::arg(&path)];
        let report = holds(command, &args);
        let place = &report["names"][0]["mentions"][0];
        assert!(place["unit"].is_string(), "{place}");
    }
}

#[test]
fn spellings_are_as_described() {
    let args = ["transliterate", "--format", "json", "Lancium", "خالد"];
    let report = holds("transliterate", &args);
    assert_eq!(report["results"][1]["to"], "en");
}

#[test]
fn analyses_are_as_described() {
    let args = [
        "lexicon",
        "--format",
        "json",
        "وبمدارسهم",
        "الى",
        "Stargate",
    ];
    let report = holds("lexicon", &args);
    let word = &report["words"][0]["analyses"][0];
    assert_eq!(
        (&word["lemma"], &word["pronoun"]),
        (&json!("مدرسة"), &json!("هم"))
    );
    assert_eq!(report["words"][1]["analyses"][0]["spelling"], "إلى");
    assert_eq!(report["words"][2]["analyses"], json!([]));
}

#[test]
fn a_field_that_no_schema_describes_is_found() {
    let report = json!({"schema": "naqhara/lookup@1", "queries": [], "more": 1});
    assert_eq!(faults(&schema("lookup"), &report), [""; 0]);
    assert_eq!(faults(&closed(schema("lookup")), &report).len(), 1);
    let report = json!({"schema": "naqhara/lookup@1"});
    assert_eq!(faults(&schema("lookup"), &report).len(), 1);
}

/// Holds what is told of a termbase, which no server stands behind here, to the schema of that name. That a
/// server tells the same is proved by `.ci/termbase.py`.
#[track_caller]
fn termbase_holds(name: &str, report: &str) -> Value {
    let report: Value = serde_json::from_str(report).expect("JSON");
    let found = faults(&closed(schema(name)), &report);
    assert!(found.is_empty(), "{}", found.join("\n"));
    report
}

fn changed_cells() -> Vec<(String, [String; 2])> {
    let cells = ["note", "ar_preferred"];
    let pair = ["", "فيلدن"].map(str::to_owned);
    cells.map(|it| (it.to_owned(), pair.clone())).to_vec()
}

#[test]
fn versions_in_a_termbase_are_as_described() {
    let version = |number, kind, cells| VersionRow {
        number,
        made: "2026-11-30 17:31".to_owned(),
        by: "lina".to_owned(),
        kind,
        cells,
    };
    let history = History {
        id: "a-1".to_owned(),
        name: "Velden ⇄ فيلدن".to_owned(),
        versions: vec![
            version(1, "add", changed_cells()),
            version(2, "change", changed_cells()),
            version(3, "delete", Vec::new()),
        ],
    };
    let audience = Audience::new(Lang::En, Medium::FILE);
    let report = termbase::history(&history, TermbaseFormat::Json, &audience);
    let report = termbase_holds("glossary-history", &report);
    assert_eq!(report["versions"][0]["cells"]["note"]["after"], "فيلدن");
}

#[test]
fn proposals_to_a_termbase_are_as_described() {
    let proposal = |number, id: &str, kind, cells| Proposal {
        number,
        id: id.to_owned(),
        name: "Velden ⇄ فيلدن".to_owned(),
        made: "2026-11-30 17:31".to_owned(),
        by: "omar".to_owned(),
        kind,
        cells,
    };
    let all = [
        proposal(4, "", "add", changed_cells()),
        proposal(5, "a-1", "change", changed_cells()),
        proposal(7, "a-2", "delete", Vec::new()),
    ];
    let audience = Audience::new(Lang::En, Medium::FILE);
    let report = termbase::proposals(&all, TermbaseFormat::Json, &audience);
    let report = termbase_holds("glossary-review", &report);
    assert_eq!(report["proposals"][0]["concept"], Value::Null);
    let none = termbase::proposals(&[], TermbaseFormat::Json, &audience);
    termbase_holds("glossary-review", &none);
}

//! Both languages say the same: ids, attributes, variables, functions and plural forms.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Resource, Variant,
    VariantKey,
};
use naqhara::diag::{Arg, Message};
use naqhara::l10n::{Isolation, Localizer, message_ids};
use naqhara::text::Lang;

use crate::source;

const FILES: [&str; 8] = [
    "cli", "rules", "facts", "summary", "web", "web_page", "termbase", "lsp",
];
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// What a pattern uses, and where it breaks a rule.
#[derive(Default, Debug, PartialEq, Eq)]
struct Uses {
    variables: BTreeSet<String>,
    functions: BTreeSet<String>,
    references: BTreeSet<String>,
    /// Variables that a function takes: they must be numbers.
    numbers: BTreeSet<String>,
    faults: Vec<String>,
}

/// The patterns of one file by name: `id`, `id.attribute`, `-term`.
fn patterns(lang: Lang, file: &str) -> BTreeMap<String, Uses> {
    let path = source::root().join(format!("locales/{}/{file}.ftl", lang.code()));
    let text = std::fs::read_to_string(&path).expect("the locale file is there");
    let resource = parse(&text, &path);
    let mut found = BTreeMap::new();
    let mut add = |name: String, pattern: &Pattern<String>| {
        let mut uses = Uses::default();
        visit_pattern(pattern, lang, &mut uses);
        let twice = found.insert(name.clone(), uses).is_some();
        assert!(!twice, "{}: {name} stands there twice", path.display());
    };
    for entry in resource.body {
        let (name, value, attributes) = match entry {
            Entry::Message(message) => (message.id.name, message.value, message.attributes),
            Entry::Term(term) => (
                format!("-{}", term.id.name),
                Some(term.value),
                term.attributes,
            ),
            _ => continue,
        };
        if let Some(value) = &value {
            add(name.clone(), value);
        }
        for attribute in &attributes {
            add(format!("{name}.{}", attribute.id.name), &attribute.value);
        }
    }
    found
}

fn parse(text: &str, path: &Path) -> Resource<String> {
    match fluent_syntax::parser::parse(text.to_owned()) {
        Ok(resource) => resource,
        Err((_, errors)) => panic!("{}: {errors:?}", path.display()),
    }
}

fn visit_pattern(pattern: &Pattern<String>, lang: Lang, uses: &mut Uses) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            visit_expression(expression, lang, uses);
        }
    }
}

fn visit_expression(expression: &Expression<String>, lang: Lang, uses: &mut Uses) {
    match expression {
        Expression::Inline(inline) => visit_inline(inline, lang, uses),
        Expression::Select { selector, variants } => {
            visit_inline(selector, lang, uses);
            uses.faults.extend(select_fault(selector, variants, lang));
            for variant in variants {
                visit_pattern(&variant.value, lang, uses);
            }
        }
    }
}

fn visit_inline(inline: &InlineExpression<String>, lang: Lang, uses: &mut Uses) {
    match inline {
        InlineExpression::VariableReference { id } => {
            uses.variables.insert(id.name.clone());
        }
        InlineExpression::FunctionReference { id, arguments } => {
            uses.functions.insert(id.name.clone());
            uses.numbers.extend(variables_of(arguments));
            visit_arguments(arguments, lang, uses);
        }
        InlineExpression::MessageReference { id, .. } => {
            uses.references.insert(id.name.clone());
        }
        InlineExpression::TermReference { id, arguments, .. } => {
            uses.references.insert(format!("-{}", id.name));
            if let Some(arguments) = arguments {
                visit_arguments(arguments, lang, uses);
            }
        }
        InlineExpression::Placeable { expression } => visit_expression(expression, lang, uses),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
    }
}

fn visit_arguments(arguments: &CallArguments<String>, lang: Lang, uses: &mut Uses) {
    for argument in &arguments.positional {
        visit_inline(argument, lang, uses);
    }
    for argument in &arguments.named {
        visit_inline(&argument.value, lang, uses);
    }
}

fn variables_of(arguments: &CallArguments<String>) -> Vec<String> {
    let variable = |argument: &InlineExpression<String>| match argument {
        InlineExpression::VariableReference { id } => Some(id.name.clone()),
        _ => None,
    };
    arguments.positional.iter().filter_map(variable).collect()
}

/// Fluent chooses wrong Arabic plurals on a bare number, and never reaches a numeric variant
/// under `PLURAL`, whose value is a word.
fn select_fault(
    selector: &InlineExpression<String>,
    variants: &[Variant<String>],
    lang: Lang,
) -> Option<String> {
    let keys: Vec<&str> = variants.iter().map(|variant| key(&variant.key)).collect();
    match selector {
        InlineExpression::FunctionReference { id, .. } if id.name == "PLURAL" => {
            let unknown = keys.iter().find(|key| !CATEGORIES.contains(key));
            if let Some(key) = unknown {
                return Some(format!("[{key}] is no plural category"));
            }
            let missing = CATEGORIES.iter().find(|category| !keys.contains(category));
            match missing {
                Some(category) if lang == Lang::Ar => Some(format!("[{category}] is missing")),
                _ => None,
            }
        }
        InlineExpression::VariableReference { id } => {
            // Another choice among words may well have a default named "other".
            let numeric = |key: &&str| key.parse::<f64>().is_ok() || CATEGORIES[..5].contains(key);
            let fault = format!("selects on ${} itself: write PLURAL(${0})", id.name);
            keys.iter().any(numeric).then_some(fault)
        }
        _ => Some("selects on something else than PLURAL($n) or a word".to_owned()),
    }
}

fn key(key: &VariantKey<String>) -> &str {
    match key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}

#[test]
fn both_languages_define_the_same() {
    for file in FILES {
        let english = patterns(Lang::En, file);
        let arabic = patterns(Lang::Ar, file);
        let names = |map: &BTreeMap<String, Uses>| map.keys().cloned().collect::<Vec<_>>();
        assert_eq!(
            names(&english),
            names(&arabic),
            "{file}.ftl: the ids differ"
        );
        for (name, en) in &english {
            let ar = &arabic[name];
            assert_eq!(
                en.variables, ar.variables,
                "{file}.ftl, {name}: the variables differ"
            );
            assert_eq!(
                en.functions, ar.functions,
                "{file}.ftl, {name}: the functions differ"
            );
            assert_eq!(
                en.references, ar.references,
                "{file}.ftl, {name}: the references differ"
            );
            assert_eq!(
                en.numbers, ar.numbers,
                "{file}.ftl, {name}: the numbers differ"
            );
        }
    }
}

#[test]
fn every_file_is_a_known_one() {
    for lang in [Lang::En, Lang::Ar] {
        let folder = source::root().join("locales").join(lang.code());
        let found: BTreeSet<_> = source::files_under(&folder, "ftl").into_iter().collect();
        let known = FILES.map(|file| folder.join(format!("{file}.ftl")));
        assert_eq!(
            found,
            BTreeSet::from(known),
            "l10n/bundles.rs embeds these files"
        );
    }
}

#[test]
fn plurals_are_chosen_by_our_function_and_complete() {
    for lang in [Lang::En, Lang::Ar] {
        for file in FILES {
            for (name, uses) in patterns(lang, file) {
                assert_eq!(uses.faults, [""; 0], "{}/{file}.ftl, {name}", lang.code());
            }
        }
    }
}

#[test]
fn wrong_plurals_are_seen() {
    let cases = [
        (
            "{ $n -> [one] a *[other] b }",
            "selects on $n itself: write PLURAL($n)",
        ),
        ("{ PLURAL($n) -> [one] a *[other] b }", "[zero] is missing"),
        (
            "{ PLURAL($n) -> [0] a *[other] b }",
            "[0] is no plural category",
        ),
        (
            "{ NUM($n) -> [few] a *[other] b }",
            "selects on something else than PLURAL($n) or a word",
        ),
    ];
    for (pattern, fault) in cases {
        // Fluent wants each variant on a line of its own.
        let lines = pattern
            .replace(" [", "\n [")
            .replace(" *[", "\n *[")
            .replace(" }", "\n }");
        let text = format!("id = {lines}\n");
        let resource = parse(&text, Path::new("case"));
        let [Entry::Message(message)] = &resource.body[..] else {
            panic!("one message: {text}");
        };
        let mut uses = Uses::default();
        visit_pattern(
            message.value.as_ref().expect("a value"),
            Lang::Ar,
            &mut uses,
        );
        assert_eq!(uses.faults, [fault]);
    }
}

#[test]
fn references_stay_in_their_file_and_functions_exist() {
    for file in FILES {
        let all = patterns(Lang::En, file);
        for (name, uses) in &all {
            for reference in &uses.references {
                assert!(
                    all.contains_key(reference),
                    "{file}.ftl, {name}: no {reference}"
                );
            }
            for function in &uses.functions {
                let known = ["PLURAL", "NUM"].contains(&function.as_str());
                assert!(known, "{file}.ftl, {name}: no function {function}");
            }
        }
    }
}

#[test]
fn ids_are_unique_among_files() {
    let ids = message_ids();
    let unique: BTreeSet<_> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len(), "a message id stands in two files");
}

#[test]
fn no_message_falls_back() {
    let numbers = [0.0, 1.0, 2.0, 3.0, 11.0, 100.0, 1234.5];
    for lang in [Lang::En, Lang::Ar] {
        let localizer = Localizer::new(lang, Isolation::Off);
        for file in FILES {
            let all = patterns(lang, file);
            for (name, uses) in &all {
                if name.starts_with('-') {
                    continue; // A term is said only through the messages that refer to it.
                }
                for number in numbers {
                    let message = sample(name, uses, &all, number);
                    let text = localizer.translate(&message);
                    assert!(
                        text.is_some(),
                        "{}/{file}.ftl: {name} with {number}",
                        lang.code()
                    );
                }
            }
        }
    }
}

/// The message with an argument for each of its variables, and for those of what it refers to.
fn sample(name: &str, uses: &Uses, all: &BTreeMap<String, Uses>, number: f64) -> Message {
    let referred = uses
        .references
        .iter()
        .filter_map(|reference| all.get(reference));
    let mut message = Message::new(leak(name));
    for uses in referred.chain([uses]) {
        for variable in &uses.variables {
            let value = if uses.numbers.contains(variable) {
                Arg::Number(number)
            } else {
                Arg::from("Musk")
            };
            message = message.with(leak(variable), value);
        }
    }
    message
}

/// Message ids are static in the product; a test may lend some for the rest of its life.
fn leak(text: &str) -> &'static str {
    Box::leak(text.to_owned().into_boxed_str())
}

#[test]
fn every_id_in_the_source_is_a_message_and_every_message_is_said() {
    let ids: BTreeSet<&str> = message_ids().into_iter().collect();
    let files = source::all();
    let mut said = BTreeSet::new();
    for file in &files {
        for (line, id) in file.message_ids() {
            let plain = id.split('.').next().unwrap_or_default();
            let known = file.in_test(line) || ids.contains(plain);
            assert!(known, "{}:{line}: no message {id} in locales/", file.name);
        }
        said.extend(file.strings.iter().map(|string| string.text.clone()));
    }
    // A message is also said as a part of another one.
    for file in FILES {
        let parts = patterns(Lang::En, file);
        said.extend(parts.into_values().flat_map(|uses| uses.references));
    }
    let unsaid: Vec<_> = ids.iter().filter(|id| !said.contains(**id)).collect();
    assert!(
        unsaid.is_empty(),
        "no source file names these messages: {unsaid:?}"
    );
}

#[test]
fn isolation_wraps_every_placeable_or_none() {
    let message = Message::new("list-middle").with("item", "Musk");
    let text = |isolation| Localizer::new(Lang::En, isolation).text(&message);
    assert_eq!(text(Isolation::Off), ", Musk");
    assert_eq!(text(Isolation::On), ", \u{2068}Musk\u{2069}");
}

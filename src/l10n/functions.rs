//! The functions that `.ftl` files call: `PLURAL($n)` and `NUM($n)`.
//!
//! Fluent's own selection on a bare number is never used: the rules that come with it lose the
//! "modulo 100" of CLDR's Arabic ranges, so that 103 and 111 get the wrong form. Both functions
//! take `minimumFractionDigits` and `maximumFractionDigits`; `NUM` also `useGrouping: "never"`.

use std::sync::Arc;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};

use super::numbers::{Digits, Numbers};

/// Adds both functions to `bundle`.
pub(super) fn register(bundle: &mut FluentBundle<FluentResource>, numbers: &Arc<Numbers>) {
    let plural = Arc::clone(numbers);
    let num = Arc::clone(numbers);
    // Adding fails only when the name is taken, and these are the first two of a new bundle.
    let _ = bundle.add_function("PLURAL", move |values, options| {
        with_number(values, |value| {
            plural.category(value, digits(options)).into()
        })
    });
    let _ = bundle.add_function("NUM", move |values, options| {
        with_number(values, |value| num.format(value, digits(options)).into())
    });
}

fn with_number<'a>(
    values: &[FluentValue<'a>],
    function: impl Fn(f64) -> FluentValue<'a>,
) -> FluentValue<'a> {
    match values {
        [FluentValue::Number(number)] => function(number.value),
        // Text in the place of a number is shown as it is, and takes the default plural form.
        [other, ..] => other.clone(),
        [] => FluentValue::Error,
    }
}

fn digits(options: &FluentArgs<'_>) -> Digits {
    let number = |name: &str| match options.get(name) {
        Some(FluentValue::Number(number)) => Some(i16::from(clamp_to_u8(number.value))),
        _ => None,
    };
    let never =
        matches!(options.get("useGrouping"), Some(FluentValue::String(word)) if word == "never");
    Digits {
        least: number("minimumFractionDigits"),
        most: number("maximumFractionDigits"),
        grouped: !never,
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to the range of the target before the cast"
)]
fn clamp_to_u8(value: f64) -> u8 {
    value.clamp(0.0, 20.0) as u8
}

//! Facts of any text: places in order, values that agree with themselves and can be said.

#![no_main]

use libfuzzer_sys::fuzz_target;
use naqhara::facts::{Agreement, find};
use naqhara::l10n::{Isolation, Localizer};
use naqhara::render::figure::figure;
use naqhara::text::Lang;

fuzz_target!(|text: &str| {
    for lang in [Lang::Ar, Lang::En] {
        let mut end = 0;
        for fact in find(text, lang) {
            assert!(fact.span.start >= end && !fact.span.of(text).is_empty());
            end = fact.span.end;
            assert_eq!(fact.value.agreement(&fact.value), Agreement::Same);
            for other in [Lang::Ar, Lang::En] {
                let localizer = Localizer::new(other, Isolation::Off);
                assert!(!figure(&fact.value, &localizer).is_empty());
            }
        }
    }
});

//! Facts of any text: places in order, values that agree with themselves and can be said.

#![no_main]

use libfuzzer_sys::fuzz_target;
use naqhara::facts::{Agreement, find};
use naqhara::l10n::{Isolation, Localizer};
use naqhara::render::figure;
use naqhara::text::Lang;

thread_local! {
    static LOCALIZERS: [Localizer; 2] =
        [Lang::Ar, Lang::En].map(|lang| Localizer::new(lang, Isolation::Off));
}

fuzz_target!(|text: &str| {
    for lang in [Lang::Ar, Lang::En] {
        let mut end = 0;
        for fact in find(text, lang) {
            assert!(fact.span.start >= end && !fact.span.of(text).is_empty());
            end = fact.span.end;
            assert_eq!(fact.value.agreement(&fact.value), Agreement::Same);
            LOCALIZERS.with(|localizers| {
                for localizer in localizers {
                    assert!(!figure(&fact.value, localizer).is_empty());
                }
            });
        }
    }
});

//! All rules, by their ids.

use super::Rule;
use super::rules::{bidi, bilingual, clitics, dates, names, punctuation, suppression};

/// Every rule, in the order of the ids.
pub static RULES: &[&Rule] = &[
    &punctuation::ar_doubled_full_stop::AR_DOUBLED_FULL_STOP,
    &punctuation::ar_latin_comma::AR_LATIN_COMMA,
    &punctuation::ar_punct_spacing::AR_PUNCT_SPACING,
    &bilingual::bi_name_orphan::BI_NAME_ORPHAN,
    &bilingual::bi_name_untranslated::BI_NAME_UNTRANSLATED,
    &bilingual::bi_term_missing::BI_TERM_MISSING,
    &bidi::bidi_unbalanced::BIDI_UNBALANCED,
    &clitics::clitic_latin_join::CLITIC_LATIN_JOIN,
    &clitics::clitic_space::CLITIC_SPACE,
    &bilingual::currency_mismatch::CURRENCY_MISMATCH,
    &bilingual::date_mismatch::DATE_MISMATCH,
    &bilingual::month_pair_mismatch::MONTH_PAIR_MISMATCH,
    &dates::month_system_mix::MONTH_SYSTEM_MIX,
    &names::name_gloss_mismatch::NAME_GLOSS_MISMATCH,
    &names::name_hamza_variant::NAME_HAMZA_VARIANT,
    &names::name_inconsistent_across_files::NAME_INCONSISTENT_ACROSS_FILES,
    &names::name_inconsistent_in_doc::NAME_INCONSISTENT_IN_DOC,
    &names::name_script_mix::NAME_SCRIPT_MIX,
    &bilingual::num_magnitude_mismatch::NUM_MAGNITUDE_MISMATCH,
    &bilingual::num_missing::NUM_MISSING,
    &punctuation::quote_pair_mismatch::QUOTE_PAIR_MISMATCH,
    &suppression::suppression_stale::SUPPRESSION_STALE,
    &names::term_variant_deprecated::TERM_VARIANT_DEPRECATED,
    &names::term_variant_unlisted::TERM_VARIANT_UNLISTED,
];

/// The rule with this id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    let at = RULES.binary_search_by(|rule| rule.id.cmp(id)).ok()?;
    Some(RULES[at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_stand_in_the_order_of_their_ids() {
        assert!(RULES.is_sorted_by(|a, b| a.id < b.id));
        assert!(RULES.iter().all(|it| rule(it.id).is_some()));
        assert!(rule("no-such-rule").is_none());
    }
}

//! All rules, by their ids.

use super::Rule;
use super::rules::{
    bidi, bilingual, clitics, dates, facts, glossary, names, punctuation, spelling, suppression,
};

/// Every rule, in the order of the ids.
pub static RULES: &[&Rule] = &[
    &punctuation::ar_doubled_full_stop::AR_DOUBLED_FULL_STOP,
    &punctuation::ar_doubled_mark::AR_DOUBLED_MARK,
    &spelling::ar_final_yeh::AR_FINAL_YEH,
    &spelling::ar_hamza_slip::AR_HAMZA_SLIP,
    &punctuation::ar_inner_spacing::AR_INNER_SPACING,
    &punctuation::ar_latin_comma::AR_LATIN_COMMA,
    &punctuation::ar_leading_mark::AR_LEADING_MARK,
    &punctuation::ar_punct_spacing::AR_PUNCT_SPACING,
    &spelling::ar_run_together::AR_RUN_TOGETHER,
    &bilingual::bi_brackets::BI_BRACKETS,
    &bilingual::bi_end_punctuation::BI_END_PUNCTUATION,
    &bilingual::bi_inconsistent_across_files::BI_INCONSISTENT_ACROSS_FILES,
    &bilingual::bi_inconsistent_source::BI_INCONSISTENT_SOURCE,
    &bilingual::bi_inconsistent_target::BI_INCONSISTENT_TARGET,
    &bilingual::bi_leading_space::BI_LEADING_SPACE,
    &bilingual::bi_length::BI_LENGTH,
    &bilingual::bi_name_orphan::BI_NAME_ORPHAN,
    &bilingual::bi_name_untranslated::BI_NAME_UNTRANSLATED,
    &bilingual::bi_placeholder_mismatch::BI_PLACEHOLDER_MISMATCH,
    &bilingual::bi_repeated_word::BI_REPEATED_WORD,
    &bilingual::bi_segment_added::BI_SEGMENT_ADDED,
    &bilingual::bi_segment_missing::BI_SEGMENT_MISSING,
    &bilingual::bi_tag_mismatch::BI_TAG_MISMATCH,
    &bilingual::bi_term_missing::BI_TERM_MISSING,
    &bilingual::bi_untranslated::BI_UNTRANSLATED,
    &bidi::bidi_mark_redundant::BIDI_MARK_REDUNDANT,
    &bidi::bidi_override::BIDI_OVERRIDE,
    &bidi::bidi_run_torn::BIDI_RUN_TORN,
    &bidi::bidi_unbalanced::BIDI_UNBALANCED,
    &punctuation::bracket_pair_mismatch::BRACKET_PAIR_MISMATCH,
    &clitics::clitic_definite_latin::CLITIC_DEFINITE_LATIN,
    &clitics::clitic_latin_join::CLITIC_LATIN_JOIN,
    &clitics::clitic_space::CLITIC_SPACE,
    &bilingual::code_mismatch::CODE_MISMATCH,
    &bilingual::currency_mismatch::CURRENCY_MISMATCH,
    &dates::date_impossible::DATE_IMPOSSIBLE,
    &bilingual::date_mismatch::DATE_MISMATCH,
    &punctuation::foreign_yeh_kaf::FOREIGN_YEH_KAF,
    &glossary::glossary_alias_collision::GLOSSARY_ALIAS_COLLISION,
    &glossary::glossary_column_swapped::GLOSSARY_COLUMN_SWAPPED,
    &glossary::glossary_form_unlisted::GLOSSARY_FORM_UNLISTED,
    &glossary::glossary_one_language::GLOSSARY_ONE_LANGUAGE,
    &glossary::glossary_ordinary_word::GLOSSARY_ORDINARY_WORD,
    &glossary::glossary_spreadsheet_damage::GLOSSARY_SPREADSHEET_DAMAGE,
    &glossary::glossary_term_dirty::GLOSSARY_TERM_DIRTY,
    &glossary::glossary_unknown_column::GLOSSARY_UNKNOWN_COLUMN,
    &punctuation::invisible_char::INVISIBLE_CHAR,
    &clitics::lam_al_contraction::LAM_AL_CONTRACTION,
    &bidi::mixed_script_confusable::MIXED_SCRIPT_CONFUSABLE,
    &bilingual::month_pair_mismatch::MONTH_PAIR_MISMATCH,
    &dates::month_system_mix::MONTH_SYSTEM_MIX,
    &names::name_first_mention_gloss::NAME_FIRST_MENTION_GLOSS,
    &names::name_g_letter::NAME_G_LETTER,
    &names::name_gloss_mismatch::NAME_GLOSS_MISMATCH,
    &names::name_hamza_variant::NAME_HAMZA_VARIANT,
    &names::name_inconsistent_across_files::NAME_INCONSISTENT_ACROSS_FILES,
    &names::name_inconsistent_in_doc::NAME_INCONSISTENT_IN_DOC,
    &names::name_keep_latin::NAME_KEEP_LATIN,
    &names::name_nonstandard_letter::NAME_NONSTANDARD_LETTER,
    &names::name_script_mix::NAME_SCRIPT_MIX,
    &names::name_style_form::NAME_STYLE_FORM,
    &facts::num_bilyon::NUM_BILYON,
    &facts::num_digit_mix::NUM_DIGIT_MIX,
    &bilingual::num_magnitude_mismatch::NUM_MAGNITUDE_MISMATCH,
    &bilingual::num_missing::NUM_MISSING,
    &facts::num_noun_agreement::NUM_NOUN_AGREEMENT,
    &facts::num_separator_mix::NUM_SEPARATOR_MIX,
    &bilingual::plural_form_missing::PLURAL_FORM_MISSING,
    &punctuation::presentation_form::PRESENTATION_FORM,
    &punctuation::quote_pair_mismatch::QUOTE_PAIR_MISMATCH,
    &punctuation::quote_style_mixed::QUOTE_STYLE_MIXED,
    &suppression::suppression_stale::SUPPRESSION_STALE,
    &punctuation::tatweel_decorative::TATWEEL_DECORATIVE,
    &names::term_variant_deprecated::TERM_VARIANT_DEPRECATED,
    &names::term_variant_unlisted::TERM_VARIANT_UNLISTED,
    &bilingual::time_mismatch::TIME_MISMATCH,
    &bilingual::unit_mismatch::UNIT_MISMATCH,
    &bidi::visual_order_text::VISUAL_ORDER_TEXT,
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

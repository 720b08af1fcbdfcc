//! Names of English texts, and what is none.

use super::*;

fn names(text: &str) -> Vec<String> {
    english_names(text).into_iter().map(|it| it.text).collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(names(text), expected, "{text}");
}

#[track_caller]
fn check_kind(text: &str, name: &str, expected: EntityType) {
    let found = english_names(text);
    let kind = found.iter().find(|it| it.text == name).map(|it| it.kind);
    assert_eq!(kind, Some(expected), "{text}");
}

#[test]
fn names_of_one_word_are_found_inside_sentences() {
    check(
        "The ferry left Veldhaven at noon and reached Port Arlen by night.",
        &["Veldhaven", "Port Arlen"],
    );
    check("Shares of Lanciumax fell.", &["Lanciumax"]);
}

#[test]
fn what_has_a_capital_for_another_reason_is_no_name() {
    for text in [
        "However, nobody came. Prices rose on Monday and fell in June.",
        "The French and the Germans spoke English, said the minister.",
        "I'm sure that I've seen it, and we don't know why.",
        "The CEO asked for a TV, two PCs and a GPS.",
        "Muslims and Christians met at Easter.",
        "Promoted teams rarely win.",
        "North Korean officials said no.",
        "The Foreign Minister resigned.",
    ] {
        check(text, &[]);
    }
}

#[test]
fn titles_are_no_part_of_names() {
    check(
        "It was said by Prime Minister Lena Forsberg.",
        &["Lena Forsberg"],
    );
    check("It was said by Lt. Col. James Vanner.", &["James Vanner"]);
    check(
        "It was said by Secretary of State Mike Veldon.",
        &["Mike Veldon"],
    );
    check(
        "It was said by Business Secretary Greg Halder.",
        &["Greg Halder"],
    );
    check_kind(
        "It was Mr. Merriweather who called.",
        "Merriweather",
        EntityType::Person,
    );
    // A surname that is a title as well.
    check("It was said by John Major.", &["John Major"]);
    check("Voters in King County chose.", &["King County"]);
}

#[test]
fn small_words_join_the_words_of_a_name() {
    check(
        "She left the University of Velden for the Ministry of Health and Population.",
        &["University of Velden", "Ministry of Health and Population"],
    );
    check(
        "He asked the Food and Drug Administration.",
        &["Food and Drug Administration"],
    );
    check(
        "He met Ludwig van der Velden and Omar bin Rashid.",
        &["Ludwig van der Velden", "Omar bin Rashid"],
    );
    check(
        "He met Lena Forsberg of Veldhaven.",
        &["Lena Forsberg", "Veldhaven"],
    );
}

#[test]
fn hyphens_join_names_and_part_them() {
    check("It was said by Paul Mills-Hicks.", &["Paul Mills-Hicks"]);
    check("It was said by Park Jae-in.", &["Park Jae-in"]);
    check("A Veldhaven-based firm closed.", &["Veldhaven"]);
    check("It was a post-Velden world.", &["Velden"]);
}

#[test]
fn adjectives_of_peoples_belong_to_bodies_alone() {
    check("It was said by American Bill Jaynor.", &["Bill Jaynor"]);
    check(
        "The British Dental Association agreed.",
        &["British Dental Association"],
    );
    check(
        "The Democratic Party agreed, Democrats said.",
        &["Democratic Party"],
    );
    check("He left the Welsh Parliament.", &["Welsh Parliament"]);
}

#[test]
fn a_surname_is_the_person() {
    let text = "It was said by Lena Forsberg. Forsberg left, and Ms Forsberg's son stayed.";
    let found = english_names(text);
    assert_eq!(found.len(), 1, "{found:?}");
    let short: Vec<bool> = found[0].mentions.iter().map(|it| it.1).collect();
    assert_eq!(short, [false, true, true]);
    // Of two who share it neither is meant.
    let text = "Lena Forsberg met Omar Forsberg; then Forsberg left.";
    assert_eq!(english_names(text).len(), 3);
}

#[test]
fn initials_are_those_of_the_only_name() {
    let text = "The National Veld Foundation gave more. As for the NVF, it grew.";
    let found = english_names(text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].mentions.len(), 2);
}

#[test]
fn possessives_that_are_names_stay() {
    check(
        "Velbury's is taking on others. It bought Velbury's in May, said Velbury's chief.",
        &["Velbury's"],
    );
    check("The bells of St. Martin's rang.", &["St. Martin's"]);
    check("The voters of Velden's east met in Velden.", &["Velden"]);
}

#[test]
fn capitals_of_headings_say_nothing() {
    let text = "Storm Hits Port Velden Ahead Of Vote\nThe harbour of Port Velden was closed.";
    check(text, &["Port Velden"]);
    assert_eq!(english_names(text)[0].mentions.len(), 2);
    check("Hundreds Of Children Quietly Moved To Camps", &[]);
}

#[test]
fn words_in_capitals_are_no_initials() {
    check(
        "VELDEN SAYS\n\nThe council met on Monday. BREAKING NEWS: the bridge fell.",
        &[],
    );
    check("The plan was read by the WXDF.", &["WXDF"]);
}

#[test]
fn titles_of_works_stand_in_quotation_marks() {
    let text = "His book \"The Last Ferry: Port Velden and the Sea\" was read by all.";
    check_kind(
        text,
        "The Last Ferry: Port Velden and the Sea",
        EntityType::Work,
    );
    check("He said \"I can not see it\" and left.", &[]);
}

#[test]
fn kinds_are_said_by_the_words() {
    check_kind(
        "It was at Veldhaven University.",
        "Veldhaven University",
        EntityType::Org,
    );
    check_kind("It was in Veldhaven.", "Veldhaven", EntityType::Place);
    check_kind(
        "It was on Evelyn Street.",
        "Evelyn Street",
        EntityType::Place,
    );
    check_kind(
        "They met after Hurricane Velda.",
        "Hurricane Velda",
        EntityType::Event,
    );
    check_kind("She met Keith Hill.", "Keith Hill", EntityType::Person);
    check_kind("The bill was sent to the WXDF.", "WXDF", EntityType::Org);
}

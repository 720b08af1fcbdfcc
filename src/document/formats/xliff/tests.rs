//! Units, their states, and inline tags.

use crate::document::{Bilingual, Document, Opened, State};

fn open(text: &str) -> Bilingual {
    match Document::new("a.xlf", text.to_owned()).opened() {
        Opened::Bilingual(it) => *it,
        Opened::Text(_) => panic!("not XLIFF"),
    }
}

/// Id, state, source and target of each unit.
#[track_caller]
fn check(text: &str, expected: &[(&str, State, &str, &str)]) {
    let opened = open(text);
    let found: Vec<(&str, State, &str, &str)> = opened
        .units
        .iter()
        .map(|it| {
            let source = it.source.first().map(|span| span.of(opened.source.text()));
            let target = it.target.first().map(|span| span.of(opened.target.text()));
            (
                &*it.id,
                it.state,
                source.unwrap_or("-"),
                target.unwrap_or("-"),
            )
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn version_1_2() {
    check(
        r#"<?xml version="1.0"?><xliff version="1.2"><file source-language="en" target-language="ar-EG"><body>
        <trans-unit id="a"><source>Hello &amp; <x id="1"/>welcome</source><target>مرحبا &#x641;<g id="2">ي</g></target>
          <alt-trans><source>No</source><target>لا</target></alt-trans></trans-unit>
        <trans-unit id="b"><source>One</source></trans-unit>
        <trans-unit id="c" translate="no"><source>Two</source><target>اثنان</target></trans-unit>
        <group translate="no"><trans-unit id="d"><source>Three</source><target>ثلاثة</target></trans-unit>
        <trans-unit id="e" translate="yes" approved="yes"><source>Four<ph id="1">{4}</ph></source><target>
            أربعة
            كتب
        </target></trans-unit></group>
        <trans-unit id="f"><source>Five</source><target state="new">خمسة</target></trans-unit>
        <trans-unit id="g"><source>page.six</source><target><![CDATA[ستة <b>]]></target></trans-unit>
        </body></file></xliff>"#,
        &[
            (
                "a",
                State::Translated,
                "Hello & \u{FFFC}welcome",
                "مرحبا في",
            ),
            ("b", State::Untranslated, "One", "-"),
            ("e", State::Final, "Four\u{FFFC}", "أربعة كتب"),
            ("f", State::Draft, "Five", "-"),
            ("g", State::Translated, "-", "ستة <b>"),
        ],
    );
}

#[test]
fn segments_of_trados() {
    check(
        r#"<xliff xmlns:sdl="x"><file source-language="en-US" target-language="ar-SA"><body><trans-unit id="u">
        <source>One. Two. Three.</source>
        <seg-source><g id="0"><mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="2">Two.</mrk> <mrk mtype="seg" mid="3">Three.</mrk></g></seg-source>
        <target><g id="0"><mrk mtype="seg" mid="2">اثنان.</mrk> <mrk mtype="seg" mid="1"><g id="5">واحد</g>.</mrk> <mrk mtype="seg" mid="3"/></g></target>
        <sdl:seg-defs><sdl:seg id="1" conf="ApprovedTranslation"/><sdl:seg id="2" locked="true"></sdl:seg></sdl:seg-defs>
        </trans-unit></body></file></xliff>"#,
        &[
            ("u/2", State::Locked, "Two.", "اثنان."),
            ("u/1", State::Final, "One.", "واحد."),
            ("u/3", State::Untranslated, "Three.", ""),
        ],
    );
}

#[test]
fn version_2() {
    check(
        r#"<xliff version="2.0" srcLang="en" trgLang="ar"><file id="f"><unit id="u">
        <mtc:matches xmlns:mtc="m"><mtc:match ref="x"><source>A</source><target>ب</target></mtc:match></mtc:matches>
        <segment id="s1" state="final"><source>One <pc id="1">two</pc></source><target>واحد <pc id="1">اثنان</pc></target></segment>
        <ignorable><source> </source></ignorable>
        <segment><source>Three</source></segment></unit></file></xliff>"#,
        &[
            ("u/s1", State::Final, "One two", "واحد اثنان"),
            ("u", State::Untranslated, "Three", "-"),
        ],
    );
}

#[test]
fn what_is_broken_is_read_up_to_there() {
    let deep = format!("<xliff>{}", "<g>".repeat(100_000));
    let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><xliff><file><trans-unit id=\"a\"><source>&b;</source><target>&b;</target></trans-unit></file></xliff>";
    assert_eq!(open(&deep).problems.len(), 1);
    assert_eq!(open(bomb).target.text(), "\u{FFFC}");
    for text in [
        "<xliff>",
        "<a></b>",
        "<",
        "&",
        "<xliff><trans-unit id=\"a\"><source>x",
        "<!DOCTYPE",
    ] {
        open(text);
    }
}

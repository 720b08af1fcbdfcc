//! Glossaries go into other formats and come back: the same table wherever nothing was said to be lost.

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;

use crate::STARTER_GLOSSARY;
use naqhara::glossary::formats::csv::{self, COLUMNS, Program};
use naqhara::glossary::formats::{Choice, understand, understand_workbook};
use naqhara::render::glossary::{Converted, GlossaryFormat, render};
use naqhara::render::{Audience, Medium, Rendered};
use naqhara::text::Lang;
use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::program::{Run, arg, naqhara};

fn converted(table: &str, format: GlossaryFormat, program: Option<Program>) -> Converted {
    let glossary = csv::read(table).0;
    let audience = Audience::new(Lang::En, Medium::terminal(false));
    render(&glossary, format, program, &audience).expect("it fits")
}

/// The table that a file is read as.
fn read_back(file: &Rendered, name: &str) -> String {
    let choice = Choice::default();
    let text = match file {
        Rendered::File(bytes) => {
            understand_workbook(bytes, &choice)
                .expect("a workbook")
                .text
        }
        Rendered::Text(text) => {
            let understood = understand(name, text, &choice).expect("a glossary");
            Some(understood.text.unwrap_or_else(|| text.clone()))
        }
    };
    csv::write(&csv::read(&text.expect("a table")).0)
}

const WAYS: [(GlossaryFormat, &str); 5] = [
    (GlossaryFormat::Tbx, "x.tbx"),
    (GlossaryFormat::TbxDct, "x.tbx"),
    (GlossaryFormat::TbxV2, "x.tbx"),
    (GlossaryFormat::Xlsx, "x.xlsx"),
    (GlossaryFormat::Omegat, "x.utf8"),
];

/// Fails where a table without losses comes back changed; gives the formats that held it.
#[track_caller]
fn check_all(table: &str) -> Vec<GlossaryFormat> {
    let before = csv::write(&csv::read(table).0);
    let mut held = Vec::new();
    for (format, name) in WAYS {
        let done = converted(&before, format, None);
        if done.losses.is_empty() {
            let again = read_back(&done.file, name);
            assert_eq!(again, before, "{format:?}: {:?}", done.file);
            held.push(format);
        }
    }
    held
}

#[test]
fn the_starter_glossary_comes_back_from_all_that_can_hold_it() {
    use GlossaryFormat::{Tbx, TbxDct, TbxV2, Xlsx};
    assert_eq!(check_all(STARTER_GLOSSARY), [Tbx, TbxDct, TbxV2, Xlsx]);
}

#[test]
fn a_plain_list_comes_back_from_every_format() {
    assert_eq!(check_all("en,ar\nharbour,مرفأ\n\"a, b\",ب\n").len(), 5);
    assert_eq!(
        check_all("ar,en,note\nمرفأ,harbour,\"x; \"\"y\"\"\"\n").len(),
        5
    );
    assert_eq!(check_all("en,own\n<a&b>,x=y%z\n").len(), 4);
    assert_eq!(check_all("Source,EN-us,ar-EG\nx,a,ب\n").len(), 4);
}

fn cell() -> impl Strategy<Value = String> {
    let odd = "[ -~ء-ي\\n\\t|\\\\\u{64B}\u{200F}]{1,9}";
    prop_oneof![3 => "[a-z]{1,6}( [a-z]{1,6})?", 3 => "[ب-ي]{2,6}", 2 => odd, 1 => Just(String::new())]
}

fn tables() -> impl Strategy<Value = String> {
    let columns = proptest::sample::subsequence(COLUMNS.to_vec(), 1..COLUMNS.len());
    let rows = proptest::collection::vec(proptest::collection::vec(cell(), 35), 1..6);
    (columns, rows, any::<bool>()).prop_map(|(mut columns, rows, own)| {
        // Without a column of terms, the scripts of the cells would say what they are.
        if !columns.contains(&"en_preferred") {
            columns.insert(0, "en_preferred");
        }
        if own {
            columns.push("x_own = %");
        }
        let width = columns.len();
        let mut writer = ::csv::Writer::from_writer(Vec::new());
        writer.write_record(&columns).expect("written");
        for row in rows {
            writer
                .write_record(row.iter().take(width))
                .expect("written");
        }
        String::from_utf8(writer.into_inner().expect("written")).expect("UTF-8")
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn what_loses_nothing_comes_back(table in tables()) {
        check_all(&table);
    }

    #[test]
    fn a_plain_glossary_comes_back(rows in proptest::collection::vec(("[a-z#=|<]{1,6}", "[ب-ي]{2,6}", cell()), 1..9)) {
        let mut writer = ::csv::Writer::from_writer(Vec::new());
        writer.write_record(["en", "ar", "note"]).expect("written");
        for (en, ar, note) in rows {
            writer.write_record([en, ar, note]).expect("written");
        }
        let table = String::from_utf8(writer.into_inner().expect("written")).expect("UTF-8");
        prop_assert!(check_all(&table).len() >= 4);
    }

    #[test]
    fn any_text_is_understood_or_refused(text in "\\PC{0,80}", kind in 0_usize..6) {
        let wrapped = [
            format!("<?xml version=\"1.0\"?><tbx><body><conceptEntry>{text}</conceptEntry></body></tbx>"),
            format!("<?xml?><mtf><conceptGrp>{text}"),
            format!("msgid \"\"\n{text}"),
            format!("#UTX 1; en/ar\n#a\tb\n{text}"),
            format!("{text}\t{text}\n{text}\t{text}"),
            text,
        ];
        for name in ["x.csv", "x.utf8", "x.xml"] {
            if let Ok(found) = understand(name, &wrapped[kind], &Choice::default()) {
                csv::read(found.text.as_deref().unwrap_or(&wrapped[kind]));
            }
        }
    }
}

fn glossary(args: &[&str]) -> Run {
    naqhara(&[&["glossary"], args].concat()).run()
}

/// The CSV that a file of this name and content is read as.
#[track_caller]
fn as_csv(name: &str, content: &[u8], more: &[&str]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    fs::write(&path, content).expect("written");
    let run = glossary(&[&["convert", arg(&path), "--to", "csv"], more].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    run.out
}

#[test]
fn tbx_is_read_in_all_its_shapes() {
    let v2 = "<martif><text><body><termEntry id='a'><langSet xml:lang='en-us'><tig><term>port</term></tig>\
        <ntig><termGrp><term>harbour</term></termGrp></ntig></langSet><langSet xml:lang='AR'><tig>\
        <term>ميناء</term></tig><tig><term>مرسى</term><termNote type='administrativeStatus'>\
        deprecatedTerm-admn-sts</termNote></tig></langSet><descrip>sea</descrip></termEntry></body></text></martif>";
    insta::assert_snapshot!(as_csv("a.tbx", v2.as_bytes(), &[]), @r#"
    concept_id,en_preferred,en_admitted,ar_preferred,ar_deprecated,note
    a,port,harbour,ميناء,مرسى,sea
    "#);
    // Categories as elements, no namespace declared, one language only, an empty term.
    let dct = "<?xml version='1.0'?><tbx style='dct'><text><body><conceptEntry id='c'>\n\
        <min:subjectField>sea</min:subjectField>\n<langSec xml:lang='ar'><basic:definition>مكان\n  للسفن\
        </basic:definition><termSec><term>ميناء</term><min:partOfSpeech>noun</min:partOfSpeech></termSec>\
        <termSec><term/></termSec></langSec></conceptEntry></body></text></tbx>";
    insta::assert_snapshot!(as_csv("a.tbx", dct.as_bytes(), &[]), @r#"
    concept_id,subject_field,ar_preferred,part_of_speech,definition_ar
    c,sea,ميناء,noun,مكان للسفن
    "#);
}

#[test]
fn other_formats_are_read() {
    let multiterm = "<mtf><conceptGrp><concept>7</concept><languageGrp><language type='English' lang='EN'/>\
        <termGrp><term>port</term><descripGrp><descrip type='Status'>preferred</descrip></descripGrp></termGrp>\
        <termGrp><term>haven</term><descripGrp><descrip type='Status'>forbidden</descrip></descripGrp></termGrp>\
        </languageGrp><languageGrp><language type='Arabic' lang='AR'/><termGrp><term>ميناء</term></termGrp>\
        </languageGrp><descripGrp><descrip type='Area'>sea</descrip></descripGrp></conceptGrp></mtf>";
    insta::assert_snapshot!(as_csv("a.xml", multiterm.as_bytes(), &[]), @r#"
    concept_id,en_preferred,en_deprecated,ar_preferred,Area
    7,port,haven,ميناء,sea
    "#);
    let mapped = as_csv(
        "a.xml",
        multiterm.as_bytes(),
        &["--columns", "Area=subject_field"],
    );
    assert!(
        mapped
            .lines()
            .next()
            .expect("a header")
            .contains("subject_field"),
        "{mapped}"
    );
    let po = "msgid \"\"\nmsgstr \"Language: ar\\n\"\n\n#. of the sea\nmsgctxt \"ships\"\nmsgid \"port\"\n\
        msgstr \"\"\n\"مين\"\n\"اء\"\n\n#, fuzzy\nmsgid \"pier\"\nmsgstr \"رصيف\"\n";
    insta::assert_snapshot!(as_csv("a.po", po.as_bytes(), &[]), @r#"
    subject_field,en_preferred,ar_preferred,status,note
    ships,port,ميناء,,of the sea
    ,pier,رصيف,draft,
    "#);
    let gls = "<xliff srcLang='en' trgLang='ar'><gls:glossary><gls:glossEntry id='g1'><gls:term source='own'>port\
        </gls:term><gls:translation>ميناء</gls:translation><gls:translation>مرفأ</gls:translation>\
        <gls:definition>a place</gls:definition></gls:glossEntry></gls:glossary></xliff>";
    insta::assert_snapshot!(as_csv("a.xlf", gls.as_bytes(), &[]), @r#"
    concept_id,en_preferred,ar_preferred,ar_admitted,definition_en,source
    g1,port,ميناء,مرفأ,a place,own
    "#);
    let utx = "#UTX 1.11; en/ar; 2026-01-01\n#src\ttgt\tsrc:pos\tterm status\nport\tميناء\tnoun\tapproved\n\
        port\tبورت\tnoun\tforbidden\n";
    insta::assert_snapshot!(as_csv("a.utx", utx.as_bytes(), &[]), @r#"
    en_preferred,ar_preferred,ar_deprecated,part_of_speech
    port,ميناء,,noun
    port,,بورت,noun
    "#);
    let omegat = "# ours\nميناء\tport\tof ships\nرصيف\tpier\n";
    insta::assert_snapshot!(as_csv("glossary.txt", omegat.as_bytes(), &[]), @r#"
    en_preferred,ar_preferred,note
    port,ميناء,of ships
    pier,رصيف,
    "#);
}

#[test]
fn columns_are_found_by_header_script_or_option() {
    let table = "context,source,target\nx,port,ميناء\n";
    insta::assert_snapshot!(as_csv("a.csv", table.as_bytes(), &[]), @r#"
    context,en_preferred,ar_preferred
    x,port,ميناء
    "#);
    let table = "name_en;name_ar;name_fr\nport;ميناء;port\n";
    insta::assert_snapshot!(as_csv("a.csv", table.as_bytes(), &[]), @r#"
    en_preferred,ar_preferred,name_fr
    port,ميناء,port
    "#);
    let table = "المصطلح العربي,الإنجليزية,ملاحظات\nميناء,port,x\n";
    insta::assert_snapshot!(as_csv("a.csv", table.as_bytes(), &[]), @r#"
    المصطلح العربي,الإنجليزية,ملاحظات
    ميناء,port,x
    "#);
    let table = "1;ميناء;port\n2;رصيف;pier\n";
    insta::assert_snapshot!(as_csv("a.csv", table.as_bytes(), &[]), @r#"
    ,ar_preferred,en_preferred
    1,ميناء,port
    2,رصيف,pier
    "#);
    let table = "a,b,en\nport,ميناء,x\n";
    let columns = ["--columns", "a=en,2=ar"];
    insta::assert_snapshot!(as_csv("a.csv", table.as_bytes(), &columns), @r#"
    en_preferred,ar_preferred,en (2)
    port,ميناء,x
    "#);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.csv");
    fs::write(&path, table).expect("written");
    let run = glossary(&["check", arg(&path), "--columns", "c=en"]);
    assert!(
        run.code == 2 && run.err.contains("has no column c"),
        "{}",
        run.err
    );
    let run = glossary(&["check", arg(&path), "--columns", "c"]);
    assert!(
        run.code == 2 && run.err.contains("NAME=COLUMN"),
        "{}",
        run.err
    );
}

fn workbook(sheets: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |path: &str, text: &str| {
        zip.start_file(path, SimpleFileOptions::default())
            .expect("a part");
        zip.write_all(text.as_bytes()).expect("written");
    };
    let (mut names, mut targets) = (String::new(), String::new());
    for (nth, (name, rows)) in sheets.iter().enumerate() {
        names += &format!("<sheet name=\"{name}\" r:id=\"r{nth}\"/>");
        targets += &format!("<Relationship Id=\"r{nth}\" Target=\"worksheets/s{nth}.xml\"/>");
        put(
            &format!("xl/worksheets/s{nth}.xml"),
            &format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"),
        );
    }
    put(
        "xl/workbook.xml",
        &format!("<workbook><sheets>{names}</sheets></workbook>"),
    );
    put(
        "xl/_rels/workbook.xml.rels",
        &format!("<Relationships>{targets}</Relationships>"),
    );
    let strings = "<sst><si><t>English</t></si><si><r><t>Ara</t></r><r><t>bic</t></r><rPh><t>x</t></rPh></si>\
        <si><t>port</t></si><si><t>ميناء</t></si></sst>";
    put("xl/sharedStrings.xml", strings);
    put(
        "xl/styles.xml",
        "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>",
    );
    zip.finish().expect("a package").into_inner()
}

const HEADER: &str = "<row r='3'><c r='A3' t='s'><v>0</v></c><c r='C3' t='s'><v>1</v></c></row>";

#[test]
fn a_workbook_is_read_from_the_sheet_that_is_a_glossary() {
    let list =
        "<row r='1'><c r='A1' t='inlineStr'><is><t>total</t></is></c><c r='B1'><v>7</v></c></row>";
    let rows = format!(
        "{list}{HEADER}<row r='4'><c r='A4' t='s'><v>2</v></c><c r='C4' t='s'><v>3</v></c></row>\
         <row r='5'><c r='A5' t='str'><f>HYPERLINK(\"http://x\",\"pier\")</f><v>pier</v></c>\
         <c r='B5' t='e'><f>1/0</f><v>#DIV/0!</v></c><c r='C5'><v>43831</v></c></row>\
         <row r='1048576'><c r='XFD1048576'><v>1</v></c></row>"
    );
    let bytes = workbook(&[("Totals", list), ("Terms", &rows)]);
    insta::assert_snapshot!(as_csv("a.xlsx", &bytes, &[]), @r#"
    English,,Arabic
    port,,ميناء
    pier,#DIV/0!,43831
    "#);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.xlsx");
    fs::write(&path, &bytes).expect("written");
    let run = glossary(&["check", arg(&path)]);
    let said = run.err.replace(arg(folder.path()), "");
    insta::assert_snapshot!(said, @r#"
    /a.xlsx: XLSX, 3 concepts
    Sheet: Terms
    Columns: English → en_preferred, Arabic → ar_preferred
    "#);
    let run = glossary(&["check", arg(&path), "--sheet", "Numbers"]);
    assert!(
        run.code == 2 && run.err.contains("it has: Totals, Terms"),
        "{}",
        run.err
    );
    let run = glossary(&["check", arg(&path), "--sheet", "1", "--columns", "total=en"]);
    assert!(run.err.contains("total → en_preferred"), "{}", run.err);
    // It is used like any other, too.
    let run = naqhara(&["lookup", "ميناء", "--glossary", arg(&path), "--no-starter"]).run();
    assert!(
        run.code == 0 && run.out.contains("port"),
        "{}{}",
        run.out,
        run.err
    );
}

#[test]
fn days_are_days_and_a_term_that_became_one_is_named() {
    let text = |place: &str, text: &str| {
        format!("<c r='{place}' t='inlineStr'><is><t>{text}</t></is></c>")
    };
    let rows = format!(
        "<row r='1'>{}{}{}</row><row r='2'><c r='A2' s='1'><v>46082</v></c>{}<c r='C2' s='1'><v>46081</v></c></row>",
        text("A1", "en"),
        text("B1", "ar"),
        text("C1", "updated"),
        text("B2", "مارس"),
    );
    let bytes = workbook(&[("Terms", &rows)]);
    assert_eq!(
        as_csv("a.xlsx", &bytes, &[]),
        "en,ar,updated\n2026-03-01,مارس,2026-02-28\n"
    );
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.xlsx");
    fs::write(&path, bytes).expect("written");
    let run = glossary(&["check", arg(&path)]);
    assert!(
        run.out
            .contains("A2 holds 2026-03-01, which is a number or a date"),
        "{}",
        run.out
    );
}

#[test]
fn a_million_empty_rows_are_no_work() {
    let mut rows = HEADER.to_owned();
    rows.extend((4..1_000_000).map(|nth| format!("<row r='{nth}'/>")));
    rows += "<row r='1000000'><c r='A1000000' t='s'><v>2</v></c><c r='C1000000' t='s'><v>3</v></c></row>";
    let out = as_csv("a.xlsx", &workbook(&[("Terms", &rows)]), &[]);
    assert_eq!(out, "English,,Arabic\nport,,ميناء\n");
}

#[test]
fn a_damaged_file_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let said = |name: &str, content: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, content).expect("written");
        let run = glossary(&["stats", arg(&path)]);
        assert_eq!(run.code, 2, "{}", run.err);
        run.err
    };
    let bytes = workbook(&[("Terms", HEADER)]);
    assert!(said("a.xlsx", &bytes[..bytes.len() / 2]).contains("is damaged"));
    assert!(
        said("b.tbx", b"<?xml?>\n<tbx><body>\n<conceptEntry><oops")
            .contains("line 3 is not valid XML")
    );
    assert!(said("c.xml", b"<?xml version='1.0'?><html/>").contains("root html"));
    assert!(said("d.csv", b"name,value\n1,2\n").contains("no column en_preferred"));
}

#[test]
fn entities_are_never_expanded() {
    let bomb = "<?xml version='1.0'?><!DOCTYPE tbx [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>\
        <!ENTITY f SYSTEM 'file:///etc/passwd'>]><tbx><body><conceptEntry><langSec xml:lang='en'><termSec>\
        <term>&b;&f;&amp;</term></termSec></langSec></conceptEntry></body></tbx>";
    assert_eq!(
        as_csv("a.tbx", bomb.as_bytes(), &[]),
        "en_preferred\n&b;&f;&\n"
    );
}

/// What a conversion says, and how it ends.
fn losses(table: &str, args: &[&str], folder: &Path) -> Run {
    let path = folder.join("a.csv");
    fs::write(&path, table).expect("written");
    let mut run = glossary(&[&["convert", arg(&path)], args].concat());
    run.err = run.err.replace(arg(folder), "");
    run
}

const ODD: &str = "concept_id,en_preferred,en_admitted,ar_preferred,ar_deprecated,note,related,note\n\
    c1,port | haven,harbour,ميناء,مينا,\"a\nb\",c2,x\nc2,pier,,رصيف,,,c1,\nc3,,,كلمة,,,,\nc4,#1,,واحد,,,,\n\
    c5,,,,,lone,,\n";

#[test]
fn what_a_format_cannot_hold_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let run = losses(ODD, &["--to", "omegat"], folder.path());
    assert_eq!(run.code, 0);
    insta::assert_snapshot!(run.out + &run.err, @r#"
    # naqhara columns: concept_id,en_preferred,en_admitted,ar_preferred,ar_deprecated,note,related,note
    port	ميناء	a b
    haven	ميناء	a b
    harbour	ميناء	a b
    pier	رصيف
    #1	واحد
    /a.csv:1: warning: the column note appears twice; only the first one is used
    /a.csv:7: warning: c5 has no term
    Left out: column concept_id (5)
    Left out: column note (1)
    Left out: column related (2)
    Written, but not marked as such: terms of en_admitted (1)
    Line breaks and tabs became spaces: column note (1)
    Left out: concepts without a preferred term in both languages (2)
    Left out: cells of deprecated terms (1)
    Written as several rows: concepts with several preferred terms (1)
    Taken for comments by the program: terms that begin with # (1)
    "#);
    let run = losses(ODD, &["--to", "utx"], folder.path());
    insta::assert_snapshot!(run.out + &run.err, @r#"
    #UTX 1.20; en/ar; ; naqhara
    #src	tgt	src:pos	term status	concept ID	domain	comment
    port	ميناء		approved	c1		a b
    haven	ميناء		approved	c1		a b
    port	مينا		forbidden	c1		a b
    haven	مينا		forbidden	c1		a b
    pier	رصيف		approved	c2
    #1	واحد		approved	c4
    /a.csv:1: warning: the column note appears twice; only the first one is used
    /a.csv:7: warning: c5 has no term
    Left out: column note (1)
    Left out: column related (2)
    Written, but not marked as such: terms of en_admitted (1)
    Line breaks and tabs became spaces: column note (1)
    Left out: concepts without a preferred term in both languages (2)
    Written as several rows: concepts with several preferred terms (1)
    Taken for comments by the program: terms that begin with # (1)
    "#);
    let run = losses(ODD, &["--to", "tbx"], folder.path());
    insta::assert_snapshot!(run.out + &run.err, @r#"
    <?xml version="1.0" encoding="UTF-8"?>
    <?xml-model href="https://raw.githubusercontent.com/LTAC-Global/TBX_Core_RNG/master/TBXcoreStructV03.rng" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>
    <?xml-model href="https://raw.githubusercontent.com/LTAC-Global/TBX-Basic_dialect/master/DCA/TBX-Basic_DCA.sch" type="application/xml" schematypens="http://purl.oclc.org/dsdl/schematron"?>
    <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
     <tbxHeader>
      <fileDesc><sourceDesc>
       <p>naqhara</p>
       <p>naqhara columns: concept_id,en_preferred,en_admitted,ar_preferred,ar_deprecated,note,related,note</p>
      </sourceDesc></fileDesc>
     </tbxHeader>
     <text><body>
      <conceptEntry id="c1">
       <note>a&#10;b</note>
       <note>naqhara:related=c2</note>
       <langSec xml:lang="en">
        <termSec><term>port</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
        <termSec><term>haven</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
        <termSec><term>harbour</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec>
       </langSec>
       <langSec xml:lang="ar">
        <termSec><term>ميناء</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
        <termSec><term>مينا</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
       </langSec>
      </conceptEntry>
      <conceptEntry id="c2">
       <note>naqhara:related=c1</note>
       <langSec xml:lang="en">
        <termSec><term>pier</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
       </langSec>
       <langSec xml:lang="ar">
        <termSec><term>رصيف</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
       </langSec>
      </conceptEntry>
      <conceptEntry id="c3">
       <langSec xml:lang="ar">
        <termSec><term>كلمة</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
       </langSec>
      </conceptEntry>
      <conceptEntry id="c4">
       <langSec xml:lang="en">
        <termSec><term>#1</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
       </langSec>
       <langSec xml:lang="ar">
        <termSec><term>واحد</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
       </langSec>
      </conceptEntry>
     </body></text>
    </tbx>
    /a.csv:1: warning: the column note appears twice; only the first one is used
    /a.csv:7: warning: c5 has no term
    Left out: the second column note (1)
    Left out: concepts without a term (1)
    "#);
    let run = losses(ODD, &["--to", "tbx-v2", "--for", "omegat"], folder.path());
    assert!(
        run.err.contains("deprecated") && !run.out.contains("مينا<"),
        "{}",
        run.out
    );
    let run = losses(ODD, &["--to", "tbx", "--strict"], folder.path());
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    insta::assert_snapshot!(run.err, @r#"
    /a.csv:1: warning: the column note appears twice; only the first one is used
    /a.csv:7: warning: c5 has no term
    /a.csv: Left out: the second column note (1)
    /a.csv: Left out: concepts without a term (1)
    naqhara: error: nothing was written: the format cannot hold all of the glossary
      choose another format, or leave out --strict
    "#);
    let run = losses(
        "en,ar\na,ب\n",
        &["--to", "omegat", "--strict"],
        folder.path(),
    );
    assert_eq!((run.code, run.err.as_str()), (0, ""));
}

#[test]
fn csv_is_written_as_programs_want_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = "en,ar,note,definition_en\nport,ميناء,=x,\"a\nplace\"\n";
    for program in ["excel", "omegat", "weblate", "memoq"] {
        let run = losses(table, &["--to", "csv", "--for", program], folder.path());
        insta::assert_snapshot!(
            format!("csv_for_{program}"),
            format!("{:?}\n{}", run.out, run.err)
        );
    }
    let run = losses(table, &["--to", "docx", "--for", "excel"], folder.path());
    assert!(
        run.code == 2 && run.err.contains("--for goes with csv"),
        "{}",
        run.err
    );
}

#[test]
fn many_terms_of_one_status_are_all_kept() {
    let terms: Vec<String> = (0..10).map(|nth| format!("term {nth}")).collect();
    let table = format!(
        "en,ar_preferred,related\n{},كلمة,own-000001\n",
        terms.join(" | ")
    );
    assert_eq!(check_all(&table).len(), 4);
}

#[test]
fn the_name_of_the_output_says_the_format() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = "en_preferred,ar_preferred\nport,ميناء\n";
    let beginnings: [(&str, &[u8]); 5] = [
        ("b.csv", b"en_preferred,"),
        ("b.XLSX", b"PK"),
        ("b.tbx", b"<?xml"),
        ("b.utx", b"#UTX"),
        ("b.docx", b"PK"),
    ];
    for (name, begins) in beginnings {
        let path = folder.path().join(name);
        let run = losses(table, &["-o", arg(&path)], folder.path());
        assert_eq!(run.code, 0, "{}", run.err);
        let written = fs::read(&path).expect("it is there");
        assert!(written.starts_with(begins), "{name}");
    }
    let path = folder.path().join("b.txt");
    let run = losses(table, &["-o", arg(&path)], folder.path());
    assert_eq!(run.code, 2);
    insta::assert_snapshot!(run.err, @r"
    naqhara: error: the name /b.txt does not say in which format it is to be written
      name one with --to, or a file that ends in .csv, .xlsx, .tbx, .utx or .docx
    ");
    assert!(!path.exists());
    let run = losses(table, &[], folder.path());
    assert_eq!(run.code, 2);
    insta::assert_snapshot!(run.err, @r"
    naqhara: error: missing argument: --to <csv|xlsx|tbx|tbx-dct|tbx-v2|omegat|utx|docx>
      For commands and options, see naqhara --help.
    ");
}

//! Pages, as they are read and written.

use super::*;
use crate::diag::Edit;
use crate::document::{Bilingual, Document, Opened, decode};
use crate::text::Lang;
use proptest::prelude::*;

fn open(text: &str) -> Bilingual {
    match Document::new("a.html", text.to_owned()).opened() {
        Opened::Bilingual(it) => *it,
        Opened::Text(_) => panic!("a page has units"),
    }
}

/// The id of each unit, and what it says; `\u{FFFC}` is shown as `*`.
fn units(text: &str) -> Vec<String> {
    let opened = open(text);
    let said = |it: &Span| it.of(opened.target.text()).replace('\u{FFFC}', "*");
    let unit = |it: &crate::document::BilingualUnit| format!("{}={}", it.id, said(&it.target[0]));
    opened.units.iter().map(unit).collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(units(text), expected);
}

#[test]
fn blocks_are_units() {
    check(
        "<!DOCTYPE html><html lang=ar><head><title>العنوان</title><style>p{}</style></head>\n<body>\n<h1 id=top>أول\n  السطر</h1> <p>نص <b>غليظ</b> وبقية.</p><div>قبل<p>داخل</p>بعد</div>\n</body></html>",
        &[
            "title:1=العنوان",
            "#top=أول السطر",
            "p:1=نص غليظ وبقية.",
            "div:1=قبل",
            "p:2=داخل",
            "div:2=بعد",
        ],
    );
    check("نص بلا عناصر", &["body:1=نص بلا عناصر"]);
    check("<p>سطر<br>وآخر<br/></p>", &["p:1=سطر", "p:2=وآخر"]);
    check("<p> </p><p><img src=x></p><p>\u{A0}</p>", &["p:1=\u{A0}"]);
}

#[test]
fn white_space_is_one_space() {
    check(
        "<p>\n  <b> a </b> b\t\n<i>c</i>d&#10;<u> </u>  e <!-- x --> f </p>",
        &["p:1=a b cd e f"],
    );
}

#[test]
fn end_tags_may_be_left_out() {
    check(
        "<ul><li>a<li>b <b>c<ul><li>d</ul>e</ul><table><tr><td>f<td>g<tr><th>h</table><p>i<p>j<dl><dt>k<dd>l</dl>m",
        &[
            "li:1=a", "li:2=b c", "li:3=d", "li:4=e", "td:1=f", "td:2=g", "th:1=h", "p:1=i",
            "p:2=j", "dt:1=k", "dd:1=l", "body:1=m",
        ],
    );
    check(
        "<p lang=fr>un<p>deux</p></i></td></p>trois",
        &["p:1=deux", "body:1=trois"],
    );
}

#[test]
fn what_is_no_prose() {
    check(
        "<p>اكتب <code>a, b</code> ثم <kbd>Enter</kbd> و<img alt='صورة، جميلة' src=x>.</p><pre>x = 1</pre><script>var a = '<p>س</p>';</script>",
        &["p:1=اكتب * ثم * و*.", "img@alt:1=صورة، جميلة"],
    );
    check(
        "<p>شركة <span translate=no>Name, Inc</span> و<b class='x notranslate'>a</b></p><div translate=no>a<p>b</p><p translate=yes>نص</p></div>",
        &["p:1=شركة * و*", "p:2=نص"],
    );
    check("<p>a <bdo dir=rtl>cba</bdo> b", &["p:1=a * b"]);
    check("<p>a <code>b</p><p>c", &["p:1=a *", "p:2=c"]);
}

#[test]
fn languages_of_elements() {
    check(
        "<html lang=fr><title>titre</title><p lang=ar>نص <i lang='fr-CA' title=non>mot</i> آخر<p lang=''>x",
        &["p:1=نص * آخر", "p:2=x"],
    );
    assert_eq!(
        open("<html lang=fa><p>متن").tongues[1],
        crate::document::Tongue::Foreign
    );
    let text = "<p lang=en>OpenAI (أوبن إيه آي) said.</p><p>قالت شركة أوبن إيه آي إن ذلك صحيح.";
    let opened = open(text);
    let languages = opened.target.prose.units().iter().map(|it| it.language);
    assert_eq!(languages.collect::<Vec<_>>(), [Lang::En, Lang::Ar]);
}

#[test]
fn attributes_that_people_read() {
    check(
        "<meta name=description content=\"وصف &quot;الصفحة&quot;\"><meta name=viewport content='x'><input type=submit value='أرسل'><input value='x' placeholder='اسمك'><a href=x title='فتح &lt'>رابط</a> <p title=bare aria-label=\"تسمية\" title2='x' data-x='y'>نص",
        &[
            "meta@content:1=وصف \"الصفحة\"",
            "body:1=**رابط",
            "input@value:1=أرسل",
            "input@placeholder:1=اسمك",
            "a@title:1=فتح <",
            "p@aria-label:1=تسمية",
            "p:1=نص",
        ],
    );
}

#[test]
fn elements_of_xml_may_end_with_their_tag() {
    let xml = "<?xml version=\"1.0\"?><html><head><title/><script src='x'/></head><body><p/><p>نص&nbsp;</p><a id='x'/>آخر</body></html>";
    check(xml, &["p:1=نص\u{A0}", "body:1=آخر"]);
}

#[test]
fn edits_are_written_as_the_page_writes() {
    let text = "<p title='قال &amp; فعل'>قال: &laquo;نعم&raquo; <b>ثم</b>  مضى";
    let opened = open(text);
    let prose = opened.target.text().to_owned();
    let find = |what: &str| {
        let at = prose.find(what).expect("there");
        Span::new(at, at + what.len())
    };
    let edit = |span: Span, text: &str| {
        let edit = Edit {
            span,
            text: text.to_owned(),
        };
        opened
            .target
            .edit_in_file(&edit, &opened.file)
            .map(|it| (it.span.of(text_of(&opened)).to_owned(), it.text))
    };
    assert_eq!(
        edit(find("فعل"), "\"<'"),
        Ok(("فعل".into(), "&quot;&lt;&#39;".into()))
    );
    assert_eq!(
        edit(find("ثم"), "\"&\""),
        Ok(("ثم".into(), "\"&amp;\"".into()))
    );
    assert_eq!(edit(find("«"), "\""), Ok(("&laquo;".into(), "\"".into())));
    assert_eq!(edit(find("ثم مضى"), "x"), Err(Refused::AcrossTag));
    assert_eq!(edit(find(" مضى"), ""), Ok(("  مضى".into(), "".into())));
}

fn text_of(opened: &Bilingual) -> &str {
    opened.file.text()
}

#[test]
fn a_page_that_names_another_encoding_is_said() {
    let said = |bytes: &[u8]| {
        let (_, problems) = decode("a.html", bytes.to_vec()).expect("text");
        problems
            .iter()
            .filter(|it| it.message.id == "document-other-encoding")
            .count()
    };
    let page = |charset: &str| format!("<html>\n<meta {charset}>\n<p>نص قصير</p>");
    assert_eq!(said(page("charset=windows-1256").as_bytes()), 1);
    assert_eq!(said(page("charset=\"UTF-8\"").as_bytes()), 0);
    assert_eq!(
        said(page("http-equiv=Content-Type content='text/html; charset=iso-8859-6'").as_bytes()),
        1
    );
    let (bytes, ..) = encoding_rs::WINDOWS_1256
        .encode("<meta charset=utf-8><p>هذا نص قصير في صفحة قديمة من صفحات الشبكة</p>");
    assert_eq!(said(&bytes), 1);
}

proptest! {
    #[test]
    fn any_page_is_read_and_strings_replaced_by_themselves_change_nothing(
        parts in proptest::collection::vec("(<p>|</p>|<b>|</b>|<br>|<td>|</table>|<code>|</code>|<pre>|</pre>|<i lang=fr>|</i>|<img alt='x &amp;'>|<title>|&rlm;|&|<|>|[ \n]|س|a|<div translate=no>|</div>|<script>|</script>)", 0..40)
    ) {
        let text: String = parts.concat();
        let opened = open(&text);
        for unit in &opened.units {
            let span = unit.target[0];
            let said = span.of(opened.target.text());
            prop_assert!(!said.contains('\n') && said.trim_matches(' ') == said);
            let edit = Edit { span, text: said.to_owned() };
            let edit = opened.target.edit_in_file(&edit, &opened.file).expect("the same");
            prop_assert_eq!(edit.span.of(&text), &edit.text);
        }
    }
}

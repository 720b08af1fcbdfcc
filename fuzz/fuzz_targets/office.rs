//! Any text is read as the part of a document that holds its words; what is replaced by itself changes
//! nothing.

#![no_main]

use libfuzzer_sys::fuzz_target;
use naqhara::container::package::{Member, Package};
use naqhara::diag::Edit;
use naqhara::document::decode;

/// A package without members.
const EMPTY: [u8; 22] = *b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
/// Which part of a package is its body.
const RELATIONS: &str = "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>";

fuzz_target!(|text: &str| {
    check(
        "a.docx",
        &[("_rels/.rels", RELATIONS), ("word/document.xml", text)],
    );
    check("a.odt", &[("content.xml", text)]);
});

/// Every unit slices, and is written back.
fn check(name: &str, members: &[(&str, &str)]) {
    let empty = Package::open(EMPTY.to_vec()).expect("an empty package");
    let members: Vec<Member<'_>> = members
        .iter()
        .map(|(name, text)| Member {
            name,
            bytes: text.as_bytes(),
        })
        .collect();
    let bytes = empty.with(&members).expect("a package");
    let Ok((document, _)) = decode(name, bytes.clone()) else {
        return;
    };
    assert_eq!(document.to_bytes().expect("bytes"), bytes);
    for unit in document.package_units() {
        let same = Edit {
            span: unit.span,
            text: unit.span.of(document.text()).to_owned(),
        };
        let edited = document
            .edited([&same].into_iter())
            .expect("nothing changes");
        assert_eq!(edited.text(), document.text());
    }
}

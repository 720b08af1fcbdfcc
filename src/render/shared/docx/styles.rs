//! The styles of our documents.

/// `word/styles.xml`: real styles and headings, so that Word's outline and styles work. Runs with
/// `w:rtl` take the second of the languages, all others the first.
pub(super) fn xml() -> String {
    let paragraph = |id: &str, name: &str, props: &str, run: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>\
             <w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>{props}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        )
    };
    let character = |id: &str, name: &str, run: &str| {
        format!(
            "<w:style w:type=\"character\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>\
             <w:qFormat/><w:rPr>{run}</w:rPr></w:style>"
        )
    };
    let size = |half_points: usize| {
        format!("<w:sz w:val=\"{half_points}\"/><w:szCs w:val=\"{half_points}\"/>")
    };
    let bold = "<w:b/><w:bCs/>";
    let quiet = "<w:color w:val=\"555555\"/>";
    let heading = |id: &str, name: &str, level: usize, points: usize| {
        let outline = format!(
            "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"30\"/><w:outlineLvl w:val=\"{level}\"/>"
        );
        paragraph(id, name, &outline, &format!("{bold}{}", size(points)))
    };
    let styles = [
        paragraph(
            "Title",
            "Title",
            "<w:spacing w:after=\"40\"/>",
            &format!("{bold}{}", size(30)),
        ),
        heading("Heading1", "heading 1", 0, 23),
        heading("Heading2", "heading 2", 1, 21),
        paragraph(
            "Quote",
            "Quote",
            "<w:spacing w:before=\"30\" w:after=\"10\"/>",
            "",
        ),
        paragraph(
            "Note",
            "Note",
            "<w:spacing w:after=\"20\"/>",
            &format!("{quiet}{}", size(16)),
        ),
        paragraph(
            "TableText",
            "Table Text",
            "<w:spacing w:after=\"0\" w:line=\"220\" w:lineRule=\"auto\"/>",
            &size(16),
        ),
        // Word requires a paragraph behind a table: one that takes no room.
        paragraph(
            "TableEnd",
            "Table End",
            "<w:spacing w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>",
            &size(2),
        ),
        paragraph(
            "TableHead",
            "Table Head",
            // With the first row: LibreOffice paints no rows of a table whose head stands alone at
            // the end of a page.
            "<w:keepNext/><w:spacing w:after=\"0\"/>",
            &format!("{bold}{}", size(16)),
        ),
        character("Label", "Label", &format!("{quiet}{}", size(16))),
        character(
            "Name",
            "Name",
            "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFF1B8\"/>",
        ),
        character(
            "Figure",
            "Figure",
            "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"DDEBFF\"/>",
        ),
        character(
            "Doubtful",
            "Doubtful",
            "<w:color w:val=\"B3261E\"/><w:u w:val=\"wave\" w:color=\"B3261E\"/>",
        ),
    ];
    let border = |side: &str| {
        format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"BFBFBF\"/>")
    };
    let borders: String = ["top", "start", "bottom", "end", "insideH", "insideV"]
        .map(border)
        .concat();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
         <w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:eastAsia=\"Calibri\" w:cs=\"Arial\"/>{}\
         <w:lang w:val=\"en-US\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr><w:spacing w:after=\"40\" w:line=\"228\" w:lineRule=\"auto\"/>\
         </w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>\
         <w:qFormat/></w:style>{}\
         <w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/>\
         <w:tblPr><w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>\
         <w:start w:w=\"70\" w:type=\"dxa\"/><w:end w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\
         </w:styles>",
        size(19),
        styles.concat(),
    )
}

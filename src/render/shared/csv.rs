//! Cells of CSV files that spreadsheets open.

/// Appends a cell and a comma. A cell that a spreadsheet would take for a formula goes behind a tab
/// (OWASP, CSV injection); quoted is what CSV asks to quote.
pub(in crate::render) fn cell_into(out: &mut Vec<u8>, cell: &str) {
    let is_formula = |first: &u8| matches!(first, b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r');
    let guard: &[u8] = match cell.as_bytes().first().is_some_and(is_formula) {
        true => b"\t",
        false => b"",
    };
    let special = has_special(cell.as_bytes());
    if special {
        out.push(b'"');
        out.extend_from_slice(guard);
        out.extend_from_slice(cell.replace('"', "\"\"").as_bytes());
        out.push(b'"');
    } else {
        out.extend_from_slice(guard);
        out.extend_from_slice(cell.as_bytes());
    }
    out.push(b',');
}

/// Whether a byte asks for quotes; without a branch for each, eight at a time.
fn has_special(bytes: &[u8]) -> bool {
    let (eights, rest) = bytes.as_chunks();
    let any = eights.iter().fold(0, |any, eight| any | specials(*eight));
    let mut last = [0; 8];
    match bytes.last_chunk() {
        Some(eight) => last = *eight,
        None => last[..rest.len()].copy_from_slice(rest),
    }
    any | specials(last) != 0
}

/// Not 0 if one of eight bytes is a comma, a quotation mark or a line break.
fn specials(eight: [u8; 8]) -> u64 {
    let ones = u64::from_le_bytes([1; 8]);
    let word = u64::from_le_bytes(eight);
    // Whether any byte is zero (Mycroft): the lowest that says so is right.
    let zero = |word: u64| word.wrapping_sub(ones) & !word & ones << 7;
    let is = |byte: u8| zero(word ^ u64::from_le_bytes([byte; 8]));
    is(b',') | is(b'"') | is(b'\n') | is(b'\r')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_asks_for_quotes_is_seen_wherever_it_stands(cell in "[a-cقا،. +-]{0,24}", sign in "[,\"\n\r]?", at in 0_usize..24) {
            let mut cell: Vec<char> = cell.chars().collect();
            cell.splice(at.min(cell.len())..at.min(cell.len()), sign.chars());
            let cell: String = cell.into_iter().collect();
            prop_assert_eq!(has_special(cell.as_bytes()), !sign.is_empty());
        }
    }
}

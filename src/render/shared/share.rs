//! Shares for people.

/// A part of one in percent, with a decimal where it is small. Both languages write it alike.
pub(crate) fn share(part: f32) -> String {
    let percent = f64::from(part) * 100.0;
    match percent {
        less if less < 0.1 => "<0.1%".to_owned(),
        less if less < 9.95 => format!("{less:.1}%"),
        _ => format!("{percent:.0}%"),
    }
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn small_shares_keep_a_decimal() {
        let shown = [0.3149, 0.0149, 0.0999, 0.0001, 1.0].map(share);
        assert_eq!(shown, ["31%", "1.5%", "10%", "<0.1%", "100%"]);
    }
}

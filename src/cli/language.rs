//! The language of the interface: chosen on the command line, or the locale's.

use std::ffi::OsString;

use unic_langid::LanguageIdentifier;

use crate::text::Lang;

/// `--ui-lang`, else the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set, else English.
///
/// Reads the raw arguments, because the help texts are needed before they can be parsed.
pub(super) fn of(args: &[OsString], variable: impl Fn(&str) -> Option<String>) -> Lang {
    asked(args).unwrap_or_else(|| {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
        let locale = names.into_iter().find_map(variable);
        locale.map_or(Lang::En, |locale| of_locale(&locale))
    })
}

fn asked(args: &[OsString]) -> Option<Lang> {
    let mut args = args.iter().filter_map(|arg| arg.to_str());
    while let Some(arg) = args.next() {
        let value = match arg.strip_prefix("--ui-lang") {
            Some("") => args.next()?,
            Some(rest) => rest.strip_prefix('=')?,
            None if arg == "--" => return None,
            None => continue,
        };
        return match value {
            "ar" => Some(Lang::Ar),
            "en" => Some(Lang::En),
            _ => None,
        };
    }
    None
}

/// The language of a POSIX locale such as `ar_EG.UTF-8`.
fn of_locale(locale: &str) -> Lang {
    let name = locale.split(['.', '@']).next().unwrap_or_default();
    let id: Option<LanguageIdentifier> = name.parse().ok();
    match id {
        Some(id) if id.language.as_str() == "ar" => Lang::Ar,
        _ => Lang::En,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn option_before_locale() {
        let args = |list: &[&str]| list.iter().map(OsString::from).collect::<Vec<_>>();
        let arabic = |name: &str| (name == "LANG").then(|| "ar_EG.UTF-8".to_owned());
        assert_eq!(of(&args(&["naqhara"]), arabic), Lang::Ar);
        assert_eq!(of(&args(&["naqhara", "--ui-lang", "en"]), arabic), Lang::En);
        assert_eq!(of(&args(&["naqhara", "--ui-lang=ar"]), |_| None), Lang::Ar);
        assert_eq!(of(&args(&["naqhara"]), |_| Some("C".to_owned())), Lang::En);
    }
}

//! What the path of a file with the texts of a program says: its language.

use crate::document::Tongue;

/// The languages of two letters (ISO 639-1), one behind the other.
const LANGUAGES: &[u8] =
    b"aaabaeafakamanarasavayazbabebgbhbibmbnbobrbscacechcocrcscucvcydadedvdzeeeleneoeseteufafffifjfofrfygagdglgngugvhahehihohrhthuhyhziaidieigiiikinioisitiuiwjajijvjwkakgkikjkkklkmknkokrkskukvkwkylalblglilnloltlulvmgmhmimkmlmnmomrmsmtmynanbndnengnlnnnonrnvnyocojomorospapiplpsptqurmrnrorurwsascsdsesgshsiskslsmsnsosqsrssstsusvswtatetgthtitktltntotrtstttwtyugukuruzvevivowawoxhyiyozazhzu";

/// The language of a file: in the end of its name (`ui_ar.json`, `Resources.ar.resx`), as its name
/// (`ar.yml`), or in the folder that it stands in (`ar/`, `values-ar/`, `ar.lproj/`, `ar/LC/`).
pub(super) fn tongue(path: &str) -> Tongue {
    let mut parts = path.rsplit(['/', '\\']);
    let name = parts.next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |it| it.0);
    let found = of_name(stem);
    if found != Tongue::Unsaid {
        return found;
    }
    let folders = parts.take(2).map(of_folder);
    folders
        .into_iter()
        .find(|it| *it != Tongue::Unsaid)
        .unwrap_or_default()
}

/// Of a name without its extension: all of it, or what follows its last mark, perhaps with a country.
fn of_name(stem: &str) -> Tongue {
    let parts: Vec<&str> = stem.split(['.', '_', '-']).collect();
    let first = parts.len().saturating_sub(3);
    for at in first..parts.len() {
        let is_behind = |it: &&str| is_country(it) && (at == 0 || !is_language(it));
        let is_tag = |it: &&str| it.starts_with(char::is_uppercase) && is_country(it);
        let mut rest = parts[at + 1..].iter();
        if rest.all(|it| is_behind(it) || is_tag(it)) && is_language(parts[at]) {
            return Tongue::of(parts[at]);
        }
    }
    Tongue::Unsaid
}

/// Whether the name of a file is one that programs give to their texts in the usual language.
pub(super) fn is_of_texts(path: &str) -> bool {
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |it| it.0).to_lowercase();
    let ends = [
        "messages",
        "strings",
        "labels",
        "bundle",
        "resources",
        "translations",
        "texts",
    ];
    ends.iter().any(|it| stem.ends_with(it))
}

fn of_folder(folder: &str) -> Tongue {
    let tag = folder
        .strip_prefix("values-")
        .map(|it| it.trim_start_matches("b+"));
    let tag = tag.or(folder.strip_suffix(".lproj")).unwrap_or(folder);
    of_tag(tag)
}

/// Of a whole tag of a language, as `ar`, `ar-EG`, `ar_SA`, `ar-rEG`, `zh-Hans`; nothing of other words.
pub(super) fn of_tag(tag: &str) -> Tongue {
    let mut parts = tag.split(['-', '_', '+']);
    let first = parts.next().unwrap_or_default();
    if is_language(first) && parts.all(is_country) {
        Tongue::of(first)
    } else {
        Tongue::Unsaid
    }
}

fn is_language(part: &str) -> bool {
    let lower = part.to_ascii_lowercase();
    matches!(&*lower, "eng" | "ara" | "arb")
        || lower.len() == 2 && LANGUAGES.chunks_exact(2).any(|it| it == lower.as_bytes())
}

/// A country (`EG`, `rEG`, `001`), or a script (`Arab`).
fn is_country(part: &str) -> bool {
    let bare = part
        .strip_prefix('r')
        .filter(|it| it.len() == 2)
        .unwrap_or(part);
    let is_upper = |it: &str| it.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_digits = |it: &str| it.bytes().all(|byte| byte.is_ascii_digit());
    let is_script =
        |it: &str| is_upper(&it[..1]) && it[1..].bytes().all(|it| it.is_ascii_lowercase());
    match bare.len() {
        2 => is_upper(bare) || bare == part,
        3 => is_digits(bare),
        4 => bare.is_ascii() && is_script(bare),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn languages_of_paths() {
        let (ar, en) = (Tongue::Known(Lang::Ar), Tongue::Known(Lang::En));
        for (path, expected) in [
            ("ar.json", ar),
            ("locales/en/app.json", en),
            ("app/res/values-ar-rEG/strings.xml", ar),
            ("res/values-b+ar+001/strings.xml", ar),
            ("res/values/strings.xml", Tongue::Unsaid),
            ("ar.lproj/Localizable.strings", ar),
            ("Base.lproj/Main.strings", Tongue::Unsaid),
            ("messages_ar_SA.properties", ar),
            ("messages_fr.properties", Tongue::Foreign),
            ("Resources.ar-EG.resx", ar),
            ("Strings\\en-US\\Resources.resw", en),
            ("config/locales/devise.ar.yml", ar),
            ("app_en.arb", en),
            ("package.json", Tongue::Unsaid),
            ("menu.json", Tongue::Unsaid),
            ("zh-Hans.lproj/a.strings", Tongue::Foreign),
        ] {
            assert_eq!(tongue(path), expected, "{path}");
        }
        assert_eq!(of_tag("area"), Tongue::Unsaid);
        assert_eq!(of_tag("ar-EG"), ar);
    }
}

//! English words of programs and their manuals, which no gloss of the lexicon has: buttons, menus,
//! settings. None of them is a name that stays Latin.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::english_stems;

/// In small letters, without endings that [`english_stems`] knows.
const WORDS: &str = "
abort accessibility activate activation admin administrator advanced alarm album alert alias align
alignment amend animation anonymous append applet archive attach attachment authenticate author auto
autofill autosave avatar average backspace backup banner batch binary bitmap blank bookmark
boolean boot border bounce brightness broadcast browse browser brush buffer bug button bypass byte cache
calculate calculator calendar callback cancel caption cart catalog category cell channel character chart
chat checkbox checklist checkout checksum clear click clipboard clone codec collapse color column
combobox commit compile component compose compress compression config configuration configure confirm
confirmation connect connection console consent constant context contrast conversion cookie copyright
counter crop currency cursor customize cut dashboard database deactivate debug decimal decode decrease
decrypt default delay delete delimiter deselect desktop detect device diagnostic diagram dialog dictionary
digit dimension directory disable disabled discard disconnect display dock document domain double
download draft drag drawer driver drop dropdown duplicate duration edit editor email embed emoji empty
enable encode encoding encrypt encryption endpoint enlarge erase error event exit expand expire
export expression extension extract factorial failed favicon favorite feature feedback fetch filename
filter firewall firmware flag flip folder font footer format forward fraction frame framework frequency
fullscreen function gallery gateway generate gradient graph greyscale grid group guest handle hardware
header headphone help hexadecimal hide highlight hint homepage horizontal host hostname hyperlink icon
identifier import inbox increase indent index inline input insert install installation integer interface
interrupt invalid inverse invert invoice issue italic item join keyboard keyword label landscape language
latitude launch launcher layer layout library license link list load locale location lock log logarithm
login logo logoff logout longitude lookup loop mailbox maintenance manual margin mask master maximize
maximum media menu merge message metadata microphone midnight minimize minimum mirror mode moderate
modifier modify modulus monitor mouse multiply mute namespace navigate navigation network newsletter
nickname none notification null number octal offline online opacity operator optimize option optional
ordering output overlay override overview overwrite package page pagination palette panel paragraph
parameter parent parse password paste path pattern pause payload payment percentage permission
permissions pin pixel placeholder plain play playback playlist plugin pointer popup portrait postpone
preference preferences prefix preset preview previous printer priority privacy process processor profile
progress project prompt properties property protocol provider proxy publish query queue quit random
readability reboot receipt recent recipient recover recovery recurring recycle redirect redo refresh
refund register registration reject reload remote remove rename reorder repeat replace reply repository
request required reschedule reset resize resolution restart restore restrict resume retry reverse revert
revision revoke ringtone role rotate router row ruler sample save scale scan schedule screen screenshot
scroll scrollbar search section security segment select selection sender sensor separator server session
setting settings setup shape share shortcut shuffle sidebar signature signup simulate sine cosine tangent
size skip slider slideshow snapshot snippet software sort source spacing speaker spreadsheet stack
statistics status stop storage stream strikethrough style stylesheet submenu submit subscribe subscript
subscription substring subtitle suffix summary superscript suspend swap switch symbol synchronize
syndication syntax system tab table tag task taskbar tax template terminal text texture theme thumbnail
tile timeline timeout timer timestamp timezone title toggle token toolbar tooltip topic touchpad
touchscreen track transaction transfer transform translate translation transparency trash tree tutorial
type typography unblock undefined underline undo uninstall unknown unlink unlock unmute unnamed unpublish
unread unselect unsubscribe untitled update upgrade upload uppercase lowercase username utility valid
validate validation variable vendor verify version vertical video view viewer visibility visible voice
volume voucher wallpaper warning watermark webcam website widget width window wizard workflow workspace
wrap zoom
";

/// Whether `word`, in any case, is such a word or a form of one.
pub(crate) fn is_interface_word(word: &str) -> bool {
    static SET: LazyLock<FxHashSet<&str>> = LazyLock::new(|| WORDS.split_whitespace().collect());
    let word = word.to_lowercase();
    SET.contains(&*word) || english_stems(&word).any(|it| SET.contains(&*it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_programs_are_known_in_all_forms() {
        for word in ["Settings", "uploading", "Renamed", "categories", "Login"] {
            assert!(is_interface_word(word), "{word}");
        }
        for word in ["Lancium", "Nimbus", "xq", ""] {
            assert!(!is_interface_word(word), "{word}");
        }
    }
}

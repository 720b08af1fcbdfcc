//! Why a name sounds like a query.

use crate::diag::{Arg, Message};
use crate::names::sound::{Correspondence, SoundModel};

/// Which letters answer to which, and how usual that is; between spellings in one script, that
/// they sound alike.
pub(super) fn why(model: &SoundModel, query: &str, term: &str) -> Vec<Message> {
    let steps = model.explain(query, term);
    if steps.is_empty() {
        return vec![Message::new("why-sound-alike").with("term", term)];
    }
    let letters = steps
        .iter()
        .filter(|it| !it.latin.trim().is_empty() || !it.arabic.trim().is_empty());
    letters.map(step).collect()
}

fn step(step: &Correspondence) -> Message {
    let message = match (&*step.latin, &*step.arabic) {
        (latin, "") => return Message::new("why-sound-silent").with("latin", latin),
        ("", arabic) => return Message::new("why-sound-added").with("arabic", arabic),
        _ if step.usual < 0.005 => Message::new("why-sound-rare"),
        _ => {
            let percent = f64::from(step.usual * 100.0).round();
            Message::new("why-sound-step").with("percent", Arg::Number(percent))
        }
    };
    message
        .with("latin", &*step.latin)
        .with("arabic", &*step.arabic)
}

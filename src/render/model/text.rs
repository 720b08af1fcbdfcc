//! What is in a sound model, for people.

use crate::diag::Message;
use crate::l10n::Localizer;
use crate::names::sound::Outline;
use crate::render::Medium;
use crate::render::shared::table;

/// The size of the file, and a row for each network.
pub fn render(
    bytes: usize,
    networks: &[Outline; 3],
    localizer: &Localizer,
    medium: Medium,
) -> String {
    let whole = Message::new("model-whole").with("bytes", bytes);
    let names = ["model-ear", "model-to-arabic", "model-to-latin"];
    let rows: Vec<Vec<String>> = networks
        .iter()
        .zip(names)
        .map(|(network, name)| {
            let sizes = Message::new("model-network")
                .with("units", network.units)
                .with("chunks", network.chunks)
                .with("grams", network.grams)
                .with("weights", network.weights);
            let name = localizer.text(&Message::new(name));
            vec![format!("  {name}"), localizer.text(&sizes)]
        })
        .collect();
    let all = format!(
        "{}\n{}",
        localizer.text(&whole),
        table::aligned(&rows, medium)
    );
    medium.lay_out(all, localizer.lang())
}

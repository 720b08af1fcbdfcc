//! What is in a sound model, for people.

use crate::diag::Message;
use crate::l10n::Localizer;
use crate::render::Medium;
use crate::render::model::ModelFile;
use crate::render::shared::table;

/// The size of the file, and a row for each network.
pub(super) fn render(model: ModelFile<'_>, localizer: &Localizer, medium: Medium) -> String {
    let whole = Message::new("model-whole").with("bytes", model.bytes);
    let names = ["model-ear", "model-to-arabic", "model-to-latin"];
    let rows: Vec<Vec<String>> = model
        .networks
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

//! What is in a sound model, for programs: the contract `naqhara/model@1`.

use serde::Serialize;

use super::ModelFile;
use crate::names::sound::Outline;

#[derive(Serialize)]
struct Report {
    schema: &'static str,
    bytes: usize,
    networks: [Network; 3],
}

#[derive(Serialize)]
struct Network {
    name: &'static str,
    units: usize,
    chunks: usize,
    grams: usize,
    weights: usize,
}

/// The model as one JSON document.
pub(super) fn render(model: ModelFile<'_>) -> String {
    let network = |name: &'static str, it: &Outline| Network {
        name,
        units: it.units,
        chunks: it.chunks,
        grams: it.grams,
        weights: it.weights,
    };
    let [ear, to_arabic, to_latin] = model.networks;
    crate::render::shared::json::pretty(&Report {
        schema: "naqhara/model@1",
        bytes: model.bytes,
        networks: [
            network("ear", ear),
            network("to-arabic", to_arabic),
            network("to-latin", to_latin),
        ],
    })
}

//! `cargo run --release -p naqhara-examples --bin rules_docs`: writes `docs/rules/`, a page for each rule and a table
//! of all of them, from the code. A test fails while they are not what the code says.

mod pages;

use std::path::Path;

fn main() -> std::io::Result<()> {
    let root = &Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for (name, text) in pages::all(root) {
        std::fs::write(root.join(name), text)?;
    }
    Ok(())
}

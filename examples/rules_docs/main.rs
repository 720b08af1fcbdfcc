//! `cargo run --release -p naqhara-examples --bin rules_docs`: writes `docs/rules/`, a page for each rule and a table
//! of all of them, from the code. A test fails while they are not what the code says.

mod pages;

use std::path::Path;

fn main() -> std::io::Result<()> {
    let root = &Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for (name, text) in pages::all(root) {
        let path = root.join(name);
        // What is the same has no new date.
        if !std::fs::read(&path).is_ok_and(|it| it == text.as_bytes()) {
            std::fs::write(path, text)?;
        }
    }
    Ok(())
}

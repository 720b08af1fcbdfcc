//! Our Word documents in LibreOffice: where is each character painted?
//!
//! Each document becomes a PDF, whose characters `mutool` gives with their places. LibreOffice
//! ignores `w:rtl`; `tests/suite/docx.rs` checks that in the markup.

mod compare;
mod documents;
mod page;
mod paragraphs;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};

use super::tally::Tally;

/// Compares every line of every document.
pub(crate) fn run(texts: Option<&PathBuf>, keep: Option<&PathBuf>) -> Result<Tally, String> {
    let temporary = tempfile::tempdir().map_err(|it| it.to_string())?;
    let folder = keep.map_or(temporary.path(), PathBuf::as_path);
    fs::create_dir_all(folder).map_err(|it| it.to_string())?;
    let documents = documents::all(texts)?;
    let mut files = Vec::new();
    for document in &documents {
        let (paragraphs, coloured) = paragraphs::of(&document.file)?;
        let path = folder.join(format!("{}.docx", document.name));
        fs::write(&path, coloured).map_err(|it| it.to_string())?;
        files.push((path, paragraphs));
    }
    let paths: Vec<&Path> = files.iter().map(|it| it.0.as_path()).collect();
    convert(&paths, "pdf", folder)?;
    let mut tally = Tally::default();
    for (document, (path, paragraphs)) in documents.iter().zip(&files) {
        let lines = page::lines(&path.with_extension("pdf"))?;
        compare::document(document, paragraphs, &lines, &mut tally);
        let pages = page::count(&path.with_extension("pdf"))?;
        if pages > document.most_pages {
            tally.fault(format!("{}: {pages} pages", document.name));
        }
    }
    tally.also("documents", documents.len());
    Ok(tally)
}

/// Lets LibreOffice write these files in another format.
pub(crate) fn convert(files: &[&Path], format: &str, folder: &Path) -> Result<(), String> {
    // A profile of its own: another LibreOffice of this user would answer for ours.
    let profile = tempfile::tempdir().map_err(|it| it.to_string())?;
    let profile = format!("-env:UserInstallation=file://{}", profile.path().display());
    let folder = folder.display().to_string();
    let files: Vec<String> = files.iter().map(|it| it.display().to_string()).collect();
    let mut args = vec![
        "--headless",
        &profile,
        "--convert-to",
        format,
        "--outdir",
        &folder,
    ];
    args.extend(files.iter().map(String::as_str));
    command("soffice", &args).map(drop)
}

/// What a program prints; an error if it is not there or fails.
pub(crate) fn command(program: &str, args: &[&str]) -> Result<Vec<u8>, String> {
    let output = Command::new(program)
        .args(args)
        .output()
        .map_err(|error| format!("{program}: {error}"))?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(format!(
            "{program}: {}",
            String::from_utf8_lossy(&output.stderr)
        ))
    }
}

/// Whether a character is painted at a place of its own: not a space, a mark or a control.
fn is_seen(c: char) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get(c);
    let unseen = GeneralCategoryGroup::Mark
        .union(GeneralCategoryGroup::Separator)
        .union(GeneralCategoryGroup::Control)
        .union(GeneralCategoryGroup::Format);
    !unseen.contains(category)
}

//! The task `bilingual`: are files with units written back byte for byte?

use std::fs;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command, value_parser};
use naqhara::document::{FORMATS, format_of};

use crate::score::{Least, Shares};
use crate::written_back::written_back;

pub(crate) fn evaluate(matches: &ArgMatches) -> Result<(String, bool), String> {
    let folder = matches.get_one::<PathBuf>("folder").ok_or("no folder")?;
    let mut shares = Shares::default();
    let mut report = String::new();
    for path in files(folder)? {
        let bytes = fs::read(&path).map_err(|it| it.to_string())?;
        let written = written_back(&path.to_string_lossy(), &bytes);
        shares.count("written-back", written.is_ok());
        match written {
            Ok(targets) => report.push_str(&format!("{targets:>6} {}\n", path.display())),
            Err(fault) => report.push_str(&format!("       {fault}\n")),
        }
    }
    let (totals, good) = shares.report(matches.get_one::<Least>("floor"));
    Ok((report + &totals, good))
}

/// The files of these formats in a folder and those inside it, by name.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(|it| it.to_string())? {
            let path = entry.map_err(|it| it.to_string())?.path();
            if path.is_dir() {
                folders.push(path);
            } else if has_units(&path.to_string_lossy()) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

fn has_units(path: &str) -> bool {
    let extension = path.rsplit('.').next().unwrap_or_default();
    let mut both = FORMATS.iter().filter(|it| it.has_units());
    both.any(|it| it.extensions().contains(&extension)) && is_read(path)
}

/// Whether what is in a file is of the format that its name says.
fn is_read(path: &str) -> bool {
    let head = fs::read(path).unwrap_or_default();
    format_of(path, &head).has_units()
}

/// The command line of the task.
pub(crate) fn command() -> Command {
    Command::new("bilingual")
        .about("Units of files, replaced by themselves and by other words and back")
        .arg(
            Arg::new("folder")
                .value_name("FOLDER")
                .required(true)
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(
            Arg::new("floor")
                .long("floor")
                .value_name("NAME=SHARE,...")
                .value_parser(Least::parse)
                .help("Exit with 1 when one is below"),
        )
}

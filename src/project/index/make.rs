//! Making an index: of the topmost glossary, the largest as a rule, no concept is kept in memory but as
//! it is packed.

use std::io::{self, Write};
use std::path::Path;
use std::time::SystemTime;

use super::file::{Header, IndexWriter, Layer, Part, Said};
use super::{ENDING, MOST, Place, sounds, sure_stamp};
use crate::analysis::Engine;
use crate::glossary::formats::packed::{self, Effort, PackedGlossary, PackedWriter, Seal};
use crate::glossary::formats::{Choice, csv};
use crate::glossary::{Glossary, Layering, Row};
use crate::names::TermIndex;
use crate::project::glossaries::{OpenGlossary, Stack};
use crate::project::{Failure, Notice, Outgoing, Project};

/// What came of the files of the glossaries.
struct Read {
    packed: PackedGlossary,
    concepts: u32,
    /// The topmost last.
    layers: Vec<Layer>,
}

impl Project {
    /// Makes an index and writes it: `None` where the starter glossary is all there is. What is wrong with
    /// the glossaries is in the header, and not told otherwise.
    ///
    /// # Errors
    /// When a glossary cannot be read; within, when the index cannot be written.
    pub(super) fn make_index(
        &self,
        place: &Place,
        stack: &Stack,
    ) -> Result<io::Result<Option<Header>>, Failure> {
        let folder = place.file.parent().unwrap_or(Path::new("."));
        let out = match self.begin_index(&place.file, folder) {
            Ok(out) => IndexWriter::new(out),
            Err(error) => return Ok(Err(error)),
        };
        let before = self.take_notices();
        let read = self.read_for_index(place, stack);
        let new = self.take_notices();
        before.into_iter().for_each(|it| self.notice(it));
        let Some(read) = read? else {
            return Ok(Ok(None));
        };
        let header = Header {
            program: place.program,
            starter: stack.starter,
            layers: read.layers,
            concepts: read.concepts,
            parts: [Part::default(); 3],
            notices: said(new, stack),
        };
        let written = write(out, read.packed, header);
        if written.is_ok() {
            self.shrink(folder);
        }
        Ok(written.map(Some))
    }

    /// Begins the file of an index, and makes its folder where it is not there; one that is a link was not
    /// made here.
    fn begin_index(&self, file: &Path, folder: &Path) -> io::Result<Outgoing> {
        let system = self.system();
        if system.stat_of_link(folder).is_ok_and(|it| !it.is_folder) {
            return Err(io::ErrorKind::NotADirectory.into());
        }
        match system.begin_cache(file) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                system.create_folder(folder)?;
                system.begin_cache(file)
            }
            begun => begun,
        }
    }

    fn read_for_index(&self, place: &Place, stack: &Stack) -> Result<Option<Read>, Failure> {
        let mut layers = Vec::new();
        let mut lower = Vec::new();
        let mut top = None;
        for (nth, path) in stack.paths.iter().enumerate().rev() {
            let (opened, layer) = self.opened_for_index(path, &place.canonical[nth])?;
            layers.insert(0, layer);
            if stack.paths.len() == 1 && Engine::is_starter(opened.document.text()) {
                return Ok(None);
            }
            match top {
                None => top = Some(opened),
                Some(_) => lower.push(self.parse_glossary(&opened)?),
            }
        }
        let Some(top) = top else {
            return Ok(None);
        };
        if stack.starter {
            lower.push(Engine::starter().glossary().clone());
        }
        let mut writer = PackedWriter::new(Effort::Fast);
        if lower.is_empty() {
            self.pack_one(&top, &mut writer)?;
        } else {
            self.pack_layered(&top, &lower, &mut writer)?;
        }
        let seal = blake3::hash(&layers.iter().flat_map(|it| it.hash).collect::<Vec<u8>>());
        Ok(Some(Read {
            concepts: writer.len(),
            packed: writer.finish(&Seal::of_hash(seal.into())),
            layers,
        }))
    }

    /// Opens a glossary, and keeps what tells that it is as it was. The stamp is taken before.
    fn opened_for_index(
        &self,
        path: &str,
        canonical: &Path,
    ) -> Result<(OpenGlossary, Layer), Failure> {
        let stat = self.system().stat(canonical);
        let stamp = stat.ok().and_then(|it| sure_stamp(&it));
        let content = self.regular_content(path)?;
        let layer = Layer {
            path: canonical.as_os_str().as_encoded_bytes().to_vec(),
            stamp,
            hash: blake3::hash(content.head()).into(),
        };
        let opened = self.opened_glossary(path, &Choice::default(), content)?;
        Ok((opened, layer))
    }

    fn pack_one(&self, top: &OpenGlossary, writer: &mut PackedWriter) -> Result<(), Failure> {
        let take: csv::Take<'_> = &mut |concept, terms, _| writer.add(concept, terms);
        let builder = self.parse_each(top, Some(take))?;
        writer.set_columns(builder.columns());
        Ok(())
    }

    fn pack_layered(
        &self,
        top: &OpenGlossary,
        lower: &[Glossary],
        writer: &mut PackedWriter,
    ) -> Result<(), Failure> {
        let mut layering = Layering::new(lower);
        let take: csv::Take<'_> = &mut |concept, terms, columns| {
            let row = Row {
                concept,
                terms,
                columns,
            };
            let layered = layering.of_top(row);
            writer.add(&layered.concept, &layered.terms);
        };
        self.parse_each(top, Some(take))?;
        layering.finish(&mut |it| writer.add(&it.concept, &it.terms));
        Ok(())
    }

    /// Removes the oldest indexes where there are too many; other files than ours are left alone.
    fn shrink(&self, folder: &Path) {
        let names = self.system().names_in(folder).into_iter();
        let ours = names.filter(|it| {
            let stem = it.to_str().and_then(|it| it.strip_suffix(ENDING));
            stem.is_some_and(|it| it.len() == 32 && it.bytes().all(|it| it.is_ascii_hexdigit()))
        });
        let aged = ours.filter_map(|it| {
            let path = folder.join(it);
            let stat = self.system().stat_of_link(&path).ok()?;
            stat.is_file
                .then(|| (stat.modified.unwrap_or(SystemTime::UNIX_EPOCH), path))
        });
        let mut aged: Vec<_> = aged.collect();
        aged.sort();
        let old = aged.len().saturating_sub(MOST);
        for (_, file) in aged.into_iter().take(old) {
            drop(self.system().remove(&file));
            let sounds = file.with_extension(sounds::ENDING);
            if self
                .system()
                .stat_of_link(&sounds)
                .is_ok_and(|it| it.is_file)
            {
                drop(self.system().remove(&sounds));
            }
        }
    }
}

/// Writes the parts and the header.
fn write(mut out: IndexWriter, packed: PackedGlossary, mut header: Header) -> io::Result<Header> {
    out.write_all(&packed.concepts)?;
    header.parts[0] = out.end_part();
    out.write_all(packed.texts.as_bytes())?;
    header.parts[1] = out.end_part();
    let glossary = packed::read_own(packed).ok_or(io::ErrorKind::InvalidData)?;
    TermIndex::new(&glossary).write(&glossary, &mut out)?;
    header.parts[2] = out.end_part();
    out.finish(&header)?;
    Ok(header)
}

/// What was said, by the number of the glossary that it was said of.
fn said(notices: Vec<Notice>, stack: &Stack) -> Vec<Said> {
    let said = notices.into_iter().filter_map(|it| {
        let layer = stack.paths.iter().position(|path| *path == it.path)?;
        Some(Said {
            layer: layer as u32,
            place: it.place,
            severity: it.severity,
            message: it.message,
            help: it.help,
        })
    });
    said.collect()
}

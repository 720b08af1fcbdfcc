//! What a document is that was drawn from a package.

use std::io;
use std::ops::Range;
use std::sync::Arc;

use super::{Note, PackageUnit, Packaged, Remark, draw, tables};
use crate::container::package::{Member, PackageError};
use crate::diag::Edit;
use crate::document::format::WriteError;
use crate::document::map::{FileEdit, Refused, SourceMap};
use crate::document::{Document, FileInfo, Prose, Sides};
use crate::text::{Lang, Span};

impl Document {
    /// Its paragraphs, where it is a package that people do not see as lines.
    pub fn package_units(&self) -> &[PackageUnit] {
        self.package.as_ref().map_or(&[], |it| it.units())
    }

    /// The source and the target that its tables hold, where they hold both.
    pub(in crate::document) fn sides_of_package(&self) -> Option<Sides> {
        tables::sides(self)
    }

    /// The paragraph of a package that holds a stretch.
    pub fn package_unit(&self, span: Span) -> Option<&PackageUnit> {
        let all = self.package_units();
        let next = all.partition_point(|it| it.span.end < span.end);
        all.get(next).filter(|it| it.span.start <= span.start)
    }

    /// The bytes of its file with remarks in it; those on other parts than the body stand at its beginning.
    /// `None` where its format holds none.
    ///
    /// # Errors
    /// When the package cannot be put together.
    pub fn annotated(&self, remarks: &[Remark]) -> Option<Result<Vec<u8>, PackageError>> {
        let packaged = self.package.as_ref()?;
        let format = self.format().package()?;
        let body = packaged.parts.first()?;
        let start = self.in_body(self.package_units().first()?.span)?.start;
        let note = |remark: &Remark| Note {
            place: remark
                .span
                .and_then(|it| self.in_body(it))
                .unwrap_or(start..start),
            body: remark.body.clone(),
        };
        let notes: Vec<Note> = remarks.iter().map(note).collect();
        let mut package = packaged.package.clone();
        let name = &body.name.member;
        let members = match format.annotated(&mut package, name, &body.text, &notes)? {
            Ok(members) => members,
            Err(error) => return Some(Err(error)),
        };
        let members: Vec<Member<'_>> = members
            .iter()
            .map(|(name, text)| Member {
                name,
                bytes: text.as_bytes(),
            })
            .collect();
        Some(package.with(&members))
    }

    /// Where a stretch stands in the body, from its first byte to its last.
    fn in_body(&self, span: Span) -> Option<Range<usize>> {
        let places = self.map().to_file(span);
        let is_body = places.iter().all(|it| it.part == 0);
        let (first, last) = (places.first().filter(|_| is_body)?, places.last()?);
        Some(first.range.start..last.range.end.max(first.range.start))
    }

    /// Whether an edit of its prose can be made in its file.
    pub fn takes(&self, edit: &Edit) -> bool {
        self.package.is_none() || self.edits_of_parts(edit).is_ok()
    }

    fn edits_of_parts(&self, edit: &Edit) -> Result<Vec<FileEdit>, Refused> {
        let edit = self.narrowed(edit);
        if edit.span.is_empty() && edit.text.is_empty() {
            return Ok(Vec::new());
        }
        self.map().edits(&edit, self.text())
    }

    fn map(&self) -> &SourceMap {
        self.prose.map()
    }

    /// The bytes of the package.
    ///
    /// # Errors
    /// When it is none, or cannot be put together.
    pub(in crate::document) fn package_bytes(&self) -> Result<Vec<u8>, WriteError> {
        let packaged = self.package.as_ref();
        let bytes = packaged.map(|it| it.bytes());
        let failed = || WriteError::Io(io::ErrorKind::InvalidData.into());
        bytes.and_then(Result::ok).ok_or_else(failed)
    }

    /// The package with these edits.
    pub(in crate::document) fn edited_package<'e>(
        &self,
        packaged: &Packaged,
        edits: impl Iterator<Item = &'e Edit>,
    ) -> Result<Document, Refused> {
        let format = self.format().package().ok_or(Refused::Opaque)?;
        let edits: Vec<Vec<FileEdit>> = edits
            .map(|it| self.edits_of_parts(it))
            .collect::<Result<_, _>>()?;
        let drawn = packaged.edited(edits.concat(), format)?;
        Ok(Document {
            file: Arc::clone(&self.file),
            prose: Prose::pieced(drawn.side, self.file.declared),
            package: Some(Arc::new(drawn.packaged)),
        })
    }

    /// The same package, declared to be in this language.
    pub(in crate::document) fn package_in(
        &self,
        packaged: &Packaged,
        language: Lang,
    ) -> Option<Document> {
        let format = self.format().package()?;
        let drawn = draw(packaged.package.clone(), packaged.parts.clone(), format);
        let file = FileInfo {
            declared: Some(language),
            ..(*self.file).clone()
        };
        Some(Document {
            file: Arc::new(file),
            prose: Prose::pieced(drawn.side, Some(language)),
            package: self.package.clone(),
        })
    }
}

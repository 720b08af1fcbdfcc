//! Matrices of weights.

use std::borrow::Cow;

/// A matrix, row by row.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Rows {
    pub(crate) width: usize,
    pub(crate) values: Vec<f32>,
}

impl Rows {
    pub(crate) fn new(rows: usize, width: usize, mut value: impl FnMut() -> f32) -> Rows {
        Rows {
            width,
            values: (0..rows * width).map(|_| value()).collect(),
        }
    }

    #[inline]
    pub(crate) fn row(&self, number: usize) -> &[f32] {
        &self.values[number * self.width..][..self.width]
    }

    #[inline]
    pub(crate) fn row_mut(&mut self, number: usize) -> &mut [f32] {
        &mut self.values[number * self.width..][..self.width]
    }

    pub(crate) fn len(&self) -> usize {
        self.values.len() / self.width.max(1)
    }
}

/// The largest matrix, of which a name needs few rows.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Origin {
    /// As it is trained.
    Rows(Rows),
    /// As a file holds it: for each row its scale, and its values with four bits each.
    Halves {
        /// Values of a row.
        width: usize,
        /// All rows, used where they lie.
        bytes: Cow<'static, [u8]>,
    },
}

impl Origin {
    /// Bytes of a row of this many values.
    pub(crate) fn row_bytes(width: usize) -> usize {
        4 + width / 2
    }

    /// Adds a share of a row to a sum.
    pub(crate) fn add(&self, row: usize, share: f32, sum: &mut [f32]) {
        match self {
            Origin::Rows(rows) => {
                for (sum, it) in sum.iter_mut().zip(rows.row(row)) {
                    *sum += share * it;
                }
            }
            Origin::Halves { width, bytes } => {
                let size = Origin::row_bytes(*width);
                let Some((scale, halves)) = bytes[row * size..][..size].split_first_chunk() else {
                    return;
                };
                let scale = f32::from_le_bytes(*scale);
                for (pair, &byte) in sum.as_chunks_mut::<2>().0.iter_mut().zip(halves) {
                    let [first, second] = [byte as i8 >> 4, (byte << 4) as i8 >> 4];
                    pair[0] += share * (f32::from(first) * scale);
                    pair[1] += share * (f32::from(second) * scale);
                }
            }
        }
    }

    /// Whether no scale of a row is an infinity or no number.
    pub(crate) fn scales_are_finite(&self) -> bool {
        let Origin::Halves { width, bytes } = self else {
            return true;
        };
        let mut rows = bytes.chunks_exact(Origin::row_bytes(*width));
        rows.all(|row| {
            let scale = row.first_chunk().copied().map(f32::from_le_bytes);
            scale.is_some_and(f32::is_finite)
        })
    }

    /// How many values it has.
    pub(crate) fn len(&self) -> usize {
        match self {
            Origin::Rows(rows) => rows.values.len(),
            Origin::Halves { width, bytes } => bytes.len() / Origin::row_bytes(*width) * width,
        }
    }

    /// The rows, while they are trained; a network that was read has none.
    pub(crate) fn rows_mut(&mut self) -> Option<&mut Rows> {
        match self {
            Origin::Rows(rows) => Some(rows),
            Origin::Halves { .. } => None,
        }
    }
}

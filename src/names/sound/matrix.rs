//! Matrices of weights.

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

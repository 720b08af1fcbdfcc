//! The spelling of words.

pub(crate) mod ar_final_yeh;
pub(crate) mod ar_hamza_slip;
pub(crate) mod ar_run_together;
mod doubt;

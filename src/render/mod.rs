//! Row 6: plain data made into what people and machines read. Only here are isolates added.

pub mod figure;

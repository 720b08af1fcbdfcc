//! One file per format: bytes to (glossary, problems), and back.

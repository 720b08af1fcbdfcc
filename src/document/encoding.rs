//! The encodings that documents come in.

/// How the bytes of a file stand for characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// UTF-8.
    Utf8 {
        /// Whether the file begins with the byte-order mark EF BB BF.
        bom: bool,
    },
    /// UTF-16, low byte first.
    Utf16Le {
        /// Whether the file begins with FF FE.
        bom: bool,
    },
    /// UTF-16, high byte first.
    Utf16Be {
        /// Whether the file begins with FE FF.
        bom: bool,
    },
    /// Arabic Windows, as the WHATWG Encoding Standard defines it.
    Windows1256,
    /// Western Windows: English text with typographic quotes and dashes.
    Windows1252,
    /// The Arabic part of ISO 8859.
    Iso8859Part6,
}

impl Encoding {
    /// UTF-8 without a byte-order mark: what new files are written in.
    pub const UTF_8: Encoding = Encoding::Utf8 { bom: false };

    /// The name of IANA's registry.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 { .. } => "UTF-8",
            Encoding::Utf16Le { .. } => "UTF-16LE",
            Encoding::Utf16Be { .. } => "UTF-16BE",
            Encoding::Windows1256 => "windows-1256",
            Encoding::Windows1252 => "windows-1252",
            Encoding::Iso8859Part6 => "ISO-8859-6",
        }
    }

    /// The byte-order mark that the file begins with.
    pub(super) fn mark(self) -> &'static [u8] {
        match self {
            Encoding::Utf8 { bom: true } => b"\xEF\xBB\xBF",
            Encoding::Utf16Le { bom: true } => b"\xFF\xFE",
            Encoding::Utf16Be { bom: true } => b"\xFE\xFF",
            _ => b"",
        }
    }

    /// The table of a one-byte encoding.
    pub(super) fn one_byte(self) -> Option<&'static encoding_rs::Encoding> {
        match self {
            Encoding::Windows1256 => Some(encoding_rs::WINDOWS_1256),
            Encoding::Windows1252 => Some(encoding_rs::WINDOWS_1252),
            Encoding::Iso8859Part6 => Some(encoding_rs::ISO_8859_6),
            Encoding::Utf8 { .. } | Encoding::Utf16Le { .. } | Encoding::Utf16Be { .. } => None,
        }
    }
}

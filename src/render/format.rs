//! The formats of a report as types: what a command line names, and what a `match` must cover.

use std::str::FromStr;

/// The formats of one report; the first is the one for people where there is such a one.
pub trait Format: Copy + Default + FromStr<Err = UnknownFormat> + 'static {
    /// Every format, the default first.
    const ALL: &'static [Self];
    /// Their names, in the same order.
    const NAMES: &'static [&'static str];

    /// The name on a command line.
    fn name(self) -> &'static str;
}

/// A report is not written in the format of this name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownFormat(pub String);

impl std::fmt::Display for UnknownFormat {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "unknown format `{}`", self.0)
    }
}

impl std::error::Error for UnknownFormat {}

/// Defines an enum of formats with their names; the first one is the default.
macro_rules! formats {
    ($(#[$doc:meta])* $format:ident {
        $(#[$first_doc:meta])* $first:ident = $first_name:literal,
        $($(#[$variant_doc:meta])* $variant:ident = $name:literal,)*
    }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum $format {
            $(#[$first_doc])*
            #[default]
            $first,
            $($(#[$variant_doc])* $variant,)*
        }

        impl $crate::render::Format for $format {
            const ALL: &'static [$format] = &[$format::$first, $($format::$variant,)*];
            const NAMES: &'static [&'static str] = &[$first_name, $($name,)*];

            fn name(self) -> &'static str {
                match self {
                    $format::$first => $first_name,
                    $($format::$variant => $name,)*
                }
            }
        }

        impl std::str::FromStr for $format {
            type Err = $crate::render::UnknownFormat;

            fn from_str(name: &str) -> Result<$format, $crate::render::UnknownFormat> {
                let mut all = <$format as $crate::render::Format>::ALL.iter();
                let found = all.find(|it| $crate::render::Format::name(**it) == name);
                found
                    .copied()
                    .ok_or_else(|| $crate::render::UnknownFormat(name.to_owned()))
            }
        }
    };
}

pub(super) use formats;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::align::AlignFormat;
    use crate::render::lint::LintFormat;

    #[test]
    fn names_are_read_back() {
        for (format, name) in AlignFormat::ALL.iter().zip(AlignFormat::NAMES) {
            assert_eq!(format.name(), *name);
            assert_eq!(name.parse(), Ok(*format));
        }
        assert_eq!(LintFormat::default(), LintFormat::Text);
        assert_eq!(
            "pdf".parse::<LintFormat>(),
            Err(UnknownFormat("pdf".to_owned()))
        );
    }
}

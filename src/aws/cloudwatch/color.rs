//! Colours.

use crate::core::Str;
use crate::declare::class;

/// Colours for graphs.
#[derive(Clone, Copy, Debug)]
pub struct Color;

#[allow(non_snake_case)]
/// Colours for graphs.
#[class(module = "cloudwatch")]
impl Color {
    /// Blue.
    #[constant]
    pub fn BLUE() -> Str {
        Str::new_static("#1f77b4")
    }

    /// Brown.
    #[constant]
    pub fn BROWN() -> Str {
        Str::new_static("#8c564b")
    }

    /// Green.
    #[constant]
    pub fn GREEN() -> Str {
        Str::new_static("#2ca02c")
    }

    /// Grey.
    #[constant]
    pub fn GREY() -> Str {
        Str::new_static("#7f7f7f")
    }

    /// Orange.
    #[constant]
    pub fn ORANGE() -> Str {
        Str::new_static("#ff7f0e")
    }

    /// Pink.
    #[constant]
    pub fn PINK() -> Str {
        Str::new_static("#e377c2")
    }

    /// Purple.
    #[constant]
    pub fn PURPLE() -> Str {
        Str::new_static("#9467bd")
    }

    /// Red.
    #[constant]
    pub fn RED() -> Str {
        Str::new_static("#d62728")
    }
}

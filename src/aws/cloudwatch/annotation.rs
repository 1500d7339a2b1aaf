//! Lines that stand for alarms in graphs.

use crate::core::Str;
use crate::declare::{choice, props};

/// Which side of a horizontal line is shaded.
#[choice(module = "cloudwatch")]
pub enum Shading {
    /// Neither side.
    #[value = "none"]
    NONE,
    /// What is above the line.
    #[value = "above"]
    ABOVE,
    /// What is below the line.
    #[value = "below"]
    BELOW,
}

/// A horizontal line in a graph.
#[props(module = "cloudwatch", output = true)]
pub struct HorizontalAnnotation {
    /// Where the line is.
    pub value: f64,
    /// What it is called. Default: nothing.
    pub label: Option<Str>,
    /// Its colour: `#1f77b4`. Default: CloudWatch finds one.
    pub color: Option<Str>,
    /// Which side is shaded. Default: neither.
    pub fill: Option<Shading>,
    /// Whether it is drawn. Default: CloudWatch's, `true`.
    pub visible: Option<bool>,
}

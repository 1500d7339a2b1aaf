//! Lines in graphs.

use jiff::Timestamp;
use jiff::civil::DateTime;

use crate::bail;
use crate::core::{Data, Fields, Str, Text};
use crate::declare::{choice, props};
use crate::diag::{Code, Result};
use crate::fields;

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
    pub label: Option<Text>,
    /// Its colour: `#1f77b4`; see [`Color`](super::Color). Default: CloudWatch finds one.
    pub color: Option<Str>,
    /// Which side is shaded. Default: neither.
    pub fill: Option<Shading>,
    /// Whether it is drawn. Default: CloudWatch's, `true`.
    pub visible: Option<bool>,
}

/// Which side of a vertical line is shaded.
#[choice(module = "cloudwatch")]
pub enum VerticalShading {
    /// Neither side.
    #[value = "none"]
    NONE,
    /// What is before the line.
    #[value = "before"]
    BEFORE,
    /// What is after the line.
    #[value = "after"]
    AFTER,
}

/// A vertical line in a graph.
#[props(module = "cloudwatch")]
pub struct VerticalAnnotation {
    /// The time at which the line is: `2022-10-19T00:00:00Z`.
    pub date: Str,
    /// What it is called. Default: nothing.
    pub label: Option<Text>,
    /// Its colour: `#1f77b4`; see [`Color`](super::Color). Default: CloudWatch finds one.
    pub color: Option<Str>,
    /// Which side is shaded. Default: neither.
    pub fill: Option<VerticalShading>,
    /// Whether it is drawn. Default: CloudWatch's, `true`.
    pub visible: Option<bool>,
}

impl HorizontalAnnotation {
    /// The line, as dashboards write it.
    pub(super) fn write(&self) -> Data {
        Data::Map(self.fields())
    }

    /// The line by an axis, as dashboards write it.
    pub(super) fn write_by(&self, axis: &'static str) -> Data {
        let mut fields = self.fields();
        fields.extend(fields! { "yAxis": axis });
        Data::Map(fields)
    }

    fn fields(&self) -> Fields {
        let mut fields = fields! { "value": self.value, "label": self.label.clone() };
        // The CDK writes the label of an alarm's line first.
        if self.color.is_none() && self.label.as_ref().is_some_and(is_of_alarm) {
            fields.reverse();
        }
        fields.extend(fields! {
            "color": self.color.clone(),
            "fill": self.fill.map(Shading::value),
            "visible": self.visible,
        });
        fields
    }
}

/// Whether a label is that of the line that stands for an alarm.
fn is_of_alarm(label: &Text) -> bool {
    label.literal().is_some_and(|label| label.contains(" datapoints within "))
}

impl VerticalAnnotation {
    /// An error where the date is none.
    pub(super) fn check(&self) -> Result<()> {
        if is_time(&self.date) {
            return Ok(());
        }
        bail!(
            Code::InvalidValue,
            "the `date` of a vertical line must be a time such as `2022-10-19T00:00:00Z`, not `{}`",
            self.date
        )
    }

    /// The line, as dashboards write it.
    pub(super) fn write(&self) -> Data {
        Data::Map(fields! {
            "value": &self.date,
            "label": self.label.clone(),
            "color": self.color.clone(),
            "fill": self.fill.map(VerticalShading::value),
            "visible": self.visible,
        })
    }
}

/// Whether a text is a time as ISO 8601 writes it, with a zone or without.
fn is_time(text: &str) -> bool {
    text.contains('T') && (text.parse::<Timestamp>().is_ok() || text.parse::<DateTime>().is_ok())
}

//! Which values of a table are coloured.

use super::Shading;
use crate::core::{Data, Str};
use crate::declare::class;
use crate::fields;

/// Which values of a table are coloured.
#[derive(Clone, Debug)]
pub struct TableThreshold {
    range: Range,
    color: Option<Str>,
}

#[derive(Clone, Copy, Debug)]
enum Range {
    Above(f64),
    Below(f64),
    Between(f64, f64),
}

/// Which values of a table are coloured. See [`TableWidget`](super::TableWidget).
#[class(module = "cloudwatch")]
impl TableThreshold {
    /// Those above a value.
    pub fn above(value: f64, color: Option<Str>) -> Self {
        TableThreshold { range: Range::Above(value), color }
    }

    /// Those below a value.
    pub fn below(value: f64, color: Option<Str>) -> Self {
        TableThreshold { range: Range::Below(value), color }
    }

    /// Those between two values.
    pub fn between(lower_bound: f64, upper_bound: f64, color: Option<Str>) -> Self {
        TableThreshold { range: Range::Between(lower_bound, upper_bound), color }
    }

    /// The JSON, as dashboards write it.
    pub fn to_json(&self) -> Data {
        let one = |value: f64, fill: Option<Shading>| {
            Data::Map(fields! {
                "value": value,
                "color": self.color.clone(),
                "fill": fill.map(Shading::value),
            })
        };
        match self.range {
            Range::Above(value) => one(value, Some(Shading::ABOVE)),
            Range::Below(value) => one(value, Some(Shading::BELOW)),
            Range::Between(lower, upper) => {
                Data::List(vec![one(lower, None), Data::Map(fields! { "value": upper })])
            }
        }
    }
}

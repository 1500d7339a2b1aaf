//! Values that variables of dashboards can have.

use crate::bail;
use crate::core::{Data, Fields, Str, Text};
use crate::declare::{Rest, class, did_you_mean, props};
use crate::diag::{Code, Diag, Error, Result};
use crate::fields;

/// A value that can be chosen.
#[props(module = "cloudwatch")]
pub struct VariableValue {
    /// The value.
    pub value: Text,
    /// What it is called. Default: the value.
    pub label: Option<Text>,
}

/// Where [`Values::from_search_components`] looks.
#[props(module = "cloudwatch")]
pub struct SearchComponents {
    /// The namespace of the metrics.
    pub namespace: Text,
    /// The names of their dimensions.
    pub dimensions: Vec<Str>,
    /// Their name.
    pub metric_name: Text,
    /// The dimension whose values can be chosen; one of `dimensions`.
    pub populate_from: Str,
}

/// The values that a variable of a dashboard can have.
#[derive(Clone, Debug)]
pub enum Values {
    /// These.
    These(Vec<VariableValue>),
    /// The values of a dimension of the metrics that a search finds.
    Found {
        /// The search.
        search: Text,
        /// The dimension.
        populate_from: Text,
    },
}

/// The values that a variable of a dashboard can have. See [`DashboardVariable`](super::DashboardVariable).
#[class(module = "cloudwatch")]
impl Values {
    /// The values of a dimension of all metrics that have this name and these dimensions.
    pub fn from_search_components(components: SearchComponents) -> Result<Values> {
        let SearchComponents { namespace, dimensions, metric_name, populate_from } = components;
        if dimensions.is_empty() {
            bail!(Code::InvalidValue, "`dimensions` needs the name of at least one dimension");
        }
        if !dimensions.contains(&populate_from) {
            let message = format!("`populate_from` must be one of the `dimensions`, not `{populate_from}`");
            let names = dimensions.iter().map(Str::as_str);
            let diag = Diag::new(Code::InvalidValue, message).hints(did_you_mean(&populate_from, names));
            return Err(Error::from(diag));
        }
        let dimensions = format!(",{}}} MetricName=\"", dimensions.join(","));
        let search = Text::concat(["{".into(), namespace, dimensions.into(), metric_name, "\"".into()]);
        Ok(Values::Found { search, populate_from: populate_from.into() })
    }

    /// The values of a dimension of all metrics that a search finds:
    /// `{AWS/EC2,InstanceId} MetricName="CPUUtilization"`.
    pub fn from_search(expression: Text, populate_from: Text) -> Values {
        Values::Found { search: expression, populate_from }
    }

    /// These values.
    pub fn from_values(values: Rest<VariableValue>) -> Result<Values> {
        if values.0.is_empty() {
            bail!(Code::InvalidValue, "`Values.from_values` needs at least one value");
        }
        Ok(Values::These(values.0))
    }

    /// The JSON, as dashboards write it.
    pub fn to_json(&self) -> Data {
        Data::Map(self.fields())
    }
}

impl Values {
    /// What a variable writes.
    pub(super) fn fields(&self) -> Fields {
        match self {
            Values::These(values) => {
                let values = values
                    .iter()
                    .map(|it| Data::Map(fields! { "label": it.label.clone(), "value": it.value.clone() }));
                fields! { "values": Data::List(values.collect()) }
            }
            Values::Found { search, populate_from } => {
                fields! { "search": search.clone(), "populateFrom": populate_from.clone() }
            }
        }
    }
}

//! Values that variables of dashboards have at first.

use crate::core::Data;
use crate::declare::class;

/// The value that a variable of a dashboard has at first.
#[derive(Clone, Debug)]
pub struct DefaultValue(Data);

/// The value that a variable of a dashboard has at first. See [`DashboardVariable`](super::DashboardVariable).
#[class(module = "cloudwatch")]
impl DefaultValue {
    /// The first that a search finds.
    #[constant]
    #[name = "FIRST"]
    pub fn first() -> DefaultValue {
        DefaultValue("__FIRST".into())
    }

    /// This value.
    pub fn value(value: Data) -> DefaultValue {
        DefaultValue(value)
    }

    /// The value, as dashboards write it.
    #[attribute]
    pub fn val(&self) -> Data {
        self.0.clone()
    }
}

//! Tenants that are kept apart.

use crate::core::Data;
use crate::declare::class;

/// How tenants of a function are kept apart.
#[derive(Clone, Debug, PartialEq)]
pub struct TenancyConfig(&'static str);

/// How tenants of a function are kept apart.
#[class(module = "lambda")]
#[allow(non_snake_case)]
impl TenancyConfig {
    /// Each tenant has instances of its own.
    #[constant]
    pub fn PER_TENANT() -> Self {
        TenancyConfig("PER_TENANT")
    }

    /// What the resource says of it.
    #[attribute]
    pub fn tenancy_config_property(&self) -> Data {
        Data::object("tenant_isolation_mode", self.0)
    }
}

impl TenancyConfig {
    pub(super) fn to_data(&self) -> Data {
        Data::object("TenantIsolationMode", self.0)
    }
}

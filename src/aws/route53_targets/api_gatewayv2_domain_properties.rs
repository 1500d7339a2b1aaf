//! Domains of HTTP APIs.

use crate::aws::route53::{AliasRecordTargetConfig, HostedZone, RecordSet};
use crate::core::Text;
use crate::declare::class;

/// A domain of an HTTP API that a record leads to.
#[derive(Clone, Debug)]
pub struct ApiGatewayv2DomainProperties {
    name: Text,
    zone: Text,
}

/// A domain of an HTTP API that a record leads to.
///
/// ```rhai
/// let zone = route53.HostedZone(stack, "Zone", #{ zone_name: "example.com" });
/// let api = route53_targets.ApiGatewayv2DomainProperties("d-abcdef1234.execute-api.eu-west-1.amazonaws.com", "ZLY8HYME6SFDD");
/// route53.ARecord(stack, "Api", #{ zone: zone, target: route53.RecordTarget.from_alias(api) });
/// ```
///
/// ```lua
/// local zone = route53.HostedZone(stack, "Zone", { zone_name = "example.com" })
/// local api = route53_targets.ApiGatewayv2DomainProperties("d-abcdef1234.execute-api.eu-west-1.amazonaws.com", "ZLY8HYME6SFDD")
/// route53.ARecord(stack, "Api", { zone = zone, target = route53.RecordTarget.from_alias(api) })
/// ```
#[class(module = "route53_targets")]
impl ApiGatewayv2DomainProperties {
    /// Takes a domain.
    pub fn new(
        /// Its regional name.
        regional_domain_name: Text,
        /// The hosted zone of that name.
        regional_hosted_zone_id: Text,
    ) -> Self {
        ApiGatewayv2DomainProperties { name: regional_domain_name, zone: regional_hosted_zone_id }
    }

    /// What a record is told of it.
    pub fn bind(&self, _record: RecordSet, _zone: Option<HostedZone>) -> AliasRecordTargetConfig {
        AliasRecordTargetConfig::new(self.zone.clone(), self.name.clone())
    }
}

//! Interface endpoints.

use crate::aws::ec2::{InterfaceVpcEndpoint, VpcEndpoint};
use crate::aws::route53::{AliasRecordTargetConfig, HostedZone, RecordSet};
use crate::core::{Cx, Fn, Number, Text, TextList};
use crate::declare::class;
use crate::diag::Result;

/// An interface endpoint that a record leads to.
#[derive(Clone, Copy, Debug)]
pub struct InterfaceVpcEndpointTarget(InterfaceVpcEndpoint);

/// An interface endpoint that a record leads to.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// let endpoint = vpc.add_interface_endpoint("Queues", #{ service: ec2.InterfaceVpcEndpointAwsService.SQS });
/// let zone = route53.PrivateHostedZone(stack, "Zone", #{ zone_name: "internal", vpc: vpc });
/// route53.ARecord(stack, "Record", #{
///     zone: zone,
///     record_name: "queues",
///     target: route53.RecordTarget.from_alias(route53_targets.InterfaceVpcEndpointTarget(endpoint)),
/// });
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// local endpoint = vpc:add_interface_endpoint("Queues", { service = ec2.InterfaceVpcEndpointAwsService.SQS })
/// local zone = route53.PrivateHostedZone(stack, "Zone", { zone_name = "internal", vpc = vpc })
/// route53.ARecord(stack, "Record", {
///   zone = zone,
///   record_name = "queues",
///   target = route53.RecordTarget.from_alias(route53_targets.InterfaceVpcEndpointTarget(endpoint)),
/// })
/// ```
#[class(module = "route53_targets")]
impl InterfaceVpcEndpointTarget {
    /// Takes an endpoint.
    pub fn new(vpc_endpoint: InterfaceVpcEndpoint) -> Self {
        InterfaceVpcEndpointTarget(vpc_endpoint)
    }

    /// What a record is told of it.
    pub fn bind(
        &self,
        cx: &Cx,
        _record: RecordSet,
        _zone: Option<HostedZone>,
    ) -> Result<AliasRecordTargetConfig> {
        // The first entry is the name for the whole region: the zone and the name, with a colon between them.
        let entry = Fn::select(Number::Int(0), VpcEndpoint::from(self.0).vpc_endpoint_dns_entries(cx)?)?;
        let parts: TextList = Fn::split(":".into(), entry, None);
        let part = |index: i64| -> Result<Text> { Fn::select(Number::Int(index), parts.clone()) };
        Ok(AliasRecordTargetConfig::new(part(0)?, part(1)?))
    }
}

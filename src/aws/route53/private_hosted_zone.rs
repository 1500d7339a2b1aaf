//! Hosted zones that VPCs know.

use super::{CommonHostedZoneProps, HostedZone, HostedZoneAttributes, HostedZoneState};
use crate::aws::ec2::Vpc;
use crate::core::{Construct, Cx, Data, Str, Text};
use crate::declare::{construct, props};
use crate::diag::Result;

/// What a [`PrivateHostedZone`] needs.
#[props(module = "route53")]
pub struct PrivateHostedZoneProps {
    /// The VPC in which the zone is known; its `enable_dns_hostnames` and `enable_dns_support` must be `true`.
    pub vpc: Vpc,
    /// What every hosted zone needs.
    #[extends(required)]
    pub common: CommonHostedZoneProps,
}

/// A private hosted zone that exists already.
#[props(module = "route53")]
pub struct PrivateHostedZoneAttributes {
    /// What is known of every hosted zone.
    #[extends(required)]
    pub zone: HostedZoneAttributes,
}

/// A hosted zone that VPCs know.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// let zone = route53.PrivateHostedZone(stack, "Zone", #{ zone_name: "internal.example.com", vpc: vpc });
/// route53.CnameRecord(stack, "Database", #{ zone: zone, record_name: "db", domain_name: "db-1.example.net" });
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// local zone = route53.PrivateHostedZone(stack, "Zone", { zone_name = "internal.example.com", vpc = vpc })
/// route53.CnameRecord(stack, "Database", { zone = zone, record_name = "db", domain_name = "db-1.example.net" })
/// ```
#[construct(module = "route53", base = HostedZone, state = HostedZoneState)]
impl PrivateHostedZone {
    /// Makes a hosted zone.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: PrivateHostedZoneProps) -> Result<Self> {
        HostedZone::make(cx, scope, id, props.common, vec![props.vpc], Data::Absent)
    }

    /// Takes a hosted zone that exists already, by its id alone; its name is not known then.
    pub fn from_private_hosted_zone_id(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        private_hosted_zone_id: Text,
    ) -> Result<PrivateHostedZone> {
        cx.create(scope, id, HostedZoneState::known(private_hosted_zone_id, None))
    }

    /// Takes a hosted zone that exists already.
    pub fn from_private_hosted_zone_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: PrivateHostedZoneAttributes,
    ) -> Result<PrivateHostedZone> {
        cx.create(scope, id, HostedZoneState::known(attrs.zone.hosted_zone_id, Some(attrs.zone.zone_name)))
    }
}

//! Resources of AWS that records lead to.

use super::{HostedZone, RecordSet};
use crate::aws::route53_targets::{
    ApiGatewayv2DomainProperties, BucketWebsiteTarget, ClassicLoadBalancerTarget,
    ElasticBeanstalkEnvironmentEndpointTarget, GlobalAcceleratorDomainTarget, InterfaceVpcEndpointTarget,
    LoadBalancerTarget, Route53RecordTarget,
};
use crate::core::{Cx, Data, Text};
use crate::declare::{props, union};
use crate::diag::Result;
use crate::fields;

/// What a record is told of a resource that it leads to.
#[props(module = "route53", output = true)]
pub struct AliasRecordTargetConfig {
    /// The hosted zone of the resource.
    pub hosted_zone_id: Text,
    /// The name of the resource in the DNS.
    pub dns_name: Text,
    /// Whether the record is given only while the resource is healthy. Default: `false`.
    pub evaluate_target_health: Option<bool>,
}

impl AliasRecordTargetConfig {
    pub(super) fn to_data(&self) -> Data {
        Data::Map(fields! {
            "DNSName": &self.dns_name,
            "EvaluateTargetHealth": self.evaluate_target_health,
            "HostedZoneId": &self.hosted_zone_id,
        })
    }
}

/// Whatever an alias leads to: CDK's `IAliasRecordTarget`.
#[union]
pub enum AliasRecordTarget {
    /// A load balancer.
    LoadBalancer(LoadBalancerTarget),
    /// A classic load balancer.
    ClassicLoadBalancer(ClassicLoadBalancerTarget),
    /// An interface endpoint.
    InterfaceVpcEndpoint(InterfaceVpcEndpointTarget),
    /// A bucket with a web site.
    BucketWebsite(BucketWebsiteTarget),
    /// Another record.
    Record(Route53RecordTarget),
    /// An environment of Elastic Beanstalk.
    ElasticBeanstalk(ElasticBeanstalkEnvironmentEndpointTarget),
    /// An accelerator.
    GlobalAccelerator(GlobalAcceleratorDomainTarget),
    /// A domain of an HTTP API.
    ApiGatewayv2(ApiGatewayv2DomainProperties),
    /// What the program knows of something else.
    Known(AliasRecordTargetConfig),
}

impl AliasRecordTarget {
    /// What a record is told of the resource.
    pub(super) fn bind(
        &self,
        cx: &Cx,
        record: RecordSet,
        zone: HostedZone,
    ) -> Result<AliasRecordTargetConfig> {
        match self {
            Self::LoadBalancer(it) => it.bind(cx, record, Some(zone)),
            Self::ClassicLoadBalancer(it) => it.bind(cx, record, Some(zone)),
            Self::InterfaceVpcEndpoint(it) => it.bind(cx, record, Some(zone)),
            Self::BucketWebsite(it) => it.bind(cx, record, Some(zone)),
            Self::Record(it) => it.bind(cx, record, Some(zone)),
            Self::ElasticBeanstalk(it) => it.bind(cx, record, Some(zone)),
            Self::GlobalAccelerator(it) => Ok(it.bind(record, Some(zone))),
            Self::ApiGatewayv2(it) => Ok(it.bind(record, Some(zone))),
            Self::Known(it) => Ok(it.clone()),
        }
    }
}

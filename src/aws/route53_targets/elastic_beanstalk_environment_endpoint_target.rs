//! Environments of Elastic Beanstalk.

use super::IAliasRecordTargetProps;
use crate::aws::region_info::RegionInfo;
use crate::aws::route53::{AliasRecordTargetConfig, HostedZone, RecordSet};
use crate::bail;
use crate::core::{Cx, Handle, Str, Text};
use crate::declare::class;
use crate::diag::{Code, Result};

/// An environment of Elastic Beanstalk that a record leads to.
#[derive(Clone, Debug)]
pub struct ElasticBeanstalkEnvironmentEndpointTarget {
    endpoint: Text,
    props: IAliasRecordTargetProps,
}

/// An environment of Elastic Beanstalk that a record leads to, by its name with the region in it.
///
/// ```rhai
/// let zone = route53.HostedZone(stack, "Zone", #{ zone_name: "example.com" });
/// let shop = route53_targets.ElasticBeanstalkEnvironmentEndpointTarget("shop.eu-west-1.elasticbeanstalk.com");
/// route53.ARecord(stack, "Shop", #{ zone: zone, target: route53.RecordTarget.from_alias(shop) });
/// ```
///
/// ```lua
/// local zone = route53.HostedZone(stack, "Zone", { zone_name = "example.com" })
/// local shop = route53_targets.ElasticBeanstalkEnvironmentEndpointTarget("shop.eu-west-1.elasticbeanstalk.com")
/// route53.ARecord(stack, "Shop", { zone = zone, target = route53.RecordTarget.from_alias(shop) })
/// ```
#[class(module = "route53_targets")]
impl ElasticBeanstalkEnvironmentEndpointTarget {
    /// Takes an environment.
    pub fn new(
        /// Its name: `shop.eu-west-1.elasticbeanstalk.com`.
        environment_endpoint: Text,
        props: Option<IAliasRecordTargetProps>,
    ) -> Self {
        let props = props.unwrap_or_default();
        ElasticBeanstalkEnvironmentEndpointTarget { endpoint: environment_endpoint, props }
    }

    /// What a record is told of it.
    pub fn bind(
        &self,
        cx: &Cx,
        record: RecordSet,
        _zone: Option<HostedZone>,
    ) -> Result<AliasRecordTargetConfig> {
        let zone = match &self.props.hosted_zone_id {
            Some(zone) => Some(zone.clone()),
            None => self.region(cx, record)?.and_then(|region| {
                RegionInfo::get(region).ebs_env_endpoint_hosted_zone_id(cx).map(Text::from)
            }),
        };
        let Some(zone) = zone else {
            bail!(Code::InvalidValue, "the hosted zone of the environment is not known";
                hint: "give it as `hosted_zone_id`, or name an environment with a known region: `shop.eu-west-1.elasticbeanstalk.com`";
                on: cx.path(record.id()))
        };
        Ok(AliasRecordTargetConfig {
            evaluate_target_health: self.props.evaluate_target_health,
            ..AliasRecordTargetConfig::new(zone, self.endpoint.clone())
        })
    }
}

impl ElasticBeanstalkEnvironmentEndpointTarget {
    /// The region in the name, else that of the record.
    fn region(&self, cx: &Cx, record: RecordSet) -> Result<Option<Str>> {
        match self.endpoint.literal() {
            Some(name) => Ok(name.rsplit('.').nth(2).map(Str::from)),
            None => Ok(cx.stack_of(record.id())?.known_environment(cx).1.map(Str::new)),
        }
    }
}

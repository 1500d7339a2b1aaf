//! Buckets with web sites.

use super::IAliasRecordTargetProps;
use crate::aws::region_info::RegionInfo;
use crate::aws::route53::{AliasRecordTargetConfig, HostedZone, RecordSet};
use crate::aws::s3::Bucket;
use crate::bail;
use crate::core::{Cx, Handle, Str};
use crate::declare::class;
use crate::diag::{Code, Result};

/// A bucket with a web site that a record leads to.
#[derive(Clone, Debug)]
pub struct BucketWebsiteTarget(IAliasRecordTargetProps);

/// A bucket with a web site that a record leads to. The bucket must have the name of the record, and the region of the stack
/// must be known.
///
/// ```rhai
/// let home = Stack(app, "Home", #{ env: #{ account: "111111111111", region: "eu-west-1" } });
/// let zone = route53.HostedZone(home, "Zone", #{ zone_name: "example.com" });
/// let site = s3.Bucket(home, "Site", #{ bucket_name: "www.example.com", website_index_document: "index.html" });
/// route53.ARecord(home, "Web", #{
///     zone: zone,
///     record_name: "www",
///     target: route53.RecordTarget.from_alias(route53_targets.BucketWebsiteTarget(site)),
/// });
/// ```
///
/// ```lua
/// local home = Stack(app, "Home", { env = { account = "111111111111", region = "eu-west-1" } })
/// local zone = route53.HostedZone(home, "Zone", { zone_name = "example.com" })
/// local site = s3.Bucket(home, "Site", { bucket_name = "www.example.com", website_index_document = "index.html" })
/// route53.ARecord(home, "Web", {
///   zone = zone,
///   record_name = "www",
///   target = route53.RecordTarget.from_alias(route53_targets.BucketWebsiteTarget(site)),
/// })
/// ```
#[class(module = "route53_targets")]
impl BucketWebsiteTarget {
    /// Takes a bucket.
    pub fn new(
        /// The bucket, with the name of the record.
        _bucket: Bucket,
        props: Option<IAliasRecordTargetProps>,
    ) -> Self {
        BucketWebsiteTarget(props.unwrap_or_default())
    }

    /// What a record is told of it.
    pub fn bind(
        &self,
        cx: &Cx,
        record: RecordSet,
        _zone: Option<HostedZone>,
    ) -> Result<AliasRecordTargetConfig> {
        let path = cx.path(record.id());
        // As in the CDK, the region is that of the record: that of the bucket may not be known.
        let Some(region) = cx.stack_of(record.id())?.known_environment(cx).1.map(Str::new) else {
            bail!(Code::LateBound, "a record for a bucket's web site needs a stack whose region is known";
                hint: "give the stack an `env` with a `region`"; on: path)
        };
        let facts = RegionInfo::get(region.clone());
        let (zone, name) = (facts.s3_static_website_hosted_zone_id(cx), facts.s3_static_website_endpoint(cx));
        let (Some(zone), Some(name)) = (zone, name) else {
            bail!(Code::InvalidValue, "it is not known how web sites in buckets are found in the region `{region}`"; on: path)
        };
        Ok(AliasRecordTargetConfig {
            evaluate_target_health: self.0.evaluate_target_health,
            ..AliasRecordTargetConfig::new(zone.into(), name.into())
        })
    }
}

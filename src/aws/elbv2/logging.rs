//! Logs of load balancers in buckets.

use super::BaseLoadBalancer;
use crate::aws::iam::{
    AccountPrincipal, PolicyStatement, PolicyStatementProps, Principal, ServicePrincipal,
    ServicePrincipalOpts,
};
use crate::aws::region_info::RegionInfo;
use crate::aws::s3::Bucket;
use crate::bail;
use crate::core::{Cx, Data, Handle, Str, Text};
use crate::declare::Dict;
use crate::diag::{Code, Result};

/// The service that writes logs in regions where no account of Elastic Load Balancing does.
/// Source: the guide to Application Load Balancers, "Enable access logs".
const LOG_DELIVERY: &str = "logdelivery.elasticloadbalancing.amazonaws.com";
/// The service that writes logs of Network Load Balancers.
/// Source: the guide to Network Load Balancers, "Enable access logs".
const DELIVERY: &str = "delivery.logs.amazonaws.com";

/// Keeps logs of a kind in a bucket, and lets AWS write them there.
///
/// # Errors
/// When the region is not known.
pub(super) fn enable(
    cx: &mut Cx,
    load_balancer: BaseLoadBalancer,
    kind: &str,
    bucket: Bucket,
    prefix: Option<Text>,
) -> Result<()> {
    let path = cx.path(load_balancer.id());
    let stack = cx.stack_of(load_balancer.id())?;
    let Some(region) = stack.known_environment(cx).1.map(Str::new) else {
        bail!(Code::LateBound, "logs of load balancers need a stack whose region is known";
            hint: "give the stack an `env` with a `region`"; on: path);
    };
    let folder = match &prefix {
        Some(prefix) => Text::concat([prefix.clone(), "/AWSLogs/".into()]),
        None => "AWSLogs/".into(),
    };
    let objects = bucket.arn_for_objects(cx, Text::concat([folder, stack.account(cx), "/*".into()]));
    let attributes = load_balancer.attributes(cx);
    attributes.set(format!("{kind}.s3.enabled"), Some("true".into()));
    let name = bucket.bucket_name(cx);
    let attributes = load_balancer.attributes(cx);
    attributes.set(format!("{kind}.s3.bucket"), Some(name));
    attributes.set(format!("{kind}.s3.prefix"), Some(prefix.unwrap_or_else(|| "".into())));
    let writer = writer(cx, region);
    let delivery = service(cx, DELIVERY);
    let is_owner = Data::object("s3:x-amz-acl", "bucket-owner-full-control");
    allow(cx, bucket, writer, "s3:PutObject", objects.clone(), None)?;
    let condition = Dict(vec![(Str::new_static("StringEquals"), is_owner)]);
    allow(cx, bucket, delivery, "s3:PutObject", objects, Some(condition))?;
    let bucket_arn = bucket.bucket_arn(cx);
    allow(cx, bucket, delivery, "s3:GetBucketAcl", bucket_arn, None)?;
    if let (Some(resource), Some(policy)) = (cx.state(load_balancer).resource, bucket.policy(cx)) {
        let dependency = crate::core::Dependable::Construct(policy.into());
        cx.extra_mut(resource.id()).dependencies.push(dependency);
    }
    Ok(())
}

/// Who writes logs in a region: an account of Elastic Load Balancing, or a service.
fn writer(cx: &mut Cx, region: Str) -> Principal {
    match RegionInfo::get(region).elbv2_account(cx) {
        Some(account) => AccountPrincipal::new(cx, account.into()).into(),
        None => service(cx, LOG_DELIVERY),
    }
}

fn service(cx: &mut Cx, name: &'static str) -> Principal {
    ServicePrincipal::new(cx, name.into(), ServicePrincipalOpts::default()).into()
}

fn allow(
    cx: &mut Cx,
    bucket: Bucket,
    principal: Principal,
    action: &'static str,
    resource: Text,
    conditions: Option<Dict<Data>>,
) -> Result<()> {
    let props = PolicyStatementProps {
        actions: Some(vec![Text::from(action)].into()),
        conditions,
        principals: Some(vec![principal]),
        resources: Some(vec![resource].into()),
        ..PolicyStatementProps::default()
    };
    let statement = PolicyStatement::new(cx, props)?;
    bucket.add_to_resource_policy(cx, statement)?;
    Ok(())
}

//! Load balancers and listeners that are looked up in the account.

use super::{BaseListenerLookupOptions, IpAddressType};
use crate::bail;
use crate::core::{Construct, Cx, Data, Number, Str, Text, look_up};
use crate::declare::{Dict, props};
use crate::diag::{Code, Result};
use crate::fields;

/// By what a load balancer is looked up.
#[props(module = "elbv2")]
pub struct BaseLoadBalancerLookupOptions {
    /// Its ARN.
    pub load_balancer_arn: Option<Text>,
    /// Its tags.
    pub load_balancer_tags: Option<Dict<Text>>,
}

/// What a look-up of a load balancer found.
pub(super) struct FoundBalancer {
    pub(super) arn: Text,
    pub(super) dns_name: Text,
    pub(super) hosted_zone_id: Text,
    pub(super) vpc_id: Str,
    pub(super) group_ids: Vec<Str>,
    pub(super) ip_address_type: Option<IpAddressType>,
}

/// What a look-up of a listener found.
pub(super) struct FoundListener {
    pub(super) arn: Text,
    pub(super) port: Number,
    pub(super) group_ids: Vec<Str>,
}

/// The listener that is looked up.
pub(super) struct Wanted {
    /// `application` or `network`.
    pub(super) kind: &'static str,
    pub(super) base: BaseListenerLookupOptions,
    pub(super) listener_arn: Option<Text>,
    pub(super) protocol: Option<&'static str>,
}

/// Looks up a load balancer.
///
/// # Errors
/// When the environment of the stack is not known, or something is late-bound.
pub(super) fn load_balancer(
    cx: &mut Cx,
    scope: Construct,
    kind: &'static str,
    options: BaseLoadBalancerLookupOptions,
) -> Result<FoundBalancer> {
    let query = fields! {
        "loadBalancerArn": options.load_balancer_arn,
        "loadBalancerTags": tags(options.load_balancer_tags),
        "loadBalancerType": kind,
    };
    let dummy = Data::Map(fields! {
        "ipAddressType": "dualstack",
        "loadBalancerArn": format!("arn:aws:elasticloadbalancing:us-west-2:123456789012:loadbalancer/{kind}/my-load-balancer/50dc6c495c0c9188"),
        "loadBalancerCanonicalHostedZoneId": "Z3DZXE0EXAMPLE",
        "loadBalancerDnsName": "my-load-balancer-123456789012.us-west-2.elb.amazonaws.com",
        "securityGroupIds": vec![Data::from("sg-1234")],
        "vpcId": "vpc-12345",
    });
    let found = look_up(cx, scope, "load-balancer", query, dummy)?;
    let types =
        [IpAddressType::IPV4, IpAddressType::DUAL_STACK, IpAddressType::DUAL_STACK_WITHOUT_PUBLIC_IPV4];
    let ip = found.get("ipAddressType").and_then(Data::as_str);
    Ok(FoundBalancer {
        arn: part(&found, "loadBalancerArn")?.into(),
        dns_name: part(&found, "loadBalancerDnsName")?.into(),
        hosted_zone_id: part(&found, "loadBalancerCanonicalHostedZoneId")?.into(),
        vpc_id: part(&found, "vpcId")?,
        group_ids: groups(&found),
        ip_address_type: types.into_iter().find(|it| Some(it.value()) == ip),
    })
}

/// Looks up a listener.
///
/// # Errors
/// When the environment of the stack is not known, or something is late-bound.
pub(super) fn listener(cx: &mut Cx, scope: Construct, wanted: Wanted) -> Result<FoundListener> {
    let Wanted { kind, base, listener_arn, protocol } = wanted;
    let query = fields! {
        "listenerArn": listener_arn,
        "listenerPort": base.listener_port,
        "listenerProtocol": protocol,
        "loadBalancerArn": base.load_balancer_arn,
        "loadBalancerTags": tags(base.load_balancer_tags),
        "loadBalancerType": kind,
    };
    let dummy = Data::Map(fields! {
        "listenerArn": format!("arn:aws:elasticloadbalancing:us-west-2:123456789012:listener/{kind}/my-load-balancer/50dc6c495c0c9188/f2f7dc8efc522ab2"),
        "listenerPort": 80,
        "securityGroupIds": vec![Data::from("sg-123456789012")],
    });
    let found = look_up(cx, scope, "load-balancer-listener", query, dummy)?;
    let Some(Data::Int(port)) = found.get("listenerPort") else { return incomplete("listenerPort") };
    Ok(FoundListener {
        arn: part(&found, "listenerArn")?.into(),
        port: Number::Int(*port),
        group_ids: groups(&found),
    })
}

fn tags(tags: Option<Dict<Text>>) -> Data {
    let Some(Dict(tags)) = tags else { return Data::Absent };
    let tag = |(key, value): (Str, Text)| Data::Map(fields! { "key": key, "value": value });
    Data::List(tags.into_iter().map(tag).collect()).or_absent()
}

fn part(found: &Data, name: &str) -> Result<Str> {
    match found.get(name).and_then(Data::as_str) {
        Some(text) => Ok(text.into()),
        None => incomplete(name),
    }
}

fn incomplete<T>(name: &str) -> Result<T> {
    bail!(Code::InvalidProject, "what the context has of a load balancer has no `{name}`";
        hint: "run `cdk context --clear` and look it up again")
}

fn groups(found: &Data) -> Vec<Str> {
    let Some(Data::List(ids)) = found.get("securityGroupIds") else { return Vec::new() };
    ids.iter().filter_map(Data::as_str).map(Str::from).collect()
}

//! Network Load Balancers.

use super::attributes::on_or_off;
use super::load_balancer::{self, Known, LoadBalancerState, Places};
use super::{
    BaseLoadBalancer, BaseLoadBalancerLookupOptions, BaseLoadBalancerProps, BaseNetworkListenerProps,
    IpAddressType, NetworkListener, NetworkListenerProps, SubnetMapping,
};
use crate::aws::cloudwatch::{Metric, MetricOptions};
use crate::aws::ec2::{SecurityGroup, Vpc};
use crate::core::{Construct, Cx, Number, Str, Text};
use crate::declare::{choice, construct, props};
use crate::diag::{Code, Diag, Error, Result};
use crate::fields;

/// Which zone of a Network Load Balancer clients are sent to.
/// Source: the guide to Network Load Balancers, "Availability Zone DNS affinity".
#[choice(module = "elbv2")]
pub enum ClientRoutingPolicy {
    /// Their own.
    #[value = "availability_zone_affinity"]
    AVAILABILITY_ZONE_AFFINITY,
    /// Mostly their own: 85 of 100.
    #[value = "partial_availability_zone_affinity"]
    PARTIAL_AVAILABILITY_ZONE_AFFINITY,
    /// Any.
    #[value = "any_availability_zone"]
    ANY_AVAILABILITY_ZONE,
}

/// What a [`NetworkLoadBalancer`] needs.
#[props(module = "elbv2")]
pub struct NetworkLoadBalancerProps {
    /// The security groups. Default: none; with the context value
    /// `@aws-cdk/aws-elasticloadbalancingv2:networkLoadBalancerWithSecurityGroupByDefault` a new one.
    pub security_groups: Option<Vec<SecurityGroup>>,
    /// The addresses. Default: IPv4.
    pub ip_address_type: Option<IpAddressType>,
    /// Which zone clients are sent to. Default: any.
    pub client_routing_policy: Option<ClientRoutingPolicy>,
    /// Whether the rules of the security groups hold for traffic through PrivateLink. Default: `true`.
    pub enforce_security_group_inbound_rules_on_private_link_traffic: Option<bool>,
    /// Whether traffic can be shifted away from a zone. Default: `false`.
    pub zonal_shift: Option<bool>,
    /// Whether UDP reaches targets from IPv6 addresses of the load balancer's own; with `DUAL_STACK` only. Default:
    /// `false`.
    pub enable_prefix_for_ipv6_source_nat: Option<bool>,
    /// The subnets, with the addresses that are taken there. Not beside `vpc_subnets`.
    pub subnet_mappings: Option<Vec<SubnetMapping>>,
    /// Whether there is no security group, whatever the context value says.
    #[default(false)]
    pub disable_security_groups: bool,
    /// What every load balancer can be told.
    #[extends(required)]
    pub base: BaseLoadBalancerProps,
}

/// A Network Load Balancer that exists already.
#[props(module = "elbv2")]
pub struct NetworkLoadBalancerAttributes {
    /// The ARN.
    pub load_balancer_arn: Text,
    /// The hosted zone of its name in the DNS; aliases need it.
    pub load_balancer_canonical_hosted_zone_id: Option<Text>,
    /// Its name in the DNS; aliases need it.
    pub load_balancer_dns_name: Option<Text>,
    /// The VPC; `add_targets` of its listeners needs it.
    pub vpc: Option<Vpc>,
    /// The ids of its security groups. Default: none.
    pub load_balancer_security_groups: Option<Vec<Text>>,
}

/// By what a Network Load Balancer is looked up.
#[props(module = "elbv2")]
pub struct NetworkLoadBalancerLookupOptions {
    /// By what every load balancer is looked up.
    #[extends]
    pub base: BaseLoadBalancerLookupOptions,
}

/// The feature flag under which Network Load Balancers get a security group by themselves.
const GROUP_BY_DEFAULT: &str =
    "@aws-cdk/aws-elasticloadbalancingv2:networkLoadBalancerWithSecurityGroupByDefault";
/// The capacity units that can be reserved for a zone.
/// Source: the guide to Network Load Balancers, "Capacity reservations".
const CAPACITY: std::ops::RangeInclusive<f64> = 2750.0..=45_000.0;
const NAMESPACE: &str = "AWS/NetworkELB";

/// A load balancer for connections: TCP, TLS and UDP.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// let balancer = elbv2.NetworkLoadBalancer(stack, "Balancer", #{ vpc: vpc, internet_facing: true });
/// let listener = balancer.add_listener("Listener", #{ port: 443 });
/// listener.add_targets("Servers", #{ port: 443, targets: [elbv2_targets.IpTarget("10.0.1.5")] });
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// local balancer = elbv2.NetworkLoadBalancer(stack, "Balancer", { vpc = vpc, internet_facing = true })
/// local listener = balancer:add_listener("Listener", { port = 443 })
/// listener:add_targets("Servers", { port = 443, targets = { elbv2_targets.IpTarget("10.0.1.5") } })
/// ```
#[construct(module = "elbv2", base = BaseLoadBalancer, state = LoadBalancerState, metrics = NetworkLoadBalancerMetrics)]
impl NetworkLoadBalancer {
    /// Makes a load balancer.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: NetworkLoadBalancerProps) -> Result<Self> {
        Error::from_all(problems(&props))?;
        let NetworkLoadBalancerProps { base, security_groups, .. } = props;
        let places = match &props.subnet_mappings {
            Some(mappings) => Places::mapped(cx, mappings),
            None => Places::selected(cx, &base)?,
        };
        check_capacity(&base, places.zones)?;
        let vpc = base.vpc;
        let mut state = LoadBalancerState::of_props(cx, &base, props.ip_address_type);
        state.enforces_rules = props.enforce_security_group_inbound_rules_on_private_link_traffic;
        state.says_groups = security_groups.is_some();
        let policy = props.client_routing_policy.map(ClientRoutingPolicy::value);
        state.attributes.set_if_given("dns_record.client_routing_policy", policy);
        state.attributes.switch_if_given("zonal_shift.config.enabled", props.zonal_shift);
        let this: NetworkLoadBalancer = cx.create(scope, id, state)?;
        let balancer = BaseLoadBalancer::from(this);
        let more = fields! {
            "EnablePrefixForIpv6SourceNat": props.enable_prefix_for_ipv6_source_nat.map(on_or_off),
            "EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic": this.enforce_security_group_inbound_rules_on_private_link_traffic(cx),
            "IpAddressType": props.ip_address_type.map(IpAddressType::value),
            "Type": "network",
        };
        balancer.build(cx, base, places, more)?;
        let groups = match security_groups {
            Some(groups) => groups,
            None if cx.flag(this.0, GROUP_BY_DEFAULT) && !props.disable_security_groups => {
                vec![balancer.own_group(cx, vpc)?]
            }
            None => Vec::new(),
        };
        balancer.connections(cx).add_security_group(cx, groups.into())?;
        Ok(this)
    }

    /// Takes a load balancer that exists already, looked up in the account by the command line.
    pub fn from_lookup(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        options: NetworkLoadBalancerLookupOptions,
    ) -> Result<NetworkLoadBalancer> {
        let group_id = |index, _: &str| format!("SecurityGroup-{index}");
        load_balancer::from_lookup(cx, scope, id, "network", options.base, group_id)
    }

    /// Takes a load balancer that exists already.
    pub fn from_network_load_balancer_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: NetworkLoadBalancerAttributes,
    ) -> Result<NetworkLoadBalancer> {
        let known = Known {
            arn: attrs.load_balancer_arn,
            dns_name: attrs.load_balancer_dns_name,
            hosted_zone_id: attrs.load_balancer_canonical_hosted_zone_id,
            vpc: attrs.vpc,
        };
        let this: NetworkLoadBalancer = known.import(cx, scope, id)?;
        let ids = attrs.load_balancer_security_groups.unwrap_or_default();
        for (index, group) in ids.into_iter().enumerate() {
            let id = format!("SecurityGroup-{index}");
            let group = SecurityGroup::from_security_group_id(cx, this.into(), id.into(), group, None)?;
            BaseLoadBalancer::from(this).add_security_group(cx, group)?;
        }
        Ok(this)
    }

    /// The ids of the security groups; nothing where the program did not say that there are any.
    #[attribute]
    pub fn security_groups(self, cx: &Cx) -> Option<Vec<Text>> {
        let ids = BaseLoadBalancer::from(self).group_ids(cx);
        (cx.state(self).says_groups || !ids.is_empty()).then_some(ids)
    }

    /// Whether the rules of the security groups hold for traffic through PrivateLink: `on` or `off`, where the program
    /// says it.
    #[attribute]
    pub fn enforce_security_group_inbound_rules_on_private_link_traffic(self, cx: &Cx) -> Option<Str> {
        cx.state(self).enforces_rules.map(on_or_off).map(Str::new_static)
    }

    /// Adds a listener.
    pub fn add_listener(
        self,
        cx: &mut Cx,
        /// The id of the listener.
        id: Str,
        props: BaseNetworkListenerProps,
    ) -> Result<NetworkListener> {
        NetworkListener::new(cx, self.into(), id, NetworkListenerProps { load_balancer: self, base: props })
    }

    /// A metric of the load balancer, by its name: the average of 5 minutes.
    pub fn metric(self, cx: &Cx, metric_name: Text, props: Option<MetricOptions>) -> Result<Metric> {
        self.measured(cx, metric_name, "Average", props)
    }

    #[each(
        /// How many connections there are: the average of 5 minutes.
        metric_active_flow_count("ActiveFlowCount", "Average"),
        /// How many capacity units are used: the sum of 5 minutes.
        metric_consumed_lc_us("ConsumedLCUs", "Sum"),
        /// How many connections are new: the sum of 5 minutes.
        metric_new_flow_count("NewFlowCount", "Sum"),
        /// The bytes of all connections: the sum of 5 minutes.
        metric_processed_bytes("ProcessedBytes", "Sum"),
        /// How often clients reset connections: the sum of 5 minutes.
        metric_tcp_client_reset_count("TCP_Client_Reset_Count", "Sum"),
        /// How often the load balancer reset connections: the sum of 5 minutes.
        metric_tcp_elb_reset_count("TCP_ELB_Reset_Count", "Sum"),
        /// How often targets reset connections: the sum of 5 minutes.
        metric_tcp_target_reset_count("TCP_Target_Reset_Count", "Sum"),
    )]
    fn measured(
        self,
        cx: &Cx,
        name: impl Into<Text>,
        statistic: &'static str,
        props: Option<MetricOptions>,
    ) -> Result<Metric> {
        BaseLoadBalancer::from(self).metric_of(cx, NAMESPACE, name.into(), statistic, props)
    }
}

/// What is wrong with the props of a Network Load Balancer.
fn problems(props: &NetworkLoadBalancerProps) -> Vec<Diag> {
    let mut problems = load_balancer::problems(&props.base, props.ip_address_type);
    let mut refuse = |message: &str, hint: &str| {
        problems.push(Diag::new(Code::InvalidValue, message.to_owned()).hint(hint.to_owned()));
    };
    if props.subnet_mappings.is_some() && props.base.vpc_subnets.is_some() {
        refuse(
            "`subnet_mappings` and `vpc_subnets` cannot both be given",
            "the mappings name the subnets already",
        );
    }
    let is_nat = props.enable_prefix_for_ipv6_source_nat == Some(true);
    for mapping in props.subnet_mappings.iter().flatten() {
        if mapping.allocation_id.is_some() && !props.base.internet_facing {
            refuse(
                "`allocation_id` is for load balancers that face the internet",
                "set `internet_facing: true`",
            );
        }
        if mapping.private_ipv4_address.is_some() && props.base.internet_facing {
            refuse(
                "`private_ipv4_address` is for internal load balancers",
                "leave it out, or leave out `internet_facing`",
            );
        }
        if mapping.source_nat_ipv6_prefix.is_some() && !is_nat {
            refuse(
                "`source_nat_ipv6_prefix` needs a load balancer with such prefixes",
                "set `enable_prefix_for_ipv6_source_nat: true`",
            );
        }
    }
    problems
}

/// Refuses less or more capacity than can be reserved.
fn check_capacity(base: &BaseLoadBalancerProps, zones: usize) -> Result<()> {
    let units = base.minimum_capacity_unit.as_ref().and_then(Number::known).filter(|it| *it != 0.0);
    let (Some(units), Ok(zones)) = (units, u32::try_from(zones)) else { return Ok(()) };
    let each = units / f64::from(zones.max(1));
    if CAPACITY.contains(&each) {
        return Ok(());
    }
    let message = format!("`minimum_capacity_unit` is {each} for each of {zones} zones");
    let hint = format!("it must be {} to {} for each zone", CAPACITY.start(), CAPACITY.end());
    Err(Diag::new(Code::OutOfRange, message).hint(hint).into())
}

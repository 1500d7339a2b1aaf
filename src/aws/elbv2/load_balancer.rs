//! What Application and Network Load Balancers have in common.

use super::attributes::Attributes;
use super::{ApplicationListener, BaseLoadBalancerLookupOptions, IpAddressType, logging, lookup};
use crate::aws::cloudwatch::{Canned, Metric, MetricOptions};
use crate::aws::ec2::{Connections, SecurityGroup, Subnet, SubnetSelection, Vpc, VpcLookupOptions};
use crate::aws::s3::Bucket;
use crate::core::{
    CfnResource, Construct, Cx, Data, Dependable, Fields, Fn, Handle, Late, LateType, Number, Resource, Str,
    Text, TextList,
};
use crate::declare::{Class, construct, props};
use crate::diag::{Code, Diag, Result};
use crate::{bail, fields};

/// What every load balancer can be told.
#[props(module = "elbv2")]
pub struct BaseLoadBalancerProps {
    /// The VPC in which the load balancer is.
    pub vpc: Vpc,
    /// The name: 1 to 32 letters, digits and hyphens. Default: CloudFormation makes one.
    pub load_balancer_name: Option<Text>,
    /// Whether the load balancer has addresses that the internet reaches.
    #[default(false)]
    pub internet_facing: bool,
    /// The subnets. Default: the public ones for a load balancer that faces the internet, else what
    /// `Vpc.select_subnets` takes by itself.
    pub vpc_subnets: Option<SubnetSelection>,
    /// Whether the load balancer cannot be deleted.
    #[default(false)]
    pub deletion_protection: bool,
    /// Whether each zone sends requests to targets of all zones. Default: `true` for Application Load Balancers,
    /// which cannot do without, `false` for Network Load Balancers.
    pub cross_zone_enabled: Option<bool>,
    /// Whether traffic through the internet gateway is refused; with IPv6 only. Default: that of AWS, `true` for
    /// internal load balancers.
    pub deny_all_igw_traffic: Option<bool>,
    /// The least capacity, in capacity units (LCU). Default: none is reserved.
    pub minimum_capacity_unit: Option<Number>,
}

/// What a load balancer keeps.
#[derive(Clone, Debug)]
pub struct LoadBalancerState {
    pub(super) arn: Text,
    /// What metrics call it: `app/web/50dc6c495c0c9188`.
    pub(super) full_name: Text,
    pub(super) dns_name: Option<Text>,
    pub(super) hosted_zone_id: Option<Text>,
    pub(super) vpc: Option<Vpc>,
    pub(super) connections: Connections,
    pub(super) ip_address_type: Option<IpAddressType>,
    /// Its own resource; none where it was made elsewhere.
    pub(super) resource: Option<CfnResource>,
    pub(super) attributes: Attributes,
    /// Whether it says which security groups it has, even where it has none.
    pub(super) says_groups: bool,
    pub(super) enforces_rules: Option<bool>,
    pub(super) listeners: Vec<ApplicationListener>,
}

impl LoadBalancerState {
    /// What is kept of a load balancer of which nothing is known yet.
    fn blank(cx: &mut Cx) -> Self {
        LoadBalancerState {
            arn: "".into(),
            full_name: "".into(),
            dns_name: None,
            hosted_zone_id: None,
            vpc: None,
            connections: Connections::of_groups(cx, Vec::new()),
            ip_address_type: None,
            resource: None,
            attributes: Attributes::default(),
            says_groups: false,
            enforces_rules: None,
            listeners: Vec::new(),
        }
    }

    /// A load balancer whose resource is about to be made.
    pub(super) fn of_props(cx: &mut Cx, base: &BaseLoadBalancerProps, ip: Option<IpAddressType>) -> Self {
        let mut attributes = Attributes::default();
        attributes.switch_if_given("deletion_protection.enabled", Some(base.deletion_protection));
        attributes.switch_if_given("load_balancing.cross_zone.enabled", base.cross_zone_enabled);
        attributes.switch_if_given("ipv6.deny_all_igw_traffic", base.deny_all_igw_traffic);
        LoadBalancerState {
            vpc: Some(base.vpc),
            ip_address_type: Some(ip.unwrap_or(IpAddressType::IPV4)),
            attributes,
            ..Self::blank(cx)
        }
    }
}

/// What is known of a load balancer that was made elsewhere.
pub(super) struct Known {
    pub(super) arn: Text,
    pub(super) dns_name: Option<Text>,
    pub(super) hosted_zone_id: Option<Text>,
    pub(super) vpc: Option<Vpc>,
}

impl Known {
    fn state(self, cx: &mut Cx) -> Result<LoadBalancerState> {
        Ok(LoadBalancerState {
            full_name: full_name(self.arn.clone())?,
            arn: self.arn,
            dns_name: self.dns_name,
            hosted_zone_id: self.hosted_zone_id,
            vpc: self.vpc,
            ..LoadBalancerState::blank(cx)
        })
    }

    /// Takes the load balancer, without its security groups.
    pub(super) fn import<B: Handle<State = LoadBalancerState> + Class>(
        self,
        cx: &mut Cx,
        scope: Construct,
        id: Str,
    ) -> Result<B> {
        let arn = self.arn.clone();
        let state = self.state(cx)?;
        let this: B = cx.create(scope, id, state)?;
        Resource::at(this.id()).set_env_from_arn(cx, arn)?;
        Ok(this)
    }
}

/// Takes a load balancer that is looked up, with its VPC and its security groups; `group_id` makes the ids of these
/// from their place and from what AWS calls them.
pub(super) fn from_lookup<B: Handle<State = LoadBalancerState> + Class>(
    cx: &mut Cx,
    scope: Construct,
    id: Str,
    kind: &'static str,
    options: BaseLoadBalancerLookupOptions,
    group_id: fn(usize, &str) -> String,
) -> Result<B> {
    let found = lookup::load_balancer(cx, scope, kind, options)?;
    let known = Known {
        arn: found.arn,
        dns_name: Some(found.dns_name),
        hosted_zone_id: Some(found.hosted_zone_id),
        vpc: None,
    };
    let state = LoadBalancerState { ip_address_type: found.ip_address_type, ..known.state(cx)? };
    let this: B = cx.create(scope, id, state)?;
    let scope = Construct::at(this.id());
    let options = VpcLookupOptions { vpc_id: Some(found.vpc_id), ..VpcLookupOptions::default() };
    let vpc = Vpc::from_lookup(cx, scope, "Vpc".into(), options)?;
    cx.state_mut(this).vpc = Some(vpc);
    for (index, group) in found.group_ids.into_iter().enumerate() {
        let id = group_id(index, &group).into();
        let group = SecurityGroup::from_lookup_by_id(cx, scope, id, group)?;
        BaseLoadBalancer(this.id()).add_security_group(cx, group)?;
    }
    Ok(this)
}

/// What metrics call a load balancer, from its ARN or that of one of its listeners.
pub(super) fn full_name(arn: Text) -> Result<Text> {
    let parts = Fn::split("/".into(), arn, None);
    if let TextList::Items(parts) = &parts
        && parts.len() < 4
    {
        bail!(Code::InvalidValue, "the ARN names no load balancer";
            hint: "it ends with `loadbalancer/app/name/50dc6c495c0c9188`, or that of a listener with one part more");
    }
    let part = |index: i64| Fn::select(Number::Int(index), parts.clone());
    Ok(Text::concat([part(1)?, "/".into(), part(2)?, "/".into(), part(3)?]))
}

/// The subnet of a load balancer in a zone, with the addresses that it takes there.
#[props(module = "elbv2")]
pub struct SubnetMapping {
    /// The subnet.
    pub subnet: Subnet,
    /// The allocation id of the elastic IP address, for load balancers that face the internet. Default: AWS chooses an
    /// address.
    pub allocation_id: Option<Text>,
    /// The IPv6 address. Default: one of the subnet.
    pub ipv6_address: Option<Text>,
    /// The private IPv4 address, for internal load balancers. Default: one of the subnet.
    pub private_ipv4_address: Option<Text>,
    /// The IPv6 addresses by which UDP reaches targets; needs `enable_prefix_for_ipv6_source_nat`. Default: AWS
    /// chooses them.
    pub source_nat_ipv6_prefix: Option<super::SourceNatIpv6Prefix>,
}

/// The addresses of a load balancer: subnets, or subnets with what it takes in each.
pub(super) struct Places {
    pub(super) property: (&'static str, Data),
    /// In how many zones it is.
    pub(super) zones: usize,
    dependency: Option<Dependable>,
}

impl Places {
    /// The subnets that are selected.
    pub(super) fn selected(cx: &mut Cx, base: &BaseLoadBalancerProps) -> Result<Places> {
        let selection = base.vpc_subnets.clone().unwrap_or_else(|| match base.internet_facing {
            true => SubnetSelection {
                subnet_type: Some(crate::aws::ec2::SubnetType::PUBLIC),
                ..SubnetSelection::default()
            },
            false => SubnetSelection::default(),
        });
        let selected = base.vpc.select_subnets(cx, Some(selection))?;
        let ids = selected.ids(cx);
        let dependency = base.internet_facing.then(|| selected.internet_connectivity_established().into());
        Ok(Places { zones: ids.len(), property: ("Subnets", ids.into()), dependency })
    }

    /// Subnets with what the load balancer takes in each.
    pub(super) fn mapped(cx: &Cx, mappings: &[SubnetMapping]) -> Places {
        let mapping = |it: &SubnetMapping| {
            Data::Map(fields! {
                "AllocationId": it.allocation_id.clone(),
                "IPv6Address": it.ipv6_address.clone(),
                "PrivateIPv4Address": it.private_ipv4_address.clone(),
                "SourceNatIpv6Prefix": it.source_nat_ipv6_prefix.as_ref().map(|it| it.prefix()),
                "SubnetId": it.subnet.subnet_id(cx),
            })
        };
        let list = mappings.iter().map(mapping).collect();
        Places { zones: mappings.len(), property: ("SubnetMappings", Data::List(list)), dependency: None }
    }
}

/// A load balancer: what Application and Network Load Balancers have in common.
#[construct(module = "elbv2", base = Resource, state = LoadBalancerState, reference = load_balancer_ref("AWS::ElasticLoadBalancingV2::LoadBalancer"))]
impl BaseLoadBalancer {
    /// The ARN.
    #[attribute]
    pub fn load_balancer_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The name in the DNS.
    #[attribute]
    pub fn load_balancer_dns_name(self, cx: &Cx) -> Result<Text> {
        self.known(cx, cx.state(self).dns_name.clone(), "load_balancer_dns_name")
    }

    /// The hosted zone of the name in the DNS, for aliases in Route 53.
    #[attribute]
    pub fn load_balancer_canonical_hosted_zone_id(self, cx: &Cx) -> Result<Text> {
        self.known(cx, cx.state(self).hosted_zone_id.clone(), "load_balancer_canonical_hosted_zone_id")
    }

    /// What metrics call the load balancer: `app/web/50dc6c495c0c9188`.
    #[attribute]
    pub fn load_balancer_full_name(self, cx: &Cx) -> Text {
        cx.state(self).full_name.clone()
    }

    /// The name.
    #[attribute]
    pub fn load_balancer_name(self, cx: &Cx) -> Result<Text> {
        match cx.state(self).resource {
            Some(resource) => Ok(Late::attribute(resource.id(), "LoadBalancerName").into()),
            None => Fn::select(Number::Int(1), Fn::split("/".into(), self.load_balancer_full_name(cx), None)),
        }
    }

    /// The ids of the security groups, as AWS tells them; of load balancers that this app makes.
    #[attribute]
    pub fn load_balancer_security_groups(self, cx: &Cx) -> Result<TextList> {
        match cx.state(self).resource {
            Some(resource) => {
                let late = Late::attribute(resource.id(), "SecurityGroups").typed(LateType::List);
                Ok(TextList::Late(late))
            }
            None => Ok(TextList::Items(self.group_ids(cx))),
        }
    }

    /// The VPC, where it is known.
    #[attribute]
    pub fn vpc(self, cx: &Cx) -> Option<Vpc> {
        cx.state(self).vpc
    }

    /// The addresses that the load balancer has, where that is known.
    #[attribute]
    pub fn ip_address_type(self, cx: &Cx) -> Option<IpAddressType> {
        cx.state(self).ip_address_type
    }

    /// Who may talk to the load balancer, and to whom it may talk.
    #[attribute]
    pub fn connections(self, cx: &Cx) -> Connections {
        cx.state(self).connections
    }

    /// Adds a security group.
    pub fn add_security_group(self, cx: &mut Cx, security_group: SecurityGroup) -> Result<()> {
        self.connections(cx).add_security_group(cx, vec![security_group].into())
    }

    /// Keeps logs of requests in a bucket, whose policy lets the load balancer write them. The region of the stack
    /// must be known.
    pub fn log_access_logs(
        self,
        cx: &mut Cx,
        /// The bucket.
        bucket: Bucket,
        /// What the keys of logs begin with. Default: `AWSLogs/` and the account.
        prefix: Option<Text>,
    ) -> Result<()> {
        logging::enable(cx, self, "access_logs", bucket, prefix)
    }

    /// Sets an attribute of the load balancer that has no prop of its own.
    pub fn set_attribute(
        self,
        cx: &mut Cx,
        /// The name of the attribute: `idle_timeout.timeout_seconds`.
        key: Text,
        /// The value; nothing leaves the attribute out.
        value: Option<Text>,
    ) {
        cx.state_mut(self).attributes.set(key, value);
    }

    /// Leaves out an attribute.
    pub fn remove_attribute(
        self,
        cx: &mut Cx,
        /// The name of the attribute.
        key: Text,
    ) {
        cx.state_mut(self).attributes.set(key, None);
    }
}

impl BaseLoadBalancer {
    /// Makes the resource of a load balancer, with what all of them have.
    pub(super) fn build(
        self,
        cx: &mut Cx,
        base: BaseLoadBalancerProps,
        places: Places,
        mut more: Fields,
    ) -> Result<CfnResource> {
        let (name, value) = places.property;
        more.push((Str::new_static(name), value));
        more.extend(fields! {
            "LoadBalancerAttributes": Late::deferred(self.0, |cx, node| cx.state(BaseLoadBalancer(node)).attributes.to_data()),
            "MinimumLoadBalancerCapacity": base.minimum_capacity_unit.filter(|it| it.literal() != Some(0)).map(|it| Data::object("CapacityUnits", it)),
            "Name": base.load_balancer_name,
            "Scheme": if base.internet_facing { "internet-facing" } else { "internal" },
            "SecurityGroups": Late::deferred(self.0, |cx, node| BaseLoadBalancer(node).groups_property(cx)),
        });
        let cfn_type = "AWS::ElasticLoadBalancingV2::LoadBalancer";
        let resource = CfnResource::add(cx, self, "Resource", cfn_type, more)?;
        cx.extra_mut(resource.id()).dependencies.extend(places.dependency);
        let attribute = |name: &'static str| Some(Late::attribute(resource.id(), name).into());
        let state = cx.state_mut(self);
        state.arn = resource.reference();
        state.full_name = Late::attribute(resource.id(), "LoadBalancerFullName").into();
        state.dns_name = attribute("DNSName");
        state.hosted_zone_id = attribute("CanonicalHostedZoneID");
        state.resource = Some(resource);
        Ok(resource)
    }

    /// The ids of the security groups.
    pub(super) fn group_ids(self, cx: &Cx) -> Vec<Text> {
        let groups = self.connections(cx).security_groups(cx);
        groups.into_iter().map(|group| group.security_group_id(cx)).collect()
    }

    fn groups_property(self, cx: &Cx) -> Data {
        let ids = self.group_ids(cx);
        if ids.is_empty() && !cx.state(self).says_groups { Data::Absent } else { ids.into() }
    }

    /// The security group of a load balancer that gets none from the program.
    pub(super) fn own_group(self, cx: &mut Cx, vpc: Vpc) -> Result<SecurityGroup> {
        let description = format!(
            "Automatically created Security Group for ELB {}",
            crate::core::Names::unique_id(cx, self.into())
        );
        let props = crate::aws::ec2::SecurityGroupProps {
            description: Some(description.into()),
            allow_all_outbound: false,
            ..crate::aws::ec2::SecurityGroupProps::in_vpc(vpc)
        };
        SecurityGroup::new(cx, self.into(), "SecurityGroup".into(), props)
    }

    /// Something that imports may not know.
    fn known(self, cx: &Cx, value: Option<Text>, name: &str) -> Result<Text> {
        match value {
            Some(value) => Ok(value),
            None => {
                bail!(Code::InvalidValue, "`{name}` of this load balancer is not known: it was not given when it was imported";
                    hint: "give it as `{name}` beside `load_balancer_arn`"; on: cx.path(self.0))
            }
        }
    }

    /// A metric of the load balancer.
    pub(super) fn metric_of(
        self,
        cx: &Cx,
        namespace: &'static str,
        name: Text,
        statistic: &'static str,
        props: Option<MetricOptions>,
    ) -> Result<Metric> {
        let dimensions = vec![("LoadBalancer", self.load_balancer_full_name(cx))];
        Metric::of(cx, self, Canned { namespace, name, dimensions, statistic }, props)
    }

    /// Adds to the attributes.
    pub(super) fn attributes(self, cx: &mut Cx) -> &mut Attributes {
        &mut cx.state_mut(self).attributes
    }
}

/// What is wrong with what every load balancer can be told.
pub(super) fn problems(base: &BaseLoadBalancerProps, ip: Option<IpAddressType>) -> Vec<Diag> {
    let mut problems = Vec::new();
    if let Some(name) = base.load_balancer_name.as_ref().and_then(Text::literal) {
        problems.extend(name_problems("load_balancer_name", name));
        if name.starts_with("internal-") {
            let message = "`load_balancer_name` cannot begin with `internal-`";
            problems.push(Diag::new(Code::InvalidValue, message));
        }
    }
    if base.deny_all_igw_traffic.is_some() && ip != Some(IpAddressType::DUAL_STACK) {
        let message = "`deny_all_igw_traffic` is for load balancers with IPv6";
        let hint = "set `ip_address_type: elbv2.IpAddressType.DUAL_STACK`";
        problems.push(Diag::new(Code::InvalidValue, message).hint(hint));
    }
    problems
}

/// What is wrong with the name of a load balancer, a target group or a trust store.
/// Source: the API reference of Elastic Load Balancing, `CreateLoadBalancer`.
pub(super) fn name_problems(prop: &str, name: &str) -> Vec<Diag> {
    const MOST: usize = 32;
    let count = name.chars().count();
    let mut messages = Vec::new();
    if count == 0 || count > MOST {
        messages.push(format!("`{prop}` must have 1 to {MOST} characters, `{name}` has {count}"));
    }
    if name.starts_with('-') || name.ends_with('-') {
        messages.push(format!("`{prop}` cannot begin or end with a hyphen: `{name}`"));
    }
    if !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
        messages.push(format!("`{prop}` can have letters, digits and hyphens only: `{name}`"));
    }
    messages.into_iter().map(|message| Diag::new(Code::InvalidValue, message)).collect()
}

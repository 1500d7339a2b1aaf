//! Rules of network ACLs.

use super::{AclCidr, AclTraffic, NetworkAcl};
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Number, Resource, Str, Text};
use crate::declare::{choice, construct, props};
use crate::diag::{Code, Diag, Result};
use crate::fields;

/// What becomes of traffic that a rule is about.
#[choice(module = "ec2")]
pub enum Action {
    /// It passes.
    #[value = "allow"]
    ALLOW,
    /// It is dropped.
    #[value = "deny"]
    DENY,
}

/// Which way traffic goes, as the subnet sees it.
#[choice(module = "ec2")]
pub enum TrafficDirection {
    /// Out of the subnet.
    #[value = "egress"]
    EGRESS,
    /// Into the subnet.
    #[value = "ingress"]
    INGRESS,
}

/// What a rule of a network ACL says.
#[props(module = "ec2")]
pub struct CommonNetworkAclEntryOptions {
    /// A name for the rule. CloudFormation has no place for it, it is for readers of the program.
    pub network_acl_entry_name: Option<Text>,
    /// The addresses on the other side.
    pub cidr: AclCidr,
    /// The kind of traffic.
    pub traffic: AclTraffic,
    /// Which way the traffic goes. Default: into the subnet.
    pub direction: Option<TrafficDirection>,
    /// What becomes of the traffic.
    #[default(Action::ALLOW)]
    pub rule_action: Action,
    /// The place of the rule among the others of its direction, from 1 to 32766: the rule with the lowest number
    /// that fits decides. Each number can be used once in a direction.
    pub rule_number: Number,
}

/// What a [`NetworkAclEntry`] needs.
#[props(module = "ec2")]
pub struct NetworkAclEntryProps {
    #[extends(required)]
    pub(super) options: CommonNetworkAclEntryOptions,
    /// The list to which the rule belongs.
    pub network_acl: NetworkAcl,
}

/// The numbers that AWS allows; 32767 is the rule that denies everything else.
/// Source: the API reference of EC2, `CreateNetworkAclEntry`.
const NUMBERS: std::ops::RangeInclusive<i64> = 1..=32_766;

/// A rule of a network ACL.
#[construct(module = "ec2", base = Resource, state = NetworkAcl, reference = network_acl_entry_ref("AWS::EC2::NetworkAclEntry"))]
impl NetworkAclEntry {
    /// Makes a rule.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: NetworkAclEntryProps) -> Result<Self> {
        let NetworkAclEntryProps { options, network_acl } = props;
        let this: NetworkAclEntry = cx.create(scope, id, network_acl)?;
        match this.build(cx, network_acl, options) {
            Ok(()) => Ok(this),
            Err(error) => Err(error.on(&cx.path(this.0))),
        }
    }

    /// The list to which the rule belongs.
    #[attribute]
    pub fn network_acl(self, cx: &Cx) -> NetworkAcl {
        *cx.state(self)
    }
}

impl NetworkAclEntry {
    fn build(self, cx: &mut Cx, acl: NetworkAcl, options: CommonNetworkAclEntryOptions) -> Result<()> {
        if let Number::Int(number) = options.rule_number {
            if !NUMBERS.contains(&number) {
                bail!(Code::OutOfRange, "`rule_number` cannot be {number}";
                    hint: "numbers of rules are {} to {}", NUMBERS.start(), NUMBERS.end());
            }
            let direction = options.direction.unwrap_or(TrafficDirection::INGRESS);
            acl.take_number(cx, self.0, direction, number)?;
        }
        if options.traffic.needs_ipv6() && matches!(options.cidr, AclCidr::Ipv4(_)) {
            let message = "the rule is about ICMPv6 and IPv4 addresses: its type and code have no effect";
            let hint = "use `ec2.AclTraffic.icmp(...)`, or addresses such as `ec2.AclCidr.any_ipv6()`";
            let diag = Diag::warning(Code::Surprise, message).hint(hint).on(cx.path(self.0));
            cx.warn(diag);
        }
        let cidr = options.cidr.to_cidr_config();
        let traffic = options.traffic.to_traffic_config();
        let icmp = traffic.icmp.map(|icmp| fields! { "Code": icmp.code, "Type": icmp.r#type });
        let ports = traffic.port_range.map(|ports| fields! { "From": ports.from, "To": ports.to });
        let properties = fields! {
            "CidrBlock": cidr.cidr_block,
            "Egress": options.direction.map(|direction| direction == TrafficDirection::EGRESS),
            "Icmp": icmp,
            "Ipv6CidrBlock": cidr.ipv6_cidr_block,
            "NetworkAclId": acl.network_acl_id(cx),
            "PortRange": ports,
            "Protocol": traffic.protocol,
            "RuleAction": options.rule_action.value(),
            "RuleNumber": options.rule_number,
        };
        CfnResource::add(cx, self, "Resource", "AWS::EC2::NetworkAclEntry", properties)?;
        Ok(())
    }
}

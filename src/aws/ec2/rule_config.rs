//! What rules of security groups say of their other side, as plain data.

use super::IPeer;
use crate::core::{Cx, Data, Text};
use crate::declare::props;

/// The addresses of which a rule speaks: one of these, or none where it names something else.
#[props(module = "ec2", output = true)]
pub struct RuleConfig {
    /// The IPv4 addresses, as a range.
    pub cidr_ip: Option<Text>,
    /// The IPv6 addresses, as a range.
    pub cidr_ipv6: Option<Text>,
}

/// What an ingress rule says of who may connect: one of these.
#[props(module = "ec2", output = true)]
pub struct IngressRuleConfig {
    /// The addresses.
    #[extends]
    pub addresses: RuleConfig,
    /// The id of the prefix list.
    pub source_prefix_list_id: Option<Text>,
    /// The id of the security group.
    pub source_security_group_id: Option<Text>,
    /// The account that owns the security group.
    pub source_security_group_owner_id: Option<Text>,
}

/// What an egress rule says of whom members may connect to: one of these.
#[props(module = "ec2", output = true)]
pub struct EgressRuleConfig {
    /// The addresses.
    #[extends]
    pub addresses: RuleConfig,
    /// The id of the prefix list.
    pub destination_prefix_list_id: Option<Text>,
    /// The id of the security group.
    pub destination_security_group_id: Option<Text>,
}

impl RuleConfig {
    fn of(said: &[(crate::core::Str, Data)]) -> Self {
        RuleConfig { cidr_ip: text(said, "CidrIp"), cidr_ipv6: text(said, "CidrIpv6") }
    }
}

impl IngressRuleConfig {
    /// What an ingress rule says of a peer.
    pub(super) fn of(cx: &Cx, peer: &IPeer) -> Self {
        let said = peer.source(cx);
        let field = |name: &str| text(&said, name);
        IngressRuleConfig {
            addresses: RuleConfig::of(&said),
            source_prefix_list_id: field("SourcePrefixListId"),
            source_security_group_id: field("SourceSecurityGroupId"),
            source_security_group_owner_id: field("SourceSecurityGroupOwnerId"),
        }
    }
}

impl EgressRuleConfig {
    /// What an egress rule says of a peer.
    pub(super) fn of(cx: &Cx, peer: &IPeer) -> Self {
        let said = peer.destination(cx);
        let field = |name: &str| text(&said, name);
        EgressRuleConfig {
            addresses: RuleConfig::of(&said),
            destination_prefix_list_id: field("DestinationPrefixListId"),
            destination_security_group_id: field("DestinationSecurityGroupId"),
        }
    }
}

fn text(said: &[(crate::core::Str, Data)], name: &str) -> Option<Text> {
    match said.iter().find(|(known, _)| known == name)? {
        (_, Data::Str(text)) => Some(text.clone().into()),
        (_, Data::Late(late)) => Some(late.clone().into()),
        _ => None,
    }
}

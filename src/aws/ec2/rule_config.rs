//! What rules of security groups say of their other side, as plain data.

use super::IPeer;
use crate::core::{Cx, Data, Text};
use crate::declare::props;

/// What an ingress rule says of who may connect: one of these.
#[props(module = "ec2", output = true)]
pub struct IngressRuleConfig {
    /// The IPv4 addresses, as a range.
    pub cidr_ip: Option<Text>,
    /// The IPv6 addresses, as a range.
    pub cidr_ipv6: Option<Text>,
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
    /// The IPv4 addresses, as a range.
    pub cidr_ip: Option<Text>,
    /// The IPv6 addresses, as a range.
    pub cidr_ipv6: Option<Text>,
    /// The id of the prefix list.
    pub destination_prefix_list_id: Option<Text>,
    /// The id of the security group.
    pub destination_security_group_id: Option<Text>,
}

impl IngressRuleConfig {
    /// What an ingress rule says of a peer.
    pub(super) fn of(cx: &Cx, peer: &IPeer) -> Self {
        let said = peer.source(cx);
        let field = |name: &str| text(&said, name);
        IngressRuleConfig {
            cidr_ip: field("CidrIp"),
            cidr_ipv6: field("CidrIpv6"),
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
            cidr_ip: field("CidrIp"),
            cidr_ipv6: field("CidrIpv6"),
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

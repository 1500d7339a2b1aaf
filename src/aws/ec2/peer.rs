//! The other side of a rule.

use ipnet::{Ipv4Net, Ipv6Net};

use super::{Connections, EgressRuleConfig, IConnectable, IngressRuleConfig, PrefixList, SecurityGroup};
use crate::bail;
use crate::core::{Cx, Data, Fields, Text, name_of};
use crate::declare::{Accepts, Cast, FromValue, Value, class};
use crate::diag::{Code, Diag, Result};
use crate::fields;

/// The other side of a rule: a range of addresses, a prefix list or a security group by its id.
#[derive(Clone, Debug)]
pub struct Peer {
    kind: Kind,
    /// What others connect to; peers that never leave this module have none.
    connections: Option<Connections>,
}

#[derive(Clone, Debug, PartialEq)]
enum Kind {
    Ipv4(Text),
    Ipv6(Text),
    PrefixList(Text),
    SecurityGroup { id: Text, owner: Option<Text> },
}

const ANY_IPV4: &str = "0.0.0.0/0";
const ANY_IPV6: &str = "::/0";
const MIN_GROUP_ID_LENGTH: usize = 8;
const MAX_GROUP_ID_LENGTH: usize = 17;
const ACCOUNT_ID_LENGTH: usize = 12;

/// The other side of a rule: a range of addresses, a prefix list or a security group by its id.
#[class(module = "ec2")]
impl Peer {
    /// A range of IPv4 addresses: `10.0.0.0/8`. One address has the mask `/32`.
    pub fn ipv4(cx: &mut Cx, cidr_ip: Text) -> Result<Peer> {
        if let Text::Literal(cidr) = &cidr_ip {
            check_ipv4(cx, cidr, "ec2.Peer")?;
        }
        Ok(Peer::of(cx, Kind::Ipv4(cidr_ip)))
    }

    /// All IPv4 addresses.
    pub fn any_ipv4(cx: &mut Cx) -> Peer {
        Peer::of(cx, Kind::Ipv4(ANY_IPV4.into()))
    }

    /// A range of IPv6 addresses: `2001:db8::/32`. One address has the mask `/128`.
    pub fn ipv6(cx: &mut Cx, cidr_ipv6: Text) -> Result<Peer> {
        if let Text::Literal(cidr) = &cidr_ipv6 {
            check_ipv6(cx, cidr, "ec2.Peer")?;
        }
        Ok(Peer::of(cx, Kind::Ipv6(cidr_ipv6)))
    }

    /// All IPv6 addresses.
    pub fn any_ipv6(cx: &mut Cx) -> Peer {
        Peer::of(cx, Kind::Ipv6(ANY_IPV6.into()))
    }

    /// The addresses of a prefix list, by the list's id: `pl-0123456789abcdef0`.
    pub fn prefix_list(cx: &mut Cx, prefix_list_id: Text) -> Peer {
        if let Text::Literal(id) = &prefix_list_id
            && !id.starts_with("pl-")
        {
            let message = format!("`{id}` does not look like the id of a prefix list");
            cx.warn(Diag::warning(Code::Surprise, message).hint("ids of prefix lists begin with `pl-`"));
        }
        Peer::of(cx, Kind::PrefixList(prefix_list_id))
    }

    /// The members of a security group, by the group's id: `sg-0123456789abcdef0`.
    pub fn security_group_id(
        cx: &mut Cx,
        security_group_id: Text,
        /// The account that owns the group, as twelve digits. Default: the account of the stack.
        source_security_group_owner_id: Option<Text>,
    ) -> Result<Peer> {
        if let Text::Literal(id) = &security_group_id {
            check_group_id(id)?;
        }
        if let Some(Text::Literal(owner)) = &source_security_group_owner_id {
            check_owner(owner)?;
        }
        Ok(Peer::of(cx, Kind::SecurityGroup { id: security_group_id, owner: source_security_group_owner_id }))
    }

    /// The text that stands for the peer in descriptions of rules.
    #[attribute]
    pub fn unique_id(&self) -> Text {
        match &self.kind {
            Kind::Ipv4(text) | Kind::Ipv6(text) | Kind::PrefixList(text) => text.clone(),
            Kind::SecurityGroup { id, .. } => id.clone(),
        }
    }

    /// Whether rules with this peer can stand within the security group's own properties.
    #[attribute]
    pub fn can_inline_rule(&self) -> bool {
        !matches!(self.kind, Kind::PrefixList(_))
    }

    /// What an ingress rule says of the peer.
    pub fn to_ingress_rule_config(&self, cx: &Cx) -> IngressRuleConfig {
        IngressRuleConfig::of(cx, &self.clone().into())
    }

    /// What an egress rule says of the peer.
    pub fn to_egress_rule_config(&self, cx: &Cx) -> EgressRuleConfig {
        EgressRuleConfig::of(cx, &self.clone().into())
    }

    /// What makes the peer something that others can connect to.
    #[attribute]
    pub fn connections(&self, cx: &mut Cx) -> Connections {
        match self.connections {
            Some(connections) => connections,
            None => Connections::of_peer(cx, self.clone().into()),
        }
    }
}

impl Peer {
    fn of(cx: &mut Cx, kind: Kind) -> Peer {
        let connections = Connections::of_peer(cx, Peer { kind: kind.clone(), connections: None }.into());
        Peer { kind, connections: Some(connections) }
    }

    /// All IPv4 addresses, for the default rules of groups.
    pub(super) fn everyone_ipv4() -> Peer {
        Self::known_ipv4(ANY_IPV4.into())
    }

    /// All IPv6 addresses, for the default rules of groups.
    pub(super) fn everyone_ipv6() -> Peer {
        Peer { kind: Kind::Ipv6(ANY_IPV6.into()), connections: None }
    }

    /// A range of IPv4 addresses that is known to be well-formed.
    pub(super) fn known_ipv4(cidr: Text) -> Peer {
        Peer { kind: Kind::Ipv4(cidr), connections: None }
    }

    /// Whether the peer is a range of IPv6 addresses.
    pub(super) fn is_ipv6(&self) -> bool {
        matches!(self.kind, Kind::Ipv6(_))
    }

    /// Whether the peer stands for every address of its kind.
    pub(super) fn is_everyone(&self) -> bool {
        match &self.kind {
            Kind::Ipv4(cidr) => cidr.literal() == Some(ANY_IPV4),
            Kind::Ipv6(cidr) => cidr.literal() == Some(ANY_IPV6),
            _ => false,
        }
    }
}

/// What a rule of a security group names as its other side.
#[derive(Clone, Debug)]
pub enum IPeer {
    /// Addresses, a prefix list, a group by its id.
    Peer(Peer),
    /// The members of a security group.
    SecurityGroup(SecurityGroup),
    /// The addresses of a prefix list.
    PrefixList(PrefixList),
}

impl From<Peer> for IPeer {
    fn from(peer: Peer) -> Self {
        IPeer::Peer(peer)
    }
}

impl From<SecurityGroup> for IPeer {
    fn from(group: SecurityGroup) -> Self {
        IPeer::SecurityGroup(group)
    }
}

impl FromValue for IPeer {
    fn accepts() -> Accepts {
        Accepts::OneOf(vec![Peer::accepts(), SecurityGroup::accepts(), PrefixList::accepts()])
    }
    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
        if cast.fits(&value, &Peer::accepts()) {
            return Peer::from_value(value, cast).map(IPeer::Peer);
        }
        if cast.fits(&value, &SecurityGroup::accepts()) {
            return SecurityGroup::from_value(value, cast).map(IPeer::SecurityGroup);
        }
        if cast.fits(&value, &PrefixList::accepts()) {
            return PrefixList::from_value(value, cast).map(IPeer::PrefixList);
        }
        if cast.fits(&value, &IConnectable::accepts()) {
            let hint = "to connect things that have security groups, use `connections.allow_from(...)`";
            cast.problem(Code::TypeMismatch, format!("must be {}", Self::accepts()), vec![hint.to_owned()]);
            return None;
        }
        cast.mismatch(&value, &Self::accepts())
    }
}

impl IPeer {
    /// What makes the peer something that others can connect to.
    pub(super) fn connections(&self, cx: &mut Cx) -> Connections {
        match self {
            IPeer::Peer(peer) => peer.connections(cx),
            IPeer::SecurityGroup(group) => group.connections(cx),
            IPeer::PrefixList(list) => list.connections(cx),
        }
    }

    /// As how many rules for IPv4 and for IPv6 addresses a rule with this peer counts.
    /// Source: the VPC user guide, "Amazon VPC quotas".
    pub(super) fn weight(&self, cx: &Cx) -> [u32; 2] {
        match self {
            IPeer::Peer(Peer { kind: Kind::Ipv4(_), .. }) => [1, 0],
            IPeer::Peer(Peer { kind: Kind::Ipv6(_), .. }) => [0, 1],
            IPeer::Peer(_) | IPeer::SecurityGroup(_) => [1, 1],
            IPeer::PrefixList(list) => list.weight(cx),
        }
    }

    /// The text that stands for the peer in ids and descriptions.
    pub(super) fn unique_id(&self, cx: &Cx) -> Text {
        match self {
            IPeer::Peer(peer) => peer.unique_id(),
            IPeer::SecurityGroup(group) => name_of(cx, (*group).into()).into(),
            IPeer::PrefixList(list) => list.prefix_list_id(cx),
        }
    }

    /// Whether rules with this peer can stand within the security group's own properties.
    pub(super) fn can_inline_rule(&self) -> bool {
        matches!(self, IPeer::Peer(peer) if peer.can_inline_rule())
    }

    /// Whether the peer is a range of IPv6 addresses.
    pub(super) fn is_ipv6(&self) -> bool {
        matches!(self, IPeer::Peer(peer) if peer.is_ipv6())
    }

    /// Whether the peer stands for every address of its kind.
    pub(super) fn is_everyone(&self) -> bool {
        matches!(self, IPeer::Peer(peer) if peer.is_everyone())
    }

    /// Whether two rules with these peers can be the same rule.
    pub(super) fn is_same(&self, other: &IPeer) -> bool {
        match (self, other) {
            (IPeer::Peer(a), IPeer::Peer(b)) => a.kind == b.kind,
            (IPeer::SecurityGroup(a), IPeer::SecurityGroup(b)) => a == b,
            (IPeer::PrefixList(a), IPeer::PrefixList(b)) => a == b,
            _ => false,
        }
    }

    /// The properties of an ingress rule that name the peer.
    pub(super) fn source(&self, cx: &Cx) -> Fields {
        match self {
            IPeer::Peer(Peer { kind: Kind::PrefixList(id), .. }) => fields! { "SourcePrefixListId": id },
            IPeer::Peer(Peer { kind: Kind::SecurityGroup { id, owner }, .. }) => fields! {
                "SourceSecurityGroupId": id,
                "SourceSecurityGroupOwnerId": owner.clone(),
            },
            IPeer::SecurityGroup(group) => fields! { "SourceSecurityGroupId": group.security_group_id(cx) },
            IPeer::PrefixList(list) => fields! { "SourcePrefixListId": list.prefix_list_id(cx) },
            IPeer::Peer(peer) => peer.addresses(),
        }
    }

    /// The properties of an egress rule that name the peer.
    pub(super) fn destination(&self, cx: &Cx) -> Fields {
        match self {
            IPeer::Peer(Peer { kind: Kind::PrefixList(id), .. }) => fields! { "DestinationPrefixListId": id },
            // As in the CDK, the owner of a destination is not written: CloudFormation has no place for it.
            IPeer::Peer(Peer { kind: Kind::SecurityGroup { id, .. }, .. }) => {
                fields! { "DestinationSecurityGroupId": id }
            }
            IPeer::SecurityGroup(group) => {
                fields! { "DestinationSecurityGroupId": group.security_group_id(cx) }
            }
            IPeer::PrefixList(list) => fields! { "DestinationPrefixListId": list.prefix_list_id(cx) },
            IPeer::Peer(peer) => peer.addresses(),
        }
    }
}

impl Peer {
    fn addresses(&self) -> Fields {
        match &self.kind {
            Kind::Ipv4(cidr) => fields! { "CidrIp": Data::from(cidr) },
            Kind::Ipv6(cidr) => fields! { "CidrIpv6": Data::from(cidr) },
            _ => Fields::new(),
        }
    }
}

/// Refuses what is no range of IPv4 addresses. `class` has an `ipv6` function for the others.
pub(super) fn check_ipv4(cx: &mut Cx, cidr: &str, class: &str) -> Result<()> {
    ipv4(cx, cidr, || format!("use `{class}.ipv6(\"{cidr}\")`"))
}

/// Refuses what cannot stand in a prefix list of IPv4 addresses.
pub(super) fn check_ipv4_entry(cx: &mut Cx, cidr: &str) -> Result<()> {
    ipv4(cx, cidr, || "IPv6 ranges need a list with `address_family: ec2.AddressFamily.IP_V6`".to_owned())
}

/// Refuses what is no range of IPv4 addresses, where there is no place for others.
pub(super) fn check_ipv4_only(cx: &mut Cx, cidr: &str) -> Result<()> {
    ipv4(cx, cidr, || "only IPv4 ranges are allowed here".to_owned())
}

/// Refuses what is no range of IPv6 addresses. `class` has an `ipv4` function for the others.
pub(super) fn check_ipv6(cx: &mut Cx, cidr: &str, class: &str) -> Result<()> {
    ipv6(cx, cidr, || format!("use `{class}.ipv4(\"{cidr}\")`"))
}

/// Refuses what cannot stand in a prefix list of IPv6 addresses.
pub(super) fn check_ipv6_entry(cx: &mut Cx, cidr: &str) -> Result<()> {
    ipv6(cx, cidr, || "IPv4 ranges need a list with `address_family: ec2.AddressFamily.IP_V4`".to_owned())
}

fn ipv4(cx: &mut Cx, cidr: &str, other_kind: impl FnOnce() -> String) -> Result<()> {
    if let Ok(net) = cidr.parse::<Ipv4Net>() {
        warn_of_host_bits(cx, cidr, net.addr() != net.network(), &net.trunc().to_string());
        return Ok(());
    }
    if cidr.parse::<std::net::Ipv4Addr>().is_ok() {
        bail!(Code::InvalidCidr, "the IPv4 range `{cidr}` has no mask"; hint: "did you mean `{cidr}/32`?");
    }
    if cidr.parse::<Ipv6Net>().is_ok() || cidr.parse::<std::net::Ipv6Addr>().is_ok() {
        bail!(Code::InvalidCidr, "`{cidr}` is an IPv6 range"; hint: "{}", other_kind());
    }
    bail!(Code::InvalidCidr, "`{cidr}` is not an IPv4 range"; hint: "{}", ipv4_hint(cidr))
}

/// What was probably meant by a malformed IPv4 range.
fn ipv4_hint(cidr: &str) -> String {
    let usual = "an IPv4 range looks like `10.0.0.0/8`: four numbers from 0 to 255, and a mask from 0 to 32"
        .to_owned();
    let (address, mask) = cidr.split_once('/').unwrap_or((cidr, "32"));
    let parts: Vec<&str> = address.trim_end_matches('.').split('.').collect();
    let Ok(mask) = mask.trim().parse::<u8>() else { return usual };
    let Some(numbers) = parts.iter().map(|part| part.trim().parse::<u8>().ok()).collect::<Option<Vec<_>>>()
    else {
        return usual;
    };
    if numbers.len() > 4 || mask > 32 {
        return usual;
    }
    let mut octets = [0; 4];
    octets[..numbers.len()].copy_from_slice(&numbers);
    let [a, b, c, d] = octets;
    format!("did you mean `{a}.{b}.{c}.{d}/{mask}`?")
}

fn ipv6(cx: &mut Cx, cidr: &str, other_kind: impl FnOnce() -> String) -> Result<()> {
    if let Ok(net) = cidr.parse::<Ipv6Net>() {
        warn_of_host_bits(cx, cidr, net.addr() != net.network(), &net.trunc().to_string());
        return Ok(());
    }
    if cidr.parse::<std::net::Ipv6Addr>().is_ok() {
        bail!(Code::InvalidCidr, "the IPv6 range `{cidr}` has no mask"; hint: "did you mean `{cidr}/128`?");
    }
    if cidr.parse::<Ipv4Net>().is_ok() || cidr.parse::<std::net::Ipv4Addr>().is_ok() {
        bail!(Code::InvalidCidr, "`{cidr}` is an IPv4 range"; hint: "{}", other_kind());
    }
    bail!(Code::InvalidCidr, "`{cidr}` is not an IPv6 range";
        hint: "an IPv6 range looks like `2001:db8::/32`, with a mask from 0 to 128")
}

fn warn_of_host_bits(cx: &mut Cx, cidr: &str, has_host_bits: bool, network: &str) {
    if !has_host_bits {
        return;
    }
    let message = format!("`{cidr}` has bits behind its mask, AWS takes it for `{network}`");
    cx.warn(Diag::warning(Code::Surprise, message).hint(format!("write `{network}`, or a longer mask")));
}

fn check_group_id(id: &str) -> Result<()> {
    let digits = id.strip_prefix("sg-").unwrap_or_default();
    let well_formed = (MIN_GROUP_ID_LENGTH..=MAX_GROUP_ID_LENGTH).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    if !well_formed {
        bail!(Code::InvalidValue, "`{id}` is not the id of a security group";
            hint: "an id looks like `sg-0123456789abcdef0`: 8 to 17 letters and digits behind `sg-`");
    }
    Ok(())
}

fn check_owner(owner: &str) -> Result<()> {
    if owner.len() != ACCOUNT_ID_LENGTH || !owner.bytes().all(|byte| byte.is_ascii_digit()) {
        bail!(Code::InvalidValue, "`{owner}` is not an AWS account"; hint: "an account has twelve digits");
    }
    Ok(())
}

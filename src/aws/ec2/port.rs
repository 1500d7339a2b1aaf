//! The kind of traffic that a rule is about.

use super::Protocol;
use crate::bail;
use crate::core::{Data, Fields, Number, Str};
use crate::declare::{class, props};
use crate::diag::{Code, Result};
use crate::fields;

/// What a [`Port`] of your own is.
#[props(module = "ec2")]
pub struct PortProps {
    /// The protocol.
    pub protocol: Protocol,
    /// The first port; for ICMP the type, -1 for all. Default: all ports.
    pub from_port: Option<Number>,
    /// The last port; for ICMP the code, -1 for all. Default: all ports.
    pub to_port: Option<Number>,
    /// The text that stands for the port in ids and descriptions of rules.
    pub string_representation: Str,
}

/// The kind of traffic that a rule is about: a protocol and its ports.
#[derive(Clone, Debug, PartialEq)]
pub struct Port {
    protocol: Protocol,
    from: Option<Number>,
    to: Option<Number>,
    text: Str,
}

const MAX_PORT: i64 = 65535;
const MAX_ICMP: i64 = 255;
/// All types, or all codes, of ICMP.
const ALL_ICMP: i64 = -1;
const PING: i64 = 8;

#[allow(non_snake_case)]
/// The kind of traffic that a rule is about: a protocol and its ports.
#[class(module = "ec2")]
impl Port {
    /// Traffic of a protocol, with a text of your own for ids and descriptions.
    pub fn new(props: PortProps) -> Result<Port> {
        let PortProps { protocol, from_port, to_port, string_representation } = props;
        match protocol {
            Protocol::TCP | Protocol::UDP => check_range(from_port.as_ref(), to_port.as_ref())?,
            Protocol::ICMP | Protocol::ICMPV6 => {
                check_icmp("type", from_port.as_ref())?;
                check_icmp("code", to_port.as_ref())?;
            }
            _ => {}
        }
        Ok(Port { protocol, from: from_port, to: to_port, text: string_representation })
    }

    /// A TCP port, from 0 to 65535.
    pub fn tcp(port: Number) -> Result<Port> {
        let text = render(&port);
        Self::range(Protocol::TCP, port.clone(), port, text)
    }

    /// TCP ports from the first to the last, both included.
    pub fn tcp_range(start_port: Number, end_port: Number) -> Result<Port> {
        let text = format!("{}-{}", render(&start_port), render(&end_port));
        Self::range(Protocol::TCP, start_port, end_port, text)
    }

    /// All TCP ports.
    pub fn all_tcp() -> Port {
        Self::fixed(Protocol::TCP, Some((0, MAX_PORT)), "ALL PORTS")
    }

    /// A UDP port, from 0 to 65535.
    pub fn udp(port: Number) -> Result<Port> {
        let text = format!("UDP {}", render(&port));
        Self::range(Protocol::UDP, port.clone(), port, text)
    }

    /// UDP ports from the first to the last, both included.
    pub fn udp_range(start_port: Number, end_port: Number) -> Result<Port> {
        let text = format!("UDP {}-{}", render(&start_port), render(&end_port));
        Self::range(Protocol::UDP, start_port, end_port, text)
    }

    /// All UDP ports.
    pub fn all_udp() -> Port {
        Self::fixed(Protocol::UDP, Some((0, MAX_PORT)), "UDP ALL PORTS")
    }

    /// ICMP messages of a type and a code, each from 0 to 255 or -1 for all.
    pub fn icmp_type_and_code(r#type: Number, code: Number) -> Result<Port> {
        check_icmp("type", Some(&r#type))?;
        check_icmp("code", Some(&code))?;
        let text = format!("ICMP Type {} Code {}", render(&r#type), render(&code)).into();
        Ok(Port { protocol: Protocol::ICMP, from: Some(r#type), to: Some(code), text })
    }

    /// ICMP messages of a type, from 0 to 255 or -1 for all.
    pub fn icmp_type(r#type: Number) -> Result<Port> {
        check_icmp("type", Some(&r#type))?;
        let text = format!("ICMP Type {}", render(&r#type)).into();
        Ok(Port { protocol: Protocol::ICMP, from: Some(r#type), to: Some(Number::Int(ALL_ICMP)), text })
    }

    /// Ping requests: ICMP messages of type 8.
    pub fn icmp_ping() -> Port {
        Self::fixed(Protocol::ICMP, Some((PING, ALL_ICMP)), "ICMP Type 8")
    }

    /// All ICMP messages.
    pub fn all_icmp() -> Port {
        Self::fixed(Protocol::ICMP, Some((ALL_ICMP, ALL_ICMP)), "ALL ICMP")
    }

    /// All ICMPv6 messages.
    pub fn all_icmp_v6() -> Port {
        Self::fixed(Protocol::ICMPV6, Some((ALL_ICMP, ALL_ICMP)), "ALL ICMPv6")
    }

    /// All traffic, of every protocol.
    pub fn all_traffic() -> Port {
        Self::fixed(Protocol::ALL, None, "ALL TRAFFIC")
    }

    /// The encrypted payloads of IPsec.
    pub fn esp() -> Port {
        Self::fixed(Protocol::ESP, Some((50, 50)), "ESP 50")
    }

    /// The authentication headers of IPsec.
    pub fn ah() -> Port {
        Self::fixed(Protocol::AH, Some((51, 51)), "AH 51")
    }

    /// SSH: TCP 22.
    #[constant]
    pub fn SSH() -> Port {
        Self::well_known(22)
    }

    /// SMTP: TCP 25.
    #[constant]
    pub fn SMTP() -> Port {
        Self::well_known(25)
    }

    /// DNS over UDP: UDP 53.
    #[constant]
    pub fn DNS_UDP() -> Port {
        Self::fixed(Protocol::UDP, Some((53, 53)), "UDP 53")
    }

    /// DNS over TCP: TCP 53.
    #[constant]
    pub fn DNS_TCP() -> Port {
        Self::well_known(53)
    }

    /// HTTP: TCP 80.
    #[constant]
    pub fn HTTP() -> Port {
        Self::well_known(80)
    }

    /// POP3: TCP 110.
    #[constant]
    pub fn POP3() -> Port {
        Self::well_known(110)
    }

    /// IMAP: TCP 143.
    #[constant]
    pub fn IMAP() -> Port {
        Self::well_known(143)
    }

    /// LDAP: TCP 389.
    #[constant]
    pub fn LDAP() -> Port {
        Self::well_known(389)
    }

    /// HTTPS: TCP 443.
    #[constant]
    pub fn HTTPS() -> Port {
        Self::well_known(443)
    }

    /// SMB: TCP 445.
    #[constant]
    pub fn SMB() -> Port {
        Self::well_known(445)
    }

    /// IMAP over TLS: TCP 993.
    #[constant]
    pub fn IMAPS() -> Port {
        Self::well_known(993)
    }

    /// POP3 over TLS: TCP 995.
    #[constant]
    pub fn POP3S() -> Port {
        Self::well_known(995)
    }

    /// Microsoft SQL Server: TCP 1433.
    #[constant]
    pub fn MSSQL() -> Port {
        Self::well_known(1433)
    }

    /// NFS: TCP 2049.
    #[constant]
    pub fn NFS() -> Port {
        Self::well_known(2049)
    }

    /// MySQL and Aurora: TCP 3306.
    #[constant]
    pub fn MYSQL_AURORA() -> Port {
        Self::well_known(3306)
    }

    /// Remote desktop: TCP 3389.
    #[constant]
    pub fn RDP() -> Port {
        Self::well_known(3389)
    }

    /// PostgreSQL: TCP 5432.
    #[constant]
    pub fn POSTGRES() -> Port {
        Self::well_known(5432)
    }

    /// Whether rules with this port can stand within the security group's own properties.
    #[attribute]
    pub fn can_inline_rule(&self) -> bool {
        ![&self.from, &self.to].into_iter().any(|end| matches!(end, Some(Number::Late(_))))
    }

    /// The text that stands for the port in ids and descriptions of rules.
    #[name = "to_string"]
    pub fn text(&self) -> Str {
        self.text.clone()
    }

    /// The protocol and the ports as the L1 `ec2.CfnSecurityGroup` takes them in its rules.
    pub fn to_rule_json(&self) -> Data {
        Data::Map(fields! {
            "ip_protocol": self.protocol.value(),
            "from_port": Data::from(self.from.clone()),
            "to_port": Data::from(self.to.clone()),
        })
    }
}

impl Port {
    fn range(protocol: Protocol, from: Number, to: Number, text: String) -> Result<Port> {
        check_range(Some(&from), Some(&to))?;
        Ok(Port { protocol, from: Some(from), to: Some(to), text: text.into() })
    }

    fn fixed(protocol: Protocol, ends: Option<(i64, i64)>, text: &'static str) -> Port {
        let (from, to) = ends.unzip();
        Port { protocol, from: from.map(Number::Int), to: to.map(Number::Int), text: Str::new_static(text) }
    }

    fn well_known(port: i64) -> Port {
        let end = Some(Number::Int(port));
        Port { protocol: Protocol::TCP, from: end.clone(), to: end, text: port.to_string().into() }
    }

    /// ICMP of a type and a code that are known to be allowed.
    pub(super) fn icmp(kind: i64, code: i64, text: &'static str) -> Port {
        Self::fixed(Protocol::ICMP, Some((kind, code)), text)
    }

    /// Whether the port stands for traffic of every protocol.
    pub(super) fn is_all_traffic(&self) -> bool {
        self.protocol == Protocol::ALL
    }

    /// Whether two rules with these ports can be the same rule: the texts do not count.
    pub(super) fn is_same(&self, other: &Port) -> bool {
        (self.protocol, &self.from, &self.to) == (other.protocol, &other.from, &other.to)
    }

    /// The properties of a rule that name the port.
    pub(super) fn to_fields(&self) -> Fields {
        fields! {
            "FromPort": Data::from(self.from.clone()),
            "IpProtocol": self.protocol.value(),
            "ToPort": Data::from(self.to.clone()),
        }
    }
}

/// A number in ids and descriptions. Late-bound ones have a fixed text there, as ids must be known now.
fn render(number: &Number) -> String {
    match number {
        Number::Int(it) => it.to_string(),
        Number::Float(it) => it.to_string(),
        Number::Late(_) => "{IndirectPort}".to_owned(),
    }
}

/// Refuses ports that are none, and ranges without any.
pub(super) fn check_range(from: Option<&Number>, to: Option<&Number>) -> Result<()> {
    for end in [from, to].into_iter().flatten() {
        check_whole("port", end, 0, MAX_PORT)?;
    }
    if let (Some(Number::Int(from)), Some(Number::Int(to))) = (from, to)
        && from > to
    {
        bail!(Code::InvalidPort, "the range of ports from {from} to {to} is empty"; hint: "did you mean from {to} to {from}?");
    }
    Ok(())
}

/// Refuses a type or a code that ICMP cannot have.
pub(super) fn check_icmp(what: &str, number: Option<&Number>) -> Result<()> {
    match number {
        Some(number) => check_whole(&format!("the ICMP {what}"), number, ALL_ICMP, MAX_ICMP),
        None => Ok(()),
    }
}

fn check_whole(what: &str, number: &Number, min: i64, max: i64) -> Result<()> {
    match number {
        Number::Late(_) => Ok(()),
        Number::Int(it) if (min..=max).contains(it) => Ok(()),
        other => bail!(Code::InvalidPort, "{what} {} is not allowed", render(other);
            hint: "allowed are whole numbers from {min} to {max}"),
    }
}

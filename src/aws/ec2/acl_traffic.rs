//! The kind of traffic that a rule of a network ACL is about.

use super::port::{check_icmp, check_range};
use crate::bail;
use crate::core::Number;
use crate::declare::{class, props};
use crate::diag::{Code, Result};

/// Messages of ICMP.
#[props(module = "ec2", output = true)]
pub struct AclIcmp {
    /// The type, from 0 to 255, or -1 for all. Rules about ICMP need it.
    pub r#type: Option<Number>,
    /// The code, from 0 to 255, or -1 for all. Rules about ICMP need it.
    pub code: Option<Number>,
}

/// A range of ports, both ends included.
#[props(module = "ec2", output = true)]
pub struct AclPortRange {
    /// The first port, from 0 to 65535.
    pub from: Option<Number>,
    /// The last port, from 0 to 65535.
    pub to: Option<Number>,
}

/// The traffic of a rule, as CloudFormation spells it.
#[props(module = "ec2", output = true)]
pub struct AclTrafficConfig {
    /// The messages, where the protocol is ICMP or ICMPv6.
    pub icmp: Option<AclIcmp>,
    /// The ports, where the protocol is TCP or UDP.
    pub port_range: Option<AclPortRange>,
    /// The number of the protocol; -1 stands for all.
    pub protocol: i64,
}

/// The kind of traffic that a rule of a network ACL is about.
#[derive(Clone, Debug)]
pub struct AclTraffic(AclTrafficConfig);

const ALL: i64 = -1;
const ICMP: i64 = 1;
const TCP: i64 = 6;
const UDP: i64 = 17;
const ICMPV6: i64 = 58;

/// The kind of traffic that a rule of a network ACL is about.
#[class(module = "ec2")]
impl AclTraffic {
    /// All traffic, of every protocol.
    pub fn all_traffic() -> AclTraffic {
        AclTraffic(AclTrafficConfig { icmp: None, port_range: None, protocol: ALL })
    }

    /// ICMP messages of a type and a code.
    pub fn icmp(props: AclIcmp) -> Result<AclTraffic> {
        Self::messages(ICMP, props)
    }

    /// ICMPv6 messages of a type and a code, for rules about IPv6 addresses.
    pub fn icmpv6(props: AclIcmp) -> Result<AclTraffic> {
        Self::messages(ICMPV6, props)
    }

    /// A TCP port, from 0 to 65535.
    pub fn tcp_port(port: Number) -> Result<AclTraffic> {
        Self::ports(TCP, port.clone(), port)
    }

    /// TCP ports from the first to the last, both included.
    pub fn tcp_port_range(start_port: Number, end_port: Number) -> Result<AclTraffic> {
        Self::ports(TCP, start_port, end_port)
    }

    /// A UDP port, from 0 to 65535.
    pub fn udp_port(port: Number) -> Result<AclTraffic> {
        Self::ports(UDP, port.clone(), port)
    }

    /// UDP ports from the first to the last, both included.
    pub fn udp_port_range(start_port: Number, end_port: Number) -> Result<AclTraffic> {
        Self::ports(UDP, start_port, end_port)
    }

    /// The traffic as CloudFormation spells it.
    pub fn to_traffic_config(&self) -> AclTrafficConfig {
        self.0.clone()
    }
}

impl AclTraffic {
    /// Whether AWS looks at the type and the code only where a rule is about IPv6 addresses.
    pub(super) fn needs_ipv6(&self) -> bool {
        self.0.protocol == ICMPV6
    }

    fn ports(protocol: i64, from: Number, to: Number) -> Result<AclTraffic> {
        check_range(Some(&from), Some(&to))?;
        let port_range = Some(AclPortRange { from: Some(from), to: Some(to) });
        Ok(AclTraffic(AclTrafficConfig { icmp: None, port_range, protocol }))
    }

    fn messages(protocol: i64, icmp: AclIcmp) -> Result<AclTraffic> {
        for (what, number) in [("type", &icmp.r#type), ("code", &icmp.code)] {
            if number.is_none() {
                bail!(Code::MissingArgument, "a rule about ICMP needs a `{what}`";
                    hint: "-1 stands for all: `{what}: -1`");
            }
            check_icmp(what, number.as_ref())?;
        }
        Ok(AclTraffic(AclTrafficConfig { icmp: Some(icmp), port_range: None, protocol }))
    }
}

//! NAT instances of the second generation.

use super::nat_instance_provider::{Generation, NatInstances};
use super::{Connections, Instance, NatInstanceProps, NatProvider, NatProviderState, SecurityGroup};
use crate::core::{Cx, Str};
use crate::declare::object;
use crate::diag::Result;

/// What makes an Amazon Linux 2023 route for others: addresses are translated, packets forwarded.
/// Source: the VPC user guide, "Create a NAT AMI"; the words are those of the CDK, as templates hold them.
const COMMANDS: [&str; 8] = [
    "yum install iptables-services -y",
    "systemctl enable iptables",
    "systemctl start iptables",
    "echo \"net.ipv4.ip_forward=1\" > /etc/sysctl.d/custom-ip-forwarding.conf",
    "sudo sysctl -p /etc/sysctl.d/custom-ip-forwarding.conf",
    "sudo /sbin/iptables -t nat -A POSTROUTING -o $(route | awk '/^default/{print $NF}') -j MASQUERADE",
    "sudo /sbin/iptables -F FORWARD",
    "sudo service iptables save",
];

#[allow(non_snake_case)]
/// NAT instances with Amazon Linux 2023, which you run yourself.
///
/// ```rhai
/// let nat = ec2.NatProvider.instance_v2(#{
///     instance_type: ec2.InstanceType("t4g.nano"),
///     default_allowed_traffic: ec2.NatTrafficDirection.OUTBOUND_ONLY,
/// });
/// let vpc = ec2.Vpc(stack, "Vpc", #{ nat_gateway_provider: nat });
/// nat.connections.allow_from(ec2.Peer.ipv4(vpc.vpc_cidr_block), ec2.Port.HTTPS);
/// ```
///
/// ```lua
/// local nat = ec2.NatProvider.instance_v2({
///   instance_type = ec2.InstanceType("t4g.nano"),
///   default_allowed_traffic = ec2.NatTrafficDirection.OUTBOUND_ONLY,
/// })
/// local vpc = ec2.Vpc(stack, "Vpc", { nat_gateway_provider = nat })
/// nat.connections:allow_from(ec2.Peer.ipv4(vpc.vpc_cidr_block), ec2.Port.HTTPS)
/// ```
#[object(module = "ec2", base = NatProvider, state = NatProviderState)]
impl NatInstanceProviderV2 {
    /// Makes a provider, for the `nat_gateway_provider` of a VPC.
    pub fn new(cx: &mut Cx, props: NatInstanceProps) -> Result<Self> {
        NatInstances::of(cx, props, Generation::Second)
    }

    /// The commands that make an Amazon Linux 2023 route for others, for user data of your own.
    #[constant]
    pub fn DEFAULT_USER_DATA_COMMANDS() -> Vec<Str> {
        COMMANDS.map(Str::new_static).to_vec()
    }

    /// The instances that were made.
    #[attribute]
    pub fn gateway_instances(self, cx: &Cx) -> Vec<Instance> {
        NatInstances::in_provider(cx, self.into()).map(NatInstances::instances).unwrap_or_default()
    }

    /// The security group of the instances, once a VPC has them.
    #[attribute]
    pub fn security_group(self, cx: &Cx) -> Result<SecurityGroup> {
        NatInstances::group(cx, self.into(), "security_group").map(|(group, _)| group)
    }

    /// Who may talk to the instances, once a VPC has them.
    #[attribute]
    pub fn connections(self, cx: &Cx) -> Result<Connections> {
        NatInstances::group(cx, self.into(), "connections").map(|(_, connections)| connections)
    }
}

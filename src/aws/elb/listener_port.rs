//! Ports of classic load balancers.

use crate::aws::ec2::{Connections, ConnectionsProps, Port, SecurityGroup};
use crate::core::Cx;
use crate::declare::class;

/// A port to which a load balancer listens.
#[derive(Clone, Copy, Debug)]
pub struct ListenerPort {
    connections: Connections,
}

/// A port to which a classic load balancer listens: who may connect there.
///
/// ```rhai
/// let balancer = elb.LoadBalancer(stack, "Balancer", #{ vpc: ec2.Vpc(stack, "Vpc") });
/// let listener = balancer.add_listener(#{ external_port: 80, allow_connections_from: [] });
/// listener.connections.allow_default_port_from(ec2.Peer.ipv4("10.0.0.0/8"));
/// ```
///
/// ```lua
/// local balancer = elb.LoadBalancer(stack, "Balancer", { vpc = ec2.Vpc(stack, "Vpc") })
/// local listener = balancer:add_listener({ external_port = 80, allow_connections_from = {} })
/// listener.connections:allow_default_port_from(ec2.Peer.ipv4("10.0.0.0/8"))
/// ```
#[class(module = "elb")]
impl ListenerPort {
    /// Takes a port of what has a security group.
    pub fn new(cx: &mut Cx, security_group: SecurityGroup, default_port: Port) -> Self {
        let props = ConnectionsProps {
            security_groups: Some(vec![security_group]),
            default_port: Some(default_port),
            ..ConnectionsProps::default()
        };
        ListenerPort { connections: Connections::new(cx, props) }
    }

    /// Who may connect; the default port is this one.
    #[attribute]
    pub fn connections(&self) -> Connections {
        self.connections
    }
}

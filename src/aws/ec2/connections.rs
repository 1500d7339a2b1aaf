//! Who may talk to whom, on both sides at once.

use super::rule::{Direction, Rule};
use super::{IPeer, Peer, Port, SecurityGroup};
use crate::bail;
use crate::core::{Cx, Str};
use crate::declare::{Accepts, Cast, FromValue, IntoValue, Rest, Value, object, props};
use crate::diag::{Code, Result};

/// What [`Connections`] are made of.
#[props(module = "ec2")]
pub struct ConnectionsProps {
    /// What the rules of others name, where it is not a security group.
    pub peer: Option<IPeer>,
    /// The security groups that get the rules, and that the rules of others name.
    pub security_groups: Option<Vec<SecurityGroup>>,
    /// The port of the `default_port` functions. Default: none.
    pub default_port: Option<Port>,
}

/// What connections keep. Rules are made for the groups of now and for those that are added later.
#[derive(Clone, Debug)]
pub struct ConnectionsState {
    groups: Vec<SecurityGroup>,
    peers: Vec<IPeer>,
    default_port: Option<Port>,
    /// What every group of these connections is told, those of later too.
    links: Vec<Link>,
    /// The groups whose rules name every peer of these connections, those of later too.
    watchers: Vec<(SecurityGroup, Link)>,
}

/// Rules that hold between all groups of some connections and all peers of others.
#[derive(Clone, Debug)]
struct Link {
    directions: &'static [Direction],
    to: Connections,
    port: Port,
    description: Option<Str>,
    /// Whether the rule belongs to the other side: see [`Rule::remote`].
    remote: bool,
}

/// Who may talk to whom. Allowing a connection makes the rules of both sides: what may leave here, and
/// what may enter there.
#[object(module = "ec2", state = ConnectionsState)]
impl Connections {
    /// Makes connections of your own out of security groups or a peer.
    pub fn new(cx: &mut Cx, props: ConnectionsProps) -> Self {
        let groups = props.security_groups.unwrap_or_default();
        let peers = groups.iter().copied().map(IPeer::from).chain(props.peer).collect();
        cx.make(ConnectionsState {
            groups,
            peers,
            default_port: props.default_port,
            links: Vec::new(),
            watchers: Vec::new(),
        })
    }

    /// The connections themselves, so that they can stand wherever something with connections is asked for.
    #[attribute]
    pub fn connections(self) -> Connections {
        self
    }

    /// The port of the `default_port` functions.
    #[attribute]
    pub fn default_port(self, cx: &Cx) -> Option<Port> {
        cx.object(self).default_port.clone()
    }

    /// The security groups.
    #[attribute]
    pub fn security_groups(self, cx: &Cx) -> Vec<SecurityGroup> {
        cx.object(self).groups.clone()
    }

    /// Adds security groups. They get all rules of before as well.
    pub fn add_security_group(self, cx: &mut Cx, security_groups: Rest<SecurityGroup>) -> Result<()> {
        for group in security_groups.0 {
            self.add_group(cx, group)?;
        }
        Ok(())
    }

    /// Lets these connect to another: what may leave here, and what may enter there.
    pub fn allow_to(
        self,
        cx: &mut Cx,
        /// The other side.
        other: IConnectable,
        /// The port of the other side.
        port_range: Port,
        /// What the rules are for. Default: their peers and ports.
        description: Option<Str>,
    ) -> Result<()> {
        self.allow(cx, other.0, Direction::Egress, port_range, description)
    }

    /// Lets another connect to these: what may enter here, and what may leave there.
    pub fn allow_from(
        self,
        cx: &mut Cx,
        /// The other side.
        other: IConnectable,
        /// The port of this side.
        port_range: Port,
        /// What the rules are for. Default: their peers and ports.
        description: Option<Str>,
    ) -> Result<()> {
        self.allow(cx, other.0, Direction::Ingress, port_range, description)
    }

    /// Lets all members connect to each other.
    pub fn allow_internally(
        self,
        cx: &mut Cx,
        /// The port on which members may be reached.
        port_range: Port,
        /// What the rules are for. Default: their peers and ports.
        description: Option<Str>,
    ) -> Result<()> {
        let directions = &[Direction::Ingress, Direction::Egress];
        self.link(cx, Link { directions, to: self, port: port_range, description, remote: false })
    }

    /// Lets these connect to all IPv4 addresses.
    pub fn allow_to_any_ipv4(self, cx: &mut Cx, port_range: Port, description: Option<Str>) -> Result<()> {
        let anyone = Peer::any_ipv4(cx).connections(cx);
        self.allow(cx, anyone, Direction::Egress, port_range, description)
    }

    /// Lets all IPv4 addresses connect to these.
    pub fn allow_from_any_ipv4(self, cx: &mut Cx, port_range: Port, description: Option<Str>) -> Result<()> {
        let anyone = Peer::any_ipv4(cx).connections(cx);
        self.allow(cx, anyone, Direction::Ingress, port_range, description)
    }

    /// Lets another connect to these on their default port.
    pub fn allow_default_port_from(
        self,
        cx: &mut Cx,
        other: IConnectable,
        description: Option<Str>,
    ) -> Result<()> {
        let port = self.needed_port(cx, "allow_default_port_from")?;
        self.allow_from(cx, other, port, description)
    }

    /// Lets all members connect to each other on the default port.
    pub fn allow_default_port_internally(self, cx: &mut Cx, description: Option<Str>) -> Result<()> {
        let port = self.needed_port(cx, "allow_default_port_internally")?;
        self.allow_internally(cx, port, description)
    }

    /// Lets all IPv4 addresses connect to these on their default port.
    pub fn allow_default_port_from_any_ipv4(self, cx: &mut Cx, description: Option<Str>) -> Result<()> {
        let port = self.needed_port(cx, "allow_default_port_from_any_ipv4")?;
        self.allow_from_any_ipv4(cx, port, description)
    }

    /// Lets these connect to another on the other's default port.
    pub fn allow_to_default_port(
        self,
        cx: &mut Cx,
        other: IConnectable,
        description: Option<Str>,
    ) -> Result<()> {
        let Some(port) = other.0.default_port(cx) else {
            bail!(Code::InvalidValue, "`allow_to_default_port` needs a default port, the other side has none";
                hint: "name the port: `allow_to(other, ec2.Port.tcp(443))`");
        };
        self.allow_to(cx, other, port, description)
    }

    /// Lets these connect to another on their own default port.
    pub fn allow_default_port_to(
        self,
        cx: &mut Cx,
        other: IConnectable,
        description: Option<Str>,
    ) -> Result<()> {
        if self.default_port(cx).is_none() && other.0.default_port(cx).is_some() {
            bail!(Code::InvalidValue, "`allow_default_port_to` needs a default port, these connections have none";
                hint: "`allow_to_default_port` takes the port of the other side");
        }
        let port = self.needed_port(cx, "allow_default_port_to")?;
        self.allow_to(cx, other, port, description)
    }
}

impl Connections {
    /// The connections of something that has security groups.
    pub fn of_groups(cx: &mut Cx, groups: Vec<SecurityGroup>) -> Connections {
        Self::new(cx, ConnectionsProps { security_groups: Some(groups), ..ConnectionsProps::default() })
    }

    /// The connections of something that only others have rules about.
    pub fn of_peer(cx: &mut Cx, peer: IPeer) -> Connections {
        Self::new(cx, ConnectionsProps { peer: Some(peer), ..ConnectionsProps::default() })
    }

    fn needed_port(self, cx: &Cx, function: &str) -> Result<Port> {
        match self.default_port(cx) {
            Some(port) => Ok(port),
            None => {
                bail!(Code::InvalidValue, "`{function}` needs a default port, these connections have none";
                hint: "name the port: `allow_from(other, ec2.Port.tcp(443))`")
            }
        }
    }

    /// Makes the rules of both sides. With itself, only the side that was asked for: as in the CDK, whose
    /// way back to the same connections does nothing.
    fn allow(
        self,
        cx: &mut Cx,
        other: Connections,
        direction: Direction,
        port: Port,
        description: Option<Str>,
    ) -> Result<()> {
        let here = Link { directions: direction.alone(), to: other, port, description, remote: false };
        let there = Link { directions: direction.reversed().alone(), to: self, remote: true, ..here.clone() };
        self.link(cx, here)?;
        if other == self { Ok(()) } else { other.link(cx, there) }
    }

    fn link(self, cx: &mut Cx, link: Link) -> Result<()> {
        for group in cx.object(self).groups.clone() {
            link.attach(cx, group)?;
        }
        cx.object_mut(self).links.push(link);
        Ok(())
    }

    fn add_group(self, cx: &mut Cx, group: SecurityGroup) -> Result<()> {
        cx.object_mut(self).groups.push(group);
        for link in cx.object(self).links.clone() {
            link.attach(cx, group)?;
        }
        cx.object_mut(self).peers.push(group.into());
        for (watcher, link) in cx.object(self).watchers.clone() {
            link.add_rules(cx, watcher, &group.into())?;
        }
        Ok(())
    }
}

impl Link {
    /// Gives a group the rules about all peers of the other side, and about those that it gets later.
    fn attach(&self, cx: &mut Cx, group: SecurityGroup) -> Result<()> {
        for peer in cx.object(self.to).peers.clone() {
            self.add_rules(cx, group, &peer)?;
        }
        cx.object_mut(self.to).watchers.push((group, self.clone()));
        Ok(())
    }

    fn add_rules(&self, cx: &mut Cx, group: SecurityGroup, peer: &IPeer) -> Result<()> {
        for &direction in self.directions {
            let (peer, port, description) = (peer.clone(), self.port.clone(), self.description.clone());
            let rule =
                Rule { direction, peer, port, description: description.map(Into::into), remote: self.remote };
            group.add_rule(cx, rule)?;
        }
        Ok(())
    }
}

/// Anything that has connections: an instance, a security group, a peer, connections themselves.
#[derive(Clone, Copy, Debug)]
pub struct IConnectable(pub Connections);

impl From<Connections> for IConnectable {
    fn from(connections: Connections) -> Self {
        IConnectable(connections)
    }
}

impl FromValue for IConnectable {
    fn accepts() -> Accepts {
        Accepts::Having { interface: "IConnectable", property: "connections" }
    }
    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
        cast.interface(&value, &Self::accepts()).map(IConnectable)
    }
}

impl IntoValue for IConnectable {
    fn gives() -> Accepts {
        Connections::gives()
    }
    fn into_value(self) -> Value {
        self.0.into_value()
    }
}

//! Peering connections: two VPCs that reach each other by private addresses.

use ipnet::Ipv4Net;

use super::{SubnetSelection, Vpc, subnet_selection};
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Handle, NodeId, Resource, Str, Text};
use crate::declare::{construct, props};
use crate::diag::{Code, Result};
use crate::net;

/// What a [`VpcPeering`] needs.
#[props(module = "ec2")]
pub struct VpcPeeringProps {
    /// The VPC that asks for the connection.
    pub vpc: Vpc,
    /// The VPC at the other end. Its addresses must be known, and not overlap those of `vpc`.
    pub peer_vpc: Vpc,
    /// The subnets of `vpc` that get a route to the other end. Default: all.
    pub subnets: Option<Vec<SubnetSelection>>,
    /// The subnets of `peer_vpc` that get a route back. Default: all; none where `peer_vpc` is in another
    /// account or region, whose own stack makes its routes with `ec2.VpcPeering.accept`.
    pub peer_subnets: Option<Vec<SubnetSelection>>,
    /// The account of `peer_vpc`. Default: that of its stack, where it differs from the one of `vpc`.
    pub peer_owner_id: Option<Text>,
    /// The region of `peer_vpc`. Default: that of its stack, where it differs from the one of `vpc`.
    pub peer_region: Option<Text>,
    /// The role of the other account by which the connection is accepted. Without it, the other account accepts
    /// it by hand. Default: none; connections within an account are accepted at once.
    pub peer_role_arn: Option<Text>,
}

/// The other end of a peering connection that another stack makes.
#[props(module = "ec2")]
pub struct VpcPeeringAcceptProps {
    /// The VPC at this end.
    pub vpc: Vpc,
    /// The id of the connection: `pcx-0123456789abcdef0`.
    pub vpc_peering_connection_id: Text,
    /// The addresses of the VPC that asked for the connection, as a range.
    pub peer_cidr_block: Text,
    /// The subnets that get a route. Default: all.
    pub subnets: Option<Vec<SubnetSelection>>,
}

/// A route over a peering connection.
#[props(module = "ec2")]
pub struct VpcPeeringRouteOptions {
    /// The addresses that are reached, a range within those of one end; the other end gets the routes.
    pub destination_cidr_block: Text,
    /// The subnets that get the route. Default: all of the end that the addresses do not belong to.
    pub subnets: Option<Vec<SubnetSelection>>,
}

/// One end of a connection.
#[derive(Clone, Debug)]
struct End {
    /// The VPC; nothing where only its addresses are known.
    vpc: Option<Vpc>,
    range: Text,
    /// Whether the stack of the connection makes routes in the VPC.
    has_routes: bool,
}

/// What a peering connection keeps.
#[derive(Debug)]
pub struct VpcPeeringState {
    id: Text,
    ends: Option<[End; 2]>,
}

/// A peering connection of two VPCs, with the routes of both. Traffic flows between the two only: what one of
/// them reaches by other ways, the other does not.
#[construct(module = "ec2", base = Resource, state = VpcPeeringState)]
impl VpcPeering {
    /// Makes a connection and its routes.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: VpcPeeringProps) -> Result<Self> {
        let this: VpcPeering = cx.create(scope, id, VpcPeeringState { id: "".into(), ends: None })?;
        match this.build(cx, props) {
            Ok(()) => Ok(this),
            Err(error) => Err(error.on(&cx.path(this.0))),
        }
    }

    /// The other end of a connection that another account, region or stack made: its routes.
    pub fn accept(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        props: VpcPeeringAcceptProps,
    ) -> Result<VpcPeering> {
        let this: VpcPeering =
            cx.create(scope, id, VpcPeeringState { id: props.vpc_peering_connection_id, ends: None })?;
        let made = |cx: &mut Cx| {
            let own = End { vpc: Some(props.vpc), range: props.vpc.vpc_cidr_block(cx)?, has_routes: true };
            let peer = End { vpc: None, range: props.peer_cidr_block, has_routes: false };
            refuse_overlap(cx, &own, &peer)?;
            cx.state_mut(this).ends = Some([own.clone(), peer.clone()]);
            this.add_routes(cx, "Route", props.vpc, props.subnets, &peer.range)
        };
        made(cx).map_err(|error| error.on(&cx.path(this.0)))?;
        Ok(this)
    }

    /// The id of the connection: `pcx-0123456789abcdef0`.
    #[attribute]
    pub fn vpc_peering_connection_id(self, cx: &Cx) -> Text {
        cx.state(self).id.clone()
    }

    /// Adds a route to addresses of one end, for subnets of the other end. Addresses of neither end are
    /// refused: peering does not lead any further.
    pub fn add_route(
        self,
        cx: &mut Cx,
        /// The id of the route within the connection.
        id: Str,
        options: VpcPeeringRouteOptions,
    ) -> Result<()> {
        self.route_to(cx, &id, options).map_err(|error| error.on(&cx.path(self.0)))
    }
}

impl VpcPeering {
    fn build(self, cx: &mut Cx, props: VpcPeeringProps) -> Result<()> {
        let VpcPeeringProps { vpc, peer_vpc, .. } = props;
        if vpc == peer_vpc {
            bail!(Code::InvalidValue, "a VPC cannot be peered with itself";
                hint: "`vpc` and `peer_vpc` are the same");
        }
        let (region, account) = foreign_environment(cx, vpc, peer_vpc);
        let peer_region = props.peer_region.or(region);
        let peer_owner = props.peer_owner_id.or(account);
        let is_remote = peer_region.is_some() || peer_owner.is_some();
        if is_remote && props.peer_subnets.is_some() {
            bail!(Code::InvalidValue, "`peer_subnets` are in another account or region, where this stack makes no routes";
                hint: "leave them out, and make their routes in a stack of that account and region with `ec2.VpcPeering.accept(...)`");
        }
        let own = End { vpc: Some(vpc), range: vpc.vpc_cidr_block(cx)?, has_routes: true };
        let peer = End { vpc: Some(peer_vpc), range: peer_vpc.vpc_cidr_block(cx)?, has_routes: !is_remote };
        refuse_overlap(cx, &own, &peer)?;
        let path = cx.path(self.0);
        Construct::from(self).tags().set(cx, Str::new_static("Name"), path.into());
        let properties = crate::fields! {
            "PeerOwnerId": peer_owner,
            "PeerRegion": peer_region,
            "PeerRoleArn": props.peer_role_arn,
            "PeerVpcId": peer_vpc.vpc_id(cx),
            "VpcId": vpc.vpc_id(cx),
        };
        let cfn_type = "AWS::EC2::VPCPeeringConnection";
        let resource = CfnResource::add(cx, self, "Resource", cfn_type, properties)?;
        let state = cx.state_mut(self);
        state.id = resource.reference();
        state.ends = Some([own.clone(), peer.clone()]);
        self.add_routes(cx, "Route", vpc, props.subnets, &peer.range)?;
        match is_remote {
            true => Ok(()),
            false => self.add_routes(cx, "PeerRoute", peer_vpc, props.peer_subnets, &own.range),
        }
    }

    fn route_to(self, cx: &mut Cx, id: &str, options: VpcPeeringRouteOptions) -> Result<()> {
        let Some([own, peer]) = cx.state(self).ends.clone() else { return Ok(()) };
        let destination = options.destination_cidr_block;
        let Some(text) = destination.literal() else {
            bail!(Code::LateBound, "the addresses of a route over a peering connection must be known now";
                hint: "write them as a range: `10.1.0.0/24`");
        };
        let range = net::parse_range(text)
            .map_err(|error| crate::diag::Diag::new(Code::InvalidCidr, error.message).hint(error.hint))?;
        let near = [(&own, &peer), (&peer, &own)];
        let is_within = |end: &End| range_of(cx, end).is_some_and(|whole| whole.contains(&range));
        let Some((_, other)) = near.into_iter().find(|(end, _)| is_within(end)) else {
            return Err(self.transitive(cx, &range, &own, &peer));
        };
        let Some(vpc) = other.vpc.filter(|_| other.has_routes) else {
            bail!(Code::InvalidValue, "the routes to `{range}` belong to a VPC of another account or region";
                hint: "make them in a stack of that account and region with `ec2.VpcPeering.accept(...)`");
        };
        self.add_routes(cx, id, vpc, options.subnets, &destination)
    }

    /// Why a route to addresses of neither end cannot work.
    fn transitive(self, cx: &Cx, range: &Ipv4Net, own: &End, peer: &End) -> crate::diag::Error {
        let ends: Vec<String> = [own, peer]
            .into_iter()
            .map(|end| match (end.vpc, end.range.literal()) {
                (Some(vpc), _) => format!("`{}`", cx.path(vpc.id())),
                (None, Some(range)) => format!("`{range}`"),
                (None, None) => "the other end".to_owned(),
            })
            .collect();
        let mut message = format!("`{range}` belongs to neither {} nor {}", ends[0], ends[1]);
        let home = vpcs(cx, self.0)
            .into_iter()
            .find(|vpc| vpc.space(cx).is_some_and(|space| space.network().contains(range)));
        if let Some(home) = home {
            message.push_str(&format!(", it belongs to `{}`", cx.path(home.id())));
        }
        crate::diag::Diag::new(Code::InvalidValue, message)
            .hint("peering is not transitive: a VPC does not pass on traffic that comes over a peering connection")
            .hint("peer the two VPCs directly, or attach all of them to an `ec2.TransitGateway`")
            .into()
    }

    fn add_routes(
        self,
        cx: &mut Cx,
        id: &str,
        vpc: Vpc,
        selections: Option<Vec<SubnetSelection>>,
        destination: &Text,
    ) -> Result<()> {
        let connection = self.vpc_peering_connection_id(cx);
        for (number, table) in route_tables(cx, vpc, selections)?.into_iter().enumerate() {
            let properties = crate::fields! {
                "DestinationCidrBlock": destination,
                "RouteTableId": table,
                "VpcPeeringConnectionId": &connection,
            };
            CfnResource::add(cx, self, &format!("{id}{}", number + 1), "AWS::EC2::Route", properties)?;
        }
        Ok(())
    }
}

/// The addresses of an end, where they are known now.
fn range_of(cx: &Cx, end: &End) -> Option<Ipv4Net> {
    let own = end.vpc.and_then(|vpc| vpc.space(cx)).map(net::Space::network);
    own.or_else(|| net::parse_range(end.range.literal()?).ok())
}

fn refuse_overlap(cx: &Cx, own: &End, peer: &End) -> Result<()> {
    let (Some(a), Some(b)) = (range_of(cx, own), range_of(cx, peer)) else { return Ok(()) };
    if !a.contains(&b) && !b.contains(&a) {
        return Ok(());
    }
    let name = |end: &End, range: &Ipv4Net| match end.vpc {
        Some(vpc) => format!("`{}` ({range})", cx.path(vpc.id())),
        None => format!("`{range}`"),
    };
    bail!(Code::InvalidCidr, "the addresses of {} and {} overlap", name(own, &a), name(peer, &b);
        hint: "VPCs that are connected need addresses of their own: change the `ip_addresses` of one of them")
}

/// The region and the account of a VPC, where they are known to differ from those of another.
fn foreign_environment(cx: &Cx, vpc: Vpc, peer: Vpc) -> (Option<Text>, Option<Text>) {
    let (Ok(own), Ok(other)) = (cx.stack_of(vpc.id()), cx.stack_of(peer.id())) else { return (None, None) };
    let ((account, region), (peer_account, peer_region)) =
        (own.known_environment(cx), other.known_environment(cx));
    let differing = |own: Option<&str>, other: Option<&str>| match (own, other) {
        (Some(own), Some(other)) if own != other => Some(Text::from(other)),
        _ => None,
    };
    (differing(region, peer_region), differing(account, peer_account))
}

/// The route tables that get a route.
pub(super) fn route_tables(
    cx: &mut Cx,
    vpc: Vpc,
    selections: Option<Vec<SubnetSelection>>,
) -> Result<Vec<Text>> {
    let tables = subnet_selection::route_tables(cx, vpc, selections)?;
    if tables.is_empty() {
        bail!(Code::NoSubnets, "no subnet of `{}` with a route table is selected for the routes", cx.path(vpc.id());
            hint: "select others, or give the ids of the route tables when the VPC is imported");
    }
    Ok(tables)
}

/// The VPCs of the app.
fn vpcs(cx: &Cx, node: NodeId) -> Vec<Vpc> {
    cx.subtree(cx.root(node)).into_iter().filter_map(|node| cx.cast::<Vpc>(node)).collect()
}

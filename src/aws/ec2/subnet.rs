//! Subnets: a part of a VPC's addresses in one availability zone.

use super::{
    AddRouteOptions, NetworkAcl, RouterType, SubnetNetworkAclAssociation, SubnetNetworkAclAssociationProps,
    Vpc,
};
use crate::bail;
use crate::core::{
    CfnResource, Construct, Cx, Data, Dependable, DependencyGroup, Handle, Late, LateKind, LateType, NodeId,
    Resource, Str, Text, TextList, name_of,
};
use crate::declare::{Class, class, construct, props};
use crate::diag::{Code, Diag, Result};
use crate::net::{self, LARGEST_BLOCK, SMALLEST_BLOCK};

/// What a [`Subnet`] needs.
#[props(module = "ec2")]
pub struct SubnetProps {
    /// The availability zone: `us-east-1a`.
    pub availability_zone: Text,
    /// The id of the VPC.
    pub vpc_id: Text,
    /// The IPv4 addresses of the subnet, a range within those of the VPC, /16 to /28.
    pub cidr_block: Text,
    /// Whether instances get a public IPv4 address. Default: what AWS does, they get none.
    pub map_public_ip_on_launch: Option<bool>,
    /// The IPv6 addresses of the subnet. Default: none.
    pub ipv6_cidr_block: Option<Text>,
    /// Whether instances get an IPv6 address. Default: what AWS does, they get none.
    pub assign_ipv6_address_on_creation: Option<bool>,
}

/// What is known of a [`Subnet`] that was made elsewhere.
#[props(module = "ec2")]
pub struct SubnetAttributes {
    /// The id of the subnet.
    pub subnet_id: Text,
    /// The availability zone. Default: unknown, and an error where it is needed.
    pub availability_zone: Option<Text>,
    /// The IPv4 addresses, as a range. Default: unknown, and an error where they are needed.
    pub ipv4_cidr_block: Option<Text>,
    /// The id of the subnet's route table. Default: unknown, and an error where it is needed.
    pub route_table_id: Option<Text>,
}

/// What a subnet keeps.
#[derive(Clone, Debug)]
pub struct SubnetState {
    id: Text,
    availability_zone: Option<Text>,
    cidr_block: Option<Text>,
    route_table: Option<Text>,
    /// The subnet's own resource; none where it was made elsewhere.
    resource: Option<CfnResource>,
    network_acl: Option<NetworkAcl>,
    connectivity: DependencyGroup,
}

/// The route table of a subnet.
#[derive(Clone, Copy, Debug)]
pub struct RouteTable(Subnet);

/// The route table of a subnet.
#[class(module = "ec2", name = "IRouteTable")]
impl RouteTable {
    /// The id of the route table.
    #[attribute]
    pub fn route_table_id(self, cx: &Cx) -> Result<Text> {
        self.0.known(cx, cx.state(self.0).route_table.as_ref(), "route_table_id")
    }
}

/// A subnet of a VPC, with a route table of its own. `PublicSubnet` and `PrivateSubnet` are subnets as well.
#[construct(module = "ec2", base = Resource, state = SubnetState, reference = subnet_ref("AWS::EC2::Subnet"))]
impl Subnet {
    /// Makes a subnet. Other than those that a `Vpc` lays out by itself, it has no routes yet.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: SubnetProps) -> Result<Self> {
        Subnet::make(cx, scope, id, props)
    }

    /// A subnet that was made elsewhere, by its id. Its zone, addresses and route table are not known.
    pub fn from_subnet_id(cx: &mut Cx, scope: Construct, id: Str, subnet_id: Text) -> Result<Subnet> {
        let attrs = SubnetAttributes {
            subnet_id,
            availability_zone: None,
            ipv4_cidr_block: None,
            route_table_id: None,
        };
        Subnet::import(cx, scope, id, attrs)
    }

    /// A subnet that was made elsewhere, by what is known of it.
    pub fn from_subnet_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: SubnetAttributes,
    ) -> Result<Subnet> {
        Subnet::import(cx, scope, id, attrs)
    }

    /// Whether a construct is a subnet that this app makes.
    pub fn is_vpc_subnet(cx: &Cx, x: Construct) -> bool {
        cx.cast::<Subnet>(x.id()).is_some_and(|subnet| cx.state(subnet).resource.is_some())
    }

    /// What must be there before the subnet is whole: nothing, all of it is below the construct. What instances need
    /// before they reach the internet is `internet_connectivity_established`.
    #[attribute]
    pub fn dependency_elements(self) -> Vec<Construct> {
        Vec::new()
    }

    /// The id of the subnet.
    #[attribute]
    pub fn subnet_id(self, cx: &Cx) -> Text {
        cx.state(self).id.clone()
    }

    /// The availability zone.
    #[attribute]
    pub fn availability_zone(self, cx: &Cx) -> Result<Text> {
        self.known(cx, cx.state(self).availability_zone.as_ref(), "availability_zone")
    }

    /// The IPv4 addresses, as a range.
    #[attribute]
    pub fn ipv4_cidr_block(self, cx: &Cx) -> Result<Text> {
        self.known(cx, cx.state(self).cidr_block.as_ref(), "ipv4_cidr_block")
    }

    /// The route table.
    #[attribute]
    pub fn route_table(self) -> RouteTable {
        RouteTable(self)
    }

    /// What must be there before instances of the subnet reach the internet: its routes.
    #[attribute]
    pub fn internet_connectivity_established(self, cx: &Cx) -> DependencyGroup {
        cx.state(self).connectivity
    }

    /// The id of the VPC, as the finished subnet tells it.
    #[attribute]
    pub fn subnet_vpc_id(self, cx: &Cx) -> Result<Text> {
        self.told(cx, "subnet_vpc_id", "VpcId").map(Text::from)
    }

    /// The availability zone, as the finished subnet tells it.
    #[attribute]
    pub fn subnet_availability_zone(self, cx: &Cx) -> Result<Text> {
        self.told(cx, "subnet_availability_zone", "AvailabilityZone").map(Text::from)
    }

    /// The IPv6 addresses, as ranges.
    #[attribute]
    pub fn subnet_ipv6_cidr_blocks(self, cx: &Cx) -> Result<TextList> {
        let late = self.told(cx, "subnet_ipv6_cidr_blocks", "Ipv6CidrBlocks")?;
        Ok(TextList::Late(late.typed(LateType::List)))
    }

    /// The ARN of the Outpost on which the subnet is.
    #[attribute]
    pub fn subnet_outpost_arn(self, cx: &Cx) -> Result<Text> {
        self.told(cx, "subnet_outpost_arn", "OutpostArn").map(Text::from)
    }

    /// The id of the association with the network access control list.
    #[attribute]
    pub fn subnet_network_acl_association_id(self, cx: &Cx) -> Result<Text> {
        self.told(cx, "subnet_network_acl_association_id", "NetworkAclAssociationId").map(Text::from)
    }

    /// The network access control list of the subnet.
    #[attribute]
    pub fn network_acl(self, cx: &Cx) -> Result<NetworkAcl> {
        match cx.state(self).network_acl {
            Some(acl) => Ok(acl),
            None => Err(self.unknown(cx, "network_acl").into()),
        }
    }

    /// Gives the subnet a network ACL, in place of the one that it has.
    pub fn associate_network_acl(
        self,
        cx: &mut Cx,
        /// How the id of the association begins.
        id: Str,
        /// The list.
        network_acl: NetworkAcl,
    ) -> Result<()> {
        let id = format!("{id}{}", name_of(cx, self.into()));
        let props = SubnetNetworkAclAssociationProps {
            subnet_network_acl_association_name: None,
            network_acl,
            subnet: self,
        };
        SubnetNetworkAclAssociation::new(cx, network_acl.into(), id.into(), props)?;
        cx.state_mut(self).network_acl = Some(network_acl);
        Ok(())
    }

    /// Adds a route to the subnet's route table.
    pub fn add_route(
        self,
        cx: &mut Cx,
        /// The id of the route within the subnet.
        id: Str,
        /// Where the route leads.
        options: AddRouteOptions,
    ) -> Result<()> {
        let (v4, v6) = (options.destination_cidr_block, options.destination_ipv6_cidr_block);
        if v4.is_some() && v6.is_some() {
            bail!(Code::InvalidValue, "a route cannot have both `destination_cidr_block` and `destination_ipv6_cidr_block`";
                hint: "add two routes"; on: cx.path(self.0));
        }
        let everywhere = || v6.is_none().then(|| Text::from("0.0.0.0/0"));
        let properties = crate::fields! {
            "RouteTableId": self.route_table().route_table_id(cx)?,
            "DestinationCidrBlock": v4.or_else(everywhere),
            "DestinationIpv6CidrBlock": v6.clone(),
        };
        let route = self.route(cx, id, properties, options.router_type, options.router_id)?;
        if options.enables_internet_connectivity {
            self.connected_by(cx, route);
        }
        Ok(())
    }

    /// Routes everything that has no other route to an internet gateway.
    pub fn add_default_internet_route(
        self,
        cx: &mut Cx,
        /// The id of the internet gateway.
        gateway_id: Text,
        /// What attaches the gateway to the VPC; the route waits for it.
        gateway_attachment: Dependable,
    ) -> Result<()> {
        let properties = crate::fields! {
            "RouteTableId": self.route_table().route_table_id(cx)?,
            "DestinationCidrBlock": "0.0.0.0/0",
        };
        let route = self.route(cx, "DefaultRoute".into(), properties, RouterType::GATEWAY, gateway_id)?;
        Construct::from(route).node().add_dependency(cx, vec![gateway_attachment].into());
        self.connected_by(cx, route);
        Ok(())
    }

    /// Routes all IPv6 traffic that has no other route to an internet gateway.
    pub fn add_ipv6_default_internet_route(
        self,
        cx: &mut Cx,
        /// The id of the internet gateway.
        gateway_id: Text,
        /// What attaches the gateway to the VPC; the route waits for it.
        gateway_attachment: Option<Dependable>,
    ) -> Result<()> {
        let properties = crate::fields! {
            "RouteTableId": self.route_table().route_table_id(cx)?,
            "DestinationIpv6CidrBlock": "::/0",
        };
        let route = self.route(cx, "DefaultRoute6".into(), properties, RouterType::GATEWAY, gateway_id)?;
        if let Some(attachment) = gateway_attachment {
            Construct::from(route).node().add_dependency(cx, vec![attachment].into());
        }
        self.connected_by(cx, route);
        Ok(())
    }

    /// Routes all IPv6 traffic that has no other route to an egress-only internet gateway.
    pub fn add_ipv6_default_egress_only_internet_route(self, cx: &mut Cx, gateway_id: Text) -> Result<()> {
        let options = AddRouteOptions {
            destination_ipv6_cidr_block: Some("::/0".into()),
            ..way_out(RouterType::EGRESS_ONLY_INTERNET_GATEWAY, gateway_id)
        };
        self.add_route(cx, "DefaultRoute6".into(), options)
    }

    /// Routes everything that has no other route to a NAT gateway.
    pub fn add_default_nat_route(
        self,
        cx: &mut Cx,
        /// The id of the NAT gateway.
        nat_gateway_id: Text,
    ) -> Result<()> {
        self.add_route(cx, "DefaultRoute".into(), way_out(RouterType::NAT_GATEWAY, nat_gateway_id))
    }

    /// Routes what IPv6 instances send to IPv4 addresses to a NAT gateway.
    pub fn add_ipv6_nat64_route(self, cx: &mut Cx, nat_gateway_id: Text) -> Result<()> {
        let options = AddRouteOptions {
            destination_ipv6_cidr_block: Some("64:ff9b::/96".into()),
            ..way_out(RouterType::NAT_GATEWAY, nat_gateway_id)
        };
        self.add_route(cx, "Nat64".into(), options)
    }
}

fn way_out(router_type: RouterType, router_id: Text) -> AddRouteOptions {
    AddRouteOptions {
        router_type,
        router_id,
        destination_cidr_block: None,
        destination_ipv6_cidr_block: None,
        enables_internet_connectivity: true,
    }
}

impl Subnet {
    /// The subnet that an L1 makes. Its route table is not known.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(crate) fn of_resource(cx: &mut Cx, resource: CfnResource) -> Result<Self> {
        let told = |cx: &Cx, name: &'static str| match resource.property(cx, name) {
            Some(Data::Str(text)) => text.into(),
            _ => Late::attribute(resource.id(), name).into(),
        };
        cx.create_once(resource, "@FromCfnSubnet", |cx| {
            Ok(SubnetState {
                id: resource.reference(),
                availability_zone: Some(told(cx, "AvailabilityZone")),
                cidr_block: Some(told(cx, "CidrBlock")),
                route_table: None,
                resource: None,
                network_acl: None,
                connectivity: DependencyGroup::of(cx, []),
            })
        })
    }

    /// Makes a subnet of one of the subnet classes.
    pub(super) fn make<S>(cx: &mut Cx, scope: Construct, id: Str, props: SubnetProps) -> Result<S>
    where
        S: Class + Handle<State = SubnetState> + Into<Construct>,
    {
        let connectivity = DependencyGroup::of(cx, []);
        let state = SubnetState {
            id: Text::from(""),
            availability_zone: Some(props.availability_zone.clone()),
            cidr_block: Some(props.cidr_block.clone()),
            route_table: None,
            resource: None,
            network_acl: None,
            connectivity,
        };
        let this: S = cx.create(scope, id, state)?;
        let subnet = Subnet::at(this.id());
        match subnet.build(cx, props) {
            Ok(()) => Ok(this),
            Err(error) => Err(error.on(&cx.path(this.id()))),
        }
    }

    fn build(self, cx: &mut Cx, props: SubnetProps) -> Result<()> {
        self.check_range(cx, &props)?;
        let path = cx.path(self.0);
        Construct::at(self.0).tags().set(cx, Str::new_static("Name"), path.into());
        let properties = crate::fields! {
            "AvailabilityZone": &props.availability_zone,
            "AssignIpv6AddressOnCreation": props.assign_ipv6_address_on_creation,
            "CidrBlock": &props.cidr_block,
            "Ipv6CidrBlock": props.ipv6_cidr_block,
            "MapPublicIpOnLaunch": props.map_public_ip_on_launch,
            "VpcId": &props.vpc_id,
        };
        let resource = CfnResource::add_default(cx, self, "Subnet", "AWS::EC2::Subnet", properties)?;
        let acl_id = Late::attribute(resource.id(), "NetworkAclAssociationId").into();
        let acl = NetworkAcl::from_network_acl_id(cx, self.into(), "Acl".into(), acl_id)?;
        let properties = crate::fields! { "VpcId": props.vpc_id };
        let table = CfnResource::add(cx, self, "RouteTable", "AWS::EC2::RouteTable", properties)?;
        let (id, table_id): (Text, Text) = (resource.reference(), table.reference());
        let properties = crate::fields! { "RouteTableId": &table_id, "SubnetId": &id };
        let cfn_type = "AWS::EC2::SubnetRouteTableAssociation";
        let association = CfnResource::add(cx, self, "RouteTableAssociation", cfn_type, properties)?;
        self.connected_by(cx, association);
        let state = cx.state_mut(self);
        state.id = id;
        state.route_table = Some(table_id);
        state.resource = Some(resource);
        state.network_acl = Some(acl);
        Ok(())
    }

    /// Stands for a subnet that was made elsewhere.
    pub(super) fn import<S>(cx: &mut Cx, scope: Construct, id: Str, attrs: SubnetAttributes) -> Result<S>
    where
        S: Class + Handle<State = SubnetState>,
    {
        let connectivity = DependencyGroup::of(cx, []);
        let state = SubnetState {
            id: attrs.subnet_id,
            availability_zone: attrs.availability_zone,
            cidr_block: attrs.ipv4_cidr_block,
            route_table: attrs.route_table_id,
            resource: None,
            network_acl: None,
            connectivity,
        };
        cx.create(scope, id, state)
    }

    /// The id of the route table, where it is known.
    pub(super) fn known_route_table(self, cx: &Cx) -> Option<&Text> {
        cx.state(self).route_table.as_ref()
    }

    /// The name of the group that the subnet belongs to in its VPC: its id without `Subnet1`.
    pub(super) fn group_name(self, cx: &Cx) -> &str {
        let id = cx.id(self.0).as_str();
        let stem = id.trim_end_matches(|c: char| c.is_ascii_digit());
        match stem.strip_suffix("Subnet") {
            Some(name) if stem.len() < id.len() => name,
            _ => id,
        }
    }

    /// Counts the subnet. Refuses addresses that cannot be a subnet's, or that another subnet of the VPC has.
    fn check_range(self, cx: &mut Cx, props: &SubnetProps) -> Result<()> {
        if let Some(vpc) = vpc_of(cx, &props.vpc_id) {
            vpc.count_subnet(cx);
        }
        let Some(text) = props.cidr_block.literal() else { return Ok(()) };
        let range = net::parse_range(text)
            .map_err(|error| Diag::new(Code::InvalidCidr, error.message).hint(error.hint))?;
        if !(LARGEST_BLOCK..=SMALLEST_BLOCK).contains(&range.prefix_len()) {
            bail!(Code::InvalidCidr, "a subnet cannot be /{}", range.prefix_len();
                hint: "a subnet is between /{LARGEST_BLOCK} (65536 addresses) and /{SMALLEST_BLOCK} (16 addresses)");
        }
        match vpc_of(cx, &props.vpc_id) {
            Some(vpc) => vpc.take(cx, self.0, range),
            None => Ok(()),
        }
    }

    fn route(
        self,
        cx: &mut Cx,
        id: Str,
        mut properties: Vec<(Str, Data)>,
        kind: RouterType,
        target: Text,
    ) -> Result<CfnResource> {
        properties.push((Str::new_static(kind.value()), target.into()));
        CfnResource::add(cx, self, &id, "AWS::EC2::Route", properties)
    }

    fn connected_by(self, cx: &mut Cx, resource: CfnResource) {
        let group = cx.state(self).connectivity;
        group.add(cx, vec![Dependable::Construct(resource.into())].into());
    }

    fn known(self, cx: &Cx, value: Option<&Text>, name: &str) -> Result<Text> {
        match value {
            Some(value) => Ok(value.clone()),
            None => Err(self.unknown(cx, name).into()),
        }
    }

    /// An attribute of the subnet's resource.
    fn told(self, cx: &Cx, name: &str, attribute: &'static str) -> Result<Late> {
        match cx.state(self).resource {
            Some(resource) => Ok(Late::attribute(resource.id(), attribute)),
            None => Err(self.unknown(cx, name).into()),
        }
    }

    fn unknown(self, cx: &Cx, name: &str) -> Diag {
        let diag = Diag::new(Code::InvalidValue, format!("the `{name}` of the imported subnet is not known"))
            .on(cx.path(self.0));
        match name {
            "availability_zone" | "ipv4_cidr_block" | "route_table_id" => {
                diag.hint(format!("give `{name}` to `ec2.Subnet.from_subnet_attributes`"))
            }
            _ => diag.hint("only subnets that this app makes know it"),
        }
    }
}

/// The VPC of this app that an id refers to.
pub(super) fn vpc_of(cx: &Cx, vpc_id: &Text) -> Option<Vpc> {
    let Text::Late(late) = vpc_id else { return None };
    let LateKind::Ref(node) = late.kind() else { return None };
    let parent: NodeId = cx.parent(*node)?;
    cx.cast::<Vpc>(parent)
}

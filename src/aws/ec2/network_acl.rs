//! Network access control lists.

use super::{
    CommonNetworkAclEntryOptions, NetworkAclEntry, NetworkAclEntryProps, SubnetSelection, TrafficDirection,
    Vpc,
};
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, NodeId, Resource, Str, Text};
use crate::declare::{construct, props};
use crate::diag::{Code, Diag, Result};
use crate::fields;

/// What a [`NetworkAcl`] needs.
#[props(module = "ec2")]
pub struct NetworkAclProps {
    /// The name of the list, for its `Name` tag. Default: the path of the construct.
    pub network_acl_name: Option<Text>,
    /// The VPC of the subnets.
    pub vpc: Vpc,
    /// The subnets that get the list. Default: none yet.
    pub subnet_selection: Option<SubnetSelection>,
}

/// What a network ACL keeps.
#[derive(Clone, Debug)]
pub struct NetworkAclState {
    id: Text,
    /// The VPC; nothing where the list was made elsewhere.
    vpc: Option<Vpc>,
    /// The numbers of the rules that this app makes.
    numbers: Vec<(TrafficDirection, i64, NodeId)>,
}

/// How many rules a list has in a direction without and with a raised quota.
/// Source: the VPC user guide, "Amazon VPC quotas".
const USUAL_RULES: usize = 20;
const MOST_RULES: usize = 40;

/// A network access control list: a stateless firewall for whole subnets. Rules look at each packet, answers
/// need rules of their own; what no rule is about is denied.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// let acl = ec2.NetworkAcl(stack, "Acl", #{
///     vpc: vpc,
///     subnet_selection: #{ subnet_type: ec2.SubnetType.PUBLIC },
/// });
/// acl.add_entry("HttpsIn", #{
///     cidr: ec2.AclCidr.any_ipv4(),
///     traffic: ec2.AclTraffic.tcp_port(443),
///     rule_number: 100,
/// });
/// acl.add_entry("AnswersOut", #{
///     cidr: ec2.AclCidr.any_ipv4(),
///     traffic: ec2.AclTraffic.tcp_port_range(1024, 65535),
///     direction: ec2.TrafficDirection.EGRESS,
///     rule_number: 100,
/// });
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// local acl = ec2.NetworkAcl(stack, "Acl", {
///   vpc = vpc,
///   subnet_selection = { subnet_type = ec2.SubnetType.PUBLIC },
/// })
/// acl:add_entry("HttpsIn", {
///   cidr = ec2.AclCidr.any_ipv4(),
///   traffic = ec2.AclTraffic.tcp_port(443),
///   rule_number = 100,
/// })
/// acl:add_entry("AnswersOut", {
///   cidr = ec2.AclCidr.any_ipv4(),
///   traffic = ec2.AclTraffic.tcp_port_range(1024, 65535),
///   direction = ec2.TrafficDirection.EGRESS,
///   rule_number = 100,
/// })
/// ```
#[construct(module = "ec2", base = Resource, state = NetworkAclState, reference = network_acl_ref("AWS::EC2::NetworkAcl"))]
impl NetworkAcl {
    /// Makes a list. Without rules it denies everything.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: NetworkAclProps) -> Result<Self> {
        let state = NetworkAclState { id: "".into(), vpc: Some(props.vpc), numbers: Vec::new() };
        let this: NetworkAcl = cx.create(scope, id, state)?;
        let properties = fields! { "VpcId": props.vpc.vpc_id(cx) };
        let resource = CfnResource::add(cx, this, "Resource", "AWS::EC2::NetworkAcl", properties)?;
        cx.state_mut(this).id = resource.reference();
        let name = props.network_acl_name.unwrap_or_else(|| cx.path(this.0).into());
        Construct::from(this).tags().set(cx, Str::new_static("Name"), name);
        if let Some(selection) = props.subnet_selection {
            this.associate_with_subnet(cx, "DefaultAssociation".into(), selection)?;
        }
        Ok(this)
    }

    /// A network access control list that was made elsewhere, by its id: `acl-0123456789abcdef0`.
    pub fn from_network_acl_id(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        network_acl_id: Text,
    ) -> Result<NetworkAcl> {
        cx.create(scope, id, NetworkAclState { id: network_acl_id, vpc: None, numbers: Vec::new() })
    }

    /// The id of the list: `acl-0123456789abcdef0`.
    #[attribute]
    pub fn network_acl_id(self, cx: &Cx) -> Text {
        cx.state(self).id.clone()
    }

    /// The id of the VPC of the subnets.
    #[attribute]
    pub fn network_acl_vpc_id(self, cx: &Cx) -> Result<Text> {
        self.vpc(cx, "network_acl_vpc_id").map(|vpc| vpc.vpc_id(cx))
    }

    /// Adds a rule.
    pub fn add_entry(
        self,
        cx: &mut Cx,
        /// The id of the rule within the list.
        id: Str,
        options: CommonNetworkAclEntryOptions,
    ) -> Result<NetworkAclEntry> {
        NetworkAclEntry::new(cx, self.into(), id, NetworkAclEntryProps { options, network_acl: self })
    }

    /// Gives the list to the subnets of a selection.
    pub fn associate_with_subnet(
        self,
        cx: &mut Cx,
        /// How the ids of the associations within the list begin.
        id: Str,
        /// The subnets.
        selection: SubnetSelection,
    ) -> Result<()> {
        let vpc = self.vpc(cx, "network_acl_vpc_id")?;
        for subnet in vpc.select_subnets(cx, Some(selection))?.subnets {
            subnet.associate_network_acl(cx, id.clone(), self)?;
        }
        Ok(())
    }
}

impl NetworkAcl {
    /// The list that an L1 makes.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(crate) fn of_resource(cx: &mut Cx, resource: CfnResource) -> Result<Self> {
        cx.create_once(resource, "@FromCfnNetworkAcl", |_| {
            Ok(NetworkAclState { id: resource.reference(), vpc: None, numbers: Vec::new() })
        })
    }

    /// Takes a number for a rule.
    pub(super) fn take_number(
        self,
        cx: &mut Cx,
        rule: NodeId,
        direction: TrafficDirection,
        number: i64,
    ) -> Result<()> {
        let same_way = |(way, _, _): &&(TrafficDirection, i64, NodeId)| *way == direction;
        let numbers = &cx.state(self).numbers;
        let way = direction.value();
        if let Some((_, _, other)) = numbers.iter().filter(same_way).find(|(_, taken, _)| *taken == number) {
            let free =
                (number..).find(|it| !numbers.iter().filter(same_way).any(|(_, taken, _)| taken == it));
            bail!(Code::DuplicateId, "the number {number} of the {way} rule is taken by `{}`", cx.path(*other);
                hint: "every rule of a direction needs a number of its own; {} is free", free.unwrap_or(1));
        }
        let count = numbers.iter().filter(same_way).count() + 1;
        if count > MOST_RULES {
            bail!(Code::OutOfRange, "a network ACL cannot have {count} {way} rules";
                hint: "the most that AWS allows is {MOST_RULES}");
        }
        if count == USUAL_RULES + 1 {
            let message = format!("`{}` has more than {USUAL_RULES} {way} rules", cx.path(self.0));
            let hint = format!("more need a raised quota of the account, up to {MOST_RULES}");
            cx.warn(Diag::warning(Code::Surprise, message).hint(hint));
        }
        cx.state_mut(self).numbers.push((direction, number, rule));
        Ok(())
    }

    fn vpc(self, cx: &Cx, name: &str) -> Result<Vpc> {
        match cx.state(self).vpc {
            Some(vpc) => Ok(vpc),
            None => bail!(Code::InvalidValue, "the `{name}` of an imported network ACL is not known";
                hint: "give it to subnets with `subnet.associate_network_acl(...)`"; on: cx.path(self.0)),
        }
    }
}

//! Which network ACL a subnet has.

use super::{NetworkAcl, Subnet};
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Handle, Late, Resource, Str, Text};
use crate::declare::{construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// What a [`SubnetNetworkAclAssociation`] needs.
#[props(module = "ec2")]
pub struct SubnetNetworkAclAssociationProps {
    /// A name for the association. CloudFormation has no place for it, it is for readers of the program.
    pub subnet_network_acl_association_name: Option<Text>,
    /// The list.
    pub network_acl: NetworkAcl,
    /// The subnet.
    pub subnet: Subnet,
}

/// What an association keeps.
#[derive(Clone, Debug)]
pub struct SubnetNetworkAclAssociationState {
    id: Text,
    /// Its two sides; nothing where the association was made elsewhere.
    sides: Option<(NetworkAcl, Subnet)>,
}

/// Gives a subnet a network ACL, in place of the one that it had before.
#[construct(module = "ec2", base = Resource, state = SubnetNetworkAclAssociationState, reference = subnet_network_acl_association_ref("AWS::EC2::SubnetNetworkAclAssociation"))]
impl SubnetNetworkAclAssociation {
    /// Makes an association.
    pub fn new(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        props: SubnetNetworkAclAssociationProps,
    ) -> Result<Self> {
        let SubnetNetworkAclAssociationProps { network_acl, subnet, .. } = props;
        let state = SubnetNetworkAclAssociationState { id: "".into(), sides: Some((network_acl, subnet)) };
        let this: SubnetNetworkAclAssociation = cx.create(scope, id, state)?;
        let properties = fields! {
            "NetworkAclId": network_acl.network_acl_id(cx),
            "SubnetId": subnet.subnet_id(cx),
        };
        let cfn_type = "AWS::EC2::SubnetNetworkAclAssociation";
        let resource = CfnResource::add(cx, this, "Resource", cfn_type, properties)?;
        cx.state_mut(this).id = Late::attribute(resource.id(), "AssociationId").into();
        Ok(this)
    }

    /// An association that was made elsewhere, by its id: `aclassoc-0123456789abcdef0`.
    pub fn from_subnet_network_acl_association_association_id(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        subnet_network_acl_association_association_id: Text,
    ) -> Result<SubnetNetworkAclAssociation> {
        let id_of_association = subnet_network_acl_association_association_id;
        cx.create(scope, id, SubnetNetworkAclAssociationState { id: id_of_association, sides: None })
    }

    /// The id of the association: `aclassoc-0123456789abcdef0`.
    #[attribute]
    pub fn subnet_network_acl_association_association_id(self, cx: &Cx) -> Text {
        cx.state(self).id.clone()
    }

    /// The list.
    #[attribute]
    pub fn network_acl(self, cx: &Cx) -> Result<NetworkAcl> {
        self.sides(cx, "network_acl").map(|(acl, _)| acl)
    }

    /// The subnet.
    #[attribute]
    pub fn subnet(self, cx: &Cx) -> Result<Subnet> {
        self.sides(cx, "subnet").map(|(_, subnet)| subnet)
    }
}

impl SubnetNetworkAclAssociation {
    fn sides(self, cx: &Cx, name: &str) -> Result<(NetworkAcl, Subnet)> {
        match cx.state(self).sides {
            Some(sides) => Ok(sides),
            None => bail!(Code::InvalidValue, "the `{name}` of an imported association is not known";
                hint: "only associations that this app makes know it"; on: cx.path(self.0)),
        }
    }
}

//! Subnets with a route to the internet.

use super::{AddNatGatewayOptions, Subnet, SubnetAttributes, SubnetProps, SubnetState, nat_provider};
use crate::core::{CfnResource, Construct, Cx, Dependable, Late, Str, Text};
use crate::declare::{construct, props};
use crate::diag::Result;

/// What a [`PublicSubnet`] needs.
#[props(module = "ec2")]
pub struct PublicSubnetProps {
    #[extends(required)]
    pub(super) subnet: SubnetProps,
}

/// What is known of a [`PublicSubnet`] that was made elsewhere.
#[props(module = "ec2")]
pub struct PublicSubnetAttributes {
    #[extends(required)]
    pub(super) subnet: SubnetAttributes,
}

/// A subnet whose instances reach the internet through the internet gateway of their VPC.
#[construct(module = "ec2", base = Subnet, state = SubnetState)]
impl PublicSubnet {
    /// Makes a subnet. Its route to the internet is added by `add_default_internet_route`.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: PublicSubnetProps) -> Result<Self> {
        Subnet::make(cx, scope, id, props.subnet)
    }

    /// A public subnet that was made elsewhere.
    pub fn from_public_subnet_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: PublicSubnetAttributes,
    ) -> Result<PublicSubnet> {
        Subnet::import(cx, scope, id, attrs.subnet)
    }

    /// Makes a NAT gateway in this subnet, with an elastic IP address of its own unless one is given. It is
    /// made after the routes of the subnet. Gives the `CfnNatGateway`.
    pub fn add_nat_gateway(
        self,
        cx: &mut Cx,
        /// The allocation id of the elastic IP address that the gateway takes.
        eip_allocation_id: Option<Text>,
        /// How the gateway behaves.
        options: Option<AddNatGatewayOptions>,
    ) -> Result<CfnResource> {
        let drain =
            nat_provider::drain_seconds(options.and_then(|options| options.max_drain_duration).as_ref())?;
        let subnet = Subnet::from(self);
        let allocation = match eip_allocation_id {
            Some(id) => id,
            None => {
                let eip =
                    CfnResource::add(cx, self, "EIP", "AWS::EC2::EIP", crate::fields! { "Domain": "vpc" })?;
                Late::attribute(crate::core::Handle::id(eip), "AllocationId").into()
            }
        };
        let properties = crate::fields! {
            "AllocationId": allocation,
            "MaxDrainDurationSeconds": drain,
            "SubnetId": subnet.subnet_id(cx),
        };
        let gateway = CfnResource::add(cx, self, "NATGateway", "AWS::EC2::NatGateway", properties)?;
        let routes = Dependable::Group(subnet.internet_connectivity_established(cx));
        Construct::from(gateway).node().add_dependency(cx, vec![routes].into());
        Ok(gateway)
    }
}

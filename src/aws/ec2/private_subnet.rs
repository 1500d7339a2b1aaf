//! Subnets that the internet cannot reach.

use super::{Subnet, SubnetAttributes, SubnetProps, SubnetState};
use crate::core::{Construct, Cx, Str};
use crate::declare::{construct, props};
use crate::diag::Result;

/// What a [`PrivateSubnet`] needs.
#[props(module = "ec2")]
pub struct PrivateSubnetProps {
    #[extends(required)]
    pub(super) subnet: SubnetProps,
}

/// What is known of a [`PrivateSubnet`] that was made elsewhere.
#[props(module = "ec2")]
pub struct PrivateSubnetAttributes {
    #[extends(required)]
    pub(super) subnet: SubnetAttributes,
}

/// A subnet whose instances the internet cannot reach. With a route to a NAT gateway they reach the internet.
#[construct(module = "ec2", base = Subnet, state = SubnetState)]
impl PrivateSubnet {
    /// Makes a subnet. A way out is added by `add_default_nat_route`.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: PrivateSubnetProps) -> Result<Self> {
        Subnet::make(cx, scope, id, props.subnet)
    }

    /// A private subnet that was made elsewhere.
    pub fn from_private_subnet_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: PrivateSubnetAttributes,
    ) -> Result<PrivateSubnet> {
        Subnet::import(cx, scope, id, attrs.subnet)
    }
}

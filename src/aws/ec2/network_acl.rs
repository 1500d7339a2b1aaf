//! Network access control lists.

use crate::core::{Construct, Cx, Resource, Str, Text};
use crate::declare::construct;
use crate::diag::Result;

/// A list of rules for the traffic of whole subnets.
#[construct(module = "ec2", base = Resource, state = Text)]
impl NetworkAcl {
    /// A network access control list that was made elsewhere.
    pub fn from_network_acl_id(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        network_acl_id: Text,
    ) -> Result<NetworkAcl> {
        cx.create(scope, id, network_acl_id)
    }

    /// The id of the list.
    #[attribute]
    pub fn network_acl_id(self, cx: &Cx) -> Text {
        cx.state(self).clone()
    }
}

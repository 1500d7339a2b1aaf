//! Principals that use a key through a service.

use crate::aws::iam::{AnyPrincipal, Principal, PrincipalBase, PrincipalState, PrincipalWithConditions};
use crate::core::{Cx, Data, ObjectHandle, Text};
use crate::declare::{Class, Dict, object};
use crate::diag::Result;

/// Whoever uses a key through another AWS service.
#[object(module = "kms", base = PrincipalBase, state = PrincipalState)]
impl ViaServicePrincipal {
    /// Names those who use a key through a service.
    pub fn new(
        cx: &mut Cx,
        /// The service: `s3.amazonaws.com`.
        service_name: Text,
        /// Who uses the service. Default: everybody.
        base_principal: Option<Principal>,
    ) -> Result<Self> {
        let base = match base_principal {
            Some(principal) => principal,
            None => AnyPrincipal::new(cx).into(),
        };
        let condition = Data::object("kms:ViaService", service_name);
        let conditions = Dict(vec![("StringEquals".into(), condition)]);
        let conditioned = PrincipalWithConditions::new(cx, base, conditions)?;
        // As in the CDK: what is granted goes into the policy of the key.
        PrincipalBase::at(conditioned.id()).only_named(cx)?;
        Ok(Self::at(conditioned.id()))
    }
}

impl From<ViaServicePrincipal> for Principal {
    fn from(it: ViaServicePrincipal) -> Self {
        Principal::Other(PrincipalBase::at(it.id()), ViaServicePrincipal::DESC)
    }
}

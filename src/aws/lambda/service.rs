//! The service Lambda, as a principal.

use crate::aws::iam::{ManagedPolicy, Principal, Role, RoleProps, ServicePrincipal, ServicePrincipalOpts};
use crate::core::{Construct, Cx};
use crate::diag::Result;

/// The policy of AWS that lets functions write their logs.
pub(crate) const WRITES_LOGS: &str = "service-role/AWSLambdaBasicExecutionRole";

/// The service that runs functions.
pub(crate) fn principal(cx: &mut Cx) -> Principal {
    ServicePrincipal::new(cx, "lambda.amazonaws.com".into(), ServicePrincipalOpts::default()).into()
}

/// A role that the service takes, with policies of AWS.
pub(crate) fn role(
    cx: &mut Cx,
    scope: Construct,
    id: &'static str,
    policies: &[&'static str],
) -> Result<Role> {
    let taken_by = principal(cx);
    let policies =
        policies.iter().map(|name| ManagedPolicy::from_aws_managed_policy_name(cx, (*name).into()));
    let policies = policies.collect::<Result<Vec<_>>>()?;
    let props = RoleProps {
        managed_policies: Some(policies).filter(|all| !all.is_empty()),
        ..RoleProps::new(taken_by)
    };
    Role::new(cx, scope, id.into(), props)
}

//! Roles that exist before an app is deployed.

use crate::core::Str;
use crate::declare::{class, props};

/// A role that exists before an app is deployed, or nobody else than who deploys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BootstrapRole(Option<Str>);

/// A role that exists before an app is deployed, or nobody else than who deploys.
#[class(module = "app_staging_synthesizer_alpha")]
impl BootstrapRole {
    /// No role: the credentials of the command line.
    pub fn cli_credentials() -> BootstrapRole {
        BootstrapRole(None)
    }

    /// A role by its ARN, in which `${Qualifier}`, `${AWS::Partition}`, `${AWS::AccountId}` and `${AWS::Region}` are
    /// replaced.
    pub fn from_role_arn(arn: Str) -> BootstrapRole {
        BootstrapRole(Some(arn))
    }

    /// Whether it is no role, but the credentials of the command line.
    pub fn is_cli_credentials(self) -> bool {
        self.0.is_none()
    }
}

impl BootstrapRole {
    /// The ARN with its placeholders, where it is a role.
    pub(super) fn arn(&self) -> Option<&Str> {
        self.0.as_ref()
    }
}

/// The roles that deploy an app.
#[props(module = "app_staging_synthesizer_alpha")]
pub struct BootstrapRoles {
    /// The role that CloudFormation works with. Default: the one of the bootstrap resources.
    pub cloud_formation_execution_role: Option<BootstrapRole>,
    /// The role that starts a deployment. Default: the one of the bootstrap resources.
    pub deployment_role: Option<BootstrapRole>,
    /// The role that looks up values. Default: the one of the bootstrap resources.
    pub lookup_role: Option<BootstrapRole>,
}

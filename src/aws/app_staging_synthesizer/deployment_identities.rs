//! Who deploys an app.

use super::{BootstrapRole, BootstrapRoles};
use crate::core::{DefaultStackSynthesizer, Str};
use crate::declare::{class, props};

/// How [`DeploymentIdentities::default_bootstrap_roles`] finds the roles.
#[props(module = "app_staging_synthesizer_alpha")]
pub struct DefaultBootstrapRolesOptions {
    /// The region whose bootstrap resources have the roles. Default: that of each stack.
    pub bootstrap_region: Option<Str>,
}

/// Who deploys an app.
#[derive(Clone, Debug)]
pub struct DeploymentIdentities {
    execution: BootstrapRole,
    deployment: BootstrapRole,
    lookup: BootstrapRole,
}

/// Who deploys an app.
#[class(module = "app_staging_synthesizer_alpha")]
impl DeploymentIdentities {
    /// The credentials of the command line, for everything.
    pub fn cli_credentials() -> DeploymentIdentities {
        let nobody = BootstrapRole::cli_credentials();
        DeploymentIdentities { execution: nobody.clone(), deployment: nobody.clone(), lookup: nobody }
    }

    /// Roles that exist already.
    pub fn specify_roles(roles: BootstrapRoles) -> DeploymentIdentities {
        let usual = DeploymentIdentities::default_bootstrap_roles(None);
        DeploymentIdentities {
            execution: roles.cloud_formation_execution_role.unwrap_or(usual.execution),
            deployment: roles.deployment_role.unwrap_or(usual.deployment),
            lookup: roles.lookup_role.unwrap_or(usual.lookup),
        }
    }

    /// The roles that `cdk bootstrap` makes.
    pub fn default_bootstrap_roles(options: Option<DefaultBootstrapRolesOptions>) -> DeploymentIdentities {
        let region = options.unwrap_or_default().bootstrap_region;
        let role = |arn: Str| match &region {
            Some(region) => BootstrapRole::from_role_arn(arn.replace("${AWS::Region}", region).into()),
            None => BootstrapRole::from_role_arn(arn),
        };
        DeploymentIdentities {
            execution: role(DefaultStackSynthesizer::default_execution_role()),
            deployment: role(DefaultStackSynthesizer::default_deploy_role()),
            lookup: role(DefaultStackSynthesizer::default_lookup_role()),
        }
    }

    /// The role that CloudFormation works with.
    #[attribute]
    pub fn cloud_formation_execution_role(&self) -> BootstrapRole {
        self.execution.clone()
    }

    /// The role that starts a deployment.
    #[attribute]
    pub fn deployment_role(&self) -> BootstrapRole {
        self.deployment.clone()
    }

    /// The role that looks up values.
    #[attribute]
    pub fn lookup_role(&self) -> BootstrapRole {
        self.lookup.clone()
    }
}

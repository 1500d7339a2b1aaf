//! The synthesizer of stacks without assets.

use super::super::{Cx, Stack, Str};
use super::{
    DefaultStackSynthesizer, DefaultStackSynthesizerProps, Deployment, Role, Synthesis, SynthesizerState,
};
use crate::declare::{Class, object, props};

/// Which roles a [`BootstraplessSynthesizer`] uses.
#[props]
pub struct BootstraplessSynthesizerProps {
    /// Tells the bootstrap resources of one account apart. Default: the context value of
    /// `@aws-cdk/core:bootstrapQualifier`, else `hnb659fds`.
    pub qualifier: Option<Str>,
    /// The role that starts a deployment. Default: the one of the bootstrap resources.
    pub deploy_role_arn: Option<Str>,
    /// The role that CloudFormation works with. Default: the one of the bootstrap resources.
    pub cloud_formation_execution_role_arn: Option<Str>,
}

/// Deploys with the roles of bootstrap resources, but needs neither bucket nor repository; the stack cannot
/// have assets.
#[object(module = "", base = DefaultStackSynthesizer, state = SynthesizerState)]
impl BootstraplessSynthesizer {
    /// Makes a synthesizer.
    pub fn new(cx: &mut Cx, props: BootstraplessSynthesizerProps) -> Self {
        let roles = DefaultStackSynthesizerProps {
            qualifier: props.qualifier,
            deploy_role_arn: props.deploy_role_arn,
            cloud_formation_execution_role: props.cloud_formation_execution_role_arn,
            ..DefaultStackSynthesizerProps::default()
        };
        cx.make(SynthesizerState::new(Self::DESC, Bootstrapless(roles)))
    }
}

#[derive(Debug)]
struct Bootstrapless(DefaultStackSynthesizerProps);

impl Synthesis for Bootstrapless {
    fn deployment(&self, cx: &Cx, stack: Stack) -> Deployment {
        Deployment { lookup_role: None, bootstrap: None, ..self.0.deployment(cx, stack) }
    }

    fn qualifier(&self, cx: &Cx, stack: Stack) -> Option<Str> {
        self.0.qualifier(cx, stack)
    }

    fn lookup_role(&self, cx: &Cx, stack: Stack) -> Option<Role> {
        self.0.lookup_role(cx, stack)
    }
}

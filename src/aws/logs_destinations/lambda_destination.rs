//! Functions that get the events of log groups.

use crate::aws::iam::{ServicePrincipal, ServicePrincipalOpts};
use crate::aws::lambda::{FunctionBase, Permission};
use crate::aws::logs::{LogGroup, LogSubscriptionDestinationConfig};
use crate::core::{Construct, Cx, Dependable};
use crate::declare::{class, props};
use crate::diag::Result;

/// What a [`LambdaDestination`] can be told.
#[props(module = "logs_destinations")]
pub struct LambdaDestinationOptions {
    /// Whether CloudWatch Logs is allowed to call the function.
    #[default(true)]
    pub add_permissions: bool,
}

/// A function that gets the events of a log group.
#[derive(Clone, Debug)]
pub struct LambdaDestination {
    function: FunctionBase,
    adds_permissions: bool,
}

/// A function that gets the events of a log group.
///
/// ```rhai
/// let watches = lambda.Function(stack, "Watches", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async event => console.log(event);"),
/// });
/// let group = logs.LogGroup(stack, "Group");
/// group.add_subscription_filter("Errors", #{
///     destination: logs_destinations.LambdaDestination(watches),
///     filter_pattern: logs.FilterPattern.any_term("ERROR"),
/// });
/// ```
///
/// ```lua
/// local watches = lambda.Function(stack, "Watches", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async event => console.log(event);"),
/// })
/// local group = logs.LogGroup(stack, "Group")
/// group:add_subscription_filter("Errors", {
///   destination = logs_destinations.LambdaDestination(watches),
///   filter_pattern = logs.FilterPattern.any_term("ERROR"),
/// })
/// ```
#[class(module = "logs_destinations")]
impl LambdaDestination {
    /// Takes a function.
    pub fn new(r#fn: FunctionBase, options: Option<LambdaDestinationOptions>) -> Self {
        LambdaDestination {
            function: r#fn,
            adds_permissions: options.is_none_or(|options| options.add_permissions),
        }
    }

    /// Lets CloudWatch Logs call the function, and says what a subscription is told of it.
    pub fn bind(
        &self,
        cx: &mut Cx,
        /// The subscription.
        scope: Construct,
        /// The group whose events are sent.
        log_group: LogGroup,
    ) -> Result<LogSubscriptionDestinationConfig> {
        if self.adds_permissions {
            let service =
                ServicePrincipal::new(cx, "logs.amazonaws.com".into(), ServicePrincipalOpts::default());
            let permission = Permission {
                source_arn: Some(log_group.log_group_arn(cx)),
                scope: Some(scope),
                ..Permission::new(service.into())
            };
            // Without it, CloudWatch Logs refuses the subscription.
            if let Some(permission) = self.function.permit(cx, "CanInvokeLambda".into(), permission)? {
                let permission = Dependable::Construct(permission.into());
                scope.node().add_dependency(cx, vec![permission].into());
            }
        }
        Ok(LogSubscriptionDestinationConfig { arn: self.function.function_arn(cx), role: None })
    }
}

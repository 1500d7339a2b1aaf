//! Settings of the functions that the library adds to stacks for custom resources.

use super::aws_custom_resource::is_caller;
use crate::aws::lambda::{Function, Runtime};
use crate::aws::logs::{LogGroup, LogGroupProps, RetentionDays};
use crate::core::{Aspects, CfnResource, Construct, Cx, Data, Handle, IAspect, NodeId, RemovalPolicy};
use crate::declare::class;
use crate::diag::Result;

/// Settings of the functions that the library adds below a construct.
#[derive(Clone, Copy, Debug)]
pub struct CustomResourceConfig(Construct);

/// Settings of the functions that the library adds for custom resources below a construct: those that call the AWS SDK.
///
/// ```rhai
/// let config = custom_resources.CustomResourceConfig.of(app);
/// config.add_log_retention_lifetime(logs.RetentionDays.TEN_YEARS);
/// config.add_removal_policy(RemovalPolicy.DESTROY);
/// ```
///
/// ```lua
/// local config = custom_resources.CustomResourceConfig.of(app)
/// config:add_log_retention_lifetime(logs.RetentionDays.TEN_YEARS)
/// config:add_removal_policy(RemovalPolicy.DESTROY)
/// ```
#[class(module = "custom_resources")]
impl CustomResourceConfig {
    /// The settings below a construct.
    pub fn of(scope: Construct) -> Self {
        CustomResourceConfig(scope)
    }

    /// Gives the functions log groups that keep their events so long.
    pub fn add_log_retention_lifetime(self, cx: &mut Cx, retention: RetentionDays) {
        Aspects::of(self.0).visit(cx, move |cx, node| keep_log(cx, node.id(), retention));
    }

    /// Sets what happens to the log groups of the functions when they leave the stack.
    pub fn add_removal_policy(self, cx: &mut Cx, removal_policy: RemovalPolicy) {
        Aspects::of(self.0).visit(cx, move |cx, node| remove_log(cx, node.id(), removal_policy));
    }

    /// Sets the runtime of the functions that are of its language.
    pub fn add_lambda_runtime(self, cx: &mut Cx, lambda_runtime: Runtime) {
        Aspects::of(self.0).visit(cx, move |cx, node| set_runtime(cx, node.id(), &lambda_runtime));
    }
}

/// Gives functions log groups.
#[derive(Clone, Copy, Debug)]
pub struct CustomResourceLogRetention;

/// Gives the functions that the library adds log groups that keep their events so long. [`CustomResourceConfig`] adds it.
#[class(module = "custom_resources", base = IAspect)]
impl CustomResourceLogRetention {
    /// An aspect for `Aspects.of(scope).add(...)`.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(set_log_retention: RetentionDays) -> IAspect {
        IAspect::of(move |cx, node| keep_log(cx, node.id(), set_log_retention))
    }
}

/// Sets what happens to log groups.
#[derive(Clone, Copy, Debug)]
pub struct CustomResourceRemovalPolicy;

/// Sets what happens to the log groups of the functions that the library adds. [`CustomResourceConfig`] adds it.
#[class(module = "custom_resources", base = IAspect)]
impl CustomResourceRemovalPolicy {
    /// An aspect for `Aspects.of(scope).add(...)`.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(removal_policy: RemovalPolicy) -> IAspect {
        IAspect::of(move |cx, node| remove_log(cx, node.id(), removal_policy))
    }
}

/// Sets the runtime of functions.
#[derive(Clone, Copy, Debug)]
pub struct CustomResourceLambdaRuntime;

/// Sets the runtime of the functions that the library adds. [`CustomResourceConfig`] adds it.
#[class(module = "custom_resources", base = IAspect)]
impl CustomResourceLambdaRuntime {
    /// An aspect for `Aspects.of(scope).add(...)`.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(lambda_runtime: Runtime) -> IAspect {
        IAspect::of(move |cx, node| set_runtime(cx, node.id(), &lambda_runtime))
    }
}

/// The id of the log group that a function is given, below its resource.
const GROUP: &str = "logGroup";

/// A function that the library added, with its resource.
fn function(cx: &Cx, node: NodeId) -> Option<(Function, CfnResource)> {
    let function = cx.cast::<Function>(node).filter(|_| is_caller(cx, node))?;
    Some((function, main(cx, node)?))
}

fn main(cx: &Cx, node: NodeId) -> Option<CfnResource> {
    cx.cast(cx.child(node, "Resource")?)
}

/// The resource of the log group that a program gave to a function, where it is made in this app.
fn given_group(cx: &Cx, function: Function) -> Option<CfnResource> {
    main(cx, function.given_log_group(cx)?.id())
}

fn keep_log(cx: &mut Cx, node: NodeId, retention: RetentionDays) -> Result<()> {
    let Some((function, resource)) = function(cx, node) else { return Ok(()) };
    // Written out even where logs are kept for ever, as aws-cdk-lib 2.276.0 does.
    let days = retention.value().parse::<i64>().unwrap_or_default();
    if let Some(custom) = cx.child(node, "LogRetention").and_then(|node| main(cx, node)) {
        custom.set_property(cx, "RetentionInDays", days);
    }
    if function.given_log_group(cx).is_some() {
        if let Some(group) = given_group(cx, function) {
            group.set_property(cx, "RetentionInDays", days);
        }
        return Ok(());
    }
    let group = match cx.child(resource.id(), GROUP).and_then(|known| cx.cast::<LogGroup>(known)) {
        Some(known) => known,
        None => {
            let props = LogGroupProps { retention: Some(retention), ..LogGroupProps::default() };
            LogGroup::new(cx, resource.into(), GROUP.into(), props)?
        }
    };
    if let Some(group) = main(cx, group.id()) {
        group.set_property(cx, "RetentionInDays", days);
    }
    let name = group.log_group_name(cx);
    resource.set_property(cx, "LoggingConfig", Data::object("LogGroup", name));
    Ok(())
}

fn remove_log(cx: &mut Cx, node: NodeId, policy: RemovalPolicy) -> Result<()> {
    // A log group that `keep_log` made is visited itself.
    let made = cx
        .cast::<LogGroup>(node)
        .filter(|_| cx.id(node) == GROUP)
        .and_then(|_| cx.parent(node))
        .and_then(|resource| cx.parent(resource))
        .is_some_and(|function| is_caller(cx, function));
    let group = match function(cx, node) {
        Some((function, _)) => given_group(cx, function),
        None if made => main(cx, node),
        None => None,
    };
    match group {
        Some(group) => group.apply_removal_policy(cx, Some(policy), None),
        None => Ok(()),
    }
}

fn set_runtime(cx: &mut Cx, node: NodeId, runtime: &Runtime) -> Result<()> {
    let Some((function, resource)) = function(cx, node) else { return Ok(()) };
    let own = function.runtime(cx).and_then(|runtime| runtime.family());
    if own == runtime.family() {
        resource.set_property(cx, "Runtime", runtime.name());
    }
    Ok(())
}

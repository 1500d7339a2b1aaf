//! New versions of all functions, when it changes what makes one.

use super::{Function, version_hash};
use crate::core::{CfnResource, Cx, Data, FeatureFlags, Handle, IAspect, NodeId, Str, Text};
use crate::declare::class;
use crate::diag::Result;

/// An aspect that changes functions along with a feature flag.
#[derive(Clone, Copy, Debug)]
pub struct FunctionVersionUpgrade;

/// An aspect that changes the descriptions of functions along with a feature flag that says what makes a new version.
/// The flag changes the current versions of all functions, and Lambda refuses a second version of a function that did
/// not change.
///
/// ```rhai
/// lambda.Function(stack, "Hello", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async () => 'hello';"),
/// }).current_version;
/// let upgrade = lambda.FunctionVersionUpgrade("@aws-cdk/aws-lambda:recognizeVersionProps");
/// Aspects.of(stack).add(upgrade);
/// ```
///
/// ```lua
/// local hello = lambda.Function(stack, "Hello", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async () => 'hello';"),
/// }).current_version
/// local upgrade = lambda.FunctionVersionUpgrade("@aws-cdk/aws-lambda:recognizeVersionProps")
/// Aspects.of(stack):add(upgrade)
/// ```
#[class(module = "lambda", base = IAspect)]
impl FunctionVersionUpgrade {
    /// An aspect for `Aspects.of(scope).add(...)`.
    #[allow(clippy::new_ret_no_self)]
    pub fn new(
        /// The flag: `@aws-cdk/aws-lambda:recognizeVersionProps` or `@aws-cdk/aws-lambda:recognizeLayerVersion`.
        feature_flag: Str,
        /// Whether functions change where the flag is on, or where it is off.
        #[default(true)]
        enabled: bool,
    ) -> IAspect {
        IAspect::of(move |cx, node| upgrade(cx, node.id(), &feature_flag, enabled))
    }
}

fn upgrade(cx: &mut Cx, node: NodeId, flag: &Str, enabled: bool) -> Result<()> {
    let Some(function) = cx.cast::<Function>(node) else { return Ok(()) };
    let resource = cx.child(node, "Resource").and_then(|resource| cx.cast::<CfnResource>(resource));
    let Some(resource) = resource else { return Ok(()) };
    if FeatureFlags::of(function.into()).is_enabled(cx, flag.clone()) != enabled {
        return Ok(());
    }
    let mark = Text::from(format!("version-hash:{}", version_hash::of_function(cx, function)));
    let description = match resource.property(cx, "Description") {
        Some(Data::Str(text)) => Text::concat([text.into(), " ".into(), mark]),
        Some(Data::Late(text)) => Text::concat([text.into(), " ".into(), mark]),
        _ => mark,
    };
    resource.set_property(cx, "Description", description);
    Ok(())
}

//! The permissions boundary of all roles and users of a stack.

use super::arn::ArnComponents;
use super::{
    AspectPriority, Aspects, CfnResource, Cx, Data, DefaultStackSynthesizer, Handle, NodeId, Stack, Str, Text,
};
use crate::bail;
use crate::declare::class;
use crate::diag::{Code, Result};

/// The context under which a boundary is kept: a map with a `name` or an `arn`.
const CONTEXT: &str = "@aws-cdk/core:permissionsBoundary";

/// The resource types that have a permissions boundary.
const BOUNDED: [&str; 2] = ["AWS::IAM::Role", "AWS::IAM::User"];

/// The permissions boundary of all roles and users of a stack.
#[derive(Clone, Debug)]
pub struct PermissionsBoundary {
    /// `name` or `arn`.
    key: &'static str,
    value: Str,
}

/// The permissions boundary of all roles and users of a stack. In its name or ARN stand `${Qualifier}`,
/// `${AWS::AccountId}`, `${AWS::Region}` and `${AWS::Partition}` for what the stack knows of them.
#[class(module = "")]
impl PermissionsBoundary {
    /// A boundary by the name of its policy.
    pub fn from_name(name: Str) -> PermissionsBoundary {
        PermissionsBoundary { key: "name", value: name }
    }

    /// A boundary by the ARN of its policy.
    pub fn from_arn(arn: Str) -> PermissionsBoundary {
        PermissionsBoundary { key: "arn", value: arn }
    }
}

impl PermissionsBoundary {
    /// Notes the boundary for everything below a construct.
    pub(crate) fn bind(self, cx: &mut Cx, scope: NodeId) {
        let value = Data::Map(vec![(Str::new_static(self.key), self.value.into())]);
        cx.extra_mut(scope).context.push((Str::new_static(CONTEXT), value));
    }

    /// Applies the boundary that holds for a stack, where there is one.
    ///
    /// # Errors
    /// When it has a placeholder for which the stack knows nothing.
    pub(crate) fn apply_to(cx: &mut Cx, stack: Stack) -> Result<()> {
        let Some(arn) = arn_of(cx, stack)? else { return Ok(()) };
        bound_below(cx, stack.id(), AspectPriority::DEFAULT(), arn.into());
        Ok(())
    }
}

/// Sets the boundary of all roles and users below a construct; [`Data::Absent`] takes it away.
pub(crate) fn bound_below(cx: &mut Cx, scope: NodeId, priority: i64, boundary: Data) {
    Aspects::add_native(cx, scope, priority, move |cx, node| {
        if let Some(resource) = cx.cast::<CfnResource>(node)
            && BOUNDED.contains(&cx.state(resource).cfn_type.as_str())
        {
            resource.add_property_override(cx, "PermissionsBoundary".into(), Some(boundary.clone()))?;
        }
        Ok(())
    });
}

/// The ARN of the boundary that holds for a stack.
fn arn_of(cx: &Cx, stack: Stack) -> Result<Option<Text>> {
    let Some(boundary) = cx.context(stack.id(), CONTEXT) else { return Ok(None) };
    let text = |key: &str| boundary.get(key).and_then(Data::as_str).map(|text| specialize(cx, stack, text));
    if let Some(arn) = text("arn") {
        return Ok(Some(arn?.into()));
    }
    let Some(name) = text("name") else { return Ok(None) };
    let components =
        ArnComponents { region: Some("".into()), ..ArnComponents::slash("iam", "policy", name?) };
    super::arn::format(cx, &components, Some(stack)).map(Some)
}

/// The text with its placeholders filled in.
fn specialize(cx: &Cx, stack: Stack, text: &str) -> Result<String> {
    let qualifier = stack.bound_synthesizer(cx).bootstrap_qualifier(cx);
    let qualifier = qualifier.unwrap_or_else(DefaultStackSynthesizer::default_qualifier);
    let (account, region) = stack.known_environment(cx);
    let mut filled = text.replace("${Qualifier}", &qualifier);
    for (placeholder, value) in [("${AWS::AccountId}", account), ("${AWS::Region}", region)] {
        if let Some(value) = value {
            filled = filled.replace(placeholder, value);
        }
    }
    if let Some(rest) = filled.find("${AWS::") {
        let placeholder = filled[rest..].split_inclusive('}').next().unwrap_or_default();
        bail!(Code::LateBound, "the permissions boundary `{text}` has `{placeholder}`, which the stack does not know";
            hint: "give the stack an `env` with an `account` and a `region`; the partition is never known"; on: cx.path(stack.id()));
    }
    Ok(filled)
}

//! Stacks that are deployed as a part of another stack.

use super::stack::{NestedParts, StackState, TemplateParts};
use super::{
    CfnResource, Construct, Cx, Data, Duration, Handle, Late, LateKind, NodeId, RemovalPolicy, Stack, Str,
    Text,
};
use crate::bail;
use crate::declare::{Class, Dict, Value, construct, props};
use crate::diag::{Code, Result};

/// What a [`NestedStack`] can be told.
#[props]
pub struct NestedStackProps {
    /// Values for the parameters that the nested stack declares. References to other stacks need none: their
    /// parameters are made and filled in by themselves.
    pub parameters: Option<Dict<Text>>,
    /// How long CloudFormation waits for the nested stack, in whole minutes. Default: without a limit.
    pub timeout: Option<Duration>,
    /// The topics that hear of the nested stack's events, by ARN.
    pub notification_arns: Option<Vec<Text>>,
    /// What happens when the nested stack leaves the stack around it.
    #[default(RemovalPolicy::DESTROY)]
    pub removal_policy: RemovalPolicy,
    /// What the nested stack is for.
    pub description: Option<Str>,
    /// Whether the template is written without line breaks and indentation.
    #[default(false)]
    pub suppress_template_indentation: bool,
}

/// A stack that is deployed as a part of the stack around it: a resource there, a template of its own.
/// References between the two are wired by parameters and outputs.
#[construct(module = "", base = Stack, state = StackState)]
impl NestedStack {
    /// Makes a nested stack.
    pub fn new(
        cx: &mut Cx,
        /// The stack around it, or a construct inside.
        scope: Construct,
        /// The id.
        id: Str,
        props: NestedStackProps,
    ) -> Result<Self> {
        let Some(parent) = cx.stack(scope.id()) else {
            bail!(Code::NoStack, "a nested stack must be made within another stack";
                hint: "pass a `Stack`, or a construct inside one, as the scope"; on: cx.path(scope.id()));
        };
        let around = cx.state(parent);
        let state = StackState {
            account: around.account.clone(),
            region: around.region.clone(),
            compact: props.suppress_template_indentation,
            options: TemplateParts { description: props.description, ..TemplateParts::default() },
            ..StackState::new(around.synthesizer)
        };
        let this: NestedStack = cx.create(scope, id, state)?;
        let properties = crate::fields! {
            "NotificationARNs": props.notification_arns,
            "Parameters": Late::deferred(this.0, parameters),
            "TemplateURL": Late::deferred(this.0, template_url),
            "TimeoutInMinutes": props.timeout.map(|timeout| timeout.to_minutes(None)).transpose()?,
        };
        let id = cx.id(this.0).clone();
        let holder: Construct = cx.create(scope, format!("{id}.NestedStack"), ())?;
        let resource_id = format!("{id}.NestedStackResource");
        let resource = CfnResource::add(cx, holder, &resource_id, "AWS::CloudFormation::Stack", properties)?;
        cx.extra_mut(this.0).default_child = Some(resource.id());
        resource.apply_removal_policy(cx, Some(props.removal_policy), None)?;
        let parameters = props.parameters.unwrap_or_default().0.into_iter();
        let parts = NestedParts {
            parent,
            resource,
            parameters: parameters.map(|(name, value)| (name, value.into())).collect(),
            template_url: None,
        };
        if cx.flag(this.0, "aws:cdk:enable-asset-metadata") {
            let file = Stack::from(this).template_file(cx);
            resource.add_metadata(cx, "aws:asset:path".into(), file.into());
            resource.add_metadata(cx, "aws:asset:property".into(), "TemplateURL".into());
        }
        cx.state_mut(this).nested = Some(parts);
        Ok(this)
    }

    /// Whether something is a nested stack.
    pub fn is_nested_stack(cx: &Cx, x: Value) -> bool {
        super::is_a(cx, &x, Self::DESC)
    }

    /// Gives a parameter of the nested stack a value.
    pub fn set_parameter(self, cx: &mut Cx, name: Str, value: Text) {
        Stack::from(self).pass(cx, name, value.into());
    }
}

impl Stack {
    /// Gives a parameter of a nested stack a value.
    pub(crate) fn pass(self, cx: &mut Cx, name: Str, value: Data) {
        let Some(nested) = &mut cx.state_mut(self).nested else { return };
        match nested.parameters.iter_mut().find(|(known, _)| *known == name) {
            Some((_, old)) => *old = value,
            None => nested.parameters.push((name, value)),
        }
    }
}

fn parameters(cx: &Cx, node: NodeId) -> Data {
    match &cx.state(Stack::at(node)).nested {
        Some(nested) => Data::Map(nested.parameters.clone()).or_absent(),
        None => Data::Absent,
    }
}

/// Where the template is when the stack around it is deployed.
fn template_url(cx: &Cx, node: NodeId) -> Data {
    let nested = cx.state(Stack::at(node)).nested.as_ref();
    nested.and_then(|nested| nested.template_url.clone()).map_or(Data::Absent, Data::from)
}

/// What a pseudo parameter of a nested stack is for other stacks: they know the nested stack's resource only.
/// Nothing where the pseudo parameter can be used as it is.
pub(crate) fn outer_value(cx: &Cx, owner: NodeId, name: &str, seen_from: NodeId) -> Option<Data> {
    if owner == seen_from {
        return None;
    }
    let resource = Stack::at(owner).nested_stack_resource(cx)?;
    let stack_id: Data = Late::reference(resource.id()).into();
    match name {
        "AWS::StackId" => Some(stack_id),
        "AWS::StackName" => {
            let parts = Late::list(LateKind::Call("Fn::Split", Data::List(vec!["/".into(), stack_id])));
            Some(Late::new(LateKind::Call("Fn::Select", Data::List(vec![1.into(), parts.into()]))).into())
        }
        _ => None,
    }
}

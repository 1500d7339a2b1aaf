//! Tags, set on a construct and applied to every taggable resource below it.

use std::rc::Rc;

use super::tag_set::TagValue;
use super::{Aspects, Construct, Cx, Data, Handle, NodeId, Stack, Str, TagManager, Text};
use crate::declare::{Dict, IntoValue, Value, class, props};
use crate::diag::{Code, Diag};

/// A tag of an L1's `tags`.
#[derive(Clone, Debug, PartialEq)]
pub struct CfnTag {
    key: Text,
    value: Text,
}

/// A tag of an L1.
#[class(module = "", data = to_data)]
impl CfnTag {
    /// Makes a tag.
    pub fn new(key: Text, value: Text) -> Self {
        CfnTag { key, value }
    }

    /// The key.
    #[attribute]
    pub fn key(&self) -> Text {
        self.key.clone()
    }

    /// The value.
    #[attribute]
    pub fn value(&self) -> Text {
        self.value.clone()
    }
}

/// The tag in a template.
fn to_data(_: &Cx, tag: CfnTag) -> Data {
    Data::Map(crate::fields! { "Key": tag.key, "Value": tag.value })
}

/// Which resources a tag goes to.
#[props]
pub struct TagProps {
    /// Whether instances that a group launches get the tag too.
    #[default(true)]
    pub apply_to_launched_instances: bool,
    /// Resource types that do not get the tag.
    pub exclude_resource_types: Option<Vec<Str>>,
    /// The only resource types that get the tag. Default: all.
    pub include_resource_types: Option<Vec<Str>>,
    /// Which setting wins: the highest. Default: 100 to set, 200 to remove.
    pub priority: Option<i64>,
}

/// One setting or removal of a tag for everything below a construct.
#[derive(Clone, Debug)]
pub struct TagOperation {
    key: Str,
    /// The value, or nothing to remove the tag.
    value: Option<Text>,
    priority: i64,
    include: Vec<Str>,
    exclude: Vec<Str>,
    propagate: bool,
}

const SET_PRIORITY: i64 = 100;
const REMOVE_PRIORITY: i64 = 200;

/// A tag that is set as an aspect: `Aspects.of(scope).add(Tag("key", "value"))`.
#[derive(Clone, Debug)]
pub struct Tag(Rc<TagOperation>);

/// A tag that is set as an aspect: `Aspects.of(scope).add(Tag("key", "value"))`.
#[class(module = "")]
impl Tag {
    /// A tag with its value.
    pub fn new(key: Str, value: Text, props: Option<TagProps>) -> Tag {
        Tag(Rc::new(TagOperation::new(key, Some(value), props.unwrap_or_default(), SET_PRIORITY)))
    }

    /// The key.
    #[attribute]
    pub fn key(&self) -> Str {
        self.0.key.clone()
    }

    /// The value.
    #[attribute]
    pub fn value(&self) -> Option<Text> {
        self.0.value.clone()
    }

    /// Sets the tag on one construct, where that can be tagged; those below it do not get it.
    pub fn visit(&self, cx: &mut Cx, construct: Construct) {
        TagManager::of(cx, construct).into_iter().for_each(|tags| tags.operate(cx, &self.0));
    }
}

impl Tag {
    pub(crate) fn operation(&self) -> Rc<TagOperation> {
        self.0.clone()
    }
}

/// A tag that is removed as an aspect: `Aspects.of(scope).add(RemoveTag("key"))`.
#[derive(Clone, Debug)]
pub struct RemoveTag(Rc<TagOperation>);

/// A tag that is removed as an aspect: `Aspects.of(scope).add(RemoveTag("key"))`.
#[class(module = "")]
impl RemoveTag {
    /// A tag that goes.
    pub fn new(key: Str, props: Option<TagProps>) -> RemoveTag {
        RemoveTag(Rc::new(TagOperation::new(key, None, props.unwrap_or_default(), REMOVE_PRIORITY)))
    }

    /// The key.
    #[attribute]
    pub fn key(&self) -> Str {
        self.0.key.clone()
    }

    /// Removes the tag from one construct, where that can be tagged; those below it keep theirs.
    pub fn visit(&self, cx: &mut Cx, construct: Construct) {
        TagManager::of(cx, construct).into_iter().for_each(|tags| tags.operate(cx, &self.0));
    }
}

impl RemoveTag {
    pub(crate) fn operation(&self) -> Rc<TagOperation> {
        self.0.clone()
    }
}

/// The tags of everything below a construct.
#[derive(Clone, Copy, Debug)]
pub struct Tags(NodeId);

/// The tags of everything below a construct.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc", #{ max_azs: 1 });
/// Tags.of(app).add("team", "platform");
/// Tags.of(vpc).remove("team", #{ include_resource_types: ["AWS::EC2::Subnet"] });
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1 })
/// Tags.of(app):add("team", "platform")
/// Tags.of(vpc):remove("team", { include_resource_types = { "AWS::EC2::Subnet" } })
/// ```
#[class(module = "")]
impl Tags {
    /// The tags of everything below a construct.
    pub fn of(scope: Construct) -> Tags {
        Tags(scope.id())
    }

    /// Sets a tag on every taggable resource below.
    pub fn add(self, cx: &mut Cx, key: Str, value: Text, props: Option<TagProps>) {
        self.operate(cx, key, Some(value), props.unwrap_or_default(), SET_PRIORITY);
    }

    /// Removes a tag from every taggable resource below.
    pub fn remove(self, cx: &mut Cx, key: Str, props: Option<TagProps>) {
        self.operate(cx, key, None, props.unwrap_or_default(), REMOVE_PRIORITY);
    }
}

impl Tags {
    pub(crate) fn on(node: NodeId) -> Tags {
        Tags(node)
    }

    /// Sets a tag on every taggable resource below.
    pub fn set(self, cx: &mut Cx, key: Str, value: Text) {
        self.add(cx, key, value, None);
    }

    /// Sets a tag on the resources of one type below.
    pub fn set_on(self, cx: &mut Cx, key: &'static str, value: Text, cfn_type: &'static str) {
        let props =
            TagProps { include_resource_types: Some(vec![Str::new_static(cfn_type)]), ..TagProps::default() };
        self.add(cx, Str::new_static(key), value, Some(props));
    }

    fn operate(self, cx: &mut Cx, key: Str, value: Option<Text>, props: TagProps, priority: i64) {
        Aspects::add_tag(cx, self.0, TagOperation::new(key, value, props, priority));
    }
}

impl TagOperation {
    fn new(key: Str, value: Option<Text>, props: TagProps, priority: i64) -> TagOperation {
        TagOperation {
            key,
            value,
            priority: props.priority.unwrap_or(priority),
            include: props.include_resource_types.unwrap_or_default(),
            exclude: props.exclude_resource_types.unwrap_or_default(),
            propagate: props.apply_to_launched_instances,
        }
    }

    pub(super) fn tag(&self) -> TagValue {
        TagValue {
            key: self.key.clone(),
            value: self.value.clone().map(Data::from),
            priority: self.priority,
            propagate: self.propagate,
        }
    }

    /// The aspect, as a program has it.
    pub(super) fn as_aspect(self: Rc<Self>) -> Value {
        match self.value {
            Some(_) => Tag(self).into_value(),
            None => RemoveTag(self).into_value(),
        }
    }

    /// Whether it includes resources of a type by name.
    pub(super) fn names(&self, cfn_type: &str) -> bool {
        self.include.iter().any(|it| it == cfn_type)
    }

    pub(super) fn concerns(&self, cfn_type: &str) -> bool {
        (self.include.is_empty() || self.names(cfn_type)) && !self.exclude.iter().any(|it| it == cfn_type)
    }
}

/// The type under which tag operations include or exclude stacks.
pub(crate) const STACK_TYPE: &str = "aws:cdk:stack";
/// While it is on, stacks get only those tags whose operation includes them by name.
pub(super) const EXPLICIT_STACK_TAGS: &str = "@aws-cdk/core:explicitStackTags";

/// Finishes the tags of the stacks below a root. Those of a nested one are its resource's own, in the stack around it.
pub(crate) fn finish(cx: &mut Cx, root: NodeId) {
    let stacks = cx.subtree(root).into_iter().filter_map(|node| cx.cast::<Stack>(node));
    let tagged: Vec<Stack> = stacks.filter(|stack| !cx.state(*stack).tags.is_empty()).collect();
    for stack in tagged {
        match stack.nested_stack_resource(cx) {
            Some(resource) => {
                let tags = cx.state(stack).tags.clone();
                tags.given_to(&mut cx.state_mut(resource).tags);
            }
            None => leave_out_late(cx, stack),
        }
    }
}

/// Takes away the tags of a stack that are not known before it is deployed, and says so.
fn leave_out_late(cx: &mut Cx, stack: Stack) {
    for key in cx.state_mut(stack).tags.remove_late() {
        let message = format!(
            "the stack itself is not tagged with `{key}`: its value is known only when the stack is deployed"
        );
        let diag = Diag::warning(Code::Surprise, message)
            .hint(format!("say so with `exclude_resource_types: [\"{STACK_TYPE}\"]`"));
        cx.warn(diag.at(cx.span_of(stack.id())).on(cx.path(stack.id())));
    }
}

/// Tags as a user's own map.
pub type TagMap = Dict<Text>;

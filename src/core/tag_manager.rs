//! The tags of one resource or stack.

use super::cfn_resource::ResourceState;
use super::tags::{self, OWN_PRIORITY, TagOperation, TagValue};
use super::{
    CfnResource, Construct, Cx, Data, Handle, Late, NodeId, ObjectHandle, ObjectId, Rendering, Stack, Str,
    TagSpec, TagStyle, Text,
};
use crate::declare::{Dict, Value, choice, class, props};

/// The tags of one resource or stack.
#[derive(Clone, Copy, Debug)]
pub struct TagManager(Owner);

/// What is tagged.
#[derive(Clone, Copy, Debug)]
enum Owner {
    Resource(CfnResource),
    Stack(Stack),
    /// What the program makes of the tags.
    Program(OwnTags),
}

/// The shapes that tags have in templates.
#[choice(module = "")]
pub enum TagType {
    /// A list of `Key` and `Value`.
    STANDARD,
    /// A list of `Key`, `Value` and `PropagateAtLaunch`.
    AUTOSCALING_GROUP,
    /// A map.
    MAP,
    /// A list of `Key` and `Value`, as newer resource types have it.
    KEY_VALUE,
    /// None: there are no tags.
    NOT_TAGGABLE,
}

/// How a [`TagManager`] is made.
#[props]
pub struct TagManagerOptions {
    /// The property that holds the tags.
    #[default(Str::new_static("tags"))]
    pub tag_property_name: Str,
}

/// The tags of a manager that the program makes.
#[derive(Clone, Debug)]
pub struct OwnTagsState {
    shape: TagType,
    resource_type: Str,
    property: Str,
    tags: Vec<TagValue>,
}

/// Tags that stand beside the tree, as a handle.
#[derive(Clone, Copy, Debug)]
struct OwnTags(ObjectId);

impl ObjectHandle for OwnTags {
    type State = OwnTagsState;
    fn at(id: ObjectId) -> Self {
        OwnTags(id)
    }
    fn id(self) -> ObjectId {
        self.0
    }
}

/// Tags of the program's own are written as they are in the end.
static RENDERED: Rendering = Rendering::new(|cx, id, _| {
    let state = cx.object(OwnTags::at(id));
    tags::render(spec_of(state.shape), &state.tags)
});

fn spec_of(shape: TagType) -> TagSpec {
    let style = match shape {
        TagType::MAP => TagStyle::Map,
        TagType::AUTOSCALING_GROUP => TagStyle::AutoScalingGroup,
        TagType::STANDARD | TagType::KEY_VALUE | TagType::NOT_TAGGABLE => TagStyle::Standard,
    };
    TagSpec { property: "Tags", style }
}

/// The tags of one resource or stack, without those that `Tags` sets on what stands above it.
#[class(module = "")]
impl TagManager {
    /// Makes tags of the program's own, for the tags of a resource that it writes itself. `Tags` do not reach them.
    pub fn new(
        cx: &mut Cx,
        tag_type: TagType,
        /// The resource type that has the tags.
        resource_type_name: Str,
        /// Tags to begin with, by their keys.
        initial_tags: Option<Dict<Text>>,
        options: Option<TagManagerOptions>,
    ) -> TagManager {
        let given = initial_tags.unwrap_or_default().0.into_iter();
        let tags: OwnTags = cx.make(OwnTagsState {
            shape: tag_type,
            resource_type: resource_type_name,
            property: options.unwrap_or_default().tag_property_name,
            tags: given.map(|(key, value)| TagValue::own(key, value.into())).collect(),
        });
        TagManager(Owner::Program(tags))
    }

    /// The tags as the template will have them in the end: for the property of a resource.
    #[attribute]
    pub fn rendered_tags(self, cx: &mut Cx) -> Data {
        match self.0 {
            Owner::Program(tags) => Late::object(tags.id(), &RENDERED).into(),
            Owner::Resource(_) | Owner::Stack(_) => self.render_tags(cx),
        }
    }

    /// Whether something is a resource or a stack that can be tagged.
    pub fn is_taggable(cx: &Cx, construct: Value) -> bool {
        match construct {
            Value::Node(node) => owner(cx, node).is_some(),
            _ => false,
        }
    }

    /// Whether something is a resource that can be tagged.
    #[name = "is_taggable_v2"]
    pub fn is_taggable_resource(cx: &Cx, construct: Value) -> bool {
        let Value::Node(node) = construct else { return false };
        matches!(owner(cx, node), Some(Owner::Resource(_)))
    }

    /// The tags of a resource or a stack; nothing where it cannot be tagged.
    pub fn of(cx: &Cx, construct: Construct) -> Option<TagManager> {
        owner(cx, construct.id()).map(TagManager)
    }

    /// The name of the property that holds the tags, as the CDK spells it.
    #[attribute]
    pub fn tag_property_name(self, cx: &Cx) -> Str {
        let resource = match self.0 {
            Owner::Resource(resource) => resource,
            Owner::Stack(_) => return Str::new_static("tags"),
            Owner::Program(tags) => return cx.object(tags).property.clone(),
        };
        let state = cx.state(resource);
        let Some(spec) = state.tag_spec else { return Str::new_static("tags") };
        match (cx.schema.tree_name)(&state.cfn_type, spec.property) {
            Some(name) => name.into(),
            None => Str::new_static(spec.property),
        }
    }

    /// Sets a tag, unless one of a higher priority is there.
    pub fn set_tag(
        self,
        cx: &mut Cx,
        key: Str,
        value: Text,
        /// The priority. Default: 0, and no `Tags` of the program is weaker.
        #[default(0)]
        priority: i64,
        /// Whether instances that a group launches get the tag too.
        #[default(true)]
        apply_to_launched_instances: bool,
    ) {
        let value = Some(Data::from(value));
        let tag = TagValue { key, value, priority, propagate: apply_to_launched_instances };
        tags::merge(self.tags_mut(cx), tag);
    }

    /// Removes a tag, unless one of a higher priority is there.
    pub fn remove_tag(self, cx: &mut Cx, key: Str, priority: i64) {
        tags::merge(self.tags_mut(cx), TagValue { key, value: None, priority, propagate: true });
    }

    /// The tags as the template will have them.
    pub fn render_tags(self, cx: &mut Cx) -> Data {
        let tags = self.tags_mut(cx).clone();
        tags::render(self.spec(cx), &tags)
    }

    /// The tags as a map.
    pub fn tag_values(self, cx: &mut Cx) -> Dict<Data> {
        let spec = TagSpec { property: "Tags", style: TagStyle::Map };
        match tags::render(spec, &self.tags_mut(cx).clone()) {
            Data::Map(fields) => Dict(fields),
            _ => Dict::default(),
        }
    }

    /// Whether there are tags.
    pub fn has_tags(self, cx: &mut Cx) -> bool {
        self.tags_mut(cx).iter().any(|tag| tag.value.is_some())
    }

    /// Whether a tag for some resource types, and not for others, goes here.
    pub fn apply_tag_aspect_here(
        self,
        cx: &Cx,
        include: Option<Vec<Str>>,
        exclude: Option<Vec<Str>>,
    ) -> bool {
        let name = self.type_name(cx);
        let include = include.unwrap_or_default();
        (include.is_empty() || include.contains(&name)) && !exclude.unwrap_or_default().contains(&name)
    }
}

impl TagManager {
    /// The tags of a stack.
    pub(crate) fn of_stack(stack: Stack) -> TagManager {
        TagManager(Owner::Stack(stack))
    }

    /// Sets or removes a tag, where the operation is for what has the tags.
    pub(super) fn operate(self, cx: &mut Cx, operation: &TagOperation) {
        if operation.concerns(&self.type_name(cx)) {
            tags::merge(self.tags_mut(cx), operation.tag());
        }
    }

    /// The type under which operations include or exclude what has the tags.
    fn type_name(self, cx: &Cx) -> Str {
        match self.0 {
            Owner::Resource(resource) => cx.state(resource).cfn_type.clone(),
            Owner::Stack(_) => Str::new_static(tags::STACK_TYPE),
            Owner::Program(tags) => cx.object(tags).resource_type.clone(),
        }
    }

    fn tags_mut(self, cx: &mut Cx) -> &mut Vec<TagValue> {
        match self.0 {
            Owner::Resource(resource) => {
                let state: &mut ResourceState = cx.state_mut(resource);
                tags::take_own_tags(state);
                &mut state.tags
            }
            Owner::Stack(stack) => &mut cx.state_mut(stack).tags,
            Owner::Program(tags) => &mut cx.object_mut(tags).tags,
        }
    }

    fn spec(self, cx: &Cx) -> TagSpec {
        let known = match self.0 {
            Owner::Resource(resource) => cx.state(resource).tag_spec,
            Owner::Stack(_) => None,
            Owner::Program(tags) => Some(spec_of(cx.object(tags).shape)),
        };
        known.unwrap_or(TagSpec { property: "Tags", style: TagStyle::Standard })
    }
}

fn owner(cx: &Cx, node: NodeId) -> Option<Owner> {
    if let Some(stack) = cx.cast::<Stack>(node) {
        return Some(Owner::Stack(stack));
    }
    let resource = cx.cast::<CfnResource>(node)?;
    cx.state(resource).tag_spec.map(|_| Owner::Resource(resource))
}

impl TagValue {
    /// A tag that was given as a property.
    pub(crate) fn own(key: Str, value: Data) -> TagValue {
        TagValue { key, value: Some(value), priority: OWN_PRIORITY, propagate: true }
    }
}

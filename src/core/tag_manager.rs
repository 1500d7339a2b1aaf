//! The tags of one resource or stack.

use super::tags::{self, TagOperation};
use super::{
    CfnResource, Construct, Cx, Data, Handle, Late, NodeId, ObjectHandle, ObjectId, Rendering, Stack, Str,
    TagNames, TagSet, TagStyle, TagValue, Text,
};
use crate::bail;
use crate::declare::{Dict, Value, choice, class, props};
use crate::diag::{Code, Result};

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
    tags: TagSet,
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
    state.shape.render(&state.tags)
});

impl TagType {
    /// The tags as a program gets them, which writes them itself.
    fn render(self, tags: &TagSet) -> Data {
        match self {
            TagType::STANDARD => tags.render(TagStyle::Standard, TagNames::PROGRAM),
            TagType::AUTOSCALING_GROUP => tags.render(TagStyle::AutoScalingGroup, TagNames::PROGRAM),
            TagType::MAP => tags.render(TagStyle::Map, TagNames::PROGRAM),
            TagType::KEY_VALUE => tags.render(TagStyle::Standard, TagNames::TEMPLATE),
            TagType::NOT_TAGGABLE => Data::Absent,
        }
    }
}

/// Tags as a program gives them: a list of maps with `key` and `value`, or a map.
fn read(given: Data) -> Result<TagSet> {
    let is_tag = |item: &Data| matches!(item, Data::Late(_)) || item.get("key").or(item.get("Key")).is_some();
    let fits = match &given {
        Data::List(items) => items.iter().all(is_tag),
        Data::Map(_) | Data::Absent => true,
        _ => false,
    };
    if !fits {
        bail!(Code::TypeMismatch, "tags are a map, or a list of maps with `key` and `value`");
    }
    let mut tags = TagSet::default();
    tags.add_given(&given);
    Ok(tags)
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
        /// Tags to begin with: a map, or a list of maps with `key` and `value`.
        initial_tags: Option<Data>,
        options: Option<TagManagerOptions>,
    ) -> Result<TagManager> {
        let tags: OwnTags = cx.make(OwnTagsState {
            shape: tag_type,
            resource_type: resource_type_name,
            property: options.unwrap_or_default().tag_property_name,
            tags: read(initial_tags.unwrap_or_default())?,
        });
        Ok(TagManager(Owner::Program(tags)))
    }

    /// The tags as the template will have them in the end: for the property of a resource.
    #[attribute]
    pub fn rendered_tags(self) -> Data {
        let of_node = |node: NodeId| {
            Late::deferred(node, |cx, node| owner(cx, node).map_or(Data::Absent, |it| it.render_all(cx)))
        };
        let late = match self.0 {
            Owner::Program(tags) => Late::object(tags.id(), &RENDERED),
            Owner::Resource(resource) => of_node(resource.id()),
            Owner::Stack(stack) => of_node(stack.id()),
        };
        late.into()
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
        self.tags_mut(cx).set(tag);
    }

    /// Removes a tag, unless one of a higher priority is there.
    pub fn remove_tag(self, cx: &mut Cx, key: Str, priority: i64) {
        self.tags_mut(cx).set(TagValue { key, value: None, priority, propagate: true });
    }

    /// The tags as they are now. Those of L1s have `key` and `value`, as their props do.
    pub fn render_tags(
        self,
        cx: &mut Cx,
        /// Tags that are added before: a map, or a list of maps with `key` and `value`. Default: none.
        known_tags: Option<Data>,
    ) -> Result<Data> {
        read(known_tags.unwrap_or_default())?.given_to(self.tags_mut(cx));
        Ok(self.0.render(cx))
    }

    /// The tags as a map.
    pub fn tag_values(self, cx: &Cx) -> Dict<Data> {
        match self.0.tags(cx).to_map() {
            Data::Map(fields) => Dict(fields),
            _ => Dict::default(),
        }
    }

    /// Whether there are tags.
    pub fn has_tags(self, cx: &Cx) -> bool {
        !self.0.tags(cx).is_empty()
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
        let is_refused = match self.0 {
            Owner::Stack(stack) => {
                cx.flag(stack.id(), tags::EXPLICIT_STACK_TAGS) && !operation.names(tags::STACK_TYPE)
            }
            Owner::Resource(_) | Owner::Program(_) => false,
        };
        if !is_refused && operation.concerns(&self.type_name(cx)) {
            self.tags_mut(cx).set(operation.tag());
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

    fn tags_mut(self, cx: &mut Cx) -> &mut TagSet {
        match self.0 {
            Owner::Resource(resource) => &mut cx.state_mut(resource).tags,
            Owner::Stack(stack) => &mut cx.state_mut(stack).tags,
            Owner::Program(tags) => &mut cx.object_mut(tags).tags,
        }
    }
}

impl Owner {
    fn tags(self, cx: &Cx) -> &TagSet {
        match self {
            Owner::Resource(resource) => &cx.state(resource).tags,
            Owner::Stack(stack) => &cx.state(stack).tags,
            Owner::Program(tags) => &cx.object(tags).tags,
        }
    }

    /// The tags as they are now.
    fn render(self, cx: &Cx) -> Data {
        self.render_as_own(cx, self.tags(cx))
    }

    /// The tags as they are in the end.
    fn render_all(self, cx: &Cx) -> Data {
        match self {
            Owner::Resource(resource) => self.render_as_own(cx, &cx.state(resource).all_tags()),
            Owner::Stack(_) | Owner::Program(_) => self.render(cx),
        }
    }

    fn render_as_own(self, cx: &Cx, tags: &TagSet) -> Data {
        match self {
            Owner::Resource(resource) => match cx.state(resource).tag_spec {
                Some(spec) => tags.render(spec.style, TagNames::PROGRAM),
                None => Data::Absent,
            },
            Owner::Stack(_) => TagType::KEY_VALUE.render(tags),
            Owner::Program(own) => cx.object(own).shape.render(tags),
        }
    }
}

fn owner(cx: &Cx, node: NodeId) -> Option<Owner> {
    if let Some(stack) = cx.cast::<Stack>(node) {
        return Some(Owner::Stack(stack));
    }
    let resource = cx.cast::<CfnResource>(node)?;
    cx.state(resource).tag_spec.map(|_| Owner::Resource(resource))
}

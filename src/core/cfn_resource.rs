//! Resources of a template.

use super::{
    CfnCondition, CfnCreationPolicy, CfnDeletionPolicy, CfnElement, CfnUpdatePolicy, Construct, Cx, Data,
    Environment, Fields, Handle, Late, LateType, NodeId, ReferenceStrength, RemovalPolicy,
    ResolutionTypeHint, Str, TagNames, TagSet, TagSpec, TagStyle, Text, TreeInspector, synth,
};
use crate::bail;
use crate::declare::{Class, Dict, Value, class, construct, props};
use crate::diag::{Code, Result};

/// What a [`CfnResource`] needs.
#[props]
pub struct CfnResourceProps {
    /// The resource type: `AWS::EC2::VPC`.
    pub r#type: Str,
    /// The properties, spelled as CloudFormation spells them.
    pub properties: Option<Dict<Data>>,
}

/// What a resource keeps.
#[derive(Clone, Debug, Default)]
pub struct ResourceState {
    /// The resource type.
    pub cfn_type: Str,
    /// The properties, by their CloudFormation names.
    pub properties: Fields,
    /// How the resource is tagged, where it can be.
    pub tag_spec: Option<TagSpec>,
    /// Tags that were given as properties or set later.
    pub tags: TagSet,
    /// Resources that must exist before.
    pub depends_on: Vec<NodeId>,
    /// Changes to the finished template, in order; [`Data::Absent`] deletes.
    pub overrides: Vec<(Vec<Str>, Data)>,
    /// What stands beside the properties.
    pub options: ResourceOptions,
    /// Whether it was made by `CfnResource` itself, without an L1 class.
    pub raw: bool,
    /// Whether it may stand in a circle of references: a macro of its template undoes them, or a warning was given.
    pub may_circle: bool,
    /// Decides, once the tree is finished, whether the resource is written at all.
    pub exists: Option<fn(&Cx, NodeId) -> bool>,
}

/// What stands beside a resource's properties.
#[derive(Clone, Debug, Default)]
pub struct ResourceOptions {
    /// The condition under which the resource exists.
    pub condition: Option<CfnCondition>,
    /// When CloudFormation takes the resource for created.
    pub creation_policy: Data,
    /// What happens when the resource is deleted.
    pub deletion_policy: Option<CfnDeletionPolicy>,
    /// How it is updated.
    pub update_policy: Data,
    /// What happens to the old resource when it is replaced.
    pub update_replace_policy: Option<CfnDeletionPolicy>,
    /// What the resource is for.
    pub description: Option<Str>,
    /// The version of a custom resource.
    pub version: Option<Str>,
    /// Metadata of the resource.
    pub metadata: Fields,
}

/// A resource of a template, of any type.
///
/// ```rhai
/// let topic = CfnResource(stack, "Topic", #{
///     type: "AWS::SNS::Topic",
///     properties: #{ TopicName: "news" },
/// });
/// topic.add_property_override("DisplayName", "News");
/// CfnOutput(stack, "Arn", #{ value: topic.get_att("TopicArn") });
/// ```
///
/// ```lua
/// local topic = CfnResource(stack, "Topic", {
///   type = "AWS::SNS::Topic",
///   properties = { TopicName = "news" },
/// })
/// topic:add_property_override("DisplayName", "News")
/// CfnOutput(stack, "Arn", { value = topic:get_att("TopicArn") })
/// ```
#[construct(module = "", base = CfnElement, state = ResourceState)]
impl CfnResource {
    /// Makes a resource from its type and its raw properties.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: CfnResourceProps) -> Result<Self> {
        if props.r#type.split("::").count() < 2 {
            bail!(Code::InvalidValue, "`{}` is not a resource type", props.r#type; hint: "resource types look like `AWS::EC2::VPC`");
        }
        let state = ResourceState {
            cfn_type: props.r#type,
            properties: props.properties.unwrap_or_default().0,
            raw: true,
            ..ResourceState::default()
        };
        let this: CfnResource = cx.create(scope, id, state)?;
        cx.stack_of(this.0)?;
        Ok(this)
    }

    /// Whether something is a resource of a template.
    pub fn is_cfn_resource(cx: &Cx, x: Value) -> bool {
        super::is_a(cx, &x, Self::DESC)
    }

    /// The resource type: `AWS::EC2::VPC`.
    #[attribute]
    pub fn cfn_resource_type(self, cx: &Cx) -> Str {
        cx.state(self).cfn_type.clone()
    }

    /// What `Ref` gives for the resource: mostly its id or its name.
    #[attribute]
    #[name = "ref"]
    pub fn reference(self) -> Text {
        Late::reference(self.0).into()
    }

    /// Tells an inspector the type, the logical id and the properties, as the file of the tree has them.
    pub fn inspect(self, cx: &mut Cx, inspector: TreeInspector) -> Result<()> {
        let told = synth::attributes_of(cx, self)?;
        told.into_iter().for_each(|(key, value)| inspector.add_attribute(cx, key, value));
        Ok(())
    }

    /// The account and region of the stack.
    #[attribute]
    pub fn env(self, cx: &Cx) -> Result<Environment> {
        Ok(cx.stack_of(self.0)?.env(cx))
    }

    /// The path and the resource type.
    #[name = "to_string"]
    pub fn describe(self, cx: &Cx) -> String {
        format!("{} [{}]", cx.path(self.0), cx.state(self).cfn_type)
    }

    /// CloudFormation's name of a property, of which the script's name is given; nothing where it has none.
    pub fn cfn_property_name(self, cx: &Cx, cdk_property_name: Str) -> Option<Str> {
        (cx.schema.property_name)(&cx.state(self).cfn_type, &cdk_property_name).map(Str::new_static)
    }

    /// What stands beside the properties: condition, policies, metadata.
    #[attribute]
    pub fn cfn_options(self) -> CfnOptions {
        CfnOptions(self)
    }

    /// An attribute of the resource, by its CloudFormation name.
    pub fn get_att(
        self,
        attribute_name: Str,
        /// What the attribute is. Default: a string.
        type_hint: Option<ResolutionTypeHint>,
    ) -> Data {
        let ty = type_hint.map_or(LateType::Text, LateType::from);
        Late::attribute(self.0, attribute_name).typed(ty).into()
    }

    /// Sets how other stacks refer to the resource.
    pub fn apply_cross_stack_reference_strength(self, cx: &mut Cx, strength: ReferenceStrength) {
        cx.extra_mut(self.0).reference_strength = Some(strength);
    }

    /// Makes the resource wait for another; one of another stack makes the stack wait.
    pub fn add_dependency(self, cx: &mut Cx, target: CfnResource) -> Result<()> {
        if self == target {
            return Ok(());
        }
        if cx.stack_of(self.0)? != cx.stack_of(target.0)? {
            let reason = self.stack_reason(cx, target);
            super::stack_dependencies::add(cx, self.0, target.0, &reason)?;
        }
        self.depend_on(cx, target.0);
        Ok(())
    }

    /// Makes the resource wait for another, and says why.
    pub fn add_resource_dependency(
        self,
        cx: &mut Cx,
        target: CfnResource,
        /// Why: it is told where stacks wait for each other in a circle.
        reason: Option<Str>,
    ) -> Result<()> {
        let before = cx.stack_dependencies.len();
        self.add_dependency(cx, target)?;
        if let (Some(reason), Some(last)) = (reason, cx.stack_dependencies.get_mut(before)) {
            last.2 = reason.into();
        }
        Ok(())
    }

    /// Makes the resource wait for another.
    #[deprecated_name = "use `add_dependency`"]
    pub fn add_depends_on(self, cx: &mut Cx, target: CfnResource) -> Result<()> {
        self.add_dependency(cx, target)
    }

    /// Makes the resource wait for another in the place of the one it waits for now.
    pub fn replace_dependency(self, cx: &mut Cx, target: CfnResource, new_target: CfnResource) -> Result<()> {
        if !cx.state(self).depends_on.contains(&target.0) {
            bail!(Code::InvalidValue, "`{}` does not wait for `{}`", cx.path(self.0), cx.path(target.0); on: cx.path(self.0));
        }
        self.remove_dependency(cx, target);
        self.add_dependency(cx, new_target)
    }

    /// The resources that the program made this one wait for.
    pub fn obtain_dependencies(self, cx: &Cx) -> Vec<CfnResource> {
        cx.state(self).depends_on.iter().copied().map(CfnResource).collect()
    }

    /// Makes the resource wait no longer for another.
    pub fn remove_dependency(self, cx: &mut Cx, target: CfnResource) {
        cx.state_mut(self).depends_on.retain(|node| *node != target.0);
        let (Some(own), Some(other)) = (cx.stack(self.0), cx.stack(target.0)) else { return };
        let reason = self.stack_reason(cx, target);
        cx.stack_dependencies.retain(|(from, to, why)| *from != own || *to != other || *why != reason);
    }

    /// Makes the resource wait no longer for another.
    pub fn remove_resource_dependency(self, cx: &mut Cx, target: CfnResource) {
        self.remove_dependency(cx, target);
    }

    /// Sets a part of the resource in the template: `add_override("Properties.Tags.0.Value", "x")`.
    /// Lists are counted from zero; `\.` is a dot within a name.
    pub fn add_override(
        self,
        cx: &mut Cx,
        path: Str,
        /// The value. Default: the part is removed.
        value: Option<Data>,
    ) -> Result<()> {
        self.set_override(cx, &path, value.unwrap_or(Data::Absent))
    }

    /// Removes a part of the resource in the template.
    pub fn add_deletion_override(self, cx: &mut Cx, path: Str) -> Result<()> {
        self.set_override(cx, &path, Data::Absent)
    }

    /// Sets a property in the template: `add_property_override("Monitoring", true)`.
    pub fn add_property_override(
        self,
        cx: &mut Cx,
        property_path: Str,
        /// The value. Default: the property is removed.
        value: Option<Data>,
    ) -> Result<()> {
        self.set_override(cx, &format!("Properties.{property_path}"), value.unwrap_or(Data::Absent))
    }

    /// Removes a property in the template.
    pub fn add_property_deletion_override(self, cx: &mut Cx, property_path: Str) -> Result<()> {
        self.add_property_override(cx, property_path, None)
    }

    /// Adds metadata to the resource.
    pub fn add_metadata(self, cx: &mut Cx, key: Str, value: Data) {
        let metadata = &mut cx.state_mut(self).options.metadata;
        metadata.retain(|(name, _)| *name != key);
        metadata.push((key, value));
    }

    /// The metadata of the resource under a key.
    pub fn get_metadata(self, cx: &Cx, key: Str) -> Option<Data> {
        let metadata = &cx.state(self).options.metadata;
        metadata.iter().find(|(name, _)| *name == key).map(|(_, value)| value.clone())
    }

    /// What happens to the resource when it leaves the stack.
    pub fn apply_removal_policy(
        self,
        cx: &mut Cx,
        /// The policy; `RETAIN` where it is left out.
        policy: Option<RemovalPolicy>,
        options: Option<RemovalPolicyOptions>,
    ) -> Result<()> {
        let options = options.unwrap_or_default();
        let policy = policy.or(options.default).unwrap_or(RemovalPolicy::RETAIN);
        let (deletion, replacement) = match policy {
            RemovalPolicy::DESTROY => (CfnDeletionPolicy::DELETE, CfnDeletionPolicy::DELETE),
            RemovalPolicy::RETAIN => (CfnDeletionPolicy::RETAIN, CfnDeletionPolicy::RETAIN),
            RemovalPolicy::SNAPSHOT => {
                let cfn_type = cx.state(self).cfn_type.clone();
                if !SNAPSHOT_TYPES.contains(&cfn_type.as_str()) {
                    bail!(Code::InvalidValue, "`{cfn_type}` does not support snapshots";
                        hint: "use `RemovalPolicy.RETAIN` or `RemovalPolicy.DESTROY`"; on: cx.path(self.0));
                }
                (CfnDeletionPolicy::SNAPSHOT, CfnDeletionPolicy::SNAPSHOT)
            }
            RemovalPolicy::RETAIN_ON_UPDATE_OR_DELETE => {
                (CfnDeletionPolicy::RETAIN_EXCEPT_ON_CREATE, CfnDeletionPolicy::RETAIN)
            }
        };
        let target = &mut cx.state_mut(self).options;
        target.deletion_policy = Some(deletion);
        if options.apply_to_update_replace_policy {
            target.update_replace_policy = Some(replacement);
        }
        Ok(())
    }
}

/// Resource types of which CloudFormation can keep a snapshot.
/// Source: the CloudFormation user guide, "DeletionPolicy attribute".
const SNAPSHOT_TYPES: [&str; 9] = [
    "AWS::DocDB::DBCluster",
    "AWS::EC2::Volume",
    "AWS::ElastiCache::CacheCluster",
    "AWS::ElastiCache::ReplicationGroup",
    "AWS::Neptune::DBCluster",
    "AWS::RDS::DBCluster",
    "AWS::RDS::DBInstance",
    "AWS::Redshift::Cluster",
    "AWS::SSM::OpsItem",
];

/// How a removal policy is applied.
#[props]
pub struct RemovalPolicyOptions {
    /// The policy where none is given.
    pub default: Option<RemovalPolicy>,
    /// Whether the policy holds for replaced resources too.
    #[default(true)]
    pub apply_to_update_replace_policy: bool,
}

impl CfnResource {
    /// Notes a change to the finished template; [`Data::Absent`] removes.
    fn set_override(self, cx: &mut Cx, path: &str, value: Data) -> Result<()> {
        let keys = split_path(path);
        if keys.len() > MOST_KEYS {
            bail!(Code::Limit, "the path of an override has too many keys";
                hint: "at most {MOST_KEYS} are allowed, and `\\.` is a dot within a key"; on: cx.path(self.0));
        }
        let value = (cx.schema.shaped)(&cx.state(self).cfn_type, &keys, value);
        cx.state_mut(self).overrides.push((keys, value));
        Ok(())
    }

    /// Makes a resource with the properties that its type has, for constructs of this library.
    ///
    /// # Errors
    /// When the id is taken.
    pub fn add(
        cx: &mut Cx,
        scope: impl Into<Construct>,
        id: &str,
        cfn_type: &'static str,
        properties: Fields,
    ) -> Result<Self> {
        let this = Self::of_type(cx, scope.into(), id.into(), Str::new_static(cfn_type), properties)?;
        this.take_generated_names(cx);
        Ok(this)
    }

    /// As [`add`](Self::add), and makes it the default child of the construct, whatever its id.
    ///
    /// # Errors
    /// When the id is taken.
    pub fn add_default(
        cx: &mut Cx,
        scope: impl Into<Construct>,
        id: &str,
        cfn_type: &'static str,
        properties: Fields,
    ) -> Result<Self> {
        let scope = scope.into();
        let this = Self::add(cx, scope, id, cfn_type, properties)?;
        cx.extra_mut(Handle::id(scope)).default_child = Some(this.0);
        Ok(this)
    }

    /// Makes a resource of a type that no table knows, with its properties as they are.
    ///
    /// # Errors
    /// When the id is taken.
    pub(crate) fn untyped(
        cx: &mut Cx,
        scope: impl Into<Construct>,
        id: &str,
        cfn_type: Str,
        properties: Fields,
    ) -> Result<Self> {
        let state = ResourceState { cfn_type, properties, raw: true, ..ResourceState::default() };
        let this: CfnResource = cx.create(scope, id, state)?;
        cx.stack_of(this.0)?;
        Ok(this)
    }

    /// Makes a resource of a type of the CloudFormation table.
    pub(crate) fn of_type(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        cfn_type: Str,
        properties: Fields,
    ) -> Result<Self> {
        let tag_spec = (cx.schema.tags)(&cfn_type);
        let mut state = ResourceState { cfn_type, properties, tag_spec, ..ResourceState::default() };
        state.begin_tags();
        let this: CfnResource = cx.create(scope, id, state)?;
        cx.stack_of(this.0)?;
        (cx.schema.made)(cx, this)?;
        Ok(this)
    }

    /// Makes a resource whose properties are written as they are given, in their order.
    pub(crate) fn raw(
        cx: &mut Cx,
        scope: impl Into<Construct>,
        id: &str,
        cfn_type: &'static str,
        properties: Fields,
    ) -> Result<Self> {
        let cfn_type = Str::new_static(cfn_type);
        let state = ResourceState { cfn_type, properties, raw: true, ..ResourceState::default() };
        cx.create(scope, id, state)
    }

    /// Sets a property by its CloudFormation name.
    pub fn set_property(self, cx: &mut Cx, name: &str, value: impl Into<Data>) {
        let value = value.into();
        let properties = &mut cx.state_mut(self).properties;
        match properties.iter_mut().find(|(key, _)| key == name) {
            Some((_, old)) => *old = value,
            None => properties.push((name.into(), value)),
        }
    }

    /// A property by its CloudFormation name.
    pub fn property(self, cx: &Cx, name: &str) -> Option<Data> {
        cx.state(self).properties.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone())
    }

    /// The tags of the resource in another shape than that of its own property.
    pub(crate) fn rendered_tags(self, cx: &Cx, style: TagStyle) -> Data {
        cx.state(self).tags.render(style, TagNames::TEMPLATE)
    }

    /// Why a stack waits, where a resource of it waits for one of another.
    fn stack_reason(self, cx: &Cx, target: CfnResource) -> String {
        format!("`{}` waits for `{}`", cx.path(self.0), cx.path(target.0))
    }

    /// Makes the resource wait for another.
    pub(crate) fn depend_on(self, cx: &mut Cx, target: NodeId) {
        let depends_on = &mut cx.state_mut(self).depends_on;
        if !depends_on.contains(&target) {
            depends_on.push(target);
        }
    }

    /// Writes the resource only if `exists` says so once the tree is finished.
    pub fn exists_if(self, cx: &mut Cx, exists: fn(&Cx, NodeId) -> bool) {
        cx.state_mut(self).exists = Some(exists);
    }

    /// Whether the resource is written.
    pub(crate) fn is_written(self, cx: &Cx) -> bool {
        cx.state(self).exists.is_none_or(|exists| exists(cx, self.0))
    }
}

/// What stands beside the properties of a resource.
#[derive(Clone, Copy, Debug)]
pub struct CfnOptions(CfnResource);

/// What stands beside the properties of a resource.
#[class(module = "")]
impl CfnOptions {
    /// The condition under which the resource exists.
    #[attribute]
    pub fn condition(self, cx: &Cx) -> Option<CfnCondition> {
        self.get(cx).condition
    }

    /// Sets the condition under which the resource exists.
    #[setter]
    #[name = "condition"]
    pub fn set_condition(self, cx: &mut Cx, value: Option<CfnCondition>) {
        self.get_mut(cx).condition = value;
    }

    /// What happens when the resource is deleted.
    #[attribute]
    pub fn deletion_policy(self, cx: &Cx) -> Option<CfnDeletionPolicy> {
        self.get(cx).deletion_policy
    }

    /// Sets what happens when the resource is deleted.
    #[setter]
    #[name = "deletion_policy"]
    pub fn set_deletion_policy(self, cx: &mut Cx, value: Option<CfnDeletionPolicy>) {
        self.get_mut(cx).deletion_policy = value;
    }

    /// What happens to the old resource when it is replaced.
    #[attribute]
    pub fn update_replace_policy(self, cx: &Cx) -> Option<CfnDeletionPolicy> {
        self.get(cx).update_replace_policy
    }

    /// Sets what happens to the old resource when it is replaced.
    #[setter]
    #[name = "update_replace_policy"]
    pub fn set_update_replace_policy(self, cx: &mut Cx, value: Option<CfnDeletionPolicy>) {
        self.get_mut(cx).update_replace_policy = value;
    }

    /// When CloudFormation takes the resource for created, spelled as in templates.
    #[attribute]
    pub fn creation_policy(self, cx: &Cx) -> Data {
        self.get(cx).creation_policy.clone()
    }

    /// Sets when CloudFormation takes the resource for created.
    #[setter]
    #[name = "creation_policy"]
    pub fn set_creation_policy(self, cx: &mut Cx, value: Option<CfnCreationPolicy>) {
        self.get_mut(cx).creation_policy = value.into();
    }

    /// How the resource is updated, spelled as in templates.
    #[attribute]
    pub fn update_policy(self, cx: &Cx) -> Data {
        self.get(cx).update_policy.clone()
    }

    /// Sets how the resource is updated.
    #[setter]
    #[name = "update_policy"]
    pub fn set_update_policy(self, cx: &mut Cx, value: Option<CfnUpdatePolicy>) {
        self.get_mut(cx).update_policy = value.into();
    }

    /// What the resource is for.
    #[attribute]
    pub fn description(self, cx: &Cx) -> Option<Str> {
        self.get(cx).description.clone()
    }

    /// Sets what the resource is for.
    #[setter]
    #[name = "description"]
    pub fn set_description(self, cx: &mut Cx, value: Option<Str>) {
        self.get_mut(cx).description = value;
    }

    /// The version of a custom resource.
    #[attribute]
    pub fn version(self, cx: &Cx) -> Option<Str> {
        self.get(cx).version.clone()
    }

    /// Sets the version of a custom resource.
    #[setter]
    #[name = "version"]
    pub fn set_version(self, cx: &mut Cx, value: Option<Str>) {
        self.get_mut(cx).version = value;
    }

    /// The metadata of the resource.
    #[attribute]
    pub fn metadata(self, cx: &Cx) -> Dict<Data> {
        Dict(self.get(cx).metadata.clone())
    }

    /// Sets the metadata of the resource.
    #[setter]
    #[name = "metadata"]
    pub fn set_metadata(self, cx: &mut Cx, value: Dict<Data>) {
        self.get_mut(cx).metadata = value.0;
    }
}

impl CfnOptions {
    fn get(self, cx: &Cx) -> &ResourceOptions {
        &cx.state(self.0).options
    }

    fn get_mut(self, cx: &mut Cx) -> &mut ResourceOptions {
        &mut cx.state_mut(self.0).options
    }
}

/// How many keys the path of an override may have: as many as a value may have levels.
const MOST_KEYS: usize = 100;

/// The keys of an override's path: dots separate, `\.` is a dot.
fn split_path(path: &str) -> Vec<Str> {
    let mut keys = vec![String::new()];
    let mut chars = path.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' if chars.peek() == Some(&'.') => {
                chars.next();
                if let Some(key) = keys.last_mut() {
                    key.push('.');
                }
            }
            '.' => keys.push(String::new()),
            c => {
                if let Some(key) = keys.last_mut() {
                    key.push(c);
                }
            }
        }
    }
    keys.into_iter().map(Str::from).collect()
}

//! Stacks: what is deployed together.

use super::app::refuse_reporting;
use super::arn::{ArnComponents, ArnFormat};
use super::facts::PARTITION;
use super::ignore::matches_whole;
use super::refs::{Reference, Wanted};
use super::synthesizer::SynthesizerValue;
use super::{
    App, AppProps, CfnElement, CfnResource, Construct, Cx, Data, DefaultStackSynthesizer,
    DefaultStackSynthesizerProps, Fields, Handle, Late, LateKind, LateType, LegacyStackSynthesizer, NodeId,
    ObjectId, PermissionsBoundary, PropertyInjectors, ReferenceStrength, StackSynthesizer, Stage, Str,
    TagManager, TagSet, TagValue, Text, TextList,
};
use crate::bail;
use crate::declare::{Class, Dict, Value, class, construct, props};
use crate::diag::{Code, Result};

/// The feature flag under which partitions of known regions are known.
const PARTITION_LITERALS_FLAG: &str = "@aws-cdk/core:enablePartitionLiterals";

/// The account and region of a stack.
#[props(output = true)]
pub struct Environment {
    /// The AWS account, as twelve digits. Default: the one that deploys.
    pub account: Option<Text>,
    /// The AWS region. Default: the one to which it is deployed.
    pub region: Option<Text>,
}

/// What a [`Stack`] can be told.
#[props]
pub struct StackProps {
    /// The account and region. Default: those of the stage around it, else those of the deployment.
    pub env: Option<Environment>,
    /// The name of the stack in CloudFormation. Default: from the construct's path, with the stage's name in
    /// front.
    pub stack_name: Option<Str>,
    /// What the stack is for.
    pub description: Option<Str>,
    /// Tags of the stack. As in the CDK, they go to the deployment, not into the template.
    pub tags: Option<Dict<Str>>,
    /// Whether the stack is protected from being deleted.
    #[default(false)]
    pub termination_protection: bool,
    /// The permissions boundary of all roles and users of the stack. Default: the one of the context.
    pub permissions_boundary: Option<PermissionsBoundary>,
    /// Whether the template is written without line breaks and indentation. Default: what the context says under
    /// `@aws-cdk/core:suppressTemplateIndentation`, else no.
    pub suppress_template_indentation: Option<bool>,
    /// The topics that hear of the stack's events, by ARN.
    pub notification_arns: Option<Vec<Str>>,
    /// Whether the constructs that a program uses are reported to AWS. They never are; `true` is refused.
    #[default(false)]
    pub analytics_reporting: bool,
    /// Whether stacks of other regions are asked for the names of their resources. Where not, this stack knows
    /// resources of other regions by the names that the program gave them.
    #[default(false)]
    pub cross_region_references: bool,
    /// Where assets go and which roles deploy the stack. Default: what the app says, else a
    /// `DefaultStackSynthesizer`.
    pub synthesizer: Option<StackSynthesizer>,
    /// Functions that change the props of constructs of the stack; see `PropertyInjectors`.
    pub property_injectors: Option<Vec<Value>>,
}

/// What a stack keeps.
#[derive(Clone, Debug)]
pub struct StackState {
    /// The name in CloudFormation; a nested stack gets its name when it is deployed.
    pub name: Str,
    /// The account, where it is known.
    pub account: Option<Text>,
    /// The region, where it is known.
    pub region: Option<Text>,
    /// The availability zones, where the program has set them.
    pub zones: Option<Vec<Text>>,
    /// Whether it is protected from being deleted.
    pub termination_protection: bool,
    /// Whether stacks of other regions are asked for the names of their resources.
    pub crosses_regions: bool,
    /// Whether the template is written on one line.
    pub compact: bool,
    /// Tags of the stack itself.
    pub tags: TagSet,
    /// The topics that hear of its events.
    pub notification_arns: Option<Vec<Str>>,
    /// The parts of the template that no element gives.
    pub options: TemplateParts,
    /// What makes it a nested stack.
    pub nested: Option<NestedParts>,
    /// The roles of other accounts that read its outputs.
    pub readers: Vec<Data>,
    /// Logical ids with their new names.
    pub renamed: Vec<(Str, Str)>,
    /// Where assets go and which roles deploy the stack; of a nested stack, that of the outermost one around.
    pub synthesizer: StackSynthesizer,
    /// What a kind of stack of the library keeps besides.
    pub beside: Option<ObjectId>,
}

impl StackState {
    /// A stack without a name, with nothing in it.
    pub(crate) fn new(synthesizer: StackSynthesizer) -> StackState {
        StackState {
            name: Str::default(),
            account: None,
            region: None,
            zones: None,
            termination_protection: false,
            crosses_regions: false,
            compact: false,
            tags: TagSet::default(),
            notification_arns: None,
            options: TemplateParts::default(),
            nested: None,
            readers: Vec::new(),
            renamed: Vec::new(),
            synthesizer,
            beside: None,
        }
    }
}

/// What a nested stack has besides.
#[derive(Clone, Debug)]
pub struct NestedParts {
    /// The stack around it.
    pub parent: Stack,
    /// The resource there that stands for it.
    pub resource: CfnResource,
    /// Values for its parameters.
    pub parameters: Fields,
    /// Where its template will be; nothing until the template is made.
    pub template_url: Option<Text>,
}

/// The parts of a template that no element gives.
#[derive(Clone, Debug, Default)]
pub struct TemplateParts {
    /// What the stack is for.
    pub description: Option<Str>,
    /// The version of the template format.
    pub format_version: Option<Str>,
    /// Macros that CloudFormation applies.
    pub transforms: Vec<Str>,
    /// Metadata of the template.
    pub metadata: Fields,
}

impl StackState {
    /// The logical ids that the program renamed.
    pub(crate) fn renamed_ids(&self) -> impl Iterator<Item = &Str> {
        self.renamed.iter().map(|(old, _)| old)
    }

    /// The logical id under its new name, where the program renamed it.
    pub(crate) fn renamed_logical_id(&self, id: &Str) -> Str {
        self.renamed.iter().find(|(old, _)| old == id).map_or_else(|| id.clone(), |(_, new)| new.clone())
    }
}

const MAX_NAME_LENGTH: usize = 128;
/// As JavaScript has it.
const MOST_SPACES: u8 = 10;

/// A CloudFormation stack: resources that are deployed together.
///
/// ```rhai
/// let paris = Stack(app, "Paris", #{
///     env: #{ account: "123456789012", region: "eu-west-3" },
///     description: "what runs in Paris",
/// });
/// CfnOutput(paris, "Region", #{ value: paris.region });
/// ```
///
/// ```lua
/// local paris = Stack(app, "Paris", {
///   env = { account = "123456789012", region = "eu-west-3" },
///   description = "what runs in Paris",
/// })
/// CfnOutput(paris, "Region", { value = paris.region })
/// ```
#[construct(module = "", base = Construct, state = StackState)]
impl Stack {
    /// Makes a stack.
    pub fn new(
        cx: &mut Cx,
        /// The app. Default: one that is made for the stack.
        scope: Option<Construct>,
        /// The id; also the stack's name, unless `stack_name` is given. Default: `Default`.
        id: Option<Str>,
        props: StackProps,
    ) -> Result<Self> {
        let scope = match scope {
            Some(scope) => scope,
            None => App::new(cx, AppProps::default())?.into(),
        };
        Stack::make(cx, scope, id.unwrap_or(Str::new_static("Default")), props)
    }

    /// Whether something is a stack.
    pub fn is_stack(cx: &Cx, x: Value) -> bool {
        super::is_a(cx, &x, Self::DESC)
    }

    /// The stack in which a construct stands.
    pub fn of(cx: &Cx, construct: Construct) -> Result<Stack> {
        cx.stack_of(construct.id())
    }

    /// The name of the stack in CloudFormation; of a nested stack, known when it is deployed.
    #[attribute]
    pub fn stack_name(self, cx: &Cx) -> Text {
        match cx.state(self).nested {
            Some(_) => self.pseudo("AWS::StackName"),
            None => cx.state(self).name.clone().into(),
        }
    }

    /// The id of the stack: its ARN.
    #[attribute]
    pub fn stack_id(self) -> Text {
        self.pseudo("AWS::StackId")
    }

    /// The account, or `Aws.ACCOUNT_ID` where it is not known.
    #[attribute]
    pub fn account(self, cx: &Cx) -> Text {
        cx.state(self).account.clone().unwrap_or_else(|| Late::pseudo("AWS::AccountId").into())
    }

    /// The region, or `Aws.REGION` where it is not known.
    #[attribute]
    pub fn region(self, cx: &Cx) -> Text {
        cx.state(self).region.clone().unwrap_or_else(|| Late::pseudo("AWS::Region").into())
    }

    /// The partition: `aws`, `aws-cn`, `aws-us-gov`. It is known before the stack is deployed where the region is one
    /// that is known, and the feature flag `@aws-cdk/core:enablePartitionLiterals` is on.
    #[attribute]
    pub fn partition(self, cx: &Cx) -> Text {
        let known = || cx.facts.find(self.region(cx).literal()?, PARTITION).map(Text::from);
        match cx.flag(self.0, PARTITION_LITERALS_FLAG) {
            true => known().unwrap_or_else(super::arn::partition),
            false => super::arn::partition(),
        }
    }

    /// The suffix of domain names: `amazonaws.com`.
    #[attribute]
    pub fn url_suffix(self) -> Text {
        Late::pseudo("AWS::URLSuffix").into()
    }

    /// Where the stack's assets go and which roles deploy it.
    #[attribute]
    pub fn synthesizer(self, cx: &Cx) -> SynthesizerValue {
        SynthesizerValue::of(cx, self.bound_synthesizer(cx))
    }

    /// The topics that hear of the stack's events.
    #[attribute]
    pub fn notification_arns(self) -> TextList {
        TextList::Late(Late::list(LateKind::StackPseudo(self.0, "AWS::NotificationARNs")))
    }

    /// The environment as `aws://ACCOUNT/REGION`.
    #[attribute]
    pub fn environment(self, cx: &Cx) -> String {
        let (account, region) = self.known_environment(cx);
        format!("aws://{}/{}", account.unwrap_or("unknown-account"), region.unwrap_or("unknown-region"))
    }

    /// The account and region of the stack.
    #[attribute]
    pub fn env(self, cx: &Cx) -> Environment {
        Environment { account: Some(self.account(cx)), region: Some(self.region(cx)) }
    }

    /// The id of the stack among the artifacts of the assembly.
    #[attribute]
    pub fn artifact_id(self, cx: &Cx) -> String {
        artifact_id(cx, self)
    }

    /// The file name of the template.
    #[attribute]
    pub fn template_file(self, cx: &Cx) -> String {
        let kind = if self.nested(cx) { "nested.template" } else { "template" };
        format!("{}.{kind}.json", artifact_id(cx, self))
    }

    /// Whether the stack is protected from being deleted.
    #[attribute]
    pub fn termination_protection(self, cx: &Cx) -> bool {
        cx.state(self).termination_protection
    }

    /// Sets whether the stack is protected from being deleted.
    #[setter]
    #[name = "termination_protection"]
    pub fn set_termination_protection(self, cx: &mut Cx, value: bool) {
        cx.state_mut(self).termination_protection = value;
    }

    /// The tags of the stack itself: they go to the deployment.
    #[attribute]
    pub fn tags(self) -> TagManager {
        TagManager::of_stack(self)
    }

    /// Sets a tag of the stack itself.
    pub fn add_stack_tag(self, cx: &mut Cx, tag_name: Str, tag_value: Str) {
        self.tags().set_tag(cx, tag_name, tag_value.into(), 0, true);
    }

    /// Removes a tag of the stack itself.
    pub fn remove_stack_tag(self, cx: &mut Cx, tag_name: Str) {
        self.tags().remove_tag(cx, tag_name, 0);
    }

    /// The names of two availability zones, or of those that the context knows for the environment.
    #[attribute]
    pub fn availability_zones(self, cx: &mut Cx) -> Result<Vec<Text>> {
        super::aws::availability_zones(cx, self)
    }

    /// Sets the availability zones that VPCs of the stack spread over: what classes of the CDK do by a getter of their
    /// own.
    #[setter]
    #[name = "availability_zones"]
    pub fn set_availability_zones(self, cx: &mut Cx, value: Vec<Text>) {
        cx.state_mut(self).zones = Some(value);
    }

    /// The description, the transforms and the metadata of the template.
    #[attribute]
    pub fn template_options(self) -> TemplateOptions {
        TemplateOptions(self)
    }

    /// Adds a transform to the template.
    pub fn add_transform(self, cx: &mut Cx, transform: Str) {
        // As in the CDK: what is asked for twice stands once, but in a list.
        cx.state_mut(self).options.transforms.push(transform);
    }

    /// Sets an entry of the template's metadata.
    pub fn add_metadata(self, cx: &mut Cx, key: Str, value: Data) {
        let metadata = &mut cx.state_mut(self).options.metadata;
        match metadata.iter_mut().find(|(known, _)| *known == key) {
            Some((_, old)) => *old = value,
            None => metadata.push((key, value)),
        }
    }

    /// Makes this stack wait for another; nested stacks by their resources, others by the order of deployment.
    pub fn add_stack_dependency(self, cx: &mut Cx, target: Stack, reason: Option<Str>) -> Result<()> {
        let reason = reason.unwrap_or_else(|| "it was asked for".into());
        super::stack_dependencies::add(cx, self.0, target.0, &reason)
    }

    /// Makes this stack wait for another, as [`Stack::add_stack_dependency`] does.
    pub fn add_dependency(self, cx: &mut Cx, target: Stack, reason: Option<Str>) -> Result<()> {
        self.add_stack_dependency(cx, target, reason)
    }

    /// The stacks that this one waits for, as the program said so.
    #[attribute]
    pub fn dependencies(self, cx: &Cx) -> Vec<Stack> {
        cx.stack_dependencies.iter().filter(|(from, ..)| *from == self).map(|(_, to, _)| *to).collect()
    }

    /// Makes an ARN; what is left out comes from the stack.
    pub fn format_arn(self, cx: &Cx, components: ArnComponents) -> Result<Text> {
        super::arn::format(cx, &components, Some(self))
    }

    /// Takes an ARN apart.
    pub fn split_arn(self, arn: Text, arn_format: ArnFormat) -> Result<ArnComponents> {
        super::arn::split(arn, arn_format)
    }

    /// Exports a value under a name that stays the same, and gives what imports it.
    ///
    /// Without a name, the value must be a reference to a resource or one of its attributes.
    pub fn export_value(
        self,
        cx: &mut Cx,
        exported_value: Data,
        options: Option<ExportValueOptions>,
    ) -> Result<Text> {
        super::refs::export_value(cx, self, exported_value, options.unwrap_or_default().wanted())
    }

    /// Exports a list of strings under a name that stays the same, and gives what imports it.
    pub fn export_string_list_value(
        self,
        cx: &mut Cx,
        exported_value: Data,
        options: Option<ExportValueOptions>,
    ) -> Result<TextList> {
        super::refs::export_list(cx, self, exported_value, options.unwrap_or_default().wanted())
    }

    /// The same reference, with its own strength where it leads to another stack.
    pub fn consume_reference(
        value: Text,
        #[default(ReferenceStrength::BOTH)] strength: ReferenceStrength,
    ) -> Result<Text> {
        Ok(Text::Late(consumed(&value.into(), strength)?.typed(LateType::Text)))
    }

    /// The same reference to a list, with its own strength where it leads to another stack.
    pub fn consume_list_reference(
        value: TextList,
        #[default(ReferenceStrength::BOTH)] strength: ReferenceStrength,
    ) -> Result<TextList> {
        Ok(TextList::Late(consumed(&value.into(), strength)?.typed(LateType::List)))
    }

    /// Whether the stack is a part of another.
    #[attribute]
    pub fn nested(self, cx: &Cx) -> bool {
        cx.state(self).nested.is_some()
    }

    /// The stack around a nested stack.
    #[attribute]
    pub fn nested_stack_parent(self, cx: &Cx) -> Option<Stack> {
        cx.state(self).nested.as_ref().map(|nested| nested.parent)
    }

    /// The resource that stands for a nested stack in the stack around it.
    #[attribute]
    pub fn nested_stack_resource(self, cx: &Cx) -> Option<CfnResource> {
        cx.state(self).nested.as_ref().map(|nested| nested.resource)
    }

    /// Notes that a value of the context is missing, for the stock command line to look up.
    pub fn report_missing_context_key(self, cx: &mut Cx, report: MissingContext) {
        cx.report_missing_context(self, &report.key, &report.provider, report.props.0);
    }

    /// The value of a regional fact: as text where the stack's region is known or all regions agree, else
    /// from a mapping of the template. The context value `@aws-cdk/core:target-partitions` limits the regions
    /// of the mapping.
    pub fn regional_fact(
        self,
        cx: &mut Cx,
        /// The name of the fact, from `region_info.FactName`.
        fact_name: Str,
        /// The value where nothing is known of the fact. Default: that is an error.
        default_value: Option<Text>,
    ) -> Result<Text> {
        super::facts::of_stack(cx, self, &fact_name, default_value)
    }

    /// Writes a logical id of this stack under another name.
    pub fn rename_logical_id(self, cx: &mut Cx, old_id: Str, new_id: Str) -> Result<()> {
        if cx.state(self).renamed.iter().any(|(old, _)| *old == old_id) {
            bail!(Code::InvalidValue, "`{old_id}` was renamed before"; on: cx.path(self.0));
        }
        super::cfn_element::check_logical_id(&new_id).map_err(|error| error.on(&cx.path(self.0)))?;
        cx.state_mut(self).renamed.push((old_id, new_id));
        Ok(())
    }

    /// The logical id that an element of the stack has.
    pub fn get_logical_id(self, element: CfnElement) -> Text {
        element.logical_id()
    }

    /// The JSON text of a value that may hold late-bound values.
    pub fn to_json_string(
        self,
        obj: Data,
        /// By how many spaces each level is indented, up to 10. Default: all stands on one line.
        space: Option<u8>,
    ) -> Text {
        Late::new(LateKind::Json(obj, space.unwrap_or_default().min(MOST_SPACES))).into()
    }

    /// The YAML text of a value that may hold late-bound values.
    pub fn to_yaml_string(self, obj: Data) -> Text {
        Late::new(LateKind::Yaml(obj)).into()
    }

    /// Whether the assets of the stack are bundled: the context value `aws:cdk:bundling-stacks` lists patterns of paths.
    #[attribute]
    pub fn bundling_required(self, cx: &Cx) -> bool {
        let Some(Data::List(patterns)) = cx.context(self.0, "aws:cdk:bundling-stacks") else { return true };
        let path = cx.path(self.0);
        let fits = |pattern: &Data| pattern.as_str().is_some_and(|it| matches_whole(it, &path) == Ok(true));
        patterns.iter().any(fits)
    }

    /// The value with its late-bound parts as the template will have them.
    pub fn resolve(self, cx: &Cx, obj: Data) -> Result<Data> {
        super::Resolver::preview(cx, self.0).resolve(&obj)
    }
}

/// How [`Stack::export_value`] names what it exports.
#[props]
pub struct ExportValueOptions {
    /// The name of the export. Default: from the value's path.
    pub name: Option<Str>,
    /// What the exported value is.
    pub description: Option<Text>,
}

impl ExportValueOptions {
    fn wanted(self) -> Wanted {
        Wanted { name: self.name, description: self.description }
    }
}

/// A value of the context that the stock command line shall look up.
#[props]
pub struct MissingContext {
    /// The key under which the value is kept.
    pub key: Str,
    /// What looks it up: `ami`, `ssm`, `vpc-provider`.
    pub provider: Str,
    /// What it is asked for.
    pub props: Dict<Data>,
}

/// A reference with a strength of its own.
fn consumed(value: &Data, strength: ReferenceStrength) -> Result<Late> {
    match value {
        Data::Late(late)
            if !matches!(late.kind(), LateKind::Consume(..)) && Reference::of(late).is_some() =>
        {
            Ok(Late::new(LateKind::Consume(late.clone(), strength)))
        }
        _ => {
            bail!(Code::InvalidValue, "a strength can be given to a reference to a resource or one of its attributes only";
            hint: "pass the reference itself, such as `bucket.bucket_arn`, not a text around it")
        }
    }
}

/// The account and region of a stack: its own, else those of the stage around it.
fn environment_of(cx: &Cx, scope: Construct, own: Option<Environment>) -> Environment {
    let own = own.unwrap_or_default();
    let stage = Stage::above(cx, scope.id()).map(|stage| cx.state(stage));
    Environment {
        account: own.account.or_else(|| stage.and_then(|stage| stage.account.clone())),
        region: own.region.or_else(|| stage.and_then(|stage| stage.region.clone())),
    }
}

/// The parts of a stack's template that no construct gives.
#[derive(Clone, Copy, Debug)]
pub struct TemplateOptions(Stack);

/// The description, the transforms and the metadata of a template.
#[class(module = "")]
impl TemplateOptions {
    /// What the stack is for.
    #[attribute]
    pub fn description(self, cx: &Cx) -> Option<Str> {
        self.parts(cx).description.clone()
    }

    /// Sets what the stack is for.
    #[setter]
    #[name = "description"]
    pub fn set_description(self, cx: &mut Cx, value: Str) {
        cx.state_mut(self.0).options.description = Some(value);
    }

    /// The version of the template format.
    #[attribute]
    pub fn template_format_version(self, cx: &Cx) -> Option<Str> {
        self.parts(cx).format_version.clone()
    }

    /// Sets the version of the template format.
    #[setter]
    #[name = "template_format_version"]
    pub fn set_template_format_version(self, cx: &mut Cx, value: Str) {
        cx.state_mut(self.0).options.format_version = Some(value);
    }

    /// The macros that CloudFormation applies.
    #[attribute]
    pub fn transforms(self, cx: &Cx) -> Vec<Str> {
        self.parts(cx).transforms.clone()
    }

    /// Sets the macros that CloudFormation applies.
    #[setter]
    #[name = "transforms"]
    pub fn set_transforms(self, cx: &mut Cx, value: Vec<Str>) {
        cx.state_mut(self.0).options.transforms = value;
    }

    /// The metadata of the template.
    #[attribute]
    pub fn metadata(self, cx: &Cx) -> Dict<Data> {
        Dict(self.parts(cx).metadata.clone())
    }

    /// Sets the metadata of the template.
    #[setter]
    #[name = "metadata"]
    pub fn set_metadata(self, cx: &mut Cx, value: Dict<Data>) {
        cx.state_mut(self.0).options.metadata = value.0;
    }
}

impl TemplateOptions {
    fn parts(self, cx: &Cx) -> &TemplateParts {
        &cx.state(self.0).options
    }
}

impl Stack {
    /// Makes a stack of some kind.
    ///
    /// # Errors
    /// When it cannot have its name or its synthesizer.
    pub(crate) fn make<C: Class + Handle<State = StackState>>(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        props: StackProps,
    ) -> Result<C> {
        refuse_reporting(props.analytics_reporting).map_err(|error| error.on(&cx.path(scope.id())))?;
        let env = environment_of(cx, scope, props.env);
        let compact = props
            .suppress_template_indentation
            .unwrap_or_else(|| cx.flag(scope.id(), "@aws-cdk/core:suppressTemplateIndentation"));
        let name = match props.stack_name {
            Some(name) => name,
            None => generated_name(cx, scope.id(), &id),
        };
        check_name(&name)?;
        let plan = match props.synthesizer {
            Some(synthesizer) => synthesizer,
            None => usual_synthesizer(cx, scope),
        };
        let synthesizer = plan.for_another_stack(cx)?;
        let state = StackState {
            name,
            account: env.account,
            region: env.region,
            termination_protection: props.termination_protection,
            crosses_regions: props.cross_region_references,
            compact,
            tags: own_tags(props.tags),
            notification_arns: props.notification_arns,
            options: TemplateParts { description: props.description, ..TemplateParts::default() },
            ..StackState::new(synthesizer)
        };
        let this: C = cx.create(scope, id, state)?;
        let stack = Stack::at(this.id());
        synthesizer.bind(cx, stack)?;
        if let Some(boundary) = props.permissions_boundary {
            boundary.bind(cx, this.id());
        }
        PropertyInjectors::of_props(cx, this.id(), props.property_injectors)?;
        PermissionsBoundary::apply_to(cx, stack)?;
        Ok(this)
    }

    /// Where the stack's assets go and which roles deploy it.
    pub fn bound_synthesizer(self, cx: &Cx) -> StackSynthesizer {
        cx.state(self).synthesizer
    }

    /// The path to a part of the assembly, from the folder in which the stack's own files are.
    pub(crate) fn path_to_assembly(self, cx: &Cx, name: &str) -> String {
        let folder = Stage::above(cx, self.0).map(|stage| stage.directory(cx)).unwrap_or_default();
        format!("{}{name}", "../".repeat(folder.matches('/').count()))
    }

    /// The account and region where they are known now.
    pub fn known_environment(self, cx: &Cx) -> (Option<&str>, Option<&str>) {
        let state = cx.state(self);
        (state.account.as_ref().and_then(Text::literal), state.region.as_ref().and_then(Text::literal))
    }

    /// Whether stacks of other regions are asked for the names of their resources.
    pub(crate) fn crosses_regions(self, cx: &Cx) -> bool {
        cx.state(self.top_level(cx)).crosses_regions
    }

    /// The outermost stack around a nested one; else the stack itself.
    pub(crate) fn top_level(self, cx: &Cx) -> Stack {
        std::iter::successors(Some(self), |stack| stack.nested_stack_parent(cx)).last().unwrap_or(self)
    }

    fn pseudo(self, name: &'static str) -> Text {
        Late::new(LateKind::StackPseudo(self.0, name)).into()
    }
}

/// The synthesizer of a stack that has none of its own.
fn usual_synthesizer(cx: &mut Cx, scope: Construct) -> StackSynthesizer {
    let app = cx.cast::<App>(cx.root(scope.id()));
    if let Some(synthesizer) = app.and_then(|app| cx.state(app).default_stack_synthesizer) {
        return synthesizer;
    }
    match cx.context(scope.id(), "@aws-cdk/core:newStyleStackSynthesis") {
        Some(Data::Bool(false)) => LegacyStackSynthesizer::new(cx).into(),
        _ => DefaultStackSynthesizer::new(cx, DefaultStackSynthesizerProps::default()).into(),
    }
}

/// The id of a stack among the artifacts: its path, without what files cannot have in their names.
pub(crate) fn artifact_id(cx: &Cx, stack: Stack) -> String {
    let ids: Vec<&str> = cx.path_ids(stack.id()).into_iter().map(Str::as_str).collect();
    super::names::stack_name(&ids)
}

/// The feature flag under which the name of a stage counts when the name of a stack is kept short enough.
const PREFIX_WITHIN_FLAG: &str = "@aws-cdk/core:includePrefixInUniqueNameGeneration";

/// The name of a stack that gives none: the stage's name, then its path below the stage.
fn generated_name(cx: &Cx, scope: NodeId, id: &Str) -> Str {
    let Some(stage) = Stage::above(cx, scope) else { return id.clone() };
    let mut ids: Vec<&str> =
        cx.path_ids(scope).into_iter().skip(cx.path_ids(stage.id()).len()).map(Str::as_str).collect();
    ids.push(id);
    match cx.state(stage).name.as_str() {
        "" => super::names::stack_name(&ids).into(),
        stage if cx.flag(scope, PREFIX_WITHIN_FLAG) => super::names::prefixed_stack_name(stage, &ids).into(),
        stage => format!("{stage}-{}", super::names::stack_name(&ids)).into(),
    }
}

/// The tags that a stack was given.
fn own_tags(tags: Option<Dict<Str>>) -> TagSet {
    let tags = tags.unwrap_or_default().0;
    tags.into_iter().map(|(key, value)| TagValue::own(key, value.into())).collect()
}

fn check_name(name: &str) -> Result<()> {
    let well_formed = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if !well_formed {
        bail!(Code::InvalidId, "the stack name `{name}` is not allowed";
            hint: "a stack name starts with a letter and has letters, digits and hyphens only");
    }
    if name.len() > MAX_NAME_LENGTH {
        bail!(Code::InvalidId, "the stack name `{name}` has {} characters", name.len();
            hint: "a stack name has at most {MAX_NAME_LENGTH} characters");
    }
    Ok(())
}

//! Stacks: what is deployed together.

use super::arn::{ArnComponents, ArnFormat};
use super::synthesizer::SynthesizerValue;
use super::{
    App, CfnElement, Construct, Cx, Data, DefaultStackSynthesizer, DefaultStackSynthesizerProps, Fields,
    Handle, Late, LateKind, LegacyStackSynthesizer, NodeId, StackSynthesizer, Str, Text, TextList,
};
use crate::bail;
use crate::declare::{Class, Dict, Value, class, construct, props};
use crate::diag::{Code, Result};

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
    /// The account and region. Default: those of the deployment.
    pub env: Option<Environment>,
    /// The name of the stack in CloudFormation. Default: from the construct's path.
    pub stack_name: Option<Str>,
    /// What the stack is for.
    pub description: Option<Str>,
    /// Tags of the stack. As in the CDK, they go to the deployment, not into the template.
    pub tags: Option<Dict<Str>>,
    /// Whether the stack is protected from being deleted.
    #[default(false)]
    pub termination_protection: bool,
    /// Whether templates are written without line breaks and indentation.
    #[default(false)]
    pub suppress_template_indentation: bool,
    /// Where assets go and which roles deploy the stack. Default: what the app says, else a
    /// `DefaultStackSynthesizer`.
    pub synthesizer: Option<StackSynthesizer>,
}

/// What a stack keeps.
#[derive(Debug)]
pub struct StackState {
    /// The name in CloudFormation.
    pub name: Str,
    /// The account, where it is known.
    pub account: Option<Text>,
    /// The region, where it is known.
    pub region: Option<Text>,
    /// Whether it is protected from being deleted.
    pub termination_protection: bool,
    /// Whether the template is written on one line.
    pub compact: bool,
    /// Tags of the stack itself.
    pub tags: Vec<(Str, Str)>,
    /// The parts of the template that no element gives.
    pub options: TemplateParts,
    renamed: Vec<(Str, Str)>,
    synthesizer: StackSynthesizer,
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
    /// The logical id under its new name, where the program renamed it.
    pub(crate) fn renamed_logical_id(&self, id: &Str) -> Str {
        self.renamed.iter().find(|(old, _)| old == id).map_or_else(|| id.clone(), |(_, new)| new.clone())
    }
}

const MAX_NAME_LENGTH: usize = 128;

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
        /// The app.
        scope: Construct,
        /// The id; also the stack's name, unless `stack_name` is given.
        id: Str,
        props: StackProps,
    ) -> Result<Self> {
        let env = props.env.unwrap_or_default();
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
            compact: props.suppress_template_indentation,
            tags: props.tags.unwrap_or_default().0,
            options: TemplateParts { description: props.description, ..TemplateParts::default() },
            renamed: Vec::new(),
            synthesizer,
        };
        let this: Stack = cx.create(scope, id, state)?;
        synthesizer.bind(cx, this);
        Ok(this)
    }

    /// Whether something is a stack.
    pub fn is_stack(cx: &Cx, x: Value) -> bool {
        super::is_a(cx, &x, Self::DESC)
    }

    /// The stack in which a construct stands.
    pub fn of(cx: &Cx, construct: Construct) -> Result<Stack> {
        cx.stack_of(construct.id())
    }

    /// The name of the stack in CloudFormation.
    #[attribute]
    pub fn stack_name(self, cx: &Cx) -> Str {
        cx.state(self).name.clone()
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

    /// The partition: `aws`, `aws-cn`, `aws-us-gov`.
    #[attribute]
    pub fn partition(self) -> Text {
        Late::pseudo("AWS::Partition").into()
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
        format!("{}.template.json", artifact_id(cx, self))
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

    /// The names of two availability zones, or of those that the context knows for the environment.
    #[attribute]
    pub fn availability_zones(self, cx: &mut Cx) -> Vec<Text> {
        super::aws::availability_zones(cx, self)
    }

    /// The description, the transforms and the metadata of the template.
    #[attribute]
    pub fn template_options(self) -> TemplateOptions {
        TemplateOptions(self)
    }

    /// Sets the transform of the template.
    pub fn add_transform(self, cx: &mut Cx, transform: Str) {
        let transforms = &mut cx.state_mut(self).options.transforms;
        if !transforms.contains(&transform) {
            transforms.push(transform);
        }
    }

    /// Adds metadata to the template.
    pub fn add_metadata(self, cx: &mut Cx, key: Str, value: Data) {
        cx.state_mut(self).options.metadata.push((key, value));
    }

    /// Makes this stack wait for another.
    pub fn add_dependency(self, cx: &mut Cx, target: Stack, reason: Option<Str>) {
        let reason = reason.map_or_else(|| "it was asked for".to_owned(), String::from);
        cx.stack_dependencies.push((self, target, reason));
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
    pub fn export_value(
        self,
        cx: &mut Cx,
        exported_value: Data,
        options: Option<ExportValueOptions>,
    ) -> Result<Text> {
        let options = options.unwrap_or_default();
        super::refs::export_value(cx, self, exported_value, options.name, options.description)
    }

    /// Writes a logical id of this stack under another name.
    pub fn rename_logical_id(self, cx: &mut Cx, old_id: Str, new_id: Str) -> Result<()> {
        if cx.state(self).renamed.iter().any(|(old, _)| *old == old_id) {
            bail!(Code::InvalidValue, "`{old_id}` was renamed before"; on: cx.path(self.0));
        }
        cx.state_mut(self).renamed.push((old_id, new_id));
        Ok(())
    }

    /// The logical id that an element of the stack has.
    pub fn get_logical_id(self, element: CfnElement) -> Text {
        element.logical_id()
    }

    /// The JSON text of a value that may hold late-bound values.
    pub fn to_json_string(self, obj: Data) -> Text {
        Late::new(LateKind::Json(obj)).into()
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
    /// Where the stack's assets go and which roles deploy it.
    pub fn bound_synthesizer(self, cx: &Cx) -> StackSynthesizer {
        cx.state(self).synthesizer
    }

    /// The account and region where they are known now.
    pub fn known_environment(self, cx: &Cx) -> (Option<&str>, Option<&str>) {
        let state = cx.state(self);
        (state.account.as_ref().and_then(Text::literal), state.region.as_ref().and_then(Text::literal))
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
    super::unique_artifact_name(&cx.path_ids(stack.id()))
}

/// The name of a stack that gives none: its path below the app.
fn generated_name(cx: &Cx, scope: NodeId, id: &Str) -> Str {
    let mut ids = cx.path_ids(scope);
    ids.push(id);
    super::unique_artifact_name(&ids).into()
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

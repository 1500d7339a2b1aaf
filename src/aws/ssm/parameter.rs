//! What strings and lists share.

use super::name::{self, NameShape};
use super::{CommonStringParameterAttributes, ParameterTier};
use crate::aws::iam::{Grant, GrantOnKeyResult, Principal};
use crate::aws::kms::{self, AnyKey};
use crate::core::{
    CfnParameter, CfnParameterProps, CfnResource, Construct, Cx, Data, Fields, Handle, Late, LateKind,
    Number, Resource, Str, Text,
};
use crate::declare::{Rest, construct, props};
use crate::diag::{Code, Result};
use crate::{bail, fields};

/// What every parameter can be told that a stack makes.
#[props(module = "ssm")]
pub struct ParameterOptions {
    /// A regular expression that values must match. Values that are known now are checked now, unless the expression
    /// looks around or back; AWS checks all of them. Default: any value.
    pub allowed_pattern: Option<Text>,
    /// What the parameter is for, at most 1024 characters. Default: nothing.
    pub description: Option<Text>,
    /// The name: letters, digits and `.-_/`, at most 2048; with a `/` anywhere it must begin with one.
    /// Default: CloudFormation makes one.
    pub parameter_name: Option<Text>,
    /// Whether the name is without any `/`. Needed where the name is late-bound. Default: what the name shows.
    pub simple_name: Option<bool>,
    /// The tier. Default: AWS's, `STANDARD`.
    pub tier: Option<ParameterTier>,
}

/// What a parameter keeps.
#[derive(Clone, Debug)]
pub struct ParameterState {
    name: Text,
    arn: Text,
    kind: Text,
    content: Content,
    key: Option<AnyKey>,
}

/// How a template gets at the value of a parameter.
#[derive(Clone, Debug)]
pub(super) enum Content {
    /// As a text; that of a list has commas between its strings.
    Text(Text),
    /// As a dynamic reference that CloudFormation takes for a whole list.
    List(Text),
    /// Through a parameter of the template, which is made when somebody asks for the value.
    AtDeployment { cfn_type: Str, default: Text },
}

const RESOURCE_TYPE: &str = "AWS::SSM::Parameter";
const READ: &[&str] =
    &["ssm:DescribeParameters", "ssm:GetParameters", "ssm:GetParameter", "ssm:GetParameterHistory"];
const WRITE: &[&str] = &["ssm:PutParameter"];
/// The most characters of a description. Source: the Systems Manager API reference, "PutParameter".
const LONGEST_DESCRIPTION: usize = 1024;
/// Ends the ids of what a stack reads by name alone. The CDK's ids end so, and logical ids follow from them.
const MARK_OF_SHARED: &str = "C96584B6-F00A-464E-AD19-53AFF4B05118";

/// A parameter of any kind.
#[construct(module = "ssm", base = Resource, state = ParameterState, reference = parameter_ref("AWS::SSM::Parameter"))]
impl ParameterBase {
    /// The ARN.
    #[attribute]
    pub fn parameter_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The name.
    #[attribute]
    pub fn parameter_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// The kind of parameter.
    #[attribute]
    pub fn parameter_type(self, cx: &Cx) -> Text {
        cx.state(self).kind.clone()
    }

    /// The key with which the value is encrypted, where it is known.
    #[attribute]
    pub fn encryption_key(self, cx: &Cx) -> Option<AnyKey> {
        cx.state(self).key
    }

    /// Lets somebody do something with the key, where it is known.
    pub fn grant_on_key(
        self,
        cx: &mut Cx,
        grantee: Principal,
        /// The actions: `kms:Decrypt`.
        actions: Rest<Text>,
    ) -> Result<GrantOnKeyResult> {
        let grant = match cx.state(self).key {
            Some(AnyKey::Key(key)) => Some(key.grant(cx, grantee, actions)?),
            Some(AnyKey::Alias(alias)) => Some(alias.grant(cx, grantee, actions)?),
            None => None,
        };
        Ok(GrantOnKeyResult { grant })
    }

    /// Lets somebody read the value.
    pub fn grant_read(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.allow(cx, grantee, READ, kms::DECRYPT)
    }

    /// Lets somebody change the value.
    pub fn grant_write(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.allow(cx, grantee, WRITE, kms::ENCRYPT)
    }
}

impl ParameterBase {
    /// Lets somebody do something with the value and, before that, with its key.
    fn allow(self, cx: &mut Cx, grantee: Principal, actions: &[&str], key_actions: &[&str]) -> Result<Grant> {
        let state = cx.state(self);
        let (arn, key) = (state.arn.clone(), state.key);
        let on_key = key.map(|key| key.grant_actions(cx, grantee, key_actions)).transpose()?;
        let actions = actions.iter().map(|action| Text::from(*action)).collect();
        let granted = Grant::on_principal(cx, grantee, actions, vec![arn])?;
        Ok(match on_key {
            Some(on_key) => granted.combine(on_key),
            None => granted,
        })
    }

    /// How a template gets at the value.
    pub(super) fn content(self, cx: &Cx) -> Content {
        cx.state(self).content.clone()
    }

    /// The parameter of the template that brings the value of one that exists already. It stands beside the
    /// construct, with the id of the construct in its own.
    pub(super) fn template_parameter(
        self,
        cx: &mut Cx,
        cfn_type: Str,
        default: Text,
    ) -> Result<CfnParameter> {
        let (scope, id) = (cx.parent(self.0).unwrap_or(self.0), format!("{}.Parameter", cx.id(self.0)));
        if let Some(made) = cx.child(scope, &id).and_then(|node| cx.cast::<CfnParameter>(node)) {
            return Ok(made);
        }
        let props = CfnParameterProps {
            r#type: format!("{RESOURCE_TYPE}::Value<{cfn_type}>").into(),
            default: Some(default.into()),
            ..CfnParameterProps::default()
        };
        CfnParameter::new(cx, Construct::at(scope), id.into(), props)
    }
}

/// A parameter that is going to be made.
pub(super) struct NewParameter {
    pub options: ParameterOptions,
    pub kind: &'static str,
    pub data_type: Option<&'static str>,
    pub value: Data,
    /// The parts of the value that are known now, each of which must match the pattern.
    pub known: Vec<Str>,
}

impl NewParameter {
    /// Makes the parameter.
    ///
    /// # Errors
    /// When AWS would refuse it, or the id is taken.
    pub fn make<C>(self, cx: &mut Cx, scope: Construct, id: Str) -> Result<C>
    where
        C: crate::declare::Class + Handle<State = ParameterState> + Into<Construct> + Copy,
    {
        let NewParameter { options, kind, data_type, value, known } = self;
        check_description(options.description.as_ref())?;
        check_pattern(options.allowed_pattern.as_ref(), &known)?;
        let shape = NameShape::of_new(options.parameter_name.as_ref(), options.simple_name)?;
        let this: C = cx.create(scope, id, ParameterState::unnamed())?;
        let properties = fields! {
            "AllowedPattern": options.allowed_pattern,
            "DataType": data_type,
            "Description": options.description,
            "Name": options.parameter_name,
            "Tier": options.tier.map(ParameterTier::value),
            "Type": kind,
            "Value": value,
        };
        *cx.state_mut(this) = ParameterState::of_resource(cx, this.into(), shape, properties)?;
        Ok(this)
    }
}

impl ParameterState {
    /// What stands there until the resource is made.
    fn unnamed() -> Self {
        let nothing = || Text::from("");
        ParameterState {
            name: nothing(),
            arn: nothing(),
            kind: nothing(),
            content: Content::Text(nothing()),
            key: None,
        }
    }

    fn of_resource(cx: &mut Cx, owner: Construct, shape: NameShape, properties: Fields) -> Result<Self> {
        let resource = CfnResource::add(cx, owner, "Resource", RESOURCE_TYPE, properties)?;
        let node = resource.id();
        let name = resource.name_attribute(cx, Late::reference(node), "Name");
        Ok(ParameterState {
            arn: shape.arn(cx, owner, name.clone())?,
            name,
            kind: Late::attribute(node, "Type").into(),
            content: Content::Text(Late::attribute(node, "Value").into()),
            key: None,
        })
    }

    /// A parameter that exists already in the environment of a construct.
    ///
    /// # Errors
    /// When the name is malformed, or its ARN cannot be told.
    pub(super) fn imported(
        cx: &Cx,
        scope: Construct,
        names: CommonStringParameterAttributes,
        kind: impl Into<Text>,
        content: Content,
    ) -> Result<Self> {
        let (name, arn) = name::of_import(cx, scope, names)?;
        Ok(ParameterState { name, arn, kind: kind.into(), content, key: None })
    }

    /// A parameter that exists already, of which the ARN is known.
    pub(super) fn of_arn(arn: Str, name: Str, kind: &'static str, content: Content) -> Self {
        ParameterState { name: name.into(), arn: arn.into(), kind: kind.into(), content, key: None }
    }

    /// The same with the key of its value.
    pub(super) fn encrypted_with(self, key: Option<AnyKey>) -> Self {
        ParameterState { key, ..self }
    }
}

impl Content {
    /// The value of a parameter that exists already: a dynamic reference where the template cannot have a parameter
    /// for it.
    pub fn read(name: &Text, version: Option<Number>, value_type: Str) -> Self {
        match version_of(version) {
            Some(version) => Content::Text(reference("ssm", name, Some(version))),
            None if is_made_by_function(name) => Content::Text(reference("ssm", name, None)),
            None => Content::AtDeployment { cfn_type: value_type, default: name.clone() },
        }
    }
}

/// A dynamic reference to a parameter. Source: the CloudFormation user guide, "Get a plaintext value from Systems
/// Manager Parameter Store".
pub(super) fn reference(service: &str, name: &Text, version: Option<Text>) -> Text {
    let version = version.into_iter().flat_map(|version| [":".into(), version]);
    let start = [format!("{{{{resolve:{service}:").into(), name.clone()];
    Text::concat(start.into_iter().chain(version).chain(["}}".into()]))
}

/// The version that a reference names; the CDK takes 0 for the latest.
pub(super) fn version_of(version: Option<Number>) -> Option<Text> {
    version.filter(|version| version.literal() != Some(0)).map(Number::into_text)
}

/// Whether a function of CloudFormation gives the name, or a part of it: parameters of templates take none as their
/// default.
fn is_made_by_function(name: &Text) -> bool {
    let Text::Late(late) = name else { return false };
    calls_function(late)
}

fn calls_function(late: &Late) -> bool {
    match late.kind() {
        LateKind::Call(name, _) => *name != "Fn::If",
        LateKind::Concat(parts) => {
            parts.iter().any(|part| matches!(part, Data::Late(late) if calls_function(late)))
        }
        _ => false,
    }
}

/// What a stack reads by a parameter's name alone: one construct for all that ask, made by the first of them.
///
/// # Errors
/// When the name is late-bound, or the first asked for another kind of parameter.
pub(super) fn shared<C>(
    cx: &mut Cx,
    scope: Construct,
    name: Text,
    import: impl FnOnce(&mut Cx, Construct, Str, CommonStringParameterAttributes) -> Result<C>,
) -> Result<C>
where
    C: crate::declare::Class + Handle,
{
    let Text::Literal(known) = &name else {
        bail!(Code::LateBound, "the name of the parameter must be known now, it cannot be late-bound";
            hint: "import the parameter with its attributes, and set `simple_name`");
    };
    let stack: Construct = cx.stack_of(scope.id())?.into();
    let id = format!("SsmParameterValue:{known}:{MARK_OF_SHARED}");
    let Some(made) = cx.child(stack.id(), &id.replace('/', "--")) else {
        return import(cx, stack, id.into(), CommonStringParameterAttributes::new(name));
    };
    match cx.cast::<C>(made) {
        Some(same) => Ok(same),
        None => {
            bail!(Code::InvalidValue, "the stack reads the parameter as a list in one place, as a string in another";
            on: cx.path(made))
        }
    }
}

fn check_description(description: Option<&Text>) -> Result<()> {
    let count = description.and_then(Text::literal).map_or(0, |text| text.chars().count());
    if count > LONGEST_DESCRIPTION {
        bail!(Code::OutOfRange, "`description` can have {LONGEST_DESCRIPTION} characters, not {count}");
    }
    Ok(())
}

/// Expressions that look around or back do not compile here; AWS checks those alone.
fn check_pattern(pattern: Option<&Text>, known: &[Str]) -> Result<()> {
    let Some(pattern) = pattern.and_then(Text::literal) else { return Ok(()) };
    let Ok(regex) = regex_lite::Regex::new(pattern) else { return Ok(()) };
    match known.iter().find(|value| !regex.is_match(value)) {
        Some(value) => {
            bail!(Code::InvalidValue, "the value `{value}` does not match the `allowed_pattern` `{pattern}`")
        }
        None => Ok(()),
    }
}

/// The parts of a value that are known now.
pub(super) fn known_parts<'a>(parts: impl IntoIterator<Item = &'a Text>) -> Vec<Str> {
    parts.into_iter().filter_map(Text::literal).map(Str::from).collect()
}

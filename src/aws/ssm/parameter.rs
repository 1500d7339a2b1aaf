//! What parameters of all kinds have in common.

use crate::aws::iam::{Grant, GrantOnPrincipalOptions, Principal};
use crate::aws::kms::{AnyKey, DECRYPT, ENCRYPT};
use crate::bail;
use crate::core::{
    ArnComponents, ArnFormat, CfnDynamicReference, CfnDynamicReferenceService, CfnParameter,
    CfnParameterProps, CfnResource, Construct, Cx, Handle, Late, LateKind, NodeId, Number, Str, Text,
    TextList,
};
use crate::declare::{Class, choice, props};
use crate::diag::{Code, Result};

/// Kinds of parameters.
#[choice(module = "ssm")]
pub enum ParameterType {
    /// A string.
    #[value = "String"]
    STRING,
    /// An encrypted string. CloudFormation cannot make such a parameter.
    #[value = "SecureString"]
    SECURE_STRING,
    /// Strings with commas between them.
    #[value = "StringList"]
    STRING_LIST,
    /// The id of a machine image, for parameters that exist already.
    #[value = "AWS::EC2::Image::Id"]
    AWS_EC2_IMAGE_ID,
}

/// What the value of a parameter that exists already stands for. CloudFormation checks before a deployment that the
/// account has such a thing. Source: the CloudFormation user guide, "SSM parameter types".
#[choice(module = "ssm")]
pub enum ParameterValueType {
    /// Any string.
    #[value = "String"]
    STRING,
    /// An availability zone: `us-west-2a`.
    #[value = "AWS::EC2::AvailabilityZone::Name"]
    AWS_EC2_AVAILABILITYZONE_NAME,
    /// The id of a machine image.
    #[value = "AWS::EC2::Image::Id"]
    AWS_EC2_IMAGE_ID,
    /// The id of an instance.
    #[value = "AWS::EC2::Instance::Id"]
    AWS_EC2_INSTANCE_ID,
    /// The name of a key pair.
    #[value = "AWS::EC2::KeyPair::KeyName"]
    AWS_EC2_KEYPAIR_KEYNAME,
    /// The name of a security group.
    #[value = "AWS::EC2::SecurityGroup::GroupName"]
    AWS_EC2_SECURITYGROUP_GROUPNAME,
    /// The id of a security group.
    #[value = "AWS::EC2::SecurityGroup::Id"]
    AWS_EC2_SECURITYGROUP_ID,
    /// The id of a subnet.
    #[value = "AWS::EC2::Subnet::Id"]
    AWS_EC2_SUBNET_ID,
    /// The id of a volume.
    #[value = "AWS::EC2::Volume::Id"]
    AWS_EC2_VOLUME_ID,
    /// The id of a VPC.
    #[value = "AWS::EC2::VPC::Id"]
    AWS_EC2_VPC_ID,
    /// The id of a hosted zone of Route 53.
    #[value = "AWS::Route53::HostedZone::Id"]
    AWS_ROUTE53_HOSTEDZONE_ID,
}

/// What a string that a stack keeps in a parameter must be.
#[choice(module = "ssm")]
pub enum ParameterDataType {
    /// Any text.
    #[value = "text"]
    TEXT,
    /// The id of a machine image that exists.
    #[value = "aws:ec2:image"]
    AWS_EC2_IMAGE,
}

/// Tiers: how long a value may be, and what the parameter costs.
#[choice(module = "ssm")]
pub enum ParameterTier {
    /// Values of up to 8 KB; costs something.
    #[value = "Advanced"]
    ADVANCED,
    /// `STANDARD` as long as that does.
    #[value = "Intelligent-Tiering"]
    INTELLIGENT_TIERING,
    /// Values of up to 4 KB.
    #[value = "Standard"]
    STANDARD,
}

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

/// What names a parameter that exists already.
#[props(module = "ssm")]
pub struct CommonStringParameterAttributes {
    /// The name; with a `/` anywhere it must begin with one.
    pub parameter_name: Text,
    /// Whether the name is without any `/`. Needed where the name is late-bound. Default: what the name shows.
    pub simple_name: Option<bool>,
}

/// What is known of a parameter besides its value.
#[derive(Clone, Debug)]
pub struct ParameterFacts {
    pub(super) name: Text,
    pub(super) arn: Text,
    pub(super) kind: Text,
    pub(super) key: Option<AnyKey>,
}

/// The value of a parameter.
#[derive(Clone, Debug)]
pub(super) enum ParameterValue<T> {
    /// It can be written down.
    Known(T),
    /// It stands in a parameter of the template, which is made when somebody asks for the value.
    Asked(TemplateParameter),
}

/// A parameter of the template that takes its value from an SSM parameter.
#[derive(Clone, Debug)]
pub(super) struct TemplateParameter {
    scope: Construct,
    id: Str,
    kind: String,
    name: Text,
}

const MOST_NAME: usize = 2048;
const MOST_DESCRIPTION: usize = 1024;
const READ: [&str; 4] =
    ["ssm:DescribeParameters", "ssm:GetParameters", "ssm:GetParameter", "ssm:GetParameterHistory"];
const WRITE: [&str; 1] = ["ssm:PutParameter"];
/// What the CDK puts into the ids of values that a stack reads once; logical ids depend on it.
const READ_ONCE_MARK: &str = "C96584B6-F00A-464E-AD19-53AFF4B05118";
/// What asks for the name of a parameter that a stack takes without one.
const NEEDS_NAME: &str = "`parameter_name` must not be empty";

impl ParameterFacts {
    /// Nothing yet.
    pub(super) fn none() -> Self {
        ParameterFacts { name: "".into(), arn: "".into(), kind: "".into(), key: None }
    }

    /// Of a parameter that this app makes.
    pub(super) fn made(
        cx: &Cx,
        resource: CfnResource,
        given: Option<&Text>,
        simple_name: Option<bool>,
    ) -> Result<Self> {
        let node = resource.id();
        let is_simple = is_simple(given, simple_name)?;
        let name = match given.filter(|given| !given.is_late()) {
            Some(given) => Late::elsewhere(node, Late::reference(node), given.clone()),
            None => Late::reference(node),
        };
        let name = Text::from(name);
        let arn = arn_of(cx, node, name.clone(), is_simple)?;
        Ok(ParameterFacts { name, arn, kind: Late::attribute(node, "Type").into(), key: None })
    }

    /// Of a parameter that exists already.
    pub(super) fn imported(
        cx: &Cx,
        scope: Construct,
        name: &Text,
        simple_name: Option<bool>,
        kind: impl Into<Text>,
    ) -> Result<Self> {
        if name.literal() == Some("") {
            bail!(Code::InvalidValue, "{NEEDS_NAME}"; on: cx.path(scope.id()));
        }
        let is_simple = is_simple(Some(name), simple_name)?;
        let arn = arn_of(cx, scope.id(), name.clone(), is_simple)?;
        Ok(ParameterFacts { name: name.clone(), arn, kind: kind.into(), key: None })
    }

    /// Lets somebody read the value.
    pub(super) fn grant_read(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.grant(cx, grantee, &READ, DECRYPT)
    }

    /// Lets somebody change the value.
    pub(super) fn grant_write(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.grant(cx, grantee, &WRITE, ENCRYPT)
    }

    fn grant(self, cx: &mut Cx, grantee: Principal, actions: &[&str], on_key: &[&str]) -> Result<Grant> {
        if let Some(key) = self.key {
            key.grant_actions(cx, grantee, on_key)?;
        }
        let options = GrantOnPrincipalOptions {
            grantee,
            actions: actions.iter().map(|action| Text::from(*action)).collect(),
            resource_arns: vec![self.arn],
            conditions: None,
            scope: None,
        };
        Grant::add_to_principal(cx, options)
    }
}

impl TemplateParameter {
    /// One for the value of an SSM parameter; `id` is the id of the import that it belongs to.
    pub(super) fn of(scope: Construct, id: &Str, kind: &str, name: Text) -> Self {
        let kind = format!("AWS::SSM::Parameter::Value<{kind}>");
        TemplateParameter { scope, id: format!("{id}.Parameter").into(), kind, name }
    }

    /// Puts it into the template.
    pub(super) fn make(self, cx: &mut Cx) -> Result<CfnParameter> {
        let props = CfnParameterProps {
            r#type: self.kind.into(),
            default: Some(self.name.into()),
            ..CfnParameterProps::default()
        };
        CfnParameter::new(cx, self.scope, self.id, props)
    }
}

impl ParameterOptions {
    /// Says what AWS would refuse.
    pub(super) fn check(&self) -> Result<()> {
        let name = self.parameter_name.as_ref().and_then(Text::literal);
        if let Some(name) = name {
            check_name(name)?;
        }
        let description = self.description.as_ref().and_then(Text::literal).unwrap_or_default();
        let length = description.chars().count();
        if length > MOST_DESCRIPTION {
            bail!(Code::OutOfRange, "`description` can have {MOST_DESCRIPTION} characters, not {length}");
        }
        is_simple(self.parameter_name.as_ref(), self.simple_name).map(|_| ())
    }

    /// Holds a value against the pattern, where both are known.
    pub(super) fn check_value(&self, value: &Text) -> Result<()> {
        let pattern = self.allowed_pattern.as_ref().and_then(Text::literal).filter(|it| !it.is_empty());
        let (Some(pattern), Some(value)) = (pattern, value.literal()) else { return Ok(()) };
        // AWS takes patterns that look around, too; what does not compile here is left to AWS.
        let Ok(compiled) = regex_lite::Regex::new(pattern) else { return Ok(()) };
        if !compiled.is_match(value) {
            bail!(Code::InvalidValue, "the value `{value}` does not match the `allowed_pattern` `{pattern}`");
        }
        Ok(())
    }
}

fn check_name(name: &str) -> Result<()> {
    let length = name.chars().count();
    if length > MOST_NAME {
        bail!(Code::OutOfRange, "`parameter_name` can have {MOST_NAME} characters, not {length}");
    }
    if name.is_empty() {
        bail!(Code::InvalidValue, "{NEEDS_NAME}"; hint: "leave it out, then CloudFormation makes a name");
    }
    if let Some(odd) = name.chars().find(|c| !c.is_ascii_alphanumeric() && !"./_-".contains(*c)) {
        bail!(Code::InvalidValue, "`{odd}` cannot stand in the name of a parameter: `{name}`";
            hint: "names have letters, digits and `.-_/`");
    }
    Ok(())
}

/// Whether a name is without any `/`. CloudFormation makes such names.
fn is_simple(name: Option<&Text>, simple_name: Option<bool>) -> Result<bool> {
    let Some(name) = name else {
        if simple_name == Some(false) {
            bail!(Code::InvalidValue, "`simple_name` cannot be `false` without a `parameter_name`: the names that CloudFormation makes are simple";
                hint: "leave out `simple_name`");
        }
        return Ok(true);
    };
    let Some(name) = name.literal() else {
        let Some(simple_name) = simple_name else {
            bail!(Code::LateBound, "the name of the parameter is late-bound, so its ARN cannot be told";
                hint: "set `simple_name`: `true` for a name without any `/`, else `false`");
        };
        return Ok(simple_name);
    };
    let is_simple = !name.contains('/');
    if !is_simple && !name.starts_with('/') {
        bail!(Code::InvalidValue, "the name `{name}` has a `/`, so it must begin with one"; hint: "write `/{name}`");
    }
    if simple_name.is_some_and(|said| said != is_simple) {
        let (said, fact) = if is_simple { ("false", "no") } else { ("true", "a") };
        bail!(Code::InvalidValue, "`simple_name` is `{said}`, and the name `{name}` has {fact} `/`"; hint: "leave out `simple_name`");
    }
    Ok(is_simple)
}

fn arn_of(cx: &Cx, node: NodeId, name: Text, is_simple: bool) -> Result<Text> {
    let folder = if is_simple { "parameter/" } else { "parameter" };
    let components = ArnComponents {
        service: "ssm".into(),
        resource: Text::concat([folder.into(), name]),
        resource_name: None,
        partition: None,
        region: None,
        account: None,
        arn_format: ArnFormat::NO_RESOURCE_NAME,
    };
    cx.stack_of(node)?.format_arn(cx, components)
}

/// A reference to the value, which CloudFormation follows; to a version of it where there is one.
pub(super) fn dynamic_reference(
    service: CfnDynamicReferenceService,
    name: &Text,
    version: Option<Number>,
) -> Text {
    let key = match version {
        Some(version) => Text::concat([name.clone(), ":".into(), version.into_text()]),
        None => name.clone(),
    };
    CfnDynamicReference::new(service, key).text()
}

/// Versions are counted from 1; 0 stands for the latest.
pub(super) fn version_of(version: Option<Number>) -> Option<Number> {
    version.filter(|version| version.known() != Some(0.0))
}

/// The id of the import of a value that a stack reads once.
pub(super) fn read_once_id(name: &Text) -> Result<Str> {
    let Some(name) = name.literal() else {
        bail!(Code::LateBound, "the name of the parameter must be known now, it cannot be late-bound";
            hint: "import the parameter with its attributes, and set `simple_name`");
    };
    Ok(format!("SsmParameterValue:{name}:{READ_ONCE_MARK}").into())
}

/// The import with such an id, where the stack has it.
pub(super) fn known_import<T: Class + Handle>(cx: &Cx, stack: Construct, id: &Str) -> Result<Option<T>> {
    let Some(node) = cx.child(stack.id(), &id.replace('/', "--")) else { return Ok(None) };
    match cx.cast::<T>(node) {
        Some(known) => Ok(Some(known)),
        None => {
            bail!(Code::InvalidValue, "the stack reads the parameter as a list in one place, as a string in another";
            on: cx.path(node))
        }
    }
}

/// As a list, what is written as a string: CloudFormation makes a list of it.
pub(super) fn as_list(text: Text) -> TextList {
    TextList::Late(Late::list(LateKind::Written(text.into())))
}

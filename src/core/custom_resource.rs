//! Resources whose life a program of the user manages.

use super::cfn_resource::RemovalPolicyOptions;
use super::{
    CfnResource, Construct, CustomResourceProviderBase, Cx, Data, Duration, Fields, Handle, Late, Node,
    RemovalPolicy, Resource, Str, Text,
};
use crate::bail;
use crate::declare::{Dict, construct, props};
use crate::diag::{Code, Result};

/// What a [`CustomResource`] needs.
#[props]
pub struct CustomResourceProps {
    /// The ARN of the Lambda function or the topic that makes, changes and deletes the resource.
    pub service_token: Text,
    /// How long CloudFormation waits for an answer, 1 second to 1 hour. Default: CloudFormation's, 1 hour.
    pub service_timeout: Option<Duration>,
    /// What is told to the function.
    pub properties: Option<Dict<Data>>,
    /// The resource type: `Custom::MyType`. Default: `AWS::CloudFormation::CustomResource`.
    pub resource_type: Option<Str>,
    /// What happens to the resource when it leaves the stack.
    #[default(RemovalPolicy::DESTROY)]
    pub removal_policy: RemovalPolicy,
    /// Whether the first letters of the keys of `properties` are made upper case; keys inside stay as they are.
    #[default(false)]
    pub pascal_case_properties: bool,
}

/// The longest time that CloudFormation waits for an answer, in seconds.
const MOST_SECONDS: i64 = 3600;
/// The most characters of a resource type.
/// Source: the CloudFormation template reference, "AWS::CloudFormation::CustomResource".
const MOST_CHARACTERS: usize = 60;
/// What the types of custom resources begin with.
const PREFIX: &str = "Custom::";

/// A resource whose life a program of yours manages: a Lambda function that CloudFormation calls.
#[construct(module = "", base = Resource)]
impl CustomResource {
    /// Makes a custom resource.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: CustomResourceProps) -> Result<Self> {
        let resource_type = match props.resource_type {
            Some(name) => checked_type(name)?,
            None => "AWS::CloudFormation::CustomResource".into(),
        };
        let timeout = props.service_timeout.map(timeout_seconds).transpose()?;
        let this: CustomResource = cx.create(scope, id, ())?;
        let mut properties =
            crate::fields! { "ServiceToken": props.service_token, "ServiceTimeout": timeout };
        let given = props.properties.unwrap_or_default().0;
        properties.extend(match props.pascal_case_properties {
            true => in_pascal_case(given),
            false => given,
        });
        let resource = CfnResource::untyped(cx, this, "Default", resource_type, properties)?;
        let options = RemovalPolicyOptions::default();
        resource.apply_removal_policy(cx, Some(props.removal_policy), Some(options))?;
        Ok(this)
    }

    /// The physical id that the function gives.
    #[attribute]
    #[name = "ref"]
    pub fn reference(self, cx: &Cx) -> Text {
        Late::reference(self.main(cx)).into()
    }

    /// A value that the function gives, by its name.
    pub fn get_att(self, cx: &Cx, attribute_name: Str) -> Text {
        Late::attribute(self.main(cx), attribute_name).into()
    }

    /// A value that the function gives, as a string.
    pub fn get_att_string(self, cx: &Cx, attribute_name: Str) -> Text {
        self.get_att(cx, attribute_name)
    }
}

impl CustomResource {
    /// A resource whose life a function of the library manages.
    ///
    /// # Errors
    /// When the id is taken.
    pub(crate) fn managed_by(
        cx: &mut Cx,
        provider: CustomResourceProviderBase,
        scope: impl Into<Construct>,
        id: impl Into<Str>,
        resource_type: &'static str,
        properties: Fields,
    ) -> Result<Self> {
        let props = CustomResourceProps {
            service_token: provider.service_token(cx),
            service_timeout: None,
            properties: Some(Dict(properties)),
            resource_type: Some(Str::new_static(resource_type)),
            removal_policy: RemovalPolicy::DESTROY,
            pascal_case_properties: false,
        };
        Self::new(cx, scope.into(), id.into(), props)
    }

    /// The resource itself.
    pub(crate) fn resource(self, cx: &Cx) -> CfnResource {
        CfnResource::at(self.main(cx))
    }

    /// A value that the function gives, of whatever type.
    pub(crate) fn attribute(self, cx: &Cx, name: &str) -> Late {
        Late::attribute(self.main(cx), name)
    }

    fn main(self, cx: &Cx) -> super::NodeId {
        Node::of(self.0).main_child(cx).unwrap_or(self.0)
    }
}

fn checked_type(name: Str) -> Result<Str> {
    let Some(own) = name.strip_prefix(PREFIX) else {
        bail!(Code::InvalidValue, "the type of a custom resource begins with `{PREFIX}`, `{name}` does not";
            hint: "call it `{PREFIX}{}`", name.rsplit("::").next().unwrap_or_default());
    };
    if name.len() > MOST_CHARACTERS {
        bail!(Code::InvalidValue, "the resource type `{name}` has {} characters", name.len();
            hint: "it has at most {MOST_CHARACTERS}, with `{PREFIX}`");
    }
    if own.is_empty() || !own.chars().all(|c| c.is_ascii_alphanumeric() || "_@-".contains(c)) {
        bail!(Code::InvalidValue, "`{name}` cannot be the type of a custom resource";
            hint: "behind `{PREFIX}` it has letters, digits, `_`, `@` and `-`");
    }
    Ok(name)
}

/// The seconds that CloudFormation waits, as it wants them: in a string.
fn timeout_seconds(timeout: Duration) -> Result<Text> {
    let seconds = timeout.to_seconds(None)?;
    if let Some(known) = seconds.literal()
        && !(1..=MOST_SECONDS).contains(&known)
    {
        bail!(
            Code::OutOfRange,
            "`service_timeout` must be between 1 and {MOST_SECONDS} seconds, not {known}"
        );
    }
    Ok(seconds.into_text())
}

fn in_pascal_case(fields: Fields) -> Fields {
    let upper = |key: Str| -> Str {
        let mut chars = key.chars();
        chars.next().map_or_else(Str::default, |first| first.to_uppercase().chain(chars).collect())
    };
    fields.into_iter().map(|(key, value)| (upper(key), value)).collect()
}

//! What calls of the AWS SDK are allowed.

use super::AwsSdkCall;
use crate::aws::iam::{PolicyStatement, PolicyStatementProps};
use crate::core::{Cx, Text};
use crate::declare::{class, props};
use crate::diag::Result;

/// What [`AwsCustomResourcePolicy::from_sdk_calls`] needs.
#[props(module = "custom_resources")]
pub struct SdkCallsPolicyOptions {
    /// The ARNs on which the calls are allowed.
    pub resources: Vec<Text>,
}

/// What the calls are allowed.
#[derive(Clone, Debug)]
pub enum AwsCustomResourcePolicy {
    /// What is said.
    Statements(Vec<PolicyStatement>),
    /// The actions of the calls, on these ARNs.
    Calls(Vec<Text>),
}

/// What the calls of an `AwsCustomResource` are allowed.
#[class(module = "custom_resources")]
#[allow(non_snake_case)]
impl AwsCustomResourcePolicy {
    /// All resources.
    #[constant]
    pub fn ANY_RESOURCE() -> Vec<Text> {
        vec!["*".into()]
    }

    /// What statements say.
    pub fn from_statements(statements: Vec<PolicyStatement>) -> Self {
        AwsCustomResourcePolicy::Statements(statements)
    }

    /// The actions of the calls themselves. Actions whose names in IAM differ from those of the SDK need statements.
    pub fn from_sdk_calls(options: SdkCallsPolicyOptions) -> Self {
        AwsCustomResourcePolicy::Calls(options.resources)
    }

    /// The statements, where they were given.
    #[attribute]
    pub fn statements(&self) -> Vec<PolicyStatement> {
        match self {
            AwsCustomResourcePolicy::Statements(statements) => statements.clone(),
            AwsCustomResourcePolicy::Calls(_) => Vec::new(),
        }
    }

    /// The ARNs on which the calls are allowed, where they were given.
    #[attribute]
    pub fn resources(&self) -> Option<Vec<Text>> {
        match self {
            AwsCustomResourcePolicy::Statements(_) => None,
            AwsCustomResourcePolicy::Calls(resources) => Some(resources.clone()),
        }
    }
}

/// Services whose names in IAM differ from those in the SDK: without capitals and hyphens, then as IAM has it.
const PREFIXES: &str = include_str!("prefixes.txt");

impl AwsCustomResourcePolicy {
    /// The statements for some calls.
    pub(super) fn statements_for(&self, cx: &mut Cx, calls: &[&AwsSdkCall]) -> Result<Vec<PolicyStatement>> {
        let resources = match self {
            AwsCustomResourcePolicy::Statements(statements) => return Ok(statements.clone()),
            AwsCustomResourcePolicy::Calls(resources) => resources,
        };
        let mut statements = Vec::new();
        for call in calls {
            // What is allowed to a role that is taken, that role says.
            statements.push(match &call.assumed_role_arn {
                Some(role) => allow(cx, "sts:AssumeRole".into(), vec![role.clone()])?,
                None => allow(cx, action(call).into(), resources.clone())?,
            });
        }
        Ok(statements)
    }
}

fn allow(cx: &mut Cx, action: Text, resources: Vec<Text>) -> Result<PolicyStatement> {
    let props = PolicyStatementProps {
        actions: Some(vec![action].into()),
        resources: Some(resources.into()),
        ..PolicyStatementProps::default()
    };
    PolicyStatement::new(cx, props)
}

/// The action of IAM for a call.
fn action(call: &AwsSdkCall) -> String {
    let prefix = iam_prefix(&call.service);
    let name = call.action.strip_suffix("Command").unwrap_or(&call.action);
    let mut letters = name.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("{prefix}:{first}{}", letters.as_str())
}

/// The name in IAM of a service of the SDK.
pub(crate) fn iam_prefix(service: &str) -> String {
    let service = service.strip_prefix("@aws-sdk/client-").unwrap_or(service).to_lowercase();
    let plain = service.replace('-', "");
    let known = PREFIXES.lines().filter_map(|line| line.split_once(' ')).find(|(name, _)| *name == plain);
    known.map_or(service, |(_, prefix)| prefix.to_owned())
}

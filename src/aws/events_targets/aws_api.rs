//! Calls of the AWS SDK.

use super::permissions;
use crate::aws::custom_resources::iam_prefix;
use crate::aws::events::{Rule, RuleTargetConfig, RuleTargetInput};
use crate::aws::iam::PolicyStatement;
use crate::aws::lambda::{
    Code, FunctionBase, FunctionOptions, FunctionProps, Runtime, SingletonFunction, SingletonFunctionProps,
};
use crate::core::{BuiltinCode, BuiltinFile, Construct, Cx, Data, Duration, Number, Str};
use crate::declare::{class, props};
use crate::diag::Result;
use crate::fields;

static CODE: BuiltinCode = BuiltinCode {
    files: &[
        BuiltinFile { name: "index.js", text: include_str!("../../../handlers/aws-api/index.js") },
        BuiltinFile { name: "call.js", text: include_str!("../../../handlers/aws-custom-resource/call.js") },
    ],
};

/// A call of the AWS SDK, as the function is told of it.
#[props(module = "events_targets")]
pub struct AwsApiInput {
    /// The service: `ECS`.
    pub service: Str,
    /// The action: `updateService`.
    pub action: Str,
    /// The parameters. Default: none.
    pub parameters: Option<Data>,
    /// Errors that do not count as such: a regular expression for their names. Default: all count.
    pub catch_error_pattern: Option<Str>,
    /// The version of the service's interface. The SDK does not look at it any more.
    pub api_version: Option<Str>,
}

/// What an [`AwsApi`] needs.
#[props(module = "events_targets")]
pub struct AwsApiProps {
    /// What the call is allowed. Default: its own action, on everything.
    pub policy_statement: Option<PolicyStatement>,
    /// The call.
    #[extends(required)]
    pub input: AwsApiInput,
}

/// A call of the AWS SDK that events make.
#[derive(Clone, Debug)]
pub struct AwsApi(AwsApiProps);

/// The name of the function, the same in all stacks.
const UUID: &str = "b4cf1abd-4e4f-4bc6-9944-1af7ccd9ec37";
const MEMORY: i64 = 256;

/// A call of the AWS SDK that events make. All calls of a stack are made by one function.
///
/// ```rhai
/// let nightly = events.Rule(stack, "Nightly", #{ schedule: events.Schedule.rate(Duration.days(1)) });
/// nightly.add_target(events_targets.AwsApi(#{
///     service: "ECS",
///     action: "updateService",
///     parameters: #{ service: "shop", forceNewDeployment: true },
/// }));
/// ```
///
/// ```lua
/// local nightly = events.Rule(stack, "Nightly", { schedule = events.Schedule.rate(Duration.days(1)) })
/// nightly:add_target(events_targets.AwsApi({
///   service = "ECS",
///   action = "updateService",
///   parameters = { service = "shop", forceNewDeployment = true },
/// }))
/// ```
#[class(module = "events_targets")]
impl AwsApi {
    /// Says what is called.
    pub fn new(props: AwsApiProps) -> Self {
        AwsApi(props)
    }

    /// Makes the function; gives what a rule makes of it.
    pub fn bind(
        &self,
        cx: &mut Cx,
        rule: Rule,
        /// The id of the target. Default: none.
        id: Option<Str>,
    ) -> Result<RuleTargetConfig> {
        let AwsApiProps { policy_statement, input } = &self.0;
        let scope = Construct::from(rule);
        let name = format!("{}{}Handler", scope.node().id(cx), id.unwrap_or_default());
        let options = FunctionOptions {
            timeout: Some(Duration::minutes(Number::Int(1))?),
            memory_size: Some(Number::Int(MEMORY)),
            ..FunctionOptions::default()
        };
        let function = FunctionProps {
            runtime: Runtime::NODEJS_24_X(),
            code: Code::builtin(cx, &CODE),
            handler: "index.handler".into(),
            options,
        };
        let props = SingletonFunctionProps { uuid: UUID.into(), lambda_purpose: "AWS".into(), function };
        let function: FunctionBase = SingletonFunction::new(cx, scope, name.into(), props)?.into();
        let statement = match policy_statement {
            Some(statement) => *statement,
            None => PolicyStatement::allow(cx, &[&input.iam_action()], vec!["*".into()])?,
        };
        function.add_to_role_policy(cx, statement)?;
        permissions::allow_call(cx, rule, function)?;
        Ok(RuleTargetConfig {
            input: Some(RuleTargetInput::from_object(input.to_data())),
            target_resource: Some(function.into()),
            ..RuleTargetConfig::new(function.function_arn(cx))
        })
    }
}

impl AwsApiInput {
    /// The action of IAM for the call.
    fn iam_action(&self) -> String {
        let mut letters = self.action.chars();
        let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        format!("{}:{first}{}", iam_prefix(&self.service), letters.as_str())
    }

    fn to_data(&self) -> Data {
        Data::Map(fields! {
            "service": &self.service,
            "action": &self.action,
            "parameters": self.parameters.clone(),
            "catchErrorPattern": self.catch_error_pattern.clone(),
            "apiVersion": self.api_version.clone(),
        })
    }
}

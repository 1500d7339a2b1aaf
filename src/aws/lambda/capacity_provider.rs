//! Instances of EC2 on which functions run.

use super::{
    Architecture, FunctionBase, InstanceTypeFilter, PropagateTags, ScalingOptions, SystemLogLevel, service,
};
use crate::aws::ec2::{SecurityGroup, Subnet};
use crate::aws::iam::Role;
use crate::aws::kms::AnyKey;
use crate::aws::logs::LogGroup;
use crate::bail;
use crate::core::{
    ArnComponents, CfnResource, Construct, Cx, Data, Fn, Handle, Number, Resource, Str, Text, out_of_range,
};
use crate::declare::{construct, props};
use crate::diag::{Code, Diag, Error, Result};
use crate::fields;

/// What a [`CapacityProvider`] needs.
#[props(module = "lambda")]
pub struct CapacityProviderProps {
    /// The name, up to 140 characters. Default: CloudFormation makes one.
    pub capacity_provider_name: Option<Text>,
    /// The security groups of the instances, 1 to 5.
    pub security_groups: Vec<SecurityGroup>,
    /// The subnets of the instances, 1 to 16.
    pub subnets: Vec<Subnet>,
    /// The role as which Lambda starts and stops instances. Default: a new one.
    pub operator_role: Option<Role>,
    /// The processor of the instances, one. Default: any.
    pub architectures: Option<Vec<Architecture>>,
    /// Which types of instances may be started. Default: all.
    pub instance_type_filter: Option<InstanceTypeFilter>,
    /// How many processors there are at most, 12 to 15000. Default: Lambda's, 400.
    pub max_v_cpu_count: Option<Number>,
    /// When instances are started. Default: Lambda's, as it sees fit.
    pub scaling_options: Option<ScalingOptions>,
    /// The key with which data is encrypted. Default: AWS's.
    pub kms_key: Option<AnyKey>,
    /// Which tags what is made gets. Default: none.
    pub propagate_tags: Option<PropagateTags>,
    /// The log group of Lambda's messages. Default: Lambda makes one, `/aws/lambda/capacity-provider/NAME`.
    pub log_group: Option<LogGroup>,
    /// Which messages of Lambda are logged. Default: Lambda's, `INFO`.
    pub system_log_level: Option<SystemLogLevel>,
}

/// A capacity provider that exists already.
#[props(module = "lambda")]
pub struct CapacityProviderAttributes {
    /// The ARN: `arn:aws:lambda:eu-west-1:111111111111:capacity-provider:name`.
    pub capacity_provider_arn: Text,
}

/// How many execution environments the version `$LATEST.PUBLISHED` of a function has.
#[props(module = "lambda")]
pub struct LatestPublishedScalingConfig {
    /// At least, 0 to 15000. Default: Lambda's, 3.
    pub min_execution_environments: Option<Number>,
    /// At most, 0 to 15000. Default: no limit.
    pub max_execution_environments: Option<Number>,
}

/// How a function runs on the instances of a capacity provider.
#[props(module = "lambda")]
pub struct CapacityProviderFunctionOptions {
    /// How many calls an execution environment takes at once. Default: Lambda's, 10.
    pub per_execution_environment_max_concurrency: Option<Number>,
    /// How much memory an execution environment has for each processor, in GiB. Default: Lambda's, 2.
    pub execution_environment_memory_gib_per_v_cpu: Option<Number>,
    /// Whether the version `$LATEST.PUBLISHED` follows the function. Default: Lambda's, it does.
    pub publish_to_latest_published: Option<bool>,
    /// How many execution environments that version has. Default: Lambda's.
    pub latest_published_scaling_config: Option<LatestPublishedScalingConfig>,
}

/// What a capacity provider keeps.
#[derive(Clone, Debug)]
pub struct CapacityProviderState {
    arn: Text,
    name: Text,
}

/// Limits of a capacity provider. Source: the Lambda API reference, "CreateCapacityProvider".
const MOST_OF_NAME: usize = 140;
const SUBNETS: std::ops::RangeInclusive<usize> = 1..=16;
const GROUPS: std::ops::RangeInclusive<usize> = 1..=5;
const PROCESSORS: std::ops::RangeInclusive<i64> = 12..=15000;
const ENVIRONMENTS: std::ops::RangeInclusive<i64> = 0..=15000;
/// Which part of an ARN is the name.
const NAME: i64 = 6;

/// Instances of EC2 that Lambda starts and looks after, and on which functions run.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// let instances = lambda.CapacityProvider(stack, "Instances", #{
///     subnets: vpc.private_subnets,
///     security_groups: [ec2.SecurityGroup(stack, "Group", #{ vpc: vpc })],
/// });
/// let hello = lambda.Function(stack, "Hello", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async () => 'hello';"),
/// });
/// instances.add_function(hello, #{ per_execution_environment_max_concurrency: 5 });
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// local instances = lambda.CapacityProvider(stack, "Instances", {
///   subnets = vpc.private_subnets,
///   security_groups = { ec2.SecurityGroup(stack, "Group", { vpc = vpc }) },
/// })
/// local hello = lambda.Function(stack, "Hello", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async () => 'hello';"),
/// })
/// instances:add_function(hello, { per_execution_environment_max_concurrency = 5 })
/// ```
#[construct(module = "lambda", base = Resource, state = CapacityProviderState, reference = capacity_provider_ref("AWS::Lambda::CapacityProvider"))]
impl CapacityProvider {
    /// Makes a capacity provider.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: CapacityProviderProps) -> Result<Self> {
        check(&props)?;
        let unknown = CapacityProviderState { arn: "".into(), name: "".into() };
        let this: CapacityProvider = cx.create(scope, id, unknown)?;
        let operator = match props.operator_role {
            Some(role) => role,
            None => service::role(cx, this.into(), "OperatorRole", &["AWSLambdaManagedEC2ResourceOperator"])?,
        };
        let mut instances =
            props.instance_type_filter.as_ref().map(InstanceTypeFilter::to_fields).unwrap_or_default();
        let names = props.architectures.map(|all| all.iter().map(Architecture::name).collect::<Vec<_>>());
        instances.push(("Architectures".into(), names.into()));
        let mut scaling = props.scaling_options.as_ref().map(ScalingOptions::to_fields).unwrap_or_default();
        scaling.insert(0, ("MaxVCpuCount".into(), props.max_v_cpu_count.into()));
        let logging = Data::map_if_any(fields! {
            "LogGroup": props.log_group.map(|group| group.log_group_name(cx)),
            "SystemLogLevel": props.system_log_level.map(SystemLogLevel::value),
        });
        let groups: Vec<Text> = props.security_groups.iter().map(|it| it.security_group_id(cx)).collect();
        let subnets: Vec<Text> = props.subnets.iter().map(|it| it.subnet_id(cx)).collect();
        let properties = fields! {
            "CapacityProviderName": props.capacity_provider_name,
            "CapacityProviderScalingConfig": Data::map_if_any(scaling),
            "InstanceRequirements": Data::map_if_any(instances),
            "KmsKeyArn": props.kms_key.map(|key| key.key_arn(cx)).transpose()?,
            "PermissionsConfig": Data::object("CapacityProviderOperatorRoleArn", operator.role_arn(cx)),
            "PropagateTags": props.propagate_tags.as_ref().map(PropagateTags::to_data),
            "TelemetryConfig": Data::map_if_any(fields! { "LoggingConfig": logging }),
            "VpcConfig": Data::Map(fields! { "SecurityGroupIds": groups, "SubnetIds": subnets }),
        };
        let resource = CfnResource::add(cx, this, "Resource", "AWS::Lambda::CapacityProvider", properties)?;
        let (name, arn) = resource.name_and_arn(cx, "CapacityProviderName", components)?;
        *cx.state_mut(this) = CapacityProviderState { arn, name };
        Ok(this)
    }

    /// Takes a capacity provider of the stack's account and region that exists already, by its name.
    pub fn from_capacity_provider_name(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        capacity_provider_name: Text,
    ) -> Result<Self> {
        let arn = cx.stack_of(scope.id())?.format_arn(cx, components(capacity_provider_name.clone()))?;
        Self::known(cx, scope, id, arn, capacity_provider_name)
    }

    /// Takes a capacity provider that exists already, by its ARN.
    pub fn from_capacity_provider_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        capacity_provider_arn: Text,
    ) -> Result<Self> {
        let attrs = CapacityProviderAttributes { capacity_provider_arn };
        Self::from_capacity_provider_attributes(cx, scope, id, attrs)
    }

    /// Takes a capacity provider that exists already.
    pub fn from_capacity_provider_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: CapacityProviderAttributes,
    ) -> Result<Self> {
        let arn = attrs.capacity_provider_arn;
        let parts = Fn::split(":".into(), arn.clone(), None);
        let name = Fn::select(Number::Int(NAME), parts)?;
        let this: CapacityProvider =
            cx.create(scope, id, CapacityProviderState { arn: arn.clone(), name })?;
        Resource::from(this).set_env_from_arn(cx, arn)?;
        Ok(this)
    }

    /// The ARN.
    #[attribute]
    pub fn capacity_provider_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The name.
    #[attribute]
    pub fn capacity_provider_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// Lets a function run on the instances.
    pub fn add_function(
        self,
        cx: &mut Cx,
        /// The function; it must be made in this app.
        func: FunctionBase,
        options: Option<CapacityProviderFunctionOptions>,
    ) -> Result<()> {
        let options = options.unwrap_or_default();
        let Some(resource) = func.own_resource(cx) else {
            bail!(Code::InvalidValue, "only functions that are made here can run on a capacity provider"; on: cx.path(func.id()));
        };
        let environments = options.latest_published_scaling_config.unwrap_or_default();
        environments.check()?;
        let provider = fields! {
            "CapacityProviderArn": self.capacity_provider_arn(cx),
            "ExecutionEnvironmentMemoryGiBPerVCpu": options.execution_environment_memory_gib_per_v_cpu,
            "PerExecutionEnvironmentMaxConcurrency": options.per_execution_environment_max_concurrency,
        };
        let provider = Data::object("LambdaManagedInstancesCapacityProviderConfig", Data::Map(provider));
        resource.set_property(cx, "CapacityProviderConfig", provider);
        resource.set_property(cx, "FunctionScalingConfig", environments.to_data());
        resource.set_property(cx, "PublishToLatestPublished", options.publish_to_latest_published);
        Ok(())
    }
}

impl CapacityProvider {
    fn known(cx: &mut Cx, scope: Construct, id: Str, arn: Text, name: Text) -> Result<Self> {
        let this: CapacityProvider =
            cx.create(scope, id, CapacityProviderState { arn: arn.clone(), name })?;
        Resource::from(this).set_env_from_arn(cx, arn)?;
        Ok(this)
    }
}

impl LatestPublishedScalingConfig {
    fn check(&self) -> Result<()> {
        let (least, most) = (&self.min_execution_environments, &self.max_execution_environments);
        let mut problems: Vec<Diag> = [
            out_of_range("min_execution_environments", least.as_ref(), ENVIRONMENTS, ""),
            out_of_range("max_execution_environments", most.as_ref(), ENVIRONMENTS, ""),
        ]
        .into_iter()
        .flatten()
        .collect();
        let known = |number: &Option<Number>| number.as_ref().and_then(Number::literal);
        if let (Some(least), Some(most)) = (known(least), known(most))
            && least > most
        {
            let message = format!(
                "`min_execution_environments` is {least}, more than `max_execution_environments`, {most}"
            );
            problems.push(Diag::new(Code::OutOfRange, message));
        }
        Error::from_all(problems)
    }

    fn to_data(&self) -> Data {
        Data::map_if_any(fields! {
            "MaxExecutionEnvironments": self.max_execution_environments.clone(),
            "MinExecutionEnvironments": self.min_execution_environments.clone(),
        })
    }
}

/// The ARN of a capacity provider of the stack's environment.
fn components(name: Text) -> ArnComponents {
    ArnComponents::colon("lambda", "capacity-provider", name)
}

fn check(props: &CapacityProviderProps) -> Result<()> {
    let mut problems = Vec::new();
    let mut count = |name: &str, count: usize, range: std::ops::RangeInclusive<usize>| {
        if !range.contains(&count) {
            let message =
                format!("`{name}` must be between {} and {}, not {count}", range.start(), range.end());
            problems.push(Diag::new(Code::OutOfRange, message));
        }
    };
    count("subnets", props.subnets.len(), SUBNETS);
    count("security_groups", props.security_groups.len(), GROUPS);
    problems.extend(out_of_range("max_v_cpu_count", props.max_v_cpu_count.as_ref(), PROCESSORS, ""));
    if let Some(name) = props.capacity_provider_name.as_ref().and_then(Text::literal) {
        problems.extend(check_name(name));
    }
    problems.extend(props.scaling_options.as_ref().and_then(ScalingOptions::problem));
    problems.extend(props.instance_type_filter.as_ref().and_then(InstanceTypeFilter::problem));
    problems.extend(props.propagate_tags.as_ref().and_then(PropagateTags::problem));
    Error::from_all(problems)
}

/// Names may be whole ARNs, too.
fn check_name(name: &str) -> Option<Diag> {
    if name.len() > MOST_OF_NAME {
        let message = format!("the name `{name}` has {} characters", name.len());
        return Some(Diag::new(Code::InvalidValue, message).hint(format!("it has at most {MOST_OF_NAME}")));
    }
    let is_plain = name.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c));
    (!is_plain && !name.starts_with("arn:")).then(|| {
        Diag::new(Code::InvalidValue, format!("the name `{name}` is not allowed"))
            .hint("it has letters, digits, `-` and `_` only")
    })
}

//! Groups of what is profiled together.

use crate::aws::iam::{Grant, GrantOnPrincipalOptions, Principal};
use crate::core::{
    Arn, ArnComponents, ArnFormat, CfnResource, Construct, Cx, Handle, Late, Names, Resource, Str, Text,
};
use crate::declare::{choice, construct, props};
use crate::diag::Result;
use crate::fields;

/// On what the programs run that are profiled.
#[choice(module = "codeguruprofiler")]
pub enum ComputePlatform {
    /// AWS Lambda.
    #[value = "AWSLambda"]
    AWS_LAMBDA,
    /// Anything else: instances, containers.
    #[value = "Default"]
    DEFAULT,
}

/// What a [`ProfilingGroup`] can be told.
#[props(module = "codeguruprofiler")]
pub struct ProfilingGroupProps {
    /// The name. Default: the unique id of the construct.
    pub profiling_group_name: Option<Text>,
    /// On what the programs run. Default: CodeGuru's, `DEFAULT`.
    pub compute_platform: Option<ComputePlatform>,
}

/// What a group keeps.
#[derive(Clone, Debug)]
pub struct ProfilingGroupState {
    name: Text,
    arn: Text,
}

const PUBLISH: [&str; 2] = ["codeguru-profiler:ConfigureAgent", "codeguru-profiler:PostAgentProfile"];
const READ: [&str; 2] = ["codeguru-profiler:GetProfile", "codeguru-profiler:DescribeProfilingGroup"];

/// A group of programs that are profiled together.
///
/// ```rhai
/// let group = codeguruprofiler.ProfilingGroup(stack, "Group");
/// let role = iam.Role(stack, "Role", #{ assumed_by: iam.ServicePrincipal("ec2.amazonaws.com") });
/// group.grant_publish(role);
/// ```
///
/// ```lua
/// local group = codeguruprofiler.ProfilingGroup(stack, "Group")
/// local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("ec2.amazonaws.com") })
/// group:grant_publish(role)
/// ```
#[construct(module = "codeguruprofiler", base = Resource, state = ProfilingGroupState)]
impl ProfilingGroup {
    /// Makes a group.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: ProfilingGroupProps) -> Result<Self> {
        let unknown = ProfilingGroupState { name: "".into(), arn: "".into() };
        let this: ProfilingGroup = cx.create(scope, id, unknown)?;
        let name = match props.profiling_group_name {
            Some(name) => name,
            None => Names::unique_id(cx, this.into()).into(),
        };
        let properties = fields! {
            "ComputePlatform": props.compute_platform.map(ComputePlatform::value),
            "ProfilingGroupName": name,
        };
        let resource = CfnResource::add(
            cx,
            this,
            "ProfilingGroup",
            "AWS::CodeGuruProfiler::ProfilingGroup",
            properties,
        )?;
        let arn = Late::attribute(resource.id(), "Arn").into();
        *cx.state_mut(this) = ProfilingGroupState { name: resource.reference(), arn };
        Ok(this)
    }

    /// Takes a group of the stack's account and region that exists already, by its name.
    pub fn from_profiling_group_name(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        profiling_group_name: Text,
    ) -> Result<Self> {
        let components =
            ArnComponents::slash("codeguru-profiler", "profilingGroup", profiling_group_name.clone());
        let arn = cx.stack_of(scope.id())?.format_arn(cx, components)?;
        cx.create(scope, id, ProfilingGroupState { name: profiling_group_name, arn })
    }

    /// Takes a group that exists already, by its ARN.
    pub fn from_profiling_group_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        profiling_group_arn: Text,
    ) -> Result<Self> {
        let parts = Arn::split(profiling_group_arn.clone(), ArnFormat::SLASH_RESOURCE_NAME)?;
        let name = parts.resource_name.unwrap_or_else(|| "".into());
        cx.create(scope, id, ProfilingGroupState { name, arn: profiling_group_arn })
    }

    /// The name.
    #[attribute]
    pub fn profiling_group_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// The ARN.
    #[attribute]
    pub fn profiling_group_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// Lets somebody send profiles.
    pub fn grant_publish(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.allow(cx, grantee, PUBLISH)
    }

    /// Lets somebody read profiles.
    pub fn grant_read(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.allow(cx, grantee, READ)
    }
}

impl ProfilingGroup {
    fn allow(self, cx: &mut Cx, grantee: Principal, actions: [&'static str; 2]) -> Result<Grant> {
        let options = GrantOnPrincipalOptions {
            grantee,
            actions: actions.map(Text::from).to_vec(),
            resource_arns: vec![self.profiling_group_arn(cx)],
            conditions: None,
            scope: None,
        };
        Grant::add_to_principal(cx, options)
    }
}

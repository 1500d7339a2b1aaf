//! Groups of instances.

use super::launch::{Launch, TEMPLATES};
use super::{
    BaseTargetTrackingProps, BasicLifecycleHookProps, BasicScheduledActionProps, BasicStepScalingPolicyProps,
    BasicTargetTrackingScalingPolicyProps, BlockDevice, CpuUtilizationScalingProps, GroupMetrics,
    HealthCheck, HealthChecks, InstanceLifecyclePolicy, LifecycleHook, LifecycleHookProps,
    MetricTargetTrackingProps, MixedInstancesPolicy, NetworkUtilizationScalingProps,
    NotificationConfiguration, PredefinedMetric, RenderSignalsOptions, RequestCountScalingProps,
    RollingUpdateOptions, ScheduledAction, ScheduledActionProps, Signals, StepScalingPolicy,
    StepScalingPolicyProps, TargetTrackingScalingPolicy, TargetTrackingScalingPolicyProps, TerminationPolicy,
    UpdatePolicy, WarmPool, WarmPoolOptions, WarmPoolProps,
};
use crate::aws::autoscaling_common::not_above;
use crate::aws::ec2::{
    AttachInitOptions, CloudFormationInit, Connections, IMachineImage, InitRun, InstanceType, KeyPair,
    LaunchTemplate, OperatingSystemType, SecurityGroup, SubnetSelection, UserData, Vpc,
};
use crate::aws::elb;
use crate::aws::elbv2::{
    ApplicationTargetGroup, LoadBalancerTargetProps, NetworkTargetGroup, TargetGroupBase, TargetType,
};
use crate::aws::iam::{PolicyStatement, Role};
use crate::core::{
    ArnComponents, Aws, CfnAutoScalingScheduledAction, CfnResource, Construct, Cx, Data, Duration, Fields,
    Handle, Late, NodeId, Number, Resource, Str, Text, out_of_range,
};
use crate::declare::{Rest, choice, construct, props};
use crate::diag::{Code, Diag, Error, Result};
use crate::{bail, fields};

/// How often instances are measured.
#[choice(module = "autoscaling")]
pub enum Monitoring {
    /// Every five minutes.
    BASIC,
    /// Every minute; costs extra.
    DETAILED,
}

impl Monitoring {
    pub(super) fn is_detailed(self) -> bool {
        matches!(self, Monitoring::DETAILED)
    }
}

/// How a group is protected from being deleted.
#[choice(module = "autoscaling")]
pub enum DeletionProtection {
    /// Not at all.
    #[value = "none"]
    NONE,
    /// It cannot be deleted together with its instances.
    #[value = "prevent-force-deletion"]
    PREVENT_FORCE_DELETION,
    /// It cannot be deleted.
    #[value = "prevent-all-deletion"]
    PREVENT_ALL_DELETION,
}

/// What a group does where instances cannot start in an availability zone.
#[choice(module = "autoscaling")]
pub enum CapacityDistributionStrategy {
    /// It tries on, so that instances stay evenly spread.
    #[value = "balanced-only"]
    BALANCED_ONLY,
    /// It takes another zone.
    #[value = "balanced-best-effort"]
    BALANCED_BEST_EFFORT,
}

/// How instances of a group are configured by an `init`.
#[props(module = "autoscaling")]
pub struct ApplyCloudFormationInitOptions {
    /// How cfn-init runs.
    #[extends]
    pub run: InitRun,
}

/// What every group can be told, whatever its instances are.
#[props(module = "autoscaling")]
pub struct CommonAutoScalingGroupProps {
    /// The least size.
    #[default(Number::Int(1), "1")]
    pub min_capacity: Number,
    /// The greatest size. Default: the `desired_capacity`, else the `min_capacity`.
    pub max_capacity: Option<Number>,
    /// The size. Every deployment resets the group to it, so it is better left out. Default: the `min_capacity` at
    /// first; deployments do not change it.
    pub desired_capacity: Option<Number>,
    /// The name of the key pair for logging in.
    #[deprecated_name = "use `key_pair`"]
    pub key_name: Option<Text>,
    /// The key pair for logging in. It needs the feature flag
    /// `@aws-cdk/aws-autoscaling:generateLaunchTemplateInsteadOfLaunchConfig`. Default: nobody can log in with a key.
    pub key_pair: Option<KeyPair>,
    /// The subnets in which instances are. Default: the private ones, or what `Vpc.select_subnets` takes by itself.
    pub vpc_subnets: Option<SubnetSelection>,
    /// Who hears of instances that start and end. Default: nobody.
    pub notifications: Option<Vec<NotificationConfiguration>>,
    /// Whether the new security group allows connections to all IPv4 addresses.
    #[default(true)]
    pub allow_all_outbound: bool,
    /// Whether deployments leave sizes alone that the template does not change, for groups with scheduled actions.
    #[default(true)]
    pub ignore_unmodified_size_properties: bool,
    /// How long the group waits between changes of its size. Default: the service's, 5 minutes.
    pub cooldown: Option<Duration>,
    /// Whether instances get public IPv4 addresses. Default: as the subnet says.
    pub associate_public_ip_address: Option<bool>,
    /// Makes instances spot instances: the highest price for an hour, in dollars. Default: on-demand instances.
    pub spot_price: Option<Text>,
    /// How the group finds instances that do not work.
    #[deprecated_name = "use `health_checks`"]
    pub health_check: Option<HealthCheck>,
    /// How the group finds instances that do not work. Default: EC2 looks, and leaves no new instance alone.
    pub health_checks: Option<HealthChecks>,
    /// The disks. Default: those of the machine image.
    pub block_devices: Option<Vec<BlockDevice>>,
    /// How long an instance serves at most, 1 to 365 days. Default: for ever.
    pub max_instance_lifetime: Option<Duration>,
    /// How often instances are measured. Default: every minute, but every five where the group makes a launch template.
    pub instance_monitoring: Option<Monitoring>,
    /// What is measured of the group as a whole. Default: nothing.
    pub group_metrics: Option<Vec<GroupMetrics>>,
    /// For how many instances CloudFormation waits. Default: for none.
    pub signals: Option<Signals>,
    /// What becomes of running instances when the way in which they are made changes. Default: they stay; with an
    /// `init`, they are replaced one by one.
    pub update_policy: Option<UpdatePolicy>,
    /// Whether new instances do not end when the group becomes smaller. Default: `false`.
    pub new_instances_protected_from_scale_in: Option<bool>,
    /// The name. Default: CloudFormation makes one.
    pub auto_scaling_group_name: Option<Text>,
    /// Which instances end first when the group becomes smaller. Default: the service's, `DEFAULT`.
    pub termination_policies: Option<Vec<TerminationPolicy>>,
    /// The function that says which instances end first, with the policy `CUSTOM_LAMBDA_FUNCTION`.
    pub termination_policy_custom_lambda_function_arn: Option<Text>,
    /// How long a new instance takes until it counts in metrics. Default: no time is kept.
    pub default_instance_warmup: Option<Duration>,
    /// Whether spot instances are replaced that will probably be taken back. Default: `false`.
    pub capacity_rebalance: Option<bool>,
    /// Whether sessions of the AWS Systems Manager are allowed.
    #[default(false)]
    pub ssm_session_permissions: bool,
    /// What the group does where instances cannot start in an availability zone. Default: the service's,
    /// `BALANCED_BEST_EFFORT`.
    pub az_capacity_distribution_strategy: Option<CapacityDistributionStrategy>,
    /// How the group is protected from being deleted. Default: `NONE`.
    pub deletion_protection: Option<DeletionProtection>,
    /// Which instances are kept although they should end. Default: none.
    pub instance_lifecycle_policy: Option<InstanceLifecyclePolicy>,
}

/// What an [`AutoScalingGroup`] needs: a `launch_template`, a `mixed_instances_policy`, or an `instance_type` and a
/// `machine_image` with what else instances are made from.
#[props(module = "autoscaling")]
pub struct AutoScalingGroupProps {
    /// What every group can be told.
    #[extends]
    pub common: CommonAutoScalingGroupProps,
    /// The VPC in which instances are.
    pub vpc: Vpc,
    /// From what instances are made. Default: the group makes its own.
    pub launch_template: Option<LaunchTemplate>,
    /// Whether an older group with a launch configuration gets a launch template: only a rolling update is allowed then,
    /// so that no instance keeps a profile that is deleted.
    #[default(false)]
    pub migrate_to_launch_template: bool,
    /// The kinds of instances, where there are several. Default: one kind.
    pub mixed_instances_policy: Option<MixedInstancesPolicy>,
    /// The hardware: `ec2.InstanceType("t3.micro")`.
    pub instance_type: Option<InstanceType>,
    /// What instances start from: `ec2.MachineImage.latest_amazon_linux2023()`.
    pub machine_image: Option<IMachineImage>,
    /// The security group. Default: a new one.
    pub security_group: Option<SecurityGroup>,
    /// What instances run at their first start. Default: that of the machine image.
    pub user_data: Option<UserData>,
    /// The role of what runs on instances. Default: a new one.
    pub role: Option<Role>,
    /// What instances are configured with: files, packages, services. It needs `signals`. Default: nothing.
    pub init: Option<CloudFormationInit>,
    /// How instances are configured by `init`.
    pub init_options: Option<ApplyCloudFormationInitOptions>,
    /// Whether the metadata service takes only requests with a session token (IMDSv2).
    #[default(false)]
    pub require_imdsv2: bool,
    /// The percentage of instances that there are at most while some are replaced, 100 to 200, together with
    /// `min_healthy_percentage`; -1 takes back what was said before. Default: as the service does it.
    pub max_healthy_percentage: Option<Number>,
    /// The percentage of instances that serve at least while some are replaced, 0 to 100, together with
    /// `max_healthy_percentage`; -1 takes back what was said before. Default: as the service does it.
    pub min_healthy_percentage: Option<Number>,
}

/// What a group keeps.
#[derive(Clone, Debug)]
pub struct AutoScalingGroupState {
    name: Text,
    /// What is known of a group that is made here.
    own: Option<Own>,
}

/// What is known of a group that is made here.
#[derive(Clone, Debug)]
struct Own {
    resource: CfnResource,
    launch: Launch,
    has_signals: bool,
    is_protected: Option<bool>,
    spot_price: Option<Text>,
    max_instance_lifetime: Option<Duration>,
    /// The ARNs of the target groups to which instances belong.
    target_groups: Vec<Text>,
    /// The names of classic load balancers.
    classic_balancers: Vec<Text>,
    /// The last target group of an Application Load Balancer that is made here.
    application_group: Option<ApplicationTargetGroup>,
    /// Whether the size follows the requests of a load balancer.
    counts_requests: bool,
}

/// The id of the resource, which others refer to.
const ID: &str = "ASG";
/// Source: the EC2 Auto Scaling user guide, "Replace Auto Scaling instances based on maximum instance lifetime".
const LIFETIME_SECONDS: std::ops::RangeInclusive<i64> = 86_400..=31_536_000;
/// Percentages that take back what was said before.
const CLEARS: f64 = -1.0;

/// A group of instances: as many as it takes, spread over availability zones, and replaced when they do not work.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// let group = autoscaling.AutoScalingGroup(stack, "Shop", #{
///     vpc: vpc,
///     instance_type: ec2.InstanceType.of(ec2.InstanceClass.T3, ec2.InstanceSize.MICRO),
///     machine_image: ec2.MachineImage.latest_amazon_linux2023(),
///     min_capacity: 2,
///     max_capacity: 10,
/// });
/// group.scale_on_cpu_utilization("Busy", #{ target_utilization_percent: 50 });
/// group.connections.allow_from_any_ipv4(ec2.Port.tcp(80));
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// local group = autoscaling.AutoScalingGroup(stack, "Shop", {
///   vpc = vpc,
///   instance_type = ec2.InstanceType.of(ec2.InstanceClass.T3, ec2.InstanceSize.MICRO),
///   machine_image = ec2.MachineImage.latest_amazon_linux2023(),
///   min_capacity = 2,
///   max_capacity = 10,
/// })
/// group:scale_on_cpu_utilization("Busy", { target_utilization_percent = 50 })
/// group.connections:allow_from_any_ipv4(ec2.Port.tcp(80))
/// ```
#[construct(module = "autoscaling", base = Resource, state = AutoScalingGroupState, reference = auto_scaling_group_ref("AWS::AutoScaling::AutoScalingGroup"))]
impl AutoScalingGroup {
    /// Makes a group.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: AutoScalingGroupProps) -> Result<Self> {
        props.check(cx, scope)?;
        let state = AutoScalingGroupState { name: "".into(), own: None };
        let this: AutoScalingGroup = cx.create(scope, id, state)?;
        let path = cx.path(this.0);
        this.make(cx, props).map_err(|error| error.on(&path))?;
        Ok(this)
    }

    /// Takes a group that exists already, by its name.
    pub fn from_auto_scaling_group_name(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        auto_scaling_group_name: Text,
    ) -> Result<Self> {
        cx.create(scope, id, AutoScalingGroupState { name: auto_scaling_group_name, own: None })
    }

    /// The name.
    #[attribute]
    pub fn auto_scaling_group_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// The ARN, with `*` in the place of an id that nobody knows before the group is made.
    #[attribute]
    pub fn auto_scaling_group_arn(self, cx: &Cx) -> Result<Text> {
        let name = self.auto_scaling_group_name(cx);
        let parts = ArnComponents::slash("autoscaling", "autoScalingGroup:*:autoScalingGroupName", name);
        cx.stack_of(self.0)?.format_arn(cx, parts)
    }

    /// The operating system of the instances: `UNKNOWN` where the group exists already.
    #[attribute]
    pub fn os_type(self, cx: &Cx) -> OperatingSystemType {
        self.launch(cx).map_or(OperatingSystemType::UNKNOWN, |launch| launch.os_type(cx))
    }

    /// The highest price of spot instances. Nothing where they are on-demand instances.
    #[attribute]
    pub fn spot_price(self, cx: &Cx) -> Option<Text> {
        cx.state(self).own.as_ref()?.spot_price.clone()
    }

    /// How long an instance serves at most, where that is limited.
    #[attribute]
    pub fn max_instance_lifetime(self, cx: &Cx) -> Option<Duration> {
        cx.state(self).own.as_ref()?.max_instance_lifetime.clone()
    }

    /// Who may talk to the instances. They must have a security group.
    #[attribute]
    pub fn connections(self, cx: &Cx) -> Result<Connections> {
        self.own(cx, "connections")?.launch.connections(cx)
    }

    /// The role of what runs on the instances. They must have one.
    #[attribute]
    pub fn role(self, cx: &Cx) -> Result<Role> {
        self.own(cx, "role")?.launch.role(cx)
    }

    /// The principal to which permissions of the instances are granted: their role.
    #[attribute]
    pub fn grant_principal(self, cx: &Cx) -> Result<Role> {
        self.role(cx)
    }

    /// What the instances run at their first start. A launch template that the group was given must have it.
    #[attribute]
    pub fn user_data(self, cx: &Cx) -> Result<UserData> {
        self.own(cx, "user data")?.launch.user_data(cx)
    }

    /// Gives the instances one more security group. With a launch configuration, the rules of that group are its own:
    /// `connections` leads to the first group only.
    pub fn add_security_group(self, cx: &mut Cx, security_group: SecurityGroup) -> Result<()> {
        let mut launch = self.own(cx, "security groups")?.launch.clone();
        let Launch::Own { by, .. } = &mut launch else {
            bail!(Code::InvalidValue, "the group was given a launch template, which has the security groups";
                hint: "use `add_security_group` of the launch template"; on: cx.path(self.0));
        };
        by.add_group(cx, self.0, security_group)?;
        if let Some(own) = &mut cx.state_mut(self).own {
            own.launch = launch;
        }
        Ok(())
    }

    /// Adds lines to what the instances run at their first start. Does nothing for a group that exists already.
    pub fn add_user_data(self, cx: &mut Cx, commands: Rest<Text>) -> Result<()> {
        if self.launch(cx).is_none() {
            return Ok(());
        }
        self.user_data(cx)?.add_commands(cx, commands)
    }

    /// Allows something to what runs on the instances.
    pub fn add_to_role_policy(self, cx: &mut Cx, statement: PolicyStatement) -> Result<()> {
        let role = self.role(cx)?;
        role.add_to_principal_policy(cx, statement)?;
        Ok(())
    }

    /// Configures the instances: their user data runs cfn-init, and CloudFormation waits for how that ends. The group
    /// must have `signals`.
    pub fn apply_cloud_formation_init(
        self,
        cx: &mut Cx,
        init: CloudFormationInit,
        options: Option<ApplyCloudFormationInitOptions>,
    ) -> Result<()> {
        let own = self.own(cx, "user data")?;
        if !own.has_signals {
            bail!(Code::MissingArgument, "`signals` is missing: with an init, CloudFormation waits for the instances";
                hint: "add `signals: autoscaling.Signals.wait_for_all()`"; on: cx.path(self.0));
        }
        let resource = own.resource;
        let attached = AttachInitOptions {
            instance_role: own.launch.role(cx)?,
            platform: own.launch.os_type(cx),
            user_data: own.launch.user_data(cx)?,
            run: options.unwrap_or_default().run,
            signal_resource: None,
        };
        init.attach(cx, resource, attached)
    }

    /// Keeps new instances from ending when the group becomes smaller.
    pub fn protect_new_instances_from_scale_in(self, cx: &mut Cx) -> Result<()> {
        self.own(cx, "instances")?;
        if let Some(own) = &mut cx.state_mut(self).own {
            own.is_protected = Some(true);
        }
        Ok(())
    }

    /// Whether new instances do not end when the group becomes smaller.
    pub fn are_new_instances_protected_from_scale_in(self, cx: &Cx) -> Result<bool> {
        Ok(self.own(cx, "instances")?.is_protected == Some(true))
    }

    /// Makes instances wait when they come or go, until somebody has answered.
    pub fn add_lifecycle_hook(
        self,
        cx: &mut Cx,
        id: Str,
        props: BasicLifecycleHookProps,
    ) -> Result<LifecycleHook> {
        let props = LifecycleHookProps { auto_scaling_group: self, hook: props };
        LifecycleHook::new(cx, self.into(), format!("LifecycleHook{id}").into(), props)
    }

    /// Keeps instances ready beside the group.
    pub fn add_warm_pool(self, cx: &mut Cx, options: Option<WarmPoolOptions>) -> Result<WarmPool> {
        let props = WarmPoolProps { auto_scaling_group: self, options: options.unwrap_or_default() };
        WarmPool::new(cx, self.into(), "WarmPool".into(), props)
    }

    /// Changes the size at certain times.
    pub fn scale_on_schedule(
        self,
        cx: &mut Cx,
        id: Str,
        props: BasicScheduledActionProps,
    ) -> Result<ScheduledAction> {
        let props = ScheduledActionProps { auto_scaling_group: self, action: props };
        ScheduledAction::new(cx, self.into(), format!("ScheduledAction{id}").into(), props)
    }

    /// Changes the size so that the processors are busy to a certain part.
    pub fn scale_on_cpu_utilization(
        self,
        cx: &mut Cx,
        id: Str,
        props: CpuUtilizationScalingProps,
    ) -> Result<TargetTrackingScalingPolicy> {
        let metric = PredefinedMetric::ASG_AVERAGE_CPU_UTILIZATION;
        self.track(cx, id, props.base, metric, props.target_utilization_percent)
    }

    /// Changes the size so that each instance receives so many bytes in a second.
    pub fn scale_on_incoming_bytes(
        self,
        cx: &mut Cx,
        id: Str,
        props: NetworkUtilizationScalingProps,
    ) -> Result<TargetTrackingScalingPolicy> {
        let metric = PredefinedMetric::ASG_AVERAGE_NETWORK_IN;
        self.track(cx, id, props.base, metric, props.target_bytes_per_second)
    }

    /// Changes the size so that each instance sends so many bytes in a second.
    pub fn scale_on_outgoing_bytes(
        self,
        cx: &mut Cx,
        id: Str,
        props: NetworkUtilizationScalingProps,
    ) -> Result<TargetTrackingScalingPolicy> {
        let metric = PredefinedMetric::ASG_AVERAGE_NETWORK_OUT;
        self.track(cx, id, props.base, metric, props.target_bytes_per_second)
    }

    /// Changes the size so that each instance answers so many requests. The group must be a target of an Application
    /// Load Balancer, and of no other.
    pub fn scale_on_request_count(
        self,
        cx: &mut Cx,
        id: Str,
        props: RequestCountScalingProps,
    ) -> Result<TargetTrackingScalingPolicy> {
        let own = cx.state(self).own.as_ref();
        let Some(group) = own.and_then(|own| own.application_group).map(TargetGroupBase::from) else {
            bail!(Code::InvalidValue, "the group answers no requests: it is a target of no Application Load Balancer that is made here";
                hint: "add it to a listener first: `listener.add_targets(\"Shop\", #{{ port: 80, targets: [group] }})`"; on: cx.path(self.0));
        };
        let balancer = group.first_load_balancer_full_name(cx)?;
        let tracking = BasicTargetTrackingScalingPolicyProps {
            predefined_metric: Some(PredefinedMetric::ALB_REQUEST_COUNT_PER_TARGET),
            resource_label: Some(Text::concat([balancer, "/".into(), group.target_group_full_name(cx)])),
            ..BasicTargetTrackingScalingPolicyProps::new(props.per_minute()?)
        };
        let tracking = BasicTargetTrackingScalingPolicyProps { base: props.base, ..tracking };
        let policy = self.follow(cx, &id, tracking)?;
        let attached = group.load_balancer_attached(cx);
        cx.extra_mut(policy.id()).dependencies.push(attached.into());
        if let Some(own) = &mut cx.state_mut(self).own {
            own.counts_requests = true;
        }
        Ok(policy)
    }

    /// Makes the instances targets of an Application Load Balancer. `listener.add_targets` does so by itself.
    pub fn attach_to_application_target_group(
        self,
        cx: &mut Cx,
        target_group: ApplicationTargetGroup,
    ) -> Result<LoadBalancerTargetProps> {
        let connections = self.connections(cx)?;
        let target = self.join(cx, target_group.into())?;
        if !TargetGroupBase::from(target_group).is_imported(cx)
            && let Some(own) = &mut cx.state_mut(self).own
        {
            own.application_group = Some(target_group);
        }
        target_group.register_connectable(cx, connections.into(), None)?;
        Ok(target)
    }

    /// Makes the instances targets of a classic load balancer. `add_target` of the load balancer does so, and lets it
    /// connect to them.
    #[name = "attach_to_classic_lb"]
    pub fn attach_to_classic_lb(self, cx: &mut Cx, load_balancer: elb::LoadBalancer) -> Result<()> {
        let name = load_balancer.load_balancer_name(cx)?;
        self.own(cx, "attach_to_classic_lb")?;
        if let Some(own) = &mut cx.state_mut(self).own {
            own.classic_balancers.push(name);
        }
        Ok(())
    }

    /// Makes the instances targets of a Network Load Balancer. `listener.add_targets` does so by itself.
    pub fn attach_to_network_target_group(
        self,
        cx: &mut Cx,
        target_group: NetworkTargetGroup,
    ) -> Result<LoadBalancerTargetProps> {
        self.join(cx, target_group.into())
    }

    /// Changes the size so that a metric keeps a value.
    pub fn scale_to_track_metric(
        self,
        cx: &mut Cx,
        id: Str,
        props: MetricTargetTrackingProps,
    ) -> Result<TargetTrackingScalingPolicy> {
        let tracking = BasicTargetTrackingScalingPolicyProps {
            base: props.base,
            custom_metric: Some(props.metric),
            ..BasicTargetTrackingScalingPolicyProps::new(props.target_value)
        };
        self.follow(cx, &id, tracking)
    }

    /// Changes the size in steps, by how far a metric is from what it should be.
    pub fn scale_on_metric(
        self,
        cx: &mut Cx,
        id: Str,
        props: BasicStepScalingPolicyProps,
    ) -> Result<StepScalingPolicy> {
        let props = StepScalingPolicyProps { auto_scaling_group: self, scaling: props };
        StepScalingPolicy::new(cx, self.into(), id, props)
    }
}

impl AutoScalingGroupProps {
    /// Reports everything that contradicts itself, or that the service would refuse.
    fn check(&self, cx: &Cx, scope: Construct) -> Result<()> {
        let mut problems = Vec::new();
        self.check_template(cx, &mut problems);
        self.check_own_parts(cx.flag(scope.id(), TEMPLATES), &mut problems);
        self.check_sizes(&mut problems);
        self.check_healthy_percentages(&mut problems);
        self.common.check(&mut problems)?;
        if self.init_options.is_some() && self.init.is_none() {
            let diag = Diag::new(Code::InvalidValue, "`init_options` cannot stand without `init`".to_owned());
            problems.push(diag.hint("leave them out, or add an `init`"));
        }
        if self.migrate_to_launch_template && !self.update_policy()?.is_some_and(|policy| policy.is_rolling())
        {
            let message = "with `migrate_to_launch_template`, the `update_policy` must be a rolling update";
            let diag = Diag::new(Code::InvalidValue, message.to_owned());
            problems.push(diag.hint("add `update_policy: autoscaling.UpdatePolicy.rolling_update()`"));
        }
        Error::from_all(problems)?;
        self.mixed_instances_policy.as_ref().map_or(Ok(()), MixedInstancesPolicy::check)
    }

    /// A launch template that the group is given says what instances are made from, all of it.
    fn check_template(&self, cx: &Cx, problems: &mut Vec<Diag>) {
        let common = &self.common;
        if self.launch_template.is_some() && self.mixed_instances_policy.is_some() {
            let message = "`launch_template` and `mixed_instances_policy` cannot both be given";
            let diag = Diag::new(Code::InvalidValue, message.to_owned());
            problems.push(diag.hint("leave out the `launch_template`: the policy has one"));
        }
        let Some(template) = self.given_template() else { return };
        let prop = if self.launch_template.is_some() { "launch_template" } else { "mixed_instances_policy" };
        let given = [
            ("machine_image", self.machine_image.is_some()),
            ("instance_type", self.instance_type.is_some()),
            ("security_group", self.security_group.is_some()),
            ("user_data", self.user_data.is_some()),
            ("role", self.role.is_some()),
            ("require_imdsv2", self.require_imdsv2),
            ("key_name", common.key_name.is_some()),
            ("key_pair", common.key_pair.is_some()),
            ("associate_public_ip_address", common.associate_public_ip_address.is_some()),
            ("spot_price", common.spot_price.is_some()),
            ("block_devices", common.block_devices.is_some()),
        ];
        for (name, _) in given.into_iter().filter(|(_, given)| *given) {
            let message = format!("`{name}` cannot stand beside `{prop}`");
            let diag = Diag::new(Code::InvalidValue, message);
            problems.push(diag.hint("it belongs into the launch template"));
        }
        if !template.is_own(cx) {
            return;
        }
        let needed = [
            ("instance_type", self.launch_template.is_none() || template.instance_type(cx).is_some()),
            ("machine_image", template.image_id(cx).is_some()),
        ];
        for (name, _) in needed.into_iter().filter(|(_, there)| !there) {
            let message = format!("the launch template has no `{name}`, which groups need");
            problems.push(Diag::new(Code::MissingArgument, message));
        }
    }

    /// Without a launch template, the group makes instances from what it is told itself.
    fn check_own_parts(&self, makes_template: bool, problems: &mut Vec<Diag>) {
        if self.given_template().is_some() {
            return;
        }
        for (name, there) in
            [("instance_type", self.instance_type.is_some()), ("machine_image", self.machine_image.is_some())]
        {
            if !there {
                let message = format!("`{name}` is missing");
                let diag = Diag::new(Code::MissingArgument, message);
                problems.push(
                    diag.hint("groups without a `launch_template` or a `mixed_instances_policy` need it"),
                );
            }
        }
        if self.common.key_name.is_some() && self.common.key_pair.is_some() {
            let message = "`key_name` and `key_pair` cannot both be given".to_owned();
            problems.push(Diag::new(Code::InvalidValue, message).hint("use `key_pair`"));
        } else if self.common.key_pair.is_some() && !makes_template {
            let message = format!("`key_pair` needs the feature flag `{TEMPLATES}`");
            problems
                .push(Diag::new(Code::InvalidValue, message).hint("set it in `cdk.json`, or use `key_name`"));
        }
    }

    fn check_sizes(&self, problems: &mut Vec<Diag>) {
        let common = &self.common;
        let known = |number: &Option<Number>| number.as_ref().and_then(Number::known);
        let least = ("min_capacity", common.min_capacity.known());
        let desired = ("desired_capacity", known(&common.desired_capacity));
        let most = ("max_capacity", known(&common.max_capacity));
        problems.extend(
            [(least, most), (least, desired), (desired, most)]
                .into_iter()
                .filter_map(|(low, high)| not_above(low, high)),
        );
    }

    fn check_healthy_percentages(&self, problems: &mut Vec<Diag>) {
        let (least, most) = match (&self.min_healthy_percentage, &self.max_healthy_percentage) {
            (None, None) => return,
            (Some(least), Some(most)) => (least, most),
            (least, _) => {
                let (given, missing) = match least {
                    Some(_) => ("min_healthy_percentage", "max_healthy_percentage"),
                    None => ("max_healthy_percentage", "min_healthy_percentage"),
                };
                let message = format!("`{missing}` is missing: it stands together with `{given}`");
                problems.push(Diag::new(Code::MissingArgument, message));
                return;
            }
        };
        let (Some(low), Some(high)) = (least.known(), most.known()) else { return };
        match (low == CLEARS, high == CLEARS) {
            (true, true) => return,
            (true, false) | (false, true) => {
                let message =
                    "`min_healthy_percentage` and `max_healthy_percentage` must both be -1, or none of them";
                problems.push(Diag::new(Code::InvalidValue, message.to_owned()));
                return;
            }
            (false, false) => {}
        }
        let ranges = [
            out_of_range("min_healthy_percentage", Some(least), 0..=100, ""),
            out_of_range("max_healthy_percentage", Some(most), 100..=200, ""),
        ];
        problems.extend(ranges.into_iter().flatten().map(|it| it.hint("-1 for both clears them")));
        if high - low > 100.0 {
            let message = format!(
                "`max_healthy_percentage` can be 100 above `min_healthy_percentage` at most, not {}",
                high - low
            );
            problems.push(Diag::new(Code::OutOfRange, message));
        }
    }

    /// What becomes of running instances.
    fn update_policy(&self) -> Result<Option<UpdatePolicy>> {
        match &self.common.update_policy {
            Some(policy) => Ok(Some(policy.clone())),
            None if self.init.is_some() => {
                UpdatePolicy::rolling_update(RollingUpdateOptions::default()).map(Some)
            }
            None => Ok(None),
        }
    }

    fn maintenance_policy(&self) -> Data {
        Data::map_if_any(fields! {
            "MaxHealthyPercentage": self.max_healthy_percentage.clone(),
            "MinHealthyPercentage": self.min_healthy_percentage.clone(),
        })
    }
}

impl CommonAutoScalingGroupProps {
    fn check(&self, problems: &mut Vec<Diag>) -> Result<()> {
        if self.health_check.is_some() && self.health_checks.is_some() {
            let message = "`health_check` and `health_checks` cannot both be given".to_owned();
            problems.push(Diag::new(Code::InvalidValue, message).hint("use `health_checks`"));
        }
        let lifetime = self.max_instance_lifetime.as_ref().map(|span| span.to_seconds(None)).transpose()?;
        let lifetime = lifetime.filter(|seconds| seconds.known() != Some(0.0));
        let problem = out_of_range("max_instance_lifetime", lifetime.as_ref(), LIFETIME_SECONDS, " seconds");
        problems.extend(problem.map(|it| it.hint("that is 1 to 365 days; 0 clears it")));
        self.check_termination(problems);
        Ok(())
    }

    fn check_termination(&self, problems: &mut Vec<Diag>) {
        let policies = self.termination_policies.as_deref().unwrap_or_default();
        let is_custom =
            |policy: &TerminationPolicy| matches!(policy, TerminationPolicy::CUSTOM_LAMBDA_FUNCTION);
        let Some(place) = policies.iter().position(is_custom) else { return };
        if place > 0 {
            let message =
                "`CUSTOM_LAMBDA_FUNCTION` must be the first of the `termination_policies`".to_owned();
            problems.push(Diag::new(Code::InvalidValue, message));
        }
        if self.termination_policy_custom_lambda_function_arn.is_none() {
            let message = "`termination_policy_custom_lambda_function_arn` is missing: the policy `CUSTOM_LAMBDA_FUNCTION` needs it";
            problems.push(Diag::new(Code::MissingArgument, message.to_owned()));
        }
    }

    /// The greatest size, where none is given: the wished one, else the least, but 1 at least.
    fn greatest_size(&self) -> Number {
        let given = self.max_capacity.clone().or_else(|| self.desired_capacity.clone());
        given.unwrap_or_else(|| match self.min_capacity.known() {
            Some(least) if least < 1.0 => Number::Int(1),
            _ => self.min_capacity.clone(),
        })
    }

    fn termination(&self) -> Data {
        let name = |policy: &TerminationPolicy| match (
            policy,
            &self.termination_policy_custom_lambda_function_arn,
        ) {
            (TerminationPolicy::CUSTOM_LAMBDA_FUNCTION, Some(arn)) => Data::from(arn.clone()),
            (policy, _) => policy.value().into(),
        };
        Data::List(self.termination_policies.iter().flatten().map(name).collect()).or_absent()
    }

    fn health(&self) -> Result<Fields> {
        let older = self.health_check.clone().map(HealthChecks::from);
        self.health_checks.clone().or(older).map_or(Ok(Fields::new()), |checks| checks.to_fields())
    }

    /// The properties of the resource that every group can have.
    fn to_fields(&self, cx: &Cx) -> Result<Fields> {
        let seconds = |span: &Option<Duration>| span.as_ref().map(|span| span.to_seconds(None)).transpose();
        let zones = self.az_capacity_distribution_strategy.map(CapacityDistributionStrategy::value);
        let metrics = self.group_metrics.iter().flatten().map(GroupMetrics::to_data).collect();
        let notifications = self.notifications.iter().flatten().map(|it| it.to_data(cx)).collect();
        let mut properties = fields! {
            "AutoScalingGroupName": self.auto_scaling_group_name.clone(),
            "AvailabilityZoneDistribution": zones.map(|it| Data::object("CapacityDistributionStrategy", it)),
            "CapacityRebalance": self.capacity_rebalance,
            "Cooldown": seconds(&self.cooldown)?.map(Number::into_text),
            "DefaultInstanceWarmup": seconds(&self.default_instance_warmup)?,
            "DeletionProtection": self.deletion_protection.map(DeletionProtection::value),
            "DesiredCapacity": self.desired_capacity.clone().map(Number::into_text),
            "InstanceLifecyclePolicy": self.instance_lifecycle_policy.as_ref().map(InstanceLifecyclePolicy::to_data),
            "MaxInstanceLifetime": seconds(&self.max_instance_lifetime)?,
            "MaxSize": self.greatest_size().into_text(),
            "MetricsCollection": Data::List(metrics).or_absent(),
            "MinSize": self.min_capacity.clone().into_text(),
            "NotificationConfigurations": Data::List(notifications).or_absent(),
            "TerminationPolicies": self.termination(),
        };
        properties.extend(self.health()?);
        Ok(properties)
    }
}

impl AutoScalingGroup {
    /// Makes everything that is below the group.
    fn make(self, cx: &mut Cx, props: AutoScalingGroupProps) -> Result<()> {
        let selected = props.vpc.select_subnets(cx, props.common.vpc_subnets.clone())?;
        if props.common.associate_public_ip_address == Some(true) && !selected.has_public {
            bail!(Code::NoSubnets, "public addresses need public subnets";
                hint: "add `vpc_subnets: #{{ subnet_type: ec2.SubnetType.PUBLIC }}`");
        }
        let launch = Launch::new(cx, self, &props)?;
        let subnets = selected.ids(cx);
        let resource = self.resource(cx, &props, &launch, subnets)?;
        cx.extra_mut(self.0).default_child = Some(resource.id());
        let name = resource.name_attribute(cx, Late::reference(resource.id()), "AutoScalingGroupName");
        let own = Own {
            resource,
            launch,
            has_signals: props.common.signals.is_some(),
            is_protected: props.common.new_instances_protected_from_scale_in,
            spot_price: props.common.spot_price.clone(),
            max_instance_lifetime: props.common.max_instance_lifetime.clone(),
            target_groups: Vec::new(),
            classic_balancers: Vec::new(),
            application_group: None,
            counts_requests: false,
        };
        cx.extra_mut(self.0).check = Some(problems);
        *cx.state_mut(self) = AutoScalingGroupState { name, own: Some(own) };
        if props.common.desired_capacity.is_some() {
            let message =
                "every deployment resets the size of the group to its `desired_capacity`".to_owned();
            let hint = "leave it out: the group starts with its `min_capacity`";
            cx.warn(Diag::warning(Code::Surprise, message).hint(hint).on(cx.path(self.0)));
        }
        self.apply_policies(cx, &props)
    }

    fn resource(
        self,
        cx: &mut Cx,
        props: &AutoScalingGroupProps,
        launch: &Launch,
        subnets: Vec<Text>,
    ) -> Result<CfnResource> {
        let (configuration, template) = match &props.mixed_instances_policy {
            Some(_) => (Data::Absent, Data::Absent),
            None => launch.in_group(cx),
        };
        let mut properties = props.common.to_fields(cx)?;
        properties.extend(fields! {
            "InstanceMaintenancePolicy": props.maintenance_policy(),
            "LaunchConfigurationName": configuration,
            "LaunchTemplate": template,
            "LoadBalancerNames": Late::deferred(self.0, classic_balancers),
            "MixedInstancesPolicy": props.mixed_instances_policy.as_ref().map(|policy| policy.to_data(cx)),
            "NewInstancesProtectedFromScaleIn": Late::deferred(self.0, protection),
            "TargetGroupARNs": Late::deferred(self.0, target_groups),
            "VPCZoneIdentifier": subnets,
        });
        CfnResource::add(cx, self, ID, "AWS::AutoScaling::AutoScalingGroup", properties)
    }

    /// Says how the resource is created and updated, and configures the instances.
    fn apply_policies(self, cx: &mut Cx, props: &AutoScalingGroupProps) -> Result<()> {
        let common = &props.common;
        let resource = self.own(cx, "resource")?.resource;
        let rendered = RenderSignalsOptions {
            desired_capacity: common.desired_capacity.clone(),
            min_capacity: Some(common.min_capacity.clone()),
        };
        let created = match &common.signals {
            Some(signals) => Some(signals.render_creation_policy(rendered)?),
            None => None,
        };
        let policy = props.update_policy()?;
        let updated = policy.as_ref().map(|policy| policy.render(cx, created.as_ref())).transpose()?;
        let mut updated = updated.unwrap_or_default();
        if common.ignore_unmodified_size_properties {
            updated.auto_scaling_scheduled_action =
                Some(CfnAutoScalingScheduledAction { ignore_unmodified_group_size_properties: Some(true) });
        }
        let options = &mut cx.state_mut(resource).options;
        options.creation_policy = created.into();
        options.update_policy = Data::from(updated).or_absent();
        if common.signals.is_some() && policy.is_some_and(|policy| policy.is_refresh()) {
            let message = "`signals` are not waited for while instances are refreshed".to_owned();
            cx.warn(Diag::warning(Code::Surprise, message).on(cx.path(self.0)));
        }
        if let Some(init) = props.init {
            return self.apply_cloud_formation_init(cx, init, props.init_options.clone());
        }
        if common.signals.is_some() {
            let signal =
                PolicyStatement::allow(cx, &["cloudformation:SignalResource"], vec![Aws::STACK_ID()])?;
            self.add_to_role_policy(cx, signal)?;
        }
        Ok(())
    }

    /// Makes the instances members of a target group.
    fn join(self, cx: &mut Cx, target_group: TargetGroupBase) -> Result<LoadBalancerTargetProps> {
        self.own(cx, "target groups")?;
        let arn = target_group.target_group_arn(cx);
        if let Some(own) = &mut cx.state_mut(self).own {
            own.target_groups.push(arn);
        }
        Ok(LoadBalancerTargetProps { target_type: TargetType::INSTANCE, target_json: None })
    }

    fn track(
        self,
        cx: &mut Cx,
        id: Str,
        base: BaseTargetTrackingProps,
        metric: PredefinedMetric,
        target_value: Number,
    ) -> Result<TargetTrackingScalingPolicy> {
        let tracking = BasicTargetTrackingScalingPolicyProps {
            base,
            predefined_metric: Some(metric),
            ..BasicTargetTrackingScalingPolicyProps::new(target_value)
        };
        self.follow(cx, &id, tracking)
    }

    fn follow(
        self,
        cx: &mut Cx,
        id: &str,
        tracking: BasicTargetTrackingScalingPolicyProps,
    ) -> Result<TargetTrackingScalingPolicy> {
        let props = TargetTrackingScalingPolicyProps { auto_scaling_group: self, tracking };
        TargetTrackingScalingPolicy::new(cx, self.into(), format!("ScalingPolicy{id}").into(), props)
    }

    /// Makes the metadata service of instances take only requests with a session token. A launch template that the
    /// group was given is left as it is.
    pub(super) fn require_session_tokens(self, cx: &mut Cx) {
        match self.launch(cx).cloned() {
            Some(Launch::Own { by, .. }) => by.require_session_tokens(cx),
            Some(Launch::Given(_)) => {
                let message = "the launch template that the group was given is left as it is".to_owned();
                let hint =
                    "`ec2.LaunchTemplateRequireImdsv2Aspect` makes launch templates require session tokens";
                cx.warn(Diag::warning(Code::Surprise, message).hint(hint).on(cx.path(self.0)));
            }
            None => {}
        }
    }

    /// The group that an L1 stands for.
    ///
    /// # Errors
    /// When the id is taken.
    pub(crate) fn of_resource(cx: &mut Cx, resource: CfnResource) -> Result<Self> {
        cx.create_once(resource, "@FromCfnAutoScalingGroup", |_| {
            Ok(AutoScalingGroupState { name: resource.reference(), own: None })
        })
    }

    /// What instances are made from; not known of a group that exists already.
    pub(super) fn launch(self, cx: &Cx) -> Option<&Launch> {
        cx.state(self).own.as_ref().map(|own| &own.launch)
    }

    fn own<'a>(self, cx: &'a Cx, what: &str) -> Result<&'a Own> {
        match &cx.state(self).own {
            Some(own) => Ok(own),
            None => {
                bail!(Code::InvalidValue, "a group that is not made here tells nothing of its {what}";
                    hint: "only its name is known: schedules, metrics, hooks and a warm pool can be added"; on: cx.path(self.0))
            }
        }
    }
}

/// What is wrong with a group once the program has ended.
fn problems(cx: &Cx, node: NodeId) -> Vec<Diag> {
    let own = cx.state(AutoScalingGroup::at(node)).own.as_ref();
    let count = own.filter(|own| own.counts_requests).map_or(0, |own| own.target_groups.len());
    if count <= 1 {
        return Vec::new();
    }
    let message =
        format!("the size follows the requests of one target group, but the instances are in {count}");
    let diag = Diag::new(Code::InvalidValue, message);
    vec![diag.hint("leave out `scale_on_request_count`, or the other target groups")]
}

fn classic_balancers(cx: &Cx, node: NodeId) -> Data {
    let own = cx.state(AutoScalingGroup::at(node)).own.as_ref();
    let names: Vec<Data> =
        own.into_iter().flat_map(|own| own.classic_balancers.iter().cloned()).map(Data::from).collect();
    if names.is_empty() { Data::Absent } else { Data::List(names) }
}

fn target_groups(cx: &Cx, node: NodeId) -> Data {
    let own = cx.state(AutoScalingGroup::at(node)).own.as_ref();
    let arns = own.into_iter().flat_map(|own| own.target_groups.iter().cloned());
    Data::List(arns.map(Data::from).collect()).or_absent()
}

fn protection(cx: &Cx, node: NodeId) -> Data {
    cx.state(AutoScalingGroup::at(node)).own.as_ref().and_then(|own| own.is_protected).into()
}

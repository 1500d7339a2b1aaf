//! What target groups of Application and Network Load Balancers have in common.

use super::attributes::Attributes;
use super::health_check::Kind;
use super::{HealthCheck, LoadBalancerTargetProps, TargetGroupHealth, TargetType};
use crate::aws::cloudwatch::{Canned, Metric, MetricOptions};
use crate::aws::ec2::{Connections, Port, Vpc};
use crate::core::{
    ArnFormat, CfnResource, Construct, Cx, Data, Dependable, DependencyGroup, Duration, Environment, Fields,
    Fn, Handle, Late, LateType, NodeId, Number, Str, Text, TextList,
};
use crate::declare::{choice, construct, props};
use crate::diag::{Code, Diag, Result};
use crate::{bail, fields};

/// The kinds of addresses that targets have.
#[choice(module = "elbv2")]
pub enum TargetGroupIpAddressType {
    /// IPv4.
    #[value = "ipv4"]
    IPV4,
    /// IPv6.
    #[value = "ipv6"]
    IPV6,
}

/// What every target group can be told.
#[props(module = "elbv2")]
pub struct BaseTargetGroupProps {
    /// The name: 1 to 32 letters, digits and hyphens. Default: CloudFormation makes one.
    pub target_group_name: Option<Text>,
    /// The VPC of the targets; needed but for functions.
    pub vpc: Option<Vpc>,
    /// How long a target that leaves may end its requests, 0 to 3600 seconds. Default: 300 seconds.
    pub deregistration_delay: Option<Duration>,
    /// How the health of targets is checked. Default: as AWS does it for the kind of targets.
    pub health_check: Option<HealthCheck>,
    /// What targets are. Default: what the first target is.
    pub target_type: Option<TargetType>,
    /// Whether each zone sends requests to targets of all zones. Default: as the load balancer says.
    pub cross_zone_enabled: Option<bool>,
    /// The kind of addresses of targets. Default: IPv4.
    pub ip_address_type: Option<TargetGroupIpAddressType>,
    /// How healthy the group must be. Default: that of AWS.
    pub target_group_health: Option<TargetGroupHealth>,
}

/// A target group that exists already.
#[props(module = "elbv2")]
pub struct TargetGroupAttributes {
    /// The ARN.
    pub target_group_arn: Text,
    /// The ARN of the load balancer that sends requests to the group; metrics need it.
    pub load_balancer_arns: Option<Text>,
}

/// What a target group keeps.
#[derive(Clone, Debug)]
pub struct TargetGroupState {
    arn: Text,
    name: Text,
    full_name: Text,
    load_balancer_arns: Option<Text>,
    resource: Option<CfnResource>,
    pub(super) kind: Kind,
    pub(super) port: Option<Number>,
    vpc: Option<Vpc>,
    health_check: HealthCheck,
    target_type: Option<TargetType>,
    targets: Vec<Data>,
    pub(super) attributes: Attributes,
    attached: DependencyGroup,
    /// What metrics call the load balancer that sends requests, the first of them.
    load_balancer: Option<Text>,
    /// The listeners of Application Load Balancers that send requests.
    listeners: Vec<super::ApplicationListener>,
    /// Who gets requests, and on which ports.
    members: Vec<(Connections, Port)>,
}

/// A target group: what those of Application and Network Load Balancers have in common.
#[construct(module = "elbv2", base = Construct, state = TargetGroupState, reference = target_group_ref("AWS::ElasticLoadBalancingV2::TargetGroup"))]
impl TargetGroupBase {
    /// The ARN.
    #[attribute]
    pub fn target_group_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The name.
    #[attribute]
    pub fn target_group_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// What metrics call the group: `targetgroup/web/50dc6c495c0c9188`.
    #[attribute]
    pub fn target_group_full_name(self, cx: &Cx) -> Text {
        cx.state(self).full_name.clone()
    }

    /// The ARNs of the load balancers that send requests to the group.
    #[attribute]
    pub fn target_group_load_balancer_arns(self, cx: &Cx) -> TextList {
        match cx.state(self).resource {
            Some(resource) => {
                let late = Late::attribute(resource.id(), "LoadBalancerArns").typed(LateType::List);
                TextList::Late(late)
            }
            None => TextList::Items(cx.state(self).load_balancer_arns.iter().cloned().collect()),
        }
    }

    /// The ARNs of the load balancers that send requests to the group, as one value; of imported groups what was
    /// given.
    #[attribute]
    pub fn load_balancer_arns(self, cx: &Cx) -> Data {
        let state = cx.state(self);
        match (state.resource, &state.load_balancer_arns) {
            (Some(_), _) => self.target_group_load_balancer_arns(cx).into(),
            (None, Some(arns)) => arns.into(),
            (None, None) => Late::pseudo("AWS::NoValue").into(),
        }
    }

    /// What metrics call the first load balancer that sends requests to the group.
    #[attribute]
    pub fn first_load_balancer_full_name(self, cx: &Cx) -> Result<Text> {
        let state = cx.state(self);
        match (&state.load_balancer, state.resource) {
            (Some(name), _) => Ok(name.clone()),
            (None, Some(_)) => {
                bail!(Code::InvalidValue, "the target group gets requests from no load balancer yet, so its metrics have no dimensions";
                    hint: "add it to a listener first"; on: cx.path(self.0))
            }
            (None, None) => {
                bail!(Code::InvalidValue, "the load balancer of the imported target group is not known, so its metrics have no dimensions";
                    hint: "give `load_balancer_arns` beside `target_group_arn`"; on: cx.path(self.0))
            }
        }
    }

    /// The account and the region.
    #[attribute]
    pub fn env(self, cx: &Cx) -> Result<Environment> {
        Ok(cx.stack_of(self.0)?.env(cx))
    }

    /// What must be there before targets of the group get requests: its listeners. Wait for it rather than for the
    /// group.
    #[attribute]
    pub fn load_balancer_attached(self, cx: &Cx) -> DependencyGroup {
        cx.state(self).attached
    }

    /// How the health of targets is checked.
    #[attribute]
    pub fn health_check(self, cx: &Cx) -> HealthCheck {
        cx.state(self).health_check.clone()
    }

    /// Sets how the health of targets is checked.
    #[setter]
    #[name = "health_check"]
    pub fn set_health_check(self, cx: &mut Cx, value: HealthCheck) -> Result<()> {
        value.check_durations()?;
        cx.state_mut(self).health_check = value;
        Ok(())
    }

    /// Sets how the health of targets is checked. What was said before no longer counts.
    pub fn configure_health_check(self, cx: &mut Cx, health_check: HealthCheck) -> Result<()> {
        self.set_health_check(cx, health_check)
    }

    /// Sets an attribute of the group that has no prop of its own.
    pub fn set_attribute(
        self,
        cx: &mut Cx,
        /// The name of the attribute: `stickiness.enabled`.
        key: Text,
        /// The value; nothing leaves the attribute out.
        value: Option<Text>,
    ) {
        cx.state_mut(self).attributes.set(key, value);
    }
}

/// Health checks as properties that are computed in the end.
macro_rules! health_properties {
    ($cx:ident, $this:ident: $($name:literal),* $(,)?) => {
        fields! {
            $($name: Late::deferred($this.0, |cx, node| cx.state(TargetGroupBase(node)).health_check.property($name)),)*
        }
    };
}

impl TargetGroupBase {
    /// Makes a target group with what all of them have.
    pub(super) fn make<G: Handle<State = TargetGroupState> + crate::declare::Class>(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        base: BaseTargetGroupProps,
        (kind, port): (Kind, Option<Number>),
        more: Fields,
    ) -> Result<G> {
        let health_check = base.health_check.unwrap_or_default();
        health_check.check_durations()?;
        let mut attributes = Attributes::default();
        if let Some(delay) = &base.deregistration_delay {
            attributes.set("deregistration_delay.timeout_seconds", Some(delay.to_seconds(None)?.into_text()));
        }
        attributes.switch_if_given("load_balancing.cross_zone.enabled", base.cross_zone_enabled);
        base.target_group_health.map_or(Ok(()), |health| health.apply(&mut attributes))?;
        if let Some(name) = base.target_group_name.as_ref().and_then(Text::literal) {
            crate::diag::Error::from_all(super::load_balancer::name_problems("target_group_name", name))?;
        }
        let state = TargetGroupState {
            arn: "".into(),
            name: "".into(),
            full_name: "".into(),
            load_balancer_arns: None,
            resource: None,
            kind,
            port,
            vpc: base.vpc,
            health_check,
            target_type: base.target_type,
            targets: Vec::new(),
            attributes,
            attached: DependencyGroup::of(cx, []),
            load_balancer: None,
            listeners: Vec::new(),
            members: Vec::new(),
        };
        let group: G = cx.create(scope, id, state)?;
        let this = TargetGroupBase(group.id());
        let mut properties = health_properties! { cx, this:
            "HealthCheckEnabled", "HealthCheckIntervalSeconds", "HealthCheckPath", "HealthCheckPort",
            "HealthCheckProtocol", "HealthCheckTimeoutSeconds", "HealthyThresholdCount", "Matcher",
            "UnhealthyThresholdCount",
        };
        properties.extend(more);
        properties.extend(fields! {
            "IpAddressType": base.ip_address_type.map(TargetGroupIpAddressType::value),
            "Name": base.target_group_name,
            "TargetGroupAttributes": Late::deferred(this.0, |cx, node| cx.state(TargetGroupBase(node)).attributes.to_data()),
            "TargetType": Late::deferred(this.0, |cx, node| cx.state(TargetGroupBase(node)).target_type.map(TargetType::value).into()),
            "Targets": Late::deferred(this.0, |cx, node| Data::List(cx.state(TargetGroupBase(node)).targets.clone()).or_absent()),
            "VpcId": Late::deferred(this.0, |cx, node| TargetGroupBase(node).vpc_property(cx)),
        });
        let cfn_type = "AWS::ElasticLoadBalancingV2::TargetGroup";
        let resource = CfnResource::add(cx, this, "Resource", cfn_type, properties)?;
        cx.extra_mut(this.0).check = Some(problems);
        let state = cx.state_mut(this);
        state.arn = resource.reference();
        state.name = Late::attribute(resource.id(), "TargetGroupName").into();
        state.full_name = Late::attribute(resource.id(), "TargetGroupFullName").into();
        state.resource = Some(resource);
        Ok(group)
    }

    /// Takes a target group that exists already.
    pub(super) fn import<G: Handle<State = TargetGroupState> + crate::declare::Class>(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: TargetGroupAttributes,
        kind: Kind,
    ) -> Result<G> {
        let stack = cx.stack_of(scope.id())?;
        let parts = stack.split_arn(attrs.target_group_arn.clone(), ArnFormat::NO_RESOURCE_NAME)?;
        let full_name = parts.resource;
        if full_name.literal().is_some_and(|it| !it.contains('/')) {
            bail!(Code::InvalidValue, "the ARN names no target group";
                hint: "it ends with `targetgroup/name/50dc6c495c0c9188`");
        }
        let name = Fn::select(Number::Int(1), Fn::split("/".into(), full_name.clone(), None))?;
        let load_balancer =
            attrs.load_balancer_arns.clone().map(super::load_balancer::full_name).transpose()?;
        let state = TargetGroupState {
            name,
            full_name,
            arn: attrs.target_group_arn,
            load_balancer_arns: attrs.load_balancer_arns,
            resource: None,
            kind,
            port: None,
            vpc: None,
            health_check: HealthCheck::default(),
            target_type: None,
            targets: Vec::new(),
            attributes: Attributes::default(),
            attached: DependencyGroup::of(cx, []),
            load_balancer,
            listeners: Vec::new(),
            members: Vec::new(),
        };
        cx.create(scope, id, state)
    }

    /// Whether the group was made elsewhere.
    pub(crate) fn is_imported(self, cx: &Cx) -> bool {
        cx.state(self).resource.is_none()
    }

    /// Adds a target.
    pub(super) fn add(self, cx: &mut Cx, target: LoadBalancerTargetProps) -> Result<()> {
        if self.is_imported(cx) {
            if target.target_json.is_none() {
                return Ok(());
            }
            bail!(Code::InvalidValue, "targets cannot be added to a target group that was made elsewhere";
                hint: "make a target group of your own"; on: cx.path(self.0));
        }
        let path = cx.path(self.0);
        let state = cx.state_mut(self);
        match state.target_type {
            Some(known) if known != target.target_type => {
                bail!(Code::InvalidValue, "the target group has targets of the type `{}`, and this one is of the type `{}`", known.value(), target.target_type.value();
                    hint: "make a target group for each type of targets"; on: path)
            }
            _ => state.target_type = Some(target.target_type),
        }
        if target.target_type == TargetType::LAMBDA && !state.targets.is_empty() {
            bail!(Code::InvalidValue, "a target group has one function only"; hint: "make a target group for each function"; on: path);
        }
        state.targets.extend(target.target_json);
        Ok(())
    }

    /// Remembers that a listener sends requests to the group.
    pub(super) fn attach(self, cx: &mut Cx, listener_arn: Text, rule: Dependable) -> Result<()> {
        let attached = cx.state(self).attached;
        attached.add(cx, vec![rule].into());
        if cx.state(self).load_balancer.is_none() && !self.is_imported(cx) {
            let name = super::load_balancer::full_name(listener_arn)?;
            cx.state_mut(self).load_balancer = Some(name);
        }
        Ok(())
    }

    /// Remembers a listener of an Application Load Balancer, and lets it reach all members.
    pub(super) fn attach_application(self, cx: &mut Cx, listener: super::ApplicationListener) -> Result<()> {
        for (connections, port) in cx.state(self).members.clone() {
            listener.register_connectable(cx, connections.into(), port)?;
        }
        cx.state_mut(self).listeners.push(listener);
        Ok(())
    }

    /// Lets all listeners reach a member, those of later too.
    pub(super) fn add_member(self, cx: &mut Cx, member: Connections, port: Port) -> Result<()> {
        for listener in cx.state(self).listeners.clone() {
            listener.register_connectable(cx, member.into(), port.clone())?;
        }
        cx.state_mut(self).members.push((member, port));
        Ok(())
    }

    /// Makes the group wait for something.
    pub(crate) fn wait_for(self, cx: &mut Cx, what: Dependable) {
        cx.extra_mut(self.0).dependencies.push(what);
    }

    /// A metric of the group.
    pub(super) fn metric_of(
        self,
        cx: &Cx,
        namespace: &'static str,
        name: Text,
        statistic: &'static str,
        props: Option<MetricOptions>,
    ) -> Result<Metric> {
        let dimensions = vec![
            ("LoadBalancer", self.first_load_balancer_full_name(cx)?),
            ("TargetGroup", self.target_group_full_name(cx)),
        ];
        Metric::of(cx, self, Canned { namespace, name, dimensions, statistic }, props)
    }

    fn is_for_functions(self, cx: &Cx) -> bool {
        cx.state(self).target_type == Some(TargetType::LAMBDA)
    }

    fn vpc_property(self, cx: &Cx) -> Data {
        let vpc = cx.state(self).vpc.filter(|_| !self.is_for_functions(cx));
        vpc.map(|vpc| vpc.vpc_id(cx)).into()
    }
}

/// What is wrong with a target group once the program has ended.
fn problems(cx: &Cx, node: NodeId) -> Vec<Diag> {
    let this = TargetGroupBase(node);
    let state = cx.state(this);
    let mut problems = state.health_check.problems(state.kind);
    if this.is_for_functions(cx) {
        if state.port.is_some() {
            let message = "the target group of a function has neither a `port` nor a `protocol`";
            problems.push(Diag::new(Code::InvalidValue, message).hint("leave them out"));
        }
        return problems;
    }
    if state.vpc.is_none() {
        let message = "a target group needs a `vpc`, but for functions";
        problems.push(Diag::new(Code::MissingArgument, message).hint("give it the `vpc` of its targets"));
    }
    if state.port.is_none() && state.target_type.is_some() {
        let message = "a target group needs a `port` or a `protocol`, but for functions";
        problems.push(Diag::new(Code::MissingArgument, message));
    }
    problems
}

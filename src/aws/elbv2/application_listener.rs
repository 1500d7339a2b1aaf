//! Listeners of Application Load Balancers.

use super::lookup::{self, Wanted};
use super::{
    ApplicationListenerRule, ApplicationListenerRuleProps, ApplicationLoadBalancer,
    ApplicationLoadBalancerTarget, ApplicationProtocol, ApplicationProtocolVersion, ApplicationTargetGroup,
    ApplicationTargetGroupProps, BaseApplicationListenerRuleProps, BaseListener, BaseListenerLookupOptions,
    BaseLoadBalancer, BaseTargetGroupProps, HealthCheck, IListenerCertificate, IpAddressType, ListenerAction,
    ListenerCondition, ListenerState, SslPolicy, TargetGroupLoadBalancingAlgorithmType, TrustStore, listener,
    listener_certificate, protocol,
};
use crate::aws::ec2::{Connections, ConnectionsProps, IConnectable, Peer, Port, SecurityGroup};
use crate::core::{Construct, Cx, Data, Duration, Handle, Number, Str, Text};
use crate::declare::{choice, construct, props};
use crate::diag::{Code, Diag, Error, Result};
use crate::{bail, fields};

/// What a listener does with the certificates of clients.
#[choice(module = "elbv2")]
pub enum MutualAuthenticationMode {
    /// It asks for none.
    #[value = "off"]
    OFF,
    /// It hands them on to targets, in headers.
    #[value = "passthrough"]
    PASS_THROUGH,
    /// It verifies them.
    #[value = "verify"]
    VERIFY,
}

/// How clients are authenticated by certificates of their own.
#[props(module = "elbv2")]
pub struct MutualAuthentication {
    /// What happens to the certificates of clients. Default: that of AWS, `OFF`.
    pub mutual_authentication_mode: Option<MutualAuthenticationMode>,
    /// Who signs the certificates of clients, for `VERIFY`.
    pub trust_store: Option<TrustStore>,
    /// Whether certificates may have expired, for `VERIFY`. Default: `false`.
    pub ignore_client_certificate_expiry: Option<bool>,
    /// Whether clients are told who may sign, for `VERIFY`. Default: `false`.
    pub advertise_trust_store_ca_names: Option<bool>,
}

/// What a listener of an Application Load Balancer can be told.
#[props(module = "elbv2")]
pub struct BaseApplicationListenerProps {
    /// The protocol. Default: that of the `port`, where it is a usual one.
    pub protocol: Option<ApplicationProtocol>,
    /// The port on which it listens. Default: that of the `protocol`.
    pub port: Option<Number>,
    /// The certificates, for HTTPS.
    pub certificates: Option<Vec<IListenerCertificate>>,
    /// Which versions of TLS and which ciphers are accepted. Default: that of AWS.
    pub ssl_policy: Option<SslPolicy>,
    /// The target groups that get requests, each as many. Not beside `default_action`.
    pub default_target_groups: Option<Vec<ApplicationTargetGroup>>,
    /// What happens to requests that no rule is about. Not beside `default_target_groups`.
    pub default_action: Option<ListenerAction>,
    /// Whether everybody may connect. Otherwise, `connections` says who may.
    #[default(true)]
    pub open: bool,
    /// How clients are authenticated by certificates of their own. Default: they are not.
    pub mutual_authentication: Option<MutualAuthentication>,
}

/// What an [`ApplicationListener`] needs.
#[props(module = "elbv2")]
pub struct ApplicationListenerProps {
    /// The load balancer.
    pub load_balancer: ApplicationLoadBalancer,
    /// What every such listener can be told.
    #[extends]
    pub base: BaseApplicationListenerProps,
}

/// By what a listener of an Application Load Balancer is looked up.
#[props(module = "elbv2")]
pub struct ApplicationListenerLookupOptions {
    /// Its ARN.
    pub listener_arn: Option<Text>,
    /// Its protocol.
    pub listener_protocol: Option<ApplicationProtocol>,
    /// By what every listener is looked up.
    #[extends]
    pub base: BaseListenerLookupOptions,
}

/// A listener of an Application Load Balancer that exists already.
#[props(module = "elbv2")]
pub struct ApplicationListenerAttributes {
    /// The ARN.
    pub listener_arn: Text,
    /// The security group of its load balancer.
    pub security_group: SecurityGroup,
    /// Its port. Default: it is not known.
    pub default_port: Option<Number>,
}

/// Of which requests something is said.
#[props(module = "elbv2")]
pub struct AddRuleProps {
    /// The place among the rules, from 1: the lowest that fits counts. Default: it is about all other requests.
    pub priority: Option<Number>,
    /// Which requests are meant; with a `priority` only.
    pub conditions: Option<Vec<ListenerCondition>>,
}

/// Target groups that a listener gets.
#[props(module = "elbv2")]
pub struct AddApplicationTargetGroupsProps {
    /// The target groups that get requests, each as many.
    pub target_groups: Vec<ApplicationTargetGroup>,
    /// Which requests are meant.
    #[extends]
    pub rule: AddRuleProps,
}

/// An action that a listener gets.
#[props(module = "elbv2")]
pub struct AddApplicationActionProps {
    /// The action.
    pub action: ListenerAction,
    /// Whether the rule of a listener that was made elsewhere has the plain id, without `Rule` behind it.
    #[default(false)]
    pub remove_suffix: bool,
    /// Which requests are meant.
    #[extends]
    pub rule: AddRuleProps,
}

/// Targets that a listener gets.
#[props(module = "elbv2")]
pub struct AddApplicationTargetsProps {
    /// The protocol that targets speak. Default: that of the `port`, where it is a usual one.
    pub protocol: Option<ApplicationProtocol>,
    /// The version of HTTP. Default: HTTP/1.1.
    pub protocol_version: Option<ApplicationProtocolVersion>,
    /// The port on which targets get requests. Default: that of the `protocol`.
    pub port: Option<Number>,
    /// How long a new target gets fewer requests, 30 to 900 seconds, or 0. Default: 0.
    pub slow_start: Option<Duration>,
    /// How long a client stays with a target, by a cookie: 1 second to 7 days. Default: it does not.
    pub stickiness_cookie_duration: Option<Duration>,
    /// The name of the cookie that targets set, by which clients stay. Default: a cookie of the load balancer.
    pub stickiness_cookie_name: Option<Text>,
    /// The targets, all of one type. Default: none.
    pub targets: Option<Vec<ApplicationLoadBalancerTarget>>,
    /// The name of the target group. Default: CloudFormation makes one.
    pub target_group_name: Option<Text>,
    /// How long a target that leaves may end its requests, 0 to 3600 seconds. Default: 300 seconds.
    pub deregistration_delay: Option<Duration>,
    /// How the health of targets is checked. Default: as AWS does it for the kind of targets.
    pub health_check: Option<HealthCheck>,
    /// How a target is chosen for a request. Default: that of AWS, `ROUND_ROBIN`.
    pub load_balancing_algorithm_type: Option<TargetGroupLoadBalancingAlgorithmType>,
    /// Whether targets that answer oddly get fewer requests; with `WEIGHTED_RANDOM` only. Default: `false`.
    pub enable_anomaly_mitigation: Option<bool>,
    /// Which requests are meant.
    #[extends]
    pub rule: AddRuleProps,
}

/// The feature flag under which listeners of load balancers without public IPv4 addresses are open for IPv6.
const OPEN_FOR_IPV6: &str =
    "@aws-cdk/aws-elasticloadbalancingV2:albDualstackWithoutPublicIpv4SecurityGroupRulesDefault";

/// A listener of an Application Load Balancer: a port, and what happens to its requests. `add_listener` of a load
/// balancer makes them.
#[construct(module = "elbv2", base = BaseListener, state = ListenerState)]
impl ApplicationListener {
    /// Makes a listener.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: ApplicationListenerProps) -> Result<Self> {
        let ApplicationListenerProps { load_balancer, base } = props;
        let Some((protocol, port)) = protocol::complete(base.protocol, base.port)? else {
            bail!(Code::MissingArgument, "a listener needs a `port` or a `protocol`")
        };
        let mut problems = base.mutual_authentication.as_ref().map(mutual_problems).unwrap_or_default();
        if base.default_action.is_some() && base.default_target_groups.is_some() {
            let message = "`default_action` and `default_target_groups` cannot both be given";
            problems.push(Diag::new(Code::InvalidValue, message));
        }
        Error::from_all(problems)?;
        let balancer = BaseLoadBalancer::from(load_balancer);
        let connections = connections(cx, balancer.connections(cx).security_groups(cx), Some(port.clone()))?;
        let this: ApplicationListener = cx.create(scope, id, ListenerState::new("".into(), connections))?;
        let state = cx.state_mut(this);
        state.load_balancer = Some(balancer);
        state.port = Some(port.clone());
        state.protocol = Some(protocol.value());
        let certificates = base.certificates.unwrap_or_default();
        if protocol == ApplicationProtocol::HTTP && !certificates.is_empty() {
            let message = "a listener for HTTP does not use its certificates";
            let diag = Diag::warning(Code::Surprise, message)
                .hint("set `protocol: elbv2.ApplicationProtocol.HTTPS`");
            cx.warn(diag.on(cx.path(this.0)));
        }
        let has_tls = protocol == ApplicationProtocol::HTTPS;
        let ssl_policy = listener::ssl_policy(cx, this.into(), base.ssl_policy, has_tls);
        let properties = fields! {
            "LoadBalancerArn": balancer.load_balancer_arn(cx),
            "MutualAuthentication": base.mutual_authentication.map(|it| mutual(cx, &it)),
            "Port": port.clone(),
            "Protocol": protocol.value(),
            "SslPolicy": ssl_policy,
        };
        let listener = BaseListener::from(this);
        listener.build(cx, properties)?;
        listener.add_certificates_to(cx, "DefaultCertificates", certificates)?;
        let action = match (base.default_action, base.default_target_groups) {
            (Some(action), _) => Some(action),
            (None, Some(groups)) => Some(ListenerAction::forward(cx, groups, None)?),
            (None, None) => None,
        };
        action.map_or(Ok(()), |action| this.set_action(cx, &action))?;
        if base.open {
            this.open(cx, balancer, &port)?;
        }
        Ok(this)
    }

    /// Takes a listener that exists already, looked up in the account by the command line.
    pub fn from_lookup(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        options: ApplicationListenerLookupOptions,
    ) -> Result<ApplicationListener> {
        let wanted = Wanted {
            kind: "application",
            base: options.base,
            listener_arn: options.listener_arn,
            protocol: options.listener_protocol.map(ApplicationProtocol::value),
        };
        let found = lookup::listener(cx, scope, wanted)?;
        let connections = connections(cx, Vec::new(), Some(found.port))?;
        let this: ApplicationListener = cx.create(scope, id, ListenerState::new(found.arn, connections))?;
        for group in found.group_ids {
            let id = format!("SecurityGroup-{group}");
            let group = SecurityGroup::from_lookup_by_id(cx, this.into(), id.into(), group)?;
            connections.add_security_group(cx, vec![group].into())?;
        }
        Ok(this)
    }

    /// Takes a listener that exists already.
    pub fn from_application_listener_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: ApplicationListenerAttributes,
    ) -> Result<ApplicationListener> {
        let connections = connections(cx, vec![attrs.security_group], attrs.default_port)?;
        cx.create(scope, id, ListenerState::new(attrs.listener_arn, connections))
    }

    /// Who may talk to the listener: the connections of its load balancer, with the listener's port.
    #[attribute]
    pub fn connections(self, cx: &Cx) -> Connections {
        cx.state(self).connections
    }

    /// The load balancer, of a listener that this app makes.
    #[attribute]
    pub fn load_balancer(self, cx: &Cx) -> Option<ApplicationLoadBalancer> {
        cx.state(self).load_balancer.and_then(|it| cx.cast(it.id()))
    }

    /// The port, of a listener that this app makes.
    #[attribute]
    pub fn port(self, cx: &Cx) -> Option<Number> {
        cx.state(self).port.clone()
    }

    /// The protocol, of a listener that this app makes.
    #[attribute]
    pub fn protocol(self, cx: &Cx) -> Option<ApplicationProtocol> {
        let value = cx.state(self).protocol?;
        [ApplicationProtocol::HTTP, ApplicationProtocol::HTTPS].into_iter().find(|it| it.value() == value)
    }

    /// That it is a listener of an Application Load Balancer: always `true`.
    #[attribute]
    pub fn is_application_listener(self) -> bool {
        true
    }

    /// Adds certificates.
    pub fn add_certificates(
        self,
        cx: &mut Cx,
        /// What the ids of further certificates begin with.
        id: Str,
        /// The certificates.
        certificates: Vec<IListenerCertificate>,
    ) -> Result<()> {
        let listener = BaseListener::from(self);
        if self.is_imported(cx) {
            let arn = listener.listener_arn(cx);
            listener_certificate::add(cx, self.into(), id, arn, certificates)?;
            return Ok(());
        }
        listener.add_certificates_to(cx, &id, certificates)
    }

    /// Sets what happens to requests: to those of the conditions, or without them to all that no rule is about.
    pub fn add_action(
        self,
        cx: &mut Cx,
        /// What the id of the rule begins with.
        id: Str,
        props: AddApplicationActionProps,
    ) -> Result<()> {
        let AddApplicationActionProps { action, remove_suffix, rule } = props;
        let Some(rule) = rule.check(cx, self)? else {
            if self.is_imported(cx) {
                bail!(Code::InvalidValue, "the default action of a listener that was made elsewhere cannot be changed";
                    hint: "give a `priority` and `conditions`"; on: cx.path(self.0))
            }
            return self.set_action(cx, &action);
        };
        // As in the CDK, the flag counts for listeners that were made elsewhere only.
        let id = if remove_suffix && self.is_imported(cx) { id } else { format!("{id}Rule").into() };
        self.add_rule(cx, id, BaseApplicationListenerRuleProps { action: Some(action), ..rule })
    }

    /// Forwards requests to target groups: those of the conditions, or without them all that no rule is about.
    pub fn add_target_groups(
        self,
        cx: &mut Cx,
        /// What the id of the rule begins with.
        id: Str,
        props: AddApplicationTargetGroupsProps,
    ) -> Result<()> {
        let AddApplicationTargetGroupsProps { target_groups, rule } = props;
        let Some(rule) = rule.check(cx, self)? else {
            if self.is_imported(cx) {
                bail!(Code::InvalidValue, "the default target groups of a listener that was made elsewhere cannot be changed";
                    hint: "give a `priority` and `conditions`"; on: cx.path(self.0))
            }
            let action = ListenerAction::forward(cx, target_groups, None)?;
            return self.set_action(cx, &action);
        };
        let id = if self.is_imported(cx) { id } else { format!("{id}Rule").into() };
        self.add_rule(cx, id, BaseApplicationListenerRuleProps { target_groups: Some(target_groups), ..rule })
    }

    /// Forwards requests to a new target group of these targets: those of the conditions, or without them all that no
    /// rule is about.
    pub fn add_targets(
        self,
        cx: &mut Cx,
        /// What the ids of the target group and of the rule begin with.
        id: Str,
        props: AddApplicationTargetsProps,
    ) -> Result<ApplicationTargetGroup> {
        let Some(vpc) = cx.state(self).load_balancer.and_then(|it| it.vpc(cx)) else {
            bail!(Code::InvalidValue, "the VPC of the load balancer is not known, so the listener cannot make a target group";
                hint: "make an `elbv2.ApplicationTargetGroup` of your own and call `add_target_groups`"; on: cx.path(self.0));
        };
        props.rule.clone().check(cx, self)?;
        let group = ApplicationTargetGroupProps {
            protocol: props.protocol,
            protocol_version: props.protocol_version,
            port: props.port,
            slow_start: props.slow_start,
            stickiness_cookie_duration: props.stickiness_cookie_duration,
            stickiness_cookie_name: props.stickiness_cookie_name,
            load_balancing_algorithm_type: props.load_balancing_algorithm_type,
            targets: props.targets,
            enable_anomaly_mitigation: props.enable_anomaly_mitigation,
            multi_value_headers_enabled: None,
            base: BaseTargetGroupProps {
                vpc: Some(vpc),
                target_group_name: props.target_group_name,
                deregistration_delay: props.deregistration_delay,
                health_check: props.health_check,
                ..BaseTargetGroupProps::default()
            },
        };
        let group_id = format!("{id}Group").into();
        let group = ApplicationTargetGroup::new(cx, self.into(), group_id, Some(group))?;
        let groups = AddApplicationTargetGroupsProps { target_groups: vec![group], rule: props.rule };
        self.add_target_groups(cx, id, groups)?;
        Ok(group)
    }

    /// Lets the load balancer reach something that gets its requests, on a port. Target groups do that by themselves.
    pub fn register_connectable(
        self,
        cx: &mut Cx,
        /// What gets requests.
        connectable: IConnectable,
        /// On which port.
        port_range: Port,
    ) -> Result<()> {
        let from = match cx.state(self).load_balancer {
            Some(balancer) => balancer.connections(cx),
            None => self.connections(cx),
        };
        let description: Option<Str> = Some("Load balancer to target".into());
        connectable.0.allow_from(cx, from.into(), port_range, description)
    }
}

impl ApplicationListener {
    fn is_imported(self, cx: &Cx) -> bool {
        cx.state(self).resource.is_none()
    }

    fn set_action(self, cx: &mut Cx, action: &ListenerAction) -> Result<()> {
        action.bind(cx, self.into(), self, None)?;
        BaseListener::from(self).set_default(cx, action.to_data());
        Ok(())
    }

    fn add_rule(self, cx: &mut Cx, id: Str, base: BaseApplicationListenerRuleProps) -> Result<()> {
        ApplicationListenerRule::new(
            cx,
            self.into(),
            id,
            ApplicationListenerRuleProps { listener: self, base },
        )?;
        Ok(())
    }

    /// Lets everybody connect.
    fn open(self, cx: &mut Cx, balancer: BaseLoadBalancer, port: &Number) -> Result<()> {
        let description: Option<Str> =
            port.literal().map(|port| format!("Allow from anyone on port {port}").into());
        let connections = self.connections(cx);
        let anyone = Peer::any_ipv4(cx).connections(cx);
        connections.allow_default_port_from(cx, anyone.into(), description.clone())?;
        let has_ipv6 = match balancer.ip_address_type(cx) {
            Some(IpAddressType::DUAL_STACK) => true,
            Some(IpAddressType::DUAL_STACK_WITHOUT_PUBLIC_IPV4) => cx.flag(self.0, OPEN_FOR_IPV6),
            _ => false,
        };
        if has_ipv6 {
            let anyone = Peer::any_ipv6(cx).connections(cx);
            connections.allow_default_port_from(cx, anyone.into(), description)?;
        }
        Ok(())
    }

    /// Refuses another protocol than one that something needs.
    pub(super) fn check_protocol(self, cx: &Cx, needed: ApplicationProtocol, what: &str) -> Result<()> {
        if self.protocol(cx).is_some_and(|it| it != needed) {
            bail!(Code::InvalidValue, "{what} needs a listener for {}", needed.value();
                hint: "set `protocol: elbv2.ApplicationProtocol.{}`", needed.value(); on: cx.path(self.0))
        }
        Ok(())
    }
}

impl AddRuleProps {
    /// What a rule must be told; nothing where all requests are meant that no rule is about.
    fn check(
        self,
        cx: &Cx,
        listener: ApplicationListener,
    ) -> Result<Option<BaseApplicationListenerRuleProps>> {
        let conditions = self.conditions.unwrap_or_default();
        match self.priority {
            Some(priority) if !conditions.is_empty() => Ok(Some(BaseApplicationListenerRuleProps {
                conditions: Some(conditions),
                ..BaseApplicationListenerRuleProps::new(priority)
            })),
            None if conditions.is_empty() => Ok(None),
            _ => {
                bail!(Code::MissingArgument, "`conditions` and `priority` need each other";
                    hint: "give both for a rule, or none for all other requests"; on: cx.path(listener.0))
            }
        }
    }
}

/// The connections of a listener: those of security groups, with its port.
fn connections(cx: &mut Cx, groups: Vec<SecurityGroup>, port: Option<Number>) -> Result<Connections> {
    let default_port = port.map(Port::tcp).transpose()?;
    let props =
        ConnectionsProps { security_groups: Some(groups), default_port, ..ConnectionsProps::default() };
    Ok(Connections::new(cx, props))
}

/// What is wrong with how clients are authenticated by certificates.
fn mutual_problems(it: &MutualAuthentication) -> Vec<Diag> {
    use MutualAuthenticationMode::VERIFY;
    let mut problems = Vec::new();
    let mode = it.mutual_authentication_mode;
    if mode == Some(VERIFY) && it.trust_store.is_none() {
        problems.push(Diag::new(
            Code::MissingArgument,
            "verifying the certificates of clients needs a `trust_store`",
        ));
    }
    if let Some(mode) = mode.filter(|it| *it != VERIFY) {
        let given = [
            ("trust_store", it.trust_store.is_some()),
            ("ignore_client_certificate_expiry", it.ignore_client_certificate_expiry.is_some()),
            ("advertise_trust_store_ca_names", it.advertise_trust_store_ca_names.is_some()),
        ];
        for (name, _) in given.into_iter().filter(|(_, is_given)| *is_given) {
            let message = format!("`{name}` is for the mode `VERIFY`, not for `{}`", mode.value());
            problems.push(Diag::new(Code::InvalidValue, message));
        }
    }
    problems
}

fn mutual(cx: &Cx, it: &MutualAuthentication) -> Data {
    Data::Map(fields! {
        "AdvertiseTrustStoreCaNames": it.advertise_trust_store_ca_names.map(super::attributes::on_or_off),
        "IgnoreClientCertificateExpiry": it.ignore_client_certificate_expiry,
        "Mode": it.mutual_authentication_mode.map(MutualAuthenticationMode::value),
        "TrustStoreArn": it.trust_store.map(|store| store.trust_store_arn(cx)),
    })
}

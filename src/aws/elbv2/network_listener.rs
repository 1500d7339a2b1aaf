//! Listeners of Network Load Balancers.

use super::lookup::{self, Wanted};
use super::{
    AlpnPolicy, BaseListener, BaseListenerLookupOptions, BaseLoadBalancer, BaseTargetGroupProps, HealthCheck,
    IListenerCertificate, ListenerState, NetworkListenerAction, NetworkLoadBalancer,
    NetworkLoadBalancerTarget, NetworkTargetGroup, NetworkTargetGroupProps, Protocol, SslPolicy, listener,
};
use crate::aws::ec2::Connections;
use crate::core::{Construct, Cx, Duration, Number, Str, Text, out_of_range};
use crate::declare::{Rest, construct, props};
use crate::diag::{Code, Diag, Error, Result};
use crate::{bail, fields};

/// What a listener of a Network Load Balancer needs.
#[props(module = "elbv2")]
pub struct BaseNetworkListenerProps {
    /// The port on which it listens.
    pub port: Number,
    /// The target groups that get connections, each as many. Not beside `default_action`.
    pub default_target_groups: Option<Vec<NetworkTargetGroup>>,
    /// What happens to connections. Not beside `default_target_groups`.
    pub default_action: Option<NetworkListenerAction>,
    /// The protocol: `TCP`, `TLS`, `UDP` or `TCP_UDP`. Default: `TLS` with `certificates`, else `TCP`.
    pub protocol: Option<Protocol>,
    /// The certificates, for `TLS`.
    pub certificates: Option<Vec<IListenerCertificate>>,
    /// Which versions of TLS and which ciphers are accepted. Default: that of AWS.
    pub ssl_policy: Option<SslPolicy>,
    /// Which protocol is agreed on with clients, for `TLS`. Default: none.
    pub alpn_policy: Option<AlpnPolicy>,
    /// How long a connection with TCP may be idle, 60 to 6000 seconds. Default: 350 seconds.
    pub tcp_idle_timeout: Option<Duration>,
}

/// What a [`NetworkListener`] needs.
#[props(module = "elbv2")]
pub struct NetworkListenerProps {
    /// The load balancer.
    pub load_balancer: NetworkLoadBalancer,
    /// What every such listener needs.
    #[extends(required)]
    pub base: BaseNetworkListenerProps,
}

/// By what a listener of a Network Load Balancer is looked up.
#[props(module = "elbv2")]
pub struct NetworkListenerLookupOptions {
    /// Its protocol.
    pub listener_protocol: Option<Protocol>,
    /// By what every listener is looked up.
    #[extends]
    pub base: BaseListenerLookupOptions,
}

/// An action that a listener gets.
#[props(module = "elbv2")]
pub struct AddNetworkActionProps {
    /// The action.
    pub action: NetworkListenerAction,
}

/// Targets that a listener gets.
#[props(module = "elbv2")]
pub struct AddNetworkTargetsProps {
    /// The port on which targets get connections.
    pub port: Number,
    /// The protocol: `TCP`, `TLS`, `UDP` or `TCP_UDP`. Default: that of the listener.
    pub protocol: Option<Protocol>,
    /// The targets, all of one type. Default: none.
    pub targets: Option<Vec<NetworkLoadBalancerTarget>>,
    /// The name of the target group. Default: CloudFormation makes one.
    pub target_group_name: Option<Text>,
    /// How long a target that leaves may end its connections, 0 to 3600 seconds. Default: 300 seconds.
    pub deregistration_delay: Option<Duration>,
    /// Whether targets are told of clients by version 2 of the proxy protocol. Default: `false`.
    pub proxy_protocol_v2: Option<bool>,
    /// Whether targets see the addresses of clients. Default: that of AWS, `false` for addresses with TCP or TLS.
    pub preserve_client_ip: Option<bool>,
    /// How the health of targets is checked. Default: as AWS does it for the kind of targets.
    pub health_check: Option<HealthCheck>,
}

/// How many seconds a connection may be idle.
/// Source: the guide to Network Load Balancers, "Update the TCP idle timeout".
const IDLE: std::ops::RangeInclusive<i64> = 60..=6000;

/// A listener of a Network Load Balancer: a port, and who gets its connections. `add_listener` of a load balancer makes
/// them.
#[construct(module = "elbv2", base = BaseListener, state = ListenerState)]
impl NetworkListener {
    /// Makes a listener.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: NetworkListenerProps) -> Result<Self> {
        let NetworkListenerProps { load_balancer, base } = props;
        let certificates = base.certificates.unwrap_or_default();
        let has_certificates = !certificates.is_empty();
        let usual = if has_certificates { Protocol::TLS } else { Protocol::TCP };
        let protocol = base.protocol.unwrap_or(usual);
        protocol.check_network()?;
        let mut problems = Vec::new();
        let mut refuse = |message: String| problems.push(Diag::new(Code::InvalidValue, message));
        if protocol == Protocol::TLS && !has_certificates {
            refuse("a listener for `TLS` needs `certificates`".to_owned());
        }
        if protocol != Protocol::TLS && has_certificates {
            refuse(format!("`certificates` are for listeners for `TLS`, not for `{}`", protocol.value()));
        }
        if protocol != Protocol::TLS && base.alpn_policy.is_some() {
            refuse(format!("`alpn_policy` is for listeners for `TLS`, not for `{}`", protocol.value()));
        }
        if protocol == Protocol::UDP && base.tcp_idle_timeout.is_some() {
            refuse("`tcp_idle_timeout` is for listeners with TCP, not for `UDP`".to_owned());
        }
        let idle = base.tcp_idle_timeout.map(|it| it.to_seconds(None)).transpose()?;
        if base.default_action.is_some() && base.default_target_groups.is_some() {
            refuse("`default_action` and `default_target_groups` cannot both be given".to_owned());
        }
        problems.extend(out_of_range("tcp_idle_timeout", idle.as_ref(), IDLE, " seconds"));
        Error::from_all(problems)?;
        let balancer = BaseLoadBalancer::from(load_balancer);
        let state = ListenerState::new("".into(), Connections::of_groups(cx, Vec::new()));
        let this: NetworkListener = cx.create(scope, id, state)?;
        let ssl_policy = listener::ssl_policy(cx, this.into(), base.ssl_policy, has_certificates);
        let state = cx.state_mut(this);
        state.load_balancer = Some(balancer);
        state.port = Some(base.port.clone());
        state.protocol = Some(protocol.value());
        let properties = fields! {
            "AlpnPolicy": base.alpn_policy.map(|it| vec![crate::core::Data::from(it.value())]),
            "LoadBalancerArn": balancer.load_balancer_arn(cx),
            "Port": base.port,
            "Protocol": protocol.value(),
            "SslPolicy": ssl_policy,
        };
        let listener = BaseListener::from(this);
        listener.build(cx, properties)?;
        if let Some(seconds) = idle {
            listener.set_attribute(cx, "tcp.idle_timeout.seconds".into(), Some(seconds.into_text()));
        }
        listener.add_certificates_to(cx, "DefaultCertificates", certificates)?;
        let groups = base.default_target_groups;
        let action = match (base.default_action, groups) {
            (Some(action), _) => Some(action),
            (None, Some(groups)) => Some(NetworkListenerAction::forward(cx, groups, None)?),
            (None, None) => None,
        };
        action.map_or(Ok(()), |action| this.set_action(cx, &action))?;
        Ok(this)
    }

    /// Takes a listener that exists already, looked up in the account by the command line.
    pub fn from_lookup(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        options: NetworkListenerLookupOptions,
    ) -> Result<NetworkListener> {
        let wanted = Wanted {
            kind: "network",
            base: options.base,
            listener_arn: None,
            protocol: options.listener_protocol.map(Protocol::value),
        };
        let found = lookup::listener(cx, scope, wanted)?;
        Self::from_network_listener_arn(cx, scope, id, found.arn)
    }

    /// Takes a listener that exists already, by its ARN.
    pub fn from_network_listener_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        network_listener_arn: Text,
    ) -> Result<NetworkListener> {
        let state = ListenerState::new(network_listener_arn, Connections::of_groups(cx, Vec::new()));
        cx.create(scope, id, state)
    }

    /// The load balancer, of a listener that this app makes.
    #[attribute]
    pub fn load_balancer(self, cx: &Cx) -> Option<NetworkLoadBalancer> {
        cx.state(self).load_balancer.and_then(|it| cx.cast(crate::core::Handle::id(it)))
    }

    /// That it is a listener of a Network Load Balancer: always `true`.
    #[attribute]
    pub fn is_network_listener(self) -> bool {
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
        BaseListener::from(self).add_certificates_to(cx, &id, certificates)
    }

    /// Forwards connections to target groups, to each as many.
    pub fn add_target_groups(
        self,
        cx: &mut Cx,
        /// It is not used.
        _id: Str,
        /// The target groups.
        target_groups: Rest<NetworkTargetGroup>,
    ) -> Result<()> {
        let action = NetworkListenerAction::forward(cx, target_groups.0, None)?;
        self.set_action(cx, &action)
    }

    /// Sets what happens to connections.
    pub fn add_action(
        self,
        cx: &mut Cx,
        /// It is not used.
        _id: Str,
        props: AddNetworkActionProps,
    ) -> Result<()> {
        self.set_action(cx, &props.action)
    }

    /// Forwards connections to a new target group of these targets.
    pub fn add_targets(
        self,
        cx: &mut Cx,
        /// What the id of the target group begins with.
        id: Str,
        props: AddNetworkTargetsProps,
    ) -> Result<NetworkTargetGroup> {
        let Some(vpc) = cx.state(self).load_balancer.and_then(|it| it.vpc(cx)) else {
            bail!(Code::InvalidValue, "the VPC of the load balancer is not known, so the listener cannot make a target group";
                hint: "make an `elbv2.NetworkTargetGroup` of your own and call `add_target_groups`"; on: cx.path(self.0));
        };
        let own = cx.state(self).protocol.and_then(protocol_of);
        let group = NetworkTargetGroupProps {
            proxy_protocol_v2: props.proxy_protocol_v2,
            preserve_client_ip: props.preserve_client_ip,
            protocol: props.protocol.or(own),
            targets: props.targets,
            base: BaseTargetGroupProps {
                vpc: Some(vpc),
                target_group_name: props.target_group_name,
                deregistration_delay: props.deregistration_delay,
                health_check: props.health_check,
                ..BaseTargetGroupProps::default()
            },
            ..NetworkTargetGroupProps::new(props.port)
        };
        let group = NetworkTargetGroup::new(cx, self.into(), format!("{id}Group").into(), group)?;
        self.add_target_groups(cx, id, vec![group].into())?;
        Ok(group)
    }
}

impl NetworkListener {
    fn set_action(self, cx: &mut Cx, action: &NetworkListenerAction) -> Result<()> {
        action.bind(cx, self.into(), self)?;
        BaseListener::from(self).set_default(cx, action.to_data());
        Ok(())
    }
}

/// The protocol that CloudFormation writes so.
fn protocol_of(value: &'static str) -> Option<Protocol> {
    [Protocol::TCP, Protocol::TLS, Protocol::UDP, Protocol::TCP_UDP]
        .into_iter()
        .find(|it| it.value() == value)
}

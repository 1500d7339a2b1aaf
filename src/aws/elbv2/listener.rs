//! What listeners of Application and Network Load Balancers have in common.

use super::attributes::Attributes;
use super::{BaseLoadBalancer, IListenerCertificate, listener_certificate};
use crate::aws::ec2::Connections;
use crate::core::{CfnResource, Construct, Cx, Data, Fields, Handle, Late, NodeId, Number, Resource, Text};
use crate::declare::{Dict, construct, props};
use crate::diag::{Code, Diag, Result};
use crate::fields;

/// By what a listener is looked up.
#[props(module = "elbv2")]
pub struct BaseListenerLookupOptions {
    /// The ARN of its load balancer.
    pub load_balancer_arn: Option<Text>,
    /// Tags of its load balancer.
    pub load_balancer_tags: Option<Dict<Text>>,
    /// Its port.
    pub listener_port: Option<Number>,
}

/// What a listener keeps.
#[derive(Clone, Debug)]
pub struct ListenerState {
    pub(super) arn: Text,
    pub(super) resource: Option<CfnResource>,
    pub(super) load_balancer: Option<BaseLoadBalancer>,
    pub(super) connections: Connections,
    pub(super) port: Option<Number>,
    /// The protocol, as CloudFormation writes it.
    pub(super) protocol: Option<&'static str>,
    certificates: Vec<Text>,
    default_actions: Vec<Data>,
    attributes: Attributes,
}

impl ListenerState {
    /// A listener by its ARN, and by whom it is reached.
    pub(super) fn new(arn: Text, connections: Connections) -> Self {
        ListenerState {
            arn,
            resource: None,
            load_balancer: None,
            connections,
            port: None,
            protocol: None,
            certificates: Vec::new(),
            default_actions: Vec::new(),
            attributes: Attributes::default(),
        }
    }
}

/// A listener: what those of Application and Network Load Balancers have in common.
#[construct(module = "elbv2", base = Resource, state = ListenerState, reference = listener_ref("AWS::ElasticLoadBalancingV2::Listener"))]
impl BaseListener {
    /// The ARN.
    #[attribute]
    pub fn listener_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// Sets an attribute of the listener that has no prop of its own.
    pub fn set_attribute(
        self,
        cx: &mut Cx,
        /// The name of the attribute: `tcp.idle_timeout.seconds`.
        key: Text,
        /// The value; nothing leaves the attribute out.
        value: Option<Text>,
    ) {
        cx.state_mut(self).attributes.set(key, value);
    }

    /// Leaves out an attribute.
    pub fn remove_attribute(
        self,
        cx: &mut Cx,
        /// The name of the attribute.
        key: Text,
    ) {
        cx.state_mut(self).attributes.set(key, None);
    }
}

impl BaseListener {
    /// The listener that an L1 makes.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(crate) fn of_resource(cx: &mut Cx, resource: CfnResource) -> Result<Self> {
        cx.create_once(resource, "@FromCfnListener", |cx| {
            Ok(ListenerState::new(resource.reference(), Connections::of_groups(cx, Vec::new())))
        })
    }

    /// Makes the resource of a listener, with what all of them have.
    pub(super) fn build(self, cx: &mut Cx, mut more: Fields) -> Result<CfnResource> {
        more.extend(fields! {
            "Certificates": Late::deferred(self.0, |cx, node| listener_certificate::list(cx.state(BaseListener(node)).certificates.clone()).or_absent()),
            "DefaultActions": Late::deferred(self.0, |cx, node| Data::List(cx.state(BaseListener(node)).default_actions.clone())),
            "ListenerAttributes": Late::deferred(self.0, |cx, node| cx.state(BaseListener(node)).attributes.to_data()),
        });
        let resource = CfnResource::add(cx, self, "Resource", "AWS::ElasticLoadBalancingV2::Listener", more)?;
        cx.extra_mut(self.0).check = Some(problems);
        let state = cx.state_mut(self);
        state.arn = resource.reference();
        state.resource = Some(resource);
        Ok(resource)
    }

    /// Adds certificates: the first of a listener stands in its own resource, every other in one of its own.
    pub(super) fn add_certificates_to(
        self,
        cx: &mut Cx,
        id: &str,
        certificates: Vec<IListenerCertificate>,
    ) -> Result<()> {
        let mut certificates = certificates.into_iter();
        if cx.state(self).certificates.is_empty()
            && let Some(IListenerCertificate(first)) = certificates.next()
        {
            cx.state_mut(self).certificates.push(first);
        }
        for (index, certificate) in certificates.enumerate() {
            let id = format!("{id}{}", index + 1);
            let arn = self.listener_arn(cx);
            listener_certificate::add(cx, self.into(), id.into(), arn, vec![certificate])?;
        }
        Ok(())
    }

    /// Sets what happens to requests that no rule is about.
    pub(super) fn set_default(self, cx: &mut Cx, actions: Vec<Data>) {
        if !cx.state(self).default_actions.is_empty() {
            let message = "the listener had a default action already, which this one replaces";
            let diag = Diag::warning(Code::Surprise, message).hint("give a listener one default action only");
            cx.warn(diag.on(cx.path(self.0)));
        }
        cx.state_mut(self).default_actions = actions;
    }
}

/// What is wrong with a listener once the program has ended.
fn problems(cx: &Cx, node: NodeId) -> Vec<Diag> {
    let state = cx.state(BaseListener(node));
    let mut problems = Vec::new();
    if state.default_actions.is_empty() {
        let message = "a listener needs a default action";
        let hint = "give it a `default_action` or `default_target_groups`, or call `add_action`, `add_targets` or `add_target_groups` without a `priority`";
        problems.push(Diag::new(Code::MissingArgument, message).hint(hint));
    }
    if state.protocol == Some("HTTPS") && state.certificates.is_empty() {
        let message = "a listener for HTTPS needs a certificate";
        let hint = "give it `certificates`, or call `add_certificates`";
        problems.push(Diag::new(Code::MissingArgument, message).hint(hint));
    }
    problems
}

/// The feature flag under which listeners with TLS agree on keys by ML-KEM as well.
const POST_QUANTUM: &str = "@aws-cdk/aws-elasticloadbalancingv2:usePostQuantumTlsPolicy";

/// The policy of a listener with TLS, by what the program says.
pub(super) fn ssl_policy(
    cx: &Cx,
    scope: Construct,
    given: Option<super::SslPolicy>,
    has_tls: bool,
) -> Option<&'static str> {
    let usual = (has_tls && cx.flag(scope.id(), POST_QUANTUM)).then_some(super::SslPolicy::TLS13_12_PQ);
    given.or(usual).map(super::SslPolicy::value)
}

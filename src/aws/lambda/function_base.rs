//! What all functions have in common: those that are made here, those that exist already, versions and aliases.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest, Sha256};

use super::metrics;
use super::{
    Architecture, EventInvokeConfig, EventInvokeConfigOptions, EventInvokeConfigProps, EventSource,
    EventSourceMapping, EventSourceMappingOptions, EventSourceMappingProps, Function, FunctionUrl,
    FunctionUrlAuthType, FunctionUrlOptions, FunctionUrlProps, Permission, TenancyConfig, Version,
};
use crate::aws::cloudwatch::{Canned, Metric, MetricOptions};
use crate::aws::ec2::{Connections, SecurityGroup};
use crate::aws::iam::{
    CompositePrincipal, Grant, ManagedPolicy, Policy, PolicyProps, PolicyStatement, Principal, ResourceGrant,
    ResourceWithPolicy, Role,
};
use crate::aws::sns::Topic;
use crate::aws::sqs::Queue;
use crate::bail;
use crate::core::synth::to_json;
use crate::core::{
    ArnComponents, ArnFormat, CfnResource, Cx, Data, Handle, Node, NodeId, Resolver, Resource, Str, Text,
};
use crate::declare::{Dict, construct, props};
use crate::diag::{Code, Result};

/// A function that exists already.
#[props(module = "lambda")]
pub struct FunctionAttributes {
    /// The ARN: `arn:aws:lambda:eu-west-1:111111111111:function:name`.
    pub function_arn: Text,
    /// The role of the function. Default: not known; nothing can be granted to the function then.
    pub role: Option<Role>,
    /// The security group of a function in a VPC.
    pub security_group: Option<SecurityGroup>,
    /// Whether the function is in the account and region of the stack: then permissions can be added. Default:
    /// whether the accounts are known to be the same.
    pub same_environment: Option<bool>,
    /// Whether permissions that cannot be added are silently left out: they are there already.
    #[default(false)]
    pub skip_permissions: bool,
    /// The processor. Default: `Architecture.X86_64`.
    pub architecture: Option<Architecture>,
    /// How tenants are kept apart. Default: they are not.
    pub tenancy_config: Option<TenancyConfig>,
}

/// How an environment variable is treated.
#[props(module = "lambda")]
pub struct EnvironmentOptions {
    /// Whether the variable is left out at the edge, where there are none.
    #[default(false)]
    pub remove_in_edge: bool,
}

/// Makes a policy of its own for each statement that is added to the role of a function, so that functions whose role
/// is in another stack do not wait for each other in a circle.
const OWN_POLICIES_FLAG: &str = "@aws-cdk/aws-lambda:createNewPoliciesWithAddToRolePolicy";
/// With what the ids of such policies begin.
const OWN_POLICY: &str = "inlinePolicyAddedToExecutionRole";

/// Whether permissions can be added to a function.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Permissions {
    /// They can.
    Added,
    /// They cannot, and need not be told about.
    Skipped,
    /// They cannot.
    Refused,
}

/// What a function keeps.
#[derive(Clone, Debug)]
pub struct FunctionState {
    pub(super) arn: Text,
    pub(super) name: Text,
    pub(super) role: Option<Role>,
    pub(super) connections: Option<Connections>,
    pub(super) architecture: Architecture,
    pub(super) permissions: Permissions,
    /// What was granted already, by whom and what.
    pub(super) grants: Vec<(Str, Grant)>,
    pub(super) kind: Kind,
}

/// What kind of function it is.
#[derive(Clone, Debug)]
pub(super) enum Kind {
    /// It is made here.
    Own(Box<super::function::Own>),
    /// It exists already; with how its tenants are kept apart.
    Imported(Option<TenancyConfig>),
    /// It is a function that others of the stack share.
    Shared(Function),
    /// It is a version or an alias of a function.
    Qualified {
        /// The function.
        lambda: FunctionBase,
        /// The version, or that to which an alias leads.
        version: Text,
        /// The version to which an alias leads.
        leads_to: Option<Version>,
        /// What is appended to the ARN.
        qualifier: Text,
    },
}

impl FunctionState {
    pub(super) fn new(arn: Text, name: Text, architecture: Architecture, kind: Kind) -> FunctionState {
        FunctionState {
            arn,
            name,
            role: None,
            connections: None,
            architecture,
            permissions: Permissions::Added,
            grants: Vec::new(),
            kind,
        }
    }
}

/// A function, a version of one or an alias: whatever can be called.
#[construct(module = "lambda", base = Resource, state = FunctionState, reference = function_ref("AWS::Lambda::Function"))]
impl FunctionBase {
    /// The ARN.
    #[attribute]
    pub fn function_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The name; of versions and aliases with what is behind the colon.
    #[attribute]
    pub fn function_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// The role, where it is known.
    #[attribute]
    pub fn role(self, cx: &Cx) -> Option<Role> {
        cx.state(self).role
    }

    /// The processor.
    #[attribute]
    pub fn architecture(self, cx: &Cx) -> Architecture {
        cx.state(self).architecture.clone()
    }

    /// The principal to which permissions of the function are granted: its role.
    #[attribute]
    pub fn grant_principal(self, cx: &Cx) -> Result<Role> {
        match cx.state(self).role {
            Some(role) => Ok(role),
            None => {
                bail!(Code::InvalidValue, "the role of the function is not known, so nothing can be granted to it";
                hint: "give the `role` to `lambda.Function.from_function_attributes(...)`"; on: cx.path(self.0))
            }
        }
    }

    /// Who may talk to the function. Only of functions in a VPC.
    #[attribute]
    pub fn connections(self, cx: &Cx) -> Result<Connections> {
        match cx.state(self).connections {
            Some(connections) => Ok(connections),
            None => bail!(Code::InvalidValue, "only functions in a VPC have security groups";
                hint: "give the function a `vpc`; to one that exists already, its `security_group`"; on: cx.path(self.0)),
        }
    }

    /// Whether the function is in a VPC.
    #[attribute]
    pub fn is_bound_to_vpc(self, cx: &Cx) -> bool {
        cx.state(self).connections.is_some()
    }

    /// The construct below which permissions are made.
    #[attribute]
    pub fn permissions_node(self, cx: &Cx) -> Node {
        Node::of(self.holder(cx).0)
    }

    /// What the policies of callers name: the function, and its versions and aliases.
    #[attribute]
    pub fn resource_arns_for_grant_invoke(self, cx: &Cx) -> Vec<Text> {
        let arn = self.function_arn(cx);
        match cx.state(self).kind {
            Kind::Qualified { .. } => vec![arn],
            _ => vec![arn.clone(), Text::concat([arn, ":*".into()])],
        }
    }

    /// The version that is the code of now: `$LATEST`.
    #[attribute]
    pub fn latest_version(self, cx: &mut Cx) -> Result<Version> {
        match cx.state(self).kind {
            Kind::Qualified { lambda, .. } => lambda.latest_version(cx),
            _ => Version::latest(cx, self),
        }
    }

    /// Lets somebody call the function, by the function's own policy. `grant_invoke` chooses by itself where that is
    /// said.
    pub fn add_permission(self, cx: &mut Cx, id: Str, permission: Permission) -> Result<()> {
        self.permit(cx, id, permission).map(|_| ())
    }

    /// Allows something to the function.
    pub fn add_to_role_policy(self, cx: &mut Cx, statement: PolicyStatement) -> Result<()> {
        let Some(role) = cx.state(self).role else { return Ok(()) };
        if !cx.flag(self.0, OWN_POLICIES_FLAG) {
            role.add_to_principal_policy(cx, statement)?;
            return Ok(());
        }
        let mut ids = (0..).map(|index: usize| Str::from(format!("{OWN_POLICY}-{index}")));
        let free = ids.find(|id| cx.child(self.0, id).is_none()).unwrap_or_default();
        let props = PolicyProps {
            statements: Some(vec![statement]),
            roles: Some(vec![role]),
            ..PolicyProps::default()
        };
        Policy::new(cx, self.into(), free, props)?;
        Ok(())
    }

    /// Lets somebody call the function, its versions and its aliases.
    pub fn grant_invoke(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        let arns = self.resource_arns_for_grant_invoke(cx);
        self.grant(cx, grantee, None, arns)
    }

    /// Lets somebody call the code of now, and not older versions.
    pub fn grant_invoke_latest_version(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        let latest = self.latest_version(cx)?;
        self.grant_invoke_version(cx, grantee, latest)
    }

    /// Lets somebody call a version of the function.
    pub fn grant_invoke_version(self, cx: &mut Cx, grantee: Principal, version: Version) -> Result<Grant> {
        let name = version.version(cx);
        let arn = self.function_arn(cx);
        let mut arns = vec![Text::concat([arn.clone(), ":".into(), name.clone()])];
        // The code of now is called by the plain ARN, too.
        if name.literal() == Some(super::version::LATEST) {
            arns.push(arn);
        }
        self.grant(cx, grantee, Some(name.literal().unwrap_or("(late-bound)")), arns)
    }

    /// Lets somebody call the function through its URL.
    pub fn grant_invoke_url(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        let id = format!("InvokeFunctionUrl{}", grantee.describe(cx));
        let auth = FunctionUrlAuthType::AWS_IAM;
        let through_url = Permit {
            function: self,
            id: id.as_str().into(),
            permission: Permission {
                action: "lambda:InvokeFunctionUrl".into(),
                function_url_auth_type: Some(auth),
                ..Permission::new(grantee)
            },
        };
        let call = Permit {
            function: self,
            id: format!("{id}-DualAuth").into(),
            permission: Permission { invoked_via_function_url: Some(true), ..Permission::new(grantee) },
        };
        let signed = condition("StringEquals", "lambda:FunctionUrlAuthType", auth.value().into());
        let by_url = condition("Bool", "lambda:InvokedViaFunctionUrl", true.into());
        let arns = vec![self.function_arn(cx)];
        let first = self.grant_once(cx, through_url, arns.clone(), Some(signed))?;
        let second = self.grant_once(cx, call, arns, Some(by_url))?;
        Ok(first.combine(second))
    }

    /// Lets each of several principals call the function.
    pub fn grant_invoke_composite_principal(
        self,
        cx: &mut Cx,
        composite_principal: CompositePrincipal,
    ) -> Result<Vec<Grant>> {
        let parts = Principal::from(composite_principal).parts(cx);
        parts.into_iter().map(|part| self.grant_invoke(cx, part)).collect()
    }

    /// Sets what becomes of events for which nobody waits.
    pub fn configure_async_invoke(self, cx: &mut Cx, options: EventInvokeConfigOptions) -> Result<()> {
        const ID: &str = "EventInvokeConfig";
        if cx.child(self.0, ID).is_some() {
            bail!(Code::InvalidValue, "events of the function are configured already"; on: cx.path(self.0));
        }
        let (function, qualifier) = match &cx.state(self).kind {
            Kind::Qualified { lambda, qualifier, .. } => (*lambda, Some(qualifier.clone())),
            _ => (self, None),
        };
        let props = EventInvokeConfigProps { function, qualifier, options };
        EventInvokeConfig::new(cx, self.into(), ID.into(), props)?;
        Ok(())
    }

    /// A metric of the function, a version or an alias.
    pub fn metric(self, cx: &Cx, metric_name: Text, props: Option<MetricOptions>) -> Result<Metric> {
        self.measured(cx, metric_name, "Average", props)
    }

    #[each(
        /// How long calls take.
        metric_duration("Duration", "Average"),
        /// How many calls fail.
        metric_errors("Errors", "Sum"),
        /// How often the function is called.
        metric_invocations("Invocations", "Sum"),
        /// How many calls are turned away.
        metric_throttles("Throttles", "Sum"),
    )]
    fn measured(
        self,
        cx: &Cx,
        name: impl Into<Text>,
        statistic: &'static str,
        props: Option<MetricOptions>,
    ) -> Result<Metric> {
        let dimensions = metrics::dimensions(self, cx);
        let canned = Canned { namespace: metrics::NAMESPACE, name: name.into(), dimensions, statistic };
        Metric::of(cx, self, canned, props)
    }

    /// Lets something call the function.
    pub fn add_event_source(self, cx: &mut Cx, source: EventSource) -> Result<()> {
        source.bind(cx, self)
    }

    /// Lets Lambda read a queue or a stream, and call the function with what is there. `add_event_source` allows the
    /// function to do so, too.
    pub fn add_event_source_mapping(
        self,
        cx: &mut Cx,
        id: Str,
        options: EventSourceMappingOptions,
    ) -> Result<EventSourceMapping> {
        EventSourceMapping::new(cx, self.into(), id, EventSourceMappingProps { target: self, options })
    }

    /// How tenants are kept apart, where they are.
    #[attribute]
    pub fn tenancy_config(self, cx: &Cx) -> Option<TenancyConfig> {
        match &cx.state(self).kind {
            Kind::Own(own) => own.tenancy.clone(),
            Kind::Imported(tenancy) => tenancy.clone(),
            Kind::Shared(function) => function.base().tenancy_config(cx),
            Kind::Qualified { lambda, .. } => lambda.tenancy_config(cx),
        }
    }

    /// Gives the function a URL.
    pub fn add_function_url(self, cx: &mut Cx, options: Option<FunctionUrlOptions>) -> Result<FunctionUrl> {
        let props = FunctionUrlProps { function: self, options: options.unwrap_or_default() };
        FunctionUrl::new(cx, self.into(), "FunctionUrl".into(), props)
    }
}

impl FunctionBase {
    /// Whether permissions can be made: not for every function that exists already.
    pub(crate) fn takes_permissions(self, cx: &Cx) -> bool {
        cx.state(self).permissions == Permissions::Added
    }

    /// Makes a permission, where that can be.
    pub(crate) fn permit(self, cx: &mut Cx, id: Str, permission: Permission) -> Result<Option<CfnResource>> {
        if !self.takes_permissions(cx) {
            return Ok(None);
        }
        let scope = permission.scope.unwrap_or_else(|| self.holder(cx).into());
        let mut properties = permission.fields(cx)?;
        properties.push(("FunctionName".into(), self.function_arn(cx).into()));
        CfnResource::of_type(cx, scope, id, "AWS::Lambda::Permission".into(), properties).map(Some)
    }

    /// Adds a policy of AWS to the function's role, where that is known.
    pub(crate) fn add_managed_policy(self, cx: &mut Cx, name: &'static str) -> Result<()> {
        let Some(role) = cx.state(self).role else { return Ok(()) };
        let policy = ManagedPolicy::from_aws_managed_policy_name(cx, name.into())?;
        role.add_managed_policy(cx, policy)
    }

    /// Lets the function send to a queue; gives the ARN of the queue.
    pub(crate) fn send_to(self, cx: &mut Cx, queue: Queue) -> Result<Text> {
        let writer = self.grant_principal(cx)?;
        queue.grant_send_messages(cx, writer.into())?;
        Ok(queue.queue_arn(cx))
    }

    /// Lets the function publish to a topic; gives the ARN of the topic.
    pub(crate) fn publish_to(self, cx: &mut Cx, topic: Topic) -> Result<Text> {
        let writer = self.grant_principal(cx)?;
        topic.grant_publish(cx, writer.into())?;
        Ok(topic.topic_arn(cx))
    }

    /// The resource of a function that is made here.
    pub(super) fn own_resource(self, cx: &Cx) -> Option<CfnResource> {
        match &cx.state(self).kind {
            Kind::Own(_) => Function::at(self.0).hashed(cx).map(|(resource, _)| resource),
            Kind::Shared(function) => function.base().own_resource(cx),
            _ => None,
        }
    }

    /// Whether it is a version or an alias.
    pub(crate) fn is_qualified(self, cx: &Cx) -> bool {
        matches!(cx.state(self).kind, Kind::Qualified { .. })
    }

    /// The construct that holds what belongs to the function.
    fn holder(self, cx: &Cx) -> FunctionBase {
        match cx.state(self).kind {
            Kind::Shared(function) => function.into(),
            _ => self,
        }
    }

    fn grant(self, cx: &mut Cx, grantee: Principal, version: Option<&str>, arns: Vec<Text>) -> Result<Grant> {
        let id = format!("Invoke{}", fingerprint(cx, self, grantee, version)?);
        let permit = Permit { function: self, id: id.into(), permission: Permission::new(grantee) };
        self.grant_once(cx, permit, arns, None)
    }

    fn grant_once(
        self,
        cx: &mut Cx,
        permit: Permit,
        arns: Vec<Text>,
        conditions: Option<Dict<Data>>,
    ) -> Result<Grant> {
        if let Some((_, known)) = cx.state(self).grants.iter().find(|(known, _)| *known == permit.id) {
            return Ok(known.clone());
        }
        let Permission { principal, action, .. } = &permit.permission;
        let grant = ResourceGrant::new(*principal, vec![action.clone().into()], arns);
        let grant = ResourceGrant { conditions, ..grant }.to_principal_or_resource(cx, &permit)?;
        cx.state_mut(self).grants.push((permit.id, grant.clone()));
        Ok(grant)
    }
}

/// The ARN of a function of the stack's environment, or of one of its aliases.
pub(super) fn components(name: Text) -> ArnComponents {
    ArnComponents::colon("lambda", "function", name)
}

fn condition(operator: &'static str, key: &'static str, value: Data) -> Dict<Data> {
    Dict(vec![(Str::new_static(operator), Data::object(key, value))])
}

/// A permission that is made where the policy of the grantee does not do.
struct Permit {
    function: FunctionBase,
    id: Str,
    permission: Permission,
}

impl ResourceWithPolicy for &Permit {
    fn account(self, cx: &Cx) -> Text {
        self.function.account(cx)
    }

    fn add_statement(self, cx: &mut Cx, _: PolicyStatement) -> Result<Option<NodeId>> {
        let made = self.function.permit(cx, self.id.clone(), self.permission.clone())?;
        if made.is_none() && cx.state(self.function).permissions == Permissions::Refused {
            bail!(Code::InvalidValue, "permissions cannot be added to this function: it is imported, or the version `$LATEST`";
                hint: "import it with `lambda.Function.from_function_attributes(...)`, and `same_environment: true` or `skip_permissions: true`";
                on: cx.path(self.function.0));
        }
        Ok(Some(made.map_or(self.function.0, CfnResource::id)))
    }
}

impl FunctionBase {
    /// The account to which the function belongs.
    fn account(self, cx: &Cx) -> Text {
        let Some(stack) = cx.stack(self.0) else { return "".into() };
        match cx.state(self).kind {
            Kind::Imported(_) => {
                let parts = stack.split_arn(self.function_arn(cx), ArnFormat::COLON_RESOURCE_NAME);
                parts.ok().and_then(|parts| parts.account).unwrap_or_else(|| stack.account(cx))
            }
            _ => stack.account(cx),
        }
    }
}

/// What tells the permission of a grantee from others: as in the CDK, since it stands in logical ids.
fn fingerprint(cx: &Cx, function: FunctionBase, grantee: Principal, version: Option<&str>) -> Result<String> {
    let conditions = grantee.fragment(cx).map(|fragment| fragment.conditions().0).unwrap_or_default();
    let conditions = match cx.stack(function.0) {
        Some(stack) => Resolver::preview(cx, stack.id()).fields(&conditions)?,
        None => conditions,
    };
    let mut parts = crate::fields! {
        "principal": grantee.describe(cx),
        "conditions": Data::Map(conditions),
    };
    parts.extend(version.map(|version| ("version".into(), version.into())));
    let text = to_json(&Data::Map(parts));
    Ok(BASE64_STANDARD.encode(Sha256::digest(text.as_bytes())))
}

//! Where web functions are called.

use md5::{Digest, Md5};

use super::WebFunction;
use crate::aws::iam::{
    AddToResourcePolicyResult, Grant, PolicyStatement, Principal, ResourceGrant, ResourceWithPolicy,
};
use crate::bail;
use crate::core::synth::to_json;
use crate::core::{
    ArnFormat, CfnResource, Construct, Cx, Data, Dependable, Handle, Late, Names, NodeId, Number, Resource,
    Str, Text, UniqueResourceNameOptions, out_of_range,
};
use crate::declare::{Value, choice, class, construct, props};
use crate::diag::{Code, Diag, Error, Result};
use crate::fields;

/// From where an endpoint answers.
#[choice(module = "lambda")]
pub enum WebFunctionEndpointType {
    /// From the region of the stack.
    #[value = "HomeRegion"]
    HOME_REGION,
    /// From several regions under one name: callers reach the nearest.
    #[value = "MultiRegion"]
    MULTI_REGION,
    /// From several regions under a name each.
    #[value = "PerRegion"]
    PER_REGION,
}

/// How callers of an endpoint show who they are.
#[choice(module = "lambda")]
pub enum WebFunctionAuthType {
    /// As the code wants it: everybody reaches it.
    #[value = "ApplicationManaged"]
    APPLICATION_MANAGED,
    /// They sign their requests, and IAM decides.
    #[value = "IamAuth"]
    IAM_AUTH,
}

/// From where an endpoint answers.
#[derive(Clone, Debug)]
pub struct WebFunctionEndpointLocation {
    kind: WebFunctionEndpointType,
    regions: Option<Vec<Str>>,
}

/// From where an endpoint answers.
#[class(module = "lambda")]
impl WebFunctionEndpointLocation {
    /// From the region of the stack.
    pub fn home_region() -> Self {
        WebFunctionEndpointLocation { kind: WebFunctionEndpointType::HOME_REGION, regions: None }
    }

    /// From the region of the stack and from others, under one name: callers reach the nearest.
    pub fn multi_region(
        /// The others, at least one.
        replica_regions: Vec<Str>,
    ) -> Self {
        WebFunctionEndpointLocation {
            kind: WebFunctionEndpointType::MULTI_REGION,
            regions: Some(replica_regions),
        }
    }

    /// From the region of the stack and from others, under a name each.
    pub fn per_region(
        /// The others, at least one.
        replica_regions: Vec<Str>,
    ) -> Self {
        WebFunctionEndpointLocation {
            kind: WebFunctionEndpointType::PER_REGION,
            regions: Some(replica_regions),
        }
    }

    /// What kind of endpoint it makes.
    #[attribute]
    pub fn endpoint_type(&self) -> WebFunctionEndpointType {
        self.kind
    }

    /// The other regions, where there are some.
    #[attribute]
    pub fn replica_regions(&self) -> Option<Vec<Str>> {
        self.regions.clone()
    }
}

impl WebFunctionEndpointLocation {
    /// The other regions, each once and sorted, without the one of the stack.
    ///
    /// # Errors
    /// When there must be others, and are none.
    fn others(&self, cx: &Cx, scope: NodeId) -> Result<Option<Vec<Str>>> {
        let Some(regions) = &self.regions else { return Ok(None) };
        let own = cx.stack_of(scope)?.region(cx);
        let mut others: Vec<Str> =
            regions.iter().filter(|region| own.literal() != Some(region.as_str())).cloned().collect();
        others.sort();
        others.dedup();
        if others.is_empty() {
            bail!(Code::InvalidValue, "an endpoint of several regions needs at least one besides the stack's own";
                hint: "name another region, or use `lambda.WebFunctionEndpointLocation.home_region()`"; on: cx.path(scope));
        }
        Ok(Some(others))
    }
}

/// Which revisions of a web function answer.
#[derive(Clone, Debug)]
pub struct WebFunctionTraffic(Text);

/// Which revisions of a web function answer.
#[class(module = "lambda")]
impl WebFunctionTraffic {
    /// One revision gets all requests.
    pub fn single(
        /// The id of the revision.
        revision_id: Text,
    ) -> Self {
        WebFunctionTraffic(revision_id)
    }
}

impl WebFunctionTraffic {
    fn to_data(&self) -> Data {
        const ALL: i64 = 100;
        let revision = fields! { "RevisionId": self.0.clone(), "Weight": ALL };
        Data::List(vec![Data::Map(revision)])
    }
}

/// What the endpoint can be told that a web function has from the start.
#[props(module = "lambda")]
pub struct WebFunctionDefaultEndpointOptions {
    /// The name: 2 to 64 letters, digits, `-` and `_`. Another name makes another endpoint. Default: from the path and
    /// the location; of the endpoint that a function has from the start, `prod` and the location.
    pub endpoint_name: Option<Text>,
    /// From where the endpoint answers. Another location makes another endpoint, which needs another name. Default:
    /// from the region of the stack.
    pub endpoint_location: Option<WebFunctionEndpointLocation>,
    /// What the endpoint is for, up to 256 characters.
    pub endpoint_description: Option<Text>,
    /// How many execution environments there are at most, 2 or more. Default: as many as the account may have.
    pub max_environments: Option<Number>,
    /// How many requests a second there are at most, 0 to 10000. Default: as many as the account may have.
    pub rate_limit: Option<Number>,
}

/// What an endpoint can be told.
#[props(module = "lambda")]
pub struct WebFunctionEndpointOptions {
    /// How callers show who they are.
    pub auth_type: WebFunctionAuthType,
    /// What else it can be told.
    #[extends]
    pub endpoint: WebFunctionDefaultEndpointOptions,
}

/// What a [`WebFunctionEndpoint`] needs.
#[props(module = "lambda")]
pub struct WebFunctionEndpointProps {
    /// The function.
    pub web_function: WebFunction,
    /// Which revisions answer.
    pub traffic: WebFunctionTraffic,
    /// What it can be told.
    #[extends(required)]
    pub options: WebFunctionEndpointOptions,
}

/// An endpoint that exists already.
#[props(module = "lambda")]
pub struct WebFunctionEndpointAttributes {
    /// The ARN: `arn:aws:lambda:eu-west-1:111111111111:web-function/function/endpoint/name`.
    pub endpoint_arn: Text,
    /// The name of the host that callers reach.
    pub domain_name: Text,
    /// From where it answers.
    pub endpoint_type: WebFunctionEndpointType,
    /// How callers show who they are.
    pub auth_type: WebFunctionAuthType,
}

/// What an endpoint keeps.
#[derive(Clone, Debug)]
pub struct WebFunctionEndpointState {
    arn: Text,
    domain_name: Text,
    function_arn: Text,
    kind: WebFunctionEndpointType,
    auth_type: WebFunctionAuthType,
    /// The function, where it is made in this app.
    function: Option<WebFunction>,
    resource: Option<CfnResource>,
}

/// Limits of an endpoint. Source: the Lambda API reference, "CreateWebFunctionEndpoint".
const MOST_OF_DESCRIPTION: usize = 256;
const LEAST_ENVIRONMENTS: i64 = 2;
const RATES: std::ops::RangeInclusive<i64> = 0..=10000;
/// How many digits of the hash of its location stand in a name, and how long the whole may be.
const DIGITS: usize = 8;
const MOST_OF_NAME: u32 = 64;

/// Where a web function is called: a host that hands requests to one of its revisions. A
/// [`WebFunction`](super::WebFunction) has one from the start, `endpoint`; `add_endpoint` makes more.
#[construct(module = "lambda", base = Resource, state = WebFunctionEndpointState, reference = web_function_endpoint_ref("AWS::Lambda::WebFunctionEndpoint"))]
impl WebFunctionEndpoint {
    /// Whether something is an endpoint of a web function.
    pub fn is_web_function_endpoint(cx: &Cx, x: Value) -> bool {
        matches!(x, Value::Node(node) if cx.cast::<WebFunctionEndpoint>(node).is_some())
    }

    /// Makes an endpoint.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: WebFunctionEndpointProps) -> Result<Self> {
        let WebFunctionEndpointProps { web_function, traffic, options } = props;
        Self::make(cx, scope, id, (web_function, traffic), options, None)
    }

    /// Takes an endpoint that exists already.
    pub fn from_web_function_endpoint_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: WebFunctionEndpointAttributes,
    ) -> Result<Self> {
        let arn = attrs.endpoint_arn;
        let Some((function_arn, _)) = arn.literal().and_then(|arn| arn.split_once("/endpoint/")) else {
            bail!(Code::InvalidValue, "the ARN of the endpoint names no endpoint";
                hint: "such ARNs look like `arn:aws:lambda:us-east-1:123456789012:web-function/name/endpoint/name`");
        };
        let state = WebFunctionEndpointState {
            function_arn: function_arn.into(),
            domain_name: attrs.domain_name,
            kind: attrs.endpoint_type,
            auth_type: attrs.auth_type,
            function: None,
            resource: None,
            arn: arn.clone(),
        };
        let this: WebFunctionEndpoint = cx.create(scope, id, state)?;
        Resource::from(this).set_env_from_arn(cx, arn)?;
        Ok(this)
    }

    /// The ARN.
    #[attribute]
    pub fn endpoint_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The name of the host that callers reach.
    #[attribute]
    pub fn domain_name(self, cx: &Cx) -> Text {
        cx.state(self).domain_name.clone()
    }

    /// The ARN of the function.
    #[attribute]
    pub fn web_function_arn(self, cx: &Cx) -> Text {
        cx.state(self).function_arn.clone()
    }

    /// From where the endpoint answers.
    #[attribute]
    pub fn endpoint_type(self, cx: &Cx) -> WebFunctionEndpointType {
        cx.state(self).kind
    }

    /// How callers show who they are.
    #[attribute]
    pub fn auth_type(self, cx: &Cx) -> WebFunctionAuthType {
        cx.state(self).auth_type
    }

    /// The resource of the template, where the endpoint is made here.
    #[attribute]
    pub fn resource(self, cx: &Cx) -> Option<CfnResource> {
        cx.state(self).resource
    }

    /// What can be granted on the endpoint.
    #[attribute]
    pub fn grants(self) -> WebFunctionEndpointGrants {
        WebFunctionEndpointGrants::from_web_function_endpoint(self)
    }

    /// Adds a statement to the policy of the function, which must be made in this app.
    pub fn add_to_resource_policy(
        self,
        cx: &mut Cx,
        statement: PolicyStatement,
    ) -> Result<AddToResourcePolicyResult> {
        let added = self.add_statement(cx, statement)?;
        Ok(AddToResourcePolicyResult::of(cx, added))
    }
}

impl WebFunctionEndpoint {
    /// Makes an endpoint, under a name where none is given.
    pub(super) fn make(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        (function, traffic): (WebFunction, WebFunctionTraffic),
        options: WebFunctionEndpointOptions,
        default_name: Option<&'static str>,
    ) -> Result<Self> {
        let WebFunctionEndpointOptions { auth_type, endpoint: options } = options;
        check(&options)?;
        let location =
            options.endpoint_location.clone().unwrap_or_else(WebFunctionEndpointLocation::home_region);
        let regions = location.others(cx, scope.id())?;
        let function_arn = function.web_function_arn(cx);
        let is_own = function.resource(cx).is_some();
        let state = WebFunctionEndpointState {
            arn: "".into(),
            domain_name: "".into(),
            function_arn: "".into(),
            kind: location.kind,
            auth_type,
            function: is_own.then_some(function),
            resource: None,
        };
        let this: WebFunctionEndpoint = cx.create(scope, id, state)?;
        let name = match (options.endpoint_name, default_name) {
            (Some(name), _) => name,
            (None, Some(name)) if location.kind == WebFunctionEndpointType::HOME_REGION => name.into(),
            (None, Some(name)) => format!("{name}-{}", hash(location.kind, regions.as_ref())).into(),
            (None, None) => this.own_name(cx, &hash(location.kind, regions.as_ref()))?,
        };
        let properties = fields! {
            "AuthType": auth_type.value(),
            "Description": options.endpoint_description,
            "EndpointName": name,
            "EndpointType": location.kind.value(),
            "FunctionName": function_arn,
            "Regions": regions,
            "RevisionWeights": traffic.to_data(),
            "ScalingConfig": options.max_environments.map(|most| Data::object("MaxEnvironments", most)),
            "ThrottleConfig": options.rate_limit.map(|most| Data::object("RateLimit", most)),
        };
        let resource = CfnResource::add(cx, this, "Default", "AWS::Lambda::WebFunctionEndpoint", properties)?;
        let attribute = |name: &'static str| -> Text { Late::attribute(resource.id(), name).into() };
        let state = cx.state_mut(this);
        state.arn = attribute("EndpointArn");
        state.domain_name = attribute("DomainName");
        state.function_arn = attribute("FunctionArn");
        state.resource = Some(resource);
        Ok(this)
    }

    /// Makes the resource wait for others.
    pub(super) fn wait_for(self, cx: &mut Cx, resources: &[CfnResource]) {
        let Some(resource) = cx.state(self).resource else { return };
        let targets: Vec<Dependable> =
            resources.iter().map(|target| Dependable::Construct((*target).into())).collect();
        Construct::from(resource).node().add_dependency(cx, targets.into());
    }

    fn own_name(self, cx: &Cx, hash: &str) -> Result<Text> {
        let room = MOST_OF_NAME - u32::try_from(hash.len() + 1).unwrap_or_default();
        let options = UniqueResourceNameOptions { max_length: room, ..UniqueResourceNameOptions::default() };
        Ok(format!("{}-{hash}", Names::unique_resource_name(cx, self.into(), options)?).into())
    }
}

impl ResourceWithPolicy for WebFunctionEndpoint {
    fn account(self, cx: &Cx) -> Text {
        let Some(stack) = cx.stack(self.0) else { return "".into() };
        let parts = stack.split_arn(self.endpoint_arn(cx), ArnFormat::NO_RESOURCE_NAME);
        let own = cx.state(self).resource.is_some();
        parts.ok().filter(|_| !own).and_then(|parts| parts.account).unwrap_or_else(|| stack.account(cx))
    }

    fn add_statement(self, cx: &mut Cx, statement: PolicyStatement) -> Result<Option<NodeId>> {
        if let Some(function) = cx.state(self).function {
            return function.add_statement(cx, statement);
        }
        let message = "the function of the endpoint is not made here, so its policy cannot be changed";
        let hint = "change the policy where the function is made";
        cx.warn(Diag::warning(Code::Surprise, message).hint(hint).on(cx.path(self.0)));
        Ok(None)
    }
}

/// What can be granted on an endpoint.
#[derive(Clone, Copy, Debug)]
pub struct WebFunctionEndpointGrants(WebFunctionEndpoint);

/// What can be granted on an endpoint of a web function.
#[class(module = "lambda")]
impl WebFunctionEndpointGrants {
    /// What can be granted on an endpoint.
    pub fn from_web_function_endpoint(endpoint: WebFunctionEndpoint) -> Self {
        WebFunctionEndpointGrants(endpoint)
    }

    /// Lets somebody call the endpoint; for those with `WebFunctionAuthType.IAM_AUTH`.
    pub fn invoke(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        let arn = self.0.endpoint_arn(cx);
        let actions = vec!["lambda:InvokeWebFunctionEndpoint".into()];
        ResourceGrant::new(grantee, actions, vec![arn]).to_principal_or_resource(cx, self.0)
    }
}

/// The location of an endpoint, for its name: another location makes another endpoint.
fn hash(kind: WebFunctionEndpointType, regions: Option<&Vec<Str>>) -> String {
    let regions = regions.map_or(Data::Null, |regions| regions.clone().into());
    let text = to_json(&Data::List(vec![kind.value().into(), regions]));
    let digits: String = Md5::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    digits[..DIGITS].to_owned()
}

/// Names of functions and endpoints: 2 to 64 characters that do not begin or end with `-` or `_`.
pub(super) fn check_name(what: &str, name: Option<&Text>) -> Option<Diag> {
    let name = name.and_then(Text::literal)?;
    let is_edge = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let fits = (2..=64).contains(&name.len())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c))
        && is_edge(name.chars().next())
        && is_edge(name.chars().last());
    (!fits).then(|| {
        Diag::new(Code::InvalidValue, format!("the {what} `{name}` is not allowed"))
            .hint("it has 2 to 64 letters, digits, `-` and `_`, and begins and ends with a letter or a digit")
    })
}

/// Descriptions of functions and endpoints.
pub(super) fn check_description(what: &str, text: Option<&Text>) -> Option<Diag> {
    let count = text.and_then(Text::literal)?.chars().count();
    (count > MOST_OF_DESCRIPTION).then(|| {
        Diag::new(Code::InvalidValue, format!("`{what}` has {count} characters"))
            .hint(format!("it has at most {MOST_OF_DESCRIPTION}"))
    })
}

fn check(options: &WebFunctionDefaultEndpointOptions) -> Result<()> {
    let too_few = options.max_environments.as_ref().and_then(Number::literal);
    let too_few = too_few.filter(|count| *count < LEAST_ENVIRONMENTS).map(|count| {
        let message = format!("`max_environments` must be {LEAST_ENVIRONMENTS} or more, not {count}");
        Diag::new(Code::OutOfRange, message)
    });
    let problems = [
        check_name("endpoint name", options.endpoint_name.as_ref()),
        check_description("endpoint_description", options.endpoint_description.as_ref()),
        too_few,
        out_of_range("rate_limit", options.rate_limit.as_ref(), RATES, ""),
    ];
    Error::from_all(problems.into_iter().flatten().collect())
}

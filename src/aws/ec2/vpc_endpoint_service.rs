//! Services of your own that others reach by VPC endpoints.

use crate::aws::iam::ArnPrincipal;
use crate::aws::region_info::RegionInfo;
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Data, Handle, Late, LateKind, NodeId, Resource, Str, Text};
use crate::declare::{Accepts, Cast, FromValue, IntoValue, Value, choice, construct, props};
use crate::diag::{Code, Result};

/// The kinds of addresses of a VPC endpoint service.
#[choice(module = "ec2")]
pub enum IpAddressType {
    /// IPv4 addresses.
    #[value = "ipv4"]
    IPV4,
    /// IPv6 addresses.
    #[value = "ipv6"]
    IPV6,
}

/// Anything that has a `load_balancer_arn`: a Network or a Gateway Load Balancer.
#[derive(Clone, Debug)]
pub struct IVpcEndpointServiceLoadBalancer {
    arn: Text,
    value: Value,
}

impl FromValue for IVpcEndpointServiceLoadBalancer {
    fn accepts() -> Accepts {
        Accepts::Having { interface: "IVpcEndpointServiceLoadBalancer", property: "load_balancer_arn" }
    }
    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
        let arn = cast.interface(&value, &Self::accepts())?;
        Some(IVpcEndpointServiceLoadBalancer { arn, value })
    }
}

impl IntoValue for IVpcEndpointServiceLoadBalancer {
    fn gives() -> Accepts {
        Self::accepts()
    }
    fn into_value(self) -> Value {
        self.value
    }
}

/// What a [`VpcEndpointService`] needs.
#[props(module = "ec2")]
pub struct VpcEndpointServiceProps {
    /// The load balancers behind which the service stands, at least one.
    pub vpc_endpoint_service_load_balancers: Vec<IVpcEndpointServiceLoadBalancer>,
    /// Whether new endpoints must be accepted before they work.
    #[default(true)]
    pub acceptance_required: bool,
    /// Whether CloudWatch Contributor Insights watches who uses the service. Default: what AWS does, it does
    /// not.
    pub contributor_insights: Option<bool>,
    /// Who may make endpoints for the service. Default: nobody but the own account.
    pub allowed_principals: Option<Vec<ArnPrincipal>>,
    /// Who may make endpoints for the service.
    #[deprecated_name = "use `allowed_principals`"]
    pub whitelisted_principals: Option<Vec<ArnPrincipal>>,
    /// The kinds of addresses. Default: as AWS chooses.
    pub supported_ip_address_types: Option<Vec<IpAddressType>>,
    /// The regions from which the service can be used. Default: its own.
    pub allowed_regions: Option<Vec<Text>>,
}

/// What a VPC endpoint service keeps.
#[derive(Clone, Debug)]
pub struct VpcEndpointServiceState {
    id: Text,
    name: Text,
    load_balancers: Vec<IVpcEndpointServiceLoadBalancer>,
    acceptance_required: bool,
    contributor_insights: Option<bool>,
    allowed_principals: Vec<ArnPrincipal>,
    /// The construct that gives the service a private name: there can be one only.
    private_name: Option<NodeId>,
    /// The L1 that it stands for, where it is of one.
    l1: Option<CfnResource>,
}

const PREFIX: &str = "com.amazonaws.vpce";

#[allow(non_snake_case)]
/// A service of your own, behind load balancers, that others reach by VPC endpoints.
#[construct(module = "ec2", base = Resource, state = VpcEndpointServiceState, reference = vpc_endpoint_service_ref("AWS::EC2::VPCEndpointService"))]
impl VpcEndpointService {
    /// Makes a service.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: VpcEndpointServiceProps) -> Result<Self> {
        let load_balancers = props.vpc_endpoint_service_load_balancers;
        if load_balancers.is_empty() {
            bail!(Code::InvalidValue, "a VPC endpoint service needs at least one load balancer";
                hint: "give them as `vpc_endpoint_service_load_balancers`");
        }
        let allowed_principals = match (props.allowed_principals, props.whitelisted_principals) {
            (Some(_), Some(_)) => {
                bail!(Code::InvalidValue, "`allowed_principals` and `whitelisted_principals` cannot both be given";
                    hint: "use `allowed_principals`")
            }
            (given, old) => given.or(old).unwrap_or_default(),
        };
        let arns: Vec<Text> = load_balancers.iter().map(|it| it.arn.clone()).collect();
        let state = VpcEndpointServiceState {
            id: "".into(),
            name: "".into(),
            load_balancers,
            acceptance_required: props.acceptance_required,
            contributor_insights: props.contributor_insights,
            allowed_principals,
            private_name: None,
            l1: None,
        };
        let this: VpcEndpointService = cx.create(scope, id.clone(), state)?;
        let kinds = props.supported_ip_address_types;
        let kinds = kinds.map(|kinds| kinds.into_iter().map(|it| it.value().into()).collect::<Vec<Data>>());
        let properties = crate::fields! {
            "AcceptanceRequired": props.acceptance_required,
            "ContributorInsightsEnabled": props.contributor_insights,
            "NetworkLoadBalancerArns": arns,
            "SupportedIpAddressTypes": kinds,
            "SupportedRegions": props.allowed_regions,
        };
        // As in the CDK, the child has the id of its parent: logical ids follow from it.
        let resource = CfnResource::add(cx, this, &id, "AWS::EC2::VPCEndpointService", properties)?;
        let name = name_of(cx, resource)?;
        let state = cx.state_mut(this);
        state.id = resource.reference();
        state.name = name;
        let allowed = state.allowed_principals.clone();
        if !allowed.is_empty() {
            let allowed: Vec<Text> = allowed.into_iter().map(|principal| principal.arn(cx)).collect();
            let properties =
                crate::fields! { "AllowedPrincipals": allowed, "ServiceId": resource.reference() };
            let cfn_type = "AWS::EC2::VPCEndpointServicePermissions";
            CfnResource::add(cx, this, "Permissions", cfn_type, properties)?;
        }
        Ok(this)
    }

    /// How the names of services begin outside China and the partitions that are cut off.
    #[constant]
    pub fn DEFAULT_PREFIX() -> Str {
        Str::new_static(PREFIX)
    }

    /// The id of the service: `vpce-svc-0123456789abcdef0`.
    #[attribute]
    pub fn vpc_endpoint_service_id(self, cx: &Cx) -> Text {
        cx.state(self).id.clone()
    }

    /// The name by which endpoints are made: `com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0`.
    #[attribute]
    pub fn vpc_endpoint_service_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// The load balancers behind which the service stands.
    #[attribute]
    pub fn vpc_endpoint_service_load_balancers(self, cx: &Cx) -> Vec<IVpcEndpointServiceLoadBalancer> {
        cx.state(self).load_balancers.clone()
    }

    /// Whether new endpoints must be accepted before they work.
    #[attribute]
    pub fn acceptance_required(self, cx: &Cx) -> bool {
        cx.state(self).acceptance_required
    }

    /// Whether CloudWatch Contributor Insights watches who uses the service; nothing where it was not said.
    #[attribute]
    pub fn contributor_insights_enabled(self, cx: &Cx) -> Option<bool> {
        cx.state(self).contributor_insights
    }

    /// Who may make endpoints for the service.
    #[attribute]
    pub fn allowed_principals(self, cx: &Cx) -> Vec<ArnPrincipal> {
        cx.state(self).allowed_principals.clone()
    }

    /// Who may make endpoints for the service.
    #[attribute]
    #[deprecated_name = "use `allowed_principals`"]
    pub fn whitelisted_principals(self, cx: &Cx) -> Vec<ArnPrincipal> {
        self.allowed_principals(cx)
    }
}

impl VpcEndpointService {
    /// The service that an L1 makes.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(crate) fn of_resource(cx: &mut Cx, resource: CfnResource) -> Result<Self> {
        cx.create_once(resource, "@FromCfnVPCEndpointService", |cx| {
            Ok(VpcEndpointServiceState {
                id: resource.reference(),
                name: name_of(cx, resource)?,
                load_balancers: Vec::new(),
                acceptance_required: false,
                contributor_insights: None,
                allowed_principals: Vec::new(),
                private_name: None,
                l1: Some(resource),
            })
        })
    }

    /// The construct that the program made: the L1 where the service stands for one.
    pub(crate) fn made(self, cx: &Cx) -> Construct {
        cx.state(self).l1.map_or(self.into(), Construct::from)
    }

    /// The construct that gives the service a private name.
    pub(crate) fn private_name(self, cx: &Cx) -> Option<NodeId> {
        cx.state(self).private_name
    }

    /// Remembers the construct that gives the service a private name.
    pub(crate) fn set_private_name(self, cx: &mut Cx, name: NodeId) {
        cx.state_mut(self).private_name = Some(name);
    }
}

/// The name by which endpoints to a service are made.
fn name_of(cx: &Cx, resource: CfnResource) -> Result<Text> {
    let known = cx.stack_of(resource.id())?.known_environment(cx).1.map(Str::new);
    let prefix = known.and_then(|region| RegionInfo::get(region).vpc_endpoint_service_name_prefix(cx));
    let parts: Vec<Data> = vec![
        prefix.unwrap_or(Str::new_static(PREFIX)).into(),
        Late::pseudo("AWS::Region").into(),
        resource.reference().into(),
    ];
    Ok(Late::new(LateKind::Join(Str::new_static("."), parts.into())).into())
}

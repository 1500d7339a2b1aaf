//! Ways from web functions into VPCs.

use super::service;
use crate::aws::ec2::{SecurityGroup, SubnetSelection, Vpc};
use crate::aws::iam::{ManagedPolicy, Role};
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Data, Handle, Late, Resource, Str, TagManager, Text};
use crate::declare::{Dict, Value, choice, class, construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// What uses a connector.
#[choice(module = "lambda")]
pub enum NetworkConnectorComputeType {
    /// Web functions.
    #[value = "WebFunction"]
    WEB_FUNCTION,
    /// Small virtual machines.
    #[value = "MicroVm"]
    MICRO_VM,
}

/// Which addresses a connector has.
#[choice(module = "lambda")]
pub enum NetworkConnectorProtocol {
    /// IPv4 alone.
    #[value = "IPv4"]
    IPV4,
    /// IPv4 and IPv6.
    #[value = "DualStack"]
    DUAL_STACK,
}

/// Into which VPC a connector leads.
#[props(module = "lambda")]
pub struct VpcEgressConfiguration {
    /// What uses the connector.
    pub compute_type: NetworkConnectorComputeType,
    /// The VPC.
    pub vpc: Vpc,
    /// The subnets. Default: private ones.
    pub vpc_subnets: Option<SubnetSelection>,
    /// The security groups, 1 to 5.
    pub security_groups: Vec<SecurityGroup>,
    /// Which addresses there are.
    #[default(NetworkConnectorProtocol::IPV4)]
    pub network_protocol: NetworkConnectorProtocol,
}

/// Where a connector leads.
#[derive(Clone, Debug)]
pub struct NetworkConnectorConfiguration(Box<VpcEgressConfiguration>);

/// Where a [`NetworkConnector`] leads.
#[class(module = "lambda")]
impl NetworkConnectorConfiguration {
    /// Into a VPC.
    pub fn vpc_egress(config: VpcEgressConfiguration) -> Self {
        NetworkConnectorConfiguration(Box::new(config))
    }
}

/// What a [`NetworkConnector`] needs.
#[props(module = "lambda")]
pub struct NetworkConnectorProps {
    /// Where the connector leads.
    pub configuration: NetworkConnectorConfiguration,
    /// The name. Default: CloudFormation makes one.
    pub network_connector_name: Option<Text>,
    /// The role as which Lambda makes network interfaces; it is allowed to. Default: a new one.
    pub operator_role: Option<Role>,
    /// Tags of the connector.
    pub tags: Option<Dict<Text>>,
}

/// A connector that exists already.
#[props(module = "lambda")]
pub struct NetworkConnectorAttributes {
    /// The ARN without a version: `arn:aws:lambda:eu-west-1:111111111111:network-connector:nc-1`.
    pub network_connector_arn: Text,
    /// The ARN of its newest version. Default: not known; web functions cannot use the connector then.
    pub latest_version_arn: Option<Text>,
}

/// What a connector keeps.
#[derive(Clone, Debug)]
pub struct NetworkConnectorState {
    arn: Text,
    latest_version: Option<Text>,
    own: Option<(Role, CfnResource)>,
}

/// How many security groups a connector may have. Source: the Lambda API reference, "CreateNetworkConnector".
const GROUPS: std::ops::RangeInclusive<usize> = 1..=5;
/// How many parts an ARN with a version has.
const PARTS_WITH_VERSION: usize = 8;

/// A way from web functions into a VPC.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// let connector = lambda.NetworkConnector(stack, "Connector", #{
///     configuration: lambda.NetworkConnectorConfiguration.vpc_egress(#{
///         compute_type: lambda.NetworkConnectorComputeType.WEB_FUNCTION,
///         vpc: vpc,
///         security_groups: [ec2.SecurityGroup(stack, "Group", #{ vpc: vpc })],
///     }),
/// });
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// local connector = lambda.NetworkConnector(stack, "Connector", {
///   configuration = lambda.NetworkConnectorConfiguration.vpc_egress({
///     compute_type = lambda.NetworkConnectorComputeType.WEB_FUNCTION,
///     vpc = vpc,
///     security_groups = { ec2.SecurityGroup(stack, "Group", { vpc = vpc }) },
///   }),
/// })
/// ```
#[construct(module = "lambda", base = Resource, state = NetworkConnectorState, reference = network_connector_ref("AWS::Lambda::NetworkConnector"))]
impl NetworkConnector {
    /// Whether something is a network connector.
    pub fn is_network_connector(cx: &Cx, x: Value) -> bool {
        matches!(x, Value::Node(node) if cx.cast::<NetworkConnector>(node).is_some())
    }

    /// Makes a connector.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: NetworkConnectorProps) -> Result<Self> {
        let config = props.configuration.0;
        if !GROUPS.contains(&config.security_groups.len()) {
            bail!(
                Code::OutOfRange,
                "`security_groups` must be between {} and {}, not {}",
                GROUPS.start(),
                GROUPS.end(),
                config.security_groups.len()
            );
        }
        let state = NetworkConnectorState { arn: "".into(), latest_version: None, own: None };
        let this: NetworkConnector = cx.create(scope, id, state)?;
        let role = match props.operator_role {
            Some(role) => role,
            None => service::role(cx, this.into(), "OperatorRole", &[])?,
        };
        let policy = ManagedPolicy::from_aws_managed_policy_name(
            cx,
            "AWSLambdaNetworkConnectorOperatorPolicy".into(),
        )?;
        role.add_managed_policy(cx, policy)?;
        let subnets = config.vpc.select_subnets(cx, config.vpc_subnets)?.subnets;
        let subnets: Vec<Text> = subnets.iter().map(|subnet| subnet.subnet_id(cx)).collect();
        let groups: Vec<Text> = config.security_groups.iter().map(|it| it.security_group_id(cx)).collect();
        let egress = fields! {
            "AssociatedComputeResourceTypes": vec![Data::from(config.compute_type.value())],
            "NetworkProtocol": config.network_protocol.value(),
            "SecurityGroupIds": groups,
            "SubnetIds": subnets,
        };
        let properties = fields! {
            "Configuration": Data::object("VpcEgressConfiguration", Data::Map(egress)),
            "Name": props.network_connector_name,
            "OperatorRole": role.role_arn(cx),
        };
        let resource = CfnResource::add(cx, this, "Resource", "AWS::Lambda::NetworkConnector", properties)?;
        if let Some(tags) = TagManager::of(cx, resource.into()) {
            for (key, value) in props.tags.unwrap_or_default().0 {
                tags.set_tag(cx, key, value, 0, true);
            }
        }
        *cx.state_mut(this) = NetworkConnectorState {
            arn: Late::attribute(resource.id(), "Arn").into(),
            latest_version: Some(Late::attribute(resource.id(), "LatestVersionArn").into()),
            own: Some((role, resource)),
        };
        Ok(this)
    }

    /// Takes a version of a connector that exists already, by its ARN.
    pub fn from_network_connector_version_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        /// The ARN with the version: `arn:aws:lambda:eu-west-1:111111111111:network-connector:nc-1:3`.
        network_connector_version_arn: Text,
    ) -> Result<Self> {
        let version = network_connector_version_arn;
        let parts: Option<Vec<&str>> = version.literal().map(|arn| arn.split(':').collect());
        let arn = match parts {
            Some(parts) if parts.len() == PARTS_WITH_VERSION => {
                parts[..PARTS_WITH_VERSION - 1].join(":").into()
            }
            Some(_) => {
                bail!(Code::InvalidValue, "`{}` is no ARN with a version", version.literal().unwrap_or_default();
                    hint: "use `lambda.NetworkConnector.from_network_connector_arn(...)` for one without")
            }
            None => bail!(Code::LateBound, "the ARN of a version must be known now";
                hint: "use `lambda.NetworkConnector.from_network_connector_attributes(...)`"),
        };
        Self::known(cx, scope, id, arn, Some(version))
    }

    /// Takes a connector that exists already, by its ARN without a version. Web functions need one with a version.
    pub fn from_network_connector_arn(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        network_connector_arn: Text,
    ) -> Result<Self> {
        Self::known(cx, scope, id, network_connector_arn, None)
    }

    /// Takes a connector that exists already.
    pub fn from_network_connector_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: NetworkConnectorAttributes,
    ) -> Result<Self> {
        Self::known(cx, scope, id, attrs.network_connector_arn, attrs.latest_version_arn)
    }

    /// The ARN, without a version.
    #[attribute]
    pub fn network_connector_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The ARN of the newest version.
    #[attribute]
    pub fn latest_version_arn(self, cx: &Cx) -> Result<Text> {
        match &cx.state(self).latest_version {
            Some(arn) => Ok(arn.clone()),
            None => bail!(Code::InvalidValue, "the connector was imported without a version";
                hint: "use `lambda.NetworkConnector.from_network_connector_version_arn(...)`"; on: cx.path(self.0)),
        }
    }

    /// The role as which Lambda makes network interfaces, of a connector that is made here.
    #[attribute]
    pub fn operator_role(self, cx: &Cx) -> Option<Role> {
        cx.state(self).own.map(|(role, _)| role)
    }

    /// The resource of the template, where the connector is made here.
    #[attribute]
    pub fn resource(self, cx: &Cx) -> Option<CfnResource> {
        cx.state(self).own.map(|(_, resource)| resource)
    }
}

impl NetworkConnector {
    fn known(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        arn: Text,
        latest_version: Option<Text>,
    ) -> Result<Self> {
        if arn.literal().is_some_and(|arn| arn.split(':').count() == PARTS_WITH_VERSION) {
            bail!(Code::InvalidValue, "`{}` is an ARN with a version", arn.literal().unwrap_or_default();
                hint: "use `lambda.NetworkConnector.from_network_connector_version_arn(...)` for it");
        }
        let state = NetworkConnectorState { arn: arn.clone(), latest_version, own: None };
        let this: NetworkConnector = cx.create(scope, id, state)?;
        Resource::from(this).set_env_from_arn(cx, arn)?;
        Ok(this)
    }
}

//! VPC endpoints that are targets of routes.

use super::{
    EndpointAddresses, SubnetSelection, Vpc, VpcEndpoint, VpcEndpointDnsRecordIpType, VpcEndpointState,
    VpcEndpointType, subnet_selection,
};
use crate::bail;
use crate::core::{Construct, Cx, Late, Str, Text};
use crate::declare::{class, construct, props, union};
use crate::diag::{Code, Result};

/// A service that has gateway endpoints, by its name.
#[props(module = "ec2")]
pub struct IGatewayVpcEndpointService {
    /// The name: `com.amazonaws.eu-west-1.s3`.
    pub name: Text,
}

/// A service that has gateway endpoints.
#[union]
pub enum GatewayService {
    /// A service of AWS.
    Aws(GatewayVpcEndpointAwsService),
    /// Any service.
    Named(IGatewayVpcEndpointService),
}

/// A service of AWS that has gateway endpoints.
#[derive(Clone, Debug)]
pub struct GatewayVpcEndpointAwsService(Text);

#[allow(non_snake_case)]
/// A service of AWS that has gateway endpoints.
#[class(module = "ec2")]
impl GatewayVpcEndpointAwsService {
    /// Names a service.
    pub fn new(
        /// The short name: `s3`.
        name: Str,
        /// How the whole name begins. Default: `com.amazonaws`.
        prefix: Option<Str>,
    ) -> Self {
        let prefix = prefix.unwrap_or(Str::new_static("com.amazonaws"));
        let region: Text = Late::pseudo("AWS::Region").into();
        GatewayVpcEndpointAwsService(Text::concat([
            format!("{prefix}.").into(),
            region,
            format!(".{name}").into(),
        ]))
    }

    /// Amazon DynamoDB.
    #[constant]
    pub fn DYNAMODB() -> Self {
        Self::new(Str::new_static("dynamodb"), None)
    }

    /// Amazon S3.
    #[constant]
    pub fn S3() -> Self {
        Self::new(Str::new_static("s3"), None)
    }

    /// Amazon S3 Express One Zone.
    #[constant]
    pub fn S3_EXPRESS() -> Self {
        Self::new(Str::new_static("s3express"), None)
    }

    /// The whole name: `com.amazonaws.eu-west-1.s3`.
    #[attribute]
    pub fn name(&self) -> Text {
        self.0.clone()
    }
}

/// How a gateway endpoint of a VPC is made.
#[props(module = "ec2")]
pub struct GatewayVpcEndpointOptions {
    /// The service.
    pub service: GatewayService,
    /// The subnets that get a route to the endpoint. Default: all subnets of the VPC.
    pub subnets: Option<Vec<SubnetSelection>>,
    /// The kind of addresses. Default: as AWS chooses.
    pub ip_address_type: Option<EndpointAddresses>,
    /// The kind of DNS records. Default: as AWS chooses.
    pub dns_record_ip_type: Option<VpcEndpointDnsRecordIpType>,
}

/// What a [`GatewayVpcEndpoint`] needs.
#[props(module = "ec2")]
pub struct GatewayVpcEndpointProps {
    #[extends(required)]
    pub(super) options: GatewayVpcEndpointOptions,
    /// The VPC from which the service is reached.
    pub vpc: Vpc,
}

/// A way from a VPC to a service, by routes in the route tables of subnets. It costs nothing.
#[construct(module = "ec2", base = VpcEndpoint, state = VpcEndpointState)]
impl GatewayVpcEndpoint {
    /// Makes an endpoint.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: GatewayVpcEndpointProps) -> Result<Self> {
        let this: GatewayVpcEndpoint = cx.create(scope, id, VpcEndpointState::unmade())?;
        let GatewayVpcEndpointProps { options, vpc } = props;
        let tables = route_tables(cx, vpc, options.subnets).map_err(|error| error.on(&cx.path(this.0)))?;
        let dns = options.dns_record_ip_type.map(|kind| crate::fields! { "DnsRecordIpType": kind.value() });
        let properties = crate::fields! {
            "DnsOptions": dns,
            "IpAddressType": options.ip_address_type.map(EndpointAddresses::value),
            "RouteTableIds": tables,
            "ServiceName": options.service.name(),
            "VpcId": vpc.vpc_id(cx),
        };
        VpcEndpoint::from(this).make(cx, VpcEndpointType::GATEWAY, properties)?;
        Ok(this)
    }

    /// An endpoint that was made elsewhere, by its id.
    pub fn from_gateway_vpc_endpoint_id(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        gateway_vpc_endpoint_id: Text,
    ) -> Result<GatewayVpcEndpoint> {
        cx.create(scope, id, VpcEndpointState::imported(gateway_vpc_endpoint_id))
    }
}

impl GatewayVpcEndpointOptions {
    /// An endpoint of a service of AWS.
    pub(super) fn of(service: GatewayVpcEndpointAwsService, subnets: Option<Vec<SubnetSelection>>) -> Self {
        let service = GatewayService::Aws(service);
        GatewayVpcEndpointOptions { service, subnets, ip_address_type: None, dns_record_ip_type: None }
    }
}

impl GatewayService {
    fn name(self) -> Text {
        match self {
            GatewayService::Aws(service) => service.0,
            GatewayService::Named(service) => service.name,
        }
    }
}

/// The route tables that get a route to the endpoint.
fn route_tables(cx: &mut Cx, vpc: Vpc, selections: Option<Vec<SubnetSelection>>) -> Result<Vec<Text>> {
    let tables = subnet_selection::route_tables(cx, vpc, selections)?;
    if tables.is_empty() {
        bail!(Code::NoSubnets, "a gateway endpoint needs route tables, and no route table of the subnets is known";
            hint: "give the ids of the route tables when the VPC is imported, or select other `subnets`");
    }
    Ok(tables)
}

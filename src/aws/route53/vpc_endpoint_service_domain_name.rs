//! Private names of VPC endpoint services.

use md5::{Digest, Md5};

use super::{PublicHostedZone, RecordSetOptions, TxtRecord, TxtRecordProps};
use crate::aws::custom_resources::{
    AwsCustomResource, AwsCustomResourcePolicy, AwsCustomResourceProps, AwsSdkCall, PhysicalResourceId,
};
use crate::aws::ec2::VpcEndpointService;
use crate::aws::iam::{PolicyStatement, PolicyStatementProps};
use crate::bail;
use crate::core::{Construct, Cx, Data, Dependable, Fields, Fn, Handle, Names, Str, Text, TextList};
use crate::declare::{Dict, construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// What a [`VpcEndpointServiceDomainName`] needs.
#[props(module = "route53")]
pub struct VpcEndpointServiceDomainNameProps {
    /// The service.
    pub endpoint_service: VpcEndpointService,
    /// The name, of a domain that the account owns.
    pub domain_name: Text,
    /// The zone of that domain.
    pub public_hosted_zone: PublicHostedZone,
}

/// What such a name keeps.
#[derive(Clone, Debug)]
pub struct DomainNameState {
    name: Text,
}

/// A private name of a VPC endpoint service: those who use it find it under that name. AWS is shown that the domain is the
/// account's own, by a record.
///
/// ```rhai
/// let balancer = elbv2.NetworkLoadBalancer(stack, "Balancer", #{ vpc: ec2.Vpc(stack, "Vpc") });
/// let service = ec2.VpcEndpointService(stack, "Service", #{ vpc_endpoint_service_load_balancers: [balancer] });
/// let zone = route53.PublicHostedZone(stack, "Zone", #{ zone_name: "example.com" });
/// route53.VpcEndpointServiceDomainName(stack, "Name", #{
///     endpoint_service: service,
///     domain_name: "api.example.com",
///     public_hosted_zone: zone,
/// });
/// ```
///
/// ```lua
/// local balancer = elbv2.NetworkLoadBalancer(stack, "Balancer", { vpc = ec2.Vpc(stack, "Vpc") })
/// local service = ec2.VpcEndpointService(stack, "Service", { vpc_endpoint_service_load_balancers = { balancer } })
/// local zone = route53.PublicHostedZone(stack, "Zone", { zone_name = "example.com" })
/// route53.VpcEndpointServiceDomainName(stack, "Name", {
///   endpoint_service = service,
///   domain_name = "api.example.com",
///   public_hosted_zone = zone,
/// })
/// ```
#[construct(module = "route53", base = Construct, state = DomainNameState)]
impl VpcEndpointServiceDomainName {
    /// Gives a service a name.
    pub fn new(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        props: VpcEndpointServiceDomainNameProps,
    ) -> Result<Self> {
        let service = props.endpoint_service;
        if let Some(other) = service.private_name(cx) {
            let name = cx.state(VpcEndpointServiceDomainName(other)).name.clone();
            bail!(Code::InvalidValue, "the service has a name already: `{}`", name.literal().unwrap_or("(late-bound)");
                hint: "a service has one name only"; on: cx.path(service.made(cx).id()))
        }
        let state = DomainNameState { name: props.domain_name.clone() };
        let this: VpcEndpointServiceDomainName = cx.create(scope, id, state)?;
        service.set_private_name(cx, this.0);
        let named = this.name_service(cx, service, &props.domain_name)?;
        let names = this.verification(cx, service)?;
        cx.extra_mut(names.id()).dependencies.push(Dependable::Construct(named.into()));
        this.verify(cx, service, names, props.public_hosted_zone)?;
        let made = service.made(cx);
        cx.extra_mut(this.0).dependencies.push(Dependable::Construct(made));
        Ok(this)
    }

    /// The name.
    #[attribute]
    pub fn domain_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// Sets what is told as the name; the service keeps its own.
    #[setter]
    #[name = "domain_name"]
    pub fn set_domain_name(self, cx: &mut Cx, value: Text) {
        cx.state_mut(self).name = value;
    }
}

/// What the records of a name must be.
const NAME: &str = "ServiceConfigurations.0.PrivateDnsNameConfiguration.Name";
const VALUE: &str = "ServiceConfigurations.0.PrivateDnsNameConfiguration.Value";

impl VpcEndpointServiceDomainName {
    /// Tells the service its name.
    fn name_service(
        self,
        cx: &mut Cx,
        service: VpcEndpointService,
        name: &Text,
    ) -> Result<AwsCustomResource> {
        const ACTION: &str = "modifyVpcEndpointServiceConfiguration";
        let service_id = service.vpc_endpoint_service_id(cx);
        let id = PhysicalResourceId::of(Names::unique_id(cx, service.made(cx)).into());
        let set = fields! { "ServiceId": &service_id, "PrivateDnsName": name };
        let remove = fields! { "ServiceId": &service_id, "RemovePrivateDnsName": true };
        let create = call(ACTION, set, Some(id));
        let calls = AwsCustomResourceProps {
            on_create: Some(create.clone()),
            on_update: Some(create),
            on_delete: Some(call(ACTION, remove, None)),
            ..AwsCustomResourceProps::default()
        };
        self.resource(cx, "EnableDns", calls, "ec2:ModifyVpcEndpointServiceConfiguration", Some(service_id))
    }

    /// Asks for the record that shows AWS whose the domain is.
    fn verification(self, cx: &mut Cx, service: VpcEndpointService) -> Result<AwsCustomResource> {
        let service_id = service.vpc_endpoint_service_id(cx);
        // Another id whenever the name changes: the answer is asked for again.
        let id = PhysicalResourceId::of(self.fingerprint(cx, service).into());
        let asked = fields! { "ServiceIds": vec![Data::from(service_id)] };
        let ask = call("describeVpcEndpointServiceConfigurations", asked, Some(id));
        let calls = AwsCustomResourceProps {
            on_create: Some(ask.clone()),
            on_update: Some(ask),
            ..AwsCustomResourceProps::default()
        };
        self.resource(cx, "GetNames", calls, "ec2:DescribeVpcEndpointServiceConfigurations", None)
    }

    /// Makes the record, and tells AWS to look at it.
    fn verify(
        self,
        cx: &mut Cx,
        service: VpcEndpointService,
        names: AwsCustomResource,
        zone: PublicHostedZone,
    ) -> Result<()> {
        let name = names.get_response_field(cx, NAME.into())?;
        let value = names.get_response_field(cx, VALUE.into())?;
        let options =
            RecordSetOptions { record_name: Some(name.clone()), ..RecordSetOptions::new(zone.into()) };
        let record = TxtRecordProps { values: vec![value.clone()], options };
        let record = TxtRecord::new(cx, self.into_construct(), "DnsVerificationRecord".into(), record)?;
        let service_id = service.vpc_endpoint_service_id(cx);
        let id = PhysicalResourceId::of(Fn::join(":".into(), TextList::Items(vec![name, value]))?);
        let told = fields! { "ServiceId": &service_id };
        let start = call("startVpcEndpointServicePrivateDnsVerification", told, Some(id));
        let calls = AwsCustomResourceProps {
            on_create: Some(start.clone()),
            on_update: Some(start),
            ..AwsCustomResourceProps::default()
        };
        let action = "ec2:StartVpcEndpointServicePrivateDnsVerification";
        let started = self.resource(cx, "StartVerification", calls, action, Some(service_id))?;
        cx.extra_mut(started.id()).dependencies.push(Dependable::Construct(record.into()));
        Ok(())
    }

    /// Makes a resource that calls EC2, and lets it do so for the service or for all.
    fn resource(
        self,
        cx: &mut Cx,
        id: &'static str,
        calls: AwsCustomResourceProps,
        action: &'static str,
        service_id: Option<Text>,
    ) -> Result<AwsCustomResource> {
        let resource = match service_id {
            Some(service_id) => {
                let stack = cx.stack_of(self.0)?;
                let (region, account) = (stack.region(cx), stack.account(cx));
                let path = vec!["vpc-endpoint-service".into(), service_id];
                let path = Fn::join("/".into(), TextList::Items(path))?;
                let parts = vec!["arn".into(), stack.partition(cx), "ec2".into(), region, account, path];
                Fn::join(":".into(), TextList::Items(parts))?
            }
            None => "*".into(),
        };
        let statement = PolicyStatementProps {
            actions: Some(vec![Text::from(action)].into()),
            resources: Some(vec![resource].into()),
            ..PolicyStatementProps::default()
        };
        let statement = PolicyStatement::new(cx, statement)?;
        let props = AwsCustomResourceProps {
            policy: Some(AwsCustomResourcePolicy::from_statements(vec![statement])),
            install_latest_aws_sdk: Some(false),
            ..calls
        };
        AwsCustomResource::new(cx, self.into_construct(), id.into(), props)
    }

    /// What changes whenever the name does.
    fn fingerprint(self, cx: &Cx, service: VpcEndpointService) -> String {
        let mut hash = Md5::new();
        hash.update(Names::unique_id(cx, self.into_construct()));
        hash.update(Names::unique_id(cx, service.made(cx)));
        hash.update(cx.state(self).name.literal().unwrap_or_default());
        hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn into_construct(self) -> Construct {
        Construct::at(self.0)
    }
}

/// A call of EC2.
fn call(action: &'static str, parameters: Fields, id: Option<PhysicalResourceId>) -> AwsSdkCall {
    AwsSdkCall {
        parameters: Some(Dict(parameters)),
        physical_resource_id: id,
        ..AwsSdkCall::new("EC2".into(), action.into())
    }
}

//! NAT instances, and their first generation.

use super::nat_provider::NatKind;
use super::{
    AmazonLinux2023ImageSsmParameterProps, AmazonLinuxCpuType, AmazonLinuxImageSsmParameterCommonOptions,
    Connections, CpuCredits, GatewayConfig, IMachineImage, Instance, InstanceArchitecture, InstanceProps,
    InstanceType, KeyPair, LookupMachineImage, LookupMachineImageProps, MachineImage, NatInstanceProviderV2,
    NatProvider, NatProviderState, Port, SecurityGroup, SecurityGroupProps, Subnet, SubnetSelection,
    UserData, Vpc,
};
use crate::aws::iam::Role;
use crate::bail;
use crate::core::{Construct, Cx, Handle, ObjectHandle, Text};
use crate::declare::{choice, class, object, props};
use crate::diag::{Code, Diag, Result};

/// Which traffic NAT instances let through by themselves.
#[choice(module = "ec2")]
pub enum NatTrafficDirection {
    /// All traffic out, none in.
    #[value = "OUTBOUND_ONLY"]
    OUTBOUND_ONLY,
    /// All traffic, out and in.
    #[value = "INBOUND_AND_OUTBOUND"]
    INBOUND_AND_OUTBOUND,
    /// No traffic: rules of your own say what passes.
    #[value = "NONE"]
    NONE,
}

/// How NAT instances are made.
#[props(module = "ec2")]
pub struct NatInstanceProps {
    /// What the instances start from. Default: the latest Amazon Linux 2023; for the first generation, the NAT image
    /// of AWS, which is looked up.
    pub machine_image: Option<IMachineImage>,
    /// The hardware: `ec2.InstanceType("t4g.nano")`.
    pub instance_type: InstanceType,
    /// Whether the instances get a public IPv4 address. Default: as the subnet says.
    pub associate_public_ip_address: Option<bool>,
    /// The name of the key pair for logging in.
    #[deprecated_name = "use `key_pair`"]
    pub key_name: Option<Text>,
    /// The key pair for logging in. Default: nobody can log in with a key.
    pub key_pair: Option<KeyPair>,
    /// The security group of the instances. It cannot be in the same VPC, which is made with the instances.
    #[deprecated_name = "use `default_allowed_traffic`, and `gateway_instances` to add groups"]
    pub security_group: Option<SecurityGroup>,
    /// Which traffic the security group of the instances lets through by itself. `connections` lets more through.
    /// Default: `INBOUND_AND_OUTBOUND`.
    pub default_allowed_traffic: Option<NatTrafficDirection>,
    /// Whether all traffic passes by itself, or outbound traffic alone. Default: all.
    #[deprecated_name = "use `default_allowed_traffic`"]
    pub allow_all_traffic: Option<bool>,
    /// How the instances spend CPU credits, for the burstable families T2, T3, T3a and T4g.
    pub credit_specification: Option<CpuCredits>,
    /// What the instances run at their first start. Default: what makes them route,
    /// `ec2.NatInstanceProviderV2.DEFAULT_USER_DATA_COMMANDS`.
    pub user_data: Option<UserData>,
}

impl NatInstanceProps {
    /// Which traffic passes by itself. `allow_all_traffic` is of aws-cdk 1.134.
    fn allowed_traffic(&self) -> NatTrafficDirection {
        self.default_allowed_traffic.unwrap_or(match self.allow_all_traffic {
            Some(false) => NatTrafficDirection::OUTBOUND_ONLY,
            Some(true) | None => NatTrafficDirection::INBOUND_AND_OUTBOUND,
        })
    }

    fn check(&self) -> Result<()> {
        if self.key_name.is_some() && self.key_pair.is_some() {
            bail!(Code::InvalidValue, "`key_name` and `key_pair` cannot both be given"; hint: "use `key_pair`");
        }
        if self.default_allowed_traffic.is_some() && self.allow_all_traffic.is_some() {
            bail!(Code::InvalidValue, "`default_allowed_traffic` and `allow_all_traffic` cannot both be given";
                hint: "use `default_allowed_traffic`");
        }
        Ok(())
    }
}

/// What a provider of instances keeps.
#[derive(Clone, Debug)]
pub(super) struct NatInstances {
    props: NatInstanceProps,
    generation: Generation,
    /// The security group with its connections, of the VPC that was configured last.
    group: Option<(SecurityGroup, Connections)>,
    instances: Vec<Instance>,
}

/// The generations of NAT instances.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Generation {
    First,
    Second,
}

/// NAT instances of the first generation.
#[object(module = "ec2", base = NatProvider, state = NatProviderState)]
impl NatInstanceProvider {
    /// Makes a provider, for the `nat_gateway_provider` of a VPC. Its image is maintained no more:
    /// use `NatInstanceProviderV2`.
    pub fn new(cx: &mut Cx, props: NatInstanceProps) -> Result<Self> {
        let ignored = [
            ("user_data", props.user_data.is_some()),
            ("associate_public_ip_address", props.associate_public_ip_address.is_some()),
        ];
        for (name, _) in ignored.into_iter().filter(|(_, given)| *given) {
            let message = format!("`{name}` has no effect on NAT instances of the first generation");
            cx.warn(Diag::warning(Code::Surprise, message).hint("use `ec2.NatProvider.instance_v2(...)`"));
        }
        NatInstances::of(cx, props, Generation::First)
    }

    /// The security group of the instances, once a VPC has them.
    #[attribute]
    pub fn security_group(self, cx: &Cx) -> Result<SecurityGroup> {
        NatInstances::group(cx, self.into(), "security_group").map(|(group, _)| group)
    }

    /// Who may talk to the instances, once a VPC has them.
    #[attribute]
    pub fn connections(self, cx: &Cx) -> Result<Connections> {
        NatInstances::group(cx, self.into(), "connections").map(|(_, connections)| connections)
    }
}

/// The NAT image of AWS for instances of the first generation.
#[derive(Clone, Copy, Debug)]
pub struct NatInstanceImage;

/// The NAT image of AWS for instances of the first generation; it is maintained no more.
#[class(module = "ec2", base = IMachineImage)]
impl NatInstanceImage {
    /// The newest image, looked up when the project's context is filled.
    #[allow(clippy::new_ret_no_self)]
    pub fn new() -> IMachineImage {
        LookupMachineImage::new(LookupMachineImageProps {
            owners: Some(vec!["amazon".into()]),
            ..LookupMachineImageProps::new("amzn-ami-vpc-nat-*".into())
        })
    }
}

impl NatInstances {
    /// A provider of instances.
    pub(super) fn of<P: ObjectHandle<State = NatProviderState>>(
        cx: &mut Cx,
        props: NatInstanceProps,
        generation: Generation,
    ) -> Result<P> {
        props.check()?;
        let instances = NatInstances { props, generation, group: None, instances: Vec::new() };
        Ok(cx.make(NatProviderState::of(NatKind::Instances(Box::new(instances)))))
    }

    /// What a provider of instances keeps.
    pub(super) fn in_provider(cx: &Cx, provider: NatProvider) -> Option<&NatInstances> {
        match &cx.object(provider).kind {
            NatKind::Instances(instances) => Some(instances),
            NatKind::Gateways(_) | NatKind::Regional(_) => None,
        }
    }

    /// The instances that were made.
    pub(super) fn instances(&self) -> Vec<Instance> {
        self.instances.clone()
    }

    /// The security group of a provider with its connections.
    pub(super) fn group(cx: &Cx, provider: NatProvider, name: &str) -> Result<(SecurityGroup, Connections)> {
        match Self::in_provider(cx, provider).and_then(|instances| instances.group) {
            Some(group) => Ok(group),
            None => bail!(Code::InvalidValue, "the NAT instances have no `{name}` yet";
                hint: "make the VPC first: it is given the provider as `nat_gateway_provider`"),
        }
    }

    /// Makes an instance in each public subnet.
    pub(super) fn make(
        mut self: Box<Self>,
        cx: &mut Cx,
        provider: NatProvider,
        vpc: Vpc,
        public: &[Subnet],
    ) -> Result<()> {
        let (group, connections) = self.make_group(cx, vpc)?;
        let image = self.image()?;
        let first = self.generation == Generation::First;
        let role = match first {
            true => Some(Role::for_service(cx, vpc, "NatRole", "ec2.amazonaws.com")?),
            false => None,
        };
        let user_data = match (first, self.props.user_data) {
            (true, _) => None,
            (false, Some(data)) => Some(data),
            (false, None) => {
                let data = UserData::for_linux(cx, None);
                let commands = NatInstanceProviderV2::DEFAULT_USER_DATA_COMMANDS();
                data.add_commands(cx, commands.into_iter().map(Text::from).collect::<Vec<_>>().into())?;
                Some(data)
            }
        };
        for subnet in public {
            let props = InstanceProps {
                vpc_subnets: Some(SubnetSelection { subnets: Some(vec![*subnet]), ..Default::default() }),
                security_group: Some(group),
                role,
                source_dest_check: Some(false),
                key_name: self.props.key_name.clone(),
                key_pair: self.props.key_pair,
                credit_specification: self.props.credit_specification,
                user_data,
                associate_public_ip_address: match first {
                    true => None,
                    false => self.props.associate_public_ip_address,
                },
                ..InstanceProps::new(vpc, self.props.instance_type.clone(), image.clone())
            };
            let instance = Instance::new(cx, Construct::at(subnet.id()), "NatInstance".into(), props)?;
            self.instances.push(instance);
            let gateway_id = instance.instance_id(cx)?;
            let made = GatewayConfig { az: subnet.availability_zone(cx)?, gateway_id };
            cx.object_mut(provider).gateways.push(made);
        }
        self.group = Some((group, connections));
        cx.object_mut(provider).kind = NatKind::Instances(self);
        Ok(())
    }

    fn make_group(&self, cx: &mut Cx, vpc: Vpc) -> Result<(SecurityGroup, Connections)> {
        let traffic = self.props.allowed_traffic();
        let group = match self.props.security_group {
            Some(group) => group,
            None => {
                let props = SecurityGroupProps {
                    description: Some("Security Group for NAT instances".into()),
                    allow_all_outbound: traffic != NatTrafficDirection::NONE,
                    ..SecurityGroupProps::in_vpc(vpc)
                };
                SecurityGroup::new(cx, vpc.into(), "NatSecurityGroup".into(), props)?
            }
        };
        let connections = Connections::of_groups(cx, vec![group]);
        if traffic == NatTrafficDirection::INBOUND_AND_OUTBOUND {
            connections.allow_from_any_ipv4(cx, Port::all_traffic(), None)?;
        }
        Ok((group, connections))
    }

    fn image(&self) -> Result<IMachineImage> {
        if let Some(image) = &self.props.machine_image {
            return Ok(image.clone());
        }
        if self.generation == Generation::First {
            return Ok(NatInstanceImage::new());
        }
        let cpu_type = match self.props.instance_type.architecture()? {
            InstanceArchitecture::ARM_64 => AmazonLinuxCpuType::ARM_64,
            InstanceArchitecture::X86_64 => AmazonLinuxCpuType::X86_64,
        };
        let common = AmazonLinuxImageSsmParameterCommonOptions { cpu_type, ..Default::default() };
        let props = AmazonLinux2023ImageSsmParameterProps { common, ..Default::default() };
        Ok(MachineImage::latest_amazon_linux2023(Some(props)))
    }
}

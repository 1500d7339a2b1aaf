//! Bastion hosts.

use super::{
    AmazonLinux2ImageSsmParameterProps, AmazonLinux2023ImageSsmParameterProps, AmazonLinuxCpuType,
    AmazonLinuxImageSsmParameterCommonOptions, ApplyCloudFormationInitOptions, BlockDevice,
    CloudFormationInit, Connections, IConnectable, IMachineImage, IPeer, Instance, InstanceArchitecture,
    InstanceClass, InstanceProps, InstanceSize, InstanceType, MachineImage, Port, SecurityGroup,
    SubnetSelection, Vpc,
};
use crate::aws::iam::{PolicyStatement, Role};
use crate::bail;
use crate::core::{CfnOutput, CfnOutputProps, Construct, Cx, Number, Resource, Str, Text};
use crate::declare::{Rest, construct, props};
use crate::diag::{Code, Result};

/// What a [`BastionHostLinux`] needs.
#[props(module = "ec2")]
pub struct BastionHostLinuxProps {
    /// The VPC to which the host leads.
    pub vpc: Vpc,
    /// The availability zone: one subnet of the selection must be in it. Default: that of the first subnet.
    pub availability_zone: Option<Text>,
    /// The value of the tag `Name`.
    #[default("BastionHost".into(), "`BastionHost`")]
    pub instance_name: Text,
    /// The subnets of which the first is taken. Default: the private ones.
    pub subnet_selection: Option<SubnetSelection>,
    /// The security group. Default: a new one, which allows nothing in and everything out.
    pub security_group: Option<SecurityGroup>,
    /// The hardware. Default: `t3.nano`.
    pub instance_type: Option<InstanceType>,
    /// What the host starts from; it must have the agent of the AWS Systems Manager. Default: the latest
    /// Amazon Linux 2 for the hardware.
    pub machine_image: Option<IMachineImage>,
    /// The disks. Default: those of the machine image.
    pub block_devices: Option<Vec<BlockDevice>>,
    /// Whether the metadata service takes only requests with a session token (IMDSv2).
    #[default(false)]
    pub require_imdsv2: bool,
    /// Whether the host is replaced when its user data changes. Default: `true` where there are `init_options`,
    /// else `false`.
    pub user_data_causes_replacement: Option<bool>,
    /// What the host is configured with: files, packages, services. Default: nothing.
    pub init: Option<CloudFormationInit>,
    /// How the host is configured by `init`.
    pub init_options: Option<ApplyCloudFormationInitOptions>,
}

/// The instance of a bastion host; nothing while it is being made.
pub type BastionState = Option<Instance>;

/// What the agent of the AWS Systems Manager needs to open sessions.
const SESSION_ACTIONS: [&str; 3] = ["ssmmessages:*", "ssm:UpdateInstanceInformation", "ec2messages:*"];
const SSH_PORT: i64 = 22;
const USE_AMAZON_LINUX_2023: &str = "@aws-cdk/aws-ec2:bastionHostUseAmazonLinux2023ByDefault";

/// A small instance that leads into a VPC: sessions of the AWS Systems Manager open on it without keys and
/// without open ports.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// let host = ec2.BastionHostLinux(stack, "Host", #{ vpc: vpc });
/// CfnOutput(stack, "HostId", #{ value: host.instance_id });
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// local host = ec2.BastionHostLinux(stack, "Host", { vpc = vpc })
/// CfnOutput(stack, "HostId", { value = host.instance_id })
/// ```
#[construct(module = "ec2", base = Resource, state = BastionState, reference = instance_ref("AWS::EC2::Instance"))]
impl BastionHostLinux {
    /// Makes a bastion host.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: BastionHostLinuxProps) -> Result<Self> {
        let this: BastionHostLinux = cx.create(scope, id, None)?;
        let instance_type =
            props.instance_type.unwrap_or_else(|| InstanceType::of(InstanceClass::T3, InstanceSize::NANO));
        let image = match props.machine_image {
            Some(image) => image,
            None => this.default_image(cx, &instance_type)?,
        };
        let instance = InstanceProps {
            availability_zone: props.availability_zone,
            security_group: props.security_group,
            instance_name: Some(props.instance_name),
            vpc_subnets: props.subnet_selection,
            block_devices: props.block_devices,
            require_imdsv2: props.require_imdsv2,
            user_data_causes_replacement: props.user_data_causes_replacement,
            init: props.init,
            init_options: props.init_options,
            ..InstanceProps::new(props.vpc, instance_type, image)
        };
        let instance = Instance::new(cx, this.into(), "Resource".into(), instance)?;
        *cx.state_mut(this) = Some(instance);
        let statement = PolicyStatement::allow(cx, &SESSION_ACTIONS, vec!["*".into()])?;
        instance.add_to_role_policy(cx, statement)?;
        let output = CfnOutputProps {
            value: instance.instance_id(cx)?.into(),
            description: Some(
                "Instance ID of the bastion host. Use this to connect via SSM Session Manager".into(),
            ),
            export_name: None,
            condition: None,
            key: None,
        };
        CfnOutput::new(cx, this.into(), "BastionHostId".into(), output)?;
        Ok(this)
    }

    /// The instance itself.
    #[attribute]
    pub fn instance(self, cx: &Cx) -> Result<Instance> {
        match cx.state(self) {
            Some(instance) => Ok(*instance),
            None => bail!(Code::Internal, "the bastion host is still being made"; on: cx.path(self.0)),
        }
    }

    /// The id of the instance: `i-0123456789abcdef0`.
    #[attribute]
    pub fn instance_id(self, cx: &Cx) -> Result<Text> {
        self.instance(cx)?.instance_id(cx)
    }

    /// The availability zone of the instance.
    #[attribute]
    pub fn instance_availability_zone(self, cx: &Cx) -> Result<Text> {
        self.instance(cx)?.instance_availability_zone(cx)
    }

    /// The name of the instance within the VPC.
    #[attribute]
    pub fn instance_private_dns_name(self, cx: &Cx) -> Result<Text> {
        self.instance(cx)?.instance_private_dns_name(cx)
    }

    /// The address of the instance within the VPC.
    #[attribute]
    pub fn instance_private_ip(self, cx: &Cx) -> Result<Text> {
        self.instance(cx)?.instance_private_ip(cx)
    }

    /// The public name of the instance, where it has a public address.
    #[attribute]
    pub fn instance_public_dns_name(self, cx: &Cx) -> Result<Text> {
        self.instance(cx)?.instance_public_dns_name(cx)
    }

    /// The public address of the instance, where it has one.
    #[attribute]
    pub fn instance_public_ip(self, cx: &Cx) -> Result<Text> {
        self.instance(cx)?.instance_public_ip(cx)
    }

    /// Who may talk to the host.
    #[attribute]
    pub fn connections(self, cx: &Cx) -> Result<Connections> {
        self.instance(cx)?.connections(cx)
    }

    /// The role of what runs on the host.
    #[attribute]
    pub fn role(self, cx: &Cx) -> Result<Role> {
        self.instance(cx)?.role(cx)
    }

    /// The principal to which permissions of the host are granted: its role.
    #[attribute]
    pub fn grant_principal(self, cx: &Cx) -> Result<Role> {
        self.role(cx)
    }

    /// Lets peers connect to the host on port 22. Sessions of the AWS Systems Manager do not need it.
    pub fn allow_ssh_access_from(self, cx: &mut Cx, peer: Rest<IPeer>) -> Result<()> {
        let connections = self.connections(cx)?;
        for peer in peer {
            let other = peer.connections(cx);
            let port = Port::tcp(Number::Int(SSH_PORT))?;
            connections.allow_from(cx, IConnectable(other), port, Some("SSH access".into()))?;
        }
        Ok(())
    }
}

impl BastionHostLinux {
    fn default_image(self, cx: &Cx, instance_type: &InstanceType) -> Result<IMachineImage> {
        let cpu_type = match instance_type.architecture()? {
            InstanceArchitecture::ARM_64 => AmazonLinuxCpuType::ARM_64,
            InstanceArchitecture::X86_64 => AmazonLinuxCpuType::X86_64,
        };
        let common = AmazonLinuxImageSsmParameterCommonOptions { cpu_type, ..Default::default() };
        if cx.flag(self.0, USE_AMAZON_LINUX_2023) {
            let props = AmazonLinux2023ImageSsmParameterProps { common, ..Default::default() };
            return Ok(MachineImage::latest_amazon_linux2023(Some(props)));
        }
        Ok(MachineImage::latest_amazon_linux2(Some(AmazonLinux2ImageSsmParameterProps {
            common,
            ..Default::default()
        })))
    }
}

//! Instances.

use std::fmt::Write as _;

use md5::{Digest, Md5};

use super::instance_parts::{AllowedOutbound, allow_sessions, instance_group, role_and_profile};
use super::metadata_options::MetadataOptions;
use super::security_group::check_added_group;
use super::user_data::encoded;
use super::{
    ApplyCloudFormationInitOptions, AttachInitOptions, BlockDevice, CloudFormationInit, Connections,
    CpuCredits, IMachineImage, InstanceInitiatedShutdownBehavior, InstanceType, KeyPair, MachineImageConfig,
    OperatingSystemType, PlacementGroup, SecurityGroup, SelectedSubnets, Subnet, SubnetSelection, UserData,
    Vpc,
};
use crate::aws::iam::{InstanceProfile, PolicyStatement, Role};
use crate::core::{
    CfnResource, Construct, Cx, Data, Duration, Handle, IdSuffix, Late, NodeId, Number, Resolver, Resource,
    Str, Text, name_of, write_json,
};
use crate::declare::{Rest, choice, construct, props};
use crate::diag::{Code, Result};
use crate::{bail, fields};

/// How requests to the metadata service of an instance must be made.
#[choice(module = "ec2")]
pub enum HttpTokens {
    /// With or without a session token.
    #[value = "optional"]
    OPTIONAL,
    /// With a session token: IMDSv2.
    #[value = "required"]
    REQUIRED,
}

/// What an [`Instance`] needs.
#[props(module = "ec2")]
pub struct InstanceProps {
    /// The VPC in which the instance is.
    pub vpc: Vpc,
    /// The hardware: `ec2.InstanceType("t3.micro")`.
    pub instance_type: InstanceType,
    /// What the instance starts from: `ec2.MachineImage.latest_amazon_linux2023()`.
    pub machine_image: IMachineImage,
    /// The subnets of which the first is taken. Default: the private ones, or what `Vpc.select_subnets`
    /// takes by itself.
    pub vpc_subnets: Option<SubnetSelection>,
    /// The availability zone: one subnet of the selection must be in it. Default: that of the first subnet.
    pub availability_zone: Option<Text>,
    /// The security group. Default: a new one.
    pub security_group: Option<SecurityGroup>,
    /// Whether the new security group allows connections to all IPv4 addresses.
    #[default(true)]
    pub allow_all_outbound: bool,
    /// Whether the new security group allows connections to all IPv6 addresses.
    #[default(false)]
    pub allow_all_ipv6_outbound: bool,
    /// The name of the key pair for logging in.
    #[deprecated_name = "use `key_pair`"]
    pub key_name: Option<Text>,
    /// The key pair for logging in. Default: nobody can log in with a key.
    pub key_pair: Option<KeyPair>,
    /// What the instance runs at its first start. Default: that of the machine image.
    pub user_data: Option<UserData>,
    /// Whether the instance is replaced when its user data changes; else it keeps running, and does not run
    /// the new one. Default: `true` where there are `init_options`, else `false`.
    pub user_data_causes_replacement: Option<bool>,
    /// What the instance is configured with: files, packages, services. Default: nothing.
    pub init: Option<CloudFormationInit>,
    /// How the instance is configured by `init`.
    pub init_options: Option<ApplyCloudFormationInitOptions>,
    /// The role of what runs on the instance. Default: a new one.
    pub role: Option<Role>,
    /// The instance profile, whose role is then that of the instance. Default: a new one.
    pub instance_profile: Option<InstanceProfile>,
    /// The value of the tag `Name`. Default: the path of the construct.
    pub instance_name: Option<Text>,
    /// Whether AWS drops traffic that is not for the instance itself. Routers and NAT instances need `false`.
    pub source_dest_check: Option<bool>,
    /// The disks. Default: those of the machine image.
    pub block_devices: Option<Vec<BlockDevice>>,
    /// The private IPv4 address, of the subnet's range. Default: any free one.
    pub private_ip_address: Option<Text>,
    /// Whether volumes that are made with the instance get its tags.
    pub propagate_tags_to_volume_on_creation: Option<bool>,
    /// Whether the metadata service takes only requests with a session token (IMDSv2); made by a launch
    /// template.
    #[default(false)]
    pub require_imdsv2: bool,
    /// Whether there is a metadata service. Default: `true`.
    pub http_endpoint: Option<bool>,
    /// Whether the metadata service has an IPv6 address. Default: `false`.
    pub http_protocol_ipv6: Option<bool>,
    /// How many hops answers of the metadata service may make, from 1 to 64. Default: 1 or 2, as the image says.
    pub http_put_response_hop_limit: Option<i64>,
    /// Whether the metadata service takes only requests with a session token.
    pub http_tokens: Option<HttpTokens>,
    /// Whether the metadata service tells the tags of the instance. Default: `false`.
    pub instance_metadata_tags: Option<bool>,
    /// Whether metrics come every minute instead of every five; costs extra.
    pub detailed_monitoring: Option<bool>,
    /// Whether sessions of the AWS Systems Manager are allowed.
    #[default(false)]
    pub ssm_session_permissions: bool,
    /// Whether the instance gets a public IPv4 address. Default: as the subnet says.
    pub associate_public_ip_address: Option<bool>,
    /// How the instance spends CPU credits, for the burstable families T2, T3, T3a and T4g.
    pub credit_specification: Option<CpuCredits>,
    /// Whether traffic to EBS volumes has a bandwidth of its own.
    pub ebs_optimized: Option<bool>,
    /// Whether the instance cannot be terminated through the API.
    pub disable_api_termination: Option<bool>,
    /// What happens when the instance shuts itself down. Default: it stops.
    pub instance_initiated_shutdown_behavior: Option<InstanceInitiatedShutdownBehavior>,
    /// How near to others the instance is placed. Default: anywhere.
    pub placement_group: Option<PlacementGroup>,
    /// Whether the instance can have Nitro enclaves.
    pub enclave_enabled: Option<bool>,
    /// Whether the instance can hibernate.
    pub hibernation_enabled: Option<bool>,
    /// How many IPv6 addresses the instance gets from the subnet's range.
    pub ipv6_address_count: Option<i64>,
    /// How long CloudFormation waits for the instance to signal that it is ready. Default: it does not wait.
    pub resource_signal_timeout: Option<Duration>,
}

/// What an instance keeps; nothing while it is being made.
pub type InstanceState = Option<Parts>;

/// What an instance is made of.
#[derive(Clone, Debug)]
pub struct Parts {
    resource: CfnResource,
    groups: Vec<SecurityGroup>,
    connections: Connections,
    role: Role,
    user_data: UserData,
    os_type: OperatingSystemType,
    signals: Option<Signals>,
}

/// What CloudFormation waits for before it takes an instance for created.
#[derive(Clone, Debug)]
struct Signals {
    /// How many signals; nothing is the same as one.
    count: i64,
    timeout: Duration,
}

/// While it is on, the time for the configuration and the time for other signals are added up.
const SUM_TIMEOUTS: &str = "@aws-cdk/aws-ec2:ec2SumTImeoutEnabled";
/// How many minutes CloudFormation waits for a configuration that says nothing about it.
const CONFIGURATION_MINUTES: i64 = 5;
/// Hexadecimal digits of the user data's hash in logical ids.
const HASH_LENGTH: usize = 16;
const UNIQUE_TEMPLATE_NAME: &str = "@aws-cdk/aws-ec2:uniqueImdsv2TemplateName";

/// A virtual machine.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// let server = ec2.Instance(stack, "Server", #{
///     vpc: vpc,
///     instance_type: ec2.InstanceType.of(ec2.InstanceClass.T3, ec2.InstanceSize.MICRO),
///     machine_image: ec2.MachineImage.latest_amazon_linux2023(),
/// });
/// server.user_data.add_commands("dnf install -y nginx", "systemctl enable --now nginx");
/// server.connections.allow_from_any_ipv4(ec2.Port.tcp(80));
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// local server = ec2.Instance(stack, "Server", {
///   vpc = vpc,
///   instance_type = ec2.InstanceType.of(ec2.InstanceClass.T3, ec2.InstanceSize.MICRO),
///   machine_image = ec2.MachineImage.latest_amazon_linux2023(),
/// })
/// server.user_data:add_commands("dnf install -y nginx", "systemctl enable --now nginx")
/// server.connections:allow_from_any_ipv4(ec2.Port.tcp(80))
/// ```
#[construct(module = "ec2", base = Resource, state = InstanceState, reference = instance_ref("AWS::EC2::Instance"))]
impl Instance {
    /// Makes an instance.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: InstanceProps) -> Result<Self> {
        props.check()?;
        let this: Instance = cx.create(scope, id, None)?;
        let path = cx.path(this.0);
        this.make(cx, props).map_err(|error| error.on(&path))?;
        Ok(this)
    }

    /// The resource itself.
    #[attribute]
    pub fn instance(self, cx: &Cx) -> Result<CfnResource> {
        Ok(self.parts(cx)?.resource)
    }

    /// The id of the instance: `i-0123456789abcdef0`.
    #[attribute]
    pub fn instance_id(self, cx: &Cx) -> Result<Text> {
        Ok(Late::reference(self.parts(cx)?.resource.id()).into())
    }

    /// The availability zone of the instance.
    #[attribute]
    pub fn instance_availability_zone(self, cx: &Cx) -> Result<Text> {
        self.known(cx, "AvailabilityZone")
    }

    /// The name of the instance within the VPC.
    #[attribute]
    pub fn instance_private_dns_name(self, cx: &Cx) -> Result<Text> {
        self.known(cx, "PrivateDnsName")
    }

    /// The address of the instance within the VPC.
    #[attribute]
    pub fn instance_private_ip(self, cx: &Cx) -> Result<Text> {
        self.known(cx, "PrivateIp")
    }

    /// The public name of the instance, where it has a public address.
    #[attribute]
    pub fn instance_public_dns_name(self, cx: &Cx) -> Result<Text> {
        self.known(cx, "PublicDnsName")
    }

    /// The public address of the instance, where it has one.
    #[attribute]
    pub fn instance_public_ip(self, cx: &Cx) -> Result<Text> {
        self.known(cx, "PublicIp")
    }

    /// The operating system of the instance.
    #[attribute]
    pub fn os_type(self, cx: &Cx) -> Result<OperatingSystemType> {
        Ok(self.parts(cx)?.os_type)
    }

    /// Who may talk to the instance.
    #[attribute]
    pub fn connections(self, cx: &Cx) -> Result<Connections> {
        Ok(self.parts(cx)?.connections)
    }

    /// The role of what runs on the instance.
    #[attribute]
    pub fn role(self, cx: &Cx) -> Result<Role> {
        Ok(self.parts(cx)?.role)
    }

    /// The principal to which permissions of the instance are granted: its role.
    #[attribute]
    pub fn grant_principal(self, cx: &Cx) -> Result<Role> {
        self.role(cx)
    }

    /// What the instance runs at its first start.
    #[attribute]
    pub fn user_data(self, cx: &Cx) -> Result<UserData> {
        Ok(self.parts(cx)?.user_data)
    }

    /// Adds a security group. Its rules are its own: `connections` leads to the first group only.
    pub fn add_security_group(self, cx: &mut Cx, security_group: SecurityGroup) -> Result<()> {
        let groups = &mut self.parts_mut(cx)?.groups;
        groups.push(security_group);
        let groups = groups.clone();
        check_added_group(cx, self.0, &groups)
    }

    /// Adds lines to what the instance runs at its first start.
    pub fn add_user_data(self, cx: &mut Cx, commands: Rest<Text>) -> Result<()> {
        self.user_data(cx)?.add_commands(cx, commands)
    }

    /// Configures the instance: its user data runs cfn-init, and CloudFormation waits for how that ends. An
    /// instance has one init only.
    pub fn apply_cloud_formation_init(
        self,
        cx: &mut Cx,
        init: CloudFormationInit,
        options: ApplyCloudFormationInitOptions,
    ) -> Result<()> {
        let parts = self.parts(cx)?;
        let attached = AttachInitOptions {
            instance_role: parts.role,
            platform: parts.os_type,
            user_data: parts.user_data,
            run: options.run,
            signal_resource: None,
        };
        let resource = parts.resource;
        init.attach(cx, resource, attached)?;
        let timeout = match options.timeout {
            Some(timeout) => timeout,
            None => Duration::minutes(Number::Int(CONFIGURATION_MINUTES))?,
        };
        self.wait_for_signals(cx, 1, timeout, true)
    }

    /// Allows something to what runs on the instance.
    pub fn add_to_role_policy(self, cx: &mut Cx, statement: PolicyStatement) -> Result<()> {
        let role = self.role(cx)?;
        role.add_to_principal_policy(cx, statement)?;
        Ok(())
    }
}

impl InstanceProps {
    /// Refuses props that contradict each other.
    fn check(&self) -> Result<()> {
        if self.key_name.is_some() && self.key_pair.is_some() {
            bail!(Code::InvalidValue, "`key_name` and `key_pair` cannot both be given"; hint: "use `key_pair`");
        }
        if self.init_options.is_some() && self.init.is_none() {
            bail!(Code::InvalidValue, "`init_options` cannot stand without `init`"; hint: "leave them out, or add an `init`");
        }
        if self.role.is_some() && self.instance_profile.is_some() {
            bail!(Code::InvalidValue, "`role` and `instance_profile` cannot both be given"; hint: "the profile has a role already: leave out `role`");
        }
        if self.credit_specification.is_some() && !self.instance_type.is_burstable() {
            let name = self.instance_type.name();
            bail!(Code::InvalidValue, "instances of the type `{}` have no CPU credits", name.literal().unwrap_or("(late-bound)");
                hint: "`credit_specification` is for the families T2, T3, T3a and T4g");
        }
        if self.enclave_enabled == Some(true) && self.hibernation_enabled == Some(true) {
            bail!(Code::InvalidValue, "an instance with enclaves cannot hibernate"; hint: "set only one of `enclave_enabled` and `hibernation_enabled`");
        }
        match self.ipv6_address_count {
            Some(count) if count < 0 => {
                bail!(Code::OutOfRange, "`ipv6_address_count` cannot be {count}"; hint: "allowed are 0 and more")
            }
            Some(_) if self.associate_public_ip_address.is_some() => {
                bail!(
                    Code::InvalidValue,
                    "`ipv6_address_count` and `associate_public_ip_address` cannot both be given"
                )
            }
            _ => {}
        }
        self.check_metadata_options()
    }

    fn check_metadata_options(&self) -> Result<()> {
        let options = self.metadata_options();
        if options.is_some() && self.require_imdsv2 {
            bail!(Code::InvalidValue, "`require_imdsv2` cannot stand beside other options of the metadata service";
                hint: "use `http_tokens: ec2.HttpTokens.REQUIRED` instead of `require_imdsv2`");
        }
        options.check()
    }

    fn metadata_options(&self) -> MetadataOptions {
        MetadataOptions {
            endpoint: self.http_endpoint,
            protocol_ipv6: self.http_protocol_ipv6,
            hop_limit: self.http_put_response_hop_limit,
            tokens: self.http_tokens.map(HttpTokens::value),
            tags: self.instance_metadata_tags,
        }
    }

    /// The subnet of the instance.
    fn subnet(&self, cx: &Cx, selected: &SelectedSubnets) -> Result<Subnet> {
        let Some(zone) = &self.availability_zone else {
            return match selected.subnets.first() {
                Some(subnet) => Ok(*subnet),
                None => {
                    bail!(Code::NoSubnets, "no subnet answers the selection"; hint: "choose others with `vpc_subnets`")
                }
            };
        };
        let zones = selected.zones(cx)?;
        let inside: Vec<Subnet> = selected
            .subnets
            .iter()
            .zip(&zones)
            .filter(|(_, found)| *found == zone)
            .map(|(subnet, _)| *subnet)
            .collect();
        match inside[..] {
            [subnet] => Ok(subnet),
            _ => {
                let mut known: Vec<&str> = zones.iter().filter_map(Text::literal).collect();
                known.dedup();
                let zone = zone.literal().unwrap_or("(late-bound)");
                bail!(Code::NoSubnets, "there must be exactly one subnet of the selection in the availability zone `{zone}`, there are {}", inside.len();
                    hint: "the zones of the selection are: {}", if known.is_empty() { "late-bound".to_owned() } else { known.join(", ") })
            }
        }
    }

    /// The network interface, where the public address is chosen for the instance itself.
    fn network_interface(&self, cx: &Cx, subnet: Subnet, groups: &Data) -> Option<Data> {
        let public = self.associate_public_ip_address?;
        Some(Data::Map(fields! {
            "AssociatePublicIpAddress": public,
            "DeviceIndex": "0",
            "GroupSet": groups.clone(),
            "PrivateIpAddress": self.private_ip_address.clone(),
            "SubnetId": subnet.subnet_id(cx),
        }))
    }
}

impl Instance {
    /// Makes everything that is below the instance. The order of the children is the CDK's.
    fn make(self, cx: &mut Cx, props: InstanceProps) -> Result<()> {
        let group = match props.security_group {
            Some(group) => group,
            None => {
                let outbound = AllowedOutbound {
                    all: props.allow_all_outbound,
                    all_ipv6: props.allow_all_ipv6_outbound,
                };
                instance_group(cx, self.into(), props.vpc, outbound)?
            }
        };
        let connections = Connections::of_groups(cx, vec![group]);
        let name = props.instance_name.clone().unwrap_or_else(|| cx.path(self.0).into());
        Construct::from(self).tags().set(cx, "Name".into(), name);
        let (role, profile) = self.role_and_profile(cx, &props)?;
        if props.ssm_session_permissions {
            allow_sessions(cx, role)?;
        }
        let image = props.machine_image.get_image(cx, self.into())?;
        self.check_key(cx, &props, &image)?;
        let selected = props.vpc.select_subnets(cx, props.vpc_subnets.clone())?;
        if props.associate_public_ip_address == Some(true) && !selected.has_public {
            bail!(Code::NoSubnets, "a public address needs a public subnet";
                hint: "add `vpc_subnets: #{{ subnet_type: ec2.SubnetType.PUBLIC }}`");
        }
        let subnet = props.subnet(cx, &selected)?;
        let user_data = props.user_data.unwrap_or(image.user_data);
        let resource = self.resource(cx, &props, &image, (subnet, profile, user_data))?;
        let dependencies = &mut cx.extra_mut(resource.id()).dependencies;
        dependencies.push(Construct::from(role).into());
        if props.associate_public_ip_address == Some(true) {
            dependencies.push(selected.internet_connectivity_established().into());
        }
        let os_type = image.os_type;
        *cx.state_mut(self) = Some(Parts {
            resource,
            groups: vec![group],
            connections,
            role,
            user_data,
            os_type,
            signals: None,
        });
        if let Some(init) = props.init {
            self.apply_cloud_formation_init(cx, init, props.init_options.clone().unwrap_or_default())?;
        }
        if let Some(timeout) = props.resource_signal_timeout {
            self.wait_for_signals(cx, 0, timeout, cx.flag(self.0, SUM_TIMEOUTS))?;
        }
        if props.user_data_causes_replacement.unwrap_or(props.init_options.is_some()) {
            cx.extra_mut(resource.id()).id_suffix = Some(IdSuffix::new(user_data_hash));
        }
        if props.require_imdsv2 {
            self.require_session_tokens(cx, resource)?;
        }
        Ok(())
    }

    /// The role, and the name of the profile that gives it to the instance.
    fn role_and_profile(self, cx: &mut Cx, props: &InstanceProps) -> Result<(Role, Text)> {
        if let Some(profile) = props.instance_profile
            && let Some(role) = profile.role(cx)
        {
            return Ok((role, profile.instance_profile_name(cx)));
        }
        let (role, profile) = role_and_profile(cx, self.into(), props.role)?;
        Ok((role, Late::reference(profile.id()).into()))
    }

    fn check_key(self, cx: &Cx, props: &InstanceProps, image: &MachineImageConfig) -> Result<()> {
        match props.key_pair {
            Some(key) if !key.is_for(cx, image.os_type) => {
                bail!(Code::InvalidValue, "instances of Windows cannot use a key pair of the type `ED25519`"; hint: "use one of the type `RSA`")
            }
            _ => Ok(()),
        }
    }

    fn resource(
        self,
        cx: &mut Cx,
        props: &InstanceProps,
        image: &MachineImageConfig,
        (subnet, profile, user_data): (Subnet, Text, UserData),
    ) -> Result<CfnResource> {
        for device in props.block_devices.iter().flatten() {
            device.warn(cx, self);
        }
        let groups: Data = Late::deferred(self.0, |cx, node| Instance(node).group_ids(cx)).into();
        let interface = props.network_interface(cx, subnet, &groups);
        let direct = interface.is_none();
        let key_name = match props.key_pair {
            Some(key) => Some(key.key_pair_name(cx)),
            None => props.key_name.clone(),
        };
        let devices = match &props.block_devices {
            Some(devices) => {
                let devices: Result<Vec<Data>> =
                    devices.iter().map(|device| device.in_instance(cx)).collect();
                Some(Data::List(devices?))
            }
            None => None,
        };
        let properties = fields! {
            "AvailabilityZone": subnet.availability_zone(cx)?,
            "BlockDeviceMappings": devices,
            "CreditSpecification": props.credit_specification.map(|it| Data::object("CPUCredits", it.value())),
            "DisableApiTermination": props.disable_api_termination,
            "EbsOptimized": props.ebs_optimized,
            "EnclaveOptions": props.enclave_enabled.map(|it| Data::object("Enabled", it)),
            "HibernationOptions": props.hibernation_enabled.map(|it| Data::object("Configured", it)),
            "IamInstanceProfile": profile,
            "ImageId": image.image_id.clone(),
            "InstanceInitiatedShutdownBehavior": props.instance_initiated_shutdown_behavior.map(InstanceInitiatedShutdownBehavior::value),
            "InstanceType": props.instance_type.name(),
            "Ipv6AddressCount": props.ipv6_address_count,
            "KeyName": key_name,
            "MetadataOptions": props.metadata_options().to_data(),
            "Monitoring": props.detailed_monitoring,
            "NetworkInterfaces": interface.map(|it| vec![it]),
            "PlacementGroupName": props.placement_group.map(|group| group.placement_group_name(cx)),
            "PrivateIpAddress": direct.then(|| props.private_ip_address.clone()).flatten(),
            "PropagateTagsToVolumeOnCreation": props.propagate_tags_to_volume_on_creation,
            "SecurityGroupIds": direct.then(|| groups.clone()),
            "SourceDestCheck": props.source_dest_check,
            "SubnetId": direct.then(|| subnet.subnet_id(cx)),
            "UserData": encoded(user_data),
        };
        CfnResource::add(cx, self, "Resource", "AWS::EC2::Instance", properties)
    }

    /// Makes CloudFormation wait for more signals, and longer: as long as `timeout` on top of what it waits
    /// already, or in its place.
    fn wait_for_signals(self, cx: &mut Cx, more: i64, timeout: Duration, on_top: bool) -> Result<()> {
        let parts = self.parts(cx)?;
        let resource = parts.resource;
        let (count, timeout) = match &parts.signals {
            Some(known) if on_top => (known.count + more, known.timeout.plus(timeout)?),
            Some(known) => (known.count + more, timeout),
            None => (more, timeout),
        };
        let signal = Data::map_if_any(fields! {
            "Count": Some(count).filter(|count| *count > 0),
            "Timeout": timeout.to_iso_string()?,
        });
        self.parts_mut(cx)?.signals = Some(Signals { count, timeout });
        cx.state_mut(resource).options.creation_policy = Data::object("ResourceSignal", signal);
        Ok(())
    }

    /// Makes the launch template that turns off requests without session tokens.
    pub(super) fn require_session_tokens(self, cx: &mut Cx, resource: CfnResource) -> Result<()> {
        let options =
            Data::object("MetadataOptions", Data::object("HttpTokens", HttpTokens::REQUIRED.value()));
        let template = CfnResource::add(
            cx,
            self,
            "LaunchTemplate",
            "AWS::EC2::LaunchTemplate",
            fields! { "LaunchTemplateData": options },
        )?;
        let name = match cx.flag(self.0, UNIQUE_TEMPLATE_NAME) {
            true => name_of(cx, Construct::at(template.id())),
            false => format!("{}LaunchTemplate", cx.id(self.0)),
        };
        template.set_property(cx, "LaunchTemplateName", name.as_str());
        let version = Late::attribute(template.id(), "LatestVersionNumber");
        let reference = Data::Map(fields! { "LaunchTemplateName": name, "Version": version });
        resource.set_property(cx, "LaunchTemplate", reference);
        Ok(())
    }

    fn parts(self, cx: &Cx) -> Result<&Parts> {
        match cx.state(self) {
            Some(parts) => Ok(parts),
            None => bail!(Code::Internal, "the instance is still being made"; on: cx.path(self.0)),
        }
    }

    fn parts_mut(self, cx: &mut Cx) -> Result<&mut Parts> {
        let path = cx.path(self.0);
        match cx.state_mut(self) {
            Some(parts) => Ok(parts),
            None => bail!(Code::Internal, "the instance is still being made"; on: path),
        }
    }

    fn known(self, cx: &Cx, attribute: &'static str) -> Result<Text> {
        Ok(Late::attribute(self.parts(cx)?.resource.id(), attribute).into())
    }

    fn group_ids(self, cx: &Cx) -> Data {
        let Some(parts) = cx.state(self) else { return Data::Absent };
        Data::List(parts.groups.iter().map(|group| group.security_group_id(cx).into()).collect())
    }
}

/// A hash of the user data as the template has it: a part of the logical id of instances that are replaced
/// when it changes.
fn user_data_hash(cx: &Cx, resource: NodeId) -> String {
    let Some(parts) =
        cx.parent(resource).and_then(|node| cx.cast::<Instance>(node)).and_then(|it| cx.state(it).as_ref())
    else {
        return String::new();
    };
    let Some(stack) = cx.stack(resource) else { return String::new() };
    let text: Data = parts.user_data.render(cx).into();
    let resolved = Resolver::template(cx, stack.id()).resolve(&text);
    // Before references between stacks are known, the hash is that of a look from within one stack.
    let Ok(resolved) = resolved.or_else(|_| Resolver::preview(cx, stack.id()).resolve(&text)) else {
        return String::new();
    };
    let mut hash = String::with_capacity(HASH_LENGTH);
    for byte in &Md5::digest(write_json(&resolved, false).as_bytes())[..HASH_LENGTH / 2] {
        let _ = write!(hash, "{byte:02x}");
    }
    hash
}

//! Launch templates: what instances are made from, by groups, fleets and by hand.

use super::metadata_options::MetadataOptions;
use super::security_group::check_added_group;
use super::user_data::encoded;
use super::{
    BlockDevice, Connections, CpuCredits, HttpTokens, IMachineImage, InstanceInitiatedShutdownBehavior,
    InstanceType, KeyPair, LaunchTemplateSpotOptions, OperatingSystemType, PlacementGroup, SecurityGroup,
    UserData,
};
use crate::aws::iam::{InstanceProfile, Role};
use crate::bail;
use crate::core::{
    Annotations, CfnResource, Construct, Cx, Data, GivenTags, Handle, Late, NodeId, Resource, Str, TagSpec,
    TagStyle, Text,
};
use crate::declare::{choice, class, construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// How requests to the metadata service of instances must be made.
#[choice(module = "ec2")]
pub enum LaunchTemplateHttpTokens {
    /// With or without a session token.
    #[value = "optional"]
    OPTIONAL,
    /// With a session token: IMDSv2.
    #[value = "required"]
    REQUIRED,
}

/// What the processors of instances do.
#[props(module = "ec2")]
pub struct LaunchTemplateCpuOptions {
    /// Whether memory is encrypted by AMD SEV-SNP. Default: `false`.
    pub amd_sev_snp: Option<bool>,
    /// How many cores are used. Default: all of the instance type.
    pub core_count: Option<i64>,
    /// Whether instances can run virtual machines of their own. Default: `false`.
    pub nested_virtualization: Option<bool>,
    /// How many threads each core runs; 1 turns off simultaneous multithreading. Default: as the instance
    /// type.
    pub threads_per_core: Option<i64>,
}

/// What a [`LaunchTemplate`] can be told.
#[props(module = "ec2")]
pub struct LaunchTemplateProps {
    /// The name of the template. Default: CloudFormation makes one.
    pub launch_template_name: Option<Text>,
    /// What the first version is for.
    pub version_description: Option<Text>,
    /// The hardware. Default: none, whoever uses the template names it.
    pub instance_type: Option<InstanceType>,
    /// What instances start from. Default: none, whoever uses the template names it.
    pub machine_image: Option<IMachineImage>,
    /// What instances run at their first start. Default: nothing.
    pub user_data: Option<UserData>,
    /// The role of what runs on instances. Default: none.
    pub role: Option<Role>,
    /// The disks. Default: those of the machine image.
    pub block_devices: Option<Vec<BlockDevice>>,
    /// How instances spend CPU credits, for burstable families.
    pub cpu_credits: Option<CpuCredits>,
    /// What the processors do. Default: as the instance type.
    pub cpu_options: Option<LaunchTemplateCpuOptions>,
    /// Whether instances cannot be terminated through the API. Default: `false`.
    pub disable_api_termination: Option<bool>,
    /// Whether traffic to EBS volumes has a bandwidth of its own. Default: `false`.
    pub ebs_optimized: Option<bool>,
    /// Whether instances can have Nitro enclaves. Default: `false`.
    pub nitro_enclave_enabled: Option<bool>,
    /// Whether instances can hibernate. Default: `false`.
    pub hibernation_configured: Option<bool>,
    /// What happens when an instance shuts itself down. Default: it stops.
    pub instance_initiated_shutdown_behavior: Option<InstanceInitiatedShutdownBehavior>,
    /// Makes instances spot instances. Default: they are on-demand instances.
    pub spot_options: Option<LaunchTemplateSpotOptions>,
    /// The name of the key pair for logging in.
    #[deprecated_name = "use `key_pair`"]
    pub key_name: Option<Text>,
    /// The key pair for logging in. Default: nobody can log in with a key.
    pub key_pair: Option<KeyPair>,
    /// Whether metrics come every minute instead of every five; costs extra. Default: `false`.
    pub detailed_monitoring: Option<bool>,
    /// The security group. Default: none, whoever uses the template names it.
    pub security_group: Option<SecurityGroup>,
    /// Whether the metadata service takes only requests with a session token (IMDSv2).
    #[default(false)]
    pub require_imdsv2: bool,
    /// Whether there is a metadata service. Default: `true`.
    pub http_endpoint: Option<bool>,
    /// Whether the metadata service has an IPv6 address. Default: `false`.
    pub http_protocol_ipv6: Option<bool>,
    /// How many hops answers of the metadata service may make, from 1 to 64. Default: 1.
    pub http_put_response_hop_limit: Option<i64>,
    /// Whether the metadata service takes only requests with a session token. Default: as the image and the
    /// account say.
    pub http_tokens: Option<LaunchTemplateHttpTokens>,
    /// Whether the metadata service tells the tags of the instance. Default: `false`.
    pub instance_metadata_tags: Option<bool>,
    /// Whether instances get a public IPv4 address. Default: as the subnet says.
    pub associate_public_ip_address: Option<bool>,
    /// The instance profile, whose role is then that of instances. Default: a new one, where there is a `role`.
    pub instance_profile: Option<InstanceProfile>,
    /// How near to others instances are placed. Default: anywhere.
    pub placement_group: Option<PlacementGroup>,
}

/// What is known of an imported [`LaunchTemplate`].
#[props(module = "ec2")]
pub struct LaunchTemplateAttributes {
    /// The version. Default: the default version.
    pub version_number: Option<Text>,
    /// The id: `lt-0123456789abcdef0`. Either the id or the name is needed.
    pub launch_template_id: Option<Text>,
    /// The name. Either the id or the name is needed.
    pub launch_template_name: Option<Text>,
}

/// Words that stand for versions of a launch template.
#[derive(Clone, Copy, Debug)]
pub struct LaunchTemplateSpecialVersions;

/// Words that stand for versions of a launch template.
#[class(module = "ec2")]
impl LaunchTemplateSpecialVersions {
    /// The latest version.
    #[constant]
    #[name = "LATEST_VERSION"]
    pub fn latest_version() -> Str {
        Str::new_static("$Latest")
    }

    /// The version that is the default.
    #[constant]
    #[name = "DEFAULT_VERSION"]
    pub fn default_version() -> Str {
        Str::new_static("$Default")
    }
}

/// What a launch template keeps.
#[derive(Clone, Debug)]
pub struct LaunchTemplateState {
    id: Option<Text>,
    name: Option<Text>,
    version: Text,
    own: Option<Own>,
}

/// What is known of a launch template that is made here.
#[derive(Clone, Debug)]
struct Own {
    resource: Option<CfnResource>,
    groups: Vec<SecurityGroup>,
    connections: Option<Connections>,
    role: Option<Role>,
    user_data: Option<UserData>,
    image_id: Option<Text>,
    os_type: Option<OperatingSystemType>,
    instance_type: Option<InstanceType>,
}

const DEFAULT_USER_DATA: &str = "@aws-cdk/aws-ec2:launchTemplateDefaultUserData";

/// A launch template: what instances are made from, by Auto Scaling groups, fleets and by hand.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// let template = ec2.LaunchTemplate(stack, "Template", #{
///     machine_image: ec2.MachineImage.latest_amazon_linux2023(),
///     security_group: ec2.SecurityGroup(stack, "Group", #{ vpc: vpc }),
///     require_imdsv2: true,
/// });
/// template.connections.allow_from_any_ipv4(ec2.Port.tcp(80));
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// local template = ec2.LaunchTemplate(stack, "Template", {
///   machine_image = ec2.MachineImage.latest_amazon_linux2023(),
///   security_group = ec2.SecurityGroup(stack, "Group", { vpc = vpc }),
///   require_imdsv2 = true,
/// })
/// template.connections:allow_from_any_ipv4(ec2.Port.tcp(80))
/// ```
#[construct(module = "ec2", base = Resource, state = LaunchTemplateState, reference = launch_template_ref("AWS::EC2::LaunchTemplate"))]
impl LaunchTemplate {
    /// Makes a launch template.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: LaunchTemplateProps) -> Result<Self> {
        props.check()?;
        let state = LaunchTemplateState { id: None, name: None, version: "".into(), own: None };
        let this: LaunchTemplate = cx.create(scope, id, state)?;
        if props.require_imdsv2 && props.http_tokens == Some(LaunchTemplateHttpTokens::OPTIONAL) {
            let message =
                "`require_imdsv2` says that session tokens are required, `http_tokens` that they are not";
            Annotations::of(this.into()).refuse_deployment(cx, message.into());
        }
        let path = cx.path(this.0);
        this.make(cx, props).map_err(|error| error.on(&path))?;
        Ok(this)
    }

    /// A launch template that exists already.
    pub fn from_launch_template_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: LaunchTemplateAttributes,
    ) -> Result<LaunchTemplate> {
        if attrs.launch_template_id.is_some() == attrs.launch_template_name.is_some() {
            bail!(
                Code::InvalidValue,
                "exactly one of `launch_template_id` and `launch_template_name` must be given"
            );
        }
        let default = LaunchTemplateSpecialVersions::default_version().into();
        let state = LaunchTemplateState {
            id: attrs.launch_template_id,
            name: attrs.launch_template_name,
            version: attrs.version_number.unwrap_or(default),
            own: None,
        };
        cx.create(scope, id, state)
    }

    /// The id of the template: `lt-0123456789abcdef0`. An imported one may have its name instead.
    #[attribute]
    pub fn launch_template_id(self, cx: &Cx) -> Option<Text> {
        cx.state(self).id.clone()
    }

    /// The name of an imported template, where it is known by that.
    #[attribute]
    pub fn launch_template_name(self, cx: &Cx) -> Option<Text> {
        cx.state(self).name.clone()
    }

    /// The version that users of the template take: the latest of one that is made here.
    #[attribute]
    pub fn version_number(self, cx: &Cx) -> Text {
        cx.state(self).version.clone()
    }

    /// The default version. Only of a template that is made here.
    #[attribute]
    pub fn default_version_number(self, cx: &Cx) -> Result<Text> {
        self.known(cx, "DefaultVersionNumber")
    }

    /// The latest version. Only of a template that is made here.
    #[attribute]
    pub fn latest_version_number(self, cx: &Cx) -> Result<Text> {
        self.known(cx, "LatestVersionNumber")
    }

    /// The operating system of the machine image, where there is one.
    #[attribute]
    pub fn os_type(self, cx: &Cx) -> Option<OperatingSystemType> {
        self.own(cx)?.os_type
    }

    /// The id of the machine image, where there is one.
    #[attribute]
    pub fn image_id(self, cx: &Cx) -> Option<Text> {
        self.own(cx)?.image_id.clone()
    }

    /// The role of what runs on instances, where there is one.
    #[attribute]
    pub fn role(self, cx: &Cx) -> Option<Role> {
        self.own(cx)?.role
    }

    /// What instances run at their first start, where there is something.
    #[attribute]
    pub fn user_data(self, cx: &Cx) -> Option<UserData> {
        self.own(cx)?.user_data
    }

    /// The hardware, where it is named.
    #[attribute]
    pub fn instance_type(self, cx: &Cx) -> Option<InstanceType> {
        self.own(cx)?.instance_type.clone()
    }

    /// Who may talk to instances. There must be a security group.
    #[attribute]
    pub fn connections(self, cx: &Cx) -> Result<Connections> {
        match self.own(cx).and_then(|own| own.connections) {
            Some(connections) => Ok(connections),
            None => {
                bail!(Code::InvalidValue, "the launch template has no security group, so it has no connections";
                hint: "give it a `security_group`"; on: cx.path(self.0))
            }
        }
    }

    /// The principal to which permissions of instances are granted: their role. There must be one.
    #[attribute]
    pub fn grant_principal(self, cx: &Cx) -> Result<Role> {
        match self.role(cx) {
            Some(role) => Ok(role),
            None => {
                bail!(Code::InvalidValue, "the launch template has no role, so nothing can be granted to it";
                hint: "give it a `role`"; on: cx.path(self.0))
            }
        }
    }

    /// Adds a security group. The template must have one already.
    pub fn add_security_group(self, cx: &mut Cx, security_group: SecurityGroup) -> Result<()> {
        let connections = self.connections(cx)?;
        if let Some(own) = &mut cx.state_mut(self).own {
            own.groups.push(security_group);
            let groups = own.groups.clone();
            check_added_group(cx, self.0, &groups)?;
        }
        connections.add_security_group(cx, vec![security_group].into())
    }
}

impl LaunchTemplateProps {
    /// Refuses props that contradict each other.
    fn check(&self) -> Result<()> {
        if self.key_name.is_some() && self.key_pair.is_some() {
            bail!(Code::InvalidValue, "`key_name` and `key_pair` cannot both be given"; hint: "use `key_pair`");
        }
        if self.role.is_some() && self.instance_profile.is_some() {
            bail!(Code::InvalidValue, "`role` and `instance_profile` cannot both be given"; hint: "the profile has a role already: leave out `role`");
        }
        self.metadata_options().check()
    }

    fn metadata_options(&self) -> MetadataOptions {
        let tokens = match self.require_imdsv2 {
            true => Some(HttpTokens::REQUIRED.value()),
            false => self.http_tokens.map(LaunchTemplateHttpTokens::value),
        };
        MetadataOptions {
            endpoint: self.http_endpoint,
            protocol_ipv6: self.http_protocol_ipv6,
            hop_limit: self.http_put_response_hop_limit,
            tokens,
            tags: self.instance_metadata_tags,
        }
    }
}

impl LaunchTemplateCpuOptions {
    fn to_data(&self) -> Data {
        let word = |on: Option<bool>| on.map(|on| if on { "enabled" } else { "disabled" });
        Data::map_if_any(fields! {
            "AmdSevSnp": word(self.amd_sev_snp),
            "CoreCount": self.core_count,
            "NestedVirtualization": word(self.nested_virtualization),
            "ThreadsPerCore": self.threads_per_core,
        })
    }
}

impl LaunchTemplate {
    /// Makes everything that is below the template.
    fn make(self, cx: &mut Cx, props: LaunchTemplateProps) -> Result<()> {
        let role = props.role.or_else(|| props.instance_profile.and_then(|profile| profile.role(cx)));
        let profile_arn = self.profile_arn(cx, &props)?;
        let image = match &props.machine_image {
            Some(image) => Some(image.get_image(cx, self.into())?),
            None => None,
        };
        if let (Some(key), Some(image)) = (props.key_pair, &image)
            && !key.is_for(cx, image.os_type)
        {
            bail!(Code::InvalidValue, "instances of Windows cannot use a key pair of the type `ED25519`"; hint: "use one of the type `RSA`");
        }
        let of_image = image.as_ref().filter(|_| cx.flag(self.0, DEFAULT_USER_DATA)).map(|it| it.user_data);
        let groups: Vec<SecurityGroup> = props.security_group.into_iter().collect();
        let connections = match groups.is_empty() {
            true => None,
            false => Some(Connections::of_groups(cx, groups.clone())),
        };
        cx.state_mut(self).own = Some(Own {
            resource: None,
            groups,
            connections,
            role,
            user_data: props.user_data.or(of_image),
            image_id: image.as_ref().map(|image| image.image_id.clone()),
            os_type: image.as_ref().map(|image| image.os_type),
            instance_type: props.instance_type.clone(),
        });
        let resource = self.resource(cx, &props, profile_arn)?;
        let name = cx.path(self.0).into();
        Construct::from(self).tags().set(cx, "Name".into(), name);
        if let Some(role) = role {
            cx.extra_mut(resource.id()).dependencies.push(Construct::from(role).into());
        }
        let state = cx.state_mut(self);
        state.id = Some(Late::reference(resource.id()).into());
        state.version = Late::attribute(resource.id(), "LatestVersionNumber").into();
        if let Some(own) = &mut state.own {
            own.resource = Some(resource);
        }
        Ok(())
    }

    /// The ARN of the profile that gives the role to instances.
    fn profile_arn(self, cx: &mut Cx, props: &LaunchTemplateProps) -> Result<Option<Text>> {
        if let Some(profile) = props.instance_profile {
            return Ok(Some(profile.instance_profile_arn(cx)));
        }
        let Some(role) = props.role else { return Ok(None) };
        let roles = vec![role.role_name(cx)];
        let profile =
            CfnResource::add(cx, self, "Profile", "AWS::IAM::InstanceProfile", fields! { "Roles": roles })?;
        Ok(Some(Late::attribute(profile.id(), "Arn").into()))
    }

    fn resource(
        self,
        cx: &mut Cx,
        props: &LaunchTemplateProps,
        profile_arn: Option<Text>,
    ) -> Result<CfnResource> {
        for device in props.block_devices.iter().flatten() {
            device.warn_of_iops(cx, self);
        }
        let mut devices = Vec::new();
        for device in props.block_devices.iter().flatten() {
            devices.push(device.in_launch_template(cx)?);
        }
        let groups: Data = Late::deferred(self.0, group_ids).into();
        let interface = props.associate_public_ip_address.map(|public| {
            vec![Data::Map(fields! {
                "AssociatePublicIpAddress": public,
                "DeviceIndex": 0,
                "Groups": groups.clone(),
            })]
        });
        let direct_groups = if interface.is_none() { groups } else { Data::Absent };
        let key_name = match props.key_pair {
            Some(key) => Some(key.key_pair_name(cx)),
            None => props.key_name.clone(),
        };
        let enabled = |it: Option<bool>| it.map(|it| Data::object("Enabled", it));
        let data = fields! {
            "BlockDeviceMappings": props.block_devices.is_some().then_some(Data::List(devices)),
            "CpuOptions": props.cpu_options.as_ref().map(LaunchTemplateCpuOptions::to_data),
            "CreditSpecification": props.cpu_credits.map(|it| Data::object("CpuCredits", it.value())),
            "DisableApiTermination": props.disable_api_termination,
            "EbsOptimized": props.ebs_optimized,
            "EnclaveOptions": enabled(props.nitro_enclave_enabled),
            "HibernationOptions": props.hibernation_configured.map(|it| Data::object("Configured", it)),
            "IamInstanceProfile": profile_arn.map(|arn| Data::object("Arn", arn)),
            "ImageId": self.image_id(cx),
            "InstanceInitiatedShutdownBehavior": props.instance_initiated_shutdown_behavior.map(InstanceInitiatedShutdownBehavior::value),
            "InstanceMarketOptions": props.spot_options.as_ref().map(LaunchTemplateSpotOptions::to_data).transpose()?,
            "InstanceType": props.instance_type.as_ref().map(InstanceType::name),
            "KeyName": key_name,
            "MetadataOptions": props.metadata_options().to_data(),
            "Monitoring": enabled(props.detailed_monitoring),
            "NetworkInterfaces": interface,
            "Placement": props.placement_group.map(|group| Data::object("GroupName", group.placement_group_name(cx))),
            "SecurityGroupIds": direct_groups,
            "TagSpecifications": Late::deferred(self.0, tags_of_instances),
            "UserData": self.user_data(cx).map(encoded),
        };
        let properties = fields! {
            "LaunchTemplateData": Data::Map(data),
            "LaunchTemplateName": props.launch_template_name.clone(),
            "VersionDescription": props.version_description.clone(),
        };
        let resource = CfnResource::add(cx, self, "Resource", "AWS::EC2::LaunchTemplate", properties)?;
        cx.state_mut(resource).tag_spec = Some(TagSpec {
            property: "TagSpecifications",
            style: TagStyle::Specifications("launch-template"),
            given: GivenTags::Property,
        });
        Ok(resource)
    }

    /// Makes the metadata service take only requests with a session token.
    pub(crate) fn require_session_tokens(self, cx: &mut Cx) {
        let Some(resource) = self.own(cx).and_then(|own| own.resource) else { return };
        let Some(Data::Map(mut data)) = resource.property(cx, "LaunchTemplateData") else { return };
        let tokens = LaunchTemplateHttpTokens::REQUIRED.value();
        let options = data.iter_mut().find(|(name, _)| name == "MetadataOptions").map(|(_, options)| options);
        match options {
            Some(Data::Map(options)) => {
                options.retain(|(name, _)| name != "HttpTokens");
                options.push(("HttpTokens".into(), tokens.into()));
            }
            Some(options) => *options = Data::object("HttpTokens", tokens),
            None => data.push(("MetadataOptions".into(), Data::object("HttpTokens", tokens))),
        }
        resource.set_property(cx, "LaunchTemplateData", Data::Map(data));
    }

    /// Whether the template is made here.
    pub(crate) fn is_own(self, cx: &Cx) -> bool {
        self.own(cx).is_some()
    }

    fn own(self, cx: &Cx) -> Option<&Own> {
        cx.state(self).own.as_ref()
    }

    fn known(self, cx: &Cx, attribute: &'static str) -> Result<Text> {
        match self.own(cx).and_then(|own| own.resource) {
            Some(resource) => Ok(Late::attribute(resource.id(), attribute).into()),
            None => {
                bail!(Code::InvalidValue, "of an imported launch template only the `version_number` is known"; on: cx.path(self.0))
            }
        }
    }
}

fn group_ids(cx: &Cx, node: NodeId) -> Data {
    let Some(own) = LaunchTemplate(node).own(cx) else { return Data::Absent };
    Data::List(own.groups.iter().map(|group| group.security_group_id(cx).into()).collect()).or_absent()
}

/// The tags of the template, for the instances and volumes that are made from it.
fn tags_of_instances(cx: &Cx, node: NodeId) -> Data {
    let Some(resource) = LaunchTemplate(node).own(cx).and_then(|own| own.resource) else {
        return Data::Absent;
    };
    let of_kind = |kind| resource.rendered_tags(cx, TagStyle::Specifications(kind));
    let kinds = [of_kind("instance"), of_kind("volume")];
    let lists = kinds.into_iter().filter_map(|tags| match tags {
        Data::List(items) => Some(items),
        _ => None,
    });
    Data::List(lists.flatten().collect()).or_absent()
}

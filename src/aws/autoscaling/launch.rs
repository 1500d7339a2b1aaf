//! What the instances of a group are made from: a launch configuration or a launch template of its own, or a launch
//! template that it was given.

use super::{AutoScalingGroup, AutoScalingGroupProps, BlockDevice, Monitoring};
use crate::aws::ec2::{
    AllowedOutbound, Connections, HttpTokens, IMachineImage, InstanceType, LaunchTemplate,
    LaunchTemplateProps, LaunchTemplateSpotOptions, OperatingSystemType, SecurityGroup, UserData,
    allow_sessions, check_added_group, encoded, instance_group, role_and_profile,
};
use crate::aws::iam::{InstanceProfile, InstanceProfileAttributes, Role};
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Data, Handle, Late, NodeId, Number, Text};
use crate::diag::{Code, Result};
use crate::fields;

/// What the instances of a group are made from.
#[derive(Clone, Debug)]
pub(super) enum Launch {
    /// What the group made for itself.
    Own {
        by: LaunchedBy,
        connections: Connections,
        role: Role,
        user_data: UserData,
        os_type: OperatingSystemType,
    },
    /// A launch template that the group was given.
    Given(LaunchTemplate),
}

/// What a group made for itself.
#[derive(Clone, Debug)]
pub(super) enum LaunchedBy {
    Configuration { resource: CfnResource, groups: Vec<SecurityGroup> },
    Template(LaunchTemplate),
}

/// While it is on, groups make launch templates in the place of launch configurations, which new accounts cannot have.
pub(super) const TEMPLATES: &str = "@aws-cdk/aws-autoscaling:generateLaunchTemplateInsteadOfLaunchConfig";

/// What a group makes instances from, where it was given no launch template.
struct Machine<'a> {
    image: &'a IMachineImage,
    instance_type: &'a InstanceType,
    group: SecurityGroup,
    role: Role,
    profile: CfnResource,
}

impl Launch {
    /// Makes what the props ask for, below the group. The order of the children is the CDK's.
    ///
    /// # Errors
    /// When the image or a part cannot be.
    pub(super) fn new(cx: &mut Cx, this: AutoScalingGroup, props: &AutoScalingGroupProps) -> Result<Self> {
        if let Some(template) = props.given_template() {
            return Ok(Launch::Given(template));
        }
        let (Some(image), Some(instance_type)) = (&props.machine_image, &props.instance_type) else {
            bail!(Code::MissingArgument, "a group needs a `machine_image` and an `instance_type`");
        };
        let owner = Construct::from(this);
        let group = match props.security_group {
            Some(group) => group,
            None => {
                let outbound = AllowedOutbound { all: props.common.allow_all_outbound, all_ipv6: false };
                instance_group(cx, owner, props.vpc, outbound)?
            }
        };
        let (role, profile) = role_and_profile(cx, owner, props.role)?;
        if props.common.ssm_session_permissions {
            allow_sessions(cx, role)?;
        }
        let path = cx.path(this.id()).into();
        owner.tags().set(cx, "Name".into(), path);
        let machine = Machine { image, instance_type, group, role, profile };
        match cx.flag(this.id(), TEMPLATES) {
            true => machine.template(cx, this, props),
            false => machine.configuration(cx, this, props),
        }
    }

    /// The property of the group that names it.
    pub(super) fn in_group(&self, cx: &Cx) -> (Data, Data) {
        match self {
            Launch::Own { by: LaunchedBy::Configuration { resource, .. }, .. } => {
                (Late::reference(resource.id()).into(), Data::Absent)
            }
            Launch::Own { by: LaunchedBy::Template(template), .. } | Launch::Given(template) => {
                (Data::Absent, super::mixed_instances_policy::specification(cx, *template))
            }
        }
    }

    pub(super) fn os_type(&self, cx: &Cx) -> OperatingSystemType {
        match self {
            Launch::Own { os_type, .. } => *os_type,
            Launch::Given(template) => template.os_type(cx).unwrap_or(OperatingSystemType::UNKNOWN),
        }
    }

    pub(super) fn connections(&self, cx: &Cx) -> Result<Connections> {
        match self {
            Launch::Own { connections, .. } => Ok(*connections),
            Launch::Given(template) => template.connections(cx),
        }
    }

    pub(super) fn role(&self, cx: &Cx) -> Result<Role> {
        match self {
            Launch::Own { role, .. } => Ok(*role),
            Launch::Given(template) => template.grant_principal(cx),
        }
    }

    pub(super) fn user_data(&self, cx: &Cx) -> Result<UserData> {
        match self {
            Launch::Own { user_data, .. } => Ok(*user_data),
            Launch::Given(template) => match template.user_data(cx) {
                Some(user_data) => Ok(user_data),
                None => {
                    bail!(Code::InvalidValue, "the launch template of the group has no user data that is known here";
                        hint: "give the launch template `user_data: ec2.UserData.for_linux()`")
                }
            },
        }
    }
}

impl AutoScalingGroupProps {
    /// The launch template that the group was given.
    pub(super) fn given_template(&self) -> Option<LaunchTemplate> {
        self.launch_template
            .or_else(|| self.mixed_instances_policy.as_ref().map(|policy| policy.launch_template))
    }
}

impl Machine<'_> {
    fn configuration(
        self,
        cx: &mut Cx,
        this: AutoScalingGroup,
        props: &AutoScalingGroupProps,
    ) -> Result<Launch> {
        let common = &props.common;
        let image = self.image.get_image(cx, this.into())?;
        let user_data = props.user_data.unwrap_or(image.user_data);
        let devices = match &common.block_devices {
            Some(devices) => {
                let devices: Result<Vec<Data>> =
                    devices.iter().map(|device| device.in_launch_configuration(cx, this)).collect();
                Some(Data::List(devices?))
            }
            None => None,
        };
        let tokens = props.require_imdsv2.then(session_tokens);
        let properties = fields! {
            "AssociatePublicIpAddress": common.associate_public_ip_address,
            "BlockDeviceMappings": devices,
            "IamInstanceProfile": Late::reference(self.profile.id()),
            "ImageId": image.image_id,
            "InstanceMonitoring": common.instance_monitoring.map(Monitoring::is_detailed),
            "InstanceType": self.instance_type.name(),
            "KeyName": common.key_name.clone(),
            "MetadataOptions": tokens,
            "SecurityGroups": Late::deferred(this.id(), group_ids),
            "SpotPrice": common.spot_price.clone(),
            "UserData": encoded(user_data),
        };
        let kind = "AWS::AutoScaling::LaunchConfiguration";
        let resource = CfnResource::add(cx, this, "LaunchConfig", kind, properties)?;
        cx.extra_mut(resource.id()).dependencies.push(Construct::from(self.role).into());
        let groups = vec![self.group];
        let connections = Connections::of_groups(cx, groups.clone());
        let by = LaunchedBy::Configuration { resource, groups };
        Ok(Launch::Own { by, connections, role: self.role, user_data, os_type: image.os_type })
    }

    fn template(self, cx: &mut Cx, this: AutoScalingGroup, props: &AutoScalingGroupProps) -> Result<Launch> {
        let common = &props.common;
        let profile = InstanceProfileAttributes {
            instance_profile_arn: Late::attribute(self.profile.id(), "Arn").into(),
            role: Some(self.role),
        };
        let profile = InstanceProfile::from_instance_profile_attributes(
            cx,
            this.into(),
            "ImportedInstanceProfile".into(),
            profile,
        )?;
        let user_data = match props.user_data {
            Some(user_data) => user_data,
            None => self.image.own_user_data(cx)?,
        };
        let devices = common.block_devices.as_ref();
        let template = LaunchTemplateProps {
            machine_image: Some(self.image.clone()),
            instance_type: Some(self.instance_type.clone()),
            detailed_monitoring: Some(common.instance_monitoring.is_some_and(Monitoring::is_detailed)),
            security_group: Some(self.group),
            user_data: Some(user_data),
            associate_public_ip_address: common.associate_public_ip_address,
            spot_options: common.spot_price.as_ref().map(spot_options).transpose()?,
            block_devices: devices.map(|devices| devices.iter().map(BlockDevice::in_ec2).collect()),
            instance_profile: Some(profile),
            key_name: common.key_name.clone(),
            key_pair: common.key_pair,
            require_imdsv2: props.require_imdsv2,
            ..LaunchTemplateProps::default()
        };
        let template = LaunchTemplate::new(cx, this.into(), "LaunchTemplate".into(), template)?;
        let connections = template.connections(cx)?;
        let os_type = template.os_type(cx).unwrap_or(OperatingSystemType::UNKNOWN);
        Ok(Launch::Own {
            by: LaunchedBy::Template(template),
            connections,
            role: self.role,
            user_data,
            os_type,
        })
    }
}

impl LaunchedBy {
    /// Gives instances one more security group.
    pub(super) fn add_group(&mut self, cx: &mut Cx, this: NodeId, group: SecurityGroup) -> Result<()> {
        match self {
            LaunchedBy::Configuration { groups, .. } => {
                groups.push(group);
                check_added_group(cx, this, groups)
            }
            LaunchedBy::Template(template) => template.add_security_group(cx, group),
        }
    }

    /// Makes the metadata service take only requests with a session token.
    pub(super) fn require_session_tokens(&self, cx: &mut Cx) {
        match self {
            LaunchedBy::Configuration { resource, .. } => {
                resource.set_property(cx, "MetadataOptions", session_tokens());
            }
            LaunchedBy::Template(template) => template.require_session_tokens(cx),
        }
    }
}

fn session_tokens() -> Data {
    Data::object("HttpTokens", HttpTokens::REQUIRED.value())
}

/// The price as launch templates have it: a number.
fn spot_options(price: &Text) -> Result<LaunchTemplateSpotOptions> {
    let max_price = match price {
        Text::Late(late) => Number::Late(late.clone()),
        Text::Literal(price) => match price.parse() {
            Ok(dollars) => Number::Float(dollars),
            Err(_) => bail!(Code::InvalidValue, "`spot_price` must be a number of dollars, not `{price}`"),
        },
    };
    Ok(LaunchTemplateSpotOptions { max_price: Some(max_price), ..LaunchTemplateSpotOptions::default() })
}

fn group_ids(cx: &Cx, node: NodeId) -> Data {
    match AutoScalingGroup::at(node).launch(cx) {
        Some(Launch::Own { by: LaunchedBy::Configuration { groups, .. }, .. }) => {
            Data::List(groups.iter().map(|group| group.security_group_id(cx).into()).collect())
        }
        _ => Data::Absent,
    }
}

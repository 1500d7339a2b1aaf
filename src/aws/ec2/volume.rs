//! EBS volumes: disks that outlive instances.

use std::fmt::Write as _;

use md5::{Digest, Md5};

use super::EbsDeviceVolumeType;
use super::block_device::check_initialization_rate;
use super::reference::IInstanceRef;
use crate::aws::iam::{
    AccountRootPrincipal, Grant, GrantOnPrincipalOptions, PolicyStatement, PolicyStatementProps, Principal,
    PrincipalWithConditions,
};
use crate::aws::kms::AnyKey;
use crate::bail;
use crate::core::{
    ArnComponents, CfnResource, Construct, Cx, Data, Handle, Late, Names, Number, RemovalPolicy, Resource,
    Size, Stack, Str, Text,
};
use crate::declare::{Dict, construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// What a [`Volume`] needs.
#[props(module = "ec2")]
pub struct VolumeProps {
    /// The value of the tag `Name`. Default: none.
    pub volume_name: Option<Text>,
    /// The availability zone in which the volume is: `eu-west-1a`.
    pub availability_zone: Text,
    /// The size. It or a snapshot must be given. Default: that of the snapshot.
    pub size: Option<Size>,
    /// The snapshot from which the volume is made: `snap-05abe246af`. Default: the volume is empty.
    pub snapshot_id: Option<Text>,
    /// Whether several instances can attach the volume at a time; for the types `IO1` and `IO2`.
    #[default(false)]
    pub enable_multi_attach: bool,
    /// Whether the volume is encrypted. Default: as the account and region say.
    pub encrypted: Option<bool>,
    /// The key that encrypts the volume; `encrypted` must be `true` then. Default: that of the account for EBS.
    pub encryption_key: Option<AnyKey>,
    /// Whether the volume stays available when its data may be inconsistent. Default: `false`.
    pub auto_enable_io: Option<bool>,
    /// The kind of volume. Default: `GENERAL_PURPOSE_SSD`, or `GENERAL_PURPOSE_SSD_GP3` with the context flag
    /// `@aws-cdk/aws-ec2:ebsDefaultGp3Volume`.
    pub volume_type: Option<EbsDeviceVolumeType>,
    /// Input and output operations per second. The types `IO1` and `IO2` need it. Default: 3000 for `GP3`.
    pub iops: Option<Number>,
    /// What happens to the volume when it leaves the stack.
    #[default(RemovalPolicy::RETAIN)]
    pub removal_policy: RemovalPolicy,
    /// Throughput in MiB/s, from 125 to 2000, for the type `GP3`. Default: 125.
    pub throughput: Option<Number>,
    /// The rate at which the blocks of the snapshot are loaded, from 100 to 300 MiB/s. Default: as fast as
    /// possible, at no fixed rate.
    pub volume_initialization_rate: Option<Size>,
}

/// What is known of an imported [`Volume`].
#[props(module = "ec2")]
pub struct VolumeAttributes {
    /// The id: `vol-05abe246af`.
    pub volume_id: Text,
    /// The availability zone in which the volume is.
    pub availability_zone: Text,
    /// The key that encrypts the volume. Default: none that grants have to care for.
    pub encryption_key: Option<AnyKey>,
}

/// What a volume keeps.
#[derive(Clone, Debug)]
pub struct VolumeState {
    id: Text,
    zone: Text,
    key: Option<AnyKey>,
}

const DEFAULT_GP3: &str = "@aws-cdk/aws-ec2:ebsDefaultGp3Volume";
/// How many digits of a tag's value stand in its key.
const TAG_SUFFIX_LENGTH: usize = 10;

/// An EBS volume: a disk that outlives the instances to which it is attached.
///
/// ```rhai
/// let volume = ec2.Volume(stack, "Volume", #{
///     availability_zone: "eu-west-1a",
///     size: Size.gibibytes(500),
///     encrypted: true,
/// });
/// let role = iam.Role(stack, "Role", #{ assumed_by: iam.AccountRootPrincipal() });
/// volume.grant_attach_volume(role);
/// ```
///
/// ```lua
/// local volume = ec2.Volume(stack, "Volume", {
///   availability_zone = "eu-west-1a",
///   size = Size.gibibytes(500),
///   encrypted = true,
/// })
/// local role = iam.Role(stack, "Role", { assumed_by = iam.AccountRootPrincipal() })
/// volume:grant_attach_volume(role)
/// ```
#[construct(module = "ec2", base = Resource, state = VolumeState, reference = volume_ref("AWS::EC2::Volume"))]
impl Volume {
    /// Makes a volume.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: VolumeProps) -> Result<Self> {
        let kind = props.volume_type.unwrap_or(match cx.flag(scope.id(), DEFAULT_GP3) {
            true => EbsDeviceVolumeType::GP3,
            false => EbsDeviceVolumeType::GP2,
        });
        props.check(kind.value())?;
        let state =
            VolumeState { id: "".into(), zone: props.availability_zone.clone(), key: props.encryption_key };
        let this: Volume = cx.create(scope, id, state)?;
        let size = |size: &Option<Size>| size.as_ref().map(|size| size.to_gibibytes(None)).transpose();
        let rate =
            props.volume_initialization_rate.as_ref().map(|rate| rate.to_mebibytes(None)).transpose()?;
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::EC2::Volume",
            fields! {
                "AutoEnableIO": props.auto_enable_io,
                "AvailabilityZone": props.availability_zone,
                "Encrypted": props.encrypted,
                "Iops": props.iops,
                "KmsKeyId": props.encryption_key.map(|key| key.key_arn(cx)).transpose()?,
                "MultiAttachEnabled": props.enable_multi_attach,
                "Size": size(&props.size)?,
                "SnapshotId": props.snapshot_id,
                "Throughput": props.throughput,
                "VolumeInitializationRate": rate,
                "VolumeType": kind.value(),
            },
        )?;
        cx.state_mut(this).id = Late::reference(resource.id()).into();
        resource.apply_removal_policy(cx, Some(props.removal_policy), None)?;
        if let Some(name) = props.volume_name {
            Construct::from(this).tags().set(cx, "Name".into(), name);
        }
        if let Some(key) = props.encryption_key {
            this.let_use(cx, key)?;
        }
        Ok(this)
    }

    /// A volume that exists already.
    pub fn from_volume_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: VolumeAttributes,
    ) -> Result<Volume> {
        check_id(&attrs.volume_id, "volume_id", "vol-")?;
        let state =
            VolumeState { id: attrs.volume_id, zone: attrs.availability_zone, key: attrs.encryption_key };
        cx.create(scope, id, state)
    }

    /// The id of the volume: `vol-05abe246af`.
    #[attribute]
    pub fn volume_id(self, cx: &Cx) -> Text {
        cx.state(self).id.clone()
    }

    /// The availability zone in which the volume is.
    #[attribute]
    pub fn availability_zone(self, cx: &Cx) -> Text {
        cx.state(self).zone.clone()
    }

    /// The key that encrypts the volume, where there is one.
    #[attribute]
    pub fn encryption_key(self, cx: &Cx) -> Option<AnyKey> {
        cx.state(self).key
    }

    /// Lets somebody attach the volume to instances. An instance that is to attach it to itself needs
    /// `grant_attach_volume_by_resource_tag`.
    pub fn grant_attach_volume(
        self,
        cx: &mut Cx,
        grantee: Principal,
        /// The instances. Default: all of the account.
        instances: Option<Vec<IInstanceRef>>,
    ) -> Result<Grant> {
        let grant = self.grant_on(cx, grantee, "ec2:AttachVolume", instances)?;
        self.let_grant(cx, grantee)?;
        Ok(grant)
    }

    /// Lets somebody attach the volume to instances that have the same tag as the volume: for instances that
    /// attach it to themselves. The tag is set on the volume and on everything below the constructs.
    pub fn grant_attach_volume_by_resource_tag(
        self,
        cx: &mut Cx,
        grantee: Principal,
        /// What is tagged: instances, groups of them.
        constructs: Vec<Construct>,
        /// The end of the tag's key. Default: made of the constructs.
        tag_key_suffix: Option<Str>,
    ) -> Result<Grant> {
        let grant = self.grant_by_tag(cx, grantee, "Attach", constructs, tag_key_suffix)?;
        self.let_grant(cx, grantee)?;
        Ok(grant)
    }

    /// Lets somebody detach the volume from instances. An instance that is to detach it from itself needs
    /// `grant_detach_volume_by_resource_tag`.
    pub fn grant_detach_volume(
        self,
        cx: &mut Cx,
        grantee: Principal,
        /// The instances. Default: all of the account.
        instances: Option<Vec<IInstanceRef>>,
    ) -> Result<Grant> {
        self.grant_on(cx, grantee, "ec2:DetachVolume", instances)
    }

    /// Lets somebody detach the volume from instances that have the same tag as the volume: for instances that
    /// detach it from themselves.
    pub fn grant_detach_volume_by_resource_tag(
        self,
        cx: &mut Cx,
        grantee: Principal,
        /// What is tagged: instances, groups of them.
        constructs: Vec<Construct>,
        /// The end of the tag's key. Default: made of the constructs.
        tag_key_suffix: Option<Str>,
    ) -> Result<Grant> {
        self.grant_by_tag(cx, grantee, "Detach", constructs, tag_key_suffix)
    }
}

impl Volume {
    /// Lets EC2 use the key when it makes the volume for somebody of the account.
    fn let_use(self, cx: &mut Cx, key: AnyKey) -> Result<()> {
        let stack = cx.stack_of(self.0)?;
        let root = AccountRootPrincipal::new(cx);
        let conditions = fields! {
            "kms:ViaService": ec2_of(cx, stack),
            "kms:CallerAccount": stack.account(cx),
        };
        let conditions = Dict(fields! { "StringEquals": Data::Map(conditions) });
        let principal = PrincipalWithConditions::new(cx, root.into(), conditions)?;
        let actions: [Text; 2] = ["kms:DescribeKey".into(), "kms:GenerateDataKeyWithoutPlainText".into()];
        let statement = PolicyStatement::new(
            cx,
            PolicyStatementProps {
                actions: Some(actions.to_vec().into()),
                resources: Some(vec![Text::from("*")].into()),
                principals: Some(vec![principal.into()]),
                ..PolicyStatementProps::default()
            },
        )?;
        key.add_to_resource_policy(cx, statement, true)?;
        Ok(())
    }

    /// Lets somebody who attaches the volume hand the use of its key on to EC2.
    fn let_grant(self, cx: &mut Cx, grantee: Principal) -> Result<()> {
        let Some(key) = cx.state(self).key else { return Ok(()) };
        let stack = cx.stack_of(self.0)?;
        let equals = fields! {
            "kms:ViaService": ec2_of(cx, stack),
            "kms:GrantConstraintType": "EncryptionContextSubset",
        };
        let options = GrantOnPrincipalOptions {
            grantee,
            actions: vec!["kms:CreateGrant".into()],
            resource_arns: vec![key.key_arn(cx)?],
            conditions: Some(Dict(fields! {
                "Bool": Data::object("kms:GrantIsForAWSResource", true),
                "StringEquals": Data::Map(equals),
            })),
            scope: None,
        };
        Grant::add_to_principal(cx, options)?;
        Ok(())
    }

    fn grant_on(
        self,
        cx: &mut Cx,
        grantee: Principal,
        action: &'static str,
        instances: Option<Vec<IInstanceRef>>,
    ) -> Result<Grant> {
        let arns = self.resource_arns(cx, instances)?;
        Grant::on_principal(cx, grantee, vec![action.into()], arns)
    }

    /// Lets somebody attach or detach the volume where the instance has the same tag, and sets the tag.
    fn grant_by_tag(
        self,
        cx: &mut Cx,
        grantee: Principal,
        verb: &'static str,
        constructs: Vec<Construct>,
        suffix: Option<Str>,
    ) -> Result<Grant> {
        let (key, value) = self.tag(cx, &format!("VolumeGrant{verb}"), &constructs, suffix);
        let condition = Data::object(&format!("ec2:ResourceTag/{key}"), value.as_str());
        let options = GrantOnPrincipalOptions {
            grantee,
            actions: vec![format!("ec2:{verb}Volume").into()],
            resource_arns: self.resource_arns(cx, None)?,
            conditions: Some(Dict(fields! { "ForAnyValue:StringEquals": condition })),
            scope: None,
        };
        let grant = Grant::add_to_principal(cx, options)?;
        for construct in std::iter::once(Construct::from(self)).chain(constructs) {
            construct.tags().set(cx, key.as_str().into(), value.as_str().into());
        }
        Ok(grant)
    }

    /// The ARNs of the volume and of instances.
    fn resource_arns(self, cx: &Cx, instances: Option<Vec<IInstanceRef>>) -> Result<Vec<Text>> {
        let stack = cx.stack_of(self.0)?;
        let mut arns = vec![arn_of(cx, stack, "volume", self.volume_id(cx))?];
        match instances {
            None => arns.push(arn_of(cx, stack, "instance", "*".into())?),
            Some(instances) => {
                for instance in instances {
                    arns.push(arn_of(cx, stack, "instance", instance.0)?);
                }
            }
        }
        Ok(arns)
    }

    /// The key and the value of the tag that the volume and instances have in common.
    fn tag(self, cx: &Cx, prefix: &str, constructs: &[Construct], suffix: Option<Str>) -> (String, String) {
        let all = std::iter::once(Construct::from(self)).chain(constructs.iter().copied());
        let names: String = all.map(|construct| Names::unique_id(cx, construct)).collect();
        let mut value = String::new();
        for byte in Md5::digest(names.as_bytes()) {
            let _ = write!(value, "{byte:02x}");
        }
        let suffix = suffix.unwrap_or_else(|| value[..TAG_SUFFIX_LENGTH].to_uppercase().into());
        (format!("{prefix}-{suffix}"), value)
    }
}

/// EC2 in the region of a stack, as conditions on keys name it.
fn ec2_of(cx: &Cx, stack: Stack) -> Text {
    Text::concat(["ec2.".into(), stack.region(cx), ".amazonaws.com".into()])
}

fn arn_of(cx: &Cx, stack: Stack, resource: &'static str, name: Text) -> Result<Text> {
    let components = ArnComponents::slash("ec2", resource, name);
    stack.format_arn(cx, components)
}

/// Refuses ids that are none: a prefix and hexadecimal digits.
fn check_id(id: &Text, prop: &str, prefix: &str) -> Result<()> {
    let Some(text) = id.literal() else { return Ok(()) };
    let digits = text.strip_prefix(prefix);
    if digits.is_some_and(|digits| {
        !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_hexdigit() && !b.is_ascii_uppercase())
    }) {
        return Ok(());
    }
    bail!(Code::InvalidValue, "`{prop}` cannot be `{text}`"; hint: "ids look like `{prefix}05abe246af`")
}

/// What a kind of volume can be.
/// Source: the CloudFormation reference of `AWS::EC2::Volume`.
struct Limits {
    /// The least and the most GiB.
    size: (i64, i64),
    /// The least and the most IOPS, and the most for each GiB; nothing where they cannot be chosen.
    iops: Option<(i64, i64, i64)>,
}

fn limits(kind: &str) -> Limits {
    match kind {
        "gp3" => Limits { size: (1, 65_536), iops: Some((3000, 80_000, 500)) },
        "io1" => Limits { size: (4, 16_384), iops: Some((100, 64_000, 50)) },
        "io2" => Limits { size: (4, 65_536), iops: Some((100, 256_000, 500)) },
        "st1" | "sc1" => Limits { size: (125, 16_384), iops: None },
        "standard" => Limits { size: (1, 1024), iops: None },
        _ => Limits { size: (1, 16_384), iops: None },
    }
}

impl VolumeProps {
    /// Refuses props that contradict each other.
    fn check(&self, kind: &str) -> Result<()> {
        if self.size.is_none() && self.snapshot_id.is_none() {
            bail!(Code::MissingArgument, "a volume needs a `size` or a `snapshot_id`");
        }
        if let Some(snapshot) = &self.snapshot_id {
            check_id(snapshot, "snapshot_id", "snap-")?;
        }
        if self.encryption_key.is_some() && self.encrypted != Some(true) {
            bail!(Code::InvalidValue, "a volume that is not encrypted has no `encryption_key`"; hint: "add `encrypted: true`");
        }
        self.check_iops(kind)?;
        self.check_size(kind)?;
        self.check_throughput(kind)?;
        if self.volume_initialization_rate.is_some() && self.snapshot_id.is_none() {
            bail!(Code::InvalidValue, "`volume_initialization_rate` is for volumes that are made from a snapshot"; hint: "add a `snapshot_id`, or leave it out");
        }
        check_initialization_rate(self.volume_initialization_rate.as_ref())
    }

    fn known_size(&self) -> Result<Option<i64>> {
        let size = self.size.as_ref().map(|size| size.to_gibibytes(None)).transpose()?;
        Ok(size.and_then(|size| size.literal()))
    }

    fn check_iops(&self, kind: &str) -> Result<()> {
        let is_provisioned = matches!(kind, "io1" | "io2");
        if is_provisioned && self.iops.is_none() {
            bail!(Code::MissingArgument, "`iops` is missing: volumes of the types `IO1` and `IO2` need it");
        }
        if self.enable_multi_attach && !is_provisioned {
            bail!(Code::InvalidValue, "only volumes of the types `IO1` and `IO2` can be attached to several instances";
                hint: "leave out `enable_multi_attach`, or choose another `volume_type`");
        }
        let Some(iops) = &self.iops else { return Ok(()) };
        let Some((least, most, ratio)) = limits(kind).iops else {
            bail!(Code::InvalidValue, "`iops` can be chosen for volumes of the types `IO1`, `IO2` and `GP3` only";
                hint: "add `volume_type: ec2.EbsDeviceVolumeType.GP3`");
        };
        let Some(iops) = iops.literal() else { return Ok(()) };
        if !(least..=most).contains(&iops) {
            bail!(Code::OutOfRange, "`iops` of a volume of the type `{kind}` cannot be {iops}"; hint: "allowed are {least} to {most}");
        }
        match self.known_size()? {
            Some(size) if iops > size.saturating_mul(ratio) && size > 0 => {
                bail!(Code::OutOfRange, "{iops} IOPS are too many for a volume of {size} GiB of the type `{kind}`";
                    hint: "there can be {ratio} IOPS for each GiB")
            }
            _ => Ok(()),
        }
    }

    fn check_size(&self, kind: &str) -> Result<()> {
        let (least, most) = limits(kind).size;
        match self.known_size()? {
            Some(size) if !(least..=most).contains(&size) => {
                bail!(Code::OutOfRange, "a volume of the type `{kind}` cannot have {size} GiB"; hint: "allowed are {least} to {most} GiB")
            }
            _ => Ok(()),
        }
    }

    fn check_throughput(&self, kind: &str) -> Result<()> {
        super::block_device::check_throughput(self.throughput.as_ref(), self.iops.as_ref(), Some(kind))
    }
}

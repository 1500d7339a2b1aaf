//! Disks of instances.

use crate::aws::kms::AnyKey;
use crate::bail;
use crate::core::{Cx, Data, Fields, Handle, Number, Size, Text};
use crate::declare::{choice, class, props};
use crate::diag::{Code, Diag, Result};
use crate::fields;

/// A disk of an instance.
#[props(module = "ec2")]
pub struct BlockDevice {
    /// The name under which the instance sees the disk: `/dev/sdh`, `xvdh`.
    pub device_name: Text,
    /// What the disk is: `BlockDeviceVolume.ebs(10)`.
    pub volume: BlockDeviceVolume,
    /// Whether the disk is attached; `false` leaves out one that the machine image has.
    #[default(true)]
    pub mapping_enabled: bool,
}

/// Kinds of EBS volumes.
#[choice(module = "ec2")]
pub enum EbsDeviceVolumeType {
    /// Magnetic, of the first generation.
    #[value = "standard"]
    STANDARD,
    /// SSD with provisioned IOPS.
    #[value = "io1"]
    IO1,
    /// SSD with provisioned IOPS, more durable.
    #[value = "io2"]
    IO2,
    /// SSD for general purposes; IOPS grow with the size.
    #[value = "gp2"]
    GP2,
    /// SSD for general purposes; IOPS and throughput are chosen.
    #[value = "gp3"]
    GP3,
    /// Magnetic, for high throughput.
    #[value = "st1"]
    ST1,
    /// Magnetic, for data that is seldom used.
    #[value = "sc1"]
    SC1,
    /// Another name for `GP2`.
    #[value = "gp2"]
    GENERAL_PURPOSE_SSD,
    /// Another name for `GP3`.
    #[value = "gp3"]
    GENERAL_PURPOSE_SSD_GP3,
    /// Another name for `IO1`.
    #[value = "io1"]
    PROVISIONED_IOPS_SSD,
    /// Another name for `IO2`.
    #[value = "io2"]
    PROVISIONED_IOPS_SSD_IO2,
    /// Another name for `ST1`.
    #[value = "st1"]
    THROUGHPUT_OPTIMIZED_HDD,
    /// Another name for `SC1`.
    #[value = "sc1"]
    COLD_HDD,
    /// Another name for `STANDARD`.
    #[value = "standard"]
    MAGNETIC,
}

/// What all EBS volumes of instances can be told.
#[props(module = "ec2", output = true)]
pub struct EbsDeviceOptionsBase {
    /// Whether the volume goes with its instance. Default: `true`, but `false` for volumes that are
    /// attached to an instance from outside.
    pub delete_on_termination: Option<bool>,
    /// Input and output operations per second, for the types `IO1`, `IO2` and `GP3`.
    pub iops: Option<Number>,
    /// The kind of volume. Default: that of the account and region, mostly `GP2`.
    pub volume_type: Option<EbsDeviceVolumeType>,
    /// Throughput in MiB/s, from 125 to 2000, for the type `GP3`. Instances themselves cannot have it:
    /// launch templates can.
    pub throughput: Option<Number>,
    /// The rate at which the blocks of a snapshot are loaded into the volume, from 100 to 300 MiB/s. Instances
    /// themselves cannot have it: launch templates can. Default: as fast as possible, at no fixed rate.
    pub volume_initialization_rate: Option<Size>,
}

/// What a new EBS volume of an instance can be told.
#[props(module = "ec2")]
pub struct EbsDeviceOptions {
    /// What all of these can be told.
    #[extends]
    pub base: EbsDeviceOptionsBase,
    /// Whether the volume is encrypted. Default: as the account and region say.
    pub encrypted: Option<bool>,
    /// The key that encrypts the volume. Whoever launches the instance must be allowed to use it. Default:
    /// that of the account for EBS.
    pub kms_key: Option<AnyKey>,
}

/// What an EBS volume made from a snapshot can be told.
#[props(module = "ec2")]
pub struct EbsDeviceSnapshotOptions {
    /// What all of these can be told.
    #[extends]
    pub base: EbsDeviceOptionsBase,
    /// The size in GiB. Default: that of the snapshot.
    pub volume_size: Option<Number>,
}

/// All that an EBS volume of an instance is told.
#[props(module = "ec2", output = true)]
pub struct EbsDeviceProps {
    /// What all of these can be told.
    #[extends]
    pub base: EbsDeviceOptionsBase,
    /// Whether the volume is encrypted. Default: as the account and region say.
    pub encrypted: Option<bool>,
    /// The key that encrypts the volume. Default: that of the account for EBS.
    pub kms_key: Option<AnyKey>,
    /// The size in GiB. Default: that of the snapshot.
    pub volume_size: Option<Number>,
    /// The snapshot from which the volume is made: `snap-05abe246af`. Default: the volume is empty.
    pub snapshot_id: Option<Text>,
}

/// What a disk is: an EBS volume, or a disk of the machine that the instance runs on.
#[derive(Clone, Debug)]
pub struct BlockDeviceVolume(Volume);

#[derive(Clone, Debug)]
enum Volume {
    Ebs(EbsDeviceProps),
    Ephemeral(i64),
    /// None, where the machine image has one. Groups say it so.
    Nothing,
}

const MIN_THROUGHPUT: i64 = 125;
const MAX_THROUGHPUT: i64 = 2000;
/// MiB/s of throughput for each of the volume's IOPS.
const MAX_THROUGHPUT_PER_IOPS: f64 = 0.25;

/// What a disk is: an EBS volume, or a disk of the machine that the instance runs on.
#[class(module = "ec2")]
impl BlockDeviceVolume {
    /// A new EBS volume of a size in GiB.
    pub fn ebs(volume_size: Number, options: Option<EbsDeviceOptions>) -> Result<BlockDeviceVolume> {
        let options = options.unwrap_or_default();
        let EbsDeviceOptions { base, encrypted, kms_key } = options;
        let volume_size = Some(volume_size);
        EbsDeviceProps { base, encrypted, kms_key, volume_size, snapshot_id: None }.checked()
    }

    /// An EBS volume with the contents of a snapshot.
    pub fn ebs_from_snapshot(
        snapshot_id: Text,
        options: Option<EbsDeviceSnapshotOptions>,
    ) -> Result<BlockDeviceVolume> {
        let options = options.unwrap_or_default();
        let EbsDeviceSnapshotOptions { base, volume_size } = options;
        let snapshot_id = Some(snapshot_id);
        EbsDeviceProps { base, volume_size, snapshot_id, ..EbsDeviceProps::default() }.checked()
    }

    /// A disk of the machine that the instance runs on, counted from 0. It is empty after every stop.
    pub fn ephemeral(volume_index: i64) -> Result<BlockDeviceVolume> {
        if volume_index < 0 {
            bail!(Code::OutOfRange, "`volume_index` cannot be {volume_index}"; hint: "disks are counted from 0");
        }
        Ok(BlockDeviceVolume(Volume::Ephemeral(volume_index)))
    }

    /// What an EBS volume is told.
    #[attribute]
    pub fn ebs_device(&self) -> Option<EbsDeviceProps> {
        match &self.0 {
            Volume::Ebs(ebs) => Some(ebs.clone()),
            Volume::Ephemeral(_) | Volume::Nothing => None,
        }
    }

    /// The name of a disk of the machine that the instance runs on: `ephemeral0`.
    #[attribute]
    pub fn virtual_name(&self) -> Option<String> {
        match &self.0 {
            Volume::Ebs(_) | Volume::Nothing => None,
            Volume::Ephemeral(index) => Some(format!("ephemeral{index}")),
        }
    }
}

impl BlockDeviceVolume {
    /// No disk, where the machine image has one.
    pub(crate) fn nothing() -> Self {
        BlockDeviceVolume(Volume::Nothing)
    }
}

impl EbsDeviceProps {
    fn checked(self) -> Result<BlockDeviceVolume> {
        self.check_size()?;
        self.check_iops()?;
        self.check_throughput()?;
        check_initialization_rate(self.base.volume_initialization_rate.as_ref())?;
        Ok(BlockDeviceVolume(Volume::Ebs(self)))
    }

    fn check_size(&self) -> Result<()> {
        match self.volume_size.as_ref().and_then(Number::literal) {
            Some(size) if size < 1 => {
                bail!(Code::OutOfRange, "a volume cannot have {size} GiB"; hint: "the least is 1 GiB")
            }
            _ => Ok(()),
        }
    }

    fn volume_type(&self) -> Option<&'static str> {
        self.base.volume_type.map(EbsDeviceVolumeType::value)
    }

    fn check_iops(&self) -> Result<()> {
        let needs_iops = matches!(self.volume_type(), Some("io1" | "io2"));
        if needs_iops && self.base.iops.is_none() {
            bail!(Code::MissingArgument, "`iops` is missing: volumes of the types `IO1` and `IO2` need it");
        }
        Ok(())
    }

    fn check_throughput(&self) -> Result<()> {
        check_throughput(self.base.throughput.as_ref(), self.base.iops.as_ref(), self.volume_type())
    }

    fn to_data(&self, cx: &Cx) -> Result<Fields> {
        self.fields(cx, None)
    }

    fn with_throughput(&self, cx: &Cx) -> Result<Fields> {
        self.fields(cx, self.base.throughput.clone())
    }

    fn fields(&self, cx: &Cx, throughput: Option<Number>) -> Result<Fields> {
        Ok(fields! {
            "DeleteOnTermination": self.base.delete_on_termination,
            "Encrypted": self.encrypted,
            "Iops": self.base.iops.clone(),
            "KmsKeyId": self.kms_key.map(|key| key.key_arn(cx)).transpose()?,
            "SnapshotId": self.snapshot_id.clone(),
            "Throughput": throughput,
            "VolumeSize": self.volume_size.clone(),
            "VolumeType": self.volume_type(),
        })
    }
}

impl BlockDevice {
    /// The disk in the properties of an instance.
    pub(super) fn in_instance(&self, cx: &Cx) -> Result<Data> {
        let ebs = match &self.volume.0 {
            Volume::Ebs(ebs) => Some(ebs.to_data(cx)?),
            Volume::Ephemeral(_) | Volume::Nothing => None,
        };
        Ok(self.mapping(ebs, Data::Map(Vec::new())))
    }

    /// The disk in the properties of a launch configuration, which can have a throughput.
    ///
    /// # Errors
    /// When the ARN of its key is not known.
    pub(crate) fn in_launch_configuration(&self, cx: &Cx) -> Result<Data> {
        let ebs = match &self.volume.0 {
            Volume::Ebs(ebs) => Some(ebs.with_throughput(cx)?),
            Volume::Ephemeral(_) | Volume::Nothing => None,
        };
        Ok(self.mapping(ebs, true.into()))
    }

    /// The disk in the properties of a launch template, which can have a throughput and a rate.
    pub(super) fn in_launch_template(&self, cx: &Cx) -> Result<Data> {
        let ebs = match &self.volume.0 {
            Volume::Ebs(ebs) => {
                let mut fields = ebs.with_throughput(cx)?;
                let rate = ebs.base.volume_initialization_rate.as_ref();
                fields.extend(fields! {
                    "VolumeInitializationRate": rate.map(|rate| rate.to_mebibytes(None)).transpose()?,
                });
                Some(fields)
            }
            Volume::Ephemeral(_) | Volume::Nothing => None,
        };
        Ok(self.mapping(ebs, "".into()))
    }

    fn mapping(&self, ebs: Option<Fields>, no_device: Data) -> Data {
        Data::Map(fields! {
            "DeviceName": self.device_name.clone(),
            "Ebs": ebs.map(Data::Map),
            "NoDevice": (!self.mapping_enabled).then_some(no_device),
            "VirtualName": self.volume.virtual_name(),
        })
    }

    /// Tells of options that have no effect on the disks of an instance.
    pub(super) fn warn(&self, cx: &mut Cx, instance: impl Handle) {
        let Volume::Ebs(ebs) = &self.volume.0 else { return };
        let given = [
            ("throughput", ebs.base.throughput.is_some()),
            ("volume_initialization_rate", ebs.base.volume_initialization_rate.is_some()),
        ];
        for (option, _) in given.into_iter().filter(|(_, given)| *given) {
            let message = format!("`{option}` has no effect on the volumes of an instance");
            let path = cx.path(instance.id());
            cx.warn(Diag::warning(Code::Surprise, message).hint("use a launch template").on(path));
        }
        self.warn_of_iops(cx, instance);
    }

    /// Tells of a number of operations that the kind of volume does not have.
    pub(crate) fn warn_of_iops(&self, cx: &mut Cx, owner: impl Handle) {
        let Volume::Ebs(ebs) = &self.volume.0 else { return };
        if ebs.base.iops.is_none() || matches!(ebs.volume_type(), Some("io1" | "io2" | "gp3")) {
            return;
        }
        let message = "`iops` has no effect without a `volume_type` of `IO1`, `IO2` or `GP3`".to_owned();
        cx.warn(Diag::warning(Code::Surprise, message).on(cx.path(owner.id())));
    }
}

/// MiB/s at which a snapshot may be loaded into a volume.
/// Source: the EBS user guide, "Volume initialization rate".
const INITIALIZATION_RATES: std::ops::RangeInclusive<i64> = 100..=300;

/// Refuses rates that EBS does not take.
pub(super) fn check_initialization_rate(rate: Option<&Size>) -> Result<()> {
    let Some(rate) = rate else { return Ok(()) };
    match rate.to_mebibytes(None)?.literal() {
        Some(rate) if !INITIALIZATION_RATES.contains(&rate) => {
            bail!(Code::OutOfRange, "`volume_initialization_rate` cannot be {rate} MiB/s";
                hint: "allowed are {} to {} MiB/s", INITIALIZATION_RATES.start(), INITIALIZATION_RATES.end())
        }
        _ => Ok(()),
    }
}

/// Refuses a throughput that a volume cannot have.
pub(super) fn check_throughput(
    throughput: Option<&Number>,
    iops: Option<&Number>,
    kind: Option<&str>,
) -> Result<()> {
    let Some(throughput) = throughput else { return Ok(()) };
    if kind != Some("gp3") {
        bail!(Code::InvalidValue, "`throughput` can be chosen for volumes of the type `GP3` only";
            hint: "add `volume_type: ec2.EbsDeviceVolumeType.GP3`");
    }
    let Some(throughput) = throughput.literal() else { return Ok(()) };
    if !(MIN_THROUGHPUT..=MAX_THROUGHPUT).contains(&throughput) {
        bail!(Code::OutOfRange, "`throughput` cannot be {throughput}"; hint: "allowed are {MIN_THROUGHPUT} to {MAX_THROUGHPUT} MiB/s");
    }
    #[allow(clippy::cast_precision_loss)]
    if let Some(iops) = iops.and_then(Number::literal)
        && throughput as f64 > iops as f64 * MAX_THROUGHPUT_PER_IOPS
    {
        bail!(Code::OutOfRange, "a `throughput` of {throughput} MiB/s needs more than {iops} IOPS";
            hint: "there can be {MAX_THROUGHPUT_PER_IOPS} MiB/s for each of the `iops`");
    }
    Ok(())
}

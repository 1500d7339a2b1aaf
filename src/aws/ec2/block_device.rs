//! Disks of instances.

use crate::bail;
use crate::core::{Cx, Data, Handle, Number, Text};
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
#[props(module = "ec2")]
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
}

/// What a new EBS volume of an instance can be told.
#[props(module = "ec2")]
pub struct EbsDeviceOptions {
    /// What all of these can be told.
    #[extends]
    pub base: EbsDeviceOptionsBase,
    /// Whether the volume is encrypted. Default: as the account and region say.
    pub encrypted: Option<bool>,
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

/// What a disk is: an EBS volume, or a disk of the machine that the instance runs on.
#[derive(Clone, Debug)]
pub struct BlockDeviceVolume(Volume);

#[derive(Clone, Debug)]
enum Volume {
    Ebs(Ebs),
    Ephemeral(i64),
}

#[derive(Clone, Debug)]
struct Ebs {
    options: EbsDeviceOptionsBase,
    encrypted: Option<bool>,
    size: Option<Number>,
    snapshot: Option<Text>,
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
        let ebs = Ebs {
            options: options.base,
            encrypted: options.encrypted,
            size: Some(volume_size),
            snapshot: None,
        };
        ebs.checked()
    }

    /// An EBS volume with the contents of a snapshot.
    pub fn ebs_from_snapshot(
        snapshot_id: Text,
        options: Option<EbsDeviceSnapshotOptions>,
    ) -> Result<BlockDeviceVolume> {
        let options = options.unwrap_or_default();
        let ebs = Ebs {
            options: options.base,
            encrypted: None,
            size: options.volume_size,
            snapshot: Some(snapshot_id),
        };
        ebs.checked()
    }

    /// A disk of the machine that the instance runs on, counted from 0. It is empty after every stop.
    pub fn ephemeral(volume_index: i64) -> Result<BlockDeviceVolume> {
        if volume_index < 0 {
            bail!(Code::OutOfRange, "`volume_index` cannot be {volume_index}"; hint: "disks are counted from 0");
        }
        Ok(BlockDeviceVolume(Volume::Ephemeral(volume_index)))
    }
}

impl Ebs {
    fn checked(self) -> Result<BlockDeviceVolume> {
        self.check_size()?;
        self.check_iops()?;
        self.check_throughput()?;
        Ok(BlockDeviceVolume(Volume::Ebs(self)))
    }

    fn check_size(&self) -> Result<()> {
        match self.size.as_ref().and_then(Number::literal) {
            Some(size) if size < 1 => {
                bail!(Code::OutOfRange, "a volume cannot have {size} GiB"; hint: "the least is 1 GiB")
            }
            _ => Ok(()),
        }
    }

    fn volume_type(&self) -> Option<&'static str> {
        self.options.volume_type.map(EbsDeviceVolumeType::value)
    }

    fn check_iops(&self) -> Result<()> {
        let needs_iops = matches!(self.volume_type(), Some("io1" | "io2"));
        if needs_iops && self.options.iops.is_none() {
            bail!(Code::MissingArgument, "`iops` is missing: volumes of the types `IO1` and `IO2` need it");
        }
        Ok(())
    }

    fn check_throughput(&self) -> Result<()> {
        let Some(throughput) = self.options.throughput.as_ref() else { return Ok(()) };
        if self.volume_type() != Some("gp3") {
            bail!(Code::InvalidValue, "`throughput` can be chosen for volumes of the type `GP3` only";
                hint: "add `volume_type: ec2.EbsDeviceVolumeType.GP3`");
        }
        let Some(throughput) = throughput.literal() else { return Ok(()) };
        if !(MIN_THROUGHPUT..=MAX_THROUGHPUT).contains(&throughput) {
            bail!(Code::OutOfRange, "`throughput` cannot be {throughput}"; hint: "allowed are {MIN_THROUGHPUT} to {MAX_THROUGHPUT} MiB/s");
        }
        #[allow(clippy::cast_precision_loss)]
        if let Some(iops) = self.options.iops.as_ref().and_then(Number::literal)
            && throughput as f64 > iops as f64 * MAX_THROUGHPUT_PER_IOPS
        {
            bail!(Code::OutOfRange, "a `throughput` of {throughput} MiB/s needs more than {iops} IOPS";
                hint: "there can be {MAX_THROUGHPUT_PER_IOPS} MiB/s for each of the `iops`");
        }
        Ok(())
    }

    fn to_data(&self) -> Data {
        Data::Map(fields! {
            "DeleteOnTermination": self.options.delete_on_termination,
            "Encrypted": self.encrypted,
            "Iops": self.options.iops.clone(),
            "SnapshotId": self.snapshot.clone(),
            "VolumeSize": self.size.clone(),
            "VolumeType": self.volume_type(),
        })
    }
}

impl BlockDevice {
    /// The disk in the properties of an instance.
    pub(super) fn to_data(&self) -> Data {
        let (ebs, virtual_name) = match &self.volume.0 {
            Volume::Ebs(ebs) => (Some(ebs.to_data()), None),
            Volume::Ephemeral(index) => (None, Some(format!("ephemeral{index}"))),
        };
        Data::Map(fields! {
            "DeviceName": self.device_name.clone(),
            "Ebs": ebs,
            "NoDevice": (!self.mapping_enabled).then(|| Data::Map(Vec::new())),
            "VirtualName": virtual_name,
        })
    }

    /// Tells of options that have no effect.
    pub(super) fn warn(&self, cx: &mut Cx, instance: impl Handle) {
        let Volume::Ebs(ebs) = &self.volume.0 else { return };
        let path = cx.path(instance.id());
        if ebs.options.throughput.is_some() {
            let message = "`throughput` has no effect on the volumes of an instance".to_owned();
            cx.warn(Diag::warning(Code::Surprise, message).hint("use a launch template").on(path.clone()));
        }
        if ebs.options.iops.is_some() && !matches!(ebs.volume_type(), Some("io1" | "io2" | "gp3")) {
            let message = "`iops` has no effect without a `volume_type` of `IO1`, `IO2` or `GP3`".to_owned();
            cx.warn(Diag::warning(Code::Surprise, message).on(path));
        }
    }
}

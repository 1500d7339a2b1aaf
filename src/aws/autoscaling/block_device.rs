//! Disks of the instances of groups.

use crate::aws::ec2;
use crate::core::{Cx, Data, Handle, Number, Size, Text};
use crate::declare::{choice, class, props};
use crate::diag::{Code, Diag, Result};

/// A disk of the instances.
#[props(module = "autoscaling")]
pub struct BlockDevice {
    /// The name under which instances see the disk: `/dev/sdh`, `xvdh`.
    pub device_name: Text,
    /// What the disk is: `BlockDeviceVolume.ebs(10)`.
    pub volume: BlockDeviceVolume,
}

/// Kinds of EBS volumes.
#[choice(module = "autoscaling")]
pub enum EbsDeviceVolumeType {
    /// Magnetic, of the first generation.
    #[value = "standard"]
    STANDARD,
    /// SSD with provisioned IOPS.
    #[value = "io1"]
    IO1,
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
}

impl From<EbsDeviceVolumeType> for ec2::EbsDeviceVolumeType {
    fn from(it: EbsDeviceVolumeType) -> Self {
        match it {
            EbsDeviceVolumeType::STANDARD => ec2::EbsDeviceVolumeType::STANDARD,
            EbsDeviceVolumeType::IO1 => ec2::EbsDeviceVolumeType::IO1,
            EbsDeviceVolumeType::GP2 => ec2::EbsDeviceVolumeType::GP2,
            EbsDeviceVolumeType::GP3 => ec2::EbsDeviceVolumeType::GP3,
            EbsDeviceVolumeType::ST1 => ec2::EbsDeviceVolumeType::ST1,
            EbsDeviceVolumeType::SC1 => ec2::EbsDeviceVolumeType::SC1,
        }
    }
}

/// What all EBS volumes of instances can be told.
#[props(module = "autoscaling", output = true)]
pub struct EbsDeviceOptionsBase {
    /// Whether the volume goes with its instance. Default: `true`.
    pub delete_on_termination: Option<bool>,
    /// Input and output operations per second, for the types `IO1` and `GP3`.
    pub iops: Option<Number>,
    /// The kind of volume. Default: that of the account and region, mostly `GP2`.
    pub volume_type: Option<EbsDeviceVolumeType>,
    /// Throughput in MiB/s, from 125 to 2000, for the type `GP3`. Default: 125.
    pub throughput: Option<Number>,
    /// The rate at which the blocks of a snapshot are loaded into the volume, from 100 to 300 MiB/s. Launch
    /// configurations cannot have it. Default: as fast as possible, at no fixed rate.
    pub volume_initialization_rate: Option<Size>,
}

/// What a new EBS volume of instances can be told.
#[props(module = "autoscaling")]
pub struct EbsDeviceOptions {
    /// What all of these can be told.
    #[extends]
    pub base: EbsDeviceOptionsBase,
    /// Whether the volume is encrypted. Default: as the account and region say.
    pub encrypted: Option<bool>,
}

/// What an EBS volume made from a snapshot can be told.
#[props(module = "autoscaling")]
pub struct EbsDeviceSnapshotOptions {
    /// What all of these can be told.
    #[extends]
    pub base: EbsDeviceOptionsBase,
    /// The size in GiB. Default: that of the snapshot.
    pub volume_size: Option<Number>,
}

/// All that an EBS volume of instances is told.
#[props(module = "autoscaling", output = true)]
pub struct EbsDeviceProps {
    /// What all of these can be told.
    #[extends]
    pub base: EbsDeviceOptionsBase,
    /// The size in GiB. Default: that of the snapshot.
    pub volume_size: Option<Number>,
    /// The snapshot from which the volume is made: `snap-05abe246af`. Default: the volume is empty.
    pub snapshot_id: Option<Text>,
}

/// What a disk is: an EBS volume, a disk of the machine that the instance runs on, or none.
#[derive(Clone, Debug)]
pub struct BlockDeviceVolume {
    /// The disk as EC2 has it.
    disk: ec2::BlockDeviceVolume,
    is_there: bool,
    /// What an EBS volume was told.
    ebs: Option<EbsDeviceProps>,
}

/// What a disk is: an EBS volume, a disk of the machine that the instance runs on, or none.
///
/// ```rhai
/// let disk = autoscaling.BlockDeviceVolume.ebs(100, #{
///     volume_type: autoscaling.EbsDeviceVolumeType.GP3,
///     encrypted: true,
/// });
/// ```
///
/// ```lua
/// local disk = autoscaling.BlockDeviceVolume.ebs(100, {
///   volume_type = autoscaling.EbsDeviceVolumeType.GP3,
///   encrypted = true,
/// })
/// ```
#[class(module = "autoscaling")]
impl BlockDeviceVolume {
    /// A new EBS volume of a size in GiB.
    pub fn ebs(volume_size: Number, options: Option<EbsDeviceOptions>) -> Result<BlockDeviceVolume> {
        let EbsDeviceOptions { base, encrypted } = options.unwrap_or_default();
        let in_ec2 = ec2::EbsDeviceOptions { base: base.in_ec2(), encrypted, kms_key: None };
        let disk = ec2::BlockDeviceVolume::ebs(volume_size.clone(), Some(in_ec2))?;
        let ebs = EbsDeviceProps { base, volume_size: Some(volume_size), snapshot_id: None };
        Ok(BlockDeviceVolume { disk, is_there: true, ebs: Some(ebs) })
    }

    /// An EBS volume with the contents of a snapshot.
    pub fn ebs_from_snapshot(
        snapshot_id: Text,
        options: Option<EbsDeviceSnapshotOptions>,
    ) -> Result<BlockDeviceVolume> {
        let EbsDeviceSnapshotOptions { base, volume_size } = options.unwrap_or_default();
        let in_ec2 = ec2::EbsDeviceSnapshotOptions { base: base.in_ec2(), volume_size: volume_size.clone() };
        let disk = ec2::BlockDeviceVolume::ebs_from_snapshot(snapshot_id.clone(), Some(in_ec2))?;
        let ebs = EbsDeviceProps { base, volume_size, snapshot_id: Some(snapshot_id) };
        Ok(BlockDeviceVolume { disk, is_there: true, ebs: Some(ebs) })
    }

    /// A disk of the machine that the instance runs on, counted from 0. It is empty after every stop.
    pub fn ephemeral(volume_index: i64) -> Result<BlockDeviceVolume> {
        let disk = ec2::BlockDeviceVolume::ephemeral(volume_index)?;
        Ok(BlockDeviceVolume { disk, is_there: true, ebs: None })
    }

    /// No disk, where the machine image has one. Only launch configurations leave it out.
    pub fn no_device() -> BlockDeviceVolume {
        BlockDeviceVolume { disk: ec2::BlockDeviceVolume::nothing(), is_there: false, ebs: None }
    }

    /// What an EBS volume is told.
    #[attribute]
    pub fn ebs_device(&self) -> Option<EbsDeviceProps> {
        self.ebs.clone()
    }

    /// The name of a disk of the machine that the instance runs on: `ephemeral0`.
    #[attribute]
    pub fn virtual_name(&self) -> Option<String> {
        self.disk.virtual_name()
    }
}

impl EbsDeviceOptionsBase {
    fn in_ec2(&self) -> ec2::EbsDeviceOptionsBase {
        ec2::EbsDeviceOptionsBase {
            delete_on_termination: self.delete_on_termination,
            iops: self.iops.clone(),
            volume_type: self.volume_type.map(Into::into),
            throughput: self.throughput.clone(),
            volume_initialization_rate: self.volume_initialization_rate.clone(),
        }
    }
}

impl BlockDevice {
    /// The disk as launch templates have it.
    pub(super) fn in_ec2(&self) -> ec2::BlockDevice {
        let (device_name, volume) = (self.device_name.clone(), self.volume.disk.clone());
        ec2::BlockDevice { device_name, volume, mapping_enabled: true }
    }

    /// The disk as launch configurations have it.
    pub(super) fn in_launch_configuration(&self, cx: &mut Cx, group: impl Handle) -> Result<Data> {
        if self.volume.ebs.as_ref().is_some_and(|ebs| ebs.base.volume_initialization_rate.is_some()) {
            let message = "`volume_initialization_rate` has no effect: launch configurations cannot have it";
            let path = cx.path(group.id());
            cx.warn(
                Diag::warning(Code::Surprise, message.to_owned()).hint("use a `launch_template`").on(path),
            );
        }
        let device = ec2::BlockDevice { mapping_enabled: self.volume.is_there, ..self.in_ec2() };
        device.warn_of_iops(cx, group);
        device.in_launch_configuration(cx)
    }
}

//! What instances may be asked to be like, where their types are left to AWS: words for the `instance_requirements` of
//! L1 classes such as `ec2.CfnLaunchTemplate` and `ec2.CfnEC2Fleet`.
//! Source: the CloudFormation reference, "AWS::EC2::LaunchTemplate InstanceRequirements".

use crate::declare::choice;

/// Kinds of accelerators.
#[choice(module = "ec2")]
pub enum AcceleratorType {
    /// Graphics processors.
    #[value = "gpu"]
    GPU,
    /// Programmable gate arrays.
    #[value = "fpga"]
    FPGA,
    /// Chips for inference of models.
    #[value = "inference"]
    INFERENCE,
    /// Chips for video.
    #[value = "media"]
    MEDIA,
}

/// Who makes accelerators.
#[choice(module = "ec2")]
pub enum AcceleratorManufacturer {
    /// AWS.
    #[value = "amazon-web-services"]
    AWS,
    /// AMD.
    #[value = "amd"]
    AMD,
    /// NVIDIA.
    #[value = "nvidia"]
    NVIDIA,
    /// Xilinx.
    #[value = "xilinx"]
    XILINX,
    /// Habana.
    #[value = "habana"]
    HABANA,
}

/// Accelerators.
#[choice(module = "ec2")]
pub enum AcceleratorName {
    /// NVIDIA A100.
    #[value = "a100"]
    A100,
    /// NVIDIA K80.
    #[value = "k80"]
    K80,
    /// NVIDIA M60.
    #[value = "m60"]
    M60,
    /// AMD Radeon Pro V520.
    #[value = "radeon-pro-v520"]
    RADEON_PRO_V520,
    /// NVIDIA T4.
    #[value = "t4"]
    T4,
    /// NVIDIA V100.
    #[value = "v100"]
    V100,
    /// Xilinx VU9P.
    #[value = "vu9p"]
    VU9P,
    /// NVIDIA A10G.
    #[value = "a10g"]
    A10G,
    /// NVIDIA H100.
    #[value = "h100"]
    H100,
    /// AWS Inferentia.
    #[value = "inferentia"]
    INFERENTIA,
    /// NVIDIA GRID K520.
    #[value = "k520"]
    K520,
    /// NVIDIA T4G.
    #[value = "t4g"]
    T4G,
    /// NVIDIA L40S.
    #[value = "l40s"]
    L40S,
    /// NVIDIA L4.
    #[value = "l4"]
    L4,
    /// Habana Gaudi HL-205.
    #[value = "gaudi-hl-205"]
    GAUDI_HL_205,
    /// AWS Inferentia2.
    #[value = "inferentia2"]
    INFERENTIA2,
    /// AWS Trainium.
    #[value = "trainium"]
    TRAINIUM,
    /// AWS Trainium2.
    #[value = "trainium2"]
    TRAINIUM2,
    /// Xilinx U30.
    #[value = "u30"]
    U30,
}

/// Whether instances are whole machines.
#[choice(module = "ec2")]
pub enum BareMetal {
    /// They may be.
    #[value = "included"]
    INCLUDED,
    /// They must be.
    #[value = "required"]
    REQUIRED,
    /// They must not be.
    #[value = "excluded"]
    EXCLUDED,
}

/// Whether instances have CPU credits, as T2 and T3 have.
#[choice(module = "ec2")]
pub enum BurstablePerformance {
    /// They may have.
    #[value = "included"]
    INCLUDED,
    /// They must have.
    #[value = "required"]
    REQUIRED,
    /// They must not have.
    #[value = "excluded"]
    EXCLUDED,
}

/// Who makes processors.
#[choice(module = "ec2")]
pub enum CpuManufacturer {
    /// Intel.
    #[value = "intel"]
    INTEL,
    /// AMD.
    #[value = "amd"]
    AMD,
    /// AWS.
    #[value = "amazon-web-services"]
    AWS,
    /// Apple.
    #[value = "apple"]
    APPLE,
}

/// How new instance types are.
#[choice(module = "ec2")]
pub enum InstanceGeneration {
    /// Those that AWS recommends.
    #[value = "current"]
    CURRENT,
    /// Older ones.
    #[value = "previous"]
    PREVIOUS,
}

/// Whether instances have disks of the machine that they run on.
#[choice(module = "ec2")]
pub enum LocalStorage {
    /// They may have.
    #[value = "included"]
    INCLUDED,
    /// They must have.
    #[value = "required"]
    REQUIRED,
    /// They must not have.
    #[value = "excluded"]
    EXCLUDED,
}

/// Kinds of disks of the machine that an instance runs on.
#[choice(module = "ec2")]
pub enum LocalStorageType {
    /// Magnetic disks.
    #[value = "hdd"]
    HDD,
    /// Solid state disks.
    #[value = "ssd"]
    SSD,
}

//! What there is of Amazon Linux.

use crate::core::Str;
use crate::declare::{choice, class};

/// Generations of Amazon Linux.
#[choice(module = "ec2")]
pub enum AmazonLinuxGeneration {
    /// The first; its support ended in 2023.
    #[value = "amzn"]
    AMAZON_LINUX,
    /// Amazon Linux 2.
    #[value = "amzn2"]
    AMAZON_LINUX_2,
    /// Amazon Linux 2022, a preview of 2023.
    #[value = "al2022"]
    #[deprecated_name = "use `AMAZON_LINUX_2023`"]
    AMAZON_LINUX_2022,
    /// Amazon Linux 2023.
    #[value = "al2023"]
    AMAZON_LINUX_2023,
}

/// Editions of Amazon Linux.
#[choice(module = "ec2")]
pub enum AmazonLinuxEdition {
    /// With the usual packages.
    #[value = "standard"]
    STANDARD,
    /// With as few packages as possible.
    #[value = "minimal"]
    MINIMAL,
}

/// How an image of Amazon Linux is virtualized.
#[choice(module = "ec2")]
pub enum AmazonLinuxVirt {
    /// By the hardware; the only way for instances of today.
    #[value = "hvm"]
    HVM,
    /// By the operating system.
    #[value = "pv"]
    PV,
}

/// Where an image of Amazon Linux is kept.
#[choice(module = "ec2")]
pub enum AmazonLinuxStorage {
    /// On a magnetic EBS volume.
    #[value = "ebs"]
    EBS,
    /// In S3.
    #[value = "s3"]
    S3,
    /// On an SSD for general purposes.
    #[value = "gp2"]
    GENERAL_PURPOSE,
}

/// Processors for which there is Amazon Linux.
#[choice(module = "ec2")]
pub enum AmazonLinuxCpuType {
    /// 64-bit ARM: AWS Graviton.
    #[value = "arm64"]
    ARM_64,
    /// 64-bit x86: Intel and AMD.
    #[value = "x86_64"]
    X86_64,
}

/// Kernels of Amazon Linux for `AmazonLinuxImage`.
#[choice(module = "ec2")]
pub enum AmazonLinuxKernel {
    /// Version 5.10.
    #[value = "kernel-5.10"]
    KERNEL5_X,
    /// Version 6.1.
    #[value = "kernel-6.1"]
    KERNEL6_1,
}

/// A class of kernels: constants for those that there are, and any other by its version.
macro_rules! kernels {
    ($(#[doc = $docs:literal])+ $class:ident, default: $default:expr, $($(#[doc = $constant_docs:literal])+ $constant:ident = $version:literal),+) => {
        $(#[doc = $docs])+
        #[derive(Clone, Debug, PartialEq)]
        pub struct $class(Str);

        #[allow(non_snake_case)]
        $(#[doc = $docs])+
        #[class(module = "ec2")]
        impl $class {
            /// A kernel by its version: `5.10`.
            pub fn new(version: Str) -> Self {
                $class(version)
            }

            $($(#[doc = $constant_docs])+
            #[constant]
            pub fn $constant() -> Self {
                $class(Str::new_static($version))
            })+

            /// The kernel in names of images: `kernel-5.10`.
            #[name = "to_string"]
            pub fn name(&self) -> Option<Str> {
                match self.0.as_str() {
                    "default" => $default.map(Str::new_static),
                    version => Some(format!("kernel-{version}").into()),
                }
            }
        }
    };
}

kernels! {
    /// Kernels of Amazon Linux 2.
    AmazonLinux2Kernel, default: None,
    /// The latest that the CDK knows.
    CDK_LATEST = "5.10",
    /// The one that the image's name leaves out.
    DEFAULT = "default",
    /// Version 5.10.
    KERNEL_5_10 = "5.10"
}

kernels! {
    /// Kernels of Amazon Linux 2022.
    AmazonLinux2022Kernel, default: Some("kernel-default"),
    /// The latest that the CDK knows.
    CDK_LATEST = "5.15",
    /// The latest that AWS has.
    DEFAULT = "default",
    /// Version 5.15.
    KERNEL_5_15 = "5.15"
}

kernels! {
    /// Kernels of Amazon Linux 2023.
    AmazonLinux2023Kernel, default: Some("kernel-default"),
    /// The latest that the CDK knows.
    CDK_LATEST = "6.1",
    /// The latest that AWS has.
    DEFAULT = "default",
    /// Version 6.1.
    KERNEL_6_1 = "6.1"
}

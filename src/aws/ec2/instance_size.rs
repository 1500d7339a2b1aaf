//! Sizes of instances.
use crate::declare::choice;

/// Sizes of instances within their family.
#[choice(module = "ec2")]
pub enum InstanceSize {
    /// The size `nano`.
    #[value = "nano"]
    NANO,
    /// The size `micro`.
    #[value = "micro"]
    MICRO,
    /// The size `small`.
    #[value = "small"]
    SMALL,
    /// The size `medium`.
    #[value = "medium"]
    MEDIUM,
    /// The size `large`.
    #[value = "large"]
    LARGE,
    /// The size `xlarge`.
    #[value = "xlarge"]
    XLARGE,
    /// The size `2xlarge`.
    #[value = "2xlarge"]
    XLARGE2,
    /// The size `3xlarge`.
    #[value = "3xlarge"]
    XLARGE3,
    /// The size `4xlarge`.
    #[value = "4xlarge"]
    XLARGE4,
    /// The size `6xlarge`.
    #[value = "6xlarge"]
    XLARGE6,
    /// The size `8xlarge`.
    #[value = "8xlarge"]
    XLARGE8,
    /// The size `9xlarge`.
    #[value = "9xlarge"]
    XLARGE9,
    /// The size `10xlarge`.
    #[value = "10xlarge"]
    XLARGE10,
    /// The size `12xlarge`.
    #[value = "12xlarge"]
    XLARGE12,
    /// The size `16xlarge`.
    #[value = "16xlarge"]
    XLARGE16,
    /// The size `18xlarge`.
    #[value = "18xlarge"]
    XLARGE18,
    /// The size `24xlarge`.
    #[value = "24xlarge"]
    XLARGE24,
    /// The size `32xlarge`.
    #[value = "32xlarge"]
    XLARGE32,
    /// The size `48xlarge`.
    #[value = "48xlarge"]
    XLARGE48,
    /// The size `56xlarge`.
    #[value = "56xlarge"]
    XLARGE56,
    /// The size `96xlarge`.
    #[value = "96xlarge"]
    XLARGE96,
    /// The size `112xlarge`.
    #[value = "112xlarge"]
    XLARGE112,
    /// The size `224xlarge`.
    #[value = "224xlarge"]
    XLARGE224,
    /// The size `480xlarge`.
    #[value = "480xlarge"]
    XLARGE480,
    /// The size `metal`.
    #[value = "metal"]
    METAL,
    /// The size `metal-16xl`.
    #[value = "metal-16xl"]
    XLARGE16METAL,
    /// The size `metal-24xl`.
    #[value = "metal-24xl"]
    XLARGE24METAL,
    /// The size `metal-32xl`.
    #[value = "metal-32xl"]
    XLARGE32METAL,
    /// The size `metal-48xl`.
    #[value = "metal-48xl"]
    XLARGE48METAL,
}

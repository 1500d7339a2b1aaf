//! What parameters are and what they hold.

use crate::declare::choice;

/// Kinds of parameters.
#[choice(module = "ssm")]
pub enum ParameterType {
    /// A string.
    #[value = "String"]
    STRING,
    /// An encrypted string. CloudFormation cannot make such a parameter.
    #[value = "SecureString"]
    SECURE_STRING,
    /// Strings with commas between them.
    #[value = "StringList"]
    STRING_LIST,
    /// The id of a machine image, for parameters that exist already.
    #[value = "AWS::EC2::Image::Id"]
    AWS_EC2_IMAGE_ID,
}

/// What the value of a parameter that exists already stands for. CloudFormation checks before a deployment that the
/// account has such a thing. Source: the CloudFormation user guide, "SSM parameter types".
#[choice(module = "ssm")]
pub enum ParameterValueType {
    /// Any string.
    #[value = "String"]
    STRING,
    /// An availability zone: `us-west-2a`.
    #[value = "AWS::EC2::AvailabilityZone::Name"]
    AWS_EC2_AVAILABILITYZONE_NAME,
    /// The id of a machine image.
    #[value = "AWS::EC2::Image::Id"]
    AWS_EC2_IMAGE_ID,
    /// The id of an instance.
    #[value = "AWS::EC2::Instance::Id"]
    AWS_EC2_INSTANCE_ID,
    /// The name of a key pair.
    #[value = "AWS::EC2::KeyPair::KeyName"]
    AWS_EC2_KEYPAIR_KEYNAME,
    /// The name of a security group.
    #[value = "AWS::EC2::SecurityGroup::GroupName"]
    AWS_EC2_SECURITYGROUP_GROUPNAME,
    /// The id of a security group.
    #[value = "AWS::EC2::SecurityGroup::Id"]
    AWS_EC2_SECURITYGROUP_ID,
    /// The id of a subnet.
    #[value = "AWS::EC2::Subnet::Id"]
    AWS_EC2_SUBNET_ID,
    /// The id of a volume.
    #[value = "AWS::EC2::Volume::Id"]
    AWS_EC2_VOLUME_ID,
    /// The id of a VPC.
    #[value = "AWS::EC2::VPC::Id"]
    AWS_EC2_VPC_ID,
    /// The id of a hosted zone of Route 53.
    #[value = "AWS::Route53::HostedZone::Id"]
    AWS_ROUTE53_HOSTEDZONE_ID,
}

/// What a string that a stack keeps in a parameter must be.
#[choice(module = "ssm")]
pub enum ParameterDataType {
    /// Any text.
    #[value = "text"]
    TEXT,
    /// The id of a machine image that exists.
    #[value = "aws:ec2:image"]
    AWS_EC2_IMAGE,
}

/// Tiers: how long a value may be, and what the parameter costs.
#[choice(module = "ssm")]
pub enum ParameterTier {
    /// Values of up to 8 KB; costs something.
    #[value = "Advanced"]
    ADVANCED,
    /// `STANDARD` as long as that does.
    #[value = "Intelligent-Tiering"]
    INTELLIGENT_TIERING,
    /// Values of up to 4 KB.
    #[value = "Standard"]
    STANDARD,
}

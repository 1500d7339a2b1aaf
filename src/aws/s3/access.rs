//! Who may reach a bucket at all.

use crate::core::Data;
use crate::declare::{choice, class, props, union};
use crate::fields;

/// Access control lists that S3 knows.
#[choice(module = "s3")]
pub enum BucketAccessControl {
    /// The owner alone.
    #[value = "Private"]
    PRIVATE,
    /// Everybody may read.
    #[value = "PublicRead"]
    PUBLIC_READ,
    /// Everybody may read and write.
    #[value = "PublicReadWrite"]
    PUBLIC_READ_WRITE,
    /// Everybody with an AWS account may read.
    #[value = "AuthenticatedRead"]
    AUTHENTICATED_READ,
    /// S3 may write logs.
    #[value = "LogDeliveryWrite"]
    LOG_DELIVERY_WRITE,
    /// The owner of the bucket may read objects of others.
    #[value = "BucketOwnerRead"]
    BUCKET_OWNER_READ,
    /// The owner of the bucket may do everything with objects of others.
    #[value = "BucketOwnerFullControl"]
    BUCKET_OWNER_FULL_CONTROL,
    /// EC2 may read images.
    #[value = "AwsExecRead"]
    AWS_EXEC_READ,
}

impl BucketAccessControl {
    /// Whether the list is for nothing while the owner of the bucket owns all objects.
    /// Source: the S3 user guide, "Controlling ownership of objects".
    pub(super) fn needs_object_writer(self) -> bool {
        use BucketAccessControl::{BUCKET_OWNER_FULL_CONTROL, BUCKET_OWNER_READ, PRIVATE};
        !matches!(self, PRIVATE | BUCKET_OWNER_READ | BUCKET_OWNER_FULL_CONTROL)
    }
}

/// Who owns the objects of a bucket.
#[choice(module = "s3")]
pub enum ObjectOwnership {
    /// The owner of the bucket; access control lists do nothing.
    #[value = "BucketOwnerEnforced"]
    BUCKET_OWNER_ENFORCED,
    /// The owner of the bucket, where an object comes with `bucket-owner-full-control`.
    #[value = "BucketOwnerPreferred"]
    BUCKET_OWNER_PREFERRED,
    /// Whoever writes an object.
    #[value = "ObjectWriter"]
    OBJECT_WRITER,
}

/// What a [`BlockPublicAccess`] can be told.
#[props(module = "s3")]
pub struct BlockPublicAccessOptions {
    /// Whether new access control lists that are public are refused. Default: S3's.
    pub block_public_acls: Option<bool>,
    /// Whether policies that are public are refused. Default: S3's.
    pub block_public_policy: Option<bool>,
    /// Whether access control lists that are public do nothing. Default: S3's.
    pub ignore_public_acls: Option<bool>,
    /// Whether a bucket with a public policy is open to its own account and to services only. Default: S3's.
    pub restrict_public_buckets: Option<bool>,
}

/// What of public access is refused, as the class or as its options.
#[union]
pub enum AnyBlockPublicAccess {
    /// As the class.
    Class(BlockPublicAccess),
    /// As the options.
    Options(BlockPublicAccessOptions),
}

impl From<AnyBlockPublicAccess> for BlockPublicAccess {
    fn from(any: AnyBlockPublicAccess) -> Self {
        match any {
            AnyBlockPublicAccess::Class(it) => it,
            AnyBlockPublicAccess::Options(options) => BlockPublicAccess(options),
        }
    }
}

/// What of public access is refused.
#[derive(Clone, Debug)]
pub struct BlockPublicAccess(BlockPublicAccessOptions);

/// What of public access to a bucket is refused.
#[class(module = "s3")]
#[allow(non_snake_case)]
impl BlockPublicAccess {
    /// Chooses what is refused.
    pub fn new(options: BlockPublicAccessOptions) -> Self {
        BlockPublicAccess(options)
    }

    /// All public access is refused.
    #[constant]
    pub fn BLOCK_ALL() -> Self {
        Self::of(Some(true), Some(true))
    }

    /// Access through lists is refused; about policies nothing is said.
    #[constant]
    pub fn BLOCK_ACLS() -> Self {
        Self::of(Some(true), None)
    }

    /// Access through lists is refused, access through policies is not.
    #[constant]
    pub fn BLOCK_ACLS_ONLY() -> Self {
        Self::of(Some(true), Some(false))
    }

    /// Whether new access control lists that are public are refused.
    #[attribute]
    pub fn block_public_acls(&self) -> Option<bool> {
        self.0.block_public_acls
    }

    /// Whether policies that are public are refused.
    #[attribute]
    pub fn block_public_policy(&self) -> Option<bool> {
        self.0.block_public_policy
    }

    /// Whether access control lists that are public do nothing.
    #[attribute]
    pub fn ignore_public_acls(&self) -> Option<bool> {
        self.0.ignore_public_acls
    }

    /// Whether a bucket with a public policy is open to its own account and to services only.
    #[attribute]
    pub fn restrict_public_buckets(&self) -> Option<bool> {
        self.0.restrict_public_buckets
    }
}

impl BlockPublicAccess {
    fn of(lists: Option<bool>, policies: Option<bool>) -> Self {
        BlockPublicAccess(BlockPublicAccessOptions {
            block_public_acls: lists,
            block_public_policy: policies,
            ignore_public_acls: lists,
            restrict_public_buckets: policies,
        })
    }

    /// The same, with everything refused that is not spoken of.
    pub(super) fn closed(self) -> Self {
        let BlockPublicAccess(options) = self;
        BlockPublicAccess(BlockPublicAccessOptions {
            block_public_acls: options.block_public_acls.or(Some(true)),
            block_public_policy: options.block_public_policy.or(Some(true)),
            ignore_public_acls: options.ignore_public_acls.or(Some(true)),
            restrict_public_buckets: options.restrict_public_buckets.or(Some(true)),
        })
    }

    pub(super) fn to_data(&self) -> Data {
        Data::Map(fields! {
            "BlockPublicAcls": self.0.block_public_acls,
            "BlockPublicPolicy": self.0.block_public_policy,
            "IgnorePublicAcls": self.0.ignore_public_acls,
            "RestrictPublicBuckets": self.0.restrict_public_buckets,
        })
    }
}

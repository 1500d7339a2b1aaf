//! What can be granted on buckets.

use super::{Bucket, GrantReplicationPermissionProps};
use crate::aws::iam::{AnyPrincipal, Grant, Principal, ResourceGrant};
use crate::bail;
use crate::core::{Cx, Handle, Text};
use crate::declare::{Rest, class};
use crate::diag::{Code, Result};

const READ: &[&str] = &["s3:GetObject*", "s3:GetBucket*", "s3:List*"];
const DELETE: &[&str] = &["s3:DeleteObject*"];
const PUT: &[&str] = &[
    "s3:PutObject",
    "s3:PutObjectLegalHold",
    "s3:PutObjectRetention",
    "s3:PutObjectTagging",
    "s3:PutObjectVersionTagging",
    "s3:Abort*",
];
const PUT_ACL: &[&str] = &["s3:PutObjectAcl", "s3:PutObjectVersionAcl"];
const KEY_READ: &[&str] = &["kms:Decrypt", "kms:DescribeKey"];
const KEY_WRITE: &[&str] = &["kms:Encrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Decrypt"];
const KEY_READ_WRITE: &[&str] =
    &["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*"];

/// What can be granted on a bucket.
#[derive(Clone, Copy, Debug)]
pub struct BucketGrants(pub(super) Bucket);

/// What can be granted on a bucket: `bucket.grants.read(role)`.
#[class(module = "s3")]
impl BucketGrants {
    /// What can be granted on a bucket.
    pub fn from_bucket(bucket: Bucket) -> Self {
        BucketGrants(bucket)
    }

    /// Lets somebody read the bucket and its objects, and decrypt with the bucket's key.
    pub fn read(
        &self,
        cx: &mut Cx,
        identity: Principal,
        /// The keys of the objects, with `*` for anything. Default: `*`.
        objects_key_pattern: Option<Text>,
    ) -> Result<Grant> {
        self.grant(cx, identity, texts(READ), KEY_READ, On::Both(objects_key_pattern))
    }

    /// Lets somebody write and delete objects, and encrypt with the bucket's key.
    pub fn write(
        &self,
        cx: &mut Cx,
        identity: Principal,
        /// The keys of the objects, with `*` for anything. Default: `*`.
        objects_key_pattern: Option<Text>,
        /// The actions instead of those for writing and deleting.
        allowed_action_patterns: Option<Vec<Text>>,
    ) -> Result<Grant> {
        let actions = allowed_action_patterns.unwrap_or_else(write_actions);
        self.grant(cx, identity, actions, KEY_WRITE, On::Both(objects_key_pattern))
    }

    /// Lets somebody write objects, and encrypt with the bucket's key.
    pub fn put(
        &self,
        cx: &mut Cx,
        identity: Principal,
        /// The keys of the objects, with `*` for anything. Default: `*`.
        objects_key_pattern: Option<Text>,
    ) -> Result<Grant> {
        self.grant(cx, identity, texts(PUT), KEY_WRITE, On::Objects(objects_key_pattern))
    }

    /// Lets somebody write access control lists of objects.
    pub fn put_acl(
        &self,
        cx: &mut Cx,
        identity: Principal,
        /// The keys of the objects, with `*` for anything. Default: `*`.
        objects_key_pattern: Option<Text>,
    ) -> Result<Grant> {
        self.grant(cx, identity, texts(PUT_ACL), &[], On::Objects(objects_key_pattern))
    }

    /// Lets somebody delete objects.
    pub fn delete(
        &self,
        cx: &mut Cx,
        grantee: Principal,
        /// The keys of the objects, with `*` for anything. Default: `*`.
        objects_key_pattern: Option<Text>,
    ) -> Result<Grant> {
        self.grant(cx, grantee, texts(DELETE), &[], On::Objects(objects_key_pattern))
    }

    /// Lets somebody read, write and delete objects, and use the bucket's key for that.
    pub fn read_write(
        &self,
        cx: &mut Cx,
        identity: Principal,
        /// The keys of the objects, with `*` for anything. Default: `*`.
        objects_key_pattern: Option<Text>,
    ) -> Result<Grant> {
        let mut actions = texts(READ);
        actions.extend(write_actions());
        self.grant(cx, identity, actions, KEY_READ_WRITE, On::Both(objects_key_pattern))
    }

    /// Lets somebody do something with objects.
    pub fn actions_on_object_keys(
        &self,
        cx: &mut Cx,
        identity: Principal,
        /// The keys of the objects, with `*` for anything. Default: `*`.
        objects_key_pattern: Option<Text>,
        /// The actions: `s3:GetObject`.
        actions: Rest<Text>,
    ) -> Result<Grant> {
        self.grant(cx, identity, actions.0, &[], On::Objects(objects_key_pattern))
    }

    /// Lets somebody do something with the bucket and with objects.
    pub fn actions_on_bucket_and_object_keys(
        &self,
        cx: &mut Cx,
        identity: Principal,
        /// The keys of the objects, with `*` for anything. Default: `*`.
        objects_key_pattern: Option<Text>,
        /// The actions: `s3:GetObject`.
        actions: Rest<Text>,
    ) -> Result<Grant> {
        self.grant(cx, identity, actions.0, &[], On::Both(objects_key_pattern))
    }

    /// Lets somebody copy objects of the bucket to others, and use the keys that takes.
    pub fn replication_permission(
        &self,
        cx: &mut Cx,
        identity: Principal,
        props: GrantReplicationPermissionProps,
    ) -> Result<Grant> {
        self.0.allow_replication(cx, identity, props)
    }

    /// Lets everybody do something with objects; where nothing is named, read them.
    pub fn public_access(
        &self,
        cx: &mut Cx,
        /// The start of the keys. Default: `*`, all.
        key_prefix: Option<Text>,
        /// The actions. Default: `s3:GetObject`.
        allowed_actions: Rest<Text>,
    ) -> Result<Grant> {
        if self.0.disallows_public_access(cx) {
            bail!(Code::InvalidValue, "public access cannot be granted while `block_public_policy` is on";
                hint: "give the bucket a `block_public_access` that allows public policies"; on: cx.path(self.0.id()));
        }
        let actions = match allowed_actions.0.is_empty() {
            true => vec!["s3:GetObject".into()],
            false => allowed_actions.0,
        };
        let everybody = AnyPrincipal::new(cx).into();
        let arns = vec![self.0.arn_for_objects(cx, key_prefix.unwrap_or_else(|| "*".into()))];
        ResourceGrant::new(everybody, actions, arns).to_principal_or_resource(cx, self.0)
    }
}

/// What of a bucket is granted.
enum On {
    /// Objects with keys like this.
    Objects(Option<Text>),
    /// The bucket, and objects with keys like this.
    Both(Option<Text>),
}

impl BucketGrants {
    fn grant(
        &self,
        cx: &mut Cx,
        identity: Principal,
        actions: Vec<Text>,
        key_actions: &[&str],
        on: On,
    ) -> Result<Grant> {
        let (mut arns, pattern) = match on {
            On::Objects(pattern) => (Vec::new(), pattern),
            On::Both(pattern) => (vec![self.0.bucket_arn(cx)], pattern),
        };
        arns.push(self.0.arn_for_objects(cx, pattern.unwrap_or_else(|| "*".into())));
        let granted = ResourceGrant::new(identity, actions, arns).to_principal_or_resource(cx, self.0)?;
        let key = self.0.encryption_key(cx);
        granted.with_key(cx, identity, key, key_actions)
    }
}

fn write_actions() -> Vec<Text> {
    texts(DELETE).into_iter().chain(texts(PUT)).collect()
}

fn texts(actions: &[&str]) -> Vec<Text> {
    actions.iter().map(|action| Text::from(*action)).collect()
}

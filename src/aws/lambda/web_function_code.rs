//! The code of web functions.

use super::code_by_reference::{self, Reader};
use crate::aws::s3::Bucket;
use crate::core::{CfnResource, Cx, Data, Handle, Text};
use crate::declare::class;
use crate::diag::{Code, Diag, Result};
use crate::fields;

/// The code of a web function.
#[derive(Clone, Debug)]
pub struct WebFunctionCode {
    bucket: Bucket,
    key: Text,
    object_version: Option<Text>,
}

/// The code of a [`WebFunction`](super::WebFunction). Lambda reads it from its bucket whenever an environment starts, so
/// the bucket keeps versions, and its policy lets Lambda read.
#[class(module = "lambda")]
impl WebFunctionCode {
    /// An archive in a bucket. The policy of a bucket that is made elsewhere must let `lambda.amazonaws.com` read.
    pub fn from_bucket(
        bucket: Bucket,
        /// The key of the archive.
        key: Text,
        /// The version of the archive. Default: the newest when the function is deployed.
        object_version: Option<Text>,
    ) -> Self {
        WebFunctionCode { bucket, key, object_version }
    }
}

impl WebFunctionCode {
    /// Lets Lambda read the code; gives what a revision says of it.
    pub(super) fn bind(&self, cx: &mut Cx, reader: &Reader) -> Result<Data> {
        code_by_reference::allow(cx, reader, self.bucket, self.key.clone())?;
        Ok(Data::Map(fields! {
            "Bucket": self.bucket.bucket_name(cx),
            "Key": self.key.clone(),
            "VersionId": self.object_version.clone(),
        }))
    }

    /// What of the bucket keeps Lambda from reading; of buckets that are made elsewhere nothing is known.
    pub(super) fn problems(&self, cx: &Cx) -> Vec<Diag> {
        let resource = cx.child(self.bucket.id(), "Resource").and_then(|node| cx.cast::<CfnResource>(node));
        let Some(resource) = resource else { return Vec::new() };
        let path = cx.path(self.bucket.id());
        let mut problems = Vec::new();
        if resource.property(cx, "VersioningConfiguration").is_none_or(|it| it == Data::Absent) {
            let message = format!(
                "the bucket `{path}` keeps no versions, and a web function reads its code from there"
            );
            problems
                .push(Diag::new(Code::InvalidValue, message).hint("make the bucket with `versioned: true`"));
        }
        let encryption = resource.property(cx, "BucketEncryption");
        let rules = encryption.as_ref().and_then(|it| it.get("ServerSideEncryptionConfiguration"));
        if let Some(Data::List(rules)) = rules
            && rules.iter().filter_map(|rule| rule.get("ServerSideEncryptionByDefault")).any(has_key_of_aws)
        {
            let message =
                format!("the bucket `{path}` is encrypted with a key of AWS, which web functions cannot use");
            let hint = "give the bucket an `encryption_key`, or `encryption: s3.BucketEncryption.S3_MANAGED`";
            problems.push(Diag::new(Code::InvalidValue, message).hint(hint));
        }
        problems
    }
}

fn has_key_of_aws(encryption: &Data) -> bool {
    let algorithm = encryption.get("SSEAlgorithm").and_then(Data::as_str);
    let has_key = encryption.get("KMSMasterKeyID").is_some_and(|key| *key != Data::Absent);
    algorithm.is_some_and(|name| name.starts_with("aws:kms")) && !has_key
}

//! What CloudTrail tells of buckets.

use super::Bucket;
use crate::aws::events::{API_CALL, Happening, OnEventOptions, Rule, only};
use crate::core::{Cx, Data, Str, Text};
use crate::declare::props;
use crate::diag::Result;
use crate::fields;

/// What methods that tell of calls on a bucket can be told.
#[props(module = "s3")]
pub struct OnCloudTrailBucketEventOptions {
    /// The keys of the objects. Default: calls on the bucket itself.
    pub paths: Option<Vec<Text>>,
    /// What all such methods can be told.
    #[extends]
    pub event: OnEventOptions,
}

/// The calls that write an object.
const WRITES: [&str; 3] = ["CompleteMultipartUpload", "CopyObject", "PutObject"];

impl Bucket {
    /// Tells of calls on the bucket, or on objects of it.
    pub(super) fn on_calls(
        self,
        cx: &mut Cx,
        id: Str,
        options: OnCloudTrailBucketEventOptions,
        names: &[&str],
    ) -> Result<Rule> {
        let arn = self.bucket_arn(cx);
        let arns: Vec<Text> = match &options.paths {
            None => vec![arn],
            Some(paths) => paths.iter().map(|path| self.arn_of(cx, path)).collect(),
        };
        let mut detail = fields! { "resources": Data::object("ARN", arns) };
        if !names.is_empty() {
            let names: Vec<Text> = names.iter().map(|name| Text::from(*name)).collect();
            detail.push(("eventName".into(), names.into()));
        }
        if names == WRITES {
            let parameters = fields! { "bucketName": only(self.bucket_name(cx)), "key": options.paths };
            detail.push(("requestParameters".into(), Data::map_if_any(parameters)));
        }
        let of = Happening { source: "aws.s3", detail_type: Some(API_CALL), detail };
        options.event.rule(cx, self.into(), id, of)
    }

    fn arn_of(self, cx: &Cx, key: &Text) -> Text {
        Text::concat([self.bucket_arn(cx), "/".into(), key.clone()])
    }

    /// Tells of calls that write objects.
    pub(super) fn on_writes(
        self,
        cx: &mut Cx,
        id: Str,
        options: OnCloudTrailBucketEventOptions,
    ) -> Result<Rule> {
        self.on_calls(cx, id, options, &WRITES)
    }
}

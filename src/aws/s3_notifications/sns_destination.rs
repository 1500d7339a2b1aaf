//! Topics that hear of the events of buckets.

use super::keys;
use crate::aws::iam::{
    PolicyStatement, PolicyStatementProps, ResourceWithPolicy, ServicePrincipal, ServicePrincipalOpts,
};
use crate::aws::s3::{Bucket, BucketNotificationDestinationConfig, BucketNotificationDestinationType};
use crate::aws::sns::Topic;
use crate::core::{Construct, Cx, Data, Handle, Text};
use crate::declare::{Dict, class};
use crate::diag::Result;

/// A topic that hears of the events of a bucket.
#[derive(Clone, Debug)]
pub struct SnsDestination(Topic);

/// The feature flag under which S3 may use the keys of topics.
const KEY_FLAG: &str = "@aws-cdk/s3-notifications:addS3TrustKeyPolicyForSnsSubscriptions";
/// What S3 needs of the key of a topic.
const ON_KEY: [&str; 2] = ["kms:GenerateDataKey", "kms:Decrypt"];

/// A topic that hears of the events of a bucket. Its policy lets the bucket send them.
///
/// ```rhai
/// let bucket = s3.Bucket(stack, "Bucket");
/// let topic = sns.Topic(stack, "Topic");
/// bucket.add_event_notification(s3.EventType.OBJECT_CREATED, s3_notifications.SnsDestination(topic));
/// ```
///
/// ```lua
/// local bucket = s3.Bucket(stack, "Bucket")
/// local topic = sns.Topic(stack, "Topic")
/// bucket:add_event_notification(s3.EventType.OBJECT_CREATED, s3_notifications.SnsDestination(topic))
/// ```
#[class(module = "s3_notifications")]
impl SnsDestination {
    /// Takes a topic.
    pub fn new(topic: Topic) -> Self {
        SnsDestination(topic)
    }

    /// Lets the bucket send to the topic; gives what the bucket makes of it.
    pub fn bind(
        &self,
        cx: &mut Cx,
        _scope: Construct,
        bucket: Bucket,
    ) -> Result<BucketNotificationDestinationConfig> {
        let topic = self.0;
        let service = ServicePrincipal::new(cx, "s3.amazonaws.com".into(), ServicePrincipalOpts::default());
        let props = PolicyStatementProps {
            actions: Some(vec![Text::from("sns:Publish")].into()),
            conditions: Some(comes_from(cx, bucket)),
            resources: Some(vec![topic.topic_arn(cx)].into()),
            principals: Some(vec![service.into()]),
            ..PolicyStatementProps::default()
        };
        let statement = PolicyStatement::new(cx, props)?;
        topic.add_statement(cx, statement)?;
        if let Some(key) = topic.master_key(cx).filter(|_| cx.flag(topic.id(), KEY_FLAG)) {
            keys::allow(cx, topic, key, service.into(), ON_KEY)?;
        }
        Ok(BucketNotificationDestinationConfig {
            r#type: BucketNotificationDestinationType::TOPIC,
            arn: topic.topic_arn(cx),
            dependencies: vec![topic.into()],
        })
    }
}

/// The condition that S3 does something for this bucket.
pub(super) fn comes_from(cx: &Cx, bucket: Bucket) -> Dict<Data> {
    Dict(vec![("ArnLike".into(), Data::object("aws:SourceArn", bucket.bucket_arn(cx)))])
}

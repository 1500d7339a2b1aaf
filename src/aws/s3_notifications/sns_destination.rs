//! Topics that hear of the events of buckets.

use crate::aws::iam::{
    PolicyStatement, PolicyStatementProps, ResourceWithPolicy, ServicePrincipal, ServicePrincipalOpts,
};
use crate::aws::s3::{BoundDestination, Bucket, BucketNotificationDestinationType};
use crate::aws::sns::Topic;
use crate::core::{Cx, Data, Text};
use crate::declare::{Dict, class};
use crate::diag::Result;

/// A topic that hears of the events of a bucket.
#[derive(Clone, Debug)]
pub struct SnsDestination(Topic);

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
}

impl SnsDestination {
    /// Lets the bucket send to the topic.
    pub(crate) fn bind(&self, cx: &mut Cx, bucket: Bucket) -> Result<BoundDestination> {
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
        Ok(BoundDestination {
            kind: BucketNotificationDestinationType::TOPIC,
            arn: topic.topic_arn(cx),
            dependencies: vec![topic.into()],
        })
    }
}

/// The condition that S3 does something for this bucket.
pub(super) fn comes_from(cx: &Cx, bucket: Bucket) -> Dict<Data> {
    Dict(vec![("ArnLike".into(), Data::object("aws:SourceArn", bucket.bucket_arn(cx)))])
}

//! Queues that hear of the events of buckets.

use super::keys;
use super::sns_destination::comes_from;
use crate::aws::iam::{PrincipalWithConditions, ServicePrincipal, ServicePrincipalOpts};
use crate::aws::s3::{Bucket, BucketNotificationDestinationConfig, BucketNotificationDestinationType};
use crate::aws::sqs::Queue;
use crate::core::{Construct, Cx};
use crate::declare::class;
use crate::diag::Result;

/// A queue that hears of the events of a bucket.
#[derive(Clone, Debug)]
pub struct SqsDestination(Queue);

/// What S3 needs of the key of a queue.
const ON_KEY: [&str; 2] = ["kms:GenerateDataKey*", "kms:Decrypt"];

/// A queue that hears of the events of a bucket. Its policy, and that of its key, let the bucket send them.
///
/// ```rhai
/// let bucket = s3.Bucket(stack, "Bucket");
/// let queue = sqs.Queue(stack, "Queue");
/// let destination = s3_notifications.SqsDestination(queue);
/// bucket.add_event_notification(s3.EventType.OBJECT_REMOVED, destination, #{ prefix: "photos/", suffix: ".jpg" });
/// ```
///
/// ```lua
/// local bucket = s3.Bucket(stack, "Bucket")
/// local queue = sqs.Queue(stack, "Queue")
/// local destination = s3_notifications.SqsDestination(queue)
/// bucket:add_event_notification(s3.EventType.OBJECT_REMOVED, destination, { prefix = "photos/", suffix = ".jpg" })
/// ```
#[class(module = "s3_notifications")]
impl SqsDestination {
    /// Takes a queue.
    pub fn new(queue: Queue) -> Self {
        SqsDestination(queue)
    }

    /// Lets the bucket send to the queue; gives what the bucket makes of it.
    pub fn bind(
        &self,
        cx: &mut Cx,
        _scope: Construct,
        bucket: Bucket,
    ) -> Result<BucketNotificationDestinationConfig> {
        let queue = self.0;
        let service = ServicePrincipal::new(cx, "s3.amazonaws.com".into(), ServicePrincipalOpts::default());
        let only_this_bucket = comes_from(cx, bucket);
        let sender = PrincipalWithConditions::new(cx, service.into(), only_this_bucket)?;
        queue.grant_send_messages(cx, sender.into())?;
        if let Some(key) = queue.encryption_master_key(cx) {
            keys::allow(cx, queue, key, service.into(), ON_KEY)?;
        }
        Ok(BucketNotificationDestinationConfig {
            r#type: BucketNotificationDestinationType::QUEUE,
            arn: queue.queue_arn(cx),
            dependencies: vec![queue.into()],
        })
    }
}

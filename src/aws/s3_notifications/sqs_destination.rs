//! Queues that hear of the events of buckets.

use super::sns_destination::comes_from;
use crate::aws::iam::{
    PolicyStatement, PolicyStatementProps, Principal, PrincipalWithConditions, ServicePrincipal,
    ServicePrincipalOpts,
};
use crate::aws::kms::AnyKey;
use crate::aws::s3::{BoundDestination, Bucket, BucketNotificationDestinationType};
use crate::aws::sqs::Queue;
use crate::core::{Cx, Handle, Text};
use crate::declare::class;
use crate::diag::{Code, Diag, Result};

/// A queue that hears of the events of a bucket.
#[derive(Clone, Debug)]
pub struct SqsDestination(Queue);

/// What S3 needs of the key of a queue.
/// Source: the S3 user guide, "Granting permissions to publish event notification messages to a destination".
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
}

impl SqsDestination {
    /// Lets the bucket send to the queue.
    pub(crate) fn bind(&self, cx: &mut Cx, bucket: Bucket) -> Result<BoundDestination> {
        let queue = self.0;
        let service = ServicePrincipal::new(cx, "s3.amazonaws.com".into(), ServicePrincipalOpts::default());
        let only_this_bucket = comes_from(cx, bucket);
        let sender = PrincipalWithConditions::new(cx, service.into(), only_this_bucket)?;
        queue.grant_send_messages(cx, sender.into())?;
        if let Some(key) = queue.encryption_master_key(cx) {
            allow_key(cx, queue, key, service.into())?;
        }
        Ok(BoundDestination {
            kind: BucketNotificationDestinationType::QUEUE,
            arn: queue.queue_arn(cx),
            dependencies: vec![queue.into()],
        })
    }
}

/// Lets S3 use the key of a queue.
fn allow_key(cx: &mut Cx, queue: Queue, key: AnyKey, service: Principal) -> Result<()> {
    let props = PolicyStatementProps {
        actions: Some(ON_KEY.map(Text::from).to_vec().into()),
        resources: Some(vec![Text::from("*")].into()),
        principals: Some(vec![service]),
        ..PolicyStatementProps::default()
    };
    let statement = PolicyStatement::new(cx, props)?;
    let added = key.add_to_resource_policy(cx, statement, true)?;
    if !added.statement_added {
        let message =
            "the policy of the queue's key cannot be changed here, so the bucket may not be able to send";
        let hint = "the key must let `s3.amazonaws.com` do `kms:GenerateDataKey*` and `kms:Decrypt`";
        cx.warn(Diag::warning(Code::Surprise, message).hint(hint).on(cx.path(queue.id())));
    }
    Ok(())
}

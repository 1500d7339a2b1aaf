//! What can be granted on queues.

use super::Queue;
use crate::aws::iam::{Grant, Principal, ResourceGrant};
use crate::aws::kms;
use crate::core::{Cx, EncryptedPermissionsOptions, PermissionsOptions, Text};
use crate::declare::class;
use crate::diag::Result;

const CONSUME: &[&str] = &[
    "sqs:ReceiveMessage",
    "sqs:ChangeMessageVisibility",
    "sqs:GetQueueUrl",
    "sqs:DeleteMessage",
    "sqs:GetQueueAttributes",
];
const SEND: &[&str] = &["sqs:SendMessage", "sqs:GetQueueAttributes", "sqs:GetQueueUrl"];
const PURGE: &[&str] = &["sqs:PurgeQueue", "sqs:GetQueueAttributes", "sqs:GetQueueUrl"];

/// What can be granted on a queue.
#[derive(Clone, Copy, Debug)]
pub struct QueueGrants(pub(super) Queue);

/// What can be granted on a queue: `queue.grants.send_messages(role)`.
#[class(module = "sqs")]
impl QueueGrants {
    /// What can be granted on a queue.
    pub fn from_queue(resource: Queue) -> Self {
        QueueGrants(resource)
    }

    /// Lets somebody do something with the queue.
    pub fn actions(
        &self,
        cx: &mut Cx,
        grantee: Principal,
        /// The actions: `sqs:ListQueueTags`.
        actions: Vec<Text>,
        options: Option<EncryptedPermissionsOptions>,
    ) -> Result<Grant> {
        let options = options.unwrap_or_default();
        let arns = options.permissions.resource_arns.unwrap_or_else(|| vec![self.0.queue_arn(cx)]);
        let granted = ResourceGrant::new(grantee, actions, arns).to_principal_or_resource(cx, self.0)?;
        let key_actions = options.key_actions.unwrap_or_default();
        let key = self.0.encryption_master_key(cx);
        granted.with_key_actions(cx, grantee, key, key_actions)
    }

    /// Lets somebody receive and delete messages, and decrypt with the queue's key.
    pub fn consume_messages(&self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.grant(cx, grantee, CONSUME, kms::DECRYPT)
    }

    /// Lets somebody send messages, and encrypt and decrypt with the queue's key.
    pub fn send_messages(&self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.grant(cx, grantee, SEND, kms::ENCRYPT_DECRYPT)
    }

    /// Lets somebody delete all messages at once.
    pub fn purge(&self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.grant(cx, grantee, PURGE, &[])
    }
}

impl QueueGrants {
    fn grant(
        &self,
        cx: &mut Cx,
        grantee: Principal,
        actions: &[&str],
        key_actions: &[&str],
    ) -> Result<Grant> {
        let texts = |actions: &[&str]| actions.iter().map(|action| Text::from(*action)).collect();
        let options = EncryptedPermissionsOptions {
            key_actions: Some(texts(key_actions)),
            permissions: PermissionsOptions::default(),
        };
        self.actions(cx, grantee, texts(actions), Some(options))
    }
}

//! What can be granted on topics.

use super::Topic;
use crate::aws::iam::{Grant, Principal, ResourceGrant};
use crate::core::{Cx, EncryptedPermissionsOptions, PermissionsOptions, Text};
use crate::declare::class;
use crate::diag::Result;

/// What who sends messages needs of the topic's key.
/// Source: the SNS developer guide, "Configuring AWS KMS permissions for server-side encryption".
const KEY_OF_SENDER: [&str; 2] = ["kms:Decrypt", "kms:GenerateDataKey*"];

/// What can be granted on a topic.
#[derive(Clone, Copy, Debug)]
pub struct TopicGrants(Topic);

/// What can be granted on a topic: `topic.grants.publish(role)`.
#[class(module = "sns")]
impl TopicGrants {
    /// What can be granted on a topic.
    pub fn from_topic(resource: Topic) -> Self {
        TopicGrants(resource)
    }

    /// Lets somebody do something with the topic.
    pub fn actions(
        &self,
        cx: &mut Cx,
        grantee: Principal,
        /// The actions: `sns:GetTopicAttributes`.
        actions: Vec<Text>,
        options: Option<EncryptedPermissionsOptions>,
    ) -> Result<Grant> {
        let options = options.unwrap_or_default();
        let arns = options.permissions.resource_arns.unwrap_or_else(|| vec![self.0.topic_arn(cx)]);
        let granted = ResourceGrant::new(grantee, actions, arns).to_principal_or_resource(cx, self.0)?;
        let key_actions = options.key_actions.unwrap_or_default();
        let key = self.0.master_key(cx);
        granted.with_key_actions(cx, grantee, key, key_actions)
    }

    /// Lets somebody send messages, and use the topic's key for it.
    pub fn publish(&self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        let key_actions = Some(KEY_OF_SENDER.map(Text::from).to_vec());
        let options = EncryptedPermissionsOptions { key_actions, permissions: PermissionsOptions::default() };
        self.actions(cx, grantee, vec!["sns:Publish".into()], Some(options))
    }

    /// Lets somebody subscribe something to the topic.
    pub fn subscribe(&self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.actions(cx, grantee, vec!["sns:Subscribe".into()], None)
    }
}

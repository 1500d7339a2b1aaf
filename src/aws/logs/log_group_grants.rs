//! What can be granted on log groups.

use super::LogGroup;
use crate::aws::iam::{Grant, Principal, ResourceGrant};
use crate::core::{Cx, Text};
use crate::declare::class;
use crate::diag::Result;

/// What lets a principal write events.
const WRITE: [&str; 2] = ["logs:CreateLogStream", "logs:PutLogEvents"];
/// What lets a principal read events.
const READ: [&str; 5] = [
    "logs:FilterLogEvents",
    "logs:GetLogEvents",
    "logs:GetLogGroupFields",
    "logs:DescribeLogGroups",
    "logs:DescribeLogStreams",
];

/// What can be granted on a log group.
#[derive(Clone, Copy, Debug)]
pub struct LogGroupGrants(LogGroup);

/// What can be granted on a log group: `group.grants.write(role)`.
#[class(module = "logs")]
impl LogGroupGrants {
    /// What can be granted on a log group.
    pub fn from_log_group(resource: LogGroup) -> Self {
        LogGroupGrants(resource)
    }

    /// Lets somebody do something with the group and its streams.
    pub fn actions(
        &self,
        cx: &mut Cx,
        grantee: Principal,
        /// The actions: `logs:DescribeLogStreams`.
        actions: Vec<Text>,
    ) -> Result<Grant> {
        let arns = vec![self.0.base_arn(cx), self.0.log_group_arn(cx)];
        ResourceGrant::new(grantee, actions, arns).to_principal_or_resource(cx, self.0)
    }

    /// Lets somebody write events.
    pub fn write(&self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        let actions = WRITE.map(Text::from).to_vec();
        let arns = vec![self.0.log_group_arn(cx)];
        ResourceGrant::new(grantee, actions, arns).to_principal_or_resource(cx, self.0)
    }

    /// Lets somebody read and search events.
    pub fn read(&self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.actions(cx, grantee, READ.map(Text::from).to_vec())
    }
}

//! What can be granted on delivery streams.

use super::DeliveryStream;
use crate::aws::iam::{Grant, Principal};
use crate::core::{Cx, PermissionsOptions, Text};
use crate::declare::class;
use crate::diag::Result;

/// What lets a principal write.
const PUT_RECORDS: [&str; 2] = ["firehose:PutRecord", "firehose:PutRecordBatch"];

/// What can be granted on a delivery stream.
#[derive(Clone, Copy, Debug)]
pub struct DeliveryStreamGrants(DeliveryStream);

/// What can be granted on a delivery stream: `stream.grants.put_records(role)`.
#[class(module = "kinesisfirehose")]
impl DeliveryStreamGrants {
    /// What can be granted on a stream.
    pub fn from_delivery_stream(resource: DeliveryStream) -> Self {
        DeliveryStreamGrants(resource)
    }

    /// Lets somebody do something with the stream.
    pub fn actions(
        &self,
        cx: &mut Cx,
        grantee: Principal,
        /// The actions: `firehose:DescribeDeliveryStream`.
        actions: Vec<Text>,
        options: Option<PermissionsOptions>,
    ) -> Result<Grant> {
        let arns = options.and_then(|options| options.resource_arns);
        let arns = arns.unwrap_or_else(|| vec![self.0.delivery_stream_arn(cx)]);
        Grant::on_principal(cx, grantee, actions, arns)
    }

    /// Lets somebody put records into the stream.
    pub fn put_records(&self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.actions(cx, grantee, PUT_RECORDS.map(Text::from).to_vec(), None)
    }
}

//! Streams of Kinesis from which delivery streams read.

use crate::aws::iam::{Grant, Principal, Role};
use crate::aws::kinesis::Stream;
use crate::core::{Cx, Data};
use crate::declare::class;
use crate::diag::Result;
use crate::fields;

/// A stream of Kinesis from which a delivery stream reads.
#[derive(Clone, Copy, Debug)]
pub struct KinesisStreamSource(Stream);

/// A stream of Kinesis from which a delivery stream reads.
///
/// ```rhai
/// kinesisfirehose.DeliveryStream(stack, "Orders", #{
///     source: kinesisfirehose.KinesisStreamSource(kinesis.Stream(stack, "Source")),
///     destination: kinesisfirehose.S3Bucket(s3.Bucket(stack, "Bucket")),
/// });
/// ```
///
/// ```lua
/// kinesisfirehose.DeliveryStream(stack, "Orders", {
///   source = kinesisfirehose.KinesisStreamSource(kinesis.Stream(stack, "Source")),
///   destination = kinesisfirehose.S3Bucket(s3.Bucket(stack, "Bucket")),
/// })
/// ```
#[class(module = "kinesisfirehose")]
impl KinesisStreamSource {
    /// Takes a stream.
    pub fn new(stream: Stream) -> Self {
        KinesisStreamSource(stream)
    }

    /// Lets somebody read the stream, and decrypt with its key.
    pub fn grant_read(&self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.0.grant_read(cx, grantee)
    }
}

impl KinesisStreamSource {
    /// What CloudFormation is told of the source.
    pub(super) fn configuration(self, cx: &Cx, reads: Role) -> Data {
        Data::Map(fields! { "KinesisStreamARN": self.0.stream_arn(cx), "RoleARN": reads.role_arn(cx) })
    }
}

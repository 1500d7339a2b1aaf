//! Where buckets send their events.

crate::module! {
    /// Where buckets send their events.
    "s3_notifications" {
        lambda_destination: LambdaDestination;
        sns_destination: SnsDestination;
        sqs_destination: SqsDestination;
        keys;
    }
}

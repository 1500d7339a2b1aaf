//! Where functions send the results of calls for which nobody waits.

crate::module! {
    /// Where functions send the results of calls for which nobody waits.
    "lambda_destinations" {
        event_bridge_destination: EventBridgeDestination;
        lambda_destination: LambdaDestination, LambdaDestinationOptions;
        s3_destination: S3Destination;
        sns_destination: SnsDestination;
        sqs_destination: SqsDestination;
    }
}

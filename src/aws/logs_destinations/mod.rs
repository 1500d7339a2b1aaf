//! Where log groups send their events.

crate::module! {
    /// Where log groups send their events.
    "logs_destinations" {
        lambda_destination: LambdaDestination, LambdaDestinationOptions;
        kinesis_destination: KinesisDestination, KinesisDestinationProps;
        firehose_destination: FirehoseDestination, FirehoseDestinationProps;
    }
}

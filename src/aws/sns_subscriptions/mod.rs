//! Who can be told of the messages of topics.

crate::module! {
    /// Who can be told of the messages of topics of Amazon SNS.
    "sns_subscriptions" {
        subscription: SubscriptionProps;
        email: EmailSubscription, EmailSubscriptionProps;
        lambda: LambdaSubscription, LambdaSubscriptionProps;
        sqs: SqsSubscription, SqsSubscriptionProps;
        url: UrlSubscription, UrlSubscriptionProps;
        firehose: FirehoseSubscription, FirehoseSubscriptionProps;
        sms: SmsSubscription, SmsSubscriptionProps;
    }
}

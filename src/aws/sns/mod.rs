//! Amazon Simple Notification Service.

mod any_subscription;

pub use any_subscription::TopicSubscription;

crate::module! {
    /// Amazon Simple Notification Service: topics, who is told of their messages, and of which of them.
    "sns" {
        topic: Topic, TopicProps, TopicAttributes, FifoThroughputScope, TracingConfig;
        logging: LoggingConfig, LoggingProtocol;
        topic_policy: TopicPolicy, TopicPolicyProps;
        topic_grants: TopicGrants;
        subscription: Subscription, SubscriptionProps, SubscriptionOptions, SubscriptionProtocol;
        topic_subscription_config: TopicSubscriptionConfig;
        subscription_filter: SubscriptionFilter, StringConditions, NumericConditions, BetweenCondition;
        filter_or_policy: FilterOrPolicy, Filter, Policy, FilterOrPolicyType;
        delivery_policy: DeliveryPolicy, HealthyRetryPolicy, ThrottlePolicy, RequestPolicy, BackoffFunction;
    }
}

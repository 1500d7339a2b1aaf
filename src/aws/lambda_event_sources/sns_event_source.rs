//! Topics whose messages call functions.

use crate::aws::lambda::FunctionBase;
use crate::aws::sns::Topic;
use crate::aws::sns_subscriptions::{LambdaSubscription, LambdaSubscriptionProps};
use crate::core::Cx;
use crate::declare::{class, props};
use crate::diag::Result;

/// What an [`SnsEventSource`] can be told.
#[props(module = "lambda_event_sources")]
pub struct SnsEventSourceProps {
    /// What the subscription is told.
    #[extends]
    pub props: LambdaSubscriptionProps,
}

/// A topic whose messages call a function.
#[derive(Clone, Debug)]
pub struct SnsEventSource {
    topic: Topic,
    props: SnsEventSourceProps,
}

/// A topic whose messages call a function.
///
/// ```rhai
/// let works = lambda.Function(stack, "Works", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async event => console.log(event);"),
/// });
/// works.add_event_source(lambda_event_sources.SnsEventSource(sns.Topic(stack, "News")));
/// ```
///
/// ```lua
/// local works = lambda.Function(stack, "Works", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async event => console.log(event);"),
/// })
/// works:add_event_source(lambda_event_sources.SnsEventSource(sns.Topic(stack, "News")))
/// ```
#[class(module = "lambda_event_sources")]
impl SnsEventSource {
    /// Takes a topic.
    pub fn new(topic: Topic, props: Option<SnsEventSourceProps>) -> Self {
        SnsEventSource { topic, props: props.unwrap_or_default() }
    }

    /// The topic.
    #[attribute]
    pub fn topic(&self) -> Topic {
        self.topic
    }

    /// Lets the topic call a function.
    pub fn bind(&self, cx: &mut Cx, target: FunctionBase) -> Result<()> {
        let subscription = LambdaSubscription::new(target, Some(self.props.props.clone()));
        self.topic.add_subscription(cx, subscription.into())?;
        Ok(())
    }
}

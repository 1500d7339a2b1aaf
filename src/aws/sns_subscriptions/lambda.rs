//! Functions.

use super::SubscriptionProps;
use crate::aws::lambda::{FunctionBase, Permission};
use crate::aws::sns::{SubscriptionProtocol, Topic, TopicSubscriptionConfig, service_principal};
use crate::core::{Construct, Cx, Handle, Names, Text};
use crate::declare::{class, props};
use crate::diag::Result;

/// What a [`LambdaSubscription`] can be told.
#[props(module = "sns_subscriptions")]
pub struct LambdaSubscriptionProps {
    /// What all subscribers can be told.
    #[extends]
    pub props: SubscriptionProps,
}

/// A function that is called with messages.
#[derive(Clone, Debug)]
pub struct LambdaSubscription {
    function: FunctionBase,
    props: LambdaSubscriptionProps,
}

/// A function that is called with messages.
///
/// ```rhai
/// let topic = sns.Topic(stack, "Topic");
/// let hears = lambda.Function(stack, "Hears", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async event => console.log(event);"),
/// });
/// topic.add_subscription(sns_subscriptions.LambdaSubscription(hears));
/// ```
///
/// ```lua
/// local topic = sns.Topic(stack, "Topic")
/// local hears = lambda.Function(stack, "Hears", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async event => console.log(event);"),
/// })
/// topic:add_subscription(sns_subscriptions.LambdaSubscription(hears))
/// ```
#[class(module = "sns_subscriptions")]
impl LambdaSubscription {
    /// Takes a function.
    pub fn new(r#fn: FunctionBase, props: Option<LambdaSubscriptionProps>) -> Self {
        LambdaSubscription { function: r#fn, props: props.unwrap_or_default() }
    }

    /// Lets a topic call the function; gives what the topic makes of it.
    pub fn bind(&self, cx: &mut Cx, topic: Topic) -> Result<TopicSubscriptionConfig> {
        let function = self.function;
        let service = service_principal(cx);
        let permission =
            Permission { source_arn: Some(topic.topic_arn(cx)), ..Permission::new(service.into()) };
        let id = format!("AllowInvoke:{}", Names::unique_id(cx, topic.into()));
        function.add_permission(cx, id.into(), permission)?;
        let id: Text = Construct::from(topic).node().id(cx).into();
        Ok(TopicSubscriptionConfig {
            region: TopicSubscriptionConfig::region_of(cx, topic, function.id())?,
            subscriber_scope: Some(function.into()),
            subscriber_id: id,
            ..self.props.props.config(SubscriptionProtocol::LAMBDA, &function.function_arn(cx))
        })
    }
}

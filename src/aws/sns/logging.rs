//! What is logged of the delivery of messages.

use crate::aws::iam::Role;
use crate::core::{Cx, Data, Handle, NodeId, Number, out_of_range};
use crate::declare::{choice, props};
use crate::diag::Diag;
use crate::fields;

/// To which kind of subscribers a delivery goes.
#[choice(module = "sns")]
pub enum LoggingProtocol {
    /// Addresses of the web.
    #[value = "http/s"]
    HTTP,
    /// Queues of SQS.
    #[value = "sqs"]
    SQS,
    /// Functions.
    #[value = "lambda"]
    LAMBDA,
    /// Delivery streams of Data Firehose.
    #[value = "firehose"]
    FIREHOSE,
    /// Apps on mobile devices.
    #[value = "application"]
    APPLICATION,
}

/// What is logged of the delivery of messages to one kind of subscribers.
#[props(module = "sns")]
pub struct LoggingConfig {
    /// The kind of subscribers.
    pub protocol: LoggingProtocol,
    /// The role in which SNS logs deliveries that failed. Default: they are not logged.
    pub failure_feedback_role: Option<Role>,
    /// The role in which SNS logs deliveries that succeeded. Default: they are not logged.
    pub success_feedback_role: Option<Role>,
    /// How many of a hundred deliveries that succeeded are logged, 0 to 100. Default: SNS's, none.
    pub success_feedback_sample_rate: Option<u32>,
}

/// The most deliveries of a hundred.
const ALL: i64 = 100;

impl LoggingConfig {
    /// What is wrong with it.
    pub(super) fn problem(&self) -> Option<Diag> {
        let rate = self.success_feedback_sample_rate.map(|rate| Number::Int(rate.into()));
        out_of_range("success_feedback_sample_rate", rate.as_ref(), 0..=ALL, "")
    }

    fn to_data(&self, cx: &Cx) -> Data {
        let arn = |role: Option<Role>| role.map(|role| role.role_arn(cx));
        Data::Map(fields! {
            "FailureFeedbackRoleArn": arn(self.failure_feedback_role),
            "Protocol": self.protocol.value(),
            "SuccessFeedbackRoleArn": arn(self.success_feedback_role),
            "SuccessFeedbackSampleRate": self.success_feedback_sample_rate.map(|rate| rate.to_string()),
        })
    }
}

/// All that is logged of a topic: more of it may be asked until the tree is finished.
pub(super) fn render(cx: &Cx, node: NodeId) -> Data {
    let configs = &cx.state(super::Topic::at(node)).logging;
    Data::List(configs.iter().map(|config| config.to_data(cx)).collect()).or_absent()
}

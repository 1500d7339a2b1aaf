//! Where events go that a function could not process.

use super::{Function, FunctionOptions};
use crate::aws::iam::{PolicyStatement, PolicyStatementProps};
use crate::aws::sqs::{Queue, QueueProps};
use crate::bail;
use crate::core::{Cx, Data, Duration, Text};
use crate::diag::{Code, Result};

/// How long a queue that is made here keeps events.
const DAYS: i64 = 14;

/// Refuses settings that contradict each other.
pub(super) fn check(options: &FunctionOptions) -> Result<()> {
    if options.dead_letter_queue.is_some() && options.dead_letter_queue_enabled == Some(false) {
        bail!(Code::InvalidValue, "a `dead_letter_queue` is given, but `dead_letter_queue_enabled` is `false`";
            hint: "leave out one of them");
    }
    let queue = options.dead_letter_queue.is_some() || options.dead_letter_queue_enabled == Some(true);
    if options.dead_letter_topic.is_some() && queue {
        bail!(Code::InvalidValue, "a function has a `dead_letter_queue` or a `dead_letter_topic`, not both";
            hint: "leave out one of them");
    }
    Ok(())
}

impl Function {
    /// Where events go that could not be processed; the function may write there.
    pub(super) fn dead_letters(self, cx: &mut Cx, options: &FunctionOptions) -> Result<Data> {
        if let Some(topic) = options.dead_letter_topic {
            let arn = topic.topic_arn(cx);
            return self.may_write(cx, "sns:Publish", arn);
        }
        let queue = match options.dead_letter_queue {
            Some(queue) => queue,
            None if options.dead_letter_queue_enabled == Some(true) => {
                let retention_period = Some(Duration::days(DAYS.into())?);
                let props = QueueProps { retention_period, ..QueueProps::default() };
                Queue::new(cx, self.into(), "DeadLetterQueue".into(), props)?
            }
            None => return Ok(Data::Absent),
        };
        self.own_mut(cx, |own| own.dead_letter_queue = Some(queue));
        let arn = queue.queue_arn(cx);
        self.may_write(cx, "sqs:SendMessage", arn)
    }

    fn may_write(self, cx: &mut Cx, action: &'static str, arn: Text) -> Result<Data> {
        let props = PolicyStatementProps {
            actions: Some(vec![Text::from(action)].into()),
            resources: Some(vec![arn.clone()].into()),
            ..PolicyStatementProps::default()
        };
        let statement = PolicyStatement::new(cx, props)?;
        self.base().add_to_role_policy(cx, statement)?;
        Ok(Data::object("TargetArn", arn))
    }
}

//! Where messages go that nobody could handle.

use super::Queue;
use crate::core::{Cx, Data, Number};
use crate::declare::{choice, props};
use crate::diag::{Code, Diag};
use crate::fields;

/// Where messages go that nobody could handle.
#[props(module = "sqs", output = true)]
pub struct DeadLetterQueue {
    /// The queue to which they go.
    pub queue: Queue,
    /// How often a message is received before it goes there, at least 1.
    pub max_receive_count: Number,
}

/// Which queues may send what nobody could handle to a queue.
#[choice(module = "sqs")]
pub enum RedrivePermission {
    /// All of the account and region.
    #[value = "allowAll"]
    ALLOW_ALL,
    /// None.
    #[value = "denyAll"]
    DENY_ALL,
    /// Those that are named.
    #[value = "byQueue"]
    BY_QUEUE,
}

/// Which queues may send what nobody could handle to a queue.
#[props(module = "sqs")]
pub struct RedriveAllowPolicy {
    /// Which kind of queues. Default: `BY_QUEUE` with `source_queues`, else `ALLOW_ALL`.
    pub redrive_permission: Option<RedrivePermission>,
    /// The queues, 1 to 10. Needed for `BY_QUEUE`, and for nothing else.
    pub source_queues: Option<Vec<Queue>>,
}

/// The most queues that can be named.
/// Source: the SQS API reference, `SetQueueAttributes`.
const MOST_SOURCES: usize = 10;

impl RedriveAllowPolicy {
    fn permission(&self) -> RedrivePermission {
        let default = match self.source_queues {
            Some(_) => RedrivePermission::BY_QUEUE,
            None => RedrivePermission::ALLOW_ALL,
        };
        self.redrive_permission.unwrap_or(default)
    }

    /// What is wrong with it.
    pub(super) fn problem(&self) -> Option<Diag> {
        let permission = self.permission();
        let count = self.source_queues.as_ref().map(Vec::len);
        if permission != RedrivePermission::BY_QUEUE {
            let message = format!(
                "`source_queues` goes with the permission `BY_QUEUE`, not with `{}`",
                permission.value()
            );
            return count.map(|_| Diag::new(Code::InvalidValue, message));
        }
        let count = count.unwrap_or_default();
        if (1..=MOST_SOURCES).contains(&count) {
            return None;
        }
        let message =
            format!("the permission `BY_QUEUE` needs 1 to {MOST_SOURCES} `source_queues`, not {count}");
        let hint = "`RedrivePermission.ALLOW_ALL` lets all queues send here";
        Some(Diag::new(Code::OutOfRange, message).hint(hint))
    }

    pub(super) fn to_data(&self, cx: &Cx) -> Data {
        let sources = self.source_queues.as_ref();
        let arns = sources.map(|queues| queues.iter().map(|queue| queue.queue_arn(cx).into()).collect());
        Data::Map(fields! {
            "redrivePermission": self.permission().value(),
            "sourceQueueArns": arns.map_or(Data::Absent, |arns: Vec<Data>| arns.into()),
        })
    }
}

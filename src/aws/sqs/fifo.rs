//! Queues that keep the order of their messages.

use crate::core::{Data, LateKind, Text};
use crate::declare::choice;
use crate::diag::{Code, Diag, Error, Result};

/// Among which messages duplicates are dropped.
#[choice(module = "sqs")]
pub enum DeduplicationScope {
    /// Among those of a message group.
    #[value = "messageGroup"]
    MESSAGE_GROUP,
    /// Among all of the queue.
    #[value = "queue"]
    QUEUE,
}

/// What the limit of a queue's throughput is counted of.
#[choice(module = "sqs")]
pub enum FifoThroughputLimit {
    /// Of the queue.
    #[value = "perQueue"]
    PER_QUEUE,
    /// Of every message group.
    #[value = "perMessageGroupId"]
    PER_MESSAGE_GROUP_ID,
}

/// The end of the names of queues, and of topics, that keep the order of their messages.
/// Source: the SQS developer guide, "Amazon SQS FIFO queues".
pub(crate) const FIFO_SUFFIX: &str = ".fifo";

/// What is asked of a queue's order.
pub(super) struct Fifo<'a> {
    pub asked: Option<bool>,
    pub name: Option<&'a Text>,
    pub content_based_deduplication: bool,
    pub has_deduplication_scope: bool,
    pub has_throughput_limit: bool,
}

impl Fifo<'_> {
    /// Whether the queue keeps the order of its messages.
    ///
    /// # Errors
    /// When its name, or what is asked besides, does not fit.
    pub fn is_fifo(&self) -> Result<bool> {
        let is_named_so = self.name.is_some_and(is_fifo_name);
        let needs = [
            (self.content_based_deduplication, "content_based_deduplication"),
            (self.has_deduplication_scope, "deduplication_scope"),
            (self.has_throughput_limit, "fifo_throughput_limit"),
        ];
        let needs: Vec<&str> = needs.into_iter().filter(|(is, _)| *is).map(|(_, name)| name).collect();
        let is_fifo = self.asked.unwrap_or(is_named_so || !needs.is_empty());
        let mut problems = Vec::new();
        if let (Some(name), true) = (self.name, is_fifo != is_named_so) {
            problems.push(misnamed(name, is_fifo));
        }
        if !is_fifo {
            problems.extend(needs.into_iter().map(|name| {
                Diag::new(Code::InvalidValue, format!("`{name}` is for FIFO queues only"))
                    .hint("leave `fifo` out, or set it to `true`")
            }));
        }
        Error::from_all(problems)?;
        Ok(is_fifo)
    }
}

/// Whether a queue that exists already keeps the order of its messages. It is known by its name, where its ARN is
/// known.
///
/// # Errors
/// When the name says otherwise than the program.
pub(super) fn of_imported(arn: &Text, name: &Text, asked: Option<bool>) -> Result<bool> {
    let Some(known) = name.literal().filter(|_| !arn.is_late()) else {
        return Ok(asked.unwrap_or(false));
    };
    let is_named_so = known.ends_with(FIFO_SUFFIX);
    match asked {
        Some(asked) if asked != is_named_so => Err(misnamed(name, asked).into()),
        _ => Ok(is_named_so),
    }
}

fn misnamed(name: &Text, is_fifo: bool) -> Diag {
    let name = name.literal().unwrap_or("${...}");
    let message = match is_fifo {
        true => format!("the name of a FIFO queue ends with `{FIFO_SUFFIX}`, unlike `{name}`"),
        false => format!("`{name}` ends with `{FIFO_SUFFIX}`, which is for FIFO queues only"),
    };
    Diag::new(Code::InvalidValue, message)
}

/// Whether a name is known to be that of a queue, or a topic, that keeps the order of its messages.
pub(crate) fn is_fifo_name(name: &Text) -> bool {
    let last = match name {
        Text::Literal(name) => return name.ends_with(FIFO_SUFFIX),
        Text::Late(late) => match late.kind() {
            LateKind::Concat(parts) => parts.last().and_then(Data::as_str),
            _ => None,
        },
    };
    last.is_some_and(|last| last.ends_with(FIFO_SUFFIX))
}

//! Amazon Simple Queue Service.

crate::module! {
    /// Amazon Simple Queue Service: queues, dead letter queues, who may use them.
    "sqs" {
        encryption: QueueEncryption;
        fifo: DeduplicationScope, FifoThroughputLimit;
        redrive: DeadLetterQueue, RedriveAllowPolicy, RedrivePermission;
        queue: Queue, QueueProps, QueueAttributes;
        queue_policy: QueuePolicy, QueuePolicyProps;
        queue_grants: QueueGrants;
    }
}

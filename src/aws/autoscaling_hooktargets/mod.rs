//! Who hears of instances that come and go.

crate::module! {
    /// Who hears of the instances of Auto Scaling groups that come and go.
    "autoscaling_hooktargets" {
        function_hook: FunctionHook;
        queue_hook: QueueHook;
        topic_hook: TopicHook;
        role;
    }
}

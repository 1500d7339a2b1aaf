//! What load balancers send requests to.

crate::module! {
    /// What Application and Network Load Balancers send requests to.
    "elbv2_targets" {
        instance: InstanceIdTarget, InstanceTarget;
        ip: IpTarget;
        lambda: LambdaTarget;
        alb: AlbArnTarget, AlbTarget, AlbListenerTarget;
    }
}

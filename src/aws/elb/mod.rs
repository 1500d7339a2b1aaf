//! Classic load balancers of Elastic Load Balancing.

pub use load_balancer_target::LoadBalancerTarget;

crate::module! {
    /// Classic load balancers of Elastic Load Balancing. `elbv2` has the newer ones.
    "elb" {
        load_balancer: LoadBalancer, LoadBalancerProps, AccessLoggingPolicyProperty;
        load_balancer_listener: LoadBalancerListener, LoadBalancingProtocol;
        listener_port: ListenerPort;
        health_check: HealthCheck;
        load_balancer_target;
        instance_target: InstanceTarget;
    }
}

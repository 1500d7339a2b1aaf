//! Resources of AWS that records of Route 53 lead to.

crate::module! {
    /// Resources of AWS that records of Route 53 lead to.
    "route53_targets" {
        shared: IAliasRecordTargetProps;
        load_balancer_target: LoadBalancerTarget;
        classic_load_balancer_target: ClassicLoadBalancerTarget;
        interface_vpc_endpoint_target: InterfaceVpcEndpointTarget;
        bucket_website_target: BucketWebsiteTarget;
        route53_record_target: Route53RecordTarget;
        elastic_beanstalk_environment_endpoint_target: ElasticBeanstalkEnvironmentEndpointTarget;
        global_accelerator_domain_target: GlobalAcceleratorDomainTarget, GlobalAcceleratorTarget;
        api_gatewayv2_domain_properties: ApiGatewayv2DomainProperties;
    }
}

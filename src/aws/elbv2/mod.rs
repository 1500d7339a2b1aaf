//! Elastic Load Balancing, version 2: Application and Network Load Balancers.

crate::module! {
    /// Elastic Load Balancing: Application and Network Load Balancers, their listeners, rules and target groups.
    "elbv2" {
        protocol: Protocol, ApplicationProtocol, ApplicationProtocolVersion, AlpnPolicy;
        ssl_policy: SslPolicy;
        actions;
        attributes;
        logging;
        ip_address_type: IpAddressType;
        source_nat_ipv6_prefix: SourceNatIpv6Prefix;
        load_balancer: BaseLoadBalancer, BaseLoadBalancerProps, SubnetMapping;
        lookup: BaseLoadBalancerLookupOptions;
        listener: BaseListener, BaseListenerLookupOptions;
        listener_certificate: ListenerCertificate;
        health_check: HealthCheck, TargetGroupHealth;
        targets: TargetType, LoadBalancerTargetProps;
        target_group: TargetGroupBase, BaseTargetGroupProps, TargetGroupAttributes, TargetGroupIpAddressType;
        network_load_balancer: NetworkLoadBalancer, NetworkLoadBalancerProps, NetworkLoadBalancerAttributes,
            NetworkLoadBalancerLookupOptions, NetworkLoadBalancerMetrics, ClientRoutingPolicy;
        network_listener: NetworkListener, NetworkListenerProps, BaseNetworkListenerProps,
            NetworkListenerLookupOptions, AddNetworkActionProps, AddNetworkTargetsProps;
        network_listener_action: NetworkListenerAction, NetworkForwardOptions, NetworkWeightedTargetGroup;
        network_target_group: NetworkTargetGroup, NetworkTargetGroupProps, NetworkTargetGroupMetrics;
        application_load_balancer: ApplicationLoadBalancer, ApplicationLoadBalancerProps,
            ApplicationLoadBalancerAttributes, ApplicationLoadBalancerLookupOptions,
            ApplicationLoadBalancerRedirectConfig, ApplicationLoadBalancerMetrics, DesyncMitigationMode,
            XffHeaderProcessingMode, HttpCodeElb, HttpCodeTarget;
        application_listener: ApplicationListener, ApplicationListenerProps, BaseApplicationListenerProps,
            ApplicationListenerLookupOptions, ApplicationListenerAttributes, AddRuleProps,
            AddApplicationTargetGroupsProps, AddApplicationActionProps, AddApplicationTargetsProps,
            MutualAuthentication, MutualAuthenticationMode;
        listener_action: ListenerAction, ForwardOptions, WeightedTargetGroup, FixedResponseOptions, RedirectOptions,
            UnauthenticatedAction, AuthenticateOidcOptions, AuthenticateJwtOptions;
        conditions: ListenerCondition, QueryStringCondition;
        application_listener_rule: ApplicationListenerRule, ApplicationListenerRuleProps,
            BaseApplicationListenerRuleProps;
        application_listener_certificate: ApplicationListenerCertificate, ApplicationListenerCertificateProps;
        application_target_group: ApplicationTargetGroup, ApplicationTargetGroupProps, ApplicationTargetGroupMetrics,
            TargetGroupLoadBalancingAlgorithmType;
        trust_store: TrustStore, TrustStoreProps;
        trust_store_revocation: TrustStoreRevocation, TrustStoreRevocationProps, RevocationContent, RevocationType;
    }
}

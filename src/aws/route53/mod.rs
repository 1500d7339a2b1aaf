//! Amazon Route 53.

crate::module! {
    /// Amazon Route 53: hosted zones, records and health checks.
    "route53" {
        hosted_zone: HostedZone, HostedZoneProps, CommonHostedZoneProps, HostedZoneAttributes, HostedZoneProviderProps;
        hosted_zone_grants: HostedZoneGrants, GrantDelegationOptions;
        public_hosted_zone: PublicHostedZone, PublicHostedZoneProps, PublicHostedZoneAttributes, ZoneDelegationOptions;
        private_hosted_zone: PrivateHostedZone, PrivateHostedZoneProps, PrivateHostedZoneAttributes;
        key_signing_key: KeySigningKey, KeySigningKeyProps, KeySigningKeyAttributes, KeySigningKeyStatus,
            ZoneSigningOptions;
        health_check: HealthCheck, HealthCheckProps, HealthCheckType, AlarmIdentifier,
            InsufficientDataHealthStatusEnum;
        geo_location: GeoLocation, Continent;
        cidr_routing_config: CidrRoutingConfig, CidrRoutingConfigProps;
        alias_record_target: AliasRecordTargetConfig;
        delete_existing;
        record_set: RecordSet, RecordSetProps, RecordSetOptions, RecordType, RecordTarget, Failover;
        a_record: ARecord, ARecordProps, ARecordAttrs;
        aaaa_record: AaaaRecord, AaaaRecordProps;
        alpn: Alpn;
        svcb_record: SvcbRecord, SvcbRecordProps, SvcbRecordValue, SvcbRecordServiceModeProps;
        https_record: HttpsRecord, HttpsRecordProps, HttpsRecordValue, HttpsRecordServiceModeProps;
        cname_record: CnameRecord, CnameRecordProps;
        txt_record: TxtRecord, TxtRecordProps;
        srv_record: SrvRecord, SrvRecordProps, SrvRecordValue;
        caa_record: CaaRecord, CaaRecordProps, CaaRecordValue, CaaTag;
        caa_amazon_record: CaaAmazonRecord, CaaAmazonRecordProps;
        mx_record: MxRecord, MxRecordProps, MxRecordValue;
        ns_record: NsRecord, NsRecordProps;
        ds_record: DsRecord, DsRecordProps;
        zone_delegation_record: ZoneDelegationRecord, ZoneDelegationRecordProps;
        cross_account_zone_delegation_record: CrossAccountZoneDelegationRecord,
            CrossAccountZoneDelegationRecordProps;
        vpc_endpoint_service_domain_name: VpcEndpointServiceDomainName, VpcEndpointServiceDomainNameProps;
    }
}

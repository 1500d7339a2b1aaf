//! Amazon EC2.

mod instance_parts;
mod metadata_options;
mod reference;

pub(super) use further_range::resource_made;
pub(crate) use instance_parts::{AllowedOutbound, allow_sessions, instance_group, role_and_profile};

crate::module! {
    /// Amazon EC2: networks, security groups, instances.
    "ec2" {
        vpc: Vpc, VpcProps, DefaultInstanceTenancy;
        vpc_import: VpcAttributes;
        vpc_lookup: VpcLookupOptions;
        further_range;
        subnet_type: SubnetType, SubnetConfiguration;
        subnet: Subnet, SubnetProps, SubnetAttributes, RouteTable;
        public_subnet: PublicSubnet, PublicSubnetProps, PublicSubnetAttributes;
        private_subnet: PrivateSubnet, PrivateSubnetProps, PrivateSubnetAttributes;
        router_type: RouterType, AddRouteOptions;
        subnet_selection: SubnetSelection, SelectedSubnets;
        subnet_filter: SubnetFilter;
        ip_addresses: IpAddresses, AwsIpamProps, VpcIpamOptions, RequestedSubnet, AllocateCidrRequest, AllocatedSubnet,
            SubnetIpamOptions;
        ipv6_addresses: Ipv6Addresses, IpProtocol, AllocateVpcIpv6CidrRequest, CreateIpv6CidrBlocksRequest,
            AllocateIpv6CidrRequest;
        nat_provider: NatProvider, AddNatGatewayOptions, ConfigureNatOptions, GatewayConfig;
        nat_gateway_provider: NatGatewayProvider, NatGatewayProps;
        regional_nat_gateway_provider: RegionalNatGatewayProvider, RegionalNatGatewayProviderProps,
            AvailabilityZoneAddress;
        nat_instance_provider: NatInstanceProvider, NatInstanceProps, NatInstanceImage, NatTrafficDirection;
        nat_instance_provider_v2: NatInstanceProviderV2;
        acl_cidr: AclCidr, AclCidrConfig;
        acl_traffic: AclTraffic, AclTrafficConfig, AclIcmp, AclPortRange;
        network_acl: NetworkAcl, NetworkAclProps;
        network_acl_entry: NetworkAclEntry, NetworkAclEntryProps, CommonNetworkAclEntryOptions, Action, TrafficDirection;
        subnet_network_acl_association: SubnetNetworkAclAssociation, SubnetNetworkAclAssociationProps;
        vpn_gateway: VpnGateway, VpnGatewayProps, VpnConnectionType, EnableVpnGatewayOptions;
        vpn_connection: VpnConnection, VpnConnectionProps, VpnConnectionOptions, VpnConnectionAttributes, VpnTunnelOption;
        client_vpn_authentication: ClientVpnUserBasedAuthentication;
        client_vpn_endpoint: ClientVpnEndpoint, ClientVpnEndpointProps, ClientVpnEndpointOptions,
            ClientVpnEndpointAttributes, ClientRouteEnforcementOptions, ClientVpnSessionTimeout, TransportProtocol, VpnPort;
        client_vpn_authorization_rule: ClientVpnAuthorizationRule, ClientVpnAuthorizationRuleProps,
            ClientVpnAuthorizationRuleOptions;
        client_vpn_route: ClientVpnRoute, ClientVpnRouteProps, ClientVpnRouteOptions, ClientVpnRouteTarget;
        rule;
        rule_config: RuleConfig, IngressRuleConfig, EgressRuleConfig;
        peer: Peer;
        prefix_list: PrefixList, PrefixListProps, PrefixListOptions, PrefixListLookupOptions, PrefixListEntry, AddressFamily;
        protocol: Protocol;
        port: Port, PortProps;
        connections: Connections, ConnectionsProps;
        security_group: SecurityGroup, SecurityGroupProps, SecurityGroupImportOptions;
        vpc_endpoint: VpcEndpoint, VpcEndpointType, VpcEndpointIpAddressType, VpcEndpointDnsRecordIpType,
            VpcEndpointPrivateDnsOnlyForInboundResolverEndpoint;
        gateway_vpc_endpoint: GatewayVpcEndpoint, GatewayVpcEndpointProps, GatewayVpcEndpointOptions,
            GatewayVpcEndpointAwsService, IGatewayVpcEndpointService;
        interface_vpc_endpoint_service: InterfaceVpcEndpointService, IInterfaceVpcEndpointService;
        interface_vpc_endpoint_aws_service: InterfaceVpcEndpointAwsService, InterfaceVpcEndpointAwsServiceProps;
        interface_vpc_endpoint: InterfaceVpcEndpoint, InterfaceVpcEndpointProps, InterfaceVpcEndpointOptions,
            InterfaceVpcEndpointAttributes;
        vpc_endpoint_service: VpcEndpointService, VpcEndpointServiceProps, IpAddressType;
        user_data: UserData, LinuxUserDataOptions, WindowsUserDataOptions, ExecuteFileOptions, S3DownloadOptions;
        multipart_user_data: MultipartUserData, MultipartUserDataOptions, MultipartBody, MultipartBodyOptions;
        instance_class: InstanceClass;
        instance_size: InstanceSize;
        instance_type: InstanceType, InstanceArchitecture;
        instance_requirements: AcceleratorType, AcceleratorManufacturer, AcceleratorName, BareMetal, BurstablePerformance,
            CpuManufacturer, InstanceGeneration, LocalStorage, LocalStorageType;
        cpu_credits: CpuCredits, InstanceInitiatedShutdownBehavior;
        amazon_linux: AmazonLinuxGeneration, AmazonLinuxEdition, AmazonLinuxVirt, AmazonLinuxStorage, AmazonLinuxCpuType,
            AmazonLinuxKernel, AmazonLinux2Kernel, AmazonLinux2022Kernel, AmazonLinux2023Kernel;
        windows_version: WindowsVersion;
        machine_image: MachineImage, IMachineImage, OperatingSystemType, MachineImageConfig, WindowsImage,
            GenericLinuxImage, GenericWindowsImage, GenericSSMParameterImage, ResolveSsmParameterAtLaunchImage,
            LookupMachineImage, AmazonLinuxImageSsmParameterBaseOptions, SsmParameterImageOptions, LookupMachineImageProps,
            GenericLinuxImageProps, GenericWindowsImageProps, WindowsImageProps;
        amazon_linux_image: AmazonLinuxImage, AmazonLinux2ImageSsmParameter, AmazonLinux2022ImageSsmParameter,
            AmazonLinux2023ImageSsmParameter, AmazonLinuxImageSsmParameterCommonOptions, AmazonLinux2ImageSsmParameterProps,
            AmazonLinux2022ImageSsmParameterProps, AmazonLinux2023ImageSsmParameterProps, AmazonLinuxImageProps;
        placement_group: PlacementGroup, PlacementGroupProps, PlacementGroupSpreadLevel, PlacementGroupStrategy;
        block_device: BlockDevice, BlockDeviceVolume, EbsDeviceVolumeType, EbsDeviceOptionsBase, EbsDeviceOptions,
            EbsDeviceSnapshotOptions, EbsDeviceProps;
        key_pair: KeyPair, KeyPairProps, KeyPairAttributes, KeyPairType, KeyPairFormat;
        init_element: InitElement;
        init_service_restart_handle: InitServiceRestartHandle;
        init_command: InitCommand, InitCommandOptions, InitCommandWaitDuration;
        init_file: InitFile, InitFileOptions, InitFileAssetOptions;
        init_group: InitGroup;
        init_user: InitUser, InitUserOptions;
        init_package: InitPackage, LocationPackageOptions, NamedPackageOptions;
        init_service: InitService, InitServiceOptions, ServiceManager, SystemdConfigFileOptions;
        init_source: InitSource, InitSourceOptions, InitSourceAssetOptions;
        init_config: InitConfig;
        cloud_formation_init: CloudFormationInit, ConfigSetProps, AttachInitOptions, ApplyCloudFormationInitOptions;
        imdsv2_aspects: InstanceRequireImdsv2Aspect, InstanceRequireImdsv2AspectProps,
            LaunchTemplateRequireImdsv2Aspect, LaunchTemplateRequireImdsv2AspectProps;
        instance: Instance, InstanceProps, HttpTokens;
        spot_options: LaunchTemplateSpotOptions, SpotInstanceInterruption, SpotRequestType;
        launch_template: LaunchTemplate, LaunchTemplateProps, LaunchTemplateAttributes, LaunchTemplateCpuOptions,
            LaunchTemplateHttpTokens, LaunchTemplateSpecialVersions;
        volume: Volume, VolumeProps, VolumeAttributes;
        bastion_host_linux: BastionHostLinux, BastionHostLinuxProps;
        instance_connect_endpoint: InstanceConnectEndpoint, InstanceConnectEndpointProps, OpenTunnelOptions;
        flow_log_resource_type: FlowLogResourceType;
        flow_log_destination: FlowLogDestination, FlowLogDestinationConfig, FlowLogDestinationType, FlowLogFileFormat,
            DestinationOptions, S3DestinationOptions;
        log_format: LogFormat;
        flow_log: FlowLog, FlowLogProps, FlowLogOptions, FlowLogTrafficType, FlowLogMaxAggregationInterval;
        restricted_group;
        vpc_peering: VpcPeering, VpcPeeringProps, VpcPeeringAcceptProps, VpcPeeringRouteOptions;
        transit_gateway: TransitGateway, TransitGatewayProps;
        transit_gateway_route_table: TransitGatewayRouteTable, TransitGatewayRouteTableProps,
            TransitGatewayTableRouteOptions;
        transit_gateway_vpc_attachment: TransitGatewayVpcAttachment, TransitGatewayVpcAttachmentProps,
            TransitGatewayAttachOptions, TransitGatewayRouteOptions;
    }
}

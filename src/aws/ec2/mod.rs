//! Amazon EC2.

crate::module! {
    /// Amazon EC2: networks, security groups, instances.
    "ec2" {
        vpc: Vpc, VpcProps, DefaultInstanceTenancy;
        vpc_import: VpcAttributes;
        subnet_type: SubnetType, SubnetConfiguration;
        subnet: Subnet, SubnetProps, SubnetAttributes, RouteTable;
        public_subnet: PublicSubnet, PublicSubnetProps, PublicSubnetAttributes;
        private_subnet: PrivateSubnet, PrivateSubnetProps, PrivateSubnetAttributes;
        router_type: RouterType, AddRouteOptions;
        subnet_selection: SubnetSelection, SelectedSubnets;
        subnet_filter: SubnetFilter;
        ip_addresses: IpAddresses;
        nat_provider: NatProvider, NatGatewayProps, AddNatGatewayOptions, GatewayConfig;
        network_acl: NetworkAcl;
        vpn_gateway: VpnGateway, VpnGatewayProps, VpnConnectionType, EnableVpnGatewayOptions;
    }
}

// Subnets outside of a VPC's own layout, routes, NAT gateways by hand.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Subnets', { env: { account: '123456789012', region: 'us-east-1' } });
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0, subnetConfiguration: [{ name: 'p', subnetType: ec2.SubnetType.PUBLIC, cidrMask: 24 }] });

const plain = new ec2.Subnet(stack, 'Plain', { vpcId: vpc.vpcId, availabilityZone: 'us-east-1a', cidrBlock: '10.0.10.0/24' });
const open = new ec2.PublicSubnet(stack, 'Open', { vpcId: vpc.vpcId, availabilityZone: 'us-east-1b', cidrBlock: '10.0.11.0/24', mapPublicIpOnLaunch: true });
const closed = new ec2.PrivateSubnet(stack, 'Closed', { vpcId: vpc.vpcId, availabilityZone: 'us-east-1c', cidrBlock: '10.0.12.0/24', mapPublicIpOnLaunch: false });

const nat = open.addNatGateway();
closed.addDefaultNatRoute(nat.ref);
open.addDefaultInternetRoute(vpc.internetGatewayId, vpc.internetConnectivityEstablished);
plain.addRoute('ToPeer', {
  routerType: ec2.RouterType.VPC_PEERING_CONNECTION,
  routerId: 'pcx-12345678',
  destinationCidrBlock: '172.16.0.0/16',
});
plain.addRoute('Default', { routerType: ec2.RouterType.TRANSIT_GATEWAY, routerId: 'tgw-1' });
plain.addRoute('V6', {
  routerType: ec2.RouterType.EGRESS_ONLY_INTERNET_GATEWAY,
  routerId: 'eigw-1',
  destinationIpv6CidrBlock: '::/0',
  enablesInternetConnectivity: true,
});
vpc.publicSubnets[0].addRoute('Extra', {
  routerType: ec2.RouterType.NETWORK_INTERFACE,
  routerId: 'eni-1',
  destinationCidrBlock: '192.168.0.0/16',
});
cdk.Tags.of(plain).add('Name', 'renamed');

const after = new cdk.CfnResource(stack, 'After', { type: 'AWS::Test::Thing' });
after.node.addDependency(plain.internetConnectivityEstablished);
new cdk.CfnOutput(stack, 'Id', { value: plain.subnetId });
new cdk.CfnOutput(stack, 'Az', { value: plain.availabilityZone });
new cdk.CfnOutput(stack, 'Cidr', { value: plain.ipv4CidrBlock });
new cdk.CfnOutput(stack, 'VpcOf', { value: plain.subnetVpcId });
new cdk.CfnOutput(stack, 'AzAttr', { value: plain.subnetAvailabilityZone });
new cdk.CfnOutput(stack, 'Table', { value: closed.routeTable.routeTableId });

const imported = ec2.Subnet.fromSubnetId(stack, 'Imported', 'subnet-1');
const detailed = ec2.Subnet.fromSubnetAttributes(stack, 'Detailed', { subnetId: 'subnet-2', availabilityZone: 'us-east-1a', routeTableId: 'rtb-2' });
new cdk.CfnOutput(stack, 'ImportedId', { value: imported.subnetId });
new cdk.CfnOutput(stack, 'DetailedTable', { value: detailed.routeTable.routeTableId + ' in ' + detailed.availabilityZone });
app.synth();

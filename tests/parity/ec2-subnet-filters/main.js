// Subnet filters, and what waits for the subnets of a selection.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Filters', { env: { account: '123456789012', region: 'us-east-1' } });
const vpc = new ec2.Vpc(stack, 'Vpc', {
  availabilityZones: ['us-east-1a', 'us-east-1b'],
  natGateways: 1,
  ipAddresses: ec2.IpAddresses.cidr('10.9.0.0/16'),
  subnetConfiguration: [
    { name: 'web', subnetType: ec2.SubnetType.PUBLIC, cidrMask: 24 },
    { name: 'app', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, cidrMask: 20 },
    { name: 'small', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, cidrMask: 28 },
  ],
});

function show(stack, vpc, id, filters) {
  const selected = vpc.selectSubnets({ subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, subnetFilters: filters });
  new cdk.CfnOutput(stack, id, { value: 'ids: ' + cdk.Fn.join(' ', selected.subnetIds) });
}

show(stack, vpc, 'All', []);
show(stack, vpc, 'Mask', [ec2.SubnetFilter.byCidrMask(28)]);
show(stack, vpc, 'Ranges', [ec2.SubnetFilter.byCidrRanges(['10.9.16.0/20', '10.9.48.0/24'])]);
show(stack, vpc, 'Addresses', [ec2.SubnetFilter.containsIpAddresses(['10.9.17.1', '10.9.48.20'])]);
show(stack, vpc, 'Zones', [ec2.SubnetFilter.availabilityZones(['us-east-1b'])]);
show(stack, vpc, 'OnePerAz', [ec2.SubnetFilter.onePerAz()]);
show(stack, vpc, 'Both', [ec2.SubnetFilter.byCidrMask(28), ec2.SubnetFilter.availabilityZones(['us-east-1b', 'us-east-1x'])]);
show(stack, vpc, 'Ids', [ec2.SubnetFilter.byIds([vpc.privateSubnets[1].subnetId])]);

const selected = vpc.selectSubnets({ subnetGroupName: 'app', onePerAz: true, availabilityZones: ['us-east-1b'] });
const after = new cdk.CfnResource(stack, 'After', { type: 'AWS::Test::Thing' });
after.node.addDependency(selected.internetConnectivityEstablished);
const also = new cdk.CfnResource(stack, 'Also', { type: 'AWS::Test::Thing' });
also.node.addDependency(vpc.internetConnectivityEstablished, vpc.publicSubnets[0].internetConnectivityEstablished);

// a VPC that is known by its attributes
const known = ec2.Vpc.fromVpcAttributes(stack, 'Known', {
  vpcId: 'vpc-1',
  availabilityZones: ['us-east-1a', 'us-east-1b'],
  privateSubnetIds: ['subnet-1', 'subnet-2'],
  privateSubnetIpv4CidrBlocks: ['10.1.0.0/24', '10.1.1.0/24'],
  privateSubnetRouteTableIds: ['rtb-1', 'rtb-2'],
  vpnGatewayId: 'vgw-1',
});
const inRange = known.selectSubnets({ subnetFilters: [ec2.SubnetFilter.byCidrRanges(['10.1.1.0/24'])] });
new cdk.CfnOutput(stack, 'KnownIds', { value: cdk.Fn.join(' ', inRange.subnetIds) });
new cdk.CfnOutput(stack, 'KnownVpn', { value: known.vpnGatewayId });
new cdk.CfnOutput(stack, 'KnownTable', { value: known.privateSubnets[1].routeTable.routeTableId });
new cdk.CfnOutput(stack, 'KnownZone', { value: known.availabilityZones[1] });

app.synth();

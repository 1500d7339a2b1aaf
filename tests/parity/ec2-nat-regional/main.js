// Regional NAT gateways, and providers made by their classes.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Regional', { env: { account: '123456789012', region: 'us-east-1' } });

const plain = ec2.NatProvider.regionalGateway();
new ec2.Vpc(stack, 'Plain', { natGatewayProvider: plain, maxAzs: 2 });
new cdk.CfnOutput(stack, 'Made', { value: `${plain.configuredGateways[0].az} ${plain.configuredGateways[0].gatewayId}` });

// It needs no public subnets.
new ec2.Vpc(stack, 'Private', {
  natGatewayProvider: ec2.NatProvider.regionalGateway({ allocationId: 'eipalloc-1', maxDrainDuration: cdk.Duration.minutes(5) }),
  maxAzs: 1,
  subnetConfiguration: [
    { name: 'app', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
    { name: 'data', subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
  ],
});
const eip = new ec2.CfnEIP(stack, 'Eip', { domain: 'vpc' });
new ec2.Vpc(stack, 'Addressed', { natGatewayProvider: ec2.NatProvider.regionalGateway({ eip: eip }), maxAzs: 1 });
new ec2.Vpc(stack, 'Manual', {
  natGatewayProvider: new ec2.RegionalNatGatewayProvider({
    availabilityZoneAddresses: [
      { availabilityZone: 'dummy1a', allocationIds: ['eipalloc-1', 'eipalloc-2'] },
      { availabilityZoneId: 'use1-az2', allocationIds: [eip.attrAllocationId] },
    ],
  }),
  maxAzs: 2,
});
new ec2.Vpc(stack, 'Zonal', {
  natGatewayProvider: new ec2.NatGatewayProvider({ eipAllocationIds: ['eipalloc-3', 'eipalloc-4'] }),
  maxAzs: 2,
});
app.synth();

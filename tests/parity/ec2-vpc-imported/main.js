// A VPC known by its attributes.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Imported', { env: { account: '123456789012', region: 'us-east-1' } });
const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', {
  vpcId: 'vpc-12345678',
  vpcCidrBlock: '10.50.0.0/16',
  availabilityZones: ['us-east-1a', 'us-east-1b'],
  publicSubnetIds: ['subnet-pub1', 'subnet-pub2'],
  publicSubnetNames: ['Web'],
  privateSubnetIds: ['subnet-app1', 'subnet-app2', 'subnet-job1', 'subnet-job2'],
  privateSubnetNames: ['App', 'Jobs'],
  privateSubnetRouteTableIds: ['rtb-app1', 'rtb-app2', 'rtb-job1', 'rtb-job2'],
  isolatedSubnetIds: ['subnet-db1', 'subnet-db2'],
});
new cdk.CfnOutput(stack, 'Id', { value: vpc.vpcId });
new cdk.CfnOutput(stack, 'Arn', { value: vpc.vpcArn });
new cdk.CfnOutput(stack, 'Cidr', { value: vpc.vpcCidrBlock });
new cdk.CfnOutput(stack, 'Public', { value: cdk.Fn.join(',', vpc.selectSubnets({ subnetType: ec2.SubnetType.PUBLIC }).subnetIds) });
new cdk.CfnOutput(stack, 'Jobs', { value: cdk.Fn.join(',', vpc.selectSubnets({ subnetGroupName: 'Jobs' }).subnetIds) });
new cdk.CfnOutput(stack, 'OnePerAz', { value: cdk.Fn.join(',', vpc.selectSubnets({ onePerAz: true }).subnetIds) });
new cdk.CfnOutput(stack, 'SecondAz', { value: cdk.Fn.join(',', vpc.selectSubnets({ availabilityZones: ['us-east-1b'] }).subnetIds) });
for (const [i, subnet] of vpc.privateSubnets.entries()) {
  new ec2.CfnRoute(stack, 'Route' + i, {
    routeTableId: subnet.routeTable.routeTableId,
    destinationCidrBlock: '192.168.0.0/16',
    vpcPeeringConnectionId: 'pcx-1',
  });
}
const group = new ec2.SecurityGroup(stack, 'Group', { vpc: vpc, description: 'in an imported vpc' });
group.addIngressRule(ec2.Peer.ipv4(vpc.vpcCidrBlock), ec2.Port.tcp(443), 'from inside');
const host = new ec2.Instance(stack, 'Host', {
  vpc: vpc,
  securityGroup: group,
  instanceType: ec2.InstanceType.of(ec2.InstanceClass.T3, ec2.InstanceSize.MICRO),
  machineImage: ec2.MachineImage.latestAmazonLinux2(),
});
new cdk.CfnOutput(stack, 'HostIp', { value: host.instancePrivateIp });
app.synth();

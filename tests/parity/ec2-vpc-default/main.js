// A VPC without a single prop, in an environment-agnostic stack, and its attributes.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Default');
const vpc = new ec2.Vpc(stack, 'Vpc');
new cdk.CfnOutput(stack, 'Id', { value: vpc.vpcId });
new cdk.CfnOutput(stack, 'Arn', { value: vpc.vpcArn });
new cdk.CfnOutput(stack, 'Cidr', { value: vpc.vpcCidrBlock });
new cdk.CfnOutput(stack, 'Acl', { value: vpc.vpcDefaultNetworkAcl });
new cdk.CfnOutput(stack, 'Group', { value: vpc.vpcDefaultSecurityGroup });
new cdk.CfnOutput(stack, 'Igw', { value: vpc.internetGatewayId });
new cdk.CfnOutput(stack, 'Associations', { value: cdk.Fn.join(',', vpc.vpcCidrBlockAssociations) });
new cdk.CfnOutput(stack, 'Ipv6', { value: cdk.Fn.select(0, vpc.vpcIpv6CidrBlocks) });
new cdk.CfnOutput(stack, 'Azs', { value: cdk.Fn.join(',', vpc.availabilityZones) });
for (const [i, subnet] of vpc.publicSubnets.entries()) {
  new cdk.CfnOutput(stack, 'Public' + i, { value: subnet.subnetId });
  new cdk.CfnOutput(stack, 'PublicAz' + i, { value: subnet.availabilityZone });
  new cdk.CfnOutput(stack, 'PublicCidr' + i, { value: subnet.ipv4CidrBlock });
}
for (const [i, subnet] of vpc.privateSubnets.entries()) {
  new cdk.CfnOutput(stack, 'Private' + i, { value: subnet.subnetId });
  new cdk.CfnOutput(stack, 'PrivateTable' + i, { value: subnet.routeTable.routeTableId });
}
new cdk.CfnOutput(stack, 'Isolated', { value: 'count ' + vpc.isolatedSubnets.length });
app.synth();

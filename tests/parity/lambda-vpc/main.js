// Functions in VPCs: their groups, their subnets, and what they wait for.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');
const lambda = require('aws-cdk-lib/aws-lambda');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Vpc');
const vpc = new ec2.Vpc(stack, 'Net', { maxAzs: 2, natGateways: 1 });
const own = new lambda.Function(stack, 'Own', {
  code: lambda.Code.fromInline('x'),
  handler: 'index.handler',
  runtime: lambda.Runtime.NODEJS_24_X,
  vpc: vpc,
  tracing: lambda.Tracing.ACTIVE,
});
const closed = new lambda.Function(stack, 'Closed', {
  code: lambda.Code.fromInline('x'),
  handler: 'index.handler',
  runtime: lambda.Runtime.NODEJS_24_X,
  vpc: vpc,
  allowAllOutbound: false,
  allowAllIpv6Outbound: true,
});
const group = new ec2.SecurityGroup(stack, 'Group', { vpc: vpc });
const open = new lambda.Function(stack, 'Open', {
  code: lambda.Code.fromInline('x'),
  handler: 'index.handler',
  runtime: lambda.Runtime.NODEJS_24_X,
  vpc: vpc,
  vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC },
  allowPublicSubnet: true,
  securityGroups: [group],
  ipv6AllowedForDualStack: true,
  role: iam.Role.fromRoleArn(stack, 'Known', 'arn:aws:iam::111111111111:role/x'),
});
own.connections.allowToAnyIpv4(ec2.Port.tcp(443));
closed.connections.allowToAnyIpv4(ec2.Port.tcp(443));
closed.connections.allowFrom(own, ec2.Port.tcp(8080), 'from the other');
open.connections.allowTo(closed, ec2.Port.tcp(8081));
new lambda.Function(stack, 'NoGroups', {
  code: lambda.Code.fromInline('x'),
  handler: 'index.handler',
  runtime: lambda.Runtime.NODEJS_24_X,
  vpc: vpc,
  vpcSubnets: { subnets: [vpc.privateSubnets[0]] },
  securityGroups: [],
});
app.synth();

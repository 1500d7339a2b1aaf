// Endpoints in another stack than their VPC.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const network = new cdk.Stack(app, 'Network');
const vpc = new ec2.Vpc(network, 'Vpc', { maxAzs: 2, natGateways: 1 });

const endpoints = new cdk.Stack(app, 'Endpoints');
const logs = new ec2.InterfaceVpcEndpoint(endpoints, 'Logs', { vpc: vpc, service: ec2.InterfaceVpcEndpointAwsService.CLOUDWATCH_LOGS });
new ec2.GatewayVpcEndpoint(endpoints, 'Buckets', { vpc: vpc, service: ec2.GatewayVpcEndpointAwsService.S3 });

const program = new cdk.Stack(app, 'Program');
const group = new ec2.SecurityGroup(program, 'Group', { vpc: vpc, allowAllOutbound: false });
group.connections.allowToDefaultPort(logs);
const role = new iam.Role(program, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
role.addToPolicy(new iam.PolicyStatement({
  actions: ['logs:PutLogEvents'],
  resources: ['*'],
  conditions: { 'StringEquals': { 'aws:SourceVpce': logs.vpcEndpointId } },
}));
app.synth();

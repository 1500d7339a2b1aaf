// Endpoints as the integration tests of the CDK make them.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Endpoints');
const vpc = new ec2.Vpc(stack, 'MyVpc', { gatewayEndpoints: { S3: { service: ec2.GatewayVpcEndpointAwsService.S3 } } });
const tables = vpc.addGatewayEndpoint('DynamoDbEndpoint', { service: ec2.GatewayVpcEndpointAwsService.DYNAMODB });
tables.addToPolicy(
  new iam.PolicyStatement({ principals: [new iam.AnyPrincipal()], actions: ['dynamodb:DescribeTable', 'dynamodb:ListTables'], resources: ['*'] }),
);
vpc.addInterfaceEndpoint('EcrDockerEndpoint', { service: ec2.InterfaceVpcEndpointAwsService.ECR_DOCKER });
const group = new ec2.SecurityGroup(stack, 'Group', { vpc: vpc, allowAllOutbound: false });
const queues = new ec2.InterfaceVpcEndpoint(stack, 'Sqs', {
  vpc: vpc,
  service: ec2.InterfaceVpcEndpointAwsService.SQS,
  securityGroups: [group],
  subnets: { subnets: [vpc.privateSubnets[0]] },
  privateDnsEnabled: false,
  ipAddressType: ec2.VpcEndpointIpAddressType.IPV4,
  dnsRecordIpType: ec2.VpcEndpointDnsRecordIpType.IPV4,
  open: false,
});
queues.connections.allowDefaultPortFromAnyIpv4('everybody');
queues.connections.allowFrom(group, ec2.Port.tcp(80));
queues.addToPolicy(new iam.PolicyStatement({ principals: [new iam.AccountRootPrincipal()], actions: ['sqs:*'], resources: ['*'] }));
new ec2.InterfaceVpcEndpoint(stack, 'Private', {
  vpc: vpc,
  service: new ec2.InterfaceVpcEndpointService('com.amazonaws.vpce.us-east-1.vpce-svc-1', 8080),
});
new ec2.InterfaceVpcEndpoint(stack, 'Far', {
  vpc: vpc,
  service: new ec2.InterfaceVpcEndpointAwsService('s3', 'com.amazonaws', 443, { global: true }),
  serviceRegion: 'us-west-2',
});
new ec2.InterfaceVpcEndpoint(stack, 'Bucket', {
  vpc: vpc,
  service: ec2.InterfaceVpcEndpointAwsService.S3,
  privateDnsOnlyForInboundResolverEndpoint: ec2.VpcEndpointPrivateDnsOnlyForInboundResolverEndpoint.ALL_RESOLVERS,
});
new cdk.CfnOutput(stack, 'Entries', { value: cdk.Fn.join(',', queues.vpcEndpointDnsEntries) });
new cdk.CfnOutput(stack, 'Interfaces', { value: cdk.Fn.join(',', queues.vpcEndpointNetworkInterfaceIds) });
new cdk.CfnOutput(stack, 'Made', { value: tables.vpcEndpointCreationTimestamp });
const known = ec2.InterfaceVpcEndpoint.fromInterfaceVpcEndpointAttributes(stack, 'Known', { port: 443, vpcEndpointId: 'vpce-1', securityGroups: [group] });
known.connections.allowDefaultPortInternally();
new cdk.CfnOutput(stack, 'KnownId', { value: known.vpcEndpointId });
const gatewayKnown = ec2.GatewayVpcEndpoint.fromGatewayVpcEndpointId(stack, 'KnownGateway', 'vpce-2');
new cdk.CfnOutput(stack, 'KnownGatewayId', { value: gatewayKnown.vpcEndpointId });

const service = new ec2.VpcEndpointService(stack, 'Service', {
  vpcEndpointServiceLoadBalancers: [{ loadBalancerArn: 'arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/net/Test/9bn6qkf4e9jrw77a' }],
  acceptanceRequired: false,
  contributorInsights: true,
  supportedIpAddressTypes: [ec2.IpAddressType.IPV4, ec2.IpAddressType.IPV6],
  allowedPrincipals: [new iam.ArnPrincipal('arn:aws:iam::123456789012:root')],
});
new cdk.CfnOutput(stack, 'ServiceName', { value: service.vpcEndpointServiceName });
new cdk.CfnOutput(stack, 'ServiceId', { value: service.vpcEndpointServiceId });
const gatewayService = new ec2.VpcEndpointService(stack, 'Plain', {
  vpcEndpointServiceLoadBalancers: [{ loadBalancerArn: 'arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/gwy/Test/9bn6qkf4e9jrw77b' }],
});
cdk.Tags.of(gatewayService).add('a', 'b');

app.synth();

// The endpoints of the CDK's guide to EC2.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Guide', { env: { account: '123456789012', region: 'us-east-1' } });
const vpc = new ec2.Vpc(stack, 'Vpc', { availabilityZones: ['us-east-1a', 'us-east-1b', 'us-east-1c'] });

// By zones.
new ec2.InterfaceVpcEndpoint(stack, 'VPC Endpoint', {
  vpc: vpc,
  service: new ec2.InterfaceVpcEndpointService('com.amazonaws.vpce.us-east-1.vpce-svc-uuddlrlrbastrtsvc', 443),
  subnets: {
    availabilityZones: ['us-east-1a', 'us-east-1c'],
  },
});
// By filters.
new ec2.InterfaceVpcEndpoint(stack, 'Filtered', {
  vpc: vpc,
  service: new ec2.InterfaceVpcEndpointService('com.amazonaws.vpce.us-east-1.vpce-svc-uuddlrlrbastrtsvc', 443),
  subnets: {
    subnetFilters: [ec2.SubnetFilter.onePerAz(), ec2.SubnetFilter.availabilityZones(['us-east-1b'])],
  },
});
new ec2.InterfaceVpcEndpoint(stack, 'Supported', {
  vpc: vpc,
  service: new ec2.InterfaceVpcEndpointService('com.amazonaws.vpce.us-east-1.vpce-svc-uuddlrlrbastrtsvc', 443),
  lookupSupportedAzs: true,
});
new ec2.InterfaceVpcEndpoint(stack, 'Keyspaces', { vpc: vpc, service: ec2.InterfaceVpcEndpointAwsService.KEYSPACES });
new ec2.InterfaceVpcEndpoint(stack, 'CrossRegionEndpoint', {
  vpc: vpc,
  service: new ec2.InterfaceVpcEndpointService('com.amazonaws.vpce.us-east-1.vpce-svc-123456', 443),
  serviceRegion: 'us-east-1',
});
const myEndpoint = vpc.addInterfaceEndpoint('MyEndpoint', { service: ec2.InterfaceVpcEndpointAwsService.ECR_DOCKER });
myEndpoint.connections.allowDefaultPortFromAnyIpv4();

// Kinds of addresses.
vpc.addInterfaceEndpoint('ExampleEndpoint', {
  service: ec2.InterfaceVpcEndpointAwsService.ECR,
  ipAddressType: ec2.VpcEndpointIpAddressType.IPV6,
  dnsRecordIpType: ec2.VpcEndpointDnsRecordIpType.IPV6,
});
vpc.addGatewayEndpoint('S3DualstackEndpoint', {
  service: ec2.GatewayVpcEndpointAwsService.S3,
  ipAddressType: ec2.VpcEndpointIpAddressType.DUALSTACK,
  dnsRecordIpType: ec2.VpcEndpointDnsRecordIpType.DUALSTACK,
});
vpc.addGatewayEndpoint('DynamoDbEndpoint', {
  service: ec2.GatewayVpcEndpointAwsService.DYNAMODB,
  subnets: [{ subnetType: ec2.SubnetType.PUBLIC }],
});

// A service of one's own.
const balancer = { loadBalancerArn: 'arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/net/balancer/1' };
new ec2.VpcEndpointService(stack, 'EndpointService', {
  vpcEndpointServiceLoadBalancers: [balancer],
  acceptanceRequired: true,
  allowedPrincipals: [new iam.ArnPrincipal('arn:aws:iam::123456789012:root')],
  contributorInsights: true,
});
new ec2.VpcEndpointService(stack, 'ForAService', {
  vpcEndpointServiceLoadBalancers: [balancer],
  allowedPrincipals: [new iam.ArnPrincipal('ec2.amazonaws.com')],
});
app.synth();

// Services of one's own that others reach by endpoints.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();

const stack = new cdk.Stack(app, 'Services');
const first = { loadBalancerArn: 'arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/net/first/1' };
const second = { loadBalancerArn: stack.formatArn({ service: 'elasticloadbalancing', resource: 'loadbalancer', resourceName: 'net/second/2' }) };

const plain = new ec2.VpcEndpointService(stack, 'Plain', { vpcEndpointServiceLoadBalancers: [first] });
new cdk.CfnOutput(stack, 'Id', { value: plain.vpcEndpointServiceId });
new cdk.CfnOutput(stack, 'Name', { value: plain.vpcEndpointServiceName });
new cdk.CfnOutput(stack, 'Prefix', { value: ec2.VpcEndpointService.DEFAULT_PREFIX });
new cdk.CfnOutput(stack, 'Accepts', { value: plain.acceptanceRequired ? 'yes' : 'no' });
new cdk.CfnOutput(stack, 'Arn', { value: plain.vpcEndpointServiceLoadBalancers[0].loadBalancerArn });

const full = new ec2.VpcEndpointService(stack, 'Full', {
  vpcEndpointServiceLoadBalancers: [first, second],
  acceptanceRequired: false,
  contributorInsights: true,
  allowedPrincipals: [
    new iam.ArnPrincipal('arn:aws:iam::123456789012:root'),
    new iam.AccountPrincipal('210987654321'),
    new iam.ArnPrincipal('ec2.amazonaws.com'),
  ],
  supportedIpAddressTypes: [ec2.IpAddressType.IPV4, ec2.IpAddressType.IPV6],
  allowedRegions: ['eu-west-1', 'us-west-2'],
});
new cdk.CfnOutput(stack, 'Insights', { value: full.contributorInsightsEnabled ? 'yes' : 'no' });
new cdk.CfnOutput(stack, 'Principals', { value: `${full.allowedPrincipals.length}` });

new ec2.VpcEndpointService(stack, 'Empty', {
  vpcEndpointServiceLoadBalancers: [first],
  contributorInsights: false,
  allowedPrincipals: [],
  supportedIpAddressTypes: [],
  allowedRegions: [],
});

// An endpoint for a service of the same app.
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1 });
vpc.addInterfaceEndpoint('Own', { service: new ec2.InterfaceVpcEndpointService(plain.vpcEndpointServiceName, 9000) });

const regions = ['us-east-1', 'cn-north-1', 'us-gov-west-1', 'us-iso-east-1', 'us-isob-east-1', 'nowhere-1'];
for (const region of regions) {
  const there = new cdk.Stack(app, `In-${region}`, { env: { account: '123456789012', region: region } });
  const service = new ec2.VpcEndpointService(there, 'Service', { vpcEndpointServiceLoadBalancers: [first] });
  new cdk.CfnOutput(there, 'Name', { value: service.vpcEndpointServiceName });
}
app.synth();

// What the context finds and switches: lookups of groups and images, feature flags of security groups and instances.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Lookups', { env: { account: '123456789012', region: 'us-east-1' } });
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });

const byId = ec2.SecurityGroup.fromLookupById(stack, 'ById', 'sg-11111111');
byId.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(22));
byId.addEgressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(23));
const known = ec2.Vpc.fromVpcAttributes(stack, 'Known', { vpcId: 'vpc-11111111', availabilityZones: ['us-east-1a'] });
const byName = ec2.SecurityGroup.fromLookupByName(stack, 'ByName', 'my group: 1', known);
byName.addIngressRule(byId, ec2.Port.tcp(24));
byName.addEgressRule(byId, ec2.Port.tcp(25));

const small = new ec2.InstanceType('t3.nano');
const images = [
  ec2.MachineImage.lookup({ name: 'my-image-*', owners: ['self', 'amazon'] }),
  ec2.MachineImage.lookup({ name: 'win', windows: true, filters: { 'virtualization-type': ['hvm'] } }),
  ec2.MachineImage.latestAmazonLinux2023({ cachedInContext: true }),
  ec2.MachineImage.fromSsmParameter('/my/image', { cachedInContext: true, additionalCacheKey: 'blue' }),
];
images.forEach((image, index) => {
  new ec2.Instance(stack, 'Host' + index, { vpc: vpc, instanceType: small, machineImage: image, requireImdsv2: index === 0 });
});
new ec2.BastionHostLinux(stack, 'Bastion', { vpc: vpc, requireImdsv2: true });

// no inline rules unless a group says so
const separate = new ec2.SecurityGroup(stack, 'Separate', { vpc: vpc, allowAllIpv6Outbound: true });
separate.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(443));
const inline = new ec2.SecurityGroup(stack, 'Inline', { vpc: vpc, disableInlineRules: false });
inline.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(443));

app.synth();

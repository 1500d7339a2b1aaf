// Prefix lists: made, imported, looked up, and as peers.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Lists', { env: { account: '123456789012', region: 'us-east-1' } });
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });

// Only a maximum; the name is made from the path.
const empty = new ec2.PrefixList(stack, 'Empty', { maxEntries: 100 });

// The maximum is the number of entries.
const offices = new ec2.PrefixList(stack, 'Offices', {
  entries: [
    { cidr: '10.0.0.1/32' },
    { cidr: '10.0.0.2/32', description: 'sample1' },
  ],
});

// Everything.
const six = new ec2.PrefixList(stack, 'Six', {
  prefixListName: 'office-v6',
  addressFamily: ec2.AddressFamily.IP_V6,
  maxEntries: 5,
  entries: [{ cidr: '2001:db8::/32', description: 'documentation' }],
});
new ec2.PrefixList(stack, 'Four', { addressFamily: ec2.AddressFamily.IP_V4, maxEntries: 1, entries: [] });

const imported = ec2.PrefixList.fromPrefixListId(stack, 'Imported', 'pl-12345678');
const s3 = ec2.PrefixList.fromLookup(stack, 'S3', { prefixListName: 'com.amazonaws.us-east-1.s3' });
const cloudfront = ec2.PrefixList.fromLookup(stack, 'CloudFront', {
  prefixListName: 'com.amazonaws.global.cloudfront.origin-facing',
  ownerId: 'AWS',
  addressFamily: ec2.AddressFamily.IP_V4,
});

new cdk.CfnOutput(stack, 'Id', { value: empty.prefixListId });
new cdk.CfnOutput(stack, 'Arn', { value: offices.prefixListArn });
new cdk.CfnOutput(stack, 'Name', { value: six.prefixListName });
new cdk.CfnOutput(stack, 'Owner', { value: six.ownerId });
new cdk.CfnOutput(stack, 'Family', { value: six.addressFamily });
new cdk.CfnOutput(stack, 'Imported1', { value: imported.prefixListId });
new cdk.CfnOutput(stack, 'Unique', { value: imported.uniqueId });
new cdk.CfnOutput(stack, 'S3Id', { value: s3.prefixListId });
new cdk.CfnOutput(stack, 'CloudFrontId', { value: cloudfront.prefixListId });

// As peers, of rules and of connections.
const open = new ec2.SecurityGroup(stack, 'Open', { vpc: vpc });
open.addIngressRule(offices, ec2.Port.tcp(443));
open.addIngressRule(six, ec2.Port.tcp(443), 'offices');
open.addIngressRule(imported, ec2.Port.tcp(22));
open.connections.allowFrom(cloudfront, ec2.Port.tcp(80), 'cdn');
const closed = new ec2.SecurityGroup(stack, 'Closed', { vpc: vpc, allowAllOutbound: false });
closed.addEgressRule(s3, ec2.Port.tcp(443), 'buckets');
closed.connections.allowTo(empty, ec2.Port.tcp(5432));
empty.connections.allowFrom(closed, ec2.Port.tcp(8080));
const separate = new ec2.SecurityGroup(stack, 'Separate', { vpc: vpc, disableInlineRules: true });
separate.addIngressRule(offices, ec2.Port.allTraffic());
separate.addIngressRule(six, ec2.Port.allTraffic());
separate.addIngressRule(ec2.Peer.prefixList(offices.prefixListId), ec2.Port.tcp(1));
cdk.Tags.of(offices).add('team', 'network');

// Groups that were looked up: one by its id, one by its name.
const byId = ec2.SecurityGroup.fromLookupById(stack, 'ById', 'sg-0123456789abcdef0');
byId.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(80));
byId.addEgressRule(cloudfront, ec2.Port.tcp(443));
const theirs = ec2.Vpc.fromVpcAttributes(stack, 'Theirs', { vpcId: 'vpc-12345678', availabilityZones: ['us-east-1a'] });
const byName = ec2.SecurityGroup.fromLookupByName(stack, 'ByName', 'default', theirs);
byName.addIngressRule(byId, ec2.Port.tcp(80), 'between');
byName.addEgressRule(offices, ec2.Port.tcp(443));
const unseen = ec2.SecurityGroup.fromLookupById(stack, 'Unseen', 'sg-11111111');
unseen.connections.allowFrom(offices, ec2.Port.HTTPS);

// What rules say of their other side.
const of = ec2.Peer.securityGroupId('sg-12345678', '123456789012').toIngressRuleConfig();
new cdk.CfnOutput(stack, 'Source', { value: `${of.sourceSecurityGroupId} of ${of.sourceSecurityGroupOwnerId}` });
new cdk.CfnOutput(stack, 'Destination', { value: ec2.Peer.securityGroupId('sg-12345678').toEgressRuleConfig().destinationSecurityGroupId });
new cdk.CfnOutput(stack, 'Everybody', { value: `${ec2.Peer.anyIpv4().toIngressRuleConfig().cidrIp} ${ec2.Peer.anyIpv6().toEgressRuleConfig().cidrIpv6}` });
new cdk.CfnOutput(stack, 'List', { value: offices.toIngressRuleConfig().sourcePrefixListId });
new cdk.CfnOutput(stack, 'ListOut', { value: imported.toEgressRuleConfig().destinationPrefixListId });
new cdk.CfnOutput(stack, 'ListIn', { value: ec2.Peer.prefixList('pl-9').toIngressRuleConfig().sourcePrefixListId });
new cdk.CfnOutput(stack, 'Group', { value: open.toIngressRuleConfig().sourceSecurityGroupId });
new cdk.CfnOutput(stack, 'GroupOut', { value: open.toEgressRuleConfig().destinationSecurityGroupId });

const plain = new cdk.Stack(app, 'Plain');
new ec2.PrefixList(plain, 'A name-with_some.signs', { maxEntries: 3 });
app.synth();

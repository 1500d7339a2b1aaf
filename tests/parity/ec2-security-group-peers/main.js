// Groups as peers, rules between stacks, groups without inline rules, imported groups.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'One');
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });
const a = new ec2.SecurityGroup(stack, 'A', { vpc: vpc, allowAllOutbound: false });
const b = new ec2.SecurityGroup(stack, 'B', { vpc: vpc });

// rules with a group as the peer are resources of their own
a.addIngressRule(b, ec2.Port.tcp(443), 'from b');
a.addIngressRule(b, ec2.Port.tcp(80));
a.addIngressRule(b, ec2.Port.tcp(80), 'the same once more');
a.addIngressRule(a, ec2.Port.allTraffic(), 'from itself');
a.addEgressRule(b, ec2.Port.tcp(5432));
a.addEgressRule(a, ec2.Port.tcpRange(1, 2), 'to itself');
b.addEgressRule(a, ec2.Port.tcp(1), 'ignored');

// a group whose rules are never inline
const separate = new ec2.SecurityGroup(stack, 'Separate', { vpc: vpc, disableInlineRules: true });
separate.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(443), 'https');
separate.addIngressRule(ec2.Peer.ipv4(vpc.vpcCidrBlock), ec2.Port.tcp(80), 'late');
separate.addIngressRule(ec2.Peer.ipv6('2001:db8::/32'), ec2.Port.tcp(22));
const separateClosed = new ec2.SecurityGroup(stack, 'SeparateClosed', { vpc: vpc, disableInlineRules: true, allowAllOutbound: false });
separateClosed.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(443));
const separateStrict = new ec2.SecurityGroup(stack, 'SeparateStrict', { vpc: vpc, disableInlineRules: true, allowAllOutbound: false, allowAllIpv6Outbound: true });
separateStrict.addEgressRule(ec2.Peer.ipv4('10.0.0.0/8'), ec2.Port.tcp(443), 'out');

// imported groups
const open = ec2.SecurityGroup.fromSecurityGroupId(stack, 'Open', 'sg-aaaaaaaa');
open.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(22), 'ssh');
open.addIngressRule(a, ec2.Port.tcp(22));
open.addEgressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(22), 'ignored');
const limited = ec2.SecurityGroup.fromSecurityGroupId(stack, 'Limited', 'sg-bbbbbbbb', { allowAllOutbound: false });
limited.addEgressRule(ec2.Peer.ipv4('10.0.0.0/8'), ec2.Port.tcp(443));
limited.addEgressRule(a, ec2.Port.tcp(443), 'to a');
const frozen = ec2.SecurityGroup.fromSecurityGroupId(stack, 'Frozen', 'sg-cccccccc', { mutable: false });
frozen.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(22), 'ignored');
a.addIngressRule(frozen, ec2.Port.tcp(22), 'from frozen');

// between stacks: the rule stands where its group does
const two = new cdk.Stack(app, 'Two');
const c = new ec2.SecurityGroup(two, 'C', { vpc: vpc, allowAllOutbound: false });
c.addIngressRule(b, ec2.Port.tcp(9000), 'from the other stack');
c.addEgressRule(b, ec2.Port.tcp(9001), 'to the other stack');
// ... and with a remote rule where its peer does
const three = new cdk.Stack(app, 'Three');
const d = new ec2.SecurityGroup(three, 'D', { vpc: vpc, allowAllOutbound: false });
b.addIngressRule(d, ec2.Port.tcp(9100), 'remote', true);
const here = new ec2.SecurityGroup(stack, 'Here', { vpc: vpc });
here.addIngressRule(a, ec2.Port.tcp(9200), 'remote in the same stack', true);
app.synth();

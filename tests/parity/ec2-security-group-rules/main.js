// Security groups: inline rules, descriptions, duplicates, egress.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Rules');
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });

const plain = new ec2.SecurityGroup(stack, 'Plain', { vpc: vpc });
new cdk.CfnOutput(stack, 'Id', { value: plain.securityGroupId });
new cdk.CfnOutput(stack, 'VpcOf', { value: plain.securityGroupVpcId });

const named = new ec2.SecurityGroup(stack, 'Named', { vpc: vpc, securityGroupName: 'my-group', description: 'Has a name', allowAllIpv6Outbound: true });
named.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(443));
named.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(443), 'a duplicate, dropped');
named.addIngressRule(ec2.Peer.anyIpv6(), ec2.Port.tcp(443), 'from v6');
named.addIngressRule(ec2.Peer.ipv4('10.0.0.0/8'), ec2.Port.tcpRange(80, 90));
named.addIngressRule(ec2.Peer.ipv6('2001:db8::/32'), ec2.Port.udp(53));
named.addIngressRule(ec2.Peer.securityGroupId('sg-12345678'), ec2.Port.tcp(22), 'by id');
named.addIngressRule(ec2.Peer.securityGroupId('sg-12345678', '123456789012'), ec2.Port.tcp(23), 'by id and owner');
named.addIngressRule(ec2.Peer.prefixList('pl-12345'), ec2.Port.tcp(24), 'prefix lists are never inline');
named.addEgressRule(ec2.Peer.ipv4('10.0.0.0/8'), ec2.Port.tcp(1), 'ignored, all outbound is allowed');

const closed = new ec2.SecurityGroup(stack, 'Closed', { vpc: vpc, allowAllOutbound: false });
new cdk.CfnOutput(stack, 'Closed2', { value: closed.allowAllOutbound ? 'yes' : 'no' });
const strict = new ec2.SecurityGroup(stack, 'Strict', { vpc: vpc, allowAllOutbound: false, allowAllIpv6Outbound: false });
strict.addEgressRule(ec2.Peer.ipv4('10.0.0.0/8'), ec2.Port.tcp(443));
strict.addEgressRule(ec2.Peer.ipv4('10.0.0.0/8'), ec2.Port.tcp(443), 'duplicate');
strict.addEgressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(80), 'web');
strict.addEgressRule(ec2.Peer.anyIpv6(), ec2.Port.tcp(80), 'web over v6');
strict.addEgressRule(ec2.Peer.prefixList('pl-12345'), ec2.Port.tcp(443), 'to s3');
strict.addEgressRule(ec2.Peer.securityGroupId('sg-12345678'), ec2.Port.tcp(5432), 'by id');
const v6only = new ec2.SecurityGroup(stack, 'V6Only', { vpc: vpc, allowAllOutbound: false });
v6only.addEgressRule(ec2.Peer.anyIpv6(), ec2.Port.tcp(80));

// late-bound peers and ports
const port = new cdk.CfnParameter(stack, 'Port', { type: 'Number' });
const cidr = new cdk.CfnParameter(stack, 'Cidr');
const late = new ec2.SecurityGroup(stack, 'Late', { vpc: vpc, allowAllOutbound: false });
late.addIngressRule(ec2.Peer.ipv4(cidr.valueAsString), ec2.Port.tcp(443), 'late peer');
late.addIngressRule(ec2.Peer.ipv4(vpc.vpcCidrBlock), ec2.Port.tcp(443));
late.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(port.valueAsNumber), 'late port');
late.addIngressRule(ec2.Peer.ipv4('10.0.0.0/8'), ec2.Port.tcpRange(port.valueAsNumber, 9000));
late.addIngressRule(ec2.Peer.securityGroupId(cdk.Fn.importValue('Group')), ec2.Port.tcp(1), 'late group');
late.addIngressRule(ec2.Peer.prefixList(cdk.Fn.importValue('List')), ec2.Port.tcp(2), 'late list');
late.addIngressRule(ec2.Peer.prefixList(cdk.Fn.importValue('List2')), ec2.Port.tcp(2), 'second late list');
late.addEgressRule(ec2.Peer.ipv4(cidr.valueAsString), ec2.Port.allUdp(), 'late egress');
app.synth();

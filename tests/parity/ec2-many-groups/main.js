// Security groups, ports, peers and network ACLs as the integration tests of the CDK make them.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Groups', { env: { account: '123456789012', region: 'us-east-1' } });
const vpc = new ec2.Vpc(stack, 'TheVPC', { maxAzs: 1, natGateways: 0 });
const ports = new ec2.SecurityGroup(stack, 'Ports', { vpc: vpc, allowAllOutbound: false, allowAllIpv6Outbound: true });
const all = [
  ec2.Port.tcp(80), ec2.Port.tcpRange(1000, 1010), ec2.Port.allTcp(), ec2.Port.udp(53), ec2.Port.udpRange(100, 110),
  ec2.Port.allUdp(), ec2.Port.icmpTypeAndCode(3, 1), ec2.Port.icmpType(8), ec2.Port.allIcmp(), ec2.Port.allIcmpV6(),
  ec2.Port.icmpPing(), ec2.Port.allTraffic(), ec2.Port.esp(), ec2.Port.ah(), ec2.Port.SSH, ec2.Port.SMTP, ec2.Port.DNS_UDP,
  ec2.Port.DNS_TCP, ec2.Port.HTTP, ec2.Port.POP3, ec2.Port.IMAP, ec2.Port.LDAP, ec2.Port.HTTPS, ec2.Port.SMB,
  ec2.Port.IMAPS, ec2.Port.POP3S, ec2.Port.MSSQL, ec2.Port.NFS, ec2.Port.MYSQL_AURORA, ec2.Port.RDP,
  ec2.Port.POSTGRES, new ec2.Port({ protocol: ec2.Protocol.GRE, stringRepresentation: 'GRE' }),
];
for (const port of all) {
  ports.addIngressRule(ec2.Peer.ipv4('10.0.0.0/8'), port);
}
const peers = new ec2.SecurityGroup(stack, 'Peers', { vpc: vpc, allowAllOutbound: false, securityGroupName: 'peers', description: 'peers' });
const others = [
  ec2.Peer.anyIpv4(), ec2.Peer.anyIpv6(), ec2.Peer.ipv6('2001:db8::/32'), ec2.Peer.prefixList('pl-0123456789abcdef0'),
  ec2.Peer.securityGroupId('sg-0123456789abcdef0'), ec2.Peer.securityGroupId('sg-0123456789abcdef1', '123456789012'), ports,
];
for (const peer of others) {
  peers.addIngressRule(peer, ec2.Port.tcp(443), 'in');
  peers.addEgressRule(peer, ec2.Port.tcp(444));
}
const alone = new ec2.SecurityGroup(stack, 'Alone', { vpc: vpc, disableInlineRules: true, allowAllIpv6Outbound: true });
alone.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(22), 'ssh');
alone.connections.allowInternally(ec2.Port.allTraffic(), 'all');
alone.connections.allowTo(peers, ec2.Port.tcp(5432));
const known = ec2.SecurityGroup.fromSecurityGroupId(stack, 'Known', 'sg-0123456789abcdef2', { allowAllOutbound: false, mutable: true });
known.addEgressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(80));
known.connections.allowFrom(alone, ec2.Port.tcp(81));
const frozen = ec2.SecurityGroup.fromSecurityGroupId(stack, 'Frozen', 'sg-0123456789abcdef3', { mutable: false });
frozen.connections.allowFrom(alone, ec2.Port.tcp(82));
const found = ec2.SecurityGroup.fromLookupById(stack, 'Found', 'sg-0123456789abcdef4');
found.addIngressRule(alone, ec2.Port.tcp(83));
const named = ec2.SecurityGroup.fromLookupByName(stack, 'Named', 'web', ec2.Vpc.fromLookup(stack, 'Default', { isDefault: true }));
named.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(84));
const connections = new ec2.Connections({ securityGroups: [alone, peers], defaultPort: ec2.Port.tcp(9000), peer: ec2.Peer.ipv4('10.9.0.0/16') });
connections.allowDefaultPortFromAnyIpv4();
connections.allowDefaultPortFrom(ports, 'default');
connections.allowDefaultPortInternally();
ports.connections.allowToDefaultPort({ connections: connections }, 'to default');
connections.addSecurityGroup(known);

const acl = new ec2.NetworkAcl(stack, 'Acl', { vpc: vpc, subnetSelection: { subnetType: ec2.SubnetType.PUBLIC }, networkAclName: 'front' });
acl.addEntry('In', { cidr: ec2.AclCidr.anyIpv4(), ruleNumber: 100, traffic: ec2.AclTraffic.tcpPort(443), direction: ec2.TrafficDirection.INGRESS, ruleAction: ec2.Action.ALLOW, networkAclEntryName: 'https' });
acl.addEntry('Out', { cidr: ec2.AclCidr.ipv4('10.0.0.0/8'), ruleNumber: 110, traffic: ec2.AclTraffic.tcpPortRange(1024, 65535), direction: ec2.TrafficDirection.EGRESS });
acl.addEntry('Six', { cidr: ec2.AclCidr.anyIpv6(), ruleNumber: 120, traffic: ec2.AclTraffic.allTraffic(), direction: ec2.TrafficDirection.EGRESS, ruleAction: ec2.Action.DENY });
acl.addEntry('Ping', { cidr: ec2.AclCidr.anyIpv4(), ruleNumber: 130, traffic: ec2.AclTraffic.icmp({ type: 8, code: 0 }), direction: ec2.TrafficDirection.INGRESS });
acl.addEntry('Ping6', { cidr: ec2.AclCidr.ipv6('2001:db8::/32'), ruleNumber: 140, traffic: ec2.AclTraffic.icmpv6({ type: 128, code: -1 }), direction: ec2.TrafficDirection.INGRESS });
acl.addEntry('Udp', { cidr: ec2.AclCidr.anyIpv4(), ruleNumber: 150, traffic: ec2.AclTraffic.udpPort(53), direction: ec2.TrafficDirection.INGRESS });
acl.addEntry('Udps', { cidr: ec2.AclCidr.anyIpv4(), ruleNumber: 160, traffic: ec2.AclTraffic.udpPortRange(60, 70), direction: ec2.TrafficDirection.EGRESS });
acl.associateWithSubnet('More', { subnets: [vpc.isolatedSubnets[0]] });
vpc.isolatedSubnets[0].associateNetworkAcl('Again', ec2.NetworkAcl.fromNetworkAclId(stack, 'KnownAcl', 'acl-0123456789abcdef0'));
new ec2.SubnetNetworkAclAssociation(stack, 'Association', { networkAcl: acl, subnet: vpc.publicSubnets[0], subnetNetworkAclAssociationName: 'association' });

app.synth();

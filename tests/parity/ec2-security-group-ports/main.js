// Every factory of ports, inline with the default description, and as rules of their own.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Ports');
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });
const ports = [
  ec2.Port.tcp(80),
  ec2.Port.tcpRange(80, 90),
  ec2.Port.allTcp(),
  ec2.Port.udp(53),
  ec2.Port.udpRange(53, 60),
  ec2.Port.allUdp(),
  ec2.Port.icmpType(3),
  ec2.Port.icmpTypeAndCode(3, 4),
  ec2.Port.icmpPing(),
  ec2.Port.allIcmp(),
  ec2.Port.allIcmpV6(),
  ec2.Port.allTraffic(),
  ec2.Port.esp(),
  ec2.Port.ah(),
  ec2.Port.SSH,
  ec2.Port.SMTP,
  ec2.Port.DNS_UDP,
  ec2.Port.DNS_TCP,
  ec2.Port.HTTP,
  ec2.Port.POP3,
  ec2.Port.IMAP,
  ec2.Port.LDAP,
  ec2.Port.HTTPS,
  ec2.Port.SMB,
  ec2.Port.IMAPS,
  ec2.Port.POP3S,
  ec2.Port.MSSQL,
  ec2.Port.NFS,
  ec2.Port.MYSQL_AURORA,
  ec2.Port.RDP,
  ec2.Port.POSTGRES,
];
const inline = new ec2.SecurityGroup(stack, 'Inline', { vpc: vpc });
const other = new ec2.SecurityGroup(stack, 'Other', { vpc: vpc, allowAllOutbound: false });
const peer = new ec2.SecurityGroup(stack, 'Peer', { vpc: vpc });
for (const port of ports) {
  inline.addIngressRule(ec2.Peer.ipv4('10.0.0.0/8'), port);
  other.addIngressRule(peer, port);
  other.addEgressRule(ec2.Peer.ipv4('10.0.0.0/8'), port);
}
// one of the caller's own
inline.addIngressRule(ec2.Peer.anyIpv4(), new ec2.Port({ protocol: ec2.Protocol.TCP, fromPort: 7000, toPort: 7001, stringRepresentation: 'my ports' }));
inline.addIngressRule(ec2.Peer.anyIpv4(), new ec2.Port({ protocol: ec2.Protocol.GRE, stringRepresentation: 'gre' }));
app.synth();

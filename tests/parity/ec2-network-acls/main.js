// Network ACLs: entries of every kind of traffic, associations, names, imports.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Acls');
const vpc = new ec2.Vpc(stack, 'Vpc', {
  maxAzs: 2,
  natGateways: 0,
  subnetConfiguration: [
    { name: 'front', subnetType: ec2.SubnetType.PUBLIC, cidrMask: 24 },
    { name: 'data', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: 24 },
  ],
});

// No options but the VPC.
const plain = new ec2.NetworkAcl(stack, 'Plain', { vpc: vpc });
new cdk.CfnOutput(stack, 'PlainId', { value: plain.networkAclId });
new cdk.CfnOutput(stack, 'PlainVpc', { value: plain.networkAclVpcId });

// A name is a tag; subnets of a selection are associated at once.
const named = new ec2.NetworkAcl(stack, 'Named', {
  vpc: vpc,
  networkAclName: 'front door',
  subnetSelection: { subnetType: ec2.SubnetType.PUBLIC },
});

// Every kind of traffic.
const traffic = [
  ec2.AclTraffic.allTraffic(),
  ec2.AclTraffic.tcpPort(443),
  ec2.AclTraffic.tcpPortRange(1024, 65535),
  ec2.AclTraffic.udpPort(53),
  ec2.AclTraffic.udpPortRange(33434, 33534),
  ec2.AclTraffic.icmp({ type: 8, code: -1 }),
  ec2.AclTraffic.icmp({ type: -1, code: -1 }),
];
let number = 100;
for (const kind of traffic) {
  named.addEntry(`In${number}`, { cidr: ec2.AclCidr.anyIpv4(), traffic: kind, ruleNumber: number });
  named.addEntry(`Out${number}`, {
    cidr: ec2.AclCidr.ipv4('10.0.0.0/8'),
    traffic: kind,
    ruleNumber: number,
    direction: ec2.TrafficDirection.EGRESS,
    ruleAction: ec2.Action.DENY,
  });
  number = number + 10;
}
named.addEntry('Ping6', { cidr: ec2.AclCidr.anyIpv6(), traffic: ec2.AclTraffic.icmpv6({ type: 128, code: 0 }), ruleNumber: 300 });
named.addEntry('Only6', {
  cidr: ec2.AclCidr.ipv6('2001:db8::/32'),
  traffic: ec2.AclTraffic.tcpPort(22),
  ruleNumber: 32766,
  ruleAction: ec2.Action.ALLOW,
  direction: ec2.TrafficDirection.INGRESS,
  networkAclEntryName: 'ssh',
});

// The class instead of the method; the first number.
const entry = new ec2.NetworkAclEntry(stack, 'Entry', {
  networkAcl: plain,
  cidr: ec2.AclCidr.ipv4(vpc.vpcCidrBlock),
  traffic: ec2.AclTraffic.allTraffic(),
  ruleNumber: 1,
  networkAclEntryName: 'within',
});
new cdk.CfnOutput(stack, 'EntryAcl', { value: entry.networkAcl.networkAclId });

// Associations, one subnet at a time and by selections.
plain.associateWithSubnet('Data', { subnetType: ec2.SubnetType.PRIVATE_ISOLATED });
const lone = new ec2.Subnet(stack, 'Lone', { vpcId: vpc.vpcId, availabilityZone: 'us-east-1a', cidrBlock: '10.0.100.0/24' });
lone.associateNetworkAcl('Acl2', plain);
new cdk.CfnOutput(stack, 'LoneAcl', { value: lone.networkAcl.networkAclId });
const other = new ec2.PrivateSubnet(stack, 'Other', { vpcId: vpc.vpcId, availabilityZone: 'us-east-1b', cidrBlock: '10.0.101.0/24' });
const association = new ec2.SubnetNetworkAclAssociation(stack, 'Association', {
  networkAcl: named,
  subnet: other,
  subnetNetworkAclAssociationName: 'other',
});
new cdk.CfnOutput(stack, 'AssociationId', { value: association.subnetNetworkAclAssociationAssociationId });
new cdk.CfnOutput(stack, 'AssociationAcl', { value: association.networkAcl.networkAclId });
new cdk.CfnOutput(stack, 'AssociationSubnet', { value: association.subnet.subnetId });

// What was made elsewhere.
const imported = ec2.NetworkAcl.fromNetworkAclId(stack, 'Imported', 'acl-12345678');
imported.addEntry('More', { cidr: ec2.AclCidr.anyIpv4(), traffic: ec2.AclTraffic.tcpPort(80), ruleNumber: 200 });
vpc.publicSubnets[0].associateNetworkAcl('Elsewhere', imported);
const importedSubnet = ec2.Subnet.fromSubnetId(stack, 'ImportedSubnet', 'subnet-12345678');
importedSubnet.associateNetworkAcl('Theirs', plain);
const known = ec2.SubnetNetworkAclAssociation.fromSubnetNetworkAclAssociationAssociationId(stack, 'Known', 'aclassoc-1234');
new cdk.CfnOutput(stack, 'KnownId', { value: known.subnetNetworkAclAssociationAssociationId });

// Tags reach the list and not its entries.
cdk.Tags.of(named).add('team', 'network');

// From another stack.
const two = new cdk.Stack(app, 'Two');
const remote = new ec2.NetworkAcl(two, 'Remote', { vpc: vpc, subnetSelection: { subnetGroupName: 'data', onePerAz: true } });
remote.addEntry('All', { cidr: ec2.AclCidr.anyIpv4(), traffic: ec2.AclTraffic.allTraffic(), ruleNumber: 100 });
named.addEntry('FromTwo', { cidr: ec2.AclCidr.anyIpv4(), traffic: ec2.AclTraffic.allTraffic(), ruleNumber: 1000 });

// What the parts say of themselves.
const config = ec2.AclTraffic.tcpPortRange(1, 2).toTrafficConfig();
new cdk.CfnOutput(stack, 'Protocol', { value: `${config.protocol}:${config.portRange.from}-${config.portRange.to}` });
const ping = ec2.AclTraffic.icmp({ type: 3, code: 4 }).toTrafficConfig();
new cdk.CfnOutput(stack, 'Icmp', { value: `${ping.protocol}:${ping.icmp.type}/${ping.icmp.code}` });
new cdk.CfnOutput(stack, 'Cidr4', { value: ec2.AclCidr.ipv4('10.0.0.0/8').toCidrConfig().cidrBlock });
new cdk.CfnOutput(stack, 'Cidr6', { value: ec2.AclCidr.anyIpv6().toCidrConfig().ipv6CidrBlock });
app.synth();

// Closed default groups and groups that name what they reach, of the standard library.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

function network(scope, id, { cidr = '10.0.0.0/16', maxAzs = 2, natGateways = 1 } = {}) {
  const tiers = natGateways > 0
    ? [
      { name: 'public', subnetType: ec2.SubnetType.PUBLIC, mapPublicIpOnLaunch: false },
      { name: 'private', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
    ]
    : [{ name: 'private', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }];
  return new ec2.Vpc(scope, id, {
    ipAddresses: ec2.IpAddresses.cidr(cidr),
    maxAzs,
    natGateways,
    subnetConfiguration: tiers,
    restrictDefaultSecurityGroup: true,
  });
}

function group(scope, id, { vpc, ports = [443], description = 'closed but for what is named' }) {
  const made = new ec2.SecurityGroup(scope, id, { vpc, description, allowAllOutbound: false });
  for (const port of ports) made.addEgressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(port));
  return made;
}

const app = new cdk.App();
const stack = new cdk.Stack(app, 'LockedDown');
const vpc = network(stack, 'Net');
network(stack, 'Closed', { cidr: '10.1.0.0/20', maxAzs: 1, natGateways: 0 });
const web = group(stack, 'Web', { vpc });
const database = group(stack, 'Database', { vpc, ports: [], description: 'no way out' });
database.connections.allowFrom(web, ec2.Port.tcp(5432));
group(stack, 'Mail', { vpc, ports: [443, 587] });
app.synth();

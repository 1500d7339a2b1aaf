// Connections: every way of allowing, between groups, instances, peers and stacks.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

function host(scope, id, vpc, group) {
  return new ec2.Instance(scope, id, {
    vpc: vpc,
    securityGroup: group,
    instanceType: new ec2.InstanceType('t3.nano'),
    machineImage: ec2.MachineImage.genericLinux({ 'us-east-1': 'ami-12345678' }),
  });
}

const app = new cdk.App();
const env = { account: '123456789012', region: 'us-east-1' };
const stack = new cdk.Stack(app, 'One', { env: env });
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 });

const closed = new ec2.SecurityGroup(stack, 'Closed', { vpc: vpc, allowAllOutbound: false });
const open = new ec2.SecurityGroup(stack, 'Open', { vpc: vpc });
const web = host(stack, 'Web', vpc, closed);
const db = host(stack, 'Db', vpc, open);

web.connections.allowFromAnyIpv4(ec2.Port.tcp(443), 'https');
web.connections.allowFromAnyIpv4(ec2.Port.tcp(80));
web.connections.allowToAnyIpv4(ec2.Port.tcp(123), 'ntp');
web.connections.allowTo(db, ec2.Port.tcp(5432), 'queries');
web.connections.allowFrom(db, ec2.Port.tcp(8080));
db.connections.allowFrom(web, ec2.Port.tcp(5433));
web.connections.allowInternally(ec2.Port.allTraffic(), 'cluster');
db.connections.allowInternally(ec2.Port.tcp(7000));
web.connections.allowFrom(ec2.Peer.ipv4('10.0.0.0/8'), ec2.Port.tcp(22), 'ssh');
web.connections.allowTo(ec2.Peer.ipv6('::/0'), ec2.Port.tcp(443));
web.connections.allowTo(ec2.Peer.prefixList('pl-1'), ec2.Port.tcp(443), 's3');

// groups connect too
open.connections.allowFrom(closed, ec2.Port.icmpPing(), 'ping');
closed.connections.allowTo(open, ec2.Port.icmpPing(), 'ping back');

// a connectable of the caller's own, with a default port and two groups
const extra = new ec2.SecurityGroup(stack, 'Extra', { vpc: vpc, allowAllOutbound: false });
const cluster = new ec2.Connections({ securityGroups: [open, extra], defaultPort: ec2.Port.tcp(3306) });
cluster.allowDefaultPortFrom(web, 'clients');
cluster.allowDefaultPortFromAnyIpv4('the world');
cluster.allowDefaultPortInternally();
cluster.allowDefaultPortTo(web);
web.connections.allowToDefaultPort(cluster, 'to default');

// a group added later gets the rules of before
const later = new ec2.SecurityGroup(stack, 'Later', { vpc: vpc, allowAllOutbound: false });
web.connections.addSecurityGroup(later);
web.connections.allowFromAnyIpv4(ec2.Port.tcp(8443), 'both groups');

// between stacks
const two = new cdk.Stack(app, 'Two', { env: env });
const remoteGroup = new ec2.SecurityGroup(two, 'RemoteGroup', { vpc: vpc, allowAllOutbound: false });
const remote = host(two, 'Remote', vpc, remoteGroup);
remote.connections.allowFrom(db, ec2.Port.tcp(1000), 'from the first stack');
remote.connections.allowTo(web, ec2.Port.tcp(1001), 'to the first stack');
app.synth();

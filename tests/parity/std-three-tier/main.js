// The network of three tiers of the standard library.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const { Construct } = require('constructs');

function network(scope, id, props = {}) {
  const p = {
    cidr: '10.0.0.0/16', maxAzs: 2, natGateways: 1, webMask: 24, appMask: 22, dataMask: 24,
    webPort: 443, appPort: 8080, dataPort: 5432, clients: ['0.0.0.0/0'], appReachesInternet: true, ...props,
  };
  const here = new Construct(scope, id);
  const vpc = new ec2.Vpc(here, 'Vpc', {
    ipAddresses: ec2.IpAddresses.cidr(p.cidr),
    maxAzs: p.maxAzs,
    natGateways: p.natGateways,
    subnetConfiguration: [
      { name: 'web', subnetType: ec2.SubnetType.PUBLIC, cidrMask: p.webMask },
      { name: 'app', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, cidrMask: p.appMask },
      { name: 'data', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: p.dataMask },
    ],
  });
  const tier = name => new ec2.SecurityGroup(here, name, { vpc, description: `the ${name} tier`, allowAllOutbound: false });
  const web = tier('web');
  const app = tier('app');
  const data = tier('data');
  for (const client of p.clients) web.addIngressRule(ec2.Peer.ipv4(client), ec2.Port.tcp(p.webPort), 'requests');
  web.connections.allowTo(app, ec2.Port.tcp(p.appPort), 'web to app');
  app.connections.allowTo(data, ec2.Port.tcp(p.dataPort), 'app to data');
  if (p.appReachesInternet) app.connections.allowToAnyIpv4(ec2.Port.HTTPS, 'HTTPS services');
  return { vpc, web, app, data };
}

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Tiers');
const plain = network(stack, 'Plain');
new cdk.CfnOutput(stack, 'Group', { value: plain.data.securityGroupId });
new cdk.CfnOutput(stack, 'Subnet', { value: plain.vpc.selectSubnets({ subnetGroupName: 'data' }).subnetIds[0] });
network(stack, 'Told', {
  cidr: '10.1.0.0/20',
  maxAzs: 1,
  natGateways: 0,
  webMask: 26,
  appMask: 25,
  dataMask: 27,
  webPort: 8443,
  appPort: 9000,
  dataPort: 3306,
  clients: ['198.51.100.0/24', '203.0.113.0/24'],
  appReachesInternet: false,
});
app.synth();

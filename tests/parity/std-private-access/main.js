// Access to instances without bastion hosts, of the standard library.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');
const { Construct } = require('constructs');

function endpoint(scope, id, props) {
  const { vpc, targets = [], ports = [22], users = [], maxTunnel = cdk.Duration.hours(1) } = props;
  const here = new Construct(scope, id);
  const group = new ec2.SecurityGroup(here, 'SecurityGroup', { vpc, allowAllOutbound: false });
  cdk.Tags.of(here).add('Name', here.node.path);
  const resource = new ec2.CfnInstanceConnectEndpoint(here, 'Resource', {
    preserveClientIp: false,
    securityGroupIds: [group.securityGroupId],
    subnetId: vpc.selectSubnets().subnetIds[0],
  });
  for (const target of targets) for (const port of ports) group.connections.allowTo(target, ec2.Port.tcp(port), 'tunnels');
  const arn = cdk.Stack.of(here).formatArn({ service: 'ec2', resource: 'instance-connect-endpoint', resourceName: resource.ref });
  for (const grantee of users) {
    iam.Grant.addToPrincipal({
      grantee,
      actions: ['ec2-instance-connect:OpenTunnel'],
      resourceArns: [arn],
      conditions: {
        'NumericEquals': { 'ec2-instance-connect:remotePort': ports.map(String) },
        'NumericLessThanEquals': { 'ec2-instance-connect:maxTunnelDuration': String(maxTunnel.toSeconds()) },
      },
    });
    iam.Grant.addToPrincipal({ grantee, actions: ['ec2:DescribeInstances', 'ec2:DescribeInstanceConnectEndpoints'], resourceArns: ['*'] });
  }
}

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Access');
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 0 });
const linux = new ec2.SecurityGroup(stack, 'Linux', { vpc: vpc });
const windows = new ec2.SecurityGroup(stack, 'Windows', { vpc: vpc });
endpoint(stack, 'Tunnels', {
  vpc: vpc,
  targets: [linux, windows],
  ports: [22, 3389],
  users: [new iam.Group(stack, 'Operators'), new iam.Role(stack, 'Robot', { assumedBy: new iam.AccountRootPrincipal() })],
  maxTunnel: cdk.Duration.minutes(15),
});
const second = new ec2.Vpc(stack, 'Second', { maxAzs: 1 });
endpoint(stack, 'Plain', { vpc: second });
app.synth();

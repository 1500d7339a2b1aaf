// A network stack whose VPC, groups and roles are used by two others.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const network = new cdk.Stack(app, 'Network');
const security = new cdk.Stack(app, 'Security');
const compute = new cdk.Stack(app, 'Compute', { stackName: 'compute-prod', terminationProtection: true });
const vpc = new ec2.Vpc(network, 'Main', { maxAzs: 2, natGateways: 1 });
const shared = new ec2.SecurityGroup(network, 'Shared', { vpc: vpc });
const appSg = new ec2.SecurityGroup(security, 'App', { vpc: vpc, allowAllOutbound: false });
appSg.connections.allowTo(shared, ec2.Port.tcp(53), 'dns over tcp');
appSg.connections.allowTo(shared, ec2.Port.udp(53), 'dns');
appSg.connections.allowFrom(shared, ec2.Port.tcpRange(8000, 8010));
appSg.addIngressRule(ec2.Peer.prefixList('pl-12345'), ec2.Port.tcp(443));
const role = new iam.Role(security, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com'), roleName: 'app-role' });
const host = new ec2.Instance(compute, 'Host', {
  vpc: vpc,
  instanceType: new ec2.InstanceType('m5.large'),
  machineImage: ec2.MachineImage.genericLinux({ 'us-east-1': 'ami-1', 'eu-west-1': 'ami-2' }),
  securityGroup: appSg,
  role: role,
  vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC },
});
host.connections.allowFromAnyIpv4(ec2.Port.tcp(22), 'ssh');
host.addToRolePolicy(new iam.PolicyStatement({ actions: ['ec2:DescribeInstances'], resources: ['*'] }));
const bastion = new ec2.BastionHostLinux(compute, 'Bastion', { vpc: vpc });
bastion.allowSshAccessFrom(ec2.Peer.ipv4('192.0.2.0/24'));
new cdk.CfnOutput(compute, 'Arn', { value: compute.formatArn({ service: 'ec2', resource: 'instance', resourceName: host.instanceId }) });
new cdk.CfnOutput(compute, 'Role', { value: role.roleArn });
compute.addDependency(network);
app.synth();

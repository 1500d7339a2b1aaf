// Instance Connect endpoints. The CDK has no construct for them: here they are put together from their parts.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');
const { Construct } = require('constructs');

class InstanceConnectEndpoint extends Construct {
  constructor(scope, id, props) {
    super(scope, id);
    const groups = props.securityGroups ?? [new ec2.SecurityGroup(this, 'SecurityGroup', { vpc: props.vpc, allowAllOutbound: false })];
    cdk.Tags.of(this).add('Name', this.node.path);
    this.connections = new ec2.Connections({ securityGroups: groups });
    this.subnetId = props.vpc.selectSubnets(props.subnets).subnetIds[0];
    this.groupIds = groups.map(group => group.securityGroupId);
    const resource = new ec2.CfnInstanceConnectEndpoint(this, 'Resource', {
      preserveClientIp: props.preserveClientIp ?? false,
      securityGroupIds: this.groupIds,
      subnetId: this.subnetId,
    });
    this.instanceConnectEndpointId = resource.ref;
    this.instanceConnectEndpointArn = this.arn('instance-connect-endpoint', resource.ref);
  }

  arn(kind, name) {
    return cdk.Stack.of(this).formatArn({ service: 'ec2', resource: kind, resourceName: name });
  }

  grantOpenTunnel(grantee, conditions) {
    iam.Grant.addToPrincipal({ grantee, actions: ['ec2-instance-connect:OpenTunnel'], resourceArns: [this.instanceConnectEndpointArn], conditions });
    iam.Grant.addToPrincipal({ grantee, actions: ['ec2:DescribeInstances', 'ec2:DescribeInstanceConnectEndpoints'], resourceArns: ['*'] });
  }

  grantManage(grantee) {
    iam.Grant.addToPrincipal({
      grantee,
      actions: ['ec2:CreateInstanceConnectEndpoint', 'ec2:ModifyInstanceConnectEndpoint', 'ec2:DeleteInstanceConnectEndpoint', 'ec2:CreateNetworkInterface', 'ec2:CreateTags'],
      resourceArns: [this.arn('instance-connect-endpoint', '*'), this.arn('network-interface', '*'), this.arn('subnet', this.subnetId), ...this.groupIds.map(id => this.arn('security-group', id))],
    });
    iam.Grant.addToPrincipal({ grantee, actions: ['ec2:DescribeInstanceConnectEndpoints'], resourceArns: ['*'] });
    iam.Grant.addToPrincipal({
      grantee,
      actions: ['iam:CreateServiceLinkedRole'],
      resourceArns: ['*'],
      conditions: { 'StringLike': { 'iam:AWSServiceName': 'ec2-instance-connect.amazonaws.com' } },
    });
  }
}

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Access');
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 0 });
const instance = new ec2.Instance(stack, 'Instance', {
  vpc: vpc,
  vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
  instanceType: new ec2.InstanceType('t3.micro'),
  machineImage: ec2.MachineImage.latestAmazonLinux2023(),
});

const endpoint = new InstanceConnectEndpoint(stack, 'Endpoint', { vpc: vpc });
endpoint.connections.allowTo(instance, ec2.Port.SSH);
new cdk.CfnOutput(stack, 'Id', { value: endpoint.instanceConnectEndpointId });
new cdk.CfnOutput(stack, 'Arn', { value: endpoint.instanceConnectEndpointArn });

const operators = new iam.Group(stack, 'Operators');
endpoint.grantOpenTunnel(operators, {
  'NumericEquals': { 'ec2-instance-connect:remotePort': ['22', '3389'] },
  'IpAddress': { 'ec2-instance-connect:privateIpAddress': ['10.0.0.0/16', vpc.vpcCidrBlock] },
  'NumericLessThanEquals': { 'ec2-instance-connect:maxTunnelDuration': '1800' },
});
endpoint.grantOpenTunnel(new iam.User(stack, 'Trusted'));
endpoint.grantManage(new iam.Group(stack, 'Administrators'));

const second = new ec2.Vpc(stack, 'Second', { maxAzs: 1, natGateways: 1 });
const group = new ec2.SecurityGroup(stack, 'Group', { vpc: second });
const shared = new InstanceConnectEndpoint(stack, 'Shared', {
  vpc: second,
  subnets: { subnetType: ec2.SubnetType.PUBLIC },
  securityGroups: [group],
  preserveClientIp: true,
});
shared.grantManage(new iam.Group(stack, 'Owners'));
app.synth();

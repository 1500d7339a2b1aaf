// An instance with the least, and its attributes.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Minimal');
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2, natGateways: 1 });
const host = new ec2.Instance(stack, 'Host', {
  vpc: vpc,
  instanceType: ec2.InstanceType.of(ec2.InstanceClass.T3, ec2.InstanceSize.MICRO),
  machineImage: ec2.MachineImage.latestAmazonLinux2(),
});
host.connections.allowFromAnyIpv4(ec2.Port.tcp(443), 'https');
host.addToRolePolicy(new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] }));
host.addUserData('yum update -y', 'echo done');
new cdk.CfnOutput(stack, 'Id', { value: host.instanceId });
new cdk.CfnOutput(stack, 'Az', { value: host.instanceAvailabilityZone });
new cdk.CfnOutput(stack, 'PrivateDns', { value: host.instancePrivateDnsName });
new cdk.CfnOutput(stack, 'PrivateIp', { value: host.instancePrivateIp });
new cdk.CfnOutput(stack, 'PublicDns', { value: host.instancePublicDnsName });
new cdk.CfnOutput(stack, 'PublicIp', { value: host.instancePublicIp });
new cdk.CfnOutput(stack, 'RoleArn', { value: host.role.roleArn });

// a second one in the second zone, closed outwards, of the same image
new ec2.Instance(stack, 'Second', {
  vpc: vpc,
  vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC },
  availabilityZone: vpc.availabilityZones[1],
  allowAllOutbound: false,
  instanceType: new ec2.InstanceType('m5.large'),
  machineImage: ec2.MachineImage.latestAmazonLinux2(),
});
app.synth();

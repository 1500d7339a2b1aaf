// Names and switches of the CDK's first version that still work.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App({ context: { '@aws-cdk/aws-ec2.securityGroupDisableInlineRules': true } });
const stack = new cdk.Stack(app, 'Older', { env: { account: '123456789012', region: 'us-east-1' } });

// Ranges as text, and the former names of the kinds of subnets.
const vpc = new ec2.Vpc(stack, 'Vpc', {
  cidr: '10.0.0.0/21',
  subnetConfiguration: [
    { cidrMask: 24, name: 'Ingress', subnetType: ec2.SubnetType.PUBLIC },
    { cidrMask: 24, name: 'Application', subnetType: ec2.SubnetType.PRIVATE_WITH_NAT },
    { cidrMask: 28, name: 'Database', subnetType: ec2.SubnetType.ISOLATED, reserved: true },
  ],
});
const provider = ec2.NatProvider.instance({ instanceType: new ec2.InstanceType('t3.small'), allowAllTraffic: false, machineImage: ec2.MachineImage.genericLinux({ 'us-east-1': 'ami-97785bed' }) });
const translated = new ec2.Vpc(stack, 'Translated', {
  natGatewayProvider: provider,
  maxAzs: 1,
  subnetConfiguration: [
    { name: 'Outer', subnetType: ec2.SubnetType.PUBLIC },
    { name: 'Inner', subnetType: ec2.SubnetType.PRIVATE },
  ],
});
provider.connections.allowFrom(ec2.Peer.ipv4('198.51.100.0/24'), ec2.Port.tcp(80));
new cdk.CfnOutput(stack, 'Inner', { value: cdk.Fn.join(',', translated.selectSubnets({ subnetName: 'Inner' }).subnetIds) });

// No rules within groups, everywhere.
const group = new ec2.SecurityGroup(stack, 'Group', { vpc: vpc, description: 'Allow ssh access to ec2 instances' });
group.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(22), 'allow ssh access from the world');

// Images.
const images = [
  ec2.MachineImage.latestAmazonLinux(),
  ec2.MachineImage.fromSSMParameter('/my/ami', ec2.OperatingSystemType.LINUX),
  ec2.MachineImage.fromSSMParameter('/my/windows', ec2.OperatingSystemType.WINDOWS, ec2.UserData.forWindows()),
];
for (const [index, image] of images.entries()) {
  new ec2.Instance(stack, `Instance${index}`, {
    vpc: vpc,
    instanceType: ec2.InstanceType.of(ec2.InstanceClass.BURSTABLE3, ec2.InstanceSize.MICRO),
    machineImage: image,
    securityGroup: group,
  });
}

// One id of a third party.
new iam.Role(stack, 'Visitor', { assumedBy: new iam.AccountPrincipal('210987654321'), externalId: 'SUPPLY-ME' });
new iam.User(stack, 'User', { password: cdk.SecretValue.plainText('1234') });
app.synth();

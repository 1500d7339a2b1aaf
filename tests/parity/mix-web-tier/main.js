// A web tier as people write it: three subnet groups, groups that open ports to each other, instances with roles.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'WebTier', { env: { account: '123456789012', region: 'eu-west-1' }, description: 'the web tier' });
const vpc = new ec2.Vpc(stack, 'Vpc', {
  ipAddresses: ec2.IpAddresses.cidr('10.20.0.0/16'),
  availabilityZones: ['eu-west-1a', 'eu-west-1b'],
  natGateways: 1,
  subnetConfiguration: [
    { name: 'Ingress', subnetType: ec2.SubnetType.PUBLIC, cidrMask: 24 },
    { name: 'Application', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, cidrMask: 22 },
    { name: 'Database', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: 28 },
  ],
});
const lb = new ec2.SecurityGroup(stack, 'LbSg', { vpc: vpc, description: 'load balancer', allowAllOutbound: false });
const web = new ec2.SecurityGroup(stack, 'WebSg', { vpc: vpc });
const db = new ec2.SecurityGroup(stack, 'DbSg', { vpc: vpc, allowAllOutbound: false, securityGroupName: 'database' });
lb.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(443), 'https');
lb.addIngressRule(ec2.Peer.anyIpv6(), ec2.Port.tcp(443), 'https');
lb.connections.allowTo(web, ec2.Port.tcp(8080), 'to the web servers');
web.connections.allowTo(db, ec2.Port.tcp(5432), 'to the database');
db.connections.allowInternally(ec2.Port.tcp(5432));
db.addEgressRule(ec2.Peer.ipv4('10.20.0.0/16'), ec2.Port.tcpRange(1024, 65535));

const role = new iam.Role(stack, 'WebRole', {
  assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com'),
  managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('AmazonSSMManagedInstanceCore')],
});
role.addToPolicy(new iam.PolicyStatement({ actions: ['s3:GetObject', 's3:ListBucket'], resources: ['arn:aws:s3:::assets', 'arn:aws:s3:::assets/*'] }));
const userData = ec2.UserData.forLinux();
userData.addCommands('yum install -y nginx', `echo ${vpc.vpcId} > /etc/vpc`, 'systemctl start nginx');
const ids = [];
for (let i = 0; i < 2; i++) {
  const host = new ec2.Instance(stack, 'Web' + i, {
    vpc: vpc,
    vpcSubnets: { subnetGroupName: 'Application' },
    availabilityZone: vpc.availabilityZones[i],
    instanceType: ec2.InstanceType.of(ec2.InstanceClass.T4G, ec2.InstanceSize.SMALL),
    machineImage: ec2.MachineImage.latestAmazonLinux2023({ cpuType: ec2.AmazonLinuxCpuType.ARM_64 }),
    securityGroup: web,
    role: role,
    userData: userData,
    requireImdsv2: true,
    blockDevices: [{ deviceName: '/dev/xvda', volume: ec2.BlockDeviceVolume.ebs(20, { encrypted: true, volumeType: ec2.EbsDeviceVolumeType.GP3 }) }],
  });
  ids.push(host.instanceId);
  new cdk.CfnOutput(stack, 'Ip' + i, { value: host.instancePrivateIp, exportName: 'web-ip-' + i });
}
new cdk.CfnOutput(stack, 'Ids', { value: cdk.Fn.join(',', ids) });
cdk.Tags.of(stack).add('CostCenter', '4711');
cdk.Tags.of(vpc).remove('CostCenter');
app.synth();

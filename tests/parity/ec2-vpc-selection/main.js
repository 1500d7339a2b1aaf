// Subnet selections, by way of outputs.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

function show(stack, id, vpc, selection) {
  const selected = vpc.selectSubnets(selection);
  new cdk.CfnOutput(stack, id, { value: cdk.Fn.join(' ', selected.subnetIds) });
  new cdk.CfnOutput(stack, id + 'Azs', { value: cdk.Fn.join(' ', selected.availabilityZones) });
  new cdk.CfnOutput(stack, id + 'HasPublic', { value: selected.hasPublic ? 'yes' : 'no' });
}

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Select', { env: { account: '123456789012', region: 'us-east-1' } });
const vpc = new ec2.Vpc(stack, 'Vpc', {
  maxAzs: 2,
  natGateways: 1,
  subnetConfiguration: [
    { name: 'ingress', subnetType: ec2.SubnetType.PUBLIC, cidrMask: 24 },
    { name: 'app', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, cidrMask: 24 },
    { name: 'jobs', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, cidrMask: 24 },
    { name: 'db', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: 24 },
  ],
});
show(stack, 'NoProps', vpc, {});
show(stack, 'Public', vpc, { subnetType: ec2.SubnetType.PUBLIC });
show(stack, 'Private', vpc, { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS });
show(stack, 'Isolated', vpc, { subnetType: ec2.SubnetType.PRIVATE_ISOLATED });
show(stack, 'ByName', vpc, { subnetGroupName: 'jobs' });
show(stack, 'OnePerAz', vpc, { subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, onePerAz: true });
show(stack, 'ByAz', vpc, { availabilityZones: ['us-east-1b'] });
show(stack, 'ByAzAndType', vpc, { subnetType: ec2.SubnetType.PUBLIC, availabilityZones: ['us-east-1a'] });
show(stack, 'Explicit', vpc, { subnets: [vpc.isolatedSubnets[1], vpc.publicSubnets[0]] });

// without private subnets, the default selection is isolated; without these, public
const isolated = new ec2.Vpc(stack, 'IsolatedVpc', { maxAzs: 1, natGateways: 0 });
show(stack, 'FallBackIsolated', isolated, {});
const open = new ec2.Vpc(stack, 'PublicVpc', { maxAzs: 1, subnetConfiguration: [{ name: 'p', subnetType: ec2.SubnetType.PUBLIC }] });
show(stack, 'FallBackPublic', open, {});

// the first subnet of a selection holds the instance
function host(stack, id, vpc, selection) {
  new ec2.Instance(stack, id, {
    vpc: vpc,
    vpcSubnets: selection,
    instanceType: new ec2.InstanceType('t3.nano'),
    machineImage: ec2.MachineImage.genericLinux({ 'us-east-1': 'ami-12345678' }),
  });
}
host(stack, 'InDb', vpc, { subnetGroupName: 'db' });
host(stack, 'InPublic', vpc, { subnetType: ec2.SubnetType.PUBLIC });
host(stack, 'InSecondAz', vpc, { subnetGroupName: 'app', availabilityZones: ['us-east-1b'] });
app.synth();

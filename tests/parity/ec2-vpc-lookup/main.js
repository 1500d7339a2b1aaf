// A VPC that was looked up, and one that has yet to be.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

function show(stack, id, vpc) {
  new cdk.CfnOutput(stack, id + 'Id', { value: vpc.vpcId });
  new cdk.CfnOutput(stack, id + 'Arn', { value: vpc.vpcArn });
  new cdk.CfnOutput(stack, id + 'Cidr', { value: vpc.vpcCidrBlock });
  new cdk.CfnOutput(stack, id + 'Azs', { value: cdk.Fn.join(',', vpc.availabilityZones) });
  new cdk.CfnOutput(stack, id + 'Public', { value: cdk.Fn.join(',', vpc.selectSubnets({ subnetType: ec2.SubnetType.PUBLIC }).subnetIds) });
  new cdk.CfnOutput(stack, id + 'Default', { value: cdk.Fn.join(',', vpc.selectSubnets().subnetIds) });
  new cdk.CfnOutput(stack, id + 'Table', { value: vpc.privateSubnets[0].routeTable.routeTableId });
  new cdk.CfnOutput(stack, id + 'Pending', { value: vpc.selectSubnets({ onePerAz: true }).isPendingLookup ? 'yes' : 'no' });
}

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Lookup', { env: { account: '123456789012', region: 'us-east-1' } });
const found = ec2.Vpc.fromLookup(stack, 'Found', { vpcName: 'main', tags: { 'team': 'net' }, isDefault: false });
show(stack, 'Found', found);
new cdk.CfnOutput(stack, 'Jobs', { value: cdk.Fn.join(',', found.selectSubnets({ subnetGroupName: 'Jobs' }).subnetIds) });
new cdk.CfnOutput(stack, 'Vpn', { value: found.vpnGatewayId });
show(stack, 'Elsewhere', ec2.Vpc.fromLookup(stack, 'Elsewhere', { vpcId: 'vpc-2', region: 'eu-west-1' }));
const pending = ec2.Vpc.fromLookup(stack, 'Pending', { vpcId: 'vpc-3' });
show(stack, 'Pending', pending);
// until it is known, a group that is not there is no error
new cdk.CfnOutput(stack, 'NoGroup', { value: 'found ' + pending.selectSubnets({ subnetGroupName: 'Jobs' }).subnetIds.length });

app.synth();

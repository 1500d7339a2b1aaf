// Default security groups that let nothing through: asked for, by the flag, and not at all.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Asked');
const vpc = new ec2.Vpc(stack, 'Vpc', {
  restrictDefaultSecurityGroup: true,
  maxAzs: 1,
  natGateways: 0,
  gatewayEndpoints: { 'S3': { service: ec2.GatewayVpcEndpointAwsService.S3 } },
});
new cdk.CfnOutput(stack, 'Group', { value: vpc.vpcDefaultSecurityGroup });

const flagged = new cdk.Stack(app, 'Flagged', { env: { region: 'eu-west-1', account: '111111111111' } });
flagged.node.setContext('@aws-cdk/aws-ec2:restrictDefaultSecurityGroup', true);
new ec2.Vpc(flagged, 'First', { natGateways: 0, subnetConfiguration: [] });
new ec2.Vpc(flagged, 'Second', { natGateways: 0, subnetConfiguration: [] });
new ec2.Vpc(flagged, 'Open', { natGateways: 0, subnetConfiguration: [], restrictDefaultSecurityGroup: false });
app.synth();

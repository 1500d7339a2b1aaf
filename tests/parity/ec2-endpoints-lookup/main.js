// Interface endpoints only in the zones in which the service is offered, as the context knows them.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Zones', { env: { account: '123456789012', region: 'us-east-1' } });
const vpc = new ec2.Vpc(stack, 'Vpc');
vpc.addInterfaceEndpoint('Found', { service: ec2.InterfaceVpcEndpointAwsService.SSM, lookupSupportedAzs: true });
vpc.addInterfaceEndpoint('Own', {
  service: new ec2.InterfaceVpcEndpointService('com.amazonaws.vpce.us-east-1.vpce-svc-1'),
  lookupSupportedAzs: true,
});
// Not looked up yet: all zones.
vpc.addInterfaceEndpoint('Unknown', { service: ec2.InterfaceVpcEndpointAwsService.SQS, lookupSupportedAzs: true });
vpc.addInterfaceEndpoint('Chosen', {
  service: ec2.InterfaceVpcEndpointAwsService.SSM,
  lookupSupportedAzs: true,
  subnets: { subnets: [vpc.publicSubnets[0], vpc.publicSubnets[1]] },
});
app.synth();

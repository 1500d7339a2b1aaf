// Strong references between regions: parameters in the consumer's region, written by one stack and read by another.
const cdk = require('aws-cdk-lib');

const app = new cdk.App();
const home = { region: 'eu-west-1', account: '111111111111' };
const first = new cdk.Stack(app, 'First', { env: home, crossRegionReferences: true });
const second = new cdk.Stack(app, 'Second', { env: home, crossRegionReferences: true, stackName: 'second-of-all' });
const east = new cdk.Stack(app, 'East', { env: { region: 'us-east-1', account: '111111111111' }, crossRegionReferences: true });
const west = new cdk.Stack(app, 'West', { env: { region: 'us-west-2', account: '111111111111' }, stackName: 'far-west' });
const a = new cdk.CfnResource(first, 'A', { type: 'AWS::Test::T' });
const b = new cdk.CfnResource(first, 'B', { type: 'AWS::Test::T' });
const c = new cdk.CfnResource(second, 'C', { type: 'AWS::Test::T' });
new cdk.CfnResource(east, 'Uses', {
  type: 'AWS::Test::U',
  properties: {
    'One': a.ref,
    'Two': b.getAtt('Arn'),
    'Three': c.ref,
    'OneAgain': a.ref,
    'Text': `id ${a.ref} of ${first.stackId} (${first.stackName})`,
  },
});
new cdk.CfnResource(west, 'Uses', { type: 'AWS::Test::U', properties: { 'One': a.ref, 'Deep': b.getAtt('Some.Thing') } });
new cdk.CfnOutput(east, 'Out', { value: a.ref });
app.synth();

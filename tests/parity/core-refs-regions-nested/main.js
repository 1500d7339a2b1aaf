// Strong references between regions, out of nested stacks and into them, where the account is not known.
const cdk = require('aws-cdk-lib');

const app = new cdk.App();
const producer = new cdk.Stack(app, 'Producer', { env: { region: 'eu-west-1' } });
const inside = new cdk.NestedStack(producer, 'Inside');
const consumer = new cdk.Stack(app, 'Consumer', { env: { region: 'us-east-1' }, stackName: 'named' });
const within = new cdk.NestedStack(consumer, 'Within');
const outer = new cdk.CfnResource(producer, 'Outer', { type: 'AWS::Test::T' });
const inner = new cdk.CfnResource(inside, 'Inner', { type: 'AWS::Test::T' });
new cdk.CfnResource(consumer, 'Uses', { type: 'AWS::Test::U', properties: { 'One': inner.ref } });
new cdk.CfnResource(within, 'Uses', { type: 'AWS::Test::U', properties: { 'One': outer.ref, 'Two': inner.getAtt('Arn') } });
new cdk.CfnOutput(consumer, 'Same', { value: outer.ref });
new cdk.CfnOutput(consumer, 'Text', { value: `x ${producer.stackName} ${producer.stackId}` });

const long = new cdk.Stack(app, 'Long', { env: { region: 'eu-west-1' } });
const deep = new cdk.CfnResource(long, 'Deep', { type: 'AWS::Test::T' });
new cdk.CfnOutput(consumer, 'Deep', { value: cdk.Token.asString(deep.getAtt('An.Attribute')) });
app.synth();

// References into other accounts: weak ones by a role, whoever comes first is trusted.
const cdk = require('aws-cdk-lib');

const app = new cdk.App();
const producer = new cdk.Stack(app, 'Producer', { env: { account: '111111111111', region: 'eu-west-1' } });
const a = new cdk.CfnResource(producer, 'A', { type: 'AWS::Test::Thing' });
const nest = new cdk.NestedStack(producer, 'Nest');
const inner = new cdk.CfnResource(nest, 'Inner', { type: 'AWS::Test::Thing' });
const one = new cdk.Stack(app, 'One', { env: { account: '222222222222', region: 'us-east-1' } });
new cdk.CfnResource(one, 'Thing', { type: 'AWS::Test::Thing', properties: { Ref: a.ref, Text: `x-${a.getAtt('Arn')}` } });
const two = new cdk.Stack(app, 'Two', { env: { account: '333333333333', region: 'eu-west-1' } });
new cdk.CfnResource(two, 'Thing', {
    type: 'AWS::Test::Thing',
    properties: { Both: cdk.Stack.consumeReference(a.ref), Inner: inner.ref, Name: nest.stackName, StackName: producer.stackName },
});
const three = new cdk.Stack(app, 'Three', { env: { region: 'eu-west-1' } });
new cdk.CfnResource(three, 'Thing', { type: 'AWS::Test::Thing', properties: { Ref: a.ref } });
const unknown = new cdk.Stack(app, 'Unknown', { env: { region: 'eu-west-1' } });
const b = new cdk.CfnResource(unknown, 'B', { type: 'AWS::Test::Thing' });
new cdk.CfnResource(one, 'FromUnknown', { type: 'AWS::Test::Thing', properties: { Ref: b.ref } });
const region = new cdk.Stack(app, 'Region', { env: { account: '111111111111', region: 'us-east-1' } });
new cdk.CfnResource(region, 'Thing', {
    type: 'AWS::Test::Thing',
    properties: { Weak: cdk.Stack.consumeReference(a.ref, cdk.ReferenceStrength.WEAK) },
});

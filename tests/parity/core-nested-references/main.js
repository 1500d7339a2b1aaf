// References along nested stacks: down, up, sideways, two levels, into other stacks and their nested ones.
const cdk = require('aws-cdk-lib');

const app = new cdk.App();
const env = { account: '111111111111', region: 'eu-west-1' };
const parent = new cdk.Stack(app, 'Parent', { env: env });
const own = new cdk.CfnResource(parent, 'Own', { type: 'AWS::Test::Thing' });
const nest = new cdk.NestedStack(parent, 'Nest', {
    parameters: { Baz: own.ref, Foo: 'bar' },
    timeout: cdk.Duration.minutes(5),
    removalPolicy: cdk.RemovalPolicy.RETAIN,
    notificationArns: ['arn:aws:sns:eu-west-1:111111111111:topic'],
    description: 'A nested stack',
});
new cdk.CfnParameter(nest, 'Foo');
const inner = new cdk.CfnResource(nest, 'Inner', {
    type: 'AWS::Test::Thing',
    properties: {
        Account: nest.account,
        Attr: own.getAtt('Arn'),
        Id: nest.stackId,
        Name: nest.stackName,
        ParentId: parent.stackId,
        ParentName: parent.stackName,
        Ref: own.ref,
        Text: `arn:${own.ref}/${own.getAtt('Some.Attr')}/*`,
    },
});
new cdk.CfnResource(parent, 'UsesInner', {
    type: 'AWS::Test::Thing',
    properties: {
        Attr: inner.getAtt('Arn'),
        Id: nest.stackId,
        List: ['a', inner.ref, `x-${inner.ref}`],
        Name: nest.stackName,
        Ref: inner.ref,
    },
});
const sibling = new cdk.NestedStack(parent, 'Sibling');
new cdk.CfnResource(sibling, 'Thing', {
    type: 'AWS::Test::Thing',
    properties: { Joined: cdk.Fn.join(',', ['x', inner.ref, own.ref]), Ref: inner.getAtt('Y.Z'), Sibling: nest.stackName },
});
const deep = new cdk.NestedStack(nest, 'Deep');
const far = new cdk.CfnResource(deep, 'Far', {
    type: 'AWS::Test::Thing',
    properties: { Inner: inner.ref, Name: deep.stackName, Own: own.ref, TopId: parent.stackId },
});
new cdk.CfnResource(parent, 'UsesFar', { type: 'AWS::Test::Thing', properties: { Ref: far.ref } });
new cdk.CfnResource(sibling, 'UsesFar', { type: 'AWS::Test::Thing', properties: { Ref: far.ref } });

const other = new cdk.Stack(app, 'Other', { env: env });
new cdk.CfnResource(other, 'Thing', {
    type: 'AWS::Test::Thing',
    properties: { Far: far.ref, Id: nest.stackId, Inner: inner.ref, Name: nest.stackName },
});
const inOther = new cdk.NestedStack(other, 'InOther');
new cdk.CfnResource(inOther, 'Thing', {
    type: 'AWS::Test::Thing',
    properties: { Far: far.ref, Inner: inner.ref, Name: nest.stackName, Own: own.ref },
});

// Lists of strings across nested and other stacks: handed on as one string, except straight into a nested stack.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const parent = new cdk.Stack(app, 'Parent');
const endpoint = new ec2.CfnVPCEndpoint(parent, 'Endpoint', { serviceName: 's', vpcId: 'v' });
const list = new cdk.CfnParameter(parent, 'List', { type: 'CommaDelimitedList' });
const number = new cdk.CfnParameter(parent, 'Number', { type: 'Number' });
const nest = new cdk.NestedStack(parent, 'Nest');
const inner = new ec2.CfnVPCEndpoint(nest, 'Inner', { serviceName: 's', vpcId: 'v' });
new cdk.CfnResource(nest, 'Thing', {
    type: 'AWS::Test::Thing',
    properties: {
        Entries: endpoint.attrDnsEntries,
        First: cdk.Fn.select(0, endpoint.attrDnsEntries),
        Joined: cdk.Fn.join('-', endpoint.attrDnsEntries),
        Local: inner.attrDnsEntries,
        Number: number.valueAsNumber,
        Parameter: list.valueAsList,
    },
});
new cdk.CfnResource(parent, 'Thing', {
    type: 'AWS::Test::Thing',
    properties: { Entries: inner.attrDnsEntries, Joined: cdk.Fn.join('-', inner.attrNetworkInterfaceIds) },
});
const sibling = new cdk.NestedStack(parent, 'Sibling');
new cdk.CfnResource(sibling, 'Thing', { type: 'AWS::Test::Thing', properties: { Entries: inner.attrDnsEntries } });
const deep = new cdk.NestedStack(sibling, 'Deep');
new cdk.CfnResource(deep, 'Thing', {
    type: 'AWS::Test::Thing',
    properties: { Entries: inner.attrDnsEntries, Own: endpoint.attrDnsEntries, Weak: cdk.Stack.consumeReference(endpoint.ref, cdk.ReferenceStrength.WEAK) },
});
const other = new cdk.Stack(app, 'Other');
new cdk.CfnResource(other, 'Thing', {
    type: 'AWS::Test::Thing',
    properties: {
        Entries: inner.attrDnsEntries,
        Parameter: list.valueAsList,
        Weak: cdk.Stack.consumeReference(inner.ref, cdk.ReferenceStrength.WEAK),
        WeakList: cdk.Stack.consumeListReference(inner.attrNetworkInterfaceIds, cdk.ReferenceStrength.WEAK),
    },
});
const inOther = new cdk.NestedStack(other, 'InOther');
new cdk.CfnResource(inOther, 'Thing', {
    type: 'AWS::Test::Thing',
    properties: {
        Entries: endpoint.attrDnsEntries,
        Own: cdk.Stack.consumeReference(endpoint.ref, cdk.ReferenceStrength.WEAK),
        Weak: cdk.Stack.consumeReference(inner.ref, cdk.ReferenceStrength.WEAK),
    },
});

// Exports by hand: by reference, by name, lists, descriptions, what stands in nested stacks.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const producer = new cdk.Stack(app, 'Producer');
const a = new cdk.CfnResource(producer, 'A', { type: 'AWS::Test::Thing' });
const endpoint = new ec2.CfnVPCEndpoint(producer, 'Endpoint', { serviceName: 's', vpcId: 'v' });
const nest = new cdk.NestedStack(producer, 'Nest');
const inner = new cdk.CfnResource(nest, 'Inner', { type: 'AWS::Test::Thing' });
const deep = new cdk.NestedStack(nest, 'Deep');
const far = new cdk.CfnResource(deep, 'Far', { type: 'AWS::Test::Thing' });
const consumer = new cdk.Stack(app, 'Consumer');
new cdk.CfnResource(consumer, 'Thing', {
    type: 'AWS::Test::Thing',
    properties: {
        Attr: producer.exportValue(a.getAtt('X.Y')),
        ByName: producer.exportValue(a.ref, { name: 'My:Name' }),
        Described: producer.exportValue(a.getAtt('D'), { description: 'described' }),
        Far: producer.exportValue(far.ref),
        Inner: producer.exportValue(inner.ref),
        InnerByName: nest.exportValue(inner.ref, { name: 'inner' }),
        List: producer.exportStringListValue(endpoint.attrDnsEntries),
        ListAsText: producer.exportValue(endpoint.attrDnsEntries),
        ListByName: producer.exportStringListValue(['a', 'b'], { name: 'list' }),
        ListByNameLate: producer.exportStringListValue(endpoint.attrDnsEntries, { name: 'late-list', description: 'a list' }),
        ListOfAttr: producer.exportStringListValue(a.getAtt('Hint', cdk.ResolutionTypeHint.STRING_LIST)),
        Literal: producer.exportValue('lit', { name: 'lit' }),
        Ref: producer.exportValue(a.ref),
        RefAgain: producer.exportValue(a.ref, { description: 'too late' }),
        RefAsList: producer.exportStringListValue(a.ref),
        StackId: producer.exportValue(producer.stackId),
        Text: producer.exportValue(`x-${a.ref}`, { name: 'text', description: 'a text' }),
        Untyped: producer.exportStringListValue(a.getAtt('Z')),
    },
});
new cdk.CfnOutput(consumer, 'Use', { value: a.ref });

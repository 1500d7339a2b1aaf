// Strong, weak and both: by the place of use, the resource, and the context of the stack that uses it.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const env = { account: '111111111111', region: 'eu-west-1' };
const producer = new cdk.Stack(app, 'Producer', { env: env });
const a = new cdk.CfnResource(producer, 'A', { type: 'AWS::Test::Thing' });
const b = new cdk.CfnResource(producer, 'B', { type: 'AWS::Test::Thing' });
const endpoint = new ec2.CfnVPCEndpoint(producer, 'Endpoint', { serviceName: 's', vpcId: 'v' });
const vpc = new ec2.Vpc(producer, 'Vpc', { maxAzs: 1, natGateways: 0 });
const list = new cdk.CfnParameter(producer, 'List', { type: 'CommaDelimitedList' });
const number = new cdk.CfnParameter(producer, 'Number', { type: 'Number' });
const one = new cdk.Stack(app, 'One', { env: env });
new cdk.CfnResource(one, 'Thing', {
    type: 'AWS::Test::Thing',
    properties: {
        Both: cdk.Stack.consumeReference(cdk.Token.asString(b.getAtt('Arn'))),
        Entries: endpoint.attrDnsEntries,
        First: cdk.Fn.select(0, endpoint.attrDnsEntries),
        Joined: cdk.Fn.join('|', endpoint.attrDnsEntries),
        List: list.valueAsList,
        Number: number.valueAsNumber,
        StackId: producer.stackId,
        Strong: a.ref,
        Weak: cdk.Stack.consumeReference(a.ref, cdk.ReferenceStrength.WEAK),
        WeakList: cdk.Stack.consumeListReference(endpoint.attrNetworkInterfaceIds),
        WeakStackId: cdk.Stack.consumeReference(producer.stackId, cdk.ReferenceStrength.WEAK),
        Inside: `x-${cdk.Stack.consumeReference(a.ref, cdk.ReferenceStrength.WEAK)}-y`,
    },
});
const two = new cdk.Stack(app, 'Two', { env: env });
cdk.CrossStackReferences.of(two).consume(cdk.ReferenceStrength.WEAK);
new cdk.CfnResource(two, 'Thing', {
    type: 'AWS::Test::Thing',
    properties: { Entries: endpoint.attrDnsEntries, Ref: a.ref, Strong: cdk.Stack.consumeReference(a.ref, cdk.ReferenceStrength.STRONG) },
});
cdk.CrossStackReferences.of(b).produce(cdk.ReferenceStrength.WEAK);
cdk.CrossStackReferences.of(vpc).produce(cdk.ReferenceStrength.BOTH);
endpoint.applyCrossStackReferenceStrength(cdk.ReferenceStrength.STRONG);
const three = new cdk.Stack(app, 'Three', { env: env });
three.node.setContext('@aws-cdk/core:defaultCrossStackReferences', 'both');
new cdk.CfnResource(three, 'Thing', {
    type: 'AWS::Test::Thing',
    properties: { A: a.getAtt('Z'), B: b.ref, Entries: endpoint.attrCreationTimestamp, Vpc: vpc.vpcId },
});
const four = new cdk.Stack(app, 'Four', { env: env });
new cdk.CfnResource(four, 'Thing', {
    type: 'AWS::Test::Thing',
    properties: { Block: vpc.vpcCidrBlock, Own: cdk.Stack.consumeReference(a.ref, cdk.ReferenceStrength.WEAK), Vpc: vpc.vpcId },
});
new cdk.CfnOutput(producer, 'Here', { value: cdk.Stack.consumeReference(a.ref, cdk.ReferenceStrength.WEAK) });
new cdk.CfnOutput(four, 'ByHand', { value: cdk.Fn.getStackOutput('Stack', 'Output') });
new cdk.CfnOutput(four, 'ByHandElsewhere', { value: cdk.Fn.getStackOutput('Stack', 'Output', 'us-east-1', 'arn:aws:iam::1:role/r') });

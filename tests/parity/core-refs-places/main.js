// References to other stacks wherever a value can stand: in lists, maps, strings, JSON, functions, outputs, tags.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const producer = new cdk.Stack(app, 'Producer', { stackName: 'the-producer' });
const a = new cdk.CfnResource(producer, 'A', { type: 'AWS::Test::Thing' });
const renamed = new cdk.CfnResource(producer, 'Renamed', { type: 'AWS::Test::Thing' });
renamed.overrideLogicalId('Another');
const parameter = new cdk.CfnParameter(producer, 'Parameter', { default: 'x' });
const dotted = new cdk.CfnResource(producer, 'With.dots-and_more', { type: 'AWS::Test::Thing' });
const consumer = new cdk.Stack(app, 'Consumer');
new cdk.CfnCondition(consumer, 'Condition', { expression: cdk.Fn.conditionEquals(parameter.valueAsString, 'x') });
const thing = new cdk.CfnResource(consumer, 'Thing', {
    type: 'AWS::Test::Thing',
    properties: {
        Deep: [{ Key: ['x', { Ref: a.ref }] }, `${a.ref}:${renamed.getAtt('Arn')}`],
        Dotted: dotted.getAtt('A.B.C'),
        Joined: cdk.Fn.join('/', ['a', a.ref, cdk.Fn.select(1, cdk.Fn.split('-', renamed.ref))]),
        Json: consumer.toJsonString({ a: [a.ref, { b: `<${renamed.ref}>` }] }),
        Late: cdk.Lazy.string({ produce: () => renamed.ref }),
        List: cdk.Token.asList(a.getAtt('List')),
        Parameter: parameter.valueAsString,
        StackId: producer.stackId,
        StackName: producer.stackName,
        Sub: cdk.Fn.sub('${Name}!', { Name: a.ref }),
    },
});
thing.addMetadata('key', a.getAtt('Meta'));
thing.addPropertyOverride('Added.Later', `x${a.getAtt('Override')}`);
thing.cfnOptions.updatePolicy = { autoScalingScheduledAction: { ignoreUnmodifiedGroupSizeProperties: true } };
const vpc = new ec2.CfnVPC(consumer, 'Vpc', { cidrBlock: '10.0.0.0/16' });
cdk.Tags.of(vpc).add('tag', cdk.Token.asString(a.getAtt('Tag')));
new cdk.CfnOutput(consumer, 'Output', { value: a.ref, description: 'uses another stack', exportName: 'x' });
const third = new cdk.Stack(app, 'Third');
new cdk.CfnOutput(third, 'Output', { value: `${thing.ref} of ${a.ref}` });

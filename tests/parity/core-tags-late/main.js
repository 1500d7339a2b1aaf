// Tags with late-bound keys, elements and values, repeated keys, and their order.
const cdk = require('aws-cdk-lib');
const s3 = require('aws-cdk-lib/aws-s3');
const ssm = require('aws-cdk-lib/aws-ssm');
const bedrock = require('aws-cdk-lib/aws-bedrock');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Late');
const condition = new cdk.CfnCondition(stack, 'Cond', { expression: cdk.Fn.conditionEquals('a', 'b') });

function both(stack, id, tags) {
  new s3.CfnBucket(stack, id + 'Bucket', { tags: tags });
  new bedrock.CfnGuardrail(stack, id + 'Guard', { name: 'n', blockedInputMessaging: 'no', blockedOutputsMessaging: 'no', tags: tags });
}
both(stack, 'Whole', cdk.Fn.conditionIf('Cond', [{ Key: 'a', Value: 'b' }], cdk.Aws.NO_VALUE));
both(stack, 'Lazy', cdk.Lazy.any({ produce: () => [{ key: 'l', value: '1' }] }));
new ssm.CfnParameter(stack, 'WholeMap', { type: 'String', value: 'x', tags: cdk.Fn.conditionIf('Cond', { a: 'b' }, cdk.Aws.NO_VALUE) });
const some = new cdk.NestedStack(stack, 'Some');
cdk.Tags.of(some).add('all', 'yes');
new cdk.CfnCondition(some, 'Cond', { expression: cdk.Fn.conditionEquals('a', 'b') });

function tagged(some, id, tags) {
  new s3.CfnBucket(some, id + 'Bucket', { tags: tags });
  new bedrock.CfnGuardrail(some, id + 'Guard', { name: 'n', blockedInputMessaging: 'no', blockedOutputsMessaging: 'no', tags: tags });
}
tagged(some, 'Element', [{ key: 'z', value: 'b' }, cdk.Fn.conditionIf('Cond', { Key: 'a', Value: 'b' }, cdk.Aws.NO_VALUE), { key: 'c', value: 'd' }]);
tagged(some, 'Key', [{ key: 'z', value: 'b' }, { key: cdk.Aws.REGION, value: 'b' }, { key: '_', value: 'c' }]);
tagged(some, 'Twice', [{ key: 'a', value: '1' }, { key: 'a', value: '2' }]);
tagged(some, 'Order', [{ key: 'b', value: '1' }, { key: 'a', value: '2' }, { key: 'B', value: '3' }, { key: '_', value: '3' }]);
tagged(some, 'Empty', []);
tagged(some, 'Value', [{ key: 'a', value: cdk.Lazy.string({ produce: () => 'q' }) }, { key: 'r', value: cdk.Aws.REGION }]);
app.synth();

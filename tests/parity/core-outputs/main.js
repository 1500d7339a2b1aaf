// Outputs, conditions and mappings.
const cdk = require('aws-cdk-lib');
const { Construct } = require('constructs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Outputs');
const stage = new cdk.CfnParameter(stack, 'StageName', { type: 'String', default: 'dev' });

const isProd = new cdk.CfnCondition(stack, 'IsProd', { expression: cdk.Fn.conditionEquals(stage.valueAsString, 'prod') });
const isUsEast = new cdk.CfnCondition(stack, 'IsUsEast', { expression: cdk.Fn.conditionEquals(cdk.Aws.REGION, 'us-east-1') });
const both = new cdk.CfnCondition(stack, 'Both', { expression: cdk.Fn.conditionAnd(isProd, isUsEast) });
const either = new cdk.CfnCondition(stack, 'Either', { expression: cdk.Fn.conditionOr(isProd, isUsEast) });
const neither = new cdk.CfnCondition(stack, 'Neither', { expression: cdk.Fn.conditionNot(either) });
const below = new cdk.CfnCondition(new Construct(stack, 'Below'), 'Condition', {
  expression: cdk.Fn.conditionAnd(cdk.Fn.conditionNot(cdk.Fn.conditionEquals(stage.valueAsString, '')), both),
});
const late = new cdk.CfnCondition(stack, 'Late');
late.expression = cdk.Fn.conditionOr(neither, below);

const thing = new cdk.CfnResource(stack, 'Thing', {
  type: 'AWS::Test::Thing',
  properties: {
    'Size': cdk.Fn.conditionIf(isProd.logicalId, 'large', 'small'),
    'Name': cdk.Fn.conditionIf(isProd.logicalId, 'name', cdk.Aws.NO_VALUE),
    'Joined': 'size-' + cdk.Fn.conditionIf(isProd.logicalId, 'l', 's').toString() + '-end',
  },
});
thing.cfnOptions.condition = both;

new cdk.CfnOutput(stack, 'Plain', { value: 'text' });
new cdk.CfnOutput(stack, 'Described', { value: thing.ref, description: 'The thing', exportName: 'TheThing' });
new cdk.CfnOutput(stack, 'Conditional', { value: thing.getAtt('Arn').toString(), condition: isProd });
new cdk.CfnOutput(stack, 'ExportWithToken', { value: 'x', exportName: `${stack.stackName}-x` });
const changed = new cdk.CfnOutput(stack, 'Changed', { value: 'before' });
changed.value = 'after';
changed.description = 'set later';
changed.exportName = 'Changed';
changed.condition = isUsEast;
const other = new cdk.Stack(app, 'Importer');
new cdk.CfnOutput(other, 'with-dash', { value: changed.importValue });
new cdk.CfnOutput(stack, 'Number', { value: cdk.Token.asString(stage.valueAsString) });

const map = new cdk.CfnMapping(stack, 'Sizes', {
  mapping: {
    'us-east-1': { 'dev': 'small', 'prod': 'large' },
    'eu-west-1': { 'dev': 'tiny', 'prod': 'big' },
  },
});
map.setValue('us-west-2', 'dev', 'nano');
new cdk.CfnOutput(stack, 'FromMap', { value: map.findInMap(cdk.Aws.REGION, stage.valueAsString) });
new cdk.CfnOutput(stack, 'FromMapFixed', { value: map.findInMap('us-west-2', 'dev') });
new cdk.CfnOutput(stack, 'FromMapFn', { value: cdk.Fn.findInMap(map.logicalId, cdk.Aws.REGION, 'dev') });
const numbers = new cdk.CfnMapping(stack, 'Numbers', { mapping: { 'a': { 'one': 1, 'list': ['x', 'y'], 'yes': true } } });
new cdk.CfnOutput(stack, 'FromNumbers', { value: numbers.findInMap('a', 'one') });
app.synth();

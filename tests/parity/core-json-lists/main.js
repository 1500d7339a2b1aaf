// Late-bound lists and numbers within JSON text: numbers have no quotes, and a custom resource turns lists into JSON.
const cdk = require('aws-cdk-lib');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Texts');
const list = cdk.Token.asList(cdk.Fn.getAtt('Res', 'List'));
const number = cdk.Token.asNumber(cdk.Fn.getAtt('Res', 'Number'));
const names = new cdk.CfnParameter(stack, 'Names', { type: 'CommaDelimitedList' });
const count = new cdk.CfnParameter(stack, 'Count', { type: 'Number' });
const thing = new cdk.CfnResource(stack, 'Thing', { type: 'AWS::Test::Thing' });
new cdk.CfnOutput(stack, 'One', { value: stack.toJsonString({ 'list': list }) });
new cdk.CfnOutput(stack, 'Again', { value: stack.toJsonString({ 'again': list, 'number': number }) });
new cdk.CfnOutput(stack, 'Parameters', {
  value: stack.toJsonString({ 'any': cdk.Fn.getAtt('Res', 'Any'), 'count': count.valueAsNumber, 'names': names.valueAsList }),
});

// What lazy values and functions give.
new cdk.CfnOutput(stack, 'Lazies', {
  value: stack.toJsonString({
    'any': cdk.Lazy.any({ produce: () => thing.ref }),
    'known': cdk.Lazy.number({ produce: () => 5 }),
    'late': cdk.Lazy.number({ produce: () => number }),
    'list': cdk.Lazy.list({ produce: () => ['x', thing.ref] }),
    'split': cdk.Fn.split(',', thing.ref),
  }),
});
new cdk.CfnOutput(stack, 'Functions', {
  value: stack.toJsonString({
    'any': cdk.Token.asAny({ 'Ref': 'Thing' }),
    'cidr': cdk.Fn.cidr('10.0.0.0/16', 4),
    'joined': cdk.Fn.join('-', names.valueAsList),
    'length': cdk.Fn.len(names.valueAsList),
    'number': cdk.Token.asNumber({ 'Ref': 'Thing' }),
    'parts': cdk.Fn.split(',', thing.ref, 2),
    'selected': cdk.Fn.select(0, names.valueAsList),
    'text': cdk.Token.asString(number),
    'within': `${number} of them`,
    'zones': cdk.Fn.getAzs(),
  }),
});

// A list as the whole text, in a text with indentation, and in a text within a text.
new cdk.CfnOutput(stack, 'Whole', { value: stack.toJsonString(cdk.Token.asList({ 'Ref': 'Names' })) });
new cdk.CfnOutput(stack, 'Indented', { value: stack.toJsonString([1, { 'list': list, 'map': { 'number': number } }], 2) });
new cdk.CfnOutput(stack, 'Nested', { value: stack.toJsonString({ 'text': stack.toJsonString({ 'list': list, 'number': number }) }) });

// Numbers of other stacks.
const other = new cdk.Stack(app, 'Other');
new cdk.CfnOutput(other, 'Far', { value: other.toJsonString({ 'count': count.valueAsNumber }) });
app.synth();

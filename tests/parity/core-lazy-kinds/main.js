// Every kind of lazy value, with its options.
const cdk = require('aws-cdk-lib');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'LazyKinds');
const region = cdk.Aws.REGION;
const names = [];
new cdk.CfnResource(stack, 'Uses', {
  type: 'AWS::Test::Uses',
  properties: {
    'String': cdk.Lazy.string({ produce: () => 'a' }, { displayHint: 'Hint' }),
    'StringNone': cdk.Lazy.string({ produce: () => undefined }),
    'StringNoneInside': 'a' + cdk.Lazy.string({ produce: () => undefined }),
    'UncachedString': cdk.Lazy.uncachedString({ produce: () => region }),
    'Number': cdk.Lazy.number({ produce: () => 5 }),
    'NumberFraction': cdk.Lazy.number({ produce: () => 1.5 }),
    'NumberLate': cdk.Lazy.number({ produce: () => cdk.Token.asNumber({ 'Ref': 'X' }) }),
    'UncachedNumber': cdk.Lazy.uncachedNumber({ produce: () => 6 }),
    'List': cdk.Lazy.list({ produce: () => names }),
    'ListLate': cdk.Lazy.list({ produce: () => cdk.Fn.split(',', region) }),
    'ListOmitted': cdk.Lazy.list({ produce: () => [] }, { omitEmpty: true }),
    'ListKept': cdk.Lazy.list({ produce: () => [] }, { omitEmpty: false }),
    'ListNotEmpty': cdk.Lazy.list({ produce: () => names }, { omitEmpty: true, displayHint: 'Names' }),
    'UncachedList': cdk.Lazy.uncachedList({ produce: () => names }),
    'Any': cdk.Lazy.any({ produce: () => ({ 'A': [region, 1] }) }),
    'AnyOmitted': cdk.Lazy.any({ produce: () => [] }, { omitEmptyArray: true }),
    'AnyKept': cdk.Lazy.any({ produce: () => [] }),
    'UncachedAny': cdk.Lazy.uncachedAny({ produce: () => true }),
    'Size': cdk.Duration.minutes(cdk.Lazy.number({ produce: () => 3 })).toMinutes(),
  },
});
names.push('first');
names.push('second');
app.synth();

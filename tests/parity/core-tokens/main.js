// Values as strings, numbers and lists, late-bound or not, and what can be asked of them.
const cdk = require('aws-cdk-lib');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Tokens');
const region = cdk.Aws.REGION;
const mixed = 'a-' + region + '-b';
const fragments = cdk.Tokenization.reverseString(mixed);
const same = cdk.Token.compareStrings('a', 'a') === cdk.TokenComparison.SAME;
const different = cdk.Token.compareStrings('a', 'b') === cdk.TokenComparison.DIFFERENT;
const one = cdk.Token.compareStrings('a', region) === cdk.TokenComparison.ONE_UNRESOLVED;
const both = cdk.Token.compareStrings(region, region) === cdk.TokenComparison.BOTH_UNRESOLVED;
new cdk.CfnResource(stack, 'Uses', {
  type: 'AWS::Test::Uses',
  properties: {
    'AsString': cdk.Token.asString({ 'Ref': 'X' }),
    'AsStringInside': 'x-' + cdk.Token.asString({ 'Fn::GetAtt': ['X', 'Y'] }),
    'AsStringKnown': cdk.Token.asString('known'),
    'AsNumber': cdk.Token.asNumber({ 'Ref': 'X' }),
    'AsNumberKnown': cdk.Token.asNumber(5),
    'AsNumberText': cdk.Token.asNumber(region),
    'AsList': cdk.Token.asList({ 'Ref': 'X' }),
    'AsListKnown': cdk.Token.asList(['a', region]),
    'AsListText': cdk.Token.asList(region),
    'AsAny': cdk.Token.asAny({ 'a': region }),
    'AsAnyNumber': cdk.Token.asAny(5),
    'Compared': [same, different, one, both],
    'Unresolved': [
      cdk.Token.isUnresolved('a'),
      cdk.Token.isUnresolved(mixed),
      cdk.Token.isUnresolved(['a', region]),
      cdk.Token.isUnresolved(cdk.Lazy.number({ produce: () => 1 })),
      cdk.Token.isResolved('a'),
    ],
    'FirstValue': fragments.firstValue,
    'Tokens': fragments.tokens,
    'FirstToken': cdk.Tokenization.reverseString(region + '-x').firstToken,
    'Complete': cdk.Tokenization.reverseCompleteString(region),
    'Reversed': cdk.Tokenization.reverse(region),
    'ReversedNumber': cdk.Tokenization.reverseNumber(cdk.Lazy.number({ produce: () => 7 })),
    'ReversedList': cdk.Tokenization.reverseList(cdk.Fn.split(',', region)),
    'Resolvable': [
      cdk.Tokenization.isResolvable(cdk.Tokenization.reverse(region)),
      cdk.Tokenization.isResolvable('x'),
    ],
    'Number': cdk.Tokenization.stringifyNumber(5),
    'NumberLate': cdk.Tokenization.stringifyNumber(cdk.Lazy.number({ produce: () => 7 })),
  },
});
app.synth();

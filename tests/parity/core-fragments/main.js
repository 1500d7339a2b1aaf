// Strings taken apart, changed and put together again, and resolved without functions of templates.
const cdk = require('aws-cdk-lib');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Fragments');
const parts = new cdk.TokenizedStringFragments();
parts.addLiteral('a-');
parts.addToken(cdk.Token.asAny({ 'Ref': 'AWS::Region' }));
parts.addLiteral('-z');
const found = cdk.Tokenization.reverseString('x' + cdk.Aws.REGION + 'y' + cdk.Aws.ACCOUNT_ID);
const concat = new cdk.StringConcat();
const resolver = new cdk.DefaultTokenResolver(concat);
const joiner = { join: (left, right) => left + '|' + right };
new cdk.CfnResource(stack, 'Parts', {
  type: 'AWS::Test::Parts',
  properties: {
    'Lengths': [parts.length, found.length, found.tokens.length],
    'First': [parts.firstValue, found.firstValue],
    'Mapped': parts.mapTokens({ mapToken: t => 'mapped' }).join(concat),
    'MappedTwo': found.mapTokens({ mapToken: t => 'm' }).join(concat),
    'Joined': found.join(concat),
    'Pairs': found.join(joiner),
    'Plain': cdk.Tokenization.resolve(
      { 'a': 'x' + cdk.Token.asString('known'), 'b': ['q', stack.stackName] },
      { scope: stack, preparing: false, resolver: resolver },
    ),
    'Kept': cdk.Tokenization.resolve({ 'e': [1, 2] }, { scope: stack, removeEmpty: false, preparing: true, resolver: resolver }),
    'Hint': cdk.Token.asString({ 'Ref': 'AWS::Region' }, { displayHint: 'region' }),
    'HintList': cdk.Token.asList({ 'Fn::GetAZs': '' }, { displayHint: 'zones' }),
    'Json': new cdk.Intrinsic({ 'Ref': 'x' }, { stackTrace: false }).toJSON(),
    'Secret': new cdk.SecretValue('plain').unsafeUnwrap(),
    'SecretRef': new cdk.SecretValue({ 'Ref': 'AWS::StackId' }).unsafeUnwrap(),
  },
});
const reference = new cdk.CfnDynamicReference(cdk.CfnDynamicReferenceService.SSM, 'name:1');
new cdk.CfnResource(stack, 'Dynamic', {
  type: 'AWS::Test::Dynamic',
  properties: {
    'Plain': reference,
    'Inside': `x-${reference}-y`,
    'Selected': cdk.Fn.select(0, [`${reference}`, 'b']),
    'Split': cdk.Fn.split('-', `${reference}`),
    'Joined': cdk.Fn.join('/', ['a', `${reference}`, 'b']),
    'Json': stack.toJsonString({ 'k': `${reference}`, 'l': [reference] }),
    'Substituted': cdk.Fn.sub('${x}/y', { 'x': `${reference}` }),
  },
});
app.synth();

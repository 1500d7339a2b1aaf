// The intrinsic functions, with late-bound arguments in all places.
const cdk = require('aws-cdk-lib');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Functions');
const region = cdk.Aws.REGION;
const parts = cdk.Fn.split(',', region);
new cdk.CfnResource(stack, 'All', {
  type: 'AWS::Test::Functions',
  properties: {
    'Ref': cdk.Fn.ref('Other'),
    'GetAtt': cdk.Fn.getAtt('Other', 'Nested.Name'),
    'JoinLate': cdk.Fn.join(region, ['a', region]),
    'SplitAssumed': cdk.Fn.split('-', region, 2),
    'SplitNone': cdk.Fn.split('-', region, 0),
    'SplitKnown': cdk.Fn.split('-', 'a-b-c', 2),
    'SelectMixed': cdk.Fn.select(0, ['a', region]),
    'SelectKnown': cdk.Fn.select(1, ['a', 'b']),
    'Sub': cdk.Fn.sub('${A} ${AWS::Region}', { 'A': region }),
    'SubPlain': cdk.Fn.sub('${AWS::Region}'),
    'Base64': cdk.Fn.base64(region),
    'Cidr': cdk.Fn.cidr('10.0.0.0/16', 2, '8'),
    'CidrPlain': cdk.Fn.cidr('10.0.0.0/16', 2),
    'Domain': cdk.Fn.parseDomainName('https://example.com/a/b'),
    'DomainLate': cdk.Fn.parseDomainName(region),
    'Azs': cdk.Fn.getAzs('eu-west-1'),
    'Import': cdk.Fn.importValue('Shared'),
    'ImportList': cdk.Fn.importListValue('Shared', 2),
    'ImportListBar': cdk.Fn.importListValue('Shared', 2, '|'),
    'StackOutput': cdk.Fn.getStackOutput('Other', 'Out'),
    'StackOutputAll': cdk.Fn.getStackOutput('Other', 'Out', 'eu-west-1', 'arn:aws:iam::111111111111:role/r'),
    'FindInMap': cdk.Fn.findInMap('Map', 'a', region),
    'Transform': cdk.Fn.transform('AWS::Include', { 'Location': region }),
    'LenKnown': cdk.Fn.len(['a', region]),
    'If': cdk.Fn.conditionIf('Cond', { 'A': region }, cdk.Aws.NO_VALUE),
    'IfInside': 'x-' + cdk.Fn.conditionIf('Cond', 'a', region).toString(),
    'JsonKnown': cdk.Fn.toJsonString({ 'a': 1, 'b': 'x' }),
    'JsonMixed': cdk.Fn.toJsonString({ 'a': region, 'b': ['x', 'pre-' + region] }),
  },
});

// The transform comes with the functions that need it: a string for one use, a list for more.
const one = new cdk.Stack(app, 'OneExtension');
new cdk.CfnOutput(one, 'Length', { value: cdk.Token.asString(cdk.Fn.len(parts)) });
const two = new cdk.Stack(app, 'TwoExtensions');
two.addTransform('AWS::Serverless-2016-10-31');
two.addTransform('AWS::Serverless-2016-10-31');
new cdk.CfnOutput(two, 'Length', { value: cdk.Token.asString(cdk.Fn.len(parts)) });
new cdk.CfnOutput(two, 'Fallback', { value: cdk.Fn.findInMap('Map', 'a', 'b', 'c') });
new cdk.CfnOutput(two, 'Json', { value: cdk.Fn.toJsonString(cdk.Token.asAny({ 'Ref': 'X' })) });
app.synth();

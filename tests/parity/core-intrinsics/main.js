// The intrinsic functions and the pseudo parameters.
const cdk = require('aws-cdk-lib');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Intrinsics');
const thing = new cdk.CfnResource(stack, 'Thing', { type: 'AWS::Test::Thing' });
const map = new cdk.CfnMapping(stack, 'Map', { mapping: { 'k': { 'v': 'x' } } });
new cdk.CfnResource(stack, 'User', {
  type: 'AWS::Test::User',
  properties: {
    'Ref': cdk.Fn.ref(thing.logicalId),
    'GetAtt': cdk.Fn.getAtt(thing.logicalId, 'Arn'),
    'GetAttDotted': thing.getAtt('A.B.C'),
    'JoinLiterals': cdk.Fn.join('-', ['a', 'b', 'c']),
    'Join': cdk.Fn.join('-', ['a', 'b', thing.ref, 'c', 'd']),
    'JoinNested': cdk.Fn.join('-', ['a', cdk.Fn.join('-', ['b', thing.ref]), 'c']),
    'JoinNestedOther': cdk.Fn.join('-', ['a', cdk.Fn.join('/', ['b', thing.ref]), 'c']),
    'JoinEmpty': cdk.Fn.join('', ['a', '', thing.ref, '']),
    'JoinOne': cdk.Fn.join(',', [thing.ref]),
    'SelectLiteral': cdk.Fn.select(1, ['a', 'b', 'c']),
    'Select': cdk.Fn.select(1, [thing.ref, 'b']),
    'SelectSplit': cdk.Fn.select(2, cdk.Fn.split('/', thing.ref)),
    'SplitLiteral': cdk.Fn.split(',', 'a,b,c'),
    'Split': cdk.Fn.split(',', thing.ref),
    'SplitKnownLength': cdk.Fn.select(1, cdk.Fn.split(':', thing.getAtt('Arn').toString(), 6)),
    'Sub': cdk.Fn.sub('${AWS::StackName}-${Thing.Arn}'),
    'SubVars': cdk.Fn.sub('${Name}/${Other}', { 'Name': thing.ref, 'Other': 'literal' }),
    'SubLiteral': cdk.Fn.sub('nothing ${!Literal}'),
    'Base64': cdk.Fn.base64('some text'),
    'Base64Token': cdk.Fn.base64('#!/bin/sh\necho ' + thing.ref + '\n'),
    'Cidr': cdk.Fn.cidr('10.0.0.0/16', 4, '8'),
    'CidrRef': cdk.Fn.cidr(thing.getAtt('CidrBlock').toString(), 6),
    'FirstCidr': cdk.Fn.select(0, cdk.Fn.cidr(thing.getAtt('CidrBlock').toString(), 6, '5')),
    'Azs': cdk.Fn.getAzs(),
    'AzsOf': cdk.Fn.getAzs('eu-west-1'),
    'FirstAz': cdk.Fn.select(0, cdk.Fn.getAzs()),
    'Import': cdk.Fn.importValue('Some-Export'),
    'ImportSub': cdk.Fn.importValue(cdk.Fn.sub('${AWS::StackName}-x')),
    'FindInMap': cdk.Fn.findInMap(map.logicalId, 'k', 'v'),
    'Transform': cdk.Fn.transform('AWS::Include', { 'Location': 's3://bucket/key' }),
    'Pseudo': [
      cdk.Aws.ACCOUNT_ID,
      cdk.Aws.REGION,
      cdk.Aws.PARTITION,
      cdk.Aws.URL_SUFFIX,
      cdk.Aws.STACK_ID,
      cdk.Aws.STACK_NAME,
      cdk.Aws.NOTIFICATION_ARNS,
      cdk.Aws.NO_VALUE,
    ],
    'Dropped': cdk.Aws.NO_VALUE,
    'Dynamic': '{{resolve:ssm:/some/name:1}}',
    'Lists': [[thing.ref], [], ['x', ['y']]],
    'Bools': { 'yes': true, 'no': false, 'zero': 0, 'float': 1.5, 'empty': '' },
  },
});
app.synth();

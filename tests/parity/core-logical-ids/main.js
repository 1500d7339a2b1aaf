// Logical ids: hidden path parts, duplicate neighbours, long paths, odd characters, overrides.
const cdk = require('aws-cdk-lib');
const { Construct } = require('constructs');

function raw(scope, id) {
  return new cdk.CfnResource(scope, id, { type: 'AWS::Test::Thing' });
}

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Ids');

// a resource right below the stack has its id unchanged, without a hash
raw(stack, 'Plain');
raw(stack, 'with-dashes_and.dots');
raw(stack, 'Ünï cödé 1');
raw(stack, '123');

// `Default` and `Resource` vanish from the readable part; `Default` also from the hash
const a = new Construct(stack, 'A');
raw(a, 'Resource');
const b = new Construct(stack, 'B');
raw(b, 'Default');
const c = new Construct(stack, 'C');
const cDefault = new Construct(c, 'Default');
raw(cDefault, 'Resource');
raw(cDefault, 'Default');
const d = new Construct(stack, 'Default');
raw(d, 'Inner');
const e = new Construct(stack, 'Resource');
raw(e, 'Inner');
raw(new Construct(e, 'Deep'), 'Resource');

// neighbours of one name are written once
const vpc = new Construct(stack, 'Vpc');
const vpcVpc = new Construct(vpc, 'Vpc');
raw(vpcVpc, 'Vpc');
raw(vpcVpc, 'Subnet');
const ab = new Construct(stack, 'Ab');
raw(new Construct(ab, 'MyAb'), 'Ab');
raw(new Construct(new Construct(stack, 'My'), 'AbMy'), 'My');

// ids that differ only in odd characters get different hashes below a construct
const odd = new Construct(stack, 'Odd');
raw(odd, 'x-y');
raw(odd, 'x_y');
raw(odd, 'x y');
raw(odd, 'xy');
raw(odd, '-');
raw(odd, '@#!');

// the readable part stops at 240 characters
let scope = new Construct(stack, 'Long');
for (let i = 0; i < 12; i++) {
  scope = new Construct(scope, 'LevelOfAVeryDeepTree' + i);
}
raw(scope, 'Leaf');
raw(scope, 'Resource');
raw(stack, 'Long0123456789Long0123456789Long0123456789Long0123456789Long0123456789Long0123456789Long0123456789Long0123456789Long0123456789Long0123456789Long0123456789Long0123456789Long0123456789Long0123456789Long0123456789Long0123456789Long0123456789aaaaa');

// an override wins, in references too
const named = raw(odd, 'Named');
named.overrideLogicalId('MyOwnName');
new cdk.CfnOutput(stack, 'NamedRef', { value: named.ref });
new cdk.CfnOutput(odd, 'Nested', { value: named.getAtt('Some.Attribute').toString() });
new cdk.CfnOutput(new Construct(odd, 'Deeper'), 'Default', { value: 'constant' });
app.synth();

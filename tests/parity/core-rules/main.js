// Conditions and rules with every function of conditions, and more than ten of them.
const cdk = require('aws-cdk-lib');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Rules');

function equals(name) {
  return cdk.Fn.conditionEquals(cdk.Aws.REGION, name);
}

function many(count) {
  const all = [];
  for (let i = 0; i < count; i++) {
    all.push(cdk.Fn.conditionEquals(cdk.Aws.REGION, `r${i}`));
  }
  return all;
}

new cdk.CfnCondition(stack, 'Single', { expression: cdk.Fn.conditionAnd(equals('a')) });
new cdk.CfnCondition(stack, 'Three', { expression: cdk.Fn.conditionOr(equals('a'), equals('b'), equals('c')) });
new cdk.CfnCondition(stack, 'Ten', { expression: cdk.Fn.conditionAnd(...many(10)) });
new cdk.CfnCondition(stack, 'Eleven', { expression: cdk.Fn.conditionAnd(...many(11)) });
new cdk.CfnCondition(stack, 'TwentyFive', { expression: cdk.Fn.conditionOr(...many(25)) });
new cdk.CfnCondition(stack, 'HundredOne', { expression: cdk.Fn.conditionOr(...many(101)) });
const named = new cdk.CfnCondition(stack, 'Named', { expression: cdk.Fn.conditionNot(equals('x')) });
new cdk.CfnCondition(stack, 'Nested', { expression: cdk.Fn.conditionAnd(named, cdk.Fn.conditionNot(named)) });
const empty = new cdk.CfnCondition(stack, 'Later');
empty.expression = equals('later');
new cdk.CfnCondition(stack, 'Empty');

const rule = new cdk.CfnRule(stack, 'Rule', {
  ruleCondition: cdk.Fn.conditionEquals(cdk.Fn.valueOf('Stage', 'x'), 'prod'),
  assertions: [
    { assert: cdk.Fn.conditionContains(['a', 'b'], cdk.Aws.REGION), assertDescription: 'contains' },
    { assert: cdk.Fn.conditionEachMemberEquals(cdk.Fn.refAll('AWS::EC2::VPC::Id'), 'vpc-1'), assertDescription: 'equals' },
  ],
});
rule.addAssertion(
  cdk.Fn.conditionEachMemberIn(cdk.Fn.valueOfAll('AWS::EC2::Subnet::Id', 'VpcId'), cdk.Fn.refAll('AWS::EC2::VPC::Id')),
  'in',
);
rule.addAssertion(cdk.Fn.conditionEachMemberIn(['a'], ['a', 'b']), 'known');
new cdk.CfnRule(stack, 'EmptyRule');
new cdk.CfnOutput(stack, 'RuleRef', { value: rule.ref });
app.synth();

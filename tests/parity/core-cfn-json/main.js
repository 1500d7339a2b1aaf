// Values whose keys are known when the stack is deployed.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Json');
const keys = { 'a': [1, 'x', cdk.Aws.ACCOUNT_ID] };
keys[`${cdk.Aws.REGION}`] = 'here';
const keyed = new cdk.CfnJson(stack, 'Keyed', { value: keys });
const inner = {};
inner[`a ${cdk.Aws.REGION} b`] = true;
const deep = new cdk.CfnJson(stack, 'Deep', { value: { 'plain': inner, 'quoted': 'a "b"' } });
const known = new cdk.CfnJson(stack, 'Known', { value: { 'a': 1 } });
const list = new cdk.CfnJson(stack, 'List', { value: [1, 2, cdk.Aws.REGION] });
new cdk.CfnResource(stack, 'Uses', {
  type: 'AWS::Test::U',
  properties: {
    'Itself': keyed,
    'Value': keyed.value,
    'Text': stack.toJsonString({ 'x': known, 'y': deep.value }),
    'List': list,
  },
});
const role = new iam.Role(stack, 'Role', {
  assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com', { conditions: { 'StringEquals': keyed } }),
});
role.addToPolicy(new iam.PolicyStatement({
  actions: ['s3:GetObject'],
  resources: ['*'],
  conditions: { 'StringEquals': deep.value, 'Bool': known },
}));
app.synth();

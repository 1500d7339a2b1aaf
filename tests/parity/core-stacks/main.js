// Several stacks: agnostic and concrete environments, names, descriptions, template options.
const cdk = require('aws-cdk-lib');
const { Construct } = require('constructs');

function facts(stack) {
  new cdk.CfnOutput(stack, 'Account', { value: stack.account });
  new cdk.CfnOutput(stack, 'Region', { value: stack.region });
  new cdk.CfnOutput(stack, 'Partition', { value: stack.partition });
  new cdk.CfnOutput(stack, 'UrlSuffix', { value: stack.urlSuffix });
  new cdk.CfnOutput(stack, 'StackName', { value: stack.stackName });
  new cdk.CfnOutput(stack, 'StackId', { value: stack.stackId });
  new cdk.CfnOutput(stack, 'Bucket', { value: stack.formatArn({ service: 's3', resource: 'bucket', account: '', region: '' }) });
}

const app = new cdk.App();
facts(new cdk.Stack(app, 'Agnostic'));
facts(new cdk.Stack(app, 'Concrete', { env: { account: '123456789012', region: 'us-east-1' } }));
facts(new cdk.Stack(app, 'RegionOnly', { env: { region: 'eu-west-1' } }));
facts(new cdk.Stack(app, 'AccountOnly', { env: { account: '123456789012' } }));
facts(new cdk.Stack(app, 'China', { env: { account: '123456789012', region: 'cn-north-1' } }));
facts(new cdk.Stack(app, 'Gov', { env: { account: '123456789012', region: 'us-gov-west-1' } }));

const named = new cdk.Stack(app, 'Named', {
  stackName: 'a-name-of-its-own',
  description: 'Has a name, a description and termination protection',
  terminationProtection: true,
  tags: { 'team': 'net', 'CostCenter': '42' },
});
facts(named);

const options = new cdk.Stack(app, 'Options');
options.templateOptions.description = 'Set later';
options.templateOptions.metadata = { 'Owner': 'me', 'nested': { 'a_list': [1, 2, 'x'] } };
options.templateOptions.transforms = ['AWS::Serverless-2016-10-31'];
options.addMetadata('Another', { 'key': 'value' });
new cdk.CfnResource(options, 'Thing', { type: 'AWS::Test::Thing' });

// a stack below a construct: its name is made of the path
const group = new Construct(app, 'Group');
const inner = new cdk.Stack(group, 'Inner');
facts(inner);
const deep = new Construct(inner, 'Deep');
new cdk.CfnOutput(deep, 'Here', { value: cdk.Stack.of(deep).stackName + ' in ' + cdk.Stack.of(deep).region });
new cdk.CfnResource(deep, 'Resource', { type: 'AWS::Test::Thing' });
app.synth();

// The flag by which the newest SDK is installed by default.
const cdk = require('aws-cdk-lib');
const custom_resources = require('aws-cdk-lib/custom-resources');

const app = new cdk.App({ context: { '@aws-cdk/customresources:installLatestAwsSdkDefault': false } });
const stack = new cdk.Stack(app, 'Off');
const lookup = { service: 'SSM', action: 'getParameter', parameters: { 'Name': 'x' }, physicalResourceId: custom_resources.PhysicalResourceId.of('x') };
const policy = custom_resources.AwsCustomResourcePolicy.fromSdkCalls({ resources: ['*'] });
new custom_resources.AwsCustomResource(stack, 'Default', { onUpdate: lookup, policy: policy });
new custom_resources.AwsCustomResource(stack, 'Newest', { onUpdate: lookup, policy: policy, installLatestAwsSdk: true });

const other = new cdk.Stack(app, 'On');
other.node.setContext('@aws-cdk/customresources:installLatestAwsSdkDefault', true);
new custom_resources.AwsCustomResource(other, 'Default', { onUpdate: lookup, policy: policy });
app.synth();

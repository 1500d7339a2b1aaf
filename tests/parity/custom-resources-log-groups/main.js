// A function that several custom resources share, some of them with a log group for it.
const cdk = require('aws-cdk-lib');
const custom_resources = require('aws-cdk-lib/custom-resources');
const logs = require('aws-cdk-lib/aws-logs');

const app = new cdk.App();
const publishing = { service: 'SNS', action: 'publish', physicalResourceId: custom_resources.PhysicalResourceId.of('x') };
const policy = custom_resources.AwsCustomResourcePolicy.fromSdkCalls({ resources: custom_resources.AwsCustomResourcePolicy.ANY_RESOURCE });
const first = new cdk.Stack(app, 'First');
new custom_resources.AwsCustomResource(first, 'With', { onCreate: publishing, policy: policy, logGroup: new logs.LogGroup(first, 'Group') });
new custom_resources.AwsCustomResource(first, 'Without', { onCreate: publishing, policy: policy });
const later = new cdk.Stack(app, 'Later');
new custom_resources.AwsCustomResource(later, 'Without', { onCreate: publishing, policy: policy });
new custom_resources.AwsCustomResource(later, 'With', { onCreate: publishing, policy: policy, logGroup: new logs.LogGroup(later, 'Group') });
app.synth();

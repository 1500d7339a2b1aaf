// What is made of a map keeps the order in which the program wrote its keys: texts, and hashes of them.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const custom_resources = require('aws-cdk-lib/custom-resources');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Stack');
const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0, subnetConfiguration: [{ name: 'public', subnetType: ec2.SubnetType.PUBLIC }] });

// The id of an instance ends with a hash of its configuration.
new ec2.Instance(stack, 'Instance', {
  vpc: vpc,
  instanceType: new ec2.InstanceType('t3.micro'),
  machineImage: ec2.MachineImage.latestAmazonLinux2023(),
  vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC },
  init: ec2.CloudFormationInit.fromConfigSets({
    configSets: { 'later': ['second', 'first'], 'default': ['first', 'second'] },
    configs: {
      'second': new ec2.InitConfig([
        ec2.InitFile.fromObject('/etc/stack.json', {
          'stackId': stack.stackId,
          'stackName': stack.stackName,
          'region': stack.region,
          'nested': { 'zeta': 1, 'alpha': { 'two': [{ 'y': 2, 'x': 1 }], 'one': true } },
        }),
      ]),
      'first': new ec2.InitConfig([ec2.InitPackage.yum('git')]),
    },
  }),
});

// Maps that were made before the call, and one that is a text.
const settings = { 'zone': 'a', 'name': 'b', 'limits': { 'upper': 2, 'lower': 1 } };
new cdk.CfnOutput(stack, 'Settings', { value: stack.toJsonString(settings) });
new cdk.CfnOutput(stack, 'Quoted', { value: stack.toJsonString({ 'b-2': 1, 'a 1': stack.region, 'end': 2 }) });

// The same keys in another order: each call has its own.
new cdk.CfnOutput(stack, 'Forwards', { value: stack.toJsonString({ 'first': 1, 'second': 2, 'third': 3 }) });
new cdk.CfnOutput(stack, 'Backwards', { value: stack.toJsonString({ 'third': 3, 'second': 2, 'first': 1 }) });
new cdk.CfnOutput(stack, 'Mixed', { value: stack.toJsonString({ 'second': 2, 'third': 3, 'first': 1 }) });

// Keys that are numbers go first in JavaScript.
new cdk.CfnOutput(stack, 'Numbers', { value: stack.toJsonString({ 'b': 1, '10': 2, '9': 3, '01': 4, 'a': 5, '123456789012': 6, '-1': 7 }) });

// Calls of the AWS SDK, whose own keys count as well.
new custom_resources.AwsCustomResource(stack, 'Parameter', {
  onUpdate: {
    physicalResourceId: custom_resources.PhysicalResourceId.of('parameter'),
    parameters: { 'Value': 'x', 'Name': stack.stackName, 'Overwrite': true },
    action: 'putParameter',
    service: 'SSM',
  },
  onDelete: {
    action: 'deleteParameter',
    service: 'SSM',
    parameters: { 'Name': stack.stackName },
  },
  installLatestAwsSdk: false,
  policy: custom_resources.AwsCustomResourcePolicy.fromSdkCalls({ resources: ['*'] }),
});
app.synth();

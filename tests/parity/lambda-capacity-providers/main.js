// Functions on instances of EC2 that Lambda looks after.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');
const lambda = require('aws-cdk-lib/aws-lambda');
const logs = require('aws-cdk-lib/aws-logs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Instances');
const subnets = [ec2.Subnet.fromSubnetId(stack, 'Subnet', 'subnet-12345678')];
const securityGroups = [ec2.SecurityGroup.fromSecurityGroupId(stack, 'Group', 'sg-12345678')];
const code = lambda.Code.fromInline('x');
const runtime = lambda.Runtime.NODEJS_24_X;

const plain = new lambda.CapacityProvider(stack, 'Plain', { subnets, securityGroups });
const whole = new lambda.CapacityProvider(stack, 'Whole', {
  subnets,
  securityGroups,
  capacityProviderName: 'shop_instances-1',
  architectures: [lambda.Architecture.ARM_64],
  instanceTypeFilter: lambda.InstanceTypeFilter.allow([new ec2.InstanceType('m7g.large')]),
  maxVCpuCount: 20,
  scalingOptions: lambda.ScalingOptions.manual([lambda.TargetTrackingScalingPolicy.cpuUtilization(70)]),
  kmsKey: new kms.Key(stack, 'Key'),
  propagateTags: lambda.PropagateTags.explicit({ 'cost': 'shop', 'team': 'web' }),
  logGroup: new logs.LogGroup(stack, 'Log'),
  systemLogLevel: lambda.SystemLogLevel.DEBUG,
});
cdk.Tags.of(whole).add('owner', 'web');
new lambda.CapacityProvider(stack, 'Other', {
  subnets,
  securityGroups,
  operatorRole: new iam.Role(stack, 'Operator', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }),
  instanceTypeFilter: lambda.InstanceTypeFilter.exclude([new ec2.InstanceType('t3.micro')]),
  scalingOptions: lambda.ScalingOptions.auto(),
  propagateTags: lambda.PropagateTags.none(),
});
const quiet = new lambda.Function(stack, 'Quiet', { code, handler: 'index.handler', runtime });
plain.addFunction(quiet);
const busy = new lambda.Function(stack, 'Busy', {
  code,
  handler: 'index.handler',
  runtime,
  currentVersionOptions: { minExecutionEnvironments: 3, maxExecutionEnvironments: 30 },
});
whole.addFunction(busy, {
  perExecutionEnvironmentMaxConcurrency: 5,
  executionEnvironmentMemoryGiBPerVCpu: 4,
  publishToLatestPublished: false,
  latestPublishedScalingConfig: { minExecutionEnvironments: 1, maxExecutionEnvironments: 5 },
});
busy.addAlias('live');
const byName = lambda.CapacityProvider.fromCapacityProviderName(stack, 'ByName', 'known');
const byArn = lambda.CapacityProvider.fromCapacityProviderArn(stack, 'ByArn', 'arn:aws:lambda:us-east-1:111111111111:capacity-provider:known');
const byLateArn = lambda.CapacityProvider.fromCapacityProviderAttributes(stack, 'ByLateArn', { capacityProviderArn: cdk.Fn.importValue('known') });
new cdk.CfnOutput(stack, 'Names', { value: `${plain.capacityProviderName} ${byName.capacityProviderName} ${byArn.capacityProviderName} ${byLateArn.capacityProviderName}` });
new cdk.CfnOutput(stack, 'Arns', { value: `${plain.capacityProviderArn} ${byName.capacityProviderArn} ${whole.capacityProviderRef.capacityProviderArn}` });
app.synth();

// What groups of instances can be told besides.
const cdk = require('aws-cdk-lib');
const autoscaling = require('aws-cdk-lib/aws-autoscaling');
const ec2 = require('aws-cdk-lib/aws-ec2');
const sns = require('aws-cdk-lib/aws-sns');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Options');
const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-12345678', availabilityZones: ['eu-west-1a', 'eu-west-1b'], privateSubnetIds: ['subnet-12345678', 'subnet-23456789'], privateSubnetRouteTableIds: ['rtb-1', 'rtb-2'] });
const group = (id, props) => {
  props.vpc = vpc;
  props.instanceType = new ec2.InstanceType('t3.micro');
  props.machineImage = ec2.MachineImage.genericLinux({ 'eu-west-1': 'ami-0123456789abcdef0' });
  return new autoscaling.AutoScalingGroup(stack, id, props);
};

const all = group('All', {
  autoScalingGroupName: 'all',
  minCapacity: 2,
  maxCapacity: 10,
  cooldown: cdk.Duration.minutes(2),
  ignoreUnmodifiedSizeProperties: false,
  maxInstanceLifetime: cdk.Duration.days(7),
  defaultInstanceWarmup: cdk.Duration.seconds(5),
  capacityRebalance: true,
  azCapacityDistributionStrategy: autoscaling.CapacityDistributionStrategy.BALANCED_ONLY,
  deletionProtection: autoscaling.DeletionProtection.PREVENT_ALL_DELETION,
  instanceLifecyclePolicy: { retentionTriggers: { terminateHookAbandon: autoscaling.TerminateHookAbandonAction.RETAIN } },
  maxHealthyPercentage: 200,
  minHealthyPercentage: 100,
  groupMetrics: [autoscaling.GroupMetrics.all(), new autoscaling.GroupMetrics(autoscaling.GroupMetric.MIN_SIZE, autoscaling.GroupMetric.MAX_SIZE, autoscaling.GroupMetric.MIN_SIZE, new autoscaling.GroupMetric('GroupWarmPoolMinSize'))],
  notifications: [
    { topic: new sns.Topic(stack, 'Everything') },
    { topic: new sns.Topic(stack, 'Bad'), scalingEvents: autoscaling.ScalingEvents.ERRORS },
    { topic: new sns.Topic(stack, 'Come'), scalingEvents: autoscaling.ScalingEvents.LAUNCH_EVENTS },
    { topic: new sns.Topic(stack, 'Go'), scalingEvents: autoscaling.ScalingEvents.TERMINATION_EVENTS },
    { topic: new sns.Topic(stack, 'Some'), scalingEvents: new autoscaling.ScalingEvents(autoscaling.ScalingEvent.TEST_NOTIFICATION, autoscaling.ScalingEvent.INSTANCE_LAUNCH) },
  ],
  terminationPolicies: [autoscaling.TerminationPolicy.CUSTOM_LAMBDA_FUNCTION, autoscaling.TerminationPolicy.OLDEST_INSTANCE, autoscaling.TerminationPolicy.DEFAULT],
  terminationPolicyCustomLambdaFunctionArn: 'arn:aws:lambda:eu-west-1:111111111111:function:chooses',
  healthChecks: autoscaling.HealthChecks.withAdditionalChecks({
    gracePeriod: cdk.Duration.seconds(100),
    additionalTypes: [autoscaling.AdditionalHealthCheckType.EBS, autoscaling.AdditionalHealthCheckType.ELB, autoscaling.AdditionalHealthCheckType.VPC_LATTICE],
  }),
});
new cdk.CfnOutput(stack, 'Lifetime', { value: `${all.maxInstanceLifetime.toDays()}` });
group('Ec2', { healthChecks: autoscaling.HealthChecks.ec2({ gracePeriod: cdk.Duration.minutes(3) }) });
group('Checked', { healthChecks: autoscaling.HealthChecks.ec2() });
group('OlderEc2', { healthCheck: autoscaling.HealthCheck.ec2() });
group('OlderElb', { healthCheck: autoscaling.HealthCheck.elb({ grace: cdk.Duration.minutes(15) }) });
group('Cleared', { maxHealthyPercentage: -1, minHealthyPercentage: -1, maxInstanceLifetime: cdk.Duration.days(0), defaultInstanceWarmup: cdk.Duration.seconds(0) });
group('Empty', { notifications: [], groupMetrics: [], terminationPolicies: [], instanceLifecyclePolicy: {}, deletionProtection: autoscaling.DeletionProtection.NONE });
group('Policies', {
  terminationPolicies: [autoscaling.TerminationPolicy.ALLOCATION_STRATEGY, autoscaling.TerminationPolicy.CLOSEST_TO_NEXT_INSTANCE_HOUR, autoscaling.TerminationPolicy.NEWEST_INSTANCE, autoscaling.TerminationPolicy.OLDEST_LAUNCH_CONFIGURATION, autoscaling.TerminationPolicy.OLDEST_LAUNCH_TEMPLATE],
  instanceLifecyclePolicy: { retentionTriggers: {} },
  allowAllOutbound: false,
});
const checks = autoscaling.HealthChecks.withAdditionalChecks({ additionalTypes: [autoscaling.AdditionalHealthCheckType.ELB] });
const older = autoscaling.HealthCheck.elb({ grace: cdk.Duration.minutes(1) });
new cdk.CfnOutput(stack, 'Checks', { value: `${checks.types[0]} ${older.type} ${older.gracePeriod.toSeconds()} ${autoscaling.GroupMetric.TOTAL_INSTANCES.name}` });
app.synth();

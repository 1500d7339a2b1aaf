// For how many instances CloudFormation waits, and what becomes of running instances.
const cdk = require('aws-cdk-lib');
const autoscaling = require('aws-cdk-lib/aws-autoscaling');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Signals');
const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-12345678', availabilityZones: ['eu-west-1a', 'eu-west-1b'], privateSubnetIds: ['subnet-12345678', 'subnet-23456789'], privateSubnetRouteTableIds: ['rtb-1', 'rtb-2'] });
const group = (id, props) => {
  props.vpc = vpc;
  props.instanceType = new ec2.InstanceType('t3.micro');
  props.machineImage = ec2.MachineImage.genericLinux({ 'eu-west-1': 'ami-0123456789abcdef0' });
  return new autoscaling.AutoScalingGroup(stack, id, props);
};

group('All', { minCapacity: 2, signals: autoscaling.Signals.waitForAll({ timeout: cdk.Duration.minutes(3) }) });
group('AllWished', { desiredCapacity: 3, signals: autoscaling.Signals.waitForAll({ minSuccessPercentage: 50 }) });
group('Least', { minCapacity: 2, desiredCapacity: 4, signals: autoscaling.Signals.waitForMinCapacity({ minSuccessPercentage: 0, timeout: cdk.Duration.hours(1) }) });
group('Some', { signals: autoscaling.Signals.waitForCount(5, { timeout: cdk.Duration.seconds(90) }), role: iam.Role.fromRoleArn(stack, 'Known', 'arn:aws:iam::111111111111:role/known') });

group('Replacing', { updatePolicy: autoscaling.UpdatePolicy.replacingUpdate(), signals: autoscaling.Signals.waitForAll() });
group('Rolling', { updatePolicy: autoscaling.UpdatePolicy.rollingUpdate() });
group('RollingSignals', { updatePolicy: autoscaling.UpdatePolicy.rollingUpdate(), signals: autoscaling.Signals.waitForAll({ minSuccessPercentage: 30, timeout: cdk.Duration.minutes(9) }) });
group('RollingAll', {
  maxCapacity: 4,
  updatePolicy: autoscaling.UpdatePolicy.rollingUpdate({
    maxBatchSize: 2,
    minInstancesInService: 1,
    suspendProcesses: [autoscaling.ScalingProcess.AZ_REBALANCE, autoscaling.ScalingProcess.HEALTH_CHECK],
    waitOnResourceSignals: true,
    pauseTime: cdk.Duration.seconds(345),
    minSuccessPercentage: 40,
  }),
  signals: autoscaling.Signals.waitForAll({ minSuccessPercentage: 30, timeout: cdk.Duration.minutes(9) }),
});
group('RollingDeaf', { updatePolicy: autoscaling.UpdatePolicy.rollingUpdate({ waitOnResourceSignals: false, suspendProcesses: [] }), signals: autoscaling.Signals.waitForAll() });
group('RollingWaits', { updatePolicy: autoscaling.UpdatePolicy.rollingUpdate({ waitOnResourceSignals: true }) });

const alarm = new cloudwatch.Alarm(stack, 'Alarm', { metric: new cloudwatch.Metric({ namespace: 'Shop', metricName: 'Errors' }), threshold: 1, evaluationPeriods: 1 });
group('Refresh', { updatePolicy: autoscaling.UpdatePolicy.instanceRefresh({ strategy: autoscaling.InstanceRefreshStrategy.ROLLING }) });
group('RefreshAll', {
  updatePolicy: autoscaling.UpdatePolicy.instanceRefresh({
    strategy: autoscaling.InstanceRefreshStrategy.REPLACE_ROOT_VOLUME,
    minHealthyPercentage: 90,
    maxHealthyPercentage: 100,
    instanceWarmup: cdk.Duration.seconds(300),
    skipMatching: false,
    checkpointPercentages: [50, 100],
    checkpointDelay: cdk.Duration.minutes(10),
    bakeTime: cdk.Duration.minutes(1),
    alarms: [alarm, cloudwatch.Alarm.fromAlarmName(stack, 'KnownAlarm', 'known')],
    scaleInProtectedInstances: autoscaling.ScaleInProtectedInstances.REFRESH,
    standbyInstances: autoscaling.StandbyInstances.IGNORE,
  }),
});
group('RefreshLittle', { updatePolicy: autoscaling.UpdatePolicy.instanceRefresh({ strategy: autoscaling.InstanceRefreshStrategy.ROLLING, minHealthyPercentage: 50, alarms: [] }), signals: autoscaling.Signals.waitForAll() });

const init = () => ec2.CloudFormationInit.fromElements(ec2.InitFile.fromString('/etc/shop', 'open'), ec2.InitPackage.yum('nginx'));
group('Init', { init: init(), signals: autoscaling.Signals.waitForAll({ timeout: cdk.Duration.minutes(10) }) });
group('InitOptions', {
  init: init(),
  initOptions: { configSets: ['default'], embedFingerprint: false, printLog: false, ignoreFailures: true, includeRole: true, includeUrl: true },
  signals: autoscaling.Signals.waitForAll(),
  updatePolicy: autoscaling.UpdatePolicy.replacingUpdate(),
});
const later = group('Later', { signals: autoscaling.Signals.waitForAll() });
later.applyCloudFormationInit(init());
const rendered = autoscaling.Signals.waitForCount(3, { timeout: cdk.Duration.minutes(2) }).renderCreationPolicy({ desiredCapacity: 4 });
new cdk.CfnOutput(stack, 'Rendered', { value: `${rendered.resourceSignal.count} ${rendered.resourceSignal.timeout}` });
app.synth();

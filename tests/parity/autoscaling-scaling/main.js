// Sizes of groups that follow metrics and schedules.
const cdk = require('aws-cdk-lib');
const autoscaling = require('aws-cdk-lib/aws-autoscaling');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');
const cloudwatch_actions = require('aws-cdk-lib/aws-cloudwatch-actions');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Scaling');
const group = autoscaling.AutoScalingGroup.fromAutoScalingGroupName(stack, 'Group', 'shop');
const waiting = new cloudwatch.Metric({ namespace: 'Shop', metricName: 'Waiting', dimensionsMap: { Queue: 'orders' } });

const cpu = group.scaleOnCpuUtilization('Cpu', { targetUtilizationPercent: 50, cooldown: cdk.Duration.seconds(30), estimatedInstanceWarmup: cdk.Duration.seconds(40), disableScaleIn: true });
group.scaleOnCpuUtilization('CpuAtOnce', { targetUtilizationPercent: 60.5, cooldown: cdk.Duration.seconds(0) });
group.scaleOnIncomingBytes('In', { targetBytesPerSecond: 10 * 1024 * 1024 });
group.scaleOnOutgoingBytes('Out', { targetBytesPerSecond: 1000, disableScaleIn: false });
group.scaleToTrackMetric('Waiting', { metric: waiting, targetValue: 3 });
group.scaleToTrackMetric('Slow', { metric: new cloudwatch.Metric({ namespace: 'Shop', metricName: 'Time', statistic: 'Maximum', unit: cloudwatch.Unit.SECONDS, period: cdk.Duration.seconds(10) }), targetValue: 3.5 });
new autoscaling.TargetTrackingScalingPolicy(stack, 'Requests', { autoScalingGroup: group, targetValue: 100, predefinedMetric: autoscaling.PredefinedMetric.ALB_REQUEST_COUNT_PER_TARGET, resourceLabel: 'app/shop/0123456789abcdef/targetgroup/shop/0123456789abcdef' });
new cdk.CfnOutput(stack, 'Policy', { value: cpu.scalingPolicyArn });

const steps = group.scaleOnMetric('Steps', {
  metric: waiting,
  scalingSteps: [{ upper: 10, change: -1 }, { lower: 50, change: 1 }, { lower: 70, change: 3 }],
  evaluationPeriods: 10,
  datapointsToAlarm: 5,
  adjustmentType: autoscaling.AdjustmentType.CHANGE_IN_CAPACITY,
});
new cdk.CfnOutput(stack, 'Alarms', { value: `${steps.lowerAlarm.alarmName} ${steps.upperAlarm.alarmName} ${steps.lowerAction.scalingPolicyArn} ${steps.upperAction.scalingPolicyArn}` });
group.scaleOnMetric('Percent', {
  metric: waiting.with({ statistic: 'max' }),
  scalingSteps: [{ lower: 70, change: 30 }, { upper: 10, change: -10 }, { lower: 50, change: 10 }],
  estimatedInstanceWarmup: cdk.Duration.minutes(2),
  minAdjustmentMagnitude: 2,
  adjustmentType: autoscaling.AdjustmentType.PERCENT_CHANGE_IN_CAPACITY,
});
group.scaleOnMetric('Exact', {
  metric: waiting.with({ statistic: 'Minimum' }),
  scalingSteps: [{ lower: 0, upper: 20, change: 1 }, { lower: 20, upper: 40, change: 2 }, { lower: 40, change: 9 }],
  adjustmentType: autoscaling.AdjustmentType.EXACT_CAPACITY,
  evaluationPeriods: 3,
});
group.scaleOnMetric('ExactNothing', { metric: waiting, scalingSteps: [{ upper: 10, change: 0 }, { lower: 20, change: 2 }], adjustmentType: autoscaling.AdjustmentType.EXACT_CAPACITY });
group.scaleOnMetric('OnlyLower', { metric: waiting.with({ statistic: 'Sum' }), scalingSteps: [{ lower: 10, change: 1 }, { lower: 20, change: 2 }] });
group.scaleOnMetric('OnlyUpper', { metric: waiting.with({ statistic: 'p99' }), scalingSteps: [{ upper: 30, change: -1 }, { upper: 20, change: -2 }, { upper: 10, change: -3 }] });
group.scaleOnMetric('NoChange', { metric: waiting, scalingSteps: [{ upper: 10, change: 0 }, { lower: 20, change: 2 }], metricAggregationType: autoscaling.MetricAggregationType.MAXIMUM });
group.scaleOnMetric('Middle', { metric: waiting, scalingSteps: [{ upper: 10, change: -2 }, { lower: 10, upper: 20, change: -1 }, { lower: 20, upper: 30, change: 1 }, { lower: 30, change: 2 }] });
group.scaleOnMetric('Touching', { metric: waiting, scalingSteps: [{ upper: 10, change: -1 }, { lower: 10, change: 1 }] });
group.scaleOnMetric('Below', { metric: waiting, scalingSteps: [{ upper: -10, change: -1 }, { lower: -5, change: 1 }] });
group.scaleOnMetric('Fractions', { metric: waiting, scalingSteps: [{ upper: 0.1, change: -2 }, { upper: 0.3, change: -1 }, { lower: 0.7, change: 1 }] });
const many = [];
for (let i = 0; i < 40; i++) {
  many.push({ lower: i * 10, change: i + 1 });
}
group.scaleOnMetric('Many', { metric: waiting, scalingSteps: many });
group.scaleOnMetric('Computed', {
  metric: new cloudwatch.MathExpression({ expression: 'waiting / 2', usingMetrics: { waiting } }),
  scalingSteps: [{ upper: 10, change: -1 }, { lower: 50, change: 1 }],
});

const action = new autoscaling.StepScalingAction(stack, 'Action', {
  autoScalingGroup: group,
  estimatedInstanceWarmup: cdk.Duration.seconds(5),
  adjustmentType: autoscaling.AdjustmentType.EXACT_CAPACITY,
  minAdjustmentMagnitude: 3,
  metricAggregationType: autoscaling.MetricAggregationType.MAXIMUM,
});
action.addAdjustment({ adjustment: 1, lowerBound: 0, upperBound: 4 });
action.addAdjustment({ adjustment: 2, lowerBound: 4 });
const less = new autoscaling.StepScalingAction(stack, 'Less', { autoScalingGroup: group });
less.addAdjustment({ adjustment: -1, upperBound: 0 });
const alarm = waiting.createAlarm(stack, 'Busy', { threshold: 100, evaluationPeriods: 2 });
alarm.addAlarmAction(new cloudwatch_actions.AutoScalingAction(action));
alarm.addOkAction(new cloudwatch_actions.AutoScalingAction(less));

const mornings = group.scaleOnSchedule('Mornings', {
  schedule: autoscaling.Schedule.cron({ hour: '8', minute: '0', weekDay: 'MON-FRI' }),
  minCapacity: 2,
  maxCapacity: 3,
  desiredCapacity: 0,
  timeZone: 'Europe/Berlin',
  startTime: new Date('2033-09-10T12:00:00.000Z'),
  endTime: new Date('2033-09-11T12:00:00Z'),
});
group.scaleOnSchedule('Nights', { schedule: autoscaling.Schedule.expression('0 20 * * *'), minCapacity: 0 });
group.scaleOnSchedule('Yearly', { schedule: autoscaling.Schedule.cron({ month: '1', day: '1', hour: '0', minute: '0' }), desiredCapacity: 4 });
group.scaleOnSchedule('EveryMinute', { schedule: autoscaling.Schedule.cron({}), maxCapacity: 4 });
new cdk.CfnOutput(stack, 'Scheduled', { value: `${mornings.scheduledActionName} ${autoscaling.Schedule.cron({ hour: '8', minute: '0' }).expressionString}` });

const raw = new autoscaling.CfnAutoScalingGroup(stack, 'Raw', { maxSize: '2', minSize: '1', availabilityZones: ['eu-west-1a'], launchConfigurationName: 'known' });
new autoscaling.TargetTrackingScalingPolicy(stack, 'RawCpu', { autoScalingGroup: raw, targetValue: 10, predefinedMetric: autoscaling.PredefinedMetric.ASG_AVERAGE_CPU_UTILIZATION });
new autoscaling.StepScalingPolicy(stack, 'RawSteps', { autoScalingGroup: raw, metric: waiting, scalingSteps: [{ upper: 1, change: -1 }, { lower: 5, change: 1 }] });
new autoscaling.ScheduledAction(stack, 'RawSchedule', { autoScalingGroup: raw, schedule: autoscaling.Schedule.expression('0 8 * * *'), minCapacity: 1 });
new autoscaling.WarmPool(stack, 'RawPool', { autoScalingGroup: raw });
new autoscaling.LifecycleHook(stack, 'RawHook', { autoScalingGroup: raw, lifecycleTransition: autoscaling.LifecycleTransition.INSTANCE_TERMINATING });
app.synth();

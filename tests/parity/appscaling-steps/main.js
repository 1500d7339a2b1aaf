// Capacities that follow metrics in steps.
const cdk = require('aws-cdk-lib');
const appscaling = require('aws-cdk-lib/aws-applicationautoscaling');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');
const cloudwatch_actions = require('aws-cdk-lib/aws-cloudwatch-actions');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Steps');
const target = new appscaling.ScalableTarget(stack, 'Target', {
  serviceNamespace: appscaling.ServiceNamespace.ECS,
  resourceId: 'service/default/shop',
  scalableDimension: 'ecs:service:DesiredCount',
  minCapacity: 1,
  maxCapacity: 10,
});
const waiting = new cloudwatch.Metric({ namespace: 'Shop', metricName: 'Waiting' });
const steps = target.scaleOnMetric('Steps', {
  metric: waiting,
  scalingSteps: [{ upper: 10, change: -1 }, { lower: 50, change: 1 }, { lower: 70, change: 3 }],
  evaluationPeriods: 10,
  datapointsToAlarm: 5,
});
new cdk.CfnOutput(stack, 'Alarms', { value: `${steps.lowerAlarm.alarmName} ${steps.upperAlarm.alarmName} ${steps.lowerAction.scalingPolicyArn} ${steps.upperAction.scalingPolicyArn}` });
target.scaleOnMetric('Percent', {
  metric: waiting.with({ statistic: 'Maximum' }),
  scalingSteps: [{ upper: 10, change: -10 }, { lower: 50, change: 10 }],
  cooldown: cdk.Duration.seconds(5),
  minAdjustmentMagnitude: 2,
  adjustmentType: appscaling.AdjustmentType.PERCENT_CHANGE_IN_CAPACITY,
});
target.scaleOnMetric('Exact', {
  metric: waiting.with({ statistic: 'p90' }),
  scalingSteps: [{ lower: 0, upper: 20, change: 1 }, { lower: 20, upper: 40, change: 2 }, { lower: 40, change: 9 }],
  adjustmentType: appscaling.AdjustmentType.EXACT_CAPACITY,
  metricAggregationType: appscaling.MetricAggregationType.MINIMUM,
});
target.scaleOnMetric('Computed', {
  metric: new cloudwatch.MathExpression({ expression: 'waiting / 2', usingMetrics: { waiting } }),
  scalingSteps: [{ upper: 10, change: 0 }, { lower: 20, change: 2 }],
});
const more = new appscaling.StepScalingAction(stack, 'More', {
  scalingTarget: target,
  policyName: 'more',
  cooldown: cdk.Duration.seconds(4),
  adjustmentType: appscaling.AdjustmentType.EXACT_CAPACITY,
  minAdjustmentMagnitude: 2,
  metricAggregationType: appscaling.MetricAggregationType.AVERAGE,
});
more.addAdjustment({ adjustment: 1, lowerBound: 0, upperBound: 5 });
more.addAdjustment({ adjustment: 3, lowerBound: 5 });
const less = new appscaling.StepScalingAction(stack, 'Less', { scalingTarget: target });
less.addAdjustment({ adjustment: -1, upperBound: 0 });
const alarm = waiting.createAlarm(stack, 'Busy', { threshold: 100, evaluationPeriods: 2 });
alarm.addAlarmAction(new cloudwatch_actions.ApplicationScalingAction(more));
alarm.addOkAction(new cloudwatch_actions.ApplicationScalingAction(less));

const known = appscaling.ScalableTarget.fromScalableTargetAttributes(stack, 'Known', { scalableTargetId: 'service/default/known|ecs:service:DesiredCount|ecs', scalableDimension: 'ecs:service:DesiredCount', serviceNamespace: 'ecs' });
new appscaling.StepScalingPolicy(stack, 'KnownSteps', { scalingTarget: known, metric: waiting, scalingSteps: [{ upper: 1, change: -1 }, { lower: 5, change: 1 }] });
const raw = new appscaling.CfnScalableTarget(stack, 'Raw', { maxCapacity: 2, minCapacity: 1, resourceId: 'service/default/raw', scalableDimension: 'ecs:service:DesiredCount', serviceNamespace: 'ecs' });
new appscaling.TargetTrackingScalingPolicy(stack, 'RawBusy', { scalingTarget: raw, targetValue: 50, predefinedMetric: appscaling.PredefinedMetric.ECS_SERVICE_AVERAGE_CPU_UTILIZATION });
app.synth();

// Instances of functions that are kept ready, by schedules and by how busy they are; capacities of anything else.
const cdk = require('aws-cdk-lib');
const appscaling = require('aws-cdk-lib/aws-applicationautoscaling');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');
const iam = require('aws-cdk-lib/aws-iam');
const lambda = require('aws-cdk-lib/aws-lambda');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Scaling');
const props = { code: lambda.Code.fromInline('x'), handler: 'index.handler', runtime: lambda.Runtime.NODEJS_24_X };
const prod = new lambda.Function(stack, 'Function', props).addAlias('prod');
const scaling = prod.addAutoScaling({ maxCapacity: 50 });
scaling.scaleOnUtilization({ utilizationTarget: 0.5 });
scaling.scaleOnSchedule('Up', { schedule: appscaling.Schedule.cron({ hour: '8', minute: '0' }), minCapacity: 20 });
scaling.scaleOnSchedule('Down', { schedule: appscaling.Schedule.rate(cdk.Duration.hours(2)), maxCapacity: 5, timeZone: cdk.TimeZone.EUROPE_PARIS });
const other = new lambda.Alias(stack, 'Other', { aliasName: 'other', version: new lambda.Function(stack, 'Second', props).currentVersion, provisionedConcurrentExecutions: 3 });
other.addAutoScaling({ minCapacity: 2, maxCapacity: 10 }).scaleOnUtilization({
  utilizationTarget: 0.7,
  policyName: 'named',
  disableScaleIn: true,
  scaleInCooldown: cdk.Duration.minutes(1),
  scaleOutCooldown: cdk.Duration.minutes(2),
});

const placed = new cdk.Stack(app, 'Placed', { env: { account: '111111111111', region: 'eu-west-1' } });
new lambda.Function(placed, 'Function', props).addAlias('prod').addAutoScaling({ maxCapacity: 5 });
const target = new appscaling.ScalableTarget(placed, 'Target', {
  serviceNamespace: appscaling.ServiceNamespace.ECS,
  resourceId: 'service/default/shop',
  scalableDimension: 'ecs:service:DesiredCount',
  minCapacity: 1,
  maxCapacity: 10,
});
target.addToRolePolicy(new iam.PolicyStatement({ actions: ['ecs:DescribeServices'], resources: ['*'] }));
const policy = target.scaleToTrackMetric('Busy', {
  targetValue: 50,
  predefinedMetric: appscaling.PredefinedMetric.ECS_SERVICE_AVERAGE_CPU_UTILIZATION,
});
target.scaleToTrackMetric('Waiting', {
  targetValue: 100,
  customMetric: new cloudwatch.Metric({ namespace: 'Shop', metricName: 'Waiting', dimensionsMap: { 'queue': 'orders' }, statistic: 'Average', unit: cloudwatch.Unit.COUNT }),
});
target.scaleOnSchedule('Nights', { schedule: appscaling.Schedule.expression('cron(0 22 * * ? *)'), minCapacity: 0, maxCapacity: 2 });
const known = appscaling.ScalableTarget.fromScalableTargetId(placed, 'Known', 'service/default/known|ecs:service:DesiredCount|ecs');
new cdk.CfnOutput(placed, 'Ids', { value: `${target.scalableTargetId} ${policy.scalingPolicyArn} ${known.scalableTargetId}` });
app.synth();

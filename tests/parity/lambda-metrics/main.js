// Metrics of functions, versions and aliases.
const cdk = require('aws-cdk-lib');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');
const lambda = require('aws-cdk-lib/aws-lambda');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Measured');
const works = new lambda.Function(stack, 'Works', {
  code: lambda.Code.fromInline('exports.handler = async event => event;'),
  handler: 'index.handler',
  runtime: lambda.Runtime.NODEJS_24_X,
});
function alarm(stack, id, metric) {
  new cloudwatch.Alarm(stack, id, { metric: metric, threshold: 1, evaluationPeriods: 1 });
}
alarm(stack, 'Duration', works.metricDuration());
alarm(stack, 'Errors', works.metricErrors({ statistic: 'Maximum' }));
alarm(stack, 'Invocations', works.metricInvocations({ period: cdk.Duration.minutes(1) }));
alarm(stack, 'Throttles', works.metricThrottles());
alarm(stack, 'Other', works.metric('IteratorAge'));
const version = works.currentVersion;
alarm(stack, 'Version', version.metricErrors());
const live = version.addAlias('live');
alarm(stack, 'Alias', live.metricDuration({ statistic: 'p99' }));
alarm(stack, 'AliasOther', live.metric('Errors'));
alarm(stack, 'Latest', works.latestVersion.metricErrors());
alarm(stack, 'KnownAlias', lambda.Alias.fromAliasAttributes(stack, 'KnownOne', { aliasName: 'known', aliasVersion: version }).metricErrors());
alarm(stack, 'Imported', lambda.Function.fromFunctionName(stack, 'KnownFunction', 'imported').metricInvocations());
alarm(stack, 'AllErrors', lambda.Function.metricAllErrors());
alarm(stack, 'AllDuration', lambda.Function.metricAllDuration());
alarm(stack, 'AllInvocations', lambda.Function.metricAllInvocations());
alarm(stack, 'AllThrottles', lambda.Function.metricAllThrottles());
alarm(stack, 'AllConcurrent', lambda.Function.metricAllConcurrentExecutions());
alarm(stack, 'AllUnreserved', lambda.Function.metricAllUnreservedConcurrentExecutions());
alarm(stack, 'All', lambda.Function.metricAll('Duration', { statistic: 'Sum' }));
app.synth();

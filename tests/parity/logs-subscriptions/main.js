// Where log groups send their events.
const cdk = require('aws-cdk-lib');
const lambda = require('aws-cdk-lib/aws-lambda');
const logs = require('aws-cdk-lib/aws-logs');
const logs_destinations = require('aws-cdk-lib/aws-logs-destinations');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Sent');
const hears = new lambda.Function(stack, 'Hears', {
  code: lambda.Code.fromInline('exports.handler = async () => 1;'),
  handler: 'index.handler',
  runtime: lambda.Runtime.NODEJS_24_X,
});
const group = new logs.LogGroup(stack, 'Group');
const destination = new logs_destinations.LambdaDestination(hears);
group.addSubscriptionFilter('Errors', { destination: destination, filterPattern: logs.FilterPattern.anyTerm('ERROR') });
group.addSubscriptionFilter('All', { destination: destination, filterPattern: logs.FilterPattern.allEvents() });
new logs.SubscriptionFilter(stack, 'Allowed', {
  logGroup: new logs.LogGroup(stack, 'Other'),
  destination: new logs_destinations.LambdaDestination(hears, { addPermissions: false }),
  filterPattern: logs.FilterPattern.allEvents(),
  filterName: 'allowed',
});
const alias = new lambda.Alias(stack, 'Alias', { aliasName: 'live', version: hears.currentVersion });
group.addSubscriptionFilter('Live', { destination: new logs_destinations.LambdaDestination(alias), filterPattern: logs.FilterPattern.allEvents() });

const elsewhere = new cdk.Stack(app, 'Elsewhere');
const known = logs.LogGroup.fromLogGroupName(elsewhere, 'Known', 'known');
known.addSubscriptionFilter('All', { destination: destination, filterPattern: logs.FilterPattern.allEvents() });
const there = lambda.Function.fromFunctionArn(elsewhere, 'There', 'arn:aws:lambda:eu-west-1:111111111111:function:there');
new logs.LogGroup(elsewhere, 'Group').addSubscriptionFilter('There', {
  destination: new logs_destinations.LambdaDestination(there),
  filterPattern: logs.FilterPattern.allEvents(),
});
app.synth();

// Buses: every prop, their policies, grants, archives, imports.
const cdk = require('aws-cdk-lib');
const events = require('aws-cdk-lib/aws-events');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');
const sqs = require('aws-cdk-lib/aws-sqs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Buses');
const key = new kms.Key(stack, 'Key');
const plain = new events.EventBus(stack, 'Plain');
const full = new events.EventBus(stack, 'Full', {
  eventBusName: 'full',
  description: 'All of it',
  deadLetterQueue: new sqs.Queue(stack, 'Dead'),
  kmsKey: key,
  logConfig: { includeDetail: events.IncludeDetail.FULL, level: events.Level.INFO },
});
new events.EventBus(stack, 'Keyed', { kmsKey: key, logConfig: { level: events.Level.TRACE } });
const partner = new events.EventBus(stack, 'Partner', { eventSourceName: 'aws.partner/example.com/shop' });
new events.EventBus(stack, 'Late', { eventBusName: cdk.Fn.importValue('name') });
new cdk.CfnOutput(stack, 'PlainName', { value: plain.eventBusName });
new cdk.CfnOutput(stack, 'PlainArn', { value: plain.eventBusArn });
new cdk.CfnOutput(stack, 'PartnerSource', { value: partner.eventSourceName });

// policies
const added = full.addToResourcePolicy(new iam.PolicyStatement({
  sid: 'One',
  actions: ['events:PutEvents'],
  principals: [new iam.AccountPrincipal('111111111111')],
  resources: [full.eventBusArn],
}));
new cdk.CfnOutput(stack, 'Added', { value: `${added.statementAdded}` });
full.addToResourcePolicy(new iam.PolicyStatement({
  sid: 'Two',
  effect: iam.Effect.DENY,
  actions: ['events:*'],
  principals: [new iam.AnyPrincipal()],
  resources: [full.eventBusArn],
  conditions: { StringNotEquals: { 'aws:SourceAccount': stack.account } },
}));

// grants
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
full.grantPutEventsTo(role);
full.grants.actions(role, ['events:PutRule']);
full.grants.actions(role, ['events:DeleteRule'], { resourceArns: ['*'] });
full.grants.allPutEvents(role);
events.EventBus.grantAllPutEvents(role);
events.EventBusGrants.fromEventBus(plain).actions(role, ['events:DescribeEventBus']);
full.grantPutEventsTo(new iam.AccountPrincipal('111111111111'), 'Ignored');

// archives
const archive = full.archive('Kept', {
  archiveName: 'kept',
  description: 'What was sold',
  eventPattern: { account: [stack.account], detail: { state: ['sold'] } },
  retention: cdk.Duration.days(30),
});
new cdk.CfnOutput(stack, 'ArchiveName', { value: archive.archiveName });
new cdk.CfnOutput(stack, 'ArchiveArn', { value: archive.archiveArn });
plain.archive('All', { eventPattern: { source: events.Match.prefix('') } });
new events.Archive(stack, 'Encrypted', { sourceEventBus: plain, eventPattern: { source: ['shop'] }, kmsKey: key, retention: cdk.Duration.hours(48) });

// imports
const byName = events.EventBus.fromEventBusName(stack, 'ByName', 'default');
byName.archive('Kept', { eventPattern: { source: ['shop'] } });
const byArn = events.EventBus.fromEventBusArn(stack, 'ByArn', 'arn:aws:events:us-east-1:111111111111:event-bus/known');
const said = events.EventBus.fromEventBusAttributes(stack, 'Said', {
  eventBusArn: 'arn:aws:events:us-east-1:111111111111:event-bus/said',
  eventBusName: 'other',
  eventBusPolicy: '{}',
  eventSourceName: 'aws.partner/example.com/shop',
});
new cdk.CfnOutput(stack, 'ByNameArn', { value: byName.eventBusArn });
new cdk.CfnOutput(stack, 'ByArnName', { value: byArn.eventBusName });
new cdk.CfnOutput(stack, 'ByArnRegion', { value: byArn.env.region });
new cdk.CfnOutput(stack, 'SaidName', { value: `${said.eventBusName} ${said.eventSourceName}` });
byArn.grantPutEventsTo(role);

// services are let in by the policy of the bus, under a flag
const strict = new cdk.Stack(app, 'Strict');
strict.node.setContext('@aws-cdk/aws-events:requireEventBusPolicySid', true);
const open = new events.EventBus(strict, 'Open');
open.grantPutEventsTo(new iam.AccountPrincipal('111111111111'), 'Friend');
open.grantPutEventsTo(new iam.ServicePrincipal('scheduler.amazonaws.com'), 'Scheduler');
open.grantPutEventsTo(new iam.Role(strict, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') }));

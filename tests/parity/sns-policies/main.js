// Who may do what with topics: their policies, grants, keys.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');
const sns = require('aws-cdk-lib/aws-sns');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Policies');
const service = new iam.ServicePrincipal('events.amazonaws.com');
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });

// policies of topics
const strict = new sns.Topic(stack, 'Strict', { enforceSSL: true });
const added = strict.addToResourcePolicy(new iam.PolicyStatement({
  actions: ['sns:Publish'],
  principals: [service],
  resources: [strict.topicArn],
}));
new cdk.CfnOutput(stack, 'Added', { value: `${added.statementAdded}` });
const open = new sns.Topic(stack, 'Open');
for (const action of ['sns:Publish', 'sns:Subscribe']) {
  open.addToResourcePolicy(new iam.PolicyStatement({
    actions: [action],
    principals: [new iam.AccountRootPrincipal()],
    resources: [open.topicArn],
  }));
}
open.addToResourcePolicy(new iam.PolicyStatement({
  sid: 'Named',
  actions: ['sns:GetTopicAttributes'],
  principals: [new iam.AnyPrincipal()],
  resources: [open.topicArn],
}));

// policies of their own
const first = new sns.Topic(stack, 'First');
const second = new sns.Topic(stack, 'Second');
const shared = new sns.TopicPolicy(stack, 'Shared', { topics: [first, second] });
shared.document.addStatements(new iam.PolicyStatement({
  actions: ['sns:Publish'],
  principals: [service],
  resources: [first.topicArn, second.topicArn],
}));
const given = new iam.PolicyDocument({
  statements: [
    new iam.PolicyStatement({ actions: ['sns:Publish'], principals: [service], resources: [first.topicArn] }),
  ],
});
new sns.TopicPolicy(stack, 'Given', { topics: [first], policyDocument: given, enforceSSL: true });

// grants
const key = new kms.Key(stack, 'Key');
const secret = new sns.Topic(stack, 'Secret', { masterKey: key });
secret.grantPublish(role);
secret.grantSubscribe(role);
secret.grants.actions(role, ['sns:GetTopicAttributes', 'sns:ListSubscriptionsByTopic']);
secret.grants.actions(role, ['sns:SetTopicAttributes'], { keyActions: ['kms:DescribeKey'], resourceArns: ['*'] });
secret.grantOnKey(role, 'kms:Encrypt');
secret.grantPublish(service);
secret.grants.subscribe(new iam.AccountPrincipal('111111111111'));
open.grantPublish(role);
open.grantOnKey(role, 'kms:Encrypt');
sns.TopicGrants.fromTopic(second).publish(service);

// imported topics
const known = sns.Topic.fromTopicArn(stack, 'Known', 'arn:aws:sns:us-east-1:123456789012:known');
const ignored = known.addToResourcePolicy(new iam.PolicyStatement({
  actions: ['sns:Publish'],
  principals: [service],
  resources: ['*'],
}));
new cdk.CfnOutput(stack, 'Ignored', { value: `${ignored.statementAdded}` });
known.grantPublish(role);
known.grantPublish(service);
const encrypted = sns.Topic.fromTopicAttributes(stack, 'Encrypted', {
  topicArn: 'arn:aws:sns:us-east-1:123456789012:encrypted',
  keyArn: 'arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
});
encrypted.grantPublish(role);

// rules of CodeStar Notifications
const target = open.bindAsNotificationRuleTarget(stack);
new cdk.CfnOutput(stack, 'Target', { value: `${target.targetType} ${target.targetAddress}` });

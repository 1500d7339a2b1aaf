// Who may use queues: grants, with keys and without; policies; TLS; other accounts and stacks.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');
const sqs = require('aws-cdk-lib/aws-sqs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Access', { env: { account: '123456789012', region: 'eu-west-1' } });
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
const secret = new sqs.Queue(stack, 'Secret', { encryption: sqs.QueueEncryption.KMS, queueName: 'secret' });
secret.grantConsumeMessages(role);
secret.grantSendMessages(role);
secret.grantPurge(role);
secret.grant(role, 'sqs:ListQueueTags', 'sqs:TagQueue');
const plain = new sqs.Queue(stack, 'Plain');
plain.grants.consumeMessages(role);
plain.grants.actions(role, ['sqs:UntagQueue']);
plain.grantSendMessages(new iam.ServicePrincipal('events.amazonaws.com'));
const given = new sqs.Queue(stack, 'Given', { encryptionMasterKey: new kms.Key(stack, 'Key') });
given.grantSendMessages(new iam.ServicePrincipal('s3.amazonaws.com'));
given.grantConsumeMessages(new iam.AccountPrincipal('111111111111'));

const tls = new sqs.Queue(stack, 'Tls', { enforceSSL: true });
tls.addToResourcePolicy(new iam.PolicyStatement({
  actions: ['sqs:SendMessage'],
  resources: [tls.queueArn],
  principals: [new iam.ServicePrincipal('sns.amazonaws.com')],
}));
const policy = new sqs.QueuePolicy(stack, 'Policy', { queues: [plain, secret] });
policy.document.addStatements(new iam.PolicyStatement({ actions: ['sqs:SendMessage'], resources: ['*'], principals: [new iam.AccountRootPrincipal()] }));

// queues that exist already
const known = sqs.Queue.fromQueueAttributes(stack, 'Known', {
  queueArn: 'arn:aws:sqs:eu-west-1:123456789012:known',
  keyArn: 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
});
known.grantSendMessages(role);
known.addToResourcePolicy(new iam.PolicyStatement({ actions: ['sqs:*'], resources: ['*'], principals: [new iam.AnyPrincipal()] }));

// other stacks
const near = new cdk.Stack(app, 'Near', { env: { account: '123456789012', region: 'eu-west-1' } });
const nearRole = new iam.Role(near, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
plain.grantConsumeMessages(nearRole);
const far = new cdk.Stack(app, 'Far', { env: { account: '111111111111', region: 'eu-west-1' } });
const farRole = new iam.Role(far, 'Role', { roleName: 'far', assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
const named = new sqs.Queue(stack, 'Named', { queueName: 'named' });
named.grantSendMessages(farRole);
new cdk.CfnOutput(far, 'NamedArn', { value: named.queueArn });
new cdk.CfnOutput(far, 'NamedName', { value: named.queueName });

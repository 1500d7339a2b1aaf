// What can be granted on queues and their keys.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');
const sqs = require('aws-cdk-lib/aws-sqs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Grants');
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
const queue = new sqs.Queue(stack, 'Queue', { encryptionMasterKey: new kms.Key(stack, 'Key') });
queue.grants.actions(role, ['sqs:ListQueueTags']);
queue.grants.actions(role, ['sqs:TagQueue'], { keyActions: ['kms:DescribeKey'], resourceArns: ['*'] });
queue.grantOnKey(role, 'kms:Encrypt', 'kms:Decrypt');
queue.grants.consumeMessages(role);
queue.grants.sendMessages(new iam.ServicePrincipal('events.amazonaws.com'));
queue.grants.purge(role);
const plain = new sqs.Queue(stack, 'Plain');
plain.grantOnKey(role, 'kms:Encrypt');
plain.grants.actions(role, ['sqs:UntagQueue'], { keyActions: ['kms:DescribeKey'] });

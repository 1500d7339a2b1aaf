// Events to EventBridge: the function that sets notifications is one a stack, whoever's role comes first.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Events');
const bucket = new s3.Bucket(stack, 'Bucket', { eventBridgeEnabled: true });
bucket.enableEventBridgeNotification();
new s3.Bucket(stack, 'Silent', { eventBridgeEnabled: false });
const later = new s3.Bucket(stack, 'Later', { notificationsSkipDestinationValidation: true });
later.enableEventBridgeNotification();
later.addToResourcePolicy(new iam.PolicyStatement({
  actions: ['s3:GetObject'],
  principals: [new iam.AccountRootPrincipal()],
  resources: [later.arnForObjects('*')],
}));
s3.Bucket.fromBucketName(stack, 'Imported', 'there').enableEventBridgeNotification();
s3.Bucket.fromCfnBucket(new s3.CfnBucket(stack, 'L1')).enableEventBridgeNotification();
cdk.Tags.of(stack).add('team', 'blue');

const own = new cdk.Stack(app, 'OwnRole', { env: { region: 'eu-west-1', account: '111111111111' } });
const role = new iam.Role(own, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
role.addToPolicy(new iam.PolicyStatement({ actions: ['s3:ListAllMyBuckets'], resources: ['*'] }));
const other = iam.Role.fromRoleArn(own, 'Other', 'arn:aws:iam::111111111111:role/x');
new s3.Bucket(own, 'First', {
  notificationsHandlerRole: role,
  eventBridgeEnabled: true,
  enforceSSL: true,
  autoDeleteObjects: true,
  removalPolicy: cdk.RemovalPolicy.DESTROY,
});
new s3.Bucket(own, 'Second', { notificationsHandlerRole: other, eventBridgeEnabled: true });
const foreign = s3.Bucket.fromBucketAttributes(own, 'Foreign', { bucketArn: 'arn:aws:s3:::there', notificationsHandlerRole: other });
foreign.enableEventBridgeNotification();
const nested = new cdk.NestedStack(own, 'Nested');
new s3.Bucket(nested, 'Third', { eventBridgeEnabled: true });

const taken = new cdk.Stack(app, 'TakenRole');
const known = iam.Role.fromRoleArn(taken, 'Known', 'arn:aws:iam::111111111111:role/path/x');
new s3.Bucket(taken, 'Bucket', { notificationsHandlerRole: known, eventBridgeEnabled: true });
app.synth();

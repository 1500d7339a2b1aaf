// Policies of buckets: made at first need, by hand, TLS, inventories and access logs.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Policies');
const plain = new s3.Bucket(stack, 'Plain');
plain.addToResourcePolicy(new iam.PolicyStatement({
  actions: ['s3:GetObject'],
  resources: [plain.arnForObjects('file.txt')],
  principals: [new iam.AccountRootPrincipal()],
}));
plain.policy.applyRemovalPolicy(cdk.RemovalPolicy.RETAIN);
new s3.Bucket(stack, 'Tls', { enforceSSL: true, minimumTLSVersion: 1.2 });
new s3.Bucket(stack, 'Tls13', { enforceSSL: true, minimumTLSVersion: 1.3, bucketName: 'tls' });

const manual = new s3.Bucket(stack, 'Manual');
const policy = new s3.BucketPolicy(stack, 'Policy', { bucket: manual, removalPolicy: cdk.RemovalPolicy.DESTROY });
policy.document.addStatements(new iam.PolicyStatement({ actions: ['s3:List*'], resources: [manual.bucketArn], principals: [new iam.AnyPrincipal()] }));
const whole = new s3.Bucket(stack, 'Whole');
new s3.BucketPolicy(stack, 'WholePolicy', {
  bucket: whole,
  document: new iam.PolicyDocument({ statements: [new iam.PolicyStatement({ actions: ['s3:*'], resources: ['*'], principals: [new iam.AnyPrincipal()] })] }),
});

// inventories
const inventoried = new s3.Bucket(stack, 'Inventoried');
new s3.Bucket(stack, 'AVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVeryVery@#$+:;?!&LongNodeIdName', { inventories: [{ destination: { bucket: inventoried } }] });
new s3.Bucket(stack, 'a-b_c.d e', { inventories: [{ destination: { bucket: inventoried } }, { destination: { bucket: inventoried }, enabled: false }] });
const lists = new s3.Bucket(stack, 'Lists');
const listed = new s3.Bucket(stack, 'Listed', {
  inventories: [
    {
      destination: { bucket: lists, prefix: 'pp', bucketOwner: '123456789012' },
      objectsPrefix: 'o',
      format: s3.InventoryFormat.PARQUET,
      enabled: false,
      inventoryId: 'id',
      frequency: s3.InventoryFrequency.DAILY,
      includeObjectVersions: s3.InventoryObjectVersion.CURRENT,
      optionalFields: ['Size'],
    },
    { destination: { bucket: s3.Bucket.fromBucketName(stack, 'OtherLists', 'other') } },
  ],
});
listed.addInventory({ destination: { bucket: lists } });

// access logs
new s3.Bucket(stack, 'LogsItself', { serverAccessLogsPrefix: 'logs' });
const logs = new s3.Bucket(stack, 'Logs');
new s3.Bucket(stack, 'Logged', {
  serverAccessLogsBucket: logs,
  serverAccessLogsPrefix: 'x',
  targetObjectKeyFormat: s3.TargetObjectKeyFormat.partitionedPrefix(s3.PartitionDateSource.EVENT_TIME),
});
new s3.Bucket(stack, 'LoggedFar', {
  serverAccessLogsBucket: s3.Bucket.fromBucketName(stack, 'FarLogs', 'far-logs'),
  targetObjectKeyFormat: s3.TargetObjectKeyFormat.simplePrefix(),
});
new s3.Bucket(stack, 'LoggedDefault', { serverAccessLogsBucket: logs, targetObjectKeyFormat: s3.TargetObjectKeyFormat.partitionedPrefix() });

// access logs by policy
const byPolicy = new cdk.Stack(app, 'ByPolicy');
byPolicy.node.setContext('@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy', true);
const target = new s3.Bucket(byPolicy, 'Target');
new s3.Bucket(byPolicy, 'Source', { serverAccessLogsBucket: target, serverAccessLogsPrefix: 'in/' });
new s3.Bucket(byPolicy, 'Own', { serverAccessLogsPrefix: 'own' });
const elsewhere = new cdk.Stack(app, 'Elsewhere');
new s3.Bucket(elsewhere, 'Source', { serverAccessLogsBucket: target });

// Data protection of log groups: known and custom identifiers, places for what was found.
const cdk = require('aws-cdk-lib');
const logs = require('aws-cdk-lib/aws-logs');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Protection');
const audit = new logs.LogGroup(stack, 'Audit', { logGroupName: '/aws/vendedlogs/audit' });
const bucket = new s3.Bucket(stack, 'Bucket');

new logs.LogGroup(stack, 'Full', {
  logGroupName: 'cdkIntegLogGroup',
  dataProtectionPolicy: new logs.DataProtectionPolicy({
    name: 'policy-name',
    description: 'policy description',
    identifiers: [
      logs.DataIdentifier.DRIVERSLICENSE_US,
      new logs.DataIdentifier('EmailAddress'),
      new logs.CustomDataIdentifier('EmployeeId', 'EmployeeId-\\d{9}'),
    ],
    logGroupAuditDestination: audit,
    s3BucketAuditDestination: bucket,
    deliveryStreamNameAuditDestination: 'delivery-stream-name',
  }),
});
new logs.LogGroup(stack, 'Sparse', {
  dataProtectionPolicy: new logs.DataProtectionPolicy({ identifiers: [logs.DataIdentifier.EMAILADDRESS] }),
});
new logs.LogGroup(stack, 'Custom', {
  dataProtectionPolicy: new logs.DataProtectionPolicy({
    identifiers: [new logs.CustomDataIdentifier('First', 'a+'), new logs.CustomDataIdentifier('Second', 'b+')],
    s3BucketAuditDestination: s3.Bucket.fromBucketName(stack, 'Imported', 'imported'),
  }),
});
const identifier = logs.DataIdentifier.CPFCODE_BR;
new cdk.CfnOutput(stack, 'Name', { value: identifier.name });
new cdk.CfnOutput(stack, 'Custom2', { value: new logs.CustomDataIdentifier('N', 'r').regex });
app.synth();

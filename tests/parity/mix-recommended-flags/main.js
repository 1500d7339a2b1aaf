// Roles, keys and buckets with all feature flags that the CDK recommends for new projects.
const cdk = require('aws-cdk-lib');
const { aws_iam: iam, aws_kms: kms, aws_s3: s3 } = require('aws-cdk-lib');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Known', { env: { account: '123456789012', region: 'us-east-1' } });
const china = new cdk.Stack(app, 'China', { env: { region: 'cn-north-1' } });
const unknown = new cdk.Stack(app, 'Unknown', { env: { account: '123456789012', region: 'xx-east-9' } });
const anywhere = new cdk.Stack(app, 'Anywhere');
for (const each of [stack, china, unknown, anywhere]) {
  new cdk.CfnOutput(each, 'Partition', { value: each.partition });
  new cdk.CfnOutput(each, 'Pseudo', { value: cdk.Aws.PARTITION });
  new cdk.CfnOutput(each, 'Arn', { value: each.formatArn({ service: 's3', resource: 'x' }) });
  new cdk.CfnOutput(each, 'Given', { value: each.formatArn({ service: 's3', resource: 'x', partition: cdk.Aws.PARTITION }) });
  new cdk.CfnOutput(each, 'Managed', { value: iam.ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess').managedPolicyArn });
  new iam.Role(each, 'Root', { assumedBy: new iam.AccountRootPrincipal() });
  new iam.Role(each, 'Account', { assumedBy: new iam.AccountPrincipal('210987654321') });
  iam.Role.fromRoleName(each, 'Imported', 'imported').addToPrincipalPolicy(new iam.PolicyStatement({ actions: ['s3:GetObject', 's3:GetObject'], resources: ['*'] }));
}

const user = new iam.User(stack, 'User');
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.CompositePrincipal(new iam.ServicePrincipal('ec2.amazonaws.com'), new iam.AccountPrincipal('123456789012').withSessionTags()) });
role.addToPolicy(new iam.PolicyStatement({ actions: ['s3:PutObject', 's3:GetObject'], resources: ['arn:aws:s3:::b', 'arn:aws:s3:::a'] }));
role.addToPolicy(new iam.PolicyStatement({ actions: ['s3:ListBucket'], resources: ['arn:aws:s3:::b', 'arn:aws:s3:::a'] }));
const key = new kms.Key(stack, 'Key', { alias: 'first' });
key.grantEncryptDecrypt(role);
key.grantDecrypt(new iam.ServicePrincipal('logs.amazonaws.com'));
const alias = new kms.Alias(stack, 'Alias', { aliasName: 'alias/second', targetKey: key });
new cdk.CfnOutput(stack, 'AliasName', { value: alias.aliasName });
new cdk.CfnOutput(stack, 'AliasArn', { value: alias.keyArn });
new s3.Bucket(stack, 'ByAlias', { encryptionKey: alias });
kms.Alias.fromAliasName(stack, 'ImportedAlias', 'alias/theirs').grantDecrypt(user);

const logs = new s3.Bucket(stack, 'Logs');
const bucket = new s3.Bucket(stack, 'Bucket', { encryption: s3.BucketEncryption.KMS, enforceSSL: true, versioned: true, serverAccessLogsBucket: logs, serverAccessLogsPrefix: 'logs/', blockPublicAccess: new s3.BlockPublicAccess({ blockPublicPolicy: false }) });
bucket.grantReadWrite(user);
bucket.grantPublicAccess();
new s3.Bucket(stack, 'Copied', { versioned: true, replicationRules: [{ destination: bucket }] });
const abroad = new cdk.Stack(app, 'Abroad', { env: { account: '123456789012', region: 'eu-west-1' } });
new iam.User(abroad, 'User');
new cdk.CfnOutput(abroad, 'Alias', { value: alias.aliasName });
app.synth();

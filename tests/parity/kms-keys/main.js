// Keys: every prop, policies, grants to principals with and without policies, in and across stacks.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Keys');
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });

const key = new kms.Key(stack, 'Key', {
  alias: 'my/alias',
  description: 'everything',
  enableKeyRotation: true,
  rotationPeriod: cdk.Duration.days(180),
  enabled: true,
  pendingWindow: cdk.Duration.days(10),
  removalPolicy: cdk.RemovalPolicy.DESTROY,
  admins: [new iam.AccountPrincipal('111122223333'), role],
  keySpec: kms.KeySpec.SYMMETRIC_DEFAULT,
  keyUsage: kms.KeyUsage.ENCRYPT_DECRYPT,
  multiRegion: false,
});
key.grantEncryptDecrypt(role);
key.grantDecrypt(new iam.ServicePrincipal('sns.amazonaws.com'));
key.grant(new iam.AccountPrincipal('444455556666'), 'kms:TagResource', 'kms:DescribeKey');
key.grants.encrypt(new iam.User(stack, 'User'));
key.grants.admin(new iam.Group(stack, 'Group'));
key.addToResourcePolicy(new iam.PolicyStatement({
  sid: 'Through',
  actions: ['kms:Put*'],
  resources: ['*'],
  principals: [new kms.ViaServicePrincipal('s3.amazonaws.com', new iam.AccountRootPrincipal())],
}));

const rotated = new kms.Key(stack, 'Rotated', { rotationPeriod: cdk.Duration.days(90) });
rotated.grantEncrypt(new kms.ViaServicePrincipal('ec2.amazonaws.com'));
const signing = new kms.Key(stack, 'Signing', {
  keySpec: kms.KeySpec.ECC_NIST_P256,
  keyUsage: kms.KeyUsage.SIGN_VERIFY,
  policy: new iam.PolicyDocument({
    statements: [new iam.PolicyStatement({ actions: ['kms:*'], resources: ['*'], principals: [new iam.AnyPrincipal()] })],
  }),
});
signing.grantSign(role);
signing.grantVerify(role);
signing.grantSignVerify(role);
const mac = new kms.Key(stack, 'Mac', { keySpec: kms.KeySpec.HMAC_256, keyUsage: kms.KeyUsage.GENERATE_VERIFY_MAC });
mac.grantGenerateMac(role);
mac.grantVerifyMac(role);

// what an L1 makes
const low = new kms.CfnKey(stack, 'Low', {
  keyPolicy: {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'kms:*', Resource: '*', Principal: { AWS: '*' } }],
  },
});
const adopted = kms.Key.fromCfnKey(low);
adopted.addToResourcePolicy(new iam.PolicyStatement({
  actions: ['kms:List*'],
  resources: ['*'],
  principals: [new iam.ArnPrincipal('arn:aws:iam::123456789012:role/lister')],
}));
new cdk.CfnOutput(stack, 'LowArn', { value: adopted.keyArn });
new cdk.CfnOutput(stack, 'LowId', { value: adopted.keyId });

// imported
const imported = kms.Key.fromKeyArn(stack, 'Imported', 'arn:aws:kms:us-east-1:123456789012:key/abc');
imported.grantDecrypt(role);
new cdk.CfnOutput(stack, 'ImportedId', { value: imported.keyId });
const late = kms.Key.fromKeyArn(stack, 'Late', cdk.Fn.importValue('the-key'));
new cdk.CfnOutput(stack, 'LateId', { value: late.keyId });

// in another stack
const other = new cdk.Stack(app, 'Other');
const far = new iam.Role(other, 'Far', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
key.grantEncrypt(far);

// a stack that waits for the key's, in the same environment
const env = { account: '123456789012', region: 'us-east-1' };
const first = new cdk.Stack(app, 'First', { env: env });
const second = new cdk.Stack(app, 'Second', { env: env });
second.addDependency(first);
const shared = new kms.Key(first, 'Shared');
const user = new iam.Role(second, 'Reader', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
shared.grantDecrypt(user);

// an imported key of another account
const third = new cdk.Stack(app, 'Third', { env: { account: '999999999999', region: 'us-east-1' } });
const theirs = kms.Key.fromKeyArn(third, 'Theirs', 'arn:aws:kms:us-east-1:123456789012:key/abc');
theirs.grantDecrypt(new iam.Role(third, 'Mine', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));

// looked up
const looked = kms.Key.fromLookup(third, 'Looked', { aliasName: 'alias/looked' });
new cdk.CfnOutput(third, 'LookedArn', { value: looked.keyArn });
new cdk.CfnOutput(third, 'LookedId', { value: looked.keyId });

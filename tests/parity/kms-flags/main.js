// Keys and aliases under the feature flags of new programs: names of aliases are references, and a grant on an
// imported key asks the key, not its stack, for the region.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');

const app = new cdk.App({
  context: {
    '@aws-cdk/aws-kms:aliasNameRef': true,
    '@aws-cdk/aws-kms:reduceCrossAccountRegionPolicyScope': true,
  },
});

const home = new cdk.Stack(app, 'Home', { env: { account: '111111111111', region: 'eu-west-1' } });
const near = new cdk.Stack(app, 'Near', { env: { account: '111111111111', region: 'eu-west-1' } });
const far = new cdk.Stack(app, 'Far', { env: { account: '111111111111', region: 'us-east-1' } });
const other = new cdk.Stack(app, 'Other', { env: { account: '222222222222', region: 'eu-west-1' } });

const key = new kms.Key(home, 'Key', { alias: 'main' });
const alias = new kms.Alias(home, 'Alias', { aliasName: 'alias/second', targetKey: key });
const third = key.addAlias('alias/third');
new cdk.CfnOutput(home, 'Names', { value: `${alias.aliasName} ${third.aliasName}` });
new cdk.CfnOutput(home, 'Arn', { value: alias.aliasArn });
new cdk.CfnOutput(home, 'KeyArn', { value: alias.keyArn });
new cdk.CfnOutput(home, 'KeyId', { value: alias.keyId });
new cdk.CfnOutput(near, 'Name', { value: alias.aliasName });
new cdk.CfnOutput(far, 'Name', { value: alias.aliasName });

const named = kms.Alias.fromAliasName(home, 'Named', 'alias/named');
new cdk.CfnOutput(home, 'NamedId', { value: named.keyId });

const sameRegion = kms.Key.fromKeyArn(home, 'SameRegion', 'arn:aws:kms:eu-west-1:111111111111:key/one');
const otherRegion = kms.Key.fromKeyArn(home, 'OtherRegion', 'arn:aws:kms:us-east-1:111111111111:key/two');
const otherAccount = kms.Key.fromKeyArn(home, 'OtherAccount', 'arn:aws:kms:eu-west-1:222222222222:key/three');
for (const stack of [home, near, far, other]) {
  const role = new iam.Role(stack, 'Role', { roleName: 'reader', assumedBy: new iam.AccountRootPrincipal() });
  sameRegion.grantDecrypt(role);
  otherRegion.grantEncrypt(role);
  otherAccount.grantSign(role);
}
const own = new iam.Role(far, 'Own', { roleName: 'own', assumedBy: new iam.AccountRootPrincipal() });
key.grantEncrypt(own);

app.synth();

// Secrets: how they are made, who may read them, where they are copied, what exists already.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');
const secretsmanager = require('aws-cdk-lib/aws-secretsmanager');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Secrets');
const key = new kms.Key(stack, 'Key');
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });

// how they are made
const plain = new secretsmanager.Secret(stack, 'Plain');
const named = new secretsmanager.Secret(stack, 'Named', { secretName: 'shop/password', description: 'Of the shop', removalPolicy: cdk.RemovalPolicy.DESTROY });
const generated = new secretsmanager.Secret(stack, 'Generated', {
  encryptionKey: key,
  generateSecretString: {
    excludeUppercase: true,
    requireEachIncludedType: false,
    includeSpace: true,
    excludeCharacters: '/@"',
    passwordLength: 20,
    excludePunctuation: false,
    excludeLowercase: false,
    excludeNumbers: true,
    secretStringTemplate: '{"username":"postgres"}',
    generateStringKey: 'password',
  },
});
new secretsmanager.Secret(stack, 'Given', { secretStringValue: cdk.SecretValue.unsafePlainText('given') });
const user = new iam.User(stack, 'User');
new secretsmanager.Secret(stack, 'Object', {
  secretObjectValue: {
    'username': cdk.SecretValue.unsafePlainText(user.userName),
    'database': cdk.SecretValue.unsafePlainText('foo'),
    'password': new iam.AccessKey(stack, 'AccessKey', { user }).secretAccessKey,
  },
});
new secretsmanager.Secret(stack, 'Older', { secretStringBeta1: secretsmanager.SecretStringValueBeta1.fromUnsafePlaintext('older') });
new secretsmanager.Secret(stack, 'OlderToken', { secretStringBeta1: secretsmanager.SecretStringValueBeta1.fromToken(user.userName) });
new cdk.CfnOutput(stack, 'OlderValue', { value: secretsmanager.SecretStringValueBeta1.fromToken(user.userName).secretValue() });
new cdk.CfnOutput(stack, 'Names', { value: `${plain.secretName} ${named.secretName} ${plain.secretArn} ${named.secretFullArn}` });
new cdk.CfnOutput(stack, 'Reference', { value: `${plain.secretRef.secretId} ${generated.excludeCharacters}` });

// their values
new cdk.CfnOutput(stack, 'UsesAll', { value: generated.secretValue.unsafeUnwrap() });
new cdk.CfnOutput(stack, 'UsesField', { value: generated.secretValueFromJson('username').unsafeUnwrap() });
new cdk.CfnOutput(stack, 'UsesKey', { value: `{{resolve:secretsmanager:${generated.cfnDynamicReferenceKey({ jsonField: 'password', versionStage: 'AWSCURRENT' })}}}` });
new cdk.CfnOutput(stack, 'UsesPlainKey', { value: plain.cfnDynamicReferenceKey() });

// who may use them
plain.grantRead(role);
plain.grantWrite(role);
generated.grantRead(role);
generated.grantWrite(role);
named.grantRead(role, ['AWSCURRENT', 'AWSPREVIOUS']);
const other = new iam.AccountPrincipal('222222222222');
generated.grantRead(other);
generated.grantWrite(other);
named.denyAccountRootDelete();
const added = plain.addToResourcePolicy(new iam.PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: ['*'], principals: [other] }));
new cdk.CfnOutput(stack, 'Added', { value: `${added.statementAdded}` });

// copies
const copied = new secretsmanager.Secret(stack, 'Copied', { encryptionKey: key, replicaRegions: [{ region: 'eu-west-1' }, { region: 'eu-central-1', encryptionKey: kms.Key.fromKeyArn(stack, 'KnownKey', 'arn:aws:kms:eu-central-1:111111111111:key/1234abcd-12ab-34cd-56ef-1234567890ab') }] });
copied.addReplicaRegion('eu-west-2');

// attached to databases
const attached = plain.attach({ asSecretAttachmentTarget: () => ({ targetId: 'database', targetType: secretsmanager.AttachmentTargetType.RDS_DB_INSTANCE }) });
attached.grantRead(role);
attached.addToResourcePolicy(new iam.PolicyStatement({ actions: ['secretsmanager:DescribeSecret'], resources: ['*'], principals: [other] }));
new cdk.CfnOutput(stack, 'Attached', { value: `${attached.secretArn} ${attached.secretName}` });
const attachment = new secretsmanager.SecretTargetAttachment(stack, 'Attachment', {
  secret: generated,
  target: { asSecretAttachmentTarget: () => ({ targetId: 'cluster', targetType: secretsmanager.AttachmentTargetType.REDSHIFT_CLUSTER }) },
});
new cdk.CfnOutput(stack, 'Attachment2', { value: `${attachment.secretTargetAttachmentSecretArn} ${attachment.secretName}` });
const knownAttachment = secretsmanager.SecretTargetAttachment.fromSecretTargetAttachmentSecretArn(stack, 'KnownAttachment', 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:attached-123456');
new cdk.CfnOutput(stack, 'Attachment3', { value: `${knownAttachment.secretArn} ${knownAttachment.secretName}` });

// what exists already
const complete = secretsmanager.Secret.fromSecretCompleteArn(stack, 'Complete', 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:known-f3gDy9');
const partial = secretsmanager.Secret.fromSecretPartialArn(stack, 'Partial', 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:known');
const byName = secretsmanager.Secret.fromSecretNameV2(stack, 'ByName', 'known');
const byAttributes = secretsmanager.Secret.fromSecretAttributes(stack, 'ByAttributes', { secretCompleteArn: 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:other-f3gDy9', encryptionKey: key });
const byPart = secretsmanager.Secret.fromSecretAttributes(stack, 'ByPart', { secretPartialArn: 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:other' });
new cdk.CfnOutput(stack, 'Complete2', { value: `${complete.secretArn} ${complete.secretFullArn} ${complete.secretName} ${complete.env.region}` });
new cdk.CfnOutput(stack, 'Partial2', { value: `${partial.secretArn} ${partial.secretName} ${byName.secretArn} ${byName.secretName} ${byPart.secretName} ${byAttributes.secretName}` });
new cdk.CfnOutput(stack, 'UsesKnownComplete', { value: complete.secretValue.unsafeUnwrap() });
new cdk.CfnOutput(stack, 'UsesKnownPartial', { value: partial.secretValueFromJson('username').unsafeUnwrap() });
new cdk.CfnOutput(stack, 'UsesKnownByName', { value: byName.secretValue.unsafeUnwrap() });
complete.grantRead(role);
partial.grantRead(role);
byName.grantWrite(role);
byAttributes.grantRead(role);
const notAdded = complete.addToResourcePolicy(new iam.PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: ['*'], principals: [other] }));
new cdk.CfnOutput(stack, 'NotAdded', { value: `${notAdded.statementAdded}` });
new cdk.CfnOutput(stack, 'Is', { value: `${secretsmanager.Secret.isSecret(plain)} ${secretsmanager.Secret.isSecret(key)}` });

// a policy of its own
new secretsmanager.ResourcePolicy(stack, 'Policy', { secret: copied }).document.addStatements(new iam.PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: ['*'], principals: [other] }));

// in another stack
const elsewhere = new cdk.Stack(app, 'Elsewhere');
plain.grantRead(new iam.Role(elsewhere, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }));
new cdk.CfnOutput(elsewhere, 'Name', { value: named.secretName });

// in an account and region that are known
const there = new cdk.Stack(app, 'There', { env: { region: 'eu-west-1', account: '111111111111' } });
const here = new secretsmanager.Secret(there, 'Secret', { secretName: 'there', encryptionKey: new kms.Key(there, 'Key') });
here.grantRead(new iam.AccountPrincipal('222222222222'));
new cdk.CfnOutput(there, 'Value', { value: here.secretName });
app.synth();

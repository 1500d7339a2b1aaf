// Aliases: of keys, of aliases, taken by their name; they stand wherever a key can.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const kms = require('aws-cdk-lib/aws-kms');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Aliases');
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });

const key = new kms.Key(stack, 'Key');
key.addAlias('first');
key.addAlias('alias/second');
const third = key.addAlias('third/with:more-of_it');
third.grantDecrypt(role);
third.addAlias('fourth');
third.addToResourcePolicy(new iam.PolicyStatement({ actions: ['kms:List*'], resources: ['*'], principals: [new iam.AnyPrincipal()] }));

const own = new kms.Alias(stack, 'Own', { aliasName: 'alias/own', targetKey: key, removalPolicy: cdk.RemovalPolicy.RETAIN });
const bare = new kms.Alias(stack, 'Bare', { aliasName: 'bare', targetKey: own });
bare.grantEncrypt(role);
new kms.Alias(stack, 'Late', { aliasName: cdk.Fn.importValue('name'), targetKey: key });
new kms.Alias(stack, 'Mixed', { aliasName: 'mixed-' + cdk.Aws.REGION, targetKey: key });

const named = kms.Alias.fromAliasName(stack, 'Named', 'alias/aws/s3');
named.grantDecrypt(role);
const known = kms.Alias.fromAliasAttributes(stack, 'Known', { aliasName: 'alias/known', aliasTargetKey: key });
known.grantEncryptDecrypt(role);

new cdk.CfnOutput(stack, 'OwnArn', { value: own.keyArn });
new cdk.CfnOutput(stack, 'OwnId', { value: own.keyId });
new cdk.CfnOutput(stack, 'OwnName', { value: own.aliasName });
new cdk.CfnOutput(stack, 'OwnTarget', { value: own.aliasTargetKey.keyArn });
new cdk.CfnOutput(stack, 'NamedArn', { value: named.keyArn });
new cdk.CfnOutput(stack, 'NamedId', { value: named.keyId });
new cdk.CfnOutput(stack, 'KnownArn', { value: known.aliasArn });

const flagged = new cdk.Stack(app, 'Flagged');
flagged.node.setContext('@aws-cdk/aws-kms:applyImportedAliasPermissionsToPrincipal', true);
const flaggedRole = new iam.Role(flagged, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
kms.Alias.fromAliasName(flagged, 'Named', 'alias/known').grantDecrypt(flaggedRole);

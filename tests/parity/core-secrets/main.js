// Secrets and dynamic references.
const cdk = require('aws-cdk-lib');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Secrets');
const parameter = new cdk.CfnParameter(stack, 'Password', { noEcho: true });
const thing = new cdk.CfnResource(stack, 'Thing', { type: 'AWS::Test::Thing' });
const arn = 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:foo-abc';
new cdk.CfnResource(stack, 'Uses', {
  type: 'AWS::Test::Uses',
  properties: {
    'Plain': cdk.SecretValue.unsafePlainText('x'),
    'Named': cdk.SecretValue.secretsManager('name'),
    'Arn': cdk.SecretValue.secretsManager(arn),
    'Late': cdk.SecretValue.secretsManager(thing.ref),
    'Options': cdk.SecretValue.secretsManager('name', { jsonField: 'field', versionStage: 'stage' }),
    'Version': cdk.SecretValue.secretsManager('name', { versionId: 'id' }),
    'Key': cdk.SecretValue.cfnDynamicReferenceKey('name', { jsonField: 'field' }),
    'Ssm': cdk.SecretValue.ssmSecure('name', '3'),
    'SsmLatest': cdk.SecretValue.ssmSecure('name'),
    'Parameter': cdk.SecretValue.cfnParameter(parameter),
    'Attribute': cdk.SecretValue.resourceAttribute(thing.getAtt('Secret').toString()),
    'Ref': cdk.SecretValue.resourceAttribute(thing.ref),
    'Dynamic': cdk.SecretValue.cfnDynamicReference(new cdk.CfnDynamicReference(cdk.CfnDynamicReferenceService.SSM, 'a:1')),
    'Unwrapped': 'x-' + cdk.SecretValue.secretsManager('name').unsafeUnwrap(),
    'Text': cdk.SecretValue.ssmSecure('name').toString(),
    'IsSecret': cdk.SecretValue.isSecretValue(cdk.SecretValue.unsafePlainText('x')),
    'IsNone': cdk.SecretValue.isSecretValue('x'),
    'SsmReference': new cdk.CfnDynamicReference(cdk.CfnDynamicReferenceService.SSM, 'name:1'),
    'SecureReference': new cdk.CfnDynamicReference(cdk.CfnDynamicReferenceService.SSM_SECURE, 'name:1').toString(),
    'SecretReference': 'x' + new cdk.CfnDynamicReference(cdk.CfnDynamicReferenceService.SECRETS_MANAGER, thing.ref).toString(),
  },
});
app.synth();

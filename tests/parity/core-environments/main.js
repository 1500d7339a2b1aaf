// Where resources are that were made elsewhere, boundaries of stages, and values as texts.
const cdk = require('aws-cdk-lib');
const { aws_iam: iam, aws_s3: s3, aws_kms: kms, aws_ecr: ecr } = require('aws-cdk-lib');

const app = new cdk.App({ context: { '@aws-cdk/core:defaultCrossStackReferences': 'strong' } });
const stage = new cdk.Stage(app, 'Prod', {
  env: { account: '111111111111', region: 'eu-west-1' },
  permissionsBoundary: cdk.PermissionsBoundary.fromName('prod-${Qualifier}-${AWS::AccountId}'),
});
const stack = new cdk.Stack(stage, 'Stack');
const other = new cdk.Stack(stage, 'Other', { permissionsBoundary: cdk.PermissionsBoundary.fromArn('arn:aws:iam::aws:policy/ReadOnlyAccess') });
new iam.Role(stack, 'Role', { assumedBy: new iam.AnyPrincipal() });
new iam.User(other, 'User');

const own = new s3.Bucket(stack, 'Own');
const imported = s3.Bucket.fromBucketName(stack, 'I', 'b-bucket');
const names = ['Role', 'LateRole', 'Key', 'Bucket', 'FarBucket', 'Repository', 'Own'];
const places = [
  iam.Role.fromRoleArn(stack, 'R', 'arn:aws:iam::222222222222:role/reader'),
  iam.Role.fromRoleArn(stack, 'LR', cdk.Fn.importValue('role-arn')),
  kms.Key.fromKeyArn(stack, 'K', 'arn:aws:kms:us-east-2:333333333333:key/1234abcd'),
  s3.Bucket.fromBucketName(stack, 'B', 'a-bucket'),
  s3.Bucket.fromBucketAttributes(stack, 'FB', { bucketName: 'far-bucket', region: 'us-west-2', account: '444444444444' }),
  ecr.Repository.fromRepositoryArn(stack, 'E', 'arn:aws:ecr:us-east-1:123456789012:repository/name'),
  own,
];
for (const [i, name] of names.entries()) {
  new cdk.CfnOutput(stack, name + 'Account', { value: places[i].env.account });
  new cdk.CfnOutput(stack, name + 'Region', { value: places[i].env.region });
}
new cdk.CfnOutput(stack, 'IsOwned', { value: `${cdk.Resource.isOwnedResource(own)} ${cdk.Resource.isOwnedResource(imported)}` });

new cdk.CfnOutput(stack, 'Json', { value: stack.toJsonString({ list: [1, 'x', { arn: own.bucketArn }] }, 2) });
new cdk.CfnOutput(stack, 'JsonLine', { value: stack.toJsonString({ list: [1, 'x', { arn: own.bucketArn }] }) });
new cdk.CfnOutput(stack, 'Yaml', { value: stack.toYamlString({
  a: 1, b: [1, 'x', { c: 'd' }], c: 'yes', d: true, f: 1.5, g: 'a\nb\n', h: '# x', i: '', j: ' lead', q: "it's: x", z: '12',
}) });
new cdk.CfnOutput(stack, 'YamlLate', { value: stack.toYamlString({ a: own.bucketArn, b: ['x-' + own.bucketName, { c: own.bucketName }] }) });
new cdk.CfnOutput(stack, 'YamlText', { value: stack.toYamlString('plain') });
app.synth();

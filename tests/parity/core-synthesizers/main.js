// Every synthesizer with its settings: what the template says of bootstrap resources and of assets.
const cdk = require('aws-cdk-lib');

const app = new cdk.App();

function properties(stack) {
  const synthesizer = stack.synthesizer;
  const file = synthesizer.addFileAsset({
    sourceHash: 'abc',
    fileName: 'data.tar.gz',
    packaging: cdk.FileAssetPackaging.FILE,
    displayName: 'Data',
  });
  const folder = synthesizer.addFileAsset({
    sourceHash: 'def',
    fileName: 'folder.d',
    packaging: cdk.FileAssetPackaging.ZIP_DIRECTORY,
    deployTime: true,
  });
  const image = synthesizer.addDockerImageAsset({ sourceHash: 'fed', directoryName: 'image' });
  new cdk.CfnResource(stack, 'Places', {
    type: 'AWS::Test::Places',
    properties: {
      Bucket: file.bucketName,
      FileKey: file.objectKey,
      FileUrl: file.httpUrl,
      FileS3: file.s3ObjectUrl,
      FolderKey: folder.objectKey,
      Image: image.imageUri,
      Repository: image.repositoryName,
    },
  });
}

const plain = new cdk.Stack(app, 'Plain');
properties(plain);
new cdk.CfnOutput(plain, 'Qualifier', { value: plain.synthesizer.bootstrapQualifier });
new cdk.CfnOutput(plain, 'DeployRole', { value: plain.synthesizer.deployRoleArn });
new cdk.CfnOutput(plain, 'ExecutionRole', { value: plain.synthesizer.cloudFormationExecutionRoleArn });
new cdk.CfnOutput(plain, 'LookupRole', { value: plain.synthesizer.lookupRole });

const env = { account: '123456789012', region: 'eu-west-1' };
function team() {
  return new cdk.DefaultStackSynthesizer({
    qualifier: 'team',
    bucketPrefix: 'files/${Qualifier}/',
    dockerTagPrefix: 'image-',
    fileAssetPublishingExternalId: 'file-id',
    imageAssetPublishingExternalId: 'image-id',
    lookupRoleExternalId: 'lookup-id',
    deployRoleExternalId: 'deploy-id',
  });
}
properties(new cdk.Stack(app, 'First', { env, synthesizer: team() }));
properties(new cdk.Stack(app, 'Second', { synthesizer: team() }));

const named = new cdk.Stack(app, 'Named', {
  synthesizer: new cdk.DefaultStackSynthesizer({
    fileAssetsBucketName: 'files-${Qualifier}-${AWS::Region}',
    imageAssetsRepositoryName: 'images',
    fileAssetPublishingRoleArn: 'arn:${AWS::Partition}:iam::123456789012:role/files',
    imageAssetPublishingRoleArn: 'arn:${AWS::Partition}:iam::123456789012:role/images',
    deployRoleArn: 'arn:${AWS::Partition}:iam::123456789012:role/deploy-${Qualifier}',
    cloudFormationExecutionRole: 'arn:${AWS::Partition}:iam::123456789012:role/execute',
    lookupRoleArn: 'arn:${AWS::Partition}:iam::123456789012:role/lookup',
    useLookupRoleForStackOperations: false,
    bootstrapStackVersionSsmParameter: '/own/${Qualifier}/version',
  }),
});
properties(named);

const tagged = new cdk.Stack(app, 'Tagged', {
  synthesizer: new cdk.DefaultStackSynthesizer({
    deployRoleAdditionalOptions: { Tags: [{ Key: 'Team', Value: 'one' }] },
    fileAssetPublishingRoleAdditionalOptions: { Tags: [{ Key: 'Team', Value: 'two' }] },
    imageAssetPublishingRoleAdditionalOptions: { DurationSeconds: 3600 },
    lookupRoleAdditionalOptions: { Tags: [{ Key: 'Team', Value: 'three' }] },
  }),
});
properties(tagged);

properties(new cdk.Stack(app, 'NoRule', {
  synthesizer: new cdk.DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
}));
properties(new cdk.Stack(app, 'Cli', { synthesizer: new cdk.CliCredentialsStackSynthesizer() }));
properties(new cdk.Stack(app, 'CliNamed', {
  env,
  synthesizer: new cdk.CliCredentialsStackSynthesizer({
    qualifier: 'own',
    fileAssetsBucketName: 'files-${AWS::AccountId}-${Qualifier}',
    imageAssetsRepositoryName: 'images-${AWS::Region}',
    bucketPrefix: 'in/',
    dockerTagPrefix: 'v-',
  }),
}));
properties(new cdk.Stack(app, 'Legacy', { synthesizer: new cdk.LegacyStackSynthesizer() }));
properties(new cdk.Stack(app, 'LegacyInRegion', { env, synthesizer: new cdk.LegacyStackSynthesizer() }));

const bare = new cdk.Stack(app, 'Bare', { synthesizer: new cdk.BootstraplessSynthesizer() });
new cdk.CfnOutput(bare, 'Qualifier', { value: bare.synthesizer.bootstrapQualifier });
const roles = new cdk.Stack(app, 'Roles', {
  synthesizer: new cdk.BootstraplessSynthesizer({
    qualifier: 'other',
    deployRoleArn: 'arn:${AWS::Partition}:iam::123456789012:role/deploy-${Qualifier}',
    cloudFormationExecutionRoleArn: 'arn:${AWS::Partition}:iam::123456789012:role/execute',
  }),
});
new cdk.CfnOutput(roles, 'Deploy', { value: roles.synthesizer.deployRoleArn });
new cdk.CfnOutput(roles, 'Constant', { value: cdk.DefaultStackSynthesizer.DEFAULT_QUALIFIER });
new cdk.CfnOutput(roles, 'Bucket', { value: cdk.DefaultStackSynthesizer.DEFAULT_FILE_ASSETS_BUCKET_NAME });
app.synth();

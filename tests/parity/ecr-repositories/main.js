// Repositories: names, encryption, scans, tags that cannot move, when images expire, deletion, imports, URIs.
const cdk = require('aws-cdk-lib');
const ecr = require('aws-cdk-lib/aws-ecr');
const kms = require('aws-cdk-lib/aws-kms');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Repositories', { env: { account: '123456789012', region: 'us-east-1' } });
const late = new cdk.CfnParameter(stack, 'Late').valueAsString;

const plain = new ecr.Repository(stack, 'Plain');
const full = new ecr.Repository(stack, 'Full', {
  repositoryName: 'shop/images_v1.0-a', encryption: ecr.RepositoryEncryption.KMS, imageScanOnPush: true, imageTagMutability: ecr.TagMutability.IMMUTABLE,
  emptyOnDelete: true, removalPolicy: cdk.RemovalPolicy.DESTROY, lifecycleRegistryId: '123456789012',
});
new ecr.Repository(stack, 'Closed', { imageScanOnPush: false, emptyOnDelete: false, encryption: ecr.RepositoryEncryption.AES_256, imageTagMutability: ecr.TagMutability.MUTABLE });
new ecr.Repository(stack, 'Named', { repositoryName: late });
const key = new kms.Key(stack, 'Key');
new ecr.Repository(stack, 'OwnKey', { encryptionKey: key });
new ecr.Repository(stack, 'OwnKeySaid', { encryptionKey: key, encryption: ecr.RepositoryEncryption.KMS });
new ecr.Repository(stack, 'AllBut', {
  imageTagMutability: ecr.TagMutability.IMMUTABLE_WITH_EXCLUSION,
  imageTagMutabilityExclusionFilters: [ecr.ImageTagMutabilityExclusionFilter.wildcard('dev-*'), ecr.ImageTagMutabilityExclusionFilter.wildcard('a*b*c')],
});
new ecr.Repository(stack, 'NoneBut', { imageTagMutability: ecr.TagMutability.MUTABLE_WITH_EXCLUSION, imageTagMutabilityExclusionFilters: [ecr.ImageTagMutabilityExclusionFilter.wildcard('prod')] });
const emptied = new ecr.Repository(stack, 'Emptied', { autoDeleteImages: true, removalPolicy: cdk.RemovalPolicy.DESTROY });
new ecr.Repository(stack, 'EmptiedTwice', { autoDeleteImages: true, emptyOnDelete: true, removalPolicy: cdk.RemovalPolicy.DESTROY });
cdk.Tags.of(emptied).add('team', 'shop');

// when images expire
new ecr.Repository(stack, 'Count', { lifecycleRules: [{ maxImageCount: 5 }] });
new ecr.Repository(stack, 'Age', { lifecycleRules: [{ maxImageAge: cdk.Duration.days(30), description: 'old ones' }], lifecycleRegistryId: '123456789012' });
const ordered = new ecr.Repository(stack, 'Ordered', {
  lifecycleRules: [
    { maxImageCount: 5 },
    { tagPrefixList: ['a', 'b'], maxImageCount: 1 },
    { tagStatus: ecr.TagStatus.UNTAGGED, maxImageAge: cdk.Duration.hours(48) },
  ],
});
ordered.addLifecycleRule({ tagPatternList: ['*x*', 'y*'], maxImageCount: 2 });
new ecr.Repository(stack, 'Numbered', {
  lifecycleRules: [
    { rulePriority: 10, tagPrefixList: ['a'], maxImageCount: 1 },
    { tagPrefixList: ['b'], maxImageCount: 1 },
    { rulePriority: 3, tagStatus: ecr.TagStatus.TAGGED, tagPrefixList: ['c'], maxImageCount: 1 },
    { maxImageCount: 9 },
  ],
});
new ecr.Repository(stack, 'NumberedLast', { lifecycleRules: [{ rulePriority: 7, tagStatus: ecr.TagStatus.ANY, maxImageCount: 1 }, { rulePriority: 2, tagStatus: ecr.TagStatus.UNTAGGED, maxImageCount: 1 }] });

// what is known of them
const byName = ecr.Repository.fromRepositoryName(stack, 'ByName', 'old/images');
const byArn = ecr.Repository.fromRepositoryArn(stack, 'ByArn', 'arn:aws:ecr:eu-west-1:111111111111:repository/other/images');
const byBoth = ecr.Repository.fromRepositoryAttributes(stack, 'ByBoth', { repositoryName: late, repositoryArn: cdk.Fn.importValue('arn') });
const found = ecr.Repository.fromLookup(stack, 'Found', { repositoryName: 'wanted' });
const foundByArn = ecr.Repository.fromLookup(stack, 'FoundByArn', { repositoryArn: 'arn:aws:ecr:us-east-1:123456789012:repository/wanted/too' });
const all = [plain, full, byName, byArn, byBoth, found, foundByArn];
for (const [index, repository] of all.entries()) {
  new cdk.CfnOutput(stack, 'Name' + index, { value: repository.repositoryName });
  new cdk.CfnOutput(stack, 'Arn' + index, { value: repository.repositoryArn });
  new cdk.CfnOutput(stack, 'Uri' + index, { value: repository.repositoryUri });
  new cdk.CfnOutput(stack, 'Registry' + index, { value: repository.registryUri });
  new cdk.CfnOutput(stack, 'Tag' + index, { value: repository.repositoryUriForTag('v1') });
  new cdk.CfnOutput(stack, 'Digest' + index, { value: repository.repositoryUriForDigest('sha256:abc') });
  new cdk.CfnOutput(stack, 'Either' + index, { value: repository.repositoryUriForTagOrDigest('sha256:abc') });
  new cdk.CfnOutput(stack, 'OrTag' + index, { value: repository.repositoryUriForTagOrDigest('v2') });
}
new cdk.CfnOutput(stack, 'Local', { value: ecr.Repository.arnForLocalRepository('x', stack) });
new cdk.CfnOutput(stack, 'LocalOfOther', { value: ecr.Repository.arnForLocalRepository('x', stack, '111111111111') });
new cdk.CfnOutput(stack, 'Encryption', { value: ecr.RepositoryEncryption.KMS_DSSE.value });

app.synth();

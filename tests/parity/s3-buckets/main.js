// Buckets: every prop but those of time, policies and logs.
const cdk = require('aws-cdk-lib');
const kms = require('aws-cdk-lib/aws-kms');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Buckets');
new s3.Bucket(stack, 'Plain');
new s3.Bucket(stack, 'Destroyed', { removalPolicy: cdk.RemovalPolicy.DESTROY, bucketName: 'my-bucket.one' });
new s3.Bucket(stack, 'Late', { bucketName: 'data-' + cdk.Aws.ACCOUNT_ID });
new s3.Bucket(stack, 'Regional', { bucketNamePrefix: 'pre', bucketNamespace: s3.BucketNamespace.ACCOUNT_REGIONAL });
new s3.Bucket(stack, 'Global', { bucketName: 'pre-x', bucketNamespace: s3.BucketNamespace.GLOBAL });

// encryption
const key = new kms.Key(stack, 'Key');
const alias = key.addAlias('alias/bucket');
new s3.Bucket(stack, 'None', { encryption: s3.BucketEncryption.UNENCRYPTED });
new s3.Bucket(stack, 'KmsManaged', { encryption: s3.BucketEncryption.KMS_MANAGED, bucketKeyEnabled: true });
new s3.Bucket(stack, 'S3Managed', { encryption: s3.BucketEncryption.S3_MANAGED });
new s3.Bucket(stack, 'S3ManagedKey', { encryption: s3.BucketEncryption.S3_MANAGED, bucketKeyEnabled: true });
new s3.Bucket(stack, 'Kms', { encryption: s3.BucketEncryption.KMS });
new s3.Bucket(stack, 'KmsKey', { encryption: s3.BucketEncryption.KMS, encryptionKey: key, bucketKeyEnabled: false });
new s3.Bucket(stack, 'KeyAlone', { encryptionKey: alias });
new s3.Bucket(stack, 'Dsse', { encryption: s3.BucketEncryption.DSSE });
new s3.Bucket(stack, 'DsseManaged', { encryption: s3.BucketEncryption.DSSE_MANAGED });
new s3.Bucket(stack, 'Blocked', { blockedEncryptionTypes: [s3.BlockedEncryptionType.SSE_C, s3.BlockedEncryptionType.custom('X')] });
new s3.Bucket(stack, 'NothingBlocked', { encryption: s3.BucketEncryption.S3_MANAGED, blockedEncryptionTypes: [s3.BlockedEncryptionType.NONE] });

// versions and locks
new s3.Bucket(stack, 'Versioned', { versioned: true });
new s3.Bucket(stack, 'NotVersioned', { versioned: false });
new s3.Bucket(stack, 'Locked', { objectLockEnabled: true });
new s3.Bucket(stack, 'Governed', { objectLockDefaultRetention: s3.ObjectLockRetention.governance(cdk.Duration.days(30)) });
new s3.Bucket(stack, 'Compliant', { objectLockEnabled: true, objectLockDefaultRetention: s3.ObjectLockRetention.compliance(cdk.Duration.days(400)) });

// switches
new s3.Bucket(stack, 'Abac', { abacStatus: true });
new s3.Bucket(stack, 'NoAbac', { abacStatus: false });
new s3.Bucket(stack, 'Fast', { transferAcceleration: true });
new s3.Bucket(stack, 'NotFast', { transferAcceleration: false });

// access
new s3.Bucket(stack, 'LogList', { accessControl: s3.BucketAccessControl.LOG_DELIVERY_WRITE });
new s3.Bucket(stack, 'PrivateList', { accessControl: s3.BucketAccessControl.PRIVATE });
new s3.Bucket(stack, 'PublicList', { accessControl: s3.BucketAccessControl.PUBLIC_READ, objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_PREFERRED });
new s3.Bucket(stack, 'Writer', { objectOwnership: s3.ObjectOwnership.OBJECT_WRITER });
new s3.Bucket(stack, 'Enforced', { objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED });
new s3.Bucket(stack, 'BlockAll', { blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL });
new s3.Bucket(stack, 'BlockLists', { blockPublicAccess: s3.BlockPublicAccess.BLOCK_ACLS });
new s3.Bucket(stack, 'BlockListsOnly', { blockPublicAccess: s3.BlockPublicAccess.BLOCK_ACLS_ONLY });
new s3.Bucket(stack, 'BlockOne', { blockPublicAccess: new s3.BlockPublicAccess({ blockPublicAcls: true, restrictPublicBuckets: false }) });
new s3.Bucket(stack, 'BlockNothing', { blockPublicAccess: new s3.BlockPublicAccess({}) });

// web sites
const site = new s3.Bucket(stack, 'Site', { websiteIndexDocument: 'index.html', websiteErrorDocument: 'error.html' });
new s3.Bucket(stack, 'Redirect', { websiteRedirect: { hostName: 'example.com', protocol: s3.RedirectProtocol.HTTPS } });
new s3.Bucket(stack, 'Rules', {
  websiteIndexDocument: 'i',
  websiteRoutingRules: [
    {
      hostName: 'h',
      httpRedirectCode: '302',
      protocol: s3.RedirectProtocol.HTTP,
      replaceKey: s3.ReplaceKey.prefixWith('t/'),
      condition: { httpErrorCodeReturnedEquals: '200', keyPrefixEquals: 'p' },
    },
    { replaceKey: s3.ReplaceKey.with('x') },
  ],
});
new cdk.CfnOutput(stack, 'SiteUrl', { value: site.bucketWebsiteUrl });
new cdk.CfnOutput(stack, 'SiteHost', { value: site.bucketWebsiteDomainName });
new cdk.CfnOutput(stack, 'Domain', { value: site.bucketDomainName });
new cdk.CfnOutput(stack, 'DualStack', { value: site.bucketDualStackDomainName });
new cdk.CfnOutput(stack, 'RegionalDomain', { value: site.bucketRegionalDomainName });
new cdk.CfnOutput(stack, 'Url', { value: site.urlForObject('a/b') });
new cdk.CfnOutput(stack, 'UrlBucket', { value: site.urlForObject() });
new cdk.CfnOutput(stack, 'UrlSlash', { value: site.urlForObject('/a') });
new cdk.CfnOutput(stack, 'Virtual', { value: site.virtualHostedUrlForObject('a') });
new cdk.CfnOutput(stack, 'VirtualBucket', { value: site.virtualHostedUrlForObject() });
new cdk.CfnOutput(stack, 'VirtualGlobal', { value: site.virtualHostedUrlForObject('a', { regional: false }) });
new cdk.CfnOutput(stack, 'Accelerated', { value: site.transferAccelerationUrlForObject('a') });
new cdk.CfnOutput(stack, 'AcceleratedDual', { value: site.transferAccelerationUrlForObject('a', { dualStack: true }) });
new cdk.CfnOutput(stack, 'S3Url', { value: site.s3UrlForObject('a') });
new cdk.CfnOutput(stack, 'S3UrlBucket', { value: site.s3UrlForObject() });

// everything that is not spoken of is refused
const closed = new cdk.Stack(app, 'Closed');
closed.node.setContext('@aws-cdk/aws-s3:publicAccessBlockedByDefault', true);
new s3.Bucket(closed, 'Plain');
new s3.Bucket(closed, 'Part', { blockPublicAccess: new s3.BlockPublicAccess({ blockPublicPolicy: false }) });

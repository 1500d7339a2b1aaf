// Changes to finished resources that meet each other: paths into lists, functions in the way, what is empty afterwards.
const cdk = require('aws-cdk-lib');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Overrides');
const bucket = new s3.CfnBucket(stack, 'Bucket', {
  bucketName: 'x',
  versioningConfiguration: { status: 'Enabled' },
  tags: [{ key: 'a', value: 'b' }],
});
bucket.addOverride('Properties.A.B.0.C', 'a map with the key 0');
bucket.addOverride('Properties.Dotted\\.Key.Inner', 1);
bucket.addOverride('Metadata.X', { 'y': cdk.Aws.REGION });
bucket.addPropertyOverride('VersioningConfiguration.Status', undefined);
bucket.addPropertyDeletionOverride('BucketName');
bucket.addPropertyOverride('Tags.0.Value', { 'Ref': 'AWS::Region' });
bucket.addPropertyOverride('List', [{ 'a': 1 }, { 'b': cdk.Fn.getAtt('Emptied', 'Arn') }]);
bucket.addOverride('DependsOn', ['Raw']);

const emptied = new s3.CfnBucket(stack, 'Emptied', { bucketName: 'x' });
emptied.addPropertyDeletionOverride('BucketName');
const nothing = new s3.CfnBucket(stack, 'Nothing');
nothing.addPropertyDeletionOverride('E.f');
const back = new s3.CfnBucket(stack, 'Back', { bucketName: cdk.Aws.STACK_NAME });
back.addPropertyDeletionOverride('BucketName');
back.addPropertyOverride('BucketName', { 'Fn::Sub': '${AWS::StackName}-back' });

const raw = new cdk.CfnResource(stack, 'Raw', {
  type: 'AWS::Test::Raw',
  properties: {
    'Two': [1, 2, 3, 4],
    'One': [1],
    'Maps': [{ 'a': 1 }, { 'b': 2 }, 3],
    'Longer': [{ 'a': 1 }],
    'Text': 'text',
    'Ref': { 'Ref': 'AWS::Region' },
    'Join': { 'Fn::Join': ['', ['a', 'b']] },
    'Newer': { 'Fn::ToJsonString': { 'a': 1 } },
    'Map': { 'q': 1 },
    'Gone': { 'z': 1 },
  },
});
raw.addPropertyDeletionOverride('Two.0');
raw.addPropertyDeletionOverride('Two.1');
raw.addPropertyDeletionOverride('One.0');
raw.addPropertyDeletionOverride('Maps.0.a');
raw.addPropertyOverride('Maps.1.c', 5);
raw.addPropertyOverride('Longer.7.a', 5);
raw.addPropertyOverride('Longer.x', 'not an item');
raw.addPropertyOverride('Text.a', 1);
raw.addPropertyOverride('Ref.a', 1);
raw.addPropertyOverride('Join.Fn::Join.1.0', 'z');
raw.addPropertyOverride('Newer', { 'b': 1 });
raw.addPropertyOverride('Map', 'replaced by the next');
raw.addPropertyOverride('Map.c', 3);
raw.addPropertyOverride('Again.a', 1);
raw.addPropertyOverride('Again', { 'b': 2 });
raw.addPropertyDeletionOverride('Gone.z');
raw.addPropertyDeletionOverride('Never.was.there');
app.synth();

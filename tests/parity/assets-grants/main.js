// Who may read an asset, and what tools are told of it.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const s3_assets = require('aws-cdk-lib/aws-s3-assets');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Grants');
const user = new iam.User(stack, 'User');
const group = new iam.Group(stack, 'Group');
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });

const asset = new s3_assets.Asset(stack, 'Asset', { path: 'code', readers: [user, group] });
asset.grantRead(role);
asset.grantRead(new iam.AccountPrincipal('123456789012'));
const file = new s3_assets.Asset(stack, 'File', { path: 'code/index.js' });
file.grantRead(role);

const resource = new cdk.CfnResource(stack, 'Function', { type: 'AWS::Test::Function' });
asset.addResourceMetadata(resource, 'Code.S3Bucket');
const other = new cdk.CfnResource(stack, 'Other', { type: 'AWS::Test::Function' });
file.addResourceMetadata(other, 'File');

const placed = new cdk.Stack(app, 'Placed', { env: { account: '123456789012', region: 'eu-west-1' } });
const placedRole = new iam.Role(placed, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
const placedAsset = new s3_assets.Asset(placed, 'Asset', { path: 'code' });
placedAsset.grantRead(placedRole);
placedAsset.bucket.grantRead(placedRole, placedAsset.s3ObjectKey);
new cdk.CfnOutput(placed, 'Bucket', { value: placedAsset.bucket.bucketArn });
app.synth();

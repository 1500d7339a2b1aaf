// Tag managers of the program's own, and properties that are merged into those of a resource.
const cdk = require('aws-cdk-lib');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Tagged');
const standard = new cdk.TagManager(cdk.TagType.KEY_VALUE, 'Custom::Standard');
standard.setTag('Team', 'shop');
standard.setTag('Gone', 'soon');
new cdk.CfnResource(stack, 'Standard', { type: 'Custom::Standard', properties: { 'Tags': standard.renderedTags } });
standard.removeTag('Gone', 5);
standard.setTag('Late', 'yes');
const map = new cdk.TagManager(cdk.TagType.MAP, 'Custom::Map', { 'Team': 'shop' }, { tagPropertyName: 'labels' });
new cdk.CfnResource(stack, 'Map', { type: 'Custom::Map', properties: { 'Labels': map.renderedTags, 'Name': map.tagPropertyName } });
const none = new cdk.TagManager(cdk.TagType.STANDARD, 'Custom::None');
new cdk.CfnResource(stack, 'None', { type: 'Custom::None', properties: { 'Has': none.hasTags(), 'Tags': none.renderedTags } });

const merged = new s3.CfnBucket(stack, 'Merged', { bucketName: 'old', publicAccessBlockConfiguration: { blockPublicAcls: true } });
const more = { bucketName: 'new', publicAccessBlockConfiguration: { ignorePublicAcls: true }, versioningConfiguration: { status: 'Enabled' } };
cdk.PropertyMergeStrategy.combine().apply(merged, more, ['bucketName', 'publicAccessBlockConfiguration']);
const replaced = new s3.CfnBucket(stack, 'Replaced', { publicAccessBlockConfiguration: { blockPublicAcls: true } });
cdk.PropertyMergeStrategy.override().apply(replaced, { publicAccessBlockConfiguration: { ignorePublicAcls: true } }, ['publicAccessBlockConfiguration']);
app.synth();

// Trees of what was found wrong, as programs that check values of their own build them.
const cdk = require('aws-cdk-lib');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Results');
const bad = new cdk.ValidationResult('wrong thing');
const fine = new cdk.ValidationResult();
const inner = new cdk.ValidationResults([bad]);
const all = new cdk.ValidationResults();
all.collect(fine);
all.collect(bad.prefix('deep').prefix('deeper'));
all.collect(inner.wrap('inside'));
const top = all.wrap('outside').prefix('top');
const empty = new cdk.ValidationResults();
const hollow = new cdk.ValidationResult('', inner);
new cdk.CfnResource(stack, 'Found', {
  type: 'AWS::Test::Found',
  properties: {
    'Tree': top.errorTree(),
    'Trees': [all.errorTreeList(), hollow.errorTree(), new cdk.ValidationResults([fine, bad]).errorTreeList()],
    'Success': [top.isSuccess, fine.isSuccess, all.isSuccess, empty.isSuccess, hollow.isSuccess, fine.prefix('x').isSuccess],
    'Messages': [top.errorMessage, fine.errorMessage, hollow.errorMessage, empty.wrap('nothing').errorMessage],
    'Counts': [all.results.length, top.results.results.length, fine.results.results.length],
  },
});
fine.assertSuccess();

const inspector = new cdk.TreeInspector();
inspector.addAttribute('mine', 1);
inspector.addAttribute('mine', { 'deep': [true, 'x'] });
const bucket = new s3.CfnBucket(stack, 'Bucket', { bucketName: 'told' });
bucket.inspect(inspector);
new cdk.CfnResource(stack, 'Told', { type: 'AWS::Test::Told', properties: { 'Attributes': inspector.attributes } });
app.synth();

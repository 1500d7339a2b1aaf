// Aspects as mixins, and mixins as aspects.
const cdk = require('aws-cdk-lib');
const s3 = require('aws-cdk-lib/aws-s3');
const sqs = require('aws-cdk-lib/aws-sqs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Shimmed');
new s3.Bucket(stack, 'Early');
const versioning = cdk.Shims.asMixin({ visit: node => { if (s3.CfnBucket.isCfnBucket(node)) { node.addPropertyOverride('VersioningConfiguration.Status', 'Enabled'); } } });
cdk.Mixins.of(stack).apply(versioning);
// Comes too late for the mixin.
new s3.Bucket(stack, 'Late');
new sqs.Queue(stack, 'Queue');
const named = {
  supports: node => sqs.CfnQueue.isCfnQueue(node),
  applyTo: node => { node.addPropertyOverride('QueueName', 'named'); },
};
cdk.Aspects.of(app).add(cdk.Shims.asAspect(named));
cdk.Aspects.of(stack).add(cdk.Shims.asAspect(new s3.mixins.BucketBlockPublicAccess()));
cdk.Mixins.of(stack).apply(cdk.Shims.asMixin(new cdk.Tag('Team', 'shop')));
app.synth();

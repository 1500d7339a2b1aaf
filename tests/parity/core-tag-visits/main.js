// Tags that are set and removed on single constructs, beside those of what stands above.
const cdk = require('aws-cdk-lib');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Visits');
const one = new s3.CfnBucket(stack, 'One', { tags: [{ key: 'own', value: 'yes' }] });
const two = new s3.CfnBucket(stack, 'Two');
const three = new s3.CfnBucket(stack, 'Three');
new cdk.Tag('visited', 'yes').visit(one);
new cdk.Tag('gone', 'yes').visit(one);
new cdk.RemoveTag('gone').visit(one);
new cdk.RemoveTag('own').visit(one);
new cdk.Tag('only', 'sqs', { includeResourceTypes: ['AWS::SQS::Queue'] }).visit(two);
new cdk.Tag('weak', 'a', { priority: 10 }).visit(two);
new cdk.Tag('strong', 'a', { priority: 300 }).visit(two);
new cdk.Tag('stack', 'tag').visit(stack);
cdk.Tags.of(stack).add('weak', 'b');
cdk.Tags.of(stack).add('strong', 'b');
cdk.Tags.of(stack).add('visited', 'all', { priority: 100 });
cdk.Tags.of(three).add('visited', 'three', { priority: 99 });
app.synth();

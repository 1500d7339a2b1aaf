// What the CDK's own guide shows of nested stacks, of resources in other stacks, and of weakening references.
const cdk = require('aws-cdk-lib');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const parent = new cdk.Stack(app, 'MyParentStack');
for (const id of ['Nested1', 'Nested2']) {
    const nested = new cdk.NestedStack(parent, id);
    new s3.CfnBucket(nested, 'NestedBucket');
}

const prod = { account: '123456789012', region: 'us-east-1' };
const stack1 = new cdk.Stack(app, 'Stack1', { env: prod });
const bucket = new s3.CfnBucket(stack1, 'Bucket');
const shared = new s3.CfnBucket(stack1, 'SharedBucket');
cdk.CrossStackReferences.of(shared).produce(cdk.ReferenceStrength.WEAK);
const stack2 = new cdk.Stack(app, 'Stack2', { env: prod });
new cdk.CfnOutput(stack2, 'BucketRef', { value: bucket.ref });
new cdk.CfnOutput(stack2, 'BucketName', { value: shared.ref });
new cdk.CfnOutput(stack2, 'BucketArn', { value: cdk.Stack.consumeReference(bucket.attrArn) });
new cdk.CfnOutput(stack2, 'WeakArn', { value: cdk.Stack.consumeReference(bucket.attrArn, cdk.ReferenceStrength.WEAK) });
const consumer = new cdk.Stack(app, 'Consumer', { env: prod });
cdk.CrossStackReferences.of(consumer).consume(cdk.ReferenceStrength.WEAK);
new cdk.CfnOutput(consumer, 'BucketArn', { value: bucket.attrArn });
const kept = stack1.exportValue(bucket.attrDomainName);
new cdk.CfnOutput(stack2, 'Kept', { value: kept });
for (const name of ['Beta', 'Prod']) {
    const stage = new cdk.Stage(app, name, { env: prod });
    const data = new cdk.Stack(stage, 'Data');
    const store = new s3.CfnBucket(data, 'Store');
    const web = new cdk.Stack(stage, 'Web');
    new cdk.CfnOutput(web, 'Store', { value: store.attrArn });
}

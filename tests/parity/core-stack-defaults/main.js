// A stack without an id, in an app and in a stage.
const cdk = require('aws-cdk-lib');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app);
const bucket = new s3.Bucket(stack, 'Bucket');
new cdk.CfnOutput(stack, 'Names', { value: `${stack.stackName} ${stack.node.id} ${stack.artifactId}` });
const stage = new cdk.Stage(app, 'Stage');
const inner = new cdk.Stack(stage);
new cdk.CfnOutput(inner, 'Names', { value: `${inner.stackName} ${inner.node.path}` });
const named = new cdk.Stack(app, 'Named', { env: { region: 'eu-west-1' } });
new cdk.CfnOutput(named, 'Bucket', { value: bucket.node.path });
app.synth();

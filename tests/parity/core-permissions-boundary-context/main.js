// The permissions boundary that the context names.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Context');
new iam.User(stack, 'User');
const own = new cdk.Stack(app, 'Own', { permissionsBoundary: cdk.PermissionsBoundary.fromArn('arn:aws:iam::1:policy/own') });
new iam.User(own, 'User');
app.synth();

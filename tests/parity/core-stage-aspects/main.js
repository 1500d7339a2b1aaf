// What holds outside a stage does not reach in: tags and aspects of the app; those of the stage do.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stage = new cdk.Stage(app, 'Stage');
cdk.Tags.of(app).add('app', 'yes');
cdk.Tags.of(stage).add('stage', 'yes');
const inner = new cdk.Stage(stage, 'Inner');
cdk.Tags.of(inner).add('inner', 'yes');
for (const scope of [app, stage, inner]) {
    const stack = new cdk.Stack(scope, 'Stack', { tags: { own: 'yes' } });
    new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/16' });
}

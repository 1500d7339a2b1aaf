// Nested stacks within stages, with the same names in each.
const cdk = require('aws-cdk-lib');

const app = new cdk.App();
for (const name of ['One', 'Two']) {
    const stage = new cdk.Stage(app, name, { env: { account: '111111111111', region: 'eu-west-1' } });
    const stack = new cdk.Stack(stage, 'Stack');
    const other = new cdk.Stack(stage, 'Other');
    const nested = new cdk.NestedStack(stack, 'Nested');
    const made = new cdk.CfnResource(nested, 'Made', { type: 'AWS::Test::Thing', properties: { Name: nested.stackName } });
    const deep = new cdk.NestedStack(nested, 'Deep');
    const far = new cdk.CfnResource(deep, 'Far', { type: 'AWS::Test::Thing', properties: { Of: made.ref } });
    new cdk.CfnResource(other, 'Thing', {
        type: 'AWS::Test::Thing',
        properties: { Deep: far.ref, Made: made.ref, Name: nested.stackName },
    });
    const inOther = new cdk.NestedStack(other, 'InOther');
    new cdk.CfnResource(inOther, 'Thing', { type: 'AWS::Test::Thing', properties: { Deep: far.getAtt('Arn') } });
}

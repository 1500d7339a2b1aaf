// References between stacks of one stage, and weak ones into another account and stage.
const cdk = require('aws-cdk-lib');

const app = new cdk.App();
const shared = new cdk.Stack(app, 'Shared', { env: { account: '111111111111', region: 'eu-west-1' } });
const key = new cdk.CfnResource(shared, 'Key', { type: 'AWS::Test::Thing' });
const stage = new cdk.Stage(app, 'Prod', { env: { account: '222222222222', region: 'eu-west-1' } });
const data = new cdk.Stack(stage, 'Data');
const table = new cdk.CfnResource(data, 'Table', { type: 'AWS::Test::Thing', properties: { Key: key.ref } });
const web = new cdk.Stack(stage, 'Web', { env: { region: 'us-east-1' } });
new cdk.CfnResource(web, 'Site', {
    type: 'AWS::Test::Thing',
    properties: {
        Key: key.getAtt('Arn'),
        Table: cdk.Stack.consumeReference(table.ref, cdk.ReferenceStrength.WEAK),
    },
});
const jobs = new cdk.Stack(stage, 'Jobs');
new cdk.CfnResource(jobs, 'Job', { type: 'AWS::Test::Thing', properties: { Table: table.ref, Key: key.ref } });

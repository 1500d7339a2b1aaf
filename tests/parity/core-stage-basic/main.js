// Stages: environments and names that stacks take over, stages in stages, dependencies within a stage.
const cdk = require('aws-cdk-lib');
const { Construct } = require('constructs');

const app = new cdk.App();
const facts = new cdk.Stack(app, 'Facts');
const prod = new cdk.Stage(app, 'Prod', { env: { account: '111111111111', region: 'eu-west-1' } });
const network = new cdk.Stack(prod, 'Network');
const thing = new cdk.CfnResource(network, 'Thing', {
    type: 'AWS::Test::Thing',
    properties: { Account: network.account, Name: network.stackName, Region: network.region, StackId: network.stackId },
});
const service = new cdk.Stack(prod, 'Service', { env: { region: 'us-east-1' } });
new cdk.CfnResource(service, 'Thing', {
    type: 'AWS::Test::Thing',
    properties: { Account: service.account, Name: service.stackName, Region: service.region },
});
const api = new cdk.Stack(prod, 'Api');
new cdk.CfnResource(api, 'Thing', { type: 'AWS::Test::Thing', properties: { Uses: thing.ref, Attr: thing.getAtt('Arn') } });
const last = new cdk.Stack(prod, 'Last', { stackName: 'my-own-name' });
last.addDependency(api, 'it comes last');
new cdk.CfnResource(last, 'Thing', { type: 'AWS::Test::Thing', properties: { Name: last.stackName, Of: api.stackId } });

const inner = new cdk.Stage(prod, 'Inner', { env: { region: 'us-west-2' } });
const deep = new cdk.Stack(inner, 'Deep');
new cdk.CfnResource(deep, 'Thing', {
    type: 'AWS::Test::Thing',
    properties: { Account: deep.account, Name: deep.stackName, Region: deep.region },
});
const deeper = new cdk.Stage(inner, 'Deeper');
const deepest = new cdk.Stack(deeper, 'Deepest');
new cdk.CfnResource(deepest, 'Thing', { type: 'AWS::Test::Thing', properties: { Name: deepest.stackName } });

const renamed = new cdk.Stage(app, 'Beta', { stageName: 'b' });
const group = new Construct(renamed, 'Group');
const grouped = new cdk.Stack(group, 'Stack');
new cdk.CfnResource(grouped, 'Thing', { type: 'AWS::Test::Thing', properties: { Name: grouped.stackName } });
new cdk.Stage(app, 'Empty');

new cdk.CfnOutput(facts, 'Names', {
    value: cdk.Fn.join(',', [prod.stageName, inner.stageName, deeper.stageName, renamed.stageName, app.stageName]),
});
new cdk.CfnOutput(facts, 'Artifacts', {
    value: cdk.Fn.join(',', [prod.artifactId, inner.artifactId, deeper.artifactId, renamed.artifactId, app.artifactId]),
});
new cdk.CfnOutput(facts, 'Files', { value: cdk.Fn.join(',', [network.templateFile, deepest.templateFile, grouped.templateFile]) });
new cdk.CfnOutput(facts, 'Paths', {
    value: cdk.Fn.join(',', [cdk.Stage.of(network).node.path, cdk.Stage.of(deepest).node.path, inner.parentStage.node.path]),
});
new cdk.CfnOutput(facts, 'Env', { value: `${inner.account} ${inner.region}` });
new cdk.CfnOutput(facts, 'IsStage', { value: `${cdk.Stage.isStage(app)} ${cdk.Stage.isStage(prod)} ${cdk.Stage.isStage(network)}` });

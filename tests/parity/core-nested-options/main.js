// Nested stacks: parameters set later, equal templates, empty ones, logical ids, environments, metadata.
const cdk = require('aws-cdk-lib');
const { Construct } = require('constructs');

const app = new cdk.App();
const agnostic = new cdk.Stack(app, 'Agnostic');
const first = new cdk.NestedStack(agnostic, 'First', { parameters: { A: '1' } });
first.setParameter('A', '2');
first.setParameter('B', agnostic.region);
first.templateOptions.description = 'set later';
first.templateOptions.metadata = { Key: 'value' };
first.addTransform('Macro');
first.renameLogicalId('Old', 'New');
const old = new cdk.CfnResource(first, 'Old', { type: 'AWS::Test::Thing' });
const named = new cdk.CfnResource(first, 'Named', { type: 'AWS::Test::Thing' });
named.overrideLogicalId('MyName');
new cdk.CfnResource(agnostic, 'Uses', { type: 'AWS::Test::Thing', properties: { Named: named.ref, Old: old.ref } });
new cdk.NestedStack(agnostic, 'Empty');
const group = new Construct(agnostic, 'Group');
for (const id of ['Resource', 'Default', 'odd.id_x', 'Same']) {
    const twin = new cdk.NestedStack(group, id, { removalPolicy: cdk.RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE });
    new cdk.CfnResource(twin, 'Same', { type: 'AWS::Test::Thing', properties: { Name: twin.stackName } });
}
const region = new cdk.Stack(app, 'Region', { env: { region: 'eu-west-1' } });
const compact = new cdk.NestedStack(region, 'Compact', { suppressTemplateIndentation: true });
new cdk.CfnResource(compact, 'Thing', { type: 'AWS::Test::Thing', properties: { Region: compact.region, Account: compact.account } });
const account = new cdk.Stack(app, 'Account', { env: { account: '111111111111' } });
const nested = new cdk.NestedStack(account, 'Nested');
new cdk.CfnOutput(nested, 'Output', { value: 'x', exportName: 'by-name' });
new cdk.CfnOutput(account, 'Facts', {
    value: cdk.Fn.join(',', [
        nested.templateFile,
        nested.artifactId,
        nested.environment,
        nested.nestedStackParent.node.path,
        nested.nestedStackResource.node.path,
        `${nested.nested} ${account.nested}`,
        `${cdk.NestedStack.isNestedStack(nested)} ${cdk.NestedStack.isNestedStack(account)}`,
        cdk.Stack.of(nested).node.path,
        nested.node.addr,
    ]),
});

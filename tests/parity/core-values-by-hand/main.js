// Values that are written out by hand, JSON's null, pseudo parameters of one stack, templates as values.
const cdk = require('aws-cdk-lib');

const app = new cdk.App({ analyticsReporting: false, autoSynth: false, stackTraces: false, performanceReporting: false, builtinCloudFormationValidation: false, confirmValidationPluginsDoNotMutate: true });
const stack = new cdk.Stack(app, 'Values');
const other = new cdk.Stack(app, 'Other');

const nothing = cdk.JsonNull.INSTANCE;
const zone = new cdk.Intrinsic({ 'Fn::Select': [0, { 'Fn::GetAZs': '' }] });
const zones = new cdk.Intrinsic({ 'Fn::GetAZs': '' }, { typeHint: cdk.ResolutionTypeHint.STRING_LIST });
new cdk.CfnResource(stack, 'Hand', {
  type: 'Test::Values::ByHand',
  properties: {
    Null: nothing, Nested: { Null: nothing }, List: [nothing, 1], Json: stack.toJsonString({ a: nothing, b: zone }),
    Whole: zone, Text: 'in ' + cdk.Token.asString(zone), Zones: zones.toStringList(), First: cdk.Fn.select(0, zones.toStringList()),
    Plain: new cdk.Intrinsic('plain'), Number: new cdk.Intrinsic(5),
  },
});

const here = new cdk.ScopedAws(stack);
new cdk.CfnResource(stack, 'Own', {
  type: 'Test::Values::Pseudo',
  properties: { A: here.accountId, B: here.urlSuffix, C: here.notificationArns, D: here.partition, E: here.region, F: here.stackId, G: here.stackName },
});
new cdk.CfnResource(other, 'Theirs', {
  type: 'Test::Values::Pseudo',
  properties: { A: here.accountId, B: here.urlSuffix, D: here.partition, E: here.region, F: here.stackId, G: here.stackName },
});

const resource = new cdk.CfnResource(stack, 'Named', { type: 'Test::Values::Named' });
new cdk.CfnOutput(stack, 'IsReference', { value: cdk.Reference.isReference(resource.getAtt('Arn')) ? 'yes' : 'no' });
new cdk.CfnOutput(stack, 'IsPseudo', { value: cdk.Reference.isReference(cdk.Aws.REGION) ? 'yes' : 'no' });
new cdk.CfnOutput(stack, 'IsText', { value: cdk.Reference.isReference('text') ? 'yes' : 'no' });
new cdk.CfnOutput(stack, 'Taggable', { value: cdk.TagManager.isTaggableV2(resource) ? 'yes' : 'no' });

// as a value, without constructs
new cdk.CfnInclude(stack, 'Whole', {
  template: {
    Resources: { Included: { Type: 'Test::Values::Included', Properties: { Name: 'x' } } },
    Outputs: { IncludedOutput: { Value: { Ref: 'Included' } } },
  },
});

app.synth();

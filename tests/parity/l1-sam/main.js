// Serverless applications: the types of AWS SAM, their transform, and unions of types.
const cdk = require('aws-cdk-lib');
const sam = require('aws-cdk-lib/aws-sam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Sam');
const api = new sam.CfnApi(stack, 'Api', { stageName: 'prod', definitionUri: 's3://bucket/key', tags: { 'team': 'a' } });
const table = new sam.CfnSimpleTable(stack, 'Table', { primaryKey: { name: 'id', type: 'String' } });
const handler = new sam.CfnFunction(stack, 'Handler', {
  handler: 'index.handler',
  runtime: 'nodejs22.x',
  codeUri: 's3://bucket/key',
  policies: ['AWSLambdaExecute', { dynamoDbReadPolicy: { tableName: table.ref } }],
  environment: { variables: { 'TABLE': table.ref } },
  events: { 'Get': { type: 'Api', properties: { method: 'get', path: '/x', restApiId: api.ref } } },
  autoPublishAlias: 'live',
});
new sam.CfnFunction(stack, 'Located', { handler: 'a.b', runtime: 'python3.13', codeUri: { bucket: 'b', key: 'k', version: 1 }, policies: 'AWSLambdaExecute' });
new sam.CfnLayerVersion(stack, 'Layer', { contentUri: 's3://bucket/layer', compatibleRuntimes: ['nodejs22.x'] });
new sam.CfnApplication(stack, 'Nested', { location: { applicationId: 'arn', semanticVersion: '1.0.0' }, parameters: { 'Name': handler.ref } });
handler.memorySize = 256;
new cdk.CfnOutput(stack, 'Transform', { value: sam.CfnFunction.REQUIRED_TRANSFORM });
app.synth();

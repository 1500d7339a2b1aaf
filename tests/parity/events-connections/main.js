// Connections with addresses of the web, the addresses, and rules that tell them.
const cdk = require('aws-cdk-lib');
const events = require('aws-cdk-lib/aws-events');
const events_targets = require('aws-cdk-lib/aws-events-targets');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Connections');
const basic = new events.Connection(stack, 'Basic', {
  connectionName: 'basic',
  description: 'With a password',
  authorization: events.Authorization.basic('me', cdk.SecretValue.secretsManager('password')),
  headerParameters: {
    closed: events.HttpParameter.fromSecret(cdk.SecretValue.secretsManager('closed')),
    open: events.HttpParameter.fromString('seen'),
  },
  bodyParameters: { shop: events.HttpParameter.fromString('one') },
  queryStringParameters: { v: events.HttpParameter.fromString('2') },
});
const key = new events.Connection(stack, 'ApiKey', {
  authorization: events.Authorization.apiKey('x-api-key', cdk.SecretValue.secretsManager('key')),
});
new events.Connection(stack, 'OAuth', {
  authorization: events.Authorization.oauth({
    authorizationEndpoint: 'https://example.com/token',
    clientId: 'me',
    clientSecret: cdk.SecretValue.secretsManager('client'),
    httpMethod: events.HttpMethod.GET,
    bodyParameters: { a: events.HttpParameter.fromString('x') },
    headerParameters: { b: events.HttpParameter.fromString('y') },
    queryStringParameters: { c: events.HttpParameter.fromString('z') },
  }),
});
new cdk.CfnOutput(stack, 'Name', { value: basic.connectionName });
new cdk.CfnOutput(stack, 'Arn', { value: basic.connectionArn });
new cdk.CfnOutput(stack, 'SecretArn', { value: basic.connectionSecretArn });
const known = events.Connection.fromEventBusArn(stack, 'Known',
  'arn:aws:events:us-east-1:111111111111:connection/known/1234', 'arn:aws:secretsmanager:us-east-1:111111111111:secret:known');
new cdk.CfnOutput(stack, 'KnownName', { value: known.connectionName });
const said = events.Connection.fromConnectionAttributes(stack, 'Said', {
  connectionArn: 'arn:aws:events:us-east-1:111111111111:connection/said/1234',
  connectionName: 'other',
  connectionSecretArn: 'arn:aws:secretsmanager:us-east-1:111111111111:secret:said',
});
new cdk.CfnOutput(stack, 'SaidName', { value: `${said.connectionName} ${said.connectionSecretArn}` });

// addresses
const full = new events.ApiDestination(stack, 'Full', {
  connection: basic,
  endpoint: 'https://example.com/*/orders',
  apiDestinationName: 'full',
  description: 'All of it',
  httpMethod: events.HttpMethod.PUT,
  rateLimitPerSecond: 5,
});
const plain = new events.ApiDestination(stack, 'Plain', { connection: known, endpoint: 'https://example.com' });
const found = events.ApiDestination.fromApiDestinationAttributes(stack, 'Found', {
  apiDestinationArn: 'arn:aws:events:us-east-1:111111111111:api-destination/found/1234',
  connection: key,
});
new cdk.CfnOutput(stack, 'FullName', { value: full.apiDestinationName });
new cdk.CfnOutput(stack, 'FullArn', { value: full.apiDestinationArn });
new cdk.CfnOutput(stack, 'FoundName', { value: found.apiDestinationName });

// rules
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('events.amazonaws.com') });
const rule = new events.Rule(stack, 'Rule', { schedule: events.Schedule.rate(cdk.Duration.days(1)) });
rule.addTarget(new events_targets.ApiDestination(full, {
  pathParameterValues: ['one'],
  headerParameters: { h: 'v' },
  queryStringParameters: { q: 'w' },
  event: events.RuleTargetInput.fromText('x'),
  retryAttempts: 1,
}));
rule.addTarget(new events_targets.ApiDestination(plain, { eventRole: role }));
rule.addTarget(new events_targets.ApiDestination(found));
rule.addTarget(new events_targets.ApiDestination(full));

// Saved queries of logs: every part of a query, one statement or several.
const cdk = require('aws-cdk-lib');
const logs = require('aws-cdk-lib/aws-logs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Queries');
const group = new logs.LogGroup(stack, 'Group');

const first = new logs.QueryDefinition(stack, 'First', {
  queryDefinitionName: 'MyQuery',
  queryString: new logs.QueryString({
    fields: ['@timestamp', '@message'],
    parse: '@message "[*] *" as loggingType, loggingMessage',
    filter: 'loggingType = "ERROR"',
    sort: '@timestamp desc',
    limit: 20,
    display: 'loggingMessage',
    stats: 'count(*) by bin(5m)',
  }),
  logGroups: [group, logs.LogGroup.fromLogGroupName(stack, 'Imported', 'imported')],
});
new cdk.CfnOutput(stack, 'Id', { value: first.queryDefinitionId });
new logs.QueryDefinition(stack, 'Several', {
  queryDefinitionName: 'folder/several',
  queryString: new logs.QueryString({
    fields: ['@timestamp'],
    parseStatements: ['@message "a *" as a', '@message "b *" as b'],
    filterStatements: ['a = 1', 'b = 2'],
    statsStatements: ['count(*) by a', 'max(b) by bin(1h)'],
    sort: 'a',
    limit: 0,
  }),
});
new logs.QueryDefinition(stack, 'Empty', { queryDefinitionName: 'empty', queryString: new logs.QueryString() });
new logs.QueryDefinition(stack, 'Both', {
  queryDefinitionName: 'both',
  queryString: new logs.QueryString({ parse: 'p', parseStatements: ['p1', 'p2'], filter: 'f', filterStatements: ['f1', 'f2'], stats: 's', fields: [] }),
  logGroups: [],
});
new cdk.CfnOutput(stack, 'Text', { value: new logs.QueryString({ fields: ['a', 'b'], filter: 'x', limit: 5 }).toString() });
new cdk.CfnOutput(stack, 'Nothing', { value: 'is ' + new logs.QueryString({ filterStatements: [], statsStatements: [] }).toString() });
app.synth();

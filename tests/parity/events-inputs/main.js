// What targets are told: texts, lines, values, parts of events.
const cdk = require('aws-cdk-lib');
const events = require('aws-cdk-lib/aws-events');
const events_targets = require('aws-cdk-lib/aws-events-targets');
const sns = require('aws-cdk-lib/aws-sns');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Inputs');
const topic = new sns.Topic(stack, 'Topic');

function told(topic, id, message) {
  const rule = new events.Rule(topic, id, { schedule: events.Schedule.rate(cdk.Duration.days(1)) });
  rule.addTarget(new events_targets.SnsTopic(topic, { message }));
}
const name = new cdk.CfnParameter(stack, 'Name');

// texts
told(topic, 'Text', events.RuleTargetInput.fromText('hello'));
told(topic, 'Quotes', events.RuleTargetInput.fromText('say "hello"\nand \\go'));
told(topic, 'Parts', events.RuleTargetInput.fromText(`${events.EventField.account} did ${events.EventField.fromPath('$.detail.what.it')}`));
told(topic, 'OnePart', events.RuleTargetInput.fromText(events.EventField.account));
told(topic, 'LateText', events.RuleTargetInput.fromText(`in ${cdk.Aws.REGION} "now"`));
told(topic, 'LateParts', events.RuleTargetInput.fromText(`${name.valueAsString}: ${events.EventField.time}`));

// lines
told(topic, 'Lines', events.RuleTargetInput.fromMultilineText('hello\nworld\n'));
told(topic, 'LinesOfParts', events.RuleTargetInput.fromMultilineText(`at ${events.EventField.time}\nin "${events.EventField.region}"\n${name.valueAsString}\nat ${events.EventField.time}`));

// values
told(topic, 'Value', events.RuleTargetInput.fromObject({ a: 1, b: 'x', c: [true, 2.5] }));
told(topic, 'ValueOfParts', events.RuleTargetInput.fromObject({
  account: events.EventField.account,
  deep: { region: events.EventField.region, same: events.EventField.fromPath('$.account'), time: events.EventField.time },
  kind: `it is ${events.EventField.detailType}`,
  list: [events.EventField.source, 1, events.EventField.eventId],
}));
told(topic, 'LateValue', events.RuleTargetInput.fromObject({ name: `"${name.valueAsString}"`, region: cdk.Aws.REGION }));
told(topic, 'LateValueOfParts', events.RuleTargetInput.fromObject({
  account: events.EventField.account,
  both: `${name.valueAsString}-${events.EventField.account}`,
  region: cdk.Aws.REGION,
}));
told(topic, 'PlainText', events.RuleTargetInput.fromObject('plain'));
told(topic, 'Number', events.RuleTargetInput.fromObject(4));
told(topic, 'List', events.RuleTargetInput.fromObject([1, events.EventField.account]));
told(topic, 'Part', events.RuleTargetInput.fromObject(events.EventField.account));
told(topic, 'InJson', events.RuleTargetInput.fromObject({ text: stack.toJsonString({ b: events.EventField.account, c: cdk.Aws.REGION }) }));

// names of parts
told(topic, 'Names', events.RuleTargetInput.fromObject({
  a: events.EventField.fromPath('$.detail'),
  b: events.EventField.fromPath('$'),
  c: events.EventField.fromPath('$.detail.list[0].x'),
  d: events.EventField.fromPath('$.detail-type'),
  e: events.EventField.fromPath('$.detail.x_y.z'),
  f: events.EventField.fromPath('$..deep'),
}));

// a part of the event, and parts elsewhere
told(topic, 'Path', events.RuleTargetInput.fromEventPath('$.detail'));
new cdk.CfnOutput(stack, 'Field', { value: events.EventField.time });
new cdk.CfnOutput(stack, 'InText', { value: `at ${events.EventField.fromPath('$.detail.x')}` });
new cdk.CfnOutput(stack, 'Json', { value: stack.toJsonString({ list: [cdk.Fn.join('"', ['a', cdk.Aws.REGION])], say: `"hi" ${cdk.Aws.REGION}` }) });

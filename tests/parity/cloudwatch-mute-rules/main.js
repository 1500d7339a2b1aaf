// Rules that mute alarms: schedules, dates, targets, names.
const cdk = require('aws-cdk-lib');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Mute', { env: { account: '123456789012', region: 'us-east-1' } });
const metric = new cloudwatch.Metric({ namespace: 'N', metricName: 'M' });
const alarm = metric.createAlarm(stack, 'Alarm', { threshold: 1, evaluationPeriods: 1 });
const named = metric.createAlarm(stack, 'NamedAlarm', { threshold: 1, evaluationPeriods: 1, alarmName: 'given' });
const hour = cdk.Duration.hours(1);

const full = new cloudwatch.AlarmMuteRule(stack, 'Full', {
  alarmMuteRuleName: 'nights',
  description: 'nobody is here',
  alarms: [alarm, named],
  start: { year: 2026, month: 1, day: 2, hour: 3, minute: 4 },
  expire: { year: 2027, month: 11, day: 12, hour: 13, minute: 14 },
  tags: { 'team': 'orders', 'stage': 'dev' },
  schedule: cloudwatch.ScheduleExpression.cron({ minute: '1', hour: '2', day: '3', month: '4', timeZone: cdk.TimeZone.EUROPE_BERLIN }),
  duration: cdk.Duration.days(2),
});
cdk.Tags.of(stack).add('stage', 'prod');
const rule = new cloudwatch.AlarmMuteRule(stack, 'Rule', { schedule: cloudwatch.ScheduleExpression.cron({ minute: '*/5', weekDay: 'MON-FRI' }), duration: hour });
rule.addAlarm(named);
rule.addAlarm(cloudwatch.Alarm.fromAlarmArn(stack, 'ByArn', 'arn:aws:cloudwatch:us-east-1:123456789012:alarm:Foo'));
rule.addAlarm(new cloudwatch.CompositeAlarm(stack, 'Composite', { alarmRule: cloudwatch.AlarmRule.fromBoolean(true) }));
new cloudwatch.AlarmMuteRule(stack, 'Nothing', { schedule: cloudwatch.ScheduleExpression.cron({ minute: '0' }), duration: hour, alarms: [] });
new cloudwatch.AlarmMuteRule(stack, 'Once', { schedule: cloudwatch.ScheduleExpression.at({ year: 2026, month: 12, day: 24, hour: 0, minute: 0 }), duration: cdk.Duration.minutes(90) });
new cloudwatch.AlarmMuteRule(stack, 'OnceThere', {
  schedule: cloudwatch.ScheduleExpression.at({ year: 2026, month: 1, day: 1, hour: 10, minute: 59 }, cdk.TimeZone.ASIA_TOKYO),
  duration: cdk.Duration.hours(25),
});
new cloudwatch.AlarmMuteRule(stack, 'Written', { schedule: cloudwatch.ScheduleExpression.expression('cron(0 0 * * *)', cdk.TimeZone.of('Europe/Paris')), duration: cdk.Duration.days(15) });
alarm.addAlarmMuteRule('Own', { schedule: cloudwatch.ScheduleExpression.cron({ minute: '0' }), duration: cdk.Duration.minutes(1) });
cloudwatch.Alarm.fromAlarmName(stack, 'ByName', 'known').addAlarmMuteRule('Own', { schedule: cloudwatch.ScheduleExpression.cron({ minute: '0', hour: '*/2' }), duration: hour });

const byName = cloudwatch.AlarmMuteRule.fromAlarmMuteRuleName(stack, 'RuleByName', 'mine');
const byArn = cloudwatch.AlarmMuteRule.fromAlarmMuteRuleArn(stack, 'RuleByArn', 'arn:aws:cloudwatch:us-east-1:123456789012:alarm-mute-rule:theirs');
new cdk.CfnOutput(stack, 'Imported', { value: `${byName.alarmMuteRuleArn} ${byName.alarmMuteRuleName} ${byArn.alarmMuteRuleArn} ${byArn.alarmMuteRuleName}` });
new cdk.CfnOutput(stack, 'Made', { value: `${full.alarmMuteRuleArn} ${full.alarmMuteRuleName} ${rule.alarmMuteRuleName}` });
const schedule = cloudwatch.ScheduleExpression.cron({ minute: '0', timeZone: cdk.TimeZone.ETC_UTC });
new cdk.CfnOutput(stack, 'Schedule', { value: `${schedule.expressionString} ${schedule.timeZone.timezoneName}` });
const other = new cdk.Stack(app, 'Other', { env: { account: '210987654321', region: 'us-east-2' } });
new cdk.CfnOutput(other, 'Name', { value: full.alarmMuteRuleName });
new cdk.CfnOutput(other, 'Arn', { value: full.alarmMuteRuleArn });
app.synth();

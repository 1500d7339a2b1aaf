// Dashboards: their props, and where their widgets stand.
const cdk = require('aws-cdk-lib');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');

function text(name, width, height) {
  return new cloudwatch.TextWidget({ markdown: name, width: width, height: height });
}

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Dashboards');

const empty = new cloudwatch.Dashboard(stack, 'Empty');
empty.addWidgets();
const named = new cloudwatch.Dashboard(stack, 'Named', {
  dashboardName: 'my_Board-1',
  start: '-P7D',
  end: '2018-12-17T06:00:00.000Z',
  periodOverride: cloudwatch.PeriodOverride.INHERIT,
  widgets: [[text('a', 6, 6), text('b', 4, 2)], [text('c', 3, 3)], []],
});
new cdk.CfnOutput(stack, 'Name', { value: named.dashboardName });
new cdk.CfnOutput(stack, 'Arn', { value: named.dashboardArn });
new cdk.CfnOutput(stack, 'EmptyName', { value: empty.dashboardName });
const intervals = [cdk.Duration.days(7), cdk.Duration.minutes(90), cdk.Duration.seconds(90), cdk.Duration.hours(25)];
for (const [index, interval] of intervals.entries()) {
  new cloudwatch.Dashboard(stack, 'Interval' + index, { defaultInterval: interval, periodOverride: cloudwatch.PeriodOverride.AUTO });
}

// rows, columns, spacers
const layout = new cloudwatch.Dashboard(stack, 'Layout', { start: '2018-12-17T06:00:00.000Z' });
layout.addWidgets(text('wide', 12, 2), text('high', 12, 6), text('below', 12, 4));
layout.addWidgets(text('alone', 24, 1));
layout.addWidgets(new cloudwatch.Column(text('a', 6, 2), text('b', 8, 3)), new cloudwatch.Column(new cloudwatch.Row(text('c', 6, 2), text('d', 6, 4)), text('e', 9, 1)), new cloudwatch.Spacer({ width: 2, height: 3 }), text('f', 6, 6));
layout.addWidgets(new cloudwatch.Spacer(), text('after a spacer', 1, 1));
layout.addWidgets(new cloudwatch.Row(text('g', 10, 2), text('h', 10, 9), text('i', 6, 5), text('j', 6, 3), text('k', 20, 1), text('l', 4, 1)));
layout.addWidgets(new cloudwatch.Row(), text('nothing before', 2, 2));
layout.addWidgets(text('z', 1, 1));

// widgets that come later
const later = new cloudwatch.Dashboard(stack, 'Later');
const row = new cloudwatch.Row(text('a', 10, 2), text('b', 10, 9));
const column = new cloudwatch.Column(text('c', 6, 2));
const grows = new cloudwatch.Row();
later.addWidgets(row);
later.addWidgets(column, text('beside', 2, 2));
later.addWidgets(new cloudwatch.Column(column));
later.addWidgets(grows);
later.addWidgets(text('last', 1, 1));
const added = [text('d', 6, 5), text('e', 6, 3), text('f', 20, 1), text('g', 4, 1)];
for (const widget of added) {
  row.addWidget(widget);
}
const others = [text('m', 10, 2), text('n', 10, 9), text('o', 6, 5), text('p', 6, 3), text('q', 20, 1), text('r', 4, 1)];
for (const widget of others) {
  grows.addWidget(widget);
}
column.addWidget(text('h', 9, 3));
const inner = new cloudwatch.Row(text('i', 6, 2));
later.addWidgets(new cloudwatch.Row(inner, text('j', 6, 3)));
inner.addWidget(text('k', 6, 4));
const sizes = [row, column, grows, inner, new cloudwatch.Spacer({ width: 3 })];
for (const [index, widget] of sizes.entries()) {
  new cdk.CfnOutput(stack, 'Size' + index, { value: `${widget.width} x ${widget.height}` });
}
new cdk.CfnOutput(stack, 'Inside', { value: `${row.widgets.length}` });

// one widget in several places
const twice = new cloudwatch.Dashboard(stack, 'Twice');
const same = text('same', 6, 2);
twice.addWidgets(same, same);
twice.addWidgets(same);

// what is known later
const tokens = new cloudwatch.Dashboard(stack, 'Tokens', { dashboardName: cdk.Aws.STACK_NAME, start: cdk.Fn.ref('AWS::StackName') });
tokens.addWidgets(new cloudwatch.TextWidget({ markdown: `# ${stack.region} "quoted" \\ \n ${cdk.Aws.STACK_NAME}` }));
tokens.addWidgets(
  new cloudwatch.TextWidget({ markdown: cdk.Fn.join('"', ['a"b', stack.region, cdk.Fn.importValue('x"y')]) }),
  new cloudwatch.TextWidget({ markdown: cdk.Fn.sub('x "${AWS::Region}"') }),
  new cloudwatch.TextWidget({ markdown: cdk.Lazy.string({ produce: () => 'lazy "text"' }) }),
);

// a dashboard of another environment
const here = new cdk.Stack(app, 'Here', { env: { account: '111111111111', region: 'us-east-1' } });
const there = new cdk.Stack(app, 'There', { env: { account: '222222222222', region: 'us-east-2' } });
const far = new cloudwatch.Dashboard(here, 'Far', { dashboardName: 'far' });
new cdk.CfnOutput(there, 'Name', { value: far.dashboardName });
new cdk.CfnOutput(there, 'Arn', { value: far.dashboardArn });
app.synth();

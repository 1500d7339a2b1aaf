// Variables of dashboards.
const cdk = require('aws-cdk-lib');
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Variables');
const dashboard = new cloudwatch.Dashboard(stack, 'Dashboard', {
  variables: [
    new cloudwatch.DashboardVariable({
      id: 'region',
      type: cloudwatch.VariableType.PROPERTY,
      label: 'Region',
      inputType: cloudwatch.VariableInputType.RADIO,
      value: 'region',
      values: cloudwatch.Values.fromValues({ label: 'IAD', value: 'us-east-1' }, { value: 'us-west-2' }),
      defaultValue: cloudwatch.DefaultValue.value('us-east-1'),
      visible: true,
    }),
  ],
});
dashboard.addVariable(new cloudwatch.DashboardVariable({
  id: 'typed',
  type: cloudwatch.VariableType.PATTERN,
  inputType: cloudwatch.VariableInputType.INPUT,
  value: 'us-east-1',
  visible: false,
}));
dashboard.addVariable(new cloudwatch.DashboardVariable({
  id: 'function',
  type: cloudwatch.VariableType.PATTERN,
  inputType: cloudwatch.VariableInputType.SELECT,
  value: 'originalName',
  values: cloudwatch.Values.fromSearchComponents({ namespace: 'AWS/Lambda', dimensions: ['FunctionName', 'Resource'], metricName: 'Duration', populateFrom: 'FunctionName' }),
  defaultValue: cloudwatch.DefaultValue.FIRST,
}));
dashboard.addVariable(new cloudwatch.DashboardVariable({
  id: 'instance',
  type: cloudwatch.VariableType.PROPERTY,
  inputType: cloudwatch.VariableInputType.SELECT,
  value: stack.region,
  values: cloudwatch.Values.fromSearch('{AWS/EC2,InstanceId} MetricName="CPUUtilization"', 'InstanceId'),
  defaultValue: cloudwatch.DefaultValue.value(5),
}));
new cdk.CfnOutput(stack, 'First', { value: cloudwatch.DefaultValue.FIRST.val });
const colors = [cloudwatch.Color.BLUE, cloudwatch.Color.BROWN, cloudwatch.Color.GREEN, cloudwatch.Color.GREY, cloudwatch.Color.ORANGE, cloudwatch.Color.PINK, cloudwatch.Color.PURPLE, cloudwatch.Color.RED];
new cdk.CfnOutput(stack, 'Colors', { value: cdk.Fn.join(',', colors) });
app.synth();

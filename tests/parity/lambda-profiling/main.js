// Functions that CodeGuru profiles.
const cdk = require('aws-cdk-lib');
const codeguruprofiler = require('aws-cdk-lib/aws-codeguruprofiler');
const iam = require('aws-cdk-lib/aws-iam');
const lambda = require('aws-cdk-lib/aws-lambda');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Profiled');
const code = lambda.Code.fromInline('def handler(event, context): pass');
new lambda.Function(stack, 'Own', { code: code, handler: 'index.handler', runtime: lambda.Runtime.PYTHON_3_13, profiling: true, environment: { 'AWS_CODEGURU_PROFILER_ENABLED': 'FALSE', 'STAGE': 'test' } });
const group = new codeguruprofiler.ProfilingGroup(stack, 'Group', { profilingGroupName: 'ours', computePlatform: codeguruprofiler.ComputePlatform.DEFAULT });
new lambda.Function(stack, 'Given', { code: code, handler: 'index.handler', runtime: lambda.Runtime.PYTHON_3_13, profilingGroup: group });
new lambda.Function(stack, 'Off', { code: code, handler: 'index.handler', runtime: lambda.Runtime.PYTHON_3_13, profiling: false, profilingGroup: group });
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.AccountRootPrincipal() });
new codeguruprofiler.ProfilingGroup(stack, 'Plain').grantRead(role);
const named = codeguruprofiler.ProfilingGroup.fromProfilingGroupName(stack, 'Named', 'named');
const known = codeguruprofiler.ProfilingGroup.fromProfilingGroupArn(stack, 'Known', 'arn:aws:codeguru-profiler:eu-west-1:111111111111:profilingGroup/known');
known.grantPublish(role);
new cdk.CfnOutput(stack, 'Names', { value: `${group.profilingGroupName} ${group.profilingGroupArn} ${named.profilingGroupArn} ${named.profilingGroupName} ${known.profilingGroupName}` });
const shared = new lambda.SingletonFunction(stack, 'Shared', { uuid: 'a-b', code: code, handler: 'index.handler', runtime: lambda.Runtime.PYTHON_3_13 });
new cdk.CfnOutput(stack, 'SharedNames', { value: `${shared.constructName} ${shared.runtime.name} ${shared.logGroup.logGroupName}` });
app.synth();

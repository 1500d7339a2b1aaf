// What makes a new version: the older rule, which properties count, and descriptions that change with a flag.
const cdk = require('aws-cdk-lib');
const lambda = require('aws-cdk-lib/aws-lambda');

const app = new cdk.App();
const code = lambda.Code.fromInline('x');
const runtime = lambda.Runtime.NODEJS_24_X;
lambda.Function.classifyVersionProperty('Tags', true);
lambda.Function.classifyVersionProperty('NewProperty', true);
lambda.Function.classifyVersionProperty('OtherProperty', false);

const older = new cdk.Stack(app, 'Older');
const rich = new lambda.Function(older, 'Rich', { code, handler: 'index.handler', runtime, description: 'd', memorySize: 256, environment: { 'SECOND': '1', 'FIRST': '2' }, reservedConcurrentExecutions: 3, tracing: lambda.Tracing.ACTIVE });
cdk.Tags.of(rich).add('a', 'b');
rich.addAlias('live');

const newer = new cdk.Stack(app, 'Newer');
newer.node.setContext('@aws-cdk/aws-lambda:recognizeVersionProps', true);
const loops = new lambda.Function(newer, 'Loops', { code, handler: 'index.handler', runtime, recursiveLoop: lambda.RecursiveLoop.ALLOW });
loops.addAlias('live');
const tenants = new lambda.Function(newer, 'Tenants', { code, handler: 'index.handler', runtime, tenancyConfig: lambda.TenancyConfig.PER_TENANT });
tenants.addAlias('live');
const overridden = new lambda.Function(newer, 'Overridden', { code, handler: 'index.handler', runtime });
overridden.node.defaultChild.addPropertyOverride('NewProperty', 'v');
overridden.node.defaultChild.addPropertyOverride('OtherProperty', 'v');
overridden.node.defaultChild.addPropertyOverride('MemorySize', 300);
overridden.addAlias('live');
const tagged = new lambda.Function(newer, 'Tagged', { code, handler: 'index.handler', runtime });
cdk.Tags.of(tagged).add('counts', 'now');
tagged.addAlias('live');

const upgraded = new cdk.Stack(app, 'Upgraded');
upgraded.node.setContext('@aws-cdk/aws-lambda:recognizeLayerVersion', true);
const described = new lambda.Function(upgraded, 'Described', { code, handler: 'index.handler', runtime, description: 'words' });
described.addAlias('live');
new lambda.Function(upgraded, 'Silent', { code, handler: 'index.handler', runtime });
const upgrade = new lambda.FunctionVersionUpgrade('@aws-cdk/aws-lambda:recognizeLayerVersion');
cdk.Aspects.of(upgraded).add(upgrade);
const older2 = new lambda.FunctionVersionUpgrade('@aws-cdk/aws-lambda:recognizeVersionProps', false);
cdk.Aspects.of(older).add(older2);
app.synth();

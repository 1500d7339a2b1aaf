// Names in stages: odd ids, equal names in different stages, long paths, stages within constructs and stacks.
const cdk = require('aws-cdk-lib');
const { Construct } = require('constructs');

const app = new cdk.App();
const odd = new cdk.Stage(app, 'we-ird_x.y', { stageName: 'odd' });
const a = new cdk.Stack(odd, 'Same');
new cdk.CfnResource(a, 'Thing', { type: 'AWS::Test::Thing' });
const b = new cdk.Stack(new cdk.Stage(app, 'Other'), 'Same', { stackName: 'odd-Same' });
new cdk.CfnResource(b, 'Thing', { type: 'AWS::Test::Thing' });
const nameless = new cdk.Stage(app, 'Nameless', { stageName: '' });
const c = new cdk.Stack(nameless, 'Same');
new cdk.CfnResource(c, 'Thing', { type: 'AWS::Test::Thing', properties: { Name: c.stackName } });

const scope = new Construct(app, 'Scope');
const within = new cdk.Stage(scope, 'Within');
const d = new cdk.Stack(new Construct(within, 'Default'), 'Resource');
new cdk.CfnResource(d, 'Thing', { type: 'AWS::Test::Thing', properties: { Name: d.stackName } });
const e = new cdk.Stack(new Construct(within, 'Group'), 'Group');
new cdk.CfnResource(new Construct(e, 'Group'), 'Resource', { type: 'AWS::Test::Thing', properties: { Name: e.stackName } });

const outer = new cdk.Stack(app, 'Outer');
new cdk.CfnResource(outer, 'Thing', { type: 'AWS::Test::Thing' });
const inStack = new cdk.Stage(outer, 'InStack');
const f = new cdk.Stack(inStack, 'Inner');
new cdk.CfnResource(f, 'Thing', { type: 'AWS::Test::Thing', properties: { Name: f.stackName } });

let long = new Construct(new cdk.Stage(app, 'L', { stageName: '' }), 'AVeryLongNameOfAConstruct0');
for (let i = 1; i < 9; i++) {
    long = new Construct(long, 'AVeryLongNameOfAConstruct' + i);
}
const g = new cdk.Stack(long, 'Stack');
new cdk.CfnResource(g, 'Thing', { type: 'AWS::Test::Thing', properties: { Name: g.stackName, Id: g.artifactId } });

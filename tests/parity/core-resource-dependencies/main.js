// Resources that wait for others, and no longer do.
const cdk = require('aws-cdk-lib');
const s3 = require('aws-cdk-lib/aws-s3');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Dependencies');
const other = new cdk.Stack(app, 'Other');
function make(scope, id) {
  return new cdk.CfnResource(scope, id, { type: 'AWS::Test::Thing' });
}

function ids(targets) {
  const all = [];
  for (const target of targets) {
    all.push(target.node.id);
  }
  return all;
}

const a = make(stack, 'A');
const b = make(stack, 'B');
const c = make(stack, 'C');
const d = make(stack, 'D');
const far = make(other, 'Far');
a.addDependency(b);
a.addDependency(b);
a.addDependency(a);
a.addResourceDependency(far, 'because');
const waits = ids(a.obtainDependencies());
a.replaceDependency(b, c);
a.removeDependency(far);
b.addDependency(c);
b.addResourceDependency(d);
b.removeResourceDependency(c);
d.addDependency(far);
const bucket = new s3.CfnBucket(stack, 'Bucket');
new cdk.CfnResource(stack, 'Seen', {
  type: 'AWS::Test::Seen',
  properties: {
    'Before': waits,
    'After': ids(a.obtainDependencies()),
    'Property': bucket.cfnPropertyName('bucketName'),
    'Type': bucket.cfnResourceType,
    'Region': a.env.region,
    'Text': a.getAtt('Text', cdk.ResolutionTypeHint.STRING),
    'Number': a.getAtt('Number', cdk.ResolutionTypeHint.NUMBER),
    'List': cdk.Token.asList(a.getAtt('List', cdk.ResolutionTypeHint.STRING_LIST)),
    'Plain': a.getAtt('Plain'),
  },
});
app.synth();

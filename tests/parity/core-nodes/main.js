// The place of a construct in the tree.
const cdk = require('aws-cdk-lib');
const { Construct, ConstructOrder, DependencyGroup, Node } = require('constructs');

const app = new cdk.App({ context: { 'app': 1, 'both': 'app' } });
const stack = new cdk.Stack(app, 'Nodes');
const group = new Construct(stack, 'Group');
group.node.setContext('both', 'group');
group.node.setContext('own', true);
const inner = new Construct(group, 'Inner');
const resource = new cdk.CfnResource(inner, 'Resource', { type: 'AWS::Test::Resource' });
new cdk.CfnResource(inner, 'Other', { type: 'AWS::Test::Other' });
function ids(constructs) {
  const all = [];
  for (const construct of constructs) {
    all.push(construct.node.id);
  }
  return all;
}

const lock = new Construct(stack, 'Locked');
new Construct(lock, 'Before');
lock.node.lock();
const removed = new Construct(stack, 'Removed');
new cdk.CfnResource(removed, 'Gone', { type: 'AWS::Test::Gone' });
const gone = removed.node.tryRemoveChild('Gone');
const again = removed.node.tryRemoveChild('Gone');
const chosen = new Construct(stack, 'Chosen');
new cdk.CfnResource(chosen, 'Resource', { type: 'AWS::Test::First' });
const second = new cdk.CfnResource(chosen, 'Second', { type: 'AWS::Test::Second' });
chosen.node.defaultChild = second;
const noted = new Construct(stack, 'Noted');
noted.node.addMetadata('kind', { 'a': 1 });
noted.node.addMetadata('nothing', null);
noted.node.addValidation({ 'validate': () => [] });

const a = new Construct(stack, 'A');
const first = new cdk.CfnResource(a, 'First', { type: 'AWS::Test::First' });
const b = new cdk.CfnResource(stack, 'B', { type: 'AWS::Test::B' });
const c = new cdk.CfnResource(stack, 'C', { type: 'AWS::Test::C' });
const d = new cdk.CfnResource(stack, 'D', { type: 'AWS::Test::D' });
const e = new cdk.CfnResource(stack, 'E', { type: 'AWS::Test::E' });
const both = new DependencyGroup(b, c);
a.node.addDependency(both, d, e);
a.node.removeDependency(d);
both.add(d, resource);
const before = ids(a.node.dependencies);
e.node.addDependency(b, c);
e.node.removeDependency(c);

new cdk.CfnResource(stack, 'Seen', {
  type: 'AWS::Test::Seen',
  properties: {
    'Preorder': ids(group.node.findAll()),
    'Postorder': ids(group.node.findAll(ConstructOrder.POSTORDER)),
    'Scopes': ids(inner.node.scopes),
    'Children': ids(inner.node.children),
    'Of': Node.of(inner).path,
    'Separator': Node.PATH_SEP,
    'Context': inner.node.getAllContext(),
    'ContextDefaults': inner.node.getAllContext({ 'other': 2, 'own': false }),
    'Own': inner.node.tryGetContext('own'),
    'Locked': [lock.node.locked, lock.node.findChild('Before').node.locked, stack.node.locked],
    'Removed': [gone, again],
    'Default': inner.node.defaultChild.node.id,
    'Chosen': chosen.node.defaultChild.node.id,
    'Metadata': noted.node.metadata[0].data,
    'MetadataType': noted.node.metadata[0].type,
    'Dependencies': before,
    'Addr': inner.node.addr,
    'Root': resource.node.root.node.id,
    'Scope': resource.node.scope.node.id,
    'Found': stack.node.findChild('A').node.path,
    'NotFound': cdk.Token.asString(stack.node.tryFindChild('Z') === undefined),
  },
});
app.synth();

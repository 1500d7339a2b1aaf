// What is left out of a folder, as .gitignore does: the names that are staged, and the hashes.
const cdk = require('aws-cdk-lib');
const s3_assets = require('aws-cdk-lib/aws-s3-assets');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Ignore');

function show(stack, id, patterns) {
  const asset = new s3_assets.Asset(stack, id, { path: 'app', exclude: patterns, ignoreMode: cdk.IgnoreMode.GIT });
  new cdk.CfnOutput(stack, id + 'Path', { value: asset.assetPath });
}

show(stack, 'Nothing', []);
show(stack, 'Name', ['vendor']);
show(stack, 'Ending', ['*.js']);
show(stack, 'Dots', ['.*']);
show(stack, 'All', ['*']);
show(stack, 'AllDeep', ['**']);
show(stack, 'AllBut', ['*', '!src']);
show(stack, 'AllButDeep', ['**', '!src/lib/*.js']);
show(stack, 'Negated', ['docs', '!docs/api', '!docs/api/index.md']);
show(stack, 'NegatedDeep', ['docs/**', '!docs/api/**']);
show(stack, 'Order', ['!README.md', '*.md']);
show(stack, 'OrderBack', ['*.md', '!README.md']);
show(stack, 'FolderSlash', ['build/']);
show(stack, 'Rooted', ['/build']);
show(stack, 'Path', ['src/lib']);
show(stack, 'PathDeep', ['**/lib/*.ts']);
show(stack, 'Question', ['src/?.ts']);
show(stack, 'Class', ['src/[ab].[jt]s']);
show(stack, 'Case', ['readme.MD']);
show(stack, 'Comment', ['# a comment', '', 'docs']);
show(stack, 'Folder', ['build', '!build/keep.txt']);
show(stack, 'FolderStar', ['build/*', '!build/keep.txt']);
show(stack, 'Lines', ['docs\\nbuild']);
app.synth();

// Late-bound values inside of strings: concatenation, interpolation, nested and adjacent pieces.
const cdk = require('aws-cdk-lib');

function both(stack, id, value) {
  new cdk.CfnOutput(stack, id, { value: value });
}

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Strings');
const one = new cdk.CfnResource(stack, 'One', { type: 'AWS::Test::Thing' });
const two = new cdk.CfnResource(stack, 'Two', { type: 'AWS::Test::Thing' });
const name = one.ref;
const arn = two.getAtt('Arn').toString();

both(stack, 'Alone', name);
both(stack, 'Before', 'a' + name);
both(stack, 'After', name + 'a');
both(stack, 'Around', 'a' + name + 'b');
both(stack, 'Adjacent', name + arn);
both(stack, 'Twice', name + '-' + name);
both(stack, 'Pieces', 'a' + 'b' + name + 'c' + 'd' + arn + 'e');
both(stack, 'Interpolated', `a ${name} b ${arn} c`);
both(stack, 'EmptyAround', '' + name + '');
both(stack, 'Percent', `100% of ${name} %s`);
both(stack, 'Dollar', 'cost: $5 {x} #{y} ' + name);
both(stack, 'Quotes', 'say "' + name + '" or \'it\'\n\ttab\\');
both(stack, 'Unicode', 'ä→' + name + '→ü');

// a string with pieces is a piece of the next
const inner = 'x' + name + 'y';
both(stack, 'Nested', 'a' + inner + 'b');
both(stack, 'NestedAdjacent', inner + inner);
const url = 'https://' + name + '.example.' + cdk.Aws.URL_SUFFIX;
const path = url + '/path';
both(stack, 'Deep', `${path}?x=${inner}&y=${url}`);

// joins in strings, strings in joins
const joined = cdk.Fn.join(',', ['a', name]);
both(stack, 'JoinInString', 'list: ' + joined);
both(stack, 'StringInJoin', cdk.Fn.join(',', [inner, 'z', url]));
both(stack, 'EmptyJoinInString', 'pre-' + cdk.Fn.join('', ['a', name, 'b']) + '-post');
both(stack, 'SelectInString', 'az ' + cdk.Fn.select(0, cdk.Fn.getAzs()) + '!');
both(stack, 'SubOfString', cdk.Fn.sub('${X}', { 'X': inner }));
both(stack, 'SplitOfString', cdk.Fn.select(0, cdk.Fn.split('.', url)));

// in deep data, and in JSON text (its keys in alphabetical order, the only one that scripts know)
new cdk.CfnResource(stack, 'Data', {
  type: 'AWS::Test::Data',
  properties: {
    'List': ['a' + name, [inner], { 'Deep': `${arn}/*` }],
    'Json': stack.toJsonString({ 'arn': 'x' + arn, 'list': [name, true], 'n': 1, 'name': name }),
    'JsonPlain': stack.toJsonString({ 'a': 'b' }),
    'Account': 'arn:' + stack.partition + ':iam::' + stack.account + ':root',
  },
});
app.synth();

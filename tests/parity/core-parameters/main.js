// Parameters of every kind, used as strings, numbers and lists.
const cdk = require('aws-cdk-lib');
const { Construct } = require('constructs');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Params');
new cdk.CfnParameter(stack, 'Bare');
const text = new cdk.CfnParameter(stack, 'Text', {
  type: 'String',
  description: 'Some text',
  default: 'abc',
  allowedPattern: '[a-z]+',
  constraintDescription: 'lower case letters',
  minLength: 1,
  maxLength: 10,
});
const choice = new cdk.CfnParameter(stack, 'Choice', { allowedValues: ['a', 'b', 'c'], default: 'b' });
const number = new cdk.CfnParameter(stack, 'Size', { type: 'Number', default: 8, minValue: 1, maxValue: 100 });
const list = new cdk.CfnParameter(stack, 'List', { type: 'CommaDelimitedList', default: 'a,b' });
const numbers = new cdk.CfnParameter(stack, 'Numbers', { type: 'List<Number>' });
const subnets = new cdk.CfnParameter(stack, 'Subnets', { type: 'List<AWS::EC2::Subnet::Id>' });
const ami = new cdk.CfnParameter(stack, 'Ami', {
  type: 'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>',
  default: '/aws/service/ami-amazon-linux-latest/amzn2-ami-hvm-x86_64-gp2',
});
const secret = new cdk.CfnParameter(stack, 'Secret', { noEcho: true });
const nested = new cdk.CfnParameter(new Construct(stack, 'Nested'), 'Param', { default: '' });
number.description = 'set later';
choice.default = 'c';

new cdk.CfnResource(stack, 'Thing', {
  type: 'AWS::Test::Thing',
  properties: {
    'Text': text.valueAsString,
    'Ref': text.value,
    'Joined': 'x-' + text.valueAsString + '-' + choice.valueAsString,
    'Number': number.valueAsNumber,
    'NumberInText': 'size ' + cdk.Token.asString(number.value),
    'List': list.valueAsList,
    'Numbers': numbers.value,
    'Subnets': subnets.valueAsList,
    'FirstSubnet': cdk.Fn.select(0, subnets.valueAsList),
    'JoinedList': cdk.Fn.join('|', list.valueAsList),
    'Ami': ami.valueAsString,
    'Secret': secret.valueAsString,
    'Nested': nested.valueAsString,
  },
});
new cdk.CfnOutput(stack, 'Out', { value: `text=${text.valueAsString}` });
app.synth();

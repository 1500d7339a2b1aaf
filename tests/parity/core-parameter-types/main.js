// Parameters of every type, changed after they were made.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'ParameterTypes');
const types = [
  'String',
  'Number',
  'CommaDelimitedList',
  'List<Number>',
  'List<AWS::EC2::Subnet::Id>',
  'AWS::EC2::VPC::Id',
  'AWS::SSM::Parameter::Value<String>',
  'AWS::SSM::Parameter::Value<List<String>>',
  'AWS::SSM::Parameter::Value<CommaDelimitedList>',
];
for (const [i, type] of types.entries()) {
  const parameter = new cdk.CfnParameter(stack, `P${i}`, { type: type });
  new cdk.CfnOutput(stack, `O${i}`, { value: cdk.Token.asString(parameter.value) });
}
const plain = new cdk.CfnParameter(stack, 'Plain');
const number = new cdk.CfnParameter(stack, 'Number', { type: 'Number', minValue: 1, maxValue: 9.5, default: 5 });
const list = new cdk.CfnParameter(stack, 'List', { type: 'List<AWS::EC2::Subnet::Id>' });
const text = new cdk.CfnParameter(stack, 'Text', { minLength: 1, maxLength: 3, allowedPattern: '[a-z]*', allowedValues: ['a', 'b'] });
text.noEcho = true;
text.default = 'a';
text.description = 'A text';
text.constraintDescription = 'letters';
text.allowedPattern = '[a-c]*';
text.allowedValues = ['a'];
text.minLength = 2;
text.maxLength = 4;
const changed = new cdk.CfnParameter(stack, 'Changed', { description: 'gone', default: 'x' });
changed.type = 'Number';
changed.minValue = 3;
changed.maxValue = 4;
changed.default = 3;
changed.description = undefined;
const empty = new cdk.CfnParameter(stack, 'Empty', { type: '' });
new cdk.CfnResource(stack, 'Uses', {
  type: 'AWS::Test::Uses',
  properties: {
    'Value': plain.value,
    'Plain': plain.valueAsString,
    'Inside': 'x-' + plain.valueAsString,
    'Number': number.valueAsNumber,
    'NumberText': number.valueAsString,
    'List': list.valueAsList,
    'First': cdk.Fn.select(0, list.valueAsList),
    'Joined': cdk.Fn.join('|', list.valueAsList),
    'NoEcho': text.noEcho,
    'Echo': plain.noEcho,
    'Changed': changed.valueAsNumber,
    'Itself': plain,
    'Type': empty.type,
  },
});
new ec2.CfnVolume(stack, 'Volume', { availabilityZone: plain.valueAsString, size: number.valueAsNumber });
app.synth();

// Key pairs that references take to be elsewhere.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Keys', { env: { account: '111111111111', region: 'eu-west-1' } });
new cdk.CfnOutput(stack, 'Own', { value: new ec2.KeyPair(stack, 'Plain').keyPairName });
const elsewhere = new ec2.KeyPair(stack, 'Elsewhere', { account: '222222222222', region: 'us-east-1', type: ec2.KeyPairType.ED25519 });
new cdk.CfnOutput(stack, 'Region', { value: elsewhere.env.region });
const named = new ec2.KeyPair(stack, 'Named', {
  environmentFromArn: 'arn:aws:ec2:us-west-2:333333333333:key-pair/key-1',
  keyPairName: 'operators',
  format: ec2.KeyPairFormat.PPK,
});
new cdk.CfnOutput(stack, 'Account', { value: named.env.account });
new cdk.CfnOutput(stack, 'Id', { value: named.keyPairId });
new cdk.CfnOutput(stack, 'Private', { value: named.privateKey.parameterName });
new ec2.KeyPair(stack, 'Unused', { physicalName: 'unused' });
app.synth();

// What a program asks of the synthesis: no validations, and errors refused by the command line.
const cdk = require('aws-cdk-lib');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Options', { synthesizer: new cdk.CliCredentialsStackSynthesizer() });
new cdk.CfnResource(stack, 'Plain', { type: 'AWS::Test::Plain' });
const stage = new cdk.Stage(app, 'Stage');
const inner = new cdk.Stack(stage, 'Inner');
new cdk.CfnResource(inner, 'Plain', { type: 'AWS::Test::Plain' });
stack.node.addValidation({ validate: () => ['never said'] });
inner.node.addValidation({ validate: () => ['never said'] });
app.synth({ skipValidation: true, validateOnSynthesis: true, force: true, errorOnDuplicateSynth: false });

// A template in JSON and one in YAML: every function, resources reached by their logical ids, and changed.
const cdk = require('aws-cdk-lib');
const iam = require('aws-cdk-lib/aws-iam');
const inc = require('aws-cdk-lib/cloudformation-include');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Included');
const functions = new inc.CfnInclude(stack, 'Functions', { templateFile: 'functions.yaml' });
const store = new inc.CfnInclude(stack, 'Store', { templateFile: 'store.json' });

// An L1 of its class: its properties can be read and set.
const bucket = store.getResource('Bucket');
bucket.bucketName = 'changed';
bucket.versioningConfiguration = { status: 'Suspended' };
bucket.addPropertyOverride('NotInTheTable.Deep', true);
const topic = functions.getResource('Topic');
topic.displayName = `${bucket.ref}-${bucket.attrArn}`;

const role = new iam.Role(stack, 'Role', { assumedBy: new iam.AnyPrincipal() });
role.addToPolicy(new iam.PolicyStatement({ actions: ['s3:*'], resources: [bucket.attrArn, functions.getResource('Queue').getAtt('Arn').toString()] }));
new cdk.CfnOutput(stack, 'Name', { value: cdk.Fn.join('-', [bucket.ref, store.getResource('Unknown').ref]) });
new cdk.CfnResource(stack, 'After', { type: 'Custom::After' }).addDependency(bucket);
app.synth();

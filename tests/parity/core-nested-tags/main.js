// Tags of nested stacks are tags of their resources, below those that the stack around it gives the resource.
const cdk = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');

const app = new cdk.App();
cdk.Tags.of(app).add('app', '1');
const parent = new cdk.Stack(app, 'Parent');
const nest = new cdk.NestedStack(parent, 'Nest');
new ec2.CfnVPC(nest, 'Vpc', { cidrBlock: '10.0.0.0/16' });
cdk.Tags.of(parent).add('k', 'outer');
cdk.Tags.of(nest).add('k', 'inner');
cdk.Tags.of(nest).add('only', 'nested');
cdk.Tags.of(parent).add('z', 'parent', { priority: 300 });
cdk.Tags.of(nest).add('z', 'nested');
cdk.Tags.of(parent).add('x', '1', { includeResourceTypes: ['AWS::EC2::VPC'] });
cdk.Tags.of(nest).add('y', '1', { excludeResourceTypes: ['aws:cdk:stack'] });
cdk.Tags.of(nest).add('w', '1', { excludeResourceTypes: ['AWS::CloudFormation::Stack'] });
cdk.Tags.of(parent).add('v', '1', { excludeResourceTypes: ['aws:cdk:stack'] });
cdk.Tags.of(nest).remove('app');
cdk.Tags.of(nest).add('incl', '1', { includeResourceTypes: ['AWS::CloudFormation::Stack'] });
const deep = new cdk.NestedStack(nest, 'Deep');
new ec2.CfnVPC(deep, 'Vpc', { cidrBlock: '10.0.0.0/16' });
cdk.Tags.of(deep).add('deep', '1');

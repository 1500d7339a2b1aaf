// A role whose own policy has no room for all that is granted: managed policies take the rest.
const cdk = require('aws-cdk-lib');
const { aws_iam: iam } = require('aws-cdk-lib');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Stack');
const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
const long = 'a-rather-long-name-of-a-resource-that-takes-much-room-in-a-policy-so-that-few-of-them-fit-into-one';
for (const service of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']) {
  for (const action of ['Get', 'Put', 'List', 'Delete', 'Tag', 'Untag', 'Start', 'Stop', 'Read', 'Write']) {
    role.addToPolicy(new iam.PolicyStatement({ actions: [`service:${action}${service}`], resources: [`arn:aws:service:::${long}/${service}`] }));
  }
}
role.addToPolicy(new iam.PolicyStatement({ actions: ['late:Bound'], resources: [stack.formatArn({ service: 's', resource: 'r' })] }));

// What waits for a grant waits for the policy in which the statement stands in the end.
const first = iam.Grant.addToPrincipal({ grantee: role, actions: ['first:Thing'], resourceArns: ['*'] });
const big = iam.Grant.addToPrincipal({ grantee: role, actions: ['last:Thing'], resourceArns: [`arn:aws:service:::${long}/${long}/${long}/${long}/${long}/${long}/${long}/${long}`] });
const added = role.addToPrincipalPolicy(new iam.PolicyStatement({ actions: ['added:Thing'], resources: [`arn:aws:service:::${long}/${long}/${long}/${long}/${long}/${long}/${long}/${long}/${long}`] }));
first.applyBefore(new iam.User(stack, 'One'));
big.applyBefore(new iam.User(stack, 'Two'));
new iam.User(stack, 'Three').node.addDependency(big);
new iam.User(stack, 'Four').node.addDependency(added.policyDependable);
new iam.User(stack, 'Five').node.addDependency(role);
const small = new iam.Role(stack, 'Small', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
small.addToPolicy(new iam.PolicyStatement({ actions: ['a:b'], resources: ['*'] }));
app.synth();

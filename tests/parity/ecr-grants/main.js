// Who may use repositories: roles of the stack, services, accounts, roles of other stacks and accounts.
const cdk = require('aws-cdk-lib');
const ecr = require('aws-cdk-lib/aws-ecr');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();
const home = new cdk.Stack(app, 'Home', { env: { account: '123456789012', region: 'us-east-1' } });
const next = new cdk.Stack(app, 'Next', { env: { account: '123456789012', region: 'us-east-1' } });
const abroad = new cdk.Stack(app, 'Abroad', { env: { account: '999999999999', region: 'us-east-1' } });
const images = new ecr.Repository(home, 'Images', { repositoryName: 'images' });
const more = new ecr.Repository(home, 'More', { repositoryName: 'more' });

const own = new iam.Role(home, 'Own', { assumedBy: new iam.ServicePrincipal('ecs-tasks.amazonaws.com') });
images.grantRead(own);
images.grantPull(own);
images.grantPush(own);
images.grantPullPush(own);
images.grant(own, 'ecr:DeleteRepository', 'ecr:ListImages');
ecr.AuthorizationToken.grantRead(own);
ecr.PublicGalleryAuthorizationToken.grantRead(own);

images.grantPull(new iam.ServicePrincipal('codebuild.amazonaws.com'));
images.grantPush(new iam.AccountPrincipal('111111111111'));
images.addToResourcePolicy(new iam.PolicyStatement({ actions: ['ecr:GetRepositoryPolicy'], principals: [new iam.OrganizationPrincipal('o-1234567890')] }));

const neighbour = new iam.Role(next, 'Neighbour', { assumedBy: new iam.ServicePrincipal('ecs-tasks.amazonaws.com') });
more.grantPull(neighbour);
const group = new cdk.Stack(app, 'Group', { env: { account: '123456789012', region: 'us-east-1' } });
const foreigner = new iam.Role(abroad, 'Foreigner', { assumedBy: new iam.ServicePrincipal('ecs-tasks.amazonaws.com') });
more.grantPull(foreigner);
more.grantRead(foreigner);
const named = new iam.User(abroad, 'Named', { userName: 'somebody' });
more.grantPush(named);
more.grantPull(iam.Role.fromRoleArn(home, 'Known', 'arn:aws:iam::999999999999:role/known'));

// a repository of another account takes no policy from here
const other = ecr.Repository.fromRepositoryArn(group, 'Other', 'arn:aws:ecr:us-east-1:999999999999:repository/other');
const reader = new iam.Role(group, 'Reader', { assumedBy: new iam.ServicePrincipal('ecs-tasks.amazonaws.com') });
other.grantPull(reader);
const added = other.addToResourcePolicy(new iam.PolicyStatement({ actions: ['ecr:*'], principals: [new iam.AccountRootPrincipal()] }));
new cdk.CfnOutput(group, 'Added', { value: added.statementAdded ? 'yes' : 'no' });

app.synth();

// The names of feature flags, and what some of them change.
const cdk = require('aws-cdk-lib');
const cx_api = require('aws-cdk-lib/cx-api');
const ec2 = require('aws-cdk-lib/aws-ec2');
const iam = require('aws-cdk-lib/aws-iam');

const app = new cdk.App();

const names = new cdk.Stack(app, 'Names');
const all = [
  cx_api.ENABLE_STACK_NAME_DUPLICATES_CONTEXT,
  cx_api.NEW_STYLE_STACK_SYNTHESIS_CONTEXT,
  cx_api.STACK_RELATIVE_EXPORTS_CONTEXT,
  cx_api.CHECK_SECRET_USAGE,
  cx_api.TARGET_PARTITIONS,
  cx_api.VALIDATE_SNAPSHOT_REMOVAL_POLICY,
  cx_api.ENABLE_PARTITION_LITERALS,
  cx_api.INCLUDE_PREFIX_IN_UNIQUE_NAME_GENERATION,
  cx_api.EXPLICIT_STACK_TAGS,
  cx_api.CFN_INCLUDE_REJECT_COMPLEX_RESOURCE_UPDATE_CREATE_POLICY_INTRINSICS,
  cx_api.ASPECT_STABILIZATION,
  cx_api.ASPECT_PRIORITIES_MUTATING,
  cx_api.ENABLE_ADDITIONAL_METADATA_COLLECTION,
  cx_api.AUTOMATIC_L1_TRAITS,
  cx_api.ANNOTATIONS_IN_VALIDATION_REPORT,
  cx_api.DEFAULT_CROSS_STACK_REFERENCES,
  cx_api.VALIDATE_AGAINST_DEFAULT_RULES,
  cx_api.AWS_CUSTOM_RESOURCE_LATEST_SDK_DEFAULT,
  cx_api.LOG_API_RESPONSE_DATA_PROPERTY_TRUE_DEFAULT,
  cx_api.LAMBDA_PERMISSION_LOGICAL_ID_FOR_LAMBDA_ACTION,
  cx_api.EC2_UNIQUE_IMDSV2_LAUNCH_TEMPLATE_NAME,
  cx_api.EC2_LAUNCH_TEMPLATE_DEFAULT_USER_DATA,
  cx_api.EC2_RESTRICT_DEFAULT_SECURITY_GROUP,
  cx_api.EBS_DEFAULT_GP3,
  cx_api.EC2_SUM_TIMEOUT_ENABLED,
  cx_api.BASTION_HOST_USE_AMAZON_LINUX_2023_BY_DEFAULT,
  cx_api.EC2_REQUIRE_PRIVATE_SUBNETS_FOR_EGRESSONLYINTERNETGATEWAY,
  cx_api.DOCKER_IGNORE_SUPPORT,
  cx_api.EVENTS_TARGET_QUEUE_SAME_ACCOUNT,
  cx_api.EVENTBUS_POLICY_SID_REQUIRED,
  cx_api.IAM_MINIMIZE_POLICIES,
  cx_api.IAM_IMPORTED_ROLE_STACK_SAFE_DEFAULT_POLICY_NAME,
  cx_api.IAM_OIDC_REJECT_UNAUTHORIZED_CONNECTIONS,
  cx_api.KMS_DEFAULT_KEY_POLICIES,
  cx_api.KMS_ALIAS_NAME_REF,
  cx_api.KMS_APPLY_IMPORTED_ALIAS_PERMISSIONS_TO_PRINCIPAL,
  cx_api.KMS_REDUCE_CROSS_ACCOUNT_REGION_POLICY_SCOPE,
  cx_api.LAMBDA_RECOGNIZE_VERSION_PROPS,
  cx_api.LAMBDA_RECOGNIZE_LAYER_VERSION,
  cx_api.LAMBDA_CREATE_NEW_POLICIES_WITH_ADDTOROLEPOLICY,
  cx_api.USE_CDK_MANAGED_LAMBDA_LOGGROUP,
  cx_api.S3_GRANT_WRITE_WITHOUT_ACL,
  cx_api.S3_CREATE_DEFAULT_LOGGING_POLICY,
  cx_api.S3_SERVER_ACCESS_LOGS_USE_BUCKET_POLICY,
  cx_api.S3_KEEP_NOTIFICATION_IN_IMPORTED_BUCKET,
  cx_api.SET_UNIQUE_REPLICATION_ROLE_NAME,
  cx_api.S3_PUBLIC_ACCESS_BLOCKED_BY_DEFAULT,
  cx_api.S3_TRUST_KEY_POLICY_FOR_SNS_SUBSCRIPTIONS,
  cx_api.SNS_SUBSCRIPTIONS_SQS_DECRYPTION_POLICY,
];
new cdk.CfnOutput(names, 'All', { value: cdk.Fn.join('\n', all) });

// IPv6 leaves a VPC through a gateway of its own, needed or not; under the flag, only where subnets use it.
function sixes(app, id, flag) {
  const stack = new cdk.Stack(app, id);
  stack.node.setContext(cx_api.EC2_REQUIRE_PRIVATE_SUBNETS_FOR_EGRESSONLYINTERNETGATEWAY, flag);
  new ec2.Vpc(stack, 'Open', {
    ipProtocol: ec2.IpProtocol.DUAL_STACK,
    maxAzs: 1,
    subnetConfiguration: [{ name: 'Front', subnetType: ec2.SubnetType.PUBLIC }, { name: 'Vault', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }],
  });
  new ec2.Vpc(stack, 'Mixed', {
    ipProtocol: ec2.IpProtocol.DUAL_STACK,
    maxAzs: 1,
    subnetConfiguration: [{ name: 'Front', subnetType: ec2.SubnetType.PUBLIC }, { name: 'Back', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS }],
  });
}
sixes(app, 'SixWithFlag', true);
sixes(app, 'SixWithout', false);

// An aspect of the program against the boundary of one role: under the flag, the boundary goes first.
function bounded(app, id, flag) {
  const stack = new cdk.Stack(app, id);
  stack.node.setContext(cx_api.ASPECT_PRIORITIES_MUTATING, flag);
  cdk.Aspects.of(stack).add({ visit: node => {
    if (cdk.CfnResource.isCfnResource(node)) {
      node.addPropertyOverride('PermissionsBoundary', 'arn:aws:iam::aws:policy/AlexaForBusinessReadOnlyAccess');
    }
  } });
  new iam.User(stack, 'Plain');
  const own = new iam.User(stack, 'Bounded');
  iam.PermissionsBoundary.of(own).apply(iam.ManagedPolicy.fromAwsManagedPolicyName('PowerUserAccess'));
}
bounded(app, 'BoundWithFlag', true);
bounded(app, 'BoundWithout', false);
const silent = new cdk.Stack(app, 'BoundSilent');
cdk.Aspects.of(silent).add({ visit: node => {
  if (cdk.CfnResource.isCfnResource(node)) {
    node.addPropertyOverride('PermissionsBoundary', 'arn:aws:iam::aws:policy/AlexaForBusinessReadOnlyAccess');
  }
} });
const own = new iam.User(silent, 'Bounded');
iam.PermissionsBoundary.of(own).apply(iam.ManagedPolicy.fromAwsManagedPolicyName('PowerUserAccess'));
app.synth();

//! Feature flags of the CDK.

use super::{Construct, Cx, Handle, NodeId, Str};
use crate::declare::class;

/// Feature flags of the CDK, as they are for a construct.
#[derive(Clone, Copy, Debug)]
pub struct FeatureFlags(NodeId);

/// Feature flags of the CDK, as they are for a construct: the context says which are on.
#[class(module = "")]
impl FeatureFlags {
    /// The flags of a construct.
    pub fn of(scope: Construct) -> FeatureFlags {
        FeatureFlags(scope.id())
    }

    /// Whether a flag is on. Without a word in the context most are off; those that version 2 of the CDK made
    /// its behaviour are on.
    pub fn is_enabled(self, cx: &Cx, feature_flag: Str) -> bool {
        match cx.context(self.0, &feature_flag) {
            Some(_) => cx.flag(self.0, &feature_flag),
            None => ON_WHEN_ABSENT.contains(&feature_flag.as_str()),
        }
    }
}

/// The flags that are on where the context does not name them. Source: what `aws-cdk-lib` 2.276.0 answers.
const ON_WHEN_ABSENT: [&str; 22] = [
    "@aws-cdk/aws-apigateway:usagePlanKeyOrderInsensitiveId",
    "@aws-cdk/aws-cloudfront:defaultSecurityPolicyTLSv1.2_2021",
    "@aws-cdk/aws-ecr-assets:dockerIgnoreSupport",
    "@aws-cdk/aws-ecs-patterns:removeDefaultDesiredCount",
    "@aws-cdk/aws-efs:defaultEncryptionAtRest",
    "@aws-cdk/aws-kms:defaultKeyPolicies",
    "@aws-cdk/aws-lambda:recognizeVersionProps",
    "@aws-cdk/aws-rds:lowercaseDbIdentifier",
    "@aws-cdk/aws-s3:grantWriteWithoutAcl",
    "@aws-cdk/aws-secretsmanager:parseOwnedSecretName",
    "@aws-cdk/aws-stepfunctions-tasks:evaluateExpressionDedicatedFunction",
    "@aws-cdk/aws-stepfunctions-tasks:httpInvokeDynamicJsonPathEndpoint",
    "@aws-cdk/aws-stepfunctions-tasks:useNewS3UriParametersForBedrockInvokeModelTask",
    "@aws-cdk/core:aspectStabilization",
    "@aws-cdk/core:automaticL1Traits",
    "@aws-cdk/core:enableStackNameDuplicates",
    "@aws-cdk/core:newStyleStackSynthesis",
    "@aws-cdk/core:stackRelativeExports",
    "@aws-cdk/pipelines:reduceAssetRoleTrustScope",
    "@aws-cdk/pipelines:reduceCrossAccountActionRoleTrustScope",
    "@aws-cdk/pipelines:reduceStageRoleTrustScope",
    "aws-cdk:enableDiffNoFail",
];

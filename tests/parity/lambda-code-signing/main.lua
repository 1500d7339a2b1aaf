-- Code that must be signed.

local app = App()
local stack = Stack(app, "Signed")
local own = signer.SigningProfile(stack, "Own", { platform = signer.Platform.AWS_LAMBDA_SHA384_ECDSA })
local other = signer.SigningProfile(stack, "Other", { platform = signer.Platform.of("AWSLambda-SHA384-ECDSA"), signature_validity = Duration.days(30) })
local known = signer.SigningProfile.from_signing_profile_attributes(stack, "Known", { signing_profile_name = "known", signing_profile_version = "v1" })
local config = lambda.CodeSigningConfig(stack, "Config", {
  signing_profiles = { own, other, known },
  untrusted_artifact_on_deployment = lambda.UntrustedArtifactOnDeployment.ENFORCE,
  description = "what we signed",
})
lambda.CodeSigningConfig(stack, "Plain", { signing_profiles = { own } })
local works = lambda.Function(stack, "Works", {
  code = lambda.Code.from_inline("exports.handler = async event => event;"),
  handler = "index.handler",
  runtime = lambda.Runtime.NODEJS_24_X,
  code_signing_config = config,
})
local imported = lambda.CodeSigningConfig.from_code_signing_config_arn(stack, "Imported", "arn:aws:lambda:eu-west-1:111111111111:code-signing-config:csc-0f6c334abcdea4d8b")
lambda.Function(stack, "Works2", {
  code = lambda.Code.from_inline("exports.handler = async event => event;"),
  handler = "index.handler",
  runtime = lambda.Runtime.NODEJS_24_X,
  code_signing_config = imported,
})
CfnOutput(stack, "Names", {
  value = string.format("%s %s %s %s %s %s %s %s %s", config.code_signing_config_arn, config.code_signing_config_id, imported.code_signing_config_id, own.signing_profile_name, own.signing_profile_arn, own.signing_profile_version, known.signing_profile_arn, known.signing_profile_version_arn, works.current_version.version),
})

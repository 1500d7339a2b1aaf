-- Secrets and dynamic references.

local app = App()
local stack = Stack(app, "Secrets")
local parameter = CfnParameter(stack, "Password", { no_echo = true })
local thing = CfnResource(stack, "Thing", { type = "AWS::Test::Thing" })
local arn = "arn:aws:secretsmanager:eu-west-1:111111111111:secret:foo-abc"
CfnResource(stack, "Uses", {
  type = "AWS::Test::Uses",
  properties = {
    Plain = SecretValue.unsafe_plain_text("x"),
    Named = SecretValue.secrets_manager("name"),
    Arn = SecretValue.secrets_manager(arn),
    Late = SecretValue.secrets_manager(thing.ref),
    Options = SecretValue.secrets_manager("name", { json_field = "field", version_stage = "stage" }),
    Version = SecretValue.secrets_manager("name", { version_id = "id" }),
    Key = SecretValue.cfn_dynamic_reference_key("name", { json_field = "field" }),
    Ssm = SecretValue.ssm_secure("name", "3"),
    SsmLatest = SecretValue.ssm_secure("name"),
    Parameter = SecretValue.cfn_parameter(parameter),
    Attribute = SecretValue.resource_attribute(thing:get_att("Secret")),
    Ref = SecretValue.resource_attribute(thing.ref),
    Dynamic = SecretValue.cfn_dynamic_reference(CfnDynamicReference(CfnDynamicReferenceService.SSM, "a:1")),
    Unwrapped = "x-" .. SecretValue.secrets_manager("name"):unsafe_unwrap(),
    Text = SecretValue.ssm_secure("name"),
    IsSecret = SecretValue.is_secret_value(SecretValue.unsafe_plain_text("x")),
    IsNone = SecretValue.is_secret_value("x"),
    SsmReference = CfnDynamicReference(CfnDynamicReferenceService.SSM, "name:1"),
    SecureReference = CfnDynamicReference(CfnDynamicReferenceService.SSM_SECURE, "name:1"),
    SecretReference = "x" .. CfnDynamicReference(CfnDynamicReferenceService.SECRETS_MANAGER, thing.ref),
  },
})

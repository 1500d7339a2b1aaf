-- Secrets: how they are made, who may read them, where they are copied, what exists already.

local app = App()
local stack = Stack(app, "Secrets")
local key = kms.Key(stack, "Key")
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") })

-- how they are made
local plain = secretsmanager.Secret(stack, "Plain")
local named = secretsmanager.Secret(stack, "Named", { secret_name = "shop/password", description = "Of the shop", removal_policy = RemovalPolicy.DESTROY })
local generated = secretsmanager.Secret(stack, "Generated", {
  encryption_key = key,
  generate_secret_string = {
    exclude_uppercase = true,
    require_each_included_type = false,
    include_space = true,
    exclude_characters = "/@\"",
    password_length = 20,
    exclude_punctuation = false,
    exclude_lowercase = false,
    exclude_numbers = true,
    secret_string_template = "{\"username\":\"postgres\"}",
    generate_string_key = "password",
  },
})
secretsmanager.Secret(stack, "Given", { secret_string_value = SecretValue.unsafe_plain_text("given") })
local user = iam.User(stack, "User")
secretsmanager.Secret(stack, "Object", {
  secret_object_value = {
    username = SecretValue.unsafe_plain_text(user.user_name),
    database = SecretValue.unsafe_plain_text("foo"),
    password = iam.AccessKey(stack, "AccessKey", { user = user }).secret_access_key,
  },
})
secretsmanager.Secret(stack, "Older", { secret_string_beta1 = secretsmanager.SecretStringValueBeta1.from_unsafe_plaintext("older") })
secretsmanager.Secret(stack, "OlderToken", { secret_string_beta1 = secretsmanager.SecretStringValueBeta1.from_token(user.user_name) })
CfnOutput(stack, "OlderValue", { value = secretsmanager.SecretStringValueBeta1.from_token(user.user_name):secret_value() })
CfnOutput(stack, "Names", { value = string.format("%s %s %s %s", plain.secret_name, named.secret_name, plain.secret_arn, named.secret_full_arn) })
CfnOutput(stack, "Reference", { value = string.format("%s %s", plain.secret_ref.secret_id, generated.exclude_characters) })

-- their values
CfnOutput(stack, "UsesAll", { value = generated.secret_value:unsafe_unwrap() })
CfnOutput(stack, "UsesField", { value = generated:secret_value_from_json("username"):unsafe_unwrap() })
CfnOutput(stack, "UsesKey", { value = string.format("{{resolve:secretsmanager:%s}}", generated:cfn_dynamic_reference_key({ json_field = "password", version_stage = "AWSCURRENT" })) })
CfnOutput(stack, "UsesPlainKey", { value = plain:cfn_dynamic_reference_key() })

-- who may use them
plain:grant_read(role)
plain:grant_write(role)
generated:grant_read(role)
generated:grant_write(role)
named:grant_read(role, { "AWSCURRENT", "AWSPREVIOUS" })
local other = iam.AccountPrincipal("222222222222")
generated:grant_read(other)
generated:grant_write(other)
named:deny_account_root_delete()
local added = plain:add_to_resource_policy(iam.PolicyStatement({ actions = { "secretsmanager:GetSecretValue" }, resources = { "*" }, principals = { other } }))
CfnOutput(stack, "Added", { value = string.format("%s", added.statement_added) })

-- copies
local copied = secretsmanager.Secret(stack, "Copied", { encryption_key = key, replica_regions = { { region = "eu-west-1" }, { region = "eu-central-1", encryption_key = kms.Key.from_key_arn(stack, "KnownKey", "arn:aws:kms:eu-central-1:111111111111:key/1234abcd-12ab-34cd-56ef-1234567890ab") } } })
copied:add_replica_region("eu-west-2")

-- attached to databases
local attached = plain:attach({ as_secret_attachment_target = function() return { target_id = "database", target_type = secretsmanager.AttachmentTargetType.RDS_DB_INSTANCE } end })
attached:grant_read(role)
attached:add_to_resource_policy(iam.PolicyStatement({ actions = { "secretsmanager:DescribeSecret" }, resources = { "*" }, principals = { other } }))
CfnOutput(stack, "Attached", { value = string.format("%s %s", attached.secret_arn, attached.secret_name) })
local attachment = secretsmanager.SecretTargetAttachment(stack, "Attachment", {
  secret = generated,
  target = { as_secret_attachment_target = function() return { target_id = "cluster", target_type = secretsmanager.AttachmentTargetType.REDSHIFT_CLUSTER } end },
})
CfnOutput(stack, "Attachment2", { value = string.format("%s %s", attachment.secret_target_attachment_secret_arn, attachment.secret_name) })
local known_attachment = secretsmanager.SecretTargetAttachment.from_secret_target_attachment_secret_arn(stack, "KnownAttachment", "arn:aws:secretsmanager:eu-west-1:111111111111:secret:attached-123456")
CfnOutput(stack, "Attachment3", { value = string.format("%s %s", known_attachment.secret_arn, known_attachment.secret_name) })

-- what exists already
local complete = secretsmanager.Secret.from_secret_complete_arn(stack, "Complete", "arn:aws:secretsmanager:eu-west-1:111111111111:secret:known-f3gDy9")
local partial = secretsmanager.Secret.from_secret_partial_arn(stack, "Partial", "arn:aws:secretsmanager:eu-west-1:111111111111:secret:known")
local by_name = secretsmanager.Secret.from_secret_name_v2(stack, "ByName", "known")
local by_attributes = secretsmanager.Secret.from_secret_attributes(stack, "ByAttributes", { secret_complete_arn = "arn:aws:secretsmanager:eu-west-1:111111111111:secret:other-f3gDy9", encryption_key = key })
local by_part = secretsmanager.Secret.from_secret_attributes(stack, "ByPart", { secret_partial_arn = "arn:aws:secretsmanager:eu-west-1:111111111111:secret:other" })
CfnOutput(stack, "Complete2", { value = string.format("%s %s %s %s", complete.secret_arn, complete.secret_full_arn, complete.secret_name, complete.env.region) })
CfnOutput(stack, "Partial2", { value = string.format("%s %s %s %s %s %s", partial.secret_arn, partial.secret_name, by_name.secret_arn, by_name.secret_name, by_part.secret_name, by_attributes.secret_name) })
CfnOutput(stack, "UsesKnownComplete", { value = complete.secret_value:unsafe_unwrap() })
CfnOutput(stack, "UsesKnownPartial", { value = partial:secret_value_from_json("username"):unsafe_unwrap() })
CfnOutput(stack, "UsesKnownByName", { value = by_name.secret_value:unsafe_unwrap() })
complete:grant_read(role)
partial:grant_read(role)
by_name:grant_write(role)
by_attributes:grant_read(role)
local not_added = complete:add_to_resource_policy(iam.PolicyStatement({ actions = { "secretsmanager:GetSecretValue" }, resources = { "*" }, principals = { other } }))
CfnOutput(stack, "NotAdded", { value = string.format("%s", not_added.statement_added) })
CfnOutput(stack, "Is", { value = string.format("%s %s", secretsmanager.Secret.is_secret(plain), secretsmanager.Secret.is_secret(key)) })

-- a policy of its own
secretsmanager.ResourcePolicy(stack, "Policy", { secret = copied }).document:add_statements(iam.PolicyStatement({ actions = { "secretsmanager:GetSecretValue" }, resources = { "*" }, principals = { other } }))

-- in another stack
local elsewhere = Stack(app, "Elsewhere")
plain:grant_read(iam.Role(elsewhere, "Role", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") }))
CfnOutput(elsewhere, "Name", { value = named.secret_name })

-- in an account and region that are known
local there = Stack(app, "There", { env = { region = "eu-west-1", account = "111111111111" } })
local here = secretsmanager.Secret(there, "Secret", { secret_name = "there", encryption_key = kms.Key(there, "Key") })
here:grant_read(iam.AccountPrincipal("222222222222"))
CfnOutput(there, "Value", { value = here.secret_name })

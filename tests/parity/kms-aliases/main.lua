-- Aliases: of keys, of aliases, taken by their name; they stand wherever a key can.

local app = App()
local stack = Stack(app, "Aliases")
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") })

local key = kms.Key(stack, "Key")
key:add_alias("first")
key:add_alias("alias/second")
local third = key:add_alias("third/with:more-of_it")
third:grant_decrypt(role)
third:add_alias("fourth")
third:add_to_resource_policy(iam.PolicyStatement({ actions = { "kms:List*" }, resources = { "*" }, principals = { iam.AnyPrincipal() } }))

local own = kms.Alias(stack, "Own", { alias_name = "alias/own", target_key = key, removal_policy = RemovalPolicy.RETAIN })
local bare = kms.Alias(stack, "Bare", { alias_name = "bare", target_key = own })
bare:grant_encrypt(role)
kms.Alias(stack, "Late", { alias_name = Fn.import_value("name"), target_key = key })
kms.Alias(stack, "Mixed", { alias_name = "mixed-" .. Aws.REGION, target_key = key })

local named = kms.Alias.from_alias_name(stack, "Named", "alias/aws/s3")
named:grant_decrypt(role)
local known = kms.Alias.from_alias_attributes(stack, "Known", { alias_name = "alias/known", alias_target_key = key })
known:grant_encrypt_decrypt(role)

CfnOutput(stack, "OwnArn", { value = own.key_arn })
CfnOutput(stack, "OwnId", { value = own.key_id })
CfnOutput(stack, "OwnName", { value = own.alias_name })
CfnOutput(stack, "OwnTarget", { value = own.alias_target_key.key_arn })
CfnOutput(stack, "NamedArn", { value = named.key_arn })
CfnOutput(stack, "NamedId", { value = named.key_id })
CfnOutput(stack, "KnownArn", { value = known.alias_arn })

local flagged = Stack(app, "Flagged")
flagged.node:set_context("@aws-cdk/aws-kms:applyImportedAliasPermissionsToPrincipal", true)
local flagged_role = iam.Role(flagged, "Role", { assumed_by = iam.ServicePrincipal("lambda.amazonaws.com") })
kms.Alias.from_alias_name(flagged, "Named", "alias/known"):grant_decrypt(flagged_role)

-- The examples of the module's documentation, name by name.

local app = App()
local stack = Stack(app, "Readme", { env = { account = "123456789012", region = "us-east-1" } })
local role = iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("codepipeline.amazonaws.com"), description = "This is a custom role..." })
local frozen = role:without_policy_updates()
frozen:add_to_principal_policy(iam.PolicyStatement({ actions = { "s3:Ignored" }, resources = { "*" } }))
role:add_to_policy(iam.PolicyStatement({ actions = { "s3:GetObject" }, resources = { "*" } }))
iam.Role.from_role_arn(stack, "Existing", "arn:aws:iam::123456789012:role/MyExistingRole", { mutable = false })

local statement = iam.PolicyStatement()
statement:add_service_principal("cloudwatch.amazonaws.com")
statement:add_service_principal("ec2.amazonaws.com")
statement:add_arn_principal("arn:aws:boom:boom")
statement:add_actions("sts:AssumeRole")
role.assume_role_policy:add_statements(statement)

iam.Role(stack, "MyRole", { assumed_by = iam.CompositePrincipal(iam.ServicePrincipal("ec2.amazonaws.com"), iam.AccountPrincipal("1818188181818187272")) })
iam.Role(stack, "Conditions", { assumed_by = iam.AccountPrincipal("123456789000"):with_conditions({ StringEquals = { foo = "baz" } }) })
iam.Role(stack, "Web", {
  assumed_by = iam.WebIdentityPrincipal("cognito-identity.amazonaws.com", {
    ["ForAnyValue:StringLike"] = { ["cognito-identity.amazonaws.com:amr"] = "unauthenticated" },
    StringEquals = { ["cognito-identity.amazonaws.com:aud"] = "us-east-2:12345678-abcd-abcd-abcd-123456" },
  }):with_session_tags(),
})
local user = iam.User(stack, "user")
local assumed = iam.Role(stack, "assumed", { assumed_by = iam.AccountPrincipal(stack.account) })
assumed.grants:assume_role(user)
assumed.assume_role_policy:add_statements(iam.PolicyStatement({
  actions = { "sts:AssumeRole" },
  principals = { iam.AccountPrincipal("123456789"), iam.ServicePrincipal("beep-boop.amazonaws.com") },
}))
iam.Role(stack, "EMRServiceRole", {
  assumed_by = iam.ServicePrincipal.from_static_service_principle_name("elasticmapreduce.amazonaws.com.cn"),
  managed_policies = { iam.ManagedPolicy.from_aws_managed_policy_name("service-role/AmazonElasticMapReduceRole") },
})
local policy_document = {
  Statement = {
    { Sid = "FirstStatement", Effect = "Allow", Action = { "iam:ChangePassword" }, Resource = { "*" } },
    { Sid = "SecondStatement", Effect = "Allow", Action = { "s3:ListAllMyBuckets" }, Resource = { "*" } },
    {
      Sid = "ThirdStatement",
      Effect = "Allow",
      Action = { "s3:List*", "s3:Get*" },
      Resource = { "arn:aws:s3:::confidential-data", "arn:aws:s3:::confidential-data/*" },
      Condition = { Bool = { ["aws:MultiFactorAuthPresent"] = "true" } },
    },
  },
  Version = "2012-10-17",
}
local custom_policy_document = iam.PolicyDocument.from_json(policy_document)
iam.ManagedPolicy(stack, "MyNewManagedPolicy", { document = custom_policy_document })
local inline = iam.Policy(stack, "MyNewPolicy", { document = custom_policy_document })
inline:attach_to_user(user)

local provider = iam.OidcProviderNative(stack, "MyProvider", { url = "https://openid/connect", client_ids = { "myclient1", "myclient2" }, thumbprints = { "aa00aa1122aa00aa1122aa00aa1122aa00aa1122" } })
iam.Role(stack, "OfProvider", { assumed_by = iam.OpenIdConnectPrincipal(provider) })
local access_key = iam.AccessKey(stack, "MyAccessKey", { user = user, serial = 1 })
CfnOutput(stack, "Key", { value = access_key.access_key_id })
local group = iam.Group(stack, "MyGroup")
iam.Group.from_group_arn(stack, "MyImportedGroupByArn", "arn:aws:iam::account-id:group/group-name")
iam.Group.from_group_name(stack, "MyImportedGroupByName", "group-name")
user:add_to_group(group)
group:add_user(user)
iam.User.from_user_name(stack, "MyImportedUserByName", "johnsmith")
iam.User.from_user_arn(stack, "MyImportedUserByArn", "arn:aws:iam::123456789012:user/johnsmith")
iam.User.from_user_attributes(stack, "MyImportedUserByAttributes", { user_arn = "arn:aws:iam::123456789012:user/johnsmith" })
iam.InstanceProfile(stack, "InstanceProfile", { role = role, instance_profile_name = "MyInstanceProfile", path = "/sample/path/" })
iam.InstanceProfile(stack, "PlainProfile", { role = role })
iam.InstanceProfile.from_instance_profile_name(stack, "ImportedInstanceProfile", "MyInstanceProfile")
iam.InstanceProfile.from_instance_profile_arn(stack, "ByArn", "arn:aws:iam::account-id:instance-profile/MyInstanceProfile")
iam.InstanceProfile.from_instance_profile_attributes(stack, "ByAttributes", { instance_profile_arn = "arn:aws:iam::account-id:instance-profile/MyInstanceProfile", role = role })

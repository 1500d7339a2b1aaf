-- Who may use repositories: roles of the stack, services, accounts, roles of other stacks and accounts.

local app = App()
local home = Stack(app, "Home", { env = { account = "123456789012", region = "us-east-1" } })
local next = Stack(app, "Next", { env = { account = "123456789012", region = "us-east-1" } })
local abroad = Stack(app, "Abroad", { env = { account = "999999999999", region = "us-east-1" } })
local images = ecr.Repository(home, "Images", { repository_name = "images" })
local more = ecr.Repository(home, "More", { repository_name = "more" })

local own = iam.Role(home, "Own", { assumed_by = iam.ServicePrincipal("ecs-tasks.amazonaws.com") })
images:grant_read(own)
images:grant_pull(own)
images:grant_push(own)
images:grant_pull_push(own)
images:grant(own, "ecr:DeleteRepository", "ecr:ListImages")
ecr.AuthorizationToken.grant_read(own)
ecr.PublicGalleryAuthorizationToken.grant_read(own)

images:grant_pull(iam.ServicePrincipal("codebuild.amazonaws.com"))
images:grant_push(iam.AccountPrincipal("111111111111"))
images:add_to_resource_policy(iam.PolicyStatement({ actions = { "ecr:GetRepositoryPolicy" }, principals = { iam.OrganizationPrincipal("o-1234567890") } }))

local neighbour = iam.Role(next, "Neighbour", { assumed_by = iam.ServicePrincipal("ecs-tasks.amazonaws.com") })
more:grant_pull(neighbour)
local group = Stack(app, "Group", { env = { account = "123456789012", region = "us-east-1" } })
local foreigner = iam.Role(abroad, "Foreigner", { assumed_by = iam.ServicePrincipal("ecs-tasks.amazonaws.com") })
more:grant_pull(foreigner)
more:grant_read(foreigner)
local named = iam.User(abroad, "Named", { user_name = "somebody" })
more:grant_push(named)
more:grant_pull(iam.Role.from_role_arn(home, "Known", "arn:aws:iam::999999999999:role/known"))

-- a repository of another account takes no policy from here
local other = ecr.Repository.from_repository_arn(group, "Other", "arn:aws:ecr:us-east-1:999999999999:repository/other")
local reader = iam.Role(group, "Reader", { assumed_by = iam.ServicePrincipal("ecs-tasks.amazonaws.com") })
other:grant_pull(reader)
local added = other:add_to_resource_policy(iam.PolicyStatement({ actions = { "ecr:*" }, principals = { iam.AccountRootPrincipal() } }))
CfnOutput(group, "Added", { value = added.statement_added and "yes" or "no" })

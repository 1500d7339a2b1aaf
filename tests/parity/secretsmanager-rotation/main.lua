-- Secrets that change by themselves.

local app = App()
local stack = Stack(app, "Rotation")
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 2, nat_gateways = 1 })
local key = kms.Key(stack, "Key")
local rotates = lambda.Function(stack, "Function", { runtime = lambda.Runtime.NODEJS_20_X, handler = "index.handler", code = lambda.Code.from_inline("exports.handler = async () => {};") })

local database = ec2.Connections({ security_groups = { ec2.SecurityGroup(stack, "Database", { vpc = vpc }) }, default_port = ec2.Port.tcp(3306) })

-- by a function
secretsmanager.Secret(stack, "ByFunction"):add_rotation_schedule("Schedule", { rotation_lambda = rotates })
secretsmanager.Secret(stack, "Keyed", { encryption_key = key }):add_rotation_schedule("Schedule", { rotation_lambda = rotates, automatically_after = Duration.days(15), rotate_immediately_on_update = false })
secretsmanager.Secret(stack, "Hours"):add_rotation_schedule("Schedule", { rotation_lambda = rotates, automatically_after = Duration.hours(6) })
secretsmanager.Secret(stack, "Never"):add_rotation_schedule("Schedule", { rotation_lambda = rotates, automatically_after = Duration.days(0), rotate_immediately_on_update = true })
secretsmanager.RotationSchedule(stack, "Known", { secret = secretsmanager.Secret.from_secret_name_v2(stack, "KnownSecret", "known"), rotation_lambda = rotates })
secretsmanager.RotationSchedule(stack, "KnownFunction", { secret = secretsmanager.Secret(stack, "OfKnownFunction"), rotation_lambda = lambda.Function.from_function_arn(stack, "Imported", "arn:aws:lambda:us-east-1:111111111111:function:rotates") })

-- by what AWS hosts
secretsmanager.Secret(stack, "MySql"):add_rotation_schedule("Schedule", { hosted_rotation = secretsmanager.HostedRotation.mysql_single_user() })
local hosted = secretsmanager.HostedRotation.postgre_sql_single_user({ vpc = vpc, function_name = "rotates", exclude_characters = "/@\"" })
secretsmanager.Secret(stack, "Postgres", { encryption_key = key }):add_rotation_schedule("Schedule", { hosted_rotation = hosted, automatically_after = Duration.days(7) })
database:allow_default_port_from(hosted)
local group = ec2.SecurityGroup(stack, "Group", { vpc = vpc })
local master = secretsmanager.Secret(stack, "Master")
secretsmanager.Secret(stack, "Multi", { generate_secret_string = { exclude_characters = "!" } }):add_rotation_schedule("Schedule", {
  hosted_rotation = secretsmanager.HostedRotation.mysql_multi_user({ master_secret = master, vpc = vpc, security_groups = { group }, vpc_subnets = { subnet_type = ec2.SubnetType.PUBLIC } }),
})
secretsmanager.Secret(stack, "KnownMaster"):add_rotation_schedule("Schedule", { hosted_rotation = secretsmanager.HostedRotation.oracle_multi_user({ master_secret = secretsmanager.Secret.from_secret_complete_arn(stack, "KnownMasterSecret", "arn:aws:secretsmanager:eu-west-1:111111111111:secret:known-f3gDy9") }) })
secretsmanager.Secret(stack, "PostgresMulti"):add_rotation_schedule("Schedule", { hosted_rotation = secretsmanager.HostedRotation.postgre_sql_multi_user({ master_secret = master }) })
secretsmanager.Secret(stack, "Oracle"):add_rotation_schedule("Schedule", { hosted_rotation = secretsmanager.HostedRotation.oracle_single_user() })
secretsmanager.Secret(stack, "MariaDb"):add_rotation_schedule("Schedule", { hosted_rotation = secretsmanager.HostedRotation.maria_db_single_user() })
secretsmanager.Secret(stack, "MariaDbMulti"):add_rotation_schedule("Schedule", { hosted_rotation = secretsmanager.HostedRotation.maria_db_multi_user({ master_secret = master }) })
secretsmanager.Secret(stack, "SqlServer"):add_rotation_schedule("Schedule", { hosted_rotation = secretsmanager.HostedRotation.sql_server_single_user() })
secretsmanager.Secret(stack, "SqlServerMulti"):add_rotation_schedule("Schedule", { hosted_rotation = secretsmanager.HostedRotation.sql_server_multi_user({ master_secret = master }) })
secretsmanager.Secret(stack, "Redshift"):add_rotation_schedule("Schedule", { hosted_rotation = secretsmanager.HostedRotation.redshift_single_user() })
secretsmanager.Secret(stack, "RedshiftMulti"):add_rotation_schedule("Schedule", { hosted_rotation = secretsmanager.HostedRotation.redshift_multi_user({ master_secret = master }) })
secretsmanager.Secret(stack, "MongoDb"):add_rotation_schedule("Schedule", { hosted_rotation = secretsmanager.HostedRotation.mongo_db_single_user() })
secretsmanager.Secret(stack, "MongoDbMulti"):add_rotation_schedule("Schedule", { hosted_rotation = secretsmanager.HostedRotation.mongo_db_multi_user({ master_secret = master }) })
CfnOutput(stack, "Types", { value = string.format("%s %s", secretsmanager.HostedRotationType.MYSQL_MULTI_USER.name, secretsmanager.HostedRotationType.MYSQL_MULTI_USER.is_multi_user) })

-- by an application
secretsmanager.SecretRotation(stack, "Application", {
  application = secretsmanager.SecretRotationApplication.MYSQL_ROTATION_SINGLE_USER,
  secret = secretsmanager.Secret(stack, "OfApplication"),
  target = database,
  vpc = vpc,
})
secretsmanager.SecretRotation(stack, "Full", {
  application = secretsmanager.SecretRotationApplication.POSTGRES_ROTATION_MULTI_USER,
  secret = secretsmanager.Secret(stack, "OfFull", { encryption_key = key }),
  master_secret = master,
  target = database,
  vpc = vpc,
  vpc_subnets = { subnet_type = ec2.SubnetType.PUBLIC },
  security_group = group,
  exclude_characters = " %+:;{}",
  endpoint = ec2.InterfaceVpcEndpoint(stack, "Endpoint", { vpc = vpc, service = ec2.InterfaceVpcEndpointAwsService.SECRETS_MANAGER }),
  automatically_after = Duration.days(7),
  rotate_immediately_on_update = false,
})
local own = secretsmanager.SecretRotationApplication("OwnRotation", "1.2.3", { is_multi_user = true, additional_semantic_versions = { ["aws-cn"] = "1.0.0" } })
CfnOutput(stack, "Own", { value = string.format("%s %s %s", own:application_arn_for_partition("aws"), own:semantic_version_for_partition("aws-cn"), own.is_multi_user) })

-- in a region that is known
local there = Stack(app, "There", { env = { region = "cn-north-1", account = "111111111111" } })
local vpc_there = ec2.Vpc(there, "Vpc", { max_azs = 1 })
secretsmanager.SecretRotation(there, "Application", {
  application = secretsmanager.SecretRotationApplication.MARIADB_ROTATION_SINGLE_USER,
  secret = secretsmanager.Secret(there, "Secret"),
  target = ec2.Connections({ security_groups = { ec2.SecurityGroup(there, "Database", { vpc = vpc_there }) }, default_port = ec2.Port.tcp(3306) }),
  vpc = vpc_there,
})

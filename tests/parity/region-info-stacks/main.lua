-- Regional facts of stacks: literals, mappings, defaults, and the partitions that an app targets.

local app = App()

local anywhere = Stack(app, "Anywhere")
CfnOutput(anywhere, "Account", { value = anywhere:regional_fact(region_info.FactName.ELBV2_ACCOUNT) })
CfnOutput(anywhere, "AccountAgain", { value = anywhere:regional_fact(region_info.FactName.ELBV2_ACCOUNT, "none") })
CfnOutput(anywhere, "Website", { value = anywhere:regional_fact(region_info.FactName.S3_STATIC_WEBSITE_ENDPOINT) })
CfnOutput(anywhere, "WebsiteZone", { value = anywhere:regional_fact(region_info.FactName.S3_STATIC_WEBSITE_ZONE_53_HOSTED_ZONE_ID, "none") })
CfnOutput(anywhere, "Metadata", { value = anywhere:regional_fact(region_info.FactName.CDK_METADATA_RESOURCE_AVAILABLE) })
CfnOutput(anywhere, "OptIn", { value = anywhere:regional_fact(region_info.FactName.IS_OPT_IN_REGION) })
-- All regions agree: no mapping.
CfnOutput(anywhere, "Node", { value = anywhere:regional_fact(region_info.FactName.LATEST_NODE_RUNTIME) })
CfnOutput(anywhere, "Insights", { value = anywhere:regional_fact(region_info.FactName.cloudwatch_lambda_insights_version("1.0.98.0")) })
CfnOutput(anywhere, "NoFact", { value = anywhere:regional_fact("no-such-fact", "none") })

-- A mapping that is there already gets the fact as well.
local mapped = Stack(app, "Mapped")
CfnMapping(mapped, "PartitionMap", { mapping = { ["eu-west-1"] = { value = "own" }, mine = { other = "kept" } } })
CfnOutput(mapped, "Partition", { value = mapped:regional_fact(region_info.FactName.PARTITION) })

local ireland = Stack(app, "Ireland", { env = { region = "eu-west-1" } })
CfnOutput(ireland, "Account", { value = ireland:regional_fact(region_info.FactName.ELBV2_ACCOUNT) })
CfnOutput(ireland, "NoFact", { value = ireland:regional_fact("no-such-fact", "none") })
local nowhere = Stack(app, "Nowhere", { env = { region = "nowhere-1" } })
CfnOutput(nowhere, "Account", { value = nowhere:regional_fact(region_info.FactName.ELBV2_ACCOUNT, "none") })

local china = Stack(app, "China")
china.node:set_context("@aws-cdk/core:target-partitions", { "aws-cn" })
CfnOutput(china, "Account", { value = china:regional_fact(region_info.FactName.ELBV2_ACCOUNT) })
CfnOutput(china, "Partition", { value = china:regional_fact(region_info.FactName.PARTITION) })
local two = Stack(app, "Two")
two.node:set_context("@aws-cdk/core:target-partitions", { "aws-cn", "aws-us-gov" })
CfnOutput(two, "Partition", { value = two:regional_fact(region_info.FactName.PARTITION) })

-- Facts that a program adds, replaces and removes, and where they are seen.

local app = App()
local stack = Stack(app, "Registered")

local function show(stack, id, value)
  CfnOutput(stack, id, { value = value })
end

local function or_none(value)
  if value == nil then
    return "none"
  end
  return value
end

local website = region_info.FactName.S3_STATIC_WEBSITE_ENDPOINT
region_info.Fact.register({ region = "bermuda-triangle-1", name = website, value = "s3-website.bermuda-triangle-1.nowhere.com" })
region_info.Fact.register({ region = "us-east-1", name = website, value = "the-correct-endpoint.amazonaws.com" }, true)
show(stack, "Bermuda", region_info.RegionInfo.get("bermuda-triangle-1").s3_static_website_endpoint)
show(stack, "BermudaPartition", or_none(region_info.RegionInfo.get("bermuda-triangle-1").partition))
show(stack, "Virginia", region_info.RegionInfo.get("us-east-1").s3_static_website_endpoint)

-- The same value again is no change.
region_info.Fact.register({ region = "us-east-1", name = website, value = "the-correct-endpoint.amazonaws.com" })

-- A name of one's own.
region_info.Fact.register({ region = "bermuda-triangle-1", name = "depth", value = "5600" })
region_info.Fact.register({ region = "eu-west-1", name = "depth", value = "90" })
region_info.Fact.register({ region = "eu-west-2", name = "depth" })
show(stack, "Depth", region_info.Fact.find("bermuda-triangle-1", "depth"))
show(stack, "NoDepth", or_none(region_info.Fact.find("eu-west-2", "depth")))
region_info.Fact.register({ region = "eu-west-2", name = "depth", value = "12" })
show(stack, "DepthAtLast", region_info.Fact.find("eu-west-2", "depth"))
show(stack, "LastRegion", region_info.Fact.regions[48])
local depths = region_info.RegionInfo.region_map("depth")
show(stack, "DepthOfIreland", depths["eu-west-1"])
local limited = region_info.RegionInfo.limited_region_map("depth", { "aws" })
show(stack, "DepthOfBermuda", limited["bermuda-triangle-1"])

-- Removing.
region_info.Fact.unregister("eu-west-1", "depth", "90")
show(stack, "Gone", or_none(region_info.Fact.find("eu-west-1", "depth")))
region_info.Fact.unregister("eu-west-1", region_info.FactName.ELBV2_ACCOUNT)
show(stack, "NoAccount", or_none(region_info.RegionInfo.get("eu-west-1").elbv2_account))
region_info.Fact.unregister("eu-west-1", "never-there", "x")
region_info.Fact.unregister("nowhere-1", website)

-- What a stack sees.
show(stack, "Mapped", stack:regional_fact("depth"))
show(stack, "Websites", stack:regional_fact(website))
local bermuda = Stack(app, "Bermuda", { env = { region = "bermuda-triangle-1" } })
CfnOutput(bermuda, "Depth", { value = bermuda:regional_fact("depth") })

-- A region that is opt-in by the program's word gives services names of their own.
region_info.Fact.register({ region = "bermuda-triangle-1", name = region_info.FactName.IS_OPT_IN_REGION, value = "YES" })
iam.Role(stack, "Role", { assumed_by = iam.ServicePrincipal("sns.amazonaws.com", { region = "bermuda-triangle-1" }) })
iam.Role(stack, "Plain", { assumed_by = iam.ServicePrincipal("sns.amazonaws.com", { region = "eu-west-1" }) })

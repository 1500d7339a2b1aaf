-- Prefix lists: made, imported, looked up, and as peers.

local app = App()
local stack = Stack(app, "Lists", { env = { account = "123456789012", region = "us-east-1" } })
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0 })

-- Only a maximum; the name is made from the path.
local empty = ec2.PrefixList(stack, "Empty", { max_entries = 100 })

-- The maximum is the number of entries.
local offices = ec2.PrefixList(stack, "Offices", {
  entries = {
    { cidr = "10.0.0.1/32" },
    { cidr = "10.0.0.2/32", description = "sample1" },
  },
})

-- Everything.
local six = ec2.PrefixList(stack, "Six", {
  prefix_list_name = "office-v6",
  address_family = ec2.AddressFamily.IP_V6,
  max_entries = 5,
  entries = { { cidr = "2001:db8::/32", description = "documentation" } },
})
ec2.PrefixList(stack, "Four", { address_family = ec2.AddressFamily.IP_V4, max_entries = 1, entries = {} })

local imported = ec2.PrefixList.from_prefix_list_id(stack, "Imported", "pl-12345678")
local s3 = ec2.PrefixList.from_lookup(stack, "S3", { prefix_list_name = "com.amazonaws.us-east-1.s3" })
local cloudfront = ec2.PrefixList.from_lookup(stack, "CloudFront", {
  prefix_list_name = "com.amazonaws.global.cloudfront.origin-facing",
  owner_id = "AWS",
  address_family = ec2.AddressFamily.IP_V4,
})

CfnOutput(stack, "Id", { value = empty.prefix_list_id })
CfnOutput(stack, "Arn", { value = offices.prefix_list_arn })
CfnOutput(stack, "Name", { value = six.prefix_list_name })
CfnOutput(stack, "Owner", { value = six.owner_id })
CfnOutput(stack, "Family", { value = six.address_family })
CfnOutput(stack, "Imported1", { value = imported.prefix_list_id })
CfnOutput(stack, "Unique", { value = imported.unique_id })
CfnOutput(stack, "S3Id", { value = s3.prefix_list_id })
CfnOutput(stack, "CloudFrontId", { value = cloudfront.prefix_list_id })

-- As peers, of rules and of connections.
local open = ec2.SecurityGroup(stack, "Open", { vpc = vpc })
open:add_ingress_rule(offices, ec2.Port.tcp(443))
open:add_ingress_rule(six, ec2.Port.tcp(443), "offices")
open:add_ingress_rule(imported, ec2.Port.tcp(22))
open.connections:allow_from(cloudfront, ec2.Port.tcp(80), "cdn")
local closed = ec2.SecurityGroup(stack, "Closed", { vpc = vpc, allow_all_outbound = false })
closed:add_egress_rule(s3, ec2.Port.tcp(443), "buckets")
closed.connections:allow_to(empty, ec2.Port.tcp(5432))
empty.connections:allow_from(closed, ec2.Port.tcp(8080))
local separate = ec2.SecurityGroup(stack, "Separate", { vpc = vpc, disable_inline_rules = true })
separate:add_ingress_rule(offices, ec2.Port.all_traffic())
separate:add_ingress_rule(six, ec2.Port.all_traffic())
separate:add_ingress_rule(ec2.Peer.prefix_list(offices.prefix_list_id), ec2.Port.tcp(1))
Tags.of(offices):add("team", "network")

-- Groups that were looked up: one by its id, one by its name.
local by_id = ec2.SecurityGroup.from_lookup_by_id(stack, "ById", "sg-0123456789abcdef0")
by_id:add_ingress_rule(ec2.Peer.any_ipv4(), ec2.Port.tcp(80))
by_id:add_egress_rule(cloudfront, ec2.Port.tcp(443))
local theirs = ec2.Vpc.from_vpc_attributes(stack, "Theirs", { vpc_id = "vpc-12345678", availability_zones = { "us-east-1a" } })
local by_name = ec2.SecurityGroup.from_lookup_by_name(stack, "ByName", "default", theirs)
by_name:add_ingress_rule(by_id, ec2.Port.tcp(80), "between")
by_name:add_egress_rule(offices, ec2.Port.tcp(443))
local unseen = ec2.SecurityGroup.from_lookup_by_id(stack, "Unseen", "sg-11111111")
unseen.connections:allow_from(offices, ec2.Port.HTTPS)

-- What rules say of their other side.
local of = ec2.Peer.security_group_id("sg-12345678", "123456789012"):to_ingress_rule_config()
CfnOutput(stack, "Source", { value = string.format("%s of %s", of.source_security_group_id, of.source_security_group_owner_id) })
CfnOutput(stack, "Destination", { value = ec2.Peer.security_group_id("sg-12345678"):to_egress_rule_config().destination_security_group_id })
CfnOutput(stack, "Everybody", { value = string.format("%s %s", ec2.Peer.any_ipv4():to_ingress_rule_config().cidr_ip, ec2.Peer.any_ipv6():to_egress_rule_config().cidr_ipv6) })
CfnOutput(stack, "List", { value = offices:to_ingress_rule_config().source_prefix_list_id })
CfnOutput(stack, "ListOut", { value = imported:to_egress_rule_config().destination_prefix_list_id })
CfnOutput(stack, "ListIn", { value = ec2.Peer.prefix_list("pl-9"):to_ingress_rule_config().source_prefix_list_id })
CfnOutput(stack, "Group", { value = open:to_ingress_rule_config().source_security_group_id })
CfnOutput(stack, "GroupOut", { value = open:to_egress_rule_config().destination_security_group_id })

local plain = Stack(app, "Plain")
ec2.PrefixList(plain, "A name-with_some.signs", { max_entries = 3 })

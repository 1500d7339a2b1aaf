-- VPCs in a concrete environment whose zones cdk.json knows, and in one whose zones it does not.

local app = App()
local known = Stack(app, "Known", { env = { account = "123456789012", region = "us-east-1" } })
ec2.Vpc(known, "Three")
ec2.Vpc(known, "All", { max_azs = 99, nat_gateways = 1 })
ec2.Vpc(known, "One", { max_azs = 1, ip_addresses = ec2.IpAddresses.cidr("192.168.0.0/20") })
ec2.Vpc(known, "Named", { availability_zones = { "us-east-1c", "us-east-1a" }, nat_gateways = 0 })
CfnOutput(known, "Zones", { value = Fn.join(",", known.availability_zones) })

local unknown = Stack(app, "Unknown", { env = { account = "123456789012", region = "eu-west-1" } })
ec2.Vpc(unknown, "Dummy", { nat_gateways = 1 })

local agnostic = Stack(app, "Agnostic")
ec2.Vpc(agnostic, "Three", { max_azs = 3, nat_gateways = 1 })
ec2.Vpc(agnostic, "Named", { availability_zones = { "us-west-2b" }, nat_gateways = 0 })

local region_only = Stack(app, "RegionOnly", { env = { region = "us-east-1" } })
ec2.Vpc(region_only, "Vpc", { max_azs = 2, nat_gateways = 0 })

-- Closed default groups and groups that name what they reach, of the standard library.
local locked_down = require("std.locked_down")

local app = App()
local stack = Stack(app, "LockedDown")
local vpc = locked_down.network(stack, "Net")
locked_down.network(stack, "Closed", { cidr = "10.1.0.0/20", max_azs = 1, nat_gateways = 0 })
local web = locked_down.group(stack, "Web", { vpc = vpc })
local database = locked_down.group(stack, "Database", { vpc = vpc, ports = {}, description = "no way out" })
database.connections:allow_from(web, ec2.Port.tcp(5432))
locked_down.group(stack, "Mail", { vpc = vpc, ports = { 443, 587 } })

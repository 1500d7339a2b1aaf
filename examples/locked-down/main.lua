-- A web server and a database that reach only what they name, in a VPC whose default group lets nothing through.
-- Run it with: infra run examples/locked-down/main.lua
local locked_down = require("std.locked_down")

local app = App()
local stack = Stack(app, "LockedDown")
local vpc = locked_down.network(stack, "Net", { max_azs = 2 })
local web = locked_down.group(stack, "Web", { vpc = vpc, description = "web servers" })
local database = locked_down.group(stack, "Database", { vpc = vpc, ports = {}, description = "the database" })
database.connections:allow_from(web, ec2.Port.tcp(5432), "queries")

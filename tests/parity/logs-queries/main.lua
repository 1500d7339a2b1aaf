-- Saved queries of logs: every part of a query, one statement or several.

local app = App()
local stack = Stack(app, "Queries")
local group = logs.LogGroup(stack, "Group")

local first = logs.QueryDefinition(stack, "First", {
  query_definition_name = "MyQuery",
  query_string = logs.QueryString({
    fields = { "@timestamp", "@message" },
    parse = "@message \"[*] *\" as loggingType, loggingMessage",
    filter = "loggingType = \"ERROR\"",
    sort = "@timestamp desc",
    limit = 20,
    display = "loggingMessage",
    stats = "count(*) by bin(5m)",
  }),
  log_groups = { group, logs.LogGroup.from_log_group_name(stack, "Imported", "imported") },
})
CfnOutput(stack, "Id", { value = first.query_definition_id })
logs.QueryDefinition(stack, "Several", {
  query_definition_name = "folder/several",
  query_string = logs.QueryString({
    fields = { "@timestamp" },
    parse_statements = { "@message \"a *\" as a", "@message \"b *\" as b" },
    filter_statements = { "a = 1", "b = 2" },
    stats_statements = { "count(*) by a", "max(b) by bin(1h)" },
    sort = "a",
    limit = 0,
  }),
})
logs.QueryDefinition(stack, "Empty", { query_definition_name = "empty", query_string = logs.QueryString() })
logs.QueryDefinition(stack, "Both", {
  query_definition_name = "both",
  query_string = logs.QueryString({ parse = "p", parse_statements = { "p1", "p2" }, filter = "f", filter_statements = { "f1", "f2" }, stats = "s", fields = {} }),
  log_groups = {},
})
CfnOutput(stack, "Text", { value = logs.QueryString({ fields = { "a", "b" }, filter = "x", limit = 5 }) })
CfnOutput(stack, "Nothing", { value = "is " .. logs.QueryString({ filter_statements = {}, stats_statements = {} }) })

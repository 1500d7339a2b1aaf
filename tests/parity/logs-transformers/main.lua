-- Transformers of log events: every processor with every option.

local app = App()
local stack = Stack(app, "Transformers")

local json = logs.LogGroup(stack, "Json")
logs.Transformer(stack, "Transformer", {
  transformer_name = "json",
  log_group = json,
  transformer_config = {
    logs.ParserProcessor({ type = logs.ParserProcessorType.JSON }),
    logs.JsonMutatorProcessor({
      type = logs.JsonMutatorType.ADD_KEYS,
      add_keys_options = { entries = { { key = "a", value = "1" }, { key = "b", value = "2", overwrite_if_exists = true } } },
    }),
    logs.StringMutatorProcessor({ type = logs.StringMutatorType.LOWER_CASE, lower_case_keys = { "a", "b" } }),
    logs.StringMutatorProcessor({ type = logs.StringMutatorType.UPPER_CASE, upper_case_keys = { "a" } }),
    logs.StringMutatorProcessor({ type = logs.StringMutatorType.TRIM, trim_keys = { "a" } }),
    logs.StringMutatorProcessor({
      type = logs.StringMutatorType.SPLIT,
      split_options = { entries = { { source = "a", delimiter = logs.DelimiterCharacter.COMMA }, { source = "b", delimiter = logs.DelimiterCharacter.TAB } } },
    }),
    logs.StringMutatorProcessor({
      type = logs.StringMutatorType.SUBSTITUTE,
      substitute_options = { entries = { { source = "a", from = "x", to = "y" } } },
    }),
    logs.JsonMutatorProcessor({ type = logs.JsonMutatorType.DELETE_KEYS, delete_keys_options = { with_keys = { "a", "c" } } }),
    logs.JsonMutatorProcessor({ type = logs.JsonMutatorType.MOVE_KEYS, move_keys_options = { entries = { { source = "a", target = "b" } } } }),
    logs.JsonMutatorProcessor({ type = logs.JsonMutatorType.RENAME_KEYS, rename_keys_options = { entries = { { key = "a", rename_to = "b", overwrite_if_exists = false } } } }),
    logs.JsonMutatorProcessor({ type = logs.JsonMutatorType.COPY_VALUE, copy_value_options = { entries = { { source = "a", target = "b", overwrite_if_exists = true } } } }),
    logs.JsonMutatorProcessor({
      type = logs.JsonMutatorType.LIST_TO_MAP,
      list_to_map_options = { source = "list", key = "k", value_key = "v", target = "t", flatten = true, flattened_element = "first" },
    }),
    logs.DataConverterProcessor({
      type = logs.DataConverterType.TYPE_CONVERTER,
      type_converter_options = { entries = { { key = "a", type = logs.TypeConverterType.INTEGER }, { key = "b", type = logs.TypeConverterType.BOOLEAN } } },
    }),
    logs.DataConverterProcessor({
      type = logs.DataConverterType.DATETIME_CONVERTER,
      date_time_converter_options = {
        source = "a",
        target = "b",
        target_format = logs.DateTimeFormat.ISO_8601,
        match_patterns = { "dd-MM-yyyy" },
        source_timezone = "Europe/Paris",
        target_timezone = "UTC",
        locale = "en",
      },
    }),
  },
})
local processors = {
  logs.ParserProcessor({ type = logs.ParserProcessorType.JSON, json_options = { source = "s", destination = "d" } }),
  logs.ParserProcessor({ type = logs.ParserProcessorType.KEY_VALUE }),
  logs.ParserProcessor({
    type = logs.ParserProcessorType.KEY_VALUE,
    key_value_options = {
      source = "s",
      destination = "d",
      field_delimiter = logs.KeyValuePairDelimiter.NEWLINE,
      key_value_delimiter = logs.KeyValueDelimiter.COLON,
      key_prefix = "p",
      non_match_value = "n",
      overwrite_if_exists = true,
    },
  }),
  logs.ParserProcessor({ type = logs.ParserProcessorType.KEY_VALUE, key_value_options = { key_prefix = "p" } }),
  logs.ParserProcessor({ type = logs.ParserProcessorType.CSV }),
  logs.ParserProcessor({
    type = logs.ParserProcessorType.CSV,
    csv_options = { quote_character = logs.QuoteCharacter.SINGLE_QUOTE, delimiter = logs.DelimiterCharacter.PIPE, source = "s", columns = { "a", "b" } },
  }),
  logs.ParserProcessor({ type = logs.ParserProcessorType.GROK, grok_options = { match = "%{NUMBER:n}" } }),
  logs.ParserProcessor({ type = logs.ParserProcessorType.GROK, grok_options = { source = "s", match = "%{NUMBER:n}" } }),
  logs.ParserProcessor({
    type = logs.ParserProcessorType.OCSF,
    parse_to_ocsf_options = { event_source = logs.OCSFSourceType.CLOUD_TRAIL, ocsf_version = logs.OCSFVersion.V1_1 },
  }),
  logs.ParserProcessor({
    type = logs.ParserProcessorType.OCSF,
    parse_to_ocsf_options = { source = "@message", event_source = logs.OCSFSourceType.AWS_WAF, ocsf_version = logs.OCSFVersion.V1_1 },
  }),
  logs.VendedLogParser({ log_type = logs.VendedLogType.CLOUDFRONT }),
  logs.VendedLogParser({ log_type = logs.VendedLogType.VPC, source = "@message" }),
  logs.VendedLogParser({ log_type = logs.VendedLogType.WAF }),
  logs.VendedLogParser({ log_type = logs.VendedLogType.ROUTE53 }),
  logs.VendedLogParser({ log_type = logs.VendedLogType.POSTGRES }),
}
for index, processor in ipairs(processors) do
  local group = logs.LogGroup(stack, "Group" .. (index - 1))
  group:add_transformer("Transformer", { transformer_name = "named" .. (index - 1), transformer_config = { processor } })
end
local sparse = logs.LogGroup(stack, "Sparse")
sparse:add_transformer("Transformer", {
  transformer_name = "sparse",
  transformer_config = {
    logs.ParserProcessor({ type = logs.ParserProcessorType.JSON }),
    logs.JsonMutatorProcessor({ type = logs.JsonMutatorType.LIST_TO_MAP, list_to_map_options = { source = "list", key = "k" } }),
    logs.DataConverterProcessor({
      type = logs.DataConverterType.DATETIME_CONVERTER,
      date_time_converter_options = { source = "a", target = "b", match_patterns = { "x" }, locale = "en" },
    }),
  },
})

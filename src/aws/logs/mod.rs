//! Amazon CloudWatch Logs.

mod log_retention_function;

pub use subscription_destination::LogSubscriptionDestination;

crate::module! {
    /// Amazon CloudWatch Logs: groups of logs, filters, queries and what becomes of the events.
    "logs" {
        retention_days: RetentionDays;
        log_group: LogGroup, LogGroupProps, LogGroupClass;
        log_group_grants: LogGroupGrants;
        log_retention: LogRetention, LogRetentionProps, LogRetentionRetryOptions;
        log_stream: LogStream, LogStreamProps, LogStreamAttributes, StreamOptions;
        resource_policy: ResourcePolicy, ResourcePolicyProps;
        filter_pattern: FilterPattern, IFilterPattern;
        json_pattern: JsonPattern;
        space_delimited_text_pattern: SpaceDelimitedTextPattern;
        metric_filter: MetricFilter, MetricFilterProps, MetricFilterOptions;
        subscription_filter: SubscriptionFilter, SubscriptionFilterProps, SubscriptionFilterOptions, Distribution;
        subscription_destination: LogSubscriptionDestinationConfig;
        cross_account_destination: CrossAccountDestination, CrossAccountDestinationProps;
        query_definition: QueryDefinition, QueryDefinitionProps;
        query_string: QueryString, QueryStringProps;
        field_index_policy: FieldIndexPolicy, FieldIndexPolicyProps;
        data_identifier: DataIdentifier;
        custom_data_identifier: CustomDataIdentifier;
        data_protection_policy: DataProtectionPolicy, DataProtectionPolicyProps;
        transformer: Transformer, TransformerProps, TransformerOptions;
        processor;
        parser_processor: ParserProcessor, ParserProcessorProps, ParserProcessorType, ParseJSONProperty,
            ParseKeyValueProperty, CsvProperty, GrokProperty, ParseToOCSFProperty, DelimiterCharacter,
            QuoteCharacter, KeyValuePairDelimiter, KeyValueDelimiter, OCSFSourceType, OCSFVersion;
        vended_log_parser: VendedLogParser, VendedLogParserProps, VendedLogType;
        string_mutator_processor: StringMutatorProcessor, StringMutatorProps, StringMutatorType,
            SplitStringProperty, SplitStringEntryProperty, SubstituteStringProperty,
            SubstituteStringEntryProperty;
        json_mutator_processor: JsonMutatorProcessor, JsonMutatorProps, JsonMutatorType, AddKeysProperty,
            AddKeyEntryProperty, ProcessorDeleteKeysProperty, MoveKeysProperty, MoveKeyEntryProperty,
            RenameKeysProperty, RenameKeyEntryProperty, CopyValueProperty, CopyValueEntryProperty,
            ListToMapProperty;
        data_converter_processor: DataConverterProcessor, DataConverterProps, DataConverterType,
            TypeConverterProperty, TypeConverterEntryProperty, TypeConverterType, DateTimeConverterProperty,
            DateTimeFormat;
    }
}

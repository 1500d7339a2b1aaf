//! Files that are partitioned by keys of records: what their names must and must not say.
//! Source: the Firehose developer guide, "Dynamic partitioning" and "Custom prefixes for Amazon S3 objects".

use std::collections::BTreeSet;

use super::processor::{DataProcessor, DataProcessorBindOptions};
use crate::core::{Str, Text};
use crate::diag::{Code, Diag};

const EXPRESSION: &str = "!{";
const ERROR_TYPE: &str = "!{firehose:error-output-type}";
const FROM_QUERY: &str = "!{partitionKeyFromQuery:";
const FROM_FUNCTION: &str = "!{partitionKeyFromLambda:";

/// What is wrong with the prefixes of files by themselves.
pub(super) fn problems_of_prefixes(data: Option<&Text>, error: Option<&Text>) -> Vec<Diag> {
    let mut problems = Vec::new();
    let known_data = data.and_then(Text::literal).unwrap_or_default();
    if known_data.contains(ERROR_TYPE) {
        let message =
            format!("`data_output_prefix` cannot have `{ERROR_TYPE}`, which is for files of what failed");
        problems.push(Diag::new(Code::InvalidValue, message).hint("use it in `error_output_prefix`"));
    }
    if known_data.contains(EXPRESSION) && error.is_none() {
        let message = "`data_output_prefix` with expressions needs an `error_output_prefix`";
        let hint = format!("add one, such as `error_output_prefix: \"failed/{ERROR_TYPE}/\"`");
        problems.push(Diag::new(Code::MissingArgument, message).hint(hint));
    }
    let known_error = error.and_then(Text::literal).unwrap_or_default();
    if known_error.contains(EXPRESSION) && !known_error.contains(ERROR_TYPE) {
        let message = format!("`error_output_prefix` with expressions must have `{ERROR_TYPE}`");
        problems.push(Diag::new(Code::InvalidValue, message));
    }
    problems
}

/// What is wrong with the prefix of files that are not partitioned.
pub(super) fn problems_without(data: Option<&Text>) -> Vec<Diag> {
    let data = data.and_then(Text::literal).unwrap_or_default();
    let found = [FROM_FUNCTION, FROM_QUERY].into_iter().find(|key| data.contains(key));
    let problem = found.map(|key| {
        let message = format!("`data_output_prefix` has `{key}...}}`, but files are not partitioned");
        Diag::new(Code::InvalidValue, message).hint("add `dynamic_partitioning: #{ enabled: true }`")
    });
    problem.into_iter().collect()
}

/// What is wrong with the prefix of files that are partitioned. A prefix that is known only when the stack is deployed
/// cannot be checked, and is refused as in the CDK.
pub(super) fn problems_with(data: Option<&Text>, steps: &[DataProcessor]) -> Vec<Diag> {
    let Some(data) = data else {
        let message = "files that are partitioned need a `data_output_prefix`";
        return vec![
            Diag::new(Code::MissingArgument, message).hint("name the keys: `!{partitionKeyFromQuery:KEY}/`"),
        ];
    };
    let data = data.literal().unwrap_or_default();
    let asks_function = steps.iter().any(|step| matches!(step, DataProcessor::Function(_)));
    let asks_query = steps.iter().any(|step| matches!(step, DataProcessor::Metadata(_)));
    let mut problems = Vec::new();
    if !asks_function && !asks_query {
        let message = "files that are partitioned need a `LambdaFunctionProcessor` or a `MetadataExtractionProcessor`, which gives the keys";
        problems.push(Diag::new(Code::MissingArgument, message).hint("add it to `processors`"));
        return problems;
    }
    if asks_function && !asks_query && !data.contains(FROM_FUNCTION) {
        let message = format!("`data_output_prefix` must have a key of the function: `{FROM_FUNCTION}KEY}}`");
        problems.push(Diag::new(Code::InvalidValue, message));
    }
    for (key, asks, processor) in [
        (FROM_FUNCTION, asks_function, "LambdaFunctionProcessor"),
        (FROM_QUERY, asks_query, "MetadataExtractionProcessor"),
    ] {
        if data.contains(key) && !asks {
            let message = format!("`data_output_prefix` has `{key}...}}`, but there is no `{processor}`");
            problems.push(Diag::new(Code::InvalidValue, message).hint("add it to `processors`"));
        }
    }
    problems
}

/// What is wrong where a processor is used that is for partitions only.
pub(super) fn only_with_partitions(processor: &str, options: &DataProcessorBindOptions) -> Vec<Diag> {
    if options.dynamic_partitioning_enabled {
        return Vec::new();
    }
    let message = format!("a `{processor}` is for files that are partitioned");
    vec![
        Diag::new(Code::InvalidValue, message)
            .hint("add `dynamic_partitioning: #{ enabled: true }` to an `S3Bucket`"),
    ]
}

/// What is wrong where a prefix does not use exactly the keys that a query gives.
pub(super) fn all_used(prefix: Option<&Text>, keys: &[Str]) -> Vec<Diag> {
    let prefix = prefix.and_then(Text::literal).unwrap_or_default();
    let used: BTreeSet<&str> = prefix
        .split(FROM_QUERY)
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(key, _)| key)
        .collect();
    let given: BTreeSet<&str> = keys.iter().map(Str::as_str).collect();
    let missing =
        given.difference(&used).map(|key| format!("`data_output_prefix` does not use the key `{key}`"));
    let unknown = used
        .difference(&given)
        .map(|key| format!("the query gives no key `{key}`, which `data_output_prefix` uses"));
    let hint = |key: &str| format!("a key is used as `{FROM_QUERY}{key}}}`");
    let example = keys.first().map_or("KEY", Str::as_str);
    missing.chain(unknown).map(|message| Diag::new(Code::InvalidValue, message).hint(hint(example))).collect()
}

//! Creation and update policies of a template, in the types that the CDK gives them.

use super::properties::leading_number;
use crate::core::{Data, Str};

const NUMBERS: [&str; 5] = [
    "Count",
    "MaxBatchSize",
    "MinActiveInstancesPercent",
    "MinInstancesInService",
    "MinSuccessfulInstancesPercent",
];
const TRUTHS: [&str; 4] = [
    "EnableVersionUpgrade",
    "IgnoreUnmodifiedGroupSizeProperties",
    "UseOnlineResharding",
    "WaitOnResourceSignals",
];
const TEXTS: [&str; 6] = [
    "AfterAllowTrafficHook",
    "ApplicationName",
    "BeforeAllowTrafficHook",
    "DeploymentGroupName",
    "PauseTime",
    "Timeout",
];

/// A policy with numbers, truth values and strings where they belong.
pub fn policy(data: Data) -> Data {
    match data {
        Data::Map(fields) => Data::Map(fields.into_iter().map(entry).collect()),
        other => other,
    }
}

fn entry((key, value): (Str, Data)) -> (Str, Data) {
    let value = match (key.as_str(), &value) {
        (name, Data::Str(text)) if NUMBERS.contains(&name) => leading_number(text).unwrap_or(value),
        (name, Data::Str(text)) if TRUTHS.contains(&name) => match text.as_str() {
            "true" => true.into(),
            "false" => false.into(),
            _ => value,
        },
        (name, Data::Int(number)) if TEXTS.contains(&name) => number.to_string().into(),
        _ => policy(value),
    };
    (key, value)
}

//! Metrics of functions.

use super::function_base::Kind;
use super::{Alias, FunctionBase};
use crate::core::{Cx, Handle, Text};

/// Where they are.
pub(super) const NAMESPACE: &str = "AWS/Lambda";

/// What a metric of a function, a version or an alias is of.
pub(super) fn dimensions(function: FunctionBase, cx: &Cx) -> Vec<(&'static str, Text)> {
    match &cx.state(function).kind {
        // Aliases that are made here are a resource of the function; others are known by their whole name.
        Kind::Qualified { lambda, leads_to: Some(_), .. }
            if cx.child(function.id(), "Resource").is_some() =>
        {
            let name = lambda.function_name(cx);
            let alias = Alias::at(function.id()).alias_name(cx).unwrap_or_else(|_| "".into());
            vec![("FunctionName", name.clone()), ("Resource", Text::concat([name, ":".into(), alias]))]
        }
        _ => vec![("FunctionName", function.function_name(cx))],
    }
}

//! Which events of a source call a function.
//! Source: the Lambda developer guide, "Control which events Lambda sends to your function".

use crate::core::{Cx, Data, Late, LateKind, Number, Str};
use crate::declare::{Dict, Rest, class, union};
use crate::fields;

/// What a field of an event must be.
#[derive(Clone, Debug)]
pub struct FilterRule(Data);

/// A value with which a field is compared.
#[union]
pub enum FilterValue {
    /// A text.
    Text(Str),
    /// A truth value.
    Bool(bool),
    /// A number.
    Number(Number),
}

/// What a field of an event must be: a part of a [`FilterCriteria`].
#[class(module = "lambda", data = as_data)]
impl FilterRule {
    /// It is `null`.
    pub fn null() -> Self {
        FilterRule::one(Data::Null)
    }

    /// It is an empty text.
    pub fn empty() -> Self {
        FilterRule::one("".into())
    }

    /// It is this value.
    pub fn is_equal(item: FilterValue) -> Self {
        FilterRule::one(match item {
            FilterValue::Text(text) => text.into(),
            FilterValue::Bool(truth) => truth.into(),
            FilterValue::Number(number) => numeric(vec!["=".into(), number.into()]),
        })
    }

    /// It is one of these texts.
    pub fn or(elem: Rest<Str>) -> Self {
        FilterRule(elem.0.into())
    }

    /// It is anything but this text.
    pub fn not_equals(elem: Str) -> Self {
        FilterRule::one(Data::object("anything-but", vec![Data::from(elem)]))
    }

    /// It is a number above the first and not above the second.
    pub fn between(first: Number, second: Number) -> Self {
        FilterRule::one(numeric(vec![">".into(), first.into(), "<=".into(), second.into()]))
    }

    /// The event has the field.
    pub fn exists() -> Self {
        FilterRule::one(Data::object("exists", true))
    }

    /// The event has no such field.
    pub fn not_exists() -> Self {
        FilterRule::one(Data::object("exists", false))
    }

    /// It is a text that begins so.
    pub fn begins_with(elem: Str) -> Self {
        FilterRule::one(Data::object("prefix", elem))
    }
}

impl FilterRule {
    fn one(rule: Data) -> Self {
        FilterRule(vec![rule].into())
    }
}

fn numeric(comparison: Vec<Data>) -> Data {
    Data::object("numeric", comparison)
}

fn as_data(_: &Cx, rule: FilterRule) -> Data {
    rule.0
}

/// Which events of a source call a function.
#[derive(Clone, Copy, Debug)]
pub struct FilterCriteria;

/// Which events of a source call a function.
///
/// ```rhai
/// let works = lambda.Function(stack, "Works", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async event => event;"),
/// });
/// works.add_event_source(lambda_event_sources.SqsEventSource(sqs.Queue(stack, "Queue"), #{
///     filters: [lambda.FilterCriteria.filter(#{ body: #{ kind: lambda.FilterRule.is_equal("order") } })],
/// }));
/// ```
///
/// ```lua
/// local works = lambda.Function(stack, "Works", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async event => event;"),
/// })
/// works:add_event_source(lambda_event_sources.SqsEventSource(sqs.Queue(stack, "Queue"), {
///   filters = { lambda.FilterCriteria.filter({ body = { kind = lambda.FilterRule.is_equal("order") } }) },
/// }))
/// ```
#[class(module = "lambda")]
impl FilterCriteria {
    /// Events with these fields.
    pub fn filter(filter: Dict<Data>) -> Dict<Data> {
        let pattern = Late::new(LateKind::Json(Data::Map(filter.0), 0));
        Dict(fields! { "pattern": pattern })
    }
}

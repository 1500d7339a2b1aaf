//! Conditions of rules.

use super::actions;
use crate::bail;
use crate::core::{Data, Text};
use crate::declare::{class, props};
use crate::diag::{Code, Result};
use crate::fields;

/// A key and a value of a query.
#[props(module = "elbv2")]
pub struct QueryStringCondition {
    /// The key. Default: any.
    pub key: Option<Text>,
    /// The value.
    pub value: Text,
}

/// Which requests a rule is about.
#[derive(Clone, Debug)]
pub struct ListenerCondition(Data);

/// The most values of the conditions of a rule.
/// Source: the guide to Application Load Balancers, "Quotas".
const MOST_VALUES: usize = 5;

/// Which requests a rule is about. Values may have `*` for anything and `?` for any one character.
#[class(module = "elbv2")]
impl ListenerCondition {
    /// Requests to these hosts.
    pub fn host_headers(
        /// The hosts: `*.example.com`.
        values: Vec<Text>,
    ) -> Self {
        Self::of_values("host-header", "HostHeaderConfig", values.into())
    }

    /// Requests with a header.
    pub fn http_header(
        /// The name of the header.
        name: Text,
        /// The values that it can have.
        values: Vec<Text>,
    ) -> Self {
        let config = fields! { "HttpHeaderName": name, "Values": values };
        ListenerCondition(Data::Map(fields! { "Field": "http-header", "HttpHeaderConfig": config }))
    }

    /// Requests with these methods.
    pub fn http_request_methods(
        /// The methods: `GET`.
        values: Vec<Text>,
    ) -> Self {
        Self::of_values("http-request-method", "HttpRequestMethodConfig", values.into())
    }

    /// Requests for these paths.
    pub fn path_patterns(
        /// The paths, at most five: `/images/*`.
        values: Vec<Text>,
    ) -> Result<Self> {
        if values.len() > MOST_VALUES {
            bail!(Code::OutOfRange, "a rule has at most {MOST_VALUES} values in its conditions, {} were given", values.len();
                hint: "make another rule for the rest")
        }
        Ok(Self::of_values("path-pattern", "PathPatternConfig", values.into()))
    }

    /// Requests with these parts in their query.
    pub fn query_strings(
        /// The keys and values.
        values: Vec<QueryStringCondition>,
    ) -> Self {
        let part = |it: QueryStringCondition| Data::Map(fields! { "Key": it.key, "Value": it.value });
        let values = Data::List(values.into_iter().map(part).collect());
        Self::of_values("query-string", "QueryStringConfig", values)
    }

    /// Requests from these addresses.
    pub fn source_ips(
        /// The addresses, as ranges: `10.0.0.0/16`.
        values: Vec<Text>,
    ) -> Self {
        Self::of_values("source-ip", "SourceIpConfig", values.into())
    }

    /// The condition as the L1 `elbv2.CfnListenerRule` takes it.
    pub fn render_raw_condition(&self) -> Data {
        actions::for_l1(self.0.clone())
    }
}

impl ListenerCondition {
    fn of_values(field: &'static str, config: &'static str, values: Data) -> Self {
        let config = (config.into(), Data::object("Values", values));
        ListenerCondition(Data::Map(vec![("Field".into(), field.into()), config]))
    }

    pub(super) fn to_data(&self) -> Data {
        self.0.clone()
    }
}

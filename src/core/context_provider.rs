//! Values that the stock command line looks up, asked for by their provider.

use super::lookup::{self, Query};
use super::{Construct, Cx, Data, Str};
use crate::declare::{Dict, class, props};
use crate::diag::Result;

/// What identifies a looked-up value.
#[props]
pub struct GetContextKeyOptions {
    /// The provider: `ssm`, `ami`, ...
    pub provider: Str,
    /// What the provider is asked, in its own words.
    pub props: Option<Dict<Data>>,
    /// Whether the account and the region of the stack are a part of the question.
    #[default(true)]
    pub include_environment: bool,
    /// Tells equal questions apart.
    pub additional_cache_key: Option<Str>,
}

/// How a value is looked up.
#[props]
pub struct GetContextValueOptions {
    /// What identifies the value.
    #[extends(required)]
    pub key: GetContextKeyOptions,
    /// What the program goes on with until the value was looked up.
    pub dummy_value: Data,
    /// Whether a value that is not there is an error; else it is the `dummy_value`.
    #[default(true)]
    pub must_exist: bool,
    /// The opposite of `must_exist`.
    #[deprecated_name = "use `must_exist`"]
    pub ignore_error_on_missing_context: Option<bool>,
}

/// The key of a looked-up value in the context.
#[props(output = true)]
pub struct GetContextKeyResult {
    /// The key.
    pub key: Str,
    /// What the provider is asked.
    pub props: Dict<Data>,
}

/// A looked-up value.
#[props(output = true)]
pub struct GetContextValueResult {
    /// The value; the `dummy_value` until it was looked up.
    pub value: Option<Data>,
}

/// Values that the stock command line looks up and keeps in `cdk.context.json`.
#[derive(Clone, Copy, Debug)]
pub struct ContextProvider;

/// Values that the stock command line looks up and keeps in `cdk.context.json`.
///
/// ```rhai
/// let paris = Stack(app, "Paris", #{ env: #{ account: "123456789012", region: "eu-west-3" } });
/// let options = #{ provider: "ssm", props: #{ parameterName: "/shop/size" }, dummy_value: "small" };
/// CfnOutput(paris, "Size", #{ value: ContextProvider.get_value(paris, options).value });
/// ```
///
/// ```lua
/// local paris = Stack(app, "Paris", { env = { account = "123456789012", region = "eu-west-3" } })
/// local options = { provider = "ssm", props = { parameterName = "/shop/size" }, dummy_value = "small" }
/// CfnOutput(paris, "Size", { value = ContextProvider.get_value(paris, options).value })
/// ```
#[class(module = "")]
impl ContextProvider {
    /// The key under which the context has a value.
    pub fn get_key(cx: &Cx, scope: Construct, options: GetContextKeyOptions) -> Result<GetContextKeyResult> {
        let query = Query::new(cx, scope, options)?;
        Ok(GetContextKeyResult { key: query.key.into(), props: Dict(query.props) })
    }

    /// A value of the context. Where it is not there yet, the assembly says so: the stock command line looks it up, and
    /// runs the program again.
    pub fn get_value(
        cx: &mut Cx,
        scope: Construct,
        options: GetContextValueOptions,
    ) -> Result<GetContextValueResult> {
        let query = Query::new(cx, scope, options.key)?;
        let may_miss = options.ignore_error_on_missing_context.unwrap_or(!options.must_exist);
        let value = lookup::ask(cx, scope, query, options.dummy_value, may_miss)?;
        Ok(GetContextValueResult { value: Some(value) })
    }
}

//! Facts about an account that the stock command line looks up and keeps in the project's context.

use super::{Construct, Cx, Data, Fields, GetContextKeyOptions, Handle, Str};
use crate::bail;
use crate::declare::Dict;
use crate::diag::{Code, Result};

/// A value that a context provider found, or nothing where it has yet to be looked up; then the assembly
/// says so, and the command line looks it up and runs the program again.
///
/// `dummy` is what the program goes on with meanwhile.
///
/// # Errors
/// When the account or the region of the stack is not known.
pub fn look_up(cx: &mut Cx, scope: Construct, provider: &str, query: Fields, dummy: Data) -> Result<Data> {
    let options = GetContextKeyOptions {
        provider: provider.into(),
        props: Some(Dict(query)),
        include_environment: true,
        additional_cache_key: None,
    };
    let query = Query::new(cx, scope, options)?;
    ask(cx, scope, query, dummy, false)
}

/// A question to a context provider.
pub(super) struct Query {
    provider: Str,
    /// The key of the answer in the context.
    pub key: String,
    /// What the provider is asked.
    pub props: Fields,
}

impl Query {
    /// Makes a question for a construct.
    ///
    /// # Errors
    /// When it needs an account and a region that are not known, or something else is late-bound.
    pub fn new(cx: &Cx, scope: Construct, options: GetContextKeyOptions) -> Result<Query> {
        let mut props = match options.include_environment {
            true => environment(cx, scope)?,
            false => Fields::new(),
        };
        let asked = options.props.unwrap_or_default().0;
        props.retain(|(name, _)| asked.iter().all(|(other, _)| other != name));
        props.extend(asked.into_iter().filter(|(_, value)| *value != Data::Absent));
        props.extend(options.additional_cache_key.map(|key| ("additionalCacheKey".into(), key.into())));
        if let Some((name, _)) = props.iter().find(|(_, value)| value.holds_late()) {
            bail!(Code::LateBound, "`{name}` must be known now: it is looked up before the stack is deployed"; on: cx.path(scope.id()));
        }
        let mut words = Vec::new();
        key_words(&props, "", &mut words);
        words.sort();
        let key = format!("{}:{}", options.provider, words.join(":"));
        Ok(Query { provider: options.provider, key, props })
    }
}

/// The account and the region of a construct's stack.
fn environment(cx: &Cx, scope: Construct) -> Result<Fields> {
    let stack = cx.stack_of(scope.id())?;
    let (Some(account), Some(region)) = stack.known_environment(cx) else {
        bail!(Code::LateBound, "nothing can be looked up for a stack whose account and region are not known";
            hint: "give the stack an `env` with an `account` and a `region`"; on: cx.path(stack.id()));
    };
    Ok(crate::fields! { "account": account, "region": region })
}

/// The answer to a question, or the `dummy` where it has yet to be looked up.
pub(super) fn ask(cx: &mut Cx, scope: Construct, query: Query, dummy: Data, may_miss: bool) -> Result<Data> {
    if let Some(found) = cx.context(scope.id(), &query.key) {
        return Ok(found.clone());
    }
    let mut props = query.props;
    props.insert(0, ("dummyValue".into(), dummy.clone()));
    props.extend(may_miss.then(|| (Str::new_static(HOW_TO_MISS), true.into())));
    props.retain(|(_, value)| *value != Data::Absent);
    let stack = cx.stack_of(scope.id())?;
    cx.report_missing_context(stack, &query.key, &query.provider, props);
    Ok(dummy)
}

/// Says what becomes of a look-up that finds nothing; it is no part of the key.
const HOW_TO_MISS: &str = "ignoreErrorOnMissingContext";

/// The words of a context key, as the CDK writes them.
fn key_words(props: &Fields, prefix: &str, words: &mut Vec<String>) {
    for (name, value) in props.iter().filter(|(name, _)| name != HOW_TO_MISS) {
        key_word(&format!("{prefix}{name}"), value, words);
    }
}

fn key_word(name: &str, value: &Data, words: &mut Vec<String>) {
    match value {
        Data::Absent => {}
        Data::Map(fields) => key_words(fields, &format!("{name}."), words),
        Data::List(items) => {
            let numbered =
                items.iter().enumerate().map(|(index, item)| (Str::from(index.to_string()), item.clone()));
            key_words(&numbered.collect(), &format!("{name}."), words);
        }
        Data::Str(text) => words.push(format!("{name}={}", text.replace(':', "$:"))),
        other => words.push(format!("{name}={}", super::json::write(other, false))),
    }
}

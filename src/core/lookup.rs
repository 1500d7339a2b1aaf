//! Facts about an account that the stock command line looks up and keeps in the project's context.

use super::{Construct, Cx, Data, Fields, Handle, Str};
use crate::bail;
use crate::diag::{Code, Result};

/// A value that a context provider found, or nothing where it has yet to be looked up; then the assembly
/// says so, and the command line looks it up and runs the program again.
///
/// `dummy` is what the program goes on with meanwhile.
///
/// # Errors
/// When the account or the region of the stack is not known.
pub fn look_up(cx: &mut Cx, scope: Construct, provider: &str, query: Fields, dummy: Data) -> Result<Data> {
    let stack = cx.stack_of(scope.id())?;
    let (Some(account), Some(region)) = stack.known_environment(cx) else {
        bail!(Code::LateBound, "nothing can be looked up for a stack whose account and region are not known";
            hint: "give the stack an `env` with an `account` and a `region`"; on: cx.path(stack.id()));
    };
    let mut props = crate::fields! { "account": account, "region": region };
    props.retain(|(name, _)| query.iter().all(|(asked, _)| asked != name));
    props.extend(query.into_iter().filter(|(_, value)| *value != Data::Absent));
    let mut words = Vec::new();
    key_words(&props, "", &mut words);
    words.sort();
    let key = format!("{provider}:{}", words.join(":"));
    if let Some(found) = cx.context(scope.id(), &key) {
        return Ok(found.clone());
    }
    props.insert(0, ("dummyValue".into(), dummy.clone()));
    props.retain(|(_, value)| *value != Data::Absent);
    cx.report_missing_context(stack, &key, provider, props);
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

//! Strings of several parts without functions of templates.

use super::StringConcat;
use crate::declare::class;

/// Joins strings of several parts as programs do, without functions of templates.
#[derive(Clone, Copy, Debug)]
pub struct DefaultTokenResolver;

/// Joins strings of several parts as programs do, without functions of templates: a `resolver` of
/// `Tokenization.resolve`. A string with a part that is known only when the stack is deployed is an error then.
///
/// ```rhai
/// let resolver = DefaultTokenResolver(StringConcat());
/// print(Tokenization.resolve(`${Token.as_string(5)}-a`, #{ scope: stack, resolver: resolver }));
/// ```
///
/// ```lua
/// local resolver = DefaultTokenResolver(StringConcat())
/// print(Tokenization.resolve(Token.as_string(5) .. "-a", { scope = stack, resolver = resolver }))
/// ```
#[class(module = "")]
impl DefaultTokenResolver {
    /// Joins strings.
    pub fn new(_concat: StringConcat) -> DefaultTokenResolver {
        DefaultTokenResolver
    }
}

//! What runs the code of web functions.

use crate::core::Str;
use crate::declare::class;

/// What runs the code of a web function.
#[derive(Clone, Debug)]
pub struct WebFunctionRuntime(Str);

/// What runs the code of a [`WebFunction`](super::WebFunction).
#[class(module = "lambda")]
#[allow(non_snake_case)]
impl WebFunctionRuntime {
    /// Node.js: `nodejs24.x`.
    #[constant]
    pub fn NODEJS_24_X() -> Self {
        WebFunctionRuntime(Str::new_static("nodejs24.x"))
    }

    /// The newest Node.js of this library: `nodejs24.x`. It changes with new versions.
    #[constant]
    pub fn NODEJS_LATEST() -> Self {
        Self::NODEJS_24_X()
    }

    /// A runtime that has no constant.
    pub fn of(
        /// The name, as Lambda knows it: `nodejs26.x`.
        name: Str,
    ) -> Self {
        WebFunctionRuntime(name)
    }

    /// The name, as Lambda knows it.
    #[attribute]
    pub fn name(&self) -> Str {
        self.0.clone()
    }

    /// The name.
    #[name = "to_string"]
    pub fn text(&self) -> Str {
        self.0.clone()
    }
}

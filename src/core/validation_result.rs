//! What was found wrong with something, as a tree.

use super::{Cx, Str};
use crate::bail;
use crate::declare::{class, object};
use crate::diag::{Code, Result};

/// What was found wrong with something, with what was found wrong inside of it.
#[derive(Clone, Debug)]
pub struct ValidationResult {
    message: Str,
    results: ValidationResults,
}

/// What was found wrong with something, with what was found wrong inside of it. Programs that check values of their own
/// build a tree of these, and end with [`ValidationResult::assert_success`].
///
/// ```rhai
/// let found = ValidationResults();
/// found.collect(ValidationResult("must be a number").prefix("port"));
/// let result = found.wrap("the settings are wrong");
/// CfnOutput(stack, "Found", #{ value: if result.is_success { "nothing" } else { result.error_tree() } });
/// ```
///
/// ```lua
/// local found = ValidationResults()
/// found:collect(ValidationResult("must be a number"):prefix("port"))
/// local result = found:wrap("the settings are wrong")
/// CfnOutput(stack, "Found", { value = result.is_success and "nothing" or result:error_tree() })
/// ```
#[class(module = "")]
impl ValidationResult {
    /// A result.
    pub fn new(
        cx: &mut Cx,
        /// What is wrong. Default: nothing.
        error_message: Option<Str>,
        /// What is wrong inside. Default: nothing.
        results: Option<ValidationResults>,
    ) -> ValidationResult {
        let results = results.unwrap_or_else(|| cx.make(Vec::new()));
        ValidationResult { message: error_message.unwrap_or_default(), results }
    }

    /// What is wrong; empty where nothing is, or only inside.
    #[attribute]
    pub fn error_message(&self) -> Str {
        self.message.clone()
    }

    /// What is wrong inside.
    #[attribute]
    pub fn results(&self) -> ValidationResults {
        self.results
    }

    /// Whether nothing is wrong, inside neither.
    #[attribute]
    pub fn is_success(&self, cx: &Cx) -> bool {
        self.message.is_empty() && self.results.is_success(cx)
    }

    /// Ends the program where something is wrong, with the tree of what is.
    pub fn assert_success(&self, cx: &Cx) -> Result<()> {
        if !self.is_success(cx) {
            bail!(Code::Validation, "{}", self.error_tree(cx));
        }
        Ok(())
    }

    /// What is wrong as lines, what is inside indented by two spaces.
    pub fn error_tree(&self, cx: &Cx) -> String {
        match self.results.error_tree_list(cx) {
            inside if inside.is_empty() => self.message.to_string(),
            inside => format!("{}\n  {}", self.message, inside.replace('\n', "\n  ")),
        }
    }

    /// The same with words in front of the message; unchanged where nothing is wrong.
    pub fn prefix(&self, cx: &Cx, message: Str) -> ValidationResult {
        match self.is_success(cx) {
            true => self.clone(),
            false => {
                ValidationResult { message: format!("{message}: {}", self.message).into(), ..self.clone() }
            }
        }
    }
}

/// Results side by side.
#[object(module = "", state = Vec<ValidationResult>)]
impl ValidationResults {
    /// Results; more can be collected.
    pub fn new(cx: &mut Cx, results: Option<Vec<ValidationResult>>) -> ValidationResults {
        cx.make(results.unwrap_or_default())
    }

    /// Adds a result where it says that something is wrong.
    pub fn collect(self, cx: &mut Cx, result: ValidationResult) {
        if !result.is_success(cx) {
            cx.object_mut(self).push(result);
        }
    }

    /// The results.
    #[attribute]
    pub fn results(self, cx: &Cx) -> Vec<ValidationResult> {
        cx.object(self).clone()
    }

    /// Whether none of the results says that something is wrong.
    #[attribute]
    pub fn is_success(self, cx: &Cx) -> bool {
        cx.object(self).iter().all(|result| result.is_success(cx))
    }

    /// The trees of all results, one below the other.
    pub fn error_tree_list(self, cx: &Cx) -> String {
        let trees: Vec<String> = cx.object(self).iter().map(|result| result.error_tree(cx)).collect();
        trees.join("\n")
    }

    /// One result for all: with a message where something is wrong.
    pub fn wrap(self, cx: &mut Cx, message: Str) -> ValidationResult {
        match self.is_success(cx) {
            true => ValidationResult::new(cx, None, None),
            false => ValidationResult { message, results: self },
        }
    }
}

//! What was found wrong with something, as a tree.
//!
//! Scripts can collect results in themselves, so that the tree has no end, or share one in many places, so that its
//! text doubles with each level: both are looked out for.

use std::collections::HashSet;

use super::{Cx, ObjectHandle, Str};
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
        !self.is_wrong() && self.results.is_success(cx)
    }

    /// Ends the program where something is wrong, with the tree of what is.
    pub fn assert_success(&self, cx: &Cx) -> Result<()> {
        if !self.is_success(cx) {
            bail!(Code::Validation, "{}", self.error_tree(cx)?);
        }
        Ok(())
    }

    /// What is wrong as lines, what is inside indented by two spaces.
    ///
    /// # Errors
    /// When more than 100 results are inside of one another, or the text is longer than a mebibyte.
    pub fn error_tree(&self, cx: &Cx) -> Result<String> {
        self.tree(cx, 0)
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

/// How many results may be inside of one another where they are written.
const MOST_LEVELS: usize = 100;

/// How long the text of a tree may be, in bytes.
const LONGEST_TEXT: usize = 1 << 20;

impl ValidationResult {
    /// Whether something is wrong with the thing itself.
    fn is_wrong(&self) -> bool {
        !self.message.is_empty()
    }

    fn tree(&self, cx: &Cx, level: usize) -> Result<String> {
        if level > MOST_LEVELS {
            bail!(Code::Limit, "validation results are nested too deeply"; hint: "does one collect itself?");
        }
        let inside = self.results.trees(cx, level + 1)?;
        Ok(match inside.is_empty() {
            true => self.message.to_string(),
            false => format!("{}\n  {}", self.message, inside.replace('\n', "\n  ")),
        })
    }
}

impl ValidationResults {
    fn trees(self, cx: &Cx, level: usize) -> Result<String> {
        let mut text = String::new();
        for (index, result) in cx.object(self).iter().enumerate() {
            if index > 0 {
                text.push('\n');
            }
            text.push_str(&result.tree(cx, level)?);
            if text.len() > LONGEST_TEXT {
                bail!(Code::Limit, "the text of validation results is too long";
                    hint: "at most {LONGEST_TEXT} bytes are allowed");
            }
        }
        Ok(text)
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
        let mut seen = HashSet::new();
        let mut left = vec![self];
        while let Some(results) = left.pop() {
            if !seen.insert(results.id()) {
                continue;
            }
            for result in cx.object(results) {
                if result.is_wrong() {
                    return false;
                }
                left.push(result.results);
            }
        }
        true
    }

    /// The trees of all results, one below the other.
    ///
    /// # Errors
    /// Those of [`ValidationResult::error_tree`].
    pub fn error_tree_list(self, cx: &Cx) -> Result<String> {
        self.trees(cx, 0)
    }

    /// One result for all: with a message where something is wrong.
    pub fn wrap(self, cx: &mut Cx, message: Str) -> ValidationResult {
        match self.is_success(cx) {
            true => ValidationResult::new(cx, None, None),
            false => ValidationResult { message, results: self },
        }
    }
}

//! What expressions have, whether they compute with metrics or search for them.

use super::MathExpressionOptions;
use super::looks::Looks;
use crate::core::{Str, Text};
use crate::diag::Result;

/// An expression, with the place in which its searches look.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Expression {
    pub(super) text: Str,
    pub(super) looks: Looks,
    pub(super) search_account: Option<Text>,
    pub(super) search_region: Option<Text>,
}

impl Expression {
    /// Takes what a program says.
    pub(super) fn new(text: Str, options: MathExpressionOptions) -> Result<Self> {
        Ok(Expression {
            text,
            looks: Looks::new(options.label, options.color, options.visible, options.period)?,
            search_account: options.search_account,
            search_region: options.search_region,
        })
    }

    /// What is said of the expression when some of it is told otherwise.
    pub(super) fn changed(&self, by: MathExpressionOptions) -> MathExpressionOptions {
        let looks = self.looks.clone();
        MathExpressionOptions {
            label: by.label.or(looks.label),
            color: by.color.or(looks.color),
            visible: by.visible.or(looks.visible),
            period: by.period.or(Some(looks.period)),
            search_account: by.search_account.or_else(|| self.search_account.clone()),
            search_region: by.search_region.or_else(|| self.search_region.clone()),
        }
    }
}

/// Declares the class of an expression: its own functions, and those that all expressions have. The type has a field
/// `base` with the expression.
macro_rules! expression_class {
    ($(#[doc = $docs:literal])* impl $name:ident { $($own:tt)* }) => {
        $crate::aws::cloudwatch::looks::metric_class! {
            $(#[doc = $docs])*
            impl $name {
                $($own)*

                /// The expression.
                #[attribute]
                pub fn expression(&self) -> $crate::core::Str {
                    self.base.text.clone()
                }

                /// The account in which searches look.
                #[attribute]
                pub fn search_account(&self) -> Option<$crate::core::Text> {
                    self.base.search_account.clone()
                }

                /// The region in which searches look.
                #[attribute]
                pub fn search_region(&self) -> Option<$crate::core::Text> {
                    self.base.search_region.clone()
                }

                /// The label, or else the expression.
                #[name = "to_string"]
                pub fn describe(&self) -> String {
                    match self.base.looks.label.as_ref().and_then($crate::core::Text::literal) {
                        Some(label) => label.to_owned(),
                        None => self.base.text.to_string(),
                    }
                }
            }
        }

        impl $name {
            pub(super) fn looks(&self) -> &$crate::aws::cloudwatch::looks::Looks {
                &self.base.looks
            }
        }
    };
}
pub(super) use expression_class;

//! Searching for metrics.

use super::MathExpressionOptions;
use super::expression::{Expression, expression_class};
use crate::core::{Duration, Str};
use crate::declare::props;
use crate::diag::Result;

/// What a [`SearchExpression`] can be told besides what it searches.
#[props(module = "cloudwatch")]
pub struct SearchExpressionOptions {
    /// Those of all expressions.
    #[extends]
    pub options: MathExpressionOptions,
}

/// What a [`SearchExpression`] needs.
#[props(module = "cloudwatch")]
pub struct SearchExpressionProps {
    /// What is searched: `SEARCH('{AWS/EC2,InstanceId} CPUUtilization', 'Average', 300)`.
    pub expression: Str,
    /// Those of [`SearchExpressionOptions`].
    #[extends]
    pub options: SearchExpressionOptions,
}

/// All metrics that a search finds.
#[derive(Clone, Debug, PartialEq)]
pub struct SearchExpression {
    pub(super) base: Expression,
}

expression_class! {
    /// All metrics that a search finds, for graphs of dashboards.
    impl SearchExpression {
        /// Searches for metrics.
        pub fn new(props: SearchExpressionProps) -> Result<Self> {
            Ok(SearchExpression { base: Expression::new(props.expression, props.options.options)? })
        }

        /// The same search, with what is given told otherwise.
        pub fn with(&self, props: SearchExpressionOptions) -> Result<SearchExpression> {
            let options = self.base.changed(props.options);
            Ok(SearchExpression { base: Expression::new(self.base.text.clone(), options)? })
        }
    }
}

impl SearchExpression {
    pub(super) fn with_period(mut self, period: &Duration) -> Self {
        self.base.looks.period = period.clone();
        self
    }
}

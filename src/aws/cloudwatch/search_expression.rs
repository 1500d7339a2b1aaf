//! Searching for metrics.

use super::metric::five_minutes;
use crate::core::{Duration, Str, Text};
use crate::declare::{class, props};
use crate::diag::Result;

/// What a [`SearchExpression`] can be told besides what it searches.
#[props(module = "cloudwatch")]
pub struct SearchExpressionOptions {
    /// What the metrics are called where they are drawn. Default: CloudWatch finds names.
    pub label: Option<Text>,
    /// The colour where they are drawn. Default: CloudWatch finds one.
    pub color: Option<Str>,
    /// Whether they are drawn. Default: CloudWatch's, `true`.
    pub visible: Option<bool>,
    /// The interval over which values are summed up. Default: 5 minutes.
    pub period: Option<Duration>,
    /// The account in which to search. Default: the account of what shows it.
    pub search_account: Option<Text>,
    /// The region in which to search. Default: the region of what shows it.
    pub search_region: Option<Text>,
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
    pub(super) expression: Str,
    pub(super) label: Option<Text>,
    pub(super) color: Option<Str>,
    pub(super) visible: Option<bool>,
    pub(super) period: Duration,
    pub(super) search_account: Option<Text>,
    pub(super) search_region: Option<Text>,
}

/// All metrics that a search finds, for graphs of dashboards.
#[class(module = "cloudwatch")]
impl SearchExpression {
    /// Searches for metrics.
    pub fn new(props: SearchExpressionProps) -> Result<Self> {
        Ok(SearchExpression {
            expression: props.expression,
            label: props.options.label,
            color: props.options.color,
            visible: props.options.visible,
            period: props.options.period.map_or_else(five_minutes, Ok)?,
            search_account: props.options.search_account,
            search_region: props.options.search_region,
        })
    }

    /// What is searched.
    #[attribute]
    pub fn expression(&self) -> Str {
        self.expression.clone()
    }

    /// What the metrics are called where they are drawn.
    #[attribute]
    pub fn label(&self) -> Option<Text> {
        self.label.clone()
    }

    /// The colour where they are drawn.
    #[attribute]
    pub fn color(&self) -> Option<Str> {
        self.color.clone()
    }

    /// Whether they are drawn.
    #[attribute]
    pub fn visible(&self) -> Option<bool> {
        self.visible
    }

    /// The interval over which values are summed up.
    #[attribute]
    pub fn period(&self) -> Duration {
        self.period.clone()
    }

    /// The account in which to search.
    #[attribute]
    pub fn search_account(&self) -> Option<Text> {
        self.search_account.clone()
    }

    /// The region in which to search.
    #[attribute]
    pub fn search_region(&self) -> Option<Text> {
        self.search_region.clone()
    }

    /// The same search, with what is given told otherwise.
    pub fn with(&self, props: SearchExpressionOptions) -> SearchExpression {
        let this = self.clone();
        SearchExpression {
            expression: this.expression,
            label: props.label.or(this.label),
            color: props.color.or(this.color),
            visible: props.visible.or(this.visible),
            period: props.period.unwrap_or(this.period),
            search_account: props.search_account.or(this.search_account),
            search_region: props.search_region.or(this.search_region),
        }
    }

    /// The label, or else the expression.
    #[name = "to_string"]
    pub fn describe(&self) -> String {
        match self.label.as_ref().and_then(Text::literal) {
            Some(label) => label.to_owned(),
            None => self.expression.to_string(),
        }
    }
}

//! What queries of logs find.

use super::metric_widget::region;
use super::widget::{Shown, Size, WidgetState};
use super::{ConcreteWidget, IWidget};
use crate::bail;
use crate::core::{Cx, Data, Fields, Text};
use crate::declare::{choice, object, props};
use crate::diag::{Code, Result};
use crate::fields;

/// How what a query finds is shown.
#[choice(module = "cloudwatch")]
pub enum LogQueryVisualizationType {
    /// As a table.
    #[value = "table"]
    TABLE,
    /// As lines.
    #[value = "line"]
    LINE,
    /// As areas that stand on each other.
    #[value = "stackedarea"]
    STACKEDAREA,
    /// As bars.
    #[value = "bar"]
    BAR,
    /// As parts of a circle.
    #[value = "pie"]
    PIE,
}

/// The language of a query.
#[choice(module = "cloudwatch")]
pub enum LogQueryLanguage {
    /// The one of CloudWatch Logs Insights.
    #[value = "Logs"]
    LOGS_INSIGHTS,
    /// The SQL of OpenSearch.
    #[value = "SQL"]
    SQL,
    /// The piped processing language of OpenSearch.
    #[value = "PPL"]
    PPL,
}

/// What a [`LogQueryWidget`] needs.
#[props(module = "cloudwatch")]
pub struct LogQueryWidgetProps {
    /// What stands above it. Default: nothing.
    pub title: Option<Text>,
    /// The names of the log groups.
    pub log_group_names: Vec<Text>,
    /// The query, its commands parted by `\n|`; this or `query_lines`.
    pub query_string: Option<Text>,
    /// The commands of the query; this or `query_string`.
    pub query_lines: Option<Vec<Text>>,
    /// The language of the query. Default: CloudWatch's, `LOGS_INSIGHTS`.
    pub query_language: Option<LogQueryLanguage>,
    /// The region of the log groups. Default: the region of the stack.
    pub region: Option<Text>,
    /// How what is found is shown.
    #[default(LogQueryVisualizationType::TABLE)]
    pub view: LogQueryVisualizationType,
    /// How many units of the grid it is wide, 1 to 24. Default: 6.
    pub width: Option<i64>,
    /// How many units of the grid it is high. Default: 6.
    pub height: Option<i64>,
    /// The account of the log groups. Default: the account of the stack.
    pub account_id: Option<Text>,
}

/// What a query of logs finds.
///
/// ```rhai
/// let errors = cloudwatch.LogQueryWidget(#{
///     log_group_names: ["/app"],
///     query_lines: ["fields @message", "filter @message like /Error/"],
/// });
/// cloudwatch.Dashboard(stack, "Board").add_widgets(errors);
/// ```
///
/// ```lua
/// local errors = cloudwatch.LogQueryWidget({
///   log_group_names = { "/app" },
///   query_lines = { "fields @message", "filter @message like /Error/" },
/// })
/// cloudwatch.Dashboard(stack, "Board"):add_widgets(errors)
/// ```
#[object(module = "cloudwatch", base = ConcreteWidget, state = WidgetState)]
impl LogQueryWidget {
    /// Shows what a query finds.
    pub fn new(cx: &mut Cx, props: LogQueryWidgetProps) -> Result<Self> {
        let size = Size::new(props.width, props.height, 6)?;
        if props.log_group_names.is_empty() {
            bail!(Code::InvalidValue, "`log_group_names` needs the name of at least one log group");
        }
        if props.query_string.is_some() == props.query_lines.is_some() {
            bail!(Code::InvalidValue, "a query needs either a `query_string` or `query_lines`");
        }
        IWidget::show(cx, size, Vec::new(), props)
    }
}

impl Shown for LogQueryWidgetProps {
    fn kind(&self) -> &'static str {
        "log"
    }

    fn properties(&self, _: &Cx, _: Option<Data>) -> Fields {
        use LogQueryVisualizationType::{BAR, LINE, PIE, STACKEDAREA, TABLE};
        let (view, stacked) = match self.view {
            TABLE | BAR | PIE => (self.view.value(), None),
            LINE => ("timeSeries", Some(false)),
            STACKEDAREA => ("timeSeries", Some(true)),
        };
        fields! {
            "view": view,
            "title": self.title.clone(),
            "region": region(self.region.as_ref()),
            "accountId": self.account_id.clone(),
            "query": self.query(),
            "queryLanguage": self.query_language.map(LogQueryLanguage::value),
            "stacked": stacked,
        }
    }
}

impl LogQueryWidgetProps {
    fn query(&self) -> Text {
        let sources =
            self.log_group_names.iter().flat_map(|name| ["SOURCE '".into(), name.clone(), "' | ".into()]);
        let mut parts: Vec<Text> = sources.chain(self.query_string.clone()).collect();
        for (index, line) in self.query_lines.iter().flatten().enumerate() {
            if index > 0 {
                parts.push("\n| ".into());
            }
            parts.push(line.clone());
        }
        Text::concat(parts)
    }
}

//! What Lambda functions show.

use super::widget::{Shown, Size, WidgetState};
use super::{ConcreteWidget, IWidget};
use crate::core::{Cx, Data, Fields, Text};
use crate::declare::{object, props};
use crate::diag::Result;
use crate::fields;

/// What a [`CustomWidget`] needs.
#[props(module = "cloudwatch")]
pub struct CustomWidgetProps {
    /// The ARN of the Lambda function that gives HTML, Markdown or JSON.
    pub function_arn: Text,
    /// What stands above it.
    pub title: Text,
    /// How many units of the grid it is wide, 1 to 24. Default: 6.
    pub width: Option<i64>,
    /// How many units of the grid it is high. Default: 6.
    pub height: Option<i64>,
    /// Whether the function is asked anew when the dashboard is refreshed.
    #[default(true)]
    pub update_on_refresh: bool,
    /// Whether the function is asked anew when the widget gets another size.
    #[default(true)]
    pub update_on_resize: bool,
    /// Whether the function is asked anew when another time is to be shown.
    #[default(true)]
    pub update_on_time_range_change: bool,
    /// What the function is given. Default: nothing.
    pub params: Option<Data>,
}

/// What a Lambda function shows.
///
/// ```rhai
/// let custom = cloudwatch.CustomWidget(#{
///     function_arn: "arn:aws:lambda:us-east-1:123456789012:function:Board",
///     title: "Made by a function",
///     params: #{ team: "orders" },
/// });
/// cloudwatch.Dashboard(stack, "Board").add_widgets(custom);
/// ```
///
/// ```lua
/// local custom = cloudwatch.CustomWidget({
///   function_arn = "arn:aws:lambda:us-east-1:123456789012:function:Board",
///   title = "Made by a function",
///   params = { team = "orders" },
/// })
/// cloudwatch.Dashboard(stack, "Board"):add_widgets(custom)
/// ```
#[object(module = "cloudwatch", base = ConcreteWidget, state = WidgetState)]
impl CustomWidget {
    /// Shows what a function gives.
    pub fn new(cx: &mut Cx, props: CustomWidgetProps) -> Result<Self> {
        let size = Size::new(props.width, props.height, 6)?;
        IWidget::show(cx, size, Vec::new(), props)
    }
}

impl Shown for CustomWidgetProps {
    fn kind(&self) -> &'static str {
        "custom"
    }

    fn properties(&self, _: &Cx, _: Option<Data>) -> Fields {
        fields! {
            "endpoint": self.function_arn.clone(),
            "params": self.params.clone(),
            "title": self.title.clone(),
            "updateOn": Data::Map(fields! {
                "refresh": self.update_on_refresh,
                "resize": self.update_on_resize,
                "timeRange": self.update_on_time_range_change,
            }),
        }
    }
}

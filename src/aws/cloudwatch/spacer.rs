//! Empty space.

use super::IWidget;
use super::widget::{Content, Size, WidgetState};
use crate::core::Cx;
use crate::declare::{object, props};
use crate::diag::Result;

/// How large a [`Spacer`] is.
#[props(module = "cloudwatch")]
pub struct SpacerProps {
    /// How many units of the grid it is wide. Default: 1.
    pub width: Option<i64>,
    /// How many units of the grid it is high. Default: 1.
    pub height: Option<i64>,
}

/// Empty space between widgets.
///
/// ```rhai
/// let left = cloudwatch.TextWidget(#{ markdown: "left" });
/// let right = cloudwatch.TextWidget(#{ markdown: "right" });
/// cloudwatch.Dashboard(stack, "Board").add_widgets(left, cloudwatch.Spacer(#{ width: 12 }), right);
/// ```
///
/// ```lua
/// local left = cloudwatch.TextWidget({ markdown = "left" })
/// local right = cloudwatch.TextWidget({ markdown = "right" })
/// cloudwatch.Dashboard(stack, "Board"):add_widgets(left, cloudwatch.Spacer({ width = 12 }), right)
/// ```
#[object(module = "cloudwatch", base = IWidget, state = WidgetState)]
impl Spacer {
    /// Takes up space.
    pub fn new(cx: &mut Cx, props: SpacerProps) -> Result<Self> {
        let size = Size::new(props.width.or(Some(1)), props.height.or(Some(1)), 1)?;
        Ok(IWidget::arrange(cx, size, Content::Space))
    }
}

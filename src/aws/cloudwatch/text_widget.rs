//! Text.

use super::widget::{Shown, Size, WidgetState};
use super::{ConcreteWidget, IWidget};
use crate::core::{Cx, Data, Fields, Text};
use crate::declare::{choice, object, props};
use crate::diag::Result;
use crate::fields;

/// What is behind a text.
#[choice(module = "cloudwatch")]
pub enum TextWidgetBackground {
    /// A field of its own.
    #[value = "solid"]
    SOLID,
    /// The dashboard.
    #[value = "transparent"]
    TRANSPARENT,
}

/// What a [`TextWidget`] needs.
#[props(module = "cloudwatch")]
pub struct TextWidgetProps {
    /// The text, in Markdown.
    pub markdown: Text,
    /// How many units of the grid it is wide, 1 to 24. Default: 6.
    pub width: Option<i64>,
    /// How many units of the grid it is high. Default: 2.
    pub height: Option<i64>,
    /// What is behind it.
    #[default(TextWidgetBackground::TRANSPARENT)]
    pub background: TextWidgetBackground,
}

/// A text.
///
/// ```rhai
/// let text = cloudwatch.TextWidget(#{ markdown: "# What matters\n\nAll times are UTC.", width: 24 });
/// cloudwatch.Dashboard(stack, "Board").add_widgets(text);
/// ```
///
/// ```lua
/// local text = cloudwatch.TextWidget({ markdown = "# What matters\n\nAll times are UTC.", width = 24 })
/// cloudwatch.Dashboard(stack, "Board"):add_widgets(text)
/// ```
#[object(module = "cloudwatch", base = ConcreteWidget, state = WidgetState)]
impl TextWidget {
    /// Shows a text.
    pub fn new(cx: &mut Cx, props: TextWidgetProps) -> Result<Self> {
        let size = Size::new(props.width, props.height, 2)?;
        IWidget::show(cx, size, Vec::new(), props)
    }
}

impl Shown for TextWidgetProps {
    fn kind(&self) -> &'static str {
        "text"
    }

    fn properties(&self, _: &Cx, _: Option<Data>) -> Fields {
        fields! { "markdown": self.markdown.clone(), "background": self.background.value() }
    }
}

//! Widgets on top of each other.

use super::IWidget;
use super::widget::{Content, Size, WidgetState};
use crate::core::Cx;
use crate::declare::{Rest, object};
use crate::diag::Result;

/// Widgets on top of each other.
///
/// ```rhai
/// let left = cloudwatch.Column(
///     cloudwatch.TextWidget(#{ markdown: "# Orders" }),
///     cloudwatch.TextWidget(#{ markdown: "All times are UTC" })
/// );
/// let right = cloudwatch.TextWidget(#{ markdown: "Ask the shop's team", height: 4 });
/// cloudwatch.Dashboard(stack, "Orders").add_widgets(left, right);
/// ```
///
/// ```lua
/// local left = cloudwatch.Column(
///   cloudwatch.TextWidget({ markdown = "# Orders" }),
///   cloudwatch.TextWidget({ markdown = "All times are UTC" })
/// )
/// local right = cloudwatch.TextWidget({ markdown = "Ask the shop's team", height = 4 })
/// cloudwatch.Dashboard(stack, "Orders"):add_widgets(left, right)
/// ```
#[object(module = "cloudwatch", base = IWidget, state = WidgetState)]
impl Column {
    /// Puts widgets on top of each other.
    pub fn new(cx: &mut Cx, widgets: Rest<IWidget>) -> Self {
        let sizes = widgets.0.iter().map(|widget| cx.object(*widget).size);
        let size = sizes.fold(Size { width: 0, height: 0 }, Size::above);
        IWidget::arrange(cx, size, Content::Column(widgets.0))
    }

    /// The widgets.
    #[attribute]
    pub fn widgets(self, cx: &Cx) -> Vec<IWidget> {
        match &cx.object(self).content {
            Content::Column(widgets) => widgets.clone(),
            _ => Vec::new(),
        }
    }

    /// Adds a widget below all others.
    pub fn add_widget(self, cx: &mut Cx, w: IWidget) -> Result<()> {
        IWidget::from(self).check_not_within(cx, w)?;
        let own = cx.object(w).size;
        let state = cx.object_mut(self);
        state.size = state.size.above(own);
        if let Content::Column(widgets) = &mut state.content {
            widgets.push(w);
        }
        Ok(())
    }
}

impl Size {
    /// The size of both, one above the other.
    fn above(self, other: Size) -> Size {
        Size { width: self.width.max(other.width), height: self.height.saturating_add(other.height) }
    }
}

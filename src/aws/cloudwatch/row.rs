//! Widgets next to each other.

use super::IWidget;
use super::widget::{Content, GRID_WIDTH, Place, Size, WidgetState};
use crate::core::Cx;
use crate::declare::{Rest, object};
use crate::diag::Result;

/// Widgets next to each other. Those that are too many for the grid go on below.
///
/// ```rhai
/// let title = cloudwatch.TextWidget(#{ markdown: "# Orders", width: 12 });
/// let legend = cloudwatch.TextWidget(#{ markdown: "All times are UTC", width: 12 });
/// cloudwatch.Dashboard(stack, "Orders").add_widgets(cloudwatch.Row(title, legend));
/// ```
///
/// ```lua
/// local title = cloudwatch.TextWidget({ markdown = "# Orders", width = 12 })
/// local legend = cloudwatch.TextWidget({ markdown = "All times are UTC", width = 12 })
/// cloudwatch.Dashboard(stack, "Orders"):add_widgets(cloudwatch.Row(title, legend))
/// ```
#[object(module = "cloudwatch", base = IWidget, state = WidgetState)]
impl Row {
    /// Puts widgets next to each other.
    pub fn new(cx: &mut Cx, widgets: Rest<IWidget>) -> Self {
        let mut placed = Vec::with_capacity(widgets.0.len());
        let mut size = Size { width: 0, height: 0 };
        let mut next = Place::START;
        for widget in widgets {
            let own = cx.object(widget).size;
            if next.x + own.width > GRID_WIDTH {
                next = Place { x: 0, y: size.height };
            }
            placed.push((widget, next));
            size = size.with(next, own);
            next.x += own.width;
        }
        IWidget::arrange(cx, size, Content::Row(placed))
    }

    /// The widgets.
    #[attribute]
    pub fn widgets(self, cx: &Cx) -> Vec<IWidget> {
        match &cx.object(self).content {
            Content::Row(widgets) => widgets.iter().map(|(widget, _)| *widget).collect(),
            _ => Vec::new(),
        }
    }

    /// Adds a widget: to the right of all others where the grid has room for it, and below all others, as in the CDK.
    pub fn add_widget(self, cx: &mut Cx, w: IWidget) -> Result<()> {
        IWidget::from(self).check_not_within(cx, w)?;
        let own = cx.object(w).size;
        let state = cx.object_mut(self);
        let has_room = state.size.width + own.width <= GRID_WIDTH;
        let place = Place { x: if has_room { state.size.width } else { 0 }, y: state.size.height };
        state.size = state.size.with(place, own);
        if let Content::Row(widgets) = &mut state.content {
            widgets.push((w, place));
        }
        Ok(())
    }
}

impl Size {
    /// The size that holds as well what stands in a place.
    fn with(self, place: Place, other: Size) -> Size {
        Size { width: self.width.max(place.x + other.width), height: self.height.max(place.y + other.height) }
    }
}

//! What can be put on a dashboard.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::rc::Rc;

use super::graph_metrics::{Axis, GraphMetrics};
use super::{AnyMetric, MetricWarnings};
use crate::bail;
use crate::core::{Cx, Data, Fields, Late, NodeId, ObjectHandle, ObjectId, Rendering};
use crate::declare::{Dict, object};
use crate::diag::{Code, Diag, Error, Result};
use crate::fields;

/// How many units the grid of a dashboard is wide.
pub(super) const GRID_WIDTH: i64 = 24;
/// How many units a widget is wide where nobody says it.
const WIDTH: i64 = 6;

/// Where a widget stands, in units of the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) x: i64,
    pub(super) y: i64,
}

impl Place {
    /// Where the grid begins.
    pub(super) const START: Place = Place { x: 0, y: 0 };

    /// The place that is so far from this one.
    fn plus(self, other: Place) -> Place {
        Place { x: self.x + other.x, y: self.y + other.y }
    }
}

/// How many units a widget takes up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Size {
    pub(super) width: i64,
    pub(super) height: i64,
}

impl Size {
    /// The size that a program gives, 0 standing for nothing given, as in the CDK.
    pub(super) fn new(width: Option<i64>, height: Option<i64>, default_height: i64) -> Result<Self> {
        let or = |given: Option<i64>, default| given.filter(|given| *given != 0).unwrap_or(default);
        let size = Size { width: or(width, WIDTH), height: or(height, default_height) };
        let mut problems = Vec::new();
        if !(1..=GRID_WIDTH).contains(&size.width) {
            let message = format!(
                "the `width` of a widget is 1 to {GRID_WIDTH} units, the width of the grid, not {}",
                size.width
            );
            problems.push(Diag::new(Code::OutOfRange, message));
        }
        if size.height < 1 {
            let message = format!("the `height` of a widget is at least 1 unit, not {}", size.height);
            problems.push(Diag::new(Code::OutOfRange, message));
        }
        Error::from_all(problems)?;
        Ok(size)
    }
}

/// What a widget is.
#[derive(Clone, Debug)]
pub struct WidgetState {
    pub(super) size: Size,
    pub(super) content: Content,
}

/// What a widget consists of.
#[derive(Clone, Debug)]
pub(super) enum Content {
    /// Widgets next to each other, each with its place within the row.
    Row(Vec<(IWidget, Place)>),
    /// Widgets on top of each other.
    Column(Vec<IWidget>),
    /// Nothing.
    Space,
    /// Something to be seen.
    Seen(Seen),
}

/// Something to be seen: what it shows, and its place once it has one.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    metrics: Vec<(Axis, AnyMetric)>,
    shown: Rc<dyn Shown>,
    place: Option<Place>,
}

/// What a widget shows.
pub(super) trait Shown: fmt::Debug {
    /// The kind of the widget, as dashboards know it.
    fn kind(&self) -> &'static str;

    /// Its properties, in the order in which the CDK writes them; with the metrics, where there are any.
    fn properties(&self, cx: &Cx, metrics: Option<Data>) -> Fields;
}

/// A widget of any kind: what can be put on a dashboard.
#[object(module = "cloudwatch", state = WidgetState)]
impl IWidget {
    /// How many units of the grid it is wide.
    #[attribute]
    pub fn width(self, cx: &Cx) -> i64 {
        cx.object(self).size.width
    }

    /// How many units of the grid it is high.
    #[attribute]
    pub fn height(self, cx: &Cx) -> i64 {
        cx.object(self).size.height
    }

    /// Puts it in a place. A [`Dashboard`](super::Dashboard) does that when templates are made.
    pub fn position(self, cx: &mut Cx, x: i64, y: i64) -> Result<()> {
        let layout = Layout::of(cx, &[self], Place { x, y })?;
        for (widget, place) in layout.seen {
            if let Content::Seen(seen) = &mut cx.object_mut(widget).content {
                seen.place = Some(place);
            }
        }
        Ok(())
    }

    /// Its JSON: a list of widgets that are to be seen.
    pub fn to_json(self, cx: &Cx) -> Result<Vec<Data>> {
        let layout = Layout::of(cx, &[self], Place::START)?;
        Ok(layout.seen.iter().filter_map(|(widget, _)| widget.write(cx, None)).collect())
    }
}

/// A widget that is to be seen.
#[object(module = "cloudwatch", base = IWidget, state = WidgetState)]
impl ConcreteWidget {
    /// What is odd about its metrics. Nothing where nothing is.
    #[attribute]
    pub fn warnings(self, cx: &Cx) -> Option<Vec<String>> {
        self.metric_warnings(cx).messages()
    }

    /// What is odd about its metrics, by the ids of the warnings. Nothing where nothing is.
    #[attribute]
    pub fn warnings_v2(self, cx: &Cx) -> Option<Dict<String>> {
        self.metric_warnings(cx).by_id()
    }
}

impl ConcreteWidget {
    /// Shows a metric more.
    pub(super) fn add_metric(self, cx: &mut Cx, axis: Axis, metric: AnyMetric) -> Result<()> {
        metric.warnings().show(cx);
        if let Content::Seen(seen) = &mut cx.object_mut(self).content {
            seen.metrics.push((axis, metric));
            GraphMetrics::of(&seen.metrics)?;
        }
        Ok(())
    }

    fn metric_warnings(self, cx: &Cx) -> MetricWarnings {
        match &cx.object(self).content {
            Content::Seen(seen) => seen.metrics.iter().map(|(_, metric)| metric.warnings()).collect(),
            _ => MetricWarnings::default(),
        }
    }
}

/// What is to be seen of widgets, in the order in which dashboards write it.
pub(super) struct Layout {
    seen: Vec<(IWidget, Place)>,
    /// How many widgets were looked at.
    visited: usize,
}

/// How deep widgets may be nested, and how many there may be: a row may hold itself many times over.
const DEEPEST: usize = 100;
const MOST_WIDGETS: usize = 10_000;

impl Layout {
    /// Lays out widgets on top of each other.
    ///
    /// # Errors
    /// When there are too many.
    pub(super) fn of(cx: &Cx, widgets: &[IWidget], at: Place) -> Result<Self> {
        let mut layout = Layout { seen: Vec::new(), visited: 0 };
        layout.add_column(cx, widgets, at, 0)?;
        Ok(layout)
    }

    fn add_column(&mut self, cx: &Cx, widgets: &[IWidget], mut at: Place, depth: usize) -> Result<()> {
        for widget in widgets {
            self.add(cx, *widget, at, depth)?;
            at.y += widget.height(cx);
        }
        Ok(())
    }

    fn add(&mut self, cx: &Cx, widget: IWidget, at: Place, depth: usize) -> Result<()> {
        self.visited += 1;
        if depth > DEEPEST || self.visited > MOST_WIDGETS {
            bail!(Code::OutOfRange, "a dashboard has at most {MOST_WIDGETS} widgets, nested {DEEPEST} deep");
        }
        match &cx.object(widget).content {
            Content::Row(widgets) => {
                for (inner, place) in widgets {
                    self.add(cx, *inner, at.plus(*place), depth + 1)?;
                }
            }
            Content::Column(widgets) => self.add_column(cx, widgets, at, depth + 1)?,
            Content::Space => {}
            Content::Seen(_) => self.seen.push((widget, at)),
        }
        Ok(())
    }

    /// The JSON. A widget that is there twice has one place, the last, as in the CDK.
    pub(super) fn write(&self, cx: &Cx) -> Data {
        let places: HashMap<ObjectId, Place> =
            self.seen.iter().map(|(widget, place)| (widget.id(), *place)).collect();
        let write = |(widget, _): &(IWidget, Place)| widget.write(cx, places.get(&widget.id()).copied());
        Data::List(self.seen.iter().filter_map(write).collect())
    }
}

impl IWidget {
    /// Makes a widget that shows something.
    pub(super) fn show<W: ObjectHandle<State = WidgetState>>(
        cx: &mut Cx,
        size: Size,
        metrics: Vec<(Axis, AnyMetric)>,
        shown: impl Shown + 'static,
    ) -> Result<W> {
        GraphMetrics::of(&metrics)?;
        for (_, metric) in &metrics {
            metric.warnings().show(cx);
        }
        let seen = Seen { metrics, shown: Rc::new(shown), place: None };
        Ok(cx.make(WidgetState { size, content: Content::Seen(seen) }))
    }

    /// Makes a widget that arranges others.
    pub(super) fn arrange<W: ObjectHandle<State = WidgetState>>(
        cx: &mut Cx,
        size: Size,
        content: Content,
    ) -> W {
        cx.make(WidgetState { size, content })
    }

    /// Writes what is to be seen, in the place that was found for it, or else in the one that it has.
    fn write(self, cx: &Cx, place: Option<Place>) -> Option<Data> {
        let state = cx.object(self);
        let Content::Seen(seen) = &state.content else { return None };
        let place = place.or(seen.place);
        let metrics = (!seen.metrics.is_empty()).then(|| Late::object(self.id(), &METRICS).into());
        Some(Data::Map(fields! {
            "type": seen.shown.kind(),
            "width": state.size.width,
            "height": state.size.height,
            "x": place.map(|place| place.x),
            "y": place.map(|place| place.y),
            "properties": Data::Map(seen.shown.properties(cx, metrics)),
        }))
    }

    /// An error where a widget would hold itself.
    pub(super) fn check_not_within(self, cx: &Cx, other: IWidget) -> Result<()> {
        let mut next = vec![other];
        let mut visited = HashSet::new();
        while let Some(widget) = next.pop() {
            if widget == self {
                bail!(Code::InvalidValue, "a widget cannot be put into itself");
            }
            if !visited.insert(widget) {
                continue;
            }
            match &cx.object(widget).content {
                Content::Row(widgets) => next.extend(widgets.iter().map(|(widget, _)| *widget)),
                Content::Column(widgets) => next.extend(widgets),
                Content::Space | Content::Seen(_) => {}
            }
        }
        Ok(())
    }
}

/// The metrics of a widget, as the stack sees them in which its dashboard is.
static METRICS: Rendering = Rendering::new(metrics);

fn metrics(cx: &Cx, widget: ObjectId, stack: NodeId) -> Data {
    let Content::Seen(seen) = &cx.object(IWidget::at(widget)).content else { return Data::Absent };
    // What is wrong with them was told when they were given to the widget.
    GraphMetrics::of(&seen.metrics).map_or(Data::Absent, |metrics| metrics.write(cx, stack))
}

//! Dashboards.

use super::metric_widget::check_times;
use super::widget::{Layout, Place};
use super::{DashboardVariable, IWidget, Row};
use crate::bail;
use crate::core::{
    ArnComponents, CfnResource, Construct, Cx, Data, Duration, Handle, Late, LateKind, NodeId, Resource, Str,
    Text,
};
use crate::declare::{Rest, choice, construct, props};
use crate::diag::{Code, Diag, Error, Result};
use crate::fields;

/// Which intervals the graphs of a dashboard have when it is opened.
#[choice(module = "cloudwatch")]
pub enum PeriodOverride {
    /// Those that fit the time that is shown.
    #[value = "auto"]
    AUTO,
    /// Their own.
    #[value = "inherit"]
    INHERIT,
}

/// What a [`Dashboard`] can be told.
#[props(module = "cloudwatch")]
pub struct DashboardProps {
    /// The name: letters, digits, `-` and `_`. Default: CloudFormation makes one.
    pub dashboard_name: Option<Text>,
    /// How far back values are shown; this or `start`. Default: CloudWatch's, 3 hours.
    pub default_interval: Option<Duration>,
    /// Since when values are shown: `-P7D` for the last seven days, or a time: `2018-12-17T06:00:00.000Z`; this or
    /// `default_interval`. Default: CloudWatch's, 3 hours ago.
    pub start: Option<Text>,
    /// Until when values are shown: a time; needs `start`. Default: now.
    pub end: Option<Text>,
    /// Which intervals the graphs have when the dashboard is opened. Default: CloudWatch's, `AUTO`.
    pub period_override: Option<PeriodOverride>,
    /// The first widgets, a list for each row. Default: none.
    pub widgets: Option<Vec<Vec<IWidget>>>,
    /// The first variables. Default: none.
    pub variables: Option<Vec<DashboardVariable>>,
}

/// What a dashboard keeps.
#[derive(Clone, Debug)]
pub struct DashboardState {
    start: Option<Text>,
    end: Option<Text>,
    period_override: Option<PeriodOverride>,
    rows: Vec<IWidget>,
    variables: Vec<DashboardVariable>,
    name: Text,
    arn: Text,
}

/// A dashboard: widgets on a grid that is 24 units wide.
///
/// ```rhai
/// let errors = cloudwatch.Metric(#{ namespace: "App", metric_name: "Errors", statistic: "Sum" });
/// let board = cloudwatch.Dashboard(stack, "Board", #{ default_interval: Duration.days(7) });
/// board.add_widgets(cloudwatch.TextWidget(#{ markdown: "# Errors", width: 24 }));
/// board.add_widgets(
///     cloudwatch.GraphWidget(#{ left: [errors], width: 18 }),
///     cloudwatch.SingleValueWidget(#{ metrics: [errors] })
/// );
/// ```
///
/// ```lua
/// local errors = cloudwatch.Metric({ namespace = "App", metric_name = "Errors", statistic = "Sum" })
/// local board = cloudwatch.Dashboard(stack, "Board", { default_interval = Duration.days(7) })
/// board:add_widgets(cloudwatch.TextWidget({ markdown = "# Errors", width = 24 }))
/// board:add_widgets(
///   cloudwatch.GraphWidget({ left = { errors }, width = 18 }),
///   cloudwatch.SingleValueWidget({ metrics = { errors } })
/// )
/// ```
#[construct(module = "cloudwatch", base = Resource, state = DashboardState)]
impl Dashboard {
    /// Makes a dashboard.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: DashboardProps) -> Result<Self> {
        check_name(props.dashboard_name.as_ref())?;
        if props.default_interval.is_some() && props.start.is_some() {
            bail!(Code::InvalidValue, "a dashboard takes either a `default_interval` or a `start`");
        }
        check_times(props.start.as_ref(), props.end.as_ref())?;
        let interval = props.default_interval.map(|interval| interval.to_iso_string()).transpose()?;
        let start = props.start.or_else(|| interval.map(|interval| format!("-{interval}").into()));
        let state = DashboardState {
            start,
            end: props.end,
            period_override: props.period_override,
            rows: Vec::new(),
            variables: props.variables.unwrap_or_default(),
            name: "".into(),
            arn: "".into(),
        };
        let this: Dashboard = cx.create(scope, id, state)?;
        let resource = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::CloudWatch::Dashboard",
            fields! {
                "DashboardBody": Late::deferred(this.0, body),
                "DashboardName": props.dashboard_name.clone(),
            },
        )?;
        this.take_names(cx, resource, props.dashboard_name)?;
        cx.extra_mut(this.0).check = Some(check);
        for row in props.widgets.unwrap_or_default() {
            this.add_widgets(cx, row.into());
        }
        Ok(this)
    }

    /// The name.
    #[attribute]
    pub fn dashboard_name(self, cx: &Cx) -> Text {
        cx.state(self).name.clone()
    }

    /// The ARN. As in the CDK, it ends with nothing where the program gives no name.
    #[attribute]
    pub fn dashboard_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// Adds widgets next to each other, below those that are there.
    pub fn add_widgets(self, cx: &mut Cx, widgets: Rest<IWidget>) {
        let row = match &widgets.0[..] {
            [] => return,
            [only] => *only,
            _ => Row::new(cx, widgets).into(),
        };
        cx.state_mut(self).rows.push(row);
    }

    /// Adds a variable.
    pub fn add_variable(self, cx: &mut Cx, variable: DashboardVariable) {
        cx.state_mut(self).variables.push(variable);
    }
}

impl Dashboard {
    fn take_names(self, cx: &mut Cx, resource: CfnResource, given: Option<Text>) -> Result<()> {
        let reference = Late::reference(resource.id());
        let name = match &given {
            Some(given) if !given.is_late() => {
                Late::elsewhere(resource.id(), reference, given.clone()).into()
            }
            _ => reference.into(),
        };
        let components = ArnComponents {
            // Dashboards belong to all regions.
            region: Some("".into()),
            ..ArnComponents::slash("cloudwatch", "dashboard", given.unwrap_or_else(|| "".into()))
        };
        let arn = cx.stack_of(self.0)?.format_arn(cx, components)?;
        let state = cx.state_mut(self);
        (state.name, state.arn) = (name, arn);
        Ok(())
    }
}

fn check_name(name: Option<&Text>) -> Result<()> {
    let Some(name) = name.and_then(Text::literal) else { return Ok(()) };
    let is_allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    if !name.chars().all(is_allowed) {
        bail!(Code::InvalidValue, "a `dashboard_name` has letters, digits, `-` and `_`, not `{name}`");
    }
    Ok(())
}

fn layout(cx: &Cx, node: NodeId) -> Result<Layout> {
    Layout::of(cx, &cx.state(Dashboard::at(node)).rows, Place::START)
}

/// Tells what is wrong with the layout.
fn check(cx: &Cx, node: NodeId) -> Vec<Diag> {
    layout(cx, node).err().map(Error::into_diags).unwrap_or_default()
}

/// What the dashboard shows, as JSON text.
fn body(cx: &Cx, node: NodeId) -> Data {
    let state = cx.state(Dashboard::at(node));
    // What is wrong with the layout is told by the check.
    let widgets = layout(cx, node).map_or(Data::Absent, |layout| layout.write(cx));
    let variables = state.variables.iter().map(DashboardVariable::to_json).collect();
    let body = Data::Map(fields! {
        "start": state.start.clone(),
        "end": state.end.clone(),
        "periodOverride": state.period_override.map(PeriodOverride::value),
        "widgets": widgets,
        "variables": Data::List(variables).or_absent(),
    });
    Late::new(LateKind::Json(body, 0)).into()
}

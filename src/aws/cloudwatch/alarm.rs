//! Alarms on metrics.

use super::alarm_base::{AlarmBase, AlarmBaseState};
use super::alarm_metrics::{self, Watched};
use super::{AnyMetric, HorizontalAnnotation, Metric};
use crate::bail;
use crate::core::{CfnResource, Construct, Cx, Data, Handle, Number, Str, Text};
use crate::declare::{choice, construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// When an alarm is raised: how the metric compares with the threshold.
#[choice(module = "cloudwatch")]
pub enum ComparisonOperator {
    /// When the metric reaches the threshold.
    #[value = "GreaterThanOrEqualToThreshold"]
    GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    /// When the metric is above the threshold.
    #[value = "GreaterThanThreshold"]
    GREATER_THAN_THRESHOLD,
    /// When the metric is below the threshold.
    #[value = "LessThanThreshold"]
    LESS_THAN_THRESHOLD,
    /// When the metric falls to the threshold.
    #[value = "LessThanOrEqualToThreshold"]
    LESS_THAN_OR_EQUAL_TO_THRESHOLD,
    /// When the metric leaves the expected band.
    #[value = "LessThanLowerOrGreaterThanUpperThreshold"]
    LESS_THAN_LOWER_OR_GREATER_THAN_UPPER_THRESHOLD,
    /// When the metric is above the expected band.
    #[value = "GreaterThanUpperThreshold"]
    GREATER_THAN_UPPER_THRESHOLD,
    /// When the metric is below the expected band.
    #[value = "LessThanLowerThreshold"]
    LESS_THAN_LOWER_THRESHOLD,
}

impl ComparisonOperator {
    /// Whether it compares with a band, not with a number.
    pub(super) fn is_of_band(self) -> bool {
        use ComparisonOperator::{
            GREATER_THAN_UPPER_THRESHOLD, LESS_THAN_LOWER_OR_GREATER_THAN_UPPER_THRESHOLD,
            LESS_THAN_LOWER_THRESHOLD,
        };
        matches!(
            self,
            LESS_THAN_LOWER_OR_GREATER_THAN_UPPER_THRESHOLD
                | GREATER_THAN_UPPER_THRESHOLD
                | LESS_THAN_LOWER_THRESHOLD
        )
    }

    fn symbol(self) -> &'static str {
        match self {
            ComparisonOperator::GREATER_THAN_OR_EQUAL_TO_THRESHOLD => ">=",
            ComparisonOperator::GREATER_THAN_THRESHOLD => ">",
            ComparisonOperator::LESS_THAN_THRESHOLD => "<",
            ComparisonOperator::LESS_THAN_OR_EQUAL_TO_THRESHOLD => "<=",
            ComparisonOperator::LESS_THAN_LOWER_OR_GREATER_THAN_UPPER_THRESHOLD => "<>",
            ComparisonOperator::GREATER_THAN_UPPER_THRESHOLD => ">",
            ComparisonOperator::LESS_THAN_LOWER_THRESHOLD => "<",
        }
    }
}

/// What an alarm makes of missing values.
#[choice(module = "cloudwatch")]
pub enum TreatMissingData {
    /// They count as beyond the threshold.
    #[value = "breaching"]
    BREACHING,
    /// They count as good.
    #[value = "notBreaching"]
    NOT_BREACHING,
    /// The alarm stays as it is.
    #[value = "ignore"]
    IGNORE,
    /// The alarm does not know.
    #[value = "missing"]
    MISSING,
}

/// What every alarm on a metric needs.
#[props(module = "cloudwatch")]
pub struct CreateAlarmOptionsBase {
    /// The name. Default: CloudFormation makes one.
    pub alarm_name: Option<Text>,
    /// What the alarm is for. Default: nothing.
    pub alarm_description: Option<Text>,
    /// Over how many periods the metric is compared.
    pub evaluation_periods: Number,
    /// `evaluate` or `ignore`: what becomes of percentiles of few values. Default: CloudWatch's, `evaluate`.
    pub evaluate_low_sample_count_percentile: Option<Text>,
    /// What is made of missing values. Default: CloudWatch's, `MISSING`.
    pub treat_missing_data: Option<TreatMissingData>,
    /// Whether the actions are done. Default: CloudWatch's, `true`.
    pub actions_enabled: Option<bool>,
    /// How many of the periods must be beyond the threshold. Default: all.
    pub datapoints_to_alarm: Option<Number>,
}

/// What an alarm needs that a metric makes.
#[props(module = "cloudwatch")]
pub struct CreateAlarmOptions {
    /// Those of every alarm.
    #[extends(required)]
    pub base: CreateAlarmOptionsBase,
    /// When the alarm is raised.
    #[default(ComparisonOperator::GREATER_THAN_OR_EQUAL_TO_THRESHOLD)]
    pub comparison_operator: ComparisonOperator,
    /// The value with which the metric is compared.
    pub threshold: Number,
}

/// What an [`Alarm`] needs.
#[props(module = "cloudwatch")]
pub struct AlarmProps {
    /// What is watched.
    pub metric: AnyMetric,
    /// Those of alarms that metrics make.
    #[extends(required)]
    pub options: CreateAlarmOptions,
}

/// An alarm on a metric.
///
/// ```rhai
/// let errors = cloudwatch.Metric(#{ namespace: "App", metric_name: "Errors", statistic: "Sum" });
/// let alarm = cloudwatch.Alarm(stack, "Errors", #{ metric: errors, threshold: 5, evaluation_periods: 2 });
/// alarm.add_alarm_action(cloudwatch_actions.SsmAction(cloudwatch_actions.OpsItemSeverity.HIGH));
/// ```
///
/// ```lua
/// local errors = cloudwatch.Metric({ namespace = "App", metric_name = "Errors", statistic = "Sum" })
/// local alarm = cloudwatch.Alarm(stack, "Errors", { metric = errors, threshold = 5, evaluation_periods = 2 })
/// alarm:add_alarm_action(cloudwatch_actions.SsmAction(cloudwatch_actions.OpsItemSeverity.HIGH))
/// ```
#[construct(module = "cloudwatch", base = AlarmBase, state = AlarmBaseState)]
impl Alarm {
    /// Makes an alarm.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: AlarmProps) -> Result<Self> {
        let this: Alarm = cx.create(scope, id, AlarmBaseState::default())?;
        build(cx, this.into(), props)?;
        Ok(this)
    }

    /// The threshold that stands for an expected band.
    #[constant]
    #[name = "ANOMALY_DETECTION_NO_THRESHOLD"]
    pub fn anomaly_detection_no_threshold() -> u32 {
        0
    }

    /// Takes an alarm of the stack's account and region that exists already, by its name.
    pub fn from_alarm_name(cx: &mut Cx, scope: Construct, id: Str, alarm_name: Text) -> Result<Self> {
        let state = AlarmBase::by_name(cx, scope, alarm_name)?;
        cx.create(scope, id, state)
    }

    /// Takes an alarm that exists already, by its ARN.
    pub fn from_alarm_arn(cx: &mut Cx, scope: Construct, id: Str, alarm_arn: Text) -> Result<Self> {
        cx.create(scope, id, AlarmBase::by_arn(alarm_arn)?)
    }

    /// What is watched. Not known of an alarm that exists already.
    #[attribute]
    pub fn metric(self, cx: &Cx) -> Option<AnyMetric> {
        cx.state(self).metric.clone()
    }

    /// The line that stands for the alarm in a graph.
    pub fn to_annotation(self, cx: &Cx) -> Result<HorizontalAnnotation> {
        match &cx.state(self).annotation {
            Some(annotation) => Ok(annotation.clone()),
            None => {
                bail!(Code::InvalidValue, "the threshold of an alarm that exists already is not known"; on: cx.path(self.0))
            }
        }
    }
}

impl Metric {
    /// Makes an alarm of what is watched.
    pub(super) fn alarm(
        metric: AnyMetric,
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        options: CreateAlarmOptions,
    ) -> Result<Alarm> {
        Alarm::new(cx, scope, id, AlarmProps { metric, options })
    }
}

/// Makes the resource of an alarm on a metric.
pub(super) fn build(cx: &mut Cx, this: AlarmBase, props: AlarmProps) -> Result<()> {
    let CreateAlarmOptions { base, comparison_operator: operator, threshold } = props.options;
    check_operator(&props.metric, operator)?;
    let path = cx.path(this.id());
    props.metric.warnings().show_on(cx, &path);
    let watched = alarm_metrics::watched(cx, this.into(), &props.metric)?;
    let is_band = operator.is_of_band();
    let annotation = annotation(&props.metric, &base, operator, &threshold, is_band)?;
    let mut properties = fields! {
        "ActionsEnabled": base.actions_enabled,
        "AlarmDescription": base.alarm_description,
        "AlarmName": base.alarm_name.clone(),
        "ComparisonOperator": operator.value(),
        "DatapointsToAlarm": base.datapoints_to_alarm,
        "EvaluateLowSampleCountPercentile": base.evaluate_low_sample_count_percentile,
        "EvaluationPeriods": base.evaluation_periods,
        "Threshold": if is_band { Data::Absent } else { threshold.into() },
        "TreatMissingData": base.treat_missing_data.map(TreatMissingData::value),
    };
    match watched {
        Watched::Simple(stat) => properties.extend(stat),
        Watched::Several { metrics, top } => properties.extend(fields! {
            "Metrics": metrics,
            "ThresholdMetricId": is_band.then_some(top),
        }),
    }
    let resource = CfnResource::add(cx, this, "Resource", "AWS::CloudWatch::Alarm", properties)?;
    let state = cx.state_mut(this);
    state.metric = Some(props.metric);
    state.annotation = Some(annotation);
    this.complete(cx, resource)
}

/// The function that gives the expected band.
const BAND: &str = "ANOMALY_DETECTION_BAND";

fn check_operator(metric: &AnyMetric, operator: ComparisonOperator) -> Result<()> {
    let is_band = matches!(metric, AnyMetric::Math(math) if math.base.text.contains(BAND));
    match (operator.is_of_band(), is_band) {
        (true, false) => {
            bail!(Code::InvalidValue, "the comparison `{}` needs a metric with an expected band", operator.value();
                hint: "make a `cloudwatch.AnomalyDetectionAlarm`, or take `cloudwatch.Metric.anomaly_detection_for(...)` as the `metric`")
        }
        (false, true) => {
            bail!(Code::InvalidValue, "the comparison `{}` is of a number, but the metric is an expected band", operator.value();
                hint: "use `LESS_THAN_LOWER_OR_GREATER_THAN_UPPER_THRESHOLD`, `GREATER_THAN_UPPER_THRESHOLD` or `LESS_THAN_LOWER_THRESHOLD`")
        }
        _ => Ok(()),
    }
}

/// The line that stands for an alarm in graphs.
fn annotation(
    metric: &AnyMetric,
    base: &CreateAlarmOptionsBase,
    operator: ComparisonOperator,
    threshold: &Number,
    is_band: bool,
) -> Result<HorizontalAnnotation> {
    if is_band {
        let label = Some(metric.name().into());
        return Ok(HorizontalAnnotation { value: 0.0, label, color: None, fill: None, visible: Some(false) });
    }
    let shown = |number: &Number| number.clone().into_text().literal().unwrap_or("${...}").to_owned();
    let datapoints = base.datapoints_to_alarm.as_ref().unwrap_or(&base.evaluation_periods);
    let seconds = metric.looks().period.to_seconds(None)?.known().zip(base.evaluation_periods.known());
    let span = seconds.map_or_else(|| "${...}".to_owned(), |(seconds, periods)| words(seconds * periods));
    let label = format!(
        "{} {} {} for {} datapoints within {span}",
        metric.name(),
        operator.symbol(),
        shown(threshold),
        shown(datapoints),
    );
    let value = threshold.known().unwrap_or_default();
    Ok(HorizontalAnnotation { value, label: Some(label.into()), color: None, fill: None, visible: None })
}

/// A length of time in words: `15 minutes`.
fn words(seconds: f64) -> String {
    match seconds {
        60.0 => "1 minute".to_owned(),
        1.0 => "1 second".to_owned(),
        long if long > 60.0 => format!("{} minutes", long / 60.0),
        short => format!("{short} seconds"),
    }
}

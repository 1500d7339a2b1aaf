//! Metrics.

use super::looks::{Looks, metric_class};
use super::statistic::{self, Kind};
use super::{
    Alarm, AnyMetric, CreateAlarmOptions, MathExpression, MathExpressionOptions, MathExpressionProps,
    MetricWarnings, Unit,
};
use crate::aws::iam::{Grant, Principal};
use crate::bail;
use crate::core::{Construct, Cx, Duration, Handle, Str, Text};
use crate::declare::{Dict, props};
use crate::diag::{Code, Diag, Error, Result};

/// What a [`Metric`] can be told, whatever it measures.
#[props(module = "cloudwatch")]
pub struct MetricOptions {
    /// The interval over which values are summed up: 1, 5, 10 or 30 seconds, or whole minutes.
    /// Default: 5 minutes.
    pub period: Option<Duration>,
    /// How the values of an interval become one: `Average`, `Sum`, `p99`; see [`Stats`](super::Stats).
    /// Default: `Average`.
    pub statistic: Option<Str>,
    /// What the values are of: names and values. Default: none.
    pub dimensions_map: Option<Dict<Text>>,
    /// The unit of the values; others are left out. Default: all.
    pub unit: Option<Unit>,
    /// What it is called where it is drawn. Default: CloudWatch finds a name.
    pub label: Option<Text>,
    /// The colour where it is drawn: `#1f77b4`. Default: CloudWatch finds one.
    pub color: Option<Str>,
    /// The id by which expressions of a graph's source know it. Default: none.
    pub id: Option<Str>,
    /// Whether it is drawn. Default: CloudWatch's, `true`.
    pub visible: Option<bool>,
    /// The account of the metric. Default: the account of what shows or watches it.
    pub account: Option<Text>,
    /// The region of the metric. Default: the region of what shows or watches it.
    pub region: Option<Text>,
    /// The account of the stack that makes the metric. Default: not known.
    pub stack_account: Option<Text>,
    /// The region of the stack that makes the metric. Default: not known.
    pub stack_region: Option<Text>,
}

/// What a [`Metric`] needs.
#[props(module = "cloudwatch")]
pub struct MetricProps {
    /// The namespace: `AWS/EC2`.
    pub namespace: Text,
    /// The name: `CPUUtilization`.
    pub metric_name: Text,
    /// Those of [`MetricOptions`].
    #[extends]
    pub options: MetricOptions,
}

/// What [`Metric::anomaly_detection_for`] needs.
#[props(module = "cloudwatch")]
pub struct AnomalyDetectionMetricOptions {
    /// What is watched.
    pub metric: AnyMetric,
    /// How many standard deviations are normal, more than 0.
    #[default(2.0)]
    pub std_devs: f64,
    /// Those of [`MathExpressionOptions`].
    #[extends]
    pub options: MathExpressionOptions,
}

/// Measured values: what they are of, and how they are summed up.
#[derive(Clone, Debug, PartialEq)]
pub struct Metric {
    pub(super) namespace: Text,
    pub(super) name: Text,
    /// Sorted by their names.
    pub(super) dimensions: Vec<(Str, Text)>,
    pub(super) statistic: Str,
    pub(super) unit: Option<Unit>,
    pub(super) looks: Looks,
    pub(super) id: Option<Str>,
    pub(super) account: Option<Text>,
    pub(super) region: Option<Text>,
    /// The environment of the stack that makes it.
    pub(super) stack_account: Option<Text>,
    pub(super) stack_region: Option<Text>,
}

/// The most dimensions of a metric.
/// Source: the CloudWatch API reference, `PutMetricData`.
const MOST_DIMENSIONS: usize = 30;
/// The characters of a dimension's value.
/// Source: the CloudWatch API reference, as aws-cdk-lib 2.276.0 checks it.
const DIMENSION_LENGTH: std::ops::RangeInclusive<usize> = 1..=255;
/// Periods below a minute, in seconds.
const SHORT_PERIODS: [i64; 4] = [1, 5, 10, 30];

metric_class! {
    /// Measured values: what they are of, and how they are summed up.
    ///
    /// ```rhai
    /// let errors = cloudwatch.Metric(#{ namespace: "App", metric_name: "Errors", statistic: "Sum" });
    /// errors.create_alarm(stack, "TooManyErrors", #{ threshold: 5, evaluation_periods: 2 });
    /// ```
    ///
    /// ```lua
    /// local errors = cloudwatch.Metric({ namespace = "App", metric_name = "Errors", statistic = "Sum" })
    /// errors:create_alarm(stack, "TooManyErrors", { threshold = 5, evaluation_periods = 2 })
    /// ```
    impl Metric {
        /// Names a metric.
        pub fn new(props: MetricProps) -> Result<Self> {
            let options = props.options;
            let looks = Looks::new(options.label, options.color, options.visible, options.period)?;
            check_period(&looks.period)?;
            let mut dimensions = options.dimensions_map.unwrap_or_default().0;
            check_dimensions(&dimensions)?;
            dimensions.sort_by(|(a, _), (b, _)| a.cmp(b));
            let statistic = options.statistic.filter(|statistic| !statistic.is_empty());
            let (statistic, _) = statistic::parse(statistic.as_deref().unwrap_or("Average"));
            Ok(Metric {
                namespace: props.namespace,
                name: props.metric_name,
                dimensions,
                statistic,
                unit: options.unit,
                looks,
                id: options.id,
                account: options.account,
                region: options.region,
                stack_account: options.stack_account,
                stack_region: options.stack_region,
            })
        }

        /// The band in which a metric is expected, as CloudWatch has learnt it.
        pub fn anomaly_detection_for(props: AnomalyDetectionMetricOptions) -> Result<MathExpression> {
            if props.std_devs <= 0.0 {
                bail!(Code::OutOfRange, "`std_devs` must be more than 0, not {}", props.std_devs);
            }
            let period = props.options.period.clone().unwrap_or_else(|| props.metric.looks().period.clone());
            MathExpression::new(MathExpressionProps {
                expression: format!("ANOMALY_DETECTION_BAND(m0, {})", props.std_devs).into(),
                using_metrics: Some(Dict(vec![("m0".into(), props.metric)])),
                options: MathExpressionOptions {
                    label: Some(props.options.label.unwrap_or_else(|| "Anomaly Detection Band".into())),
                    period: Some(period),
                    ..props.options
                },
            })
        }

        /// Lets somebody write values of metrics.
        pub fn grant_put_metric_data(cx: &mut Cx, grantee: Principal) -> Result<Grant> {
            Grant::on_principal(cx, grantee, vec!["cloudwatch:PutMetricData".into()], vec!["*".into()])
        }

        /// The namespace.
        #[attribute]
        pub fn namespace(&self) -> Text {
            self.namespace.clone()
        }

        /// The name.
        #[attribute]
        pub fn metric_name(&self) -> Text {
            self.name.clone()
        }

        /// What the values are of.
        #[attribute]
        pub fn dimensions(&self) -> Dict<Text> {
            Dict(self.dimensions.clone())
        }

        /// How the values of an interval become one.
        #[attribute]
        pub fn statistic(&self) -> Str {
            self.statistic.clone()
        }

        /// The unit of the values.
        #[attribute]
        pub fn unit(&self) -> Option<Unit> {
            self.unit
        }

        /// The id by which expressions of a graph's source know it.
        #[attribute]
        pub fn id(&self) -> Option<Str> {
            self.id.clone()
        }

        /// The account.
        #[attribute]
        pub fn account(&self) -> Option<Text> {
            self.account.clone().or_else(|| self.stack_account.clone())
        }

        /// The region.
        #[attribute]
        pub fn region(&self) -> Option<Text> {
            self.region.clone().or_else(|| self.stack_region.clone())
        }

        /// The same metric, with what is given told otherwise.
        pub fn with(&self, props: MetricOptions) -> Result<Metric> {
            let looks = self.looks.clone();
            Metric::new(MetricProps {
                namespace: self.namespace.clone(),
                metric_name: self.name.clone(),
                options: MetricOptions {
                    period: props.period.or(Some(looks.period)),
                    statistic: props.statistic.or_else(|| Some(self.statistic.clone())),
                    dimensions_map: props.dimensions_map.or_else(|| Some(Dict(self.dimensions.clone()))),
                    unit: props.unit.or(self.unit),
                    label: props.label.or(looks.label),
                    color: props.color.or(looks.color),
                    id: props.id.or_else(|| self.id.clone()),
                    visible: props.visible.or(looks.visible),
                    account: props.account.or_else(|| self.account.clone()),
                    region: props.region.or_else(|| self.region.clone()),
                    stack_account: props.stack_account.or_else(|| self.stack_account.clone()),
                    stack_region: props.stack_region.or_else(|| self.stack_region.clone()),
                },
            })
        }

        /// The same metric, as one of the environment in which a construct is.
        pub fn attach_to(&self, cx: &Cx, scope: Construct) -> Result<Metric> {
            let stack = cx.stack_of(scope.id())?;
            let (account, region) = stack.known_environment(cx);
            Ok(Metric {
                stack_account: account.map(Text::from).or_else(|| self.stack_account.clone()),
                stack_region: region.map(Text::from).or_else(|| self.stack_region.clone()),
                ..self.clone()
            })
        }

        /// Makes an alarm on it.
        pub fn create_alarm(
            &self,
            cx: &mut Cx,
            scope: Construct,
            id: Str,
            props: CreateAlarmOptions,
        ) -> Result<Alarm> {
            Metric::alarm(self.clone().into(), cx, scope, id, props)
        }

        /// The label, or else the name.
        #[name = "to_string"]
        pub fn describe(&self) -> Text {
            self.looks.label.clone().unwrap_or_else(|| self.name.clone())
        }
    }
}

/// A metric that AWS measures of every resource of a kind.
pub struct Canned {
    /// The namespace: `AWS/SQS`.
    pub namespace: &'static str,
    /// The name.
    pub name: Text,
    /// What it is of; nothing where it is of all resources.
    pub dimensions: Vec<(&'static str, Text)>,
    /// How values are summed up where the program does not say it.
    pub statistic: &'static str,
}

impl Metric {
    /// A metric of a resource, with what the program says of it.
    ///
    /// # Errors
    /// When an option is not allowed, or the resource is in no stack.
    pub fn of(
        cx: &Cx,
        resource: impl Into<Construct>,
        canned: Canned,
        options: Option<MetricOptions>,
    ) -> Result<Metric> {
        Metric::of_all(canned, options)?.attach_to(cx, resource.into())
    }

    /// A metric of all resources of a kind together, with what the program says of it.
    ///
    /// # Errors
    /// When an option is not allowed.
    pub fn of_all(canned: Canned, options: Option<MetricOptions>) -> Result<Metric> {
        let Canned { namespace, name, dimensions, statistic } = canned;
        let mut options = options.unwrap_or_default();
        options.statistic.get_or_insert(Str::new_static(statistic));
        options.dimensions_map.get_or_insert_with(|| {
            Dict(dimensions.into_iter().map(|(name, value)| (Str::new_static(name), value)).collect())
        });
        Metric::new(MetricProps { namespace: namespace.into(), metric_name: name, options })
    }

    pub(super) fn looks(&self) -> &Looks {
        &self.looks
    }

    pub(super) fn with_period(mut self, period: &Duration) -> Self {
        self.looks.period = period.clone();
        self
    }

    /// A statistic that is not known here.
    pub(super) fn oddities(&self) -> MetricWarnings {
        let mut all = MetricWarnings::default();
        if statistic::parse(&self.statistic).1 == Kind::Unknown {
            let message = format!("`{}` is not a known statistic", self.statistic);
            let diag = Diag::warning(Code::Surprise, message)
                .hint("`cloudwatch.Stats` has the known ones: `cloudwatch.Stats.p(99)`");
            all.add("CloudWatch:Alarm:UnrecognizedStatistic", diag);
        }
        all
    }

    /// Whether the statistic is one of those that CloudFormation knows by name.
    pub(super) fn is_simple(&self) -> bool {
        statistic::parse(&self.statistic).1 == Kind::Simple
    }
}

/// Refuses a period that CloudWatch does not sum up.
///
/// # Errors
/// When it is one.
pub(super) fn check_period(period: &Duration) -> Result<()> {
    let Some(seconds) = period.to_seconds(None)?.literal() else { return Ok(()) };
    if SHORT_PERIODS.contains(&seconds) || seconds % 60 == 0 {
        return Ok(());
    }
    bail!(
        Code::InvalidValue,
        "the `period` of a metric is 1, 5, 10 or 30 seconds or whole minutes, not {seconds} seconds"
    )
}

fn check_dimensions(dimensions: &[(Str, Text)]) -> Result<()> {
    let mut problems = Vec::new();
    if dimensions.len() > MOST_DIMENSIONS {
        let message =
            format!("a metric has at most {MOST_DIMENSIONS} dimensions, {} were given", dimensions.len());
        problems.push(Diag::new(Code::OutOfRange, message));
    }
    for (name, value) in dimensions {
        let Some(length) = value.literal().map(|value| value.chars().count()) else { continue };
        if !DIMENSION_LENGTH.contains(&length) {
            let message =
                format!("the value of the dimension `{name}` has {length} characters, not 1 to 255");
            problems.push(Diag::new(Code::OutOfRange, message));
        }
    }
    Error::from_all(problems)
}

//! How a group replaces its instances by itself.

use crate::aws::cloudwatch::AlarmBase;
use crate::core::{
    CfnAutoScalingInstanceRefresh, CfnAutoScalingInstanceRefreshAlarmSpecification,
    CfnAutoScalingInstanceRefreshPreferences, Cx, Duration, Number, Text, out_of_range,
};
use crate::declare::{choice, props};
use crate::diag::{Code, Diag, Error, Result};

/// How instances are replaced.
#[choice(module = "autoscaling")]
pub enum InstanceRefreshStrategy {
    /// New ones take their place.
    #[value = "Rolling"]
    ROLLING,
    /// Their root volumes are replaced. Nothing but the image may change.
    #[value = "ReplaceRootVolume"]
    REPLACE_ROOT_VOLUME,
}

/// What becomes of instances that are protected from scaling in.
#[choice(module = "autoscaling")]
pub enum ScaleInProtectedInstances {
    /// They are replaced.
    #[value = "Refresh"]
    REFRESH,
    /// They stay.
    #[value = "Ignore"]
    IGNORE,
    /// The refresh waits until they are not protected any more.
    #[value = "Wait"]
    WAIT,
}

/// What becomes of instances in standby.
#[choice(module = "autoscaling")]
pub enum StandbyInstances {
    /// New ones take their place.
    #[value = "Terminate"]
    TERMINATE,
    /// They stay.
    #[value = "Ignore"]
    IGNORE,
    /// The refresh waits until they are in service.
    #[value = "Wait"]
    WAIT,
}

/// How a group replaces its instances by itself.
#[props(module = "autoscaling")]
pub struct InstanceRefreshOptions {
    /// How instances are replaced.
    pub strategy: InstanceRefreshStrategy,
    /// The percentage of instances that serve meanwhile at least, 0 to 100. Default: that of the group, else 100, or 90
    /// where root volumes are replaced.
    pub min_healthy_percentage: Option<Number>,
    /// The percentage of instances that there are meanwhile at most, 100 to 200. It needs a `min_healthy_percentage`
    /// that is not more than 100 below it. Default: that of the group, else 110, or 100 where root volumes are replaced.
    pub max_healthy_percentage: Option<Number>,
    /// How long is waited behind each instance. Default: the warm-up of the group, else the grace period of its health
    /// checks.
    pub instance_warmup: Option<Duration>,
    /// Whether instances stay that are already as they should be. Default: `true`.
    pub skip_matching: Option<bool>,
    /// The percentages of replaced instances at which the refresh pauses: rising, from 1 to 100. Default: none.
    pub checkpoint_percentages: Option<Vec<Number>>,
    /// How long it pauses: 48 hours at most. It needs `checkpoint_percentages`. Default: an hour.
    pub checkpoint_delay: Option<Duration>,
    /// How long is waited at the end: 48 hours at most. Default: no time.
    pub bake_time: Option<Duration>,
    /// Alarms that make the refresh fail: 10 at most. Default: none.
    pub alarms: Option<Vec<AlarmBase>>,
    /// What becomes of instances that are protected from scaling in. Default: `WAIT`.
    pub scale_in_protected_instances: Option<ScaleInProtectedInstances>,
    /// What becomes of instances in standby. Default: `WAIT`.
    pub standby_instances: Option<StandbyInstances>,
}

/// Source: the CloudFormation template reference, "UpdatePolicy attribute", instance refresh.
const MOST_ALARMS: usize = 10;
const LONGEST_SECONDS: f64 = 172_800.0;
const WIDEST_RANGE: f64 = 100.0;

impl InstanceRefreshOptions {
    /// Reports everything that CloudFormation would refuse.
    pub(super) fn check(&self) -> Result<()> {
        let mut problems = Vec::new();
        self.check_percentages(&mut problems);
        self.check_checkpoints(&mut problems);
        check_span("checkpoint_delay", self.checkpoint_delay.as_ref(), &mut problems)?;
        check_span("bake_time", self.bake_time.as_ref(), &mut problems)?;
        let alarms = self.alarms.as_ref().map_or(0, Vec::len);
        if alarms > MOST_ALARMS {
            let message = format!("there can be {MOST_ALARMS} `alarms` at most, not {alarms}");
            problems.push(Diag::new(Code::OutOfRange, message));
        }
        Error::from_all(problems)
    }

    fn check_percentages(&self, problems: &mut Vec<Diag>) {
        let (least, most) = (&self.min_healthy_percentage, &self.max_healthy_percentage);
        if most.is_some() && least.is_none() {
            let message = "`min_healthy_percentage` is missing: `max_healthy_percentage` needs it".to_owned();
            problems.push(Diag::new(Code::MissingArgument, message));
        }
        problems.extend(out_of_range("min_healthy_percentage", least.as_ref(), 0..=100, ""));
        problems.extend(out_of_range("max_healthy_percentage", most.as_ref(), 100..=200, ""));
        let (least, most) = (least.as_ref().and_then(Number::known), most.as_ref().and_then(Number::known));
        if let Some((least, most)) = least.zip(most).filter(|(least, most)| most - least > WIDEST_RANGE) {
            let message = format!(
                "`max_healthy_percentage` can be {WIDEST_RANGE} above `min_healthy_percentage` at most, not {}",
                most - least
            );
            problems.push(Diag::new(Code::OutOfRange, message));
        }
    }

    fn check_checkpoints(&self, problems: &mut Vec<Diag>) {
        let Some(all) = &self.checkpoint_percentages else {
            if self.checkpoint_delay.is_some() {
                let message = "`checkpoint_percentages` is missing: `checkpoint_delay` needs it".to_owned();
                problems.push(Diag::new(Code::MissingArgument, message));
            }
            return;
        };
        for (index, percentage) in all.iter().enumerate() {
            let name = format!("checkpoint_percentages[{index}]");
            problems.extend(out_of_range(&name, Some(percentage), 1..=100, ""));
        }
        let known: Vec<f64> = all.iter().filter_map(Number::known).collect();
        if known.windows(2).any(|two| two[0] >= two[1]) {
            let message = "the `checkpoint_percentages` must rise from one to the next".to_owned();
            problems.push(Diag::new(Code::InvalidValue, message));
        }
    }

    /// The policy of a resource.
    pub(super) fn render(&self, cx: &Cx) -> Result<CfnAutoScalingInstanceRefresh> {
        let seconds = |span: &Option<Duration>| span.as_ref().map(|span| span.to_seconds(None)).transpose();
        let alarms: Vec<Text> = self.alarms.iter().flatten().map(|alarm| alarm.alarm_name(cx)).collect();
        let alarms = (!alarms.is_empty()).then(|| alarms.into());
        let preferences = CfnAutoScalingInstanceRefreshPreferences {
            min_healthy_percentage: self.min_healthy_percentage.clone(),
            max_healthy_percentage: self.max_healthy_percentage.clone(),
            instance_warmup: seconds(&self.instance_warmup)?,
            skip_matching: self.skip_matching,
            checkpoint_percentages: self.checkpoint_percentages.clone(),
            checkpoint_delay: seconds(&self.checkpoint_delay)?,
            bake_time: seconds(&self.bake_time)?,
            alarm_specification: alarms
                .map(|alarms| CfnAutoScalingInstanceRefreshAlarmSpecification { alarms: Some(alarms) }),
            scale_in_protected_instances: self.scale_in_protected_instances.map(|it| it.value().into()),
            standby_instances: self.standby_instances.map(|it| it.value().into()),
        };
        Ok(CfnAutoScalingInstanceRefresh {
            strategy: self.strategy.value().into(),
            preferences: Some(preferences).filter(says_anything),
        })
    }
}

/// Whether anything is said besides the strategy.
fn says_anything(it: &CfnAutoScalingInstanceRefreshPreferences) -> bool {
    let said = [
        it.min_healthy_percentage.is_some(),
        it.max_healthy_percentage.is_some(),
        it.instance_warmup.is_some(),
        it.skip_matching.is_some(),
        it.checkpoint_percentages.is_some(),
        it.checkpoint_delay.is_some(),
        it.bake_time.is_some(),
        it.alarm_specification.is_some(),
        it.scale_in_protected_instances.is_some(),
        it.standby_instances.is_some(),
    ];
    said.contains(&true)
}

fn check_span(name: &str, span: Option<&Duration>, problems: &mut Vec<Diag>) -> Result<()> {
    let Some(seconds) = span.map(|span| span.to_seconds(None)).transpose()? else { return Ok(()) };
    if let Some(seconds) = seconds.known().filter(|seconds| *seconds > LONGEST_SECONDS) {
        let message = format!("`{name}` can be {LONGEST_SECONDS} seconds at most, not {seconds}");
        problems.push(Diag::new(Code::OutOfRange, message));
    }
    Ok(())
}

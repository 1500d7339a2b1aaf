//! Which instances a capacity provider starts, and how many.

use crate::aws::ec2::InstanceType;
use crate::core::{Data, Fields, Number, Str, Text};
use crate::declare::{Dict, class};
use crate::diag::{Code, Diag};
use crate::fields;

/// Which types of instances a capacity provider may start.
#[derive(Clone, Debug)]
pub enum InstanceTypeFilter {
    /// These and no others.
    Allowed(Vec<InstanceType>),
    /// All but these.
    Excluded(Vec<InstanceType>),
}

/// Which types of instances a capacity provider may start.
#[class(module = "lambda")]
impl InstanceTypeFilter {
    /// These types and no others.
    pub fn allow(instance_types: Vec<InstanceType>) -> Self {
        InstanceTypeFilter::Allowed(instance_types)
    }

    /// All types but these.
    pub fn exclude(instance_types: Vec<InstanceType>) -> Self {
        InstanceTypeFilter::Excluded(instance_types)
    }

    /// The types that may be started, where they were said.
    #[attribute]
    pub fn allowed_instance_types(&self) -> Option<Vec<InstanceType>> {
        match self {
            InstanceTypeFilter::Allowed(types) => Some(types.clone()),
            InstanceTypeFilter::Excluded(_) => None,
        }
    }

    /// The types that may not be started, where they were said.
    #[attribute]
    pub fn excluded_instance_types(&self) -> Option<Vec<InstanceType>> {
        match self {
            InstanceTypeFilter::Allowed(_) => None,
            InstanceTypeFilter::Excluded(types) => Some(types.clone()),
        }
    }
}

impl InstanceTypeFilter {
    pub(super) fn problem(&self) -> Option<Diag> {
        let (InstanceTypeFilter::Allowed(types) | InstanceTypeFilter::Excluded(types)) = self;
        types.is_empty().then(|| {
            Diag::new(Code::InvalidValue, "`instance_type_filter` names no instance type")
                .hint("leave it out: then all are allowed")
        })
    }

    pub(super) fn to_fields(&self) -> Fields {
        let names = |types: Vec<InstanceType>| types.iter().map(InstanceType::name).collect::<Vec<Text>>();
        fields! {
            "AllowedInstanceTypes": self.allowed_instance_types().map(names),
            "ExcludedInstanceTypes": self.excluded_instance_types().map(names),
        }
    }
}

/// When a capacity provider starts instances.
#[derive(Clone, Debug)]
pub struct ScalingOptions(Option<Vec<TargetTrackingScalingPolicy>>);

/// The most policies of a capacity provider. Source: the Lambda API reference, "CapacityProviderScalingConfig".
const MOST_POLICIES: usize = 10;

/// When a capacity provider starts instances.
#[class(module = "lambda")]
impl ScalingOptions {
    /// As Lambda sees fit.
    pub fn auto() -> Self {
        ScalingOptions(None)
    }

    /// By policies: one to ten of them.
    pub fn manual(scaling_policies: Vec<TargetTrackingScalingPolicy>) -> Self {
        ScalingOptions(Some(scaling_policies))
    }

    /// Who decides: `Auto` or `Manual`.
    #[attribute]
    pub fn scaling_mode(&self) -> Str {
        Str::new_static(if self.0.is_some() { "Manual" } else { "Auto" })
    }

    /// The policies, where they decide.
    #[attribute]
    pub fn scaling_policies(&self) -> Option<Vec<TargetTrackingScalingPolicy>> {
        self.0.clone()
    }
}

impl ScalingOptions {
    pub(super) fn problem(&self) -> Option<Diag> {
        let count = self.0.as_ref().map(Vec::len).filter(|count| !(1..=MOST_POLICIES).contains(count))?;
        let message =
            format!("`lambda.ScalingOptions.manual` takes 1 to {MOST_POLICIES} policies, not {count}");
        Some(Diag::new(Code::OutOfRange, message))
    }

    pub(super) fn to_fields(&self) -> Fields {
        let policies = self
            .0
            .as_ref()
            .map(|all| all.iter().map(TargetTrackingScalingPolicy::to_data).collect::<Vec<Data>>());
        fields! { "ScalingMode": self.scaling_mode(), "ScalingPolicies": policies }
    }
}

/// A value of a metric that a capacity provider holds by starting and stopping instances.
#[derive(Clone, Debug)]
pub struct TargetTrackingScalingPolicy(Number);

/// A value of a metric that a capacity provider holds by starting and stopping instances.
#[class(module = "lambda")]
impl TargetTrackingScalingPolicy {
    /// How busy processors are on average.
    pub fn cpu_utilization(
        /// In per cent.
        target_cpu_utilization: Number,
    ) -> Self {
        TargetTrackingScalingPolicy(target_cpu_utilization)
    }

    /// The metric.
    #[attribute]
    pub fn predefined_metric_type(&self) -> Str {
        Str::new_static("LambdaCapacityProviderAverageCPUUtilization")
    }

    /// The metric; another name of `predefined_metric_type`.
    #[attribute]
    pub fn metric_type(&self) -> Str {
        self.predefined_metric_type()
    }

    /// The value to hold; another name of `target_value`.
    #[attribute]
    pub fn value(&self) -> Number {
        self.target_value()
    }

    /// The value to hold, in per cent.
    #[attribute]
    pub fn target_value(&self) -> Number {
        self.0.clone()
    }
}

impl TargetTrackingScalingPolicy {
    fn to_data(&self) -> Data {
        Data::Map(fields! {
            "PredefinedMetricType": self.predefined_metric_type(),
            "TargetValue": self.target_value(),
        })
    }
}

/// Which tags a capacity provider gives to what it makes.
#[derive(Clone, Debug)]
pub struct PropagateTags(Option<Dict<Text>>);

/// The most tags of what a capacity provider makes. Source: the Lambda API reference, "CreateCapacityProvider".
const MOST_TAGS: usize = 40;

/// Which tags a capacity provider gives to what it makes: instances, network interfaces and volumes.
#[class(module = "lambda")]
impl PropagateTags {
    /// None.
    #[name = "none"]
    pub fn nothing() -> Self {
        PropagateTags(None)
    }

    /// These, 40 at most.
    pub fn explicit(tags: Dict<Text>) -> Self {
        PropagateTags(Some(tags))
    }

    /// Whether there are tags: `None` or `Explicit`.
    #[attribute]
    pub fn mode(&self) -> Str {
        Str::new_static(if self.0.is_some() { "Explicit" } else { "None" })
    }

    /// The tags.
    #[attribute]
    pub fn explicit_tags(&self) -> Option<Dict<Text>> {
        self.0.clone()
    }
}

impl PropagateTags {
    pub(super) fn problem(&self) -> Option<Diag> {
        let count = self.0.as_ref().map(|tags| tags.0.len()).filter(|count| *count > MOST_TAGS)?;
        let message = format!("`propagate_tags` has {count} tags, and at most {MOST_TAGS} are allowed");
        Some(Diag::new(Code::Limit, message))
    }

    pub(super) fn to_data(&self) -> Data {
        let tag = |(key, value): &(Str, Text)| Data::Map(fields! { "Key": key.clone(), "Value": value });
        let tags = self.0.as_ref().map(|tags| tags.0.iter().map(tag).collect::<Vec<Data>>());
        Data::Map(fields! { "ExplicitTags": tags, "Mode": self.mode() })
    }
}

//! How a group finds instances that do not work.

use crate::bail;
use crate::core::{Data, Duration, Fields};
use crate::declare::{choice, class, props};
use crate::diag::{Code, Result};
use crate::fields;

/// What can look at instances besides EC2.
#[choice(module = "autoscaling")]
pub enum AdditionalHealthCheckType {
    /// The load balancer.
    #[value = "ELB"]
    ELB,
    /// EBS: whether the volumes answer.
    #[value = "EBS"]
    EBS,
    /// VPC Lattice.
    #[value = "VPC_LATTICE"]
    VPC_LATTICE,
}

/// How EC2 looks at instances.
#[props(module = "autoscaling")]
pub struct Ec2HealthChecksOptions {
    /// How long a new instance is left alone. Default: no time.
    pub grace_period: Option<Duration>,
}

/// How EC2 and others look at instances.
#[props(module = "autoscaling")]
pub struct AdditionalHealthChecksOptions {
    /// How long a new instance is left alone. Default: no time.
    pub grace_period: Option<Duration>,
    /// Who looks besides EC2: one at least.
    pub additional_types: Vec<AdditionalHealthCheckType>,
}

/// How a group finds instances that do not work.
#[derive(Clone, Debug)]
pub struct HealthChecks {
    types: Vec<&'static str>,
    grace_period: Option<Duration>,
}

/// How a group finds instances that do not work. EC2 always looks.
///
/// ```rhai
/// let checks = autoscaling.HealthChecks.with_additional_checks(#{
///     additional_types: [autoscaling.AdditionalHealthCheckType.ELB],
///     grace_period: Duration.minutes(2),
/// });
/// ```
///
/// ```lua
/// local checks = autoscaling.HealthChecks.with_additional_checks({
///   additional_types = { autoscaling.AdditionalHealthCheckType.ELB },
///   grace_period = Duration.minutes(2),
/// })
/// ```
#[class(module = "autoscaling")]
impl HealthChecks {
    /// Only EC2 looks.
    pub fn ec2(options: Ec2HealthChecksOptions) -> Self {
        HealthChecks { types: vec!["EC2"], grace_period: options.grace_period }
    }

    /// Others look besides EC2.
    pub fn with_additional_checks(options: AdditionalHealthChecksOptions) -> Result<Self> {
        if options.additional_types.is_empty() {
            bail!(Code::MissingArgument, "`additional_types` is empty"; hint: "use `HealthChecks.ec2()` where only EC2 looks");
        }
        let types = options.additional_types.into_iter().map(AdditionalHealthCheckType::value).collect();
        Ok(HealthChecks { types, grace_period: options.grace_period })
    }

    /// Who looks: `EC2`, or those besides it.
    #[attribute]
    pub fn types(&self) -> Vec<&'static str> {
        self.types.clone()
    }

    /// How long a new instance is left alone.
    #[attribute]
    pub fn grace_period(&self) -> Option<Duration> {
        self.grace_period.clone()
    }
}

impl HealthChecks {
    /// One who looks, whoever it is.
    pub(super) fn of(kind: &'static str, grace_period: Option<Duration>) -> Self {
        HealthChecks { types: vec![kind], grace_period }
    }

    /// The properties of a group.
    pub(super) fn to_fields(&self) -> Result<Fields> {
        let seconds = self.grace_period.as_ref().map(|span| span.to_seconds(None)).transpose()?;
        Ok(fields! {
            "HealthCheckGracePeriod": seconds.map_or(Data::Absent, Data::from),
            "HealthCheckType": self.types.join(","),
        })
    }
}

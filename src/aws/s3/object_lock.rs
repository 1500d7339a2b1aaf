//! Objects that cannot be deleted or changed.

use crate::bail;
use crate::core::{Data, Duration};
use crate::declare::{choice, class};
use crate::diag::{Code, Result};
use crate::fields;

/// How strictly objects are kept.
#[choice(module = "s3")]
pub enum ObjectLockMode {
    /// Those with a special permission may delete them still.
    GOVERNANCE,
    /// Nobody may delete them.
    COMPLIANCE,
}

/// How long objects are kept.
#[derive(Clone, Debug)]
pub struct ObjectLockRetention {
    mode: ObjectLockMode,
    duration: Duration,
}

/// The longest retention, a hundred years, in days.
const MOST_DAYS: f64 = 36_500.0;

/// How long new objects are kept, and how strictly.
#[class(module = "s3")]
impl ObjectLockRetention {
    /// Those with a special permission may delete the objects still.
    pub fn governance(
        /// How long, at most 100 years.
        duration: Duration,
    ) -> Result<Self> {
        Self::of(ObjectLockMode::GOVERNANCE, duration)
    }

    /// Nobody may delete the objects.
    pub fn compliance(
        /// How long, at most 100 years.
        duration: Duration,
    ) -> Result<Self> {
        Self::of(ObjectLockMode::COMPLIANCE, duration)
    }

    /// How long the objects are kept.
    #[attribute]
    pub fn duration(&self) -> Duration {
        self.duration.clone()
    }

    /// How strictly the objects are kept.
    #[attribute]
    pub fn mode(&self) -> ObjectLockMode {
        self.mode
    }
}

impl ObjectLockRetention {
    fn of(mode: ObjectLockMode, duration: Duration) -> Result<Self> {
        if let Data::Int(days) = duration.to_days(None)?.into()
            && (days < 1 || days as f64 > MOST_DAYS)
        {
            bail!(Code::OutOfRange, "objects can be kept for 1 day to 100 years, not for {days} days");
        }
        Ok(ObjectLockRetention { mode, duration })
    }

    pub(super) fn to_data(&self) -> Result<Data> {
        let retention = fields! { "Days": self.duration.to_days(None)?, "Mode": self.mode.value() };
        Ok(Data::Map(fields! {
            "ObjectLockEnabled": "Enabled",
            "Rule": Data::object("DefaultRetention", Data::Map(retention)),
        }))
    }
}

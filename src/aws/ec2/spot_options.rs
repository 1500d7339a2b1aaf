//! Spot instances: spare capacity at a lower price, which AWS may take back.

use crate::bail;
use crate::core::{Data, Duration, Expiration, Number};
use crate::declare::{choice, props};
use crate::diag::{Code, Result};
use crate::fields;

/// What happens to a spot instance when AWS takes the capacity back.
#[choice(module = "ec2")]
pub enum SpotInstanceInterruption {
    /// It stops.
    #[value = "stop"]
    STOP,
    /// It is terminated.
    #[value = "terminate"]
    TERMINATE,
    /// It hibernates.
    #[value = "hibernate"]
    HIBERNATE,
}

/// How long a request for a spot instance lasts.
#[choice(module = "ec2")]
pub enum SpotRequestType {
    /// Until it has got one.
    #[value = "one-time"]
    ONE_TIME,
    /// Until it is cancelled: it gets another one after an interruption.
    #[value = "persistent"]
    PERSISTENT,
}

/// How spot instances are asked for.
#[props(module = "ec2")]
pub struct LaunchTemplateSpotOptions {
    /// How long the instance is kept for sure: 1, 2, 3, 4, 5 or 6 hours. Default: no time is reserved.
    pub block_duration: Option<Duration>,
    /// What happens when AWS takes the capacity back. Default: the instance is terminated.
    pub interruption_behavior: Option<SpotInstanceInterruption>,
    /// The highest price for an hour, in dollars. Default: that of an on-demand instance.
    pub max_price: Option<Number>,
    /// How long the request lasts. Default: `ONE_TIME`.
    pub request_type: Option<SpotRequestType>,
    /// When the request ends. Default: a persistent one does not, another one in 7 days.
    pub valid_until: Option<Expiration>,
}

const LONGEST_BLOCK: i64 = 6;

impl LaunchTemplateSpotOptions {
    /// The property of a launch template.
    pub(super) fn to_data(&self) -> Result<Data> {
        self.check_block()?;
        let minutes = self.block_duration.as_ref().map(|duration| duration.to_minutes(None)).transpose()?;
        let options = fields! {
            "BlockDurationMinutes": minutes,
            "InstanceInterruptionBehavior": self.interruption_behavior.map(SpotInstanceInterruption::value),
            "MaxPrice": self.max_price.clone().map(Number::into_text),
            "SpotInstanceType": self.request_type.map(SpotRequestType::value),
            "ValidUntil": self.valid_until.map(|date| date.to_http_date()),
        };
        Ok(Data::Map(fields! { "MarketType": "spot", "SpotOptions": Data::map_if_any(options) }))
    }

    fn check_block(&self) -> Result<()> {
        let Some(duration) = &self.block_duration else { return Ok(()) };
        match duration.to_hours(None)?.literal() {
            Some(hours) if !(1..=LONGEST_BLOCK).contains(&hours) => {
                bail!(Code::OutOfRange, "`block_duration` cannot be {hours} hours"; hint: "allowed are 1, 2, 3, 4, 5 and 6 hours")
            }
            _ => Ok(()),
        }
    }
}

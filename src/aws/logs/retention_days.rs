//! How long logs are kept.

use crate::declare::choice;

/// How long the events of a log group are kept.
#[choice(module = "logs")]
pub enum RetentionDays {
    /// For one day.
    #[value = 1]
    ONE_DAY,
    /// For three days.
    #[value = 3]
    THREE_DAYS,
    /// For five days.
    #[value = 5]
    FIVE_DAYS,
    /// For one week.
    #[value = 7]
    ONE_WEEK,
    /// For two weeks.
    #[value = 14]
    TWO_WEEKS,
    /// For 30 days.
    #[value = 30]
    ONE_MONTH,
    /// For 60 days.
    #[value = 60]
    TWO_MONTHS,
    /// For 90 days.
    #[value = 90]
    THREE_MONTHS,
    /// For 120 days.
    #[value = 120]
    FOUR_MONTHS,
    /// For 150 days.
    #[value = 150]
    FIVE_MONTHS,
    /// For 180 days.
    #[value = 180]
    SIX_MONTHS,
    /// For 365 days.
    #[value = 365]
    ONE_YEAR,
    /// For 400 days.
    #[value = 400]
    THIRTEEN_MONTHS,
    /// For 545 days.
    #[value = 545]
    EIGHTEEN_MONTHS,
    /// For 731 days.
    #[value = 731]
    TWO_YEARS,
    /// For 1096 days.
    #[value = 1096]
    THREE_YEARS,
    /// For 1827 days.
    #[value = 1827]
    FIVE_YEARS,
    /// For 2192 days.
    #[value = 2192]
    SIX_YEARS,
    /// For 2557 days.
    #[value = 2557]
    SEVEN_YEARS,
    /// For 2922 days.
    #[value = 2922]
    EIGHT_YEARS,
    /// For 3288 days.
    #[value = 3288]
    NINE_YEARS,
    /// For 3653 days.
    #[value = 3653]
    TEN_YEARS,
    /// For ever.
    #[value = 9999]
    INFINITE,
}

impl RetentionDays {
    /// The number of days; nothing where logs are kept for ever.
    pub fn days(self) -> Option<i64> {
        match self {
            RetentionDays::INFINITE => None,
            limited => limited.value().parse().ok(),
        }
    }
}

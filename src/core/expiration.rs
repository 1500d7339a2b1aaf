//! Dates at which something expires.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone as Zone;

use super::{Duration, Str};
use crate::bail;
use crate::declare::class;
use crate::diag::{Code, Result};

/// A date at which something expires.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Expiration(Timestamp);

/// A date at which something expires. Nothing here asks a clock: the same program gives the same template.
#[class(module = "")]
impl Expiration {
    /// A date in words, as [`Expiration.from_string`] takes it.
    pub fn at_date(d: Str) -> Result<Expiration> {
        Expiration::from_string(d)
    }
    /// So many milliseconds behind the first of January 1970.
    pub fn at_timestamp(t: i64) -> Result<Expiration> {
        match Timestamp::from_millisecond(t) {
            Ok(date) => Ok(Expiration(date)),
            Err(_) => {
                bail!(Code::OutOfRange, "{t} milliseconds are no date between the years -9999 and 9999")
            }
        }
    }
    /// A date of ISO 8601 (`2030-01-26T12:00:00Z`) or of e-mails (`Sat, 26 Jan 2030 12:00:00 GMT`); one
    /// without a time zone is one of UTC.
    pub fn from_string(s: Str) -> Result<Expiration> {
        match read(&s) {
            Some(date) => Ok(Expiration(date)),
            None => bail!(Code::InvalidValue, "`{s}` is not a date";
                hint: "dates look like `2030-01-26T12:00:00Z` or `Sat, 26 Jan 2030 12:00:00 GMT`"),
        }
    }
    /// Always an error: a span from now on would give another template every time.
    pub fn after(t: Duration) -> Result<Expiration> {
        bail!(Code::Forbidden, "`Expiration.after({})` needs a clock, and scripts have none", t.to_human_string()?;
            hint: "give the date itself: `Expiration.from_string(\"2030-01-26T12:00:00Z\")`")
    }
    /// Always an error: what is before a span from now on depends on the day.
    pub fn is_before(&self, t: Duration) -> Result<bool> {
        no_clock("is_before", &t)
    }
    /// Always an error: what is behind a span from now on depends on the day.
    pub fn is_after(&self, t: Duration) -> Result<bool> {
        no_clock("is_after", &t)
    }
    /// The date as ISO 8601 writes it.
    #[attribute]
    pub fn date(&self) -> String {
        format!("{:.3}", self.0)
    }
    /// The seconds behind the first of January 1970.
    pub fn to_epoch(&self) -> i64 {
        const MILLIS: i64 = 1000;
        (self.0.as_millisecond() + MILLIS / 2).div_euclid(MILLIS)
    }
}

impl Expiration {
    /// The date in whole seconds, as ISO 8601 writes it: `2030-01-26T12:00:00Z`.
    pub(crate) fn to_iso(self) -> String {
        format!("{:.0}", self.0)
    }

    /// The date as HTTP headers have it: `Sat, 26 Jan 2030 12:00:00 GMT`.
    pub(crate) fn to_http_date(self) -> String {
        self.0.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
    }
}

fn no_clock<T>(function: &str, span: &Duration) -> Result<T> {
    bail!(Code::Forbidden, "`{function}({})` of an expiration needs a clock, and scripts have none", span.to_human_string()?;
        hint: "compare `to_epoch()` with a date that the program says")
}

fn read(text: &str) -> Option<Timestamp> {
    if let Ok(date) = text.parse::<Timestamp>() {
        return Some(date);
    }
    if let Ok(date) = jiff::fmt::rfc2822::parse(text) {
        return Some(date.timestamp());
    }
    let date = text.parse::<DateTime>().ok()?;
    date.to_zoned(Zone::UTC).ok().map(|date| date.timestamp())
}

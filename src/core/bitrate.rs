//! Rates at which data flows.

use super::Number;
use crate::bail;
use crate::declare::class;
use crate::diag::{Code, Result};

/// A rate at which data flows: an amount, which may be late-bound, of a unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Bitrate {
    amount: Number,
    unit: Unit,
}

/// A unit of data rates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Bps,
    Kbps,
    Mbps,
    Gbps,
}

/// A rate at which data flows.
#[class(module = "")]
impl Bitrate {
    /// So many bits a second.
    pub fn bps(amount: Number) -> Result<Bitrate> {
        Bitrate::of(amount, Unit::Bps)
    }
    /// So many thousand bits a second.
    pub fn kbps(amount: Number) -> Result<Bitrate> {
        Bitrate::of(amount, Unit::Kbps)
    }
    /// So many million bits a second.
    pub fn mbps(amount: Number) -> Result<Bitrate> {
        Bitrate::of(amount, Unit::Mbps)
    }
    /// So many thousand million bits a second.
    pub fn gbps(amount: Number) -> Result<Bitrate> {
        Bitrate::of(amount, Unit::Gbps)
    }
    /// The rate in bits a second.
    pub fn to_bps(&self) -> Result<Number> {
        self.convert(Unit::Bps)
    }
    /// The rate in thousand bits a second.
    pub fn to_kbps(&self) -> Result<Number> {
        self.convert(Unit::Kbps)
    }
    /// The rate in million bits a second.
    pub fn to_mbps(&self) -> Result<Number> {
        self.convert(Unit::Mbps)
    }
    /// The rate in thousand million bits a second.
    pub fn to_gbps(&self) -> Result<Number> {
        self.convert(Unit::Gbps)
    }
    /// Whether the amount is late-bound.
    pub fn is_unresolved(&self) -> bool {
        matches!(self.amount, Number::Late(_))
    }
}

impl Bitrate {
    fn of(amount: Number, unit: Unit) -> Result<Bitrate> {
        if let Some(amount) = amount.known()
            && amount < 0.0
        {
            bail!(Code::OutOfRange, "a bitrate cannot be negative, `{amount}` was given");
        }
        Ok(Bitrate { amount, unit })
    }

    fn convert(&self, unit: Unit) -> Result<Number> {
        if unit == self.unit {
            return Ok(self.amount.clone());
        }
        match self.amount.known() {
            Some(amount) => Ok((amount * self.unit.bits() / unit.bits()).into()),
            None => bail!(Code::LateBound, "a late-bound bitrate cannot be converted";
                hint: "make it with `Bitrate.{}(...)` here, it was made with `Bitrate.{}(...)`", unit.label(), self.unit.label()),
        }
    }
}

impl Unit {
    fn bits(self) -> f64 {
        match self {
            Unit::Bps => 1.0,
            Unit::Kbps => 1e3,
            Unit::Mbps => 1e6,
            Unit::Gbps => 1e9,
        }
    }

    fn label(self) -> &'static str {
        match self {
            Unit::Bps => "bps",
            Unit::Kbps => "kbps",
            Unit::Mbps => "mbps",
            Unit::Gbps => "gbps",
        }
    }
}

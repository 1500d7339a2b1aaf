//! Amounts of storage.

use super::{Number, Text};
use crate::bail;
use crate::declare::{choice, class, props};
use crate::diag::{Code, Result};

/// An amount of storage: an amount, which may be late-bound, of a unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Size {
    amount: Number,
    unit: Unit,
}

/// A unit of storage, from the finest to the coarsest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Unit {
    Bytes,
    Kibibytes,
    Mebibytes,
    Gibibytes,
    Tebibytes,
    Pebibytes,
}

/// What happens to the fraction of a converted amount.
#[choice(module = "")]
pub enum SizeRoundingBehavior {
    /// An amount that is not whole is an error.
    FAIL,
    /// The fraction is cut off.
    FLOOR,
    /// The fraction stays.
    NONE,
}

/// How an amount of storage is converted.
#[props]
pub struct SizeConversionOptions {
    /// What happens to a fraction.
    #[default(SizeRoundingBehavior::FAIL)]
    pub rounding: SizeRoundingBehavior,
}

/// An amount of storage.
#[class(module = "")]
impl Size {
    /// So many bytes.
    pub fn bytes(amount: Number) -> Result<Size> {
        Size::of(amount, Unit::Bytes)
    }
    /// So many times 1024 bytes.
    pub fn kibibytes(amount: Number) -> Result<Size> {
        Size::of(amount, Unit::Kibibytes)
    }
    /// So many times 1024 kibibytes.
    pub fn mebibytes(amount: Number) -> Result<Size> {
        Size::of(amount, Unit::Mebibytes)
    }
    /// So many times 1024 mebibytes.
    pub fn gibibytes(amount: Number) -> Result<Size> {
        Size::of(amount, Unit::Gibibytes)
    }
    /// So many times 1024 gibibytes.
    pub fn tebibytes(amount: Number) -> Result<Size> {
        Size::of(amount, Unit::Tebibytes)
    }
    /// So many times 1024 tebibytes.
    pub fn pebibytes(amount: Number) -> Result<Size> {
        Size::of(amount, Unit::Pebibytes)
    }
    /// The amount in bytes.
    pub fn to_bytes(&self, opts: Option<SizeConversionOptions>) -> Result<Number> {
        self.convert(Unit::Bytes, opts)
    }
    /// The amount in kibibytes.
    pub fn to_kibibytes(&self, opts: Option<SizeConversionOptions>) -> Result<Number> {
        self.convert(Unit::Kibibytes, opts)
    }
    /// The amount in mebibytes.
    pub fn to_mebibytes(&self, opts: Option<SizeConversionOptions>) -> Result<Number> {
        self.convert(Unit::Mebibytes, opts)
    }
    /// The amount in gibibytes.
    pub fn to_gibibytes(&self, opts: Option<SizeConversionOptions>) -> Result<Number> {
        self.convert(Unit::Gibibytes, opts)
    }
    /// The amount in tebibytes.
    pub fn to_tebibytes(&self, opts: Option<SizeConversionOptions>) -> Result<Number> {
        self.convert(Unit::Tebibytes, opts)
    }
    /// The amount in pebibytes.
    pub fn to_pebibytes(&self, opts: Option<SizeConversionOptions>) -> Result<Number> {
        self.convert(Unit::Pebibytes, opts)
    }
    /// Whether the amount is late-bound.
    pub fn is_unresolved(&self) -> bool {
        matches!(self.amount, Number::Late(_))
    }
    /// The amount in words, in the coarsest unit of which there is at least one: `1.5 GiB`.
    pub fn to_human_string(&self) -> Text {
        let Some(amount) = self.amount.known() else {
            return Text::concat([
                self.amount.clone().into_text(),
                format!(" {}", self.unit.symbol()).into(),
            ]);
        };
        if amount == 0.0 {
            return "0 bytes".into();
        }
        let bytes = amount * self.unit.bytes();
        let unit = UNITS.into_iter().rev().find(|unit| bytes >= unit.bytes()).unwrap_or(Unit::Bytes);
        let rounded = (bytes / unit.bytes() * 100.0).round() / 100.0;
        format!("{rounded} {}", unit.symbol()).into()
    }
    /// The amount as a program writes it: `Size.mebibytes(5)`.
    #[name = "to_string"]
    pub fn describe(&self) -> Text {
        Text::concat([
            format!("Size.{}(", self.unit.label()).into(),
            self.amount.clone().into_text(),
            ")".into(),
        ])
    }
}

impl Size {
    fn of(amount: Number, unit: Unit) -> Result<Size> {
        if let Some(amount) = amount.known()
            && amount < 0.0
        {
            bail!(Code::OutOfRange, "a size cannot be negative, `{amount}` was given");
        }
        Ok(Size { amount, unit })
    }

    fn convert(&self, unit: Unit, opts: Option<SizeConversionOptions>) -> Result<Number> {
        // As in the CDK: what is asked for in its own unit is given as it is.
        let rounding = opts.unwrap_or_default().rounding;
        let Some(amount) = self.amount.known() else {
            if unit == self.unit {
                return Ok(self.amount.clone());
            }
            bail!(Code::LateBound, "a late-bound size cannot be converted";
                hint: "make it with `Size.{}(...)` here, it was made with `Size.{}(...)`", unit.label(), self.unit.label());
        };
        let value = amount * (self.unit.bytes() / unit.bytes());
        match rounding {
            SizeRoundingBehavior::FLOOR => Ok(value.floor().into()),
            SizeRoundingBehavior::FAIL if value.fract() != 0.0 && unit != self.unit => {
                bail!(Code::InvalidValue, "`{amount} {}` is not a whole number of {}", self.unit.label(), unit.label();
                    hint: "pass `rounding: SizeRoundingBehavior.FLOOR` or `SizeRoundingBehavior.NONE`")
            }
            _ => Ok(value.into()),
        }
    }
}

const UNITS: [Unit; 6] =
    [Unit::Bytes, Unit::Kibibytes, Unit::Mebibytes, Unit::Gibibytes, Unit::Tebibytes, Unit::Pebibytes];

impl Unit {
    fn bytes(self) -> f64 {
        const STEP: f64 = 1024.0;
        STEP.powi(self as i32)
    }

    fn label(self) -> &'static str {
        match self {
            Unit::Bytes => "bytes",
            Unit::Kibibytes => "kibibytes",
            Unit::Mebibytes => "mebibytes",
            Unit::Gibibytes => "gibibytes",
            Unit::Tebibytes => "tebibytes",
            Unit::Pebibytes => "pebibytes",
        }
    }

    fn symbol(self) -> &'static str {
        match self {
            Unit::Bytes => "bytes",
            Unit::Kibibytes => "KiB",
            Unit::Mebibytes => "MiB",
            Unit::Gibibytes => "GiB",
            Unit::Tebibytes => "TiB",
            Unit::Pebibytes => "PiB",
        }
    }
}

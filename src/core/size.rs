//! Amounts of storage.

use crate::bail;
use crate::declare::class;
use crate::diag::{Code, Result};

/// An amount of storage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    bytes: f64,
}

const STEP: f64 = 1024.0;

/// An amount of storage.
#[class(module = "")]
impl Size {
    /// So many bytes.
    pub fn bytes(amount: f64) -> Result<Size> {
        make(amount, 0)
    }
    /// So many times 1024 bytes.
    pub fn kibibytes(amount: f64) -> Result<Size> {
        make(amount, 1)
    }
    /// So many times 1024 kibibytes.
    pub fn mebibytes(amount: f64) -> Result<Size> {
        make(amount, 2)
    }
    /// So many times 1024 mebibytes.
    pub fn gibibytes(amount: f64) -> Result<Size> {
        make(amount, 3)
    }
    /// So many times 1024 gibibytes.
    pub fn tebibytes(amount: f64) -> Result<Size> {
        make(amount, 4)
    }
    /// The amount in bytes.
    pub fn to_bytes(self) -> f64 {
        self.bytes
    }
    /// The amount in kibibytes.
    pub fn to_kibibytes(self) -> Result<f64> {
        self.in_unit(1)
    }
    /// The amount in mebibytes.
    pub fn to_mebibytes(self) -> Result<f64> {
        self.in_unit(2)
    }
    /// The amount in gibibytes.
    pub fn to_gibibytes(self) -> Result<f64> {
        self.in_unit(3)
    }
    /// The amount in tebibytes.
    pub fn to_tebibytes(self) -> Result<f64> {
        self.in_unit(4)
    }
}

impl Size {
    fn in_unit(self, power: i32) -> Result<f64> {
        let value = self.bytes / STEP.powi(power);
        if value.fract() != 0.0 {
            bail!(Code::InvalidValue, "{} bytes are not a whole number of this unit", self.bytes);
        }
        Ok(value)
    }
}

fn make(amount: f64, power: i32) -> Result<Size> {
    if amount < 0.0 {
        bail!(Code::OutOfRange, "a size cannot be negative");
    }
    Ok(Size { bytes: amount * STEP.powi(power) })
}

//! Files of ORC.

use super::formats::configured;
use crate::core::{Data, Number, Size, Str, Text, out_of_range};
use crate::declare::{Dict, choice, class, props};
use crate::diag::{Error, Result};
use crate::fields;

/// How files of ORC are compressed.
#[derive(Clone, Debug, PartialEq)]
pub struct OrcCompression(Str);

#[allow(non_snake_case)]
/// How files of ORC are compressed.
#[class(module = "kinesisfirehose")]
impl OrcCompression {
    /// zlib: small files.
    #[constant]
    pub fn ZLIB() -> Self {
        OrcCompression("ZLIB".into())
    }
    /// Snappy: read fast.
    #[constant]
    pub fn SNAPPY() -> Self {
        OrcCompression("SNAPPY".into())
    }
    /// Not at all.
    #[constant]
    pub fn NONE() -> Self {
        OrcCompression("NONE".into())
    }

    /// A compression that has no constant here, by its name in CloudFormation.
    pub fn of(value: Str) -> Self {
        OrcCompression(value)
    }

    /// The name in CloudFormation.
    #[attribute]
    pub fn value(&self) -> Str {
        self.0.clone()
    }
}

/// The version of ORC.
#[choice(module = "kinesisfirehose")]
pub enum OrcFormatVersion {
    /// Version 0.11.
    V0_11,
    /// Version 0.12.
    V0_12,
}

/// What an [`OrcOutputFormat`] can be told.
#[props(module = "kinesisfirehose", output = true)]
pub struct OrcOutputFormatProps {
    /// The size of blocks of HDFS, 64 MiB at least. Default: 256 MiB.
    pub block_size: Option<Size>,
    /// How files are compressed. Default: `SNAPPY`.
    pub compression: Option<OrcCompression>,
    /// The columns that get filters of Bloom. Default: none.
    pub bloom_filter_columns: Option<Vec<Text>>,
    /// How often a filter is wrong, 0 to 1. Default: 0.05.
    pub bloom_filter_false_positive_probability: Option<Number>,
    /// The part of values that may be different in a column with a dictionary, 0 to 1. Default: 0.8.
    pub dictionary_key_threshold: Option<Number>,
    /// Whether stripes are padded to the blocks of HDFS. Default: they are not.
    pub enable_padding: Option<bool>,
    /// The version of ORC. Default: `V0_12`.
    pub format_version: Option<OrcFormatVersion>,
    /// The part of a stripe that may be padding, 0 to 1. Default: 0.05.
    pub padding_tolerance: Option<Number>,
    /// How many rows there are between two entries of the index, 1000 at least. Default: 10000.
    pub row_index_stride: Option<Number>,
    /// The size of stripes, 8 MiB at least. Default: 64 MiB.
    pub stripe_size: Option<Size>,
}

/// Files of ORC.
#[derive(Clone, Debug, Default)]
pub struct OrcOutputFormat {
    props: Option<OrcOutputFormatProps>,
}

/// The least sizes.
/// Source: the Firehose API reference, `OrcSerDe`.
const LEAST_BLOCK: i64 = 64;
const LEAST_STRIPE: i64 = 8;
const LEAST_STRIDE: i64 = 1_000;

/// Files of ORC. `kinesisfirehose.OutputFormat.ORC` does where nothing is to be told.
///
/// ```rhai
/// kinesisfirehose.OrcOutputFormat(#{
///     compression: kinesisfirehose.OrcCompression.ZLIB,
///     stripe_size: Size.mebibytes(32),
/// });
/// ```
///
/// ```lua
/// kinesisfirehose.OrcOutputFormat({
///   compression = kinesisfirehose.OrcCompression.ZLIB,
///   stripe_size = Size.mebibytes(32),
/// })
/// ```
#[class(module = "kinesisfirehose")]
impl OrcOutputFormat {
    /// Says how files are written.
    pub fn new(props: Option<OrcOutputFormatProps>) -> Result<Self> {
        if let Some(props) = &props {
            props.check()?;
        }
        Ok(OrcOutputFormat { props })
    }

    /// What was told.
    #[attribute]
    pub fn props(&self) -> Option<OrcOutputFormatProps> {
        self.props.clone()
    }

    /// What CloudFormation is told.
    pub fn create_output_format_config(&self) -> Result<Dict<Data>> {
        let props = self.props.clone().unwrap_or_default();
        let bytes = |size: Option<Size>| size.map(|size| size.to_bytes(None)).transpose();
        let told = fields! {
            "BlockSizeBytes": bytes(props.block_size)?,
            "BloomFilterColumns": props.bloom_filter_columns,
            "BloomFilterFalsePositiveProbability": props.bloom_filter_false_positive_probability,
            "Compression": props.compression.map(|it| it.value()),
            "DictionaryKeyThreshold": props.dictionary_key_threshold,
            "EnablePadding": props.enable_padding,
            "FormatVersion": props.format_version.map(OrcFormatVersion::value),
            "PaddingTolerance": props.padding_tolerance,
            "RowIndexStride": props.row_index_stride,
            "StripeSizeBytes": bytes(props.stripe_size)?,
        };
        Ok(Dict(configured("Serializer", "OrcSerDe", told)))
    }
}

impl OrcOutputFormatProps {
    fn check(&self) -> Result<()> {
        let mebibytes = |size: &Option<Size>| size.as_ref().map(|size| size.to_mebibytes(None)).transpose();
        let (block, stripe) = (mebibytes(&self.block_size)?, mebibytes(&self.stripe_size)?);
        let part = |name, number: &Option<Number>| out_of_range(name, number.as_ref(), 0..=1, "");
        let problems = [
            out_of_range("block_size", block.as_ref(), LEAST_BLOCK..=i64::MAX, " MiB"),
            out_of_range("stripe_size", stripe.as_ref(), LEAST_STRIPE..=i64::MAX, " MiB"),
            part("bloom_filter_false_positive_probability", &self.bloom_filter_false_positive_probability),
            part("dictionary_key_threshold", &self.dictionary_key_threshold),
            part("padding_tolerance", &self.padding_tolerance),
            out_of_range(
                "row_index_stride",
                self.row_index_stride.as_ref(),
                LEAST_STRIDE..=i64::MAX,
                " rows",
            ),
        ];
        Error::from_all(problems.into_iter().flatten().collect())
    }
}

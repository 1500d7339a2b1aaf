//! Files of Parquet.

use super::formats::configured;
use crate::core::{Data, Size, Str, out_of_range};
use crate::declare::{Dict, choice, class, props};
use crate::diag::{Error, Result};
use crate::fields;

/// How files of Parquet are compressed.
#[derive(Clone, Debug, PartialEq)]
pub struct ParquetCompression(Str);

#[allow(non_snake_case)]
/// How files of Parquet are compressed.
#[class(module = "kinesisfirehose")]
impl ParquetCompression {
    /// gzip: small files.
    #[constant]
    pub fn GZIP() -> Self {
        ParquetCompression("GZIP".into())
    }
    /// Snappy: read fast.
    #[constant]
    pub fn SNAPPY() -> Self {
        ParquetCompression("SNAPPY".into())
    }
    /// Not at all.
    #[constant]
    pub fn UNCOMPRESSED() -> Self {
        ParquetCompression("UNCOMPRESSED".into())
    }

    /// A compression that has no constant here, by its name in CloudFormation.
    pub fn of(value: Str) -> Self {
        ParquetCompression(value)
    }

    /// The name in CloudFormation.
    #[attribute]
    pub fn value(&self) -> Str {
        self.0.clone()
    }
}

/// The version of Parquet.
#[choice(module = "kinesisfirehose")]
pub enum ParquetWriterVersion {
    /// Version 1.
    V1,
    /// Version 2.
    V2,
}

/// What a [`ParquetOutputFormat`] can be told.
#[props(module = "kinesisfirehose", output = true)]
pub struct ParquetOutputFormatProps {
    /// The size of blocks of HDFS, 64 MiB at least. Default: 256 MiB.
    pub block_size: Option<Size>,
    /// How files are compressed. Default: `SNAPPY`.
    pub compression: Option<ParquetCompression>,
    /// Whether values become numbers of a dictionary. Default: they do not.
    pub enable_dictionary_compression: Option<bool>,
    /// The most padding. Default: none.
    pub max_padding: Option<Size>,
    /// The size of pages, 64 KiB at least. Default: 1 MiB.
    pub page_size: Option<Size>,
    /// The version of Parquet. Default: `V1`.
    pub writer_version: Option<ParquetWriterVersion>,
}

/// Files of Parquet.
#[derive(Clone, Debug, Default)]
pub struct ParquetOutputFormat {
    props: Option<ParquetOutputFormatProps>,
}

/// The least sizes.
/// Source: the Firehose API reference, `ParquetSerDe`.
const LEAST_BLOCK: i64 = 64;
const LEAST_PAGE: i64 = 64;

/// Files of Parquet. `kinesisfirehose.OutputFormat.PARQUET` does where nothing is to be told.
///
/// ```rhai
/// kinesisfirehose.ParquetOutputFormat(#{
///     block_size: Size.mebibytes(512),
///     compression: kinesisfirehose.ParquetCompression.GZIP,
/// });
/// ```
///
/// ```lua
/// kinesisfirehose.ParquetOutputFormat({
///   block_size = Size.mebibytes(512),
///   compression = kinesisfirehose.ParquetCompression.GZIP,
/// })
/// ```
#[class(module = "kinesisfirehose")]
impl ParquetOutputFormat {
    /// Says how files are written.
    pub fn new(props: Option<ParquetOutputFormatProps>) -> Result<Self> {
        if let Some(props) = &props {
            let block = props.block_size.as_ref().map(|size| size.to_mebibytes(None)).transpose()?;
            let page = props.page_size.as_ref().map(|size| size.to_kibibytes(None)).transpose()?;
            let block = out_of_range("block_size", block.as_ref(), LEAST_BLOCK..=i64::MAX, " MiB");
            let page = out_of_range("page_size", page.as_ref(), LEAST_PAGE..=i64::MAX, " KiB");
            Error::from_all(block.into_iter().chain(page).collect())?;
        }
        Ok(ParquetOutputFormat { props })
    }

    /// What was told.
    #[attribute]
    pub fn props(&self) -> Option<ParquetOutputFormatProps> {
        self.props.clone()
    }

    /// What CloudFormation is told.
    pub fn create_output_format_config(&self) -> Result<Dict<Data>> {
        let props = self.props.clone().unwrap_or_default();
        let bytes = |size: Option<Size>| size.map(|size| size.to_bytes(None)).transpose();
        let told = fields! {
            "BlockSizeBytes": bytes(props.block_size)?,
            "Compression": props.compression.map(|it| it.value()),
            "EnableDictionaryCompression": props.enable_dictionary_compression,
            "MaxPaddingBytes": bytes(props.max_padding)?,
            "PageSizeBytes": bytes(props.page_size)?,
            "WriterVersion": props.writer_version.map(ParquetWriterVersion::value),
        };
        Ok(Dict(configured("Serializer", "ParquetSerDe", told)))
    }
}

//! How records are read and files are written where records are converted.

use super::{HiveJsonInputFormat, OpenXJsonInputFormat, OrcOutputFormat, ParquetOutputFormat};
use crate::core::{Data, Fields};
use crate::declare::{class, union};
use crate::diag::Result;

/// How records are read: CDK's `IInputFormat`.
#[union]
pub enum IInputFormat {
    /// As the SerDe of OpenX reads JSON.
    OpenX(OpenXJsonInputFormat),
    /// As Hive reads JSON.
    Hive(HiveJsonInputFormat),
}

/// How files are written: CDK's `IOutputFormat`.
#[union]
pub enum IOutputFormat {
    /// As Parquet.
    Parquet(ParquetOutputFormat),
    /// As ORC.
    Orc(OrcOutputFormat),
}

impl IInputFormat {
    pub(super) fn configuration(&self) -> Data {
        Data::Map(match self {
            IInputFormat::OpenX(format) => format.create_input_format_config().0,
            IInputFormat::Hive(format) => format.create_input_format_config().0,
        })
    }
}

impl IOutputFormat {
    pub(super) fn configuration(&self) -> Result<Data> {
        Ok(Data::Map(match self {
            IOutputFormat::Parquet(format) => format.create_output_format_config()?.0,
            IOutputFormat::Orc(format) => format.create_output_format_config()?.0,
        }))
    }
}

/// The fields that are told: `{ place: { kind: fields } }`.
pub(super) fn configured(place: &'static str, kind: &'static str, mut told: Fields) -> Fields {
    told.retain(|(_, value)| *value != Data::Absent);
    vec![(place.into(), Data::object(kind, Data::Map(told)))]
}

/// The usual ways to read records.
#[derive(Clone, Copy, Debug)]
pub struct InputFormat;

#[allow(non_snake_case)]
/// The usual ways to read records.
///
/// ```rhai
/// let database = glue.CfnDatabase(stack, "Database", #{ catalog_id: Aws.ACCOUNT_ID, database_input: #{} });
/// let table = glue.CfnTable(stack, "Table", #{
///     catalog_id: Aws.ACCOUNT_ID, database_name: database.ref, table_input: #{ name: "orders" },
/// });
/// kinesisfirehose.DeliveryStream(stack, "Orders", #{
///     destination: kinesisfirehose.S3Bucket(s3.Bucket(stack, "Bucket"), #{
///         data_format_conversion: #{
///             schema_configuration: kinesisfirehose.SchemaConfiguration.from_cfn_table(table),
///             input_format: kinesisfirehose.InputFormat.OPENX_JSON,
///             output_format: kinesisfirehose.OutputFormat.PARQUET,
///         },
///     }),
/// });
/// ```
///
/// ```lua
/// local database = glue.CfnDatabase(stack, "Database", { catalog_id = Aws.ACCOUNT_ID, database_input = {} })
/// local table = glue.CfnTable(stack, "Table", {
///   catalog_id = Aws.ACCOUNT_ID, database_name = database.ref, table_input = { name = "orders" },
/// })
/// kinesisfirehose.DeliveryStream(stack, "Orders", {
///   destination = kinesisfirehose.S3Bucket(s3.Bucket(stack, "Bucket"), {
///     data_format_conversion = {
///       schema_configuration = kinesisfirehose.SchemaConfiguration.from_cfn_table(table),
///       input_format = kinesisfirehose.InputFormat.OPENX_JSON,
///       output_format = kinesisfirehose.OutputFormat.PARQUET,
///     },
///   }),
/// })
/// ```
#[class(module = "kinesisfirehose")]
impl InputFormat {
    /// JSON, as the SerDe of OpenX reads it.
    #[constant]
    pub fn OPENX_JSON() -> OpenXJsonInputFormat {
        OpenXJsonInputFormat::new(None)
    }

    /// JSON, as Hive reads it.
    #[constant]
    pub fn HIVE_JSON() -> HiveJsonInputFormat {
        HiveJsonInputFormat::new(None)
    }
}

/// The usual ways to write files.
#[derive(Clone, Copy, Debug)]
pub struct OutputFormat;

#[allow(non_snake_case)]
/// The usual ways to write files.
#[class(module = "kinesisfirehose")]
impl OutputFormat {
    /// Parquet.
    #[constant]
    pub fn PARQUET() -> ParquetOutputFormat {
        ParquetOutputFormat::default()
    }

    /// ORC.
    #[constant]
    pub fn ORC() -> OrcOutputFormat {
        OrcOutputFormat::default()
    }
}

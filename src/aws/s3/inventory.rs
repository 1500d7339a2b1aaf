//! Lists of what a bucket holds.

use super::Bucket;
use crate::aws::iam::{PolicyStatement, PolicyStatementProps, ServicePrincipal, ServicePrincipalOpts};
use crate::bail;
use crate::core::{Cx, Data, Handle, Str, Text};
use crate::declare::{Dict, choice, props};
use crate::diag::{Code, Result};
use crate::fields;

/// File formats of inventories.
#[choice(module = "s3")]
pub enum InventoryFormat {
    /// Comma-separated values.
    CSV,
    /// Apache Parquet.
    #[value = "Parquet"]
    PARQUET,
    /// Apache ORC.
    ORC,
}

/// How often an inventory is made.
#[choice(module = "s3")]
pub enum InventoryFrequency {
    /// Every day.
    #[value = "Daily"]
    DAILY,
    /// Every week.
    #[value = "Weekly"]
    WEEKLY,
}

/// Which versions of objects an inventory has.
#[choice(module = "s3")]
pub enum InventoryObjectVersion {
    /// All.
    #[value = "All"]
    ALL,
    /// The current ones.
    #[value = "Current"]
    CURRENT,
}

/// Where an inventory goes.
#[props(module = "s3")]
pub struct InventoryDestination {
    /// The bucket.
    pub bucket: Bucket,
    /// The start of the keys.
    pub prefix: Option<Text>,
    /// The account that owns the bucket.
    pub bucket_owner: Option<Text>,
}

/// A list of what a bucket holds, made at intervals.
#[props(module = "s3")]
pub struct Inventory {
    /// Where it goes.
    pub destination: InventoryDestination,
    /// The start of the keys of the objects that it lists.
    pub objects_prefix: Option<Text>,
    /// The file format.
    #[default(InventoryFormat::CSV)]
    pub format: InventoryFormat,
    /// Whether it is made.
    #[default(true)]
    pub enabled: bool,
    /// The name of the inventory. Default: from the id of the bucket.
    pub inventory_id: Option<Text>,
    /// How often it is made.
    #[default(InventoryFrequency::WEEKLY)]
    pub frequency: InventoryFrequency,
    /// Which versions of objects it lists.
    #[default(InventoryObjectVersion::ALL)]
    pub include_object_versions: InventoryObjectVersion,
    /// What it tells besides the keys: `Size`, `LastModifiedDate`, ...
    pub optional_fields: Option<Vec<Text>>,
}

/// The most characters of the name of an inventory.
/// Source: the Amazon S3 user guide, "Configuring Amazon S3 Inventory".
const MOST_CHARACTERS: usize = 64;

impl Inventory {
    /// Refuses a name that S3 would not take.
    pub(super) fn check(&self, cx: &Cx, bucket: Bucket) -> Result<()> {
        let Some(id) = self.inventory_id.as_ref().and_then(Text::literal) else { return Ok(()) };
        if id.is_empty() || id.len() > MOST_CHARACTERS || !id.chars().all(may_be_named) {
            bail!(Code::InvalidValue, "`{id}` cannot be the `inventory_id`: it has 1 to {MOST_CHARACTERS} letters, digits and `.`, `-`, `_`";
                on: cx.path(bucket.id()));
        }
        Ok(())
    }

    /// Lets S3 write the inventory into its destination.
    pub(super) fn allow(&self, cx: &mut Cx, source: Bucket) -> Result<()> {
        let destination = self.destination.bucket;
        if !destination.has_policy(cx) {
            return Ok(());
        }
        let service = ServicePrincipal::new(cx, "s3.amazonaws.com".into(), ServicePrincipalOpts::default());
        let prefix = self.destination.prefix.clone().unwrap_or_else(|| "".into());
        let pattern = Text::concat([prefix, "*".into()]);
        let arns = vec![destination.bucket_arn(cx), destination.arn_for_objects(cx, pattern)];
        let source = Data::object("aws:SourceArn", source.bucket_arn(cx));
        let props = PolicyStatementProps {
            actions: Some(vec![Text::from("s3:PutObject")].into()),
            resources: Some(arns.into()),
            principals: Some(vec![service.into()]),
            conditions: Some(Dict(vec![(Str::new_static("ArnLike"), source)])),
            ..PolicyStatementProps::default()
        };
        let statement = PolicyStatement::new(cx, props)?;
        destination.add_to_resource_policy(cx, statement)?;
        Ok(())
    }

    pub(super) fn to_data(&self, cx: &Cx, bucket: Bucket, index: usize) -> Data {
        let id = match &self.inventory_id {
            Some(id) => id.clone(),
            None => default_id(cx.id(bucket.id()), index).into(),
        };
        let destination = fields! {
            "BucketAccountId": self.destination.bucket_owner.clone(),
            "BucketArn": self.destination.bucket.bucket_arn(cx),
            "Format": self.format.value(),
            "Prefix": self.destination.prefix.clone(),
        };
        Data::Map(fields! {
            "Destination": destination,
            "Enabled": self.enabled,
            "Id": id,
            "IncludedObjectVersions": self.include_object_versions.value(),
            "OptionalFields": self.optional_fields.clone(),
            "Prefix": self.objects_prefix.clone(),
            "ScheduleFrequency": self.frequency.value(),
        })
    }
}

/// The name of an inventory that is given none: what S3 takes of the bucket's id, its end where that is too long.
fn default_id(bucket: &str, index: usize) -> String {
    let name: String = bucket.chars().filter(|c| may_be_named(*c)).collect();
    let id = format!("{name}Inventory{index}");
    id[id.len().saturating_sub(MOST_CHARACTERS)..].to_owned()
}

fn may_be_named(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_')
}

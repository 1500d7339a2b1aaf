//! What becomes of objects in time.

use super::metrics::tag_filters;
use crate::bail;
use crate::core::{Data, Duration, Expiration, Str, Text};
use crate::declare::{Dict, choice, class, props};
use crate::diag::{Code, Result};
use crate::fields;

/// A class of storage.
#[derive(Clone, Debug, PartialEq)]
pub struct StorageClass(Text);

/// A class of storage: how quickly objects are there, and what they cost.
#[class(module = "s3", data = data)]
#[allow(non_snake_case)]
impl StorageClass {
    /// Any class, by its name.
    pub fn new(value: Text) -> Self {
        StorageClass(value)
    }

    /// For objects that are seldom asked for.
    #[constant]
    pub fn INFREQUENT_ACCESS() -> Self {
        StorageClass("STANDARD_IA".into())
    }

    /// For objects that are seldom asked for, in one zone.
    #[constant]
    pub fn ONE_ZONE_INFREQUENT_ACCESS() -> Self {
        StorageClass("ONEZONE_IA".into())
    }

    /// The archive: objects are there after minutes or hours.
    #[constant]
    pub fn GLACIER() -> Self {
        StorageClass("GLACIER".into())
    }

    /// The archive whose objects are there at once.
    #[constant]
    pub fn GLACIER_INSTANT_RETRIEVAL() -> Self {
        StorageClass("GLACIER_IR".into())
    }

    /// The deep archive: objects are there after half a day.
    #[constant]
    pub fn DEEP_ARCHIVE() -> Self {
        StorageClass("DEEP_ARCHIVE".into())
    }

    /// S3 moves objects as they are asked for.
    #[constant]
    pub fn INTELLIGENT_TIERING() -> Self {
        StorageClass("INTELLIGENT_TIERING".into())
    }

    /// The name of the class.
    #[attribute]
    pub fn value(&self) -> Text {
        self.0.clone()
    }
}

fn data(_: &crate::core::Cx, class: StorageClass) -> Data {
    class.0.into()
}

/// The size from which objects move between classes of storage.
#[choice(module = "s3")]
pub enum TransitionDefaultMinimumObjectSize {
    /// Objects below 128 KiB do not move.
    #[value = "all_storage_classes_128K"]
    ALL_STORAGE_CLASSES_128_K,
    /// Objects below 128 KiB move to the archives only.
    #[value = "varies_by_storage_class"]
    VARIES_BY_STORAGE_CLASS,
}

/// When objects move to another class of storage. Exactly one of both times is needed.
#[props(module = "s3")]
pub struct Transition {
    /// The class.
    pub storage_class: StorageClass,
    /// The date, as ISO 8601 writes it: `2030-01-26`.
    pub transition_date: Option<Str>,
    /// The age of the objects.
    pub transition_after: Option<Duration>,
}

/// When versions that are no longer current move to another class of storage.
#[props(module = "s3")]
pub struct NoncurrentVersionTransition {
    /// The class.
    pub storage_class: StorageClass,
    /// How long the version has not been current.
    pub transition_after: Duration,
    /// How many newer versions stay where they are.
    pub noncurrent_versions_to_retain: Option<i64>,
}

/// What becomes of objects in time. At least one thing must become of them.
#[props(module = "s3")]
pub struct LifecycleRule {
    /// The name of the rule.
    pub id: Option<Text>,
    /// Whether the rule holds.
    #[default(true)]
    pub enabled: bool,
    /// After how long an upload that was not finished is given up.
    pub abort_incomplete_multipart_upload_after: Option<Duration>,
    /// The date at which objects are deleted, as ISO 8601 writes it: `2030-01-26`.
    pub expiration_date: Option<Str>,
    /// The age at which objects are deleted.
    pub expiration: Option<Duration>,
    /// How long versions that are no longer current are kept.
    pub noncurrent_version_expiration: Option<Duration>,
    /// How many versions that are no longer current are kept all the same.
    pub noncurrent_versions_to_retain: Option<i64>,
    /// When versions that are no longer current move to another class of storage.
    pub noncurrent_version_transitions: Option<Vec<NoncurrentVersionTransition>>,
    /// When objects move to another class of storage.
    pub transitions: Option<Vec<Transition>>,
    /// The start of the keys of the objects. Default: all objects.
    pub prefix: Option<Text>,
    /// The tags that the objects have.
    pub tag_filters: Option<Dict<Data>>,
    /// Whether markers of deletion without older versions are deleted. Not with an expiration or tags.
    pub expired_object_delete_marker: Option<bool>,
    /// The size in bytes below which objects are meant.
    pub object_size_less_than: Option<i64>,
    /// The size in bytes above which objects are meant.
    pub object_size_greater_than: Option<i64>,
}

impl LifecycleRule {
    pub(super) fn check(&self) -> Result<()> {
        let does_something = self.abort_incomplete_multipart_upload_after.is_some()
            || self.expiration.is_some()
            || self.expiration_date.is_some()
            || self.expired_object_delete_marker.is_some()
            || self.noncurrent_version_expiration.is_some()
            || self.noncurrent_versions_to_retain.is_some()
            || self.noncurrent_version_transitions.is_some()
            || self.transitions.is_some();
        if !does_something {
            bail!(Code::MissingArgument, "a lifecycle rule must say what becomes of the objects";
                hint: "give it an `expiration`, `transitions`, `abort_incomplete_multipart_upload_after`, ...");
        }
        let deletes =
            self.expiration.is_some() || self.expiration_date.is_some() || self.tag_filters.is_some();
        if self.expired_object_delete_marker == Some(true) && deletes {
            bail!(
                Code::InvalidValue,
                "`expired_object_delete_marker` goes without `expiration`, `expiration_date` and `tag_filters`"
            );
        }
        Ok(())
    }

    pub(super) fn to_data(&self) -> Result<Data> {
        let abort = match &self.abort_incomplete_multipart_upload_after {
            Some(after) => Data::object("DaysAfterInitiation", after.to_days(None)?),
            None => Data::Absent,
        };
        let noncurrent = match &self.noncurrent_version_expiration {
            Some(after) => Data::Map(fields! {
                "NewerNoncurrentVersions": self.noncurrent_versions_to_retain,
                "NoncurrentDays": after.to_days(None)?,
            }),
            None => Data::Absent,
        };
        let noncurrent_transitions = list(&self.noncurrent_version_transitions, |it| it.to_data())?;
        Ok(Data::Map(fields! {
            "AbortIncompleteMultipartUpload": abort,
            "ExpirationDate": date(self.expiration_date.as_ref())?,
            "ExpirationInDays": days(self.expiration.as_ref())?,
            "ExpiredObjectDeleteMarker": self.expired_object_delete_marker,
            "Id": self.id.clone(),
            "NoncurrentVersionExpiration": noncurrent,
            "NoncurrentVersionTransitions": noncurrent_transitions,
            "ObjectSizeGreaterThan": self.object_size_greater_than,
            "ObjectSizeLessThan": self.object_size_less_than,
            "Prefix": self.prefix.clone(),
            "Status": if self.enabled { "Enabled" } else { "Disabled" },
            "TagFilters": tag_filters(self.tag_filters.as_ref()),
            "Transitions": list(&self.transitions, |it| it.to_data())?,
        }))
    }
}

impl Transition {
    fn to_data(&self) -> Result<Data> {
        if self.transition_date.is_some() == self.transition_after.is_some() {
            bail!(
                Code::InvalidValue,
                "a transition needs either a `transition_after` or a `transition_date`"
            );
        }
        Ok(Data::Map(fields! {
            "StorageClass": self.storage_class.0.clone(),
            "TransitionDate": date(self.transition_date.as_ref())?,
            "TransitionInDays": days(self.transition_after.as_ref())?,
        }))
    }
}

impl NoncurrentVersionTransition {
    fn to_data(&self) -> Result<Data> {
        Ok(Data::Map(fields! {
            "NewerNoncurrentVersions": self.noncurrent_versions_to_retain,
            "StorageClass": self.storage_class.0.clone(),
            "TransitionInDays": days(Some(&self.transition_after))?,
        }))
    }
}

fn list<T>(items: &Option<Vec<T>>, render: impl Fn(&T) -> Result<Data>) -> Result<Data> {
    match items {
        Some(items) => Ok(Data::List(items.iter().map(render).collect::<Result<_>>()?)),
        None => Ok(Data::Absent),
    }
}

fn days(duration: Option<&Duration>) -> Result<Data> {
    duration.map_or(Ok(Data::Absent), |duration| Ok(duration.to_days(None)?.into()))
}

/// A date as CloudFormation writes it: to the second, in UTC.
fn date(text: Option<&Str>) -> Result<Data> {
    let Some(text) = text else { return Ok(Data::Absent) };
    let date = Expiration::from_string(text.clone())?.date();
    Ok(date.replace(".000Z", "Z").into())
}

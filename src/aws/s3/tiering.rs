//! Objects that move to cheaper storage by themselves.

use crate::core::{Data, Duration, Text};
use crate::declare::props;
use crate::diag::Result;
use crate::fields;

/// A tag of an object.
#[props(module = "s3")]
pub struct Tag {
    /// The key.
    pub key: Text,
    /// The value.
    pub value: Text,
}

impl Tag {
    pub(super) fn to_data(&self) -> Data {
        Data::Map(fields! { "Key": self.key.clone(), "Value": self.value.clone() })
    }
}

/// When objects of intelligent tiering move to the archive.
#[props(module = "s3")]
pub struct IntelligentTieringConfiguration {
    /// The name of the configuration.
    pub name: Text,
    /// The start of the keys of the objects.
    pub prefix: Option<Text>,
    /// The tags that the objects have.
    pub tags: Option<Vec<Tag>>,
    /// How long an object is not asked for before it moves to the archive, at least 90 days. Default: it
    /// does not.
    pub archive_access_tier_time: Option<Duration>,
    /// How long an object is not asked for before it moves to the deep archive, at least 180 days. Default:
    /// it does not.
    pub deep_archive_access_tier_time: Option<Duration>,
}

impl IntelligentTieringConfiguration {
    pub(super) fn to_data(&self) -> Result<Data> {
        let tiers = [
            ("ARCHIVE_ACCESS", &self.archive_access_tier_time),
            ("DEEP_ARCHIVE_ACCESS", &self.deep_archive_access_tier_time),
        ];
        let mut tierings = Vec::new();
        for (tier, time) in tiers {
            if let Some(time) = time {
                tierings.push(Data::Map(fields! { "AccessTier": tier, "Days": time.to_days(None)? }));
            }
        }
        let tags = self.tags.as_ref().map(|tags| tags.iter().map(Tag::to_data).collect::<Vec<Data>>());
        Ok(Data::Map(fields! {
            "Id": self.name.clone(),
            "Prefix": self.prefix.clone(),
            "Status": "Enabled",
            "TagFilters": tags,
            "Tierings": tierings,
        }))
    }
}

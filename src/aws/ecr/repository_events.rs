//! What EventBridge tells of repositories.

use super::Repository;
use crate::aws::events::{API_CALL, Happening, OnEventOptions, Rule, only};
use crate::core::{Cx, Data, Fields, Str, Text};
use crate::declare::props;
use crate::diag::Result;
use crate::fields;

/// What [`Repository::on_cloud_trail_image_pushed`] can be told.
#[props(module = "ecr")]
pub struct OnCloudTrailImagePushedOptions {
    /// The tag of the image. Default: any.
    pub image_tag: Option<Text>,
    /// What all such methods can be told.
    #[extends]
    pub event: OnEventOptions,
}

/// What [`Repository::on_image_scan_completed`] can be told.
#[props(module = "ecr")]
pub struct OnImageScanCompletedOptions {
    /// The tags of the images. Default: any.
    pub image_tags: Option<Vec<Text>>,
    /// What all such methods can be told.
    #[extends]
    pub event: OnEventOptions,
}

/// Where events of repositories happen.
const SOURCE: &str = "aws.ecr";

impl Repository {
    /// Tells of what happens to the repository, as the events themselves name it.
    pub(super) fn tells(
        self,
        cx: &mut Cx,
        id: Str,
        options: OnEventOptions,
        detail_type: Option<&'static str>,
        more: Fields,
    ) -> Result<Rule> {
        let mut detail = fields! { "repository-name": only(self.repository_name(cx)) };
        detail.extend(more);
        options.rule(cx, self.into(), id, Happening { source: SOURCE, detail_type, detail })
    }

    /// Tells of calls on the repository, with these parameters besides its name.
    pub(super) fn tells_of_calls(
        self,
        cx: &mut Cx,
        id: Str,
        options: OnEventOptions,
        parameters: Fields,
        more: Fields,
    ) -> Result<Rule> {
        let mut all = fields! { "repositoryName": only(self.repository_name(cx)) };
        all.extend(parameters);
        let mut detail = fields! { "requestParameters": Data::Map(all) };
        detail.extend(more);
        let of = Happening { source: SOURCE, detail_type: Some(API_CALL), detail };
        options.rule(cx, self.into(), id, of)
    }
}

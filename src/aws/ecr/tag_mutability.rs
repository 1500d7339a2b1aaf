//! Whether a tag can move to another image.

use crate::bail;
use crate::core::{Data, Str};
use crate::declare::{choice, class};
use crate::diag::{Code, Result};
use crate::fields;

/// Whether a tag can move to another image.
#[choice(module = "ecr")]
pub enum TagMutability {
    /// All tags can.
    #[value = "MUTABLE"]
    MUTABLE,
    /// No tag can.
    #[value = "IMMUTABLE"]
    IMMUTABLE,
    /// Only tags that a filter matches can.
    #[value = "IMMUTABLE_WITH_EXCLUSION"]
    IMMUTABLE_WITH_EXCLUSION,
    /// All tags can but those that a filter matches.
    #[value = "MUTABLE_WITH_EXCLUSION"]
    MUTABLE_WITH_EXCLUSION,
}

/// The most characters of a filter, and the most filters. Source: the ECR API reference,
/// "ImageTagMutabilityExclusionFilter".
const MOST_CHARACTERS: usize = 128;
const MOST_FILTERS: usize = 5;

/// Tags that are excluded from a repository's tag mutability.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageTagMutabilityExclusionFilter(Str);

/// Tags that are excluded from a repository's tag mutability.
///
/// ```rhai
/// ecr.Repository(stack, "Images", #{
///     image_tag_mutability: ecr.TagMutability.IMMUTABLE_WITH_EXCLUSION,
///     image_tag_mutability_exclusion_filters: [ecr.ImageTagMutabilityExclusionFilter.wildcard("dev-*")],
/// });
/// ```
///
/// ```lua
/// ecr.Repository(stack, "Images", {
///   image_tag_mutability = ecr.TagMutability.IMMUTABLE_WITH_EXCLUSION,
///   image_tag_mutability_exclusion_filters = { ecr.ImageTagMutabilityExclusionFilter.wildcard("dev-*") },
/// })
/// ```
#[class(module = "ecr")]
impl ImageTagMutabilityExclusionFilter {
    /// Tags that match a pattern, in which `*` stands for any characters.
    pub fn wildcard(pattern: Str) -> Result<Self> {
        if pattern.is_empty() {
            bail!(Code::InvalidValue, "the pattern must not be empty"; hint: "`*` matches all tags");
        }
        let count = pattern.chars().count();
        if count > MOST_CHARACTERS {
            bail!(Code::OutOfRange, "the pattern can have {MOST_CHARACTERS} characters, not {count}");
        }
        if let Some(odd) = pattern.chars().find(|c| !c.is_ascii_alphanumeric() && !"._*-".contains(*c)) {
            bail!(Code::InvalidValue, "`{odd}` cannot stand in the pattern `{pattern}`"; hint: "patterns have letters, digits and `._*-`");
        }
        Ok(ImageTagMutabilityExclusionFilter(pattern))
    }
}

/// The filters of a repository.
///
/// # Errors
/// When they do not go with the mutability.
pub(super) fn render_filters(
    mutability: Option<TagMutability>,
    filters: Option<Vec<ImageTagMutabilityExclusionFilter>>,
) -> Result<Data> {
    let excludes = matches!(
        mutability,
        Some(TagMutability::IMMUTABLE_WITH_EXCLUSION | TagMutability::MUTABLE_WITH_EXCLUSION)
    );
    let Some(filters) = filters else {
        if let Some(mutability) = mutability.filter(|_| excludes) {
            bail!(Code::MissingArgument, "the `image_tag_mutability` `{}` needs `image_tag_mutability_exclusion_filters`", mutability.value();
                hint: "use `ecr.ImageTagMutabilityExclusionFilter.wildcard(...)`");
        }
        return Ok(Data::Absent);
    };
    if !excludes {
        bail!(Code::InvalidValue, "`image_tag_mutability_exclusion_filters` go with an `image_tag_mutability` that has exclusions";
            hint: "use `ecr.TagMutability.IMMUTABLE_WITH_EXCLUSION` or `MUTABLE_WITH_EXCLUSION`");
    }
    if !(1..=MOST_FILTERS).contains(&filters.len()) {
        let count = filters.len();
        bail!(
            Code::OutOfRange,
            "there can be 1 to {MOST_FILTERS} `image_tag_mutability_exclusion_filters`, not {count}"
        );
    }
    let filter = |filter: ImageTagMutabilityExclusionFilter| {
        Data::Map(fields! {
            "ImageTagMutabilityExclusionFilterType": "WILDCARD",
            "ImageTagMutabilityExclusionFilterValue": filter.0,
        })
    };
    Ok(Data::List(filters.into_iter().map(filter).collect()))
}

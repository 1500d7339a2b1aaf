//! When images expire.

use crate::bail;
use crate::core::{Data, Duration, Late, LateKind, Number, Str};
use crate::declare::{choice, props};
use crate::diag::{Code, Result};
use crate::fields;

/// Which images a rule is about.
#[choice(module = "ecr")]
pub enum TagStatus {
    /// All images.
    #[value = "any"]
    ANY,
    /// Images with certain tags.
    #[value = "tagged"]
    TAGGED,
    /// Images without a tag.
    #[value = "untagged"]
    UNTAGGED,
}

/// When images of a repository expire.
#[props(module = "ecr")]
pub struct LifecycleRule {
    /// The place among all rules, from low to high: an image is expired by the first rule that is about it. A rule
    /// about `ANY` images must be the last. Default: behind all rules that have one, in the order of the rules.
    pub rule_priority: Option<i64>,
    /// What the rule is for. Default: nothing.
    pub description: Option<Str>,
    /// Which images the rule is about. Default: `TAGGED` with a `tag_prefix_list` or a `tag_pattern_list`, else `ANY`.
    pub tag_status: Option<TagStatus>,
    /// Beginnings: images are meant that have a tag for each of them. Not together with `tag_pattern_list`.
    pub tag_prefix_list: Option<Vec<Str>>,
    /// Patterns with at most four `*`: images are meant that have a tag for each of them. Not together with
    /// `tag_prefix_list`.
    pub tag_pattern_list: Option<Vec<Str>>,
    /// How many images are kept. Either this or `max_image_age`.
    pub max_image_count: Option<Number>,
    /// How old images get, in whole days. Either this or `max_image_count`.
    pub max_image_age: Option<Duration>,
}

/// The most `*` of a pattern. Source: the ECR user guide, "Lifecycle policy properties".
const MOST_WILDCARDS: usize = 4;

impl LifecycleRule {
    /// Which images the rule is about.
    fn images(&self) -> TagStatus {
        let has_tags = self.tag_prefix_list.is_some() || self.tag_pattern_list.is_some();
        self.tag_status.unwrap_or(if has_tags { TagStatus::TAGGED } else { TagStatus::ANY })
    }

    /// Refuses a rule that ECR refuses.
    pub(super) fn check(&self, others: &[LifecycleRule]) -> Result<()> {
        self.check_tags()?;
        if self.max_image_count.is_some() == self.max_image_age.is_some() {
            bail!(Code::InvalidValue, "a rule needs either `max_image_count` or `max_image_age`");
        }
        if let Some(age) = &self.max_image_age {
            age.to_days(None)?;
        }
        if self.images() == TagStatus::ANY && others.iter().any(|other| other.images() == TagStatus::ANY) {
            bail!(Code::InvalidValue, "only one rule can be about `ANY` images"; hint: "give the other `tag_prefix_list` or `tag_status: ecr.TagStatus.UNTAGGED`");
        }
        Ok(())
    }

    fn check_tags(&self) -> Result<()> {
        let is_given = |list: &Option<Vec<Str>>| list.as_ref().is_some_and(|list| !list.is_empty());
        let (prefixes, patterns) = (is_given(&self.tag_prefix_list), is_given(&self.tag_pattern_list));
        if self.tag_prefix_list.is_some() && self.tag_pattern_list.is_some() {
            bail!(Code::InvalidValue, "a rule takes `tag_prefix_list` or `tag_pattern_list`, not both");
        }
        let images = self.images();
        if images == TagStatus::TAGGED && !prefixes && !patterns {
            bail!(
                Code::MissingArgument,
                "a rule about `TAGGED` images needs a `tag_prefix_list` or a `tag_pattern_list`"
            );
        }
        if images != TagStatus::TAGGED && (prefixes || patterns) {
            bail!(Code::InvalidValue, "`tag_prefix_list` and `tag_pattern_list` are for rules about `TAGGED` images";
                hint: "leave out `tag_status`");
        }
        let too_wild = |pattern: &&Str| pattern.matches('*').count() > MOST_WILDCARDS;
        match self.tag_pattern_list.iter().flatten().find(too_wild) {
            Some(pattern) => {
                bail!(Code::OutOfRange, "the pattern `{pattern}` has more than {MOST_WILDCARDS} `*`")
            }
            None => Ok(()),
        }
    }

    fn render(&self, priority: i64) -> Result<Data> {
        let list = |list: &Option<Vec<Str>>| list.clone().map(Data::from).unwrap_or_default().or_absent();
        let (count_type, count, unit) = match &self.max_image_age {
            Some(age) => ("sinceImagePushed", Data::from(age.to_days(None)?), Some("days")),
            None => ("imageCountMoreThan", Data::from(self.max_image_count.clone()), None),
        };
        let selection = Data::map_if_any(fields! {
            "tagStatus": self.images().value(),
            "tagPrefixList": list(&self.tag_prefix_list),
            "tagPatternList": list(&self.tag_pattern_list),
            "countType": count_type,
            "countNumber": count,
            "countUnit": unit,
        });
        Ok(Data::map_if_any(fields! {
            "rulePriority": priority,
            "description": self.description.clone(),
            "selection": selection,
            "action": Data::object("type", "expire"),
        }))
    }
}

/// The policy of a repository with these rules, as text.
///
/// # Errors
/// When a rule about all images is not the last.
pub(super) fn policy_text(rules: &[LifecycleRule]) -> Result<Option<Data>> {
    if rules.is_empty() {
        return Ok(None);
    }
    let rules: Result<Vec<Data>> =
        ordered(rules)?.into_iter().map(|(rule, priority)| rule.render(priority)).collect();
    Ok(Some(Late::new(LateKind::Json(Data::object("rules", rules?), 0)).into()))
}

/// The rules with their priorities: those that have one, behind them the others, of which that about all images is
/// the last.
fn ordered(rules: &[LifecycleRule]) -> Result<Vec<(&LifecycleRule, i64)>> {
    let is_about_all = |rule: &LifecycleRule| rule.images() == TagStatus::ANY;
    let mut all: Vec<(&LifecycleRule, i64)> =
        rules.iter().filter_map(|rule| Some((rule, rule.rule_priority?))).collect();
    all.sort_by_key(|(rule, _)| is_about_all(rule));
    let highest = all.iter().map(|(_, priority)| *priority).max();
    let (last, others): (Vec<&LifecycleRule>, Vec<&LifecycleRule>) =
        rules.iter().filter(|rule| rule.rule_priority.is_none()).partition(|rule| is_about_all(rule));
    if let Some((_, own)) = all.iter().find(|(rule, _)| is_about_all(rule)) {
        if !others.is_empty() {
            bail!(Code::InvalidValue, "the rule about `ANY` images has a `rule_priority`, and other rules have none";
                hint: "leave out its `rule_priority`: it is the last one then");
        }
        if let Some(highest) = highest.filter(|highest| highest > own) {
            bail!(
                Code::InvalidValue,
                "the rule about `ANY` images must be the last: its `rule_priority` is {own}, that of another rule {highest}"
            );
        }
    }
    let first = highest.unwrap_or(0) + 1;
    all.extend(others.into_iter().chain(last).zip(first..));
    Ok(all)
}

//! How buckets may be called.

use super::{Bucket, BucketNamespace};
use crate::bail;
use crate::core::Text;
use crate::diag::{Code, Diag, Error, Result};

/// What is asked of a bucket's name.
pub(super) struct Naming<'a> {
    pub name: Option<&'a Text>,
    pub prefix: Option<&'a Text>,
    pub namespace: Option<BucketNamespace>,
}

/// The longest start of a name that S3 completes, in characters.
/// Source: aws-cdk-lib 2.276.0.
const MOST_PREFIX: usize = 63 - 27;

impl Naming<'_> {
    pub fn check(&self) -> Result<()> {
        let is_regional = self.namespace == Some(BucketNamespace::ACCOUNT_REGIONAL);
        if self.name.is_some() && self.prefix.is_some() {
            bail!(Code::InvalidValue, "a bucket has a `bucket_name` or a `bucket_name_prefix`, not both");
        }
        if self.prefix.is_some() && !is_regional {
            bail!(
                Code::InvalidValue,
                "a `bucket_name_prefix` needs the `bucket_namespace` `ACCOUNT_REGIONAL`"
            );
        }
        if self.name.is_some() && is_regional {
            bail!(Code::InvalidValue, "a `bucket_name` cannot be in the `bucket_namespace` `ACCOUNT_REGIONAL`";
                hint: "give a `bucket_name_prefix` instead");
        }
        if is_regional && self.prefix.is_none() {
            bail!(
                Code::MissingArgument,
                "the `bucket_namespace` `ACCOUNT_REGIONAL` needs a `bucket_name_prefix`"
            );
        }
        if let Some(prefix) = self.prefix.and_then(Text::literal)
            && (prefix.is_empty() || prefix.len() > MOST_PREFIX)
        {
            bail!(
                Code::OutOfRange,
                "a `bucket_name_prefix` has 1 to {MOST_PREFIX} characters, not {}",
                prefix.len()
            );
        }
        match self.name.and_then(Text::literal) {
            Some(name) => check_name(name, false),
            None => Ok(()),
        }
    }
}

/// Reports everything that is wrong with a bucket's name.
/// Source: the S3 user guide, "Bucket naming rules".
pub(super) fn check_name(name: &str, allow_legacy: bool) -> Result<()> {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let is_letter = |c: char| is_plain(c) || allow_legacy && (c.is_ascii_uppercase() || c == '_');
    let mut problems = Vec::new();
    if !(3..=63).contains(&name.len()) {
        problems.push(format!("it has {} characters, not 3 to 63", name.len()));
    }
    if let Some(odd) = name.chars().find(|&c| !is_letter(c) && c != '.' && c != '-') {
        problems.push(format!("it has a `{odd}`, not only lowercase letters, digits, `.` and `-`"));
    }
    if name.chars().next().is_some_and(|c| !is_letter(c)) {
        problems.push("it does not start with a lowercase letter or a digit".to_owned());
    }
    if name.chars().last().is_some_and(|c| !is_letter(c)) {
        problems.push("it does not end with a lowercase letter or a digit".to_owned());
    }
    if let Some(pair) = [".-", "-.", ".."].into_iter().find(|pair| name.contains(pair)) {
        problems.push(format!("it has `{pair}`"));
    }
    if name.parse::<std::net::Ipv4Addr>().is_ok() {
        problems.push("it looks like an IP address".to_owned());
    }
    let diags = problems.into_iter().map(|problem| {
        Diag::new(Code::InvalidValue, format!("`{name}` cannot be the name of a bucket: {problem}"))
    });
    Error::from_all(diags.collect())
}

impl Bucket {
    /// Whether a name is known and well-formed.
    pub(super) fn check_known_name(name: &Text, allow_legacy: bool) -> Result<()> {
        name.literal().map_or(Ok(()), |name| check_name(name, allow_legacy))
    }
}

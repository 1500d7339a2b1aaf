//! Names that are unique because paths are.

use std::fmt::Write as _;

use sha1::{Digest, Sha1};

use super::{Construct, Cx, Handle, Str, unique_id};
use crate::bail;
use crate::declare::{class, props};
use crate::diag::{Code, Result};

/// Names that are unique because paths are.
#[derive(Clone, Copy, Debug)]
pub struct Names;

/// Names that are unique because paths are.
#[class(module = "")]
impl Names {
    /// A name from the path of a construct, with a hash.
    pub fn unique_id(cx: &Cx, construct: Construct) -> String {
        name_of(cx, construct)
    }

    /// A name from the path of a construct, of bounded length.
    pub fn unique_resource_name(
        cx: &Cx,
        construct: Construct,
        options: UniqueResourceNameOptions,
    ) -> Result<String> {
        let ids = cx.path_ids(construct.id());
        resource_name(&ids.into_iter().map(Str::as_str).collect::<Vec<_>>(), &options)
    }

    /// The path of a construct below its stack.
    pub fn stack_relative_construct_path(cx: &Cx, construct: Construct) -> String {
        let path = cx.path(construct.id());
        let Some(stack) = cx.stack(construct.id()) else { return path };
        match path.strip_prefix(&cx.path(stack.id())) {
            Some(rest) => rest.trim_start_matches('/').to_owned(),
            None => path,
        }
    }

    /// A name from the path of a construct, with a hash.
    pub fn node_unique_id(cx: &Cx, node: super::Node) -> String {
        name_of(cx, node.construct())
    }
}

/// How a unique resource name is made.
#[props]
pub struct UniqueResourceNameOptions {
    /// The most characters. Default: 256.
    #[default(256)]
    pub max_length: u32,
    /// What stands between the parts. Default: nothing.
    #[default("".into(), "nothing")]
    pub separator: Str,
    /// Characters besides letters and digits that may stay. Default: none.
    #[default("".into(), "none")]
    pub allowed_special_characters: Str,
}

/// The characters of the hash that makes a name unique.
const HASH_LENGTH: usize = 8;

/// The path of a construct as a name of bounded length; the middle is cut out where it is too long.
fn resource_name(ids: &[&str], options: &UniqueResourceNameOptions) -> Result<String> {
    let most = usize::try_from(options.max_length).unwrap_or(usize::MAX);
    if let Some(name) = only_name(ids, options, most) {
        return Ok(name);
    }
    let hash_and_separator = HASH_LENGTH + options.separator.len();
    if most <= hash_and_separator {
        bail!(
            Code::OutOfRange,
            "a unique name needs more than {hash_and_separator} characters, `max_length` is {most}"
        );
    }
    Ok(hashed_name(ids, options, most))
}

/// The name of a path of one id, where it is short enough.
fn only_name(ids: &[&str], options: &UniqueResourceNameOptions, most: usize) -> Option<String> {
    let mut ids = ids.iter().filter(|id| **id != "Default");
    let (Some(only), None) = (ids.next(), ids.next()) else { return None };
    let name: String = only.chars().filter(|c| options.allows(*c)).collect();
    (name.len() <= most).then_some(name)
}

/// The path with its hash, of at most so many characters.
fn hashed_name(ids: &[&str], options: &UniqueResourceNameOptions, most: usize) -> String {
    let ids: Vec<&str> = ids.iter().copied().filter(|id| *id != "Default").collect();
    let human = cut_middle(&human(&ids, options), most, options.separator.len());
    format!("{human}{}{}", options.separator, super::logical_id::path_hash(&ids))
}

/// The path for people, of any length.
fn human(ids: &[&str], options: &UniqueResourceNameOptions) -> String {
    let mut human: Vec<String> = Vec::new();
    let mut last: Option<&str> = None;
    for id in ids {
        if last.is_some_and(|last| last.ends_with(id)) {
            continue;
        }
        last = Some(id);
        if *id != "Resource" {
            human.push(id.chars().filter(|c| options.allows(*c)).collect());
        }
    }
    human.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(&options.separator)
}

impl UniqueResourceNameOptions {
    fn allows(&self, c: char) -> bool {
        c.is_ascii_alphanumeric() || self.allowed_special_characters.contains(c)
    }
}

/// The text without its middle, where it is longer than a name of `most` characters has room for. As in the CDK, the
/// separator of the hash is taken off the end alone, and an odd character is left over.
fn cut_middle(text: &str, most: usize, separator: usize) -> String {
    if text.len() <= most.saturating_sub(HASH_LENGTH + separator) {
        return text.to_owned();
    }
    let head = (most / 2).saturating_sub(HASH_LENGTH / 2);
    let tail = head.saturating_sub(separator);
    format!("{}{}", &text[..head], &text[text.len() - tail..])
}

/// A name from the whole path of a construct.
pub fn name_of(cx: &Cx, construct: Construct) -> String {
    let ids = cx.path_ids(construct.id());
    let ids: Vec<&str> = ids.into_iter().map(Str::as_str).collect();
    unique_id(&ids)
}

/// The name of a stack with this path: its id, or a unique name where it stands below others or the id is too long.
pub(crate) fn stack_name(ids: &[&str]) -> String {
    stack_name_within(ids, MOST_OF_STACK_NAME)
}

/// The same behind a prefix; where both are too long together, they are cut together.
pub(crate) fn prefixed_stack_name(prefix: &str, ids: &[&str]) -> String {
    let room = MOST_OF_STACK_NAME.saturating_sub(prefix.len() + 1);
    let name = stack_name_within(ids, room);
    if name.len() <= room {
        return format!("{prefix}-{name}");
    }
    let options = UniqueResourceNameOptions::default();
    let both = human(&[&[prefix], ids].concat(), &options);
    format!("{}{}", cut_middle(&both, MOST_OF_STACK_NAME, 0), super::logical_id::path_hash(ids))
}

/// The id of a stack where it has at most so many characters, else a unique name of its path.
fn stack_name_within(ids: &[&str], most_of_id: usize) -> String {
    match ids {
        [only] if only.len() <= most_of_id => (*only).to_owned(),
        _ => name_within(ids, MOST_OF_STACK_NAME),
    }
}

/// The most characters of a stack's name.
const MOST_OF_STACK_NAME: usize = 128;

/// A name from a path, of letters and digits, with at most so many characters.
pub(crate) fn name_within(ids: &[&str], most: usize) -> String {
    let options = UniqueResourceNameOptions::default();
    only_name(ids, &options, most).unwrap_or_else(|| hashed_name(ids, &options, most))
}

/// A name of 42 characters that stays the same while the path does.
pub(crate) fn address(ids: &[&Str]) -> String {
    let mut sha = Sha1::new();
    // The root counts with its empty id.
    sha.update(b"\n");
    for id in ids.iter().filter(|id| id.as_str() != "Default") {
        sha.update(id.as_bytes());
        sha.update(b"\n");
    }
    let mut text = "c8".to_owned();
    for byte in &sha.finalize() {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

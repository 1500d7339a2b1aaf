//! Names that are unique because paths are.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::{Construct, Cx, Handle, Str, unique_id};
use crate::declare::class;

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

    /// A name from the path of a construct, with a hash.
    pub fn node_unique_id(cx: &Cx, node: super::Node) -> String {
        name_of(cx, node.construct())
    }
}

/// A name from the whole path of a construct.
pub fn name_of(cx: &Cx, construct: Construct) -> String {
    let ids = cx.path_ids(construct.id());
    let ids: Vec<&str> = ids.into_iter().map(Str::as_str).collect();
    unique_id(&ids)
}

/// The name of a stack or an artifact: its id, or a unique name where it stands below others.
pub(crate) fn unique_artifact_name(ids: &[&Str]) -> String {
    match ids {
        [only] => only.to_string(),
        _ => unique_id(&ids.iter().map(|id| id.as_str()).collect::<Vec<_>>()),
    }
}

/// A name of 42 characters that stays the same while the path does.
pub(crate) fn address(ids: &[&Str]) -> String {
    let mut sha = Sha256::new();
    for id in ids.iter().filter(|id| id.as_str() != "Default") {
        sha.update(id.as_bytes());
        sha.update(b"\n");
    }
    let mut text = "c8".to_owned();
    for byte in &sha.finalize()[..20] {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

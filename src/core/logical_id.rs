//! Logical ids and unique names, exactly as the CDK makes them.
//!
//! A logical id is the readable path without separators, followed by eight hexadecimal digits of the
//! MD5 of the path, so that ids stay unique where readable parts collide.

use std::fmt::Write as _;

use md5::{Digest, Md5};

use super::{CfnElement, Cx, Handle, NodeId, Str};

/// An id that hides itself from the path: the construct's main child.
const HIDDEN: &str = "Default";
/// An id that hides itself from the readable part only.
const HIDDEN_FROM_HUMANS: &str = "Resource";
const MAX_HUMAN_LENGTH: usize = 240;
const MAX_LENGTH: usize = 255;

/// The logical id of an element.
pub fn logical_id_of(cx: &Cx, element: NodeId) -> Str {
    let known = cx.logical_id_cell(element).get_or_init(|| {
        let ids = ids_below_stack(cx, element);
        let ids: Vec<&str> = ids.iter().map(|id| id.as_str()).collect();
        unique_id(&ids).into()
    });
    let id = match cx.stack(element) {
        Some(stack) => cx.state(stack).renamed_logical_id(known),
        None => known.clone(),
    };
    match cx.extra(element).and_then(|extra| extra.id_suffix.as_ref()) {
        Some(suffix) => format!("{id}{}", suffix.of(cx, element)).into(),
        None => id,
    }
}

/// The ids from the stack down to a node.
fn ids_below_stack(cx: &Cx, node: NodeId) -> Vec<&Str> {
    let stack = cx.stack(node).map(|stack| stack.id());
    let mut ids: Vec<&Str> = std::iter::successors(Some(node), |node| cx.parent(*node))
        .take_while(|node| Some(*node) != stack)
        .map(|node| cx.id(node))
        .collect();
    ids.reverse();
    ids
}

/// The unique id of a path.
pub fn unique_id(ids: &[&str]) -> String {
    let ids: Vec<&str> = ids.iter().copied().filter(|id| *id != HIDDEN).collect();
    if let [only] = ids[..] {
        let candidate = alphanumeric(only);
        if candidate.len() <= MAX_LENGTH {
            return candidate;
        }
    }
    let mut human = String::new();
    let mut last: Option<&str> = None;
    for id in &ids {
        if last.is_some_and(|last| last.ends_with(id)) {
            continue;
        }
        last = Some(id);
        if *id != HIDDEN_FROM_HUMANS {
            human.extend(id.chars().filter(char::is_ascii_alphanumeric));
        }
    }
    human.truncate(MAX_HUMAN_LENGTH);
    human.push_str(&path_hash(&ids));
    human
}

/// Eight upper-case hexadecimal digits that stand for a path.
pub(crate) fn path_hash(ids: &[&str]) -> String {
    let mut md5 = Md5::new();
    for (index, id) in ids.iter().enumerate() {
        if index > 0 {
            md5.update(b"/");
        }
        md5.update(id.as_bytes());
    }
    let mut hash = String::with_capacity(8);
    for byte in &md5.finalize()[..4] {
        let _ = write!(hash, "{byte:02X}");
    }
    hash
}

fn alphanumeric(id: &str) -> String {
    id.chars().filter(char::is_ascii_alphanumeric).collect()
}

impl CfnElement {
    /// The logical id, as it stands in the template.
    pub(crate) fn resolved_logical_id(self, cx: &Cx) -> Str {
        logical_id_of(cx, self.id())
    }
}

#[cfg(test)]
mod tests {
    use super::unique_id;

    #[test]
    fn as_the_cdk_prints_them() {
        assert_eq!(unique_id(&["Vpc0", "Resource"]), "Vpc07C831B30");
        assert_eq!(unique_id(&["Vpc0", "publicSubnet1", "Subnet"]), "Vpc0publicSubnet1SubnetB977A71E");
        assert_eq!(unique_id(&["Peer"]), "Peer");
        assert_eq!(
            unique_id(&["Exports", "Output{\"Ref\":\"Vpc07C831B30\"}"]),
            "ExportsOutputRefVpc07C831B304FE08623"
        );
    }
}

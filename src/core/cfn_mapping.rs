//! Mappings of a template.

use super::refs::visit_late;
use super::synth::template_parts;
use super::{CfnElement, Construct, Cx, Data, Fields, Handle, Late, LateKind, NodeId, Stack, Str, Text};
use crate::bail;
use crate::declare::{Dict, construct, props};
use crate::diag::{Code, Diag, Error, Result};

/// What a [`CfnMapping`] can be told.
#[props]
pub struct CfnMappingProps {
    /// First keys, each with second keys and their values.
    pub mapping: Option<Dict<Dict<Data>>>,
    /// Whether values that are known are written where they are used, and the mapping only where one is not.
    pub lazy: Option<bool>,
}

/// First keys, each with its second keys and values.
type Rows = Vec<(Str, Fields)>;

/// What a mapping keeps.
#[derive(Clone, Debug)]
pub struct MappingState {
    rows: Rows,
    /// Whether it is written only if it is used.
    lazy: bool,
    /// Whether a value is looked up when the stack is deployed.
    used: bool,
}

/// A table of a template: values by two keys.
///
/// ```rhai
/// let ranges = CfnMapping(stack, "Ranges", #{
///     mapping: #{ "eu-west-3": #{ cidr: "10.3.0.0/16" }, "eu-west-1": #{ cidr: "10.1.0.0/16" } },
/// });
/// ec2.CfnVPC(stack, "Vpc", #{ cidr_block: ranges.find_in_map(Aws.REGION, "cidr") });
/// ```
///
/// ```lua
/// local ranges = CfnMapping(stack, "Ranges", {
///   mapping = { ["eu-west-3"] = { cidr = "10.3.0.0/16" }, ["eu-west-1"] = { cidr = "10.1.0.0/16" } },
/// })
/// ec2.CfnVPC(stack, "Vpc", { cidr_block = ranges:find_in_map(Aws.REGION, "cidr") })
/// ```
#[construct(module = "", base = CfnElement, state = MappingState)]
impl CfnMapping {
    /// Makes a mapping.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: CfnMappingProps) -> Result<Self> {
        let mapping = props.mapping.unwrap_or_default().0;
        let rows: Rows = mapping.into_iter().map(|(key, row)| (key, row.0)).collect();
        for (key, _) in rows.iter().flat_map(|(_, row)| row) {
            check_second_key(key)?;
        }
        let state = MappingState { rows, lazy: props.lazy.unwrap_or(false), used: false };
        let this: CfnMapping = cx.create(scope, id, state)?;
        cx.stack_of(this.0)?;
        Ok(this)
    }

    /// `Ref` of the mapping.
    #[attribute]
    #[name = "ref"]
    pub fn reference(self) -> Text {
        Late::reference(self.0).into()
    }

    /// Sets the value under two keys. The second has letters and digits only.
    pub fn set_value(self, cx: &mut Cx, key1: Str, key2: Str, value: Data) -> Result<()> {
        check_second_key(&key2)?;
        let rows = &mut cx.state_mut(self).rows;
        let at = rows.iter().position(|(key, _)| *key == key1).unwrap_or_else(|| {
            rows.push((key1, Fields::new()));
            rows.len() - 1
        });
        let row = &mut rows[at].1;
        match row.iter_mut().find(|(key, _)| *key == key2) {
            Some((_, old)) => *old = value,
            None => row.push((key2, value)),
        }
        Ok(())
    }

    /// The value under two keys, looked up when the stack is deployed; that of a lazy mapping at once, where
    /// both keys are known.
    pub fn find_in_map(
        self,
        cx: &mut Cx,
        key1: Text,
        key2: Text,
        /// What holds where the mapping has no such keys.
        default_value: Option<Data>,
    ) -> Result<Data> {
        if let Text::Literal(first) = &key1 {
            let found = self.known_value(cx, first, key2.literal());
            match (found, cx.state(self).lazy) {
                (Ok(Some(value)), true) => return Ok(value),
                (Err(problem), _) if default_value.is_none() => return Err(problem),
                (Err(_), true) => return Ok(default_value.unwrap_or_default()),
                _ => {}
            }
        }
        Ok(self.late_value(cx, key1, key2, default_value).into())
    }
}

impl CfnMapping {
    /// The value under two keys, looked up when the stack is deployed.
    pub fn late_value(self, cx: &mut Cx, key1: Text, key2: Text, default_value: Option<Data>) -> Text {
        cx.state_mut(self).used = true;
        let name: Data = Late::new(LateKind::Mapping(self.0)).into();
        let mut args = vec![name, key1.into(), key2.into()];
        args.extend(default_value.map(|value| Data::object("DefaultValue", value)));
        Late::new(LateKind::Call("Fn::FindInMap", Data::List(args))).into()
    }

    /// The value under two keys; nothing where the second is late-bound.
    fn known_value(self, cx: &Cx, first: &str, second: Option<&str>) -> Result<Option<Data>> {
        let rows = &cx.state(self).rows;
        let missing = |message: String, key: &str, known: Vec<&str>| {
            let hint = crate::declare::did_you_mean(key, known);
            Error::from(Diag::new(Code::UnknownName, message).hints(hint).on(cx.path(self.0)))
        };
        let Some((_, row)) = rows.iter().find(|(key, _)| key == first) else {
            let known = rows.iter().map(|(key, _)| key.as_str()).collect();
            return Err(missing(format!("the mapping has no key `{first}`"), first, known));
        };
        let Some(second) = second else { return Ok(None) };
        match row.iter().find(|(key, _)| key == second) {
            Some((_, value)) => Ok(Some(value.clone())),
            None => {
                let known = row.iter().map(|(key, _)| key.as_str()).collect();
                let message = format!("the mapping has no key `{second}` under `{first}`");
                Err(missing(message, second, known))
            }
        }
    }

    /// First keys with their rows; nothing where the mapping is not written.
    pub(crate) fn written_rows(self, cx: &Cx) -> Option<&[(Str, Fields)]> {
        let state = cx.state(self);
        (!state.lazy || state.used).then_some(&state.rows)
    }

    /// The id of the copy of a mapping in another stack that uses it.
    fn copy_id(self, cx: &Cx) -> Str {
        format!("MappingCopy-{}-{}", cx.id(self.0), super::names::address(&cx.path_ids(self.0))).into()
    }

    /// The mapping as a stack sees it: itself, or the stack's copy of it.
    pub(crate) fn seen_from(self, cx: &Cx, stack: NodeId) -> NodeId {
        match cx.stack(self.0).map(Handle::id) == Some(stack) {
            true => self.0,
            false => cx.child(stack, &self.copy_id(cx)).unwrap_or(self.0),
        }
    }
}

/// Gives each stack that uses a mapping of another stack a copy of it: mappings cannot be exported.
pub(crate) fn copy_used(cx: &mut Cx, root: NodeId) -> Result<()> {
    let mut wanted: Vec<(Stack, CfnMapping)> = Vec::new();
    for node in cx.subtree(root) {
        let Some(element) = cx.cast::<CfnElement>(node) else { continue };
        let Some(stack) = cx.stack(node) else { continue };
        for part in template_parts(cx, element) {
            visit_late(cx, stack, &part, &mut |late| {
                if let LateKind::Mapping(mapping) = late.kind()
                    && cx.stack(*mapping) != Some(stack)
                    && !wanted.contains(&(stack, CfnMapping(*mapping)))
                {
                    wanted.push((stack, CfnMapping(*mapping)));
                }
            });
        }
    }
    for (stack, mapping) in wanted {
        let state = MappingState { rows: cx.state(mapping).rows.clone(), lazy: false, used: true };
        let id = mapping.copy_id(cx);
        if cx.child(stack.id(), &id).is_none() {
            cx.create::<CfnMapping>(stack, id, state)?;
        }
    }
    Ok(())
}

fn check_second_key(key: &str) -> Result<()> {
    if key.chars().all(|c| c.is_ascii_alphanumeric()) {
        return Ok(());
    }
    bail!(Code::InvalidValue, "`{key}` cannot be a second key of a mapping";
        hint: "second keys have letters and digits only")
}

//! Mappings of a template.

use super::{CfnElement, Construct, Cx, Data, Fields, Late, LateKind, Str, Text};
use crate::bail;
use crate::declare::{Dict, construct, props};
use crate::diag::{Code, Result};

/// What a [`CfnMapping`] can be told.
#[props]
pub struct CfnMappingProps {
    /// First keys, each with second keys and their values.
    pub mapping: Option<Dict<Dict<Data>>>,
}

/// First keys, each with its second keys and values.
type Rows = Vec<(Str, Fields)>;

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
#[construct(module = "", base = CfnElement, state = Rows)]
impl CfnMapping {
    /// Makes a mapping.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: CfnMappingProps) -> Result<Self> {
        let mapping = props.mapping.unwrap_or_default().0;
        let rows = mapping.into_iter().map(|(key, row)| (key, row.0)).collect();
        let this: CfnMapping = cx.create(scope, id, rows)?;
        cx.stack_of(this.0)?;
        Ok(this)
    }

    /// Sets the value under two keys.
    pub fn set_value(self, cx: &mut Cx, key1: Str, key2: Str, value: Data) {
        let rows = cx.state_mut(self);
        let at = rows.iter().position(|(key, _)| *key == key1).unwrap_or_else(|| {
            rows.push((key1, Fields::new()));
            rows.len() - 1
        });
        let row = &mut rows[at].1;
        row.retain(|(key, _)| *key != key2);
        row.push((key2, value));
    }

    /// The value under two keys, looked up when the stack is deployed.
    pub fn find_in_map(self, cx: &Cx, key1: Text, key2: Text, default_value: Option<Data>) -> Result<Text> {
        if let (Text::Literal(first), None) = (&key1, &default_value) {
            let rows = cx.state(self);
            let Some((_, row)) = rows.iter().find(|(key, _)| key == first) else {
                let hint = crate::declare::did_you_mean(first, rows.iter().map(|(key, _)| key.as_str()));
                let message = format!("the mapping has no key `{first}`");
                return Err(crate::diag::Diag::new(Code::UnknownName, message)
                    .hints(hint)
                    .on(cx.path(self.0))
                    .into());
            };
            if let Text::Literal(second) = &key2
                && !row.iter().any(|(key, _)| key == second)
            {
                bail!(Code::UnknownName, "the mapping has no key `{second}` under `{first}`"; on: cx.path(self.0));
            }
        }
        let id: Data = Late::new(LateKind::LogicalId(self.0)).into();
        let mut args = vec![id, key1.into(), key2.into()];
        if let Some(value) = default_value {
            args.push(Data::object("DefaultValue", value));
        }
        Ok(Late::new(LateKind::Call("Fn::FindInMap", Data::List(args))).into())
    }
}

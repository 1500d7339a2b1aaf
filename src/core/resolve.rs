//! From late-bound values to what a template says.

use std::cell::{Cell, RefCell};

use super::nested_stack::outer_value;
use super::refs::Reference;
use super::{
    CfnElement, CfnMapping, Cx, Data, Fields, Handle, Late, LateKind, LateType, NodeId, Spelling, Stack, Str,
    json_resources,
};
use crate::bail;
use crate::diag::{Code, Result};

/// Resolves values as one stack sees them.
pub struct Resolver<'a> {
    cx: &'a Cx,
    stack: NodeId,
    mode: Mode,
    /// Whether strings of several parts are joined now, or not at all.
    pub(super) joins_plainly: bool,
    /// Whether items of lists that are nothing are kept.
    pub(super) keeps_nothing: bool,
    /// How many functions were written that the transform `AWS::LanguageExtensions` brings.
    extensions: Cell<usize>,
    /// Whether a part of a JSON text is resolved: there, keys may be late-bound.
    in_json: Cell<bool>,
    /// The late-bound lists within JSON texts.
    json_lists: RefCell<Vec<Data>>,
}

/// What to do about references to other stacks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// Their exports are known: write imports.
    Template,
    /// Nothing is exported yet: write references as if all were one stack.
    Preview,
}

impl<'a> Resolver<'a> {
    /// Resolves for a template. References to other stacks must have their exports.
    pub fn template(cx: &'a Cx, stack: NodeId) -> Self {
        Resolver::new(cx, stack, Mode::Template)
    }

    /// Resolves for a look at a value before the app is finished.
    pub fn preview(cx: &'a Cx, stack: NodeId) -> Self {
        Resolver::new(cx, stack, Mode::Preview)
    }

    fn new(cx: &'a Cx, stack: NodeId, mode: Mode) -> Self {
        Resolver {
            cx,
            stack,
            mode,
            joins_plainly: false,
            keeps_nothing: false,
            extensions: Cell::default(),
            in_json: Cell::default(),
            json_lists: RefCell::default(),
        }
    }

    /// The late-bound lists that were met within JSON texts, as templates have them.
    pub(crate) fn into_json_lists(self) -> Vec<Data> {
        self.json_lists.into_inner()
    }

    /// How many functions were written that the transform `AWS::LanguageExtensions` brings.
    pub(crate) fn language_extensions(&self) -> usize {
        self.extensions.get()
    }

    /// The value without late-bound parts; what is absent is left out of lists and maps.
    ///
    /// # Errors
    /// When a reference leads where a template cannot express it.
    pub fn resolve(&self, data: &Data) -> Result<Data> {
        match data {
            Data::List(items) => self.list(items).map(Data::List),
            Data::Map(fields) => self.fields(fields).map(Data::Map),
            Data::Late(late) => self.late(late),
            plain => Ok(plain.clone()),
        }
    }

    /// The fields of a map, resolved.
    ///
    /// # Errors
    /// As [`Resolver::resolve`].
    pub fn fields<'f>(&self, fields: impl IntoIterator<Item = &'f (Str, Data)>) -> Result<Fields> {
        let fields = fields.into_iter();
        let mut resolved = Fields::with_capacity(fields.size_hint().0);
        for (key, value) in fields {
            match self.resolve(value)? {
                Data::Absent => {}
                value => resolved.push((key.clone(), value)),
            }
        }
        Ok(resolved)
    }

    fn list(&self, items: &[Data]) -> Result<Vec<Data>> {
        let mut resolved = Vec::with_capacity(items.len());
        for item in items {
            match self.resolve(item)? {
                Data::Absent if self.keeps_nothing => resolved.push(Data::Null),
                Data::Absent => {}
                item => resolved.push(item),
            }
        }
        Ok(resolved)
    }

    fn late(&self, late: &Late) -> Result<Data> {
        let value = self.value_of(late)?;
        match self.in_json.get() {
            true => Ok(self.json_part(late.ty(), value)),
            false => Ok(value),
        }
    }

    /// A late-bound value within a JSON text: strings get quotes there, numbers do not, and lists become JSON when the
    /// stack is deployed.
    fn json_part(&self, ty: LateType, value: Data) -> Data {
        let (value, is_bare) = match value {
            Data::Late(late) => match late.kind() {
                LateKind::Bare(value) => (value.clone(), true),
                _ => return late.into(),
            },
            value => (value, false),
        };
        if !super::json::is_intrinsic(&value) {
            return value;
        }
        let bare = match ty {
            LateType::Text => return value,
            LateType::Other if !is_bare => return value,
            LateType::Number | LateType::Other => value,
            LateType::List if is_bare => value,
            LateType::List => {
                let text = json_resources::list_text(self.cx, self.stack, &value);
                self.json_lists.borrow_mut().push(value);
                text
            }
        };
        Late::other(LateKind::Bare(bare)).into()
    }

    fn value_of(&self, late: &Late) -> Result<Data> {
        match late.kind() {
            LateKind::Ref(_) | LateKind::GetAtt(..) | LateKind::Consume(..) => self.reference(late),
            LateKind::Elsewhere(node, inside, outside) => {
                self.resolve(&seen(self.cx, *node, inside, outside, self.stack))
            }
            LateKind::Spelled(node, name, spelling) => self.spelled(late, *node, name.as_ref(), *spelling),
            LateKind::Pseudo(name) => Ok(Data::object("Ref", *name)),
            LateKind::StackPseudo(stack, name) => match outer_value(self.cx, *stack, name, self.stack) {
                Some(value) => self.resolve(&value),
                None => self.reference(late),
            },
            LateKind::Call(name, args) => self.call(name, args),
            LateKind::Join(delimiter, list) => self.join(delimiter, list),
            LateKind::Concat(parts) => self.concat(parts),
            LateKind::Entries(entries) => self.entries(entries),
            LateKind::LogicalId(node) => Ok(Data::Str(CfnElement::at(*node).resolved_logical_id(self.cx))),
            LateKind::Deferred(node, compute) => self.resolve(&compute(self.cx, *node)),
            LateKind::Object(id, rendering) => {
                let data = self.resolve(&(rendering.compute)(self.cx, *id, self.stack))?;
                Ok((rendering.finish)(self.cx, *id, self.stack, data))
            }
            LateKind::Script(id) => self.script(*id),
            LateKind::Json(value, spaces) => self.json(value, *spaces),
            LateKind::Yaml(value) => super::yaml::to_text(&self.outside_json(|| self.resolve(value))?),
            LateKind::PhysicalName(node) => {
                super::physical_name::known_elsewhere(self.cx, *node).map(Data::Str)
            }
            LateKind::GeneratedName => bail!(
                Code::InvalidValue,
                "`PhysicalName.GENERATE_IF_NEEDED` stands for the whole name of a resource only";
                hint: "pass it as the name of a construct such as `s3.Bucket`, not of an L1 and not within a text"
            ),
            LateKind::Mapping(mapping) => {
                let seen = CfnMapping::at(*mapping).seen_from(self.cx, self.stack);
                Ok(Data::Str(CfnElement::at(seen).resolved_logical_id(self.cx)))
            }
            LateKind::Secret(value) => self.secret(value),
            LateKind::Written(value) => self.resolve(value),
            LateKind::Bare(_) => Ok(late.clone().into()),
            LateKind::Path(path) => Ok(Data::Str(path.clone())),
        }
    }

    fn concat(&self, parts: &[Data]) -> Result<Data> {
        match join_strings("", self.outside_json(|| self.list(parts))?) {
            joined @ Data::Map(_) if self.joins_plainly && parts.len() > 1 => {
                bail!(Code::LateBound, "a part of the string is known only when the stack is deployed: `{}`", super::json::write(&joined, false);
                    hint: "leave out `resolver`, to see the function by which the template joins it")
            }
            joined => Ok(joined),
        }
    }

    fn json(&self, value: &Data, spaces: u8) -> Result<Data> {
        let value = self.switched(true, || self.resolve(value))?;
        Ok(super::json::to_text(&value, spaces))
    }

    /// Resolves parts of a function: they stand in no JSON text themselves, even where the function does.
    fn outside_json<T>(&self, resolve: impl FnOnce() -> T) -> T {
        self.switched(false, resolve)
    }

    fn switched<T>(&self, in_json: bool, resolve: impl FnOnce() -> T) -> T {
        let outer = self.in_json.replace(in_json);
        let resolved = resolve();
        self.in_json.set(outer);
        resolved
    }

    fn entries(&self, entries: &[(Data, Data)]) -> Result<Data> {
        let mut resolved = Vec::with_capacity(entries.len());
        for (key, value) in entries {
            let key = self.resolve(key)?;
            match self.resolve(value)? {
                Data::Absent => {}
                value => resolved.push((key, value)),
            }
        }
        let known = resolved.iter().map(|(key, value)| Some((key.as_str()?.into(), value.clone())));
        match known.collect::<Option<Fields>>() {
            Some(fields) => Ok(Data::Map(fields)),
            None if self.in_json.get() => Ok(Late::other(LateKind::Entries(resolved)).into()),
            None => bail!(Code::LateBound, "a key of a map must be known now, it cannot be late-bound";
                hint: "its value is known only when the stack is deployed; `CfnJson` takes such keys"),
        }
    }

    fn call(&self, name: &'static str, args: &Data) -> Result<Data> {
        if is_extension(name, args) {
            self.extensions.set(self.extensions.get() + 1);
        }
        Ok(Data::Map(vec![(Str::new_static(name), self.outside_json(|| self.resolve(args))?)]))
    }

    fn secret(&self, value: &Data) -> Result<Data> {
        if self.cx.flag(self.stack, CHECK_SECRETS) {
            bail!(Code::InvalidValue, "a secret would be written into the template, where it could be read";
                hint: "pass it to a prop that takes a `SecretValue`";
                hint: "call `unsafe_unwrap()` on it if you accept the risk");
        }
        self.resolve(value)
    }

    fn reference(&self, late: &Late) -> Result<Data> {
        let Some(reference) = Reference::of(late) else {
            bail!(Code::Internal, "a late-bound value is no reference");
        };
        let target = reference.target;
        let local = |reference: &Reference| local_reference(self.cx, target, reference.attribute.as_ref());
        if self.cx.stack(target).map(Handle::id) == Some(self.stack) {
            return Ok(local(&reference));
        }
        match self.cx.imports.get(&(self.stack, reference.clone())) {
            Some(value) => self.resolve(value),
            None if self.mode == Mode::Preview => Ok(local(&reference)),
            None => bail!(
                Code::UnresolvedReference,
                "`{}` refers to `{}`, which no stack of this app can export",
                self.cx.path(self.stack),
                self.cx.path(target)
            ),
        }
    }

    /// A reference as an included template spells it.
    fn spelled(
        &self,
        late: &Late,
        node: NodeId,
        attribute: Option<&Str>,
        spelling: Spelling,
    ) -> Result<Data> {
        if self.mode == Mode::Template && self.cx.stack(node).map(Handle::id) != Some(self.stack) {
            if spelling == Spelling::Sub {
                bail!(Code::UnresolvedReference, "the text of `Fn::Sub` cannot refer to `{}`, which is in another stack", self.cx.path(node);
                    hint: "pass `ref` or an attribute of the resource itself");
            }
            return self.reference(late);
        }
        let id = CfnElement::at(node).resolved_logical_id(self.cx);
        let dotted = match attribute {
            Some(attribute) => format!("{id}.{attribute}"),
            None => id.to_string(),
        };
        Ok(match spelling {
            Spelling::Dotted => Data::object("Fn::GetAtt", dotted),
            Spelling::Sub => format!("${{{dotted}}}").into(),
        })
    }

    fn join(&self, delimiter: &str, list: &Data) -> Result<Data> {
        self.outside_json(|| match list {
            Data::List(items) => Ok(join_strings(delimiter, self.list(items)?)),
            // As in the CDK: what a late-bound list turns out to be is not joined early.
            late => Ok(Data::object("Fn::Join", Data::List(vec![delimiter.into(), self.resolve(late)?]))),
        })
    }

    fn script(&self, id: u32) -> Result<Data> {
        let lazy = self.cx.lazies.get(id as usize);
        match lazy.and_then(|lazy| lazy.value.as_ref()) {
            Some(value) => self.resolve(value),
            None if self.mode == Mode::Preview => {
                let hint = lazy.and_then(|lazy| lazy.display_hint.as_deref()).unwrap_or("lazy");
                Ok(Data::Str(format!("<{hint}>").into()))
            }
            None => bail!(Code::Internal, "a lazy value was not asked for before it was written"),
        }
    }
}

/// The feature flag that forbids secrets outside the places made for them.
const CHECK_SECRETS: &str = "@aws-cdk/core:checkSecretUsage";

/// Whether the transform `AWS::LanguageExtensions` brings the function.
fn is_extension(name: &str, args: &Data) -> bool {
    match (name, args) {
        ("Fn::Length" | "Fn::ToJsonString", _) => true,
        ("Fn::FindInMap", Data::List(args)) => {
            args.last().is_some_and(|last| last.get("DefaultValue").is_some())
        }
        _ => false,
    }
}

/// What a stack sees of a value that is known otherwise in other environments.
pub(crate) fn seen(cx: &Cx, resource: NodeId, inside: &Late, outside: &Data, from: NodeId) -> Data {
    let (Some(own), Some(other)) = (cx.stack(resource), cx.stack(from)) else { return inside.clone().into() };
    if own == other {
        return inside.clone().into();
    }
    let ((account, region), (other_account, other_region)) =
        (own.known_environment(cx), other.known_environment(cx));
    let crosses_regions = region != other_region && !other.crosses_regions(cx);
    match account != other_account || crosses_regions {
        true => outside.clone(),
        false => inside.clone().into(),
    }
}

/// A reference within one template.
pub(crate) fn local_reference(cx: &Cx, node: NodeId, attribute: Option<&Str>) -> Data {
    if let Some(pseudo) = attribute
        && cx.cast::<Stack>(node).is_some()
    {
        return Data::object("Ref", pseudo);
    }
    let id = CfnElement::at(node).resolved_logical_id(cx);
    match attribute {
        None => Data::object("Ref", id),
        Some(name) => Data::object("Fn::GetAtt", Data::List(vec![id.into(), name.into()])),
    }
}

/// Strings with a delimiter between them, as small as CloudFormation can have it: neighbours that are known
/// are one string, and joins with the same delimiter are taken apart.
pub fn join_strings(delimiter: &str, items: Vec<Data>) -> Data {
    let mut parts: Vec<Data> = Vec::with_capacity(items.len());
    let mut open: Vec<Data> = items.into_iter().rev().collect();
    while let Some(item) = open.pop() {
        if let Some(inner) = inner_join(delimiter, &item) {
            open.extend(inner.iter().rev().cloned());
            continue;
        }
        match (parts.last().and_then(literal), literal(&item)) {
            (Some(before), Some(text)) => {
                let joined = format!("{before}{delimiter}{text}");
                parts.pop();
                parts.push(joined.into());
            }
            (_, Some(text)) => parts.push(text.into()),
            _ => parts.push(item),
        }
    }
    match parts.len() {
        0 => "".into(),
        1 => parts.remove(0),
        _ => Data::object("Fn::Join", Data::List(vec![delimiter.into(), Data::List(parts)])),
    }
}

/// The items of an `Fn::Join` with this delimiter.
fn inner_join<'a>(delimiter: &str, item: &'a Data) -> Option<&'a Vec<Data>> {
    let Data::Map(fields) = item else { return None };
    let [(key, Data::List(args))] = &fields[..] else { return None };
    match (key.as_str(), &args[..]) {
        ("Fn::Join", [Data::Str(found), Data::List(items)]) if found == delimiter => Some(items),
        _ => None,
    }
}

fn literal(item: &Data) -> Option<String> {
    match item {
        Data::Str(text) => Some(text.to_string()),
        Data::Int(number) => Some(number.to_string()),
        Data::Num(number) => Some(number.to_string()),
        Data::Bool(it) => Some(it.to_string()),
        _ => None,
    }
}

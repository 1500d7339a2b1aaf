//! Values of templates, known now or late-bound.
//!
//! A late-bound value is a type, not a marker inside a string: whoever takes a [`Text`] sees that it may
//! not be known yet.

use std::ops::RangeInclusive;
use std::sync::Arc;

use super::{Cx, NodeId, ObjectId, ReferenceStrength};
use crate::declare::Dict;
use crate::diag::{Code, Diag};

/// A short, cheaply cloned string.
pub type Str = smol_str::SmolStr;

/// The entries of a map, in the order in which they are written.
pub type Fields = Vec<(Str, Data)>;

/// A value of a template: JSON, with late-bound values inside.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Data {
    /// Not there: left out of maps and lists.
    #[default]
    Absent,
    /// JSON's null.
    Null,
    /// A truth value.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A number.
    Num(f64),
    /// A string.
    Str(Str),
    /// A list.
    List(Vec<Data>),
    /// A map.
    Map(Fields),
    /// A value that is known when the stack is deployed, or when it is synthesized.
    Late(Late),
}

impl Data {
    /// A map with one entry: an intrinsic function.
    pub fn object(key: &str, value: impl Into<Data>) -> Data {
        Data::Map(vec![(key.into(), value.into())])
    }

    /// The value under a key of a map.
    pub fn get(&self, key: &str) -> Option<&Data> {
        match self {
            Data::Map(fields) => fields.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The string, where it is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Data::Str(text) => Some(text),
            _ => None,
        }
    }

    /// Whether there is nothing: absent, an empty list or an empty map.
    pub fn is_empty(&self) -> bool {
        match self {
            Data::Absent => true,
            Data::List(items) => items.is_empty(),
            Data::Map(fields) => fields.is_empty(),
            _ => false,
        }
    }

    /// Whether a part of it is not known now.
    pub fn holds_late(&self) -> bool {
        match self {
            Data::Late(_) => true,
            Data::List(items) => items.iter().any(Data::holds_late),
            Data::Map(fields) => fields.iter().any(|(_, value)| value.holds_late()),
            _ => false,
        }
    }

    /// A map of those fields that are there.
    #[must_use]
    pub fn map(mut fields: Fields) -> Data {
        fields.retain(|(_, value)| *value != Data::Absent);
        Data::Map(fields)
    }

    /// A map of those fields that are there; nothing where none is.
    #[must_use]
    pub fn map_if_any(fields: Fields) -> Data {
        Data::map(fields).or_absent()
    }

    /// Leaves out a value that is empty.
    #[must_use]
    pub fn or_absent(self) -> Data {
        if self.is_empty() { Data::Absent } else { self }
    }
}

/// Makes a map of template fields: `fields! { "CidrBlock": cidr, "Tags": tags }`.
///
/// Values are anything that converts to [`Data`]; absent options are left out when it is written.
#[macro_export]
macro_rules! fields {
    ($($key:literal : $value:expr),* $(,)?) => {
        vec![$(($crate::core::Str::new_static($key), $crate::core::Data::from($value))),*]
    };
}

impl From<bool> for Data {
    fn from(it: bool) -> Self {
        Data::Bool(it)
    }
}

macro_rules! from_integers {
    ($($ty:ty),*) => {$(
        impl From<$ty> for Data {
            fn from(it: $ty) -> Self {
                Data::Int(i64::from(it))
            }
        }
    )*};
}
from_integers!(u8, u16, u32, i32, i64);

impl From<f64> for Data {
    fn from(it: f64) -> Self {
        Data::Num(it)
    }
}

impl From<&str> for Data {
    fn from(it: &str) -> Self {
        Data::Str(it.into())
    }
}

impl From<String> for Data {
    fn from(it: String) -> Self {
        Data::Str(it.into())
    }
}

impl From<Str> for Data {
    fn from(it: Str) -> Self {
        Data::Str(it)
    }
}

impl From<&Str> for Data {
    fn from(it: &Str) -> Self {
        Data::Str(it.clone())
    }
}

impl From<Text> for Data {
    fn from(it: Text) -> Self {
        match it {
            Text::Literal(text) => Data::Str(text),
            Text::Late(late) => Data::Late(late),
        }
    }
}

impl From<&Text> for Data {
    fn from(it: &Text) -> Self {
        it.clone().into()
    }
}

impl From<TextList> for Data {
    fn from(it: TextList) -> Self {
        match it {
            TextList::Items(items) => Data::List(items.into_iter().map(Data::from).collect()),
            TextList::Late(late) => Data::Late(late),
        }
    }
}

impl From<Number> for Data {
    fn from(it: Number) -> Self {
        match it {
            Number::Int(it) => Data::Int(it),
            Number::Float(it) => Data::Num(it),
            Number::Late(late) => Data::Late(late.typed(LateType::Number)),
        }
    }
}

impl From<Late> for Data {
    fn from(it: Late) -> Self {
        Data::Late(it)
    }
}

impl From<Fields> for Data {
    fn from(it: Fields) -> Self {
        Data::Map(it)
    }
}

impl From<Vec<Data>> for Data {
    fn from(it: Vec<Data>) -> Self {
        Data::List(it)
    }
}

impl From<Vec<Text>> for Data {
    fn from(it: Vec<Text>) -> Self {
        TextList::from(it).into()
    }
}

/// A user's own map.
impl From<&Dict<Str>> for Data {
    fn from(it: &Dict<Str>) -> Self {
        Data::Map(it.0.iter().map(|(key, value)| (key.clone(), value.into())).collect())
    }
}

impl From<Vec<Str>> for Data {
    fn from(it: Vec<Str>) -> Self {
        Data::List(it.into_iter().map(Data::from).collect())
    }
}

impl<T: Into<Data>> From<Option<T>> for Data {
    fn from(it: Option<T>) -> Self {
        it.map_or(Data::Absent, Into::into)
    }
}

impl From<serde_json::Value> for Data {
    fn from(it: serde_json::Value) -> Self {
        match it {
            serde_json::Value::Null => Data::Null,
            serde_json::Value::Bool(it) => Data::Bool(it),
            serde_json::Value::Number(it) => match it.as_i64() {
                Some(it) => Data::Int(it),
                None => Data::Num(it.as_f64().unwrap_or(f64::MAX)),
            },
            serde_json::Value::String(it) => Data::Str(it.into()),
            serde_json::Value::Array(items) => Data::List(items.into_iter().map(Data::from).collect()),
            serde_json::Value::Object(fields) => {
                Data::Map(fields.into_iter().map(|(key, value)| (key.into(), value.into())).collect())
            }
        }
    }
}

/// A resolved value as JSON; what is not known has no JSON and becomes null.
impl From<&Data> for serde_json::Value {
    fn from(it: &Data) -> Self {
        match it {
            Data::Absent | Data::Null | Data::Late(_) => serde_json::Value::Null,
            Data::Bool(it) => (*it).into(),
            Data::Int(it) => (*it).into(),
            Data::Num(it) => json_number(*it),
            Data::Str(it) => it.as_str().into(),
            Data::List(items) => items.iter().map(serde_json::Value::from).collect(),
            Data::Map(fields) => serde_json::Value::Object(
                fields.iter().map(|(key, value)| (key.to_string(), value.into())).collect(),
            ),
        }
    }
}

/// Numbers without a fraction are whole, as JavaScript writes them.
fn json_number(it: f64) -> serde_json::Value {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if it.fract() == 0.0 && it.abs() < EXACT {
        #[expect(clippy::cast_possible_truncation, reason = "it is whole and small enough")]
        return (it as i64).into();
    }
    serde_json::Number::from_f64(it).map_or(serde_json::Value::Null, serde_json::Value::Number)
}

/// A string that may be late-bound.
#[derive(Clone, Debug, PartialEq)]
pub enum Text {
    /// Known now.
    Literal(Str),
    /// Known later.
    Late(Late),
}

impl Text {
    /// The string, where it is known now.
    pub fn literal(&self) -> Option<&str> {
        match self {
            Text::Literal(text) => Some(text),
            Text::Late(_) => None,
        }
    }

    /// Whether the string is not known now.
    pub fn is_late(&self) -> bool {
        matches!(self, Text::Late(_))
    }

    /// Several parts in a row. Literal parts stay literal when all are.
    pub fn concat(parts: impl IntoIterator<Item = Text>) -> Text {
        let parts: Vec<Text> = parts.into_iter().collect();
        if let [only] = &parts[..] {
            return only.clone();
        }
        if parts.iter().all(|part| !part.is_late()) {
            return Text::Literal(parts.iter().filter_map(Text::literal).collect::<String>().into());
        }
        Text::Late(Late::new(LateKind::Concat(parts.into_iter().map(Data::from).collect())))
    }
}

impl From<&str> for Text {
    fn from(it: &str) -> Self {
        Text::Literal(it.into())
    }
}

impl From<String> for Text {
    fn from(it: String) -> Self {
        Text::Literal(it.into())
    }
}

impl From<Str> for Text {
    fn from(it: Str) -> Self {
        Text::Literal(it)
    }
}

impl From<Late> for Text {
    fn from(it: Late) -> Self {
        Text::Late(it)
    }
}

/// A list of strings that may be late-bound as a whole.
#[derive(Clone, Debug, PartialEq)]
pub enum TextList {
    /// As many as are known now.
    Items(Vec<Text>),
    /// A list that is known later.
    Late(Late),
}

impl TextList {
    /// The items. A list that is known later is the only item, as if it were a string: it becomes the list again where it
    /// stands alone in one.
    pub fn into_items(self) -> Vec<Text> {
        match self {
            TextList::Items(items) => items,
            TextList::Late(late) => vec![Text::Late(late)],
        }
    }
}

/// A late-bound list that stands alone in a list is that list.
impl From<Vec<Text>> for TextList {
    fn from(it: Vec<Text>) -> Self {
        match &it[..] {
            [Text::Late(only)] if only.ty() == LateType::List => TextList::Late(only.clone()),
            _ => TextList::Items(it),
        }
    }
}

/// A number that may be late-bound.
#[derive(Clone, Debug, PartialEq)]
pub enum Number {
    /// A whole number.
    Int(i64),
    /// Any other number.
    Float(f64),
    /// Known later.
    Late(Late),
}

impl Number {
    /// The whole number, where it is known now.
    pub fn literal(&self) -> Option<i64> {
        match self {
            Number::Int(it) => Some(*it),
            _ => None,
        }
    }

    /// The number, where it is known now.
    #[allow(clippy::cast_precision_loss)]
    pub fn known(&self) -> Option<f64> {
        match self {
            Number::Int(it) => Some(*it as f64),
            Number::Float(it) => Some(*it),
            Number::Late(_) => None,
        }
    }

    /// The number as a part of a string.
    pub fn into_text(self) -> Text {
        match self {
            Number::Int(it) => it.to_string().into(),
            Number::Float(it) => it.to_string().into(),
            Number::Late(late) => Text::Late(late),
        }
    }
}

/// What is wrong with a number that is known now and lies outside its range. The unit is what follows the number, such
/// as ` seconds`. A range up to `i64::MAX` has no upper bound.
#[allow(clippy::cast_precision_loss)]
pub fn out_of_range(
    name: &str,
    number: Option<&Number>,
    range: RangeInclusive<i64>,
    unit: &str,
) -> Option<Diag> {
    let (least, most) = range.into_inner();
    let number = number?.known().filter(|number| !(least as f64..=most as f64).contains(number))?;
    let message = match most {
        i64::MAX => format!("`{name}` must be at least {least}{unit}, not {number}"),
        _ => format!("`{name}` must be between {least} and {most}{unit}, not {number}"),
    };
    Some(Diag::new(Code::OutOfRange, message))
}

/// Whole numbers become integers, as JavaScript writes them.
impl From<f64> for Number {
    fn from(it: f64) -> Self {
        /// The largest whole number that a double holds exactly.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        #[allow(clippy::cast_possible_truncation)]
        match it.fract() == 0.0 && it.abs() <= EXACT {
            true => Number::Int(it as i64),
            false => Number::Float(it),
        }
    }
}

impl From<i64> for Number {
    fn from(it: i64) -> Self {
        Number::Int(it)
    }
}

/// What a late-bound value will be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LateType {
    /// A string.
    Text,
    /// A list of strings.
    List,
    /// A number.
    Number,
    /// A truth value, a map, or a value of which nobody said what it is.
    Other,
}

/// A late-bound value.
#[derive(Clone, Debug, PartialEq)]
pub struct Late {
    kind: Arc<LateKind>,
    ty: LateType,
    depth: u32,
}

/// Computes a value from the finished construct tree.
pub type Deferred = fn(&Cx, NodeId) -> Data;

/// How a mutable object is written into a template.
#[derive(Debug)]
pub struct Rendering {
    /// The value of the object in a stack, with late-bound parts.
    pub compute: fn(&Cx, ObjectId, stack: NodeId) -> Data,
    /// A last change, once the late-bound parts are resolved.
    pub finish: fn(&Cx, ObjectId, stack: NodeId, Data) -> Data,
}

impl Rendering {
    /// A rendering that is complete when its parts are resolved.
    pub const fn new(compute: fn(&Cx, ObjectId, NodeId) -> Data) -> Self {
        Rendering { compute, finish: |_, _, _, data| data }
    }
}

/// How an included template spells a reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// `Fn::GetAtt` with a string: `"Bucket.Arn"`.
    Dotted,
    /// A part of the text of `Fn::Sub`: `${Bucket.Arn}`.
    Sub,
}

/// Where a late-bound value comes from.
#[derive(Clone, Debug)]
pub enum LateKind {
    /// `Ref` of an element, wherever it stands.
    Ref(NodeId),
    /// An attribute of a resource, wherever it stands.
    GetAtt(NodeId, Str),
    /// `Ref` or an attribute in the spelling of an included template.
    Spelled(NodeId, Option<Str>, Spelling),
    /// A pseudo parameter: `AWS::Region`.
    Pseudo(&'static str),
    /// A pseudo parameter of a stack.
    StackPseudo(NodeId, &'static str),
    /// A reference with its own strength, where it leads to another stack.
    Consume(Late, ReferenceStrength),
    /// What a resource's name or ARN is within its environment, and what other environments know it by.
    Elsewhere(NodeId, Late, Data),
    /// An intrinsic function with its argument.
    Call(&'static str, Data),
    /// `Fn::Join`, made as small as it can be.
    Join(Str, Data),
    /// Parts of a string in a row.
    Concat(Vec<Data>),
    /// A map with keys that may be late-bound. Only JSON text may have those.
    Entries(Vec<(Data, Data)>),
    /// The logical id of an element.
    LogicalId(NodeId),
    /// Computed from the finished tree.
    Deferred(NodeId, Deferred),
    /// A mutable object as it is when templates are made, as one stack sees it.
    Object(ObjectId, &'static Rendering),
    /// What a function of the script gives when it is asked after the aspects have run.
    Script(u32),
    /// The JSON text of a value, which may hold late-bound values, with so many spaces of indentation.
    Json(Data, u8),
    /// A part of a JSON text, once it is resolved: what will be a number or JSON text, so that no quotes belong around
    /// it.
    Bare(Data),
    /// A value that was written out by hand where a late-bound one is expected.
    Written(Data),
    /// A path into what a service is given when it uses the template: `$.detail.id`. Who describes inputs of services
    /// looks for it; elsewhere it is a text like any other.
    Path(Str),
    /// The logical id of a mapping; in another stack, that of the stack's copy.
    Mapping(NodeId),
    /// The name by which other environments know a resource that the program gave no name.
    PhysicalName(NodeId),
    /// Asks for such a name, in the place of a resource's name.
    GeneratedName,
    /// The YAML text of a value, which may hold late-bound values.
    Yaml(Data),
    /// A secret. Where the flag `@aws-cdk/core:checkSecretUsage` is on, it must not reach a template unguarded.
    Secret(Data),
}

impl LateKind {
    /// Visits the values that it is made of, as far as it holds them itself.
    pub(crate) fn each_part(&self, visit: &mut dyn FnMut(&Data)) {
        match self {
            LateKind::Call(_, inner)
            | LateKind::Join(_, inner)
            | LateKind::Json(inner, _)
            | LateKind::Yaml(inner)
            | LateKind::Secret(inner)
            | LateKind::Written(inner) => visit(inner),
            LateKind::Concat(parts) => parts.iter().for_each(visit),
            LateKind::Entries(entries) => entries.iter().for_each(|(key, value)| {
                visit(key);
                visit(value);
            }),
            _ => {}
        }
    }

    /// How many late-bound values are nested in what it is made of.
    fn depth(&self) -> u32 {
        match self {
            LateKind::Consume(late, _) => 1 + late.depth,
            LateKind::Elsewhere(_, inside, outside) => 1 + inside.depth.max(outside.late_depth()),
            _ => {
                let mut depth = 0;
                self.each_part(&mut |part| depth = depth.max(1 + part.late_depth()));
                depth
            }
        }
    }
}

impl Data {
    /// How many late-bound values are nested in it.
    fn late_depth(&self) -> u32 {
        match self {
            Data::Late(late) => late.depth,
            Data::List(items) => items.iter().map(Data::late_depth).max().unwrap_or(0),
            Data::Map(fields) => fields.iter().map(|(_, value)| value.late_depth()).max().unwrap_or(0),
            _ => 0,
        }
    }
}

impl PartialEq for LateKind {
    fn eq(&self, other: &Self) -> bool {
        use LateKind::{
            Bare, Call, Concat, Consume, Deferred, Elsewhere, Entries, GeneratedName, GetAtt, Join, Json,
            LogicalId, Mapping, Object, Path, PhysicalName, Pseudo, Ref, Script, Secret, Spelled,
            StackPseudo, Written, Yaml,
        };
        match (self, other) {
            (Ref(a), Ref(b))
            | (LogicalId(a), LogicalId(b))
            | (Mapping(a), Mapping(b))
            | (PhysicalName(a), PhysicalName(b)) => a == b,
            (GeneratedName, GeneratedName) => true,
            (GetAtt(a, x), GetAtt(b, y)) => a == b && x == y,
            (Spelled(a, x, i), Spelled(b, y, j)) => a == b && x == y && i == j,
            (Pseudo(a), Pseudo(b)) => a == b,
            (StackPseudo(a, x), StackPseudo(b, y)) => a == b && x == y,
            (Consume(a, x), Consume(b, y)) => a == b && x == y,
            (Elsewhere(a, x, i), Elsewhere(b, y, j)) => a == b && x == y && i == j,
            (Call(a, x), Call(b, y)) => a == b && x == y,
            (Join(a, x), Join(b, y)) => a == b && x == y,
            (Concat(a), Concat(b)) => a == b,
            (Deferred(a, x), Deferred(b, y)) => a == b && std::ptr::fn_addr_eq(*x, *y),
            (Object(a, x), Object(b, y)) => a == b && std::ptr::eq(*x, *y),
            (Script(a), Script(b)) => a == b,
            (Path(a), Path(b)) => a == b,
            (Json(a, x), Json(b, y)) => a == b && x == y,
            (Yaml(a), Yaml(b)) | (Secret(a), Secret(b)) | (Written(a), Written(b)) | (Bare(a), Bare(b)) => {
                a == b
            }
            (Entries(a), Entries(b)) => a == b,
            _ => false,
        }
    }
}

impl Late {
    /// A late-bound string.
    pub fn new(kind: LateKind) -> Late {
        Late { depth: kind.depth(), kind: Arc::new(kind), ty: LateType::Text }
    }

    /// A late-bound list.
    pub fn list(kind: LateKind) -> Late {
        Late { depth: kind.depth(), kind: Arc::new(kind), ty: LateType::List }
    }

    /// A late-bound value of another type.
    pub fn other(kind: LateKind) -> Late {
        Late { depth: kind.depth(), kind: Arc::new(kind), ty: LateType::Other }
    }

    /// `Ref` of an element.
    pub fn reference(node: NodeId) -> Late {
        Late::new(LateKind::Ref(node))
    }

    /// An attribute of a resource.
    pub fn attribute(node: NodeId, name: impl Into<Str>) -> Late {
        Late::new(LateKind::GetAtt(node, name.into()))
    }

    /// A value of a resource that other environments see as `outside`, since they cannot refer to it.
    pub fn elsewhere(resource: NodeId, inside: Late, outside: impl Into<Data>) -> Late {
        Late::new(LateKind::Elsewhere(resource, inside, outside.into()))
    }

    /// A pseudo parameter.
    pub fn pseudo(name: &'static str) -> Late {
        Late::new(LateKind::Pseudo(name))
    }

    /// A value that is computed from the finished tree.
    pub fn deferred(node: NodeId, compute: Deferred) -> Late {
        Late::other(LateKind::Deferred(node, compute))
    }

    /// A mutable object as it is when templates are made.
    pub fn object(id: ObjectId, rendering: &'static Rendering) -> Late {
        Late::other(LateKind::Object(id, rendering))
    }

    /// What a function of the script will give.
    pub fn script(id: u32) -> Late {
        Late::other(LateKind::Script(id))
    }

    /// The same value, with its type told otherwise.
    #[must_use]
    pub fn typed(self, ty: LateType) -> Late {
        Late { ty, ..self }
    }

    /// Where it comes from.
    pub fn kind(&self) -> &LateKind {
        &self.kind
    }

    /// What it will be.
    pub fn ty(&self) -> LateType {
        self.ty
    }

    /// How many late-bound values are nested in it.
    pub fn depth(&self) -> u32 {
        self.depth
    }

    /// Whether it will be a string.
    pub fn is_text(&self) -> bool {
        self.ty == LateType::Text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_javascript_writes_them() {
        let json = |data: Data| serde_json::Value::from(&data).to_string();
        assert_eq!(json(Data::Num(2.0)), "2");
        assert_eq!(json(Data::Num(0.5)), "0.5");
        assert_eq!(json(Data::Num(f64::NAN)), "null");
        assert_eq!(Data::from(serde_json::json!(3)), Data::Int(3));
    }
}

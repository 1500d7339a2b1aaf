//! The parts of a string: known pieces and late-bound values.

use std::cell::RefCell;

use super::string_concat::piece;
use super::{Cx, Data, Late, LateType, StringConcat, Text};
use crate::bail;
use crate::declare::{Callback, Class, IntoValue, ScriptFunction, Value, object};
use crate::diag::{Code, Result};

/// A part of a string.
#[derive(Clone, Debug)]
pub struct FragmentState {
    kind: Kind,
    value: Data,
}

/// Where a part comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// It is known.
    Literal,
    /// It is late-bound.
    Token,
    /// It is written out as a template has it.
    Intrinsic,
}

/// The parts of a string: known pieces and late-bound values. `Tokenization.reverse_string` takes a string apart.
///
/// ```rhai
/// let parts = Tokenization.reverse_string(`arn:${Aws.PARTITION}:s3`);
/// print(parts.length);
/// CfnOutput(stack, "Upper", #{ value: parts.map_tokens(|token| "aws-cn").join(StringConcat()) });
/// ```
///
/// ```lua
/// local parts = Tokenization.reverse_string("arn:" .. Aws.PARTITION .. ":s3")
/// print(parts.length)
/// CfnOutput(stack, "Upper", { value = parts:map_tokens(function(token) return "aws-cn" end):join(StringConcat()) })
/// ```
#[object(module = "", state = Vec<FragmentState>)]
impl TokenizedStringFragments {
    /// No parts; they can be added.
    pub fn new(cx: &mut Cx) -> TokenizedStringFragments {
        cx.make(Vec::new())
    }

    /// Adds a known piece.
    pub fn add_literal(self, cx: &mut Cx, lit: Data) {
        self.add(cx, Kind::Literal, lit);
    }

    /// Adds a late-bound value.
    pub fn add_token(self, cx: &mut Cx, token: Data) {
        self.add(cx, Kind::Token, token);
    }

    /// Adds a value that is written out as a template has it.
    pub fn add_intrinsic(self, cx: &mut Cx, value: Data) {
        self.add(cx, Kind::Intrinsic, value);
    }

    /// The first part, where it is late-bound.
    #[attribute]
    pub fn first_token(self, cx: &Cx) -> Option<Data> {
        cx.object(self).first().filter(|part| part.kind == Kind::Token).map(|part| part.value.clone())
    }

    /// The first part.
    #[attribute]
    pub fn first_value(self, cx: &Cx) -> Option<Data> {
        cx.object(self).first().map(|part| part.value.clone())
    }

    /// How many parts there are.
    #[attribute]
    pub fn length(self, cx: &Cx) -> i64 {
        i64::try_from(cx.object(self).len()).unwrap_or(i64::MAX)
    }

    /// The late-bound parts.
    #[attribute]
    pub fn tokens(self, cx: &Cx) -> Vec<Data> {
        self.values(cx, Kind::Token)
    }

    /// The known parts.
    #[attribute]
    pub fn literals(self, cx: &Cx) -> Vec<Data> {
        self.values(cx, Kind::Literal)
    }

    /// The same parts with something else in the place of each late-bound one. The function is asked when templates are
    /// made.
    pub fn map_tokens(
        self,
        cx: &mut Cx,
        /// A function that takes a late-bound value and gives what stands in its place, or a map whose `map_token` is one.
        mapper: Value,
    ) -> Result<TokenizedStringFragments> {
        let map = function(cx, &mapper, "map_token")?;
        let parts = cx.object(self).clone().into_iter().map(|part| match part.kind {
            Kind::Token => FragmentState {
                kind: Kind::Literal,
                value: later(cx, Map { map: map.clone(), token: part.value }),
            },
            _ => part,
        });
        let parts = parts.collect();
        Ok(cx.make(parts))
    }

    /// The parts as one value.
    pub fn join(
        self,
        cx: &mut Cx,
        /// How two parts are joined: `StringConcat()`, or a map whose `join` is a function of both. That is asked when
        /// templates are made.
        concat: Value,
    ) -> Result<Data> {
        let parts = cx.object(self).clone().into_iter().map(|part| part.value);
        if matches!(&concat, Value::Instance(_, class) if class.is(StringConcat::DESC)) {
            return Ok(Text::concat(parts.map(piece)).into());
        }
        let parts = parts.collect();
        let join = function(cx, &concat, "join")?;
        Ok(later(cx, Fold { join, parts }))
    }
}

impl TokenizedStringFragments {
    /// The parts of a string.
    pub(super) fn of(cx: &mut Cx, parts: Vec<Text>) -> TokenizedStringFragments {
        let kind = |part: &Text| if part.is_late() { Kind::Token } else { Kind::Literal };
        cx.make(
            parts.into_iter().map(|part| FragmentState { kind: kind(&part), value: part.into() }).collect(),
        )
    }

    fn add(self, cx: &mut Cx, kind: Kind, value: Data) {
        cx.object_mut(self).push(FragmentState { kind, value });
    }

    fn values(self, cx: &Cx, kind: Kind) -> Vec<Data> {
        let parts = cx.object(self).iter().filter(|part| part.kind == kind);
        parts.map(|part| part.value.clone()).collect()
    }
}

/// The function that a program gives, itself or in a map.
fn function(cx: &Cx, given: &Value, name: &str) -> Result<Callback> {
    match (given, given.get(name)) {
        (Value::Callback(callback), _) | (_, Some(Value::Callback(callback))) => Ok(callback.clone()),
        _ => bail!(
            Code::TypeMismatch,
            "a function, or a map with a function `{name}`, is needed here, not {}",
            crate::declare::describe(cx, given)
        ),
    }
}

/// A value that is asked for when templates are made.
fn later(cx: &mut Cx, ask: impl ScriptFunction + 'static) -> Data {
    let id = cx.add_lazy(Callback(std::rc::Rc::new(ask)));
    Late::script(id).typed(LateType::Text).into()
}

/// What stands in the place of a late-bound value.
struct Map {
    map: Callback,
    token: Data,
}

impl ScriptFunction for Map {
    fn call(&self, cx: &RefCell<Cx>, _: Vec<Value>) -> Result<Value> {
        self.map.0.call(cx, vec![self.token.clone().into_value()])
    }
}

/// Parts that a function joins, from the left.
struct Fold {
    join: Callback,
    parts: Vec<Data>,
}

impl ScriptFunction for Fold {
    fn call(&self, cx: &RefCell<Cx>, _: Vec<Value>) -> Result<Value> {
        let mut parts = self.parts.iter().cloned().map(IntoValue::into_value);
        let Some(first) = parts.next() else { return Ok(Value::Null) };
        parts.try_fold(first, |left, right| self.join.0.call(cx, vec![left, right]))
    }
}

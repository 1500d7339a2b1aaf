//! Conversions of the plain types: numbers, strings, lists, maps, JSON-like data.

use super::{Accepts, Callback, Cast, MemberValue, Value};
use crate::core::{Data, Late, LateKind, Number, Str, Text, TextList};
use crate::diag::Code;

/// A type that a parameter or a prop can have. What is accepted can always be described.
#[diagnostic::on_unimplemented(
    message = "scripts cannot pass a `{Self}`",
    label = "no value of a script becomes this",
    note = "scripts pass `bool`, numbers, `String`, `Str`, `Text`, `Data`, `serde_json::Value`, `Option`, `Vec`, `Dict`, \
            and what `#[construct]`, `#[object]`, `#[class]`, `#[props]`, `#[choice]` and `#[union]` declare"
)]
pub trait FromValue: Sized {
    /// What is accepted.
    fn accepts() -> Accepts;

    /// Converts; where it gives nothing, it recorded why.
    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self>;

    /// What holds where nothing is passed; by default that is a problem.
    fn absent(cast: &mut Cast<'_>) -> Option<Self> {
        cast.missing(&Self::accepts())
    }

    /// Whether nothing may be passed.
    fn is_optional() -> bool {
        false
    }
}

/// A type that a function can give to a script.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` cannot be given to scripts",
    label = "this becomes no value of a script",
    note = "scripts can be given `bool`, numbers, `String`, `Str`, `Text`, `Data`, `serde_json::Value`, `Option`, `Vec`, \
            `Dict`, and what `#[construct]`, `#[object]`, `#[class]`, `#[choice]` and `#[props(output = true)]` declare"
)]
pub trait IntoValue {
    /// What is given.
    fn gives() -> Accepts;

    /// Converts.
    fn into_value(self) -> Value;
}

/// A map whose keys are the user's own: tags, environment variables.
#[derive(Clone, Debug, PartialEq)]
pub struct Dict<T>(pub Vec<(Str, T)>);

/// The last parameter of a function that takes as many values as a script passes.
#[derive(Clone, Debug, PartialEq)]
pub struct Rest<T>(pub Vec<T>);

impl<T> Default for Rest<T> {
    fn default() -> Self {
        Rest(Vec::new())
    }
}

impl<T> From<Vec<T>> for Rest<T> {
    fn from(items: Vec<T>) -> Self {
        Rest(items)
    }
}

impl<T> IntoIterator for Rest<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// It gets all remaining arguments as one list; what is described is one of them.
impl<T: FromValue> FromValue for Rest<T> {
    fn accepts() -> Accepts {
        T::accepts()
    }
    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
        let Value::List(items) = value else { return cast.mismatch(&value, &Self::accepts()) };
        // Lists stand for their items: Rhai cannot spread a list over arguments.
        let accepts = T::accepts();
        let mut all = Vec::with_capacity(items.len());
        for item in items {
            match item {
                list @ Value::List(_) if cast.fits(&list, &accepts) => all.push(list),
                Value::List(inner) => all.extend(inner),
                one => all.push(one),
            }
        }
        cast.rest(all).map(Rest)
    }
    fn absent(_: &mut Cast<'_>) -> Option<Self> {
        Some(Rest::default())
    }
    fn is_optional() -> bool {
        true
    }
}

impl<T> Default for Dict<T> {
    fn default() -> Self {
        Dict(Vec::new())
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn accepts() -> Accepts {
        Accepts::Optional(Box::new(T::accepts()))
    }
    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            value => T::from_value(value, cast).map(Some),
        }
    }
    fn absent(_: &mut Cast<'_>) -> Option<Self> {
        Some(None)
    }
    fn is_optional() -> bool {
        true
    }
}

impl<T: IntoValue> IntoValue for Option<T> {
    fn gives() -> Accepts {
        Accepts::Optional(Box::new(T::gives()))
    }
    fn into_value(self) -> Value {
        self.map_or(Value::Null, IntoValue::into_value)
    }
}

impl<T: FromValue> FromValue for Vec<T> {
    fn accepts() -> Accepts {
        Accepts::List(Box::new(T::accepts()))
    }
    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
        let Value::List(items) = value else { return cast.mismatch(&value, &Self::accepts()) };
        cast.items(items)
    }
}

impl<T: IntoValue> IntoValue for Vec<T> {
    fn gives() -> Accepts {
        Accepts::List(Box::new(T::gives()))
    }
    fn into_value(self) -> Value {
        Value::List(self.into_iter().map(IntoValue::into_value).collect())
    }
}

impl<T: FromValue> FromValue for Dict<T> {
    fn accepts() -> Accepts {
        Accepts::Map(Box::new(T::accepts()))
    }
    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
        let entries = match value {
            Value::Map(entries) => entries,
            Value::List(items) if items.is_empty() => Vec::new(),
            other => return cast.mismatch(&other, &Self::accepts()),
        };
        let given = entries.len();
        let mut converted = Vec::with_capacity(given);
        for (key, value) in entries {
            let item = cast.within_key(&key, |cast| T::from_value(value, cast));
            converted.extend(item.map(|item| (key, item)));
        }
        (converted.len() == given).then_some(Dict(converted))
    }
}

impl<T: IntoValue> IntoValue for Dict<T> {
    fn gives() -> Accepts {
        Accepts::Map(Box::new(T::gives()))
    }
    fn into_value(self) -> Value {
        Value::Map(self.0.into_iter().map(|(key, item)| (key, item.into_value())).collect())
    }
}

impl FromValue for Value {
    fn accepts() -> Accepts {
        Accepts::Any
    }
    fn from_value(value: Value, _: &mut Cast<'_>) -> Option<Self> {
        Some(value)
    }
}

impl IntoValue for Value {
    fn gives() -> Accepts {
        Accepts::Any
    }
    fn into_value(self) -> Value {
        self
    }
}

impl IntoValue for () {
    fn gives() -> Accepts {
        Accepts::Nothing
    }
    fn into_value(self) -> Value {
        Value::Null
    }
}

impl FromValue for bool {
    fn accepts() -> Accepts {
        Accepts::Bool
    }
    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
        match value {
            Value::Bool(it) => Some(it),
            other => cast.mismatch(&other, &Accepts::Bool),
        }
    }
}

impl IntoValue for bool {
    fn gives() -> Accepts {
        Accepts::Bool
    }
    fn into_value(self) -> Value {
        Value::Bool(self)
    }
}

/// The largest whole number that a double holds exactly.
const EXACT: f64 = 9_007_199_254_740_992.0;

impl FromValue for i64 {
    fn accepts() -> Accepts {
        Accepts::Int
    }
    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
        match value {
            Value::Int(it) => Some(it),
            #[allow(clippy::cast_possible_truncation)]
            Value::Num(it) if it.fract() == 0.0 && it.abs() <= EXACT => Some(it as i64),
            other => cast.mismatch(&other, &Accepts::Int),
        }
    }
}

macro_rules! small_integers {
    ($($ty:ty),*) => {$(
        impl FromValue for $ty {
            fn accepts() -> Accepts {
                Accepts::Int
            }
            fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
                let it = i64::from_value(value, cast)?;
                if let Ok(it) = <$ty>::try_from(it) {
                    return Some(it);
                }
                let message = match it < 0 && <$ty>::MIN == 0 {
                    true => format!("must be 0 or more, not {it}"),
                    false => format!("must be between {} and {}, not {it}", <$ty>::MIN, <$ty>::MAX),
                };
                cast.problem(Code::OutOfRange, message, Vec::new());
                None
            }
        }
        impl IntoValue for $ty {
            fn gives() -> Accepts {
                Accepts::Int
            }
            fn into_value(self) -> Value {
                Value::Int(i64::from(self))
            }
        }
    )*};
}
small_integers!(u8, u16, u32, i32);

impl IntoValue for i64 {
    fn gives() -> Accepts {
        Accepts::Int
    }
    fn into_value(self) -> Value {
        Value::Int(self)
    }
}

impl FromValue for f64 {
    fn accepts() -> Accepts {
        Accepts::Num
    }
    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
        match value {
            #[allow(clippy::cast_precision_loss)]
            Value::Int(it) => Some(it as f64),
            Value::Num(it) if it.is_finite() => Some(it),
            other => cast.mismatch(&other, &Accepts::Num),
        }
    }
}

impl IntoValue for f64 {
    fn gives() -> Accepts {
        Accepts::Num
    }
    fn into_value(self) -> Value {
        Value::Num(self)
    }
}

impl FromValue for Number {
    fn accepts() -> Accepts {
        Accepts::Num
    }
    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
        match value {
            Value::Int(it) => Some(Number::Int(it)),
            Value::Num(it) if it.is_finite() => Some(Number::Float(it)),
            Value::Late(late) => Some(Number::Late(late)),
            Value::Text(Text::Late(late)) => Some(Number::Late(late)),
            other => cast.mismatch(&other, &Accepts::Num),
        }
    }
}

impl IntoValue for Number {
    fn gives() -> Accepts {
        Accepts::Num
    }
    fn into_value(self) -> Value {
        match self {
            Number::Int(it) => Value::Int(it),
            Number::Float(it) => Value::Num(it),
            late @ Number::Late(_) => Data::from(late).into_value(),
        }
    }
}

impl FromValue for Text {
    fn accepts() -> Accepts {
        Accepts::Text
    }
    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
        match value {
            Value::Text(it) => Some(it),
            Value::Late(it) => Some(Text::Late(it)),
            other => match other.of_member() {
                Some(MemberValue::Text(text)) => Some(text.into()),
                _ => cast.mismatch(&other, &Accepts::Text),
            },
        }
    }
}

impl IntoValue for Text {
    fn gives() -> Accepts {
        Accepts::Text
    }
    fn into_value(self) -> Value {
        Value::Text(self)
    }
}

impl FromValue for Str {
    fn accepts() -> Accepts {
        Accepts::Text
    }
    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
        match value {
            Value::Text(Text::Literal(it)) => Some(it),
            Value::Text(Text::Late(_)) | Value::Late(_) => {
                let hint = "its value is known only when the stack is deployed".to_owned();
                cast.problem(Code::LateBound, "must be known now, it cannot be late-bound", vec![hint]);
                None
            }
            other => match other.of_member() {
                Some(MemberValue::Text(text)) => Some(Str::new_static(text)),
                _ => cast.mismatch(&other, &Accepts::Text),
            },
        }
    }
}

impl IntoValue for Str {
    fn gives() -> Accepts {
        Accepts::Text
    }
    fn into_value(self) -> Value {
        Value::Text(Text::Literal(self))
    }
}

impl IntoValue for String {
    fn gives() -> Accepts {
        Accepts::Text
    }
    fn into_value(self) -> Value {
        Value::text(self)
    }
}

impl FromValue for String {
    fn accepts() -> Accepts {
        Accepts::Text
    }
    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
        Str::from_value(value, cast).map(String::from)
    }
}

impl IntoValue for &'static str {
    fn gives() -> Accepts {
        Accepts::Text
    }
    fn into_value(self) -> Value {
        Value::text(self)
    }
}

/// JSON of the user's own; late-bound values have none.
impl FromValue for serde_json::Value {
    fn accepts() -> Accepts {
        Accepts::Data
    }
    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
        let data = Data::from_value(value, cast)?;
        if data.holds_late() {
            let hint = "its value is known only when the stack is deployed".to_owned();
            cast.problem(Code::LateBound, "must be known now, it cannot be late-bound", vec![hint]);
            return None;
        }
        Some((&data).into())
    }
}

impl IntoValue for serde_json::Value {
    fn gives() -> Accepts {
        Accepts::Data
    }
    fn into_value(self) -> Value {
        Data::from(self).into_value()
    }
}

impl FromValue for TextList {
    fn accepts() -> Accepts {
        Accepts::TextList
    }
    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
        match value {
            Value::Late(late) | Value::Text(Text::Late(late)) => Some(TextList::Late(late)),
            Value::List(_) => Vec::<Text>::from_value(value, cast).map(TextList::Items),
            other => cast.mismatch(&other, &Accepts::TextList),
        }
    }
}

impl IntoValue for TextList {
    fn gives() -> Accepts {
        Accepts::TextList
    }
    fn into_value(self) -> Value {
        match self {
            TextList::Items(items) => items.into_value(),
            TextList::Late(late) => Value::Late(late),
        }
    }
}

impl FromValue for Callback {
    fn accepts() -> Accepts {
        Accepts::Callback
    }
    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
        match value {
            Value::Callback(it) => Some(it),
            other => cast.mismatch(&other, &Accepts::Callback),
        }
    }
}

impl FromValue for Data {
    fn accepts() -> Accepts {
        Accepts::Data
    }
    fn from_value(value: Value, cast: &mut Cast<'_>) -> Option<Self> {
        match value {
            // As JavaScript's `undefined`; the null of JSON is `JsonNull`.
            Value::Null => Some(Data::Absent),
            Value::Bool(it) => Some(Data::Bool(it)),
            Value::Int(it) => Some(Data::Int(it)),
            Value::Num(it) if it.is_finite() => Some(Data::Num(it)),
            Value::Text(it) => Some(it.into()),
            Value::Late(late) => Some(Data::Late(late)),
            Value::List(_) => Vec::<Data>::from_value(value, cast).map(Data::List),
            Value::Map(_) => Dict::<Data>::from_value(value, cast).map(|dict| Data::Map(dict.0)),
            Value::Entries(entries) => {
                let converted = entries.into_iter().map(|(key, value)| {
                    let shown = key.literal().unwrap_or("(late-bound)").to_owned();
                    let value = cast.within_key(&shown, |cast| Data::from_value(value, cast))?;
                    Some((Data::from(key), value))
                });
                let converted: Vec<_> = converted.collect();
                let entries = converted.into_iter().collect::<Option<Vec<_>>>()?;
                Some(Late::other(LateKind::Entries(entries)).into())
            }
            Value::Callback(callback) => Some(Data::Late(Late::script(cast.cx.add_lazy(callback)))),
            other => match (other.of_member(), cast.cx.data_of(&other)) {
                (Some(MemberValue::Text(text)), _) => Some(text.into()),
                (Some(MemberValue::Number(number)), _) => Some(number.into()),
                (None, Some(data)) => Some(data),
                (None, None) => cast.mismatch(&other, &Accepts::Data),
            },
        }
    }
}

impl IntoValue for Data {
    fn gives() -> Accepts {
        Accepts::Data
    }
    fn into_value(self) -> Value {
        match self {
            Data::Absent | Data::Null => Value::Null,
            Data::Bool(it) => Value::Bool(it),
            Data::Int(it) => Value::Int(it),
            Data::Num(it) => Value::Num(it),
            Data::Str(it) => Value::text(it),
            Data::List(items) => items.into_value(),
            Data::Map(entries) => {
                Value::Map(entries.into_iter().map(|(key, it)| (key, it.into_value())).collect())
            }
            Data::Late(late) if late.is_text() => Value::Text(Text::Late(late)),
            Data::Late(late) => Value::Late(late),
        }
    }
}

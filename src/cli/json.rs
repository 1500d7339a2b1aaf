//! Between JSON and the values of templates.

use serde_json::{Map, Number, Value};

use crate::core::Data;

/// JSON as a value of a template.
pub(crate) fn from_json(value: Value) -> Data {
    match value {
        Value::Null => Data::Null,
        Value::Bool(it) => it.into(),
        Value::Number(it) => match it.as_i64() {
            Some(it) => it.into(),
            None => it.as_f64().map_or(Data::Null, Data::Num),
        },
        Value::String(it) => it.into(),
        Value::Array(items) => Data::List(items.into_iter().map(from_json).collect()),
        Value::Object(entries) => {
            Data::Map(entries.into_iter().map(|(key, value)| (key.into(), from_json(value))).collect())
        }
    }
}

/// A resolved value of a template as JSON.
pub(crate) fn to_json(data: &Data) -> Value {
    match data {
        Data::Absent | Data::Null | Data::Late(_) => Value::Null,
        Data::Bool(it) => Value::Bool(*it),
        Data::Int(it) => Value::Number((*it).into()),
        Data::Num(it) => number(*it),
        Data::Str(it) => Value::String(it.to_string()),
        Data::List(items) => Value::Array(items.iter().map(to_json).collect()),
        Data::Map(fields) => Value::Object(
            fields.iter().map(|(key, value)| (key.to_string(), to_json(value))).collect::<Map<_, _>>(),
        ),
    }
}

/// Numbers without a fraction are whole, as JavaScript writes them.
fn number(it: f64) -> Value {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if it.fract() == 0.0 && it.abs() < EXACT {
        #[expect(clippy::cast_possible_truncation, reason = "it is whole and small enough")]
        return Value::Number((it as i64).into());
    }
    Number::from_f64(it).map_or(Value::Null, Value::Number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_javascript_writes_them() {
        assert_eq!(to_json(&Data::Num(2.0)).to_string(), "2");
        assert_eq!(to_json(&Data::Num(0.5)).to_string(), "0.5");
        assert_eq!(to_json(&Data::Num(f64::NAN)).to_string(), "null");
        assert_eq!(from_json(serde_json::json!(3)), Data::Int(3));
    }
}

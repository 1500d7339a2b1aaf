//! Values that a function of the script gives late.

use super::{Cx, Data, Late, LateType, Number, Text, TextList};
use crate::bail;
use crate::declare::{Callback, Value, class};
use crate::diag::{Code, Result};

/// Values that a function of the script gives late.
#[derive(Clone, Copy, Debug)]
pub struct Lazy;

/// Values that are asked for when the templates are made: the function runs after all aspects.
///
/// ```rhai
/// let names = ["first"];
/// CfnOutput(stack, "Last", #{ value: Lazy.string(|| names[names.len() - 1]) });
/// names.push("second");
/// ```
///
/// ```lua
/// local names = { "first" }
/// CfnOutput(stack, "Last", { value = Lazy.string(function() return names[#names] end) })
/// table.insert(names, "second")
/// ```
#[class(module = "")]
impl Lazy {
    /// A string.
    pub fn string(cx: &mut Cx, producer: Value) -> Result<Text> {
        Ok(Text::Late(late(cx, &producer, LateType::Text)?))
    }

    /// A string that does not change.
    pub fn uncached_string(cx: &mut Cx, producer: Value) -> Result<Text> {
        Lazy::string(cx, producer)
    }

    /// A number.
    pub fn number(cx: &mut Cx, producer: Value) -> Result<Number> {
        Ok(Number::Late(late(cx, &producer, LateType::Other)?))
    }

    /// A list of strings.
    pub fn list(cx: &mut Cx, producer: Value) -> Result<TextList> {
        Ok(TextList::Late(late(cx, &producer, LateType::List)?))
    }

    /// Any value.
    pub fn any(cx: &mut Cx, producer: Value) -> Result<Data> {
        Ok(Data::Late(late(cx, &producer, LateType::Other)?))
    }
}

fn late(cx: &mut Cx, producer: &Value, ty: LateType) -> Result<Late> {
    Ok(Late::script(cx.add_lazy(callback(producer)?)).typed(ty))
}

/// The function of a producer: itself, or the `produce` of a map.
fn callback(producer: &Value) -> Result<Callback> {
    match (producer, producer.get("produce")) {
        (Value::Callback(callback), _) | (_, Some(Value::Callback(callback))) => Ok(callback.clone()),
        _ => bail!(Code::TypeMismatch, "`Lazy` takes a function, or a map with a function `produce`"),
    }
}

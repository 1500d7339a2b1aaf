//! Values that a function of the script gives late.

use super::{Cx, Data, Late, LateType, LazyKind, LazyValue, Number, Str, Text, TextList};
use crate::bail;
use crate::declare::{Callback, Value, class, props};
use crate::diag::{Code, Result};

/// How a late string is made.
#[props]
pub struct LazyStringValueOptions {
    /// What stands for the value where it is shown before it is known.
    pub display_hint: Option<Str>,
}

/// How a late list is made.
#[props]
pub struct LazyListValueOptions {
    /// What stands for the value where it is shown before it is known.
    pub display_hint: Option<Str>,
    /// Whether an empty list is left out of the template.
    #[default(false)]
    pub omit_empty: bool,
}

/// How any late value is made.
#[props]
pub struct LazyAnyValueOptions {
    /// What stands for the value where it is shown before it is known.
    pub display_hint: Option<Str>,
    /// Whether an empty list is left out of the template.
    #[default(false)]
    pub omit_empty_array: bool,
}

/// Values that a function of the script gives late.
#[derive(Clone, Copy, Debug)]
pub struct Lazy;

/// Values that are asked for when the templates are made: the function runs once, after all aspects. It may
/// give nothing: then what it would be the value of is left out.
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
    pub fn string(cx: &mut Cx, producer: Value, options: Option<LazyStringValueOptions>) -> Result<Text> {
        let hint = options.unwrap_or_default().display_hint;
        Ok(Text::Late(late(cx, &producer, LazyKind::Text, hint, false)?))
    }

    /// A string. It is asked for once, as all are.
    pub fn uncached_string(
        cx: &mut Cx,
        producer: Value,
        options: Option<LazyStringValueOptions>,
    ) -> Result<Text> {
        Lazy::string(cx, producer, options)
    }

    /// A number.
    pub fn number(cx: &mut Cx, producer: Value) -> Result<Number> {
        Ok(Number::Late(late(cx, &producer, LazyKind::Number, None, false)?))
    }

    /// A number. It is asked for once, as all are.
    pub fn uncached_number(cx: &mut Cx, producer: Value) -> Result<Number> {
        Lazy::number(cx, producer)
    }

    /// A list of strings.
    pub fn list(cx: &mut Cx, producer: Value, options: Option<LazyListValueOptions>) -> Result<TextList> {
        let options = options.unwrap_or_default();
        Ok(TextList::Late(late(cx, &producer, LazyKind::List, options.display_hint, options.omit_empty)?))
    }

    /// A list of strings. It is asked for once, as all are.
    pub fn uncached_list(
        cx: &mut Cx,
        producer: Value,
        options: Option<LazyListValueOptions>,
    ) -> Result<TextList> {
        Lazy::list(cx, producer, options)
    }

    /// Any value.
    pub fn any(cx: &mut Cx, producer: Value, options: Option<LazyAnyValueOptions>) -> Result<Data> {
        let options = options.unwrap_or_default();
        Ok(Data::Late(late(cx, &producer, LazyKind::Any, options.display_hint, options.omit_empty_array)?))
    }

    /// Any value. It is asked for once, as all are.
    pub fn uncached_any(cx: &mut Cx, producer: Value, options: Option<LazyAnyValueOptions>) -> Result<Data> {
        Lazy::any(cx, producer, options)
    }
}

fn late(
    cx: &mut Cx,
    producer: &Value,
    kind: LazyKind,
    display_hint: Option<Str>,
    omit_empty: bool,
) -> Result<Late> {
    let callback = callback(producer)?;
    let ty = match kind {
        LazyKind::Text => LateType::Text,
        LazyKind::List => LateType::List,
        LazyKind::Number => LateType::Number,
        LazyKind::Any => LateType::Other,
    };
    let span = cx.span;
    let id =
        cx.keep_lazy(LazyValue { callback, kind, shape: None, display_hint, omit_empty, value: None, span });
    Ok(Late::script(id).typed(ty))
}

/// The function of a producer: itself, or the `produce` of a map.
fn callback(producer: &Value) -> Result<Callback> {
    match (producer, producer.get("produce")) {
        (Value::Callback(callback), _) | (_, Some(Value::Callback(callback))) => Ok(callback.clone()),
        _ => bail!(Code::TypeMismatch, "`Lazy` takes a function, or a map with a function `produce`"),
    }
}

//! Properties of a template as the types of their resource take them.
//!
//! As in the CDK, numbers and truth values stand for strings and the other way round, properties that the table
//! does not know are kept, and what is late-bound is not looked at.

use super::tree::Step;
use crate::cfn::table::{Property, Type};
use crate::core::{Data, Fields, Str};
use crate::declare::closest;
use crate::diag::{Code, Severity};

/// Something that is wrong with a property.
#[derive(Debug)]
pub struct Problem {
    /// The way to the value.
    pub path: Vec<Step>,
    /// How bad it is.
    pub severity: Severity,
    /// What kind of problem it is.
    pub code: Code,
    /// What is wrong, behind the name of the property.
    pub message: String,
    /// What was probably meant.
    pub hint: Option<String>,
}

/// A conversion under way.
#[derive(Debug, Default)]
pub struct Fit {
    path: Vec<Step>,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// Values under names that the table does not know, with the way to them.
    pub extras: Vec<(Vec<Step>, Data)>,
}

impl Problem {
    /// The property for messages: `Tags[0].Key`.
    pub fn name(&self) -> String {
        let mut name = String::new();
        for step in &self.path {
            match step {
                Step::Key(key) if name.is_empty() => name.push_str(key),
                Step::Key(key) => {
                    name.push('.');
                    name.push_str(key);
                }
                Step::Index(index) => name.push_str(&format!("[{index}]")),
            }
        }
        name
    }
}

impl Fit {
    /// The fields of a resource or of a nested struct, in the order in which L1s write them.
    pub fn fields(&mut self, fields: Fields, properties: &[Property]) -> Fields {
        let find = |key: &str| properties.iter().find(|property| property.cfn_name() == key);
        for property in properties.iter().filter(|property| property.required()) {
            let name = property.cfn_name();
            let has = |(key, value): &(Str, Data)| key == name && *value != Data::Absent;
            if !fields.iter().any(has) {
                let meant = fields.iter().map(|(key, _)| key.as_str()).filter(|key| find(key).is_none());
                let hint =
                    closest(name, meant).first().map(|key| format!("is `{key}` meant to be `{name}`?"));
                self.within(Step::Key(name.into()), |fit| {
                    fit.problem(Code::MissingArgument, "is missing".to_owned(), hint);
                });
            }
        }
        let names = || properties.iter().map(|property| property.cfn_name());
        let mut fitting = Fields::with_capacity(fields.len());
        for (key, value) in fields {
            self.path.push(Step::Key(key.clone()));
            match find(&key) {
                Some(property) => {
                    let value = self.value(value, property.ty());
                    fitting.push((key, value));
                }
                None => {
                    self.unknown(&key, closest(&key, names()).first().copied());
                    self.extras.push((self.path.clone(), value));
                }
            }
            self.path.pop();
        }
        fitting.sort_by(|(a, _), (b, _)| a.cmp(b));
        fitting
    }

    fn within<T>(&mut self, step: Step, convert: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step);
        let it = convert(self);
        self.path.pop();
        it
    }

    fn problem(&mut self, code: Code, message: String, hint: Option<String>) {
        let path = self.path.clone();
        self.problems.push(Problem { path, severity: Severity::Error, code, message, hint });
    }

    /// A property that the table does not know may be newer than the table; one that looks misspelt is told.
    fn unknown(&mut self, key: &str, meant: Option<&str>) {
        if let Some(meant) = meant {
            self.problems.push(Problem {
                path: self.path.clone(),
                severity: Severity::Warning,
                code: Code::Surprise,
                message: format!("is not known; `{key}` is written as it stands"),
                hint: Some(format!("did you mean `{meant}`?")),
            });
        }
    }

    fn mismatch(&mut self, data: Data, wanted: &str) -> Data {
        self.problem(Code::TypeMismatch, format!("must be {wanted}, not {}", describe(&data)), None);
        data
    }

    fn value(&mut self, data: Data, ty: Type) -> Data {
        if matches!(data, Data::Late(_) | Data::Absent) || is_call(&data) {
            return data;
        }
        match ty {
            Type::String | Type::DateTime | Type::Enum(_) => match as_text(&data) {
                Some(text) => text.into(),
                None => self.mismatch(data, "a string"),
            },
            Type::Integer | Type::Number | Type::IntegerEnum(_) => match as_number(&data) {
                Some(number) => number,
                None => self.mismatch(data, "a number"),
            },
            Type::Boolean => match data.as_str() {
                Some("true") => true.into(),
                Some("false") => false.into(),
                _ if matches!(data, Data::Bool(_)) => data,
                _ => self.mismatch(data, "true or false"),
            },
            Type::Json => data,
            Type::Tag => self.tag(data),
            Type::List(item) => match data {
                Data::List(items) => Data::List(
                    items
                        .into_iter()
                        .enumerate()
                        .map(|(index, one)| self.within(Step::Index(index), |fit| fit.value(one, item.get())))
                        .collect(),
                ),
                other => self.mismatch(other, "a list"),
            },
            Type::Map(item) => match data {
                Data::Map(fields) => Data::Map(
                    fields
                        .into_iter()
                        .map(|(key, one)| {
                            let one = self.within(Step::Key(key.clone()), |fit| fit.value(one, item.get()));
                            (key, one)
                        })
                        .collect(),
                ),
                other => self.mismatch(other, "a map"),
            },
            Type::Struct(inner) => match data {
                Data::Map(fields) => Data::Map(self.fields(fields, &inner.properties().collect::<Vec<_>>())),
                other => self.mismatch(other, "a map"),
            },
            Type::Union(types) => match types.iter().map(|ty| ty.get()).find(|ty| has_shape(&data, *ty)) {
                Some(ty) => self.value(data, ty),
                None => data,
            },
        }
    }

    /// A tag has a key and a value; what else stands there does not reach the template.
    fn tag(&mut self, data: Data) -> Data {
        let Data::Map(fields) = data else { return self.mismatch(data, "a map with `Key` and `Value`") };
        for name in ["Key", "Value"] {
            if !fields.iter().any(|(key, value)| key == name && *value != Data::Absent) {
                self.within(Step::Key(name.into()), |fit| {
                    fit.problem(Code::MissingArgument, "is missing".to_owned(), None);
                });
            }
        }
        let known = fields.into_iter().filter(|(key, _)| key == "Key" || key == "Value");
        let text = |(key, value): (Str, Data)| {
            let value = self.within(Step::Key(key.clone()), |fit| fit.value(value, Type::String));
            (key, value)
        };
        Data::Map(known.map(text).collect())
    }
}

/// Whether a value is a function that the engine does not know: it is written as it stands.
fn is_call(data: &Data) -> bool {
    matches!(data, Data::Map(fields) if matches!(&fields[..], [(key, _)] if key.starts_with("Fn::")))
}

fn has_shape(data: &Data, ty: Type) -> bool {
    match ty {
        Type::String | Type::DateTime | Type::Enum(_) => matches!(data, Data::Str(_)),
        Type::Integer | Type::Number | Type::IntegerEnum(_) => matches!(data, Data::Int(_) | Data::Num(_)),
        Type::Boolean => matches!(data, Data::Bool(_)),
        Type::List(_) => matches!(data, Data::List(_)),
        Type::Struct(inner) => match data {
            Data::Map(fields) => fields.iter().all(|(key, _)| inner.property_by_cfn(key).is_some()),
            _ => false,
        },
        Type::Json | Type::Tag | Type::Map(_) => matches!(data, Data::Map(_)),
        Type::Union(types) => types.iter().any(|ty| has_shape(data, ty.get())),
    }
}

fn as_text(data: &Data) -> Option<String> {
    match data {
        Data::Str(text) => Some(text.to_string()),
        Data::Int(it) => Some(it.to_string()),
        Data::Num(it) => Some(it.to_string()),
        Data::Bool(it) => Some(it.to_string()),
        _ => None,
    }
}

fn as_number(data: &Data) -> Option<Data> {
    match data {
        Data::Int(_) | Data::Num(_) => Some(data.clone()),
        Data::Str(text) => leading_number(text),
        _ => None,
    }
}

/// The number with which a string starts, as the CDK reads it: `12abc` is 12.
pub fn leading_number(text: &str) -> Option<Data> {
    let text = text.trim_start();
    let bytes = text.as_bytes();
    let digits = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let sign = usize::from(matches!(bytes.first(), Some(b'+' | b'-')));
    let whole = digits(sign);
    let mut end = sign + whole;
    let mut fraction = 0;
    if bytes.get(end) == Some(&b'.') {
        fraction = digits(end + 1);
        if whole + fraction > 0 {
            end += 1 + fraction;
        }
    }
    if whole + fraction == 0 {
        return None;
    }
    if matches!(bytes.get(end), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
        let exponent = digits((end + 1 + sign).min(bytes.len()));
        if exponent > 0 {
            end += 1 + sign + exponent;
        }
    }
    let number = text[..end].trim_start_matches('+');
    match number.parse::<i64>() {
        Ok(whole) => Some(whole.into()),
        Err(_) => number.parse::<f64>().ok().map(super::tree::whole_or_not).map(|kind| match kind {
            super::tree::Kind::Int(it) => it.into(),
            super::tree::Kind::Num(it) => it.into(),
            _ => Data::Null,
        }),
    }
}

fn describe(data: &Data) -> String {
    match data {
        Data::Absent | Data::Null => "nothing".to_owned(),
        Data::Bool(it) => format!("`{it}`"),
        Data::Int(it) => format!("the number {it}"),
        Data::Num(it) => format!("the number {it}"),
        Data::Str(text) if text.len() <= 40 => format!("the string \"{text}\""),
        Data::Str(_) => "a string".to_owned(),
        Data::List(_) => "a list".to_owned(),
        Data::Map(_) => "a map".to_owned(),
        Data::Late(_) => "a late-bound value".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Data, leading_number};

    #[test]
    fn strings_start_with_numbers() {
        for (text, number) in [
            ("12", Some(Data::Int(12))),
            (" -12 ", Some(Data::Int(-12))),
            ("12abc", Some(Data::Int(12))),
            ("0x10", Some(Data::Int(0))),
            ("1e3", Some(Data::Int(1000))),
            ("1.5", Some(Data::Num(1.5))),
            (".5x", Some(Data::Num(0.5))),
            ("1e", Some(Data::Int(1))),
            ("", None),
            (".", None),
            ("abc", None),
            ("-", None),
        ] {
            assert_eq!(leading_number(text), number, "{text}");
        }
    }
}

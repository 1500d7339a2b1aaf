//! Sections that a construct adds to a template as a whole, beside those of other constructs.

use super::super::{Data, Fields, Str};
use crate::bail;
use crate::diag::{Code, Result};

/// Adds a section to a template: descriptions become lines, macros one list, maps one map.
///
/// # Errors
/// When two sections do not agree.
pub(super) fn merge(template: &mut Fields, name: &Str, value: Data) -> Result<()> {
    if value == Data::Absent {
        return Ok(());
    }
    let value = if name == "Transform" { transforms(value, Data::List(Vec::new())) } else { value };
    let Some((_, known)) = template.iter_mut().find(|(key, _)| key == name) else {
        template.push((name.clone(), value));
        return Ok(());
    };
    *known = match name.as_str() {
        "Description" => lines(std::mem::take(known), value)?,
        "Transform" => transforms(std::mem::take(known), value),
        _ if *known == value => value,
        "AWSTemplateFormatVersion" => {
            bail!(Code::InvalidTemplate, "two parts of the template have different versions of its format")
        }
        _ => maps(name, std::mem::take(known), value)?,
    };
    Ok(())
}

fn lines(first: Data, second: Data) -> Result<Data> {
    match (&first, &second) {
        (Data::Str(first), Data::Str(second)) => Ok(format!("{first}\n{second}").into()),
        _ => bail!(Code::InvalidTemplate, "a description that is not a string cannot be joined to another"),
    }
}

/// All macros, each once.
fn transforms(first: Data, second: Data) -> Data {
    let list = |data: Data| match data {
        Data::List(items) => items,
        one => vec![one],
    };
    let mut all: Vec<Data> = Vec::new();
    for item in list(first).into_iter().chain(list(second)) {
        if !all.contains(&item) {
            all.push(item);
        }
    }
    if all.len() == 1 { all.remove(0) } else { Data::List(all) }
}

fn maps(name: &str, first: Data, second: Data) -> Result<Data> {
    let (Data::Map(mut all), Data::Map(more)) = (first, second) else {
        bail!(
            Code::InvalidTemplate,
            "two parts of the template have a section `{name}`, and they are no maps"
        );
    };
    for (key, value) in more {
        if all.iter().any(|(known, _)| *known == key) {
            bail!(Code::InvalidTemplate, "the section `{name}` has `{key}` already");
        }
        all.push((key, value));
    }
    Ok(Data::Map(all))
}

//! What there is to know of the standard library, read from the doc comments of its scripts.

use std::fmt::Write as _;

use crate::declare::did_you_mean;
use crate::diag::{Code, Diag, Result};
use crate::script::Language;
use crate::script::stdlib::{MODULES, Module};

/// A function of a module.
struct Function<'a> {
    /// The name with the parameters: `network(scope, id, props)`.
    signature: &'a str,
    docs: String,
}

impl Function<'_> {
    fn name(&self) -> &str {
        self.signature.split('(').next().unwrap_or(self.signature)
    }
}

/// The modules of the library, a line each.
pub(crate) fn overview() -> String {
    let mut out = String::from("the standard library\n");
    let width = MODULES.iter().map(|module| module.name.len()).max().unwrap_or(0) + "std/".len();
    for module in MODULES {
        let docs = module_docs(module);
        let first = docs.split([':', '.']).next().unwrap_or_default().replace('\n', " ");
        let _ = writeln!(out, "  {:width$}  {first}.", format!("std/{}", module.name));
    }
    out
}

/// What `std`, `std/three_tier` or `std/three_tier.network` means; nothing for other names.
pub(crate) fn explain(name: &str) -> Option<Result<String>> {
    let rest = match name {
        "std" => return Some(Ok(overview())),
        _ => name.strip_prefix("std/").or_else(|| name.strip_prefix("std."))?,
    };
    let mut parts = rest.split('.').filter(|part| !part.is_empty());
    let wanted = parts.next().unwrap_or_default();
    let Some(module) = MODULES.iter().find(|module| module.name == wanted) else {
        let hint = did_you_mean(wanted, MODULES.iter().map(|module| module.name));
        let message = format!("the standard library has no `{wanted}`");
        return Some(Err(Diag::new(Code::UnknownName, message).hints(hint).into()));
    };
    let functions = functions(module);
    let Some(function) = parts.next() else { return Some(Ok(module_text(module, &functions))) };
    let found: Vec<&Function<'_>> = functions.iter().filter(|it| it.name() == function).collect();
    if found.is_empty() {
        let hint = did_you_mean(function, functions.iter().map(Function::name));
        let message = format!("`std/{}` has no function `{function}`", module.name);
        return Some(Err(Diag::new(Code::UnknownName, message).hints(hint).into()));
    }
    Some(Ok(found.into_iter().map(|it| function_text(module, it)).collect::<Vec<_>>().join("\n")))
}

fn module_text(module: &Module, functions: &[Function<'_>]) -> String {
    let name = module.name;
    let mut out = format!("module std/{name}\n\n{}\n", module_docs(module));
    let _ = writeln!(
        out,
        "\nRhai: import \"std/{name}\" as {name};    Lua: local {name} = require(\"std.{name}\")"
    );
    for function in functions {
        let _ = write!(out, "\n{}", function_text(module, function));
    }
    out
}

fn function_text(module: &Module, function: &Function<'_>) -> String {
    let mut out = format!("function {}.{}\n", module.name, function.signature);
    for line in function.docs.lines() {
        let _ = writeln!(out, "{}", format!("  {line}").trim_end());
    }
    out
}

/// The text of the comments at the top of a module.
fn module_docs(module: &Module) -> String {
    let lines = module.text(Language::Rhai).lines().map_while(|line| line.strip_prefix("//!"));
    joined(lines)
}

/// The functions that a module has for others.
fn functions(module: &Module) -> Vec<Function<'static>> {
    let mut found = Vec::new();
    let mut docs: Vec<&str> = Vec::new();
    for line in module.text(Language::Rhai).lines() {
        if let Some(comment) = line.strip_prefix("///") {
            docs.push(comment);
            continue;
        }
        if let Some(signature) = line.strip_prefix("fn ") {
            let signature = signature.trim_end_matches('{').trim_end();
            found.push(Function { signature, docs: joined(docs.iter().copied()) });
        }
        docs.clear();
    }
    found
}

fn joined<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_of_the_library_is_explained() {
        for module in MODULES {
            assert!(!module_docs(module).is_empty(), "{}", module.name);
            let functions = functions(module);
            assert!(!functions.is_empty(), "{}", module.name);
            for function in functions {
                assert!(!function.docs.is_empty(), "{} {}", module.name, function.signature);
                let lua = module.text(Language::Lua);
                let name = format!("function {}.{}(", module.name, function.name());
                assert!(lua.contains(&name), "{name} is missing in Lua");
            }
        }
    }
}

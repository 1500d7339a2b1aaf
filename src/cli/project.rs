//! `cdk.json` and `cdk.context.json`: what a project says about itself.

use std::path::Path;

use serde_json::{Map, Value};

use super::{Failure, Outcome};
use crate::core::{Data, Fields};
use crate::diag::{Code, Diag, Sources, Span};
use crate::script::{plain, read_text};

/// What `cdk.json` and `cdk.context.json` say.
#[derive(Debug, Default)]
pub(crate) struct Config {
    /// The program to run.
    pub app: Option<String>,
    /// The folder for the cloud assembly, from the project's folder.
    pub output: Option<String>,
    /// Context values; those of `cdk.json` go over those of `cdk.context.json`.
    pub context: Fields,
}

impl Config {
    /// Reads the files of a folder; files that are not there say nothing.
    pub fn read(folder: &Path) -> Outcome<Config> {
        let mut config = Config::default();
        if let Some(mut file) = JsonFile::read(folder, "cdk.json")? {
            config.app = file.text("app")?;
            config.output = file.text("output")?;
            config.context = file.map("context")?;
        }
        if let Some(file) = JsonFile::read(folder, "cdk.context.json")? {
            for (key, value) in file.entries {
                set_default(&mut config.context, &key, Data::from(value));
            }
        }
        Ok(config)
    }
}

/// Sets a context value that is not set yet.
fn set_default(context: &mut Fields, key: &str, value: Data) {
    if context.iter().all(|(known, _)| known != key) {
        context.push((key.into(), value));
    }
}

struct JsonFile {
    name: &'static str,
    text: String,
    entries: Map<String, Value>,
}

impl JsonFile {
    fn read(folder: &Path, name: &'static str) -> Outcome<Option<JsonFile>> {
        let path = folder.join(name);
        let text = match read_text(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => {
                return Err(Diag::new(
                    Code::Io,
                    format!("cannot read `{}`: {}", path.display(), plain(&error)),
                )
                .into());
            }
        };
        parse(name, &text).map(Some)
    }

    fn text(&mut self, key: &str) -> Outcome<Option<String>> {
        match self.entries.remove(key) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(self.wrong(key, "a string")),
        }
    }

    fn map(&mut self, key: &str) -> Outcome<Fields> {
        match self.entries.remove(key) {
            None | Some(Value::Null) => Ok(Fields::new()),
            Some(Value::Object(entries)) => {
                Ok(entries.into_iter().map(|(key, value)| (key.into(), Data::from(value))).collect())
            }
            Some(_) => Err(self.wrong(key, "an object")),
        }
    }

    fn wrong(&self, key: &str, expected: &str) -> Failure {
        let place = self.text.find(&format!("\"{key}\"")).map_or((1, 1), |at| position(&self.text, at));
        invalid(self.name, &self.text, format!("`{key}` must be {expected}"), place)
    }
}

fn parse(name: &'static str, text: &str) -> Outcome<JsonFile> {
    match serde_json::from_str(text) {
        Ok(Value::Object(entries)) => Ok(JsonFile { name, text: text.to_owned(), entries }),
        Ok(_) => Err(invalid(name, text, "it must be an object".to_owned(), (1, 1))),
        Err(error) => {
            let message = error.to_string();
            let reason = message.rsplit_once(" at line ").map_or(message.as_str(), |(reason, _)| reason);
            Err(invalid(name, text, reason.to_lowercase(), (error.line().max(1), characters(text, &error))))
        }
    }
}

/// The column of a JSON error, in characters.
fn characters(text: &str, error: &serde_json::Error) -> usize {
    let line = text.lines().nth(error.line().saturating_sub(1)).unwrap_or("");
    let bytes = error.column().saturating_sub(1);
    line.char_indices().take_while(|(at, _)| *at < bytes).count() + 1
}

fn invalid(name: &str, text: &str, reason: String, (line, column): (usize, usize)) -> Failure {
    let mut sources = Sources::default();
    let file = sources.add(name, text);
    let span =
        Span { file, line: u32::try_from(line).unwrap_or(1), column: u32::try_from(column).unwrap_or(1) };
    let diag =
        Diag::new(Code::InvalidProject, format!("`{name}` is not well-formed: {reason}")).at(Some(span));
    Failure::new(diag.into(), sources)
}

/// The line and column of a byte offset.
fn position(text: &str, offset: usize) -> (usize, usize) {
    let before = &text[..offset];
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    (before.matches('\n').count() + 1, column)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(text: &str) -> (String, u32, u32) {
        let failure = parse("cdk.json", text)
            .and_then(|mut file| file.map("context").map(|_| ()))
            .expect_err("a problem");
        let span = failure.diags[0].span.expect("a place");
        (failure.diags[0].message.clone(), span.line, span.column)
    }

    #[test]
    fn broken_files_are_told_with_their_place() {
        assert_eq!(
            problem("{\n  \"app\": ,\n}"),
            ("`cdk.json` is not well-formed: expected value".to_owned(), 2, 10)
        );
        assert_eq!(problem("[]"), ("`cdk.json` is not well-formed: it must be an object".to_owned(), 1, 1));
        assert_eq!(
            problem("{\n  \"context\": 1}"),
            ("`cdk.json` is not well-formed: `context` must be an object".to_owned(), 2, 3)
        );
        assert!(parse("cdk.json", "").is_err());
    }

    #[test]
    fn defaults_do_not_overwrite() {
        let mut context: Fields = vec![("a".into(), 1.into())];
        set_default(&mut context, "a", 2.into());
        set_default(&mut context, "b", 3.into());
        assert_eq!(context, vec![("a".into(), Data::Int(1)), ("b".into(), Data::Int(3))]);
    }
}

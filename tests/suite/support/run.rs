//! Runs a section and words what came of it.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use infra::diag::render_json;
use infra::{Engine, Language, Limits};
use serde_json::Value;

use crate::format::Section;

/// A section that takes longer hangs.
const PATIENCE: Duration = Duration::from_secs(22);

/// How much of what a section prints is compared.
const MOST_PRINTED: usize = 20;
const MOST_PRINTED_LENGTH: usize = 120;

/// Low, so that the scripts that use them up are quick.
fn limits(section: &Section) -> Limits {
    Limits {
        operations: 100_000,
        time: Duration::from_secs(20),
        memory: if section.is("counts-memory") { 8 << 20 } else { 32 << 20 },
        string_size: 1 << 20,
        container_size: 20_000,
        call_depth: 64,
        memory_in_use: section.is("counts-memory").then_some(|| crate::ALLOCATOR.allocated()),
        is_interrupted: None,
    }
}

/// What a run gave.
pub struct Outcome {
    main: String,
    lines: Vec<Line>,
}

/// A line of an expectation. Only places may differ between the languages.
#[derive(PartialEq)]
enum Line {
    Text(String),
    Place(&'static str, String),
}

/// Runs the section in a folder of its own.
pub fn run(section: &Section, language: Language) -> Outcome {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("suite").join(format!(
        "{}-{}",
        section.name,
        language.extension()
    ));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for (words, text) in section.extras() {
        prepare(&folder, &words, text);
    }
    let main = format!("main.{}", language.extension());
    fs::write(folder.join(&main), section.code(language).unwrap()).unwrap();
    let mut engine = Engine::new().with_limits(limits(section));
    let start = Instant::now();
    let result = engine.run_file(&folder.join(&main));
    let hangs = start.elapsed() > PATIENCE;
    let _ = fs::remove_dir_all(&folder);
    let report = engine.report();
    let mut outcome = Outcome { main, lines: Vec::new() };
    let printed = report.printed.iter().flat_map(|text| text.lines()).take(MOST_PRINTED);
    outcome.lines.extend(
        printed.map(|line| {
            Line::Text(format!("| {}", line.chars().take(MOST_PRINTED_LENGTH).collect::<String>()))
        }),
    );
    let mut diags = report.warnings.clone();
    diags.extend(result.err().into_iter().flat_map(infra::diag::Error::into_diags));
    let Value::Array(diags) = render_json(&diags, &report.sources) else { unreachable!() };
    diags.iter().for_each(|diag| outcome.add(diag));
    if hangs {
        outcome.lines.push(Line::Text("it hangs".to_owned()));
    }
    if outcome.lines.is_empty() {
        outcome.lines.push(Line::Text("ok".to_owned()));
    }
    outcome
}

/// Makes what a block asks for: a file, a link, or a file of raw bytes.
fn prepare(folder: &Path, words: &[&str], text: &str) {
    let path = folder.join(words[1]);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    match words {
        ["file", _] => fs::write(path, text).unwrap(),
        ["folder", _] => fs::create_dir_all(path).unwrap(),
        ["bytes", _, bytes @ ..] => {
            let bytes: Vec<u8> = bytes.iter().map(|byte| u8::from_str_radix(byte, 16).unwrap()).collect();
            fs::write(path, bytes).unwrap();
        }
        #[cfg(unix)]
        ["link", _, target] => std::os::unix::fs::symlink(target, path).unwrap(),
        other => panic!("unknown block `{}`", other.join(" ")),
    }
}

impl Outcome {
    fn add(&mut self, diag: &Value) {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        self.lines.push(Line::Text(format!(
            "{}[{}] {}",
            text(&diag["severity"]),
            text(&diag["code"]),
            text(&diag["message"])
        )));
        let mut span = diag["span"].clone();
        // Which step of a line takes the last byte may differ from run to run.
        if text(&diag["message"]).contains("memory") && span.is_object() {
            span["column"] = Value::from(0);
        }
        self.lines.push(Line::Place("at", self.place(&span)));
        if let Some(path) = diag["path"].as_str() {
            self.lines.push(Line::Text(format!("  in `{path}`")));
        }
        let callers: Vec<String> =
            diag["trace"].as_array().unwrap().iter().map(|span| self.place(span)).collect();
        self.lines.push(Line::Place("from", callers.join(", ")));
        let hints = diag["hints"].as_array().unwrap().iter();
        self.lines.extend(hints.map(|hint| Line::Text(format!("  hint: {}", text(hint)))));
    }

    fn place(&self, span: &Value) -> String {
        let Some(file) = span["file"].as_str() else { return "?".to_owned() };
        let place = match &span["column"] {
            column if column == 0 => span["line"].to_string(),
            column => format!("{}:{column}", span["line"]),
        };
        if file == self.main { place } else { format!("{file}:{place}") }
    }

    /// The outcome alone.
    pub fn to_text(&self) -> String {
        self.lines.iter().filter_map(|line| line.to_text(line)).collect()
    }

    /// The outcome of both languages, where they differ in places only.
    pub fn merged(&self, other: &Outcome) -> Option<String> {
        if self.lines.len() != other.lines.len() {
            return None;
        }
        let agree = self.lines.iter().zip(&other.lines).all(|pair| match pair {
            (Line::Text(a), Line::Text(b)) => a == b,
            (Line::Place(a, _), Line::Place(b, _)) => a == b,
            _ => false,
        });
        agree.then(|| {
            self.lines.iter().zip(&other.lines).filter_map(|(rhai, lua)| rhai.to_text(lua)).collect()
        })
    }
}

impl Line {
    /// The line of one language together with that of the other.
    fn to_text(&self, other: &Line) -> Option<String> {
        match (self, other) {
            (Line::Text(text), _) => Some(format!("{text}\n")),
            (Line::Place(word, a), Line::Place(_, b)) if a == b => {
                (!a.is_empty()).then(|| format!("  {word} {a}\n"))
            }
            (Line::Place(word, a), Line::Place(_, b)) => {
                let shown = |place: &str| if place.is_empty() { "-".to_owned() } else { place.to_owned() };
                Some(format!("  {word} rhai {} | lua {}\n", shown(a), shown(b)))
            }
            _ => None,
        }
    }
}

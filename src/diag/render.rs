//! Diagnostics as text for people and as JSON for tools.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use serde_json::Value;

use super::{Diag, Diagnostic, Severity, Sources, Span};

/// Diagnostics as text, with the lines of the script; colours for a terminal.
pub fn render_text(diags: &[Diag], sources: &Sources, colours: bool) -> String {
    let renderer = if colours { Renderer::styled() } else { Renderer::plain() };
    diags.iter().map(|diag| render_one(diag, sources, &renderer)).collect::<Vec<_>>().join("\n\n")
}

fn render_one(diag: &Diag, sources: &Sources, renderer: &Renderer) -> String {
    let level = match diag.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let mut group = level
        .primary_title(&diag.message)
        .id(diag.code.name())
        .elements([] as [annotate_snippets::Element<'_>; 0]);
    let label = diag.path.as_ref().map(|path| format!("in construct `{path}`"));
    let span = narrowed(diag, sources);
    let located = span.and_then(|span| Some((span, sources.offset(span)?)));
    let callers: Vec<String> =
        diag.trace.iter().map(|span| format!("called from {}", sources.show(*span))).collect();
    if let Some((span, offset)) = located {
        let text = sources.text(span.file);
        let end = word_end(text, offset);
        let mut annotation = AnnotationKind::Primary.span(offset..end);
        if let Some(label) = &label {
            annotation = annotation.label(label);
        }
        let snippet = Snippet::source(text).path(sources.name(span.file)).fold(true).annotation(annotation);
        group = group.element(snippet);
    } else if let Some(label) = &label {
        group = group.element(Level::NOTE.message(label));
    }
    for caller in &callers {
        group = group.element(Level::NOTE.message(caller));
    }
    for hint in &diag.hints {
        group = group.element(Level::HELP.with_name("hint").message(hint));
    }
    renderer.render(&[group])
}

pub(super) fn narrowed(diag: &Diag, sources: &Sources) -> Option<Span> {
    let span = diag.span?;
    let word = behind_dot(span, sources);
    match &diag.key {
        Some(key) => sources.find_key(span, key).or(Some(word)),
        None => Some(word),
    }
}

/// Rhai tells the dot of a property; people look for its name.
fn behind_dot(span: Span, sources: &Sources) -> Span {
    let is_dot = span.column > 0
        && sources.offset(span).is_some_and(|offset| sources.text(span.file)[offset..].starts_with('.'));
    Span { column: span.column + u32::from(is_dot), ..span }
}

/// Where the word at an offset ends; at least one character, never beyond the line.
fn word_end(text: &str, offset: usize) -> usize {
    let rest = &text[offset..];
    let word = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
    if word > 0 {
        return offset + word;
    }
    match rest.chars().next() {
        Some(c) if c != '\n' => offset + c.len_utf8(),
        _ => offset,
    }
}

/// Diagnostics as a JSON list.
pub fn render_json(diags: &[Diag], sources: &Sources) -> Value {
    Value::Array(diags.iter().map(|diag| Diagnostic::new(diag, sources).to_json()).collect())
}

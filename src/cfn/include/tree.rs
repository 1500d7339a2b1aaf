//! A template file as a tree in which every value knows its place.
//!
//! The text is YAML 1.2 with the core schema, of which JSON is a part, and with the short forms of
//! CloudFormation's functions: `!Ref`, `!Sub`, `!GetAtt`, ... Plain scalars are read as the CDK reads them:
//! `yes` and `2010-09-09` are strings.

use std::borrow::Cow;
use std::rc::Rc;

use rustc_hash::FxHashMap;
use saphyr_parser::{Event, Marker, Parser, ScalarStyle, Span, StrInput, Tag};

use crate::core::{Data, Str};
use crate::declare::closest;
use crate::diag::{self, Code, Diag, FileId, Result};

/// A value of a template.
#[derive(Clone, Debug)]
pub struct Node {
    /// Where it starts.
    pub place: Place,
    /// What it is.
    pub kind: Kind,
}

/// A place in the file; lines and columns count from one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    line: u32,
    column: u32,
}

/// A step on the way into a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The value under a key.
    Key(Str),
    /// An item of a list.
    Index(usize),
}

impl Step {
    /// The step as a part of the path of an override.
    pub fn into_key(self) -> Str {
        match self {
            Step::Key(key) => key,
            Step::Index(index) => index.to_string().into(),
        }
    }
}

/// What a value of a template is.
#[derive(Clone, Debug)]
pub enum Kind {
    /// Nothing.
    Null,
    /// A truth value.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// Any other number.
    Num(f64),
    /// A string.
    Text(Str),
    /// A list.
    List(Rc<[Node]>),
    /// A map, in the order of the file.
    Map(Rc<[Entry]>),
}

/// An entry of a map.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The key.
    pub key: Str,
    /// Where the key starts.
    pub place: Place,
    /// The value.
    pub value: Node,
}

/// How large the file may be: CloudFormation takes a megabyte, comments and spaces may come on top.
pub const MOST_BYTES: u64 = 16 << 20;
/// How deep values may be nested. No template of a real stack comes near, and readers of JSON have limits too.
const MOST_DEPTH: usize = 100;
/// How many values a template may have, those that aliases repeat counted as often as they stand.
/// CloudFormation takes templates up to a megabyte, which is a fraction of that.
const MOST_NODES: usize = 400_000;

impl Place {
    /// The place in a file of the program.
    pub fn in_file(self, file: FileId) -> diag::Span {
        diag::Span { file, line: self.line, column: self.column }
    }

    fn of(marker: &Marker) -> Place {
        let number = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
        Place { line: number(marker.line()), column: number(marker.col() + 1) }
    }
}

impl Node {
    fn new(place: Place, kind: Kind) -> Node {
        Node { place, kind }
    }

    /// The entries, where it is a map.
    pub fn entries(&self) -> Option<&[Entry]> {
        match &self.kind {
            Kind::Map(entries) => Some(entries),
            _ => None,
        }
    }

    /// The items, where it is a list.
    pub fn items(&self) -> Option<&[Node]> {
        match &self.kind {
            Kind::List(items) => Some(items),
            _ => None,
        }
    }

    /// The string, where it is one.
    pub fn text(&self) -> Option<&Str> {
        match &self.kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The value under a key, where it is a map that has it; null counts as nothing.
    pub fn get(&self, key: &str) -> Option<&Node> {
        let entry = self.entries()?.iter().find(|entry| entry.key == key)?;
        (!matches!(entry.value.kind, Kind::Null)).then_some(&entry.value)
    }

    /// The function that it calls, with its argument: a map with one key that is `Ref` or starts with `Fn::`.
    pub fn call(&self) -> Option<(&Str, &Node)> {
        match self.entries()? {
            [entry] if entry.key == "Ref" || entry.key.starts_with("Fn::") => {
                Some((&entry.key, &entry.value))
            }
            _ => None,
        }
    }

    /// A scalar as a name: numbers and truth values as they read.
    pub fn name(&self) -> Option<Str> {
        match &self.kind {
            Kind::Text(text) => Some(text.clone()),
            Kind::Int(it) => Some(it.to_string().into()),
            Kind::Bool(it) => Some(it.to_string().into()),
            _ => None,
        }
    }

    /// The value as it stands, with nothing looked at.
    pub fn plain(&self) -> Data {
        match &self.kind {
            Kind::Null => Data::Null,
            Kind::Bool(it) => (*it).into(),
            Kind::Int(it) => (*it).into(),
            Kind::Num(it) => (*it).into(),
            Kind::Text(text) => text.into(),
            Kind::List(items) => Data::List(items.iter().map(Node::plain).collect()),
            Kind::Map(entries) => {
                Data::Map(entries.iter().map(|entry| (entry.key.clone(), entry.value.plain())).collect())
            }
        }
    }

    /// The place of the value that a path leads to, or of the last one on the way.
    pub fn locate(&self, path: &[Step]) -> Place {
        let Some((step, rest)) = path.split_first() else { return self.place };
        let inner = match (step, &self.kind) {
            (Step::Key(key), Kind::Map(entries)) => entries.iter().find(|entry| entry.key == *key),
            (Step::Index(index), Kind::List(items)) => {
                return items.get(*index).map_or(self.place, |item| item.locate(rest));
            }
            _ => None,
        };
        match inner {
            Some(entry) if rest.is_empty() => entry.place,
            Some(entry) => entry.value.locate(rest),
            None => self.place,
        }
    }

    /// What kind of value it is, for messages.
    pub fn describe(&self) -> String {
        match &self.kind {
            Kind::Null => "nothing".to_owned(),
            Kind::Bool(it) => format!("`{it}`"),
            Kind::Int(it) => format!("the number {it}"),
            Kind::Num(it) => format!("the number {it}"),
            Kind::Text(text) if text.len() <= 40 => format!("the string \"{text}\""),
            Kind::Text(_) => "a string".to_owned(),
            Kind::List(_) => "a list".to_owned(),
            Kind::Map(_) => "a map".to_owned(),
        }
    }
}

/// Reads a template; warnings go to `warnings`.
///
/// # Errors
/// When the text is not well-formed, or larger or deeper than a template may be.
pub fn read(file: FileId, text: &str, warnings: &mut Vec<Diag>) -> Result<Node> {
    let text = with_whole_characters(text.strip_prefix('\u{feff}').unwrap_or(text));
    let mut reader = Reader {
        file,
        events: Parser::new_from_str(&text),
        anchors: FxHashMap::default(),
        nodes: 0,
        warnings,
    };
    reader.document()
}

/// The text with the characters that JSON writes as two escapes, `\ud83d\ude00`, written out: YAML takes an escape
/// for a whole character.
fn with_whole_characters(text: &str) -> Cow<'_, str> {
    const ESCAPE: usize = 6;
    let mut whole = String::new();
    let mut written = 0;
    let mut at = 0;
    while let Some(found) = text[at..].find('\\') {
        at += found;
        let pair = surrogate(&text[at..]).zip(text.get(at + ESCAPE..).and_then(surrogate));
        let units = pair.map_or([0, 0], |(high, low)| [high, low]);
        match char::decode_utf16(units).next() {
            Some(Ok(c)) if pair.is_some() && c as u32 > 0xffff => {
                whole.push_str(&text[written..at]);
                whole.push(c);
                at += 2 * ESCAPE;
                written = at;
            }
            // A backslash that another one escapes starts nothing.
            _ => at += 1 + text[at + 1..].chars().next().map_or(0, char::len_utf8),
        }
    }
    if written == 0 {
        return Cow::Borrowed(text);
    }
    whole.push_str(&text[written..]);
    Cow::Owned(whole)
}

/// The number of an escape such as `\ud83d`.
fn surrogate(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    u16::from_str_radix(digits, 16).ok()
}

/// The functions that have a short form, without their `!`.
const SHORT_FORMS: [&str; 18] = [
    "And",
    "Base64",
    "Cidr",
    "Condition",
    "Equals",
    "FindInMap",
    "GetAZs",
    "GetAtt",
    "If",
    "ImportValue",
    "Join",
    "Not",
    "Or",
    "Ref",
    "Select",
    "Split",
    "Sub",
    "Transform",
];

struct Reader<'a> {
    file: FileId,
    events: Parser<'a, StrInput<'a>>,
    /// What stands under an anchor, with the number of its values.
    anchors: FxHashMap<usize, (Node, usize)>,
    nodes: usize,
    warnings: &'a mut Vec<Diag>,
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Result<(Event<'a>, Span)> {
        match self.events.next_event() {
            Some(Ok(event)) => Ok(event),
            Some(Err(error)) => {
                let message = format!("the template is not well-formed: {}", error.info());
                Err(self.problem(Place::of(error.marker()), message))
            }
            None => Ok((Event::StreamEnd, Span::default())),
        }
    }

    fn problem(&self, place: Place, message: impl Into<String>) -> diag::Error {
        Diag::new(Code::InvalidTemplate, message).at(Some(place.in_file(self.file))).into()
    }

    fn document(&mut self) -> Result<Node> {
        let mut root = None;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamEnd => break,
                Event::DocumentStart(_) if root.is_some() => {
                    return Err(self.problem(Place::of(&span.start), "the file has more than one document"));
                }
                Event::StreamStart | Event::DocumentStart(_) | Event::DocumentEnd | Event::Nothing => {}
                event => root = Some(self.node(event, &span, 0)?),
            }
        }
        match root {
            Some(root) if !matches!(root.kind, Kind::Null) => Ok(root),
            _ => Err(self.problem(Place { line: 1, column: 1 }, "the template is empty")),
        }
    }

    /// The value that an event starts.
    fn node(&mut self, event: Event<'a>, span: &Span, depth: usize) -> Result<Node> {
        let place = Place::of(&span.start);
        if depth > MOST_DEPTH {
            return Err(Diag::new(Code::Limit, "the template is nested too deeply")
                .hint(format!("at most {MOST_DEPTH} levels are allowed"))
                .at(Some(place.in_file(self.file)))
                .into());
        }
        let before = self.nodes;
        self.count(1, place)?;
        let (node, anchor, tag) = match event {
            Event::Alias(anchor) => return self.alias(anchor, place),
            Event::Scalar(text, style, anchor, tag) => {
                let kind = scalar(&text, style, tag.as_deref());
                (Node::new(place, kind), anchor, tag)
            }
            // A short form is a map of its own.
            Event::SequenceStart(anchor, tag) => {
                let items = self.list(depth + usize::from(tag.is_some()))?;
                (Node::new(place, Kind::List(items.into())), anchor, tag)
            }
            Event::MappingStart(anchor, tag) => {
                let entries = self.map(depth + usize::from(tag.is_some()))?;
                (Node::new(place, Kind::Map(entries.into())), anchor, tag)
            }
            _ => return Err(self.problem(place, "the template is not well-formed: a value is missing")),
        };
        let node = match tag {
            Some(tag) => self.tagged(node, &tag),
            None => node,
        };
        if anchor > 0 {
            self.anchors.insert(anchor, (node.clone(), self.nodes - before));
        }
        Ok(node)
    }

    fn count(&mut self, more: usize, place: Place) -> Result<()> {
        self.nodes += more;
        if self.nodes <= MOST_NODES {
            return Ok(());
        }
        Err(Diag::new(Code::Limit, "the template is too large")
            .hint(format!("at most {MOST_NODES} values are allowed, those that aliases repeat included"))
            .at(Some(place.in_file(self.file)))
            .into())
    }

    fn alias(&mut self, anchor: usize, place: Place) -> Result<Node> {
        let Some((node, size)) = self.anchors.get(&anchor) else {
            return Err(self.problem(place, "an alias stands inside the value that it repeats"));
        };
        let (kind, size) = (node.kind.clone(), *size);
        self.count(size, place)?;
        Ok(Node::new(place, kind))
    }

    fn list(&mut self, depth: usize) -> Result<Vec<Node>> {
        let mut items = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd | Event::StreamEnd, _) => return Ok(items),
                (event, span) => items.push(self.node(event, &span, depth + 1)?),
            }
        }
    }

    fn map(&mut self, depth: usize) -> Result<Vec<Entry>> {
        let mut entries: Vec<Entry> = Vec::new();
        let mut known: FxHashMap<Str, Place> = FxHashMap::default();
        loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::MappingEnd | Event::StreamEnd) {
                return Ok(entries);
            }
            let place = Place::of(&span.start);
            let key = self.key(event, place)?;
            if let Some(first) = known.insert(key.clone(), place) {
                return Err(Diag::new(Code::InvalidTemplate, format!("the key `{key}` stands here twice"))
                    .hint(format!("it stands in line {} first", first.line))
                    .at(Some(place.in_file(self.file)))
                    .into());
            }
            let (event, span) = self.next()?;
            let value = self.node(event, &span, depth + 1)?;
            entries.push(Entry { key, place, value });
        }
    }

    fn key(&mut self, event: Event<'a>, place: Place) -> Result<Str> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let kind = scalar(&text, style, tag.as_deref());
                if anchor > 0 {
                    self.anchors.insert(anchor, (Node::new(place, kind.clone()), 1));
                }
                Ok(match kind {
                    Kind::Null => Str::default(),
                    Kind::Bool(it) => it.to_string().into(),
                    Kind::Int(it) => it.to_string().into(),
                    Kind::Num(it) => it.to_string().into(),
                    _ => text.into(),
                })
            }
            Event::Alias(anchor) => match self.anchors.get(&anchor).map(|(node, _)| &node.kind) {
                Some(Kind::Text(text)) => Ok(text.clone()),
                _ => Err(self.problem(place, "a key must be a string")),
            },
            _ => Err(self.problem(place, "a key must be a string")),
        }
    }

    /// A value behind a tag: a function in its short form.
    fn tagged(&mut self, node: Node, tag: &Tag) -> Node {
        if tag.is_yaml_core_schema() || is_non_specific(tag) {
            return node;
        }
        let name = tag.suffix.as_str();
        if tag.handle != "!" || !SHORT_FORMS.contains(&name) {
            let message = format!("the tag `{tag}` is not known: its value is taken as it stands");
            let meant = closest(name, SHORT_FORMS).first().map(|name| format!("did you mean `!{name}`?"));
            let place = node.place.in_file(self.file);
            self.warnings.push(Diag::warning(Code::Surprise, message).hints(meant).at(Some(place)));
            return node;
        }
        let key = match name {
            "Ref" | "Condition" => Str::new(name),
            _ => format!("Fn::{name}").into(),
        };
        let place = node.place;
        Node::new(place, Kind::Map([Entry { key, place, value: node }].into()))
    }
}

/// The tag `!` alone: the value is what it looks like, not what it could mean.
fn is_non_specific(tag: &Tag) -> bool {
    (tag.handle == "!" && tag.suffix.is_empty()) || (tag.handle.is_empty() && tag.suffix == "!")
}

/// A scalar by the core schema of YAML 1.2, or by its tag.
fn scalar(text: &str, style: ScalarStyle, tag: Option<&Tag>) -> Kind {
    let plain = match tag {
        Some(tag) if tag.is_yaml_core_schema() => tag.suffix != "str",
        Some(tag) if is_non_specific(tag) => false,
        _ => style == ScalarStyle::Plain,
    };
    if !plain {
        return Kind::Text(text.into());
    }
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Kind::Null,
        "true" | "True" | "TRUE" => Kind::Bool(true),
        "false" | "False" | "FALSE" => Kind::Bool(false),
        ".nan" | ".NaN" | ".NAN" => Kind::Null,
        text => number(text).unwrap_or_else(|| Kind::Text(text.into())),
    }
}

/// A number of the core schema.
fn number(text: &str) -> Option<Kind> {
    if let Some(digits) = text.strip_prefix("0x") {
        let valid = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        return valid.then(|| radix(digits, 16));
    }
    if let Some(digits) = text.strip_prefix("0o") {
        let valid = !digits.is_empty() && digits.bytes().all(|byte| matches!(byte, b'0'..=b'7'));
        return valid.then(|| radix(digits, 8));
    }
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if matches!(digits, ".inf" | ".Inf" | ".INF") {
        return Some(Kind::Null);
    }
    let is_number = digits.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && digits.contains(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | 'e' | 'E' | '+' | '-'));
    if !is_number {
        return None;
    }
    let unsigned = text.strip_prefix('+').unwrap_or(text);
    match unsigned.parse::<i64>() {
        Ok(whole) => Some(Kind::Int(whole)),
        Err(_) => unsigned.parse::<f64>().ok().map(whole_or_not),
    }
}

fn radix(digits: &str, radix: u32) -> Kind {
    match i64::from_str_radix(digits, radix) {
        Ok(whole) => Kind::Int(whole),
        Err(_) => {
            let value = digits
                .chars()
                .filter_map(|digit| digit.to_digit(radix))
                .fold(0.0, |value, digit| value * f64::from(radix) + f64::from(digit));
            Kind::Num(value)
        }
    }
}

/// The largest whole number that a double holds exactly.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// JavaScript has no whole numbers of their own: `1.0` is written `1`.
pub fn whole_or_not(it: f64) -> Kind {
    match it {
        it if !it.is_finite() => Kind::Null,
        #[expect(clippy::cast_possible_truncation, reason = "it is whole and small")]
        it if it.fract() == 0.0 && it.abs() <= EXACT => Kind::Int(it as i64),
        it => Kind::Num(it),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(text: &str) -> std::result::Result<Node, String> {
        read(FileId(0), text, &mut Vec::new()).map_err(|error| error.to_string())
    }

    fn shown(node: &Node) -> String {
        match &node.kind {
            Kind::Null => "null".to_owned(),
            Kind::Bool(it) => it.to_string(),
            Kind::Int(it) => it.to_string(),
            Kind::Num(it) => it.to_string(),
            Kind::Text(text) => format!("{text:?}"),
            Kind::List(items) => format!("[{}]", items.iter().map(shown).collect::<Vec<_>>().join(",")),
            Kind::Map(entries) => {
                let all = entries.iter().map(|entry| format!("{:?}:{}", entry.key, shown(&entry.value)));
                format!("{{{}}}", all.collect::<Vec<_>>().join(","))
            }
        }
    }

    fn value(text: &str) -> String {
        tree(&format!("[{text}]")).map_or_else(|error| error, |node| shown(&node))
    }

    #[test]
    fn plain_scalars_are_those_of_the_core_schema() {
        for (text, expected) in [
            ("012", "12"),
            ("0x1F", "31"),
            ("0o17", "15"),
            ("1e3", "1000"),
            (".5", "0.5"),
            ("1.", "1"),
            ("-0", "0"),
            ("+5", "5"),
            ("1_000", "\"1_000\""),
            ("0b1", "\"0b1\""),
            ("1:30", "\"1:30\""),
            ("yes", "\"yes\""),
            ("on", "\"on\""),
            ("True", "true"),
            ("~", "null"),
            (".inf", "null"),
            ("2010-09-09", "\"2010-09-09\""),
            ("1-2", "\"1-2\""),
            ("'12'", "\"12\""),
            ("!!str 12", "\"12\""),
            ("!!int \"12\"", "12"),
            ("! 13", "\"13\""),
            ("12345678901234567890", "12345678901234567000"),
        ] {
            assert_eq!(value(text), format!("[{expected}]"), "{text}");
        }
    }

    #[test]
    fn json_is_yaml() {
        let text = "{\n\t\"a\": \"x\\/\\u00e9\\n\\ud83d\\ude00\\\\ud83d\", \"b\": [1, 2.5, null, true],\r\n\t\"c\": {}, \"d\":\"tight\"}";
        let node = tree(text).map(|node| shown(&node));
        assert_eq!(
            node.as_deref(),
            Ok("{\"a\":\"x/é\\n😀\\\\ud83d\",\"b\":[1,2.5,null,true],\"c\":{},\"d\":\"tight\"}")
        );
    }

    #[test]
    fn short_forms_are_functions() {
        assert_eq!(value("!Ref A"), "[{\"Ref\":\"A\"}]");
        assert_eq!(value("!GetAtt A.B"), "[{\"Fn::GetAtt\":\"A.B\"}]");
        assert_eq!(value("!Join [x, [!Ref A]]"), "[{\"Fn::Join\":[\"x\",[{\"Ref\":\"A\"}]]}]");
        let mut warnings = Vec::new();
        let node = read(FileId(0), "[!Reff A]", &mut warnings).expect("a list");
        assert_eq!(shown(&node), "[\"A\"]");
        assert_eq!(warnings[0].hints, ["did you mean `!Ref`?"]);
    }

    #[test]
    fn hostile_texts_are_errors() {
        let bomb = (1..30).fold("a0: &a0 [x, x]\n".to_owned(), |text, level| {
            let before = level - 1;
            format!("{text}a{level}: &a{level} [*a{before}, *a{before}, *a{before}]\n")
        });
        for (text, expected) in [
            ("", "is empty"),
            ("~", "is empty"),
            ("a: 1\n---\nb: 2\n", "more than one document"),
            ("a: 1\na: 2\n", "the key `a` stands here twice"),
            ("? [a]\n: 1\n", "a key must be a string"),
            ("a: &x [*x]\n", "inside the value that it repeats"),
            ("a: *nope\n", "not well-formed"),
            ("a: [1\nb: 2\n", "not well-formed"),
            (&bomb, "too large"),
            (&"- ".repeat(100_000), "nested too deeply"),
            (&"[".repeat(100_000), ""),
            (&"{a: ".repeat(100_000), ""),
        ] {
            let error = tree(text).map(|_| ()).expect_err("an error");
            assert!(error.contains(expected), "{expected}: {error}");
        }
    }
}

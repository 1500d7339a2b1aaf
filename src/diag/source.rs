//! Files of a program and places in them.

use std::sync::Arc;

use super::Place;

/// A file of the program, by its number in [`Sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u16);

/// A place in a script. Lines and columns count from one; column zero means that it is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The line, from one.
    pub line: u32,
    /// The column in characters, from one; zero when the language does not tell it.
    pub column: u32,
}

/// The files of a program, for messages.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<File>,
}

#[derive(Clone, Debug)]
struct File {
    name: Arc<str>,
    text: Arc<str>,
    /// Where the lines start: every call asks for one, and scripts may be long.
    lines: Arc<[usize]>,
}

impl File {
    fn new(name: &str, text: &str) -> File {
        let behind = text.match_indices('\n').map(|(at, _)| at + 1);
        File { name: name.into(), text: text.into(), lines: std::iter::once(0).chain(behind).collect() }
    }
}

impl Sources {
    /// Adds a file, or finds the one that was added under this name.
    pub fn add(&mut self, name: &str, text: &str) -> FileId {
        if let Some(id) = self.find(name) {
            self.files[usize::from(id.0)] = File::new(name, text);
            return id;
        }
        self.files.push(File::new(name, text));
        FileId(u16::try_from(self.files.len() - 1).unwrap_or(u16::MAX))
    }

    /// The file of this name.
    pub fn find(&self, name: &str) -> Option<FileId> {
        let at = self.files.iter().position(|file| &*file.name == name)?;
        u16::try_from(at).ok().map(FileId)
    }

    /// The name of a file, as messages show it.
    pub fn name(&self, file: FileId) -> &str {
        self.files.get(usize::from(file.0)).map_or("?", |file| &file.name)
    }

    /// The text of a file.
    pub fn text(&self, file: FileId) -> &str {
        self.files.get(usize::from(file.0)).map_or("", |file| &file.text)
    }

    /// A place as `main.rhai:3:9`.
    pub fn show(&self, span: Span) -> String {
        Place::new(span, self).to_string()
    }

    /// The place of a key within the call that starts at `span`, where the call spells the key out.
    ///
    /// The key is a path: keys of maps and indices of lists with [`KEY_SEPARATOR`] between them. It is looked
    /// for as a word followed by `:` (Rhai) or `=` (Lua) inside the parentheses that open behind the place;
    /// strings and comments are passed over.
    pub fn find_key(&self, span: Span, key: &str) -> Option<Span> {
        let text = self.text(span.file);
        let start = self.offset(span)?;
        let mut scope = arguments(text, start)?;
        let mut found = None;
        for step in key.split(KEY_SEPARATOR) {
            match step.parse::<usize>() {
                Ok(index) => scope = item(text, &scope, index)?,
                Err(_) => {
                    let (at, value) = entry(text, &scope, step)?;
                    found = Some(at);
                    scope = value;
                }
            }
        }
        found.map(|at| self.span_at(span.file, at))
    }

    /// The place of `word` in the line of `span`, for languages that tell lines only. Nothing where the line
    /// has the word twice: a wrong place is worse than none.
    pub fn find_word(&self, span: Span, word: &str) -> Option<Span> {
        if word.is_empty() {
            return None;
        }
        let line = self.line(span)?;
        let is_name = word.chars().all(is_word);
        let mut places =
            Tokens::new(line, 0..line.len())
                .filter(|token| {
                    if is_name { token.text(line) == word } else { line[token.start..].starts_with(word) }
                })
                .map(|token| token.start);
        let (Some(first), None) = (places.next(), places.next()) else { return None };
        let column = line[..first].chars().count() + 1;
        Some(Span { column: u32::try_from(column).unwrap_or(0), ..span })
    }

    /// What stands directly before a place, on its line.
    pub fn before(&self, span: Span) -> &str {
        let line = self.line(span).unwrap_or("");
        let columns = (span.column as usize).saturating_sub(1);
        let end = line.char_indices().nth(columns).map_or(line.len(), |(at, _)| at);
        line[..end].trim_end()
    }

    /// Where a script declares a name behind a word such as `fn`.
    pub fn declaration(&self, file: FileId, word: &str, name: &str) -> Option<Span> {
        let text = self.text(file);
        let mut is_next = false;
        for token in Tokens::new(text, 0..text.len()) {
            if is_next && token.text(text) == name {
                return Some(self.span_at(file, token.start));
            }
            is_next = token.text(text) == word;
        }
        None
    }

    /// The names that a script gives to its own variables and functions, as they stand in its text.
    pub fn declared_names(&self, file: FileId) -> Vec<&str> {
        const DECLARE: [&str; 6] = ["let", "const", "fn", "local", "function", "for"];
        let text = self.text(file);
        let mut names = Vec::new();
        let mut declares = false;
        for token in Tokens::new(text, 0..text.len()) {
            let word = token.text(text);
            match word.starts_with(is_word) {
                true if DECLARE.contains(&word) => declares = true,
                true if declares => names.push(word),
                _ => declares = declares && matches!(word, "," | "("),
            }
        }
        names
    }

    /// The words of a script, as often as they stand in its text.
    pub fn words(&self, file: FileId) -> impl Iterator<Item = &str> {
        let text = self.text(file);
        let words = Tokens::new(text, 0..text.len()).map(move |token| token.text(text));
        words.filter(|word| word.starts_with(|c: char| c.is_alphabetic() || c == '_'))
    }

    /// The text of the line of a place.
    pub fn line(&self, span: Span) -> Option<&str> {
        self.text(span.file)[self.line_start(span)?..].lines().next()
    }

    /// The byte offset of the line of a place.
    fn line_start(&self, span: Span) -> Option<usize> {
        let lines = &self.files.get(usize::from(span.file.0))?.lines;
        lines.get((span.line as usize).checked_sub(1)?).copied()
    }

    /// The byte offset of a place.
    pub fn offset(&self, span: Span) -> Option<usize> {
        let start = self.line_start(span)?;
        let columns = (span.column as usize).saturating_sub(1);
        let line = &self.text(span.file)[start..];
        Some(start + line.char_indices().nth(columns).map_or(line.len(), |(at, _)| at))
    }

    /// The first call of a method whose arguments use the variable that it is called on.
    pub fn call_with_its_receiver(&self, file: FileId, method: &str) -> Option<Span> {
        let text = self.text(file);
        let tokens: Vec<Token> = Tokens::new(text, 0..text.len()).collect();
        let found = tokens.windows(3).find(|three| {
            let [receiver, dot, name] = three else { return false };
            dot.text(text) == "."
                && name.text(text) == method
                && arguments(text, name.start).is_some_and(|args| {
                    Tokens::new(text, args).any(|token| token.text(text) == receiver.text(text))
                })
        });
        found.map(|three| self.span_at(file, three[2].start))
    }

    /// The place at a byte offset.
    pub fn span_at(&self, file: FileId, offset: usize) -> Span {
        let before = &self.text(file)[..offset];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        Span { file, line: u32::try_from(line).unwrap_or(0), column: u32::try_from(column).unwrap_or(0) }
    }
}

/// What separates the steps of a key's path.
pub const KEY_SEPARATOR: char = '\u{1f}';

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// A word or a single sign of a script, by its place.
#[derive(Clone, Copy, Debug)]
struct Token {
    start: usize,
    end: usize,
}

impl Token {
    fn text(self, text: &str) -> &str {
        &text[self.start..self.end]
    }
}

/// The words and signs of a script of either language, without its strings and comments.
struct Tokens<'a> {
    text: &'a str,
    at: usize,
    end: usize,
}

impl<'a> Tokens<'a> {
    fn new(text: &'a str, range: std::ops::Range<usize>) -> Tokens<'a> {
        Tokens { text, at: range.start, end: range.end }
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..self.end]
    }

    /// How long a string or a comment at the current place is; zero where there is none.
    fn passed_over(&self) -> usize {
        let rest = self.rest();
        let until =
            |from: usize, end: &str| rest[from..].find(end).map_or(rest.len(), |at| from + at + end.len());
        if rest.starts_with("--[[") {
            return until(4, "]]");
        }
        if rest.starts_with("/*") {
            return until(2, "*/");
        }
        if rest.starts_with("//") || rest.starts_with("--") {
            return until(2, "\n");
        }
        match rest.chars().next() {
            Some(quote @ ('"' | '\'' | '`')) => string_length(rest, quote),
            _ => 0,
        }
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        loop {
            let rest = self.rest();
            let first = rest.chars().next()?;
            let skip = if first.is_whitespace() { first.len_utf8() } else { self.passed_over() };
            if skip > 0 {
                self.at += skip;
                continue;
            }
            let length = match is_word(first) {
                true => rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
                false => first.len_utf8(),
            };
            let token = Token { start: self.at, end: self.at + length };
            self.at = token.end;
            return Some(token);
        }
    }
}

fn string_length(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return at + c.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

/// What is inside the brackets that open at a place.
fn inside(text: &str, open: usize, limit: usize) -> std::ops::Range<usize> {
    let mut depth = 0usize;
    for token in Tokens::new(text, open..limit) {
        match token.text(text) {
            "(" | "{" | "[" => depth += 1,
            ")" | "}" | "]" => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return open + 1..token.start;
                }
            }
            _ => {}
        }
    }
    open + 1..limit
}

/// The arguments of the call whose name stands at a place; in Lua a table may stand there without parentheses.
fn arguments(text: &str, start: usize) -> Option<std::ops::Range<usize>> {
    let open = Tokens::new(text, start..text.len()).find(|token| matches!(token.text(text), "(" | "{"))?;
    match open.text(text) {
        "{" => Some(open.start..inside(text, open.start, text.len()).end + 1),
        _ => Some(inside(text, open.start, text.len())),
    }
}

/// The parts of a range between its commas.
fn parts(text: &str, range: &std::ops::Range<usize>) -> Vec<std::ops::Range<usize>> {
    let (mut parts, mut depth, mut from) = (Vec::new(), 0usize, range.start);
    for token in Tokens::new(text, range.clone()) {
        match token.text(text) {
            "(" | "{" | "[" => depth += 1,
            ")" | "}" | "]" => depth = depth.saturating_sub(1),
            "," | ";" if depth == 0 => {
                parts.push(from..token.start);
                from = token.end;
            }
            _ => {}
        }
    }
    parts.push(from..range.end);
    parts
}

/// What is inside the list or map that a range is.
fn container(text: &str, range: &std::ops::Range<usize>) -> Option<std::ops::Range<usize>> {
    let mut tokens = Tokens::new(text, range.clone());
    let first = tokens.next()?;
    let open = if first.text(text) == "#" { tokens.next()? } else { first };
    matches!(open.text(text), "{" | "[").then(|| inside(text, open.start, range.end))
}

/// The item of a list that is written out.
fn item(text: &str, range: &std::ops::Range<usize>, index: usize) -> Option<std::ops::Range<usize>> {
    parts(text, &container(text, range)?).into_iter().nth(index)
}

/// The place of a key, and its value, in the maps that a range has side by side.
fn entry(text: &str, range: &std::ops::Range<usize>, key: &str) -> Option<(usize, std::ops::Range<usize>)> {
    let maps = parts(text, range).into_iter().filter_map(|part| container(text, &part));
    maps.flat_map(|map| parts(text, &map)).find_map(|part| {
        if let Some(found) = quoted_entry(text, &part, key) {
            return Some(found);
        }
        let mut tokens = Tokens::new(text, part.clone());
        let (name, sign) = (tokens.next()?, tokens.next()?);
        let found = name.text(text) == key && matches!(sign.text(text), ":" | "=");
        found.then_some((name.start, sign.end..part.end))
    })
}

/// As [`entry`], of one entry whose key stands in quotes: `"key": 1` in Rhai, `["key"] = 1` in Lua.
fn quoted_entry(
    text: &str,
    part: &std::ops::Range<usize>,
    key: &str,
) -> Option<(usize, std::ops::Range<usize>)> {
    let written = &text[part.clone()];
    let open = written.trim_start();
    let open = open.strip_prefix('[').unwrap_or(open).trim_start();
    let quote = open.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let rest = open[1..].strip_prefix(key)?.strip_prefix(quote)?.trim_start();
    let rest = rest.strip_prefix(']').unwrap_or(rest).trim_start();
    let value = rest.strip_prefix([':', '='])?;
    Some((part.end - open.len() + 1, part.end - value.len()..part.end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str, column: u32, key: &str) -> Option<u32> {
        let mut sources = Sources::default();
        let file = sources.add("main", text);
        let path = key.replace('/', &KEY_SEPARATOR.to_string());
        sources.find_key(Span { file, line: 1, column }, &path).map(|span| span.column)
    }

    #[test]
    fn keys_are_found_by_their_path() {
        let rhai = r#"Vpc(stack, "a", #{ list: [#{ name: 1 }, #{ name: 2 }], name: 3 })"#;
        assert_eq!(place(rhai, 1, "name"), Some(56));
        assert_eq!(place(rhai, 1, "list/1/name"), Some(44));
        assert_eq!(place(rhai, 1, "list/2/name"), None);
        assert_eq!(place("Vpc{ a = { b = 1 }, b = 2 }", 1, "b"), Some(21));
        assert_eq!(place("Vpc(stack, props)", 1, "name"), None);
    }

    #[test]
    fn keys_in_quotes_are_keys() {
        assert_eq!(place(r##"f(#{ a: 1, "b": #{ 'c': 2 } })"##, 1, "b"), Some(13));
        assert_eq!(place(r##"f{ ["b"] = { ['c'] = 2 } }"##, 1, "b/c"), Some(16));
    }

    #[test]
    fn keys_in_strings_and_comments_are_none() {
        assert_eq!(place(r##"f("#{ a: 1 }", /* #{ a: 1 } */ #{ b: "a: 1", a: 2 })"##, 1, "a"), Some(46));
    }

    #[test]
    fn a_word_that_stands_twice_has_no_place() {
        let mut sources = Sources::default();
        let file = sources.add("main", "ec2.Vpc(a, \"Vpc\") b b");
        let span = Span { file, line: 1, column: 0 };
        assert_eq!(sources.find_word(span, "Vpc").map(|span| span.column), Some(5));
        assert_eq!(sources.find_word(span, "b"), None);
        assert_eq!(sources.find_word(span, ""), None);
    }
}

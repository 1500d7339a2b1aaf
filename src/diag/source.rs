//! Files of a program and places in them.

use std::sync::Arc;

/// A file of the program, by its number in [`Sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
    files: Vec<(Arc<str>, Arc<str>)>,
}

impl Sources {
    /// Adds a file, or finds the one that was added under this name.
    pub fn add(&mut self, name: &str, text: &str) -> FileId {
        if let Some(id) = self.find(name) {
            self.files[usize::from(id.0)].1 = text.into();
            return id;
        }
        self.files.push((name.into(), text.into()));
        FileId(u16::try_from(self.files.len() - 1).unwrap_or(u16::MAX))
    }

    /// The file of this name.
    pub fn find(&self, name: &str) -> Option<FileId> {
        let at = self.files.iter().position(|(file, _)| &**file == name)?;
        u16::try_from(at).ok().map(FileId)
    }

    /// The name of a file, as messages show it.
    pub fn name(&self, file: FileId) -> &str {
        self.files.get(usize::from(file.0)).map_or("?", |(name, _)| name)
    }

    /// The text of a file.
    pub fn text(&self, file: FileId) -> &str {
        self.files.get(usize::from(file.0)).map_or("", |(_, text)| text)
    }

    /// A place as `main.rhai:3:9`.
    pub fn show(&self, span: Span) -> String {
        let name = self.name(span.file);
        match span.column {
            0 => format!("{name}:{}", span.line),
            column => format!("{name}:{}:{column}", span.line),
        }
    }

    /// The place of `key` within the call that starts at `span`, where the call spells the key out.
    ///
    /// Looks at words followed by `:` (Rhai) or `=` (Lua) inside the parentheses that open behind the
    /// place; strings and comments are passed over.
    pub fn find_key(&self, span: Span, key: &str) -> Option<Span> {
        let text = self.text(span.file);
        let start = self.offset(span)?;
        let mut depth = 0usize;
        let mut chars = text[start..].char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let rest = &text[start + at..];
            match c {
                '(' | '{' | '[' => depth += 1,
                ')' | '}' | ']' => {
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        return None;
                    }
                }
                '"' | '\'' | '`' => skip_string(&mut chars, c),
                '/' if rest.starts_with("//") => skip_line(&mut chars),
                '-' if rest.starts_with("--") => skip_line(&mut chars),
                c if is_word(c) => {
                    let word: &str = &rest[..rest.find(|c| !is_word(c)).unwrap_or(rest.len())];
                    while chars.peek().is_some_and(|(_, c)| is_word(*c)) {
                        chars.next();
                    }
                    let after = rest[word.len()..].trim_start();
                    let assigns = after.starts_with(':') || (after.starts_with('=') && !after.starts_with("=="));
                    if depth > 0 && word == key && assigns {
                        return Some(self.span_at(span.file, start + at));
                    }
                }
                _ => {}
            }
        }
        None
    }

    /// The place of `word` in the line of `span`, for languages that tell lines only.
    pub fn find_word(&self, span: Span, word: &str) -> Option<Span> {
        let line = self.line(span)?;
        let mut from = 0;
        while let Some(at) = line[from..].find(word) {
            let (start, end) = (from + at, from + at + word.len());
            let before = line[..start].chars().next_back();
            let after = line[end..].chars().next();
            if !before.is_some_and(is_word) && !after.is_some_and(is_word) {
                let column = line[..start].chars().count() + 1;
                return Some(Span { column: u32::try_from(column).unwrap_or(0), ..span });
            }
            from = end;
        }
        None
    }

    /// The text of the line of a place.
    pub fn line(&self, span: Span) -> Option<&str> {
        self.text(span.file).lines().nth((span.line as usize).checked_sub(1)?)
    }

    /// The byte offset of a place.
    pub fn offset(&self, span: Span) -> Option<usize> {
        let text = self.text(span.file);
        let mut start = 0;
        for _ in 1..span.line {
            start += text[start..].find('\n')? + 1;
        }
        let columns = (span.column as usize).saturating_sub(1);
        let line = &text[start..];
        Some(start + line.char_indices().nth(columns).map_or(line.len(), |(at, _)| at))
    }

    fn span_at(&self, file: FileId, offset: usize) -> Span {
        let before = &self.text(file)[..offset];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        Span { file, line: u32::try_from(line).unwrap_or(0), column: u32::try_from(column).unwrap_or(0) }
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn skip_string(chars: &mut std::iter::Peekable<std::str::CharIndices<'_>>, quote: char) {
    while let Some((_, c)) = chars.next() {
        if c == '\\' {
            chars.next();
        } else if c == quote {
            return;
        }
    }
}

fn skip_line(chars: &mut std::iter::Peekable<std::str::CharIndices<'_>>) {
    for (_, c) in chars.by_ref() {
        if c == '\n' {
            return;
        }
    }
}

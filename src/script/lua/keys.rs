//! Which keys a Lua script gives its tables, and in which order: tables themselves have none.

use super::super::session::Session;
use crate::core::Str;
use crate::diag::{FileId, Span};

/// Notes the keys of all table constructors of a script that Lua has read without an error.
pub(super) fn note(session: &Session, name: &str, text: &str) {
    let Some(file) = session.sources.borrow().find(name) else { return };
    for (start, keys) in constructors(file, text) {
        session.key_order.note(start, keys);
    }
}

/// A part of a script that tells where keys are.
#[derive(Clone, Copy, PartialEq)]
enum Token<'a> {
    Word(&'a str),
    Text(&'a str),
    Sign(char),
    /// Anything else: a number, `==`, `..`.
    Other,
}

/// What is open where the reader stands.
enum Open {
    Table {
        start: Span,
        keys: Vec<Str>,
    },
    /// Parentheses, brackets, or statements that end with `end` or `until`.
    Other,
}

/// The constructors of a text in the order of their starts, with their keys.
fn constructors(file: FileId, text: &str) -> Vec<(Span, Vec<Str>)> {
    let mut reader = Reader { rest: text, line: 1, column: 1 };
    let mut open: Vec<Open> = Vec::new();
    let mut found = Vec::new();
    // The four tokens before: a key is `name =` or `["name"] =` behind what starts an item.
    let mut before = [Token::Other; 4];
    loop {
        reader.skip_blanks();
        let start = Span { file, line: reader.line, column: reader.column };
        let Some(token) = reader.token() else { break };
        match token {
            Token::Sign('{') => open.push(Open::Table { start, keys: Vec::new() }),
            Token::Sign('(' | '[') | Token::Word("function" | "if" | "do" | "repeat") => {
                open.push(Open::Other)
            }
            Token::Sign(')' | ']' | '}') | Token::Word("end" | "until") => {
                if let Some(Open::Table { start, keys }) = open.pop() {
                    found.push((start, keys));
                }
            }
            Token::Sign('=') => {
                if let (Some(Open::Table { keys, .. }), Some(key)) = (open.last_mut(), key_in(&before))
                    && !keys.iter().any(|known| known == key)
                {
                    keys.push(key.into());
                }
            }
            _ => {}
        }
        before.rotate_left(1);
        before[3] = token;
    }
    found.sort_by_key(|(start, _)| (start.line, start.column));
    found
}

/// The key that stands before `=`, where these tokens are one at the start of an item.
fn key_in<'a>(before: &[Token<'a>; 4]) -> Option<&'a str> {
    let starts_item = |token| matches!(token, Token::Sign('{' | ',' | ';'));
    match *before {
        [_, _, start, Token::Word(key)] if starts_item(start) => Some(key),
        [start, Token::Sign('['), Token::Text(key), Token::Sign(']')] if starts_item(start) => Some(key),
        _ => None,
    }
}

/// Reads a text token by token.
struct Reader<'a> {
    rest: &'a str,
    line: u32,
    column: u32,
}

impl<'a> Reader<'a> {
    fn token(&mut self) -> Option<Token<'a>> {
        let first = self.rest.chars().next()?;
        if first.is_alphabetic() || first == '_' {
            return Some(Token::Word(self.take_while(|c| c.is_alphanumeric() || c == '_')));
        }
        if first.is_ascii_digit() {
            self.take_while(|c| c.is_alphanumeric() || c == '.');
            return Some(Token::Other);
        }
        if let Some(text) = self.long_text() {
            return Some(Token::Text(text));
        }
        self.take(first.len_utf8());
        match first {
            '"' | '\'' => Some(Token::Text(self.short_text(first))),
            '=' | '<' | '>' | '~' if self.rest.starts_with('=') => {
                self.take(1);
                Some(Token::Other)
            }
            sign => Some(Token::Sign(sign)),
        }
    }

    /// Skips white space and comments.
    fn skip_blanks(&mut self) {
        loop {
            self.take_while(char::is_whitespace);
            if !self.rest.starts_with("--") {
                return;
            }
            self.take(2);
            if self.long_text().is_none() {
                self.take_while(|c| c != '\n');
            }
        }
    }

    /// The text of a string whose opening quote is read. One with escapes is given as it is written.
    fn short_text(&mut self, quote: char) -> &'a str {
        let mut is_escaped = false;
        let end = self.rest.find(|c| {
            let ends = c == quote && !is_escaped;
            is_escaped = c == '\\' && !is_escaped;
            ends
        });
        let text = self.take(end.unwrap_or(self.rest.len()));
        self.take(quote.len_utf8().min(self.rest.len()));
        text
    }

    /// The text between long brackets, such as `[[` and `]]`, where they open here.
    fn long_text(&mut self) -> Option<&'a str> {
        let level = self.rest.strip_prefix('[')?.bytes().take_while(|byte| *byte == b'=').count();
        if self.rest.as_bytes().get(level + 1) != Some(&b'[') {
            return None;
        }
        self.take(level + 2);
        let close = format!("]{}]", "=".repeat(level));
        let end = self.rest.find(&close);
        let text = self.take(end.unwrap_or(self.rest.len()));
        self.take(close.len().min(self.rest.len()));
        Some(text)
    }

    fn take_while(&mut self, is_part: impl Fn(char) -> bool) -> &'a str {
        let length = self.rest.find(|c| !is_part(c)).unwrap_or(self.rest.len());
        self.take(length)
    }

    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(length);
        self.rest = rest;
        match taken.rsplit_once('\n') {
            Some((lines, last)) => {
                self.line += 1 + u32::try_from(lines.matches('\n').count()).unwrap_or(0);
                self.column = 1 + count(last);
            }
            None => self.column += count(taken),
        }
        taken
    }
}

fn count(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{FileId, constructors};

    fn keys_of(text: &str) -> Vec<String> {
        constructors(FileId(0), text)
            .into_iter()
            .map(|(start, keys)| format!("{}:{} {}", start.line, start.column, keys.join(" ")))
            .collect()
    }

    #[test]
    fn keys_are_found_in_their_order() {
        let text = "f({ b = 1, [\"a-1\"] = { z = 2, y = 3 }; ['c'] = x == 4 })";
        assert_eq!(keys_of(text), ["1:3 b a-1 c", "1:22 z y"]);
    }

    #[test]
    fn what_only_looks_like_a_key_is_none() {
        let text = "local t = {\n  -- { q = 1 }\n  b = function(x, y) local c, d = 1, 2; e = 3 end,\n  \
                    [k] = 1, \"a = 1\", [=[ { p = ]] ]=], g == h,\n  a = {},\n}";
        assert_eq!(keys_of(text), ["1:11 b a", "5:7 "]);
    }

    #[test]
    fn a_text_that_ends_in_the_middle_is_read_to_its_end() {
        for text in ["{ a = \"", "{ [[", "--[[", "{ a = '\\", "}}) end until", "é = {ü = 'ß'"] {
            constructors(FileId(0), text);
        }
    }
}

//! Lua's string patterns, as `lstrlib.c` has them, with a count of the steps: a pattern can be made to try
//! more ways than there is time for, and Lua's own matcher cannot be stopped.

use super::super::limits::Budget;

/// How deep a pattern may go, and how many captures it may have: as in Lua.
const MOST_DEPTH: usize = 200;
const MOST_CAPTURES: usize = 32;
/// How many steps pass between two looks at the limits.
const INTERVAL: u64 = 1024;

/// Why a match was given up.
#[derive(Debug)]
pub(super) enum Failure {
    /// The pattern is not well-formed, or too deep.
    Pattern(&'static str),
    /// A limit was reached.
    Limit(&'static str),
}

type Step<T> = Result<T, Failure>;

#[derive(Clone, Copy)]
enum Length {
    Open,
    Position,
    Bytes(usize),
}

/// What a capture holds.
pub(super) enum Capture<'a> {
    Text(&'a [u8]),
    /// The place in the text, from one.
    Position(usize),
}

/// A pattern on its way over a text.
pub(super) struct Matcher<'a> {
    text: &'a [u8],
    pattern: &'a [u8],
    captures: Vec<(usize, Length)>,
    depth: usize,
    steps: u64,
    budget: &'a Budget,
}

const ESCAPE: u8 = b'%';

impl<'a> Matcher<'a> {
    pub fn new(text: &'a [u8], pattern: &'a [u8], budget: &'a Budget) -> Matcher<'a> {
        Matcher { text, pattern, captures: Vec::new(), depth: 0, steps: 0, budget }
    }

    /// Where a match that starts at a place ends.
    pub fn run(&mut self, start: usize) -> Step<Option<usize>> {
        self.captures.clear();
        self.depth = 0;
        self.step(start, 0)
    }

    /// How many values the match gives: its captures, or the whole of it.
    pub fn count(&self) -> usize {
        self.captures.len().max(1)
    }

    pub fn has_captures(&self) -> bool {
        !self.captures.is_empty()
    }

    /// The whole of the match.
    pub fn whole(&self, place: std::ops::Range<usize>) -> Capture<'a> {
        Capture::Text(&self.text[place])
    }

    /// A value of the match.
    pub fn capture(&self, index: usize, start: usize, end: usize) -> Step<Capture<'a>> {
        match self.captures.get(index) {
            None if index == 0 => Ok(Capture::Text(&self.text[start..end])),
            None => Err(Failure::Pattern("invalid capture index")),
            Some((_, Length::Open)) => Err(Failure::Pattern("unfinished capture")),
            Some((at, Length::Position)) => Ok(Capture::Position(at + 1)),
            Some((at, Length::Bytes(length))) => Ok(Capture::Text(&self.text[*at..at + length])),
        }
    }

    fn count_step(&mut self) -> Step<()> {
        self.steps += 1;
        if self.steps.is_multiple_of(INTERVAL)
            && let Some(reason) = self.budget.spend(INTERVAL)
        {
            return Err(Failure::Limit(reason));
        }
        Ok(())
    }

    fn step(&mut self, text: usize, pattern: usize) -> Step<Option<usize>> {
        if self.depth == MOST_DEPTH {
            return Err(Failure::Pattern("pattern too complex"));
        }
        self.depth += 1;
        let end = self.follow(text, pattern);
        self.depth -= 1;
        end
    }

    fn at(&self, pattern: usize) -> Option<u8> {
        self.pattern.get(pattern).copied()
    }

    /// Matches the rest of the pattern; what can go on without a new level does.
    fn follow(&mut self, mut text: usize, mut pattern: usize) -> Step<Option<usize>> {
        loop {
            self.count_step()?;
            let Some(sign) = self.at(pattern) else { return Ok(Some(text)) };
            match (sign, self.at(pattern + 1)) {
                (b'(', Some(b')')) => return self.open(text, pattern + 2, Length::Position),
                (b'(', _) => return self.open(text, pattern + 1, Length::Open),
                (b')', _) => return self.close(text, pattern + 1),
                (b'$', None) => return Ok((text == self.text.len()).then_some(text)),
                (ESCAPE, Some(b'b')) => match self.balance(text, pattern + 2)? {
                    Some(end) => (text, pattern) = (end, pattern + 4),
                    None => return Ok(None),
                },
                (ESCAPE, Some(b'f')) => match self.frontier(text, pattern + 2)? {
                    Some(next) => pattern = next,
                    None => return Ok(None),
                },
                (ESCAPE, Some(digit @ b'0'..=b'9')) => match self.again(text, digit)? {
                    Some(end) => (text, pattern) = (end, pattern + 2),
                    None => return Ok(None),
                },
                _ => {
                    let after = self.class_end(pattern)?;
                    match self.at(after) {
                        Some(b'?') => {
                            if self.single(text, pattern, after)
                                && let Some(end) = self.step(text + 1, after + 1)?
                            {
                                return Ok(Some(end));
                            }
                            pattern = after + 1;
                        }
                        Some(b'+') => {
                            return if self.single(text, pattern, after) {
                                self.longest(text + 1, pattern, after)
                            } else {
                                Ok(None)
                            };
                        }
                        Some(b'*') => return self.longest(text, pattern, after),
                        Some(b'-') => return self.shortest(text, pattern, after),
                        _ if self.single(text, pattern, after) => (text, pattern) = (text + 1, after),
                        _ => return Ok(None),
                    }
                }
            }
        }
    }

    fn longest(&mut self, text: usize, pattern: usize, after: usize) -> Step<Option<usize>> {
        let mut end = text;
        while self.single(end, pattern, after) {
            self.count_step()?;
            end += 1;
        }
        loop {
            if let Some(end) = self.step(end, after + 1)? {
                return Ok(Some(end));
            }
            if end == text {
                return Ok(None);
            }
            end -= 1;
        }
    }

    fn shortest(&mut self, mut text: usize, pattern: usize, after: usize) -> Step<Option<usize>> {
        loop {
            if let Some(end) = self.step(text, after + 1)? {
                return Ok(Some(end));
            }
            if !self.single(text, pattern, after) {
                return Ok(None);
            }
            text += 1;
        }
    }

    fn open(&mut self, text: usize, pattern: usize, length: Length) -> Step<Option<usize>> {
        if self.captures.len() == MOST_CAPTURES {
            return Err(Failure::Pattern("too many captures"));
        }
        self.captures.push((text, length));
        let end = self.step(text, pattern)?;
        if end.is_none() {
            self.captures.pop();
        }
        Ok(end)
    }

    fn close(&mut self, text: usize, pattern: usize) -> Step<Option<usize>> {
        let open = self.captures.iter().rposition(|(_, length)| matches!(length, Length::Open));
        let Some(open) = open else { return Err(Failure::Pattern("invalid pattern capture")) };
        self.captures[open].1 = Length::Bytes(text - self.captures[open].0);
        let end = self.step(text, pattern)?;
        if end.is_none() {
            self.captures[open].1 = Length::Open;
        }
        Ok(end)
    }

    fn balance(&mut self, text: usize, pattern: usize) -> Step<Option<usize>> {
        let (Some(open), Some(close)) = (self.at(pattern), self.at(pattern + 1)) else {
            return Err(Failure::Pattern("missing arguments to `%b`"));
        };
        if self.text.get(text) != Some(&open) {
            return Ok(None);
        }
        let mut depth = 1usize;
        for (at, byte) in self.text.iter().enumerate().skip(text + 1) {
            self.count_step()?;
            if *byte == close {
                depth -= 1;
                if depth == 0 {
                    return Ok(Some(at + 1));
                }
            } else if *byte == open {
                depth += 1;
            }
        }
        Ok(None)
    }

    /// The pattern behind `%f[set]`, where a run of the set begins.
    fn frontier(&self, text: usize, pattern: usize) -> Step<Option<usize>> {
        if self.at(pattern) != Some(b'[') {
            return Err(Failure::Pattern("missing `[` after `%f` in pattern"));
        }
        let after = self.class_end(pattern)?;
        let before = if text == 0 { 0 } else { self.text[text - 1] };
        let here = self.text.get(text).copied().unwrap_or(0);
        let begins = !self.in_set(before, pattern, after - 1) && self.in_set(here, pattern, after - 1);
        Ok(begins.then_some(after))
    }

    fn again(&self, text: usize, digit: u8) -> Step<Option<usize>> {
        let index = usize::from(digit).wrapping_sub(usize::from(b'1'));
        let Some((at, Length::Bytes(length))) = self.captures.get(index) else {
            return Err(Failure::Pattern("invalid capture index"));
        };
        let wanted = &self.text[*at..at + length];
        Ok(self.text[text..].starts_with(wanted).then(|| text + length))
    }

    /// Where the single-character class at a place ends.
    fn class_end(&self, pattern: usize) -> Step<usize> {
        match self.at(pattern) {
            Some(ESCAPE) => match self.at(pattern + 1) {
                Some(_) => Ok(pattern + 2),
                None => Err(Failure::Pattern("malformed pattern (ends with `%`)")),
            },
            Some(b'[') => {
                let mut at = pattern + 1;
                if self.at(at) == Some(b'^') {
                    at += 1;
                }
                loop {
                    let sign = self.at(at).ok_or(Failure::Pattern("malformed pattern (missing `]`)"))?;
                    at += if sign == ESCAPE { 2 } else { 1 };
                    if self.at(at) == Some(b']') {
                        return Ok(at + 1);
                    }
                }
            }
            _ => Ok(pattern + 1),
        }
    }

    fn single(&self, text: usize, pattern: usize, after: usize) -> bool {
        let Some(&byte) = self.text.get(text) else { return false };
        match self.at(pattern) {
            Some(b'.') => true,
            Some(ESCAPE) => self.at(pattern + 1).is_some_and(|class| in_class(byte, class)),
            Some(b'[') => self.in_set(byte, pattern, after - 1),
            other => other == Some(byte),
        }
    }

    /// Whether a byte is in the set between `[` at `pattern` and `]` at `last`.
    fn in_set(&self, byte: u8, pattern: usize, last: usize) -> bool {
        let mut at = pattern + 1;
        let negated = self.at(at) == Some(b'^');
        at += usize::from(negated);
        while at < last {
            let (sign, next) = (self.pattern[at], self.at(at + 1));
            if sign == ESCAPE {
                if next.is_some_and(|class| in_class(byte, class)) {
                    return !negated;
                }
                at += 2;
            } else if next == Some(b'-') && at + 2 < last {
                if (sign..=self.pattern[at + 2]).contains(&byte) {
                    return !negated;
                }
                at += 3;
            } else {
                if sign == byte {
                    return !negated;
                }
                at += 1;
            }
        }
        negated
    }
}

fn in_class(byte: u8, class: u8) -> bool {
    let found = match class.to_ascii_lowercase() {
        b'a' => byte.is_ascii_alphabetic(),
        b'c' => byte.is_ascii_control(),
        b'd' => byte.is_ascii_digit(),
        b'g' => byte.is_ascii_graphic(),
        b'l' => byte.is_ascii_lowercase(),
        b'p' => byte.is_ascii_punctuation(),
        b's' => byte.is_ascii_whitespace() || byte == 0x0b,
        b'u' => byte.is_ascii_uppercase(),
        b'w' => byte.is_ascii_alphanumeric(),
        b'x' => byte.is_ascii_hexdigit(),
        _ => return class == byte,
    };
    found != class.is_ascii_uppercase()
}

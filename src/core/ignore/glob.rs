//! Simple globs, as the JavaScript world knows them: braces, classes, `**`, and groups such as `+(a|b)`.
//! Names that start with a dot are matched only where the pattern has the dot itself.

use regex_lite::{Error, Regex};

#[derive(Clone, Debug)]
struct Rule {
    /// What the braces of the pattern stand for; any of it may match.
    alternatives: Vec<Vec<Segment>>,
    /// Whether the pattern takes back in.
    negated: bool,
    /// Whether the pattern matches what its alternatives do not.
    inverted: bool,
}

/// A part of a pattern between slashes.
#[derive(Clone, Debug)]
enum Segment {
    /// Any number of folders.
    Folders,
    /// A name.
    Name(Name),
}

/// A name. `!(...)` divides it: what stands there must not lead to a match.
#[derive(Clone, Debug)]
struct Name {
    /// Whether names that start with a dot are out of reach.
    visible: bool,
    before: Regex,
    /// What must not follow, and what must.
    negation: Option<(Regex, Regex)>,
}

/// Simple globs; those with `!` take back in what earlier ones left out.
#[derive(Clone, Debug, Default)]
pub struct GlobPatterns(Vec<Rule>);

/// What negates a class.
const NEGATIONS: [char; 2] = ['!', '^'];

/// The most patterns that the braces of one may stand for.
const MOST_ALTERNATIVES: usize = 10_000;

impl GlobPatterns {
    /// Adds a pattern.
    pub fn add(&mut self, text: &str) -> Result<(), Error> {
        let (negated, pattern) = match text.strip_prefix('!') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let mut body = pattern;
        // `!(` starts a group.
        while body.starts_with('!') && !body.starts_with("!(") {
            body = &body[1..];
        }
        let inverted = (pattern.len() - body.len()) % 2 == 1;
        let is_comment = pattern.starts_with('#');
        let alternatives = match is_comment || body.is_empty() {
            true => Vec::new(),
            false => expand_braces(body).iter().map(|one| segments(one)).collect::<Result<_, _>>()?,
        };
        self.0.push(Rule { alternatives, negated, inverted: inverted && !is_comment });
        Ok(())
    }

    /// Whether a path is left out.
    pub fn ignores(&self, path: &str) -> bool {
        let mut ignored = false;
        for rule in &self.0 {
            if rule.negated == ignored && rule.matches(path) {
                ignored = !ignored;
            }
        }
        ignored
    }
}

/// Whether the whole of a path matches a pattern, also one of a single part.
///
/// # Errors
/// When the pattern is not well-formed.
pub fn matches_whole(pattern: &str, path: &str) -> Result<bool, Error> {
    let mut patterns = GlobPatterns::default();
    patterns.add(pattern)?;
    let parts: Vec<&str> = path.split('/').collect();
    Ok(patterns.0.iter().any(|rule| {
        let any = rule.alternatives.iter().any(|pattern| matches(pattern, &parts));
        any != (rule.inverted ^ rule.negated)
    }))
}

impl Rule {
    fn matches(&self, path: &str) -> bool {
        let parts: Vec<&str> = path.split('/').collect();
        let any = self.alternatives.iter().any(|pattern| match pattern.len() {
            // A pattern of one part is compared with the name alone.
            1 => matches(pattern, &parts[parts.len() - 1..]),
            _ => matches(pattern, &parts),
        });
        any != self.inverted
    }
}

/// Whether the parts of a path match those of a pattern. `reached[i]` tells whether the parts from `i` on match
/// the segments looked at so far, from the end.
fn matches(pattern: &[Segment], parts: &[&str]) -> bool {
    let mut reached = vec![false; parts.len() + 1];
    reached[parts.len()] = true;
    for (index, segment) in pattern.iter().enumerate().rev() {
        let mut next = vec![false; parts.len() + 1];
        for at in (0..=parts.len()).rev() {
            next[at] = match segment {
                Segment::Name(name) => at < parts.len() && reached[at + 1] && name.matches(parts[at]),
                Segment::Folders => {
                    let is_last = index == pattern.len() - 1;
                    let stops = match is_last {
                        // At the end it stands for one name at least.
                        true => at + 1 == parts.len() && is_visible(parts[at]),
                        false => reached[at],
                    };
                    stops || at < parts.len() && next[at + 1] && is_visible(parts[at])
                }
            };
        }
        reached = next;
    }
    reached[0]
}

fn is_visible(part: &str) -> bool {
    !part.starts_with('.')
}

impl Name {
    fn matches(&self, name: &str) -> bool {
        if self.visible && !is_visible(name) {
            return false;
        }
        let Some((not, rest)) = &self.negation else { return self.before.is_match(name) };
        let mut cuts = name.char_indices().map(|(at, _)| at).chain([name.len()]);
        cuts.any(|at| {
            self.before.is_match(&name[..at]) && !not.is_match(&name[at..]) && rest.is_match(&name[at..])
        })
    }
}

fn segments(pattern: &str) -> Result<Vec<Segment>, Error> {
    let mut all: Vec<Segment> = Vec::new();
    let parts: Vec<&str> = pattern.split('/').collect();
    let count = parts.len();
    let mut names: Vec<&str> = Vec::new();
    for (index, part) in parts.into_iter().enumerate() {
        // Doubled slashes are one; `a/..` is nothing.
        let is_doubled = part.is_empty() && index > 0 && index + 1 < count;
        let is_repeated = part == "**" && names.last() == Some(&"**");
        if is_doubled || is_repeated {
            continue;
        }
        if part == ".." && names.last().is_some_and(|last| !["", ".", "..", "**"].contains(last)) {
            names.pop();
            continue;
        }
        names.push(part);
    }
    if names.is_empty() {
        names.push("");
    }
    for part in names {
        all.push(match part {
            "**" => Segment::Folders,
            part => Segment::Name(name(part)?),
        });
    }
    Ok(all)
}

fn name(part: &str) -> Result<Name, Error> {
    let is_group = ['*', '?'].iter().any(|kind| group(part, *kind).is_some());
    let visible = !is_group && part.starts_with(['*', '?', '[']) && !part.starts_with("[.]");
    let mut before = String::new();
    let mut rest = part;
    let mut at_start = true;
    while !rest.is_empty() {
        if let Some((alternatives, behind)) = group(rest, '!') {
            let mut follows = String::new();
            translate(&mut follows, behind, false);
            let mut not = String::from("^(?:");
            push_alternatives(&mut not, &alternatives, at_start);
            not.push(')');
            not.push_str(&follows);
            not.push('$');
            let any = if at_start { "^(?:[^./][^/]*?)?" } else { "^[^/]*?" };
            return Ok(Name {
                visible,
                before: Regex::new(&format!("(?s)^{before}$"))?,
                negation: Some((
                    Regex::new(&format!("(?s){not}"))?,
                    Regex::new(&format!("(?s){any}{follows}$"))?,
                )),
            });
        }
        rest = token(&mut before, rest, at_start);
        at_start = false;
    }
    Ok(Name { visible, before: Regex::new(&format!("(?s)^{before}$"))?, negation: None })
}

/// Translates a part of a name.
fn translate(out: &mut String, part: &str, mut at_start: bool) {
    let mut rest = part;
    while !rest.is_empty() {
        rest = token(out, rest, at_start);
        at_start = false;
    }
}

fn push_alternatives(out: &mut String, alternatives: &[&str], at_start: bool) {
    for (index, one) in alternatives.iter().enumerate() {
        if index > 0 {
            out.push('|');
        }
        translate(out, one, at_start);
    }
}

/// Translates the first token; gives what is behind it.
fn token<'a>(out: &mut String, rest: &'a str, at_start: bool) -> &'a str {
    for (kind, repeat) in [('+', "+"), ('@', ""), ('?', "?"), ('*', "*")] {
        if let Some((alternatives, behind)) = group(rest, kind) {
            out.push_str("(?:");
            push_alternatives(out, &alternatives, at_start);
            out.push(')');
            out.push_str(repeat);
            return behind;
        }
    }
    let mut chars = rest.chars();
    let Some(c) = chars.next() else { return rest };
    if c == '['
        && let Some(end) = class_end(rest)
    {
        if at_start {
            push_visible_class(out, &rest[1..end]);
        } else {
            push_class(out, &rest[1..end], &NEGATIONS);
        }
        return &rest[end + 1..];
    }
    let behind = chars.as_str();
    match c {
        '*' => {
            let behind = behind.trim_start_matches('*');
            out.push_str(match at_start {
                true if behind.is_empty() => "[^./][^/]*",
                true => "(?:[^./][^/]*)?",
                false => "[^/]*",
            });
            behind
        }
        '?' => {
            out.push_str(if at_start { "[^./]" } else { "[^/]" });
            behind
        }
        '\\' => match behind.chars().next() {
            Some(next) => {
                push_literal(out, next);
                &behind[next.len_utf8()..]
            }
            None => {
                out.push_str("\\\\");
                behind
            }
        },
        c => {
            push_literal(out, c);
            behind
        }
    }
}

/// The alternatives of a group such as `+(a|b)`, and what is behind it.
fn group(rest: &str, kind: char) -> Option<(Vec<&str>, &str)> {
    let inner = rest.strip_prefix(kind)?.strip_prefix('(')?;
    let mut depth = 0;
    let mut from = 0;
    let mut alternatives = Vec::new();
    for (at, c) in inner.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth > 0 => depth -= 1,
            '|' if depth == 0 => {
                alternatives.push(&inner[from..at]);
                from = at + 1;
            }
            ')' => {
                alternatives.push(&inner[from..at]);
                return Some((alternatives, &inner[at + 1..]));
            }
            _ => {}
        }
    }
    None
}

/// Where the class ends that starts here.
pub(super) fn class_end(rest: &str) -> Option<usize> {
    let mut chars = rest.char_indices().skip(1).peekable();
    if chars.peek().is_some_and(|(_, c)| matches!(c, '!' | '^')) {
        chars.next();
    }
    let mut is_first = true;
    while let Some((at, c)) = chars.next() {
        match c {
            ']' if !is_first => return Some(at),
            '\\' => {
                chars.next();
            }
            '[' if rest[at..].starts_with("[:") => {
                let end = rest[at..].find(":]")?;
                while chars.peek().is_some_and(|(next, _)| *next < at + end + 2) {
                    chars.next();
                }
            }
            _ => {}
        }
        is_first = false;
    }
    None
}

/// A class of characters, never a slash. What it must not be in is told by one of `negations` at its start.
pub(super) fn push_class(out: &mut String, inner: &str, negations: &[char]) {
    let (negated, inner) = match inner.strip_prefix(negations) {
        Some(rest) => (true, rest),
        None => (false, inner),
    };
    out.push_str(if negated { "[^/" } else { "[" });
    push_members(out, inner);
    out.push(']');
}

/// A class at the start of a name: a dot is not in it, unless it stands there itself.
fn push_visible_class(out: &mut String, inner: &str) {
    match inner.strip_prefix(NEGATIONS) {
        Some(rest) => {
            out.push_str("[^/.");
            push_members(out, rest);
            out.push(']');
        }
        None => push_class(out, inner, &[]),
    }
}

fn push_members(out: &mut String, inner: &str) {
    let mut chars = inner.chars().peekable();
    let mut rest = inner;
    while let Some(c) = chars.next() {
        if c == '['
            && rest.starts_with("[:")
            && let Some(end) = rest.find(":]")
        {
            out.push_str(&rest[..end + 2]);
            rest = &rest[end + 2..];
            chars = rest.chars().peekable();
            continue;
        }
        rest = &rest[c.len_utf8()..];
        match c {
            '\\' => {
                if let Some(next) = chars.next() {
                    rest = &rest[next.len_utf8()..];
                    push_member(out, next);
                }
            }
            '-' => out.push('-'),
            c => push_member(out, c),
        }
    }
}

fn push_member(out: &mut String, c: char) {
    if matches!(c, '[' | ']' | '\\' | '^' | '-' | '&' | '~') {
        out.push('\\');
    }
    out.push(c);
}

pub(super) fn push_literal(out: &mut String, c: char) {
    if regex_lite::escape(c.encode_utf8(&mut [0; 4])).len() > c.len_utf8() {
        out.push('\\');
    }
    out.push(c);
}

/// What the braces of a pattern stand for: `a{b,c}` is `ab` and `ac`, `{1..3}` is three numbers.
fn expand_braces(pattern: &str) -> Vec<String> {
    let mut done: Vec<String> = Vec::new();
    let mut open: Vec<String> = vec![pattern.to_owned()];
    while let Some(one) = open.pop() {
        match first_braces(&one) {
            Some((from, to, items)) if done.len() + open.len() + items.len() <= MOST_ALTERNATIVES => {
                let (head, tail) = (&one[..from], &one[to..]);
                open.extend(items.iter().rev().map(|item| format!("{head}{item}{tail}")));
            }
            _ => done.push(one),
        }
    }
    done
}

/// The first braces that stand for several texts: where they are, and for what they stand.
fn first_braces(pattern: &str) -> Option<(usize, usize, Vec<String>)> {
    pattern.match_indices('{').find_map(|(from, _)| {
        let is_escaped = pattern[..from].ends_with('\\');
        let (to, items) = braces(&pattern[from..])?;
        (!is_escaped).then_some((from, from + to, items))
    })
}

fn braces(text: &str) -> Option<(usize, Vec<String>)> {
    let mut depth = 0;
    let mut items: Vec<String> = Vec::new();
    let mut from = 1;
    let mut is_escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        if std::mem::take(&mut is_escaped) {
            continue;
        }
        match c {
            '\\' => is_escaped = true,
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' if depth == 0 => {
                items.push(text[from..at].to_owned());
                from = at + 1;
            }
            '}' => {
                items.push(text[from..at].to_owned());
                let items = if items.len() > 1 { Some(items) } else { sequence(&items[0]) };
                return items.map(|items| (at + 1, items));
            }
            _ => {}
        }
    }
    None
}

/// `1..3` and `a..e`, each with a step: `1..9..2`.
fn sequence(text: &str) -> Option<Vec<String>> {
    let parts: Vec<&str> = text.split("..").collect();
    let (first, last, step) = match parts[..] {
        [first, last] => (first, last, 1),
        [first, last, step] => (first, last, step.parse::<i64>().ok()?.abs().max(1)),
        _ => return None,
    };
    if let (Ok(from), Ok(to)) = (first.parse::<i64>(), last.parse::<i64>()) {
        let width = [first, last].iter().filter(|it| is_padded(it)).map(|it| it.len()).max().unwrap_or(0);
        return Some(numbers(from, to, step)?.map(|number| format!("{number:0width$}")).collect());
    }
    let letter = |text: &str| match text.as_bytes() {
        [c] if c.is_ascii_alphabetic() => Some(i64::from(*c)),
        _ => None,
    };
    let all = numbers(letter(first)?, letter(last)?, step)?;
    Some(all.filter_map(|c| u8::try_from(c).ok()).map(|c| char::from(c).to_string()).collect())
}

fn is_padded(number: &str) -> bool {
    let digits = number.trim_start_matches('-');
    digits.len() > 1 && digits.starts_with('0')
}

fn numbers(from: i64, to: i64, step: i64) -> Option<impl Iterator<Item = i64>> {
    let count = usize::try_from(from.abs_diff(to) / step.unsigned_abs()).ok()? + 1;
    let step = if from <= to { step } else { -step };
    (count <= MOST_ALTERNATIVES).then(|| (0..count as i64).map(move |index| from + index * step))
}

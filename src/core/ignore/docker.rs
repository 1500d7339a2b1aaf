//! The rules of `.dockerignore`, as Docker's documentation tells them; case does not matter, as in the CDK.

use regex_lite::{Error, Regex};

use super::glob::{class_end, push_class, push_literal};

#[derive(Debug)]
struct Rule {
    expression: Regex,
    /// How many parts the pattern has: the folder so deep is compared with it, too. Nothing where the pattern
    /// has `**`: then all folders are.
    depth: Option<usize>,
    negated: bool,
}

impl Rule {
    fn new(pattern: &str, negated: bool) -> Result<Rule, Error> {
        let parts: Vec<&str> = pattern.split('/').collect();
        let depth = (!parts.contains(&"**")).then_some(parts.len());
        Ok(Rule { expression: expression(pattern)?, depth, negated })
    }

    /// A rule holds for what it matches and for everything below.
    fn holds(&self, path: &str) -> bool {
        let mut folders = path.match_indices('/').map(|(at, _)| &path[..at]);
        let matches = |part: &str| self.expression.is_match(part);
        matches(path)
            || match self.depth {
                Some(depth) => folders.nth(depth - 1).is_some_and(matches),
                None => folders.any(matches),
            }
    }
}

/// Patterns of `.dockerignore`, the last that matches decides.
#[derive(Debug, Default)]
pub struct DockerPatterns {
    rules: Vec<Rule>,
    /// The same, with every folder taken back in that may hold something taken back in.
    for_folders: Vec<Rule>,
}

impl DockerPatterns {
    /// Adds a pattern.
    pub fn add(&mut self, text: &str) -> Result<(), Error> {
        if text.trim().is_empty() || text.starts_with('#') {
            return Ok(());
        }
        let text = text.trim();
        let (negated, pattern) = match text.strip_prefix('!') {
            Some(rest) => (true, rest.trim()),
            None => (false, text),
        };
        let pattern = clean(pattern);
        let pattern = pattern.trim();
        if pattern.is_empty() {
            return Ok(());
        }
        self.rules.push(Rule::new(pattern, negated)?);
        self.for_folders.push(Rule::new(pattern, negated)?);
        if negated {
            for (at, _) in pattern.match_indices('/') {
                self.for_folders.push(Rule::new(&pattern[..at], negated)?);
            }
        }
        Ok(())
    }

    /// Whether a path is left out.
    pub fn ignores(&self, path: &str) -> bool {
        decide(&self.rules, path)
    }

    /// Whether a folder is left out, and nothing in it is taken back in.
    pub fn completely_ignores(&self, path: &str) -> bool {
        decide(&self.for_folders, path)
    }
}

fn decide(rules: &[Rule], path: &str) -> bool {
    rules.iter().rev().find(|rule| rule.holds(path)).is_some_and(|rule| !rule.negated)
}

/// The pattern without `.`, `..`, doubled slashes, and slashes at its ends.
fn clean(pattern: &str) -> String {
    let is_rooted = pattern.starts_with('/');
    let mut parts: Vec<&str> = Vec::new();
    for part in pattern.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            ".." if is_rooted => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn expression(pattern: &str) -> Result<Regex, Error> {
    let mut out = String::from("(?is)^");
    let mut rest = pattern;
    while let Some(c) = rest.chars().next() {
        if c == '['
            && let Some(end) = class_end(rest)
        {
            push_class(&mut out, &rest[1..end], &['^']);
            rest = &rest[end + 1..];
            continue;
        }
        rest = &rest[c.len_utf8()..];
        match c {
            '*' => match rest.strip_prefix('*') {
                Some(behind) => {
                    rest = behind.strip_prefix('/').unwrap_or(behind);
                    out.push_str(if rest.is_empty() { ".*" } else { "(?:.*/)?" });
                }
                None => out.push_str("[^/]*"),
            },
            '?' => out.push_str("[^/]"),
            '\\' => match rest.chars().next() {
                Some(next) => {
                    rest = &rest[next.len_utf8()..];
                    push_literal(&mut out, next);
                }
                None => out.push_str("\\\\"),
            },
            c => push_literal(&mut out, c),
        }
    }
    out.push('$');
    Regex::new(&out)
}

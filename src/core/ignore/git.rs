//! The rules of `.gitignore`, as git's documentation tells them; case does not matter, as in the CDK.

use regex_lite::{Error, Regex};

use super::glob::{class_end, push_class, push_literal};

#[derive(Debug)]
struct Rule {
    expression: Regex,
    negated: bool,
}

/// Patterns of `.gitignore`, the last that matches decides.
#[derive(Debug, Default)]
pub struct GitPatterns(Vec<Rule>);

impl GitPatterns {
    /// Adds the lines of a pattern.
    pub fn add(&mut self, text: &str) -> Result<(), Error> {
        for line in text.split('\n') {
            let line = without_trailing_spaces(line.trim_end_matches('\r'));
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let (negated, pattern) = match line.strip_prefix('!') {
                Some(rest) => (true, rest),
                None => (false, line),
            };
            let pattern = match pattern.strip_prefix('\\') {
                Some(rest) if rest.starts_with(['!', '#']) => rest,
                _ => pattern,
            };
            self.0.push(Rule { expression: expression(pattern)?, negated });
        }
        Ok(())
    }

    /// Whether a path is left out, by itself or with a folder in which it lies. A folder ends in `/`.
    pub fn ignores(&self, path: &str) -> bool {
        let body = path.trim_end_matches('/');
        let folders = body.match_indices('/').map(|(at, _)| &path[..=at]);
        folders.chain([path]).any(|part| self.ignores_itself(part))
    }

    fn ignores_itself(&self, path: &str) -> bool {
        let decisive = self.0.iter().rev().find(|rule| rule.expression.is_match(path));
        decisive.is_some_and(|rule| !rule.negated)
    }
}

/// Spaces at the end do not count, unless a backslash stands before them.
fn without_trailing_spaces(line: &str) -> &str {
    let trimmed = line.trim_end_matches([' ', '\t']);
    match trimmed.ends_with('\\') && trimmed.len() < line.len() {
        true => &line[..=trimmed.len()],
        false => trimmed,
    }
}

fn expression(pattern: &str) -> Result<Regex, Error> {
    let (body, folders_only) = match pattern.strip_suffix('/') {
        Some(body) => (body, true),
        None => (pattern, false),
    };
    // A slash at the beginning or in the middle binds a pattern to the folder.
    let is_bound = body.contains('/');
    let parts: Vec<&str> = body.strip_prefix('/').unwrap_or(body).split('/').collect();
    let mut out = String::from(if is_bound { "(?is)^" } else { "(?is)(?:^|/)" });
    let last = parts.len() - 1;
    for (index, part) in parts.iter().enumerate() {
        let is_last = index == last;
        match *part {
            "**" if last == 0 => out.push_str("[^/]+"),
            "**" if is_last && folders_only => {
                out.pop();
                out.push_str("(?:/[^/]+)*");
            }
            "**" if is_last => out.push_str(".+"),
            "**" => out.push_str("(?:.*/)?"),
            "*" if is_last => out.push_str("[^/]+"),
            part => segment(&mut out, part),
        }
        if !is_last && *part != "**" {
            out.push('/');
        }
    }
    out.push_str(if folders_only { "/$" } else { "/?$" });
    Regex::new(&out)
}

fn segment(out: &mut String, part: &str) {
    let mut rest = part;
    while let Some(c) = rest.chars().next() {
        if c == '['
            && let Some(end) = class_end(rest)
        {
            // As in the CDK, nothing negates a class.
            push_class(out, &rest[1..end], &[]);
            rest = &rest[end + 1..];
            continue;
        }
        rest = &rest[c.len_utf8()..];
        match c {
            '*' => out.push_str("[^/]*"),
            '?' => out.push_str("[^/]"),
            '\\' => match rest.chars().next() {
                Some(next) => {
                    rest = &rest[next.len_utf8()..];
                    push_literal(out, next);
                }
                None => out.push_str("\\\\"),
            },
            c => push_literal(out, c),
        }
    }
}

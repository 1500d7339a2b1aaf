//! The format of the suites: sections with their code, their files and what they expect.

use std::fmt::Write as _;

use infra::Language;

/// A file of sections.
pub struct Suite {
    head: String,
    pub sections: Vec<Section>,
}

/// A section.
pub struct Section {
    pub name: String,
    /// Words behind the name: `stack` puts an app and a stack in the first line, `counts-memory` tells the
    /// engine how much memory is in use.
    options: Vec<String>,
    /// Everything from the header to the expectation, as it stands in the file.
    raw: String,
    blocks: Vec<(String, String)>,
    /// The expectation, as it stands in the file.
    pub expected: String,
}

const SECTION: &str = "=== ";
const BLOCK: &str = "--- ";
const EXPECT: &str = "--- expect";

/// A block of an expectation.
pub fn block(which: &str, text: &str) -> String {
    format!("{EXPECT}{which}\n{text}")
}

impl Suite {
    pub fn parse(text: &str) -> Result<Suite, String> {
        let mut suite = Suite { head: String::new(), sections: Vec::new() };
        for line in text.lines() {
            match (line.strip_prefix(SECTION), suite.sections.last_mut()) {
                (Some(header), _) => suite.sections.push(Section::new(line, header)?),
                (None, Some(section)) => section.add(line),
                (None, None) => {
                    let _ = writeln!(suite.head, "{line}");
                }
            }
        }
        for section in &mut suite.sections {
            section.expected.truncate(section.expected.trim_end().len());
            section.expected.push('\n');
        }
        Ok(suite)
    }

    pub fn to_text(&self) -> String {
        let sections = self.sections.iter().map(|section| format!("{}{}", section.raw, section.expected));
        format!("{}{}", self.head, sections.collect::<Vec<_>>().join("\n"))
    }
}

impl Section {
    fn new(line: &str, header: &str) -> Result<Section, String> {
        let mut words = header.split_whitespace().map(str::to_owned);
        let name = words.next().ok_or_else(|| format!("`{line}` has no name"))?;
        Ok(Section {
            name,
            options: words.collect(),
            raw: format!("{line}\n"),
            blocks: Vec::new(),
            expected: String::new(),
        })
    }

    fn add(&mut self, line: &str) {
        if line.starts_with(EXPECT) || !self.expected.is_empty() {
            let _ = writeln!(self.expected, "{line}");
            return;
        }
        let _ = writeln!(self.raw, "{line}");
        match (line.strip_prefix(BLOCK), self.blocks.last_mut()) {
            (Some(title), _) => self.blocks.push((title.trim().to_owned(), String::new())),
            (None, Some((_, text))) => {
                let _ = writeln!(text, "{line}");
            }
            (None, None) => {}
        }
    }

    pub fn is(&self, option: &str) -> bool {
        self.options.iter().any(|word| word == option)
    }

    /// The script of a language, with the line that the options put before it.
    pub fn code(&self, language: Language) -> Option<String> {
        let word = language.extension();
        let (_, text) = self.blocks.iter().find(|(title, _)| title == word || title == "both")?;
        let declare = match language {
            Language::Rhai => "let",
            Language::Lua => "local",
        };
        let before = match self.is("stack") {
            true => format!("{declare} app = App(); {declare} stack = Stack(app, \"Stack\");\n"),
            false => String::new(),
        };
        Some(format!("{before}{text}"))
    }

    /// What is expected of a language.
    pub fn expects(&self, language: Language) -> &str {
        let own = self.expected.find(&format!("{EXPECT} {}\n", language.extension()));
        let of_own = own.map_or(self.expected.as_str(), |at| &self.expected[at..]);
        of_own.match_indices(EXPECT).nth(1).map_or(of_own, |(end, _)| &of_own[..end])
    }

    /// What blocks like `--- file lib/net.lua` say: the words of the title, and the text.
    pub fn extras(&self) -> impl Iterator<Item = (Vec<&str>, &str)> {
        self.blocks
            .iter()
            .map(|(title, text)| (title.split_whitespace().collect::<Vec<_>>(), text.as_str()))
            .filter(|(words, _)| words.len() > 1)
    }
}

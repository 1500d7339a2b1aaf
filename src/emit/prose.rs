//! Doc comments as people read them: prose, defaults, examples.

/// A program that shows how something is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// The language, as its fence names it: `rhai` or `lua`.
    pub language: String,
    /// The program, without the fence.
    pub code: String,
}

/// The prose and the examples of a doc comment. An example is a fenced block with the name of a language.
pub fn split(docs: &str) -> (String, Vec<Example>) {
    let mut prose = String::new();
    let mut examples = Vec::new();
    let mut lines = docs.trim().lines();
    while let Some(line) = lines.next() {
        match line.trim().strip_prefix("```") {
            Some(language) => {
                let code: Vec<&str> = lines.by_ref().take_while(|line| line.trim() != "```").collect();
                examples.push(Example { language: language.trim().to_owned(), code: code.join("\n") });
            }
            None => {
                prose.push_str(line);
                prose.push('\n');
            }
        }
    }
    (prose.trim().to_owned(), examples)
}

/// The prose without its sentence about the default, and what that says.
pub fn without_default(prose: &str) -> (String, Option<String>) {
    const WORD: &str = "Default: ";
    let start = match prose.find(WORD) {
        Some(at) if at == 0 || prose[..at].ends_with([' ', '\n']) => at,
        _ => return (prose.to_owned(), None),
    };
    let default = prose[start + WORD.len()..].trim();
    let default = default.strip_suffix('.').unwrap_or(default);
    (prose[..start].trim().to_owned(), Some(one_line(default)))
}

/// The text without the links of Rust's documentation.
pub fn plain(text: &str) -> String {
    text.replace("[`", "`").replace("`]", "`").replace("Self::", "").replace("`crate::core::", "`")
}

/// The first paragraph, on one line.
pub fn summary(text: &str) -> String {
    one_line(plain(text).split("\n\n").next().unwrap_or_default())
}

/// The text on one line.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn examples_are_taken_out_of_the_prose() {
        let docs = " A thing.\n\n```rhai\nlet a = 1;\n  a\n```\n```lua\nlocal a = 1\n```\n\nMore.";
        let (prose, examples) = split(docs);
        assert_eq!(prose, "A thing.\n\n\nMore.");
        let codes: Vec<(&str, &str)> =
            examples.iter().map(|it| (it.language.as_str(), it.code.as_str())).collect();
        assert_eq!(codes, [("rhai", "let a = 1;\n  a"), ("lua", "local a = 1")]);
    }

    #[test]
    fn the_default_is_a_sentence_of_its_own() {
        let found = without_default("How many. Default: 3; 2 where\nnothing is known.");
        assert_eq!(found, ("How many.".to_owned(), Some("3; 2 where nothing is known".to_owned())));
        assert_eq!(without_default("NoDefault: x"), ("NoDefault: x".to_owned(), None));
    }
}

//! Changes scripts word by word, with the words that scripts are made of.

use std::sync::OnceLock;

use infra::Language;
use infra::declare::{Item, StructDesc};

/// How many words a text may have to be changed by words.
const MOST_WORDS: usize = 20_000;

/// Signs and words of a language, and values at the edges.
fn own_words(language: Language) -> &'static [&'static str] {
    match language {
        Language::Rhai => &[
            "let",
            "const",
            "fn",
            "if",
            "else",
            "for",
            "in",
            "while",
            "loop",
            "do",
            "until",
            "break",
            "continue",
            "return",
            "throw",
            "try",
            "catch",
            "import",
            "export",
            "as",
            "switch",
            "this",
            "private",
            "global",
            "#{",
            "}",
            "[",
            "]",
            "(",
            ")",
            "|x|",
            "||",
            "=>",
            "?.",
            "??",
            "?[",
            "..",
            "..=",
            "`${",
            "}`",
            "\"a\"",
            "'a'",
            "()",
            ";",
            ",",
            ":",
            "::",
            ".",
            "=",
            "+=",
            "==",
            "!=",
            "<<",
            "**",
            "-",
            "!",
            "%",
            "/",
            "9223372036854775807",
            "-1",
            "0",
            "1.5",
            "1e308",
            "0xff",
            "\"\u{E000}tK0\u{E001}\"",
            "call",
            "curry",
            "map",
            "filter",
            "sort",
            "reduce",
            "push",
            "pad",
            "split",
            "replace",
            "len",
            "to_string",
            "print",
            "type_of",
            "is_def_fn",
            "Fn",
            "range",
            "blob",
            "get",
            "set",
            "drain",
            "splice",
            "extract",
            "chop",
            "sub_string",
            "crop",
            "insert",
            "parse_int",
            "to_json",
            "parse_json",
            "keys",
            "values",
            "mixin",
            "some",
            "all",
            "index_of",
            "zip",
            "step",
            "bits",
            "chars",
            "to_blob",
            "as_string",
            "write_utf8",
            "parse_le_int",
            "timestamp",
            "eval",
            "/*",
            "*/",
            "//",
        ],
        Language::Lua => &[
            "local",
            "function",
            "end",
            "if",
            "then",
            "else",
            "elseif",
            "for",
            "in",
            "while",
            "do",
            "repeat",
            "until",
            "break",
            "return",
            "goto",
            "::a::",
            "nil",
            "true",
            "false",
            "not",
            "and",
            "or",
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            "=",
            "==",
            "~=",
            "..",
            "...",
            ":",
            ".",
            ",",
            ";",
            "#",
            "//",
            "%",
            "<<",
            "^",
            "-",
            "\"a\"",
            "[[a]]",
            "[==[",
            "]==]",
            "--",
            "--[[",
            "9223372036854775807",
            "-1",
            "0",
            "1.5",
            "1e308",
            "0/0",
            "0xff",
            "\"\\xff\"",
            "\"\u{E000}tK0\u{E001}\"",
            "<close>",
            "<const>",
            "pcall",
            "xpcall",
            "error",
            "assert",
            "select",
            "next",
            "pairs",
            "ipairs",
            "rawget",
            "rawset",
            "rawlen",
            "rawequal",
            "setmetatable",
            "getmetatable",
            "tostring",
            "tonumber",
            "type",
            "print",
            "require",
            "string",
            "table",
            "math",
            "utf8",
            "coroutine",
            "rep",
            "format",
            "gsub",
            "gmatch",
            "find",
            "match",
            "byte",
            "char",
            "sub",
            "pack",
            "unpack",
            "packsize",
            "concat",
            "insert",
            "remove",
            "sort",
            "wrap",
            "create",
            "resume",
            "yield",
            "close",
            "status",
            "running",
            "isyieldable",
            "_G",
            "_ENV",
            "__index",
            "__newindex",
            "__call",
            "__gc",
            "__close",
            "__mode",
            "__name",
            "__tostring",
            "__len",
            "__eq",
            "__lt",
            "__concat",
            "__pairs",
            "__metatable",
            "warn",
            "codes",
            "codepoint",
            "offset",
            "charpattern",
            "tointeger",
            "huge",
            "mininteger",
            "maxinteger",
            "debug",
            "load",
            "self",
            "\"%d%s%q%5.2f\"",
            "\".-(a*)%1%b()%f[a]\"",
        ],
    }
}

/// The names of everything that is declared.
fn declared() -> &'static [&'static str] {
    static NAMES: OnceLock<Vec<&'static str>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let library = infra::aws::library();
        let mut names = Vec::new();
        for module in &library.modules {
            names.push(module.name);
            for item in module.items {
                match item {
                    Item::Class(class) => names.extend(class.all_members().map(|member| member.name)),
                    Item::Enum(desc) => names.extend(desc.members.iter().map(|member| member.name)),
                    Item::Struct(desc) => names.extend(fields(desc)),
                }
                names.push(item.name());
            }
        }
        names.retain(|name| !name.is_empty());
        names.sort_unstable();
        names.dedup();
        names
    })
}

fn fields(desc: &'static StructDesc) -> impl Iterator<Item = &'static str> {
    desc.all_fields().into_iter().map(|field| field.name)
}

/// Numbers that follow from a seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % sides.max(1)
    }
}

/// Changes the text in `data` by words; nothing where the fuzzer should change bytes instead.
pub fn bytes(language: Language, data: &mut [u8], size: usize, most: usize, seed: u32) -> Option<usize> {
    let mut dice = Dice(u64::from(seed));
    if dice.roll(6) == 0 {
        return None;
    }
    let text = std::str::from_utf8(&data[..size]).ok()?;
    let mut words = words(text);
    if words.is_empty() || words.len() > MOST_WORDS {
        return None;
    }
    for _ in 0..=dice.roll(4) {
        change(language, &mut words, &mut dice);
    }
    let mut changed = words.concat();
    while changed.len() > most {
        changed.pop();
    }
    data[..changed.len()].copy_from_slice(changed.as_bytes());
    Some(changed.len())
}

fn change(language: Language, words: &mut Vec<String>, dice: &mut Dice) {
    let at = dice.roll(words.len());
    let new = match dice.roll(3) {
        0 => declared()[dice.roll(declared().len())].to_owned(),
        1 => own_words(language)[dice.roll(own_words(language).len())].to_owned(),
        _ => words[dice.roll(words.len())].clone(),
    };
    match dice.roll(8) {
        0 => drop(words.remove(at)),
        1 | 2 => words.insert(at, new),
        3..=5 => words[at] = new,
        6 => {
            let other = dice.roll(words.len());
            words.swap(at, other);
        }
        _ => {
            let length = dice.roll(24).min(words.len() - at);
            let copy = words[at..at + length].to_vec();
            let to = dice.roll(words.len());
            words.splice(to..to, copy);
        }
    }
    if words.is_empty() {
        words.push("App()".to_owned());
    }
}

/// A text as its words, signs and blanks.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for c in text.chars() {
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        match words.last_mut() {
            Some(last) if is_word(c) && last.chars().all(is_word) => last.push(c),
            _ => words.push(c.to_string()),
        }
    }
    words
}

//! What can be typed next, read from the declarations and the variables of the session.

use crate::Language;
use crate::cfn::{l1, table};
use crate::declare::{Accepts, ClassDesc, EnumDesc, FuncDesc, Item, Library, ModuleDesc, Role, StructDesc};

/// What completion knows of a session.
pub struct View {
    /// Everything that scripts can name.
    pub library: Library,
    /// The language that is typed.
    pub language: Language,
    /// The program's variables; the class of those that hold an object.
    pub variables: Vec<(String, Option<&'static ClassDesc>)>,
    /// The stacks of the program.
    pub stacks: Vec<String>,
    /// The lines before the one that is typed, where it goes on from them.
    pub pending: String,
}

/// Something that can be typed next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// What a list shows.
    pub label: String,
    /// What is typed.
    pub text: String,
}

/// The commands of the REPL.
pub const COMMANDS: [&str; 13] = [
    ":explain",
    ":help",
    ":lua",
    ":quit",
    ":reset",
    ":rhai",
    ":rules",
    ":save",
    ":stacks",
    ":subnets",
    ":template",
    ":tree",
    ":variables",
];

/// What can stand at the end of `line`, and where in it that starts.
pub fn complete(view: &View, line: &str) -> (usize, Vec<Candidate>) {
    if view.pending.is_empty() && line.starts_with(':') {
        return command(view, line);
    }
    let text = format!("{}{line}", view.pending);
    let (start, found) = script(view, view.language, &text);
    (start.saturating_sub(view.pending.len()), found)
}

fn command(view: &View, line: &str) -> (usize, Vec<Candidate>) {
    let Some((name, argument)) = line.split_once(' ') else {
        return (0, starting(line, COMMANDS.iter().map(|name| word(name))));
    };
    let at = name.len() + 1;
    match name {
        ":explain" | ":help" => {
            let (start, found) = script(view, Language::Rhai, argument);
            (at + start, found.into_iter().map(|candidate| word(&candidate.label)).collect())
        }
        ":rules" | ":subnets" => {
            let start = argument.rfind(' ').map_or(0, |space| space + 1);
            let variables = view.variables.iter().map(|(name, _)| word(name));
            (at + start, starting(&argument[start..], variables))
        }
        ":template" => (at, starting(argument, view.stacks.iter().map(|name| word(name)))),
        _ => (line.len(), Vec::new()),
    }
}

fn script(view: &View, language: Language, text: &str) -> (usize, Vec<Candidate>) {
    let Some(mut tokens) = tokens(text, language) else { return (text.len(), Vec::new()) };
    let prefix = match tokens.last().copied() {
        Some(Token::Word(word)) if text.ends_with(word) => word,
        _ => "",
    };
    if !prefix.is_empty() {
        tokens.pop();
    }
    let start = text.len() - prefix.len();
    let scene = Scene { view, language };
    (start, starting(prefix, scene.candidates(&tokens, prefix)))
}

/// The candidates that go on from what is typed, sorted, each once.
fn starting(prefix: &str, candidates: impl IntoIterator<Item = Candidate>) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = candidates.into_iter().filter(|it| it.text.starts_with(prefix)).collect();
    found.sort_by(|a, b| a.label.cmp(&b.label));
    found.dedup();
    found
}

fn word(name: &str) -> Candidate {
    Candidate { label: name.to_owned(), text: name.to_owned() }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token<'a> {
    Word(&'a str),
    Mark(char),
    /// A string or a number.
    Literal,
}

/// Stands for `..`, which is no member access.
const RANGE: char = '…';

/// The tokens of a text; nothing when it ends inside a string or a comment.
fn tokens(text: &str, language: Language) -> Option<Vec<Token<'_>>> {
    let comment = match language {
        Language::Rhai => "//",
        Language::Lua => "--",
    };
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with(comment) {
            rest.find('\n')?
        } else if matches!(first, '"' | '\'' | '`') {
            tokens.push(Token::Literal);
            string_length(rest, first)?
        } else if first.is_ascii_digit() {
            tokens.push(Token::Literal);
            rest.find(|c: char| !(c.is_alphanumeric() || c == '.' || c == '_')).unwrap_or(rest.len())
        } else if is_word(first) {
            let length = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
            tokens.push(Token::Word(&rest[..length]));
            length
        } else if rest.starts_with("..") {
            tokens.push(Token::Mark(RANGE));
            2
        } else {
            if !first.is_whitespace() {
                tokens.push(Token::Mark(first));
            }
            first.len_utf8()
        };
        rest = &rest[length..];
    }
    Some(tokens)
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The length of a string with its quotes; nothing when it does not end.
fn string_length(text: &str, quote: char) -> Option<usize> {
    let mut chars = text.char_indices().skip(1);
    while let Some((at, c)) = chars.next() {
        if c == '\\' {
            chars.next();
        } else if c == quote {
            return Some(at + 1);
        }
    }
    None
}

/// What an expression is known to be.
#[derive(Clone, Copy)]
enum Thing {
    Module(&'static ModuleDesc),
    Class(&'static ClassDesc),
    Enum(&'static EnumDesc),
    Instance(&'static ClassDesc),
    Record(&'static StructDesc),
}

/// What a place takes.
#[derive(Clone)]
enum Expected {
    Accepts(Accepts),
    Resource(table::Resource),
    Type(table::Type),
}

/// A bracket that is open at the cursor.
struct Frame<'a> {
    open: char,
    /// Where the bracket stands among the tokens.
    at: usize,
    is_map: bool,
    commas: usize,
    key: Option<&'a str>,
    keys: Vec<&'a str>,
}

struct Scene<'a> {
    view: &'a View,
    language: Language,
}

impl Scene<'_> {
    fn candidates(&self, before: &[Token<'_>], prefix: &str) -> Vec<Candidate> {
        if let Some((Token::Mark(mark), owner)) = before.split_last()
            && self.is_access(*mark)
        {
            return self.thing(owner).map_or_else(Vec::new, |thing| self.members(thing, *mark));
        }
        let frames = self.frames(before);
        match frames.last() {
            Some(frame) if frame.is_map && frame.key.is_none() && self.starts_entry(before) => {
                match self.expected(before, &frames) {
                    Some(expected) => self.keys(&expected, &frame.keys),
                    None => self.globals(),
                }
            }
            Some(_) => {
                let mut found =
                    self.value_at(before, &frames).map_or_else(Vec::new, |expected| values(&expected));
                if found.is_empty() || !prefix.is_empty() {
                    found.extend(self.globals());
                }
                found
            }
            None => self.globals(),
        }
    }

    fn is_access(&self, mark: char) -> bool {
        mark == '.' || (mark == ':' && self.language == Language::Lua)
    }

    fn globals(&self) -> Vec<Candidate> {
        const RHAI: [&str; 17] = [
            "let", "const", "fn", "if", "else", "switch", "for", "in", "while", "loop", "break", "continue",
            "return", "import", "true", "false", "print",
        ];
        const LUA: [&str; 20] = [
            "local", "function", "end", "if", "then", "else", "elseif", "for", "in", "do", "while", "repeat",
            "until", "return", "nil", "true", "false", "print", "ipairs", "pairs",
        ];
        let keywords: &[&str] = match self.language {
            Language::Rhai => &RHAI,
            Language::Lua => &LUA,
        };
        let variables = self.view.variables.iter().map(|(name, _)| name.as_str());
        self.view
            .library
            .global_names()
            .into_iter()
            .chain(keywords.iter().copied())
            .chain(variables)
            .map(word)
            .collect()
    }

    /// What the expression at the end of the tokens is.
    fn thing(&self, tokens: &[Token<'_>]) -> Option<Thing> {
        let (last, before) = tokens.split_last()?;
        match last {
            Token::Mark(')') => {
                let (class, function) = self.function(&tokens[..opening(tokens)?])?;
                if function.role == Role::New {
                    return Some(Thing::Instance(class));
                }
                result(&(function.returns)())
            }
            Token::Word(name) => match before.split_last() {
                Some((Token::Mark(mark), owner)) if self.is_access(*mark) => {
                    self.property(self.thing(owner)?, name)
                }
                _ => self.global(name),
            },
            _ => None,
        }
    }

    fn global(&self, name: &str) -> Option<Thing> {
        let variable = self.view.variables.iter().find(|(variable, _)| variable == name);
        if let Some((_, class)) = variable {
            return class.map(Thing::Instance);
        }
        if let Some(module) = self.view.library.module(name) {
            return Some(Thing::Module(module));
        }
        self.view.library.item("", name).map(of_item)
    }

    fn property(&self, owner: Thing, name: &str) -> Option<Thing> {
        match owner {
            Thing::Module(module) => self.view.library.item(module.name, name).map(of_item),
            Thing::Class(class) => result(&(class.member(name, &[Role::Constant])?.returns)()),
            Thing::Instance(class) => result(&(class.member(name, &[Role::Getter])?.returns)()),
            Thing::Record(desc) => {
                result(&(desc.all_fields().into_iter().find(|field| field.name == name)?.accepts)())
            }
            Thing::Enum(_) => None,
        }
    }

    /// The function that the tokens in front of a parenthesis name, with the class that it makes or is of.
    fn function(&self, tokens: &[Token<'_>]) -> Option<(&'static ClassDesc, &'static FuncDesc)> {
        let (Token::Word(name), before) = tokens.split_last()? else { return None };
        let owner = match before.split_last() {
            Some((Token::Mark(mark), owner)) if self.is_access(*mark) => Some(self.thing(owner)?),
            _ => None,
        };
        match owner {
            Some(Thing::Class(class)) => Some((class, class.member(name, &[Role::Static])?)),
            Some(Thing::Instance(class)) => Some((class, class.member(name, &[Role::Method])?)),
            Some(Thing::Module(_)) | None => {
                let Some(Thing::Class(class)) = self.thing(tokens) else { return None };
                Some((class, class.constructor.as_ref()?))
            }
            Some(Thing::Enum(_) | Thing::Record(_)) => None,
        }
    }

    fn members(&self, owner: Thing, mark: char) -> Vec<Candidate> {
        match owner {
            Thing::Module(module) => self.view.library.names(module.name).into_iter().map(word).collect(),
            Thing::Enum(desc) => desc
                .members
                .iter()
                .filter(|member| member.deprecated.is_none())
                .map(|member| word(member.name))
                .collect(),
            Thing::Record(desc) => desc.all_fields().into_iter().map(|field| word(field.name)).collect(),
            Thing::Class(class) => functions(class, &[Role::Static, Role::Constant]),
            Thing::Instance(class) => match (self.language, mark) {
                (Language::Lua, ':') => functions(class, &[Role::Method]),
                (Language::Lua, _) => functions(class, &[Role::Getter]),
                (Language::Rhai, _) => functions(class, &[Role::Method, Role::Getter]),
            },
        }
    }

    /// The brackets that are open behind the tokens.
    fn frames<'t>(&self, tokens: &[Token<'t>]) -> Vec<Frame<'t>> {
        let mut frames: Vec<Frame<'t>> = Vec::new();
        for (at, token) in tokens.iter().enumerate() {
            let Token::Mark(mark) = *token else { continue };
            match mark {
                '(' | '[' | '{' => {
                    let is_table =
                        self.language == Language::Lua || (at > 0 && tokens[at - 1] == Token::Mark('#'));
                    let is_map = mark == '{' && is_table;
                    frames.push(Frame { open: mark, at, is_map, commas: 0, key: None, keys: Vec::new() });
                }
                ')' | ']' | '}' => {
                    frames.pop();
                }
                _ => {
                    let Some(frame) = frames.last_mut() else { continue };
                    match (mark, at.checked_sub(1).map(|before| tokens[before])) {
                        (',', _) => {
                            frame.commas += 1;
                            frame.key = None;
                        }
                        (mark, Some(Token::Word(key)))
                            if frame.is_map && mark == self.assigns() && frame.key.is_none() =>
                        {
                            frame.key = Some(key);
                            frame.keys.push(key);
                        }
                        _ => {}
                    }
                }
            }
        }
        frames
    }

    /// What stands between a key and its value.
    fn assigns(&self) -> char {
        match self.language {
            Language::Rhai => ':',
            Language::Lua => '=',
        }
    }

    fn starts_entry(&self, tokens: &[Token<'_>]) -> bool {
        matches!(tokens.last(), Some(Token::Mark('{' | ',')))
    }

    /// What the innermost bracket is expected to be: the type of a map or of a list.
    fn expected(&self, tokens: &[Token<'_>], frames: &[Frame<'_>]) -> Option<Expected> {
        let (_, outer) = frames.split_last()?;
        self.value_within(tokens, outer)
    }

    /// What is expected at the end of the tokens, right behind a `:`, `=`, `,` or a bracket.
    fn value_at(&self, tokens: &[Token<'_>], frames: &[Frame<'_>]) -> Option<Expected> {
        let Some(Token::Mark(mark)) = tokens.last() else { return None };
        if *mark != self.assigns() && !matches!(mark, ',' | '(' | '[') {
            return None;
        }
        self.value_within(tokens, frames)
    }

    /// What is expected inside the innermost bracket, at its current argument, key or item.
    fn value_within(&self, tokens: &[Token<'_>], frames: &[Frame<'_>]) -> Option<Expected> {
        let (frame, outer) = frames.split_last()?;
        if frame.open == '(' {
            let (class, function) = self.function(&tokens[..frame.at])?;
            let is_props =
                function.role == Role::New && frame.commas == function.params.len().checked_sub(1)?;
            if is_props && let Some(resource) = l1::resource_of(class) {
                return Some(Expected::Resource(resource));
            }
            return function.params.get(frame.commas).map(|param| Expected::Accepts((param.accepts)()));
        }
        let own = self.value_within(tokens, outer)?;
        match frame.key {
            Some(key) => field(&own, key),
            None => item(&own),
        }
    }

    /// The keys that a map may have besides those that it has.
    fn keys(&self, expected: &Expected, given: &[&str]) -> Vec<Candidate> {
        let names: Vec<&'static str> = match expected {
            Expected::Accepts(accepts) => match record(accepts) {
                Some(desc) => desc
                    .all_fields()
                    .into_iter()
                    .filter(|field| field.deprecated.is_none())
                    .map(|field| field.name)
                    .collect(),
                None => Vec::new(),
            },
            Expected::Resource(resource) => resource.properties().map(|property| property.name()).collect(),
            Expected::Type(table::Type::Struct(inner)) => {
                inner.properties().map(|property| property.name()).collect()
            }
            Expected::Type(_) => Vec::new(),
        };
        let separator = match self.language {
            Language::Rhai => ": ",
            Language::Lua => " = ",
        };
        let open = names.into_iter().filter(|name| !given.contains(name));
        open.map(|name| Candidate { label: name.to_owned(), text: format!("{name}{separator}") }).collect()
    }
}

/// Where the bracket opens that the last token closes.
fn opening(tokens: &[Token<'_>]) -> Option<usize> {
    let mut depth = 0usize;
    for (at, token) in tokens.iter().enumerate().rev() {
        match token {
            Token::Mark(')' | ']' | '}') => depth += 1,
            Token::Mark('(' | '[' | '{') => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

fn of_item(item: Item) -> Thing {
    match item {
        Item::Class(class) => Thing::Class(class),
        Item::Enum(desc) => Thing::Enum(desc),
        Item::Struct(desc) => Thing::Record(desc),
    }
}

/// What a value of this type is.
fn result(accepts: &Accepts) -> Option<Thing> {
    match accepts {
        Accepts::Class(class) => Some(Thing::Instance(class)),
        Accepts::Struct(desc) => Some(Thing::Record(desc)),
        Accepts::Optional(inner) => result(inner),
        _ => None,
    }
}

/// The struct among what is accepted.
fn record(accepts: &Accepts) -> Option<&'static StructDesc> {
    match accepts {
        Accepts::Struct(desc) => Some(desc),
        Accepts::Optional(inner) => record(inner),
        Accepts::OneOf(all) => all.iter().find_map(record),
        _ => None,
    }
}

/// What a key of a map takes.
fn field(expected: &Expected, key: &str) -> Option<Expected> {
    match expected {
        Expected::Accepts(accepts) => match (record(accepts), accepts) {
            (Some(desc), _) => desc
                .all_fields()
                .into_iter()
                .find(|field| field.name == key)
                .map(|field| Expected::Accepts((field.accepts)())),
            (None, Accepts::Map(inner)) => Some(Expected::Accepts((**inner).clone())),
            _ => None,
        },
        Expected::Resource(resource) => resource.property(key).map(|property| Expected::Type(property.ty())),
        Expected::Type(table::Type::Struct(inner)) => {
            inner.property(key).map(|property| Expected::Type(property.ty()))
        }
        Expected::Type(_) => None,
    }
}

/// What an item of a list takes.
fn item(expected: &Expected) -> Option<Expected> {
    match expected {
        Expected::Accepts(Accepts::List(inner)) => Some(Expected::Accepts((**inner).clone())),
        Expected::Accepts(Accepts::Optional(inner)) => item(&Expected::Accepts((**inner).clone())),
        Expected::Type(table::Type::List(inner)) => Some(Expected::Type(inner.get())),
        _ => None,
    }
}

/// The values that a place takes, where they can be listed.
fn values(expected: &Expected) -> Vec<Candidate> {
    match expected {
        Expected::Accepts(Accepts::Enum(desc)) => {
            let members = desc.members.iter().filter(|member| member.deprecated.is_none());
            members.map(|member| word(&format!("{}.{}", desc.full_name(), member.name))).collect()
        }
        Expected::Accepts(Accepts::Bool) | Expected::Type(table::Type::Boolean) => {
            vec![word("true"), word("false")]
        }
        Expected::Accepts(Accepts::Optional(inner)) => values(&Expected::Accepts((**inner).clone())),
        Expected::Accepts(Accepts::OneOf(all)) => {
            all.iter().flat_map(|one| values(&Expected::Accepts(one.clone()))).collect()
        }
        Expected::Type(table::Type::Enum(allowed)) => {
            allowed.iter().map(|value| word(&format!("\"{value}\""))).collect()
        }
        _ => Vec::new(),
    }
}

/// The members of a class that are reached in one of these ways.
fn functions(class: &'static ClassDesc, roles: &[Role]) -> Vec<Candidate> {
    let members =
        class.all_members().filter(|member| roles.contains(&member.role) && member.deprecated.is_none());
    let called = |member: &FuncDesc| matches!(member.role, Role::Method | Role::Static);
    let text = |member: &FuncDesc| match (called(member), member.params.is_empty()) {
        (false, _) => member.name.to_owned(),
        (true, true) => format!("{}()", member.name),
        (true, false) => format!("{}(", member.name),
    };
    members.map(|member| Candidate { label: member.name.to_owned(), text: text(member) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::Stack;
    use crate::declare::Class;

    fn view(language: Language, pending: &str) -> View {
        View {
            library: crate::aws::library(),
            language,
            variables: vec![("stack".to_owned(), Some(Stack::DESC)), ("count".to_owned(), None)],
            stacks: vec!["Network".to_owned()],
            pending: pending.to_owned(),
        }
    }

    fn labels(language: Language, line: &str) -> Vec<String> {
        complete(&view(language, ""), line).1.into_iter().map(|candidate| candidate.label).collect()
    }

    fn rhai(line: &str) -> Vec<String> {
        labels(Language::Rhai, line)
    }

    fn lua(line: &str) -> Vec<String> {
        labels(Language::Lua, line)
    }

    #[test]
    fn globals_modules_and_variables() {
        assert_eq!(rhai("let x = ec"), ["ec2", "ecr", "ecr_assets", "ecs"]);
        assert_eq!(rhai("cou"), ["count"]);
        assert_eq!(rhai("Stac"), ["Stack", "StackSynthesizer"]);
        assert_eq!(lua("loca"), ["local", "location"]);
        assert!(rhai("").len() > 20);
    }

    #[test]
    fn members_of_modules_classes_enums_and_instances() {
        assert_eq!(rhai("ec2.CfnVPCPeeringC"), ["CfnVPCPeeringConnection"]);
        assert_eq!(rhai("let s = Stack.o"), ["of"]);
        assert_eq!(rhai("RemovalPolicy.RETAIN_O"), ["RETAIN_ON_UPDATE_OR_DELETE"]);
        assert_eq!(rhai("stack.stack_"), ["stack_id", "stack_name"]);
        assert_eq!(rhai("stack.node.pa"), ["path"]);
        assert_eq!(rhai("Stack(app, \"A\").stack_n"), ["stack_name"]);
        assert_eq!(rhai("ec2.CfnVPC(stack, \"V\").attr_default_n"), ["attr_default_network_acl"]);
        assert_eq!(rhai("count."), Vec::<String>::new());
    }

    #[test]
    fn lua_tells_methods_from_properties() {
        assert_eq!(lua("stack:add_tr"), ["add_transform"]);
        assert_eq!(lua("stack.add_tr"), Vec::<String>::new());
        assert_eq!(lua("stack.stack_n"), ["stack_name"]);
        assert_eq!(lua("x = 'a' .. Stac"), ["Stack", "StackSynthesizer"]);
    }

    #[test]
    fn props_of_a_known_call() {
        assert_eq!(rhai("Stack(app, \"A\", #{ stack_"), ["stack_name"]);
        assert_eq!(lua("Stack(app, 'A', { stack_name = 'x', sta"), Vec::<String>::new());
        assert_eq!(lua("Stack(app, 'A', { env = { reg"), ["region"]);
        assert_eq!(rhai("ec2.CfnSubnet(stack, \"S\", #{ vpc_i"), ["vpc_id"]);
        assert_eq!(rhai("Stack(app, \"A\", #{ termination_protection: "), ["false", "true"]);
        let (start, found) = complete(&view(Language::Rhai, "Stack(app, \"A\", #{\n"), "  stack_n");
        assert_eq!(
            (start, found),
            (2, vec![Candidate { label: "stack_name".to_owned(), text: "stack_name: ".to_owned() }])
        );
    }

    #[test]
    fn nothing_inside_strings_and_comments() {
        assert_eq!(rhai("let a = \"Sta"), Vec::<String>::new());
        assert_eq!(lua("-- Sta"), Vec::<String>::new());
    }

    #[test]
    fn commands_and_their_arguments() {
        assert_eq!(rhai(":st"), [":stacks"]);
        assert_eq!(rhai(":help ec2.CfnVPCPeeringC"), ["CfnVPCPeeringConnection"]);
        assert_eq!(rhai(":template N"), ["Network"]);
    }

    #[test]
    fn no_text_is_too_strange() {
        for text in [
            "))))", "((((", "{,{,{,", "a.b(c.d[", "é.ü", "#{#{", "....", "\\", "a:b:c", "\"\\", "x}]).",
            ": ", ":help", "0x.1.",
        ] {
            for language in [Language::Rhai, Language::Lua] {
                let _ = complete(&view(language, ""), text);
            }
        }
    }
}

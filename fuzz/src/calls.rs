//! Bytes as a row of calls of what is declared, with arguments that mostly fit. The row is written down in both
//! languages; both must give the same messages and the same templates.

use std::fmt::Write as _;

use arbitrary::{Result, Unstructured};
use infra::Diagnostic;
use infra::Language;
use infra::core::synth::Assembly;
use infra::declare::{Accepts, ClassDesc, FuncDesc, Item, Library, Role, StructDesc};
use infra::diag::Code;
use serde_json::Value as Json;

use crate::script::{self, Outcome};

/// How many statements a row has at most.
const MOST_STATEMENTS: usize = 40;
/// How deep arguments are nested.
const MOST_DEPTH: usize = 4;

/// Texts that are special somewhere.
const TEXTS: &[&str] = &[
    "",
    "a",
    "Vpc",
    "A/b",
    "10.0.0.0/16",
    "10.0.0.0/28",
    "10.0.1.0/33",
    "0.0.0.0/0",
    "::/0",
    "2001:db8::/56",
    "10.0.0.1",
    "AWS::EC2::VPC",
    "AWS::Nothing::AtAll",
    "My::Own::Type",
    "arn:aws:iam::123456789012:role/a/b",
    "arn:aws:s3:::a",
    "arn:",
    "123456789012",
    "eu-west-1",
    "eu-west-1a",
    "cn-north-1",
    "*",
    "**",
    "s3:GetObject",
    "s3:*",
    "ec2.amazonaws.com",
    "t3.micro",
    "t3",
    ".",
    "sg-123",
    "vpc-123",
    "subnet-123",
    "rtb-1",
    "${AWS::Region}",
    "${A.B}",
    "${!A}",
    "${",
    "}",
    "a\u{301}ö☃𝒳",
    "\u{E000}tK0\u{E001}",
    "\\x00",
    "\\n",
    "-1",
    "0",
    "1.5",
    "0.0",
    "true",
    "null",
    "NaN",
    "PUBLIC",
    "public",
    "Name",
    "aws:cdk:path",
    "@aws-cdk/core:newStyleStackSynthesis",
    "a.b.c",
    "tcp",
    "-",
    " ",
    "a b",
    "%",
    "Ref",
    "Fn::Join",
    "LATEST",
    "/aws/service/x",
    "{{resolve:ssm:/a}}",
    "user:pass",
    "0123456789abcdef0123456789abcdef0123456789abcdef",
];
/// Numbers that are special somewhere.
const NUMBERS: &[&str] = &[
    "0",
    "1",
    "2",
    "3",
    "5",
    "8",
    "16",
    "24",
    "28",
    "32",
    "33",
    "80",
    "443",
    "65535",
    "65536",
    "-1",
    "100",
    "1000000",
    "1.5",
    "0.1",
    "-0.0",
    "1e300",
    "9007199254740993",
    "9223372036854775807",
    "-9223372036854775807",
    "4294967296",
    "255",
    "256",
    "128",
];

/// Runs the row of calls that the bytes stand for, in both languages.
///
/// # Panics
/// When a run fails as no script may, and when the languages differ: that is a find.
pub fn check(data: &[u8], memory_in_use: Option<fn() -> usize>) {
    let program = Program::from(data);
    let [rhai, lua] =
        [(Language::Rhai, &program.rhai), (Language::Lua, &program.lua)].map(|(language, text)| {
            if std::env::var_os("SHOW_PROGRAM").is_some() {
                eprintln!("{text}");
            }
            Told::of(script::run(language, text, memory_in_use))
        });
    assert!(
        rhai.is_like(&lua),
        "the languages differ\n{}\n{}\n{}",
        program.rhai,
        program.lua,
        rhai.difference(&lua)
    );
}

/// What a run told, without what differs between the languages.
#[derive(Debug, PartialEq)]
struct Told {
    printed: Vec<String>,
    messages: Vec<(Code, String, Option<String>)>,
    files: Vec<(String, Json)>,
}

impl Told {
    fn of(outcome: Outcome) -> Told {
        let line = |line: &String| {
            let behind = line.split_once(" main.").and_then(|(_, rest)| rest.split_once(": "));
            alike(behind.map_or(line.as_str(), |(_, rest)| rest))
        };
        let message = |it: &Diagnostic| (it.code(), alike(it.message()), it.path().map(str::to_owned));
        Told {
            printed: outcome.printed.iter().map(line).collect(),
            messages: outcome.diagnostics.iter().map(message).collect(),
            files: outcome.assembly.iter().flat_map(files).collect(),
        }
    }

    /// Where they begin to differ.
    fn difference(&self, other: &Told) -> String {
        let words = |told: &Told| -> Vec<String> {
            let messages = told.messages.iter().map(|message| format!("{message:?}"));
            let files = told.files.iter().map(|(name, json)| format!("{name} {json}"));
            told.printed.iter().cloned().chain(messages).chain(files).collect()
        };
        let (own, others) = (words(self), words(other));
        let at = own.iter().zip(&others).take_while(|(a, b)| a == b).count();
        format!("< {}\n> {}", own.get(at).map_or("", |line| line), others.get(at).map_or("", |line| line))
    }

    /// Limits, functions with another number of parameters, and functions that use what they are given to are the
    /// languages' own.
    fn is_like(&self, other: &Told) -> bool {
        const OWN: [&str; 3] = ["takes another number", "the script was stopped", "ata race"];
        let is_own = |told: &Told| {
            let messages = told.messages.iter().map(|(_, message, _)| message);
            told.messages.iter().any(|(code, ..)| *code == Code::Limit)
                || messages.chain(&told.printed).any(|text| OWN.iter().any(|own| text.contains(own)))
        };
        self == other || is_own(self) || is_own(other)
    }
}

/// A message without what Lua cannot tell: whether an empty table is a list or a map.
fn alike(message: &str) -> String {
    message.replace("not a list", "not a map")
}

/// The templates; the manifest and the tree tell the lines of the script.
fn files(assembly: &Assembly) -> Vec<(String, Json)> {
    let templates = assembly.files().iter().filter(|file| file.name().ends_with(".template.json"));
    templates
        .map(|file| (file.name().to_owned(), serde_json::from_slice(file.contents()).unwrap_or_default()))
        .collect()
}

/// A program in both languages.
#[derive(Default)]
pub struct Program {
    /// In Rhai.
    pub rhai: String,
    /// In Lua.
    pub lua: String,
}

impl Program {
    /// The program that bytes stand for.
    pub fn from(data: &[u8]) -> Program {
        let library = infra::aws::library();
        let mut writer = Writer { library: &library, program: Program::default(), variables: Vec::new() };
        let mut bytes = Unstructured::new(data);
        // The bytes end somewhere; what was written until then is the program.
        let _ = writer.write(&mut bytes);
        writer.program
    }
}

/// An expression in both languages.
#[derive(Clone)]
struct Both {
    rhai: String,
    lua: String,
}

impl Both {
    /// A table of Lua has no place for a variable that holds nothing; a map of Rhai has one.
    fn or_something(self) -> Both {
        let is_variable =
            self.lua.strip_prefix('v').is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit()));
        if !is_variable {
            return self;
        }
        let Both { rhai, lua } = self;
        Both { rhai: format!("({rhai} ?? \"none\")"), lua: format!("({lua} == nil and \"none\" or {lua})") }
    }
}

fn same(text: impl Into<String>) -> Both {
    let text = text.into();
    Both { rhai: text.clone(), lua: text }
}

struct Writer<'a> {
    library: &'a Library,
    program: Program,
    variables: Vec<Accepts>,
}

impl Writer<'_> {
    fn write(&mut self, bytes: &mut Unstructured<'_>) -> Result<()> {
        let env = bytes.arbitrary::<bool>()?;
        self.line("let v0 = App();", "local v0 = App()");
        match env {
            true => self.line(
                "let v1 = Stack(v0, \"Stack\", #{ env: #{ account: \"123456789012\", region: \"eu-west-1\" } });",
                "local v1 = Stack(v0, \"Stack\", { env = { account = \"123456789012\", region = \"eu-west-1\" } })",
            ),
            false => self.line("let v1 = Stack(v0, \"Stack\");", "local v1 = Stack(v0, \"Stack\")"),
        }
        for name in ["App", "Stack"] {
            if let Some(Item::Class(class)) = self.library.item("", name) {
                self.variables.push(Accepts::Class(class));
            }
        }
        while self.variables.len() < MOST_STATEMENTS && !bytes.is_empty() {
            self.statement(bytes)?;
        }
        Ok(())
    }

    fn line(&mut self, rhai: &str, lua: &str) {
        let _ = writeln!(self.program.rhai, "{rhai}");
        let _ = writeln!(self.program.lua, "{lua}");
    }

    /// One call or one property, in a variable of its own; what fails is printed.
    fn statement(&mut self, bytes: &mut Unstructured<'_>) -> Result<()> {
        let number = self.variables.len();
        let (body, gives, guard) = match bytes.int_in_range(0..=9)? {
            0..=4 => self.of_library(bytes)?,
            _ => self.of_variable(bytes)?,
        };
        let assigned = !matches!(gives, Accepts::Nothing);
        let (to_rhai, to_lua) = match assigned {
            true => (format!("v{number} = "), format!("v{number} = ")),
            false => (String::new(), String::new()),
        };
        let (if_rhai, if_lua) = match guard {
            Some(guard) => (format!("if v{guard} != () "), format!("v{guard} ~= nil")),
            None => (String::new(), "true".to_owned()),
        };
        self.line(
            &format!(
                "let v{number} = (); {if_rhai}{{ try {{ {to_rhai}{}; }} catch (e) {{ print(`{number} ${{e}}`); }} }}",
                body.rhai
            ),
            &format!(
                "local v{number}; if {if_lua} then local ok, e = pcall(function() {to_lua}{} end) if not ok then print(\"{number} \" .. tostring(e)) end end",
                body.lua
            ),
        );
        self.variables.push(gives);
        Ok(())
    }

    /// A call of a class, a static function, or a constant.
    fn of_library(&mut self, bytes: &mut Unstructured<'_>) -> Result<(Both, Accepts, Option<usize>)> {
        let module = *bytes.choose(self.library.modules())?;
        let listed: Vec<&str> = module
            .items
            .iter()
            .filter(|item| !matches!(item, Item::Struct(_)))
            .map(|item| item.name())
            .collect();
        let name = match bytes.int_in_range(0..=7)? {
            0 => *bytes.choose(&self.library.names(module.name))?,
            _ => *bytes.choose(&listed)?,
        };
        let title = if module.name.is_empty() { name.to_owned() } else { format!("{}.{name}", module.name) };
        match self.library.item(module.name, name) {
            Some(Item::Class(class)) => {
                let statics: Vec<&FuncDesc> = class
                    .all_members()
                    .filter(|member| matches!(member.role, Role::Static | Role::Constant))
                    .collect();
                match &class.constructor {
                    Some(func) if statics.is_empty() || bytes.int_in_range(0..=2)? > 0 => {
                        let args = self.arguments(bytes, func)?;
                        Ok((called(&same(title), &args), Accepts::Class(class), None))
                    }
                    _ if statics.is_empty() => Ok((same(title), Accepts::Any, None)),
                    _ => {
                        let func = *bytes.choose(&statics)?;
                        let member = member(&title, func.name);
                        let gives = (func.returns)();
                        match func.role {
                            Role::Constant => Ok((member, gives, None)),
                            _ => Ok((called(&member, &self.arguments(bytes, func)?), gives, None)),
                        }
                    }
                }
            }
            Some(Item::Enum(desc)) => {
                let member = bytes.choose(desc.members)?;
                Ok((same(format!("{title}.{}", member.name)), Accepts::Enum(desc), None))
            }
            _ => Ok((same(title), Accepts::Any, None)),
        }
    }

    /// A method or a property of what a variable holds.
    fn of_variable(&mut self, bytes: &mut Unstructured<'_>) -> Result<(Both, Accepts, Option<usize>)> {
        let at = bytes.choose_index(self.variables.len())?;
        let Some(class) = class_of(&self.variables[at]) else { return self.of_library(bytes) };
        let members: Vec<&FuncDesc> = class
            .all_members()
            .filter(|member| matches!(member.role, Role::Method | Role::Getter | Role::Setter))
            .collect();
        if members.is_empty() {
            return self.of_library(bytes);
        }
        let func = *bytes.choose(&members)?;
        let gives = (func.returns)();
        let place = member(&format!("v{at}"), func.name);
        let body = match func.role {
            Role::Getter => place,
            Role::Setter => {
                let accepts = func.params.first().map_or(Accepts::Any, |param| (param.accepts)());
                let value = self.value(bytes, &accepts, 0)?.or_something();
                let body = Both {
                    rhai: format!("{} = {}", place.rhai, value.rhai),
                    lua: format!("{} = {}", place.lua, value.lua),
                };
                return Ok((body, Accepts::Nothing, Some(at)));
            }
            _ => {
                let method = Both { lua: place.lua.replacen('.', ":", 1), ..place };
                called(&method, &self.arguments(bytes, func)?)
            }
        };
        Ok((body, gives, Some(at)))
    }

    fn arguments(&mut self, bytes: &mut Unstructured<'_>, func: &FuncDesc) -> Result<Vec<Both>> {
        let mut args = Vec::new();
        for param in func.params {
            if param.may_be_left_out() && bytes.int_in_range(0..=3)? == 0 {
                break;
            }
            args.push(self.value(bytes, &(param.accepts)(), 0)?);
        }
        match bytes.int_in_range(0..=40)? {
            0 => args.push(same("1")),
            1 => drop(args.pop()),
            _ => {}
        }
        Ok(args)
    }

    /// A value that fits, most of the time.
    fn value(&mut self, bytes: &mut Unstructured<'_>, accepts: &Accepts, depth: usize) -> Result<Both> {
        if bytes.int_in_range(0..=24)? == 0 {
            return self.anything(bytes, depth);
        }
        Ok(match accepts {
            Accepts::Nothing => same("v0"),
            Accepts::Any | Accepts::Data => self.anything(bytes, depth)?,
            Accepts::Bool => same(if bytes.arbitrary()? { "true" } else { "false" }),
            Accepts::Int | Accepts::Num => match bytes.int_in_range(0..=5)? {
                0 => self.variable(bytes, |known| matches!(known, Accepts::Num | Accepts::Int))?,
                1 => same(bytes.arbitrary::<i16>()?.to_string()),
                _ => same(*bytes.choose(NUMBERS)?),
            },
            Accepts::Text => match bytes.int_in_range(0..=3)? {
                0 => self.variable(bytes, |known| matches!(known, Accepts::Text))?,
                1 => text(&format!("Id{}", bytes.int_in_range(0..=9)?)),
                _ => text(bytes.choose(TEXTS)?),
            },
            Accepts::TextList => match bytes.int_in_range(0..=3)? {
                0 => self.variable(bytes, |known| matches!(known, Accepts::TextList | Accepts::List(_)))?,
                _ => self.list(bytes, &Accepts::Text, depth)?,
            },
            Accepts::List(inner) => self.list(bytes, inner, depth)?,
            Accepts::Map(inner) => self.map(bytes, inner, depth)?,
            Accepts::Struct(desc) => self.fields(bytes, desc, depth)?,
            Accepts::Enum(desc) => {
                let member = bytes.choose(desc.members)?;
                same(format!("{}.{}", desc.full_name(), member.name))
            }
            Accepts::Class(class) => self.instance(bytes, class, depth)?,
            Accepts::Having { .. } => self.variable(bytes, |known| class_of(known).is_some())?,
            Accepts::Callback => self.function(bytes)?,
            Accepts::OneOf(all) => {
                let one = bytes.choose(all)?;
                self.value(bytes, one, depth)?
            }
            Accepts::Optional(inner) => self.value(bytes, inner, depth)?,
        })
    }

    /// A variable that fits, else any.
    fn variable(&self, bytes: &mut Unstructured<'_>, fits: impl Fn(&Accepts) -> bool) -> Result<Both> {
        let known: Vec<usize> = (0..self.variables.len()).filter(|at| fits(&self.variables[*at])).collect();
        match known.is_empty() {
            true => Ok(same(format!("v{}", bytes.choose_index(self.variables.len())?))),
            false => Ok(same(format!("v{}", bytes.choose(&known)?))),
        }
    }

    /// A variable that holds an instance, else a call that makes one.
    fn instance(
        &mut self,
        bytes: &mut Unstructured<'_>,
        class: &'static ClassDesc,
        depth: usize,
    ) -> Result<Both> {
        let is_one = |known: &Accepts| class_of(known).is_some_and(|known| known.is(class));
        let makers: Vec<&FuncDesc> = class
            .members
            .iter()
            .filter(|member| matches!(member.role, Role::Static | Role::Constant))
            .filter(|member| class_of(&(member.returns)()).is_some_and(|made| made.is(class)))
            .collect();
        let has_one = self.variables.iter().any(is_one);
        if depth >= MOST_DEPTH || makers.is_empty() || (has_one && bytes.arbitrary()?) {
            return self.variable(bytes, is_one);
        }
        let func = *bytes.choose(&makers)?;
        let member = member(&class.full_name(), func.name);
        if func.role == Role::Constant {
            return Ok(member);
        }
        let mut args = Vec::new();
        for param in func.params.iter().filter(|param| !param.may_be_left_out()) {
            args.push(self.value(bytes, &(param.accepts)(), depth + 1)?);
        }
        Ok(called(&member, &args))
    }

    fn list(&mut self, bytes: &mut Unstructured<'_>, inner: &Accepts, depth: usize) -> Result<Both> {
        let length = if depth >= MOST_DEPTH { 0 } else { bytes.int_in_range(0..=3)? };
        let mut items = Vec::new();
        for _ in 0..length {
            items.push(self.value(bytes, inner, depth + 1)?.or_something());
        }
        let rhai: Vec<&str> = items.iter().map(|item| item.rhai.as_str()).collect();
        let lua: Vec<&str> = items.iter().map(|item| item.lua.as_str()).collect();
        Ok(Both { rhai: format!("[{}]", rhai.join(", ")), lua: format!("{{ {} }}", lua.join(", ")) })
    }

    fn map(&mut self, bytes: &mut Unstructured<'_>, inner: &Accepts, depth: usize) -> Result<Both> {
        let length = if depth >= MOST_DEPTH { 1 } else { bytes.int_in_range(1..=3)? };
        let mut entries: Vec<(String, Both)> = Vec::new();
        for _ in 0..length {
            let key = *bytes.choose(&TEXTS[1..])?;
            if !entries.iter().any(|(known, _)| known == key) {
                entries.push((key.to_owned(), self.value(bytes, inner, depth + 1)?.or_something()));
            }
        }
        Ok(map(&entries))
    }

    fn fields(
        &mut self,
        bytes: &mut Unstructured<'_>,
        desc: &'static StructDesc,
        depth: usize,
    ) -> Result<Both> {
        let mut entries = Vec::new();
        let mut all = desc.all_fields();
        all.dedup_by_key(|field| field.name);
        for field in all {
            let chance = if field.optional {
                bytes.int_in_range(0..=5)? == 0
            } else {
                bytes.int_in_range(0..=30)? > 0
            };
            if !chance
                || (depth >= MOST_DEPTH && field.optional)
                || entries.iter().any(|(known, _)| known == field.name)
            {
                continue;
            }
            let value = self.value(bytes, &(field.accepts)(), depth + 1)?;
            entries.push((field.name.to_owned(), value.or_something()));
        }
        if bytes.int_in_range(0..=50)? == 0 {
            entries.push(("naem".to_owned(), same("1")));
        }
        Ok(map(&entries))
    }

    fn function(&mut self, bytes: &mut Unstructured<'_>) -> Result<Both> {
        let gives = self.anything(bytes, MOST_DEPTH)?;
        let params = if bytes.arbitrary()? { "x" } else { "" };
        Ok(Both {
            rhai: format!("|{params}| {{ {} }}", gives.rhai),
            lua: format!("function({params}) return {} end", gives.lua),
        })
    }

    fn anything(&mut self, bytes: &mut Unstructured<'_>, depth: usize) -> Result<Both> {
        let choice = bytes.int_in_range(0..=if depth >= MOST_DEPTH { 6 } else { 9 })?;
        Ok(match choice {
            0 | 1 => self.variable(bytes, |known| !matches!(known, Accepts::Nothing))?,
            2 | 3 => text(bytes.choose(TEXTS)?),
            4 => same(*bytes.choose(NUMBERS)?),
            5 => same(if bytes.arbitrary()? { "true" } else { "false" }),
            6 => same("v1.region"),
            7 => self.list(bytes, &Accepts::Any, depth)?,
            8 => self.map(bytes, &Accepts::Any, depth)?,
            _ => self.function(bytes)?,
        })
    }
}

fn class_of(known: &Accepts) -> Option<&'static ClassDesc> {
    match known {
        Accepts::Class(class) => Some(class),
        Accepts::Optional(inner) => class_of(inner),
        _ => None,
    }
}

fn text(words: &str) -> Both {
    same(format!("\"{words}\""))
}

/// A member of something; an underscore sets it apart from a word of Lua.
fn member(owner: &str, name: &str) -> Both {
    const WORDS: [&str; 9] = ["and", "end", "for", "function", "in", "local", "not", "or", "repeat"];
    let mark = if WORDS.contains(&name) { "_" } else { "" };
    Both { rhai: format!("{owner}.{name}"), lua: format!("{owner}.{name}{mark}") }
}

fn called(function: &Both, args: &[Both]) -> Both {
    let of_rhai: Vec<&str> = args.iter().map(|arg| arg.rhai.as_str()).collect();
    let of_lua: Vec<&str> = args.iter().map(|arg| arg.lua.as_str()).collect();
    Both {
        rhai: format!("{}({})", function.rhai, of_rhai.join(", ")),
        lua: format!("{}({})", function.lua, of_lua.join(", ")),
    }
}

fn map(entries: &[(String, Both)]) -> Both {
    if entries.is_empty() {
        return Both { rhai: "[]".to_owned(), lua: "{}".to_owned() };
    }
    let rhai: Vec<String> = entries.iter().map(|(key, value)| format!("\"{key}\": {}", value.rhai)).collect();
    let lua: Vec<String> =
        entries.iter().map(|(key, value)| format!("[\"{key}\"] = {}", value.lua)).collect();
    Both { rhai: format!("#{{ {} }}", rhai.join(", ")), lua: format!("{{ {} }}", lua.join(", ")) }
}

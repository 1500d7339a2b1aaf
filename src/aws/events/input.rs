//! What targets of rules are told.
//! Source: the EventBridge user guide, "Amazon EventBridge input transformation".

use crate::bail;
use crate::core::{Data, Late, LateKind, Str, Text, write_json};
use crate::declare::{Dict, class, props};
use crate::diag::{Code, Result};

/// What a target is told, as a rule writes it.
#[props(module = "events", output = true)]
pub struct RuleTargetInputProperties {
    /// The JSON that the target is told.
    pub input: Option<Text>,
    /// The part of the event that the target is told.
    pub input_path: Option<Text>,
    /// The JSON that the target is told, with names of parts of the event in angle brackets.
    pub input_template: Option<Text>,
    /// The parts of the event by their names.
    pub input_paths_map: Option<Dict<Str>>,
}

/// What a target is told.
#[derive(Clone, Debug)]
pub struct RuleTargetInput(Source);

/// Where what a target is told comes from.
#[derive(Clone, Debug)]
enum Source {
    /// A text.
    Text(Text),
    /// A text, each line of it on its own.
    Lines(Text),
    /// A value.
    Object(Data),
    /// A part of the event.
    Path(Text),
}

/// What a target is told: parts of the event, and what the program says.
///
/// ```rhai
/// let topic = sns.Topic(stack, "Topic");
/// let rule = events.Rule(stack, "Stopped", #{
///     event_pattern: #{ source: ["aws.ec2"], detail: #{ state: ["stopped"] } },
/// });
/// let id = events.EventField.from_path("$.detail.instance-id");
/// let message = events.RuleTargetInput.from_text(`${id} was stopped at ${events.EventField.time}`);
/// rule.add_target(events_targets.SnsTopic(topic, #{ message: message }));
/// ```
///
/// ```lua
/// local topic = sns.Topic(stack, "Topic")
/// local rule = events.Rule(stack, "Stopped", {
///   event_pattern = { source = { "aws.ec2" }, detail = { state = { "stopped" } } },
/// })
/// local id = events.EventField.from_path("$.detail.instance-id")
/// local message = events.RuleTargetInput.from_text(id .. " was stopped at " .. events.EventField.time)
/// rule:add_target(events_targets.SnsTopic(topic, { message = message }))
/// ```
#[class(module = "events")]
impl RuleTargetInput {
    /// A text, as a string of JSON. It may hold parts of the event: `events.EventField.time`.
    pub fn from_text(text: Text) -> Self {
        RuleTargetInput(Source::Text(text))
    }

    /// A text, each line of it as a string of JSON.
    pub fn from_multiline_text(text: Text) -> Self {
        RuleTargetInput(Source::Lines(text))
    }

    /// A value, as JSON. It may hold parts of the event: `events.EventField.time`.
    pub fn from_object(obj: Data) -> Self {
        RuleTargetInput(Source::Object(obj))
    }

    /// A part of the event: `$.detail`.
    pub fn from_event_path(path: Text) -> Self {
        RuleTargetInput(Source::Path(path))
    }

    /// What a rule writes of it.
    pub fn bind(&self, _rule: super::Rule) -> Result<RuleTargetInputProperties> {
        self.properties()
    }
}

impl RuleTargetInput {
    /// What a rule writes of it.
    pub(crate) fn properties(&self) -> Result<RuleTargetInputProperties> {
        let mut names = Names::default();
        let mut properties = RuleTargetInputProperties::default();
        let text = match &self.0 {
            Source::Path(path) => {
                properties.input_path = Some(path.clone());
                return Ok(properties);
            }
            Source::Text(text) => names.string(text.into())?,
            Source::Lines(text) => {
                let mut all = Vec::new();
                for line in lines(text) {
                    if !all.is_empty() {
                        all.push("\n".into());
                    }
                    all.push(names.string(line.into())?.into());
                }
                Late::new(LateKind::Concat(all))
            }
            Source::Object(value) => {
                let mut parts = Vec::new();
                names.json(value, &mut parts)?;
                Late::new(LateKind::Concat(parts))
            }
        };
        match names.0.is_empty() {
            true => properties.input = Some(text.into()),
            false => {
                properties.input_template = Some(text.into());
                properties.input_paths_map = Some(Dict(names.0));
            }
        }
        Ok(properties)
    }

    /// The keys of the value, where it is one that is known now.
    pub(crate) fn keys(&self) -> Option<Vec<&str>> {
        match &self.0 {
            Source::Object(Data::Map(fields)) => Some(fields.iter().map(|(key, _)| key.as_str()).collect()),
            _ => None,
        }
    }
}

/// A part of an event.
#[derive(Clone, Debug)]
pub struct EventField;

/// A part of an event, as a text: for what targets of rules are told.
#[class(module = "events")]
impl EventField {
    /// The id of the event.
    #[constant]
    pub fn event_id() -> Text {
        Self::from_path("$.id".into())
    }

    /// What happened.
    #[constant]
    pub fn detail_type() -> Text {
        Self::from_path("$.detail-type".into())
    }

    /// Where it happened.
    #[constant]
    pub fn source() -> Text {
        Self::from_path("$.source".into())
    }

    /// The account.
    #[constant]
    pub fn account() -> Text {
        Self::from_path("$.account".into())
    }

    /// When it happened.
    #[constant]
    pub fn time() -> Text {
        Self::from_path("$.time".into())
    }

    /// The region.
    #[constant]
    pub fn region() -> Text {
        Self::from_path("$.region".into())
    }

    /// Any part of the event: `$.detail.instance-id`.
    pub fn from_path(path: Str) -> Text {
        Late::new(LateKind::Path(path)).into()
    }
}

/// The parts of an event that an input uses: names with paths.
#[derive(Default)]
struct Names(Vec<(Str, Str)>);

impl Names {
    /// The name of a part of the event, in angle brackets.
    fn name(&mut self, path: &Str) -> Result<Str> {
        if let Some((name, _)) = self.0.iter().find(|(_, known)| known == path) {
            return Ok(format!("<{name}>").into());
        }
        let is_plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '-';
        let start = path.trim_start_matches(|letter| !is_plain(letter));
        let name: String = start.chars().map(|it| if is_plain(it) { it } else { '-' }).collect();
        let name = if name.is_empty() { format!("f{}", self.0.len() + 1) } else { name };
        if let Some((_, other)) = self.0.iter().find(|(known, _)| *known == name) {
            bail!(Code::InvalidValue, "the paths `{other}` and `{path}` would both be called `{name}`";
                hint: "use one of them, or take a longer part of the event");
        }
        let shown = format!("<{name}>").into();
        self.0.push((name.into(), path.clone()));
        Ok(shown)
    }

    /// The JSON of a value, piece by piece; parts of the event that stand alone have no quotes.
    fn json(&mut self, value: &Data, parts: &mut Vec<Data>) -> Result<()> {
        match value {
            Data::Late(late) => match late.kind() {
                LateKind::Path(path) => parts.push(self.name(path)?.into()),
                LateKind::Entries(entries) => {
                    let entries = entries.iter().map(|(key, value)| (key.clone(), value));
                    self.entries(entries, parts)?;
                }
                _ => parts.push(self.string(value.clone())?.into()),
            },
            Data::Map(fields) => {
                let there = fields.iter().filter(|(_, value)| *value != Data::Absent);
                self.entries(there.map(|(key, value)| (Data::Str(key.clone()), value)), parts)?;
            }
            Data::List(items) => {
                parts.push("[".into());
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        parts.push(",".into());
                    }
                    self.json(item, parts)?;
                }
                parts.push("]".into());
            }
            plain => parts.push(write_json(plain, false).into()),
        }
        Ok(())
    }

    fn entries<'a>(
        &mut self,
        entries: impl Iterator<Item = (Data, &'a Data)>,
        parts: &mut Vec<Data>,
    ) -> Result<()> {
        parts.push("{".into());
        for (index, (key, value)) in entries.enumerate() {
            if index > 0 {
                parts.push(",".into());
            }
            self.json(&key, parts)?;
            parts.push(":".into());
            self.json(value, parts)?;
        }
        parts.push("}".into());
        Ok(())
    }

    /// The JSON of a text, with names in the place of parts of the event.
    fn string(&mut self, text: Data) -> Result<Late> {
        Ok(Late::new(LateKind::Json(self.named(text)?, 0)))
    }

    fn named(&mut self, data: Data) -> Result<Data> {
        let Data::Late(late) = &data else { return Ok(data) };
        Ok(match late.kind() {
            LateKind::Path(path) => self.name(path)?.into(),
            LateKind::Concat(parts) => {
                let parts = parts.iter().map(|part| self.named(part.clone()));
                Late::new(LateKind::Concat(parts.collect::<Result<Vec<_>>>()?)).into()
            }
            LateKind::Join(delimiter, list) => {
                Late::new(LateKind::Join(delimiter.clone(), self.named_list(list)?)).into()
            }
            _ => data,
        })
    }

    fn named_list(&mut self, list: &Data) -> Result<Data> {
        let Data::List(items) = list else { return Ok(list.clone()) };
        let items = items.iter().map(|item| self.named(item.clone()));
        Ok(Data::List(items.collect::<Result<Vec<_>>>()?))
    }
}

/// The lines of a text, of which parts may be late-bound.
fn lines(text: &Text) -> Vec<Text> {
    let parts: Vec<Data> = match text {
        Text::Literal(text) => vec![text.into()],
        Text::Late(late) => match late.kind() {
            LateKind::Concat(parts) => parts.clone(),
            _ => vec![text.into()],
        },
    };
    let mut lines: Vec<Vec<Data>> = vec![Vec::new()];
    for part in parts {
        let Data::Str(text) = &part else {
            if let Some(line) = lines.last_mut() {
                line.push(part);
            }
            continue;
        };
        for (index, piece) in text.split('\n').enumerate() {
            if index > 0 {
                lines.push(Vec::new());
            }
            if let Some(line) = lines.last_mut() {
                line.push(piece.into());
            }
        }
    }
    lines.into_iter().map(|line| Late::new(LateKind::Concat(line)).into()).collect()
}

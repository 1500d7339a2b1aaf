//! Checks of finished templates by functions of the program, and messages that can be acknowledged.

use super::annotations::Annotations;
use super::{CloudFormationValidatePlugin, Construct, Cx, Data, Handle, NodeId, Stage, Str};
use crate::bail;
use crate::declare::{Callback, Class, Dict, Rest, Value, class, props};
use crate::diag::{Code, Result, Span};

/// A function of the program that checks finished templates.
#[derive(Clone, Debug)]
pub(crate) struct Plugin {
    /// The name, as reports have it.
    pub name: Str,
    /// The version, as reports have it.
    pub version: Option<Str>,
    /// What the program gave.
    pub value: Value,
    /// What checks.
    pub validate: Callback,
    /// Where it was added.
    pub span: Option<Span>,
}

impl Plugin {
    fn new(cx: &Cx, value: &Value) -> Result<Plugin> {
        let text = |key: &str| match value.get(key) {
            Some(Value::Text(text)) => text.literal().map(Str::from),
            _ => None,
        };
        match (text("name"), value.get("validate")) {
            (Some(name), Some(Value::Callback(validate))) => {
                let (value, validate) = (value.clone(), validate.clone());
                Ok(Plugin { name, version: text("version"), value, validate, span: cx.span })
            }
            _ => {
                bail!(Code::TypeMismatch, "a validation plugin is a map with a `name` and a function `validate`, not {}",
                crate::declare::describe(cx, value);
                hint: "`validate` takes a map with the templates and gives a map with `success` and `violations`")
            }
        }
    }

    /// Reads what a program gives for plugins.
    ///
    /// # Errors
    /// When one has no name or no function.
    pub fn all(cx: &Cx, values: &[Value]) -> Result<Vec<Plugin>> {
        let is_ours = |value: &&Value| matches!(value, Value::Instance(_, class) if class.is(CloudFormationValidatePlugin::DESC));
        values.iter().filter(|value| !is_ours(value)).map(|value| Plugin::new(cx, value)).collect()
    }

    /// What stands in front of the plugin's rules where they are acknowledged.
    pub fn namespace(&self) -> String {
        self.name.replace(' ', "-")
    }
}

/// A rule that a program accepts to break.
#[props]
pub struct Acknowledgment {
    /// The rule: `plugin-name::rule-name`, or the id of a warning.
    pub id: Str,
    /// Why it may be broken.
    pub reason: Str,
    /// What the context of a warning must say for the acknowledgment to hold. Default: it holds for all warnings of
    /// the id.
    pub r#where: Option<Dict<Data>>,
}

/// How a warning is added.
#[props]
pub struct WarningOptions {
    /// What the warning is about, so that some warnings of an id can be acknowledged and others not.
    pub context: Option<Dict<Data>>,
}

/// The checks and the messages of a construct.
#[derive(Clone, Copy, Debug)]
pub struct Validations(NodeId);

#[allow(non_snake_case)]
/// The checks and the messages of a construct.
///
/// A validation plugin is a map with a `name` and a function `validate`, which runs when the templates are made. It
/// takes a map: `stack_templates` is a list with a `PolicyValidationStack` for each stack, `template_paths` lists the
/// files, `app_construct` is the app. It gives a `PolicyValidationPluginReport`. Where one is not a success, `validation-report.json` is all that is written; else what
/// it found is shown as warnings, and the assembly has that file.
///
/// ```rhai
/// Validations.of(app).add_plugins(#{
///     name: "Names",
///     validate: |context| {
///         let found = [];
///         for stack in context.stack_templates {
///             if stack.template.get("Description") == () {
///                 found.push(#{
///                     rule_name: "described",
///                     description: `${stack.stack_construct_path} has no description`,
///                     severity: "warning",
///                     violating_resources: [#{ construct_path: stack.stack_construct_path, locations: [] }],
///                 });
///             }
///         }
///         #{ success: true, violations: found }
///     },
/// });
/// Validations.of(stack).acknowledge(#{ id: "Names::described", reason: "it is an example" });
/// ```
///
/// ```lua
/// Validations.of(app):add_plugins({
///   name = "Names",
///   validate = function(context)
///     local found = {}
///     for _, stack in ipairs(context.stack_templates) do
///       if stack.template.Description == nil then
///         table.insert(found, {
///           rule_name = "described",
///           description = stack.stack_construct_path .. " has no description",
///           severity = "warning",
///           violating_resources = { { construct_path = stack.stack_construct_path, locations = {} } },
///         })
///       end
///     end
///     return { success = true, violations = found }
///   end,
/// })
/// Validations.of(stack):acknowledge({ id = "Names::described", reason = "it is an example" })
/// ```
#[class(module = "")]
impl Validations {
    /// The checks and the messages of a construct.
    pub fn of(scope: Construct) -> Validations {
        Validations(scope.id())
    }

    /// The kind of metadata that tells which rules are acknowledged.
    #[constant]
    pub fn ACKNOWLEDGED_RULES_METADATA_KEY() -> Str {
        Str::new_static(ACKNOWLEDGED_RULES)
    }

    /// Adds checks of the templates of the stage in which the construct stands, and of the stages within.
    pub fn add_plugins(self, cx: &mut Cx, plugins: Rest<Value>) -> Result<()> {
        let Some(stage) = Stage::above(cx, self.0) else {
            bail!(Code::InvalidValue, "validation plugins belong to an app or a stage, and the construct stands in none"; on: cx.path(self.0));
        };
        let plugins = Plugin::all(cx, &plugins.0)?;
        cx.state_mut(stage).plugins.extend(plugins);
        Ok(())
    }

    /// Adds a warning that can be acknowledged by its id.
    pub fn add_warning(
        self,
        cx: &mut Cx,
        id: Str,
        message: Str,
        options: Option<WarningOptions>,
    ) -> Result<()> {
        let id = annotation_id(&id)?;
        Annotations::of(Construct::at(self.0)).add_warning_about(cx, id.into(), message, options);
        Ok(())
    }

    /// Adds an error: nothing is written.
    pub fn add_error(self, cx: &mut Cx, id: Str, message: Str) -> Result<()> {
        let message = format!("{message} ({})", annotation_id(&id)?);
        Annotations::of(Construct::at(self.0)).add_error(cx, message.into());
        Ok(())
    }

    /// Accepts that rules are broken here and below: warnings of the id are silenced, and what plugins find is not
    /// shown. Fatal findings and errors that were added to constructs cannot be acknowledged.
    pub fn acknowledge(self, cx: &mut Cx, rules: Rest<Acknowledgment>) -> Result<()> {
        rules.0.into_iter().try_for_each(|rule| {
            let id = annotation_id(&rule.id)?;
            let entry = Data::Map(vec![(id.as_str().into(), rule.reason.into())]);
            cx.extra_mut(self.0).metadata.push((Str::new_static(ACKNOWLEDGED_RULES), entry));
            let filter = rule.r#where.unwrap_or_default().0;
            let annotations = Annotations::of(Construct::at(self.0));
            if let Some(short) = id.strip_prefix(ANNOTATIONS) {
                annotations.silence(cx, short.into(), filter.clone());
            }
            annotations.silence(cx, id.into(), filter);
            Ok(())
        })
    }
}

/// The kind of metadata that tells which rules are acknowledged.
pub(crate) const ACKNOWLEDGED_RULES: &str = "aws:cdk:acknowledged-rules";
/// What stands in front of the ids of warnings.
const ANNOTATIONS: &str = "Annotation::";
/// Other words for the same.
const OLD_NAMESPACES: [&str; 2] = ["annotation", "Construct-Annotations"];

/// The id of a rule with what stands in front of it; without anything it is that of a warning.
///
/// # Errors
/// When it has more than one `::` or nothing in front of it.
fn annotation_id(id: &str) -> Result<String> {
    let (namespace, rule) = match outer_separator(id)? {
        Some(at) => (&id[..at], &id[at + 2..]),
        None => return Ok(format!("{ANNOTATIONS}{}", id.replace(' ', "-"))),
    };
    if namespace.is_empty() {
        bail!(Code::InvalidValue, "the id `{id}` has nothing in front of `::`"; hint: "ids look like `plugin-name::rule-name`");
    }
    let rule = rule.replace(' ', "-");
    match OLD_NAMESPACES.contains(&namespace) {
        true => Ok(format!("{ANNOTATIONS}{rule}")),
        false => Ok(format!("{}::{rule}", namespace.replace(' ', "-"))),
    }
}

/// Where the only `::` outside brackets is.
fn outer_separator(id: &str) -> Result<Option<usize>> {
    let mut open = Vec::new();
    let mut found = None;
    let mut skip = 0;
    for (at, c) in id.char_indices() {
        if at < skip {
            continue;
        }
        match c {
            ':' if id[at + 1..].starts_with(':') && open.is_empty() => {
                if found.is_some() {
                    bail!(Code::InvalidValue, "the id `{id}` has more than one `::`"; hint: "ids look like `plugin-name::rule-name`");
                }
                found = Some(at);
                skip = at + 2;
            }
            '[' | '(' | '{' => open.push(c),
            ']' | ')' | '}' => {
                let fits = matches!((open.pop(), c), (Some('['), ']') | (Some('('), ')') | (Some('{'), '}'));
                if !fits {
                    bail!(Code::InvalidValue, "the id `{id}` has a `{c}` that closes nothing");
                }
            }
            _ => {}
        }
    }
    Ok(found)
}

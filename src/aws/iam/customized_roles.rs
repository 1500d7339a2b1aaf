//! Roles that somebody else makes: what they need is reported instead of written.

use super::{PolicyDocument, PolicyStatement, Role};
use crate::core::{
    Annotations, ArnComponents, ArnFormat, Construct, Cx, Data, Fields, Handle, LateKind, NodeId, Resolver,
    Stack, Str, Text, synth,
};
use crate::declare::{Dict, props};
use crate::diag::Result;
use crate::fields;

/// How [`Role::customize_roles`] has roles made.
#[props(module = "iam")]
pub struct CustomizeRolesOptions {
    /// Whether roles are left out of the templates. With `false` they are made, and reported all the same.
    #[default(true)]
    pub prevent_synthesis: bool,
    /// The names of roles that exist already, by the paths of the constructs that stand for them: absolute, or below
    /// the construct whose roles are customized.
    pub use_precreated_roles: Option<Dict<Str>>,
}

/// The context under which it is kept how roles are made.
const CONTEXT: &str = "@aws-cdk/iam:customizeRoles";
const PREVENT: &str = "prevent_synthesis";
const NAMES: &str = "use_precreated_roles";
const SCOPE: &str = "scope";

const TEXT_REPORT: &str = "iam-policy-report.txt";
const JSON_REPORT: &str = "iam-policy-report.json";
/// What the report calls a role that has no name yet.
const MISSING: &str = "missing role";

/// Has the roles below a construct made in another way.
pub(super) fn customize(cx: &mut Cx, scope: Construct, options: CustomizeRolesOptions) -> Result<()> {
    let names = options.use_precreated_roles.unwrap_or_default().0;
    let names = names.into_iter().map(|(path, name)| (path, name.into())).collect();
    let value = Data::Map(vec![
        (PREVENT.into(), options.prevent_synthesis.into()),
        (NAMES.into(), Data::Map(names)),
        (SCOPE.into(), cx.path(scope.id()).into()),
    ]);
    scope.node().set_context(cx, CONTEXT.into(), value)?;
    let root = std::iter::successors(Some(scope.id()), |node| cx.parent(*node)).last().unwrap_or(scope.id());
    cx.extra_mut(root).files = Some(reports);
    Ok(())
}

/// How roles are made in some place.
pub(super) struct Customized {
    /// Whether roles and managed policies are left out of the templates.
    pub prevents: bool,
    /// The name of the role that exists already, where the program tells it.
    pub name: Option<Str>,
}

impl Customized {
    /// How the role, or the policy, of a construct is made; nothing where it is made as usual.
    pub fn of(cx: &Cx, node: NodeId) -> Option<Customized> {
        let config = cx.context(node, CONTEXT)?;
        let prevents = config.get(PREVENT) != Some(&Data::Bool(false));
        let path = cx.path(node);
        let below = config.get(SCOPE).and_then(Data::as_str).unwrap_or_default();
        let relative = path.strip_prefix(below).and_then(|rest| rest.strip_prefix('/'));
        let named = |path: &str| config.get(NAMES)?.get(path)?.as_str().map(Str::from);
        let name = named(&path).or_else(|| named(relative?)).filter(|_| prevents);
        Some(Customized { prevents, name })
    }

    /// The name and the ARN of the role. As in the CDK, one without a name is called as its construct.
    pub fn name_and_arn(&self, cx: &Cx, node: NodeId) -> Result<(Text, Text)> {
        let stack = cx.stack_of(node)?;
        if let Some(name) = &self.name {
            let name = Text::from(name.clone());
            return Ok((name.clone(), super::role::arn_of(cx, stack, "role", name)?));
        }
        let components = ArnComponents {
            resource_name: None,
            arn_format: ArnFormat::NO_RESOURCE_NAME,
            ..super::role::components("role", "".into())
        };
        Ok((cx.id(node).to_string().into(), stack.format_arn(cx, components)?))
    }

    /// Tells that a role has no name yet, where it needs one.
    pub fn warn_of_missing(&self, cx: &mut Cx, node: NodeId) {
        if !self.prevents || self.name.is_some() {
            return;
        }
        let message = format!(
            "the role `{}` is not made; make it as `{TEXT_REPORT}` says, and give its name in `use_precreated_roles`",
            cx.path(node)
        );
        Annotations::of(Construct::at(node)).refuse_deployment(cx, message.into());
    }
}

/// What a role would have been allowed.
#[derive(Clone, Debug, Default)]
pub(super) struct Reported {
    /// The name of the role, where it has one.
    pub name: Option<Text>,
    /// Whether the role exists already and is only imported.
    pub imported: bool,
    pub trust: Option<PolicyDocument>,
    pub managed_arns: Vec<Text>,
    pub managed: Vec<PolicyDocument>,
    pub statements: Vec<PolicyStatement>,
}

/// The reports about an app; none where no role is customized.
fn reports(cx: &Cx, app: NodeId) -> Vec<(&'static str, String)> {
    let roles = cx.subtree(app).into_iter().filter_map(|node| cx.cast::<Role>(node));
    let roles: Vec<Entry> = roles.filter_map(|role| Entry::of(cx, role)).collect();
    if roles.is_empty() {
        return Vec::new();
    }
    let texts: Vec<String> = roles.iter().map(Entry::to_text).collect();
    let json = Data::object("roles", roles.iter().map(Entry::to_data).collect::<Vec<Data>>());
    vec![(TEXT_REPORT, texts.join("\n\n")), (JSON_REPORT, indented(&json))]
}

/// A role in the reports.
struct Entry {
    path: String,
    name: Data,
    /// Nothing for imported roles.
    missing: Option<bool>,
    trust: Vec<Data>,
    managed_arns: Vec<Data>,
    managed: Vec<Data>,
    statements: Vec<Data>,
}

impl Entry {
    fn of(cx: &Cx, role: Role) -> Option<Entry> {
        let reported = role.reported(cx)?;
        let stack = cx.stack(role.id())?;
        let document = |document: &PolicyDocument| document.statements(cx);
        let all = |statements: Vec<PolicyStatement>| -> Vec<Data> {
            let json = statements.into_iter().map(|statement| statement.to_statement_json(cx));
            json.map(|statement| readable(cx, stack, &statement)).collect()
        };
        Some(Entry {
            path: cx.path(role.id()),
            name: match &reported.name {
                Some(name) => readable(cx, stack, &name.into()),
                None => MISSING.into(),
            },
            missing: (!reported.imported).then_some(reported.name.is_none()),
            trust: all(reported.trust.iter().flat_map(document).collect()),
            managed_arns: reported.managed_arns.iter().map(|arn| readable(cx, stack, &arn.into())).collect(),
            managed: all(reported.managed.iter().flat_map(document).collect()),
            statements: all(reported.statements.clone()),
        })
    }

    fn to_text(&self) -> String {
        let section = |title: &str, items: &[Data]| {
            let items = match items.is_empty() {
                true => "NONE".to_owned(),
                false => indented(&Data::List(items.to_vec())),
            };
            format!("{title}:\n{items}")
        };
        let head = format!("<{}> ({})", self.name.as_str().unwrap_or_default(), self.path);
        let sections = [
            head,
            section("AssumeRole Policy", &self.trust),
            section("Managed Policy ARNs", &self.managed_arns),
            section("Managed Policies Statements", &self.managed),
            section("Identity Policy Statements", &self.statements),
        ];
        sections.join("\n\n")
    }

    fn to_data(&self) -> Data {
        let entry = fields! {
            "roleConstructPath": self.path.clone(),
            "roleName": self.name.clone(),
            "missing": self.missing,
            "assumeRolePolicy": self.trust.clone(),
            "managedPolicyArns": self.managed_arns.clone(),
            "managedPolicyStatements": self.managed.clone(),
            "identityPolicyStatements": self.statements.clone(),
        };
        Data::map(entry)
    }
}

/// JSON with two spaces of indentation a level.
fn indented(data: &Data) -> String {
    let pretty = synth::to_json_pretty(data);
    let deeper = |line: &str| format!("{}{line}", " ".repeat(line.len() - line.trim_start().len()));
    pretty.lines().map(deeper).collect::<Vec<_>>().join("\n")
}

/// A value as people read it: `(Stack/Bucket/Resource.Arn)` for what is known only when the stack is deployed.
fn readable(cx: &Cx, stack: Stack, data: &Data) -> Data {
    match data {
        Data::List(items) => {
            let items = items.iter().map(|item| readable(cx, stack, item));
            Data::List(items.filter(|item| *item != Data::Absent).collect())
        }
        Data::Map(entries) => {
            let entries: Fields = entries
                .iter()
                .map(|(key, value)| (key.clone(), readable(cx, stack, value)))
                .filter(|(_, value)| *value != Data::Absent)
                .collect();
            Data::Map(entries)
        }
        Data::Late(late) => match late.kind() {
            LateKind::Ref(node) => format!("({}.Ref)", cx.path(*node)).into(),
            LateKind::GetAtt(node, name) => format!("({}.{name})", cx.path(*node)).into(),
            LateKind::Pseudo(name) | LateKind::StackPseudo(_, name) => {
                let name = name.strip_prefix("AWS::").unwrap_or(name);
                let name = name.strip_suffix("Id").filter(|_| name == "AccountId").unwrap_or(name);
                format!("({})", name.to_uppercase()).into()
            }
            LateKind::Elsewhere(node, inside, outside) => match cx.stack(*node) == Some(stack) {
                true => readable(cx, stack, &inside.clone().into()),
                false => readable(cx, stack, outside),
            },
            LateKind::Concat(parts) => {
                let parts: Vec<String> = parts.iter().map(|part| word(&readable(cx, stack, part))).collect();
                parts.concat().into()
            }
            LateKind::Join(delimiter, list) => match readable(cx, stack, list) {
                Data::List(items) => {
                    items.iter().map(word).collect::<Vec<_>>().join(delimiter.as_str()).into()
                }
                other => other,
            },
            LateKind::Deferred(node, compute) => readable(cx, stack, &compute(cx, *node)),
            LateKind::Object(id, rendering) => readable(cx, stack, &(rendering.compute)(cx, *id, stack.id())),
            LateKind::Written(value) | LateKind::Secret(value) => readable(cx, stack, value),
            _ => match Resolver::preview(cx, stack.id()).resolve(data) {
                Ok(value) => synth::show_resolved(&value).into(),
                Err(_) => "(unknown)".into(),
            },
        },
        plain => plain.clone(),
    }
}

fn word(data: &Data) -> String {
    data.as_str().map_or_else(|| synth::to_json(data), str::to_owned)
}

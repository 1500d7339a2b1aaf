//! What validation plugins find, and the report of it.

use std::cell::RefCell;
use std::rc::Rc;

use super::class_names::qualified;
use super::synth::Assembly;
use super::validations::{ACKNOWLEDGED_RULES, Plugin};
use super::{App, CfnElement, CfnResource, Cx, Data, Fields, Handle, NodeId, Stack, Stage, Str, json};
use crate::declare::{Cast, Dict, FromValue, IntoValue, Value, choice, props};
use crate::diag::{Code, Diag, Error, Result, Severity, Span};
use crate::fields;

/// What a validation plugin gives.
#[props(output = true)]
pub struct PolicyValidationPluginReport {
    /// Whether the templates may be used. Where not, only the report is written.
    pub success: bool,
    /// What was found.
    pub violations: Vec<PolicyViolation>,
    /// The version of the plugin, as the report has it.
    pub plugin_version: Option<Str>,
    /// What the report says besides.
    pub metadata: Option<Dict<Str>>,
}

/// A rule that templates break.
#[props(output = true)]
pub struct PolicyViolation {
    /// The rule.
    pub rule_name: Str,
    /// What is wrong.
    pub description: Str,
    /// The resources or constructs that break it.
    pub violating_resources: Vec<PolicyViolatingResource>,
    /// How to mend it.
    pub fix: Option<Str>,
    /// How bad it is: `fatal`, `error`, `warning`, `info`, or a word of the plugin's own. Default: `error`.
    pub severity: Option<Str>,
    /// What the report says of the rule besides.
    pub rule_metadata: Option<Dict<Str>>,
}

/// A resource or a construct that breaks a rule.
#[props(output = true)]
pub struct PolicyViolatingResource {
    /// The parts of the resource that the rule is about: `Properties/BucketName`.
    pub locations: Vec<Str>,
    /// The logical id in the template.
    pub resource_logical_id: Option<Str>,
    /// The path of the construct, where it is no resource of a template.
    pub construct_path: Option<Str>,
    /// The file of the template, as the plugin was given it.
    pub template_path: Option<Str>,
}

/// How the check of a plugin ended.
#[choice(module = "")]
pub enum PolicyValidationReportStatus {
    /// The templates may not be used.
    FAILURE,
    /// The templates may be used.
    SUCCESS,
}

impl PolicyValidationReportStatus {
    fn of(success: bool) -> PolicyValidationReportStatus {
        if success { PolicyValidationReportStatus::SUCCESS } else { PolicyValidationReportStatus::FAILURE }
    }

    /// The word of the report.
    fn word(self) -> &'static str {
        match self {
            PolicyValidationReportStatus::FAILURE => "failure",
            PolicyValidationReportStatus::SUCCESS => "success",
        }
    }
}

/// A stack as plugins see it.
#[props(output = true)]
pub struct PolicyValidationStack {
    /// The path of the stack.
    pub stack_construct_path: Str,
    /// The file of the template, in the folder of the assembly.
    pub template_path: Str,
    /// The template itself: scripts read no files.
    pub template: Value,
    /// The account of the stack. Default: it is not known.
    pub account_id: Option<Str>,
    /// The region of the stack. Default: it is not known.
    pub region: Option<Str>,
}

/// The file with the report, in the folder of the assembly.
pub(crate) const REPORT_FILE: &str = "validation-report.json";

/// Lets the plugins of an app check its templates. What they find becomes warnings and a file of the assembly.
///
/// # Errors
/// When a plugin fails, or finds what must not be.
pub(super) fn check(cx: &RefCell<Cx>, app: App, assembly: &mut Assembly) -> Result<()> {
    let plugins = plugins(&cx.borrow(), app);
    if plugins.is_empty() {
        return Ok(());
    }
    let mut findings = Vec::new();
    for (plugin, stacks) in plugins {
        let stacks: Vec<PolicyValidationStack> =
            stacks.into_iter().map(|stack| checked(&cx.borrow(), assembly, stack)).collect();
        findings.push(ask(cx, app, plugin, &stacks)?);
    }
    let mut cx = cx.borrow_mut();
    for finding in &mut findings {
        finding.leave_out_acknowledged(&cx, app);
    }
    let errors = tell(&mut cx, &findings);
    let reports: Vec<Data> = findings.iter().filter_map(|finding| finding.to_data(&cx)).collect();
    let report = fields! {
        "version": super::synth::SCHEMA_VERSION,
        "title": "Validation Report",
        "pluginReports": reports,
    };
    let text = json::write(&Data::Map(report), true);
    if !errors.is_empty() {
        cx.failed_validation = Some(ValidationReport { text, outdir: assembly.outdir.clone() });
        return Error::from_all(errors);
    }
    assembly.add_file(REPORT_FILE, text);
    Ok(())
}

/// The report of validations that failed. Of such a run no assembly is written, but the report is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidationReport {
    pub(crate) text: String,
    /// The folder that the app asks for.
    pub(crate) outdir: Option<String>,
}

/// The plugins, each with the stacks of the stages that it was added to; those of inner stages first.
fn plugins(cx: &Cx, app: App) -> Vec<(Plugin, Vec<Stack>)> {
    let mut all: Vec<(Plugin, Vec<Stack>)> = Vec::new();
    for stage in Stage::from(app).inside_out(cx) {
        let below = cx.subtree(stage.id()).into_iter().filter_map(|node| cx.cast::<Stack>(node));
        let stacks: Vec<Stack> = below.filter(|stack| !stack.nested(cx)).collect();
        for plugin in &cx.state(stage).plugins {
            match all.iter_mut().find(|(known, _)| Rc::ptr_eq(&known.validate.0, &plugin.validate.0)) {
                Some((_, known)) => {
                    let new: Vec<Stack> =
                        stacks.iter().filter(|stack| !known.contains(stack)).copied().collect();
                    known.extend(new);
                }
                None => all.push((plugin.clone(), stacks.clone())),
            }
        }
    }
    all
}

fn checked(cx: &Cx, assembly: &Assembly, stack: Stack) -> PolicyValidationStack {
    let folder = Stage::above(cx, stack.id()).map(|stage| stage.directory(cx)).unwrap_or_default();
    let file = format!("{folder}{}", stack.template_file(cx));
    let template =
        assembly.file(&file).and_then(|text| serde_json::from_slice::<serde_json::Value>(text).ok());
    let (account, region) = stack.known_environment(cx);
    PolicyValidationStack {
        stack_construct_path: cx.path(stack.id()).into(),
        template_path: file.into(),
        template: template.map_or(Value::Null, |template| Data::from(template).into_value()),
        account_id: account.map(Str::from),
        region: region.map(Str::from),
    }
}

/// Asks a plugin about stacks.
fn ask(cx: &RefCell<Cx>, app: App, plugin: Plugin, stacks: &[PolicyValidationStack]) -> Result<Finding> {
    let context = context(app, stacks);
    let given = plugin.validate.0.call(cx, vec![context]).map_err(|error| error.at(plugin.span))?;
    let mut borrowed = cx.borrow_mut();
    let mut cast = Cast::new(&mut borrowed, "validate".to_owned());
    let report = PolicyValidationPluginReport::from_value(given, &mut cast);
    cast.finish().map_err(|error| error.at(plugin.span))?;
    let Some(report) = report else { return Err(crate::declare::unreported()) };
    let cx = &*borrowed;
    let violations =
        report.violations.into_iter().map(|violation| Violation::new(cx, app, violation)).collect();
    Ok(Finding {
        plugin,
        success: report.success,
        version: report.plugin_version,
        metadata: report.metadata,
        violations,
        acknowledged: Vec::new(),
    })
}

/// What a plugin is given.
fn context(app: App, stacks: &[PolicyValidationStack]) -> Value {
    let paths = stacks.iter().map(|stack| Value::text(stack.template_path.clone()));
    let mut all = vec![
        ("app_construct".into(), Value::Node(app.id())),
        ("template_paths".into(), Value::List(paths.collect())),
        ("stack_templates".into(), stacks.to_vec().into_value()),
    ];
    let accounts = common(stacks, |stack| stack.account_id.as_ref());
    let regions = common(stacks, |stack| stack.region.as_ref());
    all.extend(accounts.map(|account| ("account_id".into(), Value::text(account.clone()))));
    all.extend(regions.map(|region| ("region".into(), Value::text(region.clone()))));
    Value::Map(all)
}

/// What is known of all stacks, where it is the same.
fn common(stacks: &[PolicyValidationStack], of: fn(&PolicyValidationStack) -> Option<&Str>) -> Option<&Str> {
    let first = of(stacks.first()?)?;
    stacks.iter().all(|stack| of(stack) == Some(first)).then_some(first)
}

/// What a plugin found.
struct Finding {
    plugin: Plugin,
    success: bool,
    version: Option<Str>,
    metadata: Option<Dict<Str>>,
    violations: Vec<Violation>,
    acknowledged: Vec<(Violation, Acknowledged)>,
}

/// A broken rule, with the constructs that break it.
#[derive(Clone)]
struct Violation {
    rule: Str,
    description: Str,
    fix: Option<Str>,
    severity: Option<Str>,
    metadata: Option<Dict<Str>>,
    resources: Vec<Violating>,
}

/// What breaks a rule.
#[derive(Clone)]
struct Violating {
    node: Option<NodeId>,
    path: Str,
    resource: PolicyViolatingResource,
}

/// Why a broken rule is accepted, and where the program says so.
struct Acknowledged {
    id: String,
    reason: Str,
    at: String,
}

/// The severities that all plugins share.
const SEVERITIES: [&str; 4] = ["fatal", "error", "warning", "info"];

impl Violation {
    fn new(cx: &Cx, app: App, found: PolicyViolation) -> Violation {
        let resources =
            found.violating_resources.into_iter().map(|resource| Violating::new(cx, app, resource));
        Violation {
            rule: found.rule_name,
            description: found.description,
            fix: found.fix,
            severity: found.severity,
            metadata: found.rule_metadata,
            resources: resources.collect(),
        }
    }

    /// The severity, in the words that all plugins share.
    fn common_severity(&self) -> Option<&'static str> {
        match &self.severity {
            None => Some("error"),
            Some(own) => SEVERITIES.into_iter().find(|known| own.eq_ignore_ascii_case(known)),
        }
    }

    fn is_fatal(&self) -> bool {
        self.severity.as_deref().is_some_and(|severity| severity.eq_ignore_ascii_case("fatal"))
    }

    /// Whether the violation says itself that the templates must not be used.
    fn is_an_error(&self) -> bool {
        self.severity.as_deref().is_some_and(|severity| ["error", "fatal"].contains(&severity))
    }

    fn to_data(&self, cx: &Cx) -> Fields {
        let severity = self.common_severity();
        let custom = if severity.is_none() { self.severity.clone() } else { None };
        fields! {
            "ruleName": self.rule.clone(),
            "description": self.description.clone(),
            "suggestedFix": self.fix.clone(),
            "severity": severity.unwrap_or("custom"),
            "customSeverity": custom,
            "ruleMetadata": self.metadata.as_ref(),
            "violatingConstructs": self.resources.iter().map(|it| it.to_data(cx)).collect::<Vec<Data>>(),
        }
    }
}

impl Violating {
    fn new(cx: &Cx, app: App, resource: PolicyViolatingResource) -> Violating {
        let node = match &resource.construct_path {
            Some(path) => cx.subtree(app.id()).into_iter().find(|node| cx.path(*node) == *path),
            None => by_logical_id(cx, app, &resource),
        };
        let path = match (&resource.construct_path, node) {
            (Some(path), _) => path.clone(),
            (None, Some(node)) => cx.path(node).into(),
            (None, None) => Str::default(),
        };
        Violating { node, path, resource }
    }

    fn to_data(&self, cx: &Cx) -> Data {
        let of_template = match (&self.resource.template_path, &self.resource.resource_logical_id) {
            (Some(template), Some(id)) => Data::map_if_any(fields! {
                "templatePath": template.clone(),
                "logicalId": id.clone(),
                "propertyPaths": Data::from(self.resource.locations.clone()).or_absent(),
            }),
            _ => Data::Absent,
        };
        Data::map_if_any(fields! {
            "constructPath": self.path.clone(),
            "constructFqn": self.node.map(|node| qualified(cx.node_class(node))),
            "cloudFormationResource": of_template,
        })
    }
}

/// The resource of a logical id in a template.
fn by_logical_id(cx: &Cx, app: App, resource: &PolicyViolatingResource) -> Option<NodeId> {
    let (id, file) = (resource.resource_logical_id.as_ref()?, resource.template_path.as_ref()?);
    let file = file.rsplit('/').next()?;
    cx.subtree(app.id()).into_iter().find(|node| {
        cx.cast::<CfnResource>(*node).is_some()
            && cx.stack(*node).is_some_and(|stack| stack.template_file(cx) == file)
            && CfnElement::at(*node).resolved_logical_id(cx) == *id
    })
}

impl Finding {
    /// Takes out what the program accepts.
    fn leave_out_acknowledged(&mut self, cx: &Cx, app: App) {
        let namespace = self.plugin.namespace();
        let mut kept = Vec::new();
        for mut violation in std::mem::take(&mut self.violations) {
            if violation.is_fatal() {
                kept.push(violation);
                continue;
            }
            let id = format!("{namespace}::{}", violation.rule.replace(' ', "-"));
            let mut rest = Vec::new();
            for resource in std::mem::take(&mut violation.resources) {
                match acknowledged(cx, app, resource.node, &id) {
                    None => rest.push(resource),
                    Some(why) => self.accept(&violation, resource, why),
                }
            }
            // A rule that nothing breaks any more is left out; one that never named anything stays.
            let was_taken =
                self.acknowledged.iter().any(|(taken, why)| taken.rule == violation.rule && why.id == id);
            violation.resources = rest;
            if !(violation.resources.is_empty() && was_taken) {
                kept.push(violation);
            }
        }
        self.violations = kept;
        if !self.acknowledged.is_empty() {
            self.success = !self.violations.iter().any(Violation::is_an_error);
        }
    }

    fn accept(&mut self, violation: &Violation, resource: Violating, why: Acknowledged) {
        let same = |(known, other): &&mut (Violation, Acknowledged)| {
            known.rule == violation.rule && known.description == violation.description && other.at == why.at
        };
        match self.acknowledged.iter_mut().find(same) {
            Some((known, _)) => known.resources.push(resource),
            None => {
                let mut taken = violation.clone();
                taken.resources = vec![resource];
                self.acknowledged.push((taken, why));
            }
        }
    }

    fn to_data(&self, cx: &Cx) -> Option<Data> {
        if self.success && self.violations.is_empty() && self.acknowledged.is_empty() {
            return None;
        }
        let accepted = self.acknowledged.iter().map(|(violation, why)| {
            let mut data = violation.to_data(cx);
            data.extend(fields! {
                "acknowledgedId": why.id.clone(),
                "reason": why.reason.clone(),
                "acknowledgedAt": why.at.clone(),
            });
            Data::map_if_any(data)
        });
        Some(Data::map_if_any(fields! {
            "pluginName": self.plugin.name.clone(),
            "pluginVersion": self.version.clone().or_else(|| self.plugin.version.clone()),
            "conclusion": PolicyValidationReportStatus::of(self.success).word(),
            "metadata": self.metadata.as_ref(),
            "violations": self.violations.iter().map(|it| Data::map_if_any(it.to_data(cx))).collect::<Vec<_>>(),
            "suppressedViolations": Data::List(accepted.collect()).or_absent(),
        }))
    }
}

/// Where the program accepts that a rule is broken: at the construct, or above it.
fn acknowledged(cx: &Cx, app: App, node: Option<NodeId>, id: &str) -> Option<Acknowledged> {
    let mut scopes = std::iter::successors(Some(node.unwrap_or(app.id())), |node| cx.parent(*node));
    scopes.find_map(|node| {
        let metadata = cx.extra(node).map_or(&[][..], |extra| &extra.metadata);
        let reason = metadata.iter().rev().find_map(|(kind, data)| match kind == ACKNOWLEDGED_RULES {
            true => data.get(id).and_then(Data::as_str),
            false => None,
        })?;
        Some(Acknowledged { id: id.to_owned(), reason: reason.into(), at: cx.path(node) })
    })
}

/// Tells what was found: errors of plugins without success, warnings of the others.
fn tell(cx: &mut Cx, findings: &[Finding]) -> Vec<Diag> {
    let mut errors = Vec::new();
    for finding in findings {
        let name = &finding.plugin.name;
        for violation in &finding.violations {
            let severity = match (finding.success, violation.common_severity()) {
                (_, Some("info")) => Severity::Info,
                (false, Some("error" | "fatal") | None) => Severity::Error,
                _ => Severity::Warning,
            };
            let hints = violation.hints(&finding.plugin);
            let message = format!("{} ({name}::{})", violation.description, violation.rule);
            let diag = |span: Option<Span>| {
                Diag { severity, ..Diag::new(Code::Validation, message.clone()) }
                    .hints(hints.clone())
                    .at(span)
            };
            let told: Vec<Diag> = match violation.resources.is_empty() {
                true => vec![diag(None)],
                false => violation
                    .resources
                    .iter()
                    .map(|it| diag(it.node.and_then(|node| cx.span_of(node))).on(it.path.as_str()))
                    .collect(),
            };
            match severity {
                Severity::Error => errors.extend(told),
                _ => cx.warnings.extend(told),
            }
        }
        if !finding.success && errors.is_empty() {
            let why = finding
                .metadata
                .as_ref()
                .and_then(|metadata| metadata.0.iter().find(|(key, _)| key == "error"));
            let why = why.map_or(String::new(), |(_, text)| format!(": {text}"));
            errors.push(
                Diag::new(
                    Code::Validation,
                    format!("the validation plugin `{name}` reports no success{why}"),
                )
                .at(finding.plugin.span),
            );
        }
    }
    errors
}

impl Violation {
    fn hints(&self, plugin: &Plugin) -> Vec<String> {
        let mut hints: Vec<String> = self.fix.iter().map(|fix| fix.to_string()).collect();
        if !self.is_fatal() {
            let id = format!("{}::{}", plugin.namespace(), self.rule.replace(' ', "-"));
            hints.push(format!("to accept it, `acknowledge` the id `{id}` of `Validations.of(...)`"));
        }
        hints
    }
}

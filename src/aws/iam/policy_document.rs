//! Policy documents.

use super::merge::{self, Traced};
use super::{PolicyStatement, ResourcePolicyValidationOptions};
use crate::bail;
use crate::core::{Cx, Data, Fields, Late, LateKind, NodeId, ObjectHandle, ObjectId, Rendering, synth};
use crate::declare::{Dict, Rest, object, props};
use crate::diag::{Code, Diag, Result};

/// What a [`PolicyDocument`] can be told.
#[props(module = "iam")]
pub struct PolicyDocumentProps {
    /// Whether statements without a `sid` get their number as one.
    #[default(false)]
    pub assign_sids: bool,
    /// Whether statements that can be one are written as one. Default: as the feature flag
    /// `@aws-cdk/aws-iam:minimizePolicies` says, which is off when absent.
    pub minimize: Option<bool>,
    /// The first statements.
    pub statements: Option<Vec<PolicyStatement>>,
}

/// What a document says so far.
#[derive(Clone, Debug)]
pub struct DocumentState {
    statements: Vec<PolicyStatement>,
    assign_sids: bool,
    minimize: Option<bool>,
    /// Whether statements that say the same in another order are one, as in default policies of roles.
    collapse: bool,
    last: Option<Last>,
}

/// A statement behind all others, where it counts in the end.
#[derive(Clone, Copy, Debug)]
struct Last {
    statement: PolicyStatement,
    of: NodeId,
    counts: fn(&Cx, NodeId) -> bool,
}

/// A policy: a list of statements.
#[object(module = "iam", state = DocumentState, data = data)]
impl PolicyDocument {
    /// Makes a document.
    pub fn new(cx: &mut Cx, props: PolicyDocumentProps) -> Self {
        cx.make(DocumentState {
            statements: props.statements.unwrap_or_default(),
            assign_sids: props.assign_sids,
            minimize: props.minimize,
            collapse: false,
            last: None,
        })
    }

    /// Makes a document from its JSON.
    pub fn from_json(cx: &mut Cx, obj: Dict<Data>) -> Result<Self> {
        let this = Self::new(cx, PolicyDocumentProps::default());
        let statements = match Data::Map(obj.0).get("Statement") {
            None => Vec::new(),
            Some(Data::List(items)) => items.clone(),
            Some(_) => bail!(Code::InvalidValue, "the `Statement` of a policy must be a list"),
        };
        for statement in statements {
            let Data::Map(fields) = statement else {
                bail!(Code::InvalidValue, "each item of a policy's `Statement` must be a map");
            };
            let statement = PolicyStatement::from_json(cx, Dict(fields))?;
            cx.object_mut(this).statements.push(statement);
        }
        Ok(this)
    }

    /// Adds statements.
    pub fn add_statements(self, cx: &mut Cx, statement: Rest<PolicyStatement>) {
        cx.object_mut(self).statements.extend(statement);
    }

    /// Whether there is no statement.
    #[attribute]
    pub fn is_empty(self, cx: &Cx) -> bool {
        self.statements(cx).is_empty()
    }

    /// How many statements there are.
    #[attribute]
    pub fn statement_count(self, cx: &Cx) -> u32 {
        u32::try_from(cx.object(self).statements.len()).unwrap_or(u32::MAX)
    }

    /// The JSON of the document.
    pub fn to_json(self, cx: &Cx) -> Data {
        let statements = cx.object(self).statements.iter().map(|statement| cx.object(*statement).to_json());
        document(statements.collect())
    }

    /// What is wrong with the document as any policy.
    pub fn validate_for_any_policy(self, cx: &Cx) -> Vec<String> {
        self.validate(cx, PolicyStatement::validate_for_any_policy)
    }

    /// What is wrong with the document as the policy of a resource.
    pub fn validate_for_resource_policy(
        self,
        cx: &Cx,
        options: Option<ResourcePolicyValidationOptions>,
    ) -> Vec<String> {
        self.validate(cx, |statement, cx| statement.validate_for_resource_policy(cx, options.clone()))
    }

    /// What is wrong with the document as the trust policy of a role.
    pub fn validate_for_trust_policy(self, cx: &Cx) -> Vec<String> {
        self.validate(cx, PolicyStatement::validate_for_trust_policy)
    }

    /// What is wrong with the document as a policy of a role, a user or a group.
    pub fn validate_for_identity_policy(self, cx: &Cx) -> Vec<String> {
        self.validate(cx, PolicyStatement::validate_for_identity_policy)
    }
}

impl PolicyDocument {
    /// What is wrong with the document as the policy of something that a statement must be said of, such as
    /// `a bucket`.
    pub(crate) fn problems_as_policy_of(self, cx: &Cx, what: &str) -> Vec<Diag> {
        self.problems_as_policy(cx, what, None)
    }

    /// As [`problems_as_policy_of`](Self::problems_as_policy_of), of something whose statements need no resources.
    pub(crate) fn problems_as_plain_policy_of(self, cx: &Cx, what: &str) -> Vec<Diag> {
        self.problems_as_policy(
            cx,
            what,
            Some(ResourcePolicyValidationOptions { skip_resource_validation: true }),
        )
    }

    /// What is wrong with the statements, which are those of a resource's policy.
    pub(crate) fn problems_of_statements(self, cx: &Cx) -> Vec<Diag> {
        diags(self.validate_for_resource_policy(cx, None))
    }

    fn problems_as_policy(
        self,
        cx: &Cx,
        what: &str,
        options: Option<ResourcePolicyValidationOptions>,
    ) -> Vec<Diag> {
        if self.is_empty(cx) {
            return vec![Diag::new(Code::Validation, format!("a policy of {what} needs a statement"))];
        }
        diags(self.validate_for_resource_policy(cx, options))
    }
}

fn diags(problems: Vec<String>) -> Vec<Diag> {
    problems.into_iter().map(|problem| Diag::new(Code::Validation, problem)).collect()
}

/// The context value that says how many characters a late-bound ARN is taken to have.
const ARN_SIZE: &str = "@aws-cdk/aws-iam.arnSizeEstimate";
const DEFAULT_ARN_SIZE: usize = 150;

/// The feature flag under which all documents are minimized.
const MINIMIZE_FLAG: &str = "@aws-cdk/aws-iam:minimizePolicies";

/// What was taken out of a document.
pub(super) struct Part {
    pub document: PolicyDocument,
    /// The statements as they were added.
    pub statements: Vec<PolicyStatement>,
}

impl PolicyDocument {
    /// The document as it is when templates are made.
    pub fn late(self) -> Data {
        Late::object(self.id(), &RENDERING).into()
    }

    /// A document whose statements are written as they are given, as in the policies that the CDK makes for L1s.
    pub(crate) fn as_given(cx: &mut Cx) -> Self {
        Self::new(cx, PolicyDocumentProps { minimize: Some(false), ..PolicyDocumentProps::default() })
    }

    /// Writes statements as they are given, whatever the feature flags say.
    pub(crate) fn keep_as_given(self, cx: &mut Cx) {
        cx.object_mut(self).minimize = Some(false);
    }

    /// Ends the document with a statement, where it counts for a construct when templates are made.
    pub(crate) fn end_with(
        self,
        cx: &mut Cx,
        statement: PolicyStatement,
        of: NodeId,
        counts: fn(&Cx, NodeId) -> bool,
    ) {
        cx.object_mut(self).last = Some(Last { statement, of, counts });
    }

    /// The statements, as they were added.
    pub(super) fn statements(self, cx: &Cx) -> Vec<PolicyStatement> {
        let state = cx.object(self);
        let last = state.last.filter(|last| (last.counts)(cx, last.of)).map(|last| last.statement);
        state.statements.iter().copied().chain(last).collect()
    }

    /// The document that a late-bound value is, where it is one.
    pub(crate) fn behind(late: &Late) -> Option<PolicyDocument> {
        match late.kind() {
            LateKind::Object(id, rendering) if std::ptr::eq(*rendering, &raw const RENDERING) => {
                Some(PolicyDocument::at(*id))
            }
            _ => None,
        }
    }

    /// Makes statements that say the same in another order one.
    pub(super) fn collapse(self, cx: &mut Cx) {
        cx.object_mut(self).collapse = true;
    }

    /// Takes out the statements for which a document of `most` characters has no room; gives parts of at most
    /// `other_most` characters with them.
    pub(super) fn split(self, cx: &mut Cx, scope: NodeId, most: usize, other_most: usize) -> Vec<Part> {
        let arn = match cx.context(scope, ARN_SIZE) {
            Some(Data::Int(size)) => usize::try_from(*size).unwrap_or(DEFAULT_ARN_SIZE),
            _ => DEFAULT_ARN_SIZE,
        };
        let given = Traced::all(cx, &cx.object(self).statements);
        let merged = match self.is_minimized(cx, scope) {
            true => merge::combine(cx, given),
            false => merge::collapse(cx, given),
        };
        let (mut kept, mut own_size) = (Vec::new(), 0);
        let mut others: Vec<(usize, Vec<Traced>)> = Vec::new();
        for statement in merged {
            let size = statement.state.estimated_size(arn);
            if own_size + size < most {
                own_size += size;
                kept.push(statement);
                continue;
            }
            match others.iter_mut().find(|(used, _)| used + size <= other_most) {
                Some((used, statements)) => {
                    *used += size;
                    statements.push(statement);
                }
                None => others.push((size, vec![statement])),
            }
        }
        // A document that has room for everything stays as it is: it may still be added to.
        if others.is_empty() {
            return Vec::new();
        }
        let statements = kept.into_iter().map(|traced: Traced| cx.make(traced.state)).collect();
        cx.object_mut(self).statements = statements;
        let template = DocumentState { statements: Vec::new(), collapse: false, ..cx.object(self).clone() };
        let split = others.into_iter().map(|(_, traced)| {
            let originals = traced.iter().flat_map(|traced| traced.originals.iter().copied()).collect();
            let statements = traced.into_iter().map(|traced| cx.make(traced.state)).collect();
            let document = cx.make(DocumentState { statements, ..template.clone() });
            Part { document, statements: originals }
        });
        split.collect()
    }

    fn validate(self, cx: &Cx, check: impl Fn(PolicyStatement, &Cx) -> Vec<String>) -> Vec<String> {
        cx.object(self).statements.iter().flat_map(|statement| check(*statement, cx)).collect()
    }

    fn is_minimized(self, cx: &Cx, stack: NodeId) -> bool {
        cx.object(self).minimize.unwrap_or_else(|| cx.flag(stack, MINIMIZE_FLAG))
    }
}

fn data(_: &Cx, document: PolicyDocument) -> Data {
    document.late()
}

fn document(statements: Vec<Data>) -> Data {
    match statements.is_empty() {
        true => Data::Absent,
        false => Data::Map(crate::fields! { "Statement": statements, "Version": "2012-10-17" }),
    }
}

static RENDERING: Rendering = Rendering { compute, finish };

fn compute(cx: &Cx, id: ObjectId, stack: NodeId) -> Data {
    let this = PolicyDocument::at(id);
    let state = cx.object(this);
    let statements = Traced::all(cx, &this.statements(cx));
    let statements = match (this.is_minimized(cx, stack), state.collapse) {
        (true, _) => merge::combine(cx, statements),
        (false, true) => merge::collapse(cx, statements),
        (false, false) => statements,
    };
    document(statements.iter().map(|traced| traced.state.to_json()).collect())
}

/// Drops statements that are written the same, numbers and sorts them.
fn finish(cx: &Cx, id: ObjectId, stack: NodeId, data: Data) -> Data {
    let Data::Map(mut fields) = data else { return data };
    let this = PolicyDocument::at(id);
    let (assign_sids, sort) = (cx.object(this).assign_sids, this.is_minimized(cx, stack));
    for (key, value) in &mut fields {
        let (true, Data::List(statements)) = (key == "Statement", value) else { continue };
        let mut unique: Vec<Data> = Vec::with_capacity(statements.len());
        for statement in std::mem::take(statements) {
            if !unique.contains(&statement) {
                unique.push(statement);
            }
        }
        for (index, statement) in unique.iter_mut().enumerate() {
            let Data::Map(fields) = statement else { continue };
            if assign_sids && !fields.iter().any(|(name, _)| name == "Sid") {
                fields.push(("Sid".into(), index.to_string().into()));
            }
            if sort {
                sort_statement(fields);
            }
        }
        *statements = unique;
    }
    Data::Map(fields)
}

fn sort_statement(statement: &mut Fields) {
    for (name, value) in statement {
        match (name.as_str(), value) {
            ("Action" | "Resource", value) => sort_values(value),
            ("Principal", Data::Map(kinds)) => {
                kinds.sort_by(|(a, _), (b, _)| a.cmp(b));
                kinds.iter_mut().for_each(|(_, values)| sort_values(values));
            }
            _ => {}
        }
    }
}

/// Sorts a list by the JSON of its items, each once; a single item stands alone.
fn sort_values(value: &mut Data) {
    let Data::List(items) = value else { return };
    let mut keyed: Vec<(String, Data)> =
        std::mem::take(items).into_iter().map(|item| (synth::to_json(&item), item)).collect();
    keyed.sort_by(|(a, _), (b, _)| a.cmp(b));
    keyed.dedup_by(|(a, _), (b, _)| a == b);
    let mut sorted: Vec<Data> = keyed.into_iter().map(|(_, item)| item).collect();
    *value = if sorted.len() == 1 { sorted.remove(0) } else { sorted.into() };
}

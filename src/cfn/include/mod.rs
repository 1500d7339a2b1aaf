//! Existing templates as constructs.

mod build;
mod order;
mod parse;
mod policies;
mod properties;
mod sub;
mod tree;

use std::rc::Rc;

use rustc_hash::FxHashMap;

use crate::bail;
use crate::core::{
    CfnCondition, CfnElement, CfnHook, CfnMapping, CfnOutput, CfnParameter, CfnResource, CfnRule, Construct,
    Cx, Data, Fields, Handle, NestedStack, NodeId, Str,
};
use crate::declare::{Dict, construct, did_you_mean, props};
use crate::diag::{Code, Diag, Result};
use build::Source;
use parse::Names;

/// What a [`CfnInclude`] needs.
#[props(module = "")]
pub struct CfnIncludeProps {
    /// The template, as JSON or YAML: a path from the folder of the main script. Needed, unless there is a `template`.
    pub template_file: Option<Str>,
    /// The template as a value. It is added to that of the stack as it stands, without constructs for what is in it.
    #[deprecated_name = "use `template_file`: its parts become constructs"]
    pub template: Option<Dict<Data>>,
    /// Whether the parts of the template keep their logical ids. A construct that stands more than once in a
    /// stack needs `false`.
    #[default(true)]
    pub preserve_logical_ids: bool,
    /// Values in the place of parameters; the parameters themselves are left out.
    pub parameters: Option<Dict<Data>>,
    /// Whether resources may refer to each other in a circle, as they may where a macro of the template undoes
    /// it.
    #[default(false)]
    pub allow_cyclical_references: bool,
    /// The logical ids of resources that are taken as they stand, without looking at what is in them.
    pub dehydrated_resources: Option<Vec<Str>>,
    /// Templates of nested stacks, by the logical ids that these have in this template. Other nested stacks stay
    /// plain resources.
    pub load_nested_stacks: Option<Dict<CfnIncludeProps>>,
}

/// A nested stack of a template, with the template that was included into it.
#[props(module = "", output = true)]
pub struct IncludedNestedStack {
    /// The nested stack.
    pub stack: NestedStack,
    /// Its template.
    pub included_template: CfnInclude,
}

/// What an included template keeps.
#[derive(Clone, Debug, Default)]
pub struct IncludeState {
    names: Rc<Names>,
    /// The template itself, for what is asked of it later.
    source: Option<Rc<Source>>,
    /// Sections that are no constructs: `Metadata`, `Transform`, ...
    sections: Fields,
}

/// An existing template: everything in it becomes part of the stack, as constructs that can be reached by their
/// logical ids and changed.
#[construct(module = "", base = CfnElement, state = IncludeState)]
impl CfnInclude {
    /// Includes a template.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: CfnIncludeProps) -> Result<Self> {
        build::include(cx, scope, id, props)
    }

    /// The template, where it was given as a value.
    #[attribute]
    pub fn template(self, cx: &Cx) -> Option<Dict<Data>> {
        let state = cx.state(self);
        state.source.is_none().then(|| Dict(state.sections.clone()))
    }

    /// The resource of a logical id, as the template file has it; an L1 where its type has one.
    pub fn get_resource(self, cx: &Cx, logical_id: Str) -> Result<CfnResource> {
        self.find(cx, "resource", &logical_id, |names| &names.resources).map(CfnResource::at)
    }

    /// The condition of a name.
    pub fn get_condition(self, cx: &Cx, condition_name: Str) -> Result<CfnCondition> {
        self.find(cx, "condition", &condition_name, |names| &names.conditions).map(CfnCondition::at)
    }

    /// The parameter of a name; parameters that were replaced are gone.
    pub fn get_parameter(self, cx: &Cx, parameter_name: Str) -> Result<CfnParameter> {
        if cx.state(self).names.replaced.contains_key(&parameter_name) {
            let message = format!("the parameter `{parameter_name}` was replaced by a value");
            return Err(Diag::new(Code::UnknownName, message).on(cx.path(self.0)).into());
        }
        self.find(cx, "parameter", &parameter_name, |names| &names.parameters).map(CfnParameter::at)
    }

    /// The mapping of a name.
    pub fn get_mapping(self, cx: &Cx, mapping_name: Str) -> Result<CfnMapping> {
        self.find(cx, "mapping", &mapping_name, |names| &names.mappings).map(CfnMapping::at)
    }

    /// The rule of a name.
    pub fn get_rule(self, cx: &Cx, rule_name: Str) -> Result<CfnRule> {
        self.find(cx, "rule", &rule_name, |names| &names.rules).map(CfnRule::at)
    }

    /// The hook of a logical id.
    pub fn get_hook(self, cx: &Cx, hook_logical_id: Str) -> Result<CfnHook> {
        self.find(cx, "hook", &hook_logical_id, |names| &names.hooks).map(CfnHook::at)
    }

    /// The nested stack of a logical id, which was loaded by `load_nested_stacks` or `load_nested_stack`.
    pub fn get_nested_stack(self, cx: &Cx, logical_id: Str) -> Result<IncludedNestedStack> {
        if let Some((stack, included)) = cx.state(self).names.nested.get(&logical_id) {
            return Ok(IncludedNestedStack {
                stack: NestedStack::at(*stack),
                included_template: CfnInclude::at(*included),
            });
        }
        let resource = self.find(cx, "nested stack", &logical_id, |names| &names.resources)?;
        if cx.state(CfnResource::at(resource)).cfn_type != build::NESTED_STACK {
            bail!(Code::InvalidValue, "`{logical_id}` is not a nested stack"; on: cx.path(self.0));
        }
        bail!(Code::InvalidValue, "the template of the nested stack `{logical_id}` was not loaded";
            hint: "name it in `load_nested_stacks`, or call `load_nested_stack`"; on: cx.path(self.0));
    }

    /// Includes the template of a nested stack that this template has.
    pub fn load_nested_stack(
        self,
        cx: &mut Cx,
        logical_id: Str,
        nested_stack_props: CfnIncludeProps,
    ) -> Result<IncludedNestedStack> {
        if cx.state(self).names.nested.contains_key(&logical_id) {
            bail!(Code::InvalidValue, "the template of the nested stack `{logical_id}` is loaded already"; on: cx.path(self.0));
        }
        self.find(cx, "nested stack", &logical_id, |names| &names.resources)?;
        build::load_nested(cx, self, &logical_id, nested_stack_props)?;
        self.get_nested_stack(cx, logical_id)
    }

    /// The output of a logical id.
    pub fn get_output(self, cx: &Cx, logical_id: Str) -> Result<CfnOutput> {
        self.find(cx, "output", &logical_id, |names| &names.outputs).map(CfnOutput::at)
    }
}

impl CfnInclude {
    fn find(
        self,
        cx: &Cx,
        what: &str,
        name: &str,
        all: fn(&Names) -> &FxHashMap<Str, NodeId>,
    ) -> Result<NodeId> {
        let all = all(&cx.state(self).names);
        if let Some(node) = all.get(name) {
            return Ok(*node);
        }
        let mut known: Vec<&str> = all.keys().map(Str::as_str).collect();
        known.sort_unstable();
        let hint = match known.is_empty() {
            true => Some(format!("it has no {what}s")),
            false => did_you_mean(name, known),
        };
        let message = format!("the template has no {what} `{name}`");
        Err(Diag::new(Code::UnknownName, message).hints(hint).on(cx.path(self.0)).into())
    }
}

/// The sections that are no constructs.
fn sections(cx: &Cx, node: NodeId) -> Fields {
    cx.state(CfnInclude::at(node)).sections.clone()
}

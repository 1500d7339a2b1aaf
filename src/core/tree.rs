//! The construct tree: an arena of nodes, reached through small copyable handles.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::afterwards::Afterwards;
use super::aspects::AspectEntry;
use super::asset_staging::Staged;
use super::bundling::Bundler;
use super::dependency_group::Dependable;
use super::journal::{Change, Journal, Slot};
use super::physical_name::GeneratedName;
use super::property_injectors::{Injector, note_passed_over};
use super::refs::Reference;
use super::synthesizer::Record;
use super::{
    App, Construct, Data, Environment, Facts, Fields, Files, Late, LateKind, ReferenceStrength, Stack,
    StackSynthesizer, Stage, Str, ValidationReport,
};
use crate::bail;
use crate::declare::{Becomes, Callback, Cast, Class, ClassDesc, Value};
use crate::diag::{Code, Diag, Result, Span};

/// A node of the construct tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(u32);

/// A mutable object of the app that is not a construct.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ObjectId(u32);

impl<H: Handle> From<H> for NodeId {
    fn from(it: H) -> NodeId {
        it.id()
    }
}

/// A typed handle to a node.
pub trait Handle: Copy {
    /// What the node keeps for the class. It is cloned where a call changes it that may still fail.
    type State: Clone + 'static;
    /// The handle of a node that is known to be of the class.
    fn at(node: NodeId) -> Self;
    /// The node.
    fn id(self) -> NodeId;
}

/// A typed handle to a mutable object.
pub trait ObjectHandle: Copy {
    /// What the object is. It is cloned where a call changes it that may still fail.
    type State: Clone + 'static;
    /// The handle of an object that is known to be of the class.
    fn at(id: ObjectId) -> Self;
    /// The object.
    fn id(self) -> ObjectId;
}

/// How deep constructs may be nested: the tree is walked level by level.
const MOST_DEPTH: u32 = 500;
/// How long an id may be: all of them stand in paths.
const LONGEST_ID: usize = 10_000;

/// Tells what is wrong with a construct of a finished tree.
pub type Check = fn(&Cx, NodeId) -> Vec<Diag>;

/// What a construct knows and its template does not say.
pub type Notes = fn(&Cx, NodeId) -> Vec<Note>;

/// Something that a construct knows and its template does not say, for views of the finished assembly.
#[derive(Clone, Debug)]
pub struct Note {
    /// What it is about: `SecurityGroupIngress/0` for an item of a property, or a word.
    pub about: String,
    /// What is known.
    pub text: String,
    /// The place in the script that asked for it.
    pub span: Option<Span>,
}

/// Gives the files that an app adds to its assembly, with their names.
pub type MoreFiles = fn(&Cx, NodeId) -> Vec<(&'static str, String)>;

/// Whole sections that a construct adds to the template of its stack.
pub type Fragment = fn(&Cx, NodeId) -> Fields;

/// What a node keeps besides its class's state; most nodes have none of it.
#[derive(Clone, Debug, Default)]
pub struct Extra {
    /// Context that holds below this node.
    pub context: Fields,
    /// What this construct's resources depend on; groups are looked into when the tree is finished.
    pub dependencies: Vec<Dependable>,
    /// Functions that visit every construct below this node.
    pub aspects: Vec<AspectEntry>,
    /// Entries of the assembly's metadata.
    pub metadata: Vec<(Str, Data)>,
    /// Functions that report what is wrong with this construct.
    pub validations: Vec<Callback>,
    /// Whether no more children are allowed, here and below.
    pub locked: bool,
    /// The construct that is waited for instead of this one.
    pub stands_for: Option<NodeId>,
    /// What is wrong with this construct once the tree is finished, for constructs of this library.
    pub check: Option<Check>,
    /// What this construct knows and its template does not say.
    pub notes: Option<Notes>,
    /// Functions of the program that look after the policies of resources of a type below this node.
    pub policy_factories: Vec<(Str, Callback)>,
    /// Files that an app adds to its assembly, each with its name.
    pub files: Option<MoreFiles>,
    /// Sections that this construct adds to the template of its stack.
    pub fragment: Option<Fragment>,
    /// The child that stands for the construct, where it is not called `Resource` or `Default`.
    pub default_child: Option<NodeId>,
    /// What is appended to an element's logical id, so that CloudFormation replaces it when that changes.
    pub id_suffix: Option<IdSuffix>,
    /// How other stacks refer to the element, where it says so itself.
    pub reference_strength: Option<ReferenceStrength>,
    /// Whether the resource may get a name of our own making, and gets it.
    pub generated_name: Option<GeneratedName>,
    /// Functions that change the props of constructs below this node.
    pub injectors: Vec<Injector>,
    /// The account and region of a resource that was made elsewhere, where they are not those of the stack.
    pub environment: Option<Environment>,
    /// The function that wrote the element's logical id into a name, so that it can no longer change.
    pub logical_id_used_by: Option<&'static str>,
}

/// How much a tree has at a time.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Extent {
    nodes: usize,
    aspects: usize,
}

/// A part of a logical id that is computed from the finished tree.
#[derive(Clone, Debug)]
pub struct IdSuffix {
    compute: fn(&Cx, NodeId) -> String,
    /// Whether it is being computed: what it is computed from may refer to the element itself.
    busy: Cell<bool>,
}

impl IdSuffix {
    /// A suffix.
    pub fn new(compute: fn(&Cx, NodeId) -> String) -> Self {
        IdSuffix { compute, busy: Cell::new(false) }
    }

    /// The suffix; nothing where it is asked for while it is being computed.
    pub(crate) fn of(&self, cx: &Cx, node: NodeId) -> String {
        if self.busy.replace(true) {
            return String::new();
        }
        let suffix = (self.compute)(cx, node);
        self.busy.set(false);
        suffix
    }
}

/// A node.
#[derive(Debug)]
pub struct Node {
    parent: Option<NodeId>,
    depth: u32,
    stack: Option<NodeId>,
    id: Str,
    class: &'static ClassDesc,
    state: Slot,
    children: Vec<NodeId>,
    span: Option<Span>,
    extra: Option<Box<Extra>>,
    /// When `extra` was last kept.
    extra_kept: u32,
    logical_id: OnceCell<Str>,
}

/// How tags of a resource type are written in its properties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TagSpec {
    /// The property that holds them.
    pub property: &'static str,
    /// The shape of the property's value.
    pub style: TagStyle,
    /// What becomes of the tags that a resource is given when it is made.
    pub given: GivenTags,
}

/// What becomes of the tags that a resource is given when it is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GivenTags {
    /// They are the first ones of its `tags`, a `TagManager`.
    Managed,
    /// They are a property like any other, and join the other tags when the template is written.
    Property,
}

/// The shape of a resource's tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagStyle {
    /// A list of `Key` and `Value`.
    Standard,
    /// A list of one specification: a kind of resource with its `Key`s and `Value`s.
    Specifications(&'static str),
    /// A map.
    Map,
    /// A list of `Key`, `Value` and `PropagateAtLaunch`.
    AutoScalingGroup,
}

/// What the core must know about resource types; the CloudFormation table answers.
#[derive(Clone, Copy, Debug)]
pub struct Schema {
    /// The L1 class of a resource type.
    pub class: fn(cfn_type: &str) -> Option<&'static ClassDesc>,
    /// How a resource type is tagged.
    pub tags: fn(cfn_type: &str) -> Option<TagSpec>,
    /// The CDK's camelCase name of a property, for the construct tree file.
    pub tree_name: fn(cfn_type: &str, property: &str) -> Option<String>,
    /// CloudFormation's name of a property, from the one that scripts use.
    pub property_name: fn(cfn_type: &str, name: &str) -> Option<&'static str>,
    /// The value of an override, by the path in its resource, with empty maps where its type has maps: an empty list may
    /// stand for one.
    pub shaped: fn(cfn_type: &str, path: &[Str], value: Data) -> Data,
    /// Looks at a resource that was just made, where another construct must know of it. Errors refuse the resource.
    pub made: fn(cx: &mut Cx, resource: super::CfnResource) -> crate::diag::Result<()>,
    /// How a resource of a type stands in for a construct of the library, where it does.
    pub becomes: fn(cfn_type: &str) -> Option<Becomes>,
}

/// What a function of the script that gives a value late must give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LazyKind {
    /// A string.
    Text,
    /// A number.
    Number,
    /// A list of strings.
    List,
    /// Any value of a template.
    Any,
}

/// How a value is read where the place that takes it says more than what kind it is.
pub type ReadValue = dyn Fn(Value, &mut Cast<'_>) -> Option<Data>;

/// The place that takes a late value, as far as it decides how the value is read.
#[derive(Clone)]
pub struct Shape(pub Rc<ReadValue>);

impl std::fmt::Debug for Shape {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Shape")
    }
}

/// A function of the script that gives a value late.
#[derive(Debug)]
pub struct LazyValue {
    /// The function.
    pub callback: Callback,
    /// What it must give.
    pub kind: LazyKind,
    /// How the value is read, where the place that takes it says so.
    pub shape: Option<Shape>,
    /// What stands for the value where it is shown before it is known.
    pub display_hint: Option<Str>,
    /// Whether an empty list is left out of the template.
    pub omit_empty: bool,
    /// What it gave.
    pub value: Option<Data>,
    /// Where it was made.
    pub span: Option<Span>,
}

/// How much there is of everything, to go back to.
#[derive(Clone, Copy, Debug)]
struct Mark {
    nodes: usize,
    objects: usize,
    lazies: usize,
    stack_dependencies: usize,
    aspect_owners: usize,
    missing_context: usize,
    changes: usize,
    staged: (usize, usize),
    published: usize,
    left: usize,
}

/// An app under construction, with everything in it: the context of every declared function.
#[derive(Debug)]
pub struct Cx {
    nodes: Vec<Node>,
    objects: Vec<Slot>,
    journal: Journal,
    by_id: FxHashMap<(NodeId, Str), NodeId>,
    /// The roots: usually one app.
    pub apps: Vec<App>,
    /// The script call that is running.
    pub span: Option<Span>,
    /// Context from the command line and `cdk.json`.
    pub project_context: Fields,
    /// What differs between regions, as this program sees it.
    pub facts: Facts,
    /// What static functions of classes set for the whole program, each under a name of its own.
    pub settings: Fields,
    /// What resource types are.
    pub schema: Schema,
    /// Reads the files of the project, where the program has a folder.
    pub files: Option<Rc<dyn Files>>,
    /// Functions of the script that give values late.
    pub lazies: Vec<LazyValue>,
    /// Warnings, in the order in which they came up.
    pub warnings: Vec<Diag>,
    pub(crate) stack_dependencies: Vec<(Stack, Stack, String)>,
    /// What stands in a stack for a reference to an element of another.
    pub(crate) imports: FxHashMap<(NodeId, Reference), Data>,
    pub(crate) staged: Staged,
    /// What is published by the synthesizers of stacks, in the order in which it came up.
    pub(crate) published: Vec<(StackSynthesizer, Record)>,
    pub(crate) missing_context: Vec<Fields>,
    /// The report of validations, where they failed.
    pub(crate) failed_validation: Option<ValidationReport>,
    warned: FxHashSet<String>,
    /// The constructs to which aspects were added, in the order in which that happened.
    aspect_owners: Vec<NodeId>,
    /// What calls have left to do, once they have ended.
    pub(crate) left: Vec<Afterwards>,
    /// Runs the commands that make assets, where the program may.
    pub bundler: Option<Rc<dyn Bundler>>,
    /// Each copy stands for something that is being done.
    pub(crate) nesting: Rc<()>,
    /// Whether there may be property injectors.
    pub(crate) has_injectors: bool,
    /// The construct about whose props a property injector was asked, by its scope and its id.
    pub(crate) injected: Option<(NodeId, Str)>,
}

impl Cx {
    /// An empty context.
    pub fn new(schema: Schema) -> Cx {
        Cx {
            nodes: Vec::new(),
            objects: Vec::new(),
            journal: Journal::default(),
            by_id: FxHashMap::default(),
            apps: Vec::new(),
            span: None,
            project_context: Fields::new(),
            facts: Facts::default(),
            settings: Fields::new(),
            schema,
            files: None,
            staged: Staged::default(),
            published: Vec::new(),
            lazies: Vec::new(),
            warnings: Vec::new(),
            stack_dependencies: Vec::new(),
            imports: FxHashMap::default(),
            missing_context: Vec::new(),
            failed_validation: None,
            warned: FxHashSet::default(),
            aspect_owners: Vec::new(),
            left: Vec::new(),
            bundler: None,
            nesting: Rc::default(),
            has_injectors: false,
            injected: None,
        }
    }

    /// Makes a node without a parent.
    pub fn create_root<C: Class + Handle>(&mut self, id: Str, state: C::State) -> C {
        C::at(self.push(None, id, C::DESC, self.journal.slot(state)))
    }

    /// Makes a construct.
    ///
    /// # Errors
    /// When the id is empty or taken.
    pub fn create<C: Class + Handle>(
        &mut self,
        scope: impl Into<Construct>,
        id: impl Into<Str>,
        state: C::State,
    ) -> Result<C> {
        let scope = scope.into().id();
        let id = self.checked_id(scope, id.into(), C::DESC)?;
        Ok(C::at(self.push(Some(scope), id, C::DESC, self.journal.slot(state))))
    }

    /// The child of this class and id, made with this state where there is none yet.
    ///
    /// # Errors
    /// Those of the state, and when the id is taken by a construct of another class.
    pub(crate) fn create_once<C: Class + Handle>(
        &mut self,
        scope: impl Into<Construct>,
        id: &'static str,
        state: impl FnOnce(&mut Cx) -> Result<C::State>,
    ) -> Result<C> {
        let scope = scope.into();
        if let Some(known) = self.child(scope.id(), id).and_then(|child| self.cast::<C>(child)) {
            return Ok(known);
        }
        let state = state(self)?;
        self.create(scope, Str::new_static(id), state)
    }

    /// The id as the tree keeps it, of a construct that can be made in the scope.
    fn checked_id(&mut self, scope: NodeId, id: Str, class: &'static ClassDesc) -> Result<Str> {
        // As in the CDK: the separator of paths cannot be part of an id.
        let id: Str = if id.contains('/') { id.replace('/', "--").into() } else { id };
        if id.is_empty() {
            bail!(Code::InvalidId, "a construct needs an id that is not empty"; hint: "only an app may have none"; on: self.path(scope));
        }
        if id.len() > LONGEST_ID {
            bail!(Code::Limit, "the id of a construct has {} characters", id.chars().count();
                hint: "at most {LONGEST_ID} are allowed"; on: self.path(scope));
        }
        if self.node(scope).depth >= MOST_DEPTH {
            bail!(Code::Limit, "constructs are nested too deeply"; hint: "at most {MOST_DEPTH} levels are allowed");
        }
        if self.is_locked(scope) {
            bail!(Code::InvalidValue, "`{id}` cannot be added: no more children are allowed";
                hint: "`node.lock()` was called here or above"; on: self.path(scope));
        }
        if let Some(&taken) = self.by_id.get(&(scope, id.clone())) {
            let place = match self.path(scope) {
                path if path.is_empty() => "the app".to_owned(),
                path => format!("`{path}`"),
            };
            let first = self.node_class(taken).full_name();
            bail!(Code::DuplicateId, "there is already a construct with the id `{id}` in {place}, of the class `{first}`";
                hint: "every id within one scope must be different"; on: self.path(taken));
        }
        if self.has_injectors {
            note_passed_over(self, scope, &id, class);
        }
        Ok(id)
    }

    fn push(&mut self, parent: Option<NodeId>, id: Str, class: &'static ClassDesc, state: Slot) -> NodeId {
        let node = NodeId(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        let stack = if class.is(Stack::DESC) {
            Some(node)
        } else if class.is(Stage::DESC) {
            None
        } else {
            parent.and_then(|parent| self.node(parent).stack)
        };
        self.nodes.push(Node {
            parent,
            depth: parent.map_or(0, |parent| self.node(parent).depth + 1),
            stack,
            id: id.clone(),
            class,
            state,
            children: Vec::new(),
            span: self.span,
            extra: None,
            extra_kept: self.journal.call(),
            logical_id: OnceCell::new(),
        });
        if let Some(parent) = parent {
            self.nodes[parent.0 as usize].children.push(node);
            self.by_id.insert((parent, id), node);
        }
        node
    }

    /// Does something whole or not at all: what it made and changed is taken back where it fails.
    ///
    /// # Errors
    /// Those of `body`.
    pub fn attempt<T>(&mut self, body: impl FnOnce(&mut Cx) -> Result<T>) -> Result<T> {
        let mark = self.mark();
        let result = body(self);
        if result.is_err() {
            self.rollback(mark);
        }
        self.journal.end();
        result
    }

    fn mark(&mut self) -> Mark {
        Mark {
            nodes: self.nodes.len(),
            objects: self.objects.len(),
            lazies: self.lazies.len(),
            stack_dependencies: self.stack_dependencies.len(),
            missing_context: self.missing_context.len(),
            changes: self.journal.start(),
            staged: self.staged.mark(),
            published: self.published.len(),
            left: self.left.len(),
            aspect_owners: self.aspect_owners.len(),
        }
    }

    fn rollback(&mut self, mark: Mark) {
        while let Some(change) = self.journal.pop(mark.changes) {
            self.undo(change);
        }
        while self.nodes.len() > mark.nodes {
            let Some(node) = self.nodes.pop() else { return };
            let Some(parent) = node.parent else { continue };
            if let Some(parent_node) = self.nodes.get_mut(parent.0 as usize) {
                parent_node.children.pop();
            }
            // A child that the call took out may be back under the id.
            let key = (parent, node.id);
            if self.by_id.get(&key).is_some_and(|child| child.0 as usize == self.nodes.len()) {
                self.by_id.remove(&key);
            }
        }
        self.objects.truncate(mark.objects);
        self.lazies.truncate(mark.lazies);
        self.stack_dependencies.truncate(mark.stack_dependencies);
        self.missing_context.truncate(mark.missing_context);
        self.staged.rollback(mark.staged);
        self.published.truncate(mark.published);
        self.left.truncate(mark.left);
        self.aspect_owners.truncate(mark.aspect_owners);
        self.apps.retain(|app| (app.id().0 as usize) < mark.nodes);
    }

    fn undo(&mut self, change: Change) {
        match change {
            Change::State(node, state) => self.nodes[node.0 as usize].state = state,
            Change::Object(id, object) => self.objects[id.0 as usize] = object,
            Change::Extra(node, extra) => self.nodes[node.0 as usize].extra = extra,
            Change::LogicalId(node, id) => self.nodes[node.0 as usize].logical_id = id,
            Change::Child(parent, at, child) => {
                self.by_id.insert((parent, self.node(child).id.clone()), child);
                self.nodes[parent.0 as usize].children.insert(at, child);
            }
        }
    }

    fn node(&self, node: NodeId) -> &Node {
        &self.nodes[node.0 as usize]
    }

    /// What a construct's class keeps.
    ///
    /// A handle is made only for a node of its class, so its state is there.
    #[allow(clippy::panic)]
    pub fn state<C: Handle>(&self, handle: C) -> &C::State {
        match self.node(handle.id()).state.get() {
            Some(state) => state,
            None => panic!("the state of `{}` is of another class", self.path(handle.id())),
        }
    }

    /// What a construct's class keeps.
    #[allow(clippy::panic)]
    pub fn state_mut<C: Handle>(&mut self, handle: C) -> &mut C::State {
        let node = handle.id();
        let slot = &mut self.nodes[node.0 as usize].state;
        if let Some(kept) = self.journal.keep(slot) {
            self.journal.note(Change::State(node, kept));
        }
        match slot.get_mut() {
            Some(state) => state,
            None => panic!("the state of a construct is of another class"),
        }
    }

    /// The construct as another class, where it is one.
    pub fn cast<C: Class + Handle>(&self, node: NodeId) -> Option<C> {
        self.node(node).class.is(C::DESC).then(|| C::at(node))
    }

    /// Makes a mutable object.
    pub fn make<O: ObjectHandle>(&mut self, state: O::State) -> O {
        self.objects.push(self.journal.slot(state));
        O::at(ObjectId(u32::try_from(self.objects.len() - 1).unwrap_or(u32::MAX)))
    }

    /// What a mutable object is.
    #[allow(clippy::panic)]
    pub fn object<O: ObjectHandle>(&self, handle: O) -> &O::State {
        match self.objects[handle.id().0 as usize].get() {
            Some(state) => state,
            None => panic!("an object is of another class"),
        }
    }

    /// What a mutable object is.
    #[allow(clippy::panic)]
    pub fn object_mut<O: ObjectHandle>(&mut self, handle: O) -> &mut O::State {
        let id = handle.id();
        let slot = &mut self.objects[id.0 as usize];
        if let Some(kept) = self.journal.keep(slot) {
            self.journal.note(Change::Object(id, kept));
        }
        match slot.get_mut() {
            Some(state) => state,
            None => panic!("an object is of another class"),
        }
    }

    /// The id of a construct within its scope.
    pub fn id(&self, node: NodeId) -> &Str {
        &self.node(node).id
    }

    /// The scope of a construct.
    pub fn parent(&self, node: NodeId) -> Option<NodeId> {
        self.node(node).parent
    }

    /// The children of a construct, in the order in which they were made.
    pub fn children(&self, node: NodeId) -> &[NodeId] {
        &self.node(node).children
    }

    /// The child of this id.
    pub fn child(&self, node: NodeId, id: &str) -> Option<NodeId> {
        self.by_id.get(&(node, Str::new(id))).copied()
    }

    /// The place in the script that made a construct.
    pub fn span_of(&self, node: NodeId) -> Option<Span> {
        self.node(node).span
    }

    /// The class of a node; resources made by other constructs have the class of their type.
    pub fn node_class(&self, node: NodeId) -> &'static ClassDesc {
        let class = self.node(node).class;
        if !std::ptr::eq(class, super::CfnResource::DESC) {
            return class;
        }
        let state = self.state(super::CfnResource::at(node));
        if state.raw {
            return class;
        }
        (self.schema.class)(&state.cfn_type).unwrap_or(class)
    }

    /// The class of a value, where it has one.
    pub fn class_of(&self, value: &Value) -> Option<&'static ClassDesc> {
        match value {
            Value::Node(node) => Some(self.node_class(*node)),
            Value::Object(_, class) | Value::Instance(_, class) => Some(class),
            Value::Map(_) => match value.get("this") {
                Some(Value::Node(node)) => Some(self.node_class(*node)),
                _ => None,
            },
            _ => None,
        }
    }

    /// The template value that a class's instance stands for.
    pub fn data_of(&self, value: &Value) -> Option<Data> {
        self.class_of(value)?.lineage().find_map(|class| class.data)?(self, value)
    }

    /// The stack of a construct.
    ///
    /// # Errors
    /// When the construct stands outside a stack.
    pub fn stack_of(&self, node: NodeId) -> Result<Stack> {
        if let Some(stack) = self.node(node).stack {
            return Ok(Stack::at(stack));
        }
        let class = self.node_class(node).full_name();
        let what = match self.cast::<Stage>(node) {
            Some(_) => format!("this must be made within a stack, not directly in `{class}`"),
            None => format!("`{class}` must be made within a stack"),
        };
        bail!(Code::NoStack, "{what}";
            hint: "pass a `Stack`, or a construct inside one, as the scope"; on: self.path(node))
    }

    /// The stack of a construct that is known to stand in one.
    pub fn stack(&self, node: NodeId) -> Option<Stack> {
        self.node(node).stack.map(Stack::at)
    }

    /// The root above a construct.
    pub fn root(&self, node: NodeId) -> NodeId {
        std::iter::successors(Some(node), |node| self.parent(*node)).last().unwrap_or(node)
    }

    /// The ids from the root down, without the root's empty one.
    pub fn path_ids(&self, node: NodeId) -> Vec<&Str> {
        let mut ids: Vec<&Str> =
            std::iter::successors(Some(node), |node| self.parent(*node)).map(|node| self.id(node)).collect();
        ids.reverse();
        ids.retain(|id| !id.is_empty());
        ids
    }

    /// The path: `Network/Vpc/Resource`.
    pub fn path(&self, node: NodeId) -> String {
        let ids = self.path_ids(node);
        let mut path = String::with_capacity(ids.iter().map(|id| id.len() + 1).sum());
        for id in ids {
            if !path.is_empty() {
                path.push('/');
            }
            path.push_str(id);
        }
        path
    }

    /// The construct and everything below it, each before its children.
    pub fn subtree(&self, node: NodeId) -> Vec<NodeId> {
        let mut all = Vec::new();
        let mut open = vec![node];
        while let Some(node) = open.pop() {
            all.push(node);
            open.extend(self.children(node).iter().rev());
        }
        all
    }

    /// The construct and everything below it, without constructs that are cut off and what is below those.
    pub(crate) fn subtree_without(&self, node: NodeId, cut_off: impl Fn(NodeId) -> bool) -> Vec<NodeId> {
        let mut all = Vec::new();
        let mut open = vec![node];
        while let Some(node) = open.pop() {
            all.push(node);
            open.extend(self.children(node).iter().rev().filter(|child| !cut_off(**child)));
        }
        all
    }

    /// The construct and everything below it, from the last child to the first, each before its children: the
    /// reverse of a walk with each behind its children.
    pub(crate) fn subtree_from_last(&self, node: NodeId) -> Vec<NodeId> {
        let mut all = Vec::new();
        let mut open = vec![node];
        while let Some(node) = open.pop() {
            all.push(node);
            open.extend(self.children(node));
        }
        all
    }

    /// Whether a construct, or one above it, allows no more children.
    pub(crate) fn is_locked(&self, node: NodeId) -> bool {
        let mut scopes = std::iter::successors(Some(node), |node| self.parent(*node));
        scopes.any(|node| self.extra(node).is_some_and(|extra| extra.locked))
    }

    /// What a node keeps besides its state, where it keeps anything.
    pub fn extra(&self, node: NodeId) -> Option<&Extra> {
        self.node(node).extra.as_deref()
    }

    /// What a node keeps besides its state.
    pub fn extra_mut(&mut self, node: NodeId) -> &mut Extra {
        let id = node;
        let node = &mut self.nodes[id.0 as usize];
        if self.journal.is_first(&mut node.extra_kept) {
            self.journal.note(Change::Extra(id, node.extra.clone()));
        }
        node.extra.get_or_insert_default()
    }

    /// Adds an aspect to a construct.
    pub(crate) fn add_aspect(&mut self, node: NodeId, aspect: AspectEntry) {
        self.extra_mut(node).aspects.push(aspect);
        self.aspect_owners.push(node);
    }

    /// How much there is by now.
    pub(crate) fn extent(&self) -> Extent {
        Extent { nodes: self.nodes.len(), aspects: self.aspect_owners.len() }
    }

    /// The constructs that were made since there was less.
    pub(crate) fn made_since(&self, before: Extent) -> impl Iterator<Item = NodeId> {
        (before.nodes..self.nodes.len()).filter_map(|at| u32::try_from(at).ok().map(NodeId))
    }

    /// The constructs to which aspects were added since there was less.
    pub(crate) fn aspects_added_since(&self, before: Extent) -> impl Iterator<Item = NodeId> {
        self.aspect_owners.iter().skip(before.aspects).copied()
    }

    /// Whether a construct is another or stands somewhere below it.
    pub(crate) fn is_within(&self, node: NodeId, outer: NodeId) -> bool {
        std::iter::successors(Some(node), |node| self.parent(*node)).any(|node| node == outer)
    }

    /// Takes a child, with everything below it, out of the tree. Handles to it stay, but lead nowhere.
    pub(crate) fn remove_child(&mut self, parent: NodeId, id: &str) -> bool {
        let Some(child) = self.by_id.remove(&(parent, Str::new(id))) else { return false };
        let children = &mut self.nodes[parent.0 as usize].children;
        let Some(at) = children.iter().position(|node| *node == child) else { return false };
        children.remove(at);
        self.journal.note(Change::Child(parent, at, child));
        true
    }

    /// The cell that holds an element's logical id once it is known.
    pub(crate) fn logical_id_cell(&self, node: NodeId) -> &OnceCell<Str> {
        &self.node(node).logical_id
    }

    pub(crate) fn set_logical_id(&mut self, node: NodeId, id: Str) {
        let has_suffix = self.extra(node).is_some_and(|extra| extra.id_suffix.is_some());
        if has_suffix {
            self.extra_mut(node).id_suffix = None;
        }
        let old = std::mem::replace(&mut self.nodes[node.0 as usize].logical_id, OnceCell::from(id));
        self.journal.note(Change::LogicalId(node, old));
    }

    /// Keeps a function of the script that gives a value late.
    pub fn add_lazy(&mut self, callback: Callback) -> u32 {
        let span = self.span;
        self.keep_lazy(LazyValue {
            callback,
            kind: LazyKind::Any,
            shape: None,
            display_hint: None,
            omit_empty: false,
            value: None,
            span,
        })
    }

    /// Notes how the value of a function of the script is read, as the first place that takes it says.
    pub(crate) fn shape_lazy(&mut self, late: &Late, shape: impl FnOnce() -> Shape) {
        let LateKind::Script(id) = late.kind() else { return };
        let Some(lazy) = self.lazies.get_mut(*id as usize) else { return };
        if lazy.kind == LazyKind::Any && lazy.shape.is_none() {
            lazy.shape = Some(shape());
        }
    }

    /// Keeps a late value, and gives its number.
    pub(crate) fn keep_lazy(&mut self, lazy: LazyValue) -> u32 {
        self.lazies.push(lazy);
        u32::try_from(self.lazies.len() - 1).unwrap_or(u32::MAX)
    }

    /// The context value for a construct: its own, else that of the nearest scope that has one.
    pub fn context(&self, node: NodeId, key: &str) -> Option<&Data> {
        std::iter::successors(Some(node), |node| self.parent(*node)).find_map(|node| {
            let context = &self.extra(node)?.context;
            context.iter().rev().find(|(name, _)| name == key).map(|(_, value)| value)
        })
    }

    /// Whether a CDK feature flag is on for a construct. Absent flags are off.
    pub fn flag(&self, node: NodeId, name: &str) -> bool {
        match self.context(node, name) {
            Some(Data::Bool(on)) => *on,
            Some(Data::Str(text)) => text == "true",
            _ => false,
        }
    }

    /// Keeps a warning, with the place of the running call.
    pub fn warn(&mut self, diag: Diag) {
        let diag = diag.at(self.span);
        if self.warned.insert(format!("{}\n{}", diag.message, diag.path.as_deref().unwrap_or(""))) {
            self.warnings.push(diag);
        }
    }

    /// Whether something is said for the first time.
    pub(crate) fn is_first_time(&mut self, said: &str) -> bool {
        self.warned.insert(said.to_owned())
    }

    /// Warns, once for each name, that a name is kept for older programs only.
    pub fn warn_deprecated(&mut self, name: &str, instead: &str) {
        let message = format!("`{name}` is deprecated");
        if self.warned.insert(message.clone()) {
            self.warnings.push(Diag::warning(Code::Deprecated, message).hint(instead).at(self.span));
        }
    }
}

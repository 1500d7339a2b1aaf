//! Constructs and their place in the tree.

use super::annotations::is_written;
use super::dependency_group::Dependable;
use super::{Cx, Data, NodeId, Str, Tags};
use crate::bail;
use crate::declare::{Class, Dict, Rest, Value, choice, class, construct, props};
use crate::diag::{Code, Result};

/// A building block. Make one in a function of your own to group what belongs together: everything made
/// with it as the scope gets its id in front.
#[construct(module = "")]
impl Construct {
    /// Makes a construct that holds others.
    pub fn new(
        cx: &mut Cx,
        /// The construct in which it stands.
        scope: Construct,
        /// The id, different from all others in the scope.
        id: Str,
    ) -> Result<Self> {
        cx.create(scope, id, ())
    }

    /// Whether something is a construct.
    pub fn is_construct(cx: &Cx, x: Value) -> bool {
        super::is_a(cx, &x, Self::DESC)
    }

    /// The place in the construct tree.
    #[attribute]
    pub fn node(self) -> Node {
        Node(self.0)
    }

    /// Applies mixins to the construct and everything below it, and gives the construct. See [`Mixins`](super::Mixins).
    pub fn with(self, cx: &mut Cx, mixins: Rest<Value>) -> Result<Value> {
        super::mixins::apply_below(cx, self.0, mixins)?;
        Ok(Value::Node(self.0))
    }

    /// The path of the construct.
    #[name = "to_string"]
    pub fn describe(self, cx: &Cx) -> String {
        match cx.path(self.0) {
            path if path.is_empty() => "<root>".to_owned(),
            path => path,
        }
    }
}

/// The place of a construct in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node(NodeId);

/// In which order constructs are listed.
#[choice(module = "")]
pub enum ConstructOrder {
    /// Each before its children.
    PREORDER,
    /// Each behind its children.
    POSTORDER,
}

/// An entry of the assembly's metadata.
#[props(output = true)]
pub struct MetadataEntry {
    /// The kind of entry.
    pub r#type: Str,
    /// The entry.
    pub data: Data,
}

#[allow(non_snake_case)]
/// The place of a construct in the tree: its path, its neighbours, its context and its dependencies.
#[class(module = "")]
impl Node {
    /// What stands between the ids of a path.
    #[constant]
    pub fn PATH_SEP() -> Str {
        Str::new_static("/")
    }

    /// The place of a construct.
    #[name = "of"]
    pub fn of_construct(construct: Construct) -> Node {
        construct.node()
    }

    /// The id within the scope.
    #[attribute]
    pub fn id(self, cx: &Cx) -> Str {
        cx.id(self.0).clone()
    }

    /// The ids from the root down, joined by `/`.
    #[attribute]
    pub fn path(self, cx: &Cx) -> String {
        cx.path(self.0)
    }

    /// A name of 42 characters that stays the same while the path does.
    #[attribute]
    pub fn addr(self, cx: &Cx) -> String {
        super::names::address(&cx.path_ids(self.0))
    }

    /// The construct in which it stands.
    #[attribute]
    pub fn scope(self, cx: &Cx) -> Option<Construct> {
        cx.parent(self.0).map(Construct)
    }

    /// All scopes from the root down to this construct.
    #[attribute]
    pub fn scopes(self, cx: &Cx) -> Vec<Construct> {
        let mut scopes: Vec<_> =
            std::iter::successors(Some(self.0), |node| cx.parent(*node)).map(Construct).collect();
        scopes.reverse();
        scopes
    }

    /// The app.
    #[attribute]
    pub fn root(self, cx: &Cx) -> Construct {
        Construct(cx.root(self.0))
    }

    /// The constructs directly below.
    #[attribute]
    pub fn children(self, cx: &Cx) -> Vec<Construct> {
        cx.children(self.0).iter().copied().map(Construct).collect()
    }

    /// The child that stands for the construct: the one called `Resource` or `Default`.
    #[attribute]
    pub fn default_child(self, cx: &Cx) -> Option<Construct> {
        self.main_child(cx).map(Construct)
    }

    /// Sets the child that stands for the construct.
    #[setter]
    #[name = "default_child"]
    pub fn set_default_child(self, cx: &mut Cx, child: Option<Construct>) {
        cx.extra_mut(self.0).default_child = child.map(|child| child.0);
    }

    /// This construct and all below.
    pub fn find_all(
        self,
        cx: &Cx,
        /// The order.
        #[default(ConstructOrder::PREORDER)]
        order: ConstructOrder,
    ) -> Vec<Construct> {
        let mut all = match order {
            ConstructOrder::PREORDER => cx.subtree(self.0),
            ConstructOrder::POSTORDER => cx.subtree_from_last(self.0),
        };
        if order == ConstructOrder::POSTORDER {
            all.reverse();
        }
        all.into_iter().map(Construct).collect()
    }

    /// The child of this id.
    pub fn find_child(self, cx: &Cx, id: Str) -> Result<Construct> {
        if let Some(child) = cx.child(self.0, &id) {
            return Ok(Construct(child));
        }
        let ids: Vec<&str> = cx.children(self.0).iter().map(|child| cx.id(*child).as_str()).collect();
        let hint = crate::declare::did_you_mean(&id, ids);
        let message = format!("`{}` has no child with the id `{id}`", cx.path(self.0));
        Err(crate::diag::Diag::new(Code::UnknownName, message).hints(hint).into())
    }

    /// The child of this id, or nothing.
    pub fn try_find_child(self, cx: &Cx, id: Str) -> Option<Construct> {
        cx.child(self.0, &id).map(Construct)
    }

    /// Makes all resources of this construct wait for all resources of others.
    pub fn add_dependency(
        self,
        cx: &mut Cx,
        /// What to wait for.
        deps: Rest<Dependable>,
    ) {
        cx.extra_mut(self.0).dependencies.extend(deps);
    }

    /// Makes this construct wait no longer for others, as they were added.
    pub fn remove_dependency(
        self,
        cx: &mut Cx,
        /// What was waited for.
        deps: Rest<Dependable>,
    ) {
        cx.extra_mut(self.0).dependencies.retain(|known| !deps.0.contains(known));
    }

    /// The constructs that this one waits for.
    #[attribute]
    pub fn dependencies(self, cx: &Cx) -> Vec<Construct> {
        let Some(extra) = cx.extra(self.0) else { return Vec::new() };
        extra.dependencies.iter().flat_map(|one| one.roots(cx)).map(Construct).collect()
    }

    /// All context values that hold here.
    pub fn get_all_context(
        self,
        cx: &Cx,
        /// Values that hold where no context says otherwise.
        defaults: Option<Dict<Data>>,
    ) -> Dict<Data> {
        let mut all = defaults.unwrap_or_default().0;
        for scope in self.scopes(cx) {
            let own = cx.extra(scope.0).map_or(&[][..], |extra| &extra.context);
            for (key, value) in own {
                match all.iter_mut().find(|(known, _)| known == key) {
                    Some((_, old)) => *old = value.clone(),
                    None => all.push((key.clone(), value.clone())),
                }
            }
        }
        Dict(all)
    }

    /// The context value of this name, from here or the nearest scope that has it; nothing otherwise.
    pub fn try_get_context(self, cx: &Cx, key: Str) -> Option<Data> {
        cx.context(self.0, &key).cloned()
    }

    /// The context value of this name.
    pub fn get_context(self, cx: &Cx, key: Str) -> Result<Data> {
        match cx.context(self.0, &key) {
            Some(value) => Ok(value.clone()),
            None => bail!(Code::InvalidValue, "no context value under `{key}`";
                hint: "set it in `cdk.json` or with `-c {key}=...`"; on: cx.path(self.0)),
        }
    }

    /// Sets a context value for everything below. Only before the construct has children.
    pub fn set_context(self, cx: &mut Cx, key: Str, value: Data) -> Result<()> {
        if !cx.children(self.0).is_empty() {
            bail!(Code::InvalidValue, "context must be set before a construct gets children";
                hint: "move the call up, behind the line that makes the construct"; on: cx.path(self.0));
        }
        cx.extra_mut(self.0).context.push((key, value));
        Ok(())
    }

    /// Attaches an entry to the assembly's metadata.
    pub fn add_metadata(self, cx: &mut Cx, r#type: Str, data: Option<Data>) {
        if let Some(data) = data {
            cx.extra_mut(self.0).metadata.push((r#type, data));
        }
    }

    /// The entries of the assembly's metadata that were attached.
    #[attribute]
    pub fn metadata(self, cx: &Cx) -> Vec<MetadataEntry> {
        let entries = cx.extra(self.0).map_or(&[][..], |extra| &extra.metadata);
        let shown = entries.iter().filter(|(kind, _)| is_written(kind));
        shown.map(|(kind, data)| MetadataEntry { r#type: kind.clone(), data: data.clone() }).collect()
    }

    /// Adds a function that gives a list of messages about what is wrong with this construct, or a map whose
    /// `validate` is one.
    pub fn add_validation(self, cx: &mut Cx, validation: Value) -> Result<()> {
        let callback = match (&validation, validation.get("validate")) {
            (Value::Callback(callback), _) | (_, Some(Value::Callback(callback))) => callback.clone(),
            _ => bail!(
                Code::TypeMismatch,
                "`Node.add_validation` takes a function, or a map with a function `validate`"
            ),
        };
        cx.extra_mut(self.0).validations.push(callback);
        Ok(())
    }

    /// Allows no more children, here and below.
    pub fn lock(self, cx: &mut Cx) {
        cx.extra_mut(self.0).locked = true;
    }

    /// Whether no more children are allowed, here or above.
    #[attribute]
    pub fn locked(self, cx: &Cx) -> bool {
        cx.is_locked(self.0)
    }

    /// Takes a child out of the tree.
    pub fn try_remove_child(self, cx: &mut Cx, id: Str) -> bool {
        cx.remove_child(self.0, &id)
    }
}

impl Node {
    /// The place of a construct.
    pub(crate) fn of(node: NodeId) -> Node {
        Node(node)
    }

    /// The construct.
    pub(crate) fn construct(self) -> Construct {
        Construct(self.0)
    }

    /// The child that stands for a construct.
    pub(crate) fn main_child(self, cx: &Cx) -> Option<NodeId> {
        let chosen = cx.extra(self.0).and_then(|extra| extra.default_child);
        chosen.or_else(|| cx.child(self.0, "Resource")).or_else(|| cx.child(self.0, "Default"))
    }
}

impl Construct {
    /// Tags for everything below this construct.
    pub fn tags(self) -> Tags {
        Tags::on(self.0)
    }
}

-- The place of a construct in the tree.

local app = App({ context = { app = 1, both = "app" } })
local stack = Stack(app, "Nodes")
local group = Construct(stack, "Group")
group.node:set_context("both", "group")
group.node:set_context("own", true)
local inner = Construct(group, "Inner")
local resource = CfnResource(inner, "Resource", { type = "AWS::Test::Resource" })
CfnResource(inner, "Other", { type = "AWS::Test::Other" })
local function ids(constructs)
  local all = {}
  for _, construct in ipairs(constructs) do
    table.insert(all, construct.node.id)
  end
  return all
end

local lock = Construct(stack, "Locked")
Construct(lock, "Before")
lock.node:lock()
local removed = Construct(stack, "Removed")
CfnResource(removed, "Gone", { type = "AWS::Test::Gone" })
local gone = removed.node:try_remove_child("Gone")
local again = removed.node:try_remove_child("Gone")
local chosen = Construct(stack, "Chosen")
CfnResource(chosen, "Resource", { type = "AWS::Test::First" })
local second = CfnResource(chosen, "Second", { type = "AWS::Test::Second" })
chosen.node.default_child = second
local noted = Construct(stack, "Noted")
noted.node:add_metadata("kind", { a = 1 })
noted.node:add_metadata("nothing", nil)
noted.node:add_validation({ validate = function() return {} end })

local a = Construct(stack, "A")
local first = CfnResource(a, "First", { type = "AWS::Test::First" })
local b = CfnResource(stack, "B", { type = "AWS::Test::B" })
local c = CfnResource(stack, "C", { type = "AWS::Test::C" })
local d = CfnResource(stack, "D", { type = "AWS::Test::D" })
local e = CfnResource(stack, "E", { type = "AWS::Test::E" })
local both = DependencyGroup(b, c)
a.node:add_dependency(both, d, e)
a.node:remove_dependency(d)
both:add(d, resource)
local before = ids(a.node.dependencies)
e.node:add_dependency(b, c)
e.node:remove_dependency(c)

CfnResource(stack, "Seen", {
  type = "AWS::Test::Seen",
  properties = {
    Preorder = ids(group.node:find_all()),
    Postorder = ids(group.node:find_all(ConstructOrder.POSTORDER)),
    Scopes = ids(inner.node.scopes),
    Children = ids(inner.node.children),
    Of = Node.of(inner).path,
    Separator = Node.PATH_SEP,
    Context = inner.node:get_all_context(),
    ContextDefaults = inner.node:get_all_context({ other = 2, own = false }),
    Own = inner.node:try_get_context("own"),
    Locked = { lock.node.locked, lock.node:find_child("Before").node.locked, stack.node.locked },
    Removed = { gone, again },
    Default = inner.node.default_child.node.id,
    Chosen = chosen.node.default_child.node.id,
    Metadata = noted.node.metadata[1].data,
    MetadataType = noted.node.metadata[1].type,
    Dependencies = before,
    Addr = inner.node.addr,
    Root = resource.node.root.node.id,
    Scope = resource.node.scope.node.id,
    Found = stack.node:find_child("A").node.path,
    NotFound = Token.as_string(stack.node:try_find_child("Z") == nil),
  },
})

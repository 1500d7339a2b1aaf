-- What a program asks of the synthesis: no validations, and errors refused by the command line.

local app = App()
local stack = Stack(app, "Options", { synthesizer = CliCredentialsStackSynthesizer() })
CfnResource(stack, "Plain", { type = "AWS::Test::Plain" })
local stage = Stage(app, "Stage")
local inner = Stack(stage, "Inner")
CfnResource(inner, "Plain", { type = "AWS::Test::Plain" })
stack.node:add_validation({ validate = function() return { "never said" } end })
inner.node:add_validation({ validate = function() return { "never said" } end })
app:synth({ skip_validation = true, validate_on_synthesis = true, force = true, error_on_duplicate_synth = false })

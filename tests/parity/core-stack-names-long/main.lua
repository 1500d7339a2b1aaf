-- Names of stacks that are too long: the stage's name counts under a feature flag of new programs.

local p = "PppppPppppPppppPppppPppppPppppPppppPppppPppppPppppPppppPpppp"
local s = "SssssSssssSssssSssssSssssSssssSssssSssssSssssSssssSssssSssss"

local app = App({ context = { ["@aws-cdk/core:includePrefixInUniqueNameGeneration"] = true } })
local names = Stack(app, "Names")

local short = Stage(app, "Pr-od")
local long = Stage(app, p)

local function tell(names, id, stack)
  CfnOutput(names, id, { value = string.format("%s %s", stack.stack_name, #stack.stack_name) })
end

tell(names, "Short", Stack(short, "My-Stack"))
tell(names, "ShortInner", Stack(Stack(short, "A-B"), "My-Stack"))
tell(names, "ShortDefault", Stack(short, "Default"))
tell(names, "Fits", Stack(long, s))
tell(names, "FitsBarely", Stack(long, string.format("%s1234567", s)))
tell(names, "Cut", Stack(long, string.format("%s12345678", s)))
tell(names, "CutMore", Stack(long, string.format("%s%s%s", s, s, s)))
tell(names, "HyphensGo", Stack(long, string.format("%s-----------------------------------", s)))
local outer = Stack(long, "Outer")
tell(names, "Inner", Stack(outer, "Inner"))
tell(names, "InnerLong", Stack(outer, s))
tell(names, "Deep", Stack(Stage(long, "Deep"), string.format("%s12345678", s)))
tell(names, "NoStage", Stack(app, string.format("%s%s%s", p, s, s)))
tell(names, "NoStageHyphens", Stack(app, string.format("%s%s----------", p, s)))

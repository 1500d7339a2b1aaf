// Opens scripts in a Lua language server with the types that `infra types` writes.
// node lua-types.js SERVER INFRA FOLDER
"use strict";

const assert = require("node:assert");
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { Editor } = require("./editor.js");

const [server, infra, folder] = process.argv.slice(2);

const WRONG = `local app = App()
local stack = Stack(app, "Stack")
local vpc = ec2.Vpc(stack, "Vpc", {
  max_azs = 2,
  nat_gatways = 1,
})
local group = ec2.SecurityGroup(stack, "Group", { vpc = vpc, allow_all_outbound = "yes" })
vpc:select_subnets({ subnet_type = ec2.SubnetType.PUBLC })
group:add_ingres_rule(ec2.Peer.any_ipv4(), ec2.Port.tcp(443))
ec2.SecurityGroup(stack, "Without", { description = "no vpc" })
ec2.CfnVPC(stack, "Raw", {
  cidr_blok = "10.0.0.0/16",
})
`;

/** Line, and what must be in a message there. */
const REPORTED = [
  [5, "no_such_prop"],
  [7, "boolean"],
  [8, "PUBLC"],
  [9, "add_ingres_rule"],
  [10, "vpc"],
  [12, "no_such_prop"],
];

const OPEN = `local stack = Stack(App(), "Stack")
ec2.Vpc(stack, "Vpc", {
  vpc_name = "net",
  
})
local kind = ec2.SubnetType.
`;

/**
 * What a server cannot know: a list or a map that grows later, of which kind a hook of an included template or an item
 * of a mixed list is, what an optional value holds, which members of enums are among the values that an L1 allows, that a
 * late-bound string stands for a map, that a map has a function in the place of what it gives.
 */
const BEYOND_TYPES = [
  "core-cfn-json", "core-enum-members", "core-include-readme", "core-include-sections", "core-lazy", "ec2-endpoints-service",
  "core-tags-late", "ec2-many-vpcs", "iam-large-role", "secretsmanager-secrets",
];

/** Scripts that run. */
function right() {
  const scripts = [];
  for (const root of ["examples", "tests/parity"]) {
    for (const name of fs.readdirSync(root)) {
      const script = path.join(root, name, "main.lua");
      if (fs.existsSync(script) && !BEYOND_TYPES.includes(name)) scripts.push([`${name}.lua`, fs.readFileSync(script, "utf8")]);
    }
  }
  return scripts;
}

async function main() {
  fs.mkdirSync(folder, { recursive: true });
  execFileSync(infra, ["types"], { cwd: folder });
  // This server takes every item of a list for one that may be missing; the stock one does not.
  fs.writeFileSync(path.join(folder, ".emmyrc.json"), JSON.stringify({ strict: { arrayIndex: false } }));
  const scripts = right();
  for (const [name, text] of [...scripts, ["wrong.lua", WRONG], ["open.lua", OPEN]]) {
    fs.writeFileSync(path.join(folder, name), text);
  }
  const editor = await Editor.open(server, [], folder);
  try {
    const wrong = await editor.problems("wrong.lua");
    for (const [line, word] of REPORTED) {
      assert(wrong.some((it) => it.startsWith(`${line}: `) && it.includes(word)), `line ${line}: ${word}\n${wrong.join("\n")}`);
    }
    const lines = new Set(wrong.map((it) => Number(it.split(":")[0])));
    assert.deepStrictEqual([...lines].sort((a, b) => a - b), REPORTED.map(([line]) => line), wrong.join("\n"));
    const props = await editor.offered("open.lua", 'vpc_name = "net",\n  ');
    assert(props.some((it) => it.startsWith("max_azs")), `completion offers ${props}`);
    const members = await editor.offered("open.lua", "ec2.SubnetType.");
    assert(members.includes("PUBLIC"), `completion offers ${members}`);
    const hover = await editor.hover("wrong.lua", "max_azs");
    assert(hover.includes("How many availability zones"), hover);
    const wronged = [];
    for (const [name] of scripts) {
      wronged.push(...(await editor.problems(name)).map((problem) => `${name}:${problem}`));
    }
    assert.deepStrictEqual(wronged, [], `these programs are right:\n${wronged.join("\n")}`);
    console.log(`the types for Lua: mistakes are reported at their lines, ${scripts.length} right programs have none`);
  } finally {
    editor.close();
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});

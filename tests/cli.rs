//! The command line, from the outside: what it prints, how it exits, what it writes.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const NETWORK_RHAI: &str = r#"let app = App();
let network = Stack(app, "Network", #{ env: #{ account: "123456789012", region: "eu-west-1" } });
let vpc = ec2.CfnVPC(network, "Vpc", #{ cidr_block: "10.0.0.0/16" });
CfnOutput(network, "VpcId", #{ value: vpc.ref });
CfnOutput(network, "Text", #{ value: `in ${vpc.attr_cidr_block}` });
let service = Stack(app, "Service", #{ stack_name: "my-service" });
service.add_dependency(network);
ec2.CfnSubnet(service, "Subnet", #{ vpc_id: "vpc-1", cidr_block: "10.0.0.0/24" });
Annotations.of(service).add_warning("one subnet is not many");
"#;

const NETWORK_LUA: &str = r#"local app = App()
local network = Stack(app, "Network", { env = { account = "123456789012", region = "eu-west-1" } })
local vpc = ec2.CfnVPC(network, "Vpc", { cidr_block = "10.0.0.0/16" })
CfnOutput(network, "VpcId", { value = vpc.ref })
CfnOutput(network, "Text", { value = "in " .. vpc.attr_cidr_block })
local service = Stack(app, "Service", { stack_name = "my-service" })
service:add_dependency(network)
ec2.CfnSubnet(service, "Subnet", { vpc_id = "vpc-1", cidr_block = "10.0.0.0/24" })
Annotations.of(service):add_warning("one subnet is not many")
"#;

/// A small program of one stack, in Rhai.
const SMALL: &str = "let app = App();\nlet a = Stack(app, \"A\");\nCfnOutput(a, \"Out\", #{ value: app.node.try_get_context(\"who\") });\n";

/// A folder with files, new for every test.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("cli-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for (name, text) in files {
        fs::write(folder.join(name), text).unwrap();
    }
    folder
}

/// What a command printed and how it exited, with times filtered.
fn infra(folder: &Path, args: &[&str], input: &str) -> String {
    shown(&output(folder, args, input))
}

fn output(folder: &Path, args: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_infra"))
        .args(args)
        .current_dir(folder)
        .env_remove("CDK_OUTDIR")
        .env_remove("CDK_CONTEXT_JSON")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that reads nothing may have ended already.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn shown(output: &Output) -> String {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    let error = String::from_utf8(output.stderr.clone()).unwrap();
    let mut shown = without_times(&text);
    if !error.is_empty() {
        shown.push_str("-- stderr\n");
        shown.push_str(&error);
    }
    match output.status.code() {
        Some(0) => {}
        code => shown.push_str(&format!("-- exit {}\n", code.unwrap())),
    }
    shown
}

fn without_times(text: &str) -> String {
    let line = |line: &str| {
        if let Some((before, _)) = line.split_once("` in ") {
            return format!("{before}` in TIME\n");
        }
        match line.split_once("\"milliseconds\": ") {
            Some((before, _)) => format!("{before}\"milliseconds\": TIME\n"),
            None => format!("{line}\n"),
        }
    };
    text.lines().map(line).collect()
}

#[track_caller]
fn expect(actual: &str, expected: &str) {
    assert!(actual == expected, "printed\n{actual}\nexpected\n{expected}");
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

const SUMMARY: &str = "\
Network, aws://123456789012/eu-west-1
  1 resource
    AWS::EC2::VPC  1
  2 outputs
    VpcId  ${Vpc}
    Text   in ${Vpc.CidrBlock}

Service (my-service), any environment, after Network
  1 resource
    AWS::EC2::Subnet  1

wrote 2 stacks with 2 resources to `cdk.out` in TIME
";

#[test]
fn run_writes_the_assembly_and_tells_of_it() {
    let folder = folder("run", &[("main.rhai", NETWORK_RHAI), ("main.lua", NETWORK_LUA)]);
    let rhai = "\
-- stderr
warning[annotation]: one subnet is not many
 --> main.rhai:9:25
  |
9 | Annotations.of(service).add_warning(\"one subnet is not many\");
  |                         ^^^^^^^^^^^ in construct `Service`
";
    expect(&infra(&folder, &["run", "main.rhai"], ""), &format!("{SUMMARY}{rhai}"));
    let files =
        ["Network.assets.json", "Network.template.json", "Service.assets.json", "Service.template.json"];
    let all = [&files[..], &["cdk.out", "manifest.json", "tree.json"]].concat();
    assert_eq!(names(&folder.join("cdk.out")), all);
    let templates =
        |folder: &Path| files.map(|file| fs::read_to_string(folder.join("cdk.out").join(file)).unwrap());
    let of_rhai = templates(&folder);
    let lua = "\
-- stderr
warning[annotation]: one subnet is not many
 --> main.lua:9:25
  |
9 | Annotations.of(service):add_warning(\"one subnet is not many\")
  |                         ^^^^^^^^^^^ in construct `Service`
";
    expect(&infra(&folder, &["run", "main.lua"], ""), &format!("{SUMMARY}{lua}"));
    assert_eq!(templates(&folder), of_rhai);
    assert_eq!(names(&folder), ["cdk.out", "main.lua", "main.rhai"]);
}

#[test]
fn run_shows_selected_stacks_and_is_quiet_when_asked() {
    let folder = folder("run-selected", &[("main.rhai", NETWORK_RHAI)]);
    let shown = infra(&folder, &["run", "main.rhai", "Net*"], "");
    assert!(shown.starts_with("Network, aws://123456789012/eu-west-1\n"), "{shown}");
    assert!(!shown.contains("my-service"), "{shown}");
    assert!(folder.join("cdk.out/Service.template.json").is_file());
    let shown = infra(&folder, &["run", "main.rhai", "-q", "-o", "../cli-run-elsewhere"], "");
    assert!(shown.starts_with("-- stderr\nwarning[annotation]: one subnet"), "{shown}");
    assert!(folder.join("../cli-run-elsewhere/manifest.json").is_file());
}

#[test]
fn run_tells_everything_as_json() {
    let folder =
        folder("run-json", &[("main.rhai", SMALL), ("broken.lua", "local app = App()\nStage(app)\n")]);
    expect(
        &infra(&folder, &["run", "--json", "main.rhai", "-c", "who=me=you"], ""),
        r#"{
  "ok": true,
  "diagnostics": [],
  "printed": [],
  "output": "cdk.out",
  "stacks": [
    {
      "id": "A",
      "name": "A",
      "path": "A",
      "environment": "aws://unknown-account/unknown-region",
      "template": "A.template.json",
      "dependencies": [],
      "resources": {},
      "outputs": {
        "Out": {
          "value": "me=you",
          "text": "me=you"
        }
      }
    }
  ],
  "milliseconds": TIME
}
"#,
    );
    expect(
        &infra(&folder, &["run", "--json", "broken.lua"], ""),
        r#"{
  "ok": false,
  "diagnostics": [
    {
      "severity": "error",
      "code": "missing-argument",
      "message": "`id` of `Stage` is missing: it must be a string",
      "span": {
        "file": "broken.lua",
        "line": 2,
        "column": 1
      },
      "path": null,
      "hints": [
        "call it as `Stage(scope, id, props?)`"
      ],
      "trace": []
    }
  ],
  "printed": []
}
-- exit 1
"#,
    );
}

#[test]
fn synth_prints_one_template() {
    let folder = folder("synth", &[("main.rhai", NETWORK_RHAI)]);
    let warning = infra(&folder, &["synth", "main.rhai", "my-service", "-q"], "");
    expect(
        &infra(&folder, &["synth", "main.rhai", "my-service"], ""),
        &format!(
            "\
Resources:
  Subnet:
    Type: AWS::EC2::Subnet
    Properties:
      CidrBlock: 10.0.0.0/24
      VpcId: vpc-1
Parameters:
  BootstrapVersion:
    Type: AWS::SSM::Parameter::Value<String>
    Default: /cdk-bootstrap/hnb659fds/version
    Description: Version of the CDK Bootstrap resources in this environment, automatically retrieved from SSM Parameter Store. [cdk:skip]
{warning}"
        ),
    );
    let json = infra(&folder, &["synth", "main.rhai", "Network", "--json"], "");
    assert!(
        json.starts_with("{\n  \"Resources\": {\n    \"Vpc\": {\n      \"Type\": \"AWS::EC2::VPC\",\n"),
        "{json}"
    );
    assert!(!json.contains("CheckBootstrapVersion"), "{json}");
    let several = infra(&folder, &["synth", "main.rhai"], "");
    assert!(several.starts_with("-- stderr\n"), "{several}");
    assert!(
        several.ends_with("wrote the assembly to `cdk.out`\nsupply a stack id (Network, Service (my-service)) to display its template\n"),
        "{several}"
    );
    assert!(folder.join("cdk.out/manifest.json").is_file());
}

#[test]
fn ls_lists_stacks_in_the_order_of_their_deployment() {
    let text = NETWORK_LUA
        .lines()
        .filter(|line| !line.contains("add_warning"))
        .map(|line| format!("{line}\n"))
        .collect::<String>();
    let folder = folder("ls", &[("main.lua", &text)]);
    expect(&infra(&folder, &["ls", "main.lua"], ""), "Network\nService (my-service)\n");
    expect(
        &infra(&folder, &["ls", "-l", "main.lua", "Network"], ""),
        "\
- id: Network
  name: Network
  environment:
    account: \"123456789012\"
    region: eu-west-1
    name: aws://123456789012/eu-west-1
",
    );
    expect(
        &infra(&folder, &["ls", "-d", "main.lua", "my-service"], ""),
        "\
- id: Network
  dependencies: []
- id: Service (my-service)
  dependencies:
    - id: Network
      dependencies: []
",
    );
    let json = infra(&folder, &["ls", "--json", "main.lua"], "");
    assert!(
        json.starts_with(
            "[\n  {\n    \"id\": \"Network\",\n    \"name\": \"Network\",\n    \"environment\": {\n"
        ),
        "{json}"
    );
    assert_eq!(names(&folder), ["main.lua"]);
}

#[test]
fn unknown_stacks_are_told_with_what_there_is() {
    let text = SMALL.replace("\"A\"", "\"Network\"");
    let folder = folder("unknown", &[("main.rhai", &text)]);
    expect(
        &infra(&folder, &["run", "main.rhai", "Netwrk", "-c", "who=me"], ""),
        "\
-- stderr
error[no-stacks]: no stack matches `Netwrk`
 |
 = hint: did you mean `Network`?
 = hint: the stacks are `Network`
-- exit 1
",
    );
    assert_eq!(names(&folder), ["main.rhai"]);
}

#[test]
fn a_project_names_its_app_its_output_and_its_context() {
    let project = r#"{ "app": "infra run main.rhai", "output": "build", "context": { "who": "project" } }"#;
    let folder = folder(
        "project",
        &[("main.rhai", SMALL), ("cdk.json", project), ("cdk.context.json", r#"{ "who": "nobody" }"#)],
    );
    let told = |value: &str| {
        format!(
            "A, any environment\n  0 resources\n  1 output\n    Out  {value}\n\nwrote 1 stack with 0 resources to `build` in TIME\n"
        )
    };
    expect(&infra(&folder, &["run"], ""), &told("project"));
    expect(&infra(&folder, &["run", "A", "-c", "who=me", "-c", "who=you"], ""), &told("you"));
    expect(&infra(&folder, &["ls"], ""), "A\n");
    assert_eq!(names(&folder), ["build", "cdk.context.json", "cdk.json", "main.rhai"]);
}

#[test]
fn a_broken_project_is_told_with_its_place() {
    let folder = folder(
        "broken-project",
        &[
            ("main.rhai", SMALL),
            ("cdk.json", "{\n  \"app\": \"main.rhai\",\n  \"context\": { \"a\" 1 }\n}\n"),
        ],
    );
    expect(
        &infra(&folder, &["run", "main.rhai"], ""),
        "\
-- stderr
error[invalid-project]: `cdk.json` is not well-formed: expected `:`
 --> cdk.json:3:20
  |
3 |   \"context\": { \"a\" 1 }
  |                    ^
-- exit 1
",
    );
    fs::write(folder.join("cdk.json"), "{ \"app\": \"node app.js\" }").unwrap();
    expect(
        &infra(&folder, &["run"], ""),
        "\
-- stderr
error[invalid-project]: `app` in `cdk.json` names no script: `node app.js`
 |
 = hint: name one that ends in `.rhai` or `.lua`: `\"app\": \"stack.rhai\"`
-- exit 1
",
    );
}

#[test]
fn a_failed_run_leaves_the_old_assembly_whole() {
    let folder = folder("failed", &[("main.rhai", SMALL)]);
    infra(&folder, &["run", "main.rhai", "-c", "who=me"], "");
    let files = |folder: &Path| -> Vec<(String, String)> {
        let out = folder.join("cdk.out");
        names(&out)
            .into_iter()
            .map(|name| (name.clone(), fs::read_to_string(out.join(name)).unwrap()))
            .collect()
    };
    let before = files(&folder);
    assert!(!before.is_empty());
    fs::write(folder.join("main.rhai"), format!("{SMALL}ec2.CfnVPC(a, \"Vpc\", #{{ cidr_blok: \"x\" }});\n"))
        .unwrap();
    expect(
        &infra(&folder, &["run", "main.rhai", "-c", "who=me"], ""),
        "\
-- stderr
error[unknown-prop]: `cidr_blok` of `ec2.CfnVPC` is not a property of this resource
 --> main.rhai:4:25
  |
4 | ec2.CfnVPC(a, \"Vpc\", #{ cidr_blok: \"x\" });
  |                         ^^^^^^^^^ in construct `A/Vpc`
  |
  = hint: did you mean `cidr_block`?
-- exit 1
",
    );
    assert_eq!(files(&folder), before);
    assert_eq!(names(&folder), ["cdk.out", "main.rhai"]);
}

#[test]
fn nothing_but_an_assembly_is_replaced() {
    let outside = "let app = App(#{ outdir: \"../elsewhere\" });\nStack(app, \"A\");\n";
    let folder = folder("refused", &[("main.rhai", SMALL), ("outside.rhai", outside)]);
    fs::create_dir(folder.join("docs")).unwrap();
    fs::write(folder.join("docs/notes.txt"), "mine").unwrap();
    expect(
        &infra(&folder, &["run", "main.rhai", "-o", "docs", "-c", "who=me"], ""),
        "\
-- stderr
error[io]: `docs` is not a cloud assembly: it holds `notes.txt`
 |
 = hint: nothing was written; name a new folder with `--output`, or empty this one
-- exit 1
",
    );
    expect(
        &infra(&folder, &["run", "outside.rhai"], ""),
        "\
-- stderr
error[outside-project]: `outdir` of the app leads outside the project's folder: `../elsewhere`
 |
 = hint: only `--output` may name a folder elsewhere
-- exit 1
",
    );
    assert_eq!(names(&folder), ["docs", "main.rhai", "outside.rhai"]);
    assert_eq!(names(&folder.join("docs")), ["notes.txt"]);
}

#[test]
fn misuse_has_its_own_exit_code() {
    let folder = folder("misuse", &[]);
    expect(
        &infra(&folder, &["run"], ""),
        "\
-- stderr
error[usage]: there is no script to run
 |
 = hint: name it, as in `infra run stack.rhai`, or put `\"app\": \"stack.rhai\"` into `cdk.json`
-- exit 2
",
    );
    expect(
        &infra(&folder, &["run", "nope.rhai"], ""),
        "-- stderr\nerror[io]: cannot read `nope.rhai`: there is no such file\n-- exit 1\n",
    );
    assert!(infra(&folder, &["run", "a.rhai", "-c", "x"], "").ends_with("-- exit 2\n"));
    assert!(infra(&folder, &["frobnicate"], "").ends_with("-- exit 2\n"));
}

#[test]
fn a_host_gets_the_assembly_where_it_wants_it() {
    let folder = folder("host", &[("main.rhai", SMALL)]);
    let output = Command::new(env!("CARGO_BIN_EXE_infra"))
        .args(["run", "main.rhai"])
        .current_dir(&folder)
        .env("CDK_OUTDIR", "hosted")
        .env("CDK_CONTEXT_JSON", r#"{ "who": "host" }"#)
        .output()
        .unwrap();
    assert!(output.status.success() && output.stdout.is_empty() && output.stderr.is_empty(), "{output:?}");
    assert!(fs::read_to_string(folder.join("hosted/A.template.json")).unwrap().contains("\"host\""));
}

#[test]
fn a_session_in_rhai() {
    let folder = folder("repl-rhai", &[]);
    let input = "\
let app = App();
let a = Stack(app, \"A\");
fn double(x) {
  x * 2
}
double(21)
a.region
nope.x
ec2.CfnVPC(a, \"Vpc\", #{
  cidr_block: \"10.0.0.0/16\",
});
:tree
:template A
:stacks
:help Stack.of
:quit
unreachable
";
    expect(
        &infra(&folder, &["repl"], input),
        "\
42
${AWS::Region}
App
└─ A (Stack)
   └─ Vpc (ec2.CfnVPC)
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
Parameters:
  BootstrapVersion:
    Type: AWS::SSM::Parameter::Value<String>
    Default: /cdk-bootstrap/hnb659fds/version
    Description: Version of the CDK Bootstrap resources in this environment, automatically retrieved from SSM Parameter Store. [cdk:skip]
A  aws://unknown-account/unknown-region
function of the class Stack.of(construct) -> Stack

The stack in which a construct stands.

parameters
  construct: Construct
-- stderr
error[unknown-name]: `nope` is not defined
 --> <6>:1:1
  |
1 | nope.x
  | ^^^^
  |
  = hint: did you mean `Node`?
",
    );
}

#[test]
fn a_session_in_lua_from_a_file() {
    let folder = folder("repl-lua", &[("main.lua", NETWORK_LUA)]);
    let input = "\
network.stack_name
local extra = Stack(app, 'Extra')
if extra then
  print('there')
end
:save out
:rhai
1 + 1
fn open(
";
    expect(
        &infra(&folder, &["repl", "main.lua"], input),
        "\
Network
there
wrote the assembly to `out`
a new Rhai program
2
-- stderr
warning[annotation]: one subnet is not many
 --> main.lua:9:25
  |
9 | Annotations.of(service):add_warning(\"one subnet is not many\")
  |                         ^^^^^^^^^^^ in construct `Service`
error[syntax]: the input ended in the middle of `fn open(`
",
    );
    assert!(folder.join("out/Extra.template.json").is_file());
}

#[test]
fn docs_explain_names() {
    let folder = folder("docs", &[]);
    let shown = infra(&folder, &["docs", "ec2.CfnVPC"], "");
    assert!(
        shown.starts_with(
            "class ec2.CfnVPC\n\n  ec2.CfnVPC(scope, id, props?)\n\nThe resource type `AWS::EC2::VPC`.\n"
        ),
        "{shown}"
    );
    expect(
        &infra(&folder, &["docs", "ec2.Vpc.reserved_azs"], ""),
        "prop ec2.VpcProps.reserved_azs: integer\n\nFor how many more availability zones addresses are kept. \
         Default: 0.\n\nit may be left out\n",
    );
    expect(
        &infra(&folder, &["docs", "RemovalPoli"], ""),
        "-- stderr\nerror[unknown-name]: nothing is called `RemovalPoli`\n |\n = hint: did you mean `RemovalPolicy`?\n-- exit 1\n",
    );
    expect(
        &infra(&folder, &["docs", "ec2.Vcp"], ""),
        "-- stderr\nerror[unknown-name]: `ec2` has no `Vcp`\n |\n = hint: did you mean `Vpc`?\n-- exit 1\n",
    );
}

#[test]
fn docs_list_and_search() {
    let folder = folder("docs-list", &[]);
    let all = infra(&folder, &["docs", "--list"], "");
    assert!(all.lines().count() > 2000, "{}", all.lines().count());
    assert!(all.contains("\nec2.Vpc "), "{all}");
    assert!(all.contains("\ns3.CfnBucket "), "{all}");
    let found = infra(&folder, &["docs", "--list", "spread"], "");
    assert!(found.starts_with("ec2.PlacementGroup.spread_level "), "{found}");
    expect(&infra(&folder, &["docs", "--list", "qwrtz"], ""), "nothing has the word `qwrtz`\n");
    let json: serde_json::Value =
        serde_json::from_str(&infra(&folder, &["docs", "--list", "--json", "spread"], "")).unwrap();
    assert_eq!(json["entries"][1]["kind"], "prop");
}

#[test]
fn docs_are_json_for_tools() {
    let folder = folder("docs-json", &[]);
    let read = |args: &[&str]| -> serde_json::Value {
        serde_json::from_slice(&output(&folder, args, "").stdout).unwrap()
    };
    let vpc = read(&["docs", "ec2.Vpc", "--json"]);
    assert_eq!(vpc["schema"], 1);
    assert_eq!(vpc["found"][0]["kind"], "class");
    assert_eq!(vpc["found"][0]["constructor"]["parameters"][2]["type"]["name"], "ec2.VpcProps");
    let prop = read(&["docs", "ec2.Vpc.cidr", "--json"]);
    assert_eq!(prop["found"][0]["name"], "ec2.VpcProps.cidr");
    assert!(prop["found"][0]["deprecated"].as_str().unwrap().starts_with("use `ip_addresses"));
    let all = read(&["docs", "--all", "--json"]);
    let modules = all["modules"].as_array().unwrap();
    assert!(modules.iter().any(|module| module["name"] == "s3"));
    assert!(infra(&folder, &["docs", "--all"], "").contains("-- exit 2"));
}

#[test]
fn docs_write_all_pages_into_a_folder_of_their_own() {
    let folder = folder("docs-pages", &[("notes.txt", "mine")]);
    for _ in 0..2 {
        let told = infra(&folder, &["docs", "--pages", "pages"], "");
        assert!(told.ends_with(" pages to `pages`; begin with `README.md`\n"), "{told}");
    }
    let page = fs::read_to_string(folder.join("pages/s3/resources.md")).unwrap();
    assert!(page.contains("\n## CfnBucket\n\n`AWS::S3::Bucket`\n"));
    fs::create_dir(folder.join("mine")).unwrap();
    fs::write(folder.join("mine/notes.txt"), "mine").unwrap();
    expect(
        &infra(&folder, &["docs", "--pages", "mine"], ""),
        "-- stderr\nerror[io]: `mine` is not a folder that `infra` made: it has no `.made-by-infra`\n |\n = hint: nothing was written; \
         name a new folder, or empty this one\n-- exit 1\n",
    );
    assert_eq!(names(&folder), ["mine", "notes.txt", "pages"]);
}

#[test]
fn types_are_written_for_editors() {
    let folder = folder("types", &[("main.lua", SMALL)]);
    expect(
        &infra(&folder, &["types"], ""),
        "wrote the types for Lua to `.infra/lua`\nwrote `.luarc.json`\n\
         wrote the definitions for Rhai to `.infra/rhai`\nwrote `Rhai.toml`\n",
    );
    assert_eq!(names(&folder), [".infra", ".luarc.json", "Rhai.toml", "main.lua"]);
    let types = fs::read_to_string(folder.join(".infra/lua/ec2.lua")).unwrap();
    assert!(types.contains("\n---@field max_azs? integer\n"), "{types}");
    assert!(folder.join(".infra/lua/std/three_tier.lua").is_file());
    let settings: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(folder.join(".luarc.json")).unwrap()).unwrap();
    assert_eq!(settings["workspace"]["library"][0], ".infra/lua");
    // Again, over what is there: what is ours is renewed, and nothing is told of settings that are right.
    fs::write(folder.join(".infra/lua/old.lua"), "-- of an older version").unwrap();
    expect(
        &infra(&folder, &["types"], ""),
        "wrote the types for Lua to `.infra/lua`\nwrote the definitions for Rhai to `.infra/rhai`\n",
    );
    assert!(!folder.join(".infra/lua/old.lua").exists());
}

#[test]
fn types_leave_settings_of_the_user_alone() {
    let folder = folder("types-settings", &[(".luarc.json", "{ \"mine\": true }")]);
    expect(
        &infra(&folder, &["types", "--lua", "editor/lua"], ""),
        "wrote the types for Lua to `editor/lua`\n\
         `.luarc.json` is there already and stays as it is: its `workspace.library` needs \"editor/lua\"\n",
    );
    assert_eq!(fs::read_to_string(folder.join(".luarc.json")).unwrap(), "{ \"mine\": true }");
    assert_eq!(names(&folder), [".luarc.json", "editor"]);
    fs::write(folder.join(".luarc.json"), "{ \"workspace.library\": [\"editor/lua\"] }").unwrap();
    expect(
        &infra(&folder, &["types", "--lua", "editor/lua"], ""),
        "wrote the types for Lua to `editor/lua`\n",
    );
}

/// What every failure of a program has in common: exit code 1, a diagnostic with a place, the same as data, and an
/// old assembly that is there as it was.
#[test]
fn every_kind_of_failure_leaves_the_assembly_whole() {
    // The kind; a script of both languages, or one of Rhai and one of Lua, behind an app and a stack.
    let failures = [
        ("syntax", "let = ;", "local = 1"),
        ("unknown-name", "Vpcc(stack, \"V\")", "Vpcc(stack, \"V\")"),
        ("unknown-name", "ec2.Vpcc(stack, \"V\")", "ec2.Vpcc(stack, \"V\")"),
        ("unknown-method", "stack.add_transfrom(\"x\")", "stack:add_transfrom(\"x\")"),
        ("unknown-property", "print(stack.nam)", "print(stack.nam)"),
        ("unknown-member", "print(ec2.SubnetType.PUBLC)", "print(ec2.SubnetType.PUBLC)"),
        ("unknown-prop", "ec2.Vpc(stack, \"V\", #{ max_az: 1 })", "ec2.Vpc(stack, \"V\", { max_az = 1 })"),
        ("type-mismatch", "ec2.Vpc(stack, \"V\", 1)", "ec2.Vpc(stack, \"V\", 1)"),
        ("missing-argument", "ec2.Vpc(stack)", "ec2.Vpc(stack)"),
        ("too-many-arguments", "ec2.Vpc(stack, \"V\", #{}, 1)", "ec2.Vpc(stack, \"V\", {}, 1)"),
        ("duplicate-id", "Stack(app, \"A\")", "Stack(app, \"A\")"),
        ("invalid-cidr", "ec2.IpAddresses.cidr(\"10.0.0.0/99\")", "ec2.IpAddresses.cidr(\"10.0.0.0/99\")"),
        ("io", "import \"nope\" as nope", "require(\"nope\")"),
        ("outside-project", "import \"../nope\" as nope", "require(\"../nope\")"),
        ("io", "import \"binary\" as binary", "require(\"binary\")"),
        ("import-cycle", "import \"circle\" as circle", "require(\"circle\")"),
        ("limit", "fn f() { f() + 1 } f()", "local function f() return 1 + f() end f()"),
        ("script", "throw \"no\"", "error(\"no\")"),
        (
            "validation",
            "stack.node.add_validation(|| [\"no\"])",
            "stack.node:add_validation(function() return { \"no\" } end)",
        ),
        (
            "dependency-cycle",
            "let b = Stack(app, \"B\"); stack.add_dependency(b); b.add_dependency(stack)",
            "local b = Stack(app, \"B\"); stack:add_dependency(b); b:add_dependency(stack)",
        ),
        ("annotation", "Annotations.of(stack).add_error(\"no\")", "Annotations.of(stack):add_error(\"no\")"),
    ];
    let folder = folder(
        "whole",
        &[
            ("main.rhai", SMALL),
            ("circle.rhai", "import \"circle\" as circle;"),
            ("circle.lua", "require(\"circle\")"),
        ],
    );
    fs::write(folder.join("binary.rhai"), b"\xff\xfe").unwrap();
    fs::write(folder.join("binary.lua"), b"\xff\xfe").unwrap();
    infra(&folder, &["run", "main.rhai", "-c", "who=me"], "");
    let out = folder.join("cdk.out");
    let files = || -> Vec<(String, Vec<u8>)> {
        names(&out).into_iter().map(|name| (name.clone(), fs::read(out.join(&name)).unwrap())).collect()
    };
    let before = files();
    for (code, rhai, lua) in failures {
        fs::write(
            folder.join("bad.rhai"),
            format!("let app = App(); let stack = Stack(app, \"A\");\n{rhai};\n"),
        )
        .unwrap();
        fs::write(
            folder.join("bad.lua"),
            format!("local app = App(); local stack = Stack(app, \"A\")\n{lua}\n"),
        )
        .unwrap();
        for script in ["bad.rhai", "bad.lua"] {
            let text = infra(&folder, &["run", script], "");
            assert!(text.contains(&format!("-- stderr\nerror[{code}]: ")), "{script}: {code}\n{text}");
            assert!(text.contains(&format!("--> {script}:")) || text.contains("--> circle."), "{text}");
            assert!(text.ends_with("-- exit 1\n"), "{script}: {code}\n{text}");
            let json = infra(&folder, &["run", "--json", script], "");
            assert!(json.contains(&format!("\"code\": \"{code}\"")), "{script}: {code}\n{json}");
            assert!(json.contains("\"ok\": false") && json.contains("\"line\": "), "{json}");
            assert_eq!(files(), before, "{script}: {code}");
        }
    }
    assert_eq!(
        names(&folder),
        [
            "bad.lua",
            "bad.rhai",
            "binary.lua",
            "binary.rhai",
            "cdk.out",
            "circle.lua",
            "circle.rhai",
            "main.rhai"
        ]
    );
}

#[test]
fn stacks_of_stages_are_selected_by_their_paths() {
    let script = r#"let app = App();
CfnOutput(Stack(app, "Top"), "Out", #{ value: "top" });
let prod = Stage(app, "Prod");
CfnOutput(Stack(prod, "Net"), "Out", #{ value: "net" });
CfnOutput(Stack(Stage(prod, "Inner"), "Deep"), "Out", #{ value: "deep" });
"#;
    let folder = folder("stages", &[("stack.rhai", script)]);
    let listed = |pattern: &str| infra(&folder, &["ls", "stack.rhai", pattern], "");
    assert!(listed("*").contains("Top\n") && !listed("*").contains("Net"));
    assert!(listed("Prod/*").contains("Prod/Net (Prod-Net)\n") && !listed("Prod/*").contains("Deep"));
    assert!(listed("**").contains("Prod/Inner/Deep (Prod-Inner-Deep)\n"));
    // Without a pattern, the stacks outside of stages are meant, as for the stock command line.
    assert!(infra(&folder, &["synth", "stack.rhai"], "").contains("Value: top"));
    assert!(infra(&folder, &["synth", "stack.rhai", "Prod/Inner/**"], "").contains("Value: deep"));
    assert!(folder.join("cdk.out/assembly-Prod/assembly-Prod-Inner/manifest.json").is_file());
}

#[test]
fn explain_tells_of_types_properties_and_attributes() {
    let folder = folder("explain", &[]);
    expect(
        &infra(&folder, &["explain", "AWS::EC2::VPCPeeringConnection"], ""),
        "\
AWS::EC2::VPCPeeringConnection

  ec2.CfnVPCPeeringConnection(scope, id, props)

properties
  peer_vpc_id: a string; a change replaces the resource
  vpc_id: a string; a change replaces the resource
  assume_role_region?: a string
  peer_owner_id?: a string; a change replaces the resource
  peer_region?: a string; a change replaces the resource
  peer_role_arn?: a string; a change replaces the resource
  tags?: a list, each item a map (`key`, `value`)

attributes
  attr_id: a string

identified by
  Id

tagged by
  tags

documentation
  https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ec2-vpcpeeringconnection.html
",
    );
    expect(
        &infra(&folder, &["explain", "AWS::EC2::Subnet.CidrBlock"], ""),
        "\
AWS::EC2::Subnet.CidrBlock

  cidr_block: a string
  required: no
  update: replaces the resource

documentation
  https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ec2-subnet.html#cfn-ec2-subnet-cidrblock
",
    );
    expect(
        &infra(&folder, &["explain", "ec2.CfnInstance.block_device_mappings.ebs"], ""),
        "\
AWS::EC2::Instance.BlockDeviceMappings.Ebs

  block_device_mappings.ebs: a map (`Ebs`)
  required: no

properties of `Ebs`
  delete_on_termination?: true or false
  encrypted?: true or false
  iops?: a whole number
  kms_key_id?: a string; a change replaces the resource
  snapshot_id?: a string
  volume_size?: a whole number
  volume_type?: a string

documentation
  https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-ec2-instance-blockdevicemapping.html#cfn-ec2-instance-blockdevicemapping-ebs
",
    );
    expect(
        &infra(&folder, &["explain", "AWS::EC2::Subnet.attr_vpc_id"], ""),
        "\
AWS::EC2::Subnet.VpcId

attribute `attr_vpc_id`: a string

documentation
  https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ec2-subnet.html
",
    );
    let service = infra(&folder, &["explain", "AWS::VpcLattice"], "");
    assert!(service.contains("\n  AWS::VpcLattice::TargetGroup  (vpclattice.CfnTargetGroup)\n"), "{service}");
    let json: serde_json::Value =
        serde_json::from_str(&infra(&folder, &["explain", "--json", "AWS::EC2::Subnet"], "")).unwrap();
    assert_eq!(json["class"], "ec2.CfnSubnet");
    assert!(json["properties"].as_array().unwrap().contains(&serde_json::json!({
        "name": "CidrBlock",
        "script_name": "cidr_block",
        "type": "a string",
        "required": false,
        "update": "replaces",
    })));
}

#[test]
fn explain_says_what_is_not_there_and_what_is_close() {
    let folder = folder("explain-errors", &[]);
    expect(
        &infra(&folder, &["explain", "AWS::EC2::Subne"], ""),
        "\
-- stderr
error[unknown-name]: the table has no resource type `AWS::EC2::Subne`
 |
 = hint: did you mean `AWS::EC2::Subnet`?
-- exit 1
",
    );
    expect(
        &infra(&folder, &["explain", "ec2"], ""),
        "\
-- stderr
error[unknown-name]: `ec2` is a module, not a resource type
 |
 = hint: ask for a service to see its types, as in `AWS::EC2`
-- exit 1
",
    );
    expect(
        &infra(&folder, &["explain", "AWS::EC2::Subnet.CidrBlok"], ""),
        "\
-- stderr
error[unknown-name]: `AWS::EC2::Subnet` has no property or attribute `CidrBlok`
 |
 = hint: did you mean `CidrBlock` or `cidr_block`?
-- exit 1
",
    );
    expect(
        &infra(&folder, &["explain", "AWS::EC2::Instance.BlockDeviceMappings.Ebbs"], ""),
        "\
-- stderr
error[unknown-name]: `BlockDeviceMappings` has no property `Ebbs`
 |
 = hint: did you mean `Ebs` or `ebs`?
-- exit 1
",
    );
    expect(
        &infra(&folder, &["explain", "AWS::EC2::Subnet.CidrBlock.More"], ""),
        "\
-- stderr
error[unknown-name]: `CidrBlock` has no properties of its own: it is a string
-- exit 1
",
    );
    expect(
        &infra(&folder, &["explain", "AWS::Ec3"], ""),
        "\
-- stderr
error[unknown-name]: the table has no resource type `AWS::Ec3`
 |
 = hint: ask for a service to see its types, as in `AWS::EC2`
-- exit 1
",
    );
    expect(
        &infra(&folder, &["explain", ""], ""),
        "\
-- stderr
error[unknown-name]: there is no resource type and no module ``
 |
 = hint: ask for a service to see its types, as in `AWS::EC2`
-- exit 1
",
    );
}

#[test]
fn texts_of_other_systems_are_read() {
    const MARK: &str = "\u{FEFF}";
    let stack = "\r\nStack(App(), \"A\")\r\nnope()\r\n";
    let folder = folder(
        "other-systems",
        &[
            ("cdk.json", &format!("{MARK}{{ \"app\": \"main.rhai\" }}")),
            ("main.rhai", &format!("{MARK}{SMALL}")),
            ("command.lua", &format!("#!/usr/bin/env -S infra run{stack}")),
            ("command.rhai", &format!("#!/usr/bin/env -S infra run{};", stack.replace(")\r", ");\r"))),
            ("marked.lua", &format!("{MARK}{stack}")),
        ],
    );
    assert!(infra(&folder, &["run", "-c", "who=me"], "").contains("wrote 1 stack"));
    for script in ["command.lua", "command.rhai", "marked.lua"] {
        let text = infra(&folder, &["run", script], "");
        assert!(text.contains("error[unknown-name]: `nope` is not defined\n"), "{text}");
        assert!(text.contains(&format!("--> {script}:3:1\n")), "{text}");
    }
}

#[test]
fn what_is_no_text_is_told() {
    let folder = folder("no-text", &[("main.rhai", SMALL)]);
    fs::write(folder.join("bytes.rhai"), b"\xff\xfe").unwrap();
    fs::write(folder.join("compiled.lua"), b"\x1bLua\x54\x00").unwrap();
    fs::create_dir(folder.join("folder.rhai")).unwrap();
    for (script, message) in [
        ("bytes.rhai", "error[io]: cannot read `bytes.rhai`: it is not UTF-8 text"),
        ("compiled.lua", "error[forbidden]: this is compiled Lua: only text is run"),
        ("folder.rhai", "error[io]: cannot read `folder.rhai`: it is a folder"),
    ] {
        expect(&infra(&folder, &["run", script], ""), &format!("-- stderr\n{message}\n-- exit 1\n"));
    }
    fs::write(folder.join("cdk.json"), b"\xff").unwrap();
    let message = "error[io]: cannot read `cdk.json`: it is not UTF-8 text";
    expect(&infra(&folder, &["run", "main.rhai"], ""), &format!("-- stderr\n{message}\n-- exit 1\n"));
}

#[test]
fn a_session_from_a_file_that_is_not_there_does_not_start() {
    let message = "error[io]: cannot read `nope.rhai`: there is no such file";
    let session = infra(&folder("no-file", &[]), &["repl", "nope.rhai"], "1 + 1\n");
    expect(&session, &format!("-- stderr\n{message}\n-- exit 1\n"));
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_no_folder() {
    let folder = folder("dangling", &[("main.rhai", SMALL)]);
    std::os::unix::fs::symlink("nowhere", folder.join("out")).unwrap();
    let message = "error[io]: cannot write to `out`: it is a link that leads nowhere";
    let run = infra(&folder, &["run", "main.rhai", "-o", "out", "-c", "who=me"], "");
    expect(&run, &format!("-- stderr\n{message}\n-- exit 1\n"));
}

#[test]
fn the_report_of_failed_validations_is_written_alone() {
    let program = "let app = App();\nlet stack = Stack(app, \"S\");\nValidations.of(app).add_plugins(#{ name: \"mine\", validate: |context| #{ success: ANSWER, violations: [#{ rule_name: \"r\", description: \"not good\", violating_resources: [#{ construct_path: \"S\", locations: [] }] }] } });\n";
    let (good, bad) = (program.replace("ANSWER", "true"), program.replace("ANSWER", "false"));
    let folder = folder("report", &[("good.rhai", &good), ("bad.rhai", &bad)]);
    let written = || {
        let mut names: Vec<String> = fs::read_dir(folder.join("cdk.out"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    let told = infra(&folder, &["run", "bad.rhai"], "");
    assert!(told.contains("the report of all validations is in `cdk.out/validation-report.json`"), "{told}");
    assert_eq!(written(), ["validation-report.json"]);
    let report = fs::read_to_string(folder.join("cdk.out/validation-report.json")).unwrap();
    assert!(report.contains("\"conclusion\": \"failure\"") && !report.contains("null"), "{report}");
    // An assembly takes its place, and stays when validations fail again.
    infra(&folder, &["run", "good.rhai"], "");
    let whole = written();
    assert!(whole.contains(&"S.template.json".to_owned()), "{whole:?}");
    infra(&folder, &["synth", "bad.rhai"], "");
    assert_eq!(written(), whole);
    let report = fs::read_to_string(folder.join("cdk.out/validation-report.json")).unwrap();
    assert!(report.contains("\"conclusion\": \"failure\""), "{report}");
}

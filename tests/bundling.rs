//! Assets that are made by commands: `docker` stands on the path, and notes what it is asked.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail where it likes")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use infra::{Engine, Function, Language};

/// What stands for Docker: it notes its arguments, and writes a file where a container would. `image inspect` finds none.
const DOCKER: &str = r#"#!/bin/sh
echo "docker $*" >> "$DOCKER_LOG"
for argument in "$@"; do
  case "$argument" in
    *:/asset-output:*) echo bundled > "${argument%%:/asset-output*}/${DOCKER_GIVES:-out.txt}" ;;
  esac
done
case "$1$2" in
  imageinspect) exit 1 ;;
  cpcopyContainer*|cpcdk-docker-cp-*) mkdir -p "$3"; echo copied > "$3/out.txt" ;;
esac
if [ -n "$DOCKER_FAILS" ]; then echo "no space left" >&2; exit 3; fi
"#;

struct Place {
    root: PathBuf,
}

impl Place {
    fn new(name: &str) -> Place {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("bundling-{name}"));
        let _ = fs::remove_dir_all(&root);
        for folder in ["project/src/sub", "project/img", "bin"] {
            fs::create_dir_all(root.join(folder)).unwrap();
        }
        fs::write(root.join("project/src/a.txt"), "hi\n").unwrap();
        fs::write(root.join("project/src/sub/b.txt"), "b\n").unwrap();
        fs::write(root.join("project/img/Dockerfile"), "FROM scratch\n").unwrap();
        let docker = root.join("bin/docker");
        fs::write(&docker, DOCKER).unwrap();
        fs::set_permissions(&docker, fs::Permissions::from_mode(0o755)).unwrap();
        Place { root }
    }

    fn run(&self, script: &str, args: &[&str], variables: &[(&str, &str)]) -> Output {
        fs::write(self.root.join("project/main.rhai"), script).unwrap();
        let path = format!("{}:{}", self.root.join("bin").display(), std::env::var("PATH").unwrap());
        Command::new(env!("CARGO_BIN_EXE_infra"))
            .args(["run", "main.rhai"])
            .args(args)
            .current_dir(self.root.join("project"))
            .env("PATH", path)
            .env("DOCKER_LOG", self.root.join("log"))
            .env("XDG_CACHE_HOME", self.root.join("cache"))
            .env_remove("CDK_OUTDIR")
            .envs(variables.iter().copied())
            .output()
            .unwrap()
    }

    /// What Docker was asked, without what differs between machines.
    fn log(&self) -> Vec<String> {
        let text = fs::read_to_string(self.root.join("log")).unwrap_or_default();
        let root = self.root.canonicalize().unwrap();
        let user = Command::new("sh").args(["-c", "echo $(id -u):$(id -g)"]).output().unwrap();
        let user = String::from_utf8(user.stdout).unwrap();
        let text =
            text.replace(&*root.to_string_lossy(), "ROOT").replace(&*self.root.to_string_lossy(), "ROOT");
        text.replace(user.trim(), "USER").lines().map(str::to_owned).collect()
    }

    fn output(&self, name: &str) -> String {
        let template = fs::read_to_string(self.root.join("project/cdk.out/S.template.json")).unwrap();
        let template: serde_json::Value = serde_json::from_str(&template).unwrap();
        template["Outputs"][name]["Value"].as_str().unwrap_or_default().to_owned()
    }
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

const SCRIPT: &str = r#"
let app = App();
let stack = Stack(app, "S");
let image = DockerImage.from_registry("node:18");
fn show(stack, id, bundling) {
    let asset = s3_assets.Asset(stack, id, #{ path: "src", bundling: bundling });
    CfnOutput(stack, id + "Out", #{ value: `${asset.asset_hash} ${asset.is_file} ${asset.is_zip_archive}` });
}
show(stack, "A", #{ image: image, command: ["bash", "-c", "ls"] });
let custom = s3_assets.Asset(stack, "D", #{ path: "src", asset_hash: "custom", bundling: #{ image: image, output_type: BundlingOutput.SINGLE_FILE } });
CfnOutput(stack, "DOut", #{ value: `${custom.asset_hash} ${custom.is_file} ${custom.is_zip_archive}` });
let made = s3_assets.Asset(stack, "C", #{ path: "src", asset_hash_type: AssetHashType.OUTPUT, bundling: #{ image: image } });
CfnOutput(stack, "COut", #{ value: made.asset_hash });
show(stack, "E", #{ image: image, command: ["v"], bundling_file_access: BundlingFileAccess.VOLUME_COPY });
let built = DockerImage.from_build("img");
show(stack, "G", #{ image: built });
"#;

/// What is run in images, and copied out of them.
#[test]
fn images_are_run_and_copied_from() {
    const SCRIPT: &str = r#"
let app = App();
let stack = Stack(app, "S");
let image = DockerImage.from_registry("node:18");
image.run(#{ command: ["ls", "-l"], entrypoint: ["sh", "-c"], environment: #{ A: "1" }, user: "root", working_directory: "/w",
    volumes: [#{ host_path: "/h", container_path: "/c" }], volumes_from: ["x"], network: "host", platform: "linux/arm64" });
let copy = image.cp("/asset/.");
CfnOutput(stack, "Hash", #{ value: s3_assets.Asset(stack, "CopyAsset", #{ path: copy }).asset_hash });
CfnOutput(stack, "File", #{ value: s3_assets.Asset(stack, "FileAsset", #{ path: copy + "/out.txt" }).asset_hash });
CfnOutput(stack, "Print", #{ value: FileSystem.fingerprint(copy) });
let given = DockerImage.from_build("img").cp("/asset", "given");
CfnOutput(stack, "Given", #{ value: given + " " + s3_assets.Asset(stack, "Given-Asset", #{ path: given }).asset_hash });
"#;
    let place = Place::new("images");
    let ended = place.run(SCRIPT, &["--allow-bundling", "-q"], &[]);
    assert!(ended.status.success(), "{}", told(&ended));
    let log = place.log();
    assert_eq!(
        log[0],
        "docker run --rm --network host --platform linux/arm64 -u root --volumes-from x -v /h:/c:delegated --env A=1 -w /w --entrypoint sh node:18 -c ls -l"
    );
    let name =
        log[1].strip_prefix("docker create --name ").and_then(|rest| rest.strip_suffix(" node:18")).unwrap();
    assert_eq!(log[2], format!("docker cp {name}:/asset/. ROOT/cache/infra/bundles/{name}-building"));
    assert_eq!(log[3], format!("docker rm -v {name}"));
    assert!(log.iter().any(|line| line.ends_with(":/asset ROOT/project/given")), "{log:?}");
    assert_eq!(place.output("Hash"), place.output("Print"));
    assert_eq!(place.output("Given"), format!("given {}", place.output("Hash")));
    let out = place.root.join("project/cdk.out");
    let copied = out.join(format!("asset.{}/out.txt", place.output("Hash")));
    assert_eq!(fs::read_to_string(copied).unwrap(), "copied\n");
    let file = out.join(format!("asset.{}.txt", place.output("File")));
    assert_eq!(fs::read_to_string(file).unwrap(), "copied\n");

    let outside = SCRIPT.replace("\"given\")", "\"../given\")");
    assert!(told(&place.run(&outside, &["--allow-bundling", "-q"], &[])).contains("outside the project"));
}

/// Code of functions that Docker or a command makes.
#[test]
fn code_is_made() {
    const SCRIPT: &str = r#"
let app = App();
let stack = Stack(app, "S");
let runs = |id, code| lambda.Function(stack, id, #{ runtime: lambda.Runtime.NODEJS_24_X, handler: "index.handler", code: code });
runs.call("Image", lambda.Code.from_docker_build("img", #{ build_args: #{ A: "1" } }));
runs.call("Elsewhere", lambda.Code.from_docker_build("img", #{ image_path: "/code", output_path: "made" }));
let made = lambda.Code.from_custom_command("out", ["sh", "-c", "mkdir -p ../out; echo $WORD > ../out/a.txt; echo no > ../out/b.txt"],
    #{ command_options: #{ cwd: "src", env: #{ WORD: "hi" } }, exclude: ["b.txt"] });
runs.call("Command", made);
CfnOutput(stack, "Path", #{ value: made.path });
"#;
    let place = Place::new("code");
    let ended = place.run(SCRIPT, &["--allow-bundling", "-q"], &[]);
    assert!(ended.status.success(), "{}", told(&ended));
    let log = place.log();
    assert!(
        log.iter().any(|line| line.contains("build -t cdk-") && line.contains("--build-arg A=1")),
        "{log:?}"
    );
    assert!(
        log.iter().any(|line| line.contains("docker cp cdk-docker-cp-") && line.contains(":/asset/. ")),
        "{log:?}"
    );
    assert!(log.iter().any(|line| line.ends_with(":/code/. ROOT/project/made")), "{log:?}");
    assert_eq!(place.output("Path"), "out");
    let made: Vec<PathBuf> = fs::read_dir(place.root.join("project/cdk.out"))
        .unwrap()
        .map(|entry| entry.unwrap().path().join("a.txt"))
        .filter(|file| file.exists())
        .collect();
    assert_eq!(made.len(), 1, "{made:?}");
    assert_eq!(fs::read_to_string(&made[0]).unwrap(), "hi\n");
    assert!(!made[0].with_file_name("b.txt").exists());

    let command = |words: &str| {
        let script = format!(
            "let app = App(); Stack(app, \"S\");\nlambda.Code.from_custom_command(\"out\", {words});"
        );
        told(&place.run(&script, &["--allow-bundling", "-q"], &[]))
    };
    assert!(command(r#"["sh", "-c", "echo no space >&2; exit 3"]"#).contains("`sh -c` failed: no space"));
    assert!(command(r#"["no-such-program"]"#).contains("cannot run `no-such-program`"));
    assert!(command(r#"["sh"], #{ command_options: #{ cwd: "../.." } }"#).contains("outside the project"));
}

#[test]
fn docker_is_asked_as_the_cdk_asks_it() {
    let place = Place::new("asked");
    let ended = place.run(SCRIPT, &["--allow-bundling", "-q"], &[]);
    assert!(ended.status.success(), "{}", told(&ended));
    let log = place.log();
    assert_eq!(
        log[0],
        "docker run --rm -u USER -v ROOT/project/src:/asset-input:delegated -v ROOT/cache/infra/bundles/asset.345c51a111fe9cd165a91922789a4d909f48e50a2c241ef472f8d437ed9d9c34-building:/asset-output:delegated -w /asset-input node:18 bash -c ls"
    );
    let kinds: Vec<&str> = log.iter().map(|line| line.split(' ').nth(1).unwrap()).collect();
    assert_eq!(
        kinds,
        [
            "run", "run", "run", "volume", "volume", "run", "cp", "run", "cp", "rm", "volume", "volume",
            "image", "build", "run"
        ]
    );
    // These are the hashes that the CDK gives.
    let expected = [
        ("AOut", "345c51a111fe9cd165a91922789a4d909f48e50a2c241ef472f8d437ed9d9c34 false true"),
        ("DOut", "edcc6cded760a1d0ec32b60945295a4c1a0c45b80f25e2d4cf8256cf382254ed true false"),
        ("COut", "bde06f144741e0463f01f7d5562aa3115a1e3160cdf8ff4248cbaf959e729c82"),
        ("EOut", "f866819bbe400310ef5023edf2e7e0bcd1f05d92d125a7bb5bf32909ba093b7f false true"),
        ("GOut", "9b32d8c6859ea3962a6c3ca63af7a82eeef048bfec83e36d04e097fd44d8d70c false true"),
    ];
    for (name, value) in expected {
        assert_eq!(place.output(name), value, "{name}");
    }
    let out = place.root.join("project/cdk.out");
    let folder = out.join("asset.345c51a111fe9cd165a91922789a4d909f48e50a2c241ef472f8d437ed9d9c34");
    assert_eq!(fs::read_to_string(folder.join("out.txt")).unwrap(), "bundled\n");
    let single = out.join("asset.edcc6cded760a1d0ec32b60945295a4c1a0c45b80f25e2d4cf8256cf382254ed.txt");
    assert_eq!(fs::read_to_string(single).unwrap(), "bundled\n");

    // What was made is used again, but for what is named by what comes out.
    let before = log.len();
    assert!(place.run(SCRIPT, &["--allow-bundling", "-q"], &[]).status.success());
    let again: Vec<String> = place.log().split_off(before);
    assert_eq!(again.iter().filter(|line| line.starts_with("docker run")).count(), 1, "{again:?}");
}

#[test]
fn every_option_is_handed_on() {
    let place = Place::new("options");
    let script = r#"
let app = App();
let stack = Stack(app, "S");
let asset = s3_assets.Asset(stack, "B", #{ path: "src", bundling: #{
    image: DockerImage.from_registry("node:18"),
    entrypoint: ["/bin/sh", "-c"], command: ["x"],
    volumes: [#{ host_path: "/h", container_path: "/c" }, #{ host_path: "/h2", container_path: "/c2", consistency: DockerVolumeConsistency.CACHED }],
    volumes_from: ["vf"], environment: #{ A: "1", B: "2" }, working_directory: "/w", user: "root",
    output_type: BundlingOutput.NOT_ARCHIVED, security_opt: "no-new-privileges", network: "host", platform: "linux/amd64",
} });
DockerImage.from_build("img", #{
    build_args: #{ A: "1" }, file: "Dockerfile", platform: "linux/arm64", target_stage: "t", network: "host",
    cache_disabled: true, cache_from: [#{ type: "registry", params: #{ ref: "x" } }], cache_to: #{ type: "inline" },
    build_contexts: #{ c: "p" },
});
"#;
    let ended = place.run(script, &["--allow-bundling", "-q"], &[]);
    assert!(ended.status.success(), "{}", told(&ended));
    let log = place.log();
    let (mounts, rest) = log[0].split_once(" -v ROOT/cache").unwrap();
    assert_eq!(
        mounts,
        "docker run --rm --security-opt no-new-privileges --network host --platform linux/amd64 -u root --volumes-from vf -v ROOT/project/src:/asset-input:delegated"
    );
    assert!(rest.ends_with(
        "-building:/asset-output:delegated -v /h:/c:delegated -v /h2:/c2:cached --env A=1 --env B=2 -w /w --entrypoint /bin/sh node:18 -c x"
    ));
    let (_, build) = log[1].split_once(" -f ").unwrap();
    assert_eq!(
        build,
        "ROOT/project/img/Dockerfile --platform linux/arm64 --network host --target t --cache-from type=registry,ref=x --cache-to type=inline --no-cache --build-arg A=1 --build-context c=p ROOT/project/img"
    );
}

#[test]
fn without_leave_nothing_runs() {
    let place = Place::new("leave");
    let ended = place.run(SCRIPT, &[], &[]);
    assert!(!ended.status.success());
    assert!(told(&ended).contains("--allow-bundling"), "{}", told(&ended));
    assert!(place.log().is_empty());
    // A stack whose assets are not needed is not bundled.
    let skipped = SCRIPT.replace("App()", r#"App(#{ context: #{ "aws:cdk:bundling-stacks": ["Other*"] } })"#);
    let skipped = skipped.split("let built").next().unwrap();
    let ended = place.run(skipped, &["-q"], &[]);
    assert!(ended.status.success(), "{}", told(&ended));
    assert!(place.log().is_empty());
}

#[test]
fn what_goes_wrong_is_told() {
    let script = SCRIPT.split("let made").next().unwrap();
    let place = Place::new("wrong");
    let failed = place.run(script, &["--allow-bundling"], &[("DOCKER_FAILS", "1")]);
    assert!(told(&failed).contains("failed: no space left"), "{}", told(&failed));
    let none = place.run(script, &["--allow-bundling"], &[("CDK_DOCKER", "no-such-docker")]);
    assert!(told(&none).contains("cannot run `no-such-docker`"), "{}", told(&none));
    let archive = script.replace("SINGLE_FILE", "ARCHIVED");
    let no_archive = place.run(&archive, &["--allow-bundling"], &[]);
    assert!(told(&no_archive).contains("did not give a single file"), "{}", told(&no_archive));
    let empty =
        place.run(script, &["--allow-bundling"], &[("CDK_DOCKER", "true"), ("XDG_CACHE_HOME", "../empty")]);
    assert!(told(&empty).contains("gave nothing"), "{}", told(&empty));
}

#[test]
fn a_function_of_the_rust_program_bundles() {
    let place = Place::new("local");
    let bundle = Function::new("bundle", |folder: String| {
        fs::write(Path::new(&folder).join("made.txt"), "made").unwrap();
        true
    });
    let engine = Engine::new()
        .with_folder(place.root.join("project"))
        .with_bundling(place.root.join("cache"))
        .with_function(bundle);
    for (language, script) in [
        (
            Language::Rhai,
            r#"
            let app = App();
            let stack = Stack(app, "S");
            s3_assets.Asset(stack, "A", #{ path: "src", bundling: #{ image: DockerImage.from_registry("none"), local: #{ try_bundle: bundle } } });
        "#,
        ),
        (
            Language::Lua,
            r#"
            local app = App()
            local stack = Stack(app, "S")
            s3_assets.Asset(stack, "A", { path = "src", bundling = { image = DockerImage.from_registry("none"), ["local"] = { try_bundle = bundle } } })
        "#,
        ),
    ] {
        let run = engine.run_str(language, "main", script).unwrap_or_else(|failure| panic!("{failure}"));
        assert_eq!(run.assembly().assets()[0].files.len(), 1);
    }
}

//! What a program registers about regions holds for that program alone.
#![allow(clippy::unwrap_used, reason = "a test may fail where it likes")]

use infra::{Engine, Language};

const SCRIPT: &str = r#"
let known = region_info.Fact.find("eu-west-1", "depth");
print(if known == () { "unknown" } else { known });
region_info.Fact.register(#{ region: "eu-west-1", name: "depth", value: "90" });
let app = App();
CfnOutput(Stack(app, "S"), "Depth", #{ value: region_info.Fact.find("eu-west-1", "depth") });
"#;

#[test]
fn programs_of_one_process_do_not_see_each_others_facts() {
    let mut engine = Engine::new();
    for _ in 0..2 {
        engine.run_str(Language::Rhai, "main.rhai", SCRIPT).unwrap();
        assert_eq!(engine.report().printed, ["unknown"]);
    }
    let mut other = Engine::new();
    other.run_str(Language::Rhai, "main.rhai", SCRIPT).unwrap();
    assert_eq!(other.report().printed, ["unknown"]);
}

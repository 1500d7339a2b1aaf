//! Every L1 class of the CDK stands in its module, under its name, with the names of its properties and attributes
//! as `codemaker` spells them. `tests/l1-names/generate` writes what is compared with.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail where it likes")]

use infra::cfn::table;
use sha2::{Digest, Sha256};

/// Classes of which the service database, which is of another version, has an attribute more than the CDK:
/// `only_in_database` in `src/cfn/table.source.json`.
const MORE_ATTRIBUTES: [&str; 3] =
    ["codebuild.CfnProject", "dax.CfnCluster", "ec2.CfnClientVpnTargetNetworkAssociation"];

#[test]
fn every_l1_class_of_the_cdk_has_its_names() {
    let expected = include_str!("l1-names/names.tsv");
    let mut wrong = Vec::new();
    for line in expected.lines() {
        let [name, cfn_type, properties, attributes] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("a line has four parts: {line}");
        };
        let (module, class) = name.split_once('.').unwrap_or(("core", name));
        let Some(resource) = table::class(module, class) else {
            wrong.push(format!("{name}: there is no such class"));
            continue;
        };
        if resource.cfn_type() != cfn_type {
            wrong.push(format!("{name} is {}, not {cfn_type}", resource.cfn_type()));
        }
        if digest(resource.properties().map(table::Property::name)) != properties {
            wrong.push(format!("{name}: its properties have other names"));
        }
        let same = digest(resource.attributes().map(table::Attribute::name)) == attributes;
        if same == MORE_ATTRIBUTES.contains(&name) {
            wrong.push(format!("{name}: its attributes have other names"));
        }
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

fn digest<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable();
    let digest = Sha256::digest(names.join(",").as_bytes());
    digest.iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

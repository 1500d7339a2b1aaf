//! What is said about VPCs and subnets that cannot be: which, why, what is free, and what would fit.

#![allow(clippy::unwrap_used)]

use infra::{Engine, Language};

const HEAD: &str = r#"
let app = App();
let stack = Stack(app, "S", #{ env: #{ account: "123456789012", region: "us-east-1" } });
let PUBLIC = ec2.SubnetType.PUBLIC;
let CLOSED = ec2.SubnetType.PRIVATE_ISOLATED;
"#;

/// The code of the error, its message and its hints, a line each; warnings where there is no error.
fn report(script: &str) -> Vec<String> {
    let result = Engine::new().run_str(Language::Rhai, "main.rhai", &format!("{HEAD}{script}"));
    let diags = result.map_or_else(|failure| failure.diagnostics(), |run| run.diagnostics());
    let lines = diags.iter().flat_map(|diag| {
        [&[diag.code().name().to_owned(), diag.message().to_owned()], diag.hints()].concat()
    });
    lines.collect()
}

#[test]
fn ranges_of_a_vpc() {
    assert_eq!(
        report(r#"ec2.IpAddresses.cidr("10.0.0.0/8")"#),
        [
            "invalid-cidr",
            "a VPC cannot have `10.0.0.0/8`",
            "a VPC is between /16 (65536 addresses) and /28 (16 addresses), such as `10.0.0.0/16`"
        ]
    );
    assert_eq!(report(r#"ec2.IpAddresses.cidr("10.0.0.0/30")"#)[1], "a VPC cannot have `10.0.0.0/30`");
    assert_eq!(
        report(r#"ec2.Vpc(stack, "V", #{ ip_addresses: "10.0.0.0/16" })"#)[2],
        "did you mean `ec2.IpAddresses.cidr(\"10.0.0.0/16\")`?"
    );
}

#[test]
fn subnets_that_do_not_fit() {
    assert_eq!(
        report(
            r#"ec2.Vpc(stack, "V", #{
                ip_addresses: ec2.IpAddresses.cidr("10.0.0.0/24"),
                subnet_configuration: [
                    #{ name: "a", subnet_type: PUBLIC, cidr_mask: 28 },
                    #{ name: "b", subnet_type: CLOSED, cidr_mask: 26 },
                ],
                reserved_azs: 1,
            })"#
        ),
        [
            "cidr-exhausted",
            "subnet `bSubnet4` (/26, 64 addresses) does not fit into `10.0.0.0/24`",
            "the 7 subnets before it fill the network",
            "a mask of `27` for `b` would fit",
            "a network of /23, such as `10.0.0.0/23`, would hold them all"
        ]
    );
    let mask = report(
        r#"ec2.Vpc(stack, "V", #{ subnet_configuration: [#{ name: "a", subnet_type: PUBLIC, cidr_mask: 30 }] })"#,
    );
    assert_eq!(mask[..2], ["out-of-range", "the subnets of `a` cannot be /30"]);
    assert_eq!(
        report(r#"ec2.Vpc(stack, "V", #{ reserved_azs: 4000 })"#)[..2],
        ["cidr-exhausted", "2 groups in 4003 zones are 8006 subnets"]
    );
    assert_eq!(report(r#"ec2.Vpc(stack, "V", #{ max_azs: 0 })"#)[0], "surprise");
    assert_eq!(report(r#"ec2.Vpc(stack, "V", #{ max_azs: 99999999999999 })"#)[0], "out-of-range");
}

#[test]
fn subnets_by_hand() {
    let subnet = |range: &str| {
        report(&format!(
            r#"let vpc = ec2.Vpc(stack, "V", #{{ subnet_configuration: [#{{ name: "a", subnet_type: PUBLIC, cidr_mask: 20 }}] }});
            ec2.Subnet(stack, "X", #{{ vpc_id: vpc.vpc_id, availability_zone: "us-east-1a", cidr_block: "{range}" }})"#
        ))
    };
    assert_eq!(
        subnet("10.0.16.0/24"),
        [
            "invalid-cidr",
            "`10.0.16.0/24` (256 addresses) overlaps `10.0.16.0/20`, which the subnet `S/V/aSubnet2` has",
            "the first free range of this size is `10.0.48.0/24`",
            "free in `10.0.0.0/16`: `10.0.48.0/20`, `10.0.64.0/18`, `10.0.128.0/17` (53248 addresses)"
        ]
    );
    assert_eq!(subnet("10.0.48.0/24"), [""; 0]);
    assert_eq!(subnet("10.1.0.0/24")[0], "surprise");
    assert_eq!(subnet("10.0.48.0/29")[1], "a subnet cannot be /29");
}

#[test]
fn selections_that_mean_nothing() {
    let select = |selection: &str| {
        report(&format!(r#"let vpc = ec2.Vpc(stack, "V"); vpc.select_subnets({selection})"#))
    };
    assert_eq!(
        select(r#"#{ subnet_group_name: "Privat" }"#),
        ["no-subnets", "the VPC has no subnet group `Privat`", "did you mean `Private`?"]
    );
    assert_eq!(
        select("#{ subnet_type: CLOSED }")[1..],
        [
            "the VPC has no subnets of the type `PRIVATE_ISOLATED`",
            "it has subnets of: `ec2.SubnetType.PUBLIC`, `ec2.SubnetType.PRIVATE_WITH_EGRESS`"
        ]
    );
    assert_eq!(select(r#"#{ subnet_type: PUBLIC, subnet_group_name: "Public" }"#)[0], "invalid-value");
    assert_eq!(select("#{ availability_zones: [] }"), [""; 0]);
}

#[test]
fn older_names_warn_once_and_keep_their_meaning() {
    assert_eq!(
        report(r#"for i in 0..3 { ec2.Vpc(stack, "V" + i, #{ cidr: "10.0.0.0/16" }); }"#),
        ["deprecated", "`ec2.VpcProps.cidr` is deprecated", "use `ip_addresses: ec2.IpAddresses.cidr(...)`"]
    );
    assert_eq!(
        report("ec2.SubnetType.ISOLATED; ec2.SubnetType.ISOLATED")[2],
        "use `SubnetType.PRIVATE_ISOLATED`"
    );
}

#[test]
fn a_lookup_asks_the_command_line() {
    let script = r#"ec2.Vpc.from_lookup(stack, "V", #{ vpc_id: "vpc-3", region: "eu-west-1" });"#;
    let run = Engine::new().run_str(Language::Rhai, "main.rhai", &format!("{HEAD}{script}")).unwrap();
    let manifest = run.assembly().file("manifest.json").unwrap();
    let manifest: serde_json::Value = serde_json::from_slice(manifest).unwrap();
    let role =
        "arn:${AWS::Partition}:iam::123456789012:role/cdk-hnb659fds-lookup-role-123456789012-us-east-1";
    let asked = &manifest["missing"][0];
    assert_eq!(run.assembly().missing_context()[0], *asked);
    assert_eq!(
        asked["key"],
        "vpc-provider:account=123456789012:filter.vpc-id=vpc-3:region=eu-west-1:returnAsymmetricSubnets=true"
    );
    assert_eq!(
        asked["props"],
        serde_json::json!({
            "account": "123456789012",
            "region": "eu-west-1",
            "filter": { "vpc-id": "vpc-3" },
            "returnAsymmetricSubnets": true,
            "lookupRoleArn": role,
        })
    );
}

//! What is said about security groups and instances that cannot be, and about rules that have no effect.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail where it likes")]

use infra::{Engine, Language};

const HEAD: &str = r#"
let app = App();
let stack = Stack(app, "S");
let vpc = ec2.Vpc(stack, "Vpc");
let closed = ec2.SecurityGroup(stack, "Closed", #{ vpc: vpc, allow_all_outbound: false });
let open = ec2.SecurityGroup(stack, "Open", #{ vpc: vpc });
let image = ec2.MachineImage.generic_linux(#{ "us-east-1": "ami-1" });
"#;

/// The message of the error and its hints, a line each; warnings where there is no error.
fn report(script: &str) -> Vec<String> {
    let result = Engine::new().run_str(Language::Rhai, "main.rhai", &format!("{HEAD}{script}"));
    let diags = result.map_or_else(|failure| failure.diagnostics(), |run| run.diagnostics());
    diags.iter().flat_map(|diag| [&[diag.message().to_owned()], diag.hints()].concat()).collect()
}

/// An instance of `t3.micro` with further props.
fn instance(props: &str) -> String {
    format!(
        r#"ec2.Instance(stack, "I", #{{ vpc: vpc, instance_type: ec2.InstanceType("t3.micro"), machine_image: image, {props} }});"#
    )
}

#[test]
fn ports() {
    let allowed = "allowed are whole numbers from 0 to 65535";
    assert_eq!(report("ec2.Port.tcp(70000)"), ["port 70000 is not allowed", allowed]);
    assert_eq!(report("ec2.Port.udp(-1)"), ["port -1 is not allowed", allowed]);
    assert_eq!(report("ec2.Port.tcp(80.5)"), ["port 80.5 is not allowed", allowed]);
    assert_eq!(
        report("ec2.Port.tcp_range(90, 80)"),
        ["the range of ports from 90 to 80 is empty", "did you mean from 80 to 90?"]
    );
    assert_eq!(
        report("ec2.Port.icmp_type_and_code(3, 300)"),
        ["the ICMP code 300 is not allowed", "allowed are whole numbers from -1 to 255"]
    );
    assert_eq!(report("ec2.Port.tcp(0); ec2.Port.tcp(65535); ec2.Port.icmp_type(-1);"), [""; 0]);
}

#[test]
fn ranges_of_addresses() {
    assert_eq!(
        report(r#"ec2.Peer.ipv4("10.0.0.0")"#),
        ["the IPv4 range `10.0.0.0` has no mask", "did you mean `10.0.0.0/32`?"]
    );
    assert_eq!(
        report(r#"ec2.Peer.ipv4("10.0/16")"#),
        ["`10.0/16` is not an IPv4 range", "did you mean `10.0.0.0/16`?"]
    );
    assert_eq!(
        report(r#"ec2.Peer.ipv4("::/0")"#),
        ["`::/0` is an IPv6 range", "use `ec2.Peer.ipv6(\"::/0\")`"]
    );
    assert_eq!(
        report(r#"ec2.Peer.ipv6("2001:db8::")"#),
        ["the IPv6 range `2001:db8::` has no mask", "did you mean `2001:db8::/128`?"]
    );
    assert_eq!(
        report(r#"ec2.Peer.ipv4("10.1.2.3/8");"#),
        [
            "`10.1.2.3/8` has bits behind its mask, AWS takes it for `10.0.0.0/8`",
            "write `10.0.0.0/8`, or a longer mask"
        ]
    );
    assert_eq!(
        report(r#"ec2.Peer.security_group_id("sg-1")"#)[0],
        "`sg-1` is not the id of a security group"
    );
    assert_eq!(
        report(r#"ec2.Peer.security_group_id("sg-12345678", "12")"#),
        ["`12` is not an AWS account", "an account has twelve digits"]
    );
}

#[test]
fn peers_and_ports_of_the_wrong_type() {
    assert_eq!(
        report(r#"closed.add_ingress_rule("10.0.0.0/8", 80)"#),
        [
            "`peer` of `ec2.SecurityGroup.add_ingress_rule` must be `ec2.Peer`, `ec2.SecurityGroup` or `ec2.PrefixList`, not the string \"10.0.0.0/8\"",
            "make one of it with `ec2.Peer.ipv4(\"10.0.0.0/8\")`, `ec2.Peer.ipv6(\"10.0.0.0/8\")`, `ec2.Peer.prefix_list(\"10.0.0.0/8\")`",
            "`connection` of `ec2.SecurityGroup.add_ingress_rule` must be `ec2.Port`, not the number 80",
            "make one of it with `ec2.Port.tcp(80)`, `ec2.Port.udp(80)`, `ec2.Port.icmp_type(80)`",
        ]
    );
    assert_eq!(
        report("closed.add_ingress_rule(open.connections, ec2.Port.HTTP)")[1],
        "to connect things that have security groups, use `connections.allow_from(...)`"
    );
}

#[test]
fn egress_rules() {
    assert_eq!(
        report("open.add_egress_rule(ec2.Peer.any_ipv4(), ec2.Port.HTTP);"),
        [
            "the egress rule is ignored: `allow_all_outbound` of `S/Open` is true",
            "to use rules of your own, set `allow_all_outbound: false` on the security group"
        ]
    );
    assert_eq!(
        report("closed.add_egress_rule(ec2.Peer.any_ipv6(), ec2.Port.all_traffic());")[0],
        "an egress rule cannot allow all traffic to everyone"
    );
    // Rules that connections make on the far side are not the caller's, so nothing is said.
    assert_eq!(report("closed.connections.allow_from(open, ec2.Port.HTTP);"), [""; 0]);
}

#[test]
fn default_ports() {
    assert_eq!(
        report("closed.connections.allow_default_port_from(open)")[0],
        "`allow_default_port_from` needs a default port, these connections have none"
    );
    assert_eq!(
        report("closed.connections.allow_to_default_port(open)")[0],
        "`allow_to_default_port` needs a default port, the other side has none"
    );
}

#[test]
fn instance_types() {
    assert_eq!(
        report(r#"ec2.InstanceType("t3")"#),
        ["`t3` is not an instance type", "`t3` is a family, an instance type has a size too: `t3.large`"]
    );
    assert_eq!(report(r#"ec2.InstanceType("m5large")"#)[1], "did you mean `m5.large`?");
    assert_eq!(report(r#"ec2.InstanceType("m5dn-xlarge")"#)[1], "did you mean `m5dn.xlarge`?");
    assert_eq!(
        report(r#"ec2.InstanceType("t3.mirco")"#),
        ["`mirco` of the instance type `t3.mirco` is not a size", "did you mean `micro`?"]
    );
    assert_eq!(
        report(r#"ec2.InstanceType("t33.micro");"#),
        [
            "the family `t33` of the instance type `t33.micro` is not known here",
            "did you mean `t3` or `t3a`?"
        ]
    );
    assert_eq!(
        report(r#"ec2.InstanceType("u7in-32tb.224xlarge"); ec2.InstanceType("m8i.metal-96xl");"#),
        [""; 0]
    );
    assert_eq!(
        report(r#"ec2.Instance(stack, "I", #{ vpc: vpc, instance_type: "m5.large", machine_image: image })"#),
        [
            "`instance_type` of `ec2.Instance` must be `ec2.InstanceType`, not the string \"m5.large\"",
            "did you mean `ec2.InstanceType(\"m5.large\")`?"
        ]
    );
}

#[test]
fn props_of_instances_that_contradict_each_other() {
    let key_pair = r#"key_name: "a", key_pair: ec2.KeyPair(stack, "K")"#;
    let pairs = [
        (key_pair, "`key_name` and `key_pair` cannot both be given"),
        ("enclave_enabled: true, hibernation_enabled: true", "an instance with enclaves cannot hibernate"),
        ("ipv6_address_count: -1", "`ipv6_address_count` cannot be -1"),
        ("http_put_response_hop_limit: 65", "`http_put_response_hop_limit` cannot be 65"),
        (
            "require_imdsv2: true, http_endpoint: true",
            "`require_imdsv2` cannot stand beside other options of the metadata service",
        ),
        ("associate_public_ip_address: true", "a public address needs a public subnet"),
        (
            r#"availability_zone: "x""#,
            "there must be exactly one subnet of the selection in the availability zone `x`, there are 0",
        ),
    ];
    for (props, message) in pairs {
        assert_eq!(report(&instance(props))[0], message, "{props}");
    }
    let large = r#"ec2.Instance(stack, "I", #{ vpc: vpc, instance_type: ec2.InstanceType("m5.large"), machine_image: image, credit_specification: ec2.CpuCredits.STANDARD });"#;
    assert_eq!(report(large)[0], "instances of the type `m5.large` have no CPU credits");
}

#[test]
fn a_failed_call_leaves_nothing_behind() {
    let script =
        format!("try {{ {} }} catch {{ }}\n{}", instance("associate_public_ip_address: true"), instance(""));
    assert_eq!(report(&script), [""; 0]);
    let script = "let p = ec2.Peer.any_ipv4(); try { closed.connections.allow_from(p, 80) } catch { } p.connections.allow_to(closed, ec2.Port.HTTP);";
    assert_eq!(report(script), [""; 0]);
}

#[test]
fn disks() {
    assert_eq!(report("ec2.BlockDeviceVolume.ebs(0)"), ["a volume cannot have 0 GiB", "the least is 1 GiB"]);
    assert_eq!(
        report("ec2.BlockDeviceVolume.ebs(8, #{ volume_type: ec2.EbsDeviceVolumeType.IO1 })"),
        ["`iops` is missing: volumes of the types `IO1` and `IO2` need it"]
    );
    assert_eq!(report("ec2.BlockDeviceVolume.ephemeral(-1)")[0], "`volume_index` cannot be -1");
}

#[test]
fn images() {
    let script = r#"
        let there = Stack(app, "There", #{ env: #{ account: "123456789012", region: "us-east-2" } });
        ec2.Instance(there, "I", #{ vpc: vpc, instance_type: ec2.InstanceType("t3.micro"), machine_image: image });
    "#;
    assert_eq!(
        report(script),
        ["there is no machine image for the region `us-east-2`", "did you mean `us-east-1`?"]
    );
    assert_eq!(
        report(r#"ec2.MachineImage.lookup(#{ name: "x" }).get_image(stack)"#)[0],
        "nothing can be looked up for a stack whose account and region are not known"
    );
}

//! The rules that lead from a CloudFormation name to the CDK's name and to the spelling in scripts.
//!
//! All names are ASCII; a byte that is not a letter or digit separates words.

/// Endings that the CDK spells as a plural instead of as an abbreviation.
const PLURALS: [(&str, &str); 3] = [("ARNs", "Arns"), ("MBs", "MBs"), ("AZs", "AZs")];

/// Units that stay one word in `snake_case`.
const UNITS: [&str; 3] = ["KiB", "MiB", "GiB"];

/// The CDK's modules that go by a shorter name in scripts.
const SHORT_MODULES: [(&str, &str); 5] = [
    ("applicationautoscaling", "appscaling"),
    ("certificatemanager", "acm"),
    ("elasticloadbalancing", "elb"),
    ("elasticloadbalancingv2", "elbv2"),
    ("stepfunctions", "sfn"),
];

/// The script's name of the CDK module `aws_ec2`; no module is the CDK's core.
pub fn module(cdk: Option<&str>) -> String {
    let Some(cdk) = cdk else {
        return "core".to_owned();
    };
    let name = cdk.strip_prefix("aws_").unwrap_or(cdk);
    let short = SHORT_MODULES.iter().find(|(long, _)| *long == name);
    short.map_or(name, |(_, short)| short).to_owned()
}

/// The module and class that the CDK would give the type `AWS::EC2::VPC`.
pub fn class(cfn_type: &str) -> (String, String) {
    let mut parts = cfn_type.split("::").skip(1);
    let service = parts.next().unwrap_or_default().to_ascii_lowercase();
    let class = format!("Cfn{}", parts.collect::<String>());
    (module(Some(&service)), class)
}

/// The CDK's name of the property `VpcId`: `vpcId`.
pub fn property(cfn: &str) -> String {
    let camel = camel_case(cfn);
    let plural = PLURALS.iter().find(|(ending, _)| cfn.ends_with(ending));
    match plural.and_then(|(ending, to)| Some((camel.get(..camel.len() - ending.len())?, to))) {
        Some((stem, to)) => format!("{stem}{to}"),
        None => camel,
    }
}

/// The CDK's name of the attribute `Endpoint.Address`: `attrEndpointAddress`.
pub fn attribute(cfn: &str) -> String {
    format!("attr{}", upper_first(&camel_case(cfn)))
}

/// `name` with its first letter in upper case.
pub fn upper_first(name: &str) -> String {
    let mut chars = name.chars();
    let first = chars.next().map(|c| c.to_ascii_uppercase());
    first.into_iter().chain(chars).collect()
}

/// The rule of the npm package `camelcase`.
fn camel_case(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for word in split_words(name) {
        let word = word.to_ascii_lowercase();
        out.push_str(&if out.is_empty() { word } else { upper_first(&word) });
    }
    upper_after_digits(&out)
}

/// Splits at separators, before a capital that follows a small letter, and before the last capital
/// of a run that a small letter ends.
fn split_words(name: &str) -> Vec<&str> {
    let bytes = name.as_bytes();
    let mut cuts = vec![0];
    let (mut lower, mut upper, mut upper_before) = (false, false, false);
    for (at, byte) in bytes.iter().enumerate() {
        if lower && byte.is_ascii_uppercase() {
            cuts.push(at);
            (lower, upper_before, upper) = (false, upper, true);
        } else if upper && upper_before && byte.is_ascii_lowercase() {
            cuts.push(at - 1);
            (lower, upper_before, upper) = (true, upper, false);
        } else {
            lower = byte.is_ascii_lowercase();
            upper_before = upper;
            upper = byte.is_ascii_uppercase();
        }
    }
    cuts.push(bytes.len());
    let pieces = cuts.windows(2).filter_map(|cut| name.get(cut[0]..cut[1]));
    pieces
        .flat_map(|piece| piece.split(|c: char| !c.is_ascii_alphanumeric()))
        .filter(|word| !word.is_empty())
        .collect()
}

fn upper_after_digits(name: &str) -> String {
    let mut digit = false;
    let raise = |c: char| {
        let raised = if digit { c.to_ascii_uppercase() } else { c };
        digit = c.is_ascii_digit();
        raised
    };
    name.chars().map(raise).collect()
}

/// The rule of the npm package `codemaker` (`toSnakeCase`).
pub fn snake_case(name: &str) -> String {
    let name = join_units(name);
    let bytes = name.as_bytes();
    let is = |at: usize, test: fn(&u8) -> bool| bytes.get(at).is_some_and(test);
    let mut out = String::with_capacity(name.len() + 8);
    for (at, byte) in bytes.iter().enumerate() {
        let starts = at > 0
            && byte.is_ascii_uppercase()
            && (is(at - 1, |b| b.is_ascii_lowercase() || b.is_ascii_digit())
                || is(at - 1, u8::is_ascii_uppercase) && is(at + 1, u8::is_ascii_lowercase));
        if starts {
            out.push('_');
        }
        out.push(char::from(byte.to_ascii_lowercase()));
    }
    out
}

/// `memoryLimitMiB` as `memoryLimitMib`, unless letters make the unit part of another word.
fn join_units(name: &str) -> String {
    let bytes = name.as_bytes();
    let mut out = name.to_owned();
    let mut at = 0;
    while at + 3 <= bytes.len() {
        let unit = UNITS.iter().any(|unit| bytes[at..at + 3] == *unit.as_bytes());
        let before = at == 0 || !bytes[at - 1].is_ascii_uppercase();
        let after = bytes.get(at + 3).is_none_or(|b| !b.is_ascii_lowercase());
        if unit && before && after {
            out.replace_range(at + 2..at + 3, "b");
            at += 2;
        }
        at += 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_follow_the_cdk() {
        let cases = [
            ("VpcId", "vpcId", "vpc_id"),
            ("EnableDnsHostnames", "enableDnsHostnames", "enable_dns_hostnames"),
            ("Ipv6CidrBlock", "ipv6CidrBlock", "ipv6_cidr_block"),
            ("TargetGroupARNs", "targetGroupArns", "target_group_arns"),
            ("CNAMEs", "cnamEs", "cnam_es"),
            ("AWSKMSKeyARN", "awskmsKeyArn", "awskms_key_arn"),
            ("A2aAgentCard", "a2AAgentCard", "a2_a_agent_card"),
            ("AbpV10x", "abpV10X", "abp_v10_x"),
            ("MemoryGiBPerVCpu", "memoryGiBPerVCpu", "memory_gib_per_v_cpu"),
        ];
        for (cfn, camel, snake) in cases {
            assert_eq!(property(cfn), camel);
            assert_eq!(snake_case(camel), snake);
        }
    }

    #[test]
    fn attributes_follow_the_cdk() {
        assert_eq!(attribute("Endpoint.Address"), "attrEndpointAddress");
        assert_eq!(attribute("ConsoleURLs"), "attrConsoleUrLs");
        assert_eq!(snake_case("attrConsoleUrLs"), "attr_console_ur_ls");
    }

    #[test]
    fn modules_have_their_script_names() {
        assert_eq!(module(Some("aws_ec2")), "ec2");
        assert_eq!(module(Some("aws_elasticloadbalancingv2")), "elbv2");
        assert_eq!(module(None), "core");
        assert_eq!(class("AWS::EC2::VPC"), ("ec2".to_owned(), "CfnVPC".to_owned()));
    }
}

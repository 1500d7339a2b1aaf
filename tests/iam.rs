//! What IAM refuses, and what it says then.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail where it likes")]

use infra::{Engine, Language};

/// What a script in a stack gives: nothing, or the messages.
fn run(body: &str) -> String {
    let source = format!(
        r#"
local app = App()
local stack = Stack(app, "S", {{ env = {{ account = "123456789012", region = "us-east-1" }} }})
local service = iam.ServicePrincipal("ec2.amazonaws.com")
local function statement(props) return iam.PolicyStatement(props) end
local read = statement({{ actions = {{ "s3:GetObject" }}, resources = {{ "*" }} }})
{body}
"#
    );
    match Engine::new().run_str(Language::Lua, "main.lua", &source) {
        Ok(_) => String::new(),
        Err(failure) => failure.to_string(),
    }
}

#[track_caller]
fn refused(body: &str, parts: &[&str]) {
    let text = run(body);
    for part in parts {
        assert!(text.contains(part), "`{part}` is not in:\n{text}");
    }
    assert!(!text.is_empty(), "it was accepted: {body}");
}

#[track_caller]
fn accepted(body: &str) {
    let text = run(body);
    assert!(text.is_empty(), "{text}");
}

#[test]
fn statements_are_checked_when_they_are_made() {
    refused(
        r#"statement({ actions = { "foo" } })"#,
        &["`foo` is not an action", "`s3:GetObject`", "called from main.lua:7"],
    );
    refused(
        r#"statement({ actions = { "s3:A" }, not_actions = { "s3:B" } })"#,
        &["both `not_actions` and `actions`"],
    );
    refused(r#"read:add_not_resources("x")"#, &["both `not_resources` and `resources`"]);
    refused(r#"statement({ action = { "s3:A" } })"#, &["has no prop `action`", "`actions`"]);
    refused(r#"statement({ conditions = { Bool = "x" } })"#, &["the condition `Bool` must be a map"]);
    refused(r#"statement({ effect = "Allow" })"#, &["`iam.Effect.ALLOW`"]);
    refused(
        r#"iam.PolicyDocument.from_json({ Statement = { { Effect = "Maybe", Action = "*" } } })"#,
        &["`Allow` or `Deny`"],
    );
    refused(
        r#"iam.PolicyDocument.from_json({ Statement = { { Effect = "Allow" } } })"#,
        &["at least one of `actions`"],
    );
    accepted(r#"statement({ actions = { "*", "s3:Get*", "aws-portal:*" }, resources = { "*" } })"#);
}

#[test]
fn principals_are_checked_when_they_are_made() {
    refused(r#"statement({ principals = { iam.Group(stack, "G") } })"#, &["a group cannot be a principal"]);
    refused(
        r#"statement({ principals = { service, iam.StarPrincipal() } })"#,
        &["cannot stand beside other principals"],
    );
    refused(r#"iam.OrganizationPrincipal("x")"#, &["not the id of an organization"]);
    refused(r#"iam.CompositePrincipal()"#, &["needs at least one principal"]);
    refused(
        r#"iam.Role(stack, "R", { assumed_by = "ec2.amazonaws.com" })"#,
        &["`IPrincipal` (anything with `grant_principal`)"],
    );
    refused(r#"iam.Role(stack, "R")"#, &["`assumed_by`", "is missing"]);
    refused(r#"iam.AccountPrincipal(123456789012)"#, &["must be a string"]);
    refused(
        r#"statement({ principals = { service, iam.ServicePrincipal("sns", { conditions = { Bool = { x = "true" } } }) } })"#,
        &["must have the same conditions"],
    );
}

#[test]
fn roles_are_checked_when_they_are_made() {
    refused(
        r#"iam.Role(stack, "R", { assumed_by = service, max_session_duration = Duration.minutes(5) })"#,
        &["`max_session_duration` must be between 3600 and 43200 seconds, not 300"],
    );
    refused(
        r#"iam.Role(stack, "R", { assumed_by = service, role_name = "a b" })"#,
        &["`a b` is not a name for a role"],
    );
    refused(
        r#"iam.Role(stack, "R", { assumed_by = service, path = "x" })"#,
        &["`x` is not the path of a role"],
    );
    refused(
        r#"iam.Role(stack, "R", { assumed_by = service, description = string.rep("x", 1001) })"#,
        &["has 1001 characters", "at most 1000"],
    );
    refused(r#"iam.Role.from_role_arn(stack, "R", "x")"#, &["`x` is not an ARN"]);
    refused(
        r#"iam.Role.from_role_arn(stack, "R", "arn:aws:iam::1:role/x", { add_grants_to_resources = true })"#,
        &["only with `mutable: false`"],
    );
    refused(
        r#"iam.Role(stack, "R", { assumed_by = service }):grant_assume_role(service)"#,
        &["cannot be granted to take a role", "`assume_role_policy`"],
    );
}

#[test]
fn policies_are_checked_when_the_tree_is_finished() {
    let policy =
        |rest: &str| format!(r#"iam.Policy(stack, "P", {{ users = {{ iam.User(stack, "U") }}, {rest} }})"#);
    refused(
        &policy(r#"statements = { statement({ actions = { "s3:A" } }) }"#),
        &["at least one of `resources`", "S/P", "main.lua:7:"],
    );
    refused(
        &policy(r#"statements = { statement({ resources = { "*" } }) }"#),
        &["at least one of `actions`"],
    );
    refused(
        &policy(
            r#"statements = { statement({ actions = { "s3:A" }, resources = { "*" }, principals = { service } }) }"#,
        ),
        &["cannot specify principals"],
    );
    refused(
        &policy(r#"statements = { statement({ sid = "a b", actions = { "s3:A" }, resources = { "*" } }) }"#),
        &["`a b`", "letters and digits"],
    );
    refused(r#"iam.ManagedPolicy(stack, "P")"#, &["the managed policy has no statement"]);
    refused(r#"iam.Policy(stack, "P", { force = true })"#, &["has no statement", "holds for nobody"]);
    refused(
        r#"CfnOutput(stack, "O", { value = iam.Policy(stack, "P").policy_name })"#,
        &["is referred to", "but has no statement", "but holds for nobody"],
    );
    // As in the CDK: the names of several policies of a role are compared, so all of them must exist.
    refused(
        r#"
local role = iam.Role(stack, "R", { assumed_by = service })
role:add_to_policy(read)
iam.Policy(stack, "P", { roles = { role } })
"#,
        &["stands beside another one of the same role", "but has no statement", "S/P"],
    );
    refused(
        r#"local r = iam.Role(stack, "R", { assumed_by = service }); r.assume_role_policy:add_statements(statement({ actions = { "sts:AssumeRole" } }))"#,
        &["trust policy must specify", "S/R"],
    );
    accepted(&policy(""));
    accepted(r#"iam.Policy(stack, "P", { statements = { read } })"#);
    accepted(&policy(
        r#"statements = { read, statement({ sid = "A", actions = { "s3:A" }, resources = { "*" } }), statement({ sid = "A", actions = { "s3:B" }, resources = { "*" } }) }"#,
    ));
}

#[test]
fn policies_of_one_principal_have_different_names() {
    refused(
        r#"
local role = iam.Role(stack, "R", { assumed_by = service })
iam.Policy(stack, "One", { policy_name = "same", roles = { role }, statements = { read } })
iam.Policy(stack, "Two", { policy_name = "same", roles = { role }, statements = { read } })
"#,
        &["the name `same` is attached already", "`S/One`"],
    );
}

#[test]
fn imports_tell_what_is_not_known() {
    refused(
        r#"local x = iam.ManagedPolicy.from_aws_managed_policy_name("A").managed_policy_name"#,
        &["has no `managed_policy_name`"],
    );
    refused(
        r#"iam.User.from_user_name(stack, "U", "u"):add_managed_policy(iam.ManagedPolicy.from_aws_managed_policy_name("A"))"#,
        &["`attach_to_user`"],
    );
    refused(r#"local x = iam.Role.from_role_name(stack, "R", "r").role_id"#, &["is not known"]);
    refused(r#"iam.Grant.drop(service, "x"):assert_success()"#, &["could not be granted"]);
}

#[test]
fn what_roles_of_others_need_is_reported() {
    let source = r#"
local app = App()
local stack = Stack(app, "S")
iam.Role.customize_roles(stack, { use_precreated_roles = { Known = "known" } })
local bucket = s3.Bucket(stack, "Bucket")
local service = iam.ServicePrincipal("ec2.amazonaws.com")
local known = iam.Role(stack, "Known", {
  assumed_by = service,
  managed_policies = { iam.ManagedPolicy.from_aws_managed_policy_name("ReadOnlyAccess") },
})
bucket:grant_read(known)
local missing = iam.Role(stack, "Missing", { assumed_by = service })
iam.ManagedPolicy(stack, "Managed", {
  roles = { missing },
  statements = { iam.PolicyStatement({ actions = { "a:b" }, resources = { stack:format_arn({ service = "a", resource = "b" }) } }) },
})
"#;
    let run = Engine::new().run_str(Language::Lua, "main.lua", source).unwrap();
    let file = |name: &str| String::from_utf8(run.assembly().file(name).unwrap().to_vec()).unwrap();
    let trust = r#"AssumeRole Policy:
[
  {
    "Action": "sts:AssumeRole",
    "Effect": "Allow",
    "Principal": {
      "Service": "ec2.amazonaws.com"
    }
  }
]"#;
    let known = r#"Managed Policy ARNs:
[
  "arn:(PARTITION):iam::aws:policy/ReadOnlyAccess"
]

Managed Policies Statements:
NONE

Identity Policy Statements:
[
  {
    "Action": [
      "s3:GetObject*",
      "s3:GetBucket*",
      "s3:List*"
    ],
    "Effect": "Allow",
    "Resource": [
      "(S/Bucket/Resource.Arn)",
      "(S/Bucket/Resource.Arn)/*"
    ]
  }
]"#;
    let missing = r#"Managed Policy ARNs:
NONE

Managed Policies Statements:
[
  {
    "Action": "a:b",
    "Effect": "Allow",
    "Resource": "arn:(PARTITION):a:(REGION):(ACCOUNT):b"
  }
]

Identity Policy Statements:
NONE"#;
    let text = format!(
        "<known> (S/Known)\n\n{trust}\n\n{known}\n\n<missing role> (S/Missing)\n\n{trust}\n\n{missing}"
    );
    assert_eq!(file("iam-policy-report.txt"), text);
    let json: serde_json::Value = serde_json::from_str(&file("iam-policy-report.json")).unwrap();
    assert_eq!(json["roles"][0]["roleName"], "known");
    assert_eq!(json["roles"][0]["missing"], false);
    assert_eq!(json["roles"][1]["roleConstructPath"], "S/Missing");
    assert_eq!(json["roles"][1]["missing"], true);
}

//! Code that Lambda reads from the bucket whenever it needs it, and keeps no copy of.

use super::service;
use crate::aws::iam::{PolicyStatement, PolicyStatementProps};
use crate::aws::kms::AnyKey;
use crate::aws::s3::Bucket;
use crate::core::{
    ArnComponents, ArnFormat, CfnResource, Construct, Cx, Data, Dependable, DependencyGroup, Fields, Handle,
    Stack, Text,
};
use crate::declare::Dict;
use crate::diag::{Code, Diag, Result};
use crate::fields;

/// For whom Lambda reads code.
#[derive(Clone, Debug)]
pub(super) struct Reader {
    /// What waits for the policies that allow it.
    waits: Construct,
    stack: Stack,
    /// The ARN in whose name Lambda reads an object, and that in whose name it uses keys.
    arn: Text,
    arn_for_keys: Text,
    /// Whether the key of a bucket is used by reading from it alone, and is waited for.
    through_bucket: bool,
}

/// Lets Lambda read an object.
pub(super) fn allow(cx: &mut Cx, reader: &Reader, bucket: Bucket, key: Text) -> Result<()> {
    let actions = ["s3:GetObject", "s3:GetObjectVersion"];
    let arn = bucket.arn_for_objects(cx, key);
    let statement = reader.statement(cx, &actions, (arn, &reader.arn), Fields::new())?;
    let added = bucket.add_to_resource_policy(cx, statement)?;
    reader.wait_for(cx, added.policy_dependable, "bucket");
    let Some(key) = bucket.encryption_key(cx) else { return Ok(()) };
    let mut through = Fields::new();
    if reader.through_bucket {
        let service = Text::concat(["s3.".into(), reader.stack.region(cx), ".amazonaws.com".into()]);
        through = fields! { "kms:ViaService": service };
    }
    let statement = reader.statement(cx, &["kms:Decrypt"], ("*".into(), &reader.arn_for_keys), through)?;
    let added = key.add_to_resource_policy(cx, statement, true)?;
    if reader.through_bucket || !added.statement_added {
        reader.wait_for(cx, added.policy_dependable, "key");
    }
    Ok(())
}

/// Lets Lambda use the key with which what it keeps is encrypted.
pub(super) fn allow_key(cx: &mut Cx, reader: &Reader, key: AnyKey) -> Result<()> {
    let actions = ["kms:Decrypt", "kms:GenerateDataKey", "kms:DescribeKey"];
    let statement = reader.statement(cx, &actions, ("*".into(), &reader.arn_for_keys), Fields::new())?;
    key.add_to_resource_policy(cx, statement, true)?;
    Ok(())
}

impl Reader {
    /// A function or a layer.
    pub(super) fn of_resource(cx: &mut Cx, resource: CfnResource) -> Result<Reader> {
        let (kind, property, prop) = match resource.cfn_resource_type(cx).as_str() {
            "AWS::Lambda::Function" => ("function", "FunctionName", "function_name"),
            _ => ("layer", "LayerName", "layer_version_name"),
        };
        let name = match resource.property(cx, property) {
            Some(Data::Str(name)) => name.into(),
            _ => {
                let message = format!(
                    "the name of the {kind} is not known, so all {kind}s of the account may read its code"
                );
                let hint = format!("give it a `{prop}`");
                cx.warn(Diag::warning(Code::Surprise, message).hint(hint).on(cx.path(resource.id())));
                Text::from("*")
            }
        };
        let stack = cx.stack_of(resource.id())?;
        let arn = stack.format_arn(cx, components(kind, name, ArnFormat::COLON_RESOURCE_NAME))?;
        Ok(Reader { waits: resource.into(), stack, arn_for_keys: arn.clone(), arn, through_bucket: true })
    }

    /// The revisions of a web function. Keys are used by revisions of any, since they may be older than its name.
    pub(super) fn of_web_function(cx: &Cx, waits: Construct, name: &Text) -> Result<Reader> {
        let stack = cx.stack_of(waits.id())?;
        let revisions = |name: Text| {
            let revisions = Text::concat([name, "/revision/*".into()]);
            stack.format_arn(cx, components("web-function", revisions, ArnFormat::SLASH_RESOURCE_NAME))
        };
        let (arn, arn_for_keys) = (revisions(name.clone())?, revisions("*".into())?);
        Ok(Reader { waits, stack, arn, arn_for_keys, through_bucket: false })
    }

    fn statement(
        &self,
        cx: &mut Cx,
        actions: &[&'static str],
        (resource, source): (Text, &Text),
        more: Fields,
    ) -> Result<PolicyStatement> {
        let service = service::principal(cx);
        let mut equals = fields! { "aws:SourceAccount": self.stack.account(cx) };
        equals.extend(more);
        let conditions = fields! {
            "StringEquals": Data::Map(equals),
            "ArnLike": Data::object("aws:SourceArn", source),
        };
        let actions: Vec<Text> = actions.iter().map(|action| Text::from(*action)).collect();
        let props = PolicyStatementProps {
            actions: Some(actions.into()),
            resources: Some(vec![resource].into()),
            principals: Some(vec![service]),
            conditions: Some(Dict(conditions)),
            ..PolicyStatementProps::default()
        };
        PolicyStatement::new(cx, props)
    }

    /// Waits for a policy; warns where the policy could not be changed.
    fn wait_for(&self, cx: &mut Cx, policy: Option<DependencyGroup>, what: &str) {
        if let Some(policy) = policy {
            self.waits.node().add_dependency(cx, vec![Dependable::Group(policy)].into());
            return;
        }
        let message = format!(
            "the policy of the {what} cannot be changed here, so Lambda may not be allowed to read the code"
        );
        let hint = "allow it to `lambda.amazonaws.com` where the policy is made";
        cx.warn(Diag::warning(Code::Surprise, message).hint(hint).on(cx.path(self.waits.id())));
    }
}

fn components(resource: &'static str, name: Text, arn_format: ArnFormat) -> ArnComponents {
    ArnComponents {
        service: "lambda".into(),
        resource: resource.into(),
        resource_name: Some(name),
        partition: None,
        region: None,
        account: None,
        arn_format,
    }
}

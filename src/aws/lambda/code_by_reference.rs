//! Code that Lambda reads from the bucket whenever it needs it, and keeps no copy of.

use crate::aws::iam::{PolicyStatement, PolicyStatementProps, ServicePrincipal, ServicePrincipalOpts};
use crate::aws::s3::Bucket;
use crate::core::{
    ArnComponents, ArnFormat, CfnResource, Construct, Cx, Data, Dependable, DependencyGroup, Fields, Handle,
    Stack, Text,
};
use crate::declare::Dict;
use crate::diag::{Code, Diag, Result};
use crate::fields;

/// Where Lambda reads from, and for which function or layer.
struct Reader {
    resource: CfnResource,
    stack: Stack,
    arn: Text,
}

/// Lets Lambda read an object, for a function or a layer; the resource waits for the policies that say so.
pub(super) fn allow(cx: &mut Cx, resource: CfnResource, bucket: Bucket, key: Text) -> Result<()> {
    let reader = Reader::of(cx, resource)?;
    let actions = ["s3:GetObject", "s3:GetObjectVersion"];
    let arn = bucket.arn_for_objects(cx, key);
    let statement = reader.statement(cx, &actions, arn, Fields::new())?;
    let added = bucket.add_to_resource_policy(cx, statement)?;
    reader.wait_for(cx, added.policy_dependable, "bucket");
    let Some(key) = bucket.encryption_key(cx) else { return Ok(()) };
    let region = reader.stack.region(cx);
    let service = Text::concat(["s3.".into(), region, ".amazonaws.com".into()]);
    let through = fields! { "kms:ViaService": service };
    let statement = reader.statement(cx, &["kms:Decrypt"], "*".into(), through)?;
    let added = key.add_to_resource_policy(cx, statement, true)?;
    reader.wait_for(cx, added.policy_dependable, "key");
    Ok(())
}

impl Reader {
    fn of(cx: &mut Cx, resource: CfnResource) -> Result<Reader> {
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
        let components = ArnComponents {
            service: "lambda".into(),
            resource: kind.into(),
            resource_name: Some(name),
            partition: None,
            region: None,
            account: None,
            arn_format: ArnFormat::COLON_RESOURCE_NAME,
        };
        let stack = cx.stack_of(resource.id())?;
        let arn = stack.format_arn(cx, components)?;
        Ok(Reader { resource, stack, arn })
    }

    fn statement(
        &self,
        cx: &mut Cx,
        actions: &[&'static str],
        resource: Text,
        more: Fields,
    ) -> Result<PolicyStatement> {
        let service =
            ServicePrincipal::new(cx, "lambda.amazonaws.com".into(), ServicePrincipalOpts::default());
        let mut equals = fields! { "aws:SourceAccount": self.stack.account(cx) };
        equals.extend(more);
        let conditions = fields! {
            "StringEquals": Data::Map(equals),
            "ArnLike": Data::object("aws:SourceArn", self.arn.clone()),
        };
        let actions: Vec<Text> = actions.iter().map(|action| Text::from(*action)).collect();
        let props = PolicyStatementProps {
            actions: Some(actions.into()),
            resources: Some(vec![resource].into()),
            principals: Some(vec![service.into()]),
            conditions: Some(Dict(conditions)),
            ..PolicyStatementProps::default()
        };
        PolicyStatement::new(cx, props)
    }

    /// Makes the resource wait for a policy; warns where the policy could not be changed.
    fn wait_for(&self, cx: &mut Cx, policy: Option<DependencyGroup>, what: &str) {
        if let Some(policy) = policy {
            let policy = Dependable::Group(policy);
            Construct::from(self.resource).node().add_dependency(cx, vec![policy].into());
            return;
        }
        let message = format!(
            "the policy of the {what} cannot be changed here, so Lambda may not be allowed to read the code"
        );
        let hint = "allow it to `lambda.amazonaws.com` where the policy is made";
        cx.warn(Diag::warning(Code::Surprise, message).hint(hint).on(cx.path(self.resource.id())));
    }
}

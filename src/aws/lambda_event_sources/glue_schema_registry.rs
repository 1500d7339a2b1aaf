//! Schemas in Glue.

use crate::aws::iam::{PolicyStatement, PolicyStatementProps};
use crate::aws::lambda::{EventSourceMapping, FunctionBase, KafkaSchemaRegistryConfig, SchemaRegistryProps};
use crate::bail;
use crate::core::{Arn, ArnFormat, CfnResource, Cx, Data, Fn, Handle, Late, Text};
use crate::declare::{Dict, class, props};
use crate::diag::{Code, Result};

/// What a [`GlueSchemaRegistry`] needs: a `schema_registry` or a `schema_registry_arn`.
#[props(module = "lambda_event_sources")]
pub struct GlueSchemaRegistryProps {
    /// How records are checked and handed on.
    #[extends(required)]
    pub records: SchemaRegistryProps,
    /// The registry: a `glue.CfnRegistry`.
    pub schema_registry: Option<CfnResource>,
    /// The ARN of the registry.
    pub schema_registry_arn: Option<Text>,
}

/// A registry of Glue.
#[derive(Clone, Debug)]
pub struct GlueSchemaRegistry {
    props: GlueSchemaRegistryProps,
}

const RESOURCE_TYPE: &str = "AWS::Glue::Registry";

/// A registry of Glue, in which the schemas of Kafka's records are kept.
#[class(module = "lambda_event_sources")]
impl GlueSchemaRegistry {
    /// Takes a registry.
    pub fn new(cx: &Cx, props: GlueSchemaRegistryProps) -> Result<Self> {
        if props.schema_registry.is_none() && props.schema_registry_arn.is_none() {
            bail!(
                Code::MissingArgument,
                "a `GlueSchemaRegistry` needs a `schema_registry` or a `schema_registry_arn`"
            );
        }
        if let Some(registry) = props.schema_registry
            && registry.cfn_resource_type(cx) != RESOURCE_TYPE
        {
            bail!(
                Code::TypeMismatch,
                "`schema_registry` must be a `glue.CfnRegistry`, not a resource of the type `{}`",
                registry.cfn_resource_type(cx)
            );
        }
        Ok(GlueSchemaRegistry { props })
    }

    /// Lets a function read the schemas.
    pub fn bind(
        &self,
        cx: &mut Cx,
        _target: EventSourceMapping,
        target_handler: FunctionBase,
    ) -> Result<KafkaSchemaRegistryConfig> {
        let (arn, name) = self.registry(cx)?;
        let name = Dict(vec![("registryName".into(), Data::from(name))]);
        let pattern = "arn:${AWS::Partition}:glue:${AWS::Region}:${AWS::AccountId}:schema/${registryName}/*";
        let schemas = Fn::sub(pattern.into(), Some(name));
        allow(cx, target_handler, "glue:GetRegistry", vec![arn.clone()])?;
        allow(cx, target_handler, "glue:GetSchemaVersion", vec![arn.clone(), schemas])?;
        Ok(KafkaSchemaRegistryConfig {
            schema_registry_uri: arn,
            event_record_format: self.props.records.event_record_format.clone(),
            access_configs: None,
            schema_validation_configs: self.props.records.schema_validation_configs.clone(),
        })
    }
}

impl GlueSchemaRegistry {
    /// The ARN and the name.
    fn registry(&self, cx: &Cx) -> Result<(Text, Text)> {
        if let Some(registry) = self.props.schema_registry {
            let name = match registry.property(cx, "Name") {
                Some(Data::Str(name)) => name.into(),
                Some(Data::Late(name)) => name.into(),
                _ => bail!(Code::Internal, "a registry has no name"; on: cx.path(registry.id())),
            };
            return Ok((Late::attribute(registry.id(), "Arn").into(), name));
        }
        let arn = self.props.schema_registry_arn.clone().unwrap_or_else(|| "".into());
        let parts = Arn::split(arn.clone(), ArnFormat::SLASH_RESOURCE_NAME)?;
        Ok((arn, parts.resource_name.unwrap_or_else(|| "".into())))
    }
}

fn allow(cx: &mut Cx, function: FunctionBase, action: &'static str, resources: Vec<Text>) -> Result<()> {
    let props = PolicyStatementProps {
        actions: Some(vec![Text::from(action)].into()),
        resources: Some(resources.into()),
        ..PolicyStatementProps::default()
    };
    let statement = PolicyStatement::new(cx, props)?;
    function.add_to_role_policy(cx, statement)
}

//! Tables of Glue that have the columns of converted records.

use crate::aws::iam::{PolicyStatement, Principal, Role};
use crate::bail;
use crate::core::{ArnComponents, CfnResource, Construct, Cx, Data, Handle, Late, Stack, Text};
use crate::declare::{Dict, class, props};
use crate::diag::{Code, Result};
use crate::fields;

/// Which version of a table is used.
#[props(module = "kinesisfirehose")]
pub struct SchemaConfigurationFromCfnTableProps {
    /// The version of the table. Default: the newest.
    pub version_id: Option<Text>,
    /// The region of the table. Default: that of its stack.
    pub region: Option<Text>,
}

/// Who reads a table.
#[props(module = "kinesisfirehose")]
pub struct SchemaConfigurationBindOptions {
    /// The role of the destination.
    pub role: Role,
}

/// A table of Glue that has the columns of converted records.
#[derive(Clone, Debug)]
pub struct SchemaConfiguration {
    table: CfnResource,
    database_name: Data,
    catalog_id: Data,
    region: Text,
    version: Text,
}

const RESOURCE_TYPE: &str = "AWS::Glue::Table";
const READ: [&str; 3] = ["glue:GetTable", "glue:GetTableVersion", "glue:GetTableVersions"];

/// A table of Glue that has the columns of converted records: `kinesisfirehose.SchemaConfiguration.from_cfn_table(table)`.
#[class(module = "kinesisfirehose")]
impl SchemaConfiguration {
    /// Takes a table.
    pub fn from_cfn_table(
        cx: &Cx,
        /// The table: a `glue.CfnTable`.
        table: CfnResource,
        props: Option<SchemaConfigurationFromCfnTableProps>,
    ) -> Result<Self> {
        let cfn_type = table.cfn_resource_type(cx);
        if cfn_type != RESOURCE_TYPE {
            bail!(Code::TypeMismatch, "`table` must be a `glue.CfnTable`, not a resource of the type `{cfn_type}`";
                on: cx.path(table.id()));
        }
        let props = props.unwrap_or_default();
        let property = |name| table.property(cx, name).unwrap_or_default();
        let region = match props.region {
            Some(region) => region,
            None => cx.stack_of(table.id())?.region(cx),
        };
        Ok(SchemaConfiguration {
            table,
            database_name: property("DatabaseName"),
            catalog_id: property("CatalogId"),
            region,
            version: props.version_id.unwrap_or_else(|| "LATEST".into()),
        })
    }

    /// Lets the role read the table; says what CloudFormation is told.
    pub fn bind(
        &self,
        cx: &mut Cx,
        scope: Construct,
        options: SchemaConfigurationBindOptions,
    ) -> Result<Dict<Data>> {
        let stack = cx.stack_of(scope.id())?;
        let (database, table) = (text(&self.database_name), Text::from(Late::reference(self.table.id())));
        let table_path = Text::concat([database.clone(), "/".into(), table.clone()]);
        let arns = vec![
            self.arn(cx, stack, "catalog", None)?,
            self.arn(cx, stack, "database", Some(database))?,
            self.arn(cx, stack, "table", Some(table_path))?,
        ];
        let reader = Principal::from(options.role);
        for (actions, resources) in [(&READ[..], arns), (&["glue:GetSchemaVersion"], vec!["*".into()])] {
            let statement = PolicyStatement::allow(cx, actions, resources)?;
            reader.add_to_principal_policy(cx, statement)?;
        }
        Ok(Dict(fields! {
            "CatalogId": self.catalog_id.clone(),
            "DatabaseName": self.database_name.clone(),
            "Region": self.region.clone(),
            "RoleARN": options.role.role_arn(cx),
            "TableName": table,
            "VersionId": self.version.clone(),
        }))
    }
}

impl SchemaConfiguration {
    fn arn(&self, cx: &mut Cx, stack: Stack, kind: &'static str, name: Option<Text>) -> Result<Text> {
        let base = match name {
            Some(name) => ArnComponents::slash("glue", kind, name),
            None => ArnComponents::alone("glue", kind),
        };
        let (region, account) = (Some(self.region.clone()), Some(text(&self.catalog_id)));
        stack.format_arn(cx, ArnComponents { region, account, ..base })
    }
}

/// A property that is text, or becomes text.
fn text(value: &Data) -> Text {
    match value {
        Data::Str(text) => text.clone().into(),
        Data::Late(late) => late.clone().into(),
        _ => "".into(),
    }
}

//! Secrets of databases that an application changes.

use super::hosted_rotation::joined;
use super::{RotationScheduleOptions, Secret, SecretRotationApplication};
use crate::aws::ec2::{
    IConnectable, InterfaceVpcEndpoint, SecurityGroup, SecurityGroupProps, SubnetSelection, Vpc, VpcEndpoint,
};
use crate::aws::lambda::Function;
use crate::bail;
use crate::core::{
    CfnMapping, CfnMappingProps, CfnResource, Construct, Cx, Data, Duration, Handle, Late, Names,
    RemovalPolicy, Str, Text,
};
use crate::declare::{Dict, construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// What a [`SecretRotation`] needs.
#[props(module = "secretsmanager")]
pub struct SecretRotationProps {
    /// The secret: an object of JSON with `engine`, `host`, `username` and `password`.
    pub secret: Secret,
    /// The secret of the user that changes the others, for applications with two users. Default: none.
    pub master_secret: Option<Secret>,
    /// How long a value holds, 4 hours to 1000 days. Default: 30 days.
    pub automatically_after: Option<Duration>,
    /// The application that changes the secret.
    pub application: SecretRotationApplication,
    /// The VPC of its function.
    pub vpc: Vpc,
    /// The subnets of its function. Default: as the VPC chooses.
    pub vpc_subnets: Option<SubnetSelection>,
    /// The database, which must have a default port.
    pub target: IConnectable,
    /// The security group of the function. Default: a new one.
    pub security_group: Option<SecurityGroup>,
    /// Characters that a new value does not have. Default: as the application chooses.
    pub exclude_characters: Option<Text>,
    /// The endpoint by which the function reaches Secrets Manager. Default: that of the region.
    pub endpoint: Option<InterfaceVpcEndpoint>,
    /// Whether the secret is changed at once, when the rotation is made or changed. Default: it is.
    pub rotate_immediately_on_update: Option<bool>,
}

/// How long the name of a function can be.
/// Source: the Lambda API reference, `CreateFunction`.
const MOST_OF_NAME: usize = 64;
const TRANSFORM: &str = "AWS::Serverless-2016-10-31";

/// Changes the secret of a database by an application of the AWS Serverless Application Repository.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// let group = ec2.SecurityGroup(stack, "Database", #{ vpc: vpc });
/// secretsmanager.SecretRotation(stack, "Rotation", #{
///     application: secretsmanager.SecretRotationApplication.MYSQL_ROTATION_SINGLE_USER,
///     secret: secretsmanager.Secret(stack, "Secret"),
///     target: ec2.Connections(#{ security_groups: [group], default_port: ec2.Port.tcp(3306) }),
///     vpc: vpc,
/// });
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// local group = ec2.SecurityGroup(stack, "Database", { vpc = vpc })
/// secretsmanager.SecretRotation(stack, "Rotation", {
///   application = secretsmanager.SecretRotationApplication.MYSQL_ROTATION_SINGLE_USER,
///   secret = secretsmanager.Secret(stack, "Secret"),
///   target = ec2.Connections({ security_groups = { group }, default_port = ec2.Port.tcp(3306) }),
///   vpc = vpc,
/// })
/// ```
#[construct(module = "secretsmanager", base = Construct)]
impl SecretRotation {
    /// Makes a rotation.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: SecretRotationProps) -> Result<Self> {
        let target = props.target.0;
        if target.default_port(cx).is_none() {
            bail!(Code::MissingArgument, "the connections of the `target` have no default port";
                hint: "give them one: `ec2.Connections(#{{ default_port: ec2.Port.tcp(3306), ... }})`");
        }
        if props.application.is_multi_user() == Some(true) && props.master_secret.is_none() {
            bail!(
                Code::MissingArgument,
                "the application takes turns with two users, so it needs a `master_secret`"
            );
        }
        let this: SecretRotation = cx.create(scope, id, ())?;
        let group = match props.security_group {
            Some(group) => group,
            None => {
                let of_vpc = SecurityGroupProps::new(props.vpc);
                SecurityGroup::new(cx, this.into(), "SecurityGroup".into(), of_vpc)?
            }
        };
        let rotates = IConnectable::from(group.connections(cx));
        target.allow_default_port_from(cx, rotates, None)?;
        let parameters = this.parameters(cx, &props, group)?;
        let location = this.location(cx, &props.application)?;
        let application = CfnResource::add(
            cx,
            this,
            "Resource",
            "AWS::Serverless::Application",
            fields! { "Location": location, "Parameters": parameters },
        )?;
        application.apply_removal_policy(cx, Some(RemovalPolicy::DESTROY), None)?;
        cx.stack_of(this.id())?.add_transform(cx, TRANSFORM.into());
        let arn = Late::attribute(application.id(), "Outputs.RotationLambdaARN").into();
        let function = Function::from_function_arn(cx, this.into(), "RotationLambda".into(), arn)?;
        let options = RotationScheduleOptions {
            rotation_lambda: Some(function),
            automatically_after: props.automatically_after,
            rotate_immediately_on_update: props.rotate_immediately_on_update,
            ..RotationScheduleOptions::default()
        };
        props.secret.add_rotation_schedule(cx, "RotationSchedule".into(), options)?;
        if let Some(master) = props.master_secret {
            // A secret that others depend on must not be lost with its stack.
            master.deny_account_root_delete(cx)?;
        }
        Ok(this)
    }
}

impl SecretRotation {
    fn parameters(self, cx: &mut Cx, props: &SecretRotationProps, group: SecurityGroup) -> Result<Data> {
        let stack = cx.stack_of(self.0)?;
        let host = match props.endpoint {
            Some(endpoint) => {
                Text::concat([VpcEndpoint::from(endpoint).vpc_endpoint_id(cx), ".secretsmanager.".into()])
            }
            None => "secretsmanager.".into(),
        };
        let endpoint =
            Text::concat(["https://".into(), host, stack.region(cx), ".".into(), stack.url_suffix()]);
        let unique = Names::unique_id(cx, self.into());
        let name = &unique[unique.len().saturating_sub(MOST_OF_NAME)..];
        let subnets = props.vpc.select_subnets(cx, props.vpc_subnets.clone())?.subnets;
        let subnets: Vec<Text> = subnets.iter().map(|subnet| subnet.subnet_id(cx)).collect();
        let key_of =
            |cx: &Cx, secret: Secret| secret.encryption_key(cx).map(|key| key.key_arn(cx)).transpose();
        let master_key = props.master_secret.map(|master| key_of(cx, master)).transpose()?.flatten();
        let mut parameters = fields! {
            "endpoint": endpoint,
            "functionName": name,
            "vpcSubnetIds": joined(subnets),
            "vpcSecurityGroupIds": group.security_group_id(cx),
            "excludeCharacters": props.exclude_characters.clone(),
            "kmsKeyArn": key_of(cx, props.secret)?,
            "masterSecretArn": props.master_secret.map(|master| master.secret_arn(cx)),
            "masterSecretKmsKeyArn": master_key,
        };
        parameters.retain(|(_, value)| *value != Data::Absent);
        Ok(Data::Map(parameters))
    }

    /// The application and its version, which are others in each partition.
    fn location(self, cx: &mut Cx, application: &SecretRotationApplication) -> Result<Data> {
        let mut rows = Vec::new();
        for partition in application.partitions() {
            let row = fields! {
                "applicationId": application.application_arn_for_partition(partition.clone())?,
                "semanticVersion": application.semantic_version_for_partition(partition.clone())?,
            };
            rows.push((partition.clone(), Dict(row)));
        }
        let props = CfnMappingProps { mapping: Some(Dict(rows)), ..CfnMappingProps::default() };
        let mapping = CfnMapping::new(cx, self.into(), "SARMapping".into(), props)?;
        let partition = Text::from(Late::pseudo("AWS::Partition"));
        Ok(Data::Map(fields! {
            "ApplicationId": mapping.late_value(cx, partition.clone(), "applicationId".into(), None),
            "SemanticVersion": mapping.late_value(cx, partition, "semanticVersion".into(), None),
        }))
    }
}

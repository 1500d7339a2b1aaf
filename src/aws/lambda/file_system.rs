//! File systems that functions mount.

use super::{Function, FunctionOptions};
use crate::aws::ec2::Connections;
use crate::aws::efs::AccessPoint;
use crate::aws::iam::{PolicyStatement, PolicyStatementProps};
use crate::bail;
use crate::core::{
    ArnComponents, CfnResource, Construct, ConstructOrder, Cx, Data, Dependable, Handle, Text,
};
use crate::declare::{Dict, class, props};
use crate::diag::{Code, Result};
use crate::fields;

/// How a function mounts a file system.
#[props(module = "lambda", output = true)]
pub struct FileSystemConfig {
    /// Where the function sees it: `/mnt/files`.
    pub local_mount_path: Text,
    /// The ARN of the access point.
    pub arn: Text,
    /// What must be there before the function. Default: nothing.
    pub dependency: Option<Vec<Dependable>>,
    /// Who may reach the file system: the function is let in. Default: nobody is let in.
    pub connections: Option<Connections>,
    /// What the function must be allowed. Default: nothing.
    pub policies: Option<Vec<PolicyStatement>>,
}

/// A file system that functions mount.
#[derive(Clone, Debug)]
pub struct FileSystem(FileSystemConfig);

/// A file system that functions mount, which must be in a VPC for that.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// let access = efs.FileSystem(stack, "Files", #{ vpc: vpc }).add_access_point("Access", #{ path: "/shared" });
/// lambda.Function(stack, "Function", #{
///     runtime: lambda.Runtime.NODEJS_24_X,
///     handler: "index.handler",
///     code: lambda.Code.from_inline("exports.handler = async () => 'hello';"),
///     vpc: vpc,
///     allow_all_outbound: false,
///     filesystem: lambda.FileSystem.from_efs_access_point(access, "/mnt/files"),
/// });
/// ```
///
/// ```lua
/// local vpc = ec2.Vpc(stack, "Vpc")
/// local access = efs.FileSystem(stack, "Files", { vpc = vpc }):add_access_point("Access", { path = "/shared" })
/// lambda.Function(stack, "Function", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async () => 'hello';"),
///   vpc = vpc,
///   allow_all_outbound = false,
///   filesystem = lambda.FileSystem.from_efs_access_point(access, "/mnt/files"),
/// })
/// ```
#[class(module = "lambda")]
impl FileSystem {
    /// An access point of Amazon EFS, whose file system must be known.
    pub fn from_efs_access_point(
        cx: &mut Cx,
        ap: AccessPoint,
        /// Where the function sees it: `/mnt/` and letters, digits, `-`, `_` and `.`, up to 160 characters.
        mount_path: Text,
    ) -> Result<FileSystem> {
        let file_system = ap.file_system(cx)?;
        let files = ArnComponents::slash("elasticfilesystem", "file-system", file_system.file_system_id(cx));
        let files = cx.stack_of(ap.id())?.format_arn(cx, files)?;
        let arn = ap.access_point_arn(cx);
        let through_it = Data::object("elasticfilesystem:AccessPointArn", arn.clone());
        let mounts = PolicyStatementProps {
            conditions: Some(Dict(vec![("StringEquals".into(), through_it)])),
            ..allowing("elasticfilesystem:ClientMount", "*".into())
        };
        let writes = allowing("elasticfilesystem:ClientWrite", files);
        let policies = vec![PolicyStatement::new(cx, mounts)?, PolicyStatement::new(cx, writes)?];
        Ok(FileSystem(FileSystemConfig {
            local_mount_path: mount_path,
            arn,
            dependency: Some(vec![Dependable::Group(file_system.mount_targets_available(cx))]),
            connections: Some(file_system.connections(cx)),
            policies: Some(policies),
        }))
    }

    /// How it is mounted.
    #[attribute]
    pub fn config(&self) -> FileSystemConfig {
        self.0.clone()
    }
}

fn allowing(action: &'static str, resource: Text) -> PolicyStatementProps {
    PolicyStatementProps {
        actions: Some(vec![Text::from(action)].into()),
        resources: Some(vec![resource].into()),
        ..PolicyStatementProps::default()
    }
}

/// The most characters of a path.
/// Source: the Lambda API reference, `FileSystemConfig`.
const MOST_CHARACTERS: usize = 160;

/// Refuses a file system that Lambda could not mount.
pub(super) fn check(options: &FunctionOptions) -> Result<()> {
    let Some(FileSystem(config)) = &options.filesystem else { return Ok(()) };
    if options.vpc.is_none() {
        bail!(Code::MissingArgument, "`filesystem` needs a `vpc`"; hint: "give the function the `vpc` in which the file system is");
    }
    let Some(path) = config.local_mount_path.literal() else { return Ok(()) };
    let is_name =
        |name: &str| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c));
    if !path.strip_prefix("/mnt/").is_some_and(is_name) {
        bail!(Code::InvalidValue, "a file system cannot be mounted at `{path}`";
            hint: "the path is `/mnt/` and letters, digits, `-`, `_` and `.`");
    }
    let length = path.chars().count();
    if length > MOST_CHARACTERS {
        bail!(
            Code::OutOfRange,
            "the path of a mounted file system has at most {MOST_CHARACTERS} characters, not {length}"
        );
    }
    Ok(())
}

/// The property of a function that mounts a file system.
pub(super) fn property(options: &FunctionOptions) -> Option<Data> {
    let FileSystem(config) = options.filesystem.as_ref()?;
    let mounted = fields! { "Arn": config.arn.clone(), "LocalMountPath": config.local_mount_path.clone() };
    Some(Data::List(vec![Data::Map(mounted)]))
}

impl Function {
    /// Lets the function reach the file system that it mounts, and has it wait for that.
    pub(super) fn reach_files(
        self,
        cx: &mut Cx,
        resource: CfnResource,
        config: &FileSystemConfig,
    ) -> Result<()> {
        let dependencies = config.dependency.iter().flatten().cloned();
        cx.extra_mut(self.id()).dependencies.extend(dependencies);
        let (Some(own), Some(files)) = (cx.state(self).connections, config.connections) else {
            return Ok(());
        };
        own.allow_to_default_port(cx, files.into(), None)?;
        let mut waited = rules(cx, files, "AWS::EC2::SecurityGroupIngress");
        waited.extend(rules(cx, own, "AWS::EC2::SecurityGroupEgress"));
        Construct::from(resource).node().add_dependency(cx, waited.into());
        Ok(())
    }
}

/// The rules of a type that stand below the security groups of connections.
fn rules(cx: &Cx, connections: Connections, cfn_type: &str) -> Vec<Dependable> {
    let groups = connections.security_groups(cx);
    let below = groups
        .into_iter()
        .flat_map(|group| Construct::from(group).node().find_all(cx, ConstructOrder::PREORDER));
    let is_rule = |construct: &Construct| {
        cx.cast::<CfnResource>(construct.id()).is_some_and(|it| it.cfn_resource_type(cx) == cfn_type)
    };
    below.filter(is_rule).map(Dependable::Construct).collect()
}

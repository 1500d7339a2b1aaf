//! File systems.

use super::{AccessPoint, AccessPointOptions, AccessPointProps, ReplicationConfiguration};
use crate::aws::ec2::{
    Connections, ConnectionsProps, Port, SecurityGroup, SecurityGroupProps, Subnet, SubnetSelection, Vpc,
};
use crate::aws::iam::{
    AddToResourcePolicyResult, AnyPrincipal, Grant, PolicyDocument, PolicyStatement, PolicyStatementProps,
    Principal, ResourceGrant, ResourceWithPolicy,
};
use crate::aws::kms::AnyKey;
use crate::core::{
    ArnComponents, ArnFormat, CfnResource, Construct, Cx, Data, Dependable, DependencyGroup, Handle, Late,
    NodeId, Number, RemovalPolicy, Resource, Size, Str, Text, TextList,
};
use crate::declare::{Dict, Rest, choice, construct, props};
use crate::diag::{Code, Diag, Error, Result};
use crate::{bail, fields};

/// After how long a file that nobody reads goes to a cheaper class of storage.
#[choice(module = "efs")]
pub enum LifecyclePolicy {
    /// After a day.
    AFTER_1_DAY,
    /// After 7 days.
    AFTER_7_DAYS,
    /// After 14 days.
    AFTER_14_DAYS,
    /// After 30 days.
    AFTER_30_DAYS,
    /// After 60 days.
    AFTER_60_DAYS,
    /// After 90 days.
    AFTER_90_DAYS,
    /// After 180 days.
    AFTER_180_DAYS,
    /// After 270 days.
    AFTER_270_DAYS,
    /// After 365 days.
    AFTER_365_DAYS,
}

/// When a file comes back from a cheaper class of storage.
#[choice(module = "efs")]
pub enum OutOfInfrequentAccessPolicy {
    /// As soon as it is read.
    AFTER_1_ACCESS,
}

/// For what a file system is tuned.
/// Source: the EFS user guide, "Performance modes".
#[choice(module = "efs")]
pub enum PerformanceMode {
    /// For short waits.
    #[value = "generalPurpose"]
    GENERAL_PURPOSE,
    /// For very many operations at once, each of which waits longer.
    #[value = "maxIO"]
    MAX_IO,
}

/// How much data a file system moves in a second.
/// Source: the EFS user guide, "Throughput modes".
#[choice(module = "efs")]
pub enum ThroughputMode {
    /// The more, the more it holds.
    #[value = "bursting"]
    BURSTING,
    /// As much as the program says.
    #[value = "provisioned"]
    PROVISIONED,
    /// As much as is asked for.
    #[value = "elastic"]
    ELASTIC,
}

/// Whether a file system can become the copy of another.
#[choice(module = "efs")]
pub enum ReplicationOverwriteProtection {
    /// It cannot.
    ENABLED,
    /// It can, and is read-only then.
    DISABLED,
}

/// What a [`FileSystem`] needs.
#[props(module = "efs")]
pub struct FileSystemProps {
    /// The VPC.
    pub vpc: Vpc,
    /// The security group of the mount targets. Default: a new one, which lets everything out.
    pub security_group: Option<SecurityGroup>,
    /// The subnets, each of which gets a mount target. Default: what `Vpc.select_subnets` takes by itself.
    pub vpc_subnets: Option<SubnetSelection>,
    /// Whether files are encrypted.
    #[default(true)]
    pub encrypted: bool,
    /// The name, which becomes a tag. Default: the path of the construct.
    pub file_system_name: Option<Text>,
    /// The key with which files are encrypted. Default: that of EFS.
    pub kms_key: Option<AnyKey>,
    /// When files go to the storage for what is seldom read. Default: never.
    pub lifecycle_policy: Option<LifecyclePolicy>,
    /// When files come back from there. Default: never.
    pub out_of_infrequent_access_policy: Option<OutOfInfrequentAccessPolicy>,
    /// When files go to the archive. Default: never.
    pub transition_to_archive_policy: Option<LifecyclePolicy>,
    /// For what it is tuned. Default: that of EFS, `GENERAL_PURPOSE`.
    pub performance_mode: Option<PerformanceMode>,
    /// How much data it moves in a second. Default: that of EFS, `BURSTING`.
    pub throughput_mode: Option<ThroughputMode>,
    /// How much data it moves in a second, at least 1 MiB; `PROVISIONED` needs it.
    pub provisioned_throughput_per_second: Option<Size>,
    /// What becomes of the files when the file system leaves the stack.
    #[default(RemovalPolicy::RETAIN)]
    pub removal_policy: RemovalPolicy,
    /// Whether AWS Backup saves it every day.
    #[default(false)]
    pub enable_automatic_backups: bool,
    /// Who may mount it, read and write. Default: whoever reaches it.
    pub file_system_policy: Option<PolicyDocument>,
    /// Whether clients that IAM does not know may mount it. Default: `true`; `false` once something is granted, and with
    /// the context value `@aws-cdk/aws-efs:denyAnonymousAccess`.
    pub allow_anonymous_access: Option<bool>,
    /// Whether it is kept in one zone only: the first of the VPC, or that of `vpc_subnets`.
    #[default(false)]
    pub one_zone: bool,
    /// Whether it can become the copy of another. Default: that of EFS, `ENABLED`.
    pub replication_overwrite_protection: Option<ReplicationOverwriteProtection>,
    /// Where a copy of it is kept up to date. Default: nowhere.
    pub replication_configuration: Option<ReplicationConfiguration>,
}

/// A file system that exists already: its id, or its ARN.
#[props(module = "efs")]
pub struct FileSystemAttributes {
    /// The security group of its mount targets.
    pub security_group: SecurityGroup,
    /// The id. Default: out of the ARN.
    pub file_system_id: Option<Text>,
    /// The ARN. Default: by the id, in the account and region of the stack.
    pub file_system_arn: Option<Text>,
}

/// What a file system keeps.
#[derive(Clone, Debug)]
pub struct FileSystemState {
    id: Text,
    arn: Text,
    connections: Connections,
    mount_targets: DependencyGroup,
    /// Nothing where it was made elsewhere.
    own: Option<Own>,
}

/// Who may mount a file system that is made here.
#[derive(Clone, Debug)]
struct Own {
    policy: PolicyDocument,
    allows_anonymous: Option<bool>,
    is_granted: bool,
}

/// The port of NFS.
/// Source: RFC 8881, section 2.9.3.
const NFS: i64 = 2049;
const MOUNT: &str = "elasticfilesystem:ClientMount";
const WRITE: &str = "elasticfilesystem:ClientWrite";
const ROOT: &str = "elasticfilesystem:ClientRootAccess";
/// Only what comes through a mount target counts.
const VIA_MOUNT_TARGET: &str = "elasticfilesystem:AccessedViaMountTarget";
/// The feature flag under which clients that IAM does not know may not mount.
const DENY_ANONYMOUS: &str = "@aws-cdk/aws-efs:denyAnonymousAccess";
/// The feature flag under which the ids of mount targets have those of their subnets.
const ID_OF_SUBNET: &str = "@aws-cdk/aws-efs:mountTargetOrderInsensitiveLogicalId";

/// A file system in the network, which many clients mount.
///
/// ```rhai
/// let vpc = ec2.Vpc(stack, "Vpc");
/// let files = efs.FileSystem(stack, "Files", #{
///     vpc: vpc,
///     lifecycle_policy: efs.LifecyclePolicy.AFTER_14_DAYS,
/// });
/// let access = files.add_access_point("Access", #{ posix_user: #{ uid: "1001", gid: "1001" } });
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
/// local files = efs.FileSystem(stack, "Files", {
///   vpc = vpc,
///   lifecycle_policy = efs.LifecyclePolicy.AFTER_14_DAYS,
/// })
/// local access = files:add_access_point("Access", { posix_user = { uid = "1001", gid = "1001" } })
/// lambda.Function(stack, "Function", {
///   runtime = lambda.Runtime.NODEJS_24_X,
///   handler = "index.handler",
///   code = lambda.Code.from_inline("exports.handler = async () => 'hello';"),
///   vpc = vpc,
///   allow_all_outbound = false,
///   filesystem = lambda.FileSystem.from_efs_access_point(access, "/mnt/files"),
/// })
/// ```
#[construct(module = "efs", base = Resource, state = FileSystemState, reference = file_system_ref("AWS::EFS::FileSystem"))]
impl FileSystem {
    /// Makes a file system, with a mount target in each subnet.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: FileSystemProps) -> Result<Self> {
        let throughput = props
            .provisioned_throughput_per_second
            .as_ref()
            .map(|size| size.to_mebibytes(None))
            .transpose()?;
        Error::from_all(problems(&props, throughput.as_ref()))?;
        let zone = if props.one_zone { Some(one_zone(cx, &props)?) } else { None };
        let own = Own {
            policy: match props.file_system_policy {
                Some(policy) => policy,
                None => PolicyDocument::new(cx, Default::default()),
            },
            allows_anonymous: props.allow_anonymous_access,
            is_granted: false,
        };
        let state = FileSystemState {
            id: "".into(),
            arn: "".into(),
            connections: Connections::of_groups(cx, Vec::new()),
            mount_targets: DependencyGroup::of(cx, []),
            own: Some(own),
        };
        let this: FileSystem = cx.create(scope, id, state)?;
        this.limit_clients(cx)?;
        let region = cx.stack_of(this.0)?.region(cx);
        let replication =
            props.replication_configuration.as_ref().map(|it| it.to_data(cx, region)).transpose()?;
        let properties = fields! {
            "AvailabilityZoneName": zone.clone(),
            "BackupPolicy": props.enable_automatic_backups.then(|| Data::object("Status", "ENABLED")),
            "Encrypted": props.encrypted,
            "FileSystemPolicy": Late::deferred(this.0, policy),
            "FileSystemProtection": props.replication_overwrite_protection.map(|it| Data::object("ReplicationOverwriteProtection", it.value())),
            "KmsKeyId": props.kms_key.map(|key| key.key_arn(cx)).transpose()?,
            "LifecyclePolicies": lifecycle(&props),
            "PerformanceMode": props.performance_mode.map(PerformanceMode::value),
            "ProvisionedThroughputInMibps": throughput,
            "ReplicationConfiguration": replication,
            "ThroughputMode": props.throughput_mode.map(ThroughputMode::value),
        };
        let resource = CfnResource::add(cx, this, "Resource", "AWS::EFS::FileSystem", properties)?;
        resource.apply_removal_policy(cx, Some(props.removal_policy), None)?;
        let name = props.file_system_name.unwrap_or_else(|| cx.path(this.0).into());
        Construct::from(this).tags().set(cx, "Name".into(), name);
        let group = match props.security_group {
            Some(group) => group,
            None => SecurityGroup::new(
                cx,
                this.into(),
                "EfsSecurityGroup".into(),
                SecurityGroupProps::in_vpc(props.vpc),
            )?,
        };
        let connections = reached_by(cx, group)?;
        let state = cx.state_mut(this);
        state.id = resource.reference();
        state.arn = Late::attribute(resource.id(), "Arn").into();
        state.connections = connections;
        let selection = match zone {
            Some(zone) => {
                Some(SubnetSelection { availability_zones: Some(vec![zone]), ..SubnetSelection::default() })
            }
            None => props.vpc_subnets,
        };
        let subnets = props.vpc.select_subnets(cx, selection)?.subnets;
        this.add_mount_targets(cx, &subnets, group)?;
        Ok(this)
    }

    /// Takes a file system that exists already.
    pub fn from_file_system_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: FileSystemAttributes,
    ) -> Result<FileSystem> {
        let stack = cx.stack_of(scope.id())?;
        let (id_of_it, arn) = match (attrs.file_system_id, attrs.file_system_arn) {
            (Some(known), None) => {
                let parts = ArnComponents::slash("elasticfilesystem", "file-system", known.clone());
                (known, stack.format_arn(cx, parts)?)
            }
            (None, Some(arn)) => {
                let parts = stack.split_arn(arn.clone(), ArnFormat::SLASH_RESOURCE_NAME)?;
                let Some(known) = parts.resource_name else {
                    bail!(Code::InvalidValue, "the ARN names no file system"; hint: "it ends with `file-system/fs-...`");
                };
                (known, arn)
            }
            _ => {
                bail!(Code::InvalidValue, "a file system is known by `file_system_id` or by `file_system_arn`";
                    hint: "give one of the two")
            }
        };
        let state = FileSystemState {
            id: id_of_it,
            arn,
            connections: reached_by(cx, attrs.security_group)?,
            mount_targets: DependencyGroup::of(cx, []),
            own: None,
        };
        cx.create(scope, id, state)
    }

    /// The port of the mount targets: 2049, that of NFS.
    #[constant]
    #[name = "DEFAULT_PORT"]
    pub fn default_port() -> Number {
        Number::Int(NFS)
    }

    /// The id.
    #[attribute]
    pub fn file_system_id(self, cx: &Cx) -> Text {
        cx.state(self).id.clone()
    }

    /// The ARN.
    #[attribute]
    pub fn file_system_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// Who may reach the mount targets.
    #[attribute]
    pub fn connections(self, cx: &Cx) -> Connections {
        cx.state(self).connections
    }

    /// What must be there before the file system can be mounted: its mount targets. Wait for them rather than for the file
    /// system.
    #[attribute]
    pub fn mount_targets_available(self, cx: &Cx) -> DependencyGroup {
        cx.state(self).mount_targets
    }

    /// Adds a folder that clients see as the root.
    pub fn add_access_point(
        self,
        cx: &mut Cx,
        id: Str,
        access_point_options: Option<AccessPointOptions>,
    ) -> Result<AccessPoint> {
        let options = access_point_options.unwrap_or_default();
        AccessPoint::new(cx, self.into(), id, AccessPointProps { file_system: self, options })
    }

    /// Lets somebody do something with the file system.
    pub fn grant(
        self,
        cx: &mut Cx,
        grantee: Principal,
        /// The actions: `elasticfilesystem:ClientMount`.
        actions: Rest<Text>,
    ) -> Result<Grant> {
        let grant = ResourceGrant::new(grantee, actions.0, vec![self.file_system_arn(cx)]);
        grant.to_principal_or_resource(cx, self)
    }

    /// Lets somebody mount the file system and read. Clients that IAM does not know may no longer mount it then, unless
    /// `allow_anonymous_access` says so.
    pub fn grant_read(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.grant_client(cx, grantee, &[MOUNT])
    }

    /// Lets somebody mount the file system, read and write. Clients that IAM does not know may no longer mount it then,
    /// unless `allow_anonymous_access` says so.
    pub fn grant_read_write(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.grant_client(cx, grantee, &[MOUNT, WRITE])
    }

    /// Lets somebody mount the file system, and read and write as root. Clients that IAM does not know may no longer mount
    /// it then, unless `allow_anonymous_access` says so.
    pub fn grant_root_access(self, cx: &mut Cx, grantee: Principal) -> Result<Grant> {
        self.grant_client(cx, grantee, &[MOUNT, WRITE, ROOT])
    }

    /// Adds a statement to the policy of the file system. Nothing happens to one that exists already.
    pub fn add_to_resource_policy(
        self,
        cx: &mut Cx,
        statement: PolicyStatement,
    ) -> Result<AddToResourcePolicyResult> {
        self.add_to_policy(cx, statement)
    }
}

impl ResourceWithPolicy for FileSystem {
    fn account(self, cx: &Cx) -> Text {
        let env = Resource::from(self).env(cx).ok();
        env.and_then(|env| env.account).unwrap_or_else(|| "".into())
    }

    fn add_statement(self, cx: &mut Cx, statement: PolicyStatement) -> Result<Option<NodeId>> {
        let Some(policy) = cx.state(self).own.as_ref().map(|own| own.policy) else { return Ok(None) };
        policy.add_statements(cx, vec![statement].into());
        Ok(Some(self.0))
    }
}

impl FileSystem {
    /// Ends the policy with a statement by which nobody may mount without being told so, where that is asked for: what comes
    /// through a mount target may write, but not mount.
    fn limit_clients(self, cx: &mut Cx) -> Result<()> {
        let Some(policy) = cx.state(self).own.as_ref().map(|own| own.policy) else { return Ok(()) };
        let anybody = AnyPrincipal::new(cx).into();
        let props = PolicyStatementProps {
            actions: Some([WRITE, ROOT].map(Text::from).to_vec().into()),
            principals: Some(vec![anybody]),
            conditions: Some(Dict(via_mount_target())),
            ..PolicyStatementProps::default()
        };
        let statement = PolicyStatement::new(cx, props)?;
        policy.end_with(cx, statement, self.0, denies_anonymous);
        Ok(())
    }

    fn grant_client(self, cx: &mut Cx, grantee: Principal, actions: &[&'static str]) -> Result<Grant> {
        let actions = actions.iter().copied().map(Text::from).collect();
        let mut grant = ResourceGrant::new(grantee, actions, vec![self.file_system_arn(cx)]);
        grant.conditions = Some(Dict(via_mount_target()));
        if let Some(own) = &mut cx.state_mut(self).own {
            own.is_granted = true;
        }
        grant.to_principal_or_resource(cx, self)
    }

    fn add_mount_targets(self, cx: &mut Cx, subnets: &[Subnet], group: SecurityGroup) -> Result<()> {
        let names_subnet = cx.flag(self.0, ID_OF_SUBNET);
        for (index, subnet) in subnets.iter().enumerate() {
            let id = match names_subnet {
                true => format!("EfsMountTarget-{}", cx.id(subnet.id())),
                false => format!("EfsMountTarget{}", index + 1),
            };
            let properties = fields! {
                "FileSystemId": self.file_system_id(cx),
                "SecurityGroups": vec![Data::from(group.security_group_id(cx))],
                "SubnetId": subnet.subnet_id(cx),
            };
            let target = CfnResource::add(cx, self, &id, "AWS::EFS::MountTarget", properties)?;
            let targets = cx.state(self).mount_targets;
            targets.add(cx, vec![Dependable::Construct(target.into())].into());
        }
        Ok(())
    }
}

fn via_mount_target() -> Vec<(Str, Data)> {
    vec![("Bool".into(), Data::object(VIA_MOUNT_TARGET, "true"))]
}

/// Who may reach the mount targets of a security group.
fn reached_by(cx: &mut Cx, group: SecurityGroup) -> Result<Connections> {
    let props = ConnectionsProps {
        security_groups: Some(vec![group]),
        default_port: Some(Port::tcp(Number::Int(NFS))?),
        ..ConnectionsProps::default()
    };
    Ok(Connections::new(cx, props))
}

/// The policy, where there is one.
fn policy(cx: &Cx, node: NodeId) -> Data {
    match &cx.state(FileSystem::at(node)).own {
        Some(own) if !own.policy.is_empty(cx) => own.policy.late(),
        _ => Data::Absent,
    }
}

/// Whether only clients that IAM knows may mount a file system.
fn denies_anonymous(cx: &Cx, node: NodeId) -> bool {
    let Some(own) = &cx.state(FileSystem::at(node)).own else { return false };
    own.allows_anonymous.map_or_else(|| own.is_granted || cx.flag(node, DENY_ANONYMOUS), |allows| !allows)
}

/// The one zone of a file system.
fn one_zone(cx: &Cx, props: &FileSystemProps) -> Result<Text> {
    let TextList::Items(zones) = props.vpc.availability_zones(cx) else {
        bail!(Code::LateBound, "the zones of the VPC must be known now to choose one of them");
    };
    let Some(selection) = &props.vpc_subnets else {
        return match zones.into_iter().next() {
            Some(zone) => Ok(zone),
            None => bail!(Code::NoSubnets, "the VPC has no zone"),
        };
    };
    match selection.availability_zones.as_deref() {
        Some([zone]) if zones.contains(zone) => Ok(zone.clone()),
        Some([_]) => {
            bail!(Code::InvalidValue, "the zone of `vpc_subnets` is none of the VPC";
                hint: "take one of its `availability_zones`")
        }
        _ => {
            bail!(Code::InvalidValue, "`vpc_subnets` of a file system in one zone has one of the `availability_zones`";
                hint: "write `availability_zones: [vpc.availability_zones[0]]`, or leave out `vpc_subnets`")
        }
    }
}

fn lifecycle(props: &FileSystemProps) -> Data {
    let rules = [
        ("TransitionToIA", props.lifecycle_policy.map(LifecyclePolicy::value)),
        (
            "TransitionToPrimaryStorageClass",
            props.out_of_infrequent_access_policy.map(OutOfInfrequentAccessPolicy::value),
        ),
        ("TransitionToArchive", props.transition_to_archive_policy.map(LifecyclePolicy::value)),
    ];
    let rules = rules.into_iter().filter_map(|(name, value)| Some(Data::object(name, value?)));
    Data::List(rules.collect()).or_absent()
}

/// What EFS would refuse.
/// Source: the EFS API reference, `CreateFileSystem`.
fn problems(props: &FileSystemProps, throughput: Option<&Number>) -> Vec<Diag> {
    let mut problems = Vec::new();
    let mut refuse = |code: Code, message: &str| problems.push(Diag::new(code, message.to_owned()));
    let is_max_io = props.performance_mode == Some(PerformanceMode::MAX_IO);
    if props.throughput_mode == Some(ThroughputMode::PROVISIONED) && throughput.is_none() {
        refuse(
            Code::MissingArgument,
            "`provisioned_throughput_per_second` is missing: the mode `PROVISIONED` needs it",
        );
    }
    if throughput.and_then(Number::known).is_some_and(|amount| amount < 1.0) {
        refuse(Code::OutOfRange, "`provisioned_throughput_per_second` must be 1 MiB or more");
    }
    if is_max_io && props.throughput_mode == Some(ThroughputMode::ELASTIC) {
        refuse(Code::InvalidValue, "the modes `ELASTIC` and `MAX_IO` exclude each other");
    }
    if is_max_io && props.one_zone {
        refuse(Code::InvalidValue, "a file system in one zone cannot have the mode `MAX_IO`");
    }
    if props.replication_configuration.is_some()
        && props.replication_overwrite_protection == Some(ReplicationOverwriteProtection::DISABLED)
    {
        refuse(
            Code::InvalidValue,
            "a file system that is copied cannot become a copy: `replication_overwrite_protection` must not be `DISABLED`",
        );
    }
    problems
}

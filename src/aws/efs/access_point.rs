//! Access points.

use super::FileSystem;
use crate::bail;
use crate::core::{ArnComponents, ArnFormat, CfnResource, Construct, Cx, Data, Handle, Resource, Str, Text};
use crate::declare::{construct, props};
use crate::diag::{Code, Result};
use crate::fields;

/// Who owns a folder, and who may do what there.
#[props(module = "efs")]
pub struct Acl {
    /// The id of the user: 0 to 4294967295.
    pub owner_uid: Text,
    /// The id of the group: 0 to 4294967295.
    pub owner_gid: Text,
    /// The mode, in octal: `750`.
    pub permissions: Text,
}

/// As whom files are read and written.
#[props(module = "efs")]
pub struct PosixUser {
    /// The id of the user.
    pub uid: Text,
    /// The id of the group.
    pub gid: Text,
    /// The ids of more groups. Default: none.
    pub secondary_gids: Option<Vec<Text>>,
}

/// What an access point can be told.
#[props(module = "efs")]
pub struct AccessPointOptions {
    /// How EFS makes the folder, where it is not there yet. Default: it must be there.
    pub create_acl: Option<Acl>,
    /// The folder that clients see as the root. Default: `/`.
    pub path: Option<Text>,
    /// As whom all clients read and write. Default: each as itself.
    pub posix_user: Option<PosixUser>,
    /// A text by which EFS knows that a request is the same as before. Default: none.
    pub client_token: Option<Text>,
}

/// What an [`AccessPoint`] needs.
#[props(module = "efs")]
pub struct AccessPointProps {
    /// The file system.
    pub file_system: FileSystem,
    /// What an access point can be told.
    #[extends]
    pub options: AccessPointOptions,
}

/// An access point that exists already: its id, or its ARN.
#[props(module = "efs")]
pub struct AccessPointAttributes {
    /// The id. Default: out of the ARN.
    pub access_point_id: Option<Text>,
    /// The ARN. Default: by the id, in the account and region of the stack.
    pub access_point_arn: Option<Text>,
    /// The file system; functions that mount the access point need it. Default: not known.
    pub file_system: Option<FileSystem>,
}

/// What an access point keeps.
#[derive(Clone, Debug)]
pub struct AccessPointState {
    arn: Text,
    id: Text,
    file_system: Option<FileSystem>,
}

/// A folder of a file system that clients see as the root.
///
/// ```rhai
/// let files = efs.FileSystem(stack, "Files", #{ vpc: ec2.Vpc(stack, "Vpc") });
/// efs.AccessPoint(stack, "Shared", #{
///     file_system: files,
///     path: "/shared",
///     create_acl: #{ owner_uid: "1001", owner_gid: "1001", permissions: "750" },
///     posix_user: #{ uid: "1001", gid: "1001" },
/// });
/// ```
///
/// ```lua
/// local files = efs.FileSystem(stack, "Files", { vpc = ec2.Vpc(stack, "Vpc") })
/// efs.AccessPoint(stack, "Shared", {
///   file_system = files,
///   path = "/shared",
///   create_acl = { owner_uid = "1001", owner_gid = "1001", permissions = "750" },
///   posix_user = { uid = "1001", gid = "1001" },
/// })
/// ```
#[construct(module = "efs", base = Resource, state = AccessPointState, reference = access_point_ref("AWS::EFS::AccessPoint"))]
impl AccessPoint {
    /// Makes an access point.
    pub fn new(cx: &mut Cx, scope: Construct, id: Str, props: AccessPointProps) -> Result<Self> {
        let AccessPointProps { file_system, options } = props;
        let state = AccessPointState { arn: "".into(), id: "".into(), file_system: Some(file_system) };
        let this: AccessPoint = cx.create(scope, id, state)?;
        let root = fields! {
            "CreationInfo": options.create_acl.map(|acl| Data::Map(fields! {
                "OwnerGid": acl.owner_gid,
                "OwnerUid": acl.owner_uid,
                "Permissions": acl.permissions,
            })),
            "Path": options.path,
        };
        let properties = fields! {
            "ClientToken": options.client_token,
            "FileSystemId": file_system.file_system_id(cx),
            "PosixUser": options.posix_user.map(|user| Data::Map(fields! {
                "Gid": user.gid,
                "SecondaryGids": user.secondary_gids,
                "Uid": user.uid,
            })),
            "RootDirectory": Data::Map(root),
        };
        let resource = CfnResource::add(cx, this, "Resource", "AWS::EFS::AccessPoint", properties)?;
        let name = cx.path(this.0);
        Construct::from(this).tags().set(cx, "Name".into(), name.into());
        let id = resource.reference();
        let arn = arn_of(cx, this.0, id.clone())?;
        let state = cx.state_mut(this);
        (state.id, state.arn) = (id, arn);
        Ok(this)
    }

    /// Takes an access point that exists already.
    pub fn from_access_point_attributes(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        attrs: AccessPointAttributes,
    ) -> Result<AccessPoint> {
        let AccessPointAttributes { access_point_id, access_point_arn, file_system } = attrs;
        let (id_of_it, arn) = match (access_point_id, access_point_arn) {
            (Some(known), None) => (known.clone(), arn_of(cx, scope.id(), known)?),
            (None, Some(arn)) => {
                let stack = cx.stack_of(scope.id())?;
                let parts = stack.split_arn(arn.clone(), ArnFormat::SLASH_RESOURCE_NAME)?;
                let Some(known) = parts.resource_name else {
                    bail!(Code::InvalidValue, "the ARN names no access point";
                        hint: "it ends with `access-point/fsap-...`");
                };
                (known, arn)
            }
            _ => {
                bail!(Code::InvalidValue, "an access point is known by `access_point_id` or by `access_point_arn`";
                    hint: "give one of the two")
            }
        };
        cx.create(scope, id, AccessPointState { arn, id: id_of_it, file_system })
    }

    /// Takes an access point that exists already, by its id.
    pub fn from_access_point_id(
        cx: &mut Cx,
        scope: Construct,
        id: Str,
        access_point_id: Text,
    ) -> Result<AccessPoint> {
        let attrs = AccessPointAttributes {
            access_point_id: Some(access_point_id),
            ..AccessPointAttributes::default()
        };
        Self::from_access_point_attributes(cx, scope, id, attrs)
    }

    /// The ARN.
    #[attribute]
    pub fn access_point_arn(self, cx: &Cx) -> Text {
        cx.state(self).arn.clone()
    }

    /// The id.
    #[attribute]
    pub fn access_point_id(self, cx: &Cx) -> Text {
        cx.state(self).id.clone()
    }

    /// The file system.
    #[attribute]
    pub fn file_system(self, cx: &Cx) -> Result<FileSystem> {
        match cx.state(self).file_system {
            Some(file_system) => Ok(file_system),
            None => {
                bail!(Code::InvalidValue, "the file system of the access point is not known: it was not given when it was imported";
                    hint: "give the `file_system` to `AccessPoint.from_access_point_attributes(...)`"; on: cx.path(self.0))
            }
        }
    }
}

fn arn_of(cx: &Cx, node: crate::core::NodeId, id: Text) -> Result<Text> {
    let stack = cx.stack_of(node)?;
    stack.format_arn(cx, ArnComponents::slash("elasticfilesystem", "access-point", id))
}

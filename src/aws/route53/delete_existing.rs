//! Records that make way for others of the same name.

use super::{HostedZone, RecordSet, RecordType};
use crate::core::{
    BuiltinCode, BuiltinFile, CfnResource, CustomResource, CustomResourceProviderBase,
    CustomResourceProviderOptions, Cx, Data, Dependable, ENTRY_POINT, Handle, Text,
};
use crate::diag::Result;
use crate::fields;

static CODE: BuiltinCode = BuiltinCode {
    files: &[
        ENTRY_POINT,
        BuiltinFile {
            name: "index.js",
            text: include_str!("../../../handlers/delete-existing-record-set/index.js"),
        },
    ],
};

const RESOURCE_TYPE: &str = "Custom::DeleteExistingRecordSet";

/// Deletes a record of the same name and type before a record is made.
///
/// # Errors
/// When an id is taken.
pub(super) fn before(
    cx: &mut Cx,
    record: RecordSet,
    resource: CfnResource,
    zone: HostedZone,
    name: Text,
    record_type: RecordType,
) -> Result<()> {
    let ask = Data::Map(fields! { "Effect": "Allow", "Action": "route53:GetChange", "Resource": "*" });
    let options = CustomResourceProviderOptions { policy_statements: Some(vec![ask]), ..Default::default() };
    let provider = CustomResourceProviderBase::builtin(cx, record.into(), RESOURCE_TYPE, &CODE, options)?;
    let keys = fields! {
        "route53:ChangeResourceRecordSetsRecordTypes": vec![Data::from(record_type.value())],
        "route53:ChangeResourceRecordSetsActions": vec![Data::from("DELETE")],
    };
    let statements = [
        fields! { "Effect": "Allow", "Action": "route53:ListResourceRecordSets", "Resource": zone.hosted_zone_arn(cx)? },
        fields! {
            "Effect": "Allow",
            "Action": "route53:ChangeResourceRecordSets",
            "Resource": zone.hosted_zone_arn(cx)?,
            "Condition": Data::object("ForAllValues:StringEquals", keys),
        },
    ];
    for statement in statements {
        provider.add_to_role_policy(cx, Data::Map(statement));
    }
    let told = fields! {
        "HostedZoneId": zone.hosted_zone_id(cx),
        "RecordName": name,
        "RecordType": record_type.value(),
    };
    let id = "DeleteExistingRecordSetCustomResource";
    let custom = CustomResource::managed_by(cx, provider, record, id, RESOURCE_TYPE, told)?;
    cx.extra_mut(resource.id()).dependencies.push(Dependable::Construct(custom.into()));
    Ok(())
}

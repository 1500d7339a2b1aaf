//! What hosted zones can allow.

use super::HostedZone;
use crate::aws::iam::{Grant, GrantOnPrincipalOptions, Principal};
use crate::bail;
use crate::core::{Cx, Data, Fields, Handle, Str, Text};
use crate::declare::{Dict, class, props};
use crate::diag::{Code, Result};
use crate::fields;

/// Which delegations somebody may make.
#[props(module = "route53")]
pub struct GrantDelegationOptions {
    /// The names of the zones to which parts of this one may be delegated: lower case, without a dot at the end. Default:
    /// all.
    pub delegated_zone_names: Option<Vec<Text>>,
}

/// What a hosted zone can allow.
#[derive(Clone, Copy, Debug)]
pub struct HostedZoneGrants(HostedZone);

/// What a hosted zone can allow.
#[class(module = "route53")]
impl HostedZoneGrants {
    /// What a zone can allow.
    pub fn from_hosted_zone(hosted_zone: HostedZone) -> HostedZoneGrants {
        HostedZoneGrants(hosted_zone)
    }

    /// Lets somebody add and delete the records that delegate parts of the zone.
    pub fn delegation(
        self,
        cx: &mut Cx,
        /// Who may do it.
        grantee: Principal,
        delegation_options: Option<GrantDelegationOptions>,
    ) -> Result<Grant> {
        let names = delegation_options.and_then(|options| options.delegated_zone_names);
        let mut keys = delegation_keys();
        if let Some(names) = names {
            for name in &names {
                self.check(cx, name)?;
            }
            let names: Vec<Data> = names.into_iter().map(|name| normalized(name).into()).collect();
            keys.push((
                Str::new_static("route53:ChangeResourceRecordSetsNormalizedRecordNames"),
                names.into(),
            ));
        }
        let conditions = Dict(vec![(Str::new_static("ForAllValues:StringEquals"), keys.into())]);
        let change = GrantOnPrincipalOptions {
            grantee,
            actions: vec!["route53:ChangeResourceRecordSets".into()],
            resource_arns: vec![self.0.hosted_zone_arn(cx)?],
            conditions: Some(conditions),
            scope: None,
        };
        let change = Grant::add_to_principal(cx, change)?;
        let list = GrantOnPrincipalOptions {
            grantee,
            actions: vec!["route53:ListHostedZonesByName".into()],
            resource_arns: vec!["*".into()],
            conditions: None,
            scope: None,
        };
        Ok(change.combine(Grant::add_to_principal(cx, list)?))
    }
}

impl HostedZoneGrants {
    pub(super) fn of(zone: HostedZone) -> Self {
        HostedZoneGrants(zone)
    }

    /// Refuses names that no delegation of the zone can have.
    fn check(self, cx: &Cx, name: &Text) -> Result<()> {
        let zone = self.0.zone_name(cx)?;
        let Some(name) = name.literal() else { return Ok(()) };
        let path = cx.path(self.0.id());
        if name.chars().any(char::is_uppercase) {
            bail!(Code::InvalidValue, "`{name}` cannot be delegated: names of delegated zones are in lower case"; hint: "write `{}`", name.to_lowercase(); on: path)
        }
        if let Some(bare) = name.strip_suffix('.') {
            bail!(Code::InvalidValue, "`{name}` cannot be delegated: names of delegated zones have no dot at the end"; hint: "write `{bare}`"; on: path)
        }
        let Some(zone) = zone.literal() else { return Ok(()) };
        if name == zone {
            bail!(Code::InvalidValue, "`{name}` cannot be delegated: it is the zone itself"; hint: "delegate a part of it: `sub.{zone}`"; on: path)
        }
        if !name.ends_with(&format!(".{zone}")) {
            bail!(Code::InvalidValue, "`{name}` cannot be delegated: it is no part of `{zone}`"; hint: "delegate a part of it: `sub.{zone}`"; on: path)
        }
        Ok(())
    }
}

/// The condition keys of what delegates parts of a zone.
pub(super) fn delegation_keys() -> Fields {
    fields! {
        "route53:ChangeResourceRecordSetsRecordTypes": vec![Data::from("NS")],
        "route53:ChangeResourceRecordSetsActions": vec![Data::from("UPSERT"), Data::from("DELETE")],
    }
}

/// A name as Route 53 compares it: characters other than letters, digits, `-`, `_` and `.` are written in octal.
/// Source: the Route 53 developer guide, "Normalization".
fn normalized(name: Text) -> Text {
    let Text::Literal(text) = &name else { return name };
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' => out.push(char::from(byte)),
            other => out.push_str(&format!("\\{other:03o}")),
        }
    }
    out.into()
}

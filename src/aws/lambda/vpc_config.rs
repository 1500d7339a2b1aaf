//! The place of a function in a VPC.

use super::{Function, FunctionOptions};
use crate::aws::ec2::{Connections, SecurityGroup, SecurityGroupProps};
use crate::bail;
use crate::core::{Cx, Data, Names, Text};
use crate::diag::{Code, Result};
use crate::fields;

/// Refuses settings that make no sense without a VPC, or beside each other.
pub(super) fn check(options: &FunctionOptions) -> Result<()> {
    let groups = options.security_groups.as_ref().filter(|groups| !groups.is_empty());
    if options.vpc.is_some() {
        let own = options.allow_all_outbound.is_some() || options.allow_all_ipv6_outbound.is_some();
        if groups.is_some() && own {
            bail!(Code::InvalidValue, "`allow_all_outbound` is about the function's own security group, and it gets none";
                hint: "set it on the `security_groups` that are given");
        }
        return Ok(());
    }
    let given = [
        ("vpc_subnets", options.vpc_subnets.is_some()),
        ("security_groups", groups.is_some()),
        ("allow_all_outbound", options.allow_all_outbound.is_some()),
        ("allow_all_ipv6_outbound", options.allow_all_ipv6_outbound.is_some()),
        ("ipv6_allowed_for_dual_stack", options.ipv6_allowed_for_dual_stack == Some(true)),
    ];
    match given.iter().find(|(_, is_given)| *is_given) {
        Some((name, _)) => {
            bail!(Code::InvalidValue, "`{name}` needs a `vpc`"; hint: "give the function a `vpc`, or leave out `{name}`")
        }
        None => Ok(()),
    }
}

impl Function {
    /// Puts the function into its VPC; gives what the resource says of it.
    pub(super) fn place_in_vpc(self, cx: &mut Cx, options: &FunctionOptions) -> Result<Data> {
        let Some(vpc) = options.vpc else { return Ok(Data::Absent) };
        let groups = match &options.security_groups {
            Some(groups) if !groups.is_empty() => groups.clone(),
            _ => vec![self.own_group(cx, options, vpc)?],
        };
        let connections = Connections::of_groups(cx, groups.clone());
        cx.state_mut(self).connections = Some(connections);
        let selected = vpc.select_subnets(cx, options.vpc_subnets.clone())?;
        let public = vpc.public_subnets(cx);
        let in_public = selected.subnets.iter().any(|subnet| public.contains(subnet));
        if in_public && options.allow_public_subnet != Some(true) {
            bail!(Code::NoSubnets, "functions in public subnets do not reach the internet";
                hint: "choose private subnets with `vpc_subnets`, or set `allow_public_subnet: true`");
        }
        let dependency = selected.internet_connectivity_established().into();
        cx.extra_mut(crate::core::Handle::id(self)).dependencies.push(dependency);
        let subnets: Vec<Text> = selected.subnets.iter().map(|subnet| subnet.subnet_id(cx)).collect();
        let groups: Vec<Text> = groups.iter().map(|group| group.security_group_id(cx)).collect();
        Ok(Data::Map(fields! {
            "Ipv6AllowedForDualStack": options.ipv6_allowed_for_dual_stack,
            "SecurityGroupIds": groups,
            "SubnetIds": subnets,
        }))
    }

    fn own_group(
        self,
        cx: &mut Cx,
        options: &FunctionOptions,
        vpc: crate::aws::ec2::Vpc,
    ) -> Result<SecurityGroup> {
        let name = Names::unique_id(cx, self.into());
        let description = format!("Automatic security group for Lambda Function {name}");
        let mut props = SecurityGroupProps::new(vpc);
        props.description = Some(description.into());
        props.allow_all_outbound = options.allow_all_outbound.unwrap_or(true);
        props.allow_all_ipv6_outbound = options.allow_all_ipv6_outbound.unwrap_or(false);
        SecurityGroup::new(cx, self.into(), "SecurityGroup".into(), props)
    }
}
